"""From a scene to DOT."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise
from typing import TYPE_CHECKING

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
from argmap.render.setting.ordering import downwards
from argmap.render.setting.trunks import trunks_of
from argmap.render.sizing import sizes_of

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["to_dot"]

# Between any two columns of cards is one of points: where lines come together, and on relations.
_STEP, _HALF = "2", "1"


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
        ends.setdefault(link.target.card, {})[trunk] = arrows.attributes(link)["color"]
    painter = Painter(scene, style, spacing, sizes.width, label, ends, page.order)
    grounded = painter.paint(graph, sections=sections, paged=bool(page.first), down=page.down)
    for knot in scene.knots:
        graph.node(knot, "", id=knot, shape="point", width="0.08", color=style.muted)
    if page.first:
        _set(graph, page, grounded, ordered=bool(scene.parts))
        _stack(graph, scene, grounded, down=page.down)
    _link(graph, scene, arrows, trunks, grounded)
    return str(graph.source)


def _set(graph: Digraph, page: Page, grounded: AbstractSet[str], *, ordered: bool) -> None:
    """Tell in which column each part of a page begins, and which card is above which there."""
    for at in range(page.depth):
        graph.node(f"column-{at}", "", shape="point", width="0.01", style="invis")
        if at:
            graph.edge(f"column-{at - 1}", f"column-{at}", style="invis", minlen=_STEP)
    for at, parts in page.first.items():
        with graph.subgraph() as rank:
            rank.attr(rank="same")
            for name in (f"column-{at}", *chain.from_iterable(parts)):
                rank.node(name)
        if ordered:
            for names in parts:
                _order(graph, names, grounded, down=page.down)


def _stack(graph: Digraph, scene: Scene, grounded: AbstractSet[str], *, down: bool) -> None:
    """Tell in which order the cards stand that bear on the same thing, and are in one column."""
    layers = layers_of(scene)
    beside: dict[str, list[str]] = {}
    placed = set(scene.knots)  # which stand between columns
    for place in downwards(scene.cards, scene.links):
        link = scene.links[place]
        name, target = link.source.card, link.target.card
        if name not in placed and layers[name] == layers[target] + 1:
            placed.add(name)
            beside.setdefault(target, []).append(name)
    for names in beside.values():
        with graph.subgraph() as rank:
            rank.attr(rank="same")
            _order(rank, names, grounded, down=down, minlen="0")


def _order(
    graph: Digraph,
    names: Sequence[str],
    grounded: AbstractSet[str],
    *,
    down: bool,
    **attributes: str,
) -> None:
    """Tell in which order cards of a column stand, or of a row if the graph runs down.

    On a ground Graphviz puts what an edge leads to above, elsewhere below.
    """
    for upper, lower in pairwise(names):
        rising = not down and {upper, lower} <= grounded
        ends = (lower, upper) if rising else (upper, lower)
        graph.edge(*ends, style="invis", **attributes)


def _link(
    graph: Digraph,
    scene: Scene,
    arrows: Arrows,
    trunks: Mapping[int, str],
    grounded: AbstractSet[str],
) -> None:
    """Add the lines; those that share a trunk come together there."""
    places = list(range(len(scene.links)))
    if scene.parts:
        places = downwards(scene.cards, scene.links)
        if not arrows.down:
            # Of what leads to a card on a ground the last is drawn uppermost, else the first.
            rising = [place for place in places if scene.links[place].target.card in grounded]
            places = [place for place in places if place not in set(rising)] + rising[::-1]
    drawn, knots = set(), set(scene.knots)
    for place in places:
        link, name = scene.links[place], f"link-{place + 1}"
        start, end = arrows.ends(link)
        attributes = dict(arrows.attributes(link))
        trunk = trunks.get(place)
        if trunk is None:
            knotted = (link.source.card in knots) is not (link.target.card in knots)
            step = _HALF if knotted else _STEP
            graph.edge(start, end, id=name, minlen=step, **attributes)
            continue
        if trunk not in drawn:
            drawn.add(trunk)
            graph.edge(start, f"{trunk}:c", id=trunk, **attributes)
        attributes["arrowtail"] = "none"
        graph.edge(f"{trunk}:c", end, id=name, **attributes)
