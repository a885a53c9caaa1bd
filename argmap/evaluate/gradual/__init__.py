"""To say how strong statements are: degrees from 0 to 1 instead of yes and no."""

from argmap.evaluate.gradual.assessing import NAMES, OPTIONS, assess
from argmap.evaluate.gradual.contributing import removals, shapley
from argmap.evaluate.gradual.exceptions import (
    NotSettledError,
    QuantitativeError,
    TooLargeError,
    UnknownNodeError,
)
from argmap.evaluate.gradual.frameworks import QuantitativeFramework
from argmap.evaluate.gradual.moving import gradients
from argmap.evaluate.gradual.semantics import GRADUAL_SEMANTICS, GradualSemantics
from argmap.evaluate.gradual.settling import Status
from argmap.evaluate.gradual.strengths import Strengths, strengths
from argmap.evaluate.gradual.weighing import Backwards, quantify

__all__ = [
    "GRADUAL_SEMANTICS",
    "NAMES",
    "OPTIONS",
    "Backwards",
    "GradualSemantics",
    "NotSettledError",
    "QuantitativeError",
    "QuantitativeFramework",
    "Status",
    "Strengths",
    "TooLargeError",
    "UnknownNodeError",
    "assess",
    "gradients",
    "quantify",
    "removals",
    "shapley",
    "strengths",
]
