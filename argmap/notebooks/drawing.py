"""Pictures in cells: as images, so that nothing of one gets into the page around it."""

from __future__ import annotations

import warnings
from base64 import b64encode
from collections.abc import Callable
from xml.etree import ElementTree as ET

from argmap.evaluate.evaluation import Evaluation
from argmap.illustrating import svg
from argmap.model import ArgumentMap
from argmap.notebooks.framing import muted
from argmap.page.escaping import text
from argmap.reading import Reading, map_of
from argmap.render import RenderError, RenderWarning
from argmap.render.marking import NO_LABELS

__all__ = ["depicted", "pictured"]

_FEW = 16  # statements and arguments, whose reasons can be read in a column of text
_MANY = 400  # of which no cell shows a picture
_PATIENCE = 10.0  # seconds for a layout
_SPACE = "http://www.w3.org/2000/svg"
_SVG = f"{{{_SPACE}}}"
_LARGE = 1_500_000  # bytes of a picture


def depicted(what: ArgumentMap | Reading, evaluation: Evaluation | None = None) -> str:
    """Return the picture of a map: its reasons, or the overview if it is larger, as an image.

    Where it can't be drawn, or is too large for a cell, it is said what to do instead.
    """
    map = map_of(what)
    count = len(map.statements) + len(map.arguments)
    if not count:
        return ""
    if count > _MANY:
        return muted(
            f"No picture of {count:,} statements and arguments is shown here: "
            'argmap.render(map, "map.html") gives a page to explore, '
            'argmap.render(map, "map.svg", view="overview") a picture.'
        )
    few = count <= _FEW
    labels = NO_LABELS if evaluation is None else evaluation
    named = map.front.title or "argument map"
    return pictured(
        lambda: svg(
            what,
            view="reasons" if few else "narrow",
            style="auto",
            labels=labels,
            limit=_PATIENCE,
        ),
        f"{'The reasons' if few else 'An overview'}: {named}",
    )


def pictured(draw: Callable[[], str], told: str) -> str:
    """Return what is drawn as an image, and what is special about it; or why it is not there."""
    try:
        with warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always", RenderWarning)
            picture = _bare(draw())
    except RenderError as error:
        return muted(f"No picture: {error}")
    if len(picture) > _LARGE:
        return muted("The picture is too large for a cell: argmap.render writes it to a file.")
    data = b64encode(picture).decode("ascii")
    return (
        f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{text(told)}"></figure>'
        + "".join(muted(str(warning.message)) for warning in found)
    )


def _bare(svg: str) -> bytes:
    """Return a picture without what nobody can get at in an image: a third of it."""
    ET.register_namespace("", _SPACE)
    root = ET.fromstring(svg)  # noqa: S314  (it is our own picture)
    for element in list(root.iter()):
        for child in [one for one in element if one.tag in {f"{_SVG}title", f"{_SVG}desc"}]:
            element.remove(child)
        if element is not root:
            for name in [one for one in element.attrib if one.startswith(("aria-", "data-"))]:
                del element.attrib[name]
    return ET.tostring(root, encoding="unicode").encode("utf-8")
