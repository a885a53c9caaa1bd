"""`argmap evaluate`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, counted, give_up, out, told
from argmap.cli.timing import SECONDS
from argmap.diagnostics import printable
from argmap.evaluate import (
    LIMIT,
    SEMANTICS,
    WAYS,
    Evaluation,
    Explanation,
    Label,
    OutOfTimeError,
    Standing,
    Way,
    explain,
    in_short,
)
from argmap.evaluate import evaluate as assess
from argmap.evaluate.explaining import MARKS, OFTEN, listed
from argmap.model import ArgumentRef, End, InferenceRef, Statement, StatementRef, UnknownTitleError
from argmap.model.spelling import nearest
from argmap.reading import Reading

if TYPE_CHECKING:
    from rich.console import Console

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

_SIGNS = {
    Standing.ACCEPTED: ("●", "green", "stands", "stand"),
    Standing.DEFENSIBLE: ("½", "yellow", "is disputed", "are disputed"),
    Standing.REJECTED: ("○", "red", "falls", "fall"),
    Standing.UNDECIDED: ("?", "yellow", "is left open", "are left open"),
    Standing.UNKNOWN: ("…", "yellow", "was not found out", "were not found out"),
}
_NOTHING = (
    "There is no {} position: whatever one holds, something is left that it doesn't settle. "
    "With --semantics preferred it is told what can be held all the same."
)
_MOST = 5  # positions, and warnings, that are told
_MANY = 12  # statements that are named in a sentence


@frozen
class _Told:
    """A file, evaluated."""

    reading: Reading
    evaluation: Evaluation
    explained: tuple[Explanation, ...]

    @property
    def failing(self) -> bool:
        """Whether a thesis doesn't stand."""
        return any(
            self.evaluation.standings[statement.ref] is not Standing.ACCEPTED
            for statement in self.reading.map.thesis
        )


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
        if not reading.ok:
            wrong = counted(reading.diagnostics)
            out(stderr=True).print(
                printable(f"{name}: {wrong}; see `argmap check {name}`: what is missing may matter")
            )
    if form == "json":
        click.echo(json.dumps(documents, ensure_ascii=False, indent=2))
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


# As text


def _write_text(one: _Told, *, everything: bool) -> None:
    console = out(wrapped=True)
    front = one.reading.map.front
    console.print(Text(printable(front.title or one.reading.source.name), "bold"))
    if one.explained:
        for explained in one.explained:
            console.print()
            _write_explanation(console, one, explained)
        return
    for statement in one.reading.map.thesis:
        _print(console, 0, *_verdict(one.evaluation, statement))
    console.print()
    if one.evaluation.degrees is not None:
        _write_degrees(console, one.evaluation, one.evaluation.degrees, everything=everything)
        return
    _print(console, 0, _sum(one), "", *_meant(one.evaluation))
    if one.evaluation.count == 0:
        _print(console, 0, _NOTHING.format(one.evaluation.semantics), "yellow")
    elif one.evaluation.reason:
        _print(console, 0, _sentence(one.evaluation.reason), "yellow")
    warnings = one.evaluation.warnings
    for warning in warnings[:_MOST]:
        _print(console, 0, f"Beware: {warning}.", "yellow")
    if len(warnings) > _MOST:
        _print(console, 0, f"There are {len(warnings) - _MOST} more of the kind.", "yellow")
    _write_positions(console, one.evaluation)
    _write_statements(console, one.evaluation, everything=everything)


def _verdict(evaluation: Evaluation, statement: Statement) -> Iterator[str]:
    """Yield the verdict on a thesis: texts, each followed by its style."""
    sign, colour, word, _ = _SIGNS[evaluation.standings[statement.ref]]
    subject = "The thesis" if len(evaluation.map.front.thesis) == 1 else f"[{statement.title}]"
    if evaluation.degrees is not None:
        degree = f"{evaluation.degrees[statement.ref]:.2f}"
        yield from (f"{subject} has a degree of {degree}, from 0 to 1", "bold")
    else:
        yield from (f"{sign} ", colour, f"{subject} {word}", f"bold {colour}")
    yield from (f": {statement.text or f'[{statement.title}]'}", "")


