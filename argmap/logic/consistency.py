"""Whether statements can be true together: those that are accepted, those of a holder, and others.

Accepted is what the map says is so: statements with `accepted: true`, and theses, unless they have
`accepted: false`. What the author of a text holds is known only where the map says that it analyses
a text (`author` or `source` in the front matter): all that has no `holder` and isn't rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from argmap.logic import conflicts
from argmap.logic.deciding import LIMIT, satisfiable
from argmap.logic.formulas import Formula, demand_formulas
from argmap.logic.parsing import parse_formula
from argmap.logic.printing import print_formula
from argmap.logic.theory import Theory, demand_map, theory
from argmap.logic.verdicts import Answer, Verdict
from argmap.model import ArgumentMap

__all__ = [
    "AUTHOR",
    "Conflicts",
    "accepted",
    "consistent",
    "holders",
    "minimal_conflicts",
    "smallest_conflict",
]

AUTHOR = "the author"


@frozen
class Conflicts:
    """Minimal conflicts of statements: sets that can't be true together, any part of which can.

    Attributes:
        sets: the titles of each, or the texts of formulas, in the order in which they were given.
        reason: why there may be more or smaller ones; empty if these are what was asked for.
    """

    sets: tuple[tuple[str, ...], ...] = ()
    reason: str = ""


def accepted(map: ArgumentMap) -> tuple[str, ...]:
    """Return the titles of what is accepted: `accepted: true`, and theses that aren't rejected."""
    demand_map(map)
    return tuple(
        statement.title
        for statement in map.statements
        if statement.accepted
        or (statement.accepted is None and statement.title in map.front.thesis)
    )


def holders(map: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """Return the titles of what each holder holds; `AUTHOR` holds what nobody else does."""
    demand_map(map)
    held: dict[str, list[str]] = {}
    by_author = map.front.author is not None or map.front.source is not None
    for statement in map.statements:
        if statement.holder is not None:
            held.setdefault(statement.holder, []).append(statement.title)
        elif by_author and statement.accepted is not False:
            held.setdefault(AUTHOR, []).append(statement.title)
    return {holder: tuple(titles) for holder, titles in held.items()}


def consistent(
    map: ArgumentMap | Theory | Iterable[Formula | str],
    titles: Iterable[str] | None = None,
    *,
    limit: float = LIMIT,
) -> Verdict:
    """Say whether statements of a map, or formulas, can be true together; if so, with a model.

    Without titles those are asked about that are `accepted`. Where some have no formula, the answer
    is no if those that have one are in conflict, else unknown.

    >>> consistent(["p -> q", "p", "~q"]).no
    True

    Raises:
        TypeError: one text is given instead of a list of them.
    """
    if not isinstance(map, ArgumentMap | Theory):
        return satisfiable(_read(map).values(), limit=limit)
    of = theory(map)
    chosen = _chosen(of, titles)
    if not chosen:
        return _unknown("there are no such statements")
    wrong = of.clash(chosen)
    if wrong:
        return _unknown(wrong)
    verdict = satisfiable(of.known(chosen), limit=limit)
    wrong = of.missing(chosen)
    return Verdict(Answer.UNKNOWN, verdict.model, wrong) if verdict.yes and wrong else verdict


def minimal_conflicts(
    map: ArgumentMap | Theory | Iterable[Formula | str],
    titles: Iterable[str] | None = None,
    *,
    most: int | None = None,
    limit: float = LIMIT,
) -> Conflicts:
    """Return the minimal conflicts among statements of a map, or among formulas; small ones first.

    Without titles those are asked about that are `accepted`. There may be very many: `most` and
    `limit`, in seconds, end the search.

    >>> minimal_conflicts(["p", "~p & q", "~q", "r"]).sets
    (('p', '~p & q'), ('~p & q', '~q'))
    """
    names, formulas, wrong = _asked(map, titles)
    if wrong:
        return Conflicts(reason=wrong)
    return _titled(names, conflicts.minimal_conflicts(formulas, most=most, limit=limit))


def smallest_conflict(
    map: ArgumentMap | Theory | Iterable[Formula | str],
    titles: Iterable[str] | None = None,
    *,
    limit: float = LIMIT,
) -> Conflicts:
    """Return a conflict with no more members than any other, or none."""
    names, formulas, wrong = _asked(map, titles)
    if wrong:
        return Conflicts(reason=wrong)
    return _titled(names, conflicts.smallest_conflict(formulas, limit=limit))


def _asked(
    map: ArgumentMap | Theory | Iterable[Formula | str], titles: Iterable[str] | None
) -> tuple[Sequence[str], Sequence[Formula], str]:
    """Return names and formulas, and why nothing can be said of them."""
    if not isinstance(map, ArgumentMap | Theory):
        read = _read(map)
        return tuple(read), tuple(read.values()), ""
    of = theory(map)
    chosen = [title for title in _chosen(of, titles) if title in of.formulas]
    return chosen, of.known(chosen), of.clash(chosen)


def _titled(names: Sequence[str], found: conflicts.Conflicts) -> Conflicts:
    sets = tuple(tuple(names[place] for place in places) for places in found.sets)
    return Conflicts(sets, found.reason)


def _chosen(of: Theory, titles: Iterable[str] | None) -> tuple[str, ...]:
    if titles is None:
        return accepted(of.map)
    _demand_list(titles)
    return tuple(of.map.statement(title).title for title in dict.fromkeys(titles))


def _read(formulas: Iterable[Formula | str]) -> dict[str, Formula]:
    _demand_list(formulas)
    given = tuple(formulas)
    read = demand_formulas(parse_formula(one) if isinstance(one, str) else one for one in given)
    return {
        one if isinstance(one, str) else print_formula(formula): formula
        for one, formula in zip(given, read, strict=True)
    }


def _demand_list(texts: object) -> None:
    """Refuse what is no list, and one text, which is no list of its letters."""
    if isinstance(texts, str):
        raise TypeError(f"a list is wanted here, not one text: {texts!r}")
    if not isinstance(texts, Iterable):
        raise TypeError(f"a map or a list is wanted here, not {texts!r}")


def _unknown(reason: str) -> Verdict:
    return Verdict(Answer.UNKNOWN, reason=reason)
