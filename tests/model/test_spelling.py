"""The name that was meant: the one that shares most with what was written."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.spelling import nearest

WORDS = st.text("abc ", min_size=1, max_size=8)


def shared(one, other):
    """Return how many letters, in their order, two words have in common at most."""
    above = [0] * (len(other) + 1)
    for letter in one:
        row = [0]
        for at, another in enumerate(other):
            row.append(above[at] + 1 if letter == another else max(row[at], above[at + 1]))
        above = row
    return above[-1]


def likeness(one, other):
    return 200 * shared(one, other) / (len(one) + len(other))


@given(WORDS, st.lists(WORDS, max_size=6))
def test_the_first_of_those_that_are_most_alike_is_named(word, words):
    most = max((likeness(word, other) for other in words), default=0)
    found = nearest(word, words, likeness=55)

    if most >= 55:
        assert found == next(other for other in words if likeness(word, other) == most)


def test_nothing_is_named_where_nothing_is_alike():
    assert nearest("Washington", ["Pyongyang", "Tokyo"]) is None
    assert nearest("abc", ["xyz"]) is None
    assert nearest("abc", []) is None


def test_a_part_of_a_name_is_not_like_the_whole():
    assert nearest("rain", ["It is said that the rain in Spain stays mainly in the plain"]) is None


def test_one_slip_in_a_short_word_is_forgiven():
    assert nearest("tgas", ["tags"]) == "tags"
    assert nearest("tsag", ["tags"], likeness=90) is None
    assert nearest("tag", ["gat"], likeness=90) is None
