"""The styles: literal colours, each pair of text and ground with a contrast of 4.5 or more.

The roles stay apart under protan, deutan and tritan vision, which the usual green and red do not;
and no role is told by its colour alone: each has a sign and a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen
from attrs.validators import ge, le

from argmap.model.spelling import nearest
from argmap.render.details import BRIEF, DEFAULT, Detail
from argmap.render.exceptions import UnknownStyleError
from argmap.render.marking import Mark

__all__ = [
    "AUTO",
    "CONTRAST",
    "DARK",
    "GREATEST",
    "LEAST",
    "LIGHT",
    "PRESENTATION",
    "PRINT",
    "THEMES",
    "Colours",
    "Role",
    "Style",
    "StyleName",
    "contrast",
    "counterparts",
    "style_of",
]

StyleName: TypeAlias = Literal["light", "dark", "auto", "print", "contrast", "presentation"]

LEAST, GREATEST = 0.5, 3.0
"""How large letters can be, by those that fit a screen or a page."""

_GROUNDS = ("paper", "muted", "section", "section_line", "focus")


class Role(StrEnum):
    """What a card is for."""

    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"
    THESIS = "thesis"
    POLICY = "policy"
    CLAIM = "claim"


@frozen
class Colours:
    """The colours of a role.

    Attributes:
        bar: ground of its bar, its frame and its edges.
        on_bar: text on the bar.
        tint: ground of its cells.
    """

    bar: str
    on_bar: str
    tint: str


@frozen(repr=False)
class Style:
    """The colours of a picture, and how large its letters are.

    Attributes:
        focus: of the frame around what a link has led to.
        fallen: of what doesn't stand, whatever its role; if None, muted.
        undecided: of what neither stands nor falls; if None, muted.
        dark: the style that an SVG takes where its reader prefers dark.
        letters: how large letters are, from 0.5 to 3; 1 is what fits a screen or a page.
        show: what cards tell beside their texts if nobody says.
    """

    name: str
    paper: str
    ink: str
    muted: str
    section: str
    section_line: str
    focus: str
    reason: Colours
    objection: Colours
    undercut: Colours
    thesis: Colours
    policy: Colours
    claim: Colours
    fallen: Colours | None = field(default=None, kw_only=True)
    undecided: Colours | None = field(default=None, kw_only=True)
    dark: Style | None = field(default=None, kw_only=True)
    letters: float = field(default=1.0, kw_only=True, validator=[ge(LEAST), le(GREATEST)])
    show: Collection[Detail] = field(default=DEFAULT, kw_only=True)

    def __repr__(self) -> str:
        return f"<Style {self.name}>"

    def of(self, role: Role) -> Colours:
        """Return the colours of a role."""
        colours: Colours = getattr(self, role)
        return colours

    def of_mark(self, mark: Mark) -> Colours | None:
        """Return the colours of a mark; None where those of the role stay."""
        if mark is Mark.STANDS:
            return None
        found = self.fallen if mark is Mark.FALLS else self.undecided
        return found or Colours(self.muted, self.paper, self.section)

    def of_label(self, label: str) -> Colours | None:
        """Return the colours of what has a label; None where those of its role stay."""
        mark = Mark.of(label)
        return None if mark is None else self.of_mark(mark)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every text colour with every ground that it is set on."""
        for ground in (self.paper, self.section):
            yield self.ink, ground
            yield self.muted, ground
        for role in Role:
            colours = self.of(role)
            yield colours.on_bar, colours.bar
            if role is not Role.THESIS:
                yield self.ink, colours.tint
                yield self.muted, colours.tint
            # What only points to a card elsewhere is written in its colour, as words beside lines.
            yield colours.bar, self.paper
        for mark in Mark:
            marked = self.of_mark(mark)
            if marked is not None:
                yield marked.on_bar, marked.bar
                yield self.ink, marked.tint
                yield self.muted, marked.tint
        for line in (self.reason, self.objection, self.undercut):
            yield line.bar, self.section


LIGHT = Style(
    name="light",
    paper="#ffffff",
    ink="#1f2933",
    muted="#4a5568",
    section="#f3f5f8",
    section_line="#c3ccd6",
    focus="#0b5fff",
    reason=Colours("#00695c", "#ffffff", "#eaf5f3"),
    objection=Colours("#b23a0e", "#ffffff", "#fdf0ea"),
    undercut=Colours("#6a3d9a", "#ffffff", "#f4effa"),
    thesis=Colours("#1b2a41", "#ffffff", "#1b2a41"),
    policy=Colours("#1b2a41", "#ffffff", "#ffffff"),
    claim=Colours("#4b5669", "#ffffff", "#ffffff"),
    fallen=Colours("#6b7280", "#ffffff", "#e3e6ea"),
    undecided=Colours("#e3b505", "#241c00", "#fdf3d0"),
)

