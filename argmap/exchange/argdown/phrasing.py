"""How one thing is written: its title, its text, its tags and its data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from argmap.exchange.argdown.escaping import (
    Titles,
    Written,
    shown,
    write_rule,
    write_tags,
    write_text,
)
from argmap.exchange.argdown.flowing import flow, in_lines, is_in_lines
from argmap.model import Argument, Inference, Section, Statement
from argmap.model.vocabulary import ARGUMENT, INFERENCE, STATEMENT
from argmap.values import NO_DATA, Data, Value, freeze

__all__ = ["Phrase", "heading", "inference", "is_referable", "refer", "tell"]


@frozen
class Phrase:
    """What stands on a line: words, and data that may fill lines of their own."""

    words: str
    data: Data = NO_DATA

    def at(self, indent: str) -> str:
        """Return it as it stands on a line with so much white space before it."""
        if not self.data:
            return self.words
        text = self.data.get("text")
        lined = isinstance(text, str) and is_in_lines(text)
        return f"{self.words} {in_lines(self.data, indent) if lined else flow(self.data)}"


def tell(
    noun: Statement | Argument,
    titles: Titles,
    *,
    named: bool = True,
    more: Iterable[tuple[str, Value]] = (),
) -> Phrase:
    """Return a statement or an argument with all that is said of it.

    Args:
        noun: it.
        titles: what its text can mention.
        named: with its title.
        more: data besides its own.
    """
    text = noun.text if isinstance(noun, Statement) else noun.gist
    vocabulary = STATEMENT if isinstance(noun, Statement) else ARGUMENT
    said = [*_known(vocabulary.write(noun)), *noun.data.items()]
    if not text and named and is_referable(noun):
        words, extra = _with_tags(str(noun.ref), noun.tags)
    else:
        written, extra = _say(text, noun.tags, titles, leads=not named)
        words = f"{noun.ref}: {written}" if named else written
    return Phrase(words, _data([*said, *extra, *more]))


def refer(
    noun: Statement | Argument, titles: Titles, more: Iterable[tuple[str, Value]] = ()
) -> Phrase:
    """Return a reference; where none can be, as brackets are in the title, its text again."""
    words = str(noun.ref)
    if not is_referable(noun):
        text = noun.text if isinstance(noun, Statement) else noun.gist
        written, _ = _say(text, (), titles, leads=False)
        words = f"{words}: {written}"
    return Phrase(words, _data(more))


def heading(section: Section, titles: Titles, number: int) -> Phrase:
    """Return a heading, the `number`th of its map."""
    said = [] if section.id == f"s{number}" else [("id", section.id)]
    written, extra = _say(section.title, section.tags, titles, leads=False)
    words = f"{'#' * section.level} {written}"
    return Phrase(words, _data([*said, *section.data.items(), *extra]))


def inference(step: Inference, uses: tuple[int, ...] | None) -> str:
    """Return an inference line; `uses` are the numbers of its premises, if they must be said."""
    rules = ", ".join(map(write_rule, step.rules))
    written = INFERENCE.write(step)
    written.pop("uses", None)
    said = [("uses", uses)] if uses is not None else []
    data = _data([*said, *written.items(), *step.data.items()])
    parts = [part for part in (rules, flow(data) if data else "") if part]
    return f"-- {' '.join(parts)} --" if parts else "----"


def _say(
    text: str, tags: tuple[str, ...], titles: Titles, *, leads: bool
) -> tuple[str, list[tuple[str, Value]]]:
    """Return what is written for a text, and the keys that say what can't be written there."""
    extra: list[tuple[str, Value]] = []
    written = write_text(text, tags, titles, leads=leads)
    if written is None:
        written = write_text(shown(text), tags, titles, leads=leads) or Written("…", ())
        extra.append(("text", f"{text}\n" if text.endswith("\n") else text))
    left = tags[len(written.tags) :]
    if left:
        extra.insert(0, ("tags", left))
    return written.text, extra


def _with_tags(words: str, tags: tuple[str, ...]) -> tuple[str, list[tuple[str, Value]]]:
    written = write_tags(tags)
    return (words, [("tags", tags)]) if written is None else (words + written, [])


def is_referable(noun: Statement | Argument) -> bool:
    """Tell whether brackets around a title are enough to refer to it."""
    closing = "]" if isinstance(noun, Statement) else ">"
    return noun.title[0] != "-" and closing not in noun.title


def _known(said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what is said under known keys; one passage needs no list."""
    for key, value in said.items():
        yield key, value[0] if key == "quote" and len(value) == 1 else value


def _data(pairs: Iterable[tuple[str, object]]) -> Data:
    data = freeze(dict(pairs))
    return data if isinstance(data, Data) else NO_DATA
