"""To say what stands and what falls, given who attacks whom."""

from argmap.evaluate.competing import InstanceError, read_framework
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
from argmap.evaluate.evaluating import LIMIT, WAYS, Way, evaluate, find_way
from argmap.evaluate.evaluation import Assessment, Evaluation, Labels, Single, Standing, summarise

__all__ = [
    "LIMIT",
    "SEMANTICS",
    "WAYS",
    "Assessment",
    "Evaluation",
    "Framework",
    "FrameworkError",
    "InstanceError",
    "Label",
    "Labelling",
    "Labels",
    "OutOfTimeError",
    "Semantics",
    "Single",
    "Standing",
    "UnknownArgumentError",
    "UnknownSemanticsError",
    "Way",
    "evaluate",
    "find_semantics",
    "find_way",
    "grounded",
    "read_framework",
    "summarise",
]
