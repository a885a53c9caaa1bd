"""To draw arguments, as Hypothesis draws numbers and texts."""

from argmap.testing.strategies.formulas import first_order, propositional
from argmap.testing.strategies.frameworks import frameworks
from argmap.testing.strategies.maps import maps
from argmap.testing.strategies.saying import schemes
from argmap.testing.strategies.values import data, values
from argmap.testing.strategies.words import texts, titles

__all__ = [
    "data",
    "first_order",
    "frameworks",
    "maps",
    "propositional",
    "schemes",
    "texts",
    "titles",
    "values",
]
