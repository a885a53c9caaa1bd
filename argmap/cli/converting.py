"""`argmap convert`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click
from attrs import frozen

from argmap.cli.inputs import open_bytes, open_reading, placed_files, root_option, spare
from argmap.cli.outputs import folder_of, make
from argmap.cli.screen import FINDINGS, counted, give_up, out, print_findings, unwritten
from argmap.diagnostics import Diagnostic, Severity, printable
from argmap.exchange.codes import BROKEN_JSON, LOST_KEY
from argmap.exchange.formats import ARGDOWN, FORMATS, Format, format_of
from argmap.loading import decode
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.writing import write

__all__ = ["convert"]

_EPILOG = """\
\b
Examples:
  argmap convert debate.argdown --to argdown-json       to standard output
  argmap convert debate.argdown -o debate.json
  argmap convert debate.json -o debate.argdown
  argmap convert examples --to argdown-json -o exported/      a folder, with the folders in it
  cat debate.argdown | argmap convert - --to argdown-json

\b
Formats:
  argdown       laid out anew, without comments; it is read as the same map
  argdown-json  what `argdown json` exports, key for key; a key `argmap` holds what it can't say

Exits with 0 if all is well, 1 if the input has errors (what could be read is written), 2 if it can't
be read or written at all.
"""
_READABLE = tuple(format.name for format in FORMATS)
_WRITABLE = tuple(format.name for format in FORMATS if format.dump is not None)


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "-f",
    "--from",
    "source",
    type=click.Choice(_READABLE),
    help="Format of the input [default: by its suffix; of standard input, argdown].",
)
@click.option(
    "-t",
    "--to",
    "target",
    type=click.Choice(_WRITABLE),
    help="Format of the output [default: by the suffix of -o].",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="File to write, folder for several, or - for standard output [default: -].",
)
@click.option("--plain", is_flag=True, help="Only what Argdown's own tools write and understand.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@root_option
def convert(  # noqa: PLR0913  (one for each option)
    names: tuple[str, ...],
    *,
    source: str | None,
    target: str | None,
    output: str | None,
    plain: bool,
    force: bool,
    root: str | None,
) -> None:
    """Bring a map from one format to another.

    What can't be read is missing, and told of; so is what another format has and a map has no
    place for.
    """
    inputs = placed_files(names, _named(source).suffixes if source else ARGDOWN.suffixes)
    wanted = _wanted(target, output)
    if plain and wanted.dump_plainly is None:
        give_up(f"--plain makes no difference for {wanted.name}: leave it out")
    dump = wanted.dump_plainly if plain else wanted.dump
    formats = {name: _format(source, name) for name in inputs}
    paths = _paths(inputs, wanted, output, force=force)
    failed = False
    for name, path in zip(inputs, paths, strict=True):
        read = _Input.of(name, formats[name], root)
        failed = read.tell() or failed
        if dump is not None and not read.is_unreadable:
            read.save(dump(read.what), path)
    sys.exit(FINDINGS if failed else 0)


@frozen
class _Input:
    """A map, and what is wrong with the file that it was read from."""

    name: str
    what: Reading | ArgumentMap
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, name: str, form: Format, root: str | None) -> _Input:
        """Read a file, or standard input for `-`; exits with 2 if that can't be done."""
        if form.load is None:
            reading = open_reading(name, root)
            return cls(reading.source.name, reading, reading.diagnostics)
        called = "<stdin>" if name == "-" else name
        source, wrong = decode(open_bytes(name), called, None if name == "-" else Path(name))
        loaded = form.load(source)
        return cls(called, loaded.map, (*wrong, *loaded.diagnostics))

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing could be read."""
        return any(wrong.code == BROKEN_JSON for wrong in self.diagnostics)

    def tell(self) -> bool:
        """Print errors and what is lost; return whether there are errors."""
        console = out(stderr=True)
        errors = [d for d in self.diagnostics if d.severity is Severity.ERROR]
        lost = [d for d in self.diagnostics if d.code == LOST_KEY]
        print_findings(console, (*errors, *lost))
        if errors:
            missing = "nothing was" if self.is_unreadable else "what could not be read is not"
            console.print(printable(f"{self.name}: {counted(errors)}; {missing} converted"))
        return bool(errors)

    def save(self, text: str, path: Path | None) -> None:
        """Write what was converted, to standard output if no path is given."""
        content = (text if text.endswith("\n") else f"{text}\n").encode()
        if path is None:
            sys.stdout.buffer.write(content)
            return
        spare(map_of(self.what), path)
        try:
            write(path, content)
        except OSError as error:
            unwritten(path, error)
        out(stderr=True).print(printable(f"wrote {path}"))


def _format(chosen: str | None, name: str) -> Format:
    """Return the format of an input; exits with 2 if nothing says which."""
    if chosen is not None:
        return _named(chosen)
    if name == "-":
        return ARGDOWN
    return format_of(name) or give_up(
        f"the suffix of {name} doesn't tell its format: say which it is with --from"
    )


def _wanted(chosen: str | None, output: str | None) -> Format:
    """Return the format to write; exits with 2 if nothing says which."""
    if chosen is not None:
        return _named(chosen)
    form = None if output in {None, "-"} else format_of(str(output))
    if form is None:
        suffix = Path(output or "").suffix
        why = f"there is no format {suffix}: " if suffix else ""
        give_up(f"{why}say with --to which format you want: {', '.join(_WRITABLE)}")
    if form.dump is None:
        give_up(f"{form.name} can't be written, only read; with --to: {', '.join(_WRITABLE)}")
    return form


def _named(name: str) -> Format:
    return next(form for form in FORMATS if form.name == name)


def _paths(
    inputs: Mapping[str, Path], wanted: Format, output: str | None, *, force: bool
) -> list[Path | None]:
    """Return where each map goes; exits with 2 if one would take the place of another file."""
    if output == "":
        give_up("the name behind -o is empty")
    if output in {None, "-"}:
        if len(inputs) > 1:
            give_up("several files can't go to standard output: name a folder with -o")
        if sys.stdout is None:
            give_up("standard output is closed")
        return [None]
    folder = folder_of(str(output), several=len(inputs) > 1)
    taken = {os.path.realpath(name): name for name in inputs if name != "-"}
    paths: list[Path | None] = []
    for name, place in inputs.items():
        # What a folder holds stands below the new one as it did below the old one.
        path = folder / place.with_suffix(wanted.suffixes[0]) if folder else Path(str(output))
        real = os.path.realpath(path)
        if real in taken:
            give_up(f"{name} would be written over {taken[real]}: name another place with -o")
        if not force and os.path.exists(path):  # noqa: PTH110  (raises nothing, whatever the name)
            give_up(f"{path} is there already; with --force it is written over")
        taken[real] = str(path)
        paths.append(path)
    if folder:
        make(path.parent for path in paths if path)
    return paths
