"""Maps written as Argdown: read back they are the same, and an author could have written them."""

import os
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings

from argmap import dumps, parse, read, titled
from argmap.diagnostics import Severity
from argmap.exchange.argdown import loads
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    InferenceRef,
    ModelError,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.testing.strategies import maps
from argmap.values import Data

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent.parent / "examples").glob("*.argdown"))
CORPORA = os.environ.get("ARGMAP_CORPORA")
REAL = [
    path
    for path in sorted(Path(CORPORA or os.devnull, "argdown").glob("*"))
    if path.suffix in {".ad", ".argdown"}
]
A, B, C = StatementRef("A"), StatementRef("B"), StatementRef("C")
STATEMENTS = (Statement("A", "a"), Statement("B", "b"), Statement("C", "c"))
WRONG_VALUES = {"ill-typed-value"}


def errors(reading):
    return [
        str(told)
        for told in reading.diagnostics
        if told.severity >= Severity.ERROR and told.code.name not in WRONG_VALUES
    ]


def check(drawn):
    """Demand that a map is read back, without an error, and written the same again."""
    text = dumps(drawn)
    reading = parse(text)

    assert reading.map == drawn
    assert dumps(reading) == text
    assert errors(reading) == [] or text == ""


# Laws


@settings(max_examples=150)
@given(maps(rich=True, odd=True))
def test_every_map_is_read_back_as_it_was(drawn):
    check(drawn)


@settings(max_examples=150)
@given(maps(rich=True))
def test_every_ordinary_map_is_read_back_as_it_was(drawn):
    check(drawn)


