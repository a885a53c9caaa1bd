"""`argmap check`."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from attrs import frozen

from argmap import __version__
from argmap.check import Choice, ProjectError, SelectionError, chosen_by_project, examine
from argmap.cli.drafts import save, show
from argmap.cli.inputs import files, open_bytes, open_reading, root_option
from argmap.cli.screen import FINDINGS, counted, failing, give_up, out, print_findings, told
from argmap.diagnostics import Diagnostic, Severity, printable
from argmap.grounding import Grounding, ground
from argmap.mending import Mending, mend
from argmap.model import ArgumentMap
from argmap.porting import is_lenient, strictly
from argmap.reading import Reading, parse

__all__ = ["check"]

_EPILOG = """\
\b
Examples:
  argmap check debate.argdown        one file
  argmap check examples              all files in a folder
  argmap check --ignore AM405 debate.argdown             all but one kind of finding
  argmap check --select default,language debate.argdown  guesses as well
  argmap check --diff debate.argdown   show what would be mended, and write nothing
  argmap check --fix debate.argdown    mend what can be mended for sure
  argmap check --to sarif examples > findings.sarif
  argmap check --argdown debate.argdown   can Argdown's own tools read it?
  cat debate.argdown | argmap check -

CODES are codes, their beginnings, names or groups, with commas between; `argmap explain` lists them. A project
selects and ignores under [tool.argmap] in its pyproject.toml, a file under `check` in its front matter, an element by
`ignore` in its data.

