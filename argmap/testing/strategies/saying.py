"""What can be said of nouns beside what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

from hypothesis import strategies as st

from argmap.logic import print_formula
from argmap.logic.formulas import Formula
from argmap.model.nouns import Context
from argmap.model.standards import Standard
from argmap.schemes import CATALOGUE
from argmap.testing.strategies.naming import made
from argmap.testing.strategies.values import data
from argmap.testing.strategies.words import ODD_SAYINGS, SAYINGS, texts, titles
from argmap.values import Data

__all__ = [
    "Said",
    "argument_said",
    "front_said",
    "schemes",
    "section_said",
    "statement_said",
    "step_said",
]

Said: TypeAlias = dict[str, Any]
"""Attributes of a noun, by their names."""

_SCHEME_NAMES = [scheme.name for scheme in CATALOGUE]
_SCHEMES = st.sampled_from(_SCHEME_NAMES)
_QUESTIONS = sorted({question.name for scheme in CATALOGUE for question in scheme.questions})
_KINDS = ["fact", "value", "policy", "prediction", "question"]
_MODALITIES = ["certain", "probable", "possible", "must", "should", "may"]
_ODD_RULES = ODD_SAYINGS.filter(lambda name: name.strip("\ufeff \t\r\n\x85\u2028"))
_MODELS = st.fixed_dictionaries(
    {},
    optional={
        "mode": st.sampled_from(["strict", "loose"]),
        "transformArgumentRelations": st.booleans(),
    },
)


def schemes() -> st.SearchStrategy[str]:
    """Names of the argumentation schemes and rules of logic that the catalogue has."""
    return _SCHEMES


def _several(
    items: st.SearchStrategy[str], *, least: int = 0
) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(items, min_size=least, max_size=2).map(tuple)


def _facts(
    known: Mapping[str, Sequence[Any]], **open_: st.SearchStrategy[Any]
) -> st.SearchStrategy[Said]:
    """Return some attributes, each drawn as a whole, so that it can go as a whole.

    Those with known values are drawn at once: each layer of strategies takes its time.
    """
    # Each as often as the others, however many values it may have. They take turns, since Hypothesis
    # likes small numbers and round ones.
    most = max(map(len, known.values()), default=0)
    pairs = [
        (name, values[at % len(values)]) for at in range(most) for name, values in known.items()
    ]
    drawn = [values.map(partial(_pair, name)) for name, values in open_.items()]
    # About half of the attributes are of either sort; what is there twice Hypothesis counts once.
    either = [st.sampled_from(pairs) for _ in drawn] if pairs else []
    return st.lists(st.one_of(*either, *drawn), max_size=2).map(dict)


def _pair(name: str, value: object) -> tuple[str, object]:
    return name, value


def _together(parts: Iterable[st.SearchStrategy[Said]]) -> st.SearchStrategy[Said] | None:
    several = tuple(parts)
    if len(several) < 2:
        return several[0] if several else None
    return st.tuples(*several).map(lambda said: {name: d[name] for d in said for name in d})


def _maybe(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Said]:
    nothing: Said = {}
    return st.just(nothing) | values.map(lambda value: {name: value})


def statement_said(
    *,
    rich: bool,
    odd: bool,
    formulas: st.SearchStrategy[Formula] | st.SearchStrategy[str] | None,
    credences: st.SearchStrategy[float] | None,
    quotes: st.SearchStrategy[str] | None,
) -> st.SearchStrategy[Said] | None:
    """Return what is said of statements, if anything: what is asked for, of half of them."""
    given: dict[str, st.SearchStrategy[Any]] = {}
    if formulas is not None:
        given["formalization"] = formulas.map(_written)
    if credences is not None:
        given["credence"] = credences
    if quotes is not None:
        given["quotes"] = _several(quotes, least=1)
    parts = [_maybe(name, values) for name, values in given.items()]
    if rich or odd:
        known = {name: values for name, values in _KNOWN.items() if name not in given}
        open_ = _ODD_OPEN if odd else _OPEN
        rest = {name: values for name, values in open_.items() if name not in given}
        facts = _facts(known, **rest)
        parts.insert(0, facts.map(_once) if odd else facts)
    return _together(parts)


def _once(said: Said) -> Said:
    """Leave out what data say as well, if with a value that it doesn't have."""
    return {name: value for name, value in said.items() if name not in said.get("data", ())}


