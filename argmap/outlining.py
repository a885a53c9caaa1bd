"""The outline of a map: the theses and what else bears on nothing, below each its reasons.

Each statement is told in full once, where it is first met; later it is only named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from argmap.model import (
    SIGNS,
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

__all__ = ["Line", "bearings", "outline"]


@frozen
class Line:
    """One line of an outline.

    Attributes:
        depth: its level; 0 for what stands at the top.
        sign: how it bears on what stands above it, as Argdown writes it; empty for premises.
        name: title in its brackets.
        notes: what is said about it in a few words.
        text: what it says; empty where that is told elsewhere.
        repeated: it is told in full above.
        end: what it tells of.
    """

    depth: int
    sign: str
    name: str
    notes: tuple[str, ...] = ()
    text: str = ""
    repeated: bool = False
    end: End | None = None


@define
class _Outline:
    map: ArgumentMap
    citations: Mapping[str, str]
    deepest: int | None
    roots: tuple[End, ...] = ()
    told: set[End] = field(factory=set)

    def lines(self) -> Iterator[Line]:
        for root in self._steps() or self._roots():
            waiting: list[tuple[int, str, End]] = [(0, "", root)]
            while waiting:
                depth, sign, end = waiting.pop()
                repeated = end in self.told
                yield self._line(depth, sign, end, repeated=repeated)
                self.told.add(end)
                if repeated or depth == self.deepest:
                    continue
                below = [(depth + 1, mark, child) for mark, child in self._below(end)]
                waiting += reversed(below)

    def _steps(self) -> tuple[End, ...]:
        """Return what is asked for; an argument is told by its last step, if it has one."""
        return tuple(
            InferenceRef(root.title, steps)
            if isinstance(root, ArgumentRef)
            and (steps := len(self.map.argument(root.title).inferences))
            else root
            for root in self.roots
        )

    def _roots(self) -> tuple[End, ...]:
        """Return what stands below nothing else; of a circle, what stands first."""
        statements, arguments = self.map.statements, self.map.arguments
        gists = [argument.ref for argument in arguments if not argument.inferences]
        free = [s.ref for s in statements if not self.map.used_by(s.title)]
        ends: list[StatementRef | ArgumentRef] = [*free, *gists]
        candidates: list[StatementRef | ArgumentRef] = [
            *(statement.ref for statement in self.map.thesis),
            *(end for end in ends if not self.map.relations_from(end)),
            *(statement.ref for statement in statements),
            *gists,
        ]
        roots: list[End] = []
        reached: set[End] = set()
        for candidate in candidates:
            if candidate in reached:
                continue
            roots.append(candidate)
            waiting: list[End] = [candidate]
            while waiting:
                end = waiting.pop()
                if end not in reached:
                    reached.add(end)
                    waiting += [child for _, child in self._below(end)]
        return tuple(roots)

    def _below(self, end: End) -> Iterator[tuple[str, End]]:
        """Yield what bears directly on something, with its sign."""
        match end:
            case StatementRef(title):
                for step in self.map.concluded_by(title):
                    yield "+", step
                yield from self._related(end)
                for relation in self.map.relations_from(end):
                    if relation.kind is RelationKind.CONTRADICTORY:
                        yield "><", relation.target
            case InferenceRef(title, number):
                for premise in self.map.inference(end).premises:
                    yield "", StatementRef(premise)
                yield from self._related(end)
                if number == len(self.map.argument(title).inferences):
                    yield from self._related(ArgumentRef(title))
            case _:
                yield from self._related(end)

    def _related(self, end: End) -> Iterator[tuple[str, End]]:
        for relation in self.map.relations_to(end):
            yield SIGNS.get(relation.kind, relation.kind.value), self._source(relation)
            yield from self._about(relation)

    def _about(self, relation: Relation) -> Iterator[tuple[str, End]]:
        """Yield a relation itself if it is argued about."""
        if self.map.relations_to(relation.ref):
            yield "", relation.ref

    def _source(self, relation: Relation) -> End:
        source = relation.source
        if isinstance(source, ArgumentRef):
            steps = len(self.map.argument(source.title).inferences)
            return InferenceRef(source.title, steps) if steps else source
        return source

    def _line(self, depth: int, sign: str, end: End, *, repeated: bool) -> Line:
        match end:
            case StatementRef(title):
                statement = self.map.statement(title)
                notes = () if repeated else tuple(self._notes(statement))
                text = "" if repeated else statement.text
                name = "" if statement.anonymous and text else str(end)
                return Line(depth, sign, name, notes, text, repeated, end)
            case InferenceRef(title, number):
                rules = self.map.inference(end).rules
                steps = len(self.map.argument(title).inferences)
                step = (f"step {number}",) if steps > 1 else ()
                return Line(depth, sign, f"<{title}>", (*step, *rules), "", repeated, end)
            case ArgumentRef(title):
                return Line(depth, sign, str(end), (), self.map.argument(title).gist, repeated, end)
            case RelationRef():
                return Line(depth, sign, str(end), repeated=repeated, end=end)

    def _notes(self, statement: Statement) -> Iterator[str]:
        if statement.title in self.map.front.thesis:
            yield "thesis"
        citation = self.citations.get(statement.title)
        if citation:
            yield citation
        if statement.implicit:
            yield "implicit"
        if statement.holder:
            yield f"according to {statement.holder}"
        if statement.modality:
            yield statement.modality


def outline(
    map: ArgumentMap,
    citations: Mapping[str, str],
    *,
    depth: int | None = None,
    roots: tuple[End, ...] = (),
) -> Iterator[Line]:
    """Yield the outline of a map, in linear time and without recursion.

    Args:
        map: what to tell.
        citations: where the source says a statement, by its title.
        depth: how many levels to go below each thesis, and below what else stands at the top.
        roots: what stands at the top, instead of the theses and what bears on nothing.
    """
    return _Outline(map, citations, depth, roots).lines()


def bearings(map: ArgumentMap, end: End) -> Iterator[Line]:
    """Yield what a statement or an argument bears on, below a line that says so; nothing if on nothing."""
    lines = list(_from(map, end, 1))
    if isinstance(end, StatementRef):
        uses = map.used_by(end.title)
        lines = [*(Line(1, "", str(use), ("premise",), end=use) for use in uses), *lines]
    elif isinstance(end, ArgumentRef):
        argument = map.argument(end.title)
        for step in range(1, len(argument.inferences) + 1):
            lines += _from(map, InferenceRef(end.title, step), 1)
        if argument.conclusion is not None:
            there = StatementRef(argument.conclusion)
            lines.append(Line(1, "+", str(there), ("conclusion",), end=there))
            lines += _from(map, there, 2)
    if lines:
        yield Line(0, "", f"{end} bears on:")
        yield from lines


def _from(map: ArgumentMap, end: End, depth: int) -> Iterator[Line]:
    """Yield the relations that start somewhere."""
    for relation in map.relations_from(end):
        sign = SIGNS.get(relation.kind, relation.kind.value)
        yield Line(depth, sign, str(relation.target), end=relation.target)
