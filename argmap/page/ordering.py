"""The parts of a picture in the order in which they are read: readers of the screen go through them so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias
from xml.etree import ElementTree as ET

__all__ = ["put_in_order"]

_NUMBER = re.compile(r"\d+")

_Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def put_in_order(graph: ET.Element) -> None:
    """Put the cards of a picture in order, each section before its first card, and lines behind all.

    Cards go by their numbers; where they have none, section by section, and in each from left to
    right. An engine has them in the order that its layout needs.
    """
    groups = graph.findall("g")
    frames = [(_box(one), one) for one in groups if _is(one, "cluster")]
    frames.sort(key=lambda frame: -_size(frame[0]))  # the outer ones first
    cards = [
        (_box(one), one) for one in groups if _is(one, "node") and one.find("polygon") is not None
    ]
    around = {id(card): [frame for frame in frames if _holds(frame[0], box)] for box, card in cards}

    def place(card: tuple[_Box, ET.Element]) -> tuple[object, ...]:
        box, element = card
        number = _number(element)
        sections = tuple(part for frame in around[id(element)] for part in _digits(frame[1]))
        return (not number, number, sections, round(box[0]), box[1])

    # By what they are, since elements are equal to themselves alone.
    ordered: dict[int, ET.Element] = {}
    for _, card in sorted(cards, key=place):
        for one in (*(frame for _, frame in around[id(card)]), card):
            ordered.setdefault(id(one), one)
    for _, frame in frames:
        ordered.setdefault(id(frame), frame)
    for one in groups:
        ordered.setdefault(id(one), one)
        graph.remove(one)
    graph.extend(ordered.values())


def _is(group: ET.Element, kind: str) -> bool:
    return kind in group.get("class", "").split()


def _number(card: ET.Element) -> int:
    """Return the number of a card, which stands in its bar; 0 if it has none."""
    numbers = [line.text for line in card.findall("text") if _NUMBER.fullmatch(line.text or "")]
    return int(numbers[-1] or 0) if numbers else 0


def _digits(frame: ET.Element) -> Sequence[int]:
    return [int(digits) for digits in _NUMBER.findall(frame.get("id", ""))]


def _box(group: ET.Element) -> _Box:
    points = " ".join(one.get("points", "") for one in group.iter("polygon"))
    numbers = [float(number) for number in re.split(r"[ ,]+", points.strip()) if number]
    xs, ys = numbers[::2], numbers[1::2]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)


def _size(box: _Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(frame: _Box, box: _Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3]
