"""The command `argmap` and what its subcommands share in their help."""

from __future__ import annotations

import os
import sys
from errno import EPIPE
from importlib import import_module
from io import TextIOWrapper

import click

from argmap import __version__
from argmap.cli.plain import PLAINLY

__all__ = ["COMMANDS", "main"]

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

# Each in a module of its own, as what another needs takes longer to import than one takes to run;
# and what each says of itself first, so that help imports none of them.
COMMANDS = {
    "check": (
        "argmap.cli.checking",
        "Say what is wrong with arguments: in their notation, their structure, their reasons, their quotes.",
    ),
    "convert": ("argmap.cli.converting", "Bring a map from one format to another."),
    "evaluate": (
        "argmap.cli.evaluating",
        "Say what stands in a map and what falls, and why.",
    ),
    "explain": (
        "argmap.cli.explaining",
        "Say what a finding means, why it matters, and how it looks when it is mended.",
    ),
    "fmt": (
        "argmap.cli.formatting",
        "Format files in place: indentation, blank lines, spaces; never what they say.",
    ),
    "logic": ("argmap.cli.reasoning", "Tell what follows, by the formulas of a map."),
    "questions": (
        "argmap.cli.questioning",
        "List the critical questions that each step has to stand.",
    ),
    "render": (
        "argmap.cli.rendering",
        "Draw arguments: every reason with its premises, objections and undercuts.",
    ),
    "show": ("argmap.cli.showing", "Tell what a map says."),
    "solve": (
        "argmap.cli.solving",
        "Solve a problem of abstract argumentation, as the competition of solvers (ICCMA) poses it.",
    ),
    "stress": (
        "argmap.cli.stressing",
        "Say which premises can be doubted, alone or together, before a claim falls.",
    ),
}


class _Group(click.Group):
    """A group that imports the command that is run, and says in a sentence what can't be written."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[name][0]), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])

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
            stream.reconfigure(errors=PLAINLY)
