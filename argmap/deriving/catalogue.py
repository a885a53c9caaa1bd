"""The settings that are known, by what they stand below in the front matter."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from attrs import frozen

from argmap.deriving import fitting
from argmap.deriving.schemes import SCHEMES
from argmap.deriving.settings import LabelMode, Mode, SelectionMode
from argmap.values import Value

__all__ = ["SETTINGS", "Setting"]


@frozen
class Setting:
    """A known setting.

    Attributes:
        name: in the front matter.
        field: its name here; none if others heed it.
        wants: what its value must be, for messages.
        read: gives the value as it is kept, or raises `UnfitError`.
        words: the names among which a misspelt one is looked for.
    """

    name: str
    field: str
    wants: str
    read: Callable[[Value], Any]
    words: tuple[str, ...] = ()


def _choice(name: str, field: str, words: type[StrEnum]) -> Setting:
    """Return a setting that wants one of some words."""
    return Setting(name, field, f"one of {', '.join(words)}", fitting.word(words), tuple(words))


_TRUTH = "true or false"
_LIST = "a list of titles"
_INDEX = "a colour `#rrggbb`, or a number in the colour scheme"
_BY_TITLE = f"a mapping from titles to colours, each {_INDEX}"

_SELECTION = (
    Setting("excludeDisconnected", "exclude_disconnected", _TRUTH, fitting.truth),
    _choice("statementSelectionMode", "mode", SelectionMode),
    Setting("selectedTags", "tags", "a list of tags", fitting.titles),
    Setting("selectedSections", "sections", _LIST, fitting.titles),
    Setting("selectElementsWithoutTag", "without_tag", _TRUTH, fitting.truth),
    Setting("selectElementsWithoutSection", "without_section", _TRUTH, fitting.truth),
    Setting("includeStatements", "include_statements", _LIST, fitting.titles),
    Setting("excludeStatements", "exclude_statements", _LIST, fitting.titles),
    Setting("excludeArguments", "exclude_arguments", _LIST, fitting.titles),
    Setting("ignoreIsInMap", "ignore_flags", _TRUTH, fitting.truth),
)
_LABELS = (
    _choice("statementLabelMode", "statements", LabelMode),
    _choice("argumentLabelMode", "arguments", LabelMode),
    Setting("addTags", "add_tags", _TRUTH, fitting.truth),
)
_GROUPS = (
    Setting("groupDepth", "depth", "a whole number", fitting.number),
    Setting(
        "sections", "sections", "titles with `isGroup` and `isClosed`", fitting.each(fitting.flags)
    ),
    Setting(
        "regroup",
        "regroup",
        "a list of groups, each with title, statements, arguments, children or isClosed",
        fitting.regroup,
    ),
    Setting("ignoreIsGroup", "ignore_is_group", _TRUTH, fitting.truth),
    Setting("ignoreIsClosed", "ignore_is_closed", _TRUTH, fitting.truth),
)
_COLORS = (
    Setting("colorizeByTag", "by_tag", _TRUTH, fitting.truth),
    Setting("colorizeGroupsByTag", "groups_by_tag", _TRUTH, fitting.truth),
    Setting(
        "colorScheme",
        "scheme",
        "a list of colours, or the name of a scheme",
        fitting.scheme,
        tuple(SCHEMES),
    ),
    Setting("groupColorScheme", "group_scheme", "a list of colours", fitting.colors),
    Setting("tagColors", "tags", "a mapping from tags to colours", fitting.each(fitting.tag_color)),
    Setting("statementColors", "statements", _BY_TITLE, fitting.each(fitting.color)),
    Setting("argumentColors", "arguments", _BY_TITLE, fitting.each(fitting.color)),
    Setting("groupColors", "groups", _BY_TITLE, fitting.each(fitting.color)),
    Setting(
        "relationColors", "relations", "kinds of relations with colours", fitting.relation_colors
    ),
    Setting("statementFontColor", "statement_font", "a colour", fitting.text),
    Setting("argumentFontColor", "argument_font", "a colour", fitting.text),
    Setting("groupFontColor", "group_font", "a colour", fitting.text),
    Setting("ignoreColorData", "ignore_data", _TRUTH, fitting.truth),
)
_IMAGES = (
    Setting("useData", "use_data", _TRUTH, fitting.truth),
    Setting("useTags", "use_tags", _TRUTH, fitting.truth),
    Setting("files", "files", "names of pictures with their paths", fitting.names),
    Setting("convertToDataUrls", "", _TRUTH, fitting.truth),
)
_MODEL = (
    Setting("removeTagsFromText", "remove_tags", _TRUTH, fitting.truth),
    Setting("explodeArguments", "explode", _TRUTH, fitting.truth),
    _choice("mode", "", Mode),
    Setting("transformArgumentRelations", "", _TRUTH, fitting.truth),
    Setting(
        "shortcodes",
        "shortcodes",
        "names, each with `unicode:` and a sign",
        fitting.each(fitting.sign),
    ),
)
SETTINGS = {
    "selection": _SELECTION,
    "map": _LABELS,
    "group": _GROUPS,
    "color": _COLORS,
    "images": _IMAGES,
    "model": _MODEL,
}
