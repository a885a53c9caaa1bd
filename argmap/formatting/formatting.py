"""A text laid out anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.formatting.comparing import differing
from argmap.formatting.laying import edits
from argmap.source import Source, apply
from argmap.syntax import parse
from argmap.syntax.tree import Document

__all__ = ["format", "lay_out"]

_MOST_TRIES = 3


def format(text: str) -> str:
    r"""Return a text in Argdown laid out anew: the same map, and all comments.

    What is changed is said in `docs/formatting.md`: indentation, blank lines, spaces, numbers. A
    text with errors in its notation comes back as it is, which `lay_out` tells of. To format what
    is formatted changes nothing. Linear in the text.

    >>> print(format("[Wet]:The street is wet.\n +[Rain]: It\n rains.\n\n\n\n<Roof>"))
    [Wet]: The street is wet.
      + [Rain]: It
          rains.
    <BLANKLINE>
    <Roof>
    <BLANKLINE>
    """
    return lay_out(Source(text))[0]


def lay_out(source: Source) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a source laid out; or as it is, and the errors for whose sake it is left so.

    What it includes is not looked at: each file is laid out as it stands.
    """
    tree, mistakes = parse(source)
    errors = tuple(wrong for wrong in mistakes if wrong.severity is Severity.ERROR)
    if errors:
        return source.text, errors
    kept = frozenset[int]()
    known = {wrong.code for wrong in mistakes}
    # Space that nobody thought of as a part of what is said would be found here.
    for _ in range(_MOST_TRIES):
        draft = Source(apply(source.text, edits(source, kept)))
        drawn, told = parse(draft)
        other = {*differing(tree, drawn), *_places(drawn, told, known)}
        if not other and _comments(source, tree) == _comments(draft, drawn):
            return draft.text, ()
        kept |= other
    return source.text, ()


def _places(tree: Document, told: tuple[Diagnostic, ...], known: set[Code]) -> Iterator[int]:
    """Yield the indices of the blocks of which something new is told."""
    starts = [block.span.start for block in tree.blocks]
    for wrong in told:
        if wrong.code not in known and wrong.place:
            yield max(bisect_right(starts, wrong.place.span.start) - 1, 0)


def _comments(source: Source, tree: Document) -> list[str]:
    return [source.text[span.start : span.end].rstrip(" \t") for span in tree.comments]