Exits with 0 if all is well, 1 if there are errors or warnings or, with --diff, something would change, 2 if a file
can't be read or written.
"""


def _parted(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for part in value for word in part.split(",") if word.strip())


@frozen
class _Asked:
    """What is asked for on the command line."""

    choice: Choice
    root: str | None
    argdown: bool

    def found(self, reading: Reading, name: str, grounding: Grounding) -> tuple[Diagnostic, ...]:
        try:
            project = chosen_by_project(name)
        except ProjectError as error:
            give_up(str(error))
        found = examine(reading, text=grounding, run=self.choice, project=project)
        return strictly(found) if self.argdown else found


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--select", metavar="CODES", multiple=True, callback=_parted, help="Look for these alone."
)
@click.option(
    "--ignore", metavar="CODES", multiple=True, callback=_parted, help="Don't look for these."
)
@click.option("--fix", is_flag=True, help="Mend files in place where it is certain what is meant.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would change.")
@click.option(
    "-t",
    "--to",
    "form",
    type=click.Choice(("human", "json", "sarif", "github")),
    default="human",
    show_default=True,
    help="How findings are told.",
)
@root_option
@click.option(
    "--argdown",
    is_flag=True,
    help="Tell as an error what Argdown's own tools can't read, or read otherwise.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only.")
def check(  # noqa: PLR0913  (one for each option)
    names: tuple[str, ...],
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    form: str,
    root: str | None,
    argdown: bool,
    quiet: bool,
) -> None:
    """Say what is wrong with arguments: in their notation, their structure, their reasons, their quotes.

    If the front matter names the text that is analysed (`source: path`), every quote is looked up
    there, and every sentence of it must be represented or excused.
    """
    try:
        asked = _Asked(Choice(select, ignore), root, argdown)
    except SelectionError as error:
        give_up(str(error))
    mending = fix or diff
    if sys.stdout is None and (diff or form != "human" or (fix and "-" in names)):
        give_up("standard output is closed")
    human = form == "human"
    # What is mended may be written to standard output, and what is told to a program always is.
    aside = diff or not human or (fix and "-" in names)
    everything: list[Diagnostic] = []
    mended: list[Diagnostic] = []
    told_of = 0
    inputs = files(names)
    for name in inputs:
        draft = _mended(name, asked) if mending else None
        reading = draft.reading if draft else open_reading(name, root)
        grounding = ground(reading.map)
        found = asked.found(reading, name, grounding)
        if quiet:
            found = tuple(one for one in found if one.severity > Severity.INFO)
        everything += found
        told_of += bool(found)
        if draft:
            mended += draft.mended
            _keep(name, draft, dry=diff)
        if human and found:
            print_findings(out(stderr=aside), found)
        if human and not quiet and not failing(found):
            size = _size(reading.map, grounding)
            click.echo(f"{printable(reading.source.name)}: all is well ({size})", err=aside)
    if not human:
        click.echo(_REPORTS[form](everything), nl=bool(everything) or form != "github")
    elif not quiet:
        several = f" in {told_of} of {len(inputs)} files" if len(inputs) > 1 else ""
        for line in _summary(everything, mended, several, dry=diff):
            click.echo(line, err=aside)
        if argdown and any(is_lenient(one) for one in everything):
            click.echo(
                "`argmap fmt --portable` mends what is no error without --argdown", err=aside
            )
    sys.exit(FINDINGS if failing(everything) or (diff and mended) else 0)


@frozen
class _Draft:
    """A file before and after, and how it reads then."""

    reading: Reading
    before: bytes
    after: bytes
    mended: tuple[Diagnostic, ...]


def _mended(name: str, asked: _Asked) -> _Draft | None:
    """Mend a file, or standard input for `-`; a byte order mark is kept.

    None if it is not UTF-8: nobody knows what would be lost. What it includes is left alone.
    """
    if name != "-" and os.path.exists(name) and not os.path.isfile(name):  # noqa: PTH110, PTH113
        give_up(f"{name} is no ordinary file, to be mended in place")
    before = open_bytes(name)
    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    called, path = ("<stdin>", None) if name == "-" else (name, Path(name))

    def read(text: str) -> Reading:
        return parse(text, called, path=path, root=asked.root)

    def find(text: str) -> tuple[Diagnostic, ...]:
        reading = read(text)
        return asked.found(reading, name, ground(reading.map))

    done: Mending = mend(text, find, lambda one: bool(one.place) and _is_of(one, called))
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    return _Draft(read(done.text), before, mark + done.text.encode(), done.mended)


def _is_of(one: Diagnostic, called: str) -> bool:
    return one.place is not None and one.place.source.name == called


def _keep(name: str, draft: _Draft, *, dry: bool) -> None:
    if dry:
        if draft.after != draft.before:
            show(draft.reading.source.name, draft.before, draft.after)
    elif name == "-":
        sys.stdout.buffer.write(draft.after)
    elif draft.after != draft.before:
        save(name, draft.after)


def _summary(
    everything: list[Diagnostic], mended: list[Diagnostic], several: str, *, dry: bool
) -> Iterable[str]:
    if mended:
        kinds = Counter(f"{one.code.id} {one.code.name}" for one in mended)
        listed = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        yield f"{'would be mended' if dry else 'mended'}: {listed}"
    if everything:
        yield f"{counted(everything)}{' left' if mended else ''}{several}"
        sure = sum(bool(one.fix) for one in everything)
        if sure and not mended:
            yield f"`argmap check --fix` mends {sure} of them"


def _json(found: list[Diagnostic]) -> str:
    from argmap.reporting import as_json  # noqa: PLC0415  (only if it is asked for)

    return as_json(found)


def _sarif(found: list[Diagnostic]) -> str:
    from argmap.reporting import as_sarif  # noqa: PLC0415  (only if it is asked for)

    return as_sarif(found, __version__)


def _github(found: list[Diagnostic]) -> str:
    from argmap.reporting import as_github  # noqa: PLC0415  (only if it is asked for)

    return as_github(found)


_REPORTS: dict[str, Callable[[list[Diagnostic]], str]] = {
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}


def _size(map: ArgumentMap, found: Grounding) -> str:
    parts = [told(len(map.statements), "statement"), told(len(map.arguments), "argument")]
    if found.text is not None:
        quotes = [q for q in found.quotations if q.statement is not None]
        parts += [told(len(quotes), "quote"), str(found.coverage)]
    return ", ".join(parts)
