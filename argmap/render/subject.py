"""What a view is to show."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.render.details import DEFAULT, Detail
from argmap.render.marking import NO_FINDINGS, NO_LABELS, Findings, Labels

__all__ = ["DEPTH", "NOTHING", "Subject"]

NOTHING: Mapping[str, str] = MappingProxyType({})
DEPTH = 2
"""How many lines a neighbourhood reaches, if nothing is said about it."""


def _names(fold: str | Iterable[str]) -> tuple[str, ...]:
    names = (fold,) if isinstance(fold, str) else tuple(fold)
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"sections to fold are named by titles, not by {type(name).__name__}")
    return names


@frozen
class Subject:
    """A map, with what is known of it.

    Attributes:
        given: the map, or the reading of it, of which a view may see how it is written.
        citations: where the source says a statement, by its title: `¶6/2`.
        passages: what the source says there, by title.
        labels: what is known of a statement, by its title, or of anything by its ref.
        meanings: what labels mean, for the legend.
        findings: what is wrong with them.
        show: what is told beside texts.
        around: title of what the view is about, if it is not about all; in brackets, `[…]` or
            `<…>`, if there are a statement and an argument of it.
        depth: how many lines away from there it reaches.
        fold: titles, or ids, of sections that are shown as one card each; `all` for all of them.
        max_depth: how many lines below the theses the view reaches; None for all of them.
        parted: it is set by sections, whatever leads from one to another.
    """

    given: ArgumentMap | Reading
    citations: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    passages: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    labels: Labels = field(default=NO_LABELS, kw_only=True)
    meanings: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    findings: Findings = field(default=NO_FINDINGS, kw_only=True)
    show: Collection[Detail] = field(default=DEFAULT, kw_only=True)
    around: str | None = field(default=None, kw_only=True)
    depth: int = field(default=DEPTH, kw_only=True)
    fold: tuple[str, ...] = field(default=(), converter=_names, kw_only=True)
    max_depth: int | None = field(default=None, kw_only=True)
    parted: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.around is not None and not isinstance(self.around, str):
            raise TypeError(f"what to draw around is a title, not {type(self.around).__name__}")
        if type(self.depth) is not int:
            raise TypeError(f"a depth is a whole number of lines, not {self.depth!r}")
        if self.depth < 0:
            raise ValueError(f"a depth is 0 lines or more, not {self.depth}")
        if self.max_depth is not None and type(self.max_depth) is not int:
            raise TypeError(f"the greatest depth is a number of lines, not {self.max_depth!r}")
        if self.max_depth is not None and self.max_depth < 0:
            raise ValueError(f"the greatest depth is 0 lines or more, not {self.max_depth}")

    @property
    def map(self) -> ArgumentMap:
        """The map itself."""
        return map_of(self.given)
