"""To decide whether formulas can be true together, and whether one follows from others.

What connectives alone hold together is decided by a SAT solver. Else the clauses are asked first,
which settles many arguments; then small domains are tried (`finite`); what is left goes to z3, if
it is installed. All have a limit of time. No answer is ever guessed: where none of them knows, the
verdict is unknown and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic

from argmap.logic import finite, firstorder
from argmap.logic.clauses import Clauses, is_modal, is_propositional
from argmap.logic.formulas import Formula, Iff, Not, demand_formulas
from argmap.logic.solving import LATE, Solving, essential
from argmap.logic.verdicts import Answer, Model, Verdict

__all__ = ["LIMIT", "entails", "equivalent", "satisfiable"]

LIMIT = 5.0
"""Seconds that a question may take if nothing else is said."""

_ANY = 1_000_000  # things
_MODAL = "□ and ◇ are not looked into, and what they mean may decide it"


def satisfiable(formulas: Iterable[Formula], *, limit: float = LIMIT) -> Verdict:
    """Say whether formulas can all be true together; if so, with a model.

    `limit` is in seconds. An empty set can be true. With □ or ◇ the answer is no or unknown: what
    can be true together as it stands may be excluded by what these mean.
    """
    asked = tuple(dict.fromkeys(demand_formulas(formulas)))
    until = monotonic() + limit
    verdict = _by_clauses(asked, until)
    if verdict.yes and not all(is_propositional(formula) for formula in asked):
        # Half of the time is for z3, which alone finds proofs where small domains say nothing.
        found = finite.satisfiable(asked, monotonic() + max(until - monotonic(), 0) / 2)
        if found is None or found.unknown:
            found = firstorder.satisfiable(asked, until - monotonic())
            if not found.no:
                # What z3 finds may have many things that nobody needs.
                most = len(found.model.domain) - 1 if found.model else _ANY
                smaller = finite.larger(asked, most, until)
                found = found if smaller is None else smaller
        verdict = found
    if verdict.yes and any(is_modal(formula) for formula in asked):
        return Verdict(Answer.UNKNOWN, verdict.model, _MODAL)
    return verdict


def entails(premises: Iterable[Formula], conclusion: Formula, *, limit: float = LIMIT) -> Verdict:
    """Say whether a conclusion follows from premises; if not, with a countermodel.

    >>> from argmap.logic.parsing import parse_formula as p
    >>> entails([p("p -> q"), p("p")], p("q")).yes
    True
    >>> print(entails([p("p -> q"), p("q")], p("p")).model.told())
    true: q; false: p
    """
    verdict = satisfiable((*demand_formulas(premises), Not(conclusion)), limit=limit)
    return Verdict(_OPPOSITE[verdict.answer], verdict.model, verdict.reason, verdict.core)


def equivalent(one: Formula, other: Formula, *, limit: float = LIMIT) -> Verdict:
    """Say whether two formulas follow from each other; if not, with a model of one alone."""
    return entails([], Iff(one, other), limit=limit)


_OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN}


def _by_clauses(formulas: Sequence[Formula], until: float) -> Verdict:
    """Say whether formulas can be true together as far as connectives go."""
    clauses = Clauses()
    wanted = [clauses.literal(formula) for formula in formulas]
    with Solving(clauses, until) as solving:
        answer = solving.ask(wanted)
        if answer is None:
            return Verdict(Answer.UNKNOWN, reason=LATE)
        if not answer:
            core = set(solving.core())
            pairs = zip(formulas, wanted, strict=True)
            return Verdict(Answer.NO, core=tuple(one for one, letter in pairs if letter in core))
        values = solving.values()
    facts = [letter if values.get(letter) else -letter for letter in clauses.letters.values()]
    needed = set(essential(clauses, wanted, facts, until))
    letters = clauses.letters.items()
    return Verdict(
        Answer.YES,
        Model(
            true=tuple(formula for formula, letter in letters if letter in needed),
            false=tuple(formula for formula, letter in letters if -letter in needed),
        ),
    )
