"""To draw arguments, as Hypothesis draws numbers and texts."""

from argmap.testing.registering import register
from argmap.testing.strategies.documents import documents, misprinted
from argmap.testing.strategies.formulas import first_order, propositional
from argmap.testing.strategies.frameworks import frameworks
from argmap.testing.strategies.maps import maps
from argmap.testing.strategies.nouns import (
    arguments,
    front_matters,
    inferences,
    relations,
    sections,
    statements,
)
from argmap.testing.strategies.positions import positions, structures
from argmap.testing.strategies.saying import schemes
from argmap.testing.strategies.sources import prose, quotes, quoting_maps
from argmap.testing.strategies.values import data, values
from argmap.testing.strategies.variations import (
    attacked,
    doubted,
    doubts,
    loosened,
    recredited,
    relieved,
    reordered,
    variations,
)
from argmap.testing.strategies.words import texts, titles

__all__ = [
    "arguments",
    "attacked",
    "data",
    "documents",
    "doubted",
    "doubts",
    "first_order",
    "frameworks",
    "front_matters",
    "inferences",
    "loosened",
    "maps",
    "misprinted",
    "positions",
    "propositional",
    "prose",
    "quotes",
    "quoting_maps",
    "recredited",
    "relations",
    "relieved",
    "reordered",
    "schemes",
    "sections",
    "statements",
    "structures",
    "texts",
    "titles",
    "values",
    "variations",
]

# Also where argmap is not installed, so that Hypothesis knows no entry point of it.
register()
