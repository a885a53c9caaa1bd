"""The neighbourhood of something: of a scene, what lies within so many lines of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, StatementRef
from argmap.model.spelling import nearest
from argmap.render.exceptions import NotShownError
from argmap.render.scene import Scene, Spot
from argmap.render.subject import DEPTH, Subject
from argmap.render.views.cutting import cut

__all__ = ["around", "ends_called", "listed"]

_NEAR = 5  # titles that are named where one is wrong


def around(scene: Scene, subject: Subject, spot: Callable[[End], Spot | None]) -> Scene:
    """Return what of a scene is near what a subject is about; all of it if nothing is named.

    A line is a step from a card to a card, in either direction. Linear in cards and links.

    Args:
        scene: all that the view shows.
        subject: says around what, and how far.
        spot: where something is in the scene.

    Raises:
        NotShownError: nothing has this title; or the view doesn't show what has it.
    """
    if subject.around is None:
        return scene
    ends = ends_called(subject.map, subject.around)
    spots = (spot(end) for end in _with_steps(subject.map, ends))
    shown = {card.id for card in scene.cards}
    centres = {found.card for found in spots if found is not None} & shown
    if not centres:
        told = " and ".join(map(str, ends))
        raise NotShownError(f"{told} can't be the middle of this view, which doesn't show it")
    kept = _within(scene, centres, DEPTH if subject.depth is None else subject.depth)
    near = cut(scene, kept, f"around {' and '.join(map(str, ends))}")
    cards = (evolve(card, centre=card.id in centres, section=None) for card in near.cards)
    return evolve(near, cards=tuple(cards), sections=())


def ends_called(map: ArgumentMap, title: str) -> tuple[StatementRef | ArgumentRef, ...]:
    """Return the statement and the argument of a title; in brackets, `[…]` or `<…>`, one of them.

    Raises:
        NotShownError: there is neither; the message says what is near.
    """
    bare = title.strip()
    kinds: list[type[StatementRef | ArgumentRef]] = [StatementRef, ArgumentRef]
    for kind, brackets in ((StatementRef, "[]"), (ArgumentRef, "<>")):
        if bare[:1] == brackets[0] and bare[-1:] == brackets[1]:
            bare, kinds = bare[1:-1], [kind]
    found = tuple(end for kind in kinds if (end := kind(bare)) in map)
    if found:
        return found
    known = {str(statement.ref): statement.title for statement in map.statements}
    known |= {str(argument.ref): argument.title for argument in map.arguments}
    what = " or ".join(kind.node_kind.value for kind in kinds)
    raise NotShownError(f"there is no {what} {bare!r}{_hint(bare, known)}")


def _hint(title: str, known: Mapping[str, str]) -> str:
    word = title.casefold()
    near = [ref for ref, other in known.items() if word and word in other.casefold()]
    if not near:
        meant = nearest(title, known.values())
        near = [ref for ref, other in known.items() if other == meant]
    return f"; near it: {listed(near)}" if near else ""


def listed(names: Sequence[str]) -> str:
    """Return the first of some names, and how many more there are."""
    more = f" and {len(names) - _NEAR} more" if len(names) > _NEAR else ""
    return f"{', '.join(names[:_NEAR])}{more}"


def _with_steps(map: ArgumentMap, ends: Iterable[StatementRef | ArgumentRef]) -> Iterator[End]:
    for end in ends:
        yield end
        if isinstance(end, ArgumentRef):
            steps = range(1, len(map.argument(end.title).inferences) + 1)
            yield from (InferenceRef(end.title, step) for step in steps)


def _within(scene: Scene, centres: Iterable[str], depth: int) -> set[str]:
    """Return cards and knots within so many lines; one that runs through a knot counts once."""
    near: dict[str, list[str]] = {}
    for link in scene.links:
        near.setdefault(link.source.card, []).append(link.target.card)
        near.setdefault(link.target.card, []).append(link.source.card)
    knots = set(scene.knots)
    distance = dict.fromkeys(centres, 0)
    waiting = deque(distance)
    while waiting:
        name = waiting.popleft()
        if distance[name] == depth:
            continue
        for other in near.get(name, ()):
            far = distance[name] + (other not in knots)
            if far < distance.get(other, depth + 1):
                distance[other] = far
                (waiting.append if other not in knots else waiting.appendleft)(other)
    return set(distance)
