"""Relations as Argdown JSON tells them, or as the extras do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from argmap.exchange.argdown_json.extras import Extras
from argmap.exchange.argdown_json.known import pass_over
from argmap.exchange.argdown_json.ordering import Mention, in_order
from argmap.exchange.asking import Asked, Findings
from argmap.exchange.codes import DANGLING_NAME, IMPOSSIBLE, MISSHAPEN_VALUE
from argmap.model import (
    Argument,
    ArgumentRef,
    End,
    InferenceRef,
    ModelError,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)

__all__ = ["Relater"]


@frozen
class Relater:
    """Reads relations; `step` says which step of an argument concludes one of its lines."""

    root: Asked
    extras: Extras
    findings: Findings
    step: Callable[[str, int], int]

    def relations(
        self,
        statements: Iterable[str],
        arguments: Mapping[str, Argument],
        mentions: Iterable[Mention],
    ) -> tuple[Relation, ...]:
        """Return the relations between what is there, in the order of the mentions."""
        given = self.extras.relations()
        told = self._told() if given is None else given
        known: dict[RelationRef, Relation] = {}
        for relation in told:
            known.setdefault(relation.ref, relation)
        kept = self._closed(known, statements, arguments)
        return kept if given is not None else in_order(kept, mentions)

    def _closed(
        self,
        known: dict[RelationRef, Relation],
        statements: Iterable[str],
        arguments: Mapping[str, Argument],
    ) -> tuple[Relation, ...]:
        """Return the relations whose ends are all there, and tell of the others."""
        ends: set[End] = {StatementRef(title) for title in statements}
        ends |= {ArgumentRef(title) for title in arguments}
        for argument in arguments.values():
            steps = range(1, len(argument.inferences) + 1)
            ends |= {InferenceRef(argument.title, step) for step in steps}
        while True:
            dangling = [
                (relation, end)
                for relation in known.values()
                for end in (relation.source, relation.target)
                if end not in ends and end not in known
            ]
            if not dangling:
                return tuple(known.values())
            for relation, end in dangling:
                if known.pop(relation.ref, None):
                    message = f"{relation.ref} has an end that is not there: {end}"
                    mend = "Add what it names, or correct the title."
                    self.findings.tell(DANGLING_NAME, message, ("relations",), mend)

    def _told(self) -> Iterator[Relation]:
        for asked in self.root.all("relations", "a relation"):
            pass_over(asked, "relations")
            kind = asked.text("relationType")
            try:
                yield Relation(RelationKind(kind), self._end(asked, "from"), self._end(asked, "to"))
            except ModelError as error:
                mend = "Give it other ends, or leave it out."
                self.findings.tell(IMPOSSIBLE, str(error), asked.path, mend)
            except ValueError:
                mend = f"Kinds are: {', '.join(RelationKind)}."
                message = f"there is no relation of the kind {kind!r}"
                self.findings.tell(MISSHAPEN_VALUE, message, (*asked.path, "relationType"), mend)

    def _end(self, asked: Asked, key: str) -> End:
        title, kind = asked.text(key), asked.text(f"{key}Type")
        if kind == "inference":
            return InferenceRef(title, self.step(title, asked.get("conclusionIndex", int) or 0))
        return ArgumentRef(title) if kind == "argument" else StatementRef(title)
