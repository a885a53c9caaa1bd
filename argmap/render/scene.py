"""What a picture shows: cards of cells, and links between them. Sizes and colours come later."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from argmap.model import ArgumentRef, StatementRef
from argmap.render.palette import Role

__all__ = ["BACKING", "EMPTY", "Card", "Cell", "Link", "Manner", "Scene", "Spot", "Step"]


EMPTY = "There are no statements and no arguments yet."
_NOWHERE: Mapping[str, str] = MappingProxyType({})


class Manner(StrEnum):
    """How a link is drawn."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    SAME = "same"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    PREFERS = "prefers"


BACKING = frozenset({Manner.SUPPORT, Manner.SAME, Manner.ENTAILS, Manner.PREFERS})


@frozen
class Step:
    """What leads from the lines of a sheet to the one below it.

    Attributes:
        id: name of its port.
        scheme: how it argues.
        told: from which lines, and how well.
        label: what is known of it.
        findings: what is wrong with it.
    """

    id: str
    scheme: str = ""
    told: str = ""
    label: str = ""
    findings: tuple[str, ...] = ()


@frozen
class Cell:
    """A statement in a card.

    Attributes:
        id: its name, also that of its port.
        title: in bold.
        text: in full, or empty where it is told elsewhere.
        notes: what is said about it in small: its citation, its holder, its modality, ….
        implicit: supplied by the analyst.
        tooltip: for the pointer and for readers of the screen.
        label: what is known of it, such as whether it stands.
        names: title of the statement, if it is told here.
        told_in: id of the card that tells it, if it is only named here.
        mentions: title of the statement that is only named here.
        quotes: what the source says, in quotation marks.
        findings: what is wrong with it: a name, `: `, and a sentence that only tooltips have.
        number: of a line of a sheet.
        step: what leads to it, if it is the conclusion of a line of a sheet.
    """

    id: str
    title: str
    text: str = ""
    notes: tuple[str, ...] = ()
    implicit: bool = False
    tooltip: str = ""
    label: str = ""
    names: str = ""
    told_in: str = ""
    mentions: str = ""
    quotes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    number: int = 0
    step: Step | None = None


@frozen
class Card:
    """A node of the picture.

    Attributes:
        id: its name.
        role: what it is for.
        word: what its bar says, such as BECAUSE.
        title: title of the argument, if it is one.
        scheme: how the argument argues.
        head: the claim that stands above its reasons, if they share a card; then `word` is that of
            the claim, and `title` and `scheme` stand on a second bar, between head and reasons.
        cells: premises, linked, or the gist of an argument.
        text: of a compact card.
        notes: of a compact card, in small, each on a line of its own.
        section: id of its section.
        tooltip: for the pointer and for readers of the screen.
        number: what other cards call it by, or 0 if none does.
        stands_for: id of a card elsewhere on the page, if this one only points to it.
        mark: colour of a strip at the edge of a compact card, `#rrggbb`; none if empty.
        label: what is known of its step; of all of it, if it is compact.
        names: the statement or the argument that it tells as a whole, beside what its cells name.
        step: the number of the step of that argument that it tells, if there are others; else 0.
        findings: what is wrong with its step, or with all of it, as in cells.
        centre: the picture is drawn around it.
        beyond: number of cards that it stands for and that the picture leaves out.
        joint: a compact card that is no claim but leads from some to others.
        dashed: a compact card for what the analyst supplied.
    """

    id: str
    role: Role
    word: str
    title: str = ""
    scheme: str = ""
    head: Cell | None = None
    cells: tuple[Cell, ...] = ()
    text: str = ""
    notes: tuple[str, ...] = ()
    section: str | None = None
    tooltip: str = ""
    number: int = 0
    stands_for: str = ""
    mark: str = ""
    label: str = ""
    names: StatementRef | ArgumentRef | None = None
    step: int = 0
    findings: tuple[str, ...] = ()
    centre: bool = False
    beyond: int = 0
    joint: bool = False
    dashed: bool = False


@frozen
class Spot:
    """Where a link starts or ends: a card, or a port of it."""

    card: str
    port: str = ""


@frozen
class Link:
    """A line between two cards.

    Attributes:
        source: where it starts.
        target: where it ends, with an arrowhead.
        manner: how it is drawn.
        word: what is written beside it.
        tooltip: for the pointer and for readers of the screen.
        bare: it has no arrowhead: it only leads to a knot.
        mutual: it has an arrowhead at either end.
    """

    source: Spot
    target: Spot
    manner: Manner
    word: str = ""
    tooltip: str = ""
    bare: bool = False
    mutual: bool = False


@frozen
class Scene:
    """All that a picture shows.

    Attributes:
        cards: in the order of the map.
        links: in the order of the map.
        knots: names of points on relations that are themselves argued about.
        sections: id, title and parent of each section that holds a card.
        title: of the text.
        subtitle: who wrote it and when.
        compact: cards are small, without their texts.
        narrow: it is to be no wider than a column of text.
        parts: ids of sections that are laid out on their own: no link leads from one to another.
        continued: ids of those that go on with another one, and stand after it.
        lines: the legend says what lines mean, also where cards have their colours.
        letters: how large letters are, of any view.
        meanings: what labels mean, for the legend.
        tags: the colours of tags that small cards have, for the legend.
        whole: each section has one ground, whatever is in it hangs together or not.
        parted: it is to be set by sections, whatever leads from one to another.
        folded: ids of cards that are sections, with the ids of these.
        nothing: what is said if there are no cards.
        elsewhere: addresses of pictures, by the ids of cards: of those that stand there, or of what
            a card stands for.
        known: what has been computed of it, see `argmap.render.setting.once`.
    """

    cards: tuple[Card, ...]
    links: tuple[Link, ...]
    knots: tuple[str, ...] = ()
    sections: tuple[tuple[str, str, str | None], ...] = ()
    title: str = field(default="", kw_only=True)
    subtitle: str = field(default="", kw_only=True)
    compact: bool = field(default=False, kw_only=True)
    narrow: bool = field(default=False, kw_only=True)
    parts: tuple[str, ...] = field(default=(), kw_only=True)
    continued: tuple[str, ...] = field(default=(), kw_only=True)
    lines: bool = field(default=False, kw_only=True)
    letters: float = field(default=1.0, kw_only=True)
    meanings: Mapping[str, str] = field(factory=dict, kw_only=True)
    tags: Mapping[str, str] = field(factory=dict, kw_only=True)
    whole: bool = field(default=False, kw_only=True)
    parted: bool = field(default=False, kw_only=True)
    folded: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)
    nothing: str = field(default=EMPTY, kw_only=True)
    elsewhere: Mapping[str, str] = field(default=_NOWHERE, kw_only=True)
    known: dict[object, Any] = field(factory=dict, init=False, eq=False, repr=False)
