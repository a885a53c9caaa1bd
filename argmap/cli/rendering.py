"""`argmap render`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import get_args

import click
from click.core import ParameterSource

from argmap.atlas import render_sections
from argmap.cli.inputs import open_reading, placed_files, root_option, spare
from argmap.cli.marking import by_option, evaluate_option, evaluated
from argmap.cli.outputs import folder_of, make
from argmap.cli.screen import FINDINGS, counted, give_up, out, print_findings, unwritten, warned
from argmap.cli.sectioning import draw_sections, folders_for
from argmap.cli.timing import SECONDS
from argmap.diagnostics import Severity, printable
from argmap.illustrating import look_of_project, looked
from argmap.illustrating import render as draw
from argmap.reading import Reading
from argmap.render import (
    ENGINES,
    FORMATS,
    TEXTS,
    TIME_LIMIT,
    LookError,
    NoEngineError,
    RenderError,
    RenderWarning,
    Show,
    Style,
    StyleName,
    View,
)
from argmap.render.marking import NO_LABELS
from argmap.render.subject import DEPTH

__all__ = ["render"]

_EPILOG = """\
\b
Examples:
  argmap render debate.argdown                    writes debate.svg beside it
  argmap render debate.argdown --view overview -o overview.png
  argmap render debate.argdown --to pdf --style light
  argmap render debates -o pictures/              each file of a folder, in folders like its own
  argmap render debate.argdown --around "Trust erodes" --depth 1
  argmap render debate.argdown --view argument --around "Trust erodes"
  argmap render debate.argdown --fold all         each section as one card
  argmap render debate.argdown --by-section       a folder of pictures, one for each section
  argmap render debate.argdown --evaluate grounded
  argmap render court.argdown --by carneades
  argmap render debate.argdown --to html          a page to explore it, beside its source text
  argmap render debate.argdown --style print --show default,quotes,diagnostics
  argmap render debate.argdown --to mermaid       writes debate.mmd, for Markdown
  argmap render debate.argdown --to dot -o - | dot -Tsvg > debate.svg

