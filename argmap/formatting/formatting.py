"""A text laid out anew."""

from __future__ import annotations

from argmap.diagnostics import Severity
from argmap.formatting.laying import edits
from argmap.reading import NOT_UTF8, Reading, parse
from argmap.source import Source, apply
from argmap.syntax import CODES, scan
from argmap.syntax.token import Token

__all__ = ["format", "is_whole"]

_LINE_ENDS = ("\n", "\r")
_NOTATION = {*CODES, NOT_UTF8}


def format(what: str | Reading) -> str:
    r"""Return a text in Argdown laid out anew: the same map, and all comments.

    What is changed is said in `docs/formatting.md`: spaces, line ends, the numbers of lines in
    structures. A text with errors in its notation comes back as it is (`is_whole` tells). To format
    what is formatted changes nothing. Linear in the text.

    >>> print(format("[Wet]:The street is wet.\n +[Rain]: It\n rains.\n\n\n\n<Roof>"))
    [Wet]: The street is wet.
      + [Rain]: It
          rains.
    <BLANKLINE>
    <Roof>
    <BLANKLINE>
    """
    reading = parse(what) if isinstance(what, str) else what
    source = reading.source
    if not is_whole(reading):
        return source.text
    written = _written(source)
    laid = apply(source.text, edits(source))
    # A last line may say something else when a line end stands behind it: `a // b`, `2.`.
    candidates = (laid, laid.rstrip("\r\n")) if not source.text.endswith(_LINE_ENDS) else (laid,)
    for candidate in candidates:
        if _written(Source(candidate)) == written:
            return candidate
    return source.text


def is_whole(reading: Reading) -> bool:
    """Tell whether a text was read without an error in its notation, and can be formatted."""
    return reading.ok or not any(
        wrong.severity is Severity.ERROR and wrong.code in _NOTATION
        for wrong in reading.diagnostics
    )


def _written(source: Source) -> list[tuple[str, object]]:
    """Return what a text says, less its layout: the tokens and the comments, each in its order."""
    text = source.text
    blocks, comments = scan(source)
    said = [(token.type, _said(text, token)) for block in blocks for token in (*block, _END)]
    return said + [("COMMENT", text[c.start : c.end].rstrip(" \t")) for c in comments]


_END = Token("", 0, 0)


def _said(text: str, token: Token) -> object:
    match token.type:
        case "DATA" | "FRONT_MATTER":
            return token.value.value
        case "TEXT":
            return text[token.start : token.end].rstrip(" \t")
        case "HEADING":
            return token.value.count("#")
        case "NUMBER" | "INFERENCE_END" | "_INDENT" | "_DEDENT":
            return None
    return token.value
