"""`argmap logic`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, NoReturn

import click
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, counted, give_up, out, print_json, told
from argmap.cli.timing import SECONDS
from argmap.diagnostics import printable
from argmap.logic import (
    Theory,
    Verdict,
    justifications,
    print_formula,
    tell_justifications,
    theory,
)
from argmap.logic.dialectics.exceptions import DialecticalError
from argmap.logic.surveying import ACCEPTED, Judged, Weighed, judge, steps, weigh
from argmap.model import ArgumentRef, UnknownTitleError
from argmap.reading import Reading

__all__ = ["logic"]

_EPILOG = """\
\b
Examples:
  argmap logic debate.argdown
  argmap logic debate.argdown --argument "Free will"
  argmap logic debate.argdown --limit 30
  argmap logic debate.argdown --to json
  argmap logic debate.argdown --justification --given "Rain"

A statement says its formula in its data: {formalization: "p -> q", declarations: {p: it rains}}.
What follows by quantifiers may need z3: pip install "argmap[logic]".

Exits with 0 if all is well, 1 if a step that claims to be strict isn't valid, what is accepted can't
be true together, or a formula can't be read, 2 if a file can't be read.
"""

_ANSWERS = {"yes": ("valid", "green"), "no": ("not valid", "red"), "unknown": ("unknown", "yellow")}
_TOGETHER = {"yes": "can be true together", "no": "can't be true together"}


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--argument", metavar="TITLE", help="Tell of this argument alone, with all its steps."
)
@click.option(
    "--limit",
    metavar="SECONDS",
    type=SECONDS,
    default=5.0,
    show_default=True,
    help="How long to look for the answer to one question; then it is unknown.",
)
@click.option(
    "-t", "--to", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option(
    "--justification",
    is_flag=True,
    help="Tell instead how far the debate speaks for each statement: the share of its consistent "
    "positions that hold it.",
)
@click.option(
    "--given",
    metavar="TITLE",
    multiple=True,
    help="With --justification: count the positions alone that hold this statement.",
)
@root_option
def logic(  # noqa: PLR0913  (an option each)
    names: tuple[str, ...],
    *,
    argument: str | None,
    limit: float,
    form: str,
    justification: bool,
    given: tuple[str, ...],
    root: str | None,
) -> None:
    """Tell what follows, by the formulas of a map.

    Of each step and each argument whether it is valid; if not, how its premises can be true and its
    conclusion false, and which premise is missing. Whether all that is accepted, and all that
    somebody holds, can be true together.
    """
    if given and not justification:
        give_up("--given is for --justification: add it, or leave --given out")
    if justification:
        if argument is not None:
            give_up("--justification is of the whole map: leave --argument out")
        _justify(names, dict.fromkeys(given, True), form, root)
    failed = False
    documents = []
    for name in files(names):
        reading = open_reading(name, root)
        of = theory(reading.map)
        judged = _judged(of, argument, limit)
        weighed = [] if argument else list(weigh(of, limit=limit))
        failed = failed or not reading.ok or bool(of.malformed)
        failed = failed or any(each.failed for each in judged)
        failed = failed or any(each.of == ACCEPTED and each.verdict.no for each in weighed)
        if form == "json":
            documents.append(_document(reading, of, judged, weighed))
        else:
            shown = judged if argument else [each for each in judged if _says_something(of, each)]
            for line in _told(reading, of, shown, weighed):
                out().print(line)
        if not reading.ok:
            wrong = counted(reading.diagnostics)
            out(stderr=True).print(f"{name}: {wrong}; see `argmap check {name}`")
    if form == "json":
        print_json(documents)
    sys.exit(FINDINGS if failed else 0)


def _justify(
    names: tuple[str, ...], given: dict[str, bool], form: str, root: str | None
) -> NoReturn:
    """Tell how far maps speak for their statements, and exit."""
    failed = False
    documents = []
    for name in files(names):
        reading = open_reading(name, root)
        malformed = theory(reading.map).malformed
        failed = failed or not reading.ok or bool(malformed)
        # What is counted lacks them: that must be told, but not among the degrees.
        for title, error in malformed.items():
            line = f"{name}: the formula of [{title}] can't be read: {error}"
            out(stderr=True).print(Text(printable(line)))
        try:
            if form == "json":
                shares = justifications(reading.map, given=given)
                told_of = {title: str(share) for title, share in shares.items()}
                documents.append({"file": reading.source.name, "justifications": told_of})
            else:
                out().print(Text(printable(reading.map.front.title or reading.source.name), "bold"))
                for line in tell_justifications(reading.map, given=given).splitlines():
                    out().print(Text(printable(line)))
        except (UnknownTitleError, DialecticalError) as error:
            give_up(f"{name}: {error}")
    if form == "json":
        print_json(documents)
    sys.exit(FINDINGS if failed else 0)


def _judged(of: Theory, argument: str | None, limit: float) -> list[Judged]:
    if argument is not None:
        try:
            of.map.argument(argument)
        except UnknownTitleError as error:
            give_up(str(error))
    chosen = [
        ref
        for ref in steps(of, every=argument is not None)
        if argument in {None, ref.title if isinstance(ref, ArgumentRef) else ref.argument}
    ]
    if not sys.stderr.isatty() or len(chosen) < 2:
        return [judge(of, ref, limit=limit) for ref in chosen]
    from rich.progress import track  # noqa: PLC0415  (only where somebody waits)

    waiting = track(chosen, "steps", console=out(stderr=True), transient=True)
    return [judge(of, ref, limit=limit) for ref in waiting]


def _told(
    reading: Reading, of: Theory, judged: list[Judged], weighed: list[Weighed]
) -> Iterator[Text]:
    yield Text(printable(reading.map.front.title or reading.source.name), "bold")
    yield Text(_summary(of, judged), "dim")
    for title, error in of.malformed.items():
        yield Text(printable(f"the formula of [{title}] can't be read: {error}"), "red")
    for clash in of.clashes:
        where = f"[{clash.first}]" + (f", [{clash.second}]" if clash.second != clash.first else "")
        yield Text(printable(f"{clash.message} ({where})"), "yellow")
    last = ""
    for each in judged:
        ref = each.ref
        title = ref.title if isinstance(ref, ArgumentRef) else ref.argument
        if title != last:
            yield Text()
            yield Text(printable(f"<{title}>"), "bold")
            last = title
        yield from _of_step(of, each)
    if weighed:
        yield Text()
    for group in weighed:
        yield from _of_group(of, group)


def _says_something(of: Theory, each: Judged) -> bool:
    """Tell whether there is more to say than that formulas are missing."""
    if each.strict or each.conflict or each.contradictory or each.tautologous:
        return True
    return not (each.verdict.unknown and of.missing((*each.premises, each.conclusion)))


def _summary(of: Theory, judged: list[Judged]) -> str:
    counts = [
        f"{sum(each.verdict.answer.value == answer for each in judged)} {word}"
        for answer, (word, _) in _ANSWERS.items()
    ]
    formulas = f"{told(len(of.formulas), 'formula')}, {told(len(of.map.inferences), 'step')}"
    if not judged:
        return f"{formulas}: nothing is said of any, for want of formulas"
    return f"{formulas}; {told(len(judged), 'question')}: {', '.join(counts)}"


def _of_step(of: Theory, each: Judged) -> Iterator[Text]:
    word, colour = _ANSWERS[each.verdict.answer.value]
    name = "  as a whole" if isinstance(each.ref, ArgumentRef) else f"  step {each.ref.step}"
    text = Text(printable(f"{name} to [{each.conclusion}]: "))
    text.append(word, f"bold {colour}" if each.failed else colour)
    text.append(", though it claims to be strict" if each.failed else "")
    yield text
    for note in _notes(of, each):
        yield Text(printable(f"    {note}"))


def _notes(of: Theory, each: Judged) -> Iterator[str]:
    if each.verdict.unknown:
        yield each.verdict.reason
    elif each.verdict.model is not None:
        yield f"countermodel: {each.verdict.model.told(of.meanings)}"
    if each.missing.formula is not None:
        yield f"missing: {each.missing.words}   {print_formula(each.missing.formula)}"
    elif each.verdict.no:
        yield each.missing.reason
    if each.redundant:
        yield f"valid as well without: {_titles(each.redundant)}"
    if each.conflict:
        yield f"anything follows from premises that can't be true together: {_titles(each.conflict)}"
    if each.contradictory:
        yield f"can't be true by itself: {_titles(each.contradictory)}"
    if each.tautologous:
        yield "the conclusion is true come what may"


def _of_group(of: Theory, group: Weighed) -> Iterator[Text]:
    who = "what is accepted" if group.of == ACCEPTED else f"what {group.of} holds"
    head = f"{who} ({told(len(group.titles), 'statement')}): "
    formulas = of.known(group.titles)
    if group.verdict.unknown and len(formulas) < len(group.titles):
        with_one = (
            "the one with a formula"
            if len(formulas) == 1
            else f"the {len(formulas)} with a formula"
        )
        yield Text(printable(f"{head}unknown; {with_one} can be true together"))
    elif group.verdict.unknown:
        yield Text(printable(f"{head}unknown, {group.verdict.reason}"))
    else:
        yield Text(printable(f"{head}{_TOGETHER[group.verdict.answer.value]}"))
    if group.conflict:
        word = "a conflict" if group.doubt else "the smallest conflict"
        yield Text(printable(f"  {word}: {_titles(group.conflict)}"))
    if group.doubt:
        yield Text(printable(f"  {group.doubt}"))


def _titles(titles: tuple[str, ...]) -> str:
    return ", ".join(f"[{title}]" for title in titles)


def _document(
    reading: Reading, of: Theory, judged: list[Judged], weighed: list[Weighed]
) -> dict[str, Any]:
    return {
        "file": reading.source.name,
        "steps": [
            {
                "argument": each.ref.title
                if isinstance(each.ref, ArgumentRef)
                else each.ref.argument,
                "step": None if isinstance(each.ref, ArgumentRef) else each.ref.step,
                "premises": each.premises,
                "conclusion": each.conclusion,
                "strict": each.strict,
                **_answer(of, each.verdict, "valid", "countermodel"),
                "redundant": each.redundant,
                "conflict": each.conflict,
                "contradictory": each.contradictory,
                "tautologous": each.tautologous,
                "missing": None
                if each.missing.formula is None
                else {"formula": print_formula(each.missing.formula), "words": each.missing.words},
            }
            for each in judged
        ],
        "sets": [
            {
                "of": group.of,
                "statements": group.titles,
                **_answer(of, group.verdict, "consistent", "model"),
                "conflict": group.conflict,
            }
            for group in weighed
        ],
        "malformed": {title: str(error) for title, error in of.malformed.items()},
        "clashes": [
            {
                "symbol": clash.name,
                "statements": [clash.first, clash.second],
                "message": clash.message,
            }
            for clash in of.clashes
        ],
    }


def _answer(of: Theory, verdict: Verdict, question: str, shown: str) -> dict[str, str | None]:
    return {
        question: verdict.answer.value,
        shown: None if verdict.model is None else verdict.model.told(of.meanings),
        "reason": verdict.reason or None,
    }
