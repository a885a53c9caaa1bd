"""What falls on the page when premises are doubted is what falls by the library."""

import os
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from browsing import Visit, browser
from engine import Engine, evaluated, missing
from hypothesis import example, given, settings
from hypothesis import strategies as st

import argmap
from argmap import parse, read
from argmap.evaluate.aspic import TheoryError
from argmap.evaluate.aspic.elements import Derivation, Elements
from argmap.evaluate.aspic.grounded import grounded
from argmap.page import theory
from argmap.testing.strategies import maps

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent.parent / "examples").glob("*.argdown"))
OP_ED = HERE.parent.parent / "examples" / "coordination-now-more-than-ever.argdown"
CORPORA = [
    path
    for path in sorted(Path(os.environ.get("ARGMAP_CORPORA", os.devnull)).rglob("*"))
    if path.suffix in {".ad", ".argdown"}
]


@pytest.fixture(scope="module")
def engine():
    """Return the page's engine."""
    if reason := missing():
        pytest.skip(reason)
    with Engine() as running:
        yield running


def check(engine, map, doubts):
    found = theory(map)
    doubts = list(doubts)
    for names, standings in zip(doubts, engine.standings(found, doubts), strict=True):
        assert standings == evaluated(map, names)


def sets(names, count, seed):
    """Return that nothing is doubted, that each is, and random sets."""
    random = Random(seed)  # noqa: S311  (to draw, not to hide)
    names = list(names)
    drawn = (random.sample(names, random.randint(0, len(names))) for _ in range(count))
    return chain([()], ([name] for name in names), drawn)


@pytest.mark.node
def test_all_single_doubts_and_200_random_sets_give_the_op_ed_the_librarys_labels(engine):
    map = read(OP_ED).map

    check(engine, map, sets(theory(map)["doubts"], 200, "op-ed"))


@pytest.mark.node
@pytest.mark.parametrize("path", [*EXAMPLES, *CORPORA], ids=lambda path: path.name)
def test_so_it_is_with_each_example(engine, path):
    map = read(path).map

    check(engine, map, sets(theory(map)["doubts"], 5, path.name))


@pytest.mark.node
@settings(max_examples=300)
@given(st.data(), maps(rich=True) | maps() | maps(most=12) | maps(acyclic=True, most=10))
def test_so_it_is_with_maps_of_all_kinds(engine, data, map):
    found = theory(map)
    if found["reason"]:
        with pytest.raises(TheoryError, match="circle"):
            evaluated(map, ())
        return
    names = list(found["doubts"])
    some = st.sets(st.sampled_from(names)) if names else st.just(())

    check(engine, map, data.draw(st.lists(some, min_size=1, max_size=4)))


@pytest.mark.node
@settings(max_examples=150)
@given(st.data(), maps(most=8, kinds=["attack", "contradictory", "prefers", "support"]))
def test_so_it_is_where_much_is_preferred_to_other_things(engine, data, map):
    found = theory(map)
    if found["reason"]:
        return
    names = list(found["doubts"])
    some = st.sets(st.sampled_from(names)) if names else st.just(())

    check(engine, map, data.draw(st.lists(some, min_size=1, max_size=4)))


NUMBERS = st.integers(0, 9)
DERIVATIONS = st.builds(
    lambda conclusion, element, premises: [conclusion, element, *(premises - {conclusion})],
    NUMBERS,
    st.integers(-1, 5),
    st.sets(NUMBERS, max_size=2),
)


# 1 and 2 carry each other, but for what element 4 gives to 1, which 0 takes away.
CIRCLE = [[0, 0], [1, 4], [1, -1, 2], [2, -1, 1]]
# 1 has another way, which is lost as soon as the circle of 3 and 4 is.
CIRCLES = [
    *([0, 0], [1, 2], [1, 1], [1, -1, 2], [2, -1, 1]),
    *([3, 1], [3, -1, 4], [4, -1, 3], [7, 3]),
]


@pytest.mark.node
@settings(max_examples=600)
@example(CIRCLE, [[], [], [], [], [0], []], set())
@example(CIRCLES, [[], [0], [7], [3], [], []], set())
@given(
    st.lists(DERIVATIONS, min_size=5, max_size=40),
    st.lists(st.sets(NUMBERS, max_size=2).map(list), min_size=6, max_size=6),
    st.sets(st.integers(0, 5)),
)
def test_so_it_is_where_everything_leads_to_everything(engine, derivations, attackers, doubted):
    ends = {str(number): number for number in range(10)}
    drawn = {
        "propositions": 10,
        "derivations": derivations,
        "attackers": attackers,
        "ends": ends,
        "doubts": {str(number): number for number in range(6)},
        "reason": "",
    }
    left = [
        Derivation(conclusion, tuple(premises), element)
        for conclusion, element, *premises in derivations
        if element not in doubted
    ]
    marks = grounded(Elements(10, tuple(left), tuple(map(tuple, attackers))))
    words = ("undecided", "accepted", "rejected")

    (found,) = engine.standings(drawn, [map(str, doubted)])

    assert found == {name: words[marks.propositions[number]] for name, number in ends.items()}


CIRCULAR = """
===
relations:
  - {kind: prefers, source: "[A]", target: "[B]"}
  - {kind: prefers, source: "[B]", target: "[A]"}
===

[A]: One.

[B]: Other.
"""


def test_preferences_in_a_circle_are_a_reason_to_compute_nothing():
    assert list(theory(parse(CIRCULAR))) == ["reason"]
    assert "circle" in theory(parse(CIRCULAR))["reason"]


@pytest.mark.node
def test_what_is_not_there_can_be_doubted_without_consequence(engine):
    found = theory(parse("[Go]: We go.\n  - [Rain]: It rains."))

    (without, with_) = engine.standings(found, [(), ("[Snow]", "__proto__", "[toString]")])

    assert without == with_ == {"[Go]": "rejected", "[Rain]": "accepted"}


@pytest.mark.browser
def test_the_page_says_why_nothing_can_be_doubted_where_preferences_go_round(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(argmap.page(parse(CIRCULAR)), encoding="utf-8")

    with browser() as chromium:
        visit = Visit(chromium, path, "#a")
        told = visit.page.locator("#page_chosen").text_content()
        visit.context.close()

    assert "what falls can't be found here: the preferences go round in a circle" in told
    assert visit.wrong == []


def test_a_page_tells_that_what_stands_was_not_found():
    assert "What stands was not found: the preferences go round" in argmap.page(parse(CIRCULAR))
