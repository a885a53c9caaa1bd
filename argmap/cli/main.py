"""The command `argmap` and what its subcommands share in their help."""

from __future__ import annotations

import os
import sys
from errno import EPIPE
from importlib import import_module
from io import TextIOWrapper

import click

from argmap import __version__

__all__ = ["main"]

_EPILOG = """\
\b
Examples:
  argmap check debate.argdown
  argmap evaluate debate.argdown
  argmap explain AM201
  argmap fmt debate.argdown
  argmap render debate.argdown --view overview
  argmap show debate.argdown

\b
Exit codes:
  0  all is well
  1  there are findings: errors or warnings
  2  the input, or what was asked for, can't be used
"""

# Each in a module of its own, as what another needs takes longer to import than one takes to run.
_COMMANDS = {
    "check": "argmap.cli.checking",
    "convert": "argmap.cli.converting",
    "evaluate": "argmap.cli.evaluating",
    "explain": "argmap.cli.explaining",
    "fmt": "argmap.cli.formatting",
    "logic": "argmap.cli.reasoning",
    "questions": "argmap.cli.questioning",
    "render": "argmap.cli.rendering",
    "show": "argmap.cli.showing",
    "solve": "argmap.cli.solving",
    "stress": "argmap.cli.stressing",
}


class _Group(click.Group):
    """A group that imports the command that is run, and says in a sentence what can't be written."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[name]), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            try:
                return super().invoke(ctx)
            finally:
                if sys.stdout is not None:
                    sys.stdout.flush()
        except OSError as error:
            if error.errno == EPIPE:  # whoever read it has seen enough
                raise
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (till the end)
            from argmap.cli.screen import give_up  # noqa: PLC0415  (as above)

            give_up(f"can't write: {error.strerror or error}")


@click.group(
    cls=_Group,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Read an argument in Argdown, check it against its source, say what stands in it, draw it.

    FILE is a path, a folder (all `.argdown` and `.ad` files below it), or `-` for standard input.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that can't show a character is no reason to fail.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
