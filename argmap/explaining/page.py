"""What is to be said of one kind of finding."""

from __future__ import annotations

from attrs import frozen

from argmap.check import Group
from argmap.check.documentation import Documentation
from argmap.diagnostics import Code

__all__ = ["Page"]


@frozen
class Page:
    """What is to be said of one kind of finding.

    Attributes:
        code: its code, name and severity.
        group: what it is about.
        told: what it is, why it matters, examples, literature.
        default: it is told if nobody asks.
        guesses: it may be wrong, since words are looked at and not what they mean.
        absence: it is not told where a part of the text could not be read.
        always: it can't be ignored, as it says that something could not be read.
    """

    code: Code
    group: Group
    told: Documentation
    default: bool = True
    guesses: bool = False
    absence: bool = False
    always: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """What else is to be known about it, in sentences."""
        said = {
            "It is told only if it is asked for.": not self.default,
            "It is a guess: words are looked at, not what they mean.": self.guesses,
            "It is not told while something could not be read.": self.absence,
            "It can't be ignored: something could not be read as it stands.": self.always,
        }
        return tuple(sentence for sentence, holds in said.items() if holds)
