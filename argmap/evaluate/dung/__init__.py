"""To say which arguments stand together, where nothing is known but who attacks whom."""

from argmap.evaluate.dung.accepting import Mode, accepts
from argmap.evaluate.dung.enumerating import count, extension, extensions, labellings
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
from argmap.evaluate.dung.shaping import (
    connected_components,
    reduct,
    rename,
    restrict,
    strong_components,
    unite,
)
from argmap.evaluate.dung.verdicts import Acceptance

__all__ = [
    "SEMANTICS",
    "Acceptance",
    "Framework",
    "FrameworkError",
    "Label",
    "Labelling",
    "Mode",
    "OutOfTimeError",
    "Semantics",
    "UnknownArgumentError",
    "UnknownSemanticsError",
    "accepts",
    "connected_components",
    "count",
    "extension",
    "extensions",
    "find_semantics",
    "grounded",
    "labellings",
    "reduct",
    "rename",
    "restrict",
    "strong_components",
    "unite",
]
