"""To solve what the competition of argumentation solvers (ICCMA) asks, in its formats."""

from argmap.evaluate.competing.exceptions import InstanceError, ProblemError
from argmap.evaluate.competing.formats import (
    FORMATS,
    Format,
    find_format,
    format_of,
    read_framework,
)
from argmap.evaluate.competing.problems import PROBLEMS, Problem, Task, find_problem
from argmap.evaluate.competing.solving import Solution, print_solution, solve

__all__ = [
    "FORMATS",
    "PROBLEMS",
    "Format",
    "InstanceError",
    "Problem",
    "ProblemError",
    "Solution",
    "Task",
    "find_format",
    "find_problem",
    "format_of",
    "print_solution",
    "read_framework",
    "solve",
]
