"""What objections hit, and whether they are answered."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import (
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)
from argmap.model.signatures import ATTACKS

__all__ = [
    "ATTACK_ON_NOBODY",
    "UNANSWERED_OBJECTION",
    "UNDERCUT_OF_GIST",
    "attack_on_nobody",
    "unanswered_objection",
    "undercut_of_gist",
]

ATTACK_ON_NOBODY = Code("AM209", "attack-on-nobody", Severity.WARNING)
UNANSWERED_OBJECTION = Code("AM210", "unanswered-objection", Severity.INFO)
UNDERCUT_OF_GIST = Code("AM211", "undercut-of-gist", Severity.INFO)


def attack_on_nobody(case: Case) -> Iterator[Diagnostic]:
    """An attack hits a statement that the analyst added, and that nobody holds or uses.

    To refute what nobody says is to fight a straw man. If others hold it, `holder` says who.

    Bad:
        [Ban phones]: Phones should be banned from lessons.

        [No machines]: Schools should have no machines at all. {implicit: true}
          - [Labs]: The physics lab needs its machines.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        <Quiet>

        (1) [Noise]: Phones make a noise.
        ----
        (2) [Ban phones]

    Good:
        [No machines]: Schools should have no machines. {implicit: true, holder: some parents}
          - [Labs]: The physics lab needs its machines.

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for relation in case.map.relations:
        if relation.kind in ATTACKS and _nobodys(case, relation.target):
            yield Diagnostic(
                ATTACK_ON_NOBODY,
                f"{relation.source} attacks {relation.target}, which nobody holds",
                relation.place,
                "Say with `holder` who holds it, or quote the passage that says it.",
            )


def _nobodys(case: Case, end: End) -> bool:
    if not isinstance(end, StatementRef):
        return False
    statement = case.map.statement(end.title)
    return (
        statement.implicit
        and statement.holder is None
        and not case.map.front.thesis.count(end.title)
        and not case.map.used_by(end.title)
        and not case.map.concluded_by(end.title)
        and not case.map.relations_from(end)
        and all(relation.kind in ATTACKS for relation in case.map.relations_to(end))
    )


def unanswered_objection(case: Case) -> Iterator[Diagnostic]:
    """Nothing in the map replies to an objection.

    Not each objection needs a reply, but a case that passes over them is not made yet. Told once
    for each source of an attack, where it attacks first. What is itself a reply needs none.

    Bad:
        [Go]: We should go.
          - [Rain]: It rains.
          ^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          - [Rain]: It rains.
            - [Roof]: There is a roof all the way.

    Source:
        Johnson 2000, Manifest Rationality, on the dialectical tier
    """
    answered = {relation.target for relation in case.map.relations if relation.kind in ATTACKS}
    answered |= {ArgumentRef(end.argument) for end in answered if isinstance(end, InferenceRef)}
    attacking = {relation.source for relation in case.map.relations if relation.kind in ATTACKS}
    for relation in case.map.relations:
        if (
            relation.kind in ATTACKS
            and attacking.isdisjoint(_behind(case, relation.target))
            and not _answered(case, relation, answered)
        ):
            answered.add(relation.source)
            yield Diagnostic(
                UNANSWERED_OBJECTION,
                f"nothing replies to {relation.source}, which attacks {relation.target}",
                relation.place,
                "Attack or undercut it, give way to it in the thesis, or leave it as it stands.",
            )


def _behind(case: Case, end: End) -> Iterator[End]:
    """Yield what is hit with an end: the argument that it is a part of, and what that concludes."""
    yield end
    titles: tuple[str, ...] = ()
    match end:
        case RelationRef():
            yield end.source
        case StatementRef():
            titles = tuple(dict.fromkeys(step.argument for step in case.map.used_by(end.title)))
        case ArgumentRef():
            titles = (end.title,)
        case InferenceRef():
            titles = (end.argument,)
    for title in titles:
        yield ArgumentRef(title)
        conclusion = case.map.argument(title).conclusion
        if conclusion is not None:
            yield StatementRef(conclusion)


def _answered(case: Case, relation: Relation, answered: set[End]) -> bool:
    """Tell whether something speaks against an attack, what it starts from, or the reasons for it."""
    source = relation.source
    titles: tuple[str, ...] = ()
    if isinstance(source, ArgumentRef):
        titles = (source.title,)
    elif isinstance(source, StatementRef):
        titles = tuple(step.argument for step in case.map.concluded_by(source.title))
    ends: list[End] = [source, relation.ref]
    for title in titles:
        ends.append(ArgumentRef(title))
        ends += (StatementRef(line) for line in case.map.argument(title).statements)
    return relation.kind is RelationKind.CONTRADICTORY or not answered.isdisjoint(ends)


def undercut_of_gist(case: Case) -> Iterator[Diagnostic]:
    """An undercut hits an argument that is a mere gist.

    An undercut denies that a step is a good one. Without a step nobody can say what is denied.

    Bad:
        [Wet]: The street is wet.
          + <Rain>: It has rained.
            _ [Roof]: There is a roof over it.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        <Rain>

        (1) [Rain]: It has rained.
        ----
        (2) [Wet]: The street is wet.
          <_ [Roof]: There is a roof over it.

    Source:
        Pollock 1987, https://doi.org/10.1207/s15516709cog1104_4
    """
    for relation in case.map.relations:
        target = relation.target
        if (
            relation.kind is RelationKind.UNDERCUT
            and isinstance(target, ArgumentRef)
            and not case.map.argument(target.title).pcs
        ):
            yield Diagnostic(
                UNDERCUT_OF_GIST,
                f"{relation.source} undercuts {target}, which has no inference yet",
                relation.place,
                f"Spell {target} out in premises and a conclusion.",
            )
