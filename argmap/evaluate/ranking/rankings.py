"""Arguments from the best to the worst."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from argmap.evaluate.dung import UnknownArgumentError

__all__ = ["Ranking"]


@frozen(repr=False)
class Ranking:
    """Arguments in tiers, the best first; those of one tier are as good as each other.

    Attributes:
        semantics: by which they are ranked.
        tiers: the names of the arguments of each tier, in the order of the framework.
        open: sets of arguments of one tier of which it wasn't found out whether they are as good as
            each other. In all that was looked at they are.
    """

    semantics: str
    tiers: tuple[tuple[str, ...], ...]
    open: tuple[frozenset[str], ...] = ()

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The number of each argument's tier, from 1 on."""
        return {name: rank for rank, tier in enumerate(self.tiers, start=1) for name in tier}

    def better(self, one: str, other: str) -> bool | None:
        """Say whether an argument is better than another; None if it wasn't found out.

        Raises:
            UnknownArgumentError: there is no such argument.
        """
        for name in (one, other):
            if name not in self.ranks:
                raise UnknownArgumentError(f"there is no argument {name!r} in the ranking")
        if one != other and any({one, other} <= some for some in self.open):
            return None
        return self.ranks[one] < self.ranks[other]

    def __str__(self) -> str:
        return " > ".join(" = ".join(tier) for tier in self.tiers)

    def __repr__(self) -> str:
        return f"<Ranking of {len(self.ranks)} arguments in {len(self.tiers)} tiers by {self.semantics}>"
