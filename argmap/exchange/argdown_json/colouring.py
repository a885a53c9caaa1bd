"""Colours: Argdown's export gives each node, tag and section the one that its map would have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import Factory, define

from argmap.exchange.argdown_json.nodes import Entry, Model
from argmap.exchange.argdown_json.settings import Settings, is_yes
from argmap.values import NO_DATA, Data, Value, freeze

__all__ = ["colour"]

_HEX = re.compile(r"#(?:[0-9a-f]{3}){1,2}", re.IGNORECASE)
_BLACK = "#000000"
_GROUPS = ("#DADADA", "#BABABA", "#AAAAAA")
_DEFAULT = "1b9e77 d95f02 7570b3 e7298a 66a61e e6ab02 a6761d 666666"
# The names by which front matter can choose among published palettes.
_SCHEMES = {
    "default": _DEFAULT,
    "iwanthue-colorblind-friendly": "ba4761 b65b37 c99738 83a142 52b77f 7d89e0 654397 bc589e",
    "iwanthue-fancy": "e6afd3 9ed2a7 aebaeb d2d39d 71cdeb e6b197 81d6d0 baf0d6",
    "iwanthue-fluo": "7fe643 f3bb79 57e5d6 eecb3c 69eb8a dbd76f cfe945 b0e391",
    "iwanthue-red-roses": "e17892 da3db3 e0abbf e23b6e 9a6276 e17cbc aa3d5e b14183",
    "iwanthue-ochre-sand": "885249 ec926e 995432 e29e96 b75f56 e0a081 ed837b ad766b",
    "iwanthue-yellow-lime": "ebcba0 e28c23 a88c68 dfb137 7e5e31 e2ae59 aa782a deaa6e",
    "iwanthue-green-mint": "569a3e dfd84b 657443 b0e13e c6cc9c 61d950 a09f40 a0de87",
    "iwanthue-ice-cube": "48bf8c 3e6f5f 3ce896 68a194 71ecb8 3d9b76 adddc9 62e0d3",
    "iwanthue-blue-ocean": "3a718b 002a33 2178a3 0d353f 4c707b 214650 13526c 395e68",
    "iwanthue-indigo-night": "4c8ae7 2d5192 829ce5 4074e3 5794d7 2f63ac 3295e9 607bc2",
    "iwanthue-purple-wine": "5f2cc1 504361 4033a2 27173a 77268f 403c81 321262 63306e",
    "colorbrewer-category10": (
        "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf"
    ),
    "colorbrewer-accent": "7fc97f beaed4 fdc086 ffff99 386cb0 f0027f bf5b17 666666",
    "colorbrewer-dark2": _DEFAULT,
    "colorbrewer-paired": (
        "a6cee3 1f78b4 b2df8a 33a02c fb9a99 e31a1c fdbf6f ff7f00 cab2d6 6a3d9a ffff99 b15928"
    ),
    "colorbrewer-set": "e41a1c 377eb8 4daf4a 984ea3 ff7f00 ffff33 a65628 f781bf 999999",
    "colorbrewer-set2": "66c2a5 fc8d62 8da0cb e78ac3 a6d854 ffd92f e5c494 b3b3b3",
    "colorbrewer-set3": (
        "8dd3c7 ffffb3 bebada fb8072 80b1d3 fdb462 b3de69 fccde5 d9d9d9 bc80bd ccebc5 ffed6f"
    ),
}


def colour(model: Model, settings: Settings) -> None:
    """Give colours to tags, statements, arguments and sections."""
    _Painter(model, settings.color).paint()


@define
class _Painter:
    model: Model
    settings: Data
    tag_colours: dict[str, Value] = Factory(dict)
    group_colours: dict[str, Value] = Factory(dict)

    def paint(self) -> None:
        scheme = self._scheme()
        groups = self._groups()
        if self._is_on("colorizeByTag", default=True) or self._is_on("colorizeGroupsByTag"):
            for tag, entry in self.model.tags.items():
                self._tag(tag, entry, scheme, groups)
        for node in self.model.statements.values():
            self._node(node.entry, "statement", scheme)
        for node in self.model.arguments.values():
            self._node(node.entry, "argument", scheme)
        for section in _by_id(self.model.sections).values():
            self._section(section, groups)

    def _scheme(self) -> Sequence[Value]:
        chosen = self.settings.get("colorScheme")
        if isinstance(chosen, tuple):
            return chosen
        named = _SCHEMES.get(chosen, _DEFAULT) if isinstance(chosen, str) else _DEFAULT
        return [f"#{digits}" for digits in named.split()]

    def _groups(self) -> Sequence[Value]:
        chosen = self.settings.get("groupColorScheme")
        return chosen if isinstance(chosen, tuple) else _GROUPS

    def _is_on(self, key: str, *, default: bool = False) -> bool:
        value = self.settings.get(key)
        return default if value is None else is_yes(value)

    def _font(self, kind: str) -> Value:
        chosen = self.settings.get(f"{kind}FontColor")
        return _BLACK if chosen is None else chosen

    def _chosen(self, key: str, title: str) -> Value:
        """Return the colour that the front matter names for a title, if any."""
        listed = self.settings.get(key)
        return listed.get(title) if isinstance(listed, Data) else None

    def _tag(
        self, tag: str, entry: Entry, scheme: Sequence[Value], groups: Sequence[Value]
    ) -> None:
        chosen = self._chosen("tagColors", tag)
        if chosen is not None:
            own, group = _looked_up(scheme, chosen), _looked_up(groups, chosen)
            if isinstance(chosen, Data) and "priority" in chosen:
                entry["priority"] = chosen["priority"]
        else:
            after = entry["occurrenceIndex"] + 1
            own, group = _at(scheme, after), _at(groups, after)
        if own is not None:
            self.tag_colours[tag] = entry["color"] = own
        if group is not None:
            self.group_colours[tag] = group

    def _node(self, entry: Entry, kind: str, scheme: Sequence[Value]) -> None:
        entry["fontColor"] = self._font(kind)
        named = self._chosen(f"{kind}Colors", entry["title"])
        found: Value
        if self._is_said(entry):
            found = _looked_up(scheme, freeze(entry["data"]["color"]))
        elif named is not None:
            found = _looked_up(scheme, named)
        elif self._is_on("colorizeByTag", default=True) and entry.get("tags"):
            found = _looked_up(scheme, self.tag_colours.get(self._first(entry["tags"])))
        else:
            found = _at(scheme, 0)
        if found is not None:
            entry["color"] = found

    def _section(self, entry: Entry, groups: Sequence[Value]) -> None:
        entry["fontColor"] = self._font("group")
        named = self._chosen("groupColors", str(entry.get("title")))
        found: Value
        if self._is_said(entry):
            found = _looked_up(groups, freeze(entry["data"]["color"]))
        elif named is not None:
            found = _looked_up(groups, named)
        elif self._is_on("colorizeGroupsByTag") and entry.get("tags"):
            found = _looked_up(groups, self.group_colours.get(self._first(entry["tags"])))
        else:
            found = _at(groups, min(len(groups), entry["level"]) - 1)
        if found is not None:
            entry["color"] = found

    def _is_said(self, entry: Entry) -> bool:
        return not self._is_on("ignoreColorData") and "color" in entry.get("data", NO_DATA)

    def _first(self, tags: Iterable[str]) -> str:
        """Return the tag of the highest priority, the first of several."""
        return max(tags, key=self._priority)

    def _priority(self, tag: str) -> float:
        priority: Value = self.model.tags.get(tag, {}).get("priority")
        return (
            0 if isinstance(priority, bool) or not isinstance(priority, int | float) else priority
        )


def _by_id(sections: list[Entry]) -> dict[str, Entry]:
    """Return all sections by their ids; where several have one, as in regrouped maps, the last."""
    found: dict[str, Entry] = {}
    waiting = sections[::-1]
    while waiting:
        section = waiting.pop()
        found[section["id"]] = section
        waiting += section["children"][::-1]
    return found


def _looked_up(scheme: Sequence[Value], value: Value) -> Value:
    """Return the colour that a value means: itself, one by its number, or one in a mapping."""
    if isinstance(value, str):
        return value if _HEX.fullmatch(value) else None
    if isinstance(value, Data):
        inner = value.get("color")
        return inner if isinstance(inner, str) else _at(scheme, inner)
    found = _at(scheme, value)
    return found if isinstance(found, str) and _HEX.fullmatch(found) else None


def _at(scheme: Sequence[Value], at: Value) -> Value:
    """Return a colour of a scheme by its number, if there is one."""
    if isinstance(at, bool) or not isinstance(at, int | float) or at not in range(len(scheme)):
        return None
    return scheme[int(at)]
