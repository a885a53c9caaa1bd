"""`argmap questions`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen
from rich.text import Text

from argmap.cli.inputs import files, open_reading, root_option
from argmap.cli.screen import FINDINGS, counted, give_up, out, told
from argmap.diagnostics import printable
from argmap.model import SIGNS, ArgumentMap, InferenceRef, StatementRef, UnknownTitleError
from argmap.reading import Reading
from argmap.schemes import Answer, Asked
from argmap.schemes import questions as ask
from argmap.schemes.asking import called

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["questions"]

_EPILOG = """\
\b
Examples:
  argmap questions debate.argdown
  argmap questions debate.argdown --open
  argmap questions debate.argdown --argument "They want it"
  argmap questions debate.argdown --to markdown > review.md

\b
A question is answered by what supports, attacks or undercuts something of its step and says so:
  (3) We should go.
    <_ The train runs all night. {answers: alternatives}

Exits with 0, with 1 if a file has errors, with 2 if it can't be read.
"""


@frozen
class _Told:
    """The questions to a map that are to be told, and whether there are any at all."""

    reading: Reading
    asked: tuple[Asked, ...]
    any_asked: bool

    @property
    def map(self) -> ArgumentMap:
        return self.reading.map

    def steps(self) -> Iterator[tuple[InferenceRef, str, list[Asked]]]:
        """Yield each step with the name of its scheme and the questions that it puts."""
        for (step, scheme), group in groupby(self.asked, key=lambda one: (one.step, one.scheme)):
            yield step, scheme.name, list(group)


@click.command(epilog=_EPILOG)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--argument", metavar="TITLE", help="Ask about this argument only.")
@click.option("--open", "only_open", is_flag=True, help="Leave out what is answered in the map.")
@click.option(
    "-t",
    "--to",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="How to write them [default: text]. In Markdown, they are a list to tick off.",
)
@root_option
def questions(
    names: tuple[str, ...], *, argument: str | None, only_open: bool, form: str, root: str | None
) -> None:
    """List the critical questions that each step has to stand.

    Which they are follows from the argumentation scheme that the inference line names. A scheme
    or rule that argmap doesn't know asks nothing.
    """
    everything = []
    for name in files(names):
        reading = open_reading(name, root)
        asked = _asked(reading, argument)
        chosen = tuple(one for one in asked if one.is_open or not only_open)
        everything.append(_Told(reading, chosen, bool(asked)))
    _WRITERS[form](everything)
    wrong = [one.reading for one in everything if not one.reading.ok]
    for reading in wrong:
        name = reading.source.name
        told_of = f"{name}: {counted(reading.diagnostics)}; see `argmap check {name}`"
        out(stderr=True).print(printable(told_of))
    sys.exit(FINDINGS if wrong else 0)


def _asked(reading: Reading, argument: str | None) -> tuple[Asked, ...]:
    """Return the questions to a map or to one of its arguments; exits with 2 if it isn't there."""
    asked = ask(reading.map)
    if argument is None:
        return asked
    title = argument.removeprefix("<").removesuffix(">")
    try:
        reading.map.argument(title)
    except UnknownTitleError as error:
        give_up(f"{reading.source.name}: {error}")
    return tuple(one for one in asked if one.step.argument == title)


def _write_text(everything: Iterable[_Told]) -> None:
    console = out(wrapped=True)
    for one in everything:
        console.print(Text(printable(one.map.front.title or one.reading.source.name), "bold"))
        left = sum(asked.is_open for asked in one.asked)
        size = told(len(one.asked), "question") + (f", {left} open" if one.asked else "")
        console.print(Text(size, "dim"))
        if not one.any_asked:
            console.print("No inference line names a scheme that asks any.")
        for step, scheme, asked in one.steps():
            console.print()
            _print(console, 0, _named(one.map, step), ("bold",), f": {scheme}")
            inference = one.map.inference(step)
            for title in inference.premises:
                _print(console, 2, *_statement(one.map, title))
            _print(console, 2, "→ ", ("dim",), *_statement(one.map, inference.conclusion))
            for question in asked:
                mark, colour = ("?", "yellow") if question.is_open else ("✓", "green")
                name = f"{mark} {question.question.name}"
                _print(console, 2, name, (colour,), f" {_whole(one.map, question)}")
                for answer in question.answers:
                    _print(console, 6, *_answer(one.map, answer))


