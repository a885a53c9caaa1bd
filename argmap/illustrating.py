"""To draw a map with what its source says and what stands: where the rooms for that meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.diagnostics import Diagnostic
from argmap.grounding import Grounding, SourceText, ground
from argmap.model import ArgumentMap, InferenceRef
from argmap.model.spotting import key_place
from argmap.reading import Reading, map_of
from argmap.render import (
    TIME_LIMIT,
    Detail,
    Look,
    LookError,
    NowhereError,
    Show,
    Style,
    StyleName,
    View,
    read_look,
    render_to,
)
from argmap.render import mermaid as write_mermaid
from argmap.render import svg as draw
from argmap.render.details import details_of
from argmap.render.marking import NO_LABELS, Findings, Labels, Mark
from argmap.render.palette import style_of
from argmap.render.subject import DEPTH
from argmap.source import Source
from argmap.writing import write

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["Facts", "facts_of", "look_of_project", "looked", "mermaid", "page", "render", "svg"]

_RENDER = "render"

_DEGREES = {"0.73": "how strongly it stands, from 0 to 1"}
_MEANINGS = {
    "audiences": {
        Mark.STANDS.value: "no objection that an audience heeds stands",
        Mark.DISPUTED.value: "stands for some audiences or in some positions, not in all",
    },
    "carneades": {
        Mark.STANDS.value: "granted, or what speaks for it meets its standard of proof",
        Mark.FALLS.value: "denied, or what speaks for it does not meet its standard of proof",
        Mark.OPEN.value: "it waits for itself: a circle leads back to it",
    },
}
"""What marks say by a way to evaluate, where it is not what the legend says by default."""


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
    depth: int = DEPTH,
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
        depth: how many lines away from there the neighbourhood reaches; none for `argument`.
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
        NowhereError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        UnknownEngineError: there is no such engine.
        ValueError: the limit is not a finite number above 0.
        OSError: the file can't be written, or is not to be (`PermissionError`).
    """
    file = Path(path)
    if (format or file.suffix.removeprefix(".")).lower() == "html":
        if around is not None or fold or max_depth is not None:
            raise NowhereError(
                "a page shows all of a map, and folds it: leave out `around`, `fold` and "
                "`max_depth`, or draw a picture"
            )
        if view == "argument":
            raise NowhereError("a page shows all of a map, not one argument: take another view")
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
    style, show = looked(map, style, show)
    facts = facts_of(map, labels, style, show, text, view)
    return render_to(
        map,
        path,
        format=format,
        view=view,
        style=style,
        citations=facts.grounding.citations,
        passages=facts.grounding.passages,
        labels=facts.labels,
        meanings=facts.meanings,
        findings=facts.findings,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
        engine=engine,
        limit=limit,
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
    depth: int = DEPTH,
    fold: str | Iterable[str] = (),
    max_depth: int | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> str:
    """Draw a map as an SVG document; arguments and errors as for `render`."""
    style, show = looked(map, style, show)
    facts = facts_of(map, labels, style, show, text, view)
    return draw(
        map,
        view=view,
        style=style,
        citations=facts.grounding.citations,
        passages=facts.grounding.passages,
        labels=facts.labels,
        meanings=facts.meanings,
        findings=facts.findings,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
        engine=engine,
        limit=limit,
    )


def page(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    *,
    view: View | None = None,
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    text: SourceText | str | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> str:
    """Return a page to explore a map beside its source text: one HTML file that asks for nothing else.

    It has the reasons and the overview, the text, an outline, what `check` finds, and what stands:
    by the labels that are given, else under grounded semantics. Premises can be doubted in it,
    unless other labels are given. Without a source text it shows the map as it is written.

    Args:
        map: as for `render`.
        view: what is shown first, `reasons` by default.
        style: `dark`: the page begins dark, whatever its reader prefers.
        labels: as for `render`.
        show: as for `render`; by default `diagnostics` as well.
        text: as for `render`.
        engine: as for `render`.
        limit: as for `render`.

    Raises:
        RenderError: as for `render`; but nothing is written beside.
        ValueError: the limit is not a finite number above 0.
    """
    from argmap.check import check  # noqa: PLC0415  (only for a page)
    from argmap.evaluate import evaluate  # noqa: PLC0415  (only for a page)
    from argmap.evaluate.aspic import TheoryError  # noqa: PLC0415  (only for a page)
    from argmap.exchange.argdown import dumps  # noqa: PLC0415  (only for a page)
    from argmap.page import Subject, assemble, theory  # noqa: PLC0415  (only for a page)

    drawn = map_of(map)
    given = labels != NO_LABELS
    unknown = ""
    try:
        marked = labels if given else evaluate(drawn)
    except TheoryError as error:
        marked, unknown = NO_LABELS, f"What stands was not found: {error}"
    look, show = looked(map, style, show)
    show = show or ("default", "diagnostics")
    facts = facts_of(map, marked, "light", ("none",), text)
    found = facts.grounding
    wrong = check(map, text=found)
    on_cards = Detail.DIAGNOSTICS in details_of(show, style_of("light").show)
    subject = Subject(
        drawn,
        grounding=found,
        labels=facts.labels,
        diagnostics=wrong,
        written=map.source if isinstance(map, Reading) else Source(dumps(drawn)),
        evaluated=unknown
        if isinstance(marked, Mapping)
        else f"What stands: by {marked.by}, under {marked.semantics} semantics",
        doubts=theory(drawn) if not given or _is_default(marked) else None,
    )
    views: tuple[View, ...] = (view or "reasons", "reasons", "overview")
    pictures = {
        name: draw(
            map,
            view=name,
            style="light",
            citations=found.citations,
            passages=found.passages,
            labels=facts.labels,
            meanings=facts.meanings,
            findings=_told(drawn, wrong) if on_cards else {},
            show=show,
            engine=engine,
            limit=limit,
        )
        for name in dict.fromkeys(views)
    }
    return assemble(subject, pictures, theme="dark" if look.name == "dark" else "auto")


def mermaid(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    *,
    view: View = "overview",
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    around: str | None = None,
    depth: int = DEPTH,
    fold: str | Iterable[str] = (),
    max_depth: int | None = None,
    text: SourceText | str | None = None,
) -> str:
    r"""Return a map as a flowchart in Mermaid, which Markdown shows on GitHub and elsewhere.

    Arguments and errors are as for `render`. It warns (`RenderWarning`) if the flowchart is larger
    than what GitHub shows: 500 lines, 50,000 letters.

    >>> from argmap.reading import parse
    >>> print(mermaid(parse("[Wet]: It's wet.\n  + <Rain>: It rains."))[:65])
    flowchart RL
      accTitle: Argument map
      arg_rain["<b>+ Rain</b>"]
    """
    style, show = looked(map, style, show)
    facts = facts_of(map, labels, style, show, text, view)
    return write_mermaid(
        map,
        view=view,
        style=style,
        citations=facts.grounding.citations,
        passages=facts.grounding.passages,
        labels=facts.labels,
        meanings=facts.meanings,
        findings=facts.findings,
        show=show,
        around=around,
        depth=depth,
        fold=fold,
        max_depth=max_depth,
    )


def looked(
    map: ArgumentMap | Reading,
    style: Style | StyleName | None = None,
    show: Show = (),
    *,
    project: Look | None = None,
) -> tuple[Style, Show]:
    """Return how a map is to look: as given, or else as its front matter, or a project, says.

    Raises:
        LookError: what the front matter says makes no sense.
        UnknownStyleError: there is no such style.
    """
    front = map_of(map).front
    said, wrong = read_look(front.data.get(_RENDER, {}))
    if wrong:
        place = front.place
        if place is not None:
            keys = (_RENDER, *wrong[0].keys)
            found = (key_place(place, key) for key in reversed(keys))
            place = next((one for one in found if one != place), place)
        raise LookError(f"{place or 'the front matter'}: {wrong[0].told(_RENDER)}")
    look = said if project is None else said.over(project)
    return look.dressed() if style is None else style_of(style), show or look.show


def look_of_project(name: str | Path) -> Look:
    """Return how pictures of a file are to look, as `[tool.argmap.render]` of its project says.

    Raises:
        LookError: that makes no sense, or can't be read.
    """
    from argmap.check import ProjectError, project_of  # noqa: PLC0415  (only where it is asked for)

    try:
        project = project_of(name)
    except ProjectError as error:
        raise LookError(str(error)) from None
    look, wrong = read_look(project.render)
    if wrong:
        where = project.where(_RENDER, *wrong[0].keys)
        raise LookError(f"{where}: {wrong[0].told('tool', 'argmap', _RENDER)}")
    return look


def _is_default(labels: Labels | Evaluation) -> bool:
    """Tell whether labels are those that `evaluate` gives if it is told nothing else."""
    from argmap.evaluate import Evaluation, evaluate  # noqa: PLC0415  (only for a page)

    return (
        isinstance(labels, Evaluation)
        and (labels.by, labels.semantics) == ("aspic", "grounded")
        and labels.standings == evaluate(labels.map).standings
    )


@frozen
class Facts:
    """What is known of a map."""

    grounding: Grounding
    labels: Labels
    meanings: Mapping[str, str]
    findings: Findings


def facts_of(  # noqa: PLR0913, PLR0917  (all that is known)
    map: ArgumentMap | Reading,
    labels: Labels | Evaluation,
    style: Style | StyleName,
    show: Show,
    text: SourceText | str | None,
    view: View | None = None,
) -> Facts:
    """Return what is known of a map that is to be drawn in some style and view."""
    grounding = ground(map_of(map), text)
    if view == "dialectic" and labels is NO_LABELS:
        from argmap.evaluate import evaluate  # noqa: PLC0415  (only where it is asked for)

        labels = evaluate(map)
    findings: Findings = {}
    if Detail.DIAGNOSTICS in details_of(show, style_of(style).show):
        from argmap.check import check  # noqa: PLC0415  (only where it is asked for)

        findings = _told(map_of(map), check(map, text=grounding))
    if isinstance(labels, Mapping):
        return Facts(grounding, labels, {}, findings)
    return Facts(grounding, *_labelled(labels), findings)


def _told(map: ArgumentMap, found: Iterable[Diagnostic]) -> Findings:
    """Return what is found wrong with each element, as cards and tooltips tell it."""
    from argmap.check import concerned  # noqa: PLC0415  (only where it is asked for)

    return {
        end: tuple(f"{one.code.id} {one.code.name}: {one.message}" for one in those)
        for end, those in concerned(map, found).items()
    }


def _labelled(given: Evaluation) -> tuple[Labels, Mapping[str, str]]:
    """Return the labels that an evaluation gives, and what they mean, as far as it is special.

    They are the degrees, or else what is said of all but sound steps.
    """
    from argmap.evaluate import Evaluation, Standing  # noqa: PLC0415  (only where it is given)

    if not isinstance(given, Evaluation):
        raise TypeError(f"labels are a mapping or an evaluation, not {type(given).__name__}")
    if given.degrees is not None:
        return {end: f"{degree:.2f}" for end, degree in given.degrees.items()}, _DEGREES
    words = {
        Standing.ACCEPTED: Mark.STANDS,
        Standing.DEFENSIBLE: Mark.DISPUTED,
        Standing.REJECTED: Mark.FALLS,
        Standing.UNDECIDED: Mark.OPEN,
    }
    labels = {
        end: words[standing].value
        for end, standing in given.standings.items()
        if standing in words
        and not (standing is Standing.ACCEPTED and isinstance(end, InferenceRef))
    }
    return labels, _MEANINGS.get(given.by, {})
