"""What an attack hits: computed from its target, never stored."""

from __future__ import annotations

from enum import StrEnum

from argmap.model.map import ArgumentMap
from argmap.model.nouns import Relation, StatementRef
from argmap.model.signatures import RelationKind

__all__ = ["AttackKind", "attack_kind"]


class AttackKind(StrEnum):
    """The three ways to attack an argument (Pollock 1987; Modgil and Prakken 2013)."""

    REBUT = "rebut"
    UNDERMINE = "undermine"
    UNDERCUT = "undercut"


_ATTACKS = frozenset(
    {RelationKind.ATTACK, RelationKind.CONTRARY, RelationKind.CONTRADICTORY, RelationKind.UNDERCUT}
)


def attack_kind(map: ArgumentMap, relation: Relation) -> AttackKind | None:  # noqa: A002
    """Return what an attack does: it rebuts a conclusion, undermines a premise, undercuts a step.

    None if the relation is no attack, or hits a statement that no argument uses.
    """
    if relation.kind not in _ATTACKS:
        return None
    if relation.kind is RelationKind.UNDERCUT:
        return AttackKind.UNDERCUT
    if not isinstance(relation.target, StatementRef):
        return AttackKind.REBUT
    if map.concluded_by(relation.target.title):
        return AttackKind.REBUT
    return AttackKind.UNDERMINE if map.used_by(relation.target.title) else None
