"""To know the common ways to argue, and the critical questions that each has to stand."""

from argmap.schemes.asking import Asked, questions
from argmap.schemes.bearing import Answer
from argmap.schemes.catalogue import CATALOGUE
from argmap.schemes.finding import find, propose
from argmap.schemes.nouns import (
    CriticalQuestion,
    Family,
    Kind,
    Premise,
    Scheme,
    Target,
    Wagemans,
)

__all__ = [
    "CATALOGUE",
    "Answer",
    "Asked",
    "CriticalQuestion",
    "Family",
    "Kind",
    "Premise",
    "Scheme",
    "Target",
    "Wagemans",
    "find",
    "propose",
    "questions",
]
