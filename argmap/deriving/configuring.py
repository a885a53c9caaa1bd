"""From what the front matter says to the settings; what makes no sense is told of and left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, define

from argmap.deriving.catalogue import SETTINGS, Setting
from argmap.deriving.coloring import is_color
from argmap.deriving.fitting import UnfitError
from argmap.deriving.settings import Color, Colors, Groups, Images, Labels, Selection, Settings
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import FrontMatter
from argmap.model.spelling import nearest
from argmap.model.spotting import key_place
from argmap.values import Data

__all__ = ["MISTAKEN_SETTING", "NO_COLOR", "configure"]

MISTAKEN_SETTING = Code("AM113", "mistaken-setting", Severity.WARNING)
NO_COLOR = "Write `#rrggbb`, or a number in the colour scheme, counted from 0."


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
            if value is None:
                continue
            try:
                found = setting.read(value)
            except UnfitError:
                message = f"`{name}` of `{room}` must be {setting.wants}"
                near = nearest(value, setting.words) if isinstance(value, str) else None
                wanted = f"Write {setting.wants} behind `{name}:`."
                self._tell(name, message, f"Did you mean `{near}`?" if near else wanted)
                continue
            if setting.field:
                fields[setting.field] = found
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
