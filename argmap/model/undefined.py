"""Names that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from argmap.diagnostics import Diagnostic
from argmap.model.codes import UNDEFINED_ARGUMENT, UNDEFINED_STATEMENT, UNDEFINED_THESIS
from argmap.model.gathering import Gatherer
from argmap.model.members import Gathered, Mention
from argmap.model.references import ArgumentRef, StatementRef
from argmap.model.shaping import written_as_text
from argmap.model.spelling import nearest
from argmap.model.spotting import value_places
from argmap.source import Place
from argmap.syntax.tree import InlineKind

__all__ = ["undefined", "undefined_theses"]

# Each guess looks at all titles; who leaves so many names undefined didn't misspell them.
_MOST_GUESSES = 500
_MOST_LOOKS = 1_000_000


def undefined(gathered: Gatherer) -> Iterator[Diagnostic]:
    """Yield what is referred to, but says nothing anywhere."""
    statements = [
        title
        for title, found in gathered.statements.items()
        if found.definition and not found.untitled
    ]
    arguments = [
        title
        for title, found in gathered.arguments.items()
        if (found.definition or title in gathered.structures) and not found.untitled
    ]
    missing = list(_missing(gathered))
    written = written_as_text(gathered) if missing else {}
    for count, (ref, place) in enumerate(missing):
        if isinstance(ref, StatementRef):
            wrong = _statement(ref.title, place, _to_guess(count, statements))
        else:
            wrong = _argument(ref.title, place, _to_guess(count, arguments))
        if note := written.get(ref.title):
            wrong = evolve(wrong, help=f"Write `{ref}: …` where it is defined.", notes=(note,))
        yield wrong


def _to_guess(count: int, titles: Sequence[str]) -> Sequence[str]:
    """Return the titles that are looked at for a name, none if that was done for many already."""
    return titles if count < min(_MOST_GUESSES, _MOST_LOOKS // max(len(titles), 1)) else ()


def _missing(gathered: Gatherer) -> Iterator[tuple[StatementRef | ArgumentRef, Place | None]]:
    for title, statement in gathered.statements.items():
        # A structure that could not be read may have been to define it.
        if statement.definition is None and not gathered.unread and not _told(statement):
            yield StatementRef(title), statement.place(gathered.source)
    for title, argument in gathered.arguments.items():
        told = argument.definition or title in gathered.structures or title in gathered.begun
        if not told and not _told(argument):
            yield ArgumentRef(title), argument.place(gathered.source)
    for mention in gathered.mentions:
        match mention.kind:
            case InlineKind.STATEMENT_MENTION if mention.target not in gathered.statements:
                yield StatementRef(mention.target), gathered.source.place(mention.span)
            case InlineKind.ARGUMENT_MENTION if mention.target not in gathered.arguments:
                yield ArgumentRef(mention.target), gathered.source.place(mention.span)


def _told(mentioned: Gathered[Mention]) -> bool:
    """Tell whether the data of what is only referred to say what it says."""
    return any("text" in block.value for block in mentioned.blocks)


def undefined_theses(
    declared: Sequence[str], gathered: Gatherer, front: Place
) -> Iterator[Diagnostic]:
    """Yield the theses that the map doesn't have."""
    titles = [name for name, found in gathered.statements.items() if not found.untitled]
    missing = [title for title in declared if title not in gathered.statements]
    places = value_places((front,), "thesis", missing)
    for count, (title, place) in enumerate(zip(missing, places, strict=True)):
        message = f"the thesis [{title}] is nowhere in the map"
        near = _nearest(title, _to_guess(count, titles), "{}")
        bare = title.strip("[]<>")
        if bare in gathered.statements:
            near = f"Write the title without its brackets: `{bare}`."
        mend = near or "Write the title of a statement."
        yield Diagnostic(UNDEFINED_THESIS, message, place, mend)


def _statement(title: str, place: Place | None, told: Iterable[str]) -> Diagnostic:
    message = f"[{title}] is referred to, but nowhere defined"
    mend = _nearest(title, told, "[{}]") or f"Define it somewhere: `[{title}]: what it says`."
    return Diagnostic(UNDEFINED_STATEMENT, message, place, mend)


def _argument(title: str, place: Place | None, told: Iterable[str]) -> Diagnostic:
    message = f"<{title}> is referred to, but has neither a gist nor premises"
    mend = _nearest(title, told, "<{}>") or f"Define it somewhere: `<{title}>: its gist`."
    return Diagnostic(UNDEFINED_ARGUMENT, message, place, mend)


def _nearest(title: str, titles: Iterable[str], form: str) -> str:
    near = nearest(title, titles)
    return "" if near is None else f"Did you mean `{form.format(near)}`?"
