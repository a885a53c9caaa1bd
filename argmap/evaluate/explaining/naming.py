"""What things of a map are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationRef,
    StatementRef,
)
from argmap.model.signatures import SUPPORTS
from argmap.model.titling import is_made_up

__all__ = ["called", "listed"]

_LONG = 60  # letters of a text that stands for a title


def called(map: ArgumentMap, end: End) -> str:
    """Return what something is called: what has no title by its text, the only step by its argument.

    What supports something by a relation is called as if it were the reason itself.
    """
    match end:
        case StatementRef(title):
            return _statement(map, title)
        case ArgumentRef(title):
            return _argument(map, title)
        case InferenceRef(title, step):
            only = len(map.argument(title).inferences) == 1
            return _argument(map, title) if only else f"step {step} of {_argument(map, title)}"
        case RelationRef(kind, source):
            return called(map, source) if kind in SUPPORTS else str(end)


def _statement(map: ArgumentMap, title: str) -> str:
    statement = map.statement(title)
    return _quoted(statement.text) if statement.anonymous and statement.text else f"[{title}]"


def _argument(map: ArgumentMap, title: str) -> str:
    if not is_made_up(title):
        return f"<{title}>"
    gist = map.argument(title).gist
    return _quoted(gist) if gist else "an argument without a title"


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words if len(words) <= _LONG else f'{words[: _LONG - 1].rstrip()}…'}”"


def listed(names: Iterable[str]) -> str:
    """Return names as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    several = list(names)
    return " and ".join((", ".join(several[:-1]), several[-1]) if several[1:] else several)
