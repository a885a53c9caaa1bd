"""From what the front matter says to the settings; what makes no sense is told of and left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from attrs import Factory, define, frozen

from argmap.deriving.coloring import is_color
from argmap.deriving.schemes import SCHEMES
from argmap.deriving.settings import (
    Color,
    Colors,
    Groups,
    Images,
    LabelMode,
    Labels,
    RegroupedSection,
    SectionFlags,
    Selection,
    SelectionMode,
    Settings,
    TagColor,
)
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import FrontMatter, RelationKind
from argmap.model.spelling import nearest
from argmap.model.spotting import key_place
from argmap.values import Data, Value

__all__ = ["MISTAKEN_SETTING", "NO_COLOR", "SETTINGS", "Setting", "configure"]

MISTAKEN_SETTING = Code("AM113", "mistaken-setting", Severity.WARNING)

NO_COLOR = "Write `#rrggbb`, or a number in the colour scheme, counted from 0."

Read = Callable[[Value], Any]
Item = TypeVar("Item")
Word = TypeVar("Word", bound=StrEnum)


@frozen
class Setting:
    """A known setting.

    Attributes:
        name: in the front matter.
        field: its name here; none if it is not for the map.
        wants: what its value must be, for messages.
        read: gives the value as it is kept, or raises `_UnfitError`.
        words: the names among which a misspelt one is looked for.
    """

    name: str
    field: str
    wants: str
    read: Read
    words: tuple[str, ...] = ()


class _UnfitError(ValueError):
    """A value is not what a setting wants."""


def _truth(value: Value) -> bool:
    if not isinstance(value, bool):
        raise _UnfitError
    return value


def _number(value: Value) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _UnfitError
    return value


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise _UnfitError
    return value


def _texts(value: Value) -> tuple[str, ...]:
    if not isinstance(value, tuple):
        raise _UnfitError
    # A bare number is a title as good as any.
    return tuple(_title(item) for item in value)


def _title(value: Value) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return _text(value)


def _titles(value: Value) -> frozenset[str]:
    return frozenset(_texts(value))


def _word(words: type[Word]) -> Callable[[Value], Word]:
    def read(value: Value) -> Word:
        try:
            return words(_text(value))
        except ValueError:
            raise _UnfitError from None

    return read


def _mapping(value: Value) -> Data:
    if not isinstance(value, Data):
        raise _UnfitError
    return value


def _each(read: Callable[[Value], Item]) -> Callable[[Value], Mapping[str, Item]]:
    return lambda value: {key: read(item) for key, item in _mapping(value).items()}


def _color(value: Value) -> Color:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _UnfitError
    return value


def _scheme(value: Value) -> tuple[str, ...] | str:
    if isinstance(value, str):
        if value not in SCHEMES:
            raise _UnfitError
        return value
    return _colors(value)


def _colors(value: Value) -> tuple[str, ...]:
    if not isinstance(value, tuple) or not value:
        raise _UnfitError
    return tuple(_text(item) for item in value)


def _tag_color(value: Value) -> TagColor:
    if not isinstance(value, Data):
        return TagColor(_color(value))
    priority = value.get("priority", 0)
    if isinstance(priority, bool) or not isinstance(priority, int | float):
        raise _UnfitError
    return TagColor(_color(value["color"]) if "color" in value else None, priority)


def _relation_colors(value: Value) -> Mapping[str, Color]:
    if not set(_mapping(value)) <= set(RelationKind):
        raise _UnfitError
    return _each(_color)(value)


def _flags(value: Value) -> SectionFlags:
    said = _mapping(value)
    if not set(said) <= {"isGroup", "isClosed"}:
        raise _UnfitError
    flags = {key: _truth(item) for key, item in said.items()}
    return SectionFlags(flags.get("isGroup"), flags.get("isClosed"))


def _regroup(value: Value) -> tuple[RegroupedSection, ...]:
    if not isinstance(value, tuple):
        raise _UnfitError
    return tuple(_regrouped(_mapping(item)) for item in value)


def _regrouped(said: Data) -> RegroupedSection:
    """Read a group with those in it; data is nowhere so deep that this can't recurse."""
    return RegroupedSection(
        _title(said.get("title", "")),
        _texts(said.get("statements", ())),
        _texts(said.get("arguments", ())),
        _regroup(said.get("children", ())),
        _truth(said.get("isClosed", False)),
    )


