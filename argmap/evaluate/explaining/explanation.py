"""What an explanation is: reasons, each below what it is a reason of."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Standing
from argmap.model import End

__all__ = ["MARKS", "Explanation", "Reason", "Role"]

MARKS = {Label.IN: "●", Label.OUT: "○", Label.UNDECIDED: "?"}
"""The signs of labels, the same as in pictures."""
_DISPUTED = "½"
_DEEPEST = 40  # reasons below reasons that are indented; more of it would be mostly blanks


class Role(StrEnum):
    """What a reason is to the one that it stands below."""

    SUBJECT = "subject"
    FOR = "for"
    AGAINST = "against"
    BECAUSE = "because"
    ON_THE_WAY = "on the way"


@frozen
class Reason:
    """One line of an explanation.

    Attributes:
        depth: how far below the subject it stands, which has 0.
        role: what it is to the last reason before it that is less deep.
        end: the statement, step, argument or relation that it speaks of; None if it is of something
            that only the theory has, as the premises of an argument together.
        name: what that is called.
        label: whether it stands.
        words: all of it, as a sentence.
        disputed: whether it stands in some labellings and not in others, where it is told of all of
            them together.
    """

    depth: int
    role: Role
    end: End | None
    name: str
    label: Label
    words: str
    disputed: bool = False

    @property
    def sign(self) -> str:
        """The sign of its label, or that of what is disputed."""
        return _DISPUTED if self.disputed else MARKS[self.label]


@frozen
class Explanation:
    """Why something stands, falls, or neither.

    Attributes:
        end: what is explained.
        standing: what all labellings together say of it.
        reasons: the first is of what is explained itself; each of the others bears on the last one
            before it that is less deep. Where something stands in some labellings and not in
            others, there is one of depth 0 for each of two.
        resting: titles of statements that are taken for granted and suffice for it; empty if it
            doesn't stand.
        least: whether none of these can be spared; else there was no time to see to it.
    """

    end: End
    standing: Standing
    reasons: tuple[Reason, ...]
    resting: tuple[str, ...] = ()
    least: bool = True

    def lines(self) -> Iterator[str]:
        """Yield the explanation line by line, indented and not wrapped.

        What is deeper than can be indented begins with "…" and says how deep it is.
        """
        for reason in self.reasons:
            depth = reason.depth
            deeper = f"… {depth}: " if depth > _DEEPEST else ""
            yield f"{'  ' * min(depth, _DEEPEST)}{deeper}{reason.sign} {reason.words}"

    def __str__(self) -> str:
        return "\n".join(self.lines())
