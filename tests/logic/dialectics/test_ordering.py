"""In which order sentences are taken out of a sum."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.logic.dialectics.exceptions import TooWideError
from argmap.logic.dialectics.ordering import order

SCOPES = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=4), max_size=14)


def open_pairs(near, one):
    return sum(right not in near[left] for left, right in combinations(near[one], 2))


@given(SCOPES)
def test_each_sentence_that_goes_ties_the_fewest_others_together_for_the_first_time(scopes):
    near = {}
    for scope in scopes:
        for one in scope:
            near.setdefault(one, set()).update(set(scope) - {one})
    for one in order(scopes, widest=20):
        assert (open_pairs(near, one), one) == min(
            (open_pairs(near, other), other) for other in near
        )
        around = near.pop(one)
        for other in around:
            near[other] |= around - {other}
            near[other].discard(one)
    assert not near


def test_a_tree_has_width_one():
    tree = [(child, child // 2) for child in range(2, 1000)]
    assert sorted(order(tree, widest=1)) == list(range(1, 1000))


def test_a_ring_has_width_two():
    ring = [(one, (one + 1) % 50) for one in range(50)]
    assert len(order(ring, widest=2)) == 50
    with pytest.raises(TooWideError):
        order(ring, widest=1)


def test_the_order_is_always_the_same():
    assert order([(3, 1), (2, 1)], widest=2) == [2, 1, 3]


def test_a_map_that_is_not_too_wide_can_be_too_much():
    def ladder(length):
        """A strip of sentences, 19 wide."""
        return [range(one, one + 20) for one in range(length)]

    assert len(order(ladder(5), widest=20)) == 24
    with pytest.raises(
        TooWideError, match=r"with 19 others, in 2\^20 cases, again and again"
    ) as it:
        order(ladder(50), widest=20)
    assert it.value.width == 19
