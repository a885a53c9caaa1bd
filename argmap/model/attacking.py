"""What an attack hits: computed from its target, never stored."""

from __future__ import annotations

from enum import StrEnum

from argmap.model.map import ArgumentMap
from argmap.model.nouns import Relation
from argmap.model.references import ArgumentRef, StatementRef
from argmap.model.signatures import ATTACKS, SIGNATURES, RelationKind

__all__ = ["AttackKind", "attack_kind"]


class AttackKind(StrEnum):
    """The three ways to attack an argument (Pollock 1987; Modgil and Prakken 2013)."""

    REBUT = "rebut"
    UNDERMINE = "undermine"
    UNDERCUT = "undercut"


def attack_kind(map: ArgumentMap, relation: Relation) -> AttackKind | None:
    """Return what an attack does: it rebuts a conclusion, undermines a premise, undercuts a step.

    What is both concluded and used is rebutted; where both ends attack each other, either may be.
    An attack on an argument as a whole denies one of its premises, as Argdown has it. To deny that
    one thing bears on another is to undercut. None if the relation is no attack, or hits a
    statement that no argument uses.

    Raises:
        TypeError: it is no relation.
    """
    if not isinstance(relation, Relation):
        raise TypeError(f"a relation is wanted here, not {relation!r}")
    if relation.kind not in ATTACKS:
        return None
    if isinstance(relation.target, StatementRef):
        hit = {relation.target}
        if SIGNATURES[relation.kind].symmetric and isinstance(relation.source, StatementRef):
            hit.add(relation.source)
        if any(map.concluded_by(end.title) for end in hit):
            return AttackKind.REBUT
        return AttackKind.UNDERMINE if any(map.used_by(end.title) for end in hit) else None
    if isinstance(relation.target, ArgumentRef) and relation.kind is RelationKind.ATTACK:
        return AttackKind.UNDERMINE
    return AttackKind.UNDERCUT
