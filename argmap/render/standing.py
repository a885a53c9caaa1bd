"""Which statements have a card of their own, and whose reason shares it."""

from __future__ import annotations

from argmap.model import ArgumentMap, InferenceRef, RelationKind, Statement

__all__ = ["is_recommended", "merged", "stands_alone"]

_LEADING = frozenset({RelationKind.ATTACK, RelationKind.UNDERCUT, RelationKind.SUPPORT})


def stands_alone(map: ArgumentMap, statement: Statement) -> bool:
    """Tell whether a statement has a card of its own, not only a cell where it is a premise.

    It has one if it is a thesis, a recommendation, no premise, a premise in several places and
    argued for or against, or if it bears on something by a relation.
    """
    title = statement.title
    uses = map.used_by(title)
    argued = map.concluded_by(title) or map.relations_to(statement.ref)
    return (
        title in map.front.thesis
        or is_recommended(map, statement)
        or not uses
        or (len(uses) > 1 and bool(argued))
        or _is_brought_along(map, title)
        or any(relation.kind in _LEADING for relation in map.relations_from(statement.ref))
        or all(use in map.concluded_by(title) for use in uses)
    )


def merged(map: ArgumentMap, title: str) -> InferenceRef | None:
    """Return the step that shares the card of its conclusion: it is the only one."""
    steps = map.concluded_by(title)
    if len(steps) != 1 or title in map.inference(steps[0]).premises:
        return None
    return steps[0]


def is_recommended(map: ArgumentMap, statement: Statement) -> bool:
    """Tell whether the author recommends what a statement says.

    It is a policy, nobody else's, and it is more than a premise.
    """
    title = statement.title
    return (
        statement.kind == "policy"
        and not statement.holder
        and (bool(map.concluded_by(title)) or not map.used_by(title))
    )


def _is_brought_along(map: ArgumentMap, title: str) -> bool:
    """Tell whether a statement is argued for in one section and used in others alone."""
    made = {map.argument(ref.argument).section for ref in map.concluded_by(title)}
    used = {map.argument(ref.argument).section for ref in map.used_by(title)}
    return bool(made) and not made & used
