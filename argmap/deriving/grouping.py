"""Which sections become groups, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define, evolve, frozen

from argmap.deriving.settings import Groups, RegroupedSection, SectionFlags
from argmap.model import ArgumentMap, Section
from argmap.values import Data

__all__ = ["Box", "Boxes", "boxes_of", "regroup"]


@frozen
class Box:
    """A group before it is known whether anything is in it."""

    section: Section
    parent: str | None
    closed: bool = False


@define
class Boxes:
    """The groups by their ids, and the one that what stands in a section is in."""

    groups: dict[str, Box] = Factory(dict)
    homes: dict[str | None, str | None] = Factory(lambda: {None: None})


def boxes_of(map: ArgumentMap, settings: Groups, deepest: int) -> Boxes:
    """Return the groups; `deepest` is the lowest level of a heading in the text."""
    boxes = Boxes()
    for section in map.sections:
        boxes.homes[section.id] = outer = boxes.homes[section.parent]
        flags = None if settings.regroup else settings.sections.get(section.title)
        if _is_group(section, settings, flags, deepest):
            closed = _is_closed(section, settings, flags)
            boxes.groups[section.id] = Box(section, outer, closed)
            boxes.homes[section.id] = section.id
    return boxes


def _is_group(section: Section, settings: Groups, flags: SectionFlags | None, deepest: int) -> bool:
    told = section.data.get("isGroup")
    said = told if isinstance(told, bool) and not settings.ignore_is_group else None
    if settings.sections and not settings.regroup:
        # Where the settings name sections, others are groups only if they say so themselves.
        if flags is None:
            return said is True
        said = flags.is_group
    return section.level > deepest - settings.depth if said is None else said


def _is_closed(section: Section, settings: Groups, flags: SectionFlags | None) -> bool:
    if flags is not None:
        return flags.is_closed is True
    ignored = settings.ignore_is_closed and not settings.regroup
    return section.data.get("isClosed") is True and not ignored


def regroup(map: ArgumentMap, regrouped: tuple[RegroupedSection, ...]) -> ArgumentMap:
    """Return a map whose sections are those that the settings make; no others are left."""
    sections: list[Section] = []
    statements: dict[str, str] = {}
    arguments: dict[str, str] = {}
    for at, (found, parent, level) in enumerate(_flat(regrouped)):
        name = f"s{at}"
        data = Data({"isClosed": found.is_closed})
        sections.append(Section(name, found.title, level, parent, data=data))
        statements |= dict.fromkeys(found.statements, name)
        arguments |= dict.fromkeys(found.arguments, name)
    return evolve(
        map,
        statements=(evolve(s, section=statements.get(s.title)) for s in map.statements),
        arguments=(evolve(a, section=arguments.get(a.title)) for a in map.arguments),
        sections=sections,
    )


def _flat(
    regrouped: tuple[RegroupedSection, ...],
) -> Iterator[tuple[RegroupedSection, str | None, int]]:
    """Yield each group, the id of the one around it, and its level."""
    waiting: list[tuple[RegroupedSection, str | None, int]]
    waiting = [(section, None, 1) for section in reversed(regrouped)]
    number = 0
    while waiting:
        section, parent, level = waiting.pop()
        yield section, parent, level
        waiting += ((child, f"s{number}", level + 1) for child in reversed(section.children))
        number += 1
