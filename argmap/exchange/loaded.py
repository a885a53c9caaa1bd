"""What reading another format gives."""

from __future__ import annotations

from attrs import field, frozen

from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap
from argmap.source import Source

__all__ = ["Loaded"]


@frozen
class Loaded:
    """A map that was read from another format.

    Attributes:
        map: the typed graph; what could not be read is missing from it.
        diagnostics: what is wrong with the text, and what of it the map can't keep (as information).
        source: the text itself.
    """

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...]
    source: Source = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the text was read without an error."""
        return all(diagnostic.severity < Severity.ERROR for diagnostic in self.diagnostics)
