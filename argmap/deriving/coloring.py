"""Which colours things have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from argmap.deriving.schemes import DEFAULT, SCHEMES
from argmap.deriving.settings import Color, Colors, TagColor
from argmap.model import Argument, RelationKind, Section, Statement
from argmap.values import Data

__all__ = ["Colorist", "is_color"]

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_RELATIONS = {
    RelationKind.SUPPORT: "#00ff00",
    RelationKind.ENTAILS: "#00ff00",
    RelationKind.ATTACK: "#ff0000",
    RelationKind.CONTRARY: "#ff0000",
    RelationKind.CONTRADICTORY: "#ff0000",
    RelationKind.UNDERCUT: "#551A8B",
}


class Colorist:
    """Finds colours by the settings; `tags` are all tags in the order of the text.

    None is the colour that is asked for and isn't there: it lies beyond the scheme, or is no
    `#rgb` or `#rrggbb`.
    """

    def __init__(self, settings: Colors, tags: Sequence[str]) -> None:
        self._settings = settings
        named = settings.scheme
        scheme = SCHEMES.get(named, SCHEMES[DEFAULT]) if isinstance(named, str) else named
        self._scheme = scheme
        self._order = {tag: at for at, tag in enumerate(tags)}

    def node(self, noun: Statement | Argument) -> str | None:
        """Return the colour of a statement or an argument."""
        titles: Mapping[str, Color] = (
            self._settings.statements if isinstance(noun, Statement) else self._settings.arguments
        )
        own = self._own(noun.data, titles.get(noun.title))
        if own is not None:
            return _pick(own, self._scheme)
        if self._settings.by_tag and noun.tags:
            return self._of_tags(noun.tags, self._scheme)
        return _pick(0, self._scheme)

    def group(self, section: Section, level: int) -> str | None:
        """Return the colour of the group that a section makes."""
        scheme = self._settings.group_scheme
        own = self._own(section.data, self._settings.groups.get(section.title))
        if own is not None:
            return _pick(own, scheme)
        if self._settings.groups_by_tag and section.tags:
            return self._of_tags(section.tags, scheme)
        return _pick(min(level, len(scheme)) - 1, scheme)

    def tag(self, tag: str) -> str | None:
        """Return the colour that a tag gives to nodes."""
        return self._of_tags((tag,), self._scheme)

    def edge(self, kind: RelationKind) -> str | None:
        """Return the colour of edges of a kind."""
        own = self._settings.relations.get(kind)
        return _RELATIONS.get(kind) if own is None else _pick(own, self._scheme)

    def _own(self, data: Data, listed: Color | None) -> Color | None:
        if self._settings.ignore_data or "color" not in data:
            return listed
        asked = data["color"]
        inner = asked.get("color") if isinstance(asked, Data) else asked
        # What is no colour is one that isn't there, as for Argdown.
        if isinstance(inner, float) and inner.is_integer():
            return int(inner)
        if isinstance(inner, bool) or not isinstance(inner, str | int):
            return ""
        return inner

    def _of_tags(self, tags: Sequence[str], scheme: Sequence[str]) -> str | None:
        """Return the colour of the tag of the highest priority, the first of several."""
        nothing = TagColor()
        known = self._settings.tags
        tag = max(tags, key=lambda tag: known.get(tag, nothing).priority)
        color = known[tag].color if tag in known else self._order.get(tag, 0) + 1
        return None if color is None else _pick(color, scheme)


def _pick(color: Color, scheme: Sequence[str]) -> str | None:
    if isinstance(color, str):
        return color if is_color(color) else None
    return scheme[color] if 0 <= color < len(scheme) else None


def is_color(text: str) -> bool:
    """Tell whether a text is a colour, as Argdown knows them.

    >>> [is_color(text) for text in ("#1af", "#11aaff", "red")]
    [True, True, False]
    """
    return _HEX.fullmatch(text) is not None
