"""To split a map into pictures: one for each of its sections, and one that shows all sections as cards."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from argmap.render.exceptions import UnknownSectionError
from argmap.render.naming import slug
from argmap.render.scene import Card, Link, Scene
from argmap.render.setting.parting import homes_of, parts_of
from argmap.render.subject import Subject
from argmap.render.views import scene_of

__all__ = ["Piece", "split"]

_INDEX = "index"
_OUTSIDE = "Outside of all sections"


@frozen
class Piece:
    """A picture of several.

    Attributes:
        name: that of its file, without the suffix of a format.
        scene: what it shows.
    """

    name: str
    scene: Scene


def split(subject: Subject, view: str, suffix: str = "") -> tuple[Piece, ...]:
    """Return an index, where each section is a card, and the pictures of the sections.

    In these, cards have the same numbers as if all were on one page. Sections are the outermost ones
    that tell cards apart. What leads from one to another is named at both ends; with a suffix, that
    of the files, it is a link there. Linear in the map, but for the numbers of its sections.

    Raises:
        UnknownSectionError: there are no sections.
        UnknownViewError: there is no such view.
    """
    whole = scene_of(evolve(subject, parted=True), view)
    parts = parts_of(whole)
    if not any(parts.values()):
        why = f"the view {view} has none" if subject.map.sections else "the map has no headings"
        raise UnknownSectionError(f"there are no sections to be drawn one by one: {why}")
    titles = {name: title for name, title, _ in whole.sections}
    order = list(dict.fromkeys(parts[card.id] for card in whole.cards if not card.stands_for))
    told = [_OUTSIDE if part is None else titles[part] for part in order]
    digits = len(str(len(order)))
    names = [f"{at:0{digits}}-{slug(title)}" for at, title in enumerate(told, start=1)]
    files = {part: f"{name}{suffix}" for part, name in zip(order, names, strict=True)}
    places = {card.id: files[parts[card.id]] for card in whole.cards if not card.stands_for}
    parts = {**parts, **{knot: parts.get(home) for knot, home in homes_of(whole).items()}}
    cards: dict[str | None, list[Card]] = {}
    for card in whole.cards:
        cards.setdefault(parts[card.id], []).append(card)
    links: dict[str | None, list[Link]] = {}
    for link in whole.links:
        links.setdefault(parts[link.target.card], []).append(link)
    index = scene_of(evolve(subject, fold=("all",)), view)
    found = [Piece(_INDEX, _leading(index, files) if suffix else index)]
    for part, name, title in zip(order, names, told, strict=True):
        scene = evolve(
            whole,
            cards=tuple(cards[part]),
            links=tuple(links.get(part, ())),
            knots=tuple(knot for knot in whole.knots if parts[knot] == part),
            sections=_within(whole, part),
            parts=(),
            title=title,
            subtitle="\xa0· ".join(one for one in (whole.title, whole.subtitle) if one),
            elsewhere={
                card: file for card, file in places.items() if suffix and file != files[part]
            },
        )
        found.append(Piece(name, scene))
    return tuple(found)


def _leading(index: Scene, files: Mapping[str | None, str]) -> Scene:
    """Return an index whose cards lead to the pictures of their sections."""
    places = {card: files[section] for card, section in index.folded if section in files}
    return evolve(index, elsewhere=places)


def _within(scene: Scene, part: str | None) -> tuple[tuple[str, str, str | None], ...]:
    """Return the sections within one, which is no section of its own picture."""
    inside = {part} if part is not None else set()
    found = []
    for name, title, parent in scene.sections:
        if parent in inside:
            inside.add(name)
            found.append((name, title, None if parent == part else parent))
    return tuple(found)
