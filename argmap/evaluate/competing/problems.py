"""The problems of the competition: a task, and a semantics under which it is to be done."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from argmap.evaluate.competing.exceptions import ProblemError
from argmap.evaluate.dung import Semantics, find_semantics

__all__ = ["PROBLEMS", "Problem", "Task", "find_problem"]


class Task(StrEnum):
    """What is asked of the extensions of a framework."""

    DC = "DC"
    """Decide whether an argument is in one of them (credulously)."""
    DS = "DS"
    """Decide whether an argument is in all of them (skeptically)."""
    SE = "SE"
    """Say some extension."""
    EE = "EE"
    """Enumerate the extensions."""
    CE = "CE"
    """Count the extensions."""

    @property
    def asks_of_one(self) -> bool:
        """Whether it is asked of an argument."""
        return self in {Task.DC, Task.DS}


@frozen
class Problem:
    """A task under a semantics; as text it is what `-p` takes.

    >>> str(find_problem("DS-PR"))
    'DS-PR'
    """

    task: Task
    semantics: Semantics

    def __str__(self) -> str:
        return f"{self.task}-{self.semantics.aliases[0]}"


_COMPETING = (
    "complete",
    "grounded",
    "preferred",
    "stable",
    "semi-stable",
    "stage",
    "ideal",
)
_BEYOND = ("conflict-free", "admissible", "naive", "eager", "CF2", "stage2")

PROBLEMS = tuple(
    Problem(task, find_semantics(name)) for name in (*_COMPETING, *_BEYOND) for task in Task
)
"""All problems: those of the competition first, then those of semantics that were never in it."""

_BY_NAME = {str(problem): problem for problem in PROBLEMS}


def find_problem(name: str) -> Problem:
    """Return the problem of a name, as `DC-CO` or `dc-co`.

    Raises:
        ProblemError: there is none.
    """
    if not isinstance(name, str):
        raise TypeError(f"a problem is asked for by its name, not by {name!r}")
    if found := _BY_NAME.get(name.upper()):
        return found
    tasks = ", ".join(Task)
    semantics = ", ".join(problem.semantics.aliases[0] for problem in PROBLEMS[:: len(Task)])
    raise ProblemError(
        f"there is no problem {name!r}: say one of {tasks}, and with a hyphen one of {semantics}"
    )
