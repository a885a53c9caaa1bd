"""To ask all audiences what stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import inf
from time import monotonic
from typing import TypeVar

from argmap.evaluate.audiences.exceptions import TooManyAudiencesError
from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience
from argmap.evaluate.audiences.orienting import disputed, orders
from argmap.evaluate.audiences.simplifying import simplified
from argmap.evaluate.dung import Labelling, OutOfTimeError, find_semantics, labellings
from argmap.evaluate.dung.semantics import COMPLETE
from argmap.model.walking import strong_components

__all__ = ["MOST_AUDIENCES", "parts", "verdicts"]

MOST_AUDIENCES = 50_000
"""How many audiences are gone through: all of eight values that all meet in attacks, 8! = 40,320."""

Item = TypeVar("Item")


def verdicts(
    part: ValuedFramework, semantics: str, *, sharing: Audience | None, until: float, most: int
) -> Iterator[tuple[Audience, tuple[Labelling, ...]]]:
    """Yield audiences, each with the labellings that it has; all that differ in what matters.

    Raises:
        OutOfTimeError: there is no time for all.
        TooManyAudiencesError: there are more than `most`.
    """
    if find_semantics(semantics).name in COMPLETE:
        part = simplified(part)
    asked = disputed(part)
    known: dict[frozenset[tuple[str, str]], tuple[Labelling, ...]] = {}
    for number, audience in enumerate(orders(asked, sharing)):
        if number == most:
            raise TooManyAudiencesError(f"there are more orders of the values to ask than {most:,}")
        left = until - monotonic()
        if left <= 0:
            raise OutOfTimeError("there was no time for all audiences")
        failing = frozenset(p for p in part.attacks if not part.succeeds(*p, audience))
        if failing not in known:
            limit = None if until == inf else left
            known[failing] = tuple(labellings(part.defeats(audience), semantics, limit=limit))
        yield audience, known[failing]


def parts(framework: ValuedFramework) -> Iterator[ValuedFramework]:
    """Yield what hangs together by attacks and needs, each as a framework of its own."""
    around: dict[str, list[str]] = {name: [] for name in framework.arguments}
    joined = [*framework.attacks, *framework.certain]
    joined += [(name, one) for name, some in framework.needs for one in some]
    for one, other in joined:
        around[one].append(other)
        around[other].append(one)
    # With edges in both directions, what is strongly connected is what hangs together.
    number = {
        name: at
        for at, part in enumerate(strong_components(framework.arguments, around.__getitem__))
        for name in part
    }
    names, attacks, certain, needs = (
        _grouped(number, ((name, name) for name in framework.arguments)),
        _grouped(number, ((pair[0], pair) for pair in framework.attacks)),
        _grouped(number, ((pair[0], pair) for pair in framework.certain)),
        _grouped(number, ((need[0], need) for need in framework.needs)),
    )
    for at, own in names.items():
        yield ValuedFramework(
            own,
            attacks.get(at, ()),
            {name: framework.promotes[name] for name in own if name in framework.promotes},
            certain=certain.get(at, ()),
            needs=needs.get(at, ()),
        )


def _grouped(number: Mapping[str, int], items: Iterable[tuple[str, Item]]) -> dict[int, list[Item]]:
    grouped: dict[int, list[Item]] = {}
    for name, item in items:
        grouped.setdefault(number[name], []).append(item)
    return grouped
