"""The neighbourhood of something: of a scene, what lies within so many lines of it.

What is cut off is never lost in silence: where a line leads out of the picture there is a stub that
says to how many cards.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from attrs import evolve

from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, StatementRef
from argmap.model.spelling import nearest
from argmap.render.arrows import ROLES
from argmap.render.exceptions import NowhereError
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.subject import Subject

__all__ = ["around", "ends_called"]

_NEAR = 5  # titles that are named where one is wrong


def around(scene: Scene, subject: Subject, spot: Callable[[End], Spot | None]) -> Scene:
    """Return what of a scene is near what a subject is about; all of it if nothing is named.

    A line is a step from a card to a card, in either direction. Linear in cards and links.

    Args:
        scene: all that the view shows.
        subject: says around what, and how far.
        spot: where something is in the scene.

    Raises:
        NowhereError: nothing has this title; or the view doesn't show what has it.
    """
    if subject.around is None:
        return scene
    ends = ends_called(subject.map, subject.around)
    spots = (spot(end) for end in _with_steps(subject.map, ends))
    shown = {card.id for card in scene.cards}
    centres = {found.card for found in spots if found is not None} & shown
    if not centres:
        told = " and ".join(map(str, ends))
        raise NowhereError(f"{told} can't be the middle of this view, which doesn't show it")
    kept = _within(scene, centres, subject.depth)
    cards = tuple(
        evolve(card, centre=card.id in centres, section=None)
        for card in scene.cards
        if card.id in kept
    )
    links = tuple(_ends(scene.links, kept, inside=True))
    stubs, leading = _stubs(scene, kept)
    about = f"around {' and '.join(map(str, ends))}: {len(cards)} of {len(scene.cards)} cards"
    return evolve(
        scene,
        cards=(*_telling(cards, scene), *stubs),
        links=(*links, *leading),
        knots=tuple(knot for knot in scene.knots if knot in kept),
        sections=(),
        subtitle=f"{scene.subtitle}\xa0· {about}" if scene.subtitle else about,
    )


def ends_called(map: ArgumentMap, title: str) -> tuple[StatementRef | ArgumentRef, ...]:
    """Return the statement and the argument of a title; in brackets, `[…]` or `<…>`, one of them.

    Raises:
        NowhereError: there is neither; the message says what is near.
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
    raise NowhereError(f"there is no {what} {bare!r}{_hint(bare, known)}")


def _hint(title: str, known: Mapping[str, str]) -> str:
    word = title.casefold()
    near = [ref for ref, other in known.items() if word and word in other.casefold()]
    if not near:
        meant = nearest(title, known.values())
        near = [ref for ref, other in known.items() if other == meant]
    if not near:
        return ""
    more = f" and {len(near) - _NEAR} more" if len(near) > _NEAR else ""
    return f"; near it: {', '.join(near[:_NEAR])}{more}"


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


def _ends(links: Iterable[Link], kept: Collection[str], *, inside: bool) -> Iterator[Link]:
    """Yield the links with both ends in the picture, or those with one."""
    for link in links:
        ends = (link.source.card in kept) + (link.target.card in kept)
        if ends == 1 + inside:
            yield link


def _stubs(scene: Scene, kept: Collection[str]) -> tuple[list[Card], list[Link]]:
    """Return a stub, and a link, for each card, direction and manner of the lines that lead out."""
    groups: dict[tuple[str, bool, Manner], list[Link]] = {}
    for link in _ends(scene.links, kept, inside=False):
        arriving = link.target.card in kept
        here = link.target if arriving else link.source
        groups.setdefault((here.card, arriving, link.manner), []).append(link)
    stubs, links = [], []
    for number, ((_, arriving, manner), cut) in enumerate(groups.items(), start=1):
        beyond = {(link.source if arriving else link.target).card for link in cut}
        name = f"beyond-{number}"
        stubs.append(
            Card(
                name,
                ROLES.get(manner, Role.CLAIM),
                "",
                f"…\xa0{len(beyond)} more",
                tooltip=f"{len(beyond)} more, left out of this picture",
                beyond=len(beyond),
            )
        )
        there = Spot(name, "bar")
        links.append(
            evolve(cut[0], source=there, word="", bare=False)
            if arriving
            else evolve(cut[0], target=there, word="", bare=False)
        )
    return stubs, links


def _telling(cards: Iterable[Card], scene: Scene) -> Iterator[Card]:
    """Yield cards; what another card told that is not shown is told where it is first named."""
    cards = tuple(cards)
    shown = {card.id for card in cards}
    told = {
        (card.id, cell.names): cell
        for card in scene.cards
        if card.id not in shown
        for cell in (card.head, *card.cells)
        if cell is not None and cell.names
    }
    now: dict[tuple[str, str], str] = {}

    def tell(card: Card, cell: Cell) -> Cell:
        if not cell.told_in or cell.told_in in shown:
            return cell
        key = (cell.told_in, cell.mentions)
        if key in now:
            return evolve(cell, told_in=now[key])
        now[key] = card.id
        return evolve(told[key], id=cell.id) if key in told else evolve(cell, told_in="")

    for card in cards:
        yield evolve(
            card,
            head=card.head and tell(card, card.head),
            cells=tuple(tell(card, cell) for cell in card.cells),
        )
