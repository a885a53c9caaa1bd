"""What Argdown's users can set for the map, with the defaults of Argdown 2.0."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen

__all__ = [
    "Color",
    "Colors",
    "Groups",
    "Images",
    "LabelMode",
    "Labels",
    "Mode",
    "RegroupedSection",
    "SectionFlags",
    "Selection",
    "SelectionMode",
    "Settings",
    "TagColor",
]

Color = str | int
"""A colour as written, or a place in a colour scheme, counted from 0."""


class Mode(StrEnum):
    """What support and attack between statements mean; the model heeds it."""

    LOOSE = "loose"
    STRICT = "strict"


class SelectionMode(StrEnum):
    """Which of the connected statements get nodes."""

    ALL = "all"
    TOP_LEVEL = "top-level"
    WITH_TITLE = "with-title"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"


class LabelMode(StrEnum):
    """What stands on a node."""

    HIDE_UNTITLED = "hide-untitled"
    TITLE = "title"
    TEXT = "text"
    NONE = "none"


@frozen
class Selection:
    """`selection`: which statements and arguments get nodes."""

    exclude_disconnected: bool = True
    mode: SelectionMode = SelectionMode.WITH_TITLE
    tags: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    without_tag: bool = False
    without_section: bool = False
    include_statements: frozenset[str] = frozenset()
    exclude_statements: frozenset[str] = frozenset()
    exclude_arguments: frozenset[str] = frozenset()
    ignore_flags: bool = False


@frozen
class Labels:
    """`map`: what stands on the nodes; `model.removeTagsFromText` with it."""

    statements: LabelMode = LabelMode.HIDE_UNTITLED
    arguments: LabelMode = LabelMode.HIDE_UNTITLED
    add_tags: bool = True


@frozen
class SectionFlags:
    """What `group.sections` says of the sections of one title."""

    is_group: bool | None = None
    is_closed: bool | None = None


@frozen
class RegroupedSection:
    """A group that `group.regroup` makes."""

    title: str = ""
    statements: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    children: tuple[RegroupedSection, ...] = ()
    is_closed: bool = False


_NO_FLAGS: Mapping[str, SectionFlags] = MappingProxyType({})


@frozen
class Groups:
    """`group`: which sections become groups."""

    depth: int = 2
    sections: Mapping[str, SectionFlags] = _NO_FLAGS
    regroup: tuple[RegroupedSection, ...] = ()
    ignore_is_group: bool = False
    ignore_is_closed: bool = False


@frozen
class TagColor:
    """The colour of a tag, and its rank among the tags of a node: the highest counts."""

    color: Color | None = None
    priority: float = 0


_NO_COLORS: Mapping[str, Color] = MappingProxyType({})
_NO_TAGS: Mapping[str, TagColor] = MappingProxyType({})


@frozen
class Colors:
    """`color`: which colours things have."""

    by_tag: bool = True
    groups_by_tag: bool = False
    scheme: tuple[str, ...] | str = "default"
    group_scheme: tuple[str, ...] = ("#DADADA", "#BABABA", "#AAAAAA")
    tags: Mapping[str, TagColor] = _NO_TAGS
    statements: Mapping[str, Color] = _NO_COLORS
    arguments: Mapping[str, Color] = _NO_COLORS
    groups: Mapping[str, Color] = _NO_COLORS
    relations: Mapping[str, Color] = _NO_COLORS
    statement_font: str = "#000000"
    argument_font: str = "#000000"
    group_font: str = "#000000"
    ignore_data: bool = False


@frozen
class Images:
    """`images`: the pictures on nodes; `files` holds the names of those that tags may call."""

    use_data: bool = True
    use_tags: bool = True
    files: frozenset[str] = frozenset()


_NO_SHORTCODES: Mapping[str, str] = MappingProxyType({})


@frozen
class Settings:
    """All of them; the last three stand below `model`.

    Attributes:
        tags_in_text: texts keep their tags.
        explode: each step is an argument of its own.
        shortcodes: signs by the names that texts have for them, besides those that all texts may use.
    """

    selection: Selection = field(factory=Selection)
    labels: Labels = field(factory=Labels)
    groups: Groups = field(factory=Groups)
    colors: Colors = field(factory=Colors)
    images: Images = field(factory=Images)
    tags_in_text: bool = True
    explode: bool = False
    shortcodes: Mapping[str, str] = _NO_SHORTCODES
