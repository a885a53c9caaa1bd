import re

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.naming import Names, slug


@given(st.text(max_size=80))
def test_a_name_is_safe_everywhere(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))


@given(st.lists(st.text(max_size=10), unique=True))
def test_no_two_titles_share_a_name(titles):
    names = Names()
    assert len({names("stm", title) for title in titles}) == len(titles)


def test_a_title_keeps_its_name():
    names = Names()
    given = [names("arg", title) for title in ("Rain!", "Rain?", "Rain!")]
    assert given == ["arg-rain", "arg-rain-2", "arg-rain"]


def test_the_next_name_of_many_alike_is_found_at_once():
    class Counted(set):
        asked = 0

        def __contains__(self, name):
            self.asked += 1
            return super().__contains__(name)

    taken = Counted()
    names = Names(taken=taken)
    given = [names("arg", "Rain" + "!" * count) for count in range(200)]
    assert given[-1] == "arg-rain-200"
    assert taken.asked < 3 * len(given)


def test_a_name_that_looks_numbered_is_not_given_twice():
    names = Names()
    given = [names("arg", title) for title in ("Rain", "Rain 2", "Rain!", "Rain?", "Rain 2!")]
    assert given == ["arg-rain", "arg-rain-2", "arg-rain-3", "arg-rain-4", "arg-rain-2-2"]
