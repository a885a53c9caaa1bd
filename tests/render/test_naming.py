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
