"""What the lexer hands to the parser."""

from __future__ import annotations

from typing import Any

__all__ = ["Token"]


class Token:
    """A terminal's name and where it stands; `value` what the lexer knows of it already.

    One that is `mended` has been complained of: what follows from that is no mistake of its own.

    Not Lark's own token, which is a string with eight more fields: most of the time of a parse
    went into making them. Lark's table asks for nothing but the type.
    """

    __slots__ = ("end", "mended", "start", "type", "value")

    def __init__(self, type: str, start: int, end: int, value: Any = None) -> None:  # noqa: A002 - Lark's word
        self.type = type
        self.start = start
        self.end = end
        self.value = value
        self.mended = False

    def __repr__(self) -> str:
        return f"Token({self.type!r}, {self.start}, {self.end})"
