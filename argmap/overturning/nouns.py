"""What overturns a claim, as it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import prod

from attrs import field, frozen

__all__ = ["Overturning", "UndecidedError", "interchangeable"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_TOLD = 12  # sets of one size


class UndecidedError(Exception):
    """Whether a claim stands was not found out."""


@frozen
class Overturning:
    """The premises by which a claim falls if they are doubted.

    Attributes:
        claim: its title.
        sets: the minimal sets of premises that overturn it, by their titles; small ones first, and in
            the order of the map. None of them has a part that would suffice.
        doubtable: the titles of all premises that bear on it and can be doubted; `<Title>` is an
            argument that is a mere gist.
        searched: up to which size all sets are found; None if there are no others at all.
        reason: why the search came to no end; else empty.
        manner: how the claim stands, for messages: `accepted`, `entailed`.
        stands: whether it does so as long as nothing is doubted.
    """

    claim: str
    sets: tuple[tuple[str, ...], ...] = ()
    doubtable: tuple[str, ...] = ()
    searched: int | None = None
    reason: str = ""
    manner: str = "accepted"
    stands: bool = field(default=True, kw_only=True)

    @property
    def complete(self) -> bool:
        """Whether these are all minimal sets of any size."""
        return self.searched is None

    @property
    def smallest(self) -> int | None:
        """How many premises have to be doubted at least; None if that was not found out, or none do."""
        return len(self.sets[0]) if self.sets else None

    def told(self) -> str:
        """Return all of it in words.

        >>> print(Overturning("Go", (("Late",), ("Clock", "Watch"))).told())
        [Go] falls if you doubt this one:
          - [Late]
        or both of:
          - [Clock]
            and [Watch]
        """
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        name = f"[{self.claim}]"
        if not self.stands:
            yield f"{name} is not {self.manner} as it is: there is nothing to overturn"
            return
        if not self.sets:
            yield self._firm(name)
        joined = f"{name} falls if you doubt"
        for size, group in groupby(self.sets, len):
            sets = list(group)
            yield f"{joined} {_all_of(size, alone=len(sets) == 1)}:"
            products = interchangeable(sets)
            for slots in products[:_MOST_TOLD]:
                yield from _bullet(slots)
            if len(products) > _MOST_TOLD:
                left = sum(prod(map(len, slots)) for slots in products[_MOST_TOLD:])
                yield f"  … and {left} other sets of {_number(size)}"
            joined = "or"
        if self.sets and not self.complete:
            yield self._beyond()

    def _firm(self, name: str) -> str:
        if self.complete:
            if not self.doubtable:
                return f"{name} stands: no premise bears on it that could be doubted"
            if len(self.doubtable) == 1:
                return f"{name} stands even if you doubt {_name(self.doubtable[0])}"
            return f"{name} stands whichever of its {len(self.doubtable)} premises are doubted"
        if not self.searched:
            return f"what overturns {name} was not found out: {self.reason}"
        if self.searched == 1:
            return f"{name} stands whichever premise is doubted alone{self._because()}"
        many = f"{_number(self.searched)} premises are doubted together"
        return f"{name} stands if no more than {many}{self._because()}"

    def _beyond(self) -> str:
        if not self.searched:
            return f"there may be others{self._because()}"
        return (
            f"of more than {_number(self.searched)} premises there may be others{self._because()}"
        )

    def _because(self) -> str:
        return f": {self.reason}" if self.reason else ""


def _all_of(size: int, *, alone: bool) -> str:
    if size == 1:
        return "this one" if alone else "any one of"
    return "both of" if size == 2 else f"all {_number(size)} of"


def interchangeable(sets: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], ...]]:
    """Return sets of one size as products: any choice of one member from each part is one of them.

    Two members are in one part if whatever the one makes a set with, the other does too.

    >>> interchangeable([("A", "C"), ("A", "D"), ("B", "C"), ("B", "D")])
    [(('A', 'B'), ('C', 'D'))]
    """
    links: dict[str, set[frozenset[str]]] = {}
    for one in sets:
        for member in one:
            links.setdefault(member, set()).add(frozenset(one) - {member})
    parts: dict[frozenset[frozenset[str]], list[str]] = {}
    for member, link in links.items():
        parts.setdefault(frozenset(link), []).append(member)
    part_of = {member: tuple(part) for part in parts.values() for member in part}
    products = (tuple(part_of[member] for member in one) for one in sets)
    return list({frozenset(product): product for product in products}.values())


def _bullet(slots: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    if len(slots) == 1:
        yield from (f"  - {_name(title)}" for title in slots[0])
        return
    for at, titles in enumerate(slots):
        names = ", ".join(map(_name, titles))
        begin = "    and " if at else "  - "
        yield f"{begin}{names if len(titles) == 1 else f'one of {names}'}"


def _name(title: str) -> str:
    return title if title.startswith("<") else f"[{title}]"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