To draw, argmap uses an installed Graphviz (`dot`), or the one that pip brings:
pip install "argmap[draw]". Without either it writes the picture as DOT and says so.
"""


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="PATH", help="File to write, folder, or - for standard output."
)
@click.option(
    "-t",
    "--to",
    "form",
    type=click.Choice((*FORMATS, *TEXTS, "html")),
    help="Format of the picture.",
)
@click.option(
    "--view",
    type=click.Choice(get_args(View)),
    default=None,
    show_default="reasons; overview in Mermaid and of more than 1,000 statements and arguments",
    help="reasons: every step with its premises; overview: the arguments by their titles, for a "
    "screen; narrow: the same for a column of text; argument: one of them, as numbered lines; "
    "dialectic: what attacks what, marked by what stands; inference: all that AIF has nodes for; "
    "argdown: the map that Argdown draws.",
)
@click.option(
    "--style",
    type=click.Choice(get_args(StyleName)),
    show_default="what front matter or pyproject.toml says, else light",
    help="Colours; auto: an SVG that turns dark with its reader; print: greys; contrast: a high one; "
    "presentation: large letters, for a projector.",
)
@click.option(
    "--engine",
    type=click.Choice([engine.name for engine in ENGINES]),
    help="Draw with this engine instead of the first that works.",
)
@click.option(
    "--time-limit",
    "limit",
    metavar="SECONDS",
    type=SECONDS,
    default=TIME_LIMIT,
    show_default=True,
    help="For the layout, with --by-section for those of all pictures together. Where all of the map "
    "takes too long, less of it is drawn, which is told.",
)
@evaluate_option
@by_option
@click.option(
    "--show",
    metavar="DETAILS",
    help="What cards tell beside their texts, with commas between: titles, citations, quotes, source, "
    "schemes, modality, holder, kind, credence, labels, diagnostics; or all, brief, none, default; "
    "with no- in front what is left out.",
)
@click.option(
    "--around",
    metavar="TITLE",
    help="Draw the neighbourhood of a statement or an argument alone, or the argument of the view "
    "of that name; `[…]` or `<…>` tells one from the other.",
)
@click.option(
    "--depth",
    type=click.IntRange(min=0),
    help=f"How many lines away from there it reaches  [default: {DEPTH}]",
)
@click.option(
    "--fold",
    metavar="SECTION",
    multiple=True,
    help="Draw a section as one card that says how much it holds; `all` folds the outermost ones. "
    "Can be repeated.",
)
@click.option(
    "--max-depth",
    metavar="LINES",
    type=click.IntRange(min=0),
    help="Draw no more than what lies so many lines below the theses, with stubs for the rest.",
)
@click.option(
    "--by-section",
    is_flag=True,
    help="Draw each section to a file of its own, in a folder that -o names, with an index whose "
    "cards lead to them.",
)
@root_option
def render(  # noqa: PLR0913, PLR0917  (one for each option)
    names: tuple[str, ...],
    output: str | None,
    form: str | None,
    view: View | None,
    style: StyleName | None,
    engine: str | None,
    limit: float,
    semantics: str | None,
    by: str | None,
    show: str | None,
    around: str | None,
    depth: int | None,
    fold: tuple[str, ...],
    max_depth: int | None,
    by_section: bool,  # noqa: FBT001  (click passes it by name)
    root: str | None,
) -> None:
    """Draw arguments: every reason with its premises, objections and undercuts.

    The picture is written beside the file, with the suffix of the format, unless -o names a file,
    or a folder; that of standard input is called `argmap`.
    """
    inputs = placed_files(names)
    if by_section and (around is not None or fold or max_depth is not None):
        give_up("--by-section draws all of a map: leave out --around, --fold and --max-depth")
    if by_section and form in {"html", "mermaid"}:
        give_up(f"--by-section draws pictures: leave out --to {form}")
    if output == "-" and len(inputs) > 1:
        give_up("several pictures can't go to standard output: name a folder with -o")
    if depth is not None and around is None:
        give_up("--depth says how far from what --around names: say around what")
    if view == "argument" and (depth is not None or max_depth is not None):
        given = "--max-depth" if depth is None else "--depth"
        give_up(f"{given} cuts off what is far; an argument is shown as a whole: leave it out")
    if output == "-" and sys.stdout is None:
        give_up("standard output is closed")
    folders = folders_for(inputs, output) if by_section else {}
    targets = {} if by_section or output == "-" else _targets(inputs, output, form)
    _demand_use(form, [path for path, _ in targets.values()])
    failed = False
    for name in inputs:
        reading = open_reading(name, root)
        errors = [d for d in reading.diagnostics if d.severity is Severity.ERROR]
        if errors:
            console = out(stderr=True)
            print_findings(console, errors)
            console.print(f"{counted(errors)}: what could not be read is missing from the picture")
            failed = True
        marked = semantics is not None or by is not None
        labels = evaluated(reading, semantics, by) if marked else NO_LABELS
        look, details = _look(name, reading, style, show)
        if by_section:
            pictures = partial(
                render_sections,
                reading,
                format=form or "svg",
                view=view or "reasons",
                style=look,
                labels=labels,
                show=details,
                engine=engine,
                limit=limit,
            )
            draw_sections(pictures, reading.source.name, folders[name])
            continue
        picture = partial(
            draw,
            reading,
            view=view,
            style=look,
            engine=engine,
            limit=limit,
            labels=labels,
            show=details,
            around=around,
            depth=depth,
            fold=fold,
            max_depth=max_depth,
        )
        if output == "-":
            _to_standard_output(picture, reading.source.name, form or "svg")
            continue
        path, suffix = targets[name]
        spare(reading.map, path)
        try:
            _draw(picture, reading.source.name, path, suffix)
        except NoEngineError as error:
            give_up(str(error))
        out(stderr=True).print(printable(f"wrote {path}"))
    sys.exit(FINDINGS if failed else 0)


def _demand_use(form: str | None, paths: Iterable[Path]) -> None:
    """Exit with 2 if options for layouts are given where none is made."""
    said = {path.suffix.lower().removeprefix(".") for path in paths}
    text = form or ("mermaid" if "mmd" in said else "dot" if "dot" in said else "")
    source = click.get_current_context().get_parameter_source
    given = [
        option
        for name, option in (("engine", "--engine"), ("limit", "--time-limit"))
        if source(name) is ParameterSource.COMMANDLINE
    ]
    if text in TEXTS and given:
        told = "Mermaid" if text == "mermaid" else "DOT"
        give_up(f"{told} is text that is laid out later: leave out {' and '.join(given)}")


def _look(
    name: str, reading: Reading, style: StyleName | None, show: str | None
) -> tuple[Style, Show]:
    """Return how a map is to look; exits with 2 if that makes no sense."""
    try:
        return looked(reading, style, show or (), project=look_of_project(name))
    except LookError as error:
        give_up(str(error))


def _draw(picture: Callable[..., object], name: str, path: Path, form: str | None) -> None:
    """Draw to a file; exits with 2 if that can't be done, but for want of an engine."""
    try:
        with warned(name, RenderWarning), _waiting(f"drawing {name}"):
            picture(path, format=form)
    except NoEngineError:
        raise
    except RenderError as error:
        give_up(f"{name} was not drawn: {error}")
    except OSError as error:
        unwritten(path, error)


