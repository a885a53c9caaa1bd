"""From a scene to DOT."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.render.arrows import Arrows, split
from argmap.render.columns import Columns, columns_of
from argmap.render.compact import Compact
from argmap.render.grounds import Ground, grounds
from argmap.render.labels import Labels
from argmap.render.layering import Shape, layers_of, shape_of
from argmap.render.legend import title_label
from argmap.render.lettering import ACROSS, DOWN, FONT, FULL, Sizes, font
from argmap.render.measuring import text_width, words, wrap
from argmap.render.ordering import downwards
from argmap.render.palette import Style
from argmap.render.scene import Card, Scene

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["to_dot"]

_COLUMN = 260  # points: a card of the full view and the space beside it
_SCREEN = 1.6  # width by height of the screen that the overview is for


@frozen
class _Spacing:
    """Space around and between things, in inches as Graphviz has it, but for the margin."""

    pad: str
    cards: str
    columns: str
    margin: str
    section: float  # size of the titles of sections, in points


_WIDE = _Spacing("0.25", "0.2", "0.5", "10", 13)
_TIGHT = _Spacing("0.15", "0.06", "0.2", "3", 9.5)


def to_dot(
    scene: Scene, style: Style, *, sections: bool = True, named: bool = True, dpi: int | None = None
) -> str:
    """Return the DOT of a scene; the same scene gives the same text.

    With `named`, cells have names in an SVG; elsewhere these would be links that lead nowhere.
    `dpi` is how many dots make an inch of a PNG.

    The full view runs from left to right: its cards are piles of premises, so that arrows reach
    each of them from the side, and the picture grows downwards, as a page does. The overview runs
    the way in which it fits a screen.
    """
    from graphviz import Digraph  # noqa: PLC0415  (24 ms, only when drawn)

    shape = shape_of(scene)
    down = _is_down(scene, shape)
    columns = None if down else columns_of(scene)
    spacing = _TIGHT if scene.compact else _WIDE
    graph = Digraph("argmap")
    graph.attr(
        "graph",
        rankdir="TB" if down else "LR",
        bgcolor=style.paper,
        pad=spacing.pad,
        nodesep=spacing.cards,
        ranksep=spacing.columns,
        fontname=FONT,
        label=title_label(scene, style, max((columns or shape).depth * _COLUMN, 560)),
        labelloc="t",
        labeljust="l",
        newrank="true",
        remincross="true",
        searchsize="100",
    )
    if scene.parts:
        graph.attr(ordering="out")  # as the text has it
    if dpi:
        graph.attr(dpi=str(dpi))
    graph.attr("node", shape="plain", fontname=FONT)
    graph.attr("edge", penwidth="1.5", arrowsize="0.75", fontname=FONT, fontsize="9")
    ports = split(scene)
    sizes = _sizes(scene, down=down)
    label: Callable[[Card], str]
    if scene.compact:
        compact = Compact(style, sizes, ports, down)
        label = compact.label
    else:
        label = Labels(style, sizes, ports, named).label
    painter = _Painter(scene, style, spacing, sizes.width, label)
    painter.cards(graph, sections=sections, upwards=columns is not None)
    for knot in scene.knots:
        graph.node(knot, "", id=knot, shape="point", width="0.08", color=style.muted)
    if columns:
        _set(graph, columns, ordered=bool(scene.parts))
    arrows = Arrows(style, layers_of(scene), scene.knots, ports, down)
    # In ordered graphs, what is added last is the uppermost.
    places = downwards(scene.cards, scene.links)[::-1] if scene.parts else range(len(scene.links))
    for place in places:
        link = scene.links[place]
        name = f"link-{place + 1}"
        graph.edge(*arrows.ends(link), id=name, **arrows.attributes(link))
    return str(graph.source)


def _set(graph: Digraph, columns: Columns, *, ordered: bool) -> None:
    """Tell in which column each part of a page begins, and which card is above which there."""
    for at in range(columns.depth):
        graph.node(f"column-{at}", "", shape="point", width="0.01", style="invis")
        if at:
            graph.edge(f"column-{at - 1}", f"column-{at}", style="invis")
    for at, parts in columns.first.items():
        with graph.subgraph() as rank:
            rank.attr(rank="same")
            for name in (f"column-{at}", *chain.from_iterable(parts)):
                rank.node(name)
        if ordered:
            for upper, lower in chain.from_iterable(map(pairwise, parts)):
                graph.edge(lower, upper, style="invis")


def _is_down(scene: Scene, shape: Shape) -> bool:
    """Tell whether to run from top to bottom; sizes are those of a compact card with its space."""
    if not scene.compact:
        return False
    down = max(shape.breadth * 155 / _SCREEN, shape.depth * 80)
    across = max(shape.depth * 125 / _SCREEN, shape.breadth * 60)
    # Across, lines keep clear of the titles of sections: that is worth something.
    return down < across * 0.8


def _sizes(scene: Scene, *, down: bool) -> Sizes:
    if not scene.compact:
        return FULL
    sizes = DOWN if down else ACROSS
    # Some languages have long words; a card may grow for them, within limits.
    longest = max(
        (
            text_width(word, sizes.title, bold=True)
            for card in scene.cards
            for word in words(card.title)
        ),
        default=0,
    )
    return evolve(sizes, width=round(min(max(sizes.width, longest + 12), 132)))


@frozen
class _Painter:
    """Puts cards on their grounds."""

    scene: Scene
    style: Style
    spacing: _Spacing
    width: float
    label: Callable[[Card], str]

    def cards(self, graph: Digraph, *, sections: bool, upwards: bool) -> None:
        """Add all cards, those of a section on its ground.

        Where parts stand one below the other, the last one added is the uppermost.
        """
        placed: set[str] = set()
        if sections:
            found = grounds(self.scene)
            for ground in found[::-1] if upwards else found:
                self._ground(graph, ground, placed)
        rest = [card for card in self.scene.cards if card.id not in placed]
        self._put(graph, rest[::-1] if upwards else rest)

    def _ground(self, graph: Digraph, ground: Ground, placed: set[str]) -> None:
        with graph.subgraph(name=f"cluster_{ground.id}") as tinted:
            tinted.attr(
                id=f"section-{ground.id}",
                label=self._section(ground.title),
                labeljust="l",
                bgcolor=self.style.section,
                color=self.style.section_line,
                margin=self.spacing.margin,
            )
            for inner in ground.inner:
                self._ground(tinted, inner, placed)
            self._put(tinted, ground.cards)
            placed.update(card.id for card in ground.cards)

    def _put(self, graph: Digraph, cards: Iterable[Card]) -> None:
        for card in cards:
            graph.node(card.id, self.label(card), id=card.id, **{"class": card.role.value})

    def _section(self, title: str) -> str:
        size = self.spacing.section
        told = '<BR ALIGN="LEFT"/>'.join(
            font(line, self.style.muted, size, bold=True)
            for line in wrap(title, self.width * 1.5, size, bold=True)
        )
        return f'<{told}<BR ALIGN="LEFT"/>>' if told else ""
