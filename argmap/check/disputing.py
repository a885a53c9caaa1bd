"""Who supports and who attacks what, and whether that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.model import Inference, RelationKind
from argmap.model.signatures import ATTACKS

__all__ = [
    "CLASHING_PREMISES",
    "REDUNDANT_RELATION",
    "SELF_DEFEATING_ARGUMENT",
    "SUPPORT_AND_ATTACK",
    "by_conflict",
    "clashing_premises",
    "redundant_relation",
    "self_defeating_argument",
    "support_and_attack",
]

SUPPORT_AND_ATTACK = Code("AM205", "support-and-attack", Severity.WARNING)
SELF_DEFEATING_ARGUMENT = Code("AM206", "self-defeating-argument", Severity.WARNING)
CLASHING_PREMISES = Code("AM207", "clashing-premises", Severity.WARNING)
REDUNDANT_RELATION = Code("AM208", "redundant-relation", Severity.INFO)

_BY_CONFLICT = re.compile(
    r"reductio|absurd|contradict|inconsisten|indirect|negation", re.IGNORECASE
)


def by_conflict(inference: Inference) -> bool:
    """Tell whether a step draws on a conflict on purpose, by the name of its rule."""
    return any(map(_BY_CONFLICT.search, inference.rules))


def support_and_attack(case: Case) -> Iterator[Diagnostic]:
    """Something both supports and attacks the same thing.

    One sign is wrong, or two different reasons hide under one title.

    Bad:
        [Go]: We should go.
          + [Late]: It is late.
          - [Late]
          ^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.
          - [Dark]: It is dark.

    Source:
        Cayrol and Lagasquie-Schiex 2005, https://doi.org/10.1007/11518655_33
    """
    supports = {(relation.source, relation.target): relation for relation in case.supports}
    for relation in case.map.relations:
        if relation.kind not in ATTACKS:
            continue
        other = supports.get((relation.source, relation.target))
        if other is None and relation.kind is RelationKind.CONTRADICTORY:
            other = supports.get((relation.target, relation.source))
        if other:
            yield Diagnostic(
                SUPPORT_AND_ATTACK,
                f"{other.source} both supports and attacks {other.target}",
                relation.place,
                "Take one of the two out, or tell apart what supports and what attacks.",
                (Note("here it supports", other.place),),
            )


def self_defeating_argument(case: Case) -> Iterator[Diagnostic]:
    """What an argument concludes attacks one of its own premises.

    Whoever accepts it has a reason not to. A reductio does so on purpose: if the step names it as
    its rule, nothing is said.

    Bad:
        <Skeptic>

        (1) [Senses]: Our senses tell us that sticks look bent in water.
        ----
        (2) [Deceit]: Our senses tell us nothing.
          -> [Senses]
          ^^^^^^^^^^^

    Good:
        <Skeptic>

        (1) [Senses]: Our senses tell us that sticks look bent in water.
        ----
        (2) [Deceit]: Our senses tell us too much.

    Source:
        Pollock 1994, https://doi.org/10.1016/0004-3702(94)90057-4
    """
    for relation, source, target in case.clashes:
        ways = [(source, target)]
        if relation.kind is RelationKind.CONTRADICTORY:
            ways.append((target, source))
        for conclusion, premise in ways:
            used = case.lines_of(premise)
            for ref in case.map.concluded_by(conclusion):
                argument = case.map.argument(ref.argument)
                if (
                    ref.argument in used
                    and premise in argument.premises
                    and not any(map(by_conflict, argument.inferences))
                ):
                    yield Diagnostic(
                        SELF_DEFEATING_ARGUMENT,
                        f"{argument.ref} concludes [{conclusion}], which attacks its premise "
                        f"[{premise}]",
                        relation.place,
                        "Weaken the premise or the conclusion; if a premise is to be refuted, name "
                        "the rule of the step: reductio ad absurdum.",
                    )


def clashing_premises(case: Case) -> Iterator[Diagnostic]:
    """One step draws on two premises of which one attacks the other.

    Who accepts both can conclude anything, or nothing. A step that draws on an inconsistency by its
    rule, as a reductio, is left alone.

    Bad:
        [Rain]: It rains.
          >< [Dry]: It does not rain.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^

        <Umbrella>

        (1) [Rain]
        (2) [Dry]
        ----
        (3) [Take it]: We should take an umbrella.

    Good:
        [Rain]: It rains.
          >< [Dry]: It does not rain.

        <Umbrella>

        (1) [Rain]
        ----
        (2) [Take it]: We should take an umbrella.

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for relation, source, target in case.clashes:
        both = set(case.map.used_by(source)) & set(case.map.used_by(target))
        for step in sorted(both):
            if not by_conflict(case.map.inference(step)):
                yield Diagnostic(
                    CLASHING_PREMISES,
                    f"{step} draws on both [{source}] and [{target}], which are in conflict",
                    relation.place,
                    "Take one of the two out of the step, or the conflict back.",
                )


def redundant_relation(case: Case) -> Iterator[Diagnostic]:
    """A relation says less than another one between the same two statements.

    Contradictories attack each other, what entails supports: the weaker relation adds nothing.

    Bad:
        [Rain]: It rains.
          >< [Dry]: It does not rain.
          - [Dry]
          ^^^^^^^

    Good:
        [Rain]: It rains.
          >< [Dry]: It does not rain.

    Source:
        Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008
    """
    pairs = {(relation.kind, relation.source, relation.target) for relation in case.map.relations}
    contradictory = RelationKind.CONTRADICTORY
    for relation in case.map.relations:
        kind, source, target = relation.kind, relation.source, relation.target
        strong = None
        if kind is RelationKind.ATTACK and (RelationKind.CONTRARY, source, target) in pairs:
            strong = RelationKind.CONTRARY
        if kind in _WEAK_ATTACKS and (
            (contradictory, source, target) in pairs or (contradictory, target, source) in pairs
        ):
            strong = contradictory
        if kind is RelationKind.SUPPORT and (RelationKind.ENTAILS, source, target) in pairs:
            strong = RelationKind.ENTAILS
        if strong:
            yield Diagnostic(
                REDUNDANT_RELATION,
                f"that {source} and {target} are joined by “{strong}” says this already",
                relation.place,
                "Take this relation out.",
            )


_WEAK_ATTACKS = frozenset({RelationKind.ATTACK, RelationKind.CONTRARY})
