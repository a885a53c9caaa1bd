"""To solve what the competition of argumentation solvers (ICCMA) asks, in its formats."""

from argmap.evaluate.competing.exceptions import InstanceError, ProblemError
from argmap.evaluate.competing.formats import FORMATS, Format, find_format, read_framework
from argmap.evaluate.competing.problems import PROBLEMS, Problem, Task, find_problem

__all__ = [
    "FORMATS",
    "PROBLEMS",
    "Format",
    "InstanceError",
    "Problem",
    "ProblemError",
    "Task",
    "find_format",
    "find_problem",
    "read_framework",
]
