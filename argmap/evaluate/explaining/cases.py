"""A theory with labels: what derives what, what speaks against what, and which of it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.evaluate.aspic import AspicTheory, Rule, Translation
from argmap.evaluate.aspic.compiling import Compiled, compile_theory
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED, Marks, grounded
from argmap.evaluate.dung import Label
from argmap.evaluate.dung.semantics import COMPLETE
from argmap.evaluate.evaluation import Evaluation, Labels
from argmap.evaluate.explaining.naming import called
from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, RelationRef, StatementRef
from argmap.model.signatures import SUPPORTS

__all__ = ["Case", "case_of", "numbers_of", "theory_of"]

_LABEL = {IN: Label.IN, OUT: Label.OUT, UNDECIDED: Label.UNDECIDED}


@frozen(eq=False)
class Case:
    """A map as a theory, and one labelling of it."""

    translation: Translation
    compiled: Compiled
    marks: Marks

    @property
    def theory(self) -> AspicTheory:
        """The theory."""
        return self.translation.theory

    def label(self, literal: str) -> Label:
        """Return the label of a literal: in if it is derived from what is in."""
        return _LABEL[self.marks.propositions[self.compiled.literals[literal]]]

    def applied(self, rule: Rule) -> Label:
        """Return the label of a rule: in if its premises are, and nothing is against it."""
        return _LABEL[self.marks.propositions[self.compiled.applied[rule.name]]]

    def element(self, name: str) -> Label | None:
        """Return the label of a premise or a defeasible rule by itself; None if it is neither."""
        number = self.numbers.get(name)
        return None if number is None else _LABEL[self.marks.elements[number]]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the premises and defeasible rules among the elements."""
        return numbers_of(self.theory)

    @cached_property
    def _concluding(self) -> Mapping[str, tuple[Rule, ...]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.theory.rules:
            found.setdefault(rule.conclusion, []).append(rule)
        return {literal: tuple(rules) for literal, rules in found.items()}

    @cached_property
    def _axioms(self) -> frozenset[str]:
        return frozenset(self.theory.axioms)

    @cached_property
    def _premises(self) -> frozenset[str]:
        return frozenset(self.theory.premises)

    def is_axiom(self, literal: str) -> bool:
        """Tell whether something is accepted whatever is said."""
        return literal in self._axioms

    def is_premise(self, literal: str) -> bool:
        """Tell whether something is taken for granted as long as nothing speaks against it."""
        return literal in self._premises

    def rules(self, literal: str) -> tuple[Rule, ...]:
        """Return the rules that conclude something."""
        return self._concluding.get(literal, ())

    def against(self, name: str) -> tuple[str, ...]:
        """Return what is contrary to a literal, or to the name of a rule."""
        return self.theory.attackers.get(name, ())

    def standing_rules(self, literal: str) -> tuple[Rule, ...]:
        """Return the rules that conclude something and stand."""
        return tuple(rule for rule in self.rules(literal) if self.applied(rule) is Label.IN)

    def carried(self, literal: str) -> Iterator[str | Rule]:
        """Yield what something that stands is derived from, each once, nearest first."""
        seen: set[str] = {literal}
        waiting = [literal]
        for name in waiting:
            yield name
            for rule in self.standing_rules(name):
                yield rule
                for premise in rule.premises:
                    if premise not in seen:
                        seen.add(premise)
                        waiting.append(premise)

    # Names

    @cached_property
    def gists(self) -> Mapping[str, Rule]:
        """The rules of arguments that are mere gists, by what they conclude."""
        rules = self.translation.rules
        names = (names[0] for title, names in rules.items() if not self._map.argument(title).pcs)
        return {rule.conclusion: rule for rule in map(self.theory.rule, names)}

    @cached_property
    def _shared(self) -> Mapping[str, str]:
        """What an argument takes for granted as a whole, and how that is called."""
        return {
            f"the premises of <{title}>": called(self._map, ArgumentRef(title))
            if not self._map.argument(title).pcs
            else f"what <{title}> takes for granted"
            for title in self.translation.rules
        }

    def is_shared(self, literal: str) -> bool:
        """Tell whether a literal is what an argument takes for granted as a whole."""
        return literal in self._shared

    @property
    def _map(self) -> ArgumentMap:
        return self.translation.map

    @cached_property
    def _ends(self) -> Mapping[str, End]:
        ends: dict[str, End] = {}
        for title, literal in self.translation.literals.items():
            ends.setdefault(literal, StatementRef(title))
        for title, names in self.translation.rules.items():
            if self._map.argument(title).pcs:
                for number, name in enumerate(names, start=1):
                    ends[name] = InferenceRef(title, number)
            else:
                ends[names[0]] = ends[f"the conclusion of {names[0]}"] = ArgumentRef(title)
        for relation in self._map.relations:
            ends.setdefault(str(relation.ref), relation.ref)
        return ends

    def end(self, name: str) -> End | None:
        """Return what of the map a literal or a rule is, if it is something of the map."""
        return self._ends.get(name)

    def called(self, name: str) -> str:
        """Return what a literal or a rule is called."""
        end = self.end(name)
        return self._shared.get(name, name) if end is None else called(self._map, end)

    def is_backing(self, rule: Rule) -> bool:
        """Tell whether a rule is but a relation by which something supports or entails something."""
        end = self.end(rule.name)
        return isinstance(end, RelationRef) and end.kind in SUPPORTS


def theory_of(evaluation: Evaluation) -> Translation | None:
    """Return the theory of an evaluation, if what stands in it defends itself; else None.

    Nothing need be defended under some semantics, nor where things are weighed; by weakest links,
    whether an attack defeats depends on whole arguments, which are not told of.
    """
    theory = evaluation.theory
    if not isinstance(theory, Translation) or evaluation.semantics not in COMPLETE:
        return None
    if theory.ordering is not None and theory.ordering.link != "last-link":
        return None
    return theory


def numbers_of(theory: AspicTheory) -> Mapping[str, int]:
    """Return the numbers of elements: premises first, then defeasible rules."""
    rules = (rule.name for rule in theory.rules if not rule.strict)
    return {name: number for number, name in enumerate((*theory.premises, *rules))}


def case_of(translation: Translation, labels: Labels) -> Case:
    """Return a theory with one of its complete labellings, of which the labels of a map are known.

    It is the least one in which all is in that is in there.
    """
    compiled = compile_theory(
        translation.theory, translation.ordering, more=translation.literals.values()
    )
    numbers = numbers_of(translation.theory)
    held = {numbers[name] for name in _held(translation, labels) if name in numbers}
    elements = compiled.elements
    free = tuple(() if at in held else names for at, names in enumerate(elements.attackers))
    return Case(translation, compiled, grounded(evolve(elements, attackers=free)))


def _held(translation: Translation, labels: Labels) -> Iterator[str]:
    """Yield the names of the premises and rules that stand."""
    for title, literal in translation.literals.items():
        if labels[StatementRef(title)] is Label.IN:
            yield literal
    for title, names in translation.rules.items():
        for number, name in enumerate(names, start=1):
            end = (
                InferenceRef(title, number)
                if translation.map.argument(title).pcs
                else ArgumentRef(title)
            )
            if labels[end] is Label.IN:
                yield name
                # A step that draws on nothing doesn't need what the argument takes for granted.
                shared = f"the premises of <{title}>"
                if shared in translation.theory.rule(name).premises:
                    yield shared
