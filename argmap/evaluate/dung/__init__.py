"""To say which arguments stand together, where nothing is known but who attacks whom."""

from argmap.evaluate.dung.exceptions import (
    FrameworkError,
    OutOfTimeError,
    UnknownArgumentError,
    UnknownSemanticsError,
)
from argmap.evaluate.dung.frameworks import Framework
from argmap.evaluate.dung.grounded import grounded
from argmap.evaluate.dung.labellings import Label, Labelling
from argmap.evaluate.dung.semantics import SEMANTICS, Semantics, find_semantics

__all__ = [
    "SEMANTICS",
    "Framework",
    "FrameworkError",
    "Label",
    "Labelling",
    "OutOfTimeError",
    "Semantics",
    "UnknownArgumentError",
    "UnknownSemanticsError",
    "find_semantics",
    "grounded",
]
