"""From a map to a framework with base scores: statements, and steps that need their premises."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from attrs import define, field, frozen

from argmap.evaluate.gradual.frameworks import Combining, Node, QuantitativeFramework
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ATTACKS, SIGNATURES
from argmap.model.walking import strong_components
from argmap.reading import Reading, map_of

__all__ = ["DEFAULT", "Backwards", "quantify"]

DEFAULT = 0.5
"""The base score of what nobody gives one: neither believed nor doubted."""


@frozen
class Backwards:
    """A symmetric relation that is argued about, in the direction in which it isn't written."""

    ref: RelationRef

    def __str__(self) -> str:
        return f"{self.ref}, read backwards"


def quantify(
    map: ArgumentMap | Reading,
    *,
    default: float = DEFAULT,
    base: Mapping[str, float] | None = None,
    premises: Combining = "product",
    weights: Mapping[str, float] | None = None,
) -> QuantitativeFramework:
    """Return the quantitative framework of a map.

    Its nodes are the statements and the steps of arguments, called by what relations call them;
    arguments that are a mere gist; and relations that are argued about.

    - The base score of a statement is its `credence`, else 1 or 0 if it is `accepted` or not, else
      `default`. `base` says another one for some titles: what if? A gist has `default`.
    - A step needs its premises, which are put together by `premises`: their product, as if they
      were independent, or their minimum, the weakest link. It supports its conclusion. Several steps
      to one conclusion are alternatives, each of which counts.
    - The base score of a step is 1, or that of the `weights` of its rule, by the name of the scheme
      as it is written, in whatever case; the least if it names several. A strict step has 1, unless
      its rule is weighed.
    - What an argument speaks for or against, its conclusion does. What bears on an argument bears on
      its last step. So an undercut, or an attack on an argument, lowers the step and not what it
      concludes.
    - Statements that entail each other, directly or by way of others, are one: the first has the
      base score of the first that says one, and what is said for and against any of them; the
      others are no more and no less than it.
    - Attack and contrary attack from the one to the other, contradictories each other; support and
      entailment support. A relation that is argued about is a node that needs where it starts from.
    - What is told twice counts once: that an argument supports its own conclusion, that a premise
      supports what a step concludes from it, that an argument supports one that uses its conclusion,
      that it attacks an argument of which its conclusion attacks a statement.
    - Preferences say nothing here.

    Linear in the map.

    >>> from argmap.reading import parse
    >>> map = parse('''
    ... [Wet]: The street is wet.
    ...   - [Roof]: There is a roof over it. {credence: 0.2}
    ...
    ... <Rain>
    ...
    ... (1) It rains. {credence: 0.9}
    ... ----
    ... (2) [Wet]
    ... ''').map
    >>> [str(node) for node in quantify(map).nodes]
    ['[Wet]', '[Roof]', '[Untitled 1]', 'step 1 of <Rain>']

    Raises:
        UnknownTitleError: `base` has a title that is no statement's.
        ValueError: a base score or a weight is not from 0 to 1; premises are combined otherwise.
        TypeError: this is no map nor a reading; `base` or `weights` are no mappings from texts to
            numbers.
    """
    drawn = map_of(map)
    given, weighed = _demanded("base", base), _demanded("weights", weights)
    for title in given:
        drawn.statement(title)
    by_rule = {_normal(rule): weight for rule, weight in weighed.items()}
    pairs = _Pairs(drawn)
    pairs.gather()
    scores: dict[Node, float] = dict.fromkeys((one.ref for one in drawn.statements), 1.0)
    said = {one.title: given.get(one.title, _said(one)) for one in drawn.statements}
    for titles in pairs.alike:
        first = next((title for title in titles if said[title] is not None), titles[0])
        score = said[first]
        scores[StatementRef(titles[0])] = default if score is None else score
    for argument in drawn.arguments:
        if not argument.pcs:
            scores[argument.ref] = default
    for ref, step in drawn.steps.items():
        scores[ref] = _weight(step, by_rule)
    for nodes in pairs.argued.values():
        scores |= dict.fromkeys(nodes, 1.0)
    return QuantitativeFramework.of(
        scores,
        attacks=pairs.attacks,
        supports=pairs.supports,
        needs=pairs.needs,
        combining=premises,
    )


def _demanded(name: str, given: Mapping[str, float] | None) -> Mapping[str, float]:
    if given is None:
        return {}
    mapping: type = Mapping
    keys: list[object] = list(given) if isinstance(given, mapping) else [None]
    if not all(isinstance(key, str) for key in keys):
        raise TypeError(f"{name} is a mapping from texts to numbers, not {given!r}")
    return given


def _normal(rule: str) -> str:
    return " ".join(rule.casefold().split())


def _said(statement: Statement) -> float | None:
    """Return the base score that a statement gives itself."""
    if statement.credence is not None or statement.accepted is None:
        return statement.credence
    return float(statement.accepted)


def _weight(step: Inference, by_rule: Mapping[str, float]) -> float:
    return min((by_rule.get(_normal(rule), 1.0) for rule in step.rules), default=1.0)