DARK = Style(
    name="dark",
    paper="#141a21",
    ink="#e8edf2",
    muted="#aab6c3",
    section="#1b232c",
    section_line="#3b4754",
    focus="#8ab4ff",
    reason=Colours("#5fd3c0", "#10161d", "#10302d"),
    objection=Colours("#ff9e73", "#10161d", "#3a2014"),
    undercut=Colours("#c6a8f2", "#10161d", "#2a2140"),
    thesis=Colours("#dbe7f5", "#10161d", "#dbe7f5"),
    policy=Colours("#dbe7f5", "#10161d", "#141a21"),
    claim=Colours("#98a8c0", "#10161d", "#141a21"),
    fallen=Colours("#818b98", "#10161d", "#2b323a"),
    undecided=Colours("#f7e08a", "#1d1a08", "#3a3115"),
)

AUTO = evolve(LIGHT, name="auto", dark=DARK)

# Greys alone: for printers, and so that nothing hangs on colours.
PRINT = Style(
    name="print",
    paper="#ffffff",
    ink="#111111",
    muted="#4d4d4d",
    section="#fafafa",
    section_line="#b0b0b0",
    focus="#000000",
    reason=Colours("#737373", "#ffffff", "#f0f0f0"),
    objection=Colours("#202020", "#ffffff", "#e2e2e2"),
    undercut=Colours("#3a3a3a", "#ffffff", "#e9e9e9"),
    thesis=Colours("#000000", "#ffffff", "#000000"),
    policy=Colours("#000000", "#ffffff", "#ffffff"),
    claim=Colours("#565656", "#ffffff", "#ffffff"),
    fallen=Colours("#d4d4d4", "#2b2b2b", "#f9f9f9"),
    undecided=Colours("#9c9c9c", "#000000", "#d9d9d9"),
)

# Each text has a contrast of 7 or more, each line and frame one of 4.5.
CONTRAST = Style(
    name="contrast",
    paper="#ffffff",
    ink="#000000",
    muted="#2e2e2e",
    section="#ffffff",
    section_line="#5c5c5c",
    focus="#0000c8",
    reason=Colours("#00443b", "#ffffff", "#e6f7f4"),
    objection=Colours("#8f1d00", "#ffffff", "#ffece4"),
    undercut=Colours("#5a1f9c", "#ffffff", "#f3ebff"),
    thesis=Colours("#000000", "#ffffff", "#000000"),
    policy=Colours("#000000", "#ffffff", "#ffffff"),
    claim=Colours("#575757", "#ffffff", "#ffffff"),
    fallen=Colours("#cfcfcf", "#1a1a1a", "#ebebeb"),
    undecided=Colours("#ffd500", "#000000", "#fff3b0"),
)

PRESENTATION = evolve(LIGHT, name="presentation", letters=1.5, show=BRIEF)

THEMES = (LIGHT, DARK, AUTO, PRINT, CONTRAST, PRESENTATION)

_STYLES = {style.name: style for style in THEMES}


def style_of(given: Style | str) -> Style:
    """Return a style that is given itself or by its name.

    >>> style_of("dark")
    <Style dark>

    Raises:
        UnknownStyleError: there is none of that name.
        TypeError: it is neither.
    """
    if isinstance(given, Style):
        return given
    if not isinstance(given, str):
        raise TypeError(f"a style is a `Style` or the name of one, not {type(given).__name__}")
    if given not in _STYLES:
        near = nearest(given, tuple(_STYLES))
        meant = f"did you mean {near}? The" if near else "the"
        raise UnknownStyleError(f"no style {given!r}: {meant} styles are {', '.join(_STYLES)}")
    return _STYLES[given]


def counterparts(one: Style, other: Style) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return what the colours of a style are in another one: those of text, those of shapes."""
    text = {one.ink: other.ink, one.muted: other.muted}
    shapes = {getattr(one, name): getattr(other, name) for name in _GROUNDS}
    both = [(one.of(role), other.of(role)) for role in Role]
    for mark in Mark:
        marked, turned = one.of_mark(mark), other.of_mark(mark)
        if marked is not None and turned is not None:
            both.append((marked, turned))
    for here, there in both:
        text |= {here.on_bar: there.on_bar, here.bar: there.bar}
        shapes |= {here.bar: there.bar, here.tint: there.tint}
    return text, shapes


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return round((high + 0.05) / (low + 0.05), 2)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
