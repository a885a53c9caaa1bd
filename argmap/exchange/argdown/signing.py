"""Which relations a sign on a line can say, and below what the line stands."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.exchange.argdown.phrasing import is_placed
from argmap.model import (
    SIGNS,
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.model.signatures import OPPOSING
from argmap.values import NO_DATA, Data, Value

__all__ = ["Line", "declared", "lines_by_parent"]

_OUTGOING = {"+": "+>", "-": "->", "_": "_>", "><": "><"}
_LOOSE = {RelationKind.SUPPORT, RelationKind.ATTACK}
_STRICT = {RelationKind.ENTAILS, RelationKind.CONTRARY}


@frozen
class Line:
    """A relation as a line below its parent."""

    sign: str
    child: StatementRef | ArgumentRef
    order: int
    data: Data


def lines_by_parent(map: ArgumentMap) -> tuple[dict[End, list[Line]], list[Relation]]:
    """Return the lines below each end of a relation, and the relations that no line can say.

    What bears on a thing stands below it; of contradictories the second stands below the first. What
    belongs to a later section only as long as it isn't mentioned before has the line below itself.
    In the order of the map.
    """
    lines: dict[End, list[Line]] = {}
    others: list[Relation] = []
    signing = _Signing.of(map)
    for order, relation in enumerate(map.relations):
        parent, child = relation.target, relation.source
        if relation.kind is RelationKind.CONTRADICTORY:
            parent, child = child, parent
        if not isinstance(child, StatementRef | ArgumentRef) or not signing.says(relation):
            others.append(relation)
            continue
        sign = SIGNS[relation.kind]
        if isinstance(parent, StatementRef | ArgumentRef) and signing.is_lost_below(parent, child):
            parent, child, sign = child, parent, _OUTGOING[sign]
        lines.setdefault(parent, []).append(Line(sign, child, order, relation.data))
    return lines, others


@frozen
class _Signing:
    """How signs are read in a map."""

    map: ArgumentMap
    strict: bool
    rewrites: bool
    opposed: dict[str, set[str]]
    """What each statement speaks against."""
    order: dict[str | None, int]
    """The sections in their order; what stands before the first is in None."""

    @classmethod
    def of(cls, map: ArgumentMap) -> _Signing:
        model = map.front.data.get("model")
        settings = model if isinstance(model, Data) else NO_DATA
        opposed: dict[str, set[str]] = {}
        for source, target in _opposing(map):
            opposed.setdefault(source, set()).add(target)
        rewrites = settings.get("transformArgumentRelations") is not False
        order = {id: at for at, id in enumerate([None, *(section.id for section in map.sections)])}
        return cls(map, settings.get("mode") == "strict", rewrites, opposed, order)

    def says(self, relation: Relation) -> bool:
        """Tell whether the sign of a relation is read as this relation."""
        kind, source, target = relation.kind, relation.source, relation.target
        if kind not in SIGNS or self._is_told_by_its_structure(source):
            return False
        if isinstance(source, StatementRef) and isinstance(target, StatementRef):
            kinds = _STRICT if self.strict else _LOOSE
            return kind in kinds or kind is RelationKind.CONTRADICTORY
        if kind is RelationKind.UNDERCUT:
            written = isinstance(target, InferenceRef | ArgumentRef)
            return written and not self._is_told_by_its_structure(target)
        return isinstance(target, StatementRef | ArgumentRef) and not self._is_dropped(relation)

    def is_lost_below(
        self, parent: StatementRef | ArgumentRef, child: StatementRef | ArgumentRef
    ) -> bool:
        """Tell whether a child would be taken for a part of the section of its parent."""
        noun = self._noun(child)
        here, there = self.order[self._noun(parent).section], self.order[noun.section]
        return here < there and not is_placed(noun)

    def _noun(self, ref: StatementRef | ArgumentRef) -> Statement | Argument:
        if isinstance(ref, StatementRef):
            return self.map.statement(ref.title)
        return self.map.argument(ref.title)

    def _is_dropped(self, relation: Relation) -> bool:
        """Tell whether an attack is told more exactly by one on a premise, so that it is dropped."""
        if relation.kind is not RelationKind.ATTACK or not isinstance(relation.target, ArgumentRef):
            return False
        source = relation.source
        opposed = self.opposed.get(source.title) if isinstance(source, StatementRef) else None
        if not opposed:
            return False
        return not opposed.isdisjoint(self.map.argument(relation.target.title).premises)

    def _is_told_by_its_structure(self, end: End) -> bool:
        """Tell whether Argdown moves an end to the conclusion or the last step of an argument."""
        return (
            self.rewrites
            and isinstance(end, ArgumentRef)
            and self.map.argument(end.title).conclusion is not None
        )


def _opposing(map: ArgumentMap) -> Iterator[tuple[str, str]]:
    for relation in map.relations:
        match relation.source, relation.target:
            case StatementRef(source), StatementRef(target) if relation.kind in OPPOSING:
                yield source, target
                yield target, source


def declared(relation: Relation) -> Data:
    """Return a relation as front matter declares it."""
    said = _ends(relation)
    return Data({**said, "data": relation.data} if relation.data else said)


def _ends(relation: Relation | RelationRef) -> dict[str, Value]:
    return {
        "kind": str(relation.kind),
        "source": _end(relation.source),
        "target": _end(relation.target),
    }


def _end(end: End) -> Value:
    return Data(_ends(end)) if isinstance(end, RelationRef) else str(end)
