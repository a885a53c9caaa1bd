"""Where in its section each thing stands.

What bears on a thing stands below it, and a premise in its argument. So first come the statements
that are neither, then the arguments. Both keep the order of the map, what was mentioned above first.
Of the statements in arguments those that come first in the map stand at the top, as a claim does
before the reasons for it. Nothing but this order and what is written so far decides, so that what
is read back is arranged the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import Factory, define

from argmap.exchange.argdown.signing import Line
from argmap.model import Argument, End, InferenceRef, Statement, StatementRef

__all__ = ["Arrangement"]


@define
class Arrangement:
    """The statements and arguments of one section, or of what stands before the first.

    Attributes:
        statements, arguments: in the order in which they are looked at.
        theses: titles that stand at the top in any case.
        lines: what stands below what.
    """

    statements: Sequence[Statement]
    arguments: Sequence[Argument]
    theses: frozenset[str]
    lines: Mapping[End, Sequence[Line]]
    _free: set[str] = Factory(set)
    _below: set[str] = Factory(set)
    _containers: dict[str, list[Argument]] = Factory(dict)
    _unsaid: dict[str, int] = Factory(dict)
    _stopped: bool = False

    def __attrs_post_init__(self) -> None:
        here = {statement.title for statement in self.statements}
        for argument in self.arguments:
            for title in dict.fromkeys(argument.statements):
                if title in here:
                    self._containers.setdefault(title, []).append(argument)
        self._below = self._hanging(here)
        self._free = here - self._below - self._containers.keys()

    def _hanging(self, here: set[str]) -> set[str]:
        """Return the statements that stand below an argument or what it consists of."""
        below: set[str] = set()
        waiting: list[End] = [StatementRef(title) for title in self._containers]
        for argument in self.arguments:
            waiting.append(argument.ref)
            waiting += _steps(argument)
        while waiting:
            for line in self.lines.get(waiting.pop(), ()):
                title = line.child.title
                if isinstance(line.child, StatementRef) and title in here and title not in below:
                    below.add(title)
                    waiting.append(line.child)
        return below

    def stands_at_top(self, title: str, said: Collection[End]) -> bool:
        """Tell whether a statement that is not written yet begins a block of its own.

        To be asked of each in their order; `said` is what is written already.
        """
        if title in self._free or title in self.theses:
            return True
        if self._stopped or title in self._below or self._opens(title, said):
            self._stopped = True
            return False
        return True

    def _opens(self, title: str, said: Collection[End]) -> bool:
        """Tell whether a statement is the first in an argument that is not written yet."""
        return any(
            argument.ref not in said and self._first(argument, said) == title
            for argument in self._containers.get(title, ())
        )

    def _first(self, argument: Argument, said: Collection[End]) -> str | None:
        lines = argument.statements
        at = self._unsaid.get(argument.title, 0)
        while at < len(lines) and (
            lines[at] not in self._containers or StatementRef(lines[at]) in said
        ):
            at += 1
        self._unsaid[argument.title] = at
        return lines[at] if at < len(lines) else None


def _steps(argument: Argument) -> Iterable[InferenceRef]:
    return (InferenceRef(argument.title, n + 1) for n in range(len(argument.inferences)))
