"""`@include(path)`: the text of one file put into that of another, as Argdown's command does it.

Nothing of the notation counts here: an include is followed wherever it stands, in comments and
behind a backslash, too, and what is included becomes part of the text around it. Each file is
included once. Which piece of the text came from which file is kept, so that every place can say so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import Factory, define, field

from argmap.diagnostics import Code, Diagnostic, Note
from argmap.loading.decoding import decode
from argmap.loading.rooting import root_of
from argmap.source import Piece, Place, Source, Span, namesake
from argmap.syntax import mistakes as wrong

__all__ = ["include", "includes"]

_OPENING = "@include("
_WRITTEN = re.compile(r"@include\(([^)\r\n]*)(\))?")
# In its place nothing may stand, and yet the line must not be blank, as that would end a block.
_NOTHING = "<!-- -->"
_LINE_COMMENT = re.compile(r"(?<!:)//")
_FAR = 200
_MOST_NOTES = 10
_MOST_GUESSES = 50


def include(
    source: Source, *, root: str | Path | None = None
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return a text with what it includes in it, and what could not be included.

    Paths are relative to the file in which they stand. A text that was read from no file stays as
    it is. Linear in all that is read; how deep files include each other doesn't matter.

    Args:
        source: the text of a file.
        root: the folder that all files must stand in; by default the root of the project, see
            `root_of`. Links that lead out of it are not followed.
    """
    if _OPENING not in source.text:
        return source, ()
    if source.path is None:
        return source, tuple(_not_followed(source))
    top = source.path.absolute()
    including = _Including(Path(root).resolve() if root is not None else root_of(top.parent))
    including.read(_File(source, top, Path(os.path.realpath(top))))
    text = "".join(including.parts)
    whole = Source(text, source.name, source.path, tuple(including.pieces))
    return whole, tuple(including.wrong)


@define
class _File:
    """A file that is being read.

    Attributes:
        source: its text.
        path: where it was looked for; what it includes is looked for beside.
        real: where it stands, links followed.
        at: how far it is read.
        called: where it is included; None for the first one.
    """

    source: Source
    path: Path
    real: Path
    at: int = 0
    called: Place | None = None


@define
class _Include:
    """An `@include(…)`: the path in it, where it stands, whether its parenthesis is closed."""

    name: str
    place: Place
    closed: bool


