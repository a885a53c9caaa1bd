"""How positions are counted: as truth tables count them, and in what time."""

from random import Random
from time import process_time

import pytest
from enumeration import columns, consistent, random_clauses

from argmap.logic.dialectics import TooWideError
from argmap.logic.dialectics.counting import count, count_each


def test_500_random_structures_are_counted_as_truth_tables_count_them():
    random = Random(2013)  # noqa: S311  (nothing secret)
    for _ in range(500):
        size = random.randint(1, 14)
        clauses = random_clauses(random, size, random.randint(0, 2 * size))
        given = [
            random.choice((1, -1)) * sentence
            for sentence in random.sample(range(1, size + 1), random.randint(0, min(size, 3)))
        ]
        found = consistent(size, clauses, given)
        column = columns(size)
        assert count(size, clauses, given=given) == found.bit_count()
        assert count_each(size, clauses, given=given).true == {
            sentence: (found & column[sentence]).bit_count() for sentence in range(1, size + 1)
        }


def test_of_nothing_there_is_one_position():
    assert count(0, []) == 1


def test_nothing_obeys_an_empty_clause():
    assert count(3, [()]) == 0
    assert count_each(3, [()]).total == 0


def test_what_is_given_may_contradict_itself():
    assert count(3, [], given=[1, -1]) == 0


def test_more_positions_are_told_apart_than_a_machine_word_has_numbers():
    chain = [(-one, one + 1) for one in range(1, 200)]
    assert count(200, chain) == 201
    assert count(300, chain) == 201 << 100


def test_what_is_settled_makes_the_rest_narrow():
    everything_tied = [(1, -one, -other) for one in range(2, 40) for other in range(one + 1, 40)]
    with pytest.raises(TooWideError):
        count(39, everything_tied)
    assert count(39, everything_tied, given=[1]) == 1 << 38


def test_what_is_too_wide_is_refused_with_its_width():
    clique = [(one, other) for one in range(1, 7) for other in range(1, one)]
    assert count(6, clique, widest=5) == 7
    with pytest.raises(TooWideError) as it:
        count(6, clique, widest=4)
    assert str(it.value) == (
        "the statements are tied too closely to be counted: one has to be looked at together with "
        "5 others, in 2^6 cases, and 4 is the most. Take some of the statements that many steps "
        "share for granted with `given`, or count a part of the map."
    )
    assert (it.value.width, it.value.widest) == (5, 4)


def test_a_step_may_have_a_thousand_premises():
    premises = range(1, 1001)
    step = [*(-premise for premise in premises), 1001]
    assert count(1001, [step]) == 2**1001 - 1
    assert count_each(1001, [step]).true[1001] == 2**1000


@pytest.mark.long
@pytest.mark.parametrize("count", [count, count_each])
def test_a_claim_with_thousands_of_reasons_is_counted_in_almost_linear_time(count):
    def seconds(reasons):
        start = process_time()
        count(reasons + 1, [(-reason, 1) for reason in range(2, reasons + 2)])
        return process_time() - start

    # The numbers themselves are 16 times as long; quadratic would be 16, cubic 64 times as long.
    assert seconds(4000) < 40 * max(seconds(1000), 0.02)


def test_parts_that_nothing_ties_to_each_other_multiply():
    two_pairs = [(1, 2), (3, 4)]
    found = count_each(4, two_pairs)
    assert (found.total, found.true) == (9, {1: 6, 2: 6, 3: 6, 4: 6})
