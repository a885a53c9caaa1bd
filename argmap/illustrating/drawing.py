"""A map as a picture, with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.grounding import SourceText
from argmap.illustrating.exploring import page
from argmap.illustrating.informing import known_of
from argmap.illustrating.looking import looked
from argmap.model import ArgumentMap
from argmap.reading import Reading
from argmap.render import (
    FORMATS,
    TEXTS,
    TIME_LIMIT,
    NotShownError,
    Show,
    Style,
    StyleName,
    UnknownFormatError,
    View,
    render_to,
)
from argmap.render import mermaid as write_mermaid
from argmap.render import svg as draw
from argmap.render.marking import NO_LABELS, Labels
from argmap.writing import write

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["mermaid", "render", "svg"]


def render(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    path: str | Path,
    *,
    format: str | None = None,
    view: View | None = None,
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    text: SourceText | str | None = None,
    around: str | None = None,
    depth: int | None = None,
    fold: str | Iterable[str] = (),
    max_depth: int | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> Path:
    """Draw a map to a file, of the format that its suffix names, and return its path.

    Each statement bears the place in the source text where it is said. The file is replaced as a
    whole or not at all.

    Args:
        map: what to draw, or the reading of it.
        path: the file: `.svg`, `.png`, `.pdf`, `.dot`, `.mmd` for Mermaid, or `.html` for a page; see
            `page`.
        format: instead of that of the suffix.
        view: `reasons` shows every step with its premises, `overview` the arguments by their titles,
            as fits a screen; `narrow` is an overview for a column of text, as high as need be;
            `argument` shows one argument as numbered lines, `dialectic` what attacks what,
            `inference` all that AIF has nodes for, and `argdown` the nodes and edges of the map
            that Argdown draws, as `derive` gives them,
            without citations. By default `reasons`, in Mermaid `overview`.
        style: `light`, `dark`, `auto` (an SVG that turns dark with its reader), `print` (greys),
            `contrast` (a high one) or `presentation` (large letters); or a `Style`. By default what
            the front matter says below `render`, or else `light`.
        labels: what is known of a statement, by its title, or of anything by its ref: `in`, `out`,
            `undecided` and `in some` become marks with a legend; all else is shown as it is. Or an
            evaluation of the map, whose standings, or degrees, are shown; `dialectic` shows those
            under grounded semantics if nothing is given.
        show: what cards tell beside their texts: `titles`, `citations`, `quotes`, `source` (the
            sentences that are quoted), `schemes`, `modality`, `holder`, `kind`, `credence`,
            `labels`, `diagnostics` (what `check` finds); or `all`, `brief`, `none`, `default`, and
            with `no-` in front what is left out. By default what the front matter says below
            `render`, or what the style says, or else all but `quotes`, `source`, `credence` and
            `diagnostics`.
        around: title of a statement or an argument, of which the neighbourhood is drawn, or the
            argument of that view; in brackets, `[…]` or `<…>`, if both have it. What is cut off is
            told with a number.
        depth: how many lines away from there the neighbourhood reaches, two if it is None; an
            argument is shown as a whole.
        fold: titles of sections that are drawn as one card each, with what they hold and what
            crosses their borders; `all` stands for the outermost that tell cards apart.
        max_depth: how many lines below the theses (or else below what bears on nothing) the picture
            reaches; stubs say how much is cut off.
        text: the text that is analysed, instead of the file that the front matter names.
        engine: `dot`, `graphviz-pure` or `pygraphviz`, instead of the first that works.
        limit: seconds for all layouts that are tried; a million at most.

    Raises:
        UnknownFormatError: the suffix names no format that can be written.
        NoEngineError: nothing here can draw it; the DOT was written beside, see its `dot`.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: no layout was done in time, not even that of an overview; the picture
            was written as DOT, see its `dot`.
        LookError: what the front matter says of how pictures are to look makes no sense.
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        NotShownError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        UnknownEngineError: there is no such engine.
        ValueError: the limit is not a finite number above 0, an engine is named for a text, or a
            depth is given of an argument or of the neighbourhood of nothing.
        OSError: the file can't be written, or is not to be (`PermissionError`).
    """
    file = Path(path)
    form = (format or file.suffix.removeprefix(".")).lower()
    formats = (*FORMATS, *TEXTS, "html")
    if form not in {*formats, "mmd"}:
        raise UnknownFormatError(
            f"can't draw {form or file.name!r}: the formats are {', '.join(formats)}"
        )
    if form == "html":
        if around is not None or depth is not None or fold or max_depth is not None:
            raise NotShownError(
                "a page shows all of a map, and folds it: leave out `around`, `depth`, `fold` and "
                "`max_depth`, or draw a picture"
            )
        if view == "argument":
            raise NotShownError("a page shows all of a map, not one argument: take another view")
        made = page(
            map,
            view=view,
            style=style,
            labels=labels,
            show=show,
            text=text,
            engine=engine,
            limit=limit,
        )
        write(file, made.encode("utf-8"))
        return file
    look, show = looked(map, style, show)
    known = known_of(map, labels, look, show, text, view)
    return render_to(
        map,
        path,
        format=format,
        view=view,
        style=look,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
        engine=engine,
        limit=limit,
        **known,
    )


def svg(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    *,
    view: View = "reasons",
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    text: SourceText | str | None = None,
    around: str | None = None,
    depth: int | None = None,
    fold: str | Iterable[str] = (),
    max_depth: int | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> str:
    """Draw a map as an SVG document; arguments and errors as for `render`."""
    look, show = looked(map, style, show)
    known = known_of(map, labels, look, show, text, view)
    return draw(
        map,
        view=view,
        style=look,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
        engine=engine,
        limit=limit,
        **known,
    )


def mermaid(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    *,
    view: View = "overview",
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    around: str | None = None,
    depth: int | None = None,
    fold: str | Iterable[str] = (),
    max_depth: int | None = None,
    text: SourceText | str | None = None,
) -> str:
    r"""Return a map as a flowchart in Mermaid, which Markdown shows on GitHub and elsewhere.

    Arguments and errors are as for `render`. It warns (`RenderWarning`) if the flowchart is larger
    than what GitHub shows: 500 lines, 50,000 letters.

    >>> from argmap.reading import parse
    >>> mermaid(parse("[Wet]: It's wet.\n  + <Rain>: It rains.")).splitlines()[3:5]
    ['flowchart RL', '  accTitle: Argument map']
    """
    look, show = looked(map, style, show)
    known = known_of(map, labels, look, show, text, view)
    return write_mermaid(
        map,
        view=view,
        style=look,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
        **known,
    )
