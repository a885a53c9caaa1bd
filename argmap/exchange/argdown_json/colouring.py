"""Colours: Argdown's export gives each node, tag and section the one that its map would have."""

from __future__ import annotations

from argmap.deriving.coloring import Colorist
from argmap.deriving.settings import Colors
from argmap.exchange.argdown_json.nodes import Entry, Model
from argmap.model import Argument, Section, Statement
from argmap.values import Data

__all__ = ["colour"]


def colour(model: Model, colors: Colors) -> None:
    """Give colours to tags, statements, arguments and sections."""
    colorist = Colorist(colors, tuple(model.tags))
    if colors.by_tag or colors.groups_by_tag:
        for tag, entry in model.tags.items():
            _paint(entry, colorist.tag(tag))
            if tag in colors.tags and colors.tags[tag].priority:
                entry["priority"] = colors.tags[tag].priority
    for title, node in model.statements.items():
        node.entry["fontColor"] = colors.statement_font
        _paint(node.entry, colorist.node(Statement(title, **_said(node.entry))))
    for title, node in model.arguments.items():
        node.entry["fontColor"] = colors.argument_font
        _paint(node.entry, colorist.node(Argument(title, **_said(node.entry))))
    for name, entry in _by_id(model.sections).items():
        entry["fontColor"] = colors.group_font
        # Of regrouped sections the front matter may say anything.
        known = (title for title in colors.groups if title == entry.get("title"))
        section = Section(name, next(known, ""), entry["level"], **_said(entry))
        _paint(entry, colorist.group(section, section.level))


def _said(entry: Entry) -> Entry:
    """Return what of an entry its colour depends on."""
    data = entry.get("data", {})
    color = {"color": data["color"]} if "color" in data else {}
    tags = entry.get("tags")
    listed = tags if isinstance(tags, list) else []
    return {"tags": [tag for tag in listed if isinstance(tag, str)], "data": Data(color)}


def _paint(entry: Entry, color: str | None) -> None:
    if color is not None:
        entry["color"] = color


def _by_id(sections: list[Entry]) -> dict[str, Entry]:
    """Return all sections by their ids; where several have one, as in regrouped maps, the last."""
    found: dict[str, Entry] = {}
    waiting = sections[::-1]
    while waiting:
        section = waiting.pop()
        found[section["id"]] = section
        waiting += section["children"][::-1]
    return found
