"""A problem of the competition, solved; and its solution as the competition wants it printed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from argmap.evaluate.competing.exceptions import ProblemError
from argmap.evaluate.competing.problems import Problem, Task, find_problem
from argmap.evaluate.dung import (
    Framework,
    Mode,
    OutOfTimeError,
    accepts,
    count,
    extension,
    extensions,
)

__all__ = ["Solution", "print_solution", "solve"]


@frozen
class Solution:
    """What there is to say to a problem.

    Attributes:
        problem: what was asked.
        accepted: whether the argument is; None if the problem asks of none.
        extensions: all of them for EE, one for SE unless there is none, and for DC and DS one that
            shows the answer, where one can.
        count: how many there are, for CE.
    """

    problem: Problem
    accepted: bool | None = None
    extensions: tuple[frozenset[str], ...] = ()
    count: int | None = None


def solve(
    framework: Framework,
    problem: str | Problem,
    argument: str | None = None,
    *,
    limit: float | None = None,
) -> Solution:
    """Solve a problem; `argument` is the name of the one that DC and DS ask of.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("b", "c")])
    >>> solution = solve(framework, "DS-PR", "c")
    >>> solution.accepted, [sorted(extension) for extension in solution.extensions]
    (False, [['b']])

    Raises:
        ProblemError: there is no such problem, or an argument is missing or too much.
        UnknownArgumentError: the framework has no such argument.
        OutOfTimeError: the answer is not found within the limit, in seconds.
    """
    asked = problem if isinstance(problem, Problem) else find_problem(problem)
    task, semantics = asked.task, asked.semantics
    if task.asks_of_one and argument is None:
        raise ProblemError(f"{asked} is asked of an argument: say of which")
    if not task.asks_of_one and argument is not None:
        raise ProblemError(f"{asked} is asked of no argument, but {argument!r} is given")
    if argument is not None:
        mode: Mode = "credulous" if task is Task.DC else "skeptical"
        found = accepts(framework, argument, semantics, mode, limit=limit, witness=True)
        if found.answer is None:
            raise OutOfTimeError(found.reason)
        shown = () if found.witness is None else (found.witness,)
        return Solution(asked, accepted=found.answer, extensions=shown)
    if task is Task.CE:
        return Solution(asked, count=count(framework, semantics, limit=limit))
    if task is Task.EE:
        return Solution(asked, extensions=tuple(extensions(framework, semantics, limit=limit)))
    one = extension(framework, semantics, limit=limit)
    return Solution(asked, extensions=() if one is None else (one,))


def print_solution(solution: Solution, framework: Framework, *, plain: bool = False) -> str:
    """Return a solution as text: as the competition wants it since 2023, or plain, as before.

    >>> framework = Framework.of("12", [("1", "2"), ("2", "1")])
    >>> print(print_solution(solve(framework, "DC-ST", "2"), framework))
    YES
    w 2
    >>> print(print_solution(solve(framework, "EE-ST"), framework, plain=True))
    [[1],[2]]
    """
    task = solution.problem.task
    found = [_in_order(framework, names) for names in solution.extensions]
    if solution.count is not None:
        # Python refuses to print an integer of thousands of digits; a decimal it prints.
        return str(Decimal(solution.count))
    lines = [] if solution.accepted is None else ["YES" if solution.accepted else "NO"]
    if plain and task is Task.EE:
        return f"[{','.join(map(_bracketed, found))}]"
    if plain:
        return lines[0] if lines else _bracketed(found[0]) if found else "NO"
    lines += [" ".join(("w", *names)) for names in found]
    return "\n".join(lines or ["NO"])


def _in_order(framework: Framework, names: frozenset[str]) -> list[str]:
    return [name for name in framework.arguments if name in names]


def _bracketed(names: Iterable[str]) -> str:
    return f"[{','.join(names)}]"
