"""Links as the edges of a graph: ports, colours, arrowheads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from argmap.render.lettering import font
from argmap.render.palette import Role, Style
from argmap.render.scene import BACKING, Link, Manner, Scene
from argmap.render.tables import AGAINST

__all__ = ["Arrows", "split"]

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
_ROLES = {
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
    for link in scene.links:
        name = link.target.card if scene.compact else link.target.port
        if name not in _BARS:
            arriving.setdefault(name, set()).add(link.manner in BACKING)
    return frozenset(name for name, manners in arriving.items() if len(manners) == 2)


@frozen
class Arrows:
    """Makes edges of links: each from a claim to what bears on it, so that claims stand first.

    Attributes:
        style: colours.
        knots: names of points on relations.
        split: names of cells and compact cards with two ports.
        down: the picture runs downwards, not to the right.
    """

    style: Style
    knots: Collection[str] = ()
    split: Collection[str] = ()
    down: bool = False

    def tail(self, link: Link) -> str:
        """Return where the edge of a link begins: at what the link leads to."""
        card, port = link.target.card, link.target.port
        if card in self.knots:
            return card
        against = link.manner not in BACKING
        if (port or card) in self.split:
            port = (port + AGAINST if against else f"{port}--for") if port else _PORTS[against]
        return _at(card, port, "s" if self.down else "e")

    def head(self, link: Link) -> str:
        """Return where the edge of a link ends: where the link comes from."""
        card, port = link.source.card, link.source.port
        return card if card in self.knots else _at(card, port, "n" if self.down else "w")

    def attributes(self, link: Link) -> Mapping[str, str]:
        """Return how a link is drawn."""
        colour = self.style.of(role).bar if (role := _ROLES.get(link.manner)) else self.style.muted
        mutual = link.mutual or link.manner is Manner.CONTRADICTORY
        found = {
            "class": link.manner.value,
            "color": colour,
            "dir": "both" if mutual else "back",
            "arrowtail": "none" if link.bare else _HEADS[link.manner],
        }
        if mutual:
            found["arrowhead"] = _HEADS[link.manner]
        if link.word:
            # The space keeps the word off the line.
            word = f"\xa0\xa0{link.word}"
            found["label"] = f"<{font(word, colour, 9)}>"
        return found


def _at(card: str, port: str, side: str) -> str:
    return f"{card}:{port}:{side}" if port else f"{card}:{side}"