def _written(formula: Formula | str) -> str:
    return formula if isinstance(formula, str) else print_formula(formula)


_TAGS = _several(titles())
_ODD_TAGS = _several(st.sampled_from(["t", "a b", "A"]) | ODD_SAYINGS)
_VALUES = [("liberty",), ("order", "liberty")]
_ANSWERS = [(name,) for name in _QUESTIONS]
_KNOWN: dict[str, Sequence[Any]] = {
    "implicit": [True],
    "kind": _KINDS,
    "modality": _MODALITIES,
    "accepted": [False, True],
    "credence": [0.0, 0.5, 1.0],
    "answers": _ANSWERS,
    "promotes": _VALUES,
    "standard": list(Standard),
}
_OPEN: dict[str, st.SearchStrategy[Any]] = {
    "quotes": _several(SAYINGS),
    "holder": titles(),
    "credence": st.floats(0, 1),
    "tags": _TAGS,
    "data": data(),
}
_ODD_OPEN: dict[str, st.SearchStrategy[Any]] = {
    "quotes": _several(ODD_SAYINGS),
    "holder": ODD_SAYINGS,
    "modality": ODD_SAYINGS,
    "credence": st.floats(0, 1),
    "formalization": ODD_SAYINGS,
    "declarations": data(odd=True),
    "answers": _several(ODD_SAYINGS),
    "tags": _ODD_TAGS,
    # Also a value that a known key doesn't have.
    "data": data(odd=True) | st.just(Data({"kind": 5})),
}


def step_said(
    *, rich: bool, odd: bool, rules: st.SearchStrategy[str] | None
) -> st.SearchStrategy[Said] | None:
    """Return what is said of steps, if anything, beside whether they are strict."""
    given = [] if rules is None else [_maybe("rules", rules.map(lambda name: (name,)))]
    if not (rich or odd):
        return _together(given)
    named = {} if given else {"rules": [(name,) for name in _SCHEME_NAMES]}
    open_: dict[str, st.SearchStrategy[Any]] = {
        "roles": _several(ODD_SAYINGS if odd else titles()),
        "data": data(odd=odd),
    }
    if not given:
        open_["rules"] = _several(_ODD_RULES if odd else titles())
    return _together([_facts(named, **open_), *given])


def argument_said(*, odd: bool) -> st.SearchStrategy[Said]:
    """Return what is said of arguments."""
    return _facts(
        {"answers": _ANSWERS, "promotes": _VALUES},
        tags=_ODD_TAGS if odd else _TAGS,
        data=data(odd=odd),
    )


def section_said(*, odd: bool) -> st.SearchStrategy[Said]:
    """Return what is said of sections; odd ones may have an id of their own."""
    tags = _ODD_TAGS if odd else _TAGS
    if not odd:
        return _facts({}, title=titles(), tags=tags, data=data())
    return _facts(
        {},
        title=titles() | texts(odd=True),
        id=ODD_SAYINGS.map("x{}".format),
        tags=tags,
        data=data(odd=True),
    )


_AUDIENCES = [
    {"Pupils": ["liberty", "order"]},
    {"Pupils": ["order"], "Staff": [["order", "peace"]]},
]


def front_said(*, odd: bool) -> st.SearchStrategy[Said]:
    """Return what front matter says beside the theses."""
    saying = ODD_SAYINGS if odd else SAYINGS
    context = st.lists(made(Context, saying, st.just("") | saying), max_size=2).map(tuple)
    if not odd:
        known: dict[str, Sequence[Any]] = {
            "date": ["2004-05-20"],
            "source": ["source.txt", "texts/source.txt"],
            "audiences": _AUDIENCES,
        }
        return _facts(known, title=titles(), author=titles(), context=context, data=data())
    more = made(
        lambda data, model: Data({**data, "model": model} if model else data),
        data(odd=True),
        _MODELS,
    )
    return _facts(
        {}, title=saying, author=saying, date=saying, source=saying, context=context, data=more
    )
