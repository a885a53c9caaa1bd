"""To make a text portable: what argmap alone understands, written so that Argdown's tools do."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from argmap.diagnostics import Diagnostic, Severity
from argmap.loading import spared
from argmap.mending import mend
from argmap.source import Source
from argmap.syntax import parse
from argmap.syntax.leniencies import LENIENCIES, READ_OTHERWISE

__all__ = ["Porting", "is_lenient", "port", "strictly"]

# Codes by their ids, as a diagnostic may have been given another severity.
_LENIENT = {leniency.code.id for leniency in LENIENCIES}
_UNPORTABLE = _LENIENT | {code.id for code in READ_OTHERWISE}


@frozen
class Porting:
    """A text that is as portable as fixes make it.

    Attributes:
        text: what came out.
        left: what Argdown's own parser would still reject or read in another way; all errors of
            the notation are among it.
    """

    text: str
    left: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether Argdown's own parser reads the text as argmap does."""
        return not self.left


def is_lenient(diagnostic: Diagnostic) -> bool:
    """Tell whether a diagnostic is of a leniency, which `port` mends."""
    return diagnostic.code.id in _LENIENT


def strictly(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics as Argdown would have them: what it can't read, or reads otherwise, is an error.

    >>> from argmap.reading import parse
    >>> for diagnostic in strictly(parse("a snake_case").diagnostics):
    ...     print(diagnostic.severity.word, diagnostic.code.name)
    error mark-in-word
    """
    return tuple(
        evolve(diagnostic, code=evolve(diagnostic.code, severity=Severity.ERROR))
        if diagnostic.code.id in _UNPORTABLE
        else diagnostic
        for diagnostic in diagnostics
    )


def port(text: str, name: str = "<text>") -> Porting:
    r"""Return a text with what mends the leniencies in it, as often as there is something to mend.

    The map stays what it is; errors are left alone, and none is made: where one would come of it, the
    leniencies are left as well. `name` is what diagnostics call the text.
    Linear in the text for each round; there are rarely more than two.

    >>> port("a snake_case").text
    'a snake\\_case'
    """
    mending = mend(text, lambda text: _found(text, name), is_lenient)
    left = (wrong for wrong in strictly(mending.left) if wrong.severity is Severity.ERROR)
    return Porting(mending.text, tuple(left))


def _found(text: str, name: str) -> tuple[Diagnostic, ...]:
    source = Source(text, name)
    return spared(source, parse(source)[1])
