"""What front matter says about the model and its export, in Argdown's own keys."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.deriving.configuring import configure
from argmap.deriving.settings import SectionFlags
from argmap.deriving.settings import Settings as MapSettings
from argmap.exchange.argdown_json.nodes import Entry
from argmap.model import FrontMatter
from argmap.values import NO_DATA, Data, Value

__all__ = ["Settings", "is_yes"]

_WIDEST = 10


def is_yes(value: object) -> bool:
    """Tell whether a value says yes in JavaScript, where empty lists and mappings do."""
    return isinstance(value, Mapping | list | tuple) or bool(value)


@frozen
class Settings:
    """The settings that change what Argdown exports.

    Attributes:
        map: those that change its map as well.
        model, json, group: what the front matter says below these keys.
    """

    map: MapSettings
    model: Data = NO_DATA
    json: Data = NO_DATA
    group: Data = NO_DATA

    @classmethod
    def of(cls, front: FrontMatter) -> Settings:
        """Return the settings that front matter makes; what makes no sense is left out."""
        said = (front.data.get(key) for key in ("model", "json", "group"))
        parts = (part if isinstance(part, Data) else NO_DATA for part in said)
        return cls(configure(front)[0], *parts)

    @property
    def strict(self) -> bool:
        """Whether support and attack between statements are entailment and contrariety."""
        return self.model.get("mode") == "strict"

    @property
    def rewrites(self) -> bool:
        """Whether the main conclusion of an argument stands for it in relations."""
        return is_yes(self.model.get("transformArgumentRelations", True))

    @property
    def regroup(self) -> tuple[Value, ...]:
        """Sections that take the place of the headings."""
        found = self.group.get("regroup")
        return found if isinstance(found, tuple) else ()

    @property
    def hides(self) -> bool:
        """Whether the export has other arguments or sections than the text, or less data."""
        shown = self.exports("Sections") and self.exports("Data")
        return self.map.explode or bool(self.regroup) or not shown

    def grouping(self, section: Entry) -> Entry:
        """Return whether a section is a group, and a closed one, as far as it is said."""
        groups, data = self.map.groups, section.get("data", {})
        ignored = {"isGroup": groups.ignore_is_group, "isClosed": groups.ignore_is_closed}
        found = {key: data[key] for key in ignored if key in data and not ignored[key]}
        if not groups.sections:
            return found
        if section["title"] in groups.sections:
            return _flags(groups.sections[section["title"]])
        return {"isGroup": False, **found}

    def exports(self, what: str) -> bool:
        """Whether `exportSections`, `exportTags` or `exportData` are not switched off."""
        found = self.json.get(f"export{what}")
        return found is None or is_yes(found)

    @property
    def indent(self) -> str:
        """What stands before a line for each level of the JSON; empty for a single line."""
        spaces = self.json.get("spaces", 2)
        if isinstance(spaces, str):
            return spaces[:_WIDEST]
        if isinstance(spaces, bool) or not isinstance(spaces, int | float):
            return "  " if spaces is None else ""
        return " " * int(min(max(spaces, 0), _WIDEST))


def _flags(flags: SectionFlags) -> Entry:
    said = {"isGroup": flags.is_group, "isClosed": flags.is_closed}
    return {key: flag for key, flag in said.items() if flag is not None}
