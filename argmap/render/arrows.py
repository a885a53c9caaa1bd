"""Links as the edges of a graph: ports, colours, arrowheads."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from attrs import field, frozen

from argmap.render.lettering import font
from argmap.render.measuring import text_width
from argmap.render.palette import Role, Style
from argmap.render.scene import BACKING, Link, Manner, Scene, Spot
from argmap.render.setting.layering import closes_circle
from argmap.render.stating import attributes, quoted
from argmap.render.tables import AGAINST, block

__all__ = ["ROLES", "Arrows", "split"]

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
ROLES = {
    Manner.SUPPORT: Role.REASON,
    Manner.ENTAILS: Role.REASON,
    Manner.ATTACK: Role.OBJECTION,
    Manner.CONTRARY: Role.OBJECTION,
    Manner.CONTRADICTORY: Role.OBJECTION,
    Manner.UNDERCUT: Role.UNDERCUT,
}
_SIDES = ("for", AGAINST, "undercut")
_BARS = frozenset({"", "bar", "step"})


def split(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """Return the ports of cells and compact cards where lines of several kinds arrive.

    Supports and attacks arrive apart, and undercuts apart from both at a compact card.
    """
    arriving: dict[str, set[str]] = {}
    bars = _BARS | {cell.step.id for card in scene.cards for cell in card.cells if cell.step}
    for link in scene.links:
        name = link.target.card if scene.compact else link.target.port
        if name not in bars:
            arriving.setdefault(name, set()).add(_side(link, compact=scene.compact))
    return {
        name: tuple(side for side in _SIDES if side in sides)
        for name, sides in arriving.items()
        if len(sides) > 1
    }


def _side(link: Link, *, compact: bool) -> str:
    if link.manner in BACKING:
        return "for"
    return "undercut" if compact and link.manner is Manner.UNDERCUT else AGAINST


@frozen
class Arrows:
    """Makes edges of links: each from a claim to what bears on it, so that claims stand first.

    What closes a circle leads back: from what comes first to the claim, and without a way around
    the cards.

    Attributes:
        style: colours.
        layers: how far each card and knot is from the claim that comes first.
        knots: names of points on relations.
        split: the ports of cells and compact cards that have several.
        down: the picture runs downwards, not to the right.
        size: of words beside lines, in points.
        looks: how links are drawn that have been met, by what that depends on.
    """

    style: Style
    layers: Mapping[str, int]
    knots: Collection[str] = ()
    split: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    down: bool = False
    size: float = 9
    looks: dict[tuple[Manner, str, bool, bool, bool], str] = field(factory=dict, eq=False)

    def ends(self, link: Link) -> tuple[str, str]:
        """Return where the edge of a link begins and where it ends, as DOT has it."""
        out, into = ("s", "n") if self.down else ("e", "w")
        if closes_circle(link, self.layers):
            return self._at(link.source, out), self._at(link.target, into)
        return self._at(self._port(link), out), self._at(link.source, into)

    def _port(self, link: Link) -> Spot:
        """Return where a link arrives, if lines of several kinds arrive there apart."""
        card, port = link.target.card, link.target.port
        if (port or card) not in self.split:
            return link.target
        side = _side(link, compact=not port)
        return Spot(card, f"{port}--{side.removeprefix('--')}" if port else side)

    def _at(self, spot: Spot, side: str) -> str:
        if spot.card in self.knots:
            return quoted(spot.card)
        if not spot.port:
            return f"{quoted(spot.card)}:{side}"
        return f"{quoted(spot.card)}:{quoted(spot.port)}:{side}"

    def colour(self, link: Link) -> str:
        """Return the colour of a link."""
        role = ROLES.get(link.manner)
        return self.style.of(role).bar if role else self.style.muted

    def look(self, link: Link, *, headless: bool = False) -> str:
        """Return how a link is drawn, as DOT has it; without an arrowhead, if that is elsewhere."""
        back = closes_circle(link, self.layers)
        key = link.manner, link.word, link.bare or headless, link.mutual, back
        if key not in self.looks:
            self.looks[key] = attributes(**self._attributes(link, headless=headless, back=back))
        return self.looks[key]

    def _attributes(self, link: Link, *, headless: bool, back: bool) -> Mapping[str, str]:
        colour = self.colour(link)
        mutual = link.mutual or link.manner is Manner.CONTRADICTORY
        head = "none" if link.bare or headless else _HEADS[link.manner]
        found = {
            "class": link.manner.value,
            "color": colour,
            "dir": "both" if mutual else "forward" if back else "back",
            "arrowhead" if back else "arrowtail": head,
        }
        if mutual:
            found["arrowhead"] = found["arrowtail"] = head
        if link.word:
            # The space keeps the word off the line, which is at its left or below it.
            word = f"\xa0\xa0{link.word}"
            told = font(word, colour, self.size)
            found["label"] = block(told, text_width(word, self.size), below=0 if self.down else 2)
        return found
