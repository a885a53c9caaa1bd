"""To say what stands and what falls, given who attacks whom."""

from argmap.evaluate.dung import (
    SEMANTICS,
    Framework,
    FrameworkError,
    Label,
    Labelling,
    OutOfTimeError,
    Semantics,
    UnknownArgumentError,
    UnknownSemanticsError,
    find_semantics,
    grounded,
)

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
