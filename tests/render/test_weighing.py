"""What matters most of a large map: the theses, and what bears on them with the most lines."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render.drawing import to_dot
from argmap.render.palette import LIGHT
from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views import pith_of
from argmap.render.views.overview import connected
from argmap.render.views.weighing import weightiest
from argmap.testing.strategies import maps

THESIS = "===\nthesis: Open\n===\n\n"
DEBATE = """\
[Open]: Open the school.
  + <Learning>: Children learn more.
    + [Study]: A study says so.
    - [Small]: It was a small study.
  - <Risk>: It is a risk.
  + <Meals>: There are meals.

[Other]: Something else.
  - <Costs>: It costs.
  - <Noise>: It is loud.
  - <Time>: It takes time.
  - <Trouble>: It is trouble.
"""


def shown(text, count):
    whole = connected(Subject(parse(text).map))
    return [card.title for card in weightiest(whole, count).cards]


def notes(text, count, title):
    whole = connected(Subject(parse(text).map))
    (card,) = (card for card in weightiest(whole, count).cards if card.title == title)
    return card.notes


def test_first_the_thesis_then_what_bears_on_it_with_the_most_lines():
    assert shown(THESIS + DEBATE, 1) == ["Open"]
    assert shown(THESIS + DEBATE, 2) == ["Open", "Learning"]


def test_a_step_away_counts_half():
    assert shown(THESIS + DEBATE, 4) == ["Open", "Learning", "Risk", "Meals"]


def test_without_a_thesis_what_most_lines_lead_to():
    assert shown(DEBATE, 1) == ["Other"]


def test_where_no_more_bears_on_it_the_rest_follows():
    assert shown(THESIS + DEBATE, 7)[-1] == "Other"


def test_cards_say_how_many_lines_lead_to_what_is_left_out():
    assert notes(THESIS + DEBATE, 1, "Open") == ("more:\xa02\xa0for, 1\xa0against",)
    assert notes(THESIS + DEBATE + "\n<Meals>\n  +> [Other]\n", 4, "Meals") == (
        "more:\xa01\xa0elsewhere",
    )


def test_a_small_map_is_shown_as_it_is():
    whole = connected(Subject(parse(DEBATE).map))
    assert weightiest(whole, len(whole.cards)) is whole


def test_it_is_small_however_large_the_map_is():
    many = "".join(
        f"[s{n}]: S.\n  + [s{n * 7 % 199}]\n  - [s{n * 3 % 211}]\n\n" for n in range(200)
    )
    scene = pith_of(Subject(parse(many).map))
    assert len(scene.cards) == 50
    assert "what matters most: 50 of 208 cards" in scene.subtitle


@given(maps(), st.integers(0, 8))
def test_no_line_is_lost_without_a_word(drawn: ArgumentMap, count: int):
    whole = connected(Subject(drawn))
    few = weightiest(whole, count)
    names = {card.id for card in few.cards} | set(few.knots)
    assert len(few.cards) == min(count, len(whole.cards))
    assert {link.source.card for link in few.links} | {
        link.target.card for link in few.links
    } <= names
    touching = [link for link in whole.links if {link.source.card, link.target.card} & names]
    assert _told(few) == _told(whole) + len(touching) - len(few.links)


@given(maps())
def test_what_matters_most_of_any_map_can_be_drawn_folded_or_cut(drawn: ArgumentMap):
    fold = ("all",) if drawn.sections else ()
    for cut in ({"fold": fold}, {"max_depth": 0}, {}):
        scene = weightiest(connected(Subject(drawn, **cut)), 2)
        assert to_dot(scene, LIGHT).startswith("digraph")


def test_of_many_lines_from_a_card_the_first_are_drawn():
    text = "".join(f"[s{n}]: S.\n" + "".join(f"  +> [s{m}]\n" for m in range(n)) for n in range(9))
    few = weightiest(connected(Subject(parse(text.replace("\n[", "\n\n[")).map)), 50)
    leading = Counter(link.source.card for link in few.links)
    assert (len(few.cards), sorted(leading.values())) == (9, [1, 2, 3, 3, 3, 3, 3, 3])
    assert few.cards[-1].notes == ()
    assert few.cards[3].notes == ("more:\xa05\xa0for",)


def _told(scene: Scene) -> int:
    """Return how many lines the notes of cards count."""
    return sum(
        int(part.split("\xa0")[0])
        for card in scene.cards
        for note in card.notes
        if note.startswith("more:\xa0")
        for part in note.removeprefix("more:\xa0").split(", ")
    )
