"""What front matter can say about the model and its export, in Argdown's own keys."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from argmap.exchange.argdown_json.nodes import Entry
from argmap.values import NO_DATA, Data, Value

__all__ = ["Settings", "is_number", "is_yes"]


def is_number(value: object) -> bool:
    """Tell whether a value is a number, which a truth value is not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_yes(value: object) -> bool:
    """Tell whether a value says yes in JavaScript, where empty lists and mappings do."""
    return isinstance(value, Mapping | list | tuple) or bool(value)


@frozen
class Settings:
    """The settings in front matter that change what Argdown exports."""

    front: Data
    model: Data = field(init=False)
    group: Data = field(init=False)
    json: Data = field(init=False)
    color: Data = field(init=False)

    @model.default
    def _model(self) -> Data:
        return self._part("model")

    @group.default
    def _group(self) -> Data:
        return self._part("group")

    @json.default
    def _json(self) -> Data:
        return self._part("json")

    @color.default
    def _color(self) -> Data:
        return self._part("color")

    def _part(self, name: str) -> Data:
        found = self.front.get(name)
        return found if isinstance(found, Data) else NO_DATA

    @property
    def strict(self) -> bool:
        """Whether support and attack between statements are entailment and contrariety."""
        return self.model.get("mode") == "strict"

    @property
    def rewrites(self) -> bool:
        """Whether the main conclusion of an argument stands for it in relations."""
        return is_yes(self.model.get("transformArgumentRelations", True))

    @property
    def keeps_tags(self) -> bool:
        """Whether tags are a part of texts."""
        return not is_yes(self.model.get("removeTagsFromText"))

    @property
    def explodes(self) -> bool:
        """Whether each step is an argument of its own."""
        return is_yes(self.model.get("explodeArguments"))

    @property
    def hides(self) -> bool:
        """Whether the export has other arguments or sections than the text, or less data."""
        shown = self.exports("Sections") and self.exports("Data")
        return self.explodes or bool(self.regroup) or not shown

    @property
    def shortcodes(self) -> Mapping[str, str]:
        """Signs by short names that the front matter brings along."""
        given = self.model.get("shortcodes")
        signs = given.items() if isinstance(given, Data) else ()
        return {
            name: sign
            for name, what in signs
            if isinstance(what, Data) and isinstance(sign := what.get("unicode"), str)
        }

    @property
    def regroup(self) -> tuple[Value, ...]:
        """Sections that take the place of the headings."""
        found = self.group.get("regroup")
        return found if isinstance(found, tuple) else ()

    def grouping(self, section: Entry) -> Entry:
        """Return whether a section is a group, and a closed one, as far as it is said."""
        data = section.get("data", {})
        found = {
            key: data[key]
            for key, ignored in (("isGroup", "ignoreIsGroup"), ("isClosed", "ignoreIsClosed"))
            if key in data and not is_yes(self.group.get(ignored))
        }
        chosen = self.group.get("sections")
        if isinstance(chosen, Data):
            listed = chosen.get(section["title"])
            if isinstance(listed, Data):
                return {key: listed[key] for key in ("isGroup", "isClosed") if key in listed}
            found.setdefault("isGroup", False)
        return found

    def exports(self, what: str) -> bool:
        """Whether `exportSections`, `exportTags` or `exportData` are not switched off."""
        found = self.json.get(f"export{what}")
        return found is None or is_yes(found)

    @property
    def indent(self) -> str:
        """What stands before a line for each level of the JSON; empty for a single line."""
        spaces = self.json.get("spaces")
        if isinstance(spaces, str):
            return spaces[:10]
        if spaces is None or not isinstance(spaces, int | float) or isinstance(spaces, bool):
            return "  " if spaces is None else ""
        return " " * int(min(max(spaces, 0), 10))
