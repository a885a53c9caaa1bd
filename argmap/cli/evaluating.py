"""`argmap evaluate`."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import Any

import click
from attrs import frozen
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, give_up, out, print_json, print_unread
from argmap.cli.timing import SECONDS
from argmap.cli.verdicts import examples, write_evaluation, write_explanations
from argmap.diagnostics import printable
from argmap.evaluate import (
    LIMIT,
    WAYS,
    Evaluation,
    Explanation,
    Standing,
    Way,
    explain,
    in_short,
)
from argmap.evaluate import evaluate as assess
from argmap.model import ArgumentRef, End, InferenceRef, StatementRef, UnknownTitleError
from argmap.model.spelling import nearest
from argmap.reading import Reading

__all__ = ["evaluate"]

_EPILOG = """\
\b
Examples:
  argmap evaluate debate.argdown
  argmap evaluate debate.argdown --explain "No amnesty"
  argmap evaluate debate.argdown --semantics preferred
  argmap evaluate debate.argdown --to json
  argmap evaluate debates --demand-thesis

\b
Signs, as in pictures (argmap render FILE --evaluate grounded):
  ●  stands: nothing that stands speaks against it
  ○  falls: something that stands defeats it, or all that carries it
  ?  is left open: what speaks against it isn't settled
  ½  is disputed: it stands in some of the positions that one can hold, not in all

\b
Semantics that people ask for most:
  grounded   what has to be granted by everybody; where two things defeat each
             other and nothing decides, both are left open
  preferred  the positions that one can defend, each as large as can be
  stable     the positions that settle everything; there may be none

