"""To let strict rules speak backwards: who denies the conclusion has to deny a premise.

Source: Caminada and Amgoud 2007, https://doi.org/10.1016/j.artint.2007.02.003, section 5; Modgil and
Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008, definition 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from argmap.evaluate.aspic.theories import AspicTheory, Rule

__all__ = ["Transposition", "transpose", "transpositions"]


def transpose(theory: AspicTheory) -> AspicTheory:
    """Return a theory with all transpositions of its strict rules.

    Of p, q → c it makes p, x → y, for what contradicts c (x) and q (y). If nothing contradicts q,
    "not q" is made for it. What is contrary to c in one direction alone is transposed, too, to
    "something against q", which is contrary to q in one direction: otherwise what attacks the
    conclusion of a strict rule would attack nothing.

    >>> theory = AspicTheory([Rule("r", ["p"], "c", strict=True)], contraries=[("x", "c"), ("c", "x")])
    >>> [str(rule) for rule in transpose(theory).rules]
    ['r: p → c', 'r, if x: x → not p']
    """
    while True:
        added = tuple(transpositions(theory))
        if not added:
            return theory
        theory = evolve(
            theory,
            rules=(*theory.rules, *(one.rule for one in added)),
            contraries=(*theory.contraries, *(pair for one in added for pair in one.contraries)),
        )


class Transposition(NamedTuple):
    """A transposition.

    Attributes:
        rule: the rule that it is.
        contraries: pairs that have to be added with it.
        of: the rule that it is a transposition of.
        denial: what is contrary to the conclusion of that.
    """

    rule: Rule
    contraries: tuple[tuple[str, str], ...]
    of: Rule
    denial: str


def transpositions(theory: AspicTheory) -> Iterator[Transposition]:
    """Yield the transpositions that a theory lacks.

    Where the contraries of those make new ones necessary, they are not among them.
    """
    known = {(frozenset(rule.premises), rule.conclusion) for rule in theory.rules if rule.strict}
    names = {rule.name for rule in theory.rules}
    for rule in theory.rules:
        if not rule.strict:
            continue
        for denial in theory.attackers.get(rule.conclusion, ()):
            both = theory.contradictory(denial, rule.conclusion)
            for premise in rule.premises:
                others = [denial if other == premise else other for other in rule.premises]
                for conclusion, contraries in _denials(theory, premise, both=both):
                    key = (frozenset(others), conclusion)
                    if key in known:
                        continue
                    known.add(key)
                    name = _fresh(f"{rule.name}, if {denial}", names)
                    names.add(name)
                    transposed = Rule(name, others, conclusion, strict=True)
                    yield Transposition(transposed, contraries, rule, denial)


def _denials(
    theory: AspicTheory, premise: str, *, both: bool
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield what denies a premise, and the contraries that are needed for it."""
    if not both:
        against = f"something against {premise}"
        yield against, ((against, premise),)
        return
    found = False
    for other in theory.attackers.get(premise, ()):
        if theory.contradictory(other, premise):
            found = True
            yield other, ()
    if not found:
        denial = f"not {premise}"
        yield denial, ((denial, premise), (premise, denial))


def _fresh(name: str, names: set[str]) -> str:
    number = 2
    found = name
    while found in names:
        found = f"{name} ({number})"
        number += 1
    return found
