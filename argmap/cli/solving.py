"""`argmap solve`."""

from __future__ import annotations

import sys

import click

from argmap import __version__
from argmap.cli.inputs import SUFFIXES, open_bytes
from argmap.cli.screen import give_up
from argmap.cli.timing import SECONDS

__all__ = ["solve"]

_EPILOG = """\
\b
Examples:
  argmap solve -p SE-PR -f framework.af
  argmap solve -p DC-ST -f framework.apx -a rain
  argmap solve -p EE-CO -f framework.tgf --limit 60
  argmap solve --problems

\b
A problem is a task and a semantics:
  DC  is the argument in some extension?     SE  say an extension
  DS  is it in all of them?                  EE  say all of them
                                             CE  count them

What is printed follows the rules of the competition: with numbers (af) those since 2023, YES or NO and
a line "w 1 2" for an extension; with names (apx, tgf) those before, as [a,b].

Exits with 0 if there is an answer, also if it is NO, 1 if time is over, 2 if the file can't be used.
Nothing is printed but a whole answer.
"""
_AUTHORS = "The argmap developers"
_LATE = 1


@click.command(epilog=_EPILOG)
@click.option("-p", "problem", metavar="PROBLEM", help="A task and a semantics, as DC-CO.")
@click.option("-f", "file", metavar="FILE", help="The framework, or - for standard input.")
@click.option(
    "-fo", "form", metavar="FORMAT", help="Its format [default: by its suffix, or content]."
)
@click.option("-a", "argument", metavar="ARGUMENT", help="The argument that DC and DS ask of.")
@click.option("--limit", metavar="SECONDS", type=SECONDS, help="How long to look for the answer.")
@click.option("--formats", is_flag=True, help="Say which formats there are, and nothing else.")
@click.option("--problems", is_flag=True, help="Say which problems there are, and nothing else.")
def solve(  # noqa: PLR0913  (one for each option)
    *,
    problem: str | None,
    file: str | None,
    form: str | None,
    argument: str | None,
    limit: float | None,
    formats: bool,
    problems: bool,
) -> None:
    """Solve a problem of abstract argumentation, as the competition of solvers (ICCMA) poses it.

    Without options it says what it is and who made it.
    """
    from argmap.evaluate import competing  # noqa: PLC0415  (help needs none of it)

    if formats:
        _say(f"[{','.join(format.name for format in competing.FORMATS)}]")
    elif problems:
        _say(f"[{','.join(map(str, competing.PROBLEMS))}]")
    elif problem is None and file is None:
        _say(f"argmap {__version__}\n{_AUTHORS}")
    elif problem is None:
        give_up("name a problem with -p, as SE-PR; --problems tells which there are")
    elif file is None:
        give_up("name the file of the framework with -f")
    else:
        _say(_solved(problem, file, form, argument, limit))


def _solved(
    problem: str, file: str, form: str | None, argument: str | None, limit: float | None
) -> str:
    """Return the answer as it is printed; exits with 2 if there can be none, with 1 if it is late."""
    from argmap.evaluate import competing  # noqa: PLC0415  (as above)
    from argmap.evaluate.dung import FrameworkError, OutOfTimeError  # noqa: PLC0415  (as above)

    try:
        asked = competing.find_problem(problem)
        if asked.task.asks_of_one and argument is None:
            give_up(f"{asked} is asked of an argument: name it with -a")
        content = open_bytes(file)
        if form is None and file.lower().endswith(SUFFIXES):
            give_up(
                f"{file} is a map, and this solves frameworks: argmap evaluate tells what stands in "
                "it; name its format with -fo if it is a framework"
            )
        format = competing.format_of(file, content) if form is None else competing.find_format(form)
        framework = format.room.loads(content, name="<stdin>" if file == "-" else file)
        # The tools of the competition may name an argument whatever they ask.
        solution = competing.solve(
            framework, asked, argument if asked.task.asks_of_one else None, limit=limit
        )
    except OutOfTimeError as error:
        give_up(str(error), _LATE)
    except FrameworkError as error:
        give_up(str(error))
    return competing.print_solution(solution, framework, plain=format.name != "af")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
