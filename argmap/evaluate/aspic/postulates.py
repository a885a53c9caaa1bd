"""Whether what stands together is reasonable.

Source: Caminada and Amgoud 2007, https://doi.org/10.1016/j.artint.2007.02.003, definitions 7 and 8;
sub-argument closure: Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008, theorem
12.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from argmap.evaluate.aspic.forming import conflicts, strict_closure
from argmap.evaluate.aspic.solving import Outcome
from argmap.evaluate.aspic.theories import AspicTheory
from argmap.evaluate.dung import Label

__all__ = ["Postulate", "Violation", "violations"]


class Postulate(StrEnum):
    """What is to hold of the literals and rules that are in."""

    PARTS = "what an accepted argument is made of is accepted"
    CLOSURE = "what follows strictly from what is accepted is accepted"
    DIRECT = "nothing that is accepted is contrary to anything that is"
    INDIRECT = "nor is anything that follows strictly from it"


@frozen
class Violation:
    """That a postulate doesn't hold, and of what literals."""

    postulate: Postulate
    literals: tuple[str, ...]


def violations(theory: AspicTheory, outcome: Outcome) -> tuple[Violation, ...]:
    """Return how an outcome violates the postulates; nothing if it is reasonable.

    >>> from argmap.evaluate.aspic import Rule, outcomes
    >>> married = AspicTheory(
    ...     [
    ...         Rule("r1", ["wears a ring"], "married"),
    ...         Rule("r2", ["party animal"], "bachelor"),
    ...         Rule("s1", ["married"], "has a wife", strict=True),
    ...         Rule("s2", ["bachelor"], "has no wife", strict=True),
    ...     ],
    ...     axioms=["wears a ring", "party animal"],
    ...     contraries=[("has a wife", "has no wife"), ("has no wife", "has a wife")],
    ... )
    >>> for violation in violations(married, next(outcomes(married))):
    ...     print(violation.postulate.name, violation.literals)
    DIRECT ('has a wife', 'has no wife')
    INDIRECT ('has a wife', 'has no wife')
    """
    return tuple(_violations(theory, outcome))


def _violations(theory: AspicTheory, outcome: Outcome) -> Iterator[Violation]:
    accepted = outcome.accepted
    founded = {*theory.premises, *theory.axioms}
    for rule in theory.rules:
        if outcome.rules[rule.name] is Label.IN:
            founded.add(rule.conclusion)
            lacking = [name for name in (*rule.premises, rule.conclusion) if name not in accepted]
            if lacking:
                yield Violation(Postulate.PARTS, tuple(lacking))
    if not accepted <= founded:
        yield Violation(Postulate.PARTS, tuple(sorted(accepted - founded)))
    closed = strict_closure(theory, accepted)
    if not closed <= accepted:
        yield Violation(Postulate.CLOSURE, tuple(sorted(closed - accepted)))
    for pair in conflicts(theory, accepted):
        yield Violation(Postulate.DIRECT, pair)
    for pair in conflicts(theory, closed):
        yield Violation(Postulate.INDIRECT, pair)
