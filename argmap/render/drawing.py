"""From a scene to DOT."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.render.grounds import Ground, grounds
from argmap.render.labels import AGAINST, Labels
from argmap.render.layering import Shape, shape_of
from argmap.render.legend import title_label
from argmap.render.lettering import ACROSS, DOWN, FONT, FULL, Sizes, font
from argmap.render.measuring import text_width, words, wrap
from argmap.render.palette import Role, Style
from argmap.render.placing import ties
from argmap.render.scene import Card, Link, Manner, Scene, Spot

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["to_dot"]

_HEADS = {
    Manner.SUPPORT: "normal",
    Manner.ATTACK: "tee",
    Manner.UNDERCUT: "odiamond",
    Manner.SAME: "normal",
    Manner.ENTAILS: "normal",
    Manner.CONTRARY: "tee",
    Manner.CONTRADICTORY: "tee",
    Manner.PREFERS: "vee",
}
_FOR = frozenset({Manner.SUPPORT, Manner.SAME, Manner.ENTAILS, Manner.PREFERS})

_PORTS = {False: "for", True: AGAINST}
_BARS = frozenset({"", "bar", "step"})

_COLUMN = 300  # points: a card of the full view and the space beside it
_SCREEN = 1.6  # width by height of the screen that the overview is for


def to_dot(scene: Scene, style: Style, *, sections: bool = True, named: bool = True) -> str:
    """Return the DOT of a scene; the same scene gives the same text.

    With `named`, cells have names in an SVG; elsewhere these would be links that lead nowhere.

    The full view runs from left to right: its cards are piles of premises, so that arrows reach
    each of them from the side, and the picture grows downwards, as a page does. The overview runs
    the way in which it fits a screen.
    """
    from graphviz import Digraph  # noqa: PLC0415  (24 ms, only when drawn)

    shape = shape_of(scene)
    painter = _Painter(scene, style, _is_down(scene, shape), sections, _split(scene), named)
    graph = Digraph("argmap")
    tight = scene.compact
    graph.attr(
        "graph",
        rankdir="TB" if painter.down else "LR",
        bgcolor=style.paper,
        pad="0.25",
        nodesep="0.11" if tight else "0.2",
        ranksep="0.28" if tight else "0.5",
        fontname=FONT,
        label=title_label(scene, style, max(shape.depth * _COLUMN, 560)),
        labelloc="t",
        labeljust="l",
        newrank="true",
        remincross="true",
        searchsize="100",
    )
    graph.attr("node", shape="plain", fontname=FONT)
    graph.attr("edge", penwidth="1.5", arrowsize="0.75", fontname=FONT, fontsize="9")
    painter.cards(graph)
    for knot in scene.knots:
        graph.node(knot, "", id=knot, shape="point", width="0.08", color=style.muted)
    for one, other in ties(scene):
        graph.edge(one, other, style="invis")
    for number, link in enumerate(scene.links, start=1):
        painter.link(graph, link, f"link-{number}")
    return str(graph.source)


def _is_down(scene: Scene, shape: Shape) -> bool:
    """Tell whether to run from top to bottom; sizes are those of a compact card with its space."""
    if not scene.compact:
        return False
    down = max(shape.breadth * 160 / _SCREEN, shape.depth * 80)
    across = max(shape.depth * 145 / _SCREEN, shape.breadth * 60)
    # Across, lines keep clear of the titles of sections: that is worth something.
    return down < across * 0.8


def _split(scene: Scene) -> frozenset[str]:
    """Return names of cells and compact cards where supports as well as attacks arrive."""
    arriving: dict[str, set[bool]] = {}
    for link in scene.links:
        name = link.target.card if scene.compact else link.target.port
        if name not in _BARS:
            arriving.setdefault(name, set()).add(link.manner in _FOR)
    return frozenset(name for name, manners in arriving.items() if len(manners) == 2)


@frozen
class _Painter:
    scene: Scene
    style: Style
    down: bool
    sections: bool
    split: Collection[str]
    named: bool

    @cached_property
    def _sizes(self) -> Sizes:
        if not self.scene.compact:
            return FULL
        sizes = DOWN if self.down else ACROSS
        # Some languages have long words; a card may grow for them, within limits.
        longest = max(
            (
                text_width(word, sizes.title, bold=True)
                for card in self.scene.cards
                for word in words(card.title)
            ),
            default=0,
        )
        return evolve(sizes, width=round(min(max(sizes.width, longest + 12), 132)))

    def cards(self, graph: Digraph) -> None:
        """Add all cards, those of a section on its ground."""
        placed: set[str] = set()
        if self.sections:
            for ground in grounds(self.scene):
                self._ground(graph, ground, placed)
        self._put(graph, (card for card in self.scene.cards if card.id not in placed))

    def _ground(self, graph: Digraph, ground: Ground, placed: set[str]) -> None:
        with graph.subgraph(name=f"cluster_{ground.id}") as tinted:
            tinted.attr(
                id=f"section-{ground.id}",
                label=self._section(ground.title),
                labeljust="l",
                bgcolor=self.style.section,
                color=self.style.section_line,
                margin="6" if self.scene.compact else "10",
            )
            for inner in ground.inner:
                self._ground(tinted, inner, placed)
            self._put(tinted, ground.cards)
            placed.update(card.id for card in ground.cards)

    def _put(self, graph: Digraph, cards: Iterable[Card]) -> None:
        tight = self.scene.compact
        labels = Labels(self.style, self._sizes, self.split, self.named, self.down)
        for card in cards:
            label = labels.compact(card) if tight else labels.full(card)
            graph.node(card.id, label, id=card.id, **{"class": card.role.value})

    def _section(self, title: str) -> str:
        size = 10.5
        lines = wrap(title, self._sizes.width * 1.5, size, bold=True)
        told = '<BR ALIGN="LEFT"/>'.join(
            font(line, self.style.muted, size, bold=True) for line in lines
        )
        return f'<{told}<BR ALIGN="LEFT"/>>' if lines else ""

    def link(self, graph: Digraph, link: Link, name: str) -> None:
        """Add a link: from a claim to what bears on it, so that claims stand first."""
        colour = _colour(link.manner, self.style)
        attributes = {
            "id": name,
            "class": link.manner.value,
            "color": colour,
            "dir": "both" if link.manner is Manner.CONTRADICTORY else "back",
            "arrowtail": "none" if link.bare else _HEADS[link.manner],
        }
        if link.manner is Manner.CONTRADICTORY:
            attributes["arrowhead"] = "tee"
        if link.word:
            # The space keeps the word off the line.
            word = f"\xa0\xa0{link.word}"
            attributes["label"] = f"<{font(word, colour, 9)}>"
        graph.edge(
            self._target(link),
            self._source(link.source),
            **attributes,
        )

    def _source(self, spot: Spot) -> str:
        if spot.card in self.scene.knots:
            return spot.card
        side = "n" if self.down else "w"
        return f"{spot.card}:{spot.port}:{side}" if spot.port else f"{spot.card}:{side}"

    def _target(self, link: Link) -> str:
        card, port = link.target.card, link.target.port
        if card in self.scene.knots:
            return card
        against = link.manner not in _FOR
        if (port or card) in self.split:
            port = (port + AGAINST if against else f"{port}--for") if port else _PORTS[against]
        side = "s" if self.down else "e"
        return f"{card}:{port}:{side}" if port else f"{card}:{side}"


def _colour(manner: Manner, style: Style) -> str:
    match manner:
        case Manner.SUPPORT | Manner.ENTAILS:
            return style.of(Role.REASON).bar
        case Manner.ATTACK | Manner.CONTRARY | Manner.CONTRADICTORY:
            return style.of(Role.OBJECTION).bar
        case Manner.UNDERCUT:
            return style.of(Role.UNDERCUT).bar
        case _:
            return style.muted
