"""To evaluate a map, in any of the ways there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen

from argmap.evaluate import aspic, audiences, bipolar, carneades, gradual
from argmap.evaluate.dung import SEMANTICS, find_semantics
from argmap.evaluate.evaluation import Evaluation
from argmap.model import ArgumentMap
from argmap.model.spelling import nearest
from argmap.reading import Reading, map_of

__all__ = ["LIMIT", "WAYS", "Way", "evaluate", "find_way", "in_words"]

LIMIT = 10.0
"""How many seconds an evaluation may take before it says what it doesn't know."""


@frozen
class Way:
    """A way to read a map as a theory, and to evaluate that.

    Attributes:
        name: what it is called by.
        about: what it does, in a line.
        semantics: the semantics that it has, the one that is taken by default first.
        options: the names of what else it can be told.
        assess: evaluates a map under one of the semantics, within a limit in seconds.
    """

    name: str
    about: str
    semantics: tuple[str, ...]
    options: tuple[str, ...]
    assess: Callable[..., Evaluation]


WAYS = (
    Way(
        "aspic",
        "structured arguments from steps, premises and preferences (ASPIC+)",
        aspic.SEMANTICS,
        aspic.OPTIONS,
        aspic.assess,
    ),
    Way(
        "audiences",
        "arguments that promote values, for those who hold some dearer than others",
        audiences.SEMANTICS,
        audiences.OPTIONS,
        audiences.assess,
    ),
    Way(
        "bipolar",
        "statements and arguments with + and −, for maps that are not reconstructed",
        bipolar.SEMANTICS,
        bipolar.OPTIONS,
        bipolar.assess,
    ),
    Way(
        "carneades",
        "arguments for and against, weighed by standards of proof (Carneades)",
        carneades.SEMANTICS,
        carneades.OPTIONS,
        carneades.assess,
    ),
    Way(
        "gradual",
        "degrees from 0 to 1, from credences and what speaks for and against",
        gradual.NAMES,
        gradual.OPTIONS,
        gradual.assess,
    ),
)
"""The ways there are; the first is taken if none is named."""


def find_way(name: str) -> Way:
    """Return the way of a name.

    Raises:
        ValueError: there is none.
    """
    if not isinstance(name, str):
        raise TypeError(f"a way to evaluate is asked for by its name, not by {name!r}")
    for way in WAYS:
        if way.name == name:
            return way
    names = [way.name for way in WAYS]
    near = nearest(name, names)
    hint = f"did you mean {near}? " if near else ""
    raise ValueError(f"there is no way {name!r} to evaluate; {hint}they are: {', '.join(names)}")


def evaluate(
    map: ArgumentMap | Reading,
    semantics: str | None = None,
    *,
    by: str = "aspic",
    limit: float = LIMIT,
    **options: Any,
) -> Evaluation:
    r"""Say what stands in a map and what falls.

    >>> from argmap.reading import parse
    >>> map = parse("[Go]: We go.\n  - [Rain]: It rains.").map
    >>> evaluate(map)
    <Evaluation by aspic, grounded: 1 accepted, 1 rejected>

    Args:
        map: the map, or the reading of it.
        semantics: what a set of arguments must be to stand together, by its name or its usual
            abbreviation, as `preferred` or `PR`; without it the first that the way has.
        by: the way to read the map, one of `WAYS`.
        limit: seconds after which it says what it doesn't know.
        options: what the way can be told besides.

    Raises:
        UnknownSemanticsError: there is no such semantics.
        ValueError: there is no such way, or it doesn't have this semantics.
        TypeError: the way has no such option, or this is no map nor a reading.
    """
    drawn = map_of(map)
    way = find_way(by)
    number: Any = limit  # a wrong type is to be told as clearly as a wrong number
    if not isinstance(number, int | float) or isinstance(number, bool):
        raise TypeError(f"the limit is a number of seconds, not {limit!r}")
    if not limit > 0:
        raise ValueError(f"the limit is a number of seconds above 0, not {limit}")
    for option in options:
        if option not in way.options:
            known = ", ".join(way.options) or "none"
            raise TypeError(f"by {way.name} there is no option {option!r}; there are: {known}")
    return way.assess(drawn, _semantics(way, semantics), limit=limit, **options)


def in_words(evaluation: Evaluation) -> str:
    r"""Return by which rules an evaluation says what stands, for those who have never heard of them.

    >>> from argmap.reading import parse
    >>> in_words(evaluate(parse("[Go]: We go.\n  - [Rain]: It rains.")))
    'grounded: what everybody has to grant; what nothing decides is left open'
    """
    from argmap.evaluate.explaining import OFTEN  # noqa: PLC0415  (only for words)

    name, by = evaluation.semantics, evaluation.by
    if by != WAYS[0].name:
        return f"by {by}, {name}: {find_way(by).about}"
    about = OFTEN.get(name) or next((s.definition for s in SEMANTICS if s.name == name), "")
    return f"{name}: {about}"


def _semantics(way: Way, name: str | None) -> str:
    if name is None:
        return way.semantics[0]
    if name in way.semantics:
        return name
    of_extensions = any(each.name in way.semantics for each in SEMANTICS)
    found = find_semantics(name).name if of_extensions else name
    if found not in way.semantics:
        raise ValueError(
            f"by {way.name} there is no {found} semantics; there are: {', '.join(way.semantics)}"
        )
    return found
