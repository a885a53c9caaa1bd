"""`argmap fmt`."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8

import click
from attrs import frozen

from argmap.cli.drafts import save, show
from argmap.cli.inputs import files, open_bytes
from argmap.cli.screen import FINDINGS, give_up, out, print_findings, told
from argmap.diagnostics import Diagnostic, printable
from argmap.formatting import lay_out
from argmap.loading import decode
from argmap.porting import port
from argmap.source import Source

__all__ = ["fmt"]

_EPILOG = """\
\b
Examples:
  argmap fmt debate.argdown          format one file
  argmap fmt examples                all files in a folder
  argmap fmt --check examples        say which files would change, and write nothing
  argmap fmt --diff debate.argdown   show what would change, and write nothing
  argmap fmt --portable debate.argdown   make it readable for Argdown's own tools
  argmap fmt - < debate.argdown      from standard input to standard output

Exits with 0 if all is well, 1 if a file has errors (it is left as it is) or, with --check, would
change, 2 if a file can't be read or written.
"""


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option(
    "--portable", is_flag=True, help="Write what argmap alone can read so that Argdown's tools can."
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def fmt(names: tuple[str, ...], *, check: bool, diff: bool, portable: bool, quiet: bool) -> None:
    """Format files in place: indentation, blank lines, spaces; never what they say.

    The map stays the same, and so do all comments; to format twice changes nothing more.
    """
    if sys.stdout is None and (diff or ("-" in names and not check)):
        give_up("standard output is closed")
    console = out(stderr=True)
    counts = {"changed": 0, "same": 0, "wrong": 0}
    dry, wrong = check or diff, False
    for name in files(names):
        draft = _Draft.of(name, portable=portable)
        print_findings(console, draft.errors or draft.left)
        if draft.errors:
            console.print(f"{draft.name}: left as it is, as it can't be read without errors")
        elif draft.left:
            console.print(f"{draft.name}: not portable until this is mended by hand")
        changed = draft.after != draft.before
        wrong = wrong or bool(draft.left)
        counts["changed" if changed else "wrong" if draft.errors else "same"] += 1
        if diff and changed:
            show(draft.name, draft.before, draft.after)
        if name == "-" and not dry:
            sys.stdout.buffer.write(draft.after)
        elif changed and not dry:
            save(name, draft.after)
        if changed and not quiet and (dry or name != "-"):
            console.print(f"{'would reformat' if dry else 'reformatted'} {draft.name}")
    if not quiet and (dry or names != ("-",)):
        console.print(_summary(counts, dry=dry))
    sys.exit(FINDINGS if wrong or counts["wrong"] or (check and counts["changed"]) else 0)


@frozen
class _Draft:
    """A file before and after."""

    name: str
    before: bytes
    after: bytes
    errors: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...] = ()
    """What Argdown's own tools would still not read, if that was asked for."""

    @classmethod
    def of(cls, name: str, *, portable: bool) -> _Draft:
        """Read and format a file, or standard input for `-`; a byte order mark is kept."""
        if name != "-" and os.path.exists(name) and not os.path.isfile(name):  # noqa: PTH110, PTH113
            give_up(f"{name} is no ordinary file; `argmap fmt -` reads standard input")
        before = open_bytes(name)
        called = printable("<stdin>" if name == "-" else name)
        source, errors = decode(before, called)
        if errors:
            return cls(called, before, before, errors)
        mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
        after, errors = lay_out(source)
        if errors or not portable:
            return cls(called, before, mark + after.encode(), errors)
        laid, _ = lay_out(Source(port(source.text).text))
        ported = port(laid, called)
        return cls(called, before, mark + ported.text.encode(), (), ported.left)


def _summary(counts: dict[str, int], *, dry: bool) -> str:
    changed, same, wrong = counts.values()
    done = f"{told(changed, 'file')} {'would be ' if dry else ''}reformatted"
    parts = [done] if changed else []
    if same:
        parts.append(f"{same if changed else told(same, 'file')} left unchanged")
    if wrong:
        parts.append(f"{wrong if parts else told(wrong, 'file')} with errors")
    return ", ".join(parts)