def _print(console: Console, indent: int, *parts: str | tuple[str]) -> None:
    """Print texts, each in the style that may follow it as a tuple, wrapped and indented."""
    text = Text()
    for part, style in zip(parts, (*parts[1:], ""), strict=True):
        if isinstance(part, str):
            text.append(printable(part), style[0] if isinstance(style, tuple) else "")
    for line in text.wrap(console, max(console.width - indent, 20)):
        line.rstrip()
        console.print(Text(" " * indent) + line)


def _named(map: ArgumentMap, step: InferenceRef) -> str:
    several = len(map.argument(step.argument).inferences) > 1
    return f"<{step.argument}>" + (f", step {step.step}" if several else "")


def _statement(map: ArgumentMap, title: str) -> tuple[str | tuple[str], ...]:
    statement = map.statement(title)
    if statement.anonymous and statement.text:
        return (statement.text,)
    return (f"[{title}]", ("bold",), f" {statement.text}" if statement.text else "")


def _answer(map: ArgumentMap, answer: Answer) -> tuple[str | tuple[str], ...]:
    sign = f"{SIGNS[answer.kind]} "
    if isinstance(answer.by, StatementRef):
        return (sign, *_statement(map, answer.by.title))
    gist = map.argument(answer.by.title).gist
    return (sign, str(answer.by), ("bold",), f" {gist}" if gist else "")


def _whole(map: ArgumentMap, asked: Asked) -> str:
    """Return a question with the statement that it is about, where it doesn't name it."""
    if asked.about is None or asked.question.about in asked.question.slots:
        return asked.text
    return f"{asked.text} (about {called(map, asked.about)})"


def _write_json(everything: Iterable[_Told]) -> None:
    listed = [_entry(one, asked) for one in everything for asked in one.asked]
    _write(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")


def _entry(one: _Told, asked: Asked) -> dict[str, Any]:
    place = one.map.inference(asked.step).place
    return {
        "file": place.source.name if place else one.reading.source.name,
        "line": place.start.line if place else None,
        "argument": asked.step.argument,
        "step": asked.step.step,
        "scheme": asked.scheme.name,
        "question": asked.question.name,
        "text": asked.text,
        "kind": asked.question.kind.value,
        "target": asked.question.target.value,
        "about": None if asked.about is None else asked.about.title,
        "answers": [{"by": str(a.by), "relation": a.kind.value} for a in asked.answers],
    }


def _write_markdown(everything: Iterable[_Told]) -> None:
    blocks: list[str] = []
    for one in everything:
        blocks.append(f"# {_plain(one.map.front.title or one.reading.source.name)}")
        for step, scheme, asked in one.steps():
            blocks.append(f"## {_plain(_named(one.map, step))}: {scheme}")
            blocks.append("\n".join(_item(one.map, question) for question in asked))
    _write("\n\n".join(blocks) + "\n")


def _item(map: ArgumentMap, asked: Asked) -> str:
    by = ", ".join(_plain(f"{SIGNS[answer.kind]} {answer.by}") for answer in asked.answers)
    box = " " if asked.is_open else "x"
    return f"- [{box}] **{asked.question.name}** {_plain(_whole(map, asked))}" + (
        f" ({by})" if by else ""
    )


def _plain(text: str) -> str:
    """Return a text with a backslash before each sign that means something to Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(printable(text).split()))


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode())


_WRITERS: dict[str, Callable[[Iterable[_Told]], None]] = {
    "text": _write_text,
    "json": _write_json,
    "markdown": _write_markdown,
}
