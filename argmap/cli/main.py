"""The command `argmap` and what its subcommands share in their help."""

from __future__ import annotations

import os
import sys
from errno import EINVAL, EPIPE
from importlib import import_module
from io import TextIOWrapper

import click

from argmap import __version__
from argmap.cli.plain import PLAINLY

__all__ = ["COMMANDS", "main"]

_CLOSED = EINVAL if sys.platform == "win32" else EPIPE
"""How a system says that nobody reads a pipe any more."""

_EPILOG = """\
\b
Examples:
  argmap check debate.argdown                what is wrong, and how to mend it
  argmap render debate.argdown               a picture beside it, debate.svg
  argmap render debate.argdown --to html     a page to explore it
  argmap evaluate debate.argdown             what stands and what falls
  argmap explain AM201                       what a finding means

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

# What other programs call it, and what is asked for all the same.
_ELSEWHERE = {
    "compile": "argmap convert FILE --to argdown",
    "draw": "argmap render FILE",
    "export": "argmap convert FILE --to argdown-json",
    "format": "argmap fmt FILE",
    "help": "argmap --help",
    "html": "argmap render FILE --to html",
    "json": "argmap convert FILE --to argdown-json",
    "lint": "argmap check FILE",
    "map": "argmap render FILE --view argdown",
    "validate": "argmap check FILE",
    "version": "argmap --version",
}

_OPTIONS = {"--format": "--to", "-f": "--to", "--theme": "--style", "--out": "--output"}
"""What other programs call options."""


class _Group(click.Group):
    """A group that imports the command that is run, and says in a sentence what can't be written."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[name][0]), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"There is no command {name!r}{_meant(name)}.")
        return super().resolve_command(ctx, args)

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
        except click.NoSuchOption as error:
            meant = _OPTIONS.get(error.option_name, "")
            params = error.ctx.command.params if error.ctx else []
            if any(meant in param.opts for param in params):
                name = error.option_name
                told = f"There is no option {name!r}; did you mean {meant}?"
                raise click.NoSuchOption(name, told, ctx=error.ctx) from None
            raise
        except OSError as error:
            if error.errno == _CLOSED:  # whoever read it has seen enough
                raise BrokenPipeError(EPIPE, error.strerror) from None  # which click knows
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (till the end)
            from argmap.cli.screen import give_up  # noqa: PLC0415  (as above)

            give_up(f"can't write: {error.strerror or error}")


def _meant(name: str) -> str:
    """Return what may be meant by what is no command; nothing if nobody knows."""
    from difflib import get_close_matches  # noqa: PLC0415  (5 ms, only for a mistake)

    if name.endswith((".argdown", ".ad")) or os.path.exists(name):  # noqa: PTH110  (raises nothing)
        return f"; to do something with a file, say what: argmap check {name}, argmap render {name}"
    if name.lower() in _ELSEWHERE:
        return f"; that is: {_ELSEWHERE[name.lower()]}"
    near = get_close_matches(name.lower(), COMMANDS, n=1)
    return f"; did you mean {near[0]}?" if near else ""


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
