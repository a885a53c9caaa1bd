"""Boxes, texts and lines of an SVG, as tests want them."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

from attrs import frozen

from argmap.render.measuring import text_width

SVG = "{http://www.w3.org/2000/svg}"


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  (drawn a moment ago)


@frozen
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box, by: float = 0.5) -> bool:
        return (
            self.left + by < other.right
            and other.left + by < self.right
            and self.top + by < other.bottom
            and other.top + by < self.bottom
        )

    def contains(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def holds(self, x: float, y: float, by: float = 0.0) -> bool:
        return self.left + by < x < self.right - by and self.top + by < y < self.bottom - by


def of_class(svg: str, name: str) -> list[ET.Element]:
    root = parse(svg)
    return [g for g in root.iter(f"{SVG}g") if name in g.get("class", "").split()]


def box(group: ET.Element, *, own: bool = False) -> Box:
    """The box around all polygons of a group, or around the first that is its own.

    A point where lines come together has none, but an ellipse.
    """
    for round_one in group.findall(f"{SVG}ellipse"):
        x, y, rx, ry = (float(round_one.get(name)) for name in ("cx", "cy", "rx", "ry"))
        return Box(x - rx, y - ry, x + rx, y + ry)
    if own:
        return shape(group.find(f"{SVG}polygon"))
    shapes = list(map(shape, group.iter(f"{SVG}polygon")))
    return Box(
        min(one.left for one in shapes),
        min(one.top for one in shapes),
        max(one.right for one in shapes),
        max(one.bottom for one in shapes),
    )


def shape(polygon: ET.Element) -> Box:
    """The box around a polygon."""
    points = [tuple(map(float, point.split(","))) for point in polygon.get("points", "").split()]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def texts(group: ET.Element) -> list[ET.Element]:
    return [text for text in group.iter(f"{SVG}text") if (text.text or "").strip()]


def points(group: ET.Element) -> list[tuple[float, float]]:
    """Points along the curves of a link."""
    found = []
    for path in group.iter(f"{SVG}path"):
        numbers = list(map(float, re.findall(r"-?\d+(?:\.\d+)?", path.get("d", ""))))
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        for start in range(0, len(corners) - 3, 3):
            a, b, c, d = corners[start : start + 4]
            for step in range(21):
                t = step / 20
                found.append(
                    tuple(
                        (1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * q + 3 * t * t * (1 - t) * r
                        + t**3 * s
                        for p, q, r, s in zip(a, b, c, d, strict=True)
                    )
                )  # fmt: skip
    return found


def size(svg: str) -> tuple[float, float]:
    root = parse(svg)
    _, _, width, height = map(float, root.get("viewBox", "").split())
    return width, height


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    ordered = sorted(boxes, key=lambda box: box.left)
    close = list(pairwise(ordered))
    rest = [(a, b) for at, a in enumerate(ordered) for b in ordered[at + 2 :]]
    return [(a, b) for a, b in close + rest if a.overlaps(b)]


def extent(text: ET.Element) -> Box:
    """The box of a line of text, by the widths of its letters, without blanks before and behind it."""
    size = float(text.get("font-size"))
    bold = text.get("font-weight") == "bold"
    width = text_width(text.text, size, bold=bold)
    before = width - text_width(text.text.lstrip(), size, bold=bold)
    behind = width - text_width(text.text.rstrip(), size, bold=bold)
    x, y = float(text.get("x")), float(text.get("y"))
    anchor = text.get("text-anchor")
    if text.get("direction") == "rtl":
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        before, behind = behind, before
    left = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
    return Box(left + before, y - 0.75 * size, left + width - behind, y + 0.25 * size)


def cells(node: ET.Element) -> list[Box]:
    """The boxes of a card and of its cells, the smallest first."""
    found = []
    for polygon in node.iter(f"{SVG}polygon"):
        corners = [tuple(map(float, p.split(","))) for p in polygon.get("points", "").split()]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        found.append(Box(min(xs), min(ys), max(xs), max(ys)))
    return sorted(found, key=lambda box: (box.right - box.left) * (box.bottom - box.top))