def _sign(value: Value) -> str:
    return _text(_mapping(value).get("unicode"))


def _names(value: Value) -> frozenset[str]:
    return frozenset(_mapping(value))


def _choice(name: str, field: str, words: type[StrEnum]) -> Setting:
    """Return a setting that wants one of some words."""
    return Setting(name, field, f"one of {', '.join(words)}", _word(words), tuple(words))


_TRUTH = "true or false"
_LIST = "a list of titles"
_INDEX = "a colour `#rrggbb`, or a number in the colour scheme"
_BY_TITLE = f"a mapping from titles to colours, each {_INDEX}"
_IGNORED: Read = lambda value: value  # noqa: E731  (as short as what it says)

_SELECTION = (
    Setting("excludeDisconnected", "exclude_disconnected", _TRUTH, _truth),
    _choice("statementSelectionMode", "mode", SelectionMode),
    Setting("selectedTags", "tags", "a list of tags", _titles),
    Setting("selectedSections", "sections", _LIST, _titles),
    Setting("selectElementsWithoutTag", "without_tag", _TRUTH, _truth),
    Setting("selectElementsWithoutSection", "without_section", _TRUTH, _truth),
    Setting("includeStatements", "include_statements", _LIST, _titles),
    Setting("excludeStatements", "exclude_statements", _LIST, _titles),
    Setting("excludeArguments", "exclude_arguments", _LIST, _titles),
    Setting("ignoreIsInMap", "ignore_flags", _TRUTH, _truth),
)
_LABELS = (
    _choice("statementLabelMode", "statements", LabelMode),
    _choice("argumentLabelMode", "arguments", LabelMode),
    Setting("addTags", "add_tags", _TRUTH, _truth),
)
_GROUPS = (
    Setting("groupDepth", "depth", "a whole number", _number),
    Setting("sections", "sections", "titles with `isGroup` and `isClosed`", _each(_flags)),
    Setting(
        "regroup",
        "regroup",
        "a list of groups, each with title, statements, arguments, children or isClosed",
        _regroup,
    ),
    Setting("ignoreIsGroup", "ignore_is_group", _TRUTH, _truth),
    Setting("ignoreIsClosed", "ignore_is_closed", _TRUTH, _truth),
)
_COLORS = (
    Setting("colorizeByTag", "by_tag", _TRUTH, _truth),
    Setting("colorizeGroupsByTag", "groups_by_tag", _TRUTH, _truth),
    Setting(
        "colorScheme",
        "scheme",
        "a list of colours, or the name of a scheme",
        _scheme,
        tuple(SCHEMES),
    ),
    Setting("groupColorScheme", "group_scheme", "a list of colours", _colors),
    Setting("tagColors", "tags", "a mapping from tags to colours", _each(_tag_color)),
    Setting("statementColors", "statements", _BY_TITLE, _each(_color)),
    Setting("argumentColors", "arguments", _BY_TITLE, _each(_color)),
    Setting("groupColors", "groups", _BY_TITLE, _each(_color)),
    Setting("relationColors", "relations", "kinds of relations with colours", _relation_colors),
    Setting("statementFontColor", "statement_font", "a colour", _text),
    Setting("argumentFontColor", "argument_font", "a colour", _text),
    Setting("groupFontColor", "group_font", "a colour", _text),
    Setting("ignoreColorData", "ignore_data", _TRUTH, _truth),
)
_IMAGES = (
    Setting("useData", "use_data", _TRUTH, _truth),
    Setting("useTags", "use_tags", _TRUTH, _truth),
    Setting("files", "files", "names of pictures with their paths", _names),
    Setting("convertToDataUrls", "", _TRUTH, _IGNORED),
)
_MODEL = (
    Setting("removeTagsFromText", "remove_tags", _TRUTH, _truth),
    Setting("explodeArguments", "explode", _TRUTH, _truth),
    Setting("mode", "", "one of loose, strict", _IGNORED),
    Setting("transformArgumentRelations", "", _TRUTH, _IGNORED),
    Setting("shortcodes", "shortcodes", "names, each with `unicode:` and a sign", _each(_sign)),
)
SETTINGS = {
    "selection": _SELECTION,
    "map": _LABELS,
    "group": _GROUPS,
    "color": _COLORS,
    "images": _IMAGES,
    "model": _MODEL,
}


