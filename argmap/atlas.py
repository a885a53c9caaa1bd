"""To draw a map as several pictures in a folder: one for each section, and an index that leads to them."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.grounding import SourceText
from argmap.illustrating import known_of, looked
from argmap.model import ArgumentMap
from argmap.reading import Reading
from argmap.render import (
    FORMATS,
    TIME_LIMIT,
    LayoutTimeoutError,
    NoEngineError,
    Show,
    Style,
    StyleName,
    UnknownFormatError,
    View,
    render_to,
)
from argmap.render.engines import demand_limit
from argmap.render.marking import NO_LABELS, Labels
from argmap.render.subject import Subject
from argmap.writing import write

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["render_sections"]

_LIST = ".argmap-pictures"
"""File in a folder that names the pictures which were written there, each on a line."""

_LEAST = 1.0
"""Seconds for each picture, however many there are: a layout that is not hard is done in less."""


def _each(pictures: Iterable[str]) -> Iterable[str]:
    return pictures


def render_sections(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    folder: str | Path,
    *,
    format: str = "svg",
    view: View = "reasons",
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    text: SourceText | str | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
    watch: Callable[[Iterable[str]], Iterable[str]] = _each,
) -> tuple[Path, ...]:
    """Draw each section of a map to a file of its own in a folder, and return the files.

    The first is an index: each section as a card. In SVGs, its cards lead to the pictures of the
    sections, and from there references lead on. Cards are numbered as in a picture of all. Sections
    are the outermost that tell cards apart.

    All is drawn before anything is written. A list of what was written stays in the folder
    (`.argmap-pictures`): what it names is replaced by later pictures of the same format, or deleted
    where there is no such section any more; other files are neither.

    Args:
        map: as for `render`.
        folder: where the pictures go; made if it is not there, but not what it is in.
        format: `svg`, `png`, `pdf` or `dot`.
        view: as for `render`.
        style: as for `render`.
        labels: as for `render`.
        show: as for `render`.
        text: as for `render`.
        engine: as for `render`.
        limit: seconds for the layouts of all pictures; a million at most. The smallest are drawn
            first, and what time they leave is for the larger ones; each has a second at least, or
            all of a limit below.
        watch: is given the names of the pictures, and to yield each before it is drawn.

    Raises:
        UnknownSectionError: the map has no sections.
        UnknownFormatError: there is no such format.
        NoEngineError: nothing here can draw it.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: no layout of a section was done in time.
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        UnknownEngineError: there is no such engine.
        ValueError: the limit is not a finite number above 0.
        FileExistsError: a file is in the way that was not written by this function.
        LookError: how it is to look, by its front matter, makes no sense.
        OSError: the files can't be written.
    """
    from argmap.render.splitting import split  # noqa: PLC0415  (only when something is drawn)

    if format not in {*FORMATS, "dot"}:
        known = ", ".join((*FORMATS, "dot"))
        raise UnknownFormatError(f"can't draw sections as {format!r}: the formats are {known}")
    look, show = looked(map, style, show)
    subject = Subject.of(map, look, show, **known_of(map, labels, look, show, text, view))
    pieces = {
        f"{piece.name}.{format}": piece.scene
        for piece in split(subject, view, ".svg" if format == "svg" else "")
    }
    place = Path(folder)
    before = _listed(place)
    _demand_free(place, pieces.keys() - before)
    demand_limit(limit)
    with tempfile.TemporaryDirectory() as drawn:
        until = time.monotonic() + limit
        order = sorted(pieces, key=lambda name: len(pieces[name].cards) + len(pieces[name].links))
        for at, name in enumerate(watch(order)):
            share = max((until - time.monotonic()) / (len(order) - at), min(limit, _LEAST))
            try:
                render_to(pieces[name], Path(drawn, name), style=look, engine=engine, limit=share)
            except NoEngineError as error:  # its DOT is gone with the folder
                raise NoEngineError(error.reason) from None
            except LayoutTimeoutError as error:
                told = f"the limit of {limit:g} seconds is for all {len(order)} pictures"
                raise LayoutTimeoutError(f"{name}: {error.reason}; {told}") from None
        place.mkdir(exist_ok=True)
        # First what may be written is named, so that no picture is taken for another's.
        write(place / _LIST, _lines(before | pieces.keys()))
        for name in pieces:
            write(place / name, Path(drawn, name).read_bytes())
    gone = {name for name in before - pieces.keys() if name.endswith(f".{format}")}
    for name in gone:
        (place / name).unlink(missing_ok=True)
    write(place / _LIST, _lines((before | pieces.keys()) - gone))
    return tuple(place / name for name in pieces)


def _listed(folder: Path) -> set[str]:
    """Return the names of the pictures that were written to a folder before."""
    file = folder / _LIST
    if not file.is_file():
        return set()
    names = file.read_text(encoding="utf-8", errors="replace").splitlines()
    # A list that was changed must not lead out of the folder.
    return {name for name in names if name and not name.startswith(".") and not _leads(name)}


def _leads(name: str) -> bool:
    return any(sign in name for sign in ("/", "\\", ":", "\0"))


def _lines(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted(names)).encode("utf-8")


def _demand_free(folder: Path, names: Iterable[str]) -> None:
    """Refuse to take the place of files.

    Raises:
        FileExistsError: one of these names is taken.
    """
    for name in sorted(names):
        if os.path.lexists(folder / name):
            raise FileExistsError(
                f"{folder / name} is there and was not written by this: move it, or name another folder"
            )
