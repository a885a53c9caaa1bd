"""What is read first stands above what is read later, in a column of the page."""

import re
from itertools import combinations
from pathlib import Path
from typing import get_args

import picture_geometry as geometry
import pytest

from argmap.reading import parse, read
from argmap.render import View, draw, svg
from argmap.render.engines import available

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argdown"))
ENGINES = [engine.name for engine in available("svg")]

DEBATE = """
===
thesis: Go
===

[Go]: We should go.
  + <Late>
  + <Tired>
  + <Cold>
  >< [Stay]

[Stay]: We should stay.

# For

<Late>: It is late.
  - <Clock>: The clock is fast.
  - <Moon>: The moon has just risen.
  - <Sun>: The sun is still up.

<Tired>: We are tired.
  + <Yawns>: All of us yawn.

<Cold>: It is cold.

# Against

<Music>: The music is good.
  +> [Stay]
  - <Loud>: It is too loud.
  - <Old>: It is too old.
  - <Off>: It is off.

<Cake>: There is cake left.
  +> [Stay]
"""


def tops(picture):
    """Return how far down each card begins, by its id."""
    return {
        group.get("id"): geometry.box(group).top for group in geometry.of_class(picture, "node")
    }


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_read_first_stands_above(engine):
    top = tops(svg(parse(DEBATE).map, engine=engine))
    for beside in (
        ["arg-late", "arg-tired", "arg-cold"],
        ["arg-clock", "arg-moon", "arg-sun", "arg-yawns"],
        ["arg-music", "arg-cake"],
        ["arg-loud", "arg-old", "arg-off"],
    ):
        assert sorted(beside, key=top.__getitem__) == beside


@pytest.mark.parametrize("engine", ENGINES)
def test_cards_that_point_elsewhere_stand_in_the_order_of_what_they_point_to(engine):
    top = tops(svg(parse(DEBATE).map, engine=engine))
    pointers = sorted((name for name in top if name.startswith("from-")), key=top.__getitem__)
    assert [re.sub(r"^from-arg-|-\d+$", "", name) for name in pointers] == [
        "late", "tired", "cold", "music", "cake",
    ]  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
def test_the_thesis_stands_first_where_parts_stand_side_by_side(engine):
    hume = next(path for path in EXAMPLES if path.stem == "the-author-of-nature")
    drawn = svg(read(hume).map, view="narrow", engine=engine)
    left = {group.get("id"): geometry.box(group).left for group in geometry.of_class(drawn, "node")}
    assert left["claim-author-like-a-mind"] < left["arg-a-world-without-parallel"]


@pytest.mark.long
@pytest.mark.parametrize("view", get_args(View))
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_drawn_in_every_view_without_overlaps(path, view):
    map = read(path).map
    around = [f"<{argument.title}>" for argument in map.arguments] if view == "argument" else [None]
    for one in around:
        drawn = svg(map, view=view, around=one)
        boxes = [geometry.box(group) for group in geometry.of_class(drawn, "node")]
        assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


def test_a_contradiction_leads_to_the_thesis_whichever_side_tells_it():
    told_below = parse("===\nthesis: A\n===\n\n[A]: One.\n  >< [B]: Other.").map
    told_above = parse("===\nthesis: A\n===\n\n[B]: Other.\n  >< [A]: One.").map
    lines = [
        re.findall(r'"(claim-\w)":\S+ -> "(claim-\w)"', draw(map))
        for map in (told_below, told_above)
    ]
    assert lines == [[("claim-a", "claim-b")], [("claim-a", "claim-b")]]


def test_attacks_and_undercuts_arrive_at_a_card_apart():
    map = parse("<A>\n  - [B]: It is not so.\n  _ [C]: It does not follow.").map
    ends = re.findall(r'"arg-a":(\S+):e -> "claim-(\w)"', draw(map, view="dialectic"))
    assert ends == [('"--against"', "b"), ('"undercut"', "c")]


def test_titles_of_sections_stand_below_where_lines_come_from_above():
    clark = next(path for path in EXAMPLES if path.stem == "one-in-seventy-three-million")
    down, right = (draw(read(clark).map, view=view) for view in ("narrow", "reasons"))
    assert [
        ("rankdir=TB" in drawn, set(re.findall(r"labelloc=(\w)", drawn))) for drawn in (down, right)
    ] == [(True, {"t", "b"}), (False, {"t"})]
