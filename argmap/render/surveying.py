"""What stands where: read from what an engine has laid out, as SVG or as DOT."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from argmap.render.leading import Layout, Line, led
from argmap.render.measuring import text_width
from argmap.render.routing import Box, Point

__all__ = ["led_in_dot", "led_in_svg"]

_NUMBER = r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"

_GROUP = re.compile(r'<g id="[^"]*" class="(node|edge|cluster)[^"]*">\s*<title>([^<]*)</title>')
_SHAPE = re.compile(r'<polygon[^>]*? points="([^"]*)"|<ellipse[^>]*? cx="([^"]*)" cy="([^"]*)"')
_OTHER = {"start": "end", "end": "start"}  # ends of a line, if it runs from right to left
_PATH = re.compile(r'<path[^>]*? d="([^"]*)"')
_TEXT = re.compile(r"<text\b([^>]*)>([^<]*)</text>")
_AT = re.compile(r'\sx="([^"]*" y="[^"]*)"')
_VALUE = re.compile(r'([\w-]+)="([^"]*)"')

_LABEL = re.compile(r"label=<<TABLE.*?</TABLE>>", re.DOTALL)
_STATEMENT = re.compile(r'^\s*(\S.*?)\s*\[((?:[^\]"]|"[^"]*")*)\];$', re.MULTILINE)
_ENDS = re.compile(r'("[^"]*"|[^\s":]+)(?::[^\s>]*)? -> ("[^"]*"|[^\s":]+)')
_ATTRIBUTE = re.compile(r'\b(pos|lp|width|height|lwidth|lheight)=(?:"([^"]*)"|([^\s,\]]*))')
_WIDTH, _SIZE = re.compile(r'WIDTH="(\d+)"'), re.compile(r'POINT-SIZE="(\d+)"')
# Edges that are in a subgraph as well are named there again; read again, they would be two.
_AGAIN = re.compile(r"^[^\[\n]* -> [^\[\n]*;\n", re.MULTILINE)
_TIP = re.compile(rf"[se],{_NUMBER},{_NUMBER} ?")
_PAPER = re.compile(rf'bb="({_NUMBER}(?:,{_NUMBER}){{3}})"')
_INCH = 72.0


def led_in_svg(svg: str, *, down: bool) -> str:
    """Return an SVG whose lines run through no card and no text, as far as that can be."""
    found = led(_of_svg(svg), down=down)
    new = {
        place: f"M{_written(points[:1])}C{_written(points[1:])}"
        for place, points in found.lines.items()
    }
    for (begun, ended), (right, below) in found.words.items():
        x, _, y = svg[begun:ended].partition('" y="')
        new[begun, ended] = f'{float(x) + right:.10g}" y="{float(y) + below:.10g}'
    return _with(svg, new)


def led_in_dot(dot: str, *, down: bool) -> str:
    """Return the DOT of a layout whose lines run through no card and no text, likewise."""
    found = led(_of_dot(dot), down=down)
    new = {}
    for (begun, ended), points in found.lines.items():
        tips = _TIP.findall(dot[begun:ended].replace("\\\n", ""))
        new[begun, ended] = "".join(tips) + _written(_flipped(points))
    for (begun, ended), (right, below) in found.words.items():
        ((x, y),) = _points(dot[begun:ended])
        new[begun, ended] = _written([(x + right, y - below)])
    return _framed(_AGAIN.sub("", _with(dot, new)))


def _framed(dot: str) -> str:
    """Return a layout in which something unseen stands in two corners, so that it keeps its paper."""
    paper = _PAPER.search(dot)
    if paper is None:
        return dot
    left, bottom, right, top = paper[1].split(",")
    corners = (
        f'"corner-{at}" [pos="{place}", height=0, width=0, label="", style=invis];'
        for at, place in enumerate((f"{left},{bottom}", f"{right},{top}"))
    )
    return f"{dot[: dot.rindex('}')]}{' '.join(corners)}}}"


def _with(text: str, new: Mapping[tuple[int, int], str]) -> str:
    """Return a text with some of its parts replaced."""
    parts, done = [], 0
    for (begun, ended), told in sorted(new.items()):
        parts += [text[done:begun], told]
        done = ended
    return "".join((*parts, text[done:]))


def _written(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.10g},{y:.10g}" for x, y in points)


def _points(told: str) -> tuple[Point, ...]:
    numbers = map(float, told.replace("M", " ").replace("C", " ").replace(",", " ").split())
    return tuple(zip(numbers, numbers, strict=True))


def _flipped(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return points whose y grows in the other direction."""
    return tuple((x, -y) for x, y in points)


