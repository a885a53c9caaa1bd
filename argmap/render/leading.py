"""To lead lines around the cards and texts that they would run through.

Graphviz keeps lines off cards, but for narrow gaps and high cards, and doesn't know of titles of
sections at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import dist

from attrs import frozen

from argmap.render.bending import bent
from argmap.render.routing import Box, Point, curved, way
from argmap.render.wording import along, places

__all__ = ["Layout", "Led", "Line", "led"]

_MOST = 300  # lines that are led anew: in a picture with more of these nobody follows one
_FAILED = 40  # lines for which there was no other way: then there will be none for the rest
_FRAME = 4.0  # points: of a card, within which its own lines end
_TOUCH = 0.1  # points
_SMALL = 8.0  # points: what is no larger is a point where lines come together
_ROOMS = (8.0, 4.0, 2.0, 1.0)  # points around what is in the way: the widest is tried first
_FIELD = 256.0  # points: of these squares a map of the paper is made


@frozen
class Line:
    """A line of a picture.

    Attributes:
        points: of its Bézier curves.
        ends: names of what it joins.
        place: where it stands in the text that it was read from.
        word: what is written beside it, if there is something.
        word_place: where the text says where that is.
    """

    points: tuple[Point, ...]
    ends: tuple[str, str]
    place: tuple[int, int]
    word: Box | None = None
    word_place: tuple[int, int] = (0, 0)


@frozen
class Layout:
    """What stands where in a picture, in points; y grows downwards.

    Attributes:
        cards: and points where lines come together, by their names.
        texts: those that stand on no card: titles, not words.
        lines: all of them.
    """

    cards: Mapping[str, Box]
    texts: Sequence[Box]
    lines: Sequence[Line]


@frozen
class Led:
    """What is to be other than it is, by its place in the text that it was read from.

    Attributes:
        lines: by their new points.
        words: by how far they move, to the right and down.
    """

    lines: Mapping[tuple[int, int], tuple[Point, ...]]
    words: Mapping[tuple[int, int], Point]


def led(layout: Layout, *, down: bool) -> Led:
    """Return how lines lead around what they run through, and where their words stand then.

    Linear in lines and cards, but for the lines that have to be led anew.
    """
    paper = _Paper.of(layout)
    found = {}
    tried = failed = 0
    for line in layout.lines:
        points = bent(line.points, down=down)
        wrong = paper.hits(points, line) if tried < _MOST and failed < _FAILED else 0
        if wrong:
            better = paper.around(points, line, wrong)
            tried, failed, points = tried + 1, failed + (better is points), better
        found[line.place] = points
    return Led(
        {one.place: found[one.place] for one in layout.lines if found[one.place] != one.points},
        _moved(layout, paper, found) if any(line.word for line in layout.lines) else {},
    )


def _moved(
    layout: Layout, paper: _Paper, found: Mapping[tuple[int, int], Sequence[Point]]
) -> dict[tuple[int, int], Point]:
    """Return how far words have to move so that they lie on nothing, if they do."""
    curves: dict[tuple[int, int], list[Sequence[Point]]] = {}
    for points in found.values():
        for at in range(0, len(points) - 3, 3):
            curve = points[at : at + 4]
            for square in _squares(_around(curve)):
                curves.setdefault(square, []).append(curve)
    moved: dict[tuple[int, int], Point] = {}
    taken: list[Box] = []

    def is_free(place: Box, line: Line) -> bool:
        return (
            all(name == line.place for name, _ in paper.within(place))
            and not any(place.meets(other) for other in taken)
            and not any(
                place.meets(_around(curve)) and place.grown(-_TOUCH).holds_any(along(curve))
                for square in _squares(place)
                for curve in curves.get(square, ())
            )
        )

    for line in layout.lines:
        if line.word is not None:
            tried = places(line.word, found[line.place])
            free = next((place for place in tried if is_free(place, line)), line.word)
            taken.append(free)
            if free != line.word:
                moved[line.word_place] = (free.left - line.word.left, free.top - line.word.top)
    return moved


@frozen
class _Paper:
    """A map of the paper: what stands in which square of it.

    Attributes:
        cards: by their names.
        squares: names of cards, numbers of texts and places of words, with their boxes.
    """

    cards: Mapping[str, Box]
    squares: Mapping[tuple[int, int], list[tuple[object, Box]]]

    @classmethod
    def of(cls, layout: Layout) -> _Paper:
        squares: dict[tuple[int, int], list[tuple[object, Box]]] = {}
        things: list[tuple[object, Box]] = [
            (name, box)
            for name, box in layout.cards.items()
            if max(box.right - box.left, box.bottom - box.top) > _SMALL
        ]
        things += list(enumerate(layout.texts))
        things += [(line.place, line.word) for line in layout.lines if line.word]
        for thing in things:
            for square in _squares(thing[1]):
                squares.setdefault(square, []).append(thing)
        return cls(layout.cards, squares)

    def within(self, part: Box) -> Iterator[tuple[object, Box]]:
        """Yield all that has some of a part of the paper, now and then twice."""
        for square in _squares(part):
            for thing in self.squares.get(square, ()):
                if thing[1].meets(part):
                    yield thing

    def hits(self, points: Sequence[Point], line: Line) -> int:
        """Count how often a line runs through something that it shouldn't run through."""
        count = 0
        for at in range(0, len(points) - 3, 3):
            curve = points[at : at + 4]
            hull = _around(curve)
            boxes = [
                box.grown(-_FRAME if name in line.ends else -_TOUCH)
                for name, box in set(self.within(hull))
                if name != line.place
            ]
            boxes = [box for box in boxes if box.meets(hull)]
            if boxes:
                points_of = tuple(along(curve))
                count += sum(box.holds_any(points_of) for box in boxes)
        return count

    def around(self, points: tuple[Point, ...], line: Line, wrong: int) -> tuple[Point, ...]:
        """Return a line that runs through as little as can be, in as much room as can be."""
        best = points
        for room in _ROOMS:
            corners = self._corners(points, line, room)
            if corners is None:
                continue
            led = curved(corners, room)
            left = self.hits(led, line)
            if left < wrong:
                best, wrong = led, left
            if not wrong:
                break
        return best

    def _corners(self, points: Sequence[Point], line: Line, room: float) -> list[Point] | None:
        start, end = points[0], points[-1]
        stops = self._before(start, line.ends[0], room), self._before(end, line.ends[1], room)
        found = way(*stops, _Obstacles(self, line, room, stops).stopping)
        if found is None:
            return None
        corners = [start, *found, end]
        return [
            corners[0],
            *(after for before, after in pairwise(corners) if dist(before, after) > 0.05),
        ]

    def _before(self, point: Point, name: str, room: float) -> Point:
        """Return the place before a card from where a line leads straight to it."""
        card = self.cards.get(name)
        if card is None or card.right - card.left <= _SMALL:
            return point
        x, y = point
        far = 1.25 * room
        borders = {
            abs(x - card.left): (min(x, card.left - far), y),
            abs(x - card.right): (max(x, card.right + far), y),
            abs(y - card.top): (x, min(y, card.top - far)),
            abs(y - card.bottom): (x, max(y, card.bottom + far)),
        }
        return borders[min(borders)]


@frozen
class _Obstacles:
    """What is in the way of a line.

    Attributes:
        paper: has all.
        line: its own word is no obstacle.
        room: around each.
        free: places that are not to be within any.
    """

    paper: _Paper
    line: Line
    room: float
    free: tuple[Point, ...]

    def stopping(self, start: Point, end: Point) -> Iterator[Box]:
        """Yield what a straight line runs through."""
        seen: set[object] = set()
        for name, box in self.paper.within(_around((start, end)).grown(self.room)):
            if name not in seen and name != self.line.place:
                seen.add(name)
                obstacle = self._obstacle(box)
                if obstacle is not None and obstacle.stops(start, end):
                    yield obstacle

    def _obstacle(self, box: Box) -> Box | None:
        """Return a box with as much room around as leaves the free places free."""
        for room in (self.room, self.room / 2, 1.0, 0.0):
            grown = box.grown(room)
            if not any(map(grown.holds, self.free)):
                return grown
        return None


def _squares(part: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(part.left // _FIELD), int(part.right // _FIELD) + 1):
        for y in range(int(part.top // _FIELD), int(part.bottom // _FIELD) + 1):
            yield x, y


def _around(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))
