"""One title that is given two texts, of which the map can keep one alone."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Note
from argmap.model.codes import SEVERAL_TEXTS
from argmap.model.gathering import Gatherer
from argmap.model.members import Gathered, Mention, head
from argmap.source import Source
from argmap.syntax import tree

__all__ = ["retold"]


def retold(gathered: Gatherer) -> Iterator[Diagnostic]:
    """Yield what is defined more than once with different texts, none of them marked to count."""
    for statement in gathered.statements.values():
        if len(statement.mentions) > 1:
            yield from _told(statement, "[{}]", gathered.source)
    for argument in gathered.arguments.values():
        if len(argument.mentions) > 1:
            yield from _told(argument, "<{}>", gathered.source)


def _told(gathered: Gathered[Mention], form: str, source: Source) -> Iterator[Diagnostic]:
    definitions = [m for m in gathered.mentions if m.form is tree.Form.DEFINITION]
    if gathered.chosen or len(definitions) < 2:
        return
    others: dict[str, tree.Occurrence] = {}
    for mention in definitions:
        if words := _words(mention.text):
            others.pop(words, None)
            others[words] = mention
    if len(others) < 2:
        return
    *lost, kept = others.values()
    name = form.format(gathered.title)
    notes = tuple(Note("this text is lost", source.place(head(mention))) for mention in lost)
    yield Diagnostic(
        SEVERAL_TEXTS,
        f"{name} is defined with several texts, and this one counts",
        source.place(head(kept)),
        f"Refer to it by {name} alone, give one of them another title, "
        "or put {isCanonical: true} behind the text that counts.",
        notes[-_MOST_NOTES:],
    )


_MOST_NOTES = 5


def _words(text: tree.Text | None) -> str:
    """Return what a text says, without its tags."""
    if text is None:
        return ""
    plain, at = [], 0
    for inline in text.inlines:
        if inline.kind is tree.InlineKind.TAG:
            plain.append(text.plain[at : inline.start])
            at = inline.end
    return " ".join("".join([*plain, text.plain[at:]]).split())
