"""Names that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic
from argmap.model.codes import UNDEFINED_ARGUMENT, UNDEFINED_STATEMENT, UNDEFINED_THESIS
from argmap.model.gathering import Gatherer
from argmap.model.spelling import nearest
from argmap.model.spotting import value_place
from argmap.source import Place
from argmap.syntax.tree import InlineKind

__all__ = ["undefined", "undefined_thesis"]


def undefined(gathered: Gatherer) -> Iterator[Diagnostic]:
    """Yield what is referred to, but says nothing anywhere."""
    statements = [title for title, found in gathered.statements.items() if found.definition]
    arguments = [
        title
        for title, found in gathered.arguments.items()
        if found.definition or title in gathered.structures
    ]
    for title, statement in gathered.statements.items():
        if statement.definition is None:
            yield _statement(title, statement.place(gathered.source), statements)
    for title, argument in gathered.arguments.items():
        if title not in arguments:
            yield _argument(title, argument.place(gathered.source), arguments)
    for mention in gathered.mentions:
        place = gathered.source.place(mention.span)
        match mention.kind:
            case InlineKind.STATEMENT_MENTION if mention.target not in gathered.statements:
                yield _statement(mention.target, place, statements)
            case InlineKind.ARGUMENT_MENTION if mention.target not in gathered.arguments:
                yield _argument(mention.target, place, arguments)


def undefined_thesis(title: str, gathered: Gatherer, front: Place) -> Diagnostic:
    """Return what is to be said of a thesis that the map doesn't have."""
    place = value_place(front, "thesis", title)
    message = f"the thesis [{title}] is nowhere in the map"
    mend = _nearest(title, gathered.statements, "{}") or "Write the title of a statement."
    return Diagnostic(UNDEFINED_THESIS, message, place, mend)


def _statement(title: str, place: Place | None, told: list[str]) -> Diagnostic:
    message = f"[{title}] is referred to, but nowhere defined"
    mend = _nearest(title, told, "[{}]") or f"Define it somewhere: `[{title}]: what it says`."
    return Diagnostic(UNDEFINED_STATEMENT, message, place, mend)


def _argument(title: str, place: Place | None, told: list[str]) -> Diagnostic:
    message = f"<{title}> is referred to, but has neither a gist nor premises"
    mend = _nearest(title, told, "<{}>") or f"Define it somewhere: `<{title}>: its gist`."
    return Diagnostic(UNDEFINED_ARGUMENT, message, place, mend)


def _nearest(title: str, titles: Iterable[str], form: str) -> str:
    near = nearest(title, titles)
    return "" if near is None else f"Did you mean `{form.format(near)}`?"