def _sum(one: _Told) -> str:
    """Return how many statements stand, fall, and so on."""
    evaluation = one.evaluation
    counts = {
        standing: sum(evaluation.standings[s.ref] is standing for s in one.reading.map.statements)
        for standing in Standing
    }
    parts = [
        f"{count} {singular if count == 1 else plural}"
        for standing, (_, _, singular, plural) in _SIGNS.items()
        if (count := counts[standing])
    ]
    total = told(len(one.reading.map.statements), "statement")
    if not parts:
        return "There are no statements yet."
    first, rest = parts[0].split(" ", 1)
    of = f"{first} of {total}" if parts[1:] or first == "1" else f"All {total}"
    return f"{', '.join((f'{of} {rest}', *parts[1:]))}."


def _sentence(reason: str) -> str:
    return f"{reason[0].upper()}{reason[1:].rstrip('.')}."


def _meant(evaluation: Evaluation) -> Iterator[str]:
    """Yield by which rules this is said."""
    name, by = evaluation.semantics, evaluation.by
    about = OFTEN.get(name) or next((s.definition for s in SEMANTICS if s.name == name), "")
    if by != WAYS[0].name:
        about = next(way.about for way in WAYS if way.name == by)
        name = f"by {by}, {name}"
    yield from (f" ({name}: {about})", "dim")


def _examples(evaluation: Evaluation, most: int) -> list[frozenset[str]]:
    """Return some positions, as many as are found within the limit."""
    found: list[frozenset[str]] = []
    with suppress(OutOfTimeError):
        found.extend(islice(evaluation.extensions, most))
    return found


def _write_positions(console: Console, evaluation: Evaluation) -> None:
    """Tell which positions can be held, where there are several, by what they differ in."""
    disputed = set(evaluation.defensible)
    count = evaluation.count
    if not disputed or count == 1:
        return
    many = "Several" if count is None else f"{count:,}"
    console.print()
    _print(console, 0, f"{many} positions can be held; what they differ in:", "bold")
    shown = _examples(evaluation, _MOST + 1)
    for number, extension in enumerate(shown[:_MOST], start=1):
        held = [f"[{title}]" for title in evaluation.defensible if title in extension]
        _print(console, 2, f"{number}. ", "bold", ", ".join(held) or "none of them", "")
    if len(shown) > _MOST:
        _print(console, 2, "…", "dim")


def _write_degrees(
    console: Console, evaluation: Evaluation, degrees: Mapping[End, float], *, everything: bool
) -> None:
    """Tell the degrees of statements, the strongest first."""
    statements = sorted(evaluation.map.statements, key=lambda s: -degrees[s.ref])
    shown = [s for s in statements if everything or _is_spoken_of(evaluation, s)]
    _print(console, 0, "The strongest first", "bold", *_meant(evaluation))
    if evaluation.reason:
        _print(console, 0, _sentence(evaluation.reason), "yellow")
    for statement in shown:
        told_of = _told_of(evaluation, statement, {})
        _print(console, 2, f"{degrees[statement.ref]:.2f} ", "cyan", *told_of)
    left = len(statements) - len(shown)
    if left:
        noun = "statement that nothing bears" if left == 1 else "statements that nothing bears"
        _print(console, 2, f"and {left} {noun} on (--all)", "dim")


def _write_statements(console: Console, evaluation: Evaluation, *, everything: bool) -> None:
    reasons = in_short(evaluation, evaluation.labels)
    given = 0
    for standing in (
        Standing.REJECTED,
        Standing.DEFENSIBLE,
        Standing.UNDECIDED,
        Standing.UNKNOWN,
        Standing.ACCEPTED,
    ):
        sign, colour, singular, plural = _SIGNS[standing]
        chosen = [s for s in evaluation.map.statements if evaluation.standings[s.ref] is standing]
        shown = [s for s in chosen if everything or not _is_given(evaluation, s)]
        given += len(chosen) - len(shown)
        if not shown:
            continue
        word = singular if len(shown) == 1 else plural
        console.print()
        _print(
            console, 0, word.removeprefix("is ").removeprefix("are ").capitalize(), f"bold {colour}"
        )
        section: str | None = None
        for statement in sorted(shown, key=_by_section(evaluation)):
            if statement.section != section and standing is Standing.ACCEPTED:
                section = statement.section
                if section is not None:
                    _print(console, 2, evaluation.map.section(section).title, "dim")
            deeper = 4 if section is not None else 2
            _print(console, deeper, f"{sign} ", colour, *_told_of(evaluation, statement, reasons))
    if given:
        alone = (
            "that is taken for granted and that nothing speaks"
            if given == 1
            else ("that are taken for granted and that nothing speaks")
        )
        _print(console, 2, f"and {told(given, 'statement')} {alone} against (--all)", "dim")


