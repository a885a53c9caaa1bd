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
from argmap.model.titling import opens_line
from argmap.model.vocabulary import ARGUMENT, INFERENCE, STATEMENT
from argmap.values import NO_DATA, Data, Value, freeze

__all__ = ["Phrase", "heading", "inference", "is_placed", "is_referable", "refer", "tell"]


@frozen
class Phrase:
    """What stands on a line: words, and data that may fill lines of their own.

    `rest` is a reference with the tags that no text has.
    """

    words: str
    data: Data = NO_DATA
    rest: str = ""

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
    bare = not text and is_referable(noun)
    written, tags, extra = (
        ("", noun.tags, []) if bare else _say(text, noun.tags, titles, named=named)
    )
    words = written if not named else f"{noun.ref}: {written}" if written else str(noun.ref)
    behind = write_tags(tags) if is_referable(noun) and (bare or _begins_block(noun)) else None
    if behind is None:
        extra, behind = [*([("tags", tags)] if tags else []), *extra], ""
    data = _data([*said, *extra, *more])
    if bare or not behind:
        return Phrase(words + behind, data)
    return Phrase(words, data, f"{noun.ref}{behind}")


def refer(
    noun: Statement | Argument, titles: Titles, more: Iterable[tuple[str, Value]] = ()
) -> Phrase:
    """Return a reference; where none can be, as brackets are in the title, its text again."""
    words = str(noun.ref)
    if not is_referable(noun):
        text = noun.text if isinstance(noun, Statement) else noun.gist
        written, _, _ = _say(text, (), titles)
        words = f"{words}: {written}"
    return Phrase(words, _data(more))


def heading(section: Section, titles: Titles, number: int) -> Phrase:
    """Return a heading, the `number`th of its map."""
    said = [] if section.id == f"s{number}" else [("id", section.id)]
    written, tags, extra = _say(section.title, section.tags, titles)
    words = f"{'#' * section.level} {written}"
    more = [("tags", tags)] if tags else []
    return Phrase(words, _data([*said, *section.data.items(), *more, *extra]))


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
    text: str, tags: tuple[str, ...], titles: Titles, *, named: bool = True
) -> tuple[str, tuple[str, ...], list[tuple[str, Value]]]:
    """Return what is written for a text, the tags that are not in it, and what data say of it."""
    extra: list[tuple[str, Value]] = []
    written = write_text(text, tags, titles, leads=not named)
    if written is None:
        written = write_text(shown(text), tags, titles, leads=not named) or Written("…", ())
        extra.append(("text", f"{text}\n" if text.endswith("\n") else text))
    return written.text, tags[len(written.tags) :], extra


def is_placed(noun: Statement | Argument) -> bool:
    """Tell whether something is read as a part of the section in which it is told.

    Other things are part of that in which they are mentioned first: what has no text, or whose data
    say that its text doesn't count for it (`isInGroup`).
    """
    if isinstance(noun, Argument) and noun.pcs:
        return True
    text = noun.text if isinstance(noun, Statement) else noun.gist
    return bool(text) and "isInGroup" not in noun.data and is_referable(noun)


def _begins_block(noun: Statement | Argument) -> bool:
    return isinstance(noun, Statement) or opens_line(noun.title)


def is_referable(noun: Statement | Argument) -> bool:
    """Tell whether brackets around its title are enough to refer to something."""
    closing = "]" if isinstance(noun, Statement) else ">"
    return noun.title[0] != "-" and closing not in noun.title


def _known(said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what is said under known keys; one passage needs no list."""
    for key, value in said.items():
        yield key, value[0] if key == "quote" and len(value) == 1 else value


def _data(pairs: Iterable[tuple[str, object]]) -> Data:
    data = freeze(dict(pairs))
    return data if isinstance(data, Data) else NO_DATA
