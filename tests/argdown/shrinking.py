"""To make a document smaller that shows something, until nothing can be taken out of it."""

from __future__ import annotations

__all__ = ["shrunk"]


def shrunk(text, shows, most=4000):
    """Return a small text that still shows what a text shows.

    `shows` tells of a list of texts which of them do; at most so many are tried.
    """
    tried = 0
    for split in (_blocks, _lines, _words, list):
        parts = split(text)
        size = max(len(parts) // 2, 1)
        while parts and tried < most:
            places = range(0, len(parts), size)
            showing = shows(["".join(_without(parts, [at], size)) for at in places])
            tried += len(places)
            spare = [at for at, shown in zip(places, showing, strict=True) if shown]
            while len(spare) > 1 and not all(shows(["".join(_without(parts, spare, size))])):
                spare = spare[: len(spare) // 2]
                tried += 1
            if spare:
                parts = _without(parts, spare, size)
            elif size == 1:
                break
            else:
                size //= 2
        text = "".join(parts)
    return text


def _without(parts, places, size):
    gone = {at + more for at in places for more in range(size)}
    return [part for at, part in enumerate(parts) if at not in gone]


def _blocks(text):
    return [f"{block}\n\n" for block in text.split("\n\n")] if "\n\n" in text else [text]


def _lines(text):
    return text.splitlines(keepends=True)


def _words(text):
    parts, word = [], ""
    for sign in text:
        word += sign
        if not sign.isalnum():
            parts.append(word)
            word = ""
    return [*parts, word] if word else parts
