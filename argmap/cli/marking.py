"""Options to mark what stands and what falls, of commands that show a map."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import SUFFIXES
from argmap.cli.screen import give_up
from argmap.reading import Reading

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["by_option", "evaluate_option", "evaluated"]


def _semantics(ctx: click.Context, param: click.Parameter, name: str | None) -> str | None:
    """Return a semantics as it is; refuses the file that was to be marked."""
    if name and name.endswith((*SUFFIXES, "/", os.sep)):
        told = (
            f"{name!r} is a file. Put it first, or name the semantics: --evaluate grounded {name}"
        )
        raise click.BadParameter(told, ctx, param)
    return name


evaluate_option = click.option(
    "--evaluate",
    "semantics",
    metavar="[SEMANTICS]",
    is_flag=False,
    flag_value="",
    callback=_semantics,
    help="Mark what stands, what falls and what is left open, as `argmap evaluate` tells it: "
    "grounded, preferred, …; the first that the way has, if none is named.",
)
by_option = click.option(
    "--by",
    metavar="WAY",
    help="Mark it as this way to evaluate sees it: aspic, audiences, bipolar, carneades or gradual "
    "[default: aspic]; without --evaluate under the first semantics that it has.",
)


def evaluated(reading: Reading, semantics: str | None, by: str | None) -> Evaluation:
    """Evaluate a map; exits with 2 if there is no such semantics, or no such way to evaluate."""
    from argmap.evaluate import WAYS, evaluate  # noqa: PLC0415  (only where it is asked for)

    try:
        return evaluate(reading, semantics or None, by=by or WAYS[0].name)
    except ValueError as error:
        give_up(f"{reading.source.name} can't be marked: {error}")
