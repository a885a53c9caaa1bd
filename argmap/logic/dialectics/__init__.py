"""To count positions: how much a debate speaks for a claim, after Gregor Betz."""

from argmap.logic.dialectics.exceptions import (
    DialecticalError,
    InconsistentPositionError,
    TooHardError,
    TooWideError,
)
from argmap.logic.dialectics.holding import (
    closure,
    dialectically_consistent,
    dialectically_entails,
    minimally_consistent,
    positions,
)
from argmap.logic.dialectics.justifying import justification, justifications
from argmap.logic.dialectics.positing import Position
from argmap.logic.dialectics.structures import Structure
from argmap.logic.dialectics.telling import tell_justifications

__all__ = [
    "DialecticalError",
    "InconsistentPositionError",
    "Position",
    "Structure",
    "TooHardError",
    "TooWideError",
    "closure",
    "dialectically_consistent",
    "dialectically_entails",
    "justification",
    "justifications",
    "minimally_consistent",
    "positions",
    "tell_justifications",
]
