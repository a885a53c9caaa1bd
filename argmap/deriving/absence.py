"""Why something has no node."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from argmap.model import ArgumentRef, StatementRef

__all__ = ["Absence", "Reason"]


class Reason(StrEnum):
    """What keeps a statement or an argument out of the map."""

    EXCLUDED = "the settings exclude it by its title"
    FLAGGED = "its data says `isInMap: false`"
    OTHER_SECTION = "it is in no section that `selectedSections` names"
    OTHER_TAG = "it has no tag that `selectedTags` names"
    DISCONNECTED = "nothing in the map is connected with it, and `excludeDisconnected` is true"
    MODE = "`statementSelectionMode` gives it no node of its own"


@frozen
class Absence:
    """That something is not in the map, and why."""

    ref: StatementRef | ArgumentRef
    reason: Reason

    def __str__(self) -> str:
        return f"{self.ref} is not in the map: {self.reason}"
