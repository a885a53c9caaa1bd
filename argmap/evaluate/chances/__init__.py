"""To say how probable it is that arguments are accepted, and how far they can be believed."""

from argmap.evaluate.chances.believing import Bounds, belief, believable
from argmap.evaluate.chances.constellations import chance
from argmap.evaluate.chances.exceptions import ChanceError, TooManyWorldsError
from argmap.evaluate.chances.numbers import Chance
from argmap.evaluate.chances.postulates import POSTULATES, Postulate
from argmap.evaluate.chances.worlds import chance_that

__all__ = [
    "POSTULATES",
    "Bounds",
    "Chance",
    "ChanceError",
    "Postulate",
    "TooManyWorldsError",
    "belief",
    "believable",
    "chance",
    "chance_that",
]