def _waiting(told: str) -> AbstractContextManager[object]:
    """Return what says on a terminal that something goes on."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.text import Text  # noqa: PLC0415  (only where somebody waits)

    # As a text: in a string, what stands in brackets would be markup.
    return out(stderr=True).status(Text(printable(told)))


def _targets(
    inputs: Mapping[str, Path], output: str | None, form: str | None
) -> dict[str, tuple[Path, str | None]]:
    """Return where each picture goes; exits with 2 if one would take the place of another file."""
    taken = {os.path.realpath(name): name for name in inputs if name != "-"}
    folder = folder_of(output, several=len(inputs) > 1) if output else None
    targets = {}
    for name, place in inputs.items():
        targets[name] = _target(name, None if folder else output, form)
        if folder:
            path, said = targets[name]
            # What a folder holds stands below the new one as it did below the old one.
            targets[name] = ((folder / place).with_name(path.name), said)
        path, _ = targets[name]
        # Where nothing can draw, the picture is written as DOT beside.
        for written in dict.fromkeys((path, path.with_suffix(".dot"))):
            other = taken.get(os.path.realpath(written))
            if other is not None:
                give_up(
                    f"the picture of {name} would take the place of {written}: say where with -o"
                )
        taken[os.path.realpath(path)] = name
    if folder:
        make(path.parent for path, _ in targets.values())
    return targets


def _target(name: str, output: str | None, form: str | None) -> tuple[Path, str | None]:
    """Return the file to write, and its format if its suffix doesn't say it."""
    if output is not None:
        if not output:
            give_up("the name behind -o is empty")
        path = Path(output)
        said = path.suffix.lower().removeprefix(".")
        said = "mermaid" if said == "mmd" else said
        if form not in {None, said} and said in {*FORMATS, *TEXTS, "html"}:
            give_up(
                f"{output} says {said} and --to says {form}: leave out --to, or name another file"
            )
        return path, form or (None if path.suffix else "svg")
    stem = Path("argmap") if name == "-" else Path(name)
    suffix = "mmd" if form == "mermaid" else form or "svg"
    return stem.with_suffix(f".{suffix}"), form


def _to_standard_output(picture: Callable[..., object], name: str, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"picture.{form}")
        try:
            _draw(picture, name, path, form)
        except NoEngineError as error:
            give_up(f"{error.reason}; `--to dot` needs none of them")
        sys.stdout.buffer.write(path.read_bytes())
