"""From a theory to its elements: what can be derived, and what speaks against what, by numbers."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.evaluate.aspic.elements import Derivation, Elements
from argmap.evaluate.aspic.theories import AspicTheory

__all__ = ["Compiled", "compile_theory"]


@frozen(eq=False)
class Compiled:
    """The elements of a theory, and where its names are among them.

    Attributes:
        elements: premises and defeasible rules.
        literals: the proposition that a literal is.
        applied: for each rule, by its name, the proposition that it applies and nothing is against
            it: what its conclusion is derived from.
        numbers: the element that an ordinary premise, or a defeasible rule by its name, is.
    """

    elements: Elements
    literals: Mapping[str, int]
    applied: Mapping[str, int]
    numbers: Mapping[str, int]


def compile_theory(theory: AspicTheory) -> Compiled:
    """Return the elements of a theory: linear in the theory."""
    literals = {name: at for at, name in enumerate(theory.literals)}
    applied = {rule.name: len(literals) + at for at, rule in enumerate(theory.rules)}
    numbers: dict[str, int] = {}
    derivations = [Derivation(literals[name]) for name in theory.axioms]
    attackers: list[tuple[int, ...]] = []
    for name in theory.premises:
        numbers[name] = len(attackers)
        derivations.append(Derivation(literals[name], (), len(attackers)))
        attackers.append(tuple(literals[other] for other in theory.attackers.get(name, ())))
    for rule in theory.rules:
        element = -1
        if not rule.strict:
            element = numbers[rule.name] = len(attackers)
            against = {
                literals[other]: None
                for hit in (rule.name, rule.conclusion)
                for other in theory.attackers.get(hit, ())
            }
            attackers.append(tuple(against))
        premises = tuple(literals[name] for name in rule.premises)
        derivations.append(Derivation(applied[rule.name], premises, element))
        derivations.append(Derivation(literals[rule.conclusion], (applied[rule.name],)))
    elements = Elements(len(literals) + len(applied), tuple(derivations), tuple(attackers))
    return Compiled(elements, literals, applied, numbers)
