"""Relations as links: where they start and end is for the view to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import Factory, define

from argmap.model import (
    ArgumentMap,
    End,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)
from argmap.render.naming import Names
from argmap.render.scene import Link, Manner, Spot

__all__ = ["VERBS", "WORDS", "Relations"]

# The words on edges; support, attack and undercut are told by the words of the cards.
WORDS = {
    RelationKind.ENTAILS: "entails",
    RelationKind.CONTRARY: "contrary to",
    RelationKind.CONTRADICTORY: "contradicts",
    RelationKind.PREFERS: "preferred to",
}
VERBS = {
    RelationKind.SUPPORT: "supports",
    RelationKind.ATTACK: "attacks",
    RelationKind.UNDERCUT: "undercuts",
    **WORDS,
}


@define
class Relations:
    """The links of a map's relations.

    A relation that is itself argued about runs through a knot, where the argument ends. `spot` says
    where an end is: of the kind of relation that arrives there, or None where one starts.
    """

    map: ArgumentMap
    names: Names
    spot: Callable[[End, RelationKind | None], Spot | None]
    knots: dict[RelationRef, str] = Factory(dict)

    def links(self) -> Iterator[Link]:
        """Yield the links, in the order of the map."""
        for relation in self.map.relations:
            for end in (relation.source, relation.target):
                if isinstance(end, RelationRef):
                    self.knots.setdefault(end, self.names("rel", str(end)))
        joined = {(relation.source, relation.target) for relation in self.map.relations}
        drawn = set()
        for relation in self.map.relations:
            if (relation.target, relation.source) not in joined:
                yield from self._link(relation, mutual=False)
                continue
            back = RelationRef(relation.kind, relation.target, relation.source)
            mutual = (
                back != relation.ref
                and back in self.map
                and not {relation.ref, back} & self.knots.keys()
            )
            if not mutual or back not in drawn:
                drawn.add(relation.ref)
                yield from self._link(relation, mutual=mutual)

    def _find(self, end: End, kind: RelationKind | None) -> Spot | None:
        return Spot(self.knots[end]) if isinstance(end, RelationRef) else self.spot(end, kind)

    def _leads(self, ends: tuple[End, End]) -> bool:
        theses = {StatementRef(title) for title in self.map.front.thesis}
        return ends[0] in theses and ends[1] not in theses

    def _link(self, relation: Relation, *, mutual: bool) -> Iterator[Link]:
        ends = (relation.source, relation.target)
        # What holds in both directions has two heads, and leads to the thesis, not from it.
        mutual = mutual or relation.kind is RelationKind.CONTRARY
        if (mutual or relation.kind is RelationKind.CONTRADICTORY) and self._leads(ends):
            ends = ends[::-1]
        source = self._find(ends[0], None)
        target = self._find(ends[1], relation.kind)
        knot = self.knots.get(relation.ref)
        if source is None or target is None or (source == target and knot is None):
            return
        manner = Manner(relation.kind.value)
        said = f"{relation.source} {VERBS[relation.kind]} {relation.target}"
        if knot is None:
            word = WORDS.get(relation.kind, "")
            yield Link(source, target, manner, word, said, mutual=mutual)
        else:
            if source != target:  # else the knot hangs on what it joins to itself
                yield Link(source, Spot(knot), manner, "", said, bare=True)
            yield Link(Spot(knot), target, manner, VERBS[relation.kind], said)