@define
class _Including:
    root: Path
    parts: list[str] = Factory(list)
    pieces: list[Piece] = Factory(list)
    wrong: list[Diagnostic] = Factory(list)
    open: list[_File] = Factory(list)
    depths: dict[Path, int] = Factory(dict)
    """How deep each file that is open stands in others."""
    seen: dict[Path, Place | None] = Factory(dict)
    _guesses: int = field(default=0, init=False)
    _size: int = field(default=0, init=False)

    def read(self, top: _File) -> None:
        """Take the text of a file and of all that it includes."""
        self.seen[top.real] = None
        self._begin(top)
        while self.open:
            file = self.open[-1]
            found = _next(file.source, file.at)
            end = found.place.span.start if found else len(file.source.text)
            self._take(file.source.place(Span(file.at, end)))
            if found is None:
                del self.depths[self.open.pop().real]
                continue
            file.at = found.place.span.end
            included = self._find(found, file)
            if included is None:
                self._take(found.place, _NOTHING)
            else:
                self._begin(included)

    def _begin(self, file: _File) -> None:
        self.depths[file.real] = len(self.open)
        self.open.append(file)

    def _take(self, place: Place, instead: str | None = None) -> None:
        text = place.text if instead is None else instead
        self.pieces.append(Piece(self._size, place))
        self.parts.append(text)
        self._size += len(text)

    def _find(self, found: _Include, file: _File) -> _File | None:
        """Return the file that is to be included; None, and why, if there is none."""
        self._doubt(found)
        path = Path(os.path.normpath(file.path.parent / found.name))
        try:
            real = Path(os.path.realpath(path))
            if not real.is_relative_to(self.root):
                self._outside(found)
            elif real in self.seen:
                self._again(found, real)
            elif real.is_file():
                return self._included(found, file, path, real)
            else:
                self._missing(found, path, real)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "that is no path"
            message = f"{found.name} can't be read: {why}"
            self._tell(wrong.MISSING_INCLUDE, message, _RELATIVE, found.place)
        return None

    def _included(self, found: _Include, file: _File, path: Path, real: Path) -> _File:
        # "maps/../parts/rain.argdown" is a poor name in messages.
        name = os.path.normpath(Path(file.source.name).parent / found.name)
        source, wrong_bytes = decode(real.read_bytes(), name, path)
        self.seen[real] = found.place
        self.wrong += wrong_bytes
        return _File(source, path, real, called=found.place)

    # -- what is wrong

    def _tell(
        self, code: Code, message: str, mend: str, place: Place, notes: tuple[Note, ...] = ()
    ) -> None:
        self.wrong.append(Diagnostic(code, message, place, mend, notes))

    def _doubt(self, found: _Include) -> None:
        """Report an include that is not closed, or that shall perhaps not be followed."""
        place = found.place
        start, text = place.span.start, place.source.text
        if not found.closed:
            message = "the parenthesis of this include is not closed on its line"
            self._tell(wrong.UNCLOSED_INCLUDE, message, "Put a `)` behind the path.", place)
        before = text[max(start - _FAR, 0) : start]
        line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
        if line.endswith("\\") or _LINE_COMMENT.search(line):
            message = "an include is followed behind `//` and behind a backslash, too"
            mend = r"Write `@\include(…)` if it shall not be followed."
            self._tell(wrong.INCLUDE_IN_COMMENT, message, mend, place)

    def _outside(self, found: _Include) -> None:
        message = f"{found.name} stands outside of {self.root}"
        mend = (
            "Move it there, or say which folder may be included from: "
            "`--root FOLDER`, in Python `root=`."
        )
        self._tell(wrong.INCLUDE_OUTSIDE, message, mend, found.place)

    def _again(self, found: _Include, real: Path) -> None:
        depth = self.depths.get(real)
        mend = "Remove it: each file is included once, and this one is there already."
        if depth is None:
            first = Note("the first time", self.seen[real])
            message = f"{found.name} is included a second time, and passed over"
            self._tell(wrong.REPEATED_INCLUDE, message, mend, found.place, (first,))
            return
        through = self.open[depth + 1 : depth + 1 + _MOST_NOTES]
        notes = tuple(Note("through this", file.called) for file in through)
        message = f"{found.name} includes itself"
        self._tell(wrong.CIRCULAR_INCLUDE, message, mend, found.place, notes)

    def _missing(self, found: _Include, path: Path, real: Path) -> None:
        if real.is_dir():
            message, mend = f"{found.name} is a folder", "Include the files in it one by one."
        elif real.exists():  # a pipe or a device might never end
            message, mend = f"{found.name} is no ordinary file", "Include a file with a text in it."
        else:
            message, mend = f"there is no file {found.name}", _RELATIVE
            # Each guess looks through a folder.
            self._guesses += 1
            near = namesake(path) if self._guesses <= _MOST_GUESSES else None
            if near is not None and near.is_file():
                mend = f"Did you mean `@include({Path(found.name).with_name(near.name)})`?"
        self._tell(wrong.MISSING_INCLUDE, message, mend, found.place)


_RELATIVE = "Write its path from the folder of the file in which the include stands."


def _next(source: Source, at: int) -> _Include | None:
    """Return the first include from a place on; its path is any text up to the parenthesis."""
    for match in _WRITTEN.finditer(source.text, at):
        name = match[1] if match[2] else match[1].rstrip()
        if name:
            end = match.end() if match[2] else match.start(1) + len(name)
            place = source.place(Span(match.start(), end))
            return _Include(name, place, closed=match[2] is not None)
    return None


def includes(source: Source) -> tuple[Span, ...]:
    """Return where includes stand in a text, in order; a look at it is enough if there are none."""
    if _OPENING not in source.text:
        return ()
    spans: list[Span] = []
    while found := _next(source, spans[-1].end if spans else 0):
        spans.append(found.place.span)
    return tuple(spans)


def _not_followed(source: Source) -> Iterator[Diagnostic]:
    message = "this include is not followed, as the text comes from no file"
    mend = "Read the file; in Python `argmap.read(path)`, or `argmap.parse(text, path=…)`."
    for span in includes(source):
        yield Diagnostic(wrong.INCLUDE_NOT_FOLLOWED, message, source.place(span), mend)
