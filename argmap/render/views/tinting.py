"""The colours that front matter gives to tags, statements and arguments, as strips on small cards.

They are Argdown's settings: all views with small cards honour them. What a colour means, only a tag
can say; the legend names those that are shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from argmap.deriving import Settings, configure
from argmap.deriving.coloring import Colorist
from argmap.deriving.written import written
from argmap.model import Argument, ArgumentRef, Statement, StatementRef
from argmap.render.scene import Card, Scene
from argmap.render.subject import Subject

__all__ = ["full", "tinted"]

_Noun = Statement | Argument


def tinted(scene: Scene, subject: Subject) -> Scene:
    """Return a scene in the colours of the front matter, if it gives any. Linear in the map."""
    if not scene.compact or "color" not in subject.map.front.data:
        return scene
    settings, _ = configure(subject.map.front)
    colorist = Colorist(settings.colors, written(subject.given).tags)
    nouns: dict[StatementRef | ArgumentRef, _Noun] = {s.ref: s for s in subject.map.statements}
    nouns.update((argument.ref, argument) for argument in subject.map.arguments)
    cards = tuple(_marked(card, nouns, settings, colorist) for card in scene.cards)
    shown = {
        tag for card in cards if card.mark and card.names in nouns for tag in nouns[card.names].tags
    }
    tags = {
        tag: full(color)
        for tag in settings.colors.tags
        if tag in shown and (color := colorist.tag(tag))
    }
    return evolve(scene, cards=cards, tags=tags)


def _marked(
    card: Card,
    nouns: Mapping[StatementRef | ArgumentRef, _Noun],
    settings: Settings,
    colorist: Colorist,
) -> Card:
    """Return a card in the colour that the front matter names for it, or for one of its tags."""
    noun = nouns.get(card.names) if card.names else None  # none if a step is shown as an argument
    if card.mark or card.joint or noun is None:
        return card
    colors = settings.colors
    named = colors.statements if isinstance(noun, Statement) else colors.arguments
    tagged = colors.by_tag and any(tag in colors.tags for tag in noun.tags)
    color = colorist.node(noun) if noun.title in named or tagged else None
    return evolve(card, mark=full(color)) if color else card


def full(color: str) -> str:
    """Return a colour with two digits for each part; Graphviz doesn't know shorter ones.

    >>> full("#1af")
    '#11aaff'
    """
    return color if len(color) > 4 else "#" + "".join(2 * digit for digit in color[1:])
