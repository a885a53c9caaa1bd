"""From a map to a theory.

What is assumed in it:

- A statement is a literal; statements that entail each other, directly or by way of others, are
  one.
- What is argued for has to be derived: a statement that a step concludes, or that something
  supports or entails, stands only if one of its reasons does. All other statements are assumed,
  whoever holds them, as an objection counts until it is answered: they are ordinary premises.
  `premises="asserted"` assumes also what is argued for, where it is a premise of an argument.
- `accepted: true` is an axiom. `accepted: false` is not assumed, so that it stands only if it is
  derived; a question is not assumed either.
- Each step of a structure is a rule, strict if it says so. A support between statements is a
  defeasible rule, an entailment a strict one. An argument speaks by its main conclusion. A mere gist
  is an argument of one step, from a premise to a conclusion that are its own.
- An attack, or a contrary, is contrary in one direction; contradictories are in both. An undercut is
  contrary to its step alone, to the last one of an argument. An attack on an argument is one on what
  its premises have in common: it takes away all steps that draw on them, and no other argument.
- What supports an argument, a step or a relation is a reason for its premises, or for the rule: like
  other things that are argued for these then have to be derived.
- A relation that is itself argued about is a rule. An entailment that is attacked is defeasible.
- A preference is one between the last steps of arguments, between steps, between assumed statements,
  and between the steps that conclude statements. What isn't assumed, because it is doubted, leaves the
  preferences that it stands between as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from argmap.circles import strongly_connected
from argmap.evaluate.aspic.exceptions import TheoryError
from argmap.evaluate.aspic.ordering import Ordering
from argmap.evaluate.aspic.theories import AspicTheory, Rule
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
from argmap.reading import Reading, map_of

__all__ = ["PREMISES", "Translation", "translate"]

PREMISES = ("derived", "asserted")
"""What to do with premises that are argued for."""


@frozen(eq=False)
class Translation:
    """A theory, and what in it stands for what in the map.

    Attributes:
        map: the map.
        theory: what it says, as a theory.
        literals: the literal that a statement is, by its title.
        rules: the names of the rules that an argument is, by its title; one for each step.
        ordering: how arguments are compared: by last links if the map has preferences.
    """

    map: ArgumentMap
    theory: AspicTheory
    literals: Mapping[str, str]
    rules: Mapping[str, tuple[str, ...]]
    ordering: Ordering | None = None


def translate(map: ArgumentMap | Reading, *, premises: str = "derived") -> Translation:
    """Return what a map says, as a theory: linear in the map.

    Raises:
        TheoryError: there is no such way to take premises, or the preferences of the map go round
            in a circle.
    """
    if premises not in PREMISES:
        raise TheoryError(f"premises are {' or '.join(PREMISES)}, not {premises!r}")
    translating = _Translating(map_of(map), asserted=premises == "asserted")
    return translating.done()


class _Translating:
    """A theory in the making."""

    def __init__(self, map: ArgumentMap, *, asserted: bool) -> None:
        self.map = map
        self.asserted = asserted
        self.literals = _classes(map)
        self.rules: list[Rule] = []
        self.contraries: list[tuple[str, str]] = []
        self.preferred: list[Relation] = []
        # What arguments assume beside their premises, where something bears on it.
        self.shared: dict[str, str] = {}
        self.backed: set[str] = set()
        self.argued: set[End] = set()
        self.attacked: set[End] = set()
        for relation in map.relations:
            if relation.kind is RelationKind.PREFERS:
                self.preferred.append(relation)
                continue
            self.argued.add(relation.target)
            if relation.kind is RelationKind.SUPPORT:
                # What supports an argument supports what it assumes, not the step by its name.
                if not isinstance(relation.target, ArgumentRef):
                    self.backed.add(str(relation.target))
            else:
                self.attacked.add(relation.target)

    def done(self) -> Translation:
        of_arguments = {
            argument.title: self._structure(argument.title)
            if argument.pcs
            else (self._gist(argument.title),)
            for argument in self.map.arguments
        }
        for relation in self.map.relations:
            self._relate(relation)
        premises, axioms, unargued = self._assumed()
        preferences = self._preferences(unargued)
        theory = AspicTheory(
            self.rules,
            premises,
            axioms,
            self.contraries,
            _among(preferences, {*premises, *(rule.name for rule in self.rules)}),
        )
        return Translation(
            self.map,
            theory,
            MappingProxyType(self.literals),
            MappingProxyType(of_arguments),
            Ordering() if preferences else None,
        )

    # Arguments

    def _structure(self, title: str) -> tuple[str, ...]:
        argument = self.map.argument(title)
        given = set(argument.premises)
        shared = self._shared(title) if argument.ref in self.argued else None
        names = []
        for number, step in enumerate(argument.inferences, start=1):
            name = str(InferenceRef(title, number))
            more = [] if shared is None or given.isdisjoint(step.premises) else [shared]
            self._rule(
                name,
                (*(self.literals[premise] for premise in step.premises), *more),
                self.literals[step.conclusion],
                strict=step.strict,
            )
            names.append(name)
        return tuple(names)

    def _gist(self, title: str) -> str:
        name = str(ArgumentRef(title))
        self._rule(name, (self._shared(title),), f"the conclusion of {name}")
        return name

    def _shared(self, title: str) -> str:
        """Return what stands for all premises of an argument together."""
        return self.shared.setdefault(title, f"the premises of {ArgumentRef(title)}")

    def _rule(
        self, name: str, premises: Iterable[str], conclusion: str, *, strict: bool = False
    ) -> None:
        # A rule that is given reasons for applies if they stand; a strict one needs none.
        backed = (name,) if name in self.backed and not strict and not self.asserted else ()
        self.rules.append(Rule(name, (*premises, *backed), conclusion, strict=strict))

    # Relations

    def _relate(self, relation: Relation) -> None:
        name, source = str(relation.ref), self._speaker(relation.source)
        match relation.kind:
            case RelationKind.SUPPORT:
                self._reason(name, source, self._supported(relation.target))
            case RelationKind.ENTAILS:
                strict = relation.ref not in self.attacked
                self._reason(name, source, self._supported(relation.target), strict=strict)
            case RelationKind.PREFERS:
                pass
            case RelationKind.CONTRADICTORY:
                other, back = self._supported(relation.target), f"{name}, back"
                self.contraries += (
                    (self._said(relation, name, source), other),
                    (self._said(relation, back, other), source),
                )
            case _:
                said = self._said(relation, name, source)
                self.contraries += ((said, target) for target in self._hit(relation))

    def _reason(self, name: str, source: str, target: str, *, strict: bool = False) -> None:
        if source != target:
            self._rule(name, (source,), target, strict=strict)

    def _said(self, relation: Relation, name: str, source: str) -> str:
        """Return what speaks against the target: the source, or a rule that can be argued about."""
        if relation.ref not in self.argued:
            return source
        self._rule(name, (source,), f"what {name} says")
        return f"what {name} says"

    def _speaker(self, end: End) -> str:
        """Return the literal by which something speaks."""
        if isinstance(end, ArgumentRef):
            conclusion = self.map.argument(end.title).conclusion
            return f"the conclusion of {end}" if conclusion is None else self.literals[conclusion]
        return self._supported(end)

    def _supported(self, end: End) -> str:
        """Return the literal that reasons for something are reasons for."""
        match end:
            case StatementRef(title):
                return self.literals[title]
            case ArgumentRef(title):
                return self._shared(title)
            case _:
                return str(end)

    def _hit(self, relation: Relation) -> tuple[str, ...]:
        """Return what an attack or an undercut is contrary to."""
        target = relation.target
        if relation.kind is RelationKind.UNDERCUT and isinstance(target, ArgumentRef):
            return (self._last(target.title),)
        if isinstance(target, RelationRef) and target.kind is RelationKind.CONTRADICTORY:
            # It speaks in both directions.
            return (str(target), f"{target}, back")
        return (self._supported(target),)

    def _last(self, title: str) -> str:
        """Return the name of the last rule of an argument."""
        steps = len(self.map.argument(title).inferences)
        return str(InferenceRef(title, steps) if steps else ArgumentRef(title))

    # What is taken for granted, and what is preferred

    def _assumed(self) -> tuple[list[str], list[str], set[str]]:
        """Return premises, axioms, and the statements that would be premises if none were doubted."""
        members: dict[str, list[Statement]] = {}
        for statement in self.map.statements:
            members.setdefault(self.literals[statement.title], []).append(statement)
        concluded = {rule.conclusion for rule in self.rules}
        used = {
            self.literals[title] for argument in self.map.arguments for title in argument.premises
        }
        unargued = {
            literal
            for literal in members
            if literal not in concluded or (self.asserted and literal in used)
        }
        premises, axioms = [], []
        for literal, statements in members.items():
            accepted = {statement.accepted for statement in statements}
            if False in accepted or any(statement.kind == "question" for statement in statements):
                continue
            if True in accepted:
                axioms.append(literal)
            elif literal in unargued:
                premises.append(literal)
        premises += [
            name for name in self.shared.values() if name not in concluded or self.asserted
        ]
        return premises, axioms, unargued

    def _preferences(self, statements: set[str]) -> list[tuple[str, str]]:
        """Return what is preferred to what: steps to steps, and statements to statements."""
        defeasible = {rule.name for rule in self.rules if not rule.strict}
        concluding: dict[str, list[str]] = {}
        for rule in self.rules:
            if not rule.strict:
                concluding.setdefault(rule.conclusion, []).append(rule.name)
        kinds = (defeasible, statements)

        def elements(end: End) -> list[str]:
            match end:
                case StatementRef(title):
                    literal = self.literals[title]
                    return [literal, *concluding.get(literal, ())]
                case ArgumentRef(title):
                    return [self._last(title)]
                case _:
                    return [str(end)]

        return [
            (better, worse)
            for relation in self.preferred
            for better in elements(relation.source)
            for worse in elements(relation.target)
            if better != worse and any(kind.issuperset((better, worse)) for kind in kinds)
        ]


def _among(pairs: Iterable[tuple[str, str]], names: set[str]) -> list[tuple[str, str]]:
    """Return the preferences among some names, also those by way of others."""
    below: dict[str, list[str]] = {}
    for better, worse in pairs:
        below.setdefault(better, []).append(worse)
    found = []
    for better in (name for name in below if name in names):
        waiting = list(dict.fromkeys(below[better]))
        seen = set(waiting)
        for worse in waiting:
            if worse in names:
                found.append((better, worse))
                continue
            further = [name for name in below.get(worse, ()) if name not in seen]
            seen.update(further)
            waiting += further
    return found


def _classes(map: ArgumentMap) -> dict[str, str]:
    """Return for each title the literal of all statements that are equivalent to it."""
    places = {statement.title: at for at, statement in enumerate(map.statements)}
    following: list[list[int]] = [[] for _ in map.statements]
    disputed = {
        relation.target
        for relation in map.relations
        if isinstance(relation.target, RelationRef) and relation.kind is not RelationKind.SUPPORT
    }
    for relation in map.relations:
        match relation.source, relation.target:
            case StatementRef(one), StatementRef(other) if (
                relation.kind is RelationKind.ENTAILS and relation.ref not in disputed
            ):
                following[places[one]].append(places[other])
    literal = [""] * len(places)
    for part in strongly_connected(following):
        first = str(map.statements[min(part)].ref)
        for at in part:
            literal[at] = first
    return {title: literal[at] for title, at in places.items()}
