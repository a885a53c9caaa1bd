"""To say what is to hold of a map, and whether it does."""

from argmap.expecting.declaring import Declared, expectations
from argmap.expecting.meeting import meet
from argmap.expecting.nouns import Expectation, Kind, Mistake, Mode, Outcome
from argmap.expecting.subject import Subject

__all__ = [
    "Declared",
    "Expectation",
    "Kind",
    "Mistake",
    "Mode",
    "Outcome",
    "Subject",
    "expectations",
    "meet",
]
