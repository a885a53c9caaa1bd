"""Cards on the grounds of their sections, as nodes and clusters of a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.render.directing import runs_left
from argmap.render.lettering import lines
from argmap.render.measuring import text_width, wrap
from argmap.render.palette import Style
from argmap.render.scene import Card, Scene
from argmap.render.setting.grounds import Ground, grounds, held
from argmap.render.stating import attributes, node, quoted
from argmap.render.tables import block

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["LOOSE", "TIGHT", "WIDE", "Painter", "Spacing"]


@frozen
class Spacing:
    """Space around and between things, in inches as Graphviz has it, but for the margin.

    Attributes:
        pad: around all.
        cards: between cards of a column.
        columns: between a column and where the lines to its cards come together, and from there to
            the next column; more if letters are larger.
        margin: around what stands on a ground, in points.
        section: size of the titles of sections, in points.
    """

    pad: str
    cards: str
    columns: float
    margin: str
    section: float


_HEAD = 10  # points, of an arrow

WIDE = Spacing("0.25", "0.2", 0.25, "10", 13)
TIGHT = Spacing("0.15", "0.06", 0.1, "4", 11)
LOOSE = Spacing("0.15", "0.08", 0.14, "5", 12)


@frozen
class Painter:
    """Puts cards on their grounds.

    Attributes:
        scene: has the cards.
        style: colours.
        spacing: space.
        width: of a card, in points.
        label: makes the label of a card.
        trunks: names and colours of the points where lines to a card come together, by its name.
        order: in which parts are put, by the names of cards.
    """

    scene: Scene
    style: Style
    spacing: Spacing
    width: float
    label: Callable[[Card], str]
    trunks: Mapping[str, Mapping[str, str]]
    order: Mapping[str, int]

    def paint(self, graph: Digraph, *, sections: bool, paged: bool, down: bool) -> set[str]:
        """Add all cards, those of a section on its ground; return the names of those on one.

        On a page what is on no ground comes first. Where parts stand one below the other, the last
        one added is the uppermost. Where lines come from grounds above, titles are below the cards.
        """
        found = sorted(grounds(self.scene), key=self._order) if sections else []
        placed = {name for ground in found for name in held(ground)}
        rest = [card for card in self.scene.cards if card.id not in placed]
        if paged and down:
            self._put(graph, rest)
        upwards = paged and not down
        for ground in found[::-1] if upwards else found:
            self._ground(graph, ground, down=down)
        if not (paged and down):
            self._put(graph, rest[::-1] if upwards else rest)
        return placed

    def _ground(self, graph: Digraph, ground: Ground, *, down: bool) -> None:
        below = down and not self.scene.parts
        # Lines come from above or below there, with their arrowheads.
        room = _HEAD if down else 0
        with graph.subgraph(name=f"cluster_{ground.id}") as tinted:
            tinted.attr(
                id=ground.id,
                label=self._section(
                    ground.title, above=room if below else 0, below=0 if below else room
                ),
                labeljust="r" if runs_left(ground.title) else "l",
                labelloc="b" if below else "t",
                bgcolor=self.style.section,
                color=self.style.section_line,
                margin=self.spacing.margin,
            )
            for inner in ground.inner:
                self._ground(tinted, inner, down=down)
            self._put(tinted, ground.cards)

    def _order(self, ground: Ground) -> int:
        return min(self.order[name] for name in held(ground))

    def _put(self, graph: Digraph, cards: Sequence[Card]) -> None:
        for card in cards:
            name, label = quoted(card.id), self.label(card)
            graph.body.append(node(name, f"label={label} class={card.role} id={name}"))
            for trunk, colour in self.trunks.get(card.id, {}).items():
                told = attributes(label="", shape="point", width="0.04", color=colour)
                graph.body.append(node(f'"{trunk}"', told, f'id="{trunk}-end"'))

    def _section(self, title: str, *, above: int, below: int) -> str:
        size = round(self.scene.letters * self.spacing.section)
        broken = wrap(title, self.width * 2, size, bold=True)
        width = max((text_width(line, size, bold=True) for line in broken), default=0)
        told = lines(broken, self.style.muted, size, bold=True)
        return block(told, width, above=above, below=below) if broken else ""
