"""From a map to arguments that promote values.

What is assumed in it:

- Each argument, and each support or entailment between statements, is an argument for what it
  concludes. So is the assertion of a statement for which nothing else speaks, whoever holds it; a
  question is not asserted. A statement stands if one of the arguments for it does.
- An argument needs, for each of its premises, one argument for it. What supports an argument, a step
  or a relation adds nothing.
- What attacks a statement, or is contrary to it or contradicts it, attacks the arguments for it: each
  argument for the one attacks each for the other. Here the values count.
- An undercut, and an attack on an argument with a structure or on a relation, succeeds whatever its
  values are: the better cause makes no bad step a good one.
- The values of an argument stand under `promotes`; without it they are those of its premises and of
  what it concludes, and if these have none, those of the arguments for its premises. The value of a
  statement stands under `promotes`, too; that of a statement of the kind `value` is called after its
  title. Where nothing is promoted, values play no part: to deny facts is no matter of taste.
- `accepted: true` is attacked by nothing, `accepted: false` is out. Preferences, and what bears on
  attacks and contradictions, are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.audiences.frameworks import Pair, ValuedFramework
from argmap.evaluate.audiences.orders import Audience
from argmap.model import (
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
from argmap.model.signatures import OPPOSING, SUPPORTS
from argmap.model.walking import strong_components
from argmap.reading import Reading, map_of

__all__ = ["Translation", "translate"]


@frozen(eq=False)
class Translation:
    """A framework with values, and what in it stands for what in the map.

    Attributes:
        map: the map.
        framework: the framework. It has an argument for each statement, too, which needs one of the
            arguments for it, and attacks nothing.
        ends: the argument that each statement, step and argument of the map is.
        audience: the audience that was asked; None if all are.
    """

    map: ArgumentMap
    framework: ValuedFramework
    ends: Mapping[End, str]
    audience: Audience | None = None


def translate(map: ArgumentMap | Reading) -> Translation:
    """Return what a map says, as arguments that promote values: linear in the map, but for attacks.

    There are as many attacks between two statements as pairs of arguments for the one and the other.
    """
    translating = _Translating(map_of(map))
    translating.argue()
    translating.attack()
    return translating.done()


class _Translating:
    """A framework in the making."""

    def __init__(self, map: ArgumentMap) -> None:
        self.map = map
        self.promotes: dict[str, tuple[str, ...]] = {}
        # The arguments for each statement, by its title; the premises of each; who attacks whom.
        self.reasons: dict[str, list[str]] = {one.title: [] for one in map.statements}
        self.premises: dict[str, tuple[str, ...]] = {}
        self.attacks: list[Pair] = []
        self.certain: list[Pair] = []
        self.spared = {_assertion(one) for one in map.statements if one.accepted}

    # Arguments

    def argue(self) -> None:
        """Make the arguments."""
        for argument in self.map.arguments:
            concluded = [step.conclusion for step in argument.inferences]
            values = argument.promotes or self._values((*argument.premises, *concluded))
            self._add(str(argument.ref), argument.premises, concluded, values)
        for relation in self.map.relations:
            match relation.target:
                case StatementRef(title) if relation.kind in SUPPORTS:
                    self._support(relation, title)
        for statement in self.map.statements:
            title = statement.title
            if statement.accepted is False:
                self.reasons[title] = []
            elif statement.accepted or not (self.reasons[title] or statement.kind == "question"):
                self._add(_assertion(statement), (), [title], self._values([title]))

    def _support(self, relation: Relation, target: str) -> None:
        match relation.source:
            case StatementRef(title):
                self._add(str(relation.ref), [title], [target], self._values([title, target]))
            case ArgumentRef(title):
                conclusion = self.map.argument(title).conclusion
                if conclusion is None:
                    self.reasons[target].append(str(relation.source))
                else:
                    values = self._values([conclusion, target])
                    self._add(str(relation.ref), [conclusion], [target], values)

    def _add(
        self, name: str, premises: Iterable[str], concluded: Iterable[str], values: tuple[str, ...]
    ) -> None:
        self.premises[name] = tuple(dict.fromkeys(premises))
        self.promotes[name] = values
        for title in dict.fromkeys(concluded):
            # What concludes a premise of its own is no reason for it.
            if title not in self.premises[name]:
                self.reasons[title].append(name)

    def _values(self, titles: Iterable[str]) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(value for title in titles for value in _told(self.map.statement(title)))
        )

    # Attacks

    def attack(self) -> None:
        """Make the attacks."""
        for relation in self.map.relations:
            source, target, kind = relation.source, relation.target, relation.kind
            if kind is RelationKind.UNDERCUT or (
                kind in OPPOSING and isinstance(target, RelationRef)
            ):
                self._strike(self.certain, source, self._stepped(target))
            elif kind in OPPOSING:
                structured = isinstance(target, ArgumentRef) and self.map.argument(target.title).pcs
                attacks = self.certain if structured else self.attacks
                self._strike(attacks, source, self._speakers(target))
                if kind is RelationKind.CONTRADICTORY:
                    self._strike(attacks, target, self._speakers(source))

    def _strike(self, attacks: list[Pair], source: End, hit: Iterable[str]) -> None:
        attackers = self._speakers(source)
        attacks += ((one, other) for other in hit if other not in self.spared for one in attackers)

    def _speakers(self, end: End) -> list[str]:
        """Return the arguments by which something speaks, and which are hit if it is."""
        return self.reasons[end.title] if isinstance(end, StatementRef) else self._stepped(end)

    def _stepped(self, end: End) -> list[str]:
        """Return the argument of which something is a step, if there is one."""
        match end:
            case InferenceRef(title):
                return [str(ArgumentRef(title))]
            case RelationRef(_, ArgumentRef() as source) if str(end) not in self.premises:
                return [str(source)] if end.kind in SUPPORTS else []
            case _:
                return [str(end)] if str(end) in self.premises else []

    def done(self) -> Translation:
        statements = {one.title: str(one.ref) for one in self.map.statements}
        framework = ValuedFramework(
            (*self.premises, *statements.values()),
            self.attacks,
            self._inherited(),
            certain=self.certain,
            needs=(
                *(
                    (name, self.reasons[premise])
                    for name, premises in self.premises.items()
                    for premise in premises
                ),
                *((name, self.reasons[title]) for title, name in statements.items()),
            ),
        )
        ends: dict[End, str] = {one.ref: str(one.ref) for one in self.map.statements}
        ends |= {one.ref: str(one.ref) for one in self.map.arguments}
        ends |= {step: str(ArgumentRef(step.argument)) for step in self.map.steps}
        return Translation(self.map, framework, MappingProxyType(ends))

    def _inherited(self) -> dict[str, tuple[str, ...]]:
        """Return the values of all arguments, where they have none those they rest on."""
        rests = {
            name: [one for premise in premises for one in self.reasons[premise]]
            for name, premises in self.premises.items()
        }
        values = dict(self.promotes)
        # What an argument rests on comes before it.
        for part in strong_components(rests, rests.__getitem__):
            found = dict.fromkeys(v for name in part for one in rests[name] for v in values[one])
            values.update((name, values[name] or tuple(found)) for name in part)
        return values


def _assertion(statement: Statement) -> str:
    return f"the assertion of {statement.ref}"


def _told(statement: Statement) -> tuple[str, ...]:
    """Return the values that a statement speaks for."""
    named = (statement.title,) if statement.kind == "value" else ()
    return statement.promotes or named
