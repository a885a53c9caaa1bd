"""From relation lines to typed relations.

Follows Argdown's reading: what an argument with a premise-conclusion structure does to others, its
main conclusion does; an undercut of such an argument hits its last step; in strict mode support
and attack between statements are entailment and contrariety; a statement that denies a premise of
an argument need not be said to attack the argument.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import evolve

from argmap.diagnostics import Diagnostic
from argmap.light import light, unchecked
from argmap.model.codes import ILL_TYPED_RELATION
from argmap.model.members import merge_data
from argmap.model.nouns import Argument, Relation
from argmap.model.references import ArgumentRef, End, InferenceRef, StatementRef, in_one_order
from argmap.model.signatures import ALLOWED, OPPOSING, RelationKind
from argmap.source import Place
from argmap.syntax.tree import Sign
from argmap.values import NO_DATA, Data

__all__ = ["Drafted", "relate"]

_MEANING = {
    Sign.SUPPORTS: (RelationKind.SUPPORT, True),
    Sign.ATTACKS: (RelationKind.ATTACK, True),
    Sign.UNDERCUTS: (RelationKind.UNDERCUT, True),
    Sign.SUPPORTED_BY: (RelationKind.SUPPORT, False),
    Sign.ATTACKED_BY: (RelationKind.ATTACK, False),
    Sign.UNDERCUT_BY: (RelationKind.UNDERCUT, False),
    Sign.CONTRADICTS: (RelationKind.CONTRADICTORY, True),
}
_STRICT = {
    RelationKind.SUPPORT: RelationKind.ENTAILS,
    RelationKind.ATTACK: RelationKind.CONTRARY,
}
# A relation is made here once its ends are known to fit.
_relation = unchecked(Relation)
_Ends: TypeAlias = tuple[RelationKind, End, End]
"""What tells relations apart, as their references do, which take longer to make."""


@light
class Drafted:
    """A relation as written, its ends not yet checked against its signature."""

    kind: RelationKind
    source: End
    target: End
    place: Place
    data: Data = NO_DATA

    @classmethod
    def from_line(
        cls, sign: Sign, parent: End, child: End, place: Place, data: Data = NO_DATA
    ) -> Drafted:
        """Draft what a relation line says of its parent and its child."""
        kind, outgoing = _MEANING[sign]
        source, target = (parent, child) if outgoing else (child, parent)
        return cls(kind, source, target, place, data)


def relate(
    drafts: Iterable[Drafted],
    arguments: Mapping[str, Argument],
    *,
    strict: bool = False,
    rewrite: bool = True,
) -> tuple[tuple[Relation, ...], tuple[Diagnostic, ...]]:
    """Return the relations that drafts amount to, each once, and what is wrong with the others.

    Of what is told several times the data is merged.
    """
    relations: dict[_Ends, Relation] = {}
    again: dict[_Ends, list[Data]] = {}
    wrong: list[Diagnostic] = []
    steps = {title: len(argument.inferences) for title, argument in arguments.items()}
    for written in drafts:
        kind, source, target = written.kind, written.source, written.target
        if rewrite and isinstance(source, ArgumentRef):
            source = _concluded(source, arguments)
        if rewrite and isinstance(target, ArgumentRef) and kind is RelationKind.UNDERCUT:
            last = steps[target.title]
            target = InferenceRef(target.title, last) if last else target
        if kind is RelationKind.SUPPORT and source == target != written.source:
            continue  # that an argument supports what it concludes is said by its structure
        if strict and isinstance(source, StatementRef) and isinstance(target, StatementRef):
            kind = _STRICT.get(kind, kind)
        if (kind, source.node_kind, target.node_kind) not in ALLOWED:
            wrong.append(_ill_typed(written))
            continue
        relation = _relation(kind, source, target, written.data, written.place)
        ends = (kind, *in_one_order(kind, source, target))
        told = relations.setdefault(ends, relation)
        if told is not relation and relation.data:
            again.setdefault(ends, [told.data]).append(relation.data)
    for ends, data in again.items():
        relations[ends] = evolve(relations[ends], data=merge_data(*data))
    vague = set(_told_more_exactly(relations, arguments))
    kept = tuple(relation for ends, relation in relations.items() if ends not in vague)
    return kept, tuple(wrong)


def _concluded(
    source: ArgumentRef, arguments: Mapping[str, Argument]
) -> StatementRef | ArgumentRef:
    """Return what does what an argument does: its main conclusion, if it has a structure."""
    conclusion = arguments[source.title].conclusion
    return source if conclusion is None else StatementRef(conclusion)


def _told_more_exactly(
    relations: Iterable[_Ends], arguments: Mapping[str, Argument]
) -> Iterator[_Ends]:
    """Yield the attacks of statements on arguments that repeat one on a premise of theirs."""
    opposed: dict[str, set[str]] = {}
    on_arguments: list[tuple[_Ends, str, str]] = []
    for ends in relations:
        kind = ends[0]
        if kind not in OPPOSING:
            continue
        match ends[1:]:
            case StatementRef(source), StatementRef(target):
                opposed.setdefault(source, set()).add(target)
                if kind is not RelationKind.ATTACK:
                    opposed.setdefault(target, set()).add(source)
            case StatementRef(source), ArgumentRef(target) if kind is RelationKind.ATTACK:
                on_arguments.append((ends, source, target))
    attacked = {title for _, _, title in on_arguments}
    premises = {title: set(arguments[title].premises) for title in attacked}
    for ends, source, target in on_arguments:
        if not premises[target].isdisjoint(opposed.get(source, ())):
            yield ends


def _ill_typed(draft: Drafted) -> Diagnostic:
    message = f"{draft.source} can't stand in the relation {draft.kind!s} to {draft.target}"
    if draft.kind is RelationKind.UNDERCUT:
        mend = (
            "An undercut attacks an inference: write it under an argument, or under the conclusion "
            "of the step that it denies. To attack what a statement says, write `<-`."
        )
    else:
        mend = "Both ends of this relation must be statements."
    return Diagnostic(ILL_TYPED_RELATION, message, draft.place, mend)
