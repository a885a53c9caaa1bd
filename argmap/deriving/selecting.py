"""Which statements and arguments get nodes.

First the settings, and the flags in the data, say what may be in the map at all; then it counts
what of this hangs together.
"""

from __future__ import annotations

from attrs import frozen

from argmap.deriving.absence import Absence, Reason
from argmap.deriving.bonds import Bonds
from argmap.deriving.joining import Joints
from argmap.deriving.settings import Selection, SelectionMode
from argmap.deriving.written import Written
from argmap.model import Argument, ArgumentMap, Statement

__all__ = ["Selected", "select"]


@frozen
class Selected:
    """What has a node, and why the rest has none; each in the order of the map."""

    statements: tuple[Statement, ...]
    arguments: tuple[Argument, ...]
    absences: tuple[Absence, ...]


def select(map: ArgumentMap, selection: Selection, how: Written) -> Selected:
    """Return which statements and arguments have nodes. Linear in the map."""
    sections = {section.id: section.title for section in map.sections}
    nouns: tuple[Statement | Argument, ...] = (*map.statements, *map.arguments)
    absent = {noun.ref: _refused(noun, selection, sections) for noun in nouns}
    bonds = Bonds(map, {ref for ref, reason in absent.items() if reason is None})
    for statement in map.statements:
        if absent[statement.ref] is None:
            absent[statement.ref] = _left_out(statement, selection, how, bonds)
    statements = tuple(s for s in map.statements if absent[s.ref] is None)
    arguments = tuple(a for a in map.arguments if absent[a.ref] is None)
    if selection.exclude_disconnected:
        joined = Joints(map, statements, arguments).joined()
        for argument in arguments:
            if not (
                argument.ref in joined
                # What opposes a part of it connects it, even where no edge shows that.
                or bonds.is_opposed(argument)
                or _is_flagged(argument, selection)
            ):
                absent[argument.ref] = Reason.DISCONNECTED
        arguments = tuple(argument for argument in arguments if absent[argument.ref] is None)
    reasons = tuple(Absence(ref, reason) for ref, reason in absent.items() if reason)
    return Selected(statements, arguments, reasons)


def _refused(
    noun: Statement | Argument, selection: Selection, sections: dict[str, str]
) -> Reason | None:
    """Return why something can't be in the map, whatever it is connected with."""
    listed = (
        selection.exclude_statements if isinstance(noun, Statement) else selection.exclude_arguments
    )
    if noun.title in listed:
        return Reason.EXCLUDED
    if not selection.ignore_flags and noun.data.get("isInMap") is False:
        return Reason.FLAGGED
    if selection.sections:
        section = None if noun.section is None else sections[noun.section]
        if not (selection.without_section if section is None else section in selection.sections):
            return Reason.OTHER_SECTION
    if selection.tags:
        tagged = not selection.tags.isdisjoint(noun.tags)
        if not (tagged if noun.tags else selection.without_tag):
            return Reason.OTHER_TAG
    return None


def _is_flagged(noun: Statement | Argument, selection: Selection) -> bool:
    return noun.data.get("isInMap") is True and not selection.ignore_flags


def _left_out(
    statement: Statement, selection: Selection, how: Written, bonds: Bonds
) -> Reason | None:
    """Return why a statement has no node, though it could have one."""
    title = statement.title
    if _is_flagged(statement, selection) or title in selection.include_statements:
        return None
    related, end = bonds.is_related(title), bonds.is_end(title)
    if selection.exclude_disconnected and not (related or end):
        return Reason.DISCONNECTED
    # Relations of what no argument shows would be lost.
    if (related and not end) or _fits(statement, selection.mode, how, bonds):
        return None
    return Reason.MODE


def _fits(statement: Statement, mode: SelectionMode, how: Written, bonds: Bonds) -> bool:
    title = statement.title
    match mode:
        case SelectionMode.ALL:
            return True
        case SelectionMode.TOP_LEVEL:
            return title in how.top
        case SelectionMode.WITH_TITLE:
            return not statement.anonymous
        case SelectionMode.WITH_RELATIONS:
            return bonds.is_related(title)
        case SelectionMode.WITH_MORE_THAN_ONE_RELATION:
            return bonds.bears_on_several(title)
        case SelectionMode.NOT_USED_IN_ARGUMENT:
            return not bonds.is_end(title)