@define
class _Pairs:
    """What a map comes to: pairs of nodes, and the relations that are nodes."""

    map: ArgumentMap
    attacks: list[tuple[Node, Node]] = field(factory=list)
    supports: list[tuple[Node, Node]] = field(factory=list)
    needs: list[tuple[Node, Node]] = field(factory=list)
    argued: dict[RelationRef, tuple[Node, ...]] = field(factory=dict)
    alike: tuple[list[str], ...] = ()
    first: dict[str, StatementRef] = field(factory=dict)

    def gather(self) -> None:
        """Gather them."""
        relations = [one for one in self.map.relations if one.kind is not RelationKind.PREFERS]
        for relation in self.map.relations:
            for end in (relation.source, relation.target):
                if isinstance(end, RelationRef) and end.kind is not RelationKind.PREFERS:
                    both = (Backwards(end),) if SIGNATURES[end.kind].symmetric else ()
                    self.argued[end] = (end, *both)
        self.alike = tuple(_alike(self.map, self.argued))
        for titles in self.alike:
            self.first |= dict.fromkeys(titles, StatementRef(titles[0]))
            self.needs += [(StatementRef(titles[0]), StatementRef(other)) for other in titles[1:]]
        # What steps say: that premises support, and arguments; it isn't said again.
        told: set[tuple[Node, Node]] = set()
        for ref, step in self.map.steps.items():
            argument, conclusion = ArgumentRef(ref.argument), self.first[step.conclusion]
            premises = dict.fromkeys(self.first[title] for title in step.premises)
            self.needs += [(premise, ref) for premise in premises]
            self.supports.append((ref, conclusion))
            told.add((argument, conclusion))
            told.update((premise, end) for premise in premises for end in (argument, conclusion))
        attacked: dict[Node, set[StatementRef]] = {}
        for relation in relations:
            if relation.kind in ATTACKS:
                for start, end in _ways(relation):
                    if isinstance(end, StatementRef):
                        attacked.setdefault(self.speaker(start), set()).add(self.first[end.title])
        for relation in relations:
            if relation.ref in self.argued or not (
                self.is_told_by_steps(relation, told) or self.is_told_by_attacks(relation, attacked)
            ):
                self.add(relation)

    def add(self, relation: Relation) -> None:
        """Add what a relation says."""
        pairs = self.attacks if relation.kind in ATTACKS else self.supports
        nodes = self.argued.get(relation.ref, (None, None))
        # Each way of a symmetric relation is a node of its own, if it is one.
        for node, (start, end) in zip(nodes, _ways(relation), strict=False):
            source = self.speaker(start)
            if node is not None:
                self.needs.append((source, node))
                source = node
            pairs.extend((source, hit) for hit in self.hit(end))

    def speaker(self, end: End) -> Node:
        """Return what a relation starts from: the conclusion of an argument speaks for it."""
        if isinstance(end, ArgumentRef):
            conclusion = self.map.argument(end.title).conclusion
            return end if conclusion is None else self.first[conclusion]
        return self.first[end.title] if isinstance(end, StatementRef) else end

    def hit(self, end: End) -> tuple[Node, ...]:
        """Return what a relation ends at: of an argument, its last step."""
        if isinstance(end, ArgumentRef):
            steps = len(self.map.argument(end.title).inferences)
            return (InferenceRef(end.title, steps),) if steps else (end,)
        if isinstance(end, RelationRef):
            return self.argued.get(end, ())
        return (self.first[end.title],) if isinstance(end, StatementRef) else (end,)

    def is_told_by_steps(self, relation: Relation, told: Container[tuple[Node, Node]]) -> bool:
        """Tell whether a relation supports what a step makes it support."""
        if relation.kind in ATTACKS:
            return False
        source, target = self.speaker(relation.source), relation.target
        if isinstance(target, StatementRef):
            target = self.first[target.title]
        # Nothing speaks for itself, as what entails what entails it would.
        return source == target or any((one, target) in told for one in (source, relation.source))

    def is_told_by_attacks(
        self, relation: Relation, attacked: Mapping[Node, Container[StatementRef]]
    ) -> bool:
        """Tell whether a relation attacks an argument a statement of which is attacked as well."""
        if relation.kind is not RelationKind.ATTACK or not isinstance(relation.target, ArgumentRef):
            return False
        lines = self.map.argument(relation.target.title).statements
        hit = attacked.get(self.speaker(relation.source), ())
        return any(self.first[line] in hit for line in lines)


def _ways(relation: Relation) -> tuple[tuple[End, End], ...]:
    """Return the ends of a relation, in both directions if it is symmetric."""
    way = (relation.source, relation.target)
    return (way, way[::-1]) if SIGNATURES[relation.kind].symmetric else (way,)


def _alike(map: ArgumentMap, argued: Container[RelationRef]) -> Iterator[list[str]]:
    """Yield the titles of statements that entail each other, in the order of the map."""
    following: dict[str, list[str]] = {}
    for relation in map.relations:
        match relation.source, relation.target:
            case StatementRef(one), StatementRef(other) if (
                relation.kind is RelationKind.ENTAILS and relation.ref not in argued
            ):
                following.setdefault(one, []).append(other)
    order = {statement.title: place for place, statement in enumerate(map.statements)}
    for part in strong_components(order, lambda title: following.get(title, ())):
        yield sorted(part, key=order.__getitem__)