Exits with 0, with 1 if a file has errors (or, with --demand-thesis, if a thesis doesn't stand), with 2
if a file can't be read or what is asked for isn't there.
"""
_MOST = 5  # positions that are told


@frozen
class _Told:
    """A file, evaluated."""

    reading: Reading
    evaluation: Evaluation
    explained: tuple[Explanation, ...]

    @property
    def failing(self) -> bool:
        """Whether a thesis doesn't stand, or there is none."""
        theses = self.reading.map.thesis
        return not theses or any(
            self.evaluation.standings[statement.ref] is not Standing.ACCEPTED
            for statement in theses
        )


def _write_text(one: _Told, *, everything: bool) -> None:
    name = one.reading.source.name
    if one.explained:
        write_explanations(one.evaluation, one.explained, name)
    else:
        write_evaluation(one.evaluation, name, everything=everything)


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--semantics",
    metavar="NAME",
    help="What a position must be to be held: grounded, preferred, stable, complete, … "
    "[default: the first that the way has].",
)
@click.option(
    "--by",
    type=click.Choice([way.name for way in WAYS]),
    default=WAYS[0].name,
    show_default=True,
    help="How the map is read: " + "; ".join(f"{way.name}: {way.about}" for way in WAYS) + ".",
)
@click.option(
    "--explain",
    "titles",
    metavar="TITLE",
    multiple=True,
    help="Tell why this statement, <argument> or step stands or falls, and what it rests on.",
)
@click.option("--all", "everything", is_flag=True, help="Name also what is taken for granted.")
@click.option(
    "--set",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    help="Something else that the way can be told: "
    + "; ".join(f"{way.name}: {', '.join(way.options)}" for way in WAYS if way.options)
    + ".",
)
@click.option("--demand-thesis", is_flag=True, help="Exit with 1 if a thesis doesn't stand.")
@click.option(
    "--limit",
    metavar="SECONDS",
    type=SECONDS,
    default=LIMIT,
    show_default=True,
    help="How long to look for an answer; then it says what is unknown.",
)
@click.option(
    "-t", "--to", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@root_option
def evaluate(  # noqa: PLR0913  (an option each)
    names: tuple[str, ...],
    *,
    semantics: str | None,
    by: str,
    titles: tuple[str, ...],
    everything: bool,
    settings: tuple[str, ...],
    demand_thesis: bool,
    limit: float,
    form: str,
    root: str | None,
) -> None:
    """Say what stands in a map and what falls, and why.

    All that is said is taken seriously: a statement stands until something that stands itself speaks
    against it, and a conclusion as long as a reason for it does.
    """
    way = next(way for way in WAYS if way.name == by)
    options = _options(way, settings)
    failed = False
    documents = []
    for name in files(names):
        reading = open_reading(name, root)
        try:
            with out(stderr=True).status(Text(printable(f"evaluating {name}"))):
                evaluation = assess(reading.map, semantics, by=by, limit=limit, **options)
                ends = [_end(reading, title) for title in titles]
                explained = tuple(explain(evaluation, end) for end in ends)
                one = _Told(reading, evaluation, explained)
                failed = failed or not reading.ok or (demand_thesis and one.failing)
                if form == "json":
                    documents.append(_document(one))
        except (TypeError, ValueError, UnknownTitleError) as error:
            give_up(f"{name}: {error}")
        if form == "text":
            _write_text(one, everything=everything)
        print_unread(reading, name)
        if demand_thesis and not reading.map.thesis:
            hint = "name one in the front matter: `thesis: Title`"
            out(stderr=True).print(
                printable(f"{name}: there is no thesis that could stand; {hint}")
            )
    if form == "json":
        print_json(documents)
    sys.exit(FINDINGS if failed else 0)


def _options(way: Way, settings: tuple[str, ...]) -> dict[str, str | float | bool]:
    """Return what a way is told besides; exits with 2 if there is no such thing."""
    options: dict[str, str | float | bool] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or name not in way.options:
            known = ", ".join(f"{option}=…" for option in way.options) or "nothing"
            give_up(f"--set {setting}: by {way.name} there is {known} to set")
        options[name] = _value(value)
    return options


def _value(text: str) -> str | float | bool:
    """Return a number, or true or false, or else the text itself."""
    if text in {"true", "false"}:
        return text == "true"
    for number in (int, float):
        with suppress(ValueError):
            return number(text)
    return text


def _end(reading: Reading, title: str) -> End:
    """Return what a title names: `[a statement]`, `<an argument>`, a step; or what is called so."""
    map = reading.map
    step = re.fullmatch(r"step (\d+) of <(.+)>", title)
    if step:
        ref = InferenceRef(step[2], int(step[1]))
        map.inference(ref)
        return ref
    bare = title[1:-1] if re.fullmatch(r"\[.+\]|<.+>", title) else title
    ends = (StatementRef(bare), ArgumentRef(bare))
    for end in ends[1:] if title.startswith("<") else ends:
        if end in map:
            return end
    titles = [s.title for s in map.statements] + [a.title for a in map.arguments]
    near = nearest(bare, titles)
    hint = f"; did you mean {near!r}?" if near else ""
    raise UnknownTitleError(f"there is nothing called {bare!r}{hint}")


def _document(one: _Told) -> dict[str, Any]:
    evaluation = one.evaluation
    map = evaluation.map
    reasons = in_short(evaluation, evaluation.labels)
    extensions = examples(evaluation, _MOST) if evaluation.defensible else []
    return {
        "file": one.reading.source.name,
        "by": evaluation.by,
        "semantics": evaluation.semantics,
        "thesis": {
            statement.title: evaluation.standings[statement.ref].value for statement in map.thesis
        },
        "statements": {
            statement.title: _entry(evaluation, statement.ref)
            | ({"reason": reasons[statement.ref]} if reasons.get(statement.ref) else {})
            for statement in map.statements
        },
        "steps": {str(ref): _entry(evaluation, ref) for ref in map.steps},
        "arguments": {
            argument.title: _entry(evaluation, argument.ref) for argument in map.arguments
        },
        "positions": evaluation.count,
        "examples": [sorted(extension) for extension in extensions],
        "reason": evaluation.reason or None,
        "warnings": list(evaluation.warnings),
        "explanations": [_explained(explanation) for explanation in one.explained],
    }


def _entry(evaluation: Evaluation, end: End) -> dict[str, Any]:
    entry: dict[str, Any] = {"standing": evaluation.standings[end].value}
    if evaluation.degrees is not None:
        entry["degree"] = evaluation.degrees[end]
    return entry


def _explained(explanation: Explanation) -> dict[str, Any]:
    return {
        "of": str(explanation.end),
        "standing": explanation.standing.value,
        "reasons": [
            {
                "depth": reason.depth,
                "role": reason.role.value,
                "of": reason.name,
                "label": reason.label.value,
                "words": reason.words,
            }
            for reason in explanation.reasons
        ],
        "resting": list(explanation.resting),
        "least": explanation.least,
    }