@pytest.mark.parametrize("said", [{"answers": ("alternatives",)}, {"promotes": ("liberty",)}])
def test_what_an_argument_without_a_title_answers_or_promotes_is_written(said):
    step = Inference(("A",), "B")
    untitled = Argument("Untitled 1", "", ("A", step), **said)

    check(ArgumentMap((Statement("A"), Statement("B")), (untitled,)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_back_as_it_was(path):
    check(read(path).map)


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_document_is_read_back_as_it_was(path):
    check(read(path).map)


def test_to_read_is_to_parse():
    assert loads("[A]: a").map == parse("[A]: a").map


def test_of_nothing_nothing_is_written():
    assert dumps(ArgumentMap()) == ""


# As an author writes


AUTHORED = [
    # What bears on a thing stands below it, and a premise in its argument.
    """\
    [Wet]: The street is wet.
      + [Rain]: It rains.
        - [Clock]: It is too early for rain.
      - <Roof>: There is a roof.
      >< [Dry]: The street is dry.
    """,
    """\
    ===
    title: Streets
    thesis: Wet
    context:
      - {quote: "By our weatherman.", reason: "The byline."}
    model: {mode: strict}
    ===

    [Wet]: The street is wet. {quote: "all wet", kind: fact}
      + [Rain]: It rains.

    # Reasons #t

    <Puddles>: There are puddles.

    (1) [Seen]: We see puddles. {implicit: true, own: [1, {k: null}]}
    (2) Only rain leaves puddles.
    -- argument from sign, modus ponens {uses: [2, 1], strict: true} --
    (3) [Wet]
      _ [Hoses]: Hoses do, too.
    (4) [Rain]
    ----
    (5) [So what]: We need boots.
      _ <Hose>: Somebody waters the street.
      - [Trams]: There is a tram, see @[Wet].

    ## More
    """,
    # Claims come first, if they come first in the map.
    """\
    [Claim]: It is so.

    <Why>

    (1) [Because]: It was so.
    ----
    (2) [Claim]
    """,
    # Without titles.
    """\
    first
      + second

    (1) third
    ----
    (2) fourth
    """,
    # In several paragraphs.
    """\
    [A]: Two paragraphs. {
      kind: fact
      text: |
        Two

        paragraphs.
    }
      + [B]: Below them. {relation: {why: because}}
    """,
    # Signs that are text.
    """\
    [A]: snake\\_case, 2 * 3, C# and \\#no tag, \\[sic], a \\< b, \\{}, http:\\//x.y, \\.A., e.g. 1\\*2

    \\- no relation

    \\1. no item

    <A>: #tag and #(another tag)
    """,
    # Tags that are in no text stand behind a reference.
    """\
    [A]: a

    [A] #one #(two more)

    [B] #one
    """,
]


@pytest.mark.parametrize("text", [dedent(text) for text in AUTHORED])
def test_what_an_author_would_write_is_written(text):
    reading = parse(text)

    assert errors(reading) == []
    assert dumps(reading) == text
    check(reading.map)


def test_the_order_of_a_map_is_kept():
    assert dumps(ArgumentMap(STATEMENTS[::-1])) == "[C]: c\n\n[B]: b\n\n[A]: a\n"


def test_depth_costs_no_more_than_length():
    statements = [Statement(f"T{n}", "x") for n in range(400)]
    relations = [
        Relation(RelationKind.SUPPORT, below.ref, above.ref)
        for above, below in pairwise(statements)
    ]
    short = dumps(ArgumentMap(statements[:200], (), relations[:199]))
    drawn = ArgumentMap(statements, (), relations)

    assert len(dumps(drawn)) < 2.2 * len(short)
    check(drawn)


# What has no sign


RELATIONS = [
    Relation(RelationKind.PREFERS, A, B, data=Data({"why": "so"})),
    Relation(RelationKind.ENTAILS, A, B),
    Relation(RelationKind.CONTRARY, A, B),
    Relation(RelationKind.SUPPORT, A, InferenceRef("Arg")),
    Relation(RelationKind.UNDERCUT, A, ArgumentRef("Arg")),
    Relation(RelationKind.SUPPORT, ArgumentRef("Arg"), C),
    Relation(RelationKind.CONTRADICTORY, B, A, data=Data({"k": 1})),
    Relation(RelationKind.ATTACK, A, A),
]
ARGUMENT = Argument.of("Arg", Inference(("A",), "B"))


@pytest.mark.parametrize("mode", ["strict", "loose"])
@pytest.mark.parametrize("rewrites", [True, False])
@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: str(relation.ref))
def test_every_relation_is_written_in_every_mode(relation, mode, rewrites):
    doubt = Relation(RelationKind.UNDERCUT, C, relation.ref)
    model = Data({"mode": mode, "transformArgumentRelations": rewrites})
    front = FrontMatter(data=Data({"model": model}))

    check(ArgumentMap(STATEMENTS, (ARGUMENT,), (doubt, relation), front=front))


def test_an_attack_on_an_argument_that_repeats_one_on_its_premise_is_kept():
    attacks = [Relation(RelationKind.ATTACK, C, end) for end in (A, ARGUMENT.ref)]

    check(ArgumentMap(STATEMENTS, (ARGUMENT,), attacks))


def test_relations_that_no_sign_says_are_declared():
    relations = (
        Relation(RelationKind.SUPPORT, B, A),
        Relation(RelationKind.ATTACK, C, Relation(RelationKind.SUPPORT, B, A).ref),
    )

    assert dumps(ArgumentMap(STATEMENTS, (), relations)) == dedent("""\
        ===
        relations:
          - {kind: attack, source: "[C]", target: {kind: support, source: "[B]", target: "[A]"}}
        ===

        [A]: a
          + [B]: b

        [C]: c
    """)


def test_sections_keep_their_ids_and_what_is_in_them():
    sections = (Section("two", " Odd\n"), Section("s1", "", 2, "two", tags=("a)b",)))
    statements = (
        Statement("A", section="s1"),
        Statement("-B]", "b"),
        Statement("C", section="two", data=Data({"isInGroup": False})),
    )
    argument = Argument.of("Arg", Inference(("A", "-B]", "C"), "A"))

    check(ArgumentMap(statements, (argument,), sections=sections))


@pytest.mark.parametrize(
    "text",
    [
        "two\nlines",
        " spaces ",
        "",
        "\x00",
        "a  b #t",
        "x\n",
        "{",
        "k: v}",
        "-",
        "[x](y)",
        "...",
        "#t",
    ],
)
@pytest.mark.parametrize("title", ["A", "Untitled 1", "a]b", "- a", "a>b", ": {", "#"])
def test_any_text_stands_behind_any_title(title, text):
    statement = Statement(title, text, tags=("t",))

    check(ArgumentMap((statement, Statement("Else")), (Argument(title, text),)))


# What can't be made


@pytest.mark.parametrize("title", ["", "two\nlines", "a]: b", "a](b", "\u2028", "@include(x)"])
def test_a_title_that_no_text_could_have_is_refused(title):
    with pytest.raises(
        ModelError, match=r"a statement can't have the title .*titled\(…\) makes one"
    ):
        Statement(title)


@pytest.mark.parametrize("title", ["", "a>: b", "!-- a"])
def test_a_title_that_no_argument_could_have_is_refused(title):
    with pytest.raises(ModelError, match="an argument can't have the title"):
        Argument(title)


def test_an_argument_that_looks_like_a_sign_has_no_structure():
    with pytest.raises(ModelError, match="no structure can stand below <_a>"):
        Argument("_a", pcs=("A", Inference(("A",), "B")))


def test_a_structure_begins_with_a_premise():
    with pytest.raises(ModelError, match="<Arg> begins with a conclusion, not a premise"):
        Argument("Arg", pcs=(Inference((), "A"),))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Statement("A", data=Data({"quote": "x"})), "give it as quotes=…"),
        (lambda: Statement("A", data=Data({"text": 5})), "give it as text=…"),
        (lambda: Argument("A", data=Data({"inSection": "s1"})), "give it as section=…"),
        (lambda: Statement("A", data=Data({"relation": {}})), "leave it out"),
        (lambda: Statement("A", kind="fact", data=Data({"kind": 5})), "has kind, and `kind`"),
        (lambda: Statement("A", quotes=[" "]), "one of the quotes is blank"),
        (lambda: Statement("A", holder=""), "holder is blank"),
        (lambda: Statement("A", "\ud800"), "half a surrogate pair"),
        (lambda: Statement("A", data=Data({"k": ["\ud800"]})), "half a surrogate pair"),
        (lambda: Inference(("A",), "B", rules=[""]), "one of the rules is blank"),
        (lambda: Section("s1", "One", 0), "the level of section s1 is 0"),
        (lambda: FrontMatter(data=Data({"relations": []})), "leave it out"),
    ],
)
def test_what_could_not_be_written_is_refused(make, message):
    with pytest.raises(ModelError, match=message):
        make()


def test_data_that_are_too_deep_are_refused():
    deep = Data({"k": 1})
    for _ in range(63):
        deep = Data({"k": deep})

    check(ArgumentMap((Statement("A", data=deep),)))
    with pytest.raises(ModelError, match="more than 64 levels"):
        Statement("A", data=Data({"k": deep}))


def test_of_any_text_a_title_can_be_made():
    made = [titled(text) for text in ("", "]: ](", "<!-- x", "+ a\n b", "@include(x)", "[sic]")]

    assert made == ["Untitled", "): )(", "(!-- x", "a b", "include(x)", "(sic)"]
    for title in made[:2]:
        assert Statement(title).title == title