def _is_given(evaluation: Evaluation, statement: Statement) -> bool:
    """Tell whether a statement stands because nobody speaks of it: there is nothing to tell."""
    stands = evaluation.standings[statement.ref] is Standing.ACCEPTED
    return stands and not _is_spoken_of(evaluation, statement)


def _is_spoken_of(evaluation: Evaluation, statement: Statement) -> bool:
    """Tell whether a statement is a thesis, or something bears on it."""
    map, title = evaluation.map, statement.title
    return (
        title in map.front.thesis
        or bool(map.concluded_by(title))
        or bool(map.relations_to(statement.ref))
    )


def _by_section(evaluation: Evaluation) -> Any:
    places = {section.id: at for at, section in enumerate(evaluation.map.sections)}
    return lambda statement: places.get(statement.section, -1)


def _told_of(
    evaluation: Evaluation, statement: Statement, reasons: Mapping[str, str]
) -> Iterator[str]:
    if statement.anonymous and statement.text:
        yield from (statement.text, "")
    else:
        yield from (f"[{statement.title}]", "bold")
    reason = reasons.get(statement.title)
    if reason and evaluation.standings[statement.ref] is not Standing.DEFENSIBLE:
        yield from (f": {reason}", "")


def _write_explanation(console: Console, one: _Told, explanation: Explanation) -> None:
    evaluation = one.evaluation
    if isinstance(explanation.end, StatementRef):
        text = evaluation.map.statement(explanation.end.title).text
        if text:
            _print(console, 0, f"“{text}”", "italic")
    several = sum(not reason.depth for reason in explanation.reasons) > 1
    for number, reason in enumerate(explanation.reasons):
        if several and not reason.depth:
            _print(console, 0, "In another position:" if number else "In one position:", "bold")
        sign, colour = f"{MARKS[reason.label]} ", _COLOURS[reason.label]
        _print(console, 2 * reason.depth, sign, colour, reason.words, "")
    if explanation.resting:
        _print(console, 0, _enough(explanation), "dim")


def _enough(explanation: Explanation) -> str:
    titles = explanation.resting
    if len(titles) > _MANY:
        few = listed([*(f"[{title}]" for title in titles[:_MANY]), f"{len(titles) - _MANY} more"])
    else:
        few = listed(f"[{title}]" for title in titles)
    spared = {1: "", 2: "; neither can be spared"}.get(len(titles), "; none can be spared")
    return f"It is enough to grant {few}{spared if explanation.least else ''}."


_COLOURS = {Label.IN: "green", Label.OUT: "red", Label.UNDECIDED: "yellow"}


def _print(console: Console, indent: int, *parts: str) -> None:
    """Print texts, each followed by its style, wrapped; what goes on is indented by two more."""
    text = Text()
    for part, style in zip(parts[::2], parts[1::2], strict=True):
        text.append(printable(part), style)
    indent = min(indent, console.width // 2)
    for number, line in enumerate(text.wrap(console, max(console.width - indent - 2, 20))):
        line.rstrip()
        console.print(Text(" " * (indent + (2 if number else 0))) + line)


# As JSON


def _document(one: _Told) -> dict[str, Any]:
    evaluation = one.evaluation
    map = evaluation.map
    reasons = in_short(evaluation, evaluation.labels)
    extensions = _examples(evaluation, _MOST) if evaluation.defensible else []
    return {
        "file": one.reading.source.name,
        "by": evaluation.by,
        "semantics": evaluation.semantics,
        "thesis": {
            statement.title: evaluation.standings[statement.ref].value for statement in map.thesis
        },
        "statements": {
            statement.title: _entry(evaluation, statement.ref)
            | ({"reason": reasons[statement.title]} if reasons.get(statement.title) else {})
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