def configure(front: FrontMatter) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Return the settings that front matter makes, and what is wrong with it."""
    reader = _Reader(front)
    found = {room: reader.read(room, known) for room, known in SETTINGS.items()}
    colors = Colors(**found["color"])
    reader.doubt(colors)
    settings = Settings(
        Selection(**found["selection"]),
        Labels(**found["map"]),
        Groups(**found["group"]),
        colors,
        Images(**found["images"]),
        tags_in_text=not found["model"].get("remove_tags", False),
        explode=found["model"].get("explode", False),
        shortcodes=found["model"].get("shortcodes", {}),
    )
    return settings, tuple(reader.diagnostics)


@define
class _Reader:
    front: FrontMatter
    diagnostics: list[Diagnostic] = Factory(list)

    def read(self, room: str, known: tuple[Setting, ...]) -> dict[str, Any]:
        """Return what is set of one room, by the names of its fields."""
        said = self.front.data.get(room)
        if said is None:
            return {}
        if not isinstance(said, Data):
            self._tell(room, f"`{room}` is no mapping", f"Write settings below `{room}:`.")
            return {}
        fields: dict[str, Any] = {}
        settings = {setting.name: setting for setting in known}
        for name, value in said.items():
            setting = settings.get(name)
            if setting is None:
                self._tell(name, f"`{room}` has no setting `{name}`", _meant(name, room, settings))
                continue
            if value is None or not setting.field:
                continue
            try:
                fields[setting.field] = setting.read(value)
            except _UnfitError:
                message = f"`{name}` of `{room}` is not {setting.wants}"
                near = nearest(value, setting.words) if isinstance(value, str) else None
                wanted = f"Write {setting.wants} behind `{name}:`."
                self._tell(name, message, f"Did you mean `{near}`?" if near else wanted)
        return fields

    def doubt(self, colors: Colors) -> None:
        """Tell of what stands where a colour should; it is kept, as Argdown gives no other one."""
        told: list[tuple[str, str, Color | None]] = [
            *(("tagColors", tag, found.color) for tag, found in colors.tags.items()),
            *(("statementColors", title, color) for title, color in colors.statements.items()),
            *(("argumentColors", title, color) for title, color in colors.arguments.items()),
            *(("groupColors", title, color) for title, color in colors.groups.items()),
            *(("relationColors", kind, color) for kind, color in colors.relations.items()),
            *(("groupColorScheme", color, color) for color in colors.group_scheme),
        ]
        if not isinstance(colors.scheme, str):
            told += (("colorScheme", color, color) for color in colors.scheme)
        for name, key, color in told:
            if isinstance(color, str) and not is_color(color):
                message = f"{color!r} in `{name}` of `color` is no colour"
                self._tell(key, message, NO_COLOR)

    def _tell(self, key: str, message: str, mend: str) -> None:
        place = self.front.place
        where = key_place(place, key) if place else None
        self.diagnostics.append(Diagnostic(MISTAKEN_SETTING, message, where, mend))


def _meant(name: str, room: str, settings: Mapping[str, Setting]) -> str:
    home = next(
        (other for other, known in SETTINGS.items() if name in {s.name for s in known}), None
    )
    if home is not None:
        return f"It belongs below `{home}:`."
    near = nearest(name, settings)
    if near is not None:
        return f"Did you mean `{near}`?"
    return f"`{room}` knows {', '.join(settings)}."
