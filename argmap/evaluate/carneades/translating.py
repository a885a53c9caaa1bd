"""From a map to arguments pro and con.

What is assumed in it:

- A statement is a statement; those that entail each other, or contradict the same one, are one.
  Contradictories, and statements that attack each other, are positions of one issue.
- A step of a structure is an argument for its conclusion, a support or an entailment between
  statements one for its target, an attack or a contrary one against it. An argument speaks by its
  main conclusion; a mere gist is an argument for a conclusion of its own. What concludes a premise of
  its own is no reason for it.
- What nothing argues for is asserted: an argument for it without premises. So it holds until
  something that weighs as much speaks against it. `premises="asserted"` asserts also premises that
  are argued for; `premises="accepted"` asserts nothing, nor what mere gists rest on, so that all that
  isn't accepted has to be argued for, as by a party that bears the burden of proof. A question is not asserted.
- `accepted: true` is granted, whatever speaks against it; `accepted: false` is out, whatever speaks
  for it.
- An argument weighs what the premise with the least `credence` does, and no more than its scheme; an
  assertion its own `credence`; 1 where nothing is said. Where things at an issue are preferred to
  each other, the ranks count instead: each argument weighs what its place among them is.
- An undercut is an exception to its step, to the last step of an argument. What attacks or supports
  an argument speaks against or for what its premises have in common, and so do its steps stand or
  fall that draw on them. What supports a step or a relation is a premise more.
- `standard` says how well a statement must be supported; without it, what the caller says.

A preference that something speaks against is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.carneades.opposing import disputed, sides
from argmap.evaluate.carneades.ranking import ranked
from argmap.evaluate.carneades.settings import Settings
from argmap.evaluate.carneades.structures import Argument, Issue, Structure
from argmap.evaluate.carneades.thresholds import strictest
from argmap.evaluate.carneades.weighing import Constant, Linked, Weighing
from argmap.model import Argument as MapArgument
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
from argmap.model.signatures import SUPPORTS
from argmap.reading import Reading, map_of

__all__ = ["Translation", "translate"]

_SPEAKS_AGAINST = frozenset({RelationKind.ATTACK, RelationKind.CONTRARY})


@frozen(eq=False)
class Translation:
    """A structure, and what in it stands for what in the map.

    Attributes:
        map: the map.
        structure: what it says, as arguments pro and con.
        literals: the statement of the structure that a statement of the map is, by its title.
        arguments: the argument that a step, a gist or a relation is, by its reference.
        conclusions: the statements of the structure that gists conclude, by their titles.
    """

    map: ArgumentMap
    structure: Structure
    literals: Mapping[str, str]
    arguments: Mapping[End, str]
    conclusions: Mapping[str, str]


def translate(map: ArgumentMap | Reading, settings: Settings | None = None) -> Translation:
    """Return what a map says, as arguments pro and con: linear in the map.

    Raises:
        StructureError: the preferences of the map go round in a circle.
        UnknownTitleError: the settings name a statement that is not there.
    """
    translating = _Translating(map_of(map), settings or Settings())
    translating.argue()
    translating.grant()
    return translating.done()


class _Translating:
    """A structure in the making."""

    def __init__(self, map: ArgumentMap, settings: Settings) -> None:
        self.map = map
        self.settings = settings
        self.standards = {one.title: one.standard for one in map.statements}
        self.standards |= {map.statement(t).title: one for t, one in settings.standards.items()}
        self.literals, self.contradictories = sides(map)
        self.disputed = disputed(map)
        self.members: dict[str, list[Statement]] = defaultdict(list)
        for statement in map.statements:
            self.members[self.literals[statement.title]].append(statement)
        self.credences = {
            literal: min(told)
            for literal, members in self.members.items()
            if (told := [one.credence for one in members if one.credence is not None])
        }
        self.texts = {
            literal: next((one.text for one in members if one.text), "")
            for literal, members in self.members.items()
        }
        self.arguments: dict[str, Argument] = {}
        self.names: dict[End, str] = {}
        self.conclusions = {
            argument.title: f"the conclusion of {argument.ref}"
            for argument in map.arguments
            if not argument.pcs
        }
        self.shared = dict(self._shared())
        self.exceptions: dict[str, list[str]] = defaultdict(list)
        self.rivals = self._rivals()

    def _shared(self) -> Iterator[tuple[End, str]]:
        """Yield what arguments need beside their premises, where something bears on it."""
        if self.settings.premises == "accepted":
            # What a mere gist rests on is nowhere said, and not granted.
            for title in self.conclusions:
                yield ArgumentRef(title), f"the premises of {ArgumentRef(title)}"
        for relation in self.map.relations:
            target, kind = relation.target, relation.kind
            if isinstance(target, ArgumentRef) and kind in {*SUPPORTS, *_SPEAKS_AGAINST}:
                yield target, f"the premises of {target}"
            elif kind in SUPPORTS and not isinstance(target, StatementRef):
                yield target, f"the warrant of {target}"

    def _rivals(self) -> dict[frozenset[str], tuple[str, str]]:
        """Return the pairs of statements that attack each other, each in the order of the map."""
        attacks = {
            (self._speaker(relation.source), self.literals[relation.target.title]): None
            for relation in self.map.relations
            if self._is_plain_attack(relation) and isinstance(relation.target, StatementRef)
        }
        rivals: dict[frozenset[str], tuple[str, str]] = {}
        for pair in attacks:
            if pair[0] != pair[1] and pair[::-1] in attacks:
                rivals.setdefault(frozenset(pair), pair)
        return rivals

    def _is_plain_attack(self, relation: Relation) -> bool:
        plain = relation.ref not in self.disputed and relation.ref not in self.shared
        return plain and relation.kind in _SPEAKS_AGAINST

    def argue(self) -> None:
        """Make the arguments."""
        for relation in self.map.relations:
            self._except(relation)
        for argument in self.map.arguments:
            self._structure(argument) if argument.pcs else self._gist(argument)
        for relation in self.map.relations:
            self._relate(relation)

    # Arguments

    def _structure(self, argument: MapArgument) -> None:
        given, weights = set(argument.premises), self.settings.schemes
        for number, step in enumerate(argument.inferences, start=1):
            needs = argument.ref in self.shared and not given.isdisjoint(step.premises)
            self._argue(
                InferenceRef(argument.title, number),
                [
                    *(self.literals[premise] for premise in step.premises),
                    *([self.shared[argument.ref]] if needs else []),
                ],
                self.literals[step.conclusion],
                limits=[weights[rule] for rule in step.rules if rule in weights],
            )

    def _gist(self, argument: MapArgument) -> None:
        conclusion = self.conclusions[argument.title]
        self.texts[conclusion] = argument.gist
        self._argue(argument.ref, [], conclusion)

    def _argue(
        self,
        end: End | str,
        premises: Iterable[str],
        conclusion: str,
        *,
        con: bool = False,
        limits: Iterable[float] = (),
    ) -> None:
        name, known = str(end), list(premises)
        weight = min((*(self.credences.get(one, 1.0) for one in known), *limits), default=1.0)
        if not isinstance(end, str):
            self.names[end] = name
            known += [self.shared[end]] if end in self.shared else []
        if conclusion in known and not con:
            # What concludes a premise of its own is no reason for it.
            conclusion = f"what {name} says"
        self.arguments[name] = Argument(
            name,
            conclusion,
            known,
            exceptions=self.exceptions.get(name, ()),
            con=con,
            weighing=_linked(weight),
        )

    # Relations

    def _speaker(self, end: End) -> str:
        """Return the statement by which something speaks."""
        match end:
            case StatementRef(title):
                return self.literals[title]
            case ArgumentRef(title):
                conclusion = self.map.argument(title).conclusion
                return self.conclusions[title] if conclusion is None else self.literals[conclusion]
        raise AssertionError(end)  # nothing else speaks

    def _except(self, relation: Relation) -> None:
        """Note what undercuts arguments."""
        target = relation.target
        undercuts = relation.kind is RelationKind.UNDERCUT
        if not undercuts and not (
            relation.kind in _SPEAKS_AGAINST and isinstance(target, RelationRef)
        ):
            return
        said = self._speaker(relation.source)
        if relation.ref in self.disputed or relation.ref in self.shared:
            said = f"what {relation.ref} says"
        if isinstance(target, ArgumentRef):
            steps = len(self.map.argument(target.title).inferences)
            target = InferenceRef(target.title, steps) if steps else target
        self.exceptions[str(target)].append(said)
        if isinstance(target, RelationRef) and target.kind is RelationKind.CONTRADICTORY:
            self.exceptions[f"{target}, back"].append(said)

    def _relate(self, relation: Relation) -> None:
        source, target, end = relation.source, relation.target, relation.ref
        if relation.kind is RelationKind.PREFERS:
            return
        said = self._speaker(source)
        if relation.kind is RelationKind.CONTRADICTORY:
            if end in self.disputed:
                other = self._speaker(target)
                self._argue(end, [said], other, con=True)
                self._argue(f"{end}, back", [other], said, con=True)
        elif relation.kind is RelationKind.UNDERCUT or (
            relation.kind in _SPEAKS_AGAINST and isinstance(target, RelationRef)
        ):
            if end in self.disputed or end in self.shared:
                self._argue(end, [said], f"what {end} says")
        else:
            hit = (
                self.literals[target.title]
                if isinstance(target, StatementRef)
                else self.shared[target]
            )
            con = relation.kind in _SPEAKS_AGAINST
            at_issue = frozenset((said, hit)) in self.rivals and self._is_plain_attack(relation)
            if not at_issue:
                self._argue(end, [said], hit, con=con)

    # What is taken for granted

    def grant(self) -> None:
        """Assert what nothing argues for."""
        premises = self.settings.premises
        argued = {one.conclusion for one in self.arguments.values() if not one.con}
        used = {
            self.literals[title] for argument in self.map.arguments for title in argument.premises
        }
        for literal, members in self.members.items():
            told = {one.accepted for one in members} - {None}
            if told or premises == "accepted" or any(one.kind == "question" for one in members):
                continue
            if literal not in argued or (premises == "asserted" and literal in used):
                self._assert(literal)
        for end, name in self.shared.items():
            is_gist = isinstance(end, ArgumentRef) and end.title in self.conclusions
            if is_gist and premises == "accepted":
                continue
            if name not in argued or premises == "asserted":
                self._assert(name)

    def _assert(self, literal: str) -> None:
        name, weight = f"the assertion of {literal}", self.credences.get(literal, 1.0)
        self.arguments[name] = Argument(name, literal, weighing=_linked(weight))

    def done(self) -> Translation:
        granted = {
            literal: {one.accepted for one in members} - {None}
            for literal, members in self.members.items()
        }
        standards = {
            literal: strictest(told)
            for literal, members in self.members.items()
            if (told := [found for one in members if (found := self.standards[one.title])])
        }
        said = (one.conclusion for one in self.arguments.values())
        structure = Structure(
            dict.fromkeys((*self.texts, *self.shared.values(), *said)),
            self.arguments.values(),
            [Issue(positions) for positions in (*self.contradictories, *self.rivals.values())],
            accepted=[literal for literal, told in granted.items() if told == {True}],
            rejected=[literal for literal, told in granted.items() if told == {False}],
            standards=standards,
            standard=self.settings.standard,
            thresholds=self.settings.thresholds,
            texts=self.texts,
        )
        return Translation(
            self.map,
            ranked(structure, self._preferences()),
            MappingProxyType(self.literals),
            MappingProxyType(self.names),
            MappingProxyType(self.conclusions),
        )

    def _preferences(self) -> Iterator[tuple[str, str]]:
        """Yield the arguments that are preferred to others."""
        reasons: dict[str, list[str]] = defaultdict(list)
        for argument in self.arguments.values():
            if not argument.con:
                reasons[argument.conclusion].append(argument.name)

        def meant(end: End) -> list[str]:
            match end:
                case StatementRef(title):
                    return reasons[self.literals[title]]
                case ArgumentRef(title) if title not in self.conclusions:
                    return [str(InferenceRef(title, len(self.map.argument(title).inferences)))]
            return [self.names[end]] if end in self.names else []

        for relation in self.map.relations:
            if relation.kind is RelationKind.PREFERS and relation.ref not in self.disputed:
                for better in meant(relation.source):
                    for worse in meant(relation.target):
                        if better != worse:
                            yield better, worse


def _linked(weight: float) -> Weighing:
    return Linked() if weight == 1 else Constant(weight)
