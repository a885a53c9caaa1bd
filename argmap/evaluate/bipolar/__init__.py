"""To say what stands where some arguments attack and others support."""

from argmap.evaluate.bipolar.assessing import OPTIONS, SEMANTICS, assess
from argmap.evaluate.bipolar.attacking import (
    extended,
    mediated,
    secondary,
    super_mediated,
    supported,
)
from argmap.evaluate.bipolar.flattening import (
    MOST_ARGUMENTS,
    MOST_ATTACKS,
    Encoded,
    Support,
    encode,
    flatten,
)
from argmap.evaluate.bipolar.frameworks import BipolarFramework
from argmap.evaluate.bipolar.translating import Translation, translate

__all__ = [
    "MOST_ARGUMENTS",
    "MOST_ATTACKS",
    "OPTIONS",
    "SEMANTICS",
    "BipolarFramework",
    "Encoded",
    "Support",
    "Translation",
    "assess",
    "encode",
    "extended",
    "flatten",
    "mediated",
    "secondary",
    "super_mediated",
    "supported",
    "translate",
]
