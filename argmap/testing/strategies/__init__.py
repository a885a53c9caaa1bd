"""To draw arguments, as Hypothesis draws numbers and texts."""

from argmap.testing.strategies.formulas import first_order, propositional
from argmap.testing.strategies.values import data, values
from argmap.testing.strategies.words import texts, titles

__all__ = [
    "data",
    "first_order",
    "propositional",
    "texts",
    "titles",
    "values",
]
