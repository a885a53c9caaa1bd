"""A text in one of the formats, and where in it something is wrong."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from functools import cached_property
from typing import AnyStr

from attrs import frozen

from argmap.evaluate.competing.exceptions import InstanceError

__all__ = ["Text", "end", "repeated"]


@frozen(slots=False)
class Text:
    r"""A text in UTF-8, with `\n` at the end of each line; and what it is called."""

    data: bytes
    name: str

    @classmethod
    def of(cls, text: str | bytes, name: str) -> Text:
        """Return a text that is given as a string, or as what a file holds."""
        if isinstance(text, str):
            text = text.encode("utf-8", "surrogatepass")
        elif not isinstance(text, bytes):
            raise TypeError(f"a text is a string or bytes, not {type(text).__name__}")
        data = text.removeprefix(BOM_UTF8)
        if b"\r" in data:  # lines and columns stay what they are
            data = data.replace(b"\r\n", b"\n")
        return cls(data if data.endswith(b"\n") else data + b"\n", name)

    @cached_property
    def string(self) -> str:
        """The text as a string.

        Raises:
            InstanceError: it is not UTF-8.
        """
        try:
            return self.data.decode()
        except UnicodeDecodeError as error:
            raise self.mistake(
                error.start, "this is not UTF-8", "Save the file as UTF-8, or use names in ASCII"
            ) from None

    def wrong(self, at: int, message: str, help: str) -> InstanceError:  # noqa: A002
        """Return what is wrong at an offset of the string, as `mistake` does."""
        return self.mistake(len(self.string[:at].encode()), message, help)

    def mistake(self, at: int, message: str, help: str) -> InstanceError:  # noqa: A002
        """Return what is wrong at an offset of the bytes, and how to mend it, as an error."""
        at = min(at, len(self.data) - 1)
        start = self.data.rfind(b"\n", 0, at) + 1
        return InstanceError(
            message,
            help=help,
            name=self.name,
            line=self.data.count(b"\n", 0, start) + 1,
            column=len(self.data[start:at].decode(errors="replace")) + 1,
        )


def repeated(unit: AnyStr) -> re.Pattern[AnyStr]:
    """Return the pattern of many units in a row, as `end` goes along them.

    Not of all of them: Python keeps for each what it could give back.
    """
    if isinstance(unit, bytes):
        return re.compile(rb"(?>(?:%b){1,10000})" % unit)
    return re.compile(f"(?>(?:{unit}){{1,10000}})")


def end(pattern: re.Pattern[AnyStr], text: AnyStr, start: int = 0) -> int:
    """Return how far a pattern goes from somewhere on, again and again."""
    while found := pattern.match(text, start):
        start = found.end()
    return start
