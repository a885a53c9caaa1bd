"""Links as the edges of a graph: ports, colours, arrowheads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from argmap.render.layering import closes_circle
from argmap.render.lettering import font
from argmap.render.palette import Role, Style
from argmap.render.scene import BACKING, Link, Manner, Scene, Spot
from argmap.render.tables import AGAINST

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
_PORTS = {False: "for", True: AGAINST}
_BARS = frozenset({"", "bar", "step"})


def split(scene: Scene) -> frozenset[str]:
    """Return names of cells and compact cards where supports as well as attacks arrive."""
    arriving: dict[str, set[bool]] = {}
    bars = _BARS | {cell.step.id for card in scene.cards for cell in card.cells if cell.step}
    for link in scene.links:
        name = link.target.card if scene.compact else link.target.port
        if name not in bars:
            arriving.setdefault(name, set()).add(link.manner in BACKING)
    return frozenset(name for name, manners in arriving.items() if len(manners) == 2)


@frozen
class Arrows:
    """Makes edges of links: each from a claim to what bears on it, so that claims stand first.

    What closes a circle leads back: from what comes first to the claim, and without a way around
    the cards.

    Attributes:
        style: colours.
        layers: how far each card and knot is from the claim that comes first.
        knots: names of points on relations.
        split: names of cells and compact cards with two ports.
        down: the picture runs downwards, not to the right.
        size: of words beside lines, in points.
    """

    style: Style
    layers: Mapping[str, int]
    knots: Collection[str] = ()
    split: Collection[str] = ()
    down: bool = False
    size: float = 9

    def ends(self, link: Link) -> tuple[str, str]:
        """Return where the edge of a link begins and where it ends."""
        out, into = ("s", "n") if self.down else ("e", "w")
        if closes_circle(link, self.layers):
            return self._at(link.source, out), self._at(link.target, into)
        return self._at(self._port(link), out), self._at(link.source, into)

    def _port(self, link: Link) -> Spot:
        """Return where a link arrives, if supports and attacks arrive there apart."""
        card, port = link.target.card, link.target.port
        if (port or card) not in self.split:
            return link.target
        against = link.manner not in BACKING
        name = (port + AGAINST if against else f"{port}--for") if port else _PORTS[against]
        return Spot(card, name)

    def _at(self, spot: Spot, side: str) -> str:
        if spot.card in self.knots:
            return spot.card
        return ":".join(part for part in (spot.card, spot.port, side) if part)

    def attributes(self, link: Link) -> Mapping[str, str]:
        """Return how a link is drawn."""
        colour = self.style.of(role).bar if (role := ROLES.get(link.manner)) else self.style.muted
        mutual = link.mutual or link.manner is Manner.CONTRADICTORY
        back = closes_circle(link, self.layers)
        head = "none" if link.bare else _HEADS[link.manner]
        found = {
            "class": link.manner.value,
            "color": colour,
            "dir": "both" if mutual else "forward" if back else "back",
            "arrowhead" if back else "arrowtail": head,
        }
        if mutual:
            found["arrowhead"] = found["arrowtail"] = head
        if link.word:
            # The space keeps the word off the line.
            word = f"\xa0\xa0{link.word}"
            found["label"] = f"<{font(word, colour, self.size)}>"
        return found
