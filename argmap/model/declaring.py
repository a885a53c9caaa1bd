"""Relations that the front matter declares, since no sign on a line can say them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve, frozen

from argmap.diagnostics import Diagnostic
from argmap.model.codes import ILL_TYPED_RELATION, ILL_TYPED_VALUE, UNDEFINED_END
from argmap.model.exceptions import IllTypedRelationError, ModelError
from argmap.model.members import merge_data
from argmap.model.nouns import Argument, Relation, Statement
from argmap.model.references import ArgumentRef, End, InferenceRef, RelationRef, StatementRef
from argmap.model.signatures import RelationKind
from argmap.model.spelling import nearest
from argmap.model.spotting import key_place
from argmap.source import Place
from argmap.values import NO_DATA, Data, Value

__all__ = ["Known", "MistakenError", "declare", "declared_relation"]

_STEP = re.compile(r"step ([1-9][0-9]{0,8}) of <(.+)>", re.DOTALL)
_KEYS = {"kind", "source", "target"}
_FORMS = '"[Title]", "<Title>", "step 2 of <Title>", or a relation as {kind, source, target}'


@frozen
class Known:
    """What declared relations can join."""

    statements: frozenset[str]
    steps: dict[str, int]
    """The arguments, and how many steps each has."""
    relations: dict[RelationRef, Relation]

    @classmethod
    def of(
        cls,
        statements: Iterable[Statement],
        arguments: Iterable[Argument],
        relations: Iterable[Relation],
    ) -> Known:
        """Gather it from nouns."""
        return cls(
            frozenset(statement.title for statement in statements),
            {argument.title: len(argument.inferences) for argument in arguments},
            {relation.ref: relation for relation in relations},
        )

    def has(self, end: End) -> bool:
        """Tell whether an end, no relation, is there."""
        match end:
            case StatementRef(title):
                return title in self.statements
            case ArgumentRef(title):
                return title in self.steps
            case InferenceRef(title, step):
                return step <= self.steps.get(title, 0)
        return False


def declare(
    declared: Iterable[Data], known: Known, front: Place
) -> tuple[tuple[Relation, ...], tuple[Diagnostic, ...]]:
    """Return the relations that are known with those that are declared, and what is wrong.

    What is declared may be an end of what is declared above it or below.
    """
    place = key_place(front, "relations")
    wrong: list[Diagnostic] = []
    fresh: dict[RelationRef, Relation] = {}
    again: dict[RelationRef, list[Data]] = {}
    for item in declared:
        try:
            relation = declared_relation(item, place)
        except MistakenError as mistake:
            wrong.append(mistake.diagnostic(place))
            continue
        told = fresh.setdefault(relation.ref, relation)
        if told is not relation and relation.data:
            again.setdefault(relation.ref, [told.data]).append(relation.data)
    for ref, data in again.items():
        fresh[ref] = evolve(fresh[ref], data=merge_data(*data))
    related = dict(known.relations)
    for relation in _grounded(fresh, known, wrong, place):
        before = related.setdefault(relation.ref, relation)
        if before is not relation:
            related[relation.ref] = evolve(before, data=merge_data(before.data, relation.data))
    return tuple(related.values()), tuple(wrong)


def _grounded(
    fresh: dict[RelationRef, Relation], known: Known, wrong: list[Diagnostic], place: Place
) -> list[Relation]:
    """Return the relations whose ends are there."""
    found: dict[RelationRef, End | None] = {}

    def missing(ref: RelationRef) -> End | None:
        """Return what is not there of a relation's ends, and of theirs if they are relations."""
        if ref not in found:
            absent: End | None = None
            for end in (ref.source, ref.target):
                if not isinstance(end, RelationRef):
                    absent = None if known.has(end) else end
                elif end in fresh:
                    absent = missing(end)
                else:
                    absent = None if end in known.relations else end
                if absent is not None:
                    break
            found[ref] = absent
        return found[ref]

    kept = []
    for ref, relation in fresh.items():
        absent = missing(ref)
        if absent is None:
            kept.append(relation)
        else:
            message = f"{ref} is declared, and {absent} is nowhere in the map"
            mend = f"Write its ends as they are: {_FORMS}."
            wrong.append(Diagnostic(UNDEFINED_END, message, place, mend))
    return kept


class MistakenError(Exception):
    """An item that is no relation, and how to mend it."""

    def __init__(self, message: str, mend: str, *, typed: bool = True) -> None:
        super().__init__(message)
        self.mend = mend
        self.typed = typed

    def diagnostic(self, place: Place) -> Diagnostic:
        """Return what is to be told."""
        code = ILL_TYPED_VALUE if self.typed else ILL_TYPED_RELATION
        return Diagnostic(code, str(self), place, self.mend)


def declared_relation(item: Data, place: Place) -> Relation:
    """Return the relation that a mapping declares.

    Raises:
        MistakenError: it is none.
    """
    if unknown := set(item) - _KEYS - {"data"}:
        message = f"a declared relation has the key `{min(unknown)}`, which argmap doesn't know"
        raise MistakenError(message, "Its keys are kind, source, target and data.")
    kind, source, target = _parts(item)
    data = item.get("data", NO_DATA)
    if not isinstance(data, Data):
        raise MistakenError("`data` of a declared relation is no mapping", "Write {key: value}.")
    try:
        return Relation(kind, source, target, data=data, place=place)
    except IllTypedRelationError as error:
        message, mend = str(error), "Join ends that this kind of relation can have."
        raise MistakenError(message, mend, typed=False) from None
    except ModelError as error:
        raise MistakenError(str(error), "Write it in a simpler way.") from None


def _parts(item: Data) -> tuple[RelationKind, End, End]:
    written = item.get("kind")
    kinds = [str(kind) for kind in RelationKind]
    if not isinstance(written, str) or written not in kinds:
        near = nearest(str(written), kinds)
        mend = f"Did you mean `{near}`?" if near else f"The kinds are {', '.join(kinds)}."
        raise MistakenError(f"there is no kind of relation {written!r}", mend)
    return RelationKind(written), _end(item.get("source")), _end(item.get("target"))


def _end(value: Value) -> End:
    match value:
        case Data() if set(value) == _KEYS:
            kind, source, target = _parts(value)
            try:
                return RelationRef(kind, source, target)
            except ModelError as error:
                raise MistakenError(str(error), "Write it in a simpler way.") from None
        case str() if value.startswith("[") and value.endswith("]"):
            return StatementRef(value[1:-1])
        case str() if value.startswith("<") and value.endswith(">"):
            return ArgumentRef(value[1:-1])
        case str() if step := _STEP.fullmatch(value):
            return InferenceRef(step[2], int(step[1]))
    raise MistakenError(f"an end of a declared relation is {value!r}", f"Write {_FORMS}.")
