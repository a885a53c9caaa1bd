"""`argmap show`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import click
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.listing import absent, listing
from argmap.cli.marking import by_option, evaluate_option, evaluated
from argmap.cli.screen import FINDINGS, counted, give_up, out, told
from argmap.deriving import derive
from argmap.diagnostics import printable
from argmap.grounding import Grounding, ground
from argmap.model import ArgumentMap, End
from argmap.outlining import Line, bearings, outline
from argmap.reading import Reading

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show"]

_EPILOG = """\
\b
Examples:
  argmap show debate.argdown
  argmap show debate.argdown --depth 2
  argmap show debate.argdown --evaluate grounded
  argmap show debate.argdown --around "Trust erodes" --depth 1
  argmap show debate.argdown --map
  argmap show debate.argdown | less -R

\b
Signs, as in Argdown:
  +  supports what stands above it     -   attacks it
  _  undercuts the step above it       ><  contradicts it
Below a step, <Argument>, stand its premises.

With --evaluate each says whether it stands:
  ●  stands     ○  falls     ½  is disputed     ?  is left open
"""

_NO_MARKS: Mapping[End, Text] = MappingProxyType({})
_COLOURS = {"+": "green", "-": "red", "_": "magenta", "><": "red"}


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--depth",
    type=click.IntRange(min=0),
    help="How many levels to show below each thesis, or below what is named by --around.",
)
@click.option(
    "--around",
    metavar="TITLE",
    help="Show a statement or an argument alone: what bears on it, and what it bears on; `[…]` or "
    "`<…>` tells one from the other.",
)
@evaluate_option
@by_option
@click.option(
    "--map",
    "as_map",
    is_flag=True,
    help="Tell what is in the map that Argdown draws: each node, and below it what bears on it; "
    "then what is not in it, and why.",
)
@root_option
def show(  # noqa: PLR0913  (one for each option)
    names: tuple[str, ...],
    *,
    depth: int | None,
    around: str | None,
    semantics: str | None,
    by: str | None,
    as_map: bool,
    root: str | None,
) -> None:
    """Tell what a map says.

    Its statements, what supports, attacks and undercuts what, and how much of the source text is
    represented.
    """
    if as_map and depth is not None:
        give_up("--depth is for the outline: leave it out, or --map")
    if as_map and (around is not None or semantics is not None or by is not None):
        give_up("--around, --evaluate and --by are for the outline: leave them out, or --map")
    console = out(wrapped=True)
    failed = False
    for name in files(names):
        reading = open_reading(name, root)
        failed = failed or not reading.ok
        found = ground(reading.map)
        marked = semantics is not None or by is not None
        marks = _marks(reading, semantics, by) if marked else {}
        ends = () if around is None else _called(reading, around)
        for text in _heading(reading, found):
            console.print(text)
        if as_map:
            _print_map(console, reading)
        else:
            console.print()
            for line in outline(reading.map, found.citations, depth=depth, roots=ends):
                _print(console, line, marks)
            for end in ends:
                for line in bearings(reading.map, end):
                    _print(console, line, marks)
            for text in () if ends else _source(found):
                console.print(text)
        if not reading.ok:
            wrong = counted(reading.diagnostics)
            out(stderr=True).print(f"{name}: {wrong}; see `argmap check {name}`")
    sys.exit(FINDINGS if failed else 0)


def _called(reading: Reading, title: str) -> tuple[End, ...]:
    """Return what has a title; exits with 2 if nothing has."""
    from argmap.render import NotShownError  # noqa: PLC0415  (only where it is asked for)
    from argmap.render.views.neighbourhood import ends_called  # noqa: PLC0415  (as above)

    try:
        return ends_called(reading.map, title)
    except NotShownError as error:
        give_up(f"{reading.source.name}: {error}")


def _marks(reading: Reading, semantics: str | None, by: str | None) -> Mapping[End, Text]:
    """Return what an evaluation says of each statement, argument and step: sign and word."""
    found = evaluated(reading, semantics, by)
    if found.degrees is not None:
        return {end: Text(f"{degree:.2f}", "cyan") for end, degree in found.degrees.items()}
    from argmap.cli.verdicts import SIGNS  # noqa: PLC0415  (only where it is asked for)

    return {
        end: Text(f"{sign} {word}", colour)
        for end, standing in found.standings.items()
        for sign, colour, word, _ in (SIGNS[standing],)
    }


def _print_map(console: Console, reading: Reading) -> None:
    derived = derive(reading)
    console.print(
        Text(
            "its map: "
            f"{told(len(derived.nodes), 'node')}, {told(len(derived.edges), 'edge')}, "
            f"{told(len(derived.groups), 'group')}\n",
            "dim",
        )
    )
    for line in listing(reading.map, derived):
        _print(console, line)
    if derived.absences:
        console.print(Text("\nnot in the map:", "bold"))
        for line in absent(reading.map, derived):
            _print(console, line)


def _heading(reading: Reading, found: Grounding) -> Iterator[Text]:
    front = reading.map.front
    yield Text(printable(front.title or reading.source.name), "bold")
    by = ", ".join(part for part in (front.author, front.date) if part)
    if by:
        yield Text(printable(by))
    yield Text(_size(reading.map), "dim")
    if found.text is not None:
        yield Text(f"{found.text.source.name}: {found.coverage}", "dim")


def _size(map: ArgumentMap) -> str:
    return ", ".join(
        (
            told(len(map.statements), "statement"),
            told(len(map.arguments), "argument"),
            told(len(map.inferences), "inference"),
            told(len(map.relations), "relation"),
        )
    )


def _print(console: Console, line: Line, marks: Mapping[End, Text] = _NO_MARKS) -> None:
    text = Text()
    if line.sign:
        text.append(f"{line.sign} ", _COLOURS.get(line.sign, ""))
    text.append(printable(line.name), "dim" if line.repeated else "bold")
    if line.end is not None and line.end in marks:
        text.append(" " if line.name else "").append_text(marks[line.end])
    notes = ("see above",) if line.repeated else line.notes
    if notes:
        text.append(
            printable(
                f"{' ' if text.plain and not text.plain.endswith(' ') else ''}({'; '.join(notes)})"
            ),
            "dim",
        )
    if line.text:
        text.append(
            printable(f"{' ' if text.plain and not text.plain.endswith(' ') else ''}{line.text}")
        )
    indent = min(2 * line.depth, console.width // 2)
    for part in text.wrap(console, console.width - indent):
        part.rstrip()
        console.print(Text(" " * indent) + part)


def _source(found: Grounding) -> Iterator[Text]:
    coverage = found.coverage
    if found.problem:
        yield Text(f"\n{found.problem}")
    for items, word in ((coverage.excused, "excused"), (coverage.left, "not represented")):
        if items:
            yield Text(f"\n{word}:", "bold")
        for sentence in items:
            yield Text(printable(f"  {sentence.name}  {sentence.text}"))
