"""`argmap stress`."""

from __future__ import annotations

import sys
from typing import Any

import click
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, give_up, out, print_json, print_unread, print_wrapped
from argmap.cli.timing import SECONDS
from argmap.diagnostics import printable
from argmap.evaluate import WAYS, OutOfTimeError
from argmap.model import UnknownTitleError
from argmap.overturning import LIMIT, Overturning, overturning
from argmap.overturning import WAYS as OTHER_WAYS
from argmap.reading import Reading

__all__ = ["stress"]

_EPILOG = """\
\b
Examples:
  argmap stress debate.argdown
  argmap stress debate.argdown --claim "No amnesty" --together 2
  argmap stress debate.argdown --doubt "Fewer calls" --doubt "Pupils asked"
  argmap stress debate.argdown --by logic
  argmap stress debate.argdown --withstand 1
  argmap stress debate.argdown --to json

To doubt a premise is to assume it no longer; nobody says that it is false. What is argued for is not
assumed: doubt its reasons. A set of premises is told if the claim falls by doubting these, and by no
part of them.

\b
How a claim can stand:
  aspic, …    the map is evaluated, and accepts it (argmap evaluate)
  logic       it follows by its formula from those of what speaks for it
  dialectics  whoever holds the premises and follows each argument has to hold
              it

Exits with 0, with 1 if a file has errors, a claim doesn't stand or, with --withstand, falls by so many
doubts or may do so, with 2 if a file can't be read or what is asked for isn't there.
"""


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--claim",
    "claims",
    metavar="TITLE",
    multiple=True,
    help="What is put to the test [default: the theses].",
)
@click.option(
    "--together",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="Doubt no more than so many premises together.",
)
@click.option(
    "--doubt",
    "among",
    metavar="TITLE",
    multiple=True,
    help="Doubt these premises alone, instead of all that bear on the claim.",
)
@click.option(
    "--by",
    type=click.Choice([*(way.name for way in WAYS), *OTHER_WAYS]),
    default=WAYS[0].name,
    show_default=True,
    help="How the claim stands; see below.",
)
@click.option(
    "--semantics", metavar="NAME", help="Of an evaluation: grounded, preferred, stable, …"
)
@click.option(
    "--credulous", is_flag=True, help="It is enough that one extension accepts the claim."
)
@click.option(
    "--withstand",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    help="Exit with 1 if the claim falls by so many doubts, or fewer.",
)
@click.option(
    "--limit",
    metavar="SECONDS",
    type=SECONDS,
    default=LIMIT,
    show_default=True,
    help="How long to look; then it says how far it came.",
)
@click.option(
    "-t", "--to", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@root_option
def stress(  # noqa: PLR0913  (an option each)
    names: tuple[str, ...],
    *,
    claims: tuple[str, ...],
    together: int,
    among: tuple[str, ...],
    by: str,
    semantics: str | None,
    credulous: bool,
    withstand: int | None,
    limit: float,
    form: str,
    root: str | None,
) -> None:
    """Say which premises can be doubted, alone or together, before a claim falls."""
    failed = False
    documents = []
    for name in files(names):
        reading = open_reading(name, root)
        asked = claims or reading.map.front.thesis
        if not asked:
            give_up(f"{name} has no thesis: say what to put to the test, as --claim TITLE")
        try:
            with out(stderr=True).status(Text(printable(f"doubting the premises of {name}"))):
                found = [
                    overturning(
                        reading,
                        claim,
                        by=by,
                        semantics=semantics,
                        credulous=credulous,
                        among=among or None,
                        most=max(together, withstand or 0),
                        limit=limit,
                    )
                    for claim in asked
                ]
        except (ValueError, OutOfTimeError, UnknownTitleError) as error:
            give_up(f"{name}: {error}")
        failed = failed or not reading.ok
        failed = failed or any(_fails(one, withstand) for one in found)
        if form == "json":
            documents.append({"file": reading.source.name, "claims": [_document(o) for o in found]})
        else:
            _write(reading, found)
        print_unread(reading, name)
    if form == "json":
        print_json(documents)
    sys.exit(FINDINGS if failed else 0)


def _fails(found: Overturning, withstand: int | None) -> bool:
    if not found.stands:
        return True
    if withstand is None:
        return False
    known = found.complete or (found.searched or 0) >= withstand
    return not known or any(len(one) <= withstand for one in found.sets)


def _write(reading: Reading, found: list[Overturning]) -> None:
    console = out(wrapped=True)
    print_wrapped(console, 0, reading.map.front.title or reading.source.name, "bold")
    for one in found:
        console.print()
        for line in one.told().splitlines():
            said = line.lstrip()
            print_wrapped(console, len(line) - len(said), said, "")


def _document(found: Overturning) -> dict[str, Any]:
    return {
        "claim": found.claim,
        "stands": found.stands,
        "sets": found.sets,
        "doubtable": found.doubtable,
        "searched": found.searched,
        "complete": found.complete,
        "reason": found.reason or None,
    }
