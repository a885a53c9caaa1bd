"""What is wrong with a picture: what lies on something else, or sticks out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import picture_geometry as geometry
from picture_geometry import Box

_FRAME = 4  # points: of a card, within which lines end


def mistakes(picture: str) -> Iterator[str]:
    """Say what is wrong with a picture; yield nothing if all is as it should be."""
    nodes = geometry.of_class(picture, "node")
    links = geometry.of_class(picture, "edge")
    grounds = geometry.of_class(picture, "cluster")
    cards = [geometry.box(node) for node in nodes]
    yield from (f"cards overlap: {a}, {b}" for a, b in geometry.overlapping(cards))
    for node in nodes:
        yield from _sticking_out(node)
    for ground in grounds:
        box = geometry.box(ground, own=True)
        for said, line in told(ground):
            if not box.contains(line):
                yield f"title {said!r} {line} sticks out of {box}"
    texts = {
        name: [line for group in groups for line in told(group)]
        for name, groups in (("text", nodes), ("title", grounds), ("word", links))
    }
    for said, line in (*texts["title"], *texts["word"]):
        yield from (f"{said!r} lies on {card}" for card in cards if card.overlaps(line))
    every = [line for lines in texts.values() for _, line in lines]
    yield from (f"texts overlap: {a}, {b}" for a, b in geometry.overlapping(every))
    for link in links:
        yield from _crossings(link, cards, texts)


def _sticking_out(node: Element) -> Iterator[str]:
    boxes = geometry.cells(node)
    for said, line in told(node):
        middle = (line.left + line.right) / 2, (line.top + line.bottom) / 2
        cell = next((box for box in boxes if box.holds(*middle)), None)
        if cell is None or not cell.contains(line):
            yield f"{said!r} {line} sticks out of {cell}"


def _crossings(
    link: Element, cards: list[Box], texts: dict[str, list[tuple[str, Box]]]
) -> Iterator[str]:
    along = geometry.points(link)
    name = link.get("id")
    for what, lines in texts.items():
        for said, line in lines:
            if any(line.holds(x, y, by=0.5) for x, y in along):
                yield f"{name} runs through the {what} {said!r}"
    for card in cards:
        if any(card.holds(x, y, by=_FRAME) for x, y in along):
            yield f"{name} runs through a card: {card}"


def told(group: Element) -> list[tuple[str, Box]]:
    """The lines of text of a part of a picture, and their boxes."""
    return [(text.text or "", geometry.extent(text)) for text in geometry.texts(group)]
