"""What is wrong with a theory, so that what stands in it need not be reasonable.

Source: Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008, definitions 4.1 (well
defined theories) and 5.1; Caminada and Amgoud 2007, https://doi.org/10.1016/j.artint.2007.02.003.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from argmap.evaluate.aspic.theories import AspicTheory, Rule
from argmap.evaluate.aspic.transposing import Transposition, transpositions

__all__ = ["Flaw", "FlawKind", "conflicts", "flaws", "strict_closure"]


class FlawKind(StrEnum):
    """What can be wrong with a theory."""

    AXIOMS = "axioms in conflict"
    AXIOM_ATTACKED = "axiom attacked"
    STRICT_ATTACKED = "strict conclusion attacked"
    STRICT_UNDERCUT = "strict rule undercut"
    TRANSPOSITION = "transposition missing"


@frozen
class Flaw:
    """Something that is wrong with a theory.

    Attributes:
        kind: what it is.
        names: the literals and rules that it is about.
        message: the same in words.
    """

    kind: FlawKind
    names: tuple[str, ...]
    message: str

    @property
    def used(self) -> tuple[str, ...]:
        """The literals that have to be derived for it to matter."""
        return self.names[:-1] if self.kind is FlawKind.TRANSPOSITION else self.names[:1]


def flaws(theory: AspicTheory) -> tuple[Flaw, ...]:
    """Return what is wrong with a theory.

    Without any flaw, all that stands together is consistent, and closed under strict rules, under
    complete semantics and those above it, whether arguments are ordered by last or weakest links or
    not at all.

    >>> from argmap.evaluate.aspic import Rule
    >>> theory = AspicTheory([Rule("r", ["p"], "c", strict=True)], ["p"], contraries=[("x", "c")])
    >>> [flaw.message for flaw in flaws(theory)]
    ['c follows strictly by r, so that x, which is contrary to it, attacks nothing there']
    """
    return tuple(_flaws(theory))


def _flaws(theory: AspicTheory) -> Iterator[Flaw]:
    for one, other in conflicts(theory, strict_closure(theory, theory.axioms)):
        yield Flaw(
            FlawKind.AXIOMS,
            (one, other),
            f"{one} and {other} both follow from axioms, and are contrary to each other",
        )
    lacking = tuple(transpositions(theory))
    axioms = set(theory.axioms)
    strict = {rule.name for rule in theory.rules if rule.strict}
    for one, other in theory.contraries:
        if other in strict:
            yield Flaw(
                FlawKind.STRICT_UNDERCUT,
                (one, other),
                f"{other} is strict, so that {one}, which undercuts it, attacks nothing there",
            )
        if other in axioms and not theory.contradictory(one, other):
            yield Flaw(
                FlawKind.AXIOM_ATTACKED,
                (one, other),
                f"{other} is an axiom, so that {one}, which is contrary to it, attacks nothing there",
            )
    for one, rule in _unattacked(theory, lacking):
        yield Flaw(
            FlawKind.STRICT_ATTACKED,
            (one, rule.conclusion, rule.name),
            f"{rule.conclusion} follows strictly by {rule.name}, so that {one}, which is contrary "
            "to it, attacks nothing there",
        )
    for transposition in lacking:
        if theory.contradictory(transposition.denial, transposition.of.conclusion):
            premises, conclusion = transposition.rule.premises, transposition.rule.conclusion
            yield Flaw(
                FlawKind.TRANSPOSITION,
                (*premises, conclusion),
                f"whoever grants {', '.join(premises)} has to grant {conclusion}, and no strict rule "
                "says so",
            )


def _unattacked(
    theory: AspicTheory, lacking: Iterable[Transposition]
) -> Iterator[tuple[str, Rule]]:
    """Yield what is contrary, in one direction, to a strict conclusion and not to its premises."""
    open_ = {(one.denial, one.of.name) for one in lacking}
    for rule in theory.rules:
        for one in theory.attackers.get(rule.conclusion, ()) if rule.strict else ():
            hits = rule.premises and (one, rule.name) not in open_
            if not hits and not theory.contradictory(one, rule.conclusion):
                yield one, rule


def strict_closure(theory: AspicTheory, literals: Iterable[str]) -> frozenset[str]:
    """Return literals with all that follows from them by strict rules: linear."""
    using: dict[str, list[int]] = {}
    missing: list[int] = []
    strict = [rule for rule in theory.rules if rule.strict]
    for at, rule in enumerate(strict):
        missing.append(len(rule.premises))
        for premise in rule.premises:
            using.setdefault(premise, []).append(at)
    waiting = [*literals, *(rule.conclusion for rule in strict if not rule.premises)]
    found: set[str] = set()
    while waiting:
        literal = waiting.pop()
        if literal in found:
            continue
        found.add(literal)
        for at in using.get(literal, ()):
            missing[at] -= 1
            if not missing[at]:
                waiting.append(strict[at].conclusion)
    return frozenset(found)


def conflicts(theory: AspicTheory, literals: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each two of some literals of which one is contrary to the other, once."""
    among = set(literals)
    told: set[frozenset[str]] = set()
    for one, other in theory.contraries:
        pair = frozenset((one, other))
        if one in among and other in among and pair not in told:
            told.add(pair)
            yield one, other
