"""A text laid out anew."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Severity
from argmap.formatting.laying import edits
from argmap.source import Source, apply
from argmap.syntax import parse, scan
from argmap.syntax.token import Token

__all__ = ["format", "lay_out"]

_LINE_ENDS = ("\n", "\r")
_CLOSING = Token("", 0, 0)


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
    text = source.text
    _, mistakes = parse(source)
    errors = tuple(wrong for wrong in mistakes if wrong.severity is Severity.ERROR)
    if errors:
        return text, errors
    laid, said = apply(text, edits(source)), _said(source)
    # A last line can say something else when a line end stands behind it, as `a // b` does.
    drafts = [laid] if text.endswith(_LINE_ENDS) else [laid, laid.rstrip("\r\n")]
    return next((draft for draft in drafts if _said(Source(draft)) == said), text), ()


def _said(source: Source) -> list[tuple[str, object]]:
    """Return what a text says, less its layout: the tokens and the comments, each in its order."""
    text = source.text
    blocks, comments = scan(source)
    found = [
        (token.type, _content(text, token)) for block in blocks for token in (*block, _CLOSING)
    ]
    return found + [("COMMENT", text[c.start : c.end].rstrip(" \t")) for c in comments]


def _content(text: str, token: Token) -> object:
    match token.type:
        case "DATA" | "FRONT_MATTER":
            return token.value.value
        case "TEXT":
            return text[token.start : token.end].rstrip(" \t")
        case "HEADING":
            return token.value.count("#")
        case "NUMBER" | "INFERENCE_END":
            return None
    return token.value
