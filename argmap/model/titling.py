"""Titles: which can be written, which were made up, and how to make one of any text."""

from __future__ import annotations

import re

from argmap.model.exceptions import ModelError
from argmap.syntax.grammar import pattern
from argmap.values import demand_characters

__all__ = ["demand_title", "is_made_up", "is_writable", "opens_line", "titled"]

# Argdown's own patterns end at all of these line ends; an include is followed wherever it stands.
_NOWHERE = r"[\r\n\u2028\u2029]|@include\("
_UNWRITABLE = {
    "[": re.compile(rf"{_NOWHERE}|\]:|\]\("),
    "<": re.compile(rf"{_NOWHERE}|>:|\A!--"),
}
_MADE_UP = re.compile(r"Untitled [1-9][0-9]*")
_ROUND = str.maketrans("[]<>@", "()() ")
_MARKS = "-+_=~|*^!&%"


def titled(text: str) -> str:
    r"""Make a title of any text, one that can be defined and referred to everywhere.

    >>> titled("- who [sic]\nsaid it?")
    'who (sic) said it?'

    Raises:
        TypeError: it is no text.
        ValueError: half a surrogate pair is in the text.
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is wanted here, not {text!r}")
    demand_characters(text)
    line = " ".join(text.translate(_ROUND).split())
    return line.lstrip(f"{_MARKS} ") or "Untitled"


def is_writable(title: str, bracket: str) -> bool:
    """Tell whether a title between brackets, `[` or `<`, is read back as it is."""
    return bool(title) and _UNWRITABLE[bracket].search(title) is None


def demand_title(title: str, bracket: str) -> None:
    """Refuse a title that can't be written.

    Raises:
        ModelError: no text could have this title, or it is no text.
    """
    if not isinstance(title, str):
        raise ModelError(f"a title is no text: {title!r}")
    try:
        demand_characters(title)
    except ValueError as error:
        raise ModelError(str(error)) from None
    if not is_writable(title, bracket):
        word = "a statement" if bracket == "[" else "an argument"
        raise ModelError(f"{word} can't have the title {title!r}; titled(…) makes one that it can")


def opens_line(title: str) -> bool:
    """Tell whether a line can begin with the title of an argument: some look like signs.

    >>> opens_line("_ no")
    False
    """
    return title[0] not in "-+_" and pattern("STRANGE_SIGN").match(f"<{title}>") is None


def is_made_up(title: str) -> bool:
    """Tell whether a title is one that Argdown makes up for what has none.

    >>> is_made_up("Untitled 3")
    True
    """
    return _MADE_UP.fullmatch(title) is not None
