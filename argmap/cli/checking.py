"""`argmap check`."""

from __future__ import annotations

import sys

import click

from argmap.check import check as run_rules
from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, counted, failing, out, print_findings, told
from argmap.diagnostics import Diagnostic, Severity, printable
from argmap.grounding import Grounding, ground
from argmap.model import ArgumentMap
from argmap.porting import is_lenient, strictly

__all__ = ["check"]

_EPILOG = """\
\b
Examples:
  argmap check debate.argdown        one file
  argmap check examples              all files in a folder
  argmap check --argdown debate.argdown   can Argdown's own tools read it?
  cat debate.argdown | argmap check -

Exits with 0 if all is well, 1 if there are errors or warnings, 2 if a file can't be read.
"""


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@root_option
@click.option(
    "--argdown",
    is_flag=True,
    help="Tell as an error what Argdown's own tools can't read, or read otherwise.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only.")
def check(names: tuple[str, ...], *, root: str | None, argdown: bool, quiet: bool) -> None:
    """Say what is wrong with arguments: in their notation, their structure, their quotes.

    If the front matter names the text that is analysed (`source: path`), every quote is looked up
    there, and every sentence of it must be represented or excused.
    """
    everything: list[Diagnostic] = []
    told_of = 0
    inputs = files(names)
    for name in inputs:
        reading = open_reading(name, root)
        grounding = ground(reading.map)
        found = run_rules(reading, text=grounding)
        found = strictly(found) if argdown else found
        if quiet:
            found = tuple(one for one in found if one.severity > Severity.INFO)
        if found:
            print_findings(out(), found)
        everything += found
        told_of += bool(found)
        if not quiet and not failing(found):
            size = _size(reading.map, grounding)
            click.echo(f"{printable(reading.source.name)}: all is well ({size})")
    if everything and not quiet:
        several = f" in {told_of} of {len(inputs)} files" if len(inputs) > 1 else ""
        click.echo(f"{counted(everything)}{several}")
        if argdown and any(is_lenient(one) for one in everything):
            click.echo("`argmap fmt --portable` mends what is no error without --argdown")
    sys.exit(FINDINGS if failing(everything) else 0)


def _size(map: ArgumentMap, found: Grounding) -> str:
    parts = [told(len(map.statements), "statement"), told(len(map.arguments), "argument")]
    if found.text is not None:
        quotes = [q for q in found.quotations if q.statement is not None]
        parts += [told(len(quotes), "quote"), str(found.coverage)]
    return ", ".join(parts)
