"""Hypothesis strategies for all that a map is made of.

    from hypothesis import given
    from strategies import maps

    @given(maps())
    def test_something_holds_of_every_map(map): ...

Everything drawn can be constructed, so nothing needs to be filtered out: ends of relations are
drawn from what their signature allows. Examples shrink towards few nouns with short titles.
"""

from __future__ import annotations

from itertools import product

from attrs import evolve
from hypothesis import strategies as st

from argmap.model import (
    SIGNATURES,
    Argument,
    ArgumentMap,
    Context,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Section,
    Standard,
    Statement,
)
from argmap.model.titling import is_writable, opens_line
from argmap.values import Data

__all__ = [
    "arguments",
    "data",
    "front_matters",
    "inferences",
    "maps",
    "relations",
    "sections",
    "statements",
    "texts",
    "titles",
    "values",
]

INFERENTIAL = (RelationKind.SUPPORT, RelationKind.ENTAILS)

# Made once, as drawing from a strategy is cheap and making one is not.
_SIGNS = st.characters(exclude_categories=("C", "Z"), exclude_characters="[]<>")
_WORDS = st.text(_SIGNS, min_size=1, max_size=6)
# What begins like the sign of a relation can be defined, but not referred to.
_TITLES = (
    st.lists(_WORDS, min_size=1, max_size=3)
    .map(" ".join)
    .filter(lambda title: title[0] not in "-+_")
)
_TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
_SAYINGS = _TEXTS.map("a{}".format)
# What a text could be taken for, and where a reader goes wrong.
_PIECES = (
    "*", "**", "_", "__", "#", "#t", "#(a b)", "@[", "@[A]", "[", "]", "<", ">", "{", "}", "\\", "`",
    "+ ", "- ", "_ ", ">< ", "(1) ", "1. ", "* ", "# ", "//", "/*", "*/", "===", "----", "--", ".A.",
    ":smile:", ".", ":", ",", "'", '"', "“", " ", "  ", "\n", "\n\n", "\t", "\r\n", "\u2028", "\ufeff",
    "\x00", "\x85", "\xa0", "日本", "👩‍👩‍👧", "é", "e.g.", "http://x.y/z", "snake_case", "**b**'s",
    "<!--", "-->", "]:", "](", ">:", "@include(x)", "{a: 1}", "key: value}", "Therefore:", "P1. ", "[sic]",
    "[…]", "[a](b)", "a", "b c",
)  # fmt: skip
_ODD_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=7).map("".join)
_ODD_TITLES = _TITLES | st.sampled_from([f"Untitled {n}" for n in range(1, 7)]) | _ODD_TEXTS
_ODD_STATEMENT_TITLES = _ODD_TITLES.filter(lambda title: is_writable(title, "["))
_ODD_ARGUMENT_TITLES = _ODD_TITLES.filter(lambda title: is_writable(title, "<"))
_SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
)
_KEYS = st.text(st.characters(categories=("L",)), min_size=1, max_size=5).map("x{}".format)


def _mappings(inner):
    return st.dictionaries(_KEYS, inner, max_size=3).map(Data)


_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | _mappings(inner),
    max_leaves=6,
)
_DATA = _mappings(_VALUES)


def titles():
    """Titles that can be written in Argdown: one line, no brackets, no space at the ends."""
    return _TITLES


def texts():
    """Texts of any signs, sometimes empty; line ends among them."""
    return _TEXTS


def values():
    """Values that a data block can hold, as the model keeps them."""
    return _VALUES


def data():
    """What data blocks hold beside the keys that argmap knows."""
    return _DATA


def _tuples(items, *, unique=False):
    return st.lists(items, max_size=2, unique=unique).map(tuple)


