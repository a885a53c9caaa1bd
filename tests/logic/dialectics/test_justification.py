"""Degrees of justification: known cases, and the laws that they obey."""

from fractions import Fraction

import pytest
from enumeration import consistent, holding, structure
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap import parse
from argmap.logic.dialectics import (
    InconsistentPositionError,
    Structure,
    TooWideError,
    dialectically_consistent,
    dialectically_entails,
    justification,
    justifications,
)
from argmap.logic.dialectics.counting import count
from argmap.model import UnknownTitleError
from argmap.testing.strategies import positions, structures

WET = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.").map


def test_a_claim_nobody_speaks_of_has_the_degree_one_half():
    assert justification(parse("[A]: a\n\n[B]: b").map, "A") == Fraction(1, 2)


def test_a_reason_raises_the_degree_and_an_objection_lowers_it():
    assert justification(WET, "W") == Fraction(2, 3)
    assert justification(parse("[C]: c\n  - [O]: o").map, "C") == Fraction(1, 3)


def test_what_follows_from_what_is_given_has_degree_one_and_its_contradictory_zero():
    map = parse("[W]: w\n  + [R]: r\n  >< [D]: d").map
    assert justifications(map, given={"R": True}) == {"W": 1, "R": 1, "D": 0}


def test_a_claim_can_be_a_whole_position():
    assert justification(WET, {"R": False, "W": True}) == Fraction(1, 3)
    assert justification(WET, {"R": True, "W": False}) == 0
    assert justification(WET, {}) == 1


def test_a_claim_that_denies_what_is_given_has_degree_zero():
    assert justification(WET, {"R": False}, given={"R": True}) == 0


def test_of_what_can_not_be_held_nothing_is_a_share():
    for ask in (justifications, lambda map, given: justification(map, "R", given=given)):
        with pytest.raises(InconsistentPositionError, match="can't be held together"):
            ask(WET, given={"R": True, "W": False})


def test_unknown_titles_are_told():
    for ask in (
        lambda: justification(WET, "X"),
        lambda: justification(WET, "R", given={"X": True}),
        lambda: justifications(WET, given={"X": True}),
    ):
        with pytest.raises(UnknownTitleError, match="no statement 'X'"):
            ask()


def test_what_is_tied_too_closely_is_refused_until_enough_is_taken_for_granted():
    clique = structure(6, [(one, other) for one in range(1, 7) for other in range(1, one)])
    with pytest.raises(TooWideError):
        justifications(clique, widest=4)
    assert justification(clique, "2", given={"1": False}, widest=4) == 1


CHAIN = 3, ((1, 2), (3, -2))
CERTAIN = 3, ((1, 2), (-1, 2), (1, 3))
RING = 3, ((1, 2), (2, 1), (3, -2), (-2, 3))
RIVALS = 7, ((1, 3), (1, 4), (1, 5), (1, -6), (2, -4), (2, 5), (2, 6), (2, 7))
# Counted by theodias 1.0.0. Of each argument the last is the conclusion. The first three structures are
# those that its own tests have.
THEODIAS = [
    (CHAIN, [1], [], Fraction(1, 4)),
    (CHAIN, [2], [], Fraction(1, 2)),
    (CHAIN, [-1], [3], 1),
    (CHAIN, [3], [-2], Fraction(1, 2)),
    (CHAIN, [1, 3], [2], 0),
    (CERTAIN, [1], [], Fraction(1, 3)),
    (CERTAIN, [2], [], 1),
    (CERTAIN, [3], [], Fraction(2, 3)),
    (CERTAIN, [1, 3], [2], Fraction(1, 3)),
    (RING, [1], [], Fraction(1, 2)),
    (RING, [3], [-2], 1),
    (RIVALS, [1], [], Fraction(2, 36)),
    (RIVALS, [3], [], Fraction(19, 36)),
    (RIVALS, [5, 7], [], Fraction(11, 36)),
    (RIVALS, [-1], [3], Fraction(17, 19)),
    (RIVALS, [1], [3, 4, 5], Fraction(1, 3)),
    (RIVALS, [-4, 6], [5], Fraction(3, 10)),
]


@pytest.mark.parametrize(("debate", "claim", "given", "degree"), THEODIAS)
def test_degrees_are_those_that_theodias_counts(debate, claim, given, degree):
    size, arguments = debate
    tau = structure(size, [[*(-one for one in premises), last] for *premises, last in arguments])
    held, taken = ({str(abs(one)): one > 0 for one in some} for some in (claim, given))
    assert justification(tau, held, given=taken) == degree


@given(st.data())
def test_degrees_are_shares_of_the_rows_of_a_truth_table(data):
    tau = data.draw(structures())
    claim, taken = data.draw(positions(tau)), data.draw(positions(tau))
    all_ = consistent(tau.size, tau.clauses, holding(taken)).bit_count()
    assume(all_)
    both = consistent(tau.size, tau.clauses, holding(taken) + holding(claim)).bit_count()
    assert justification(tau, claim, given=taken) == Fraction(both, all_)


@given(st.data())
def test_a_claim_and_its_negation_share_all_between_them(data):
    tau, title, taken = drawn(data)
    told = justification(tau, {title: False}, given=taken)
    assert justification(tau, title, given=taken) + told == 1


@given(st.data())
def test_degree_one_is_entailment(data):
    tau, title, taken = drawn(data)
    entailed = dialectically_entails(tau, taken, {title: True})
    assert (justification(tau, title, given=taken) == 1) == entailed


@given(st.data())
def test_degrees_obey_the_chain_rule(data):
    tau, title, taken = drawn(data)
    claim = data.draw(positions(tau)) | {title: True}
    assume(dialectically_consistent(tau, taken | {title: True}) and taken.get(title, True))
    first = justification(tau, title, given=taken)
    then = justification(tau, claim, given=taken | {title: True})
    assert justification(tau, claim, given=taken) == first * then


@given(st.data())
def test_the_table_has_the_degree_of_each_statement(data):
    tau, _, taken = drawn(data)
    assert justifications(tau, given=taken) == {
        title: justification(tau, title, given=taken) for title in tau.literals
    }


@given(st.data())
def test_an_argument_more_never_makes_more_positions_consistent(data):
    tau = data.draw(structures())
    literals = [literal for one in range(1, tau.size + 1) for literal in (one, -one)]
    clause = data.draw(st.lists(st.sampled_from(literals), min_size=1, max_size=4))
    assert count(tau.size, [*tau.clauses, clause]) <= count(tau.size, tau.clauses)


@given(st.data())
def test_what_nothing_ties_to_a_claim_does_not_move_its_degree(data):
    tau, title, taken = drawn(data)
    apart = {f"apart {number}": tau.size + number for number in range(1, 71)}
    chain = [(-number, number + 1) for number in range(tau.size + 1, tau.size + 70)]
    both = Structure({**tau.literals, **apart}, [*tau.clauses, *chain])
    assert justification(both, title, given=taken) == justification(tau, title, given=taken)


def drawn(data):
    """Draw a structure, one of its statements, and what can be taken for granted."""
    tau = data.draw(structures())
    taken = data.draw(positions(tau))
    assume(dialectically_consistent(tau, taken))
    return tau, data.draw(st.sampled_from(list(tau.literals))), taken
