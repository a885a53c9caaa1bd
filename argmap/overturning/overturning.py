"""Which premises can be doubted, alone or together, before a claim falls."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic
from typing import Any

from argmap.evaluate import find_semantics, find_way
from argmap.model import ArgumentMap
from argmap.overturning.nouns import Overturning, UndecidedError
from argmap.overturning.searching import Trial, search
from argmap.overturning.trials import Committed, Entailed, Evaluated, Grounded
from argmap.reading import Reading, map_of

__all__ = ["LIMIT", "WAYS", "overturning", "withstands"]

LIMIT = 10.0
"""Seconds that a search may take if nothing else is said."""

WAYS = ("logic", "dialectics")
"""Ways in which a claim can stand beside those of `argmap.evaluate`."""

_MANNERS = {"logic": "entailed", "dialectics": "binding"}


def overturning(  # noqa: PLR0913  (what is asked, and how far to look)
    what: ArgumentMap | Reading,
    claim: str,
    *,
    by: str = "aspic",
    semantics: str | None = None,
    credulous: bool = False,
    among: Iterable[str] | None = None,
    most: int | None = None,
    enough: int = 1000,
    limit: float = LIMIT,
) -> Overturning:
    r"""Return the minimal sets of premises by which a claim falls if they are doubted.

    To doubt a premise is to assume it no longer (`accepted: false`): nobody says that it is false,
    but what draws on it has nothing to stand on. What is argued for isn't assumed in the first place,
    so that doubts are about its reasons. A set overturns a claim if it falls as soon as these
    premises are doubted and no others; it is minimal if no part of it does so. More doubts may also
    save a claim, where they are about what speaks against it.

    All minimal sets are found, the smallest first, up to `most` doubts together, `enough` sets and
    `limit` seconds; `searched` says how far. There can be exponentially many.

    Args:
        what: a map or a reading.
        claim: the title of a statement.
        by: the way in which it stands. A way to evaluate, such as `aspic`: it is accepted. `logic`: it follows
            by its formula from those of what speaks for it. `dialectics`: whoever holds the premises
            and follows each argument has to hold it.
        semantics: of an evaluation; by default that which the way takes.
        credulous: it is enough that some extension accepts it.
        among: titles of the premises that can be doubted, instead of all that are assumed and bear
            on the claim. What has `accepted: true` is doubted only if it is named here.
        most: how many premises are doubted together at the most.
        enough: how many sets are looked for.
        limit: seconds that the search may take.

    Raises:
        UnknownTitleError: there is no such statement.
        ValueError: there is no such way or semantics, or a limit makes no sense.

    >>> from argmap.reading import parse
    >>> go = parse("[Go]: We go.\n  + [Late]: It is late.\n  + [Tired]: We are tired.")
    >>> overturning(go, "Go").sets
    (('Late', 'Tired'),)
    """
    map = _demanded(what, claim)
    named = None if among is None else _titles(map, among)
    bound: Any = most  # a wrong type is to be told as clearly as a wrong number
    if not (bound is None or (isinstance(bound, int) and bound > 0)):
        raise ValueError(f"most is how many premises are doubted together, not {most!r}")
    if not limit > 0:
        raise ValueError(f"the limit is a number of seconds above 0, not {limit}")
    until = monotonic() + limit
    trial = _trial(map, claim, by, semantics, named, until, credulous=credulous)
    doubtable = tuple(trial.doubtable)
    manner = _MANNERS.get(by, "accepted")
    try:
        stands = trial.stands(frozenset())
    except UndecidedError as error:
        return Overturning(claim, (), doubtable, 0, str(error), manner)
    if not stands:
        return Overturning(claim, (), doubtable, manner=manner, stands=False)
    found = search(trial, most=most, enough=enough, until=until)
    sets = tuple(tuple(doubtable[at] for at in one) for one in found.sets)
    return Overturning(claim, sets, doubtable, found.searched, found.reason, manner)


def withstands(  # noqa: PLR0913  (as above)
    what: ArgumentMap | Reading,
    claim: str,
    doubts: int | Iterable[str] = 1,
    *,
    by: str = "aspic",
    semantics: str | None = None,
    credulous: bool = False,
    limit: float = LIMIT,
) -> bool:
    r"""Tell whether a claim stands though premises are doubted.

    Args:
        what: a map or a reading.
        claim: the title of a statement.
        doubts: how many premises are doubted together at the most, whichever these are; or the
            titles of those that are. With none at all: whether it stands.
        by: the way in which it stands, as for `overturning`.
        semantics: of an evaluation.
        credulous: it is enough that some extension accepts it.
        limit: seconds.

    Raises:
        UnknownTitleError: there is no such statement.
        UndecidedError: it was not found out.

    >>> from argmap.reading import parse
    >>> go = parse("[Go]: We go.\n  + [Late]: It is late.\n  + [Tired]: We are tired.")
    >>> withstands(go, "Go"), withstands(go, "Go", 2), withstands(go, "Go", ["Late"])
    (True, False, True)
    """
    if isinstance(doubts, int) and doubts > 0:
        found = overturning(
            what, claim, by=by, semantics=semantics, credulous=credulous,
            most=doubts, enough=1, limit=limit,
        )  # fmt: skip
        if not found.stands or found.sets:
            return False
        if found.searched is not None and found.searched < doubts:
            raise UndecidedError(found.reason)
        return True
    map = _demanded(what, claim)
    named = () if isinstance(doubts, int) else _titles(map, doubts)
    until = monotonic() + limit
    trial = _trial(map, claim, by, semantics, named, until, credulous=credulous)
    return trial.stands(frozenset(range(len(trial.doubtable))))


def _demanded(what: ArgumentMap | Reading, claim: str) -> ArgumentMap:
    map = map_of(what)
    if not isinstance(claim, str):
        raise TypeError(f"the title of a statement is wanted here, not {claim!r}")
    map.statement(claim)
    return map


def _titles(map: ArgumentMap, titles: Iterable[str]) -> tuple[str, ...]:
    if isinstance(titles, str):
        raise TypeError(f"a list of titles is wanted here, not one text: {titles!r}")
    return tuple(map.statement(title).title for title in dict.fromkeys(titles))


def _trial(  # noqa: PLR0913, PLR0917  (as above)
    map: ArgumentMap,
    claim: str,
    by: str,
    semantics: str | None,
    among: tuple[str, ...] | None,
    until: float,
    *,
    credulous: bool,
) -> Trial:
    if by in WAYS:
        if semantics is not None:
            raise ValueError(f"by {by} there is no semantics: leave {semantics!r} out")
        made = Entailed if by == "logic" else Committed
        return made(map, claim, among, until)
    way = find_way(by)
    name = way.semantics[0] if semantics is None else semantics
    if name not in way.semantics:
        name = find_semantics(name).name
    # What every complete labelling accepts, the grounded one does.
    if by == "aspic" and (name == "grounded" or (name == "complete" and not credulous)):
        return Grounded(map, claim, among, until)
    return Evaluated(map, claim, among, until, semantics=semantics, by=by, credulous=credulous)
