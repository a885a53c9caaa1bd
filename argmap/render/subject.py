"""What a view is to show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from attrs import field, frozen

from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.render.details import DEFAULT, Detail
from argmap.render.marking import NO_FINDINGS, NO_LABELS, Findings, Labels

__all__ = ["NOTHING", "Subject"]

NOTHING: Mapping[str, str] = MappingProxyType({})


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
    """

    given: ArgumentMap | Reading
    citations: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    passages: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    labels: Labels = field(default=NO_LABELS, kw_only=True)
    meanings: Mapping[str, str] = field(default=NOTHING, kw_only=True)
    findings: Findings = field(default=NO_FINDINGS, kw_only=True)
    show: Collection[Detail] = field(default=DEFAULT, kw_only=True)

    @property
    def map(self) -> ArgumentMap:
        """The map itself."""
        return map_of(self.given)