def _box(points: Sequence[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


# SVG


def _of_svg(svg: str) -> Layout:
    cards: dict[str, Box] = {}
    texts: list[Box] = []
    lines: list[Line] = []
    groups = list(_GROUP.finditer(svg))
    begins = [*(group.start() for group in groups), len(svg)]
    texts += (box for box, _ in _texts(svg, 0, begins[0]))
    for group, ended in zip(groups, begins[1:], strict=True):
        kind, name, begun = group[1], unescape(group[2]), group.end()
        if kind == "node":
            shape = _SHAPE.search(svg, begun, ended)
            if shape is not None:
                points = _points(shape[1]) if shape[1] else ((float(shape[2]), float(shape[3])),)
                cards[name] = _box(points)
        elif kind == "cluster":
            texts += (box for box, _ in _texts(svg, begun, ended))
        else:
            word, place = next(_texts(svg, begun, ended), (None, (0, 0)))
            source, _, target = name.partition("->")
            joined = source.partition(":")[0], target.partition(":")[0]
            lines += [
                Line(_points(path[1]), joined, path.span(1), word, place)
                for path in _PATH.finditer(svg, begun, ended)
            ]
    return Layout(cards, texts, lines)


def _texts(svg: str, begun: int, ended: int) -> Iterator[tuple[Box, tuple[int, int]]]:
    """Yield the boxes of lines of text, and where in the SVG it is said where they begin."""
    for text in _TEXT.finditer(svg, begun, ended):
        told = unescape(text[2])
        if told.strip():
            values = dict(_VALUE.findall(text[1]))
            x, y, size = (float(values[name]) for name in ("x", "y", "font-size"))
            width = text_width(told, size, bold=values.get("font-weight") == "bold")
            anchor = values.get("text-anchor")
            if values.get("direction") == "rtl":
                anchor = _OTHER.get(anchor or "start", anchor)
            left = x - (width if anchor == "end" else width / 2 if anchor == "middle" else 0)
            box = Box(left, y - 0.75 * size, left + width, y + 0.25 * size)
            begins = _AT.search(text[0])
            if begins is not None:
                yield box, (text.start() + begins.start(1), text.start() + begins.end(1))


# DOT


def _of_dot(dot: str) -> Layout:
    cards: dict[str, Box] = {}
    texts: list[Box] = []
    lines: list[Line] = []
    # What users write is in labels alone.
    bare = _LABEL.sub(lambda label: " " * len(label[0]), dot)
    for statement in _STATEMENT.finditer(bare):
        name, begun = statement[1], statement.start(2)
        values = {
            found[1]: found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(statement[2])
        }
        joined = _ENDS.match(name)
        if joined is not None and ";" in values.get("pos", ""):
            continue  # it is drawn in several pieces, and stays as it is
        if joined is not None:
            spans = {found[1]: found.span(2) for found in _ATTRIBUTE.finditer(statement[2])}
            place, word_place = spans["pos"], spans.get("lp", (0, 0))
            told = _TIP.sub("", values["pos"].replace("\\\n", ""))
            source, target = (end.strip('"') for end in joined.groups())
            label = dot[begun : statement.end(2)]
            lines.append(
                Line(
                    _flipped(_points(told)),
                    (source, target),
                    (begun + place[0], begun + place[1]),
                    _word(label, values),
                    (begun + word_place[0], begun + word_place[1]),
                )
            )
        elif name == "graph" and "lp" in values:
            wide, high = (_INCH * float(values[one]) for one in ("lwidth", "lheight"))
            texts.append(_about(values["lp"], wide, high))
        elif "pos" in values:
            wide, high = (_INCH * float(values[one]) for one in ("width", "height"))
            cards[name.strip('"')] = _about(values["pos"], wide, high)
    return Layout(cards, texts, lines)


def _about(middle: str, wide: float, high: float) -> Box:
    ((x, y),) = _flipped(_points(middle))
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _word(label: str, values: Mapping[str, str]) -> Box | None:
    if "lp" not in values:
        return None
    width, size = _WIDTH.search(label), _SIZE.search(label)
    if width is None or size is None:
        return None
    return _about(values["lp"], float(width[1]), float(size[1]))
