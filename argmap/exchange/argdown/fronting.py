"""Front matter: what a map says of itself, and the relations that no sign can say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.exchange.argdown.flowing import flow, key, scalar
from argmap.exchange.argdown.signing import declared
from argmap.model import Context, FrontMatter, Relation
from argmap.model.vocabulary import FRONT
from argmap.values import Data

__all__ = ["front_matter"]


def front_matter(front: FrontMatter, relations: Iterable[Relation]) -> str:
    """Return front matter with its fences, empty if there is nothing to say."""
    lines = list(_lines(front, relations))
    return "\n".join(["===", *lines, "==="]) if lines else ""


def _lines(front: FrontMatter, relations: Iterable[Relation]) -> Iterator[str]:
    said = FRONT.write(front)
    context: tuple[Context, ...] = said.pop("context", ())
    expected: tuple[Data, ...] = said.pop("expect", ())
    if len(front.thesis) == 1:
        said["thesis"] = front.thesis[0]
    for name, value in said.items():
        yield f"{name}: {scalar(value)}"
    yield from _listed("context", map(_passage, context))
    yield from _listed("expect", expected)
    for name, value in front.data.items():
        yield f"{key(name)}: {scalar(value)}"
    yield from _listed("relations", map(declared, relations))


def _listed(name: str, items: Iterable[Data]) -> Iterator[str]:
    lines = [f"  - {flow(item)}" for item in items]
    if lines:
        yield f"{name}:"
        yield from lines


def _passage(context: Context) -> Data:
    said = {"quote": context.quote}
    return Data({**said, "reason": context.reason} if context.reason else said)