_TAGS = _tuples(_TITLES, unique=True)
_SAID = st.fixed_dictionaries(
    {},
    optional={
        "quotes": _tuples(_SAYINGS),
        "implicit": st.booleans(),
        "holder": _TITLES,
        "kind": st.sampled_from(("fact", "value", "policy", "prediction")),
        "modality": st.sampled_from(("certain", "probable", "possible")),
        "credence": st.floats(0, 1),
        "accepted": st.booleans(),
        "standard": st.sampled_from(Standard),
        "promotes": _tuples(_TITLES),
        "tags": _TAGS,
        "data": _DATA,
    },
)
_RANKINGS = st.dictionaries(
    _TITLES,
    st.lists(_TITLES | st.lists(_TITLES, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple),
    max_size=2,
).map(Data)
_STEP_SAID = st.fixed_dictionaries(
    {}, optional={"rules": _tuples(_TITLES), "strict": st.booleans(), "data": _DATA}
)
_ARGUMENT_SAID = st.fixed_dictionaries({}, optional={"tags": _TAGS, "data": _DATA})
_FRONT_SAID = st.fixed_dictionaries(
    {},
    optional={
        "title": _TITLES,
        "author": _TITLES,
        "date": st.just("2004-05-20"),
        "context": _tuples(st.builds(Context, _SAYINGS, st.just("") | _SAYINGS)),
        "audiences": _RANKINGS,
        "data": _DATA,
    },
)
_NOTHING = st.just({})
_ODD_SAYINGS = _ODD_TEXTS.filter(str.strip)
_ODD_RULES = _ODD_SAYINGS.filter(lambda name: name.strip("\ufeff \t\r\n\x85\u2028"))
_ODD_TAGS = _tuples(st.sampled_from(["t", "a b", "A"]) | _ODD_SAYINGS, unique=True)
# Keys that mean something to Argdown, and values that a known key doesn't have.
_ODD_DATA = _DATA | st.dictionaries(
    st.sampled_from(["isInGroup", "isCanonical", "isInMap", "color"])
    | _ODD_TEXTS.map("x{}".format),
    _VALUES | _ODD_TEXTS,
    max_size=3,
).map(Data)
_ODD_SAID = st.fixed_dictionaries(
    {},
    optional={
        "quotes": _tuples(_ODD_SAYINGS),
        "implicit": st.booleans(),
        "holder": _ODD_SAYINGS,
        "modality": _ODD_SAYINGS,
        "credence": st.floats(0, 1),
        "accepted": st.booleans(),
        "formalization": _ODD_SAYINGS,
        "declarations": _ODD_DATA,
        "tags": _ODD_TAGS,
        "data": _ODD_DATA | st.just(Data({"kind": 5})),
    },
)
_ODD_STEP_SAID = st.fixed_dictionaries(
    {}, optional={"rules": _tuples(_ODD_RULES), "strict": st.booleans(), "data": _ODD_DATA}
)
_ODD_ARGUMENT_SAID = st.fixed_dictionaries({}, optional={"tags": _ODD_TAGS, "data": _ODD_DATA})
_MODELS = st.fixed_dictionaries(
    {},
    optional={
        "mode": st.sampled_from(("strict", "loose")),
        "transformArgumentRelations": st.booleans(),
    },
)
_ODD_FRONT_SAID = st.fixed_dictionaries(
    {},
    optional={
        "title": _ODD_SAYINGS,
        "source": _ODD_SAYINGS,
        "context": _tuples(st.builds(Context, _ODD_SAYINGS, st.just("") | _ODD_SAYINGS)),
        "data": st.builds(lambda data, model: Data({**data, "model": model}), _ODD_DATA, _MODELS),
    },
)
_FEW = st.integers(0, 3)


@st.composite
def statements(draw, *, rich=True, odd=False):
    """Statements; rich ones with all that can be said of them, odd ones with what can hardly be."""
    if odd:
        text = draw(st.just("") | _TEXTS | _ODD_TEXTS)
        return Statement(draw(_ODD_STATEMENT_TITLES), text, **draw(_ODD_SAID))
    return Statement(draw(_TITLES), draw(_TEXTS), **draw(_SAID if rich else _NOTHING))


@st.composite
def inferences(draw, known, *, acyclic=False, rich=True, odd=False):
    """Inferences between statements of some titles, one at least.

    Acyclic: each conclusion stands before its premises in `known`.
    """
    conclusion = draw(st.integers(0, len(known) - 1))
    lowest = conclusion + 1 if acyclic else 0
    if lowest == len(known):
        premises = []
    else:
        premises = draw(st.lists(st.integers(lowest, len(known) - 1), max_size=3))
    return Inference(
        tuple(known[premise] for premise in premises),
        known[conclusion],
        **draw(_ODD_STEP_SAID if odd else _STEP_SAID if rich else _NOTHING),
    )


@st.composite
def arguments(draw, known, *, acyclic=False, rich=True, odd=False):
    """Arguments whose steps join statements of some titles; some are mere gists."""
    steps = [
        draw(inferences(known, acyclic=acyclic, rich=rich, odd=odd))
        for _ in range(draw(_FEW) if known else 0)
    ]
    # A structure begins with a premise.
    while steps and not steps[0].premises:
        steps.pop(0)
    title = draw(_ODD_ARGUMENT_TITLES if odd else _TITLES)
    pcs = Argument.of("A", *steps).pcs
    if odd:
        if pcs and not opens_line(title):
            title = f"x{title}"
        text = draw(st.just("") | _TEXTS | _ODD_TEXTS)
        return Argument(title, text, pcs, **draw(_ODD_ARGUMENT_SAID))
    return Argument(title, draw(_TEXTS), pcs, **draw(_ARGUMENT_SAID if rich else _NOTHING))


@st.composite
def relations(draw, ends, *, kinds=tuple(RelationKind), rich=True):
    """Well-typed relations of some kinds between some ends; one must be a statement or an argument."""
    by_kind = {}
    for end in ends:
        by_kind.setdefault(end.node_kind, []).append(end)
    possible = [
        (kind, source, target)
        for kind in kinds
        for source, target in product(by_kind, by_kind)
        if SIGNATURES[kind].allows(source, target)
    ]
    kind, source, target = _pick(draw, possible)
    ends = _pick(draw, by_kind[source]), _pick(draw, by_kind[target])
    return Relation(kind, *ends, data=draw(_DATA) if rich else Data())


@st.composite
def sections(draw, *, odd=False):
    """Sections as headings of these levels would make them, in the order of a text."""
    made = []
    names = draw(st.lists(_ODD_SAYINGS, min_size=4, max_size=4, unique=True)) if odd else []
    for level in draw(st.lists(st.integers(1, 4), max_size=4)):
        parent = next((above.id for above in reversed(made) if above.level < level), None)
        number = len(made) + 1
        if odd:
            id_ = draw(st.sampled_from([f"s{number}", f"x{names[number - 1]}"]))
            said = {"tags": draw(_ODD_TAGS), "data": draw(_ODD_DATA)}
            made.append(Section(id_, draw(_TITLES | _ODD_TEXTS), level, parent, **said))
            continue
        made.append(Section(f"s{number}", draw(_TITLES), level, parent, data=draw(_DATA)))
    return tuple(made)


@st.composite
def front_matters(draw, known=(), *, odd=False):
    """Front matter; the thesis is among statements of some titles."""
    thesis = draw(st.lists(st.integers(0, len(known) - 1), max_size=2)) if known else ()
    return FrontMatter(
        thesis=tuple(known[at] for at in thesis), **draw(_ODD_FRONT_SAID if odd else _FRONT_SAID)
    )


@st.composite
def maps(draw, *, acyclic=False, rich=False, odd=False, most=6):
    """Closed maps, with at most so many statements, arguments and relations.

    Relations can be argued about, by relations that can be argued about.

    Args:
        acyclic: no circle of reasoning through inferences, supports and entailments; attacks may
            still go round.
        rich: with sections, front matter, and all that can be said of nouns.
        odd: with all that can hardly be written, be it only just; to be taken with `rich`.
        most: at most so many statements, and relations; half as many arguments.
    """
    parts = draw(sections(odd=odd)) if rich else ()
    said = draw(st.lists(statements(rich=rich, odd=odd), max_size=most, unique_by=_title))
    known = [statement.title for statement in said]
    found = draw(
        st.lists(
            arguments(known, acyclic=acyclic, rich=rich, odd=odd),
            max_size=most // 2,
            unique_by=_title,
        )
    )
    if parts:
        said = [evolve(noun, section=_pick(draw, [None, *parts], _id)) for noun in said]
        found = [evolve(noun, section=_pick(draw, [None, *parts], _id)) for noun in found]
    return ArgumentMap(
        tuple(said),
        tuple(found),
        draw(_many_relations(said, found, acyclic=acyclic, rich=rich, most=most)),
        sections=parts,
        front=draw(front_matters(known, odd=odd)) if rich else FrontMatter(),
    )


@st.composite
def _many_relations(draw, said, found, *, acyclic, rich, most):  # noqa: PLR0913  (those of maps)
    ends = [noun.ref for noun in (*said, *found)]
    for argument in found:
        ends += [InferenceRef(argument.title, n + 1) for n in range(len(argument.inferences))]
    kinds = [kind for kind in RelationKind if not (acyclic and kind in INFERENTIAL)]
    related = {}
    for _ in range(draw(st.integers(0, most)) if ends else 0):
        if acyclic and len(said) > 1 and draw(st.booleans()):
            low = draw(st.integers(0, len(said) - 2))
            high = draw(st.integers(low + 1, len(said) - 1))
            relation = Relation(_pick(draw, INFERENTIAL), said[high].ref, said[low].ref)
        else:
            relation = draw(relations(ends, kinds=kinds, rich=rich))
        if relation.ref not in related:
            related[relation.ref] = relation
            ends.append(relation.ref)
    return tuple(related.values())


def _pick(draw, items, key=None):
    chosen = items[draw(st.integers(0, len(items) - 1))]
    return chosen if key is None or chosen is None else key(chosen)


def _title(noun):
    return noun.title


def _id(section):
    return section.id
