"""From bytes to a text, also if they are not UTF-8."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from pathlib import Path

from attrs import evolve

from argmap.diagnostics import Code, Diagnostic
from argmap.source import Source, Span

__all__ = ["NOT_UTF8", "decode", "whole"]

NOT_UTF8 = Code("AM000", "not-utf-8")

_HALF = re.compile("[\ud800-\udfff]")

# The longer marks first, as one of them begins with a shorter one.
_MARKS = {
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}


def decode(
    content: bytes, name: str, path: Path | None = None
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return what a file holds, and that it is not UTF-8, if so; a byte order mark is dropped."""
    try:
        return Source(content.decode("utf-8-sig"), name, path), ()
    except UnicodeDecodeError as error:
        text, before, message = _anyway(error)
    source = Source(text, name, path)
    place = source.place(Span(before, min(before + 1, len(text))))
    return source, (Diagnostic(NOT_UTF8, message, place, "Save the file as UTF-8."),)


def whole(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return a source without halves of surrogate pairs, which no file holds, and where one was.

    The sign for what can't be read stands in the place of each, so that all offsets hold.
    """
    text = source.text
    if text.isascii() or (half := _HALF.search(text)) is None:
        return source, ()
    message = "half of a surrogate pair stands in this text: it is no character"
    mend = "Decode the text anew, with all of its characters."
    sound = evolve(source, text=_HALF.sub("\N{REPLACEMENT CHARACTER}", text))
    place = sound.place(Span(half.start(), half.end()))
    return sound, (Diagnostic(NOT_UTF8, message, place, mend),)


def _anyway(error: UnicodeDecodeError) -> tuple[str, int, str]:
    """Return what can be read, where it goes wrong, and how."""
    # The bytes that could not be decoded come with the error, less their byte order mark.
    content = error.object
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            text = content.decode(encoding, errors="replace")
            return text, 0, f"the file is {encoding.upper()}, not UTF-8"
    before = len(content[: error.start].decode())
    message = f"the file is not UTF-8: byte {content[error.start]:#04x} can't be read"
    return content.decode(errors="replace"), before, message
