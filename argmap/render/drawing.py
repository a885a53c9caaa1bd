"""From a scene to DOT."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

from argmap.light import uncollected
from argmap.render.arrows import Arrows, split
from argmap.render.compact import Compact
from argmap.render.labels import Labels
from argmap.render.legend import title_label
from argmap.render.lettering import FONT, SHEET
from argmap.render.painting import LOOSE, TIGHT, WIDE, Painter
from argmap.render.palette import Style
from argmap.render.scene import Card, Scene
from argmap.render.setting.columns import Page, page_of
from argmap.render.setting.layering import layers_of
from argmap.render.setting.ordering import order_of
from argmap.render.setting.trunks import trunks_of
from argmap.render.sizing import sizes_of
from argmap.render.stating import INVISIBLE, attributes, edge, level, node, quoted

__all__ = ["to_dot"]

# Between any two columns of cards is one of points: where lines come together, and on relations.
_STEP, _HALF = "2", "1"
# An arrowhead is level where what it comes from stands beside what it leads to: first of all the
# points where lines come together, which are close to it; then, where gaps are small, other cards.
_LEVEL, _TRUNK = ("weight=5",), "weight=20"


@uncollected()  # nothing that is made here holds itself
def to_dot(
    scene: Scene,
    style: Style,
    *,
    sections: bool = True,
    named: bool = True,
    dots: int | None = None,
) -> str:
    """Return the DOT of a scene; the same scene gives the same text.

    With `named`, cells have names in an SVG; elsewhere these would be links that lead nowhere.
    A picture of dots has so many to an inch, or as many as its engine likes.

    The view of the reasons runs from left to right: its cards are piles of premises, so arrows reach
    each of them from the side, and the picture grows downwards, as a page does. The overview runs
    the way in which it fits a screen, or a column of text.
    """
    from graphviz import Digraph  # noqa: PLC0415  (24 ms, only when drawn)

    page = page_of(scene)
    spacing = LOOSE if scene.narrow else TIGHT if scene.compact else WIDE
    sizes = sizes_of(scene, down=page.down)
    graph = Digraph("argmap")
    graph.attr(
        "graph",
        rankdir="TB" if page.down else "LR",
        bgcolor=style.paper,
        pad=spacing.pad,
        nodesep=spacing.cards,
        ranksep=f"{spacing.columns * scene.letters:g}",
        fontname=FONT,
        label=title_label(scene, style, page.width),
        labelloc="t",
        labeljust="l",
        newrank="true",
        remincross="true",
        searchsize="100",
    )
    if scene.parts:
        graph.attr(ordering="out")  # as the text has it
    if dots is not None:
        graph.attr(dpi=str(dots))
    graph.attr("node", shape="plain", fontname=FONT)
    graph.attr(
        "edge",
        penwidth=f"{1.5 * scene.letters:g}",
        arrowsize=f"{0.75 * scene.letters:g}",
        fontname=FONT,
        fontsize="9",
    )
    ports = split(scene)
    label: Callable[[Card], str]
    if scene.compact:
        label = Compact(style, sizes, ports, page.down, named).label
    else:
        label = Labels(style, sizes, ports, named, SHEET.times(scene.letters)).label
    trunks = trunks_of(scene)
    arrows = Arrows(style, layers_of(scene), set(scene.knots), ports, page.down, sizes.small)
    ends: dict[str, dict[str, str]] = {}
    for place, trunk in trunks.items():
        link = scene.links[place]
        ends.setdefault(link.target.card, {})[trunk] = arrows.colour(link)
    painter = Painter(scene, style, spacing, sizes.width, label, ends, page.order)
    grounded = painter.paint(graph, sections=sections, paged=bool(page.first), down=page.down)
    told = attributes(label="", shape="point", width="0.08", color=style.muted)
    for knot in scene.knots:
        graph.body.append(node(quoted(knot), told, f"id={quoted(knot)}"))
    if page.first:
        graph.body += _columns(page, grounded, ordered=bool(scene.parts))
        graph.body += _piles(scene, grounded, down=page.down)
    graph.body += _lines(scene, arrows, trunks, grounded)
    return str(graph.source)


def _columns(page: Page, grounded: AbstractSet[str], *, ordered: bool) -> Iterator[str]:
    """Tell in which column each part of a page begins, and which card is above which there."""
    told = attributes(label="", shape="point", width="0.01")
    for at in range(page.depth):
        yield node(f'"column-{at}"', told, INVISIBLE)
        if at:
            yield edge(f'"column-{at - 1}"', f'"column-{at}"', INVISIBLE, f"minlen={_STEP}")
    for at, parts in page.first.items():
        names = (f"column-{at}", *chain.from_iterable(parts))
        yield from level(f"\t{quoted(name)}\n" for name in names)
        if ordered:
            for part in parts:
                yield from _order(part, grounded, INVISIBLE, down=page.down)


def _piles(scene: Scene, grounded: AbstractSet[str], *, down: bool) -> Iterator[str]:
    """Tell in which order the cards stand that bear on the same thing, and are in one column."""
    layers = layers_of(scene)
    beside: dict[str, list[str]] = {}
    placed = set(scene.knots)  # which stand between columns
    for place in order_of(scene):
        link = scene.links[place]
        name, target = link.source.card, link.target.card
        if name not in placed and layers[name] == layers[target] + 1:
            placed.add(name)
            beside.setdefault(target, []).append(name)
    for names in beside.values():
        if len(names) > 1:
            yield from level(_order(names, grounded, INVISIBLE, "minlen=0", down=down))


def _order(
    names: Sequence[str], grounded: AbstractSet[str], *told: str, down: bool
) -> Iterator[str]:
    """Tell in which order cards of a column stand, or of a row if the graph runs down.

    On a ground Graphviz puts what an edge leads to above, elsewhere below.
    """
    for upper, lower in pairwise(names):
        rising = not down and upper in grounded and lower in grounded
        start, end = (lower, upper) if rising else (upper, lower)
        yield edge(quoted(start), quoted(end), *told)


def _lines(
    scene: Scene, arrows: Arrows, trunks: Mapping[int, str], grounded: AbstractSet[str]
) -> Iterator[str]:
    """Yield the lines; those that share a trunk come together there."""
    places: Sequence[int] = range(len(scene.links))
    if scene.parts:
        places = order_of(scene)
        if not arrows.down:
            # Of what leads to a card on a ground the last is drawn uppermost, else the first.
            rising = [place for place in places if scene.links[place].target.card in grounded]
            above = set(rising)
            places = [*(place for place in places if place not in above), *rising[::-1]]
    drawn, knots = set(), set(scene.knots)
    pulled = _LEVEL if scene.compact else ()
    for place in places:
        link, name = scene.links[place], f'id="link-{place + 1}"'
        start, end = arrows.ends(link)
        trunk = trunks.get(place)
        if trunk is None:
            knotted = (link.source.card in knots) is not (link.target.card in knots)
            step = _HALF if knotted else _STEP
            yield edge(start, end, arrows.look(link), name, f"minlen={step}", *pulled)
            continue
        if trunk not in drawn:
            drawn.add(trunk)
            yield edge(start, f'"{trunk}":c', arrows.look(link), f'id="{trunk}"', _TRUNK)
        yield edge(f'"{trunk}":c', end, arrows.look(link, headless=True), name)
