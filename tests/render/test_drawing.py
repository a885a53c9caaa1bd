import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from attrs import evolve

import argmap
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.render import AUTO, DARK, LIGHT, UnknownStyleError, UnknownViewError, View, draw, svg
from argmap.render.drawing import to_dot
from argmap.render.palette import Role
from argmap.render.rastering import dots_to_inch
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.setting.columns import page_of
from argmap.render.setting.layering import layers_of

CELL = Cell("stm-long", "Long", "word " * 20)
SMALL = ArgumentMap(
    (Statement("Human", "Socrates is human."), Statement("Mortal", "Socrates is mortal.")),
    (Argument.of("Old", Inference(("Human",), "Mortal")),),
)


def test_the_dot_of_a_map_is_short():
    dot = draw(SMALL)
    assert dot.startswith("digraph argmap {\n\tgraph [")
    nodes = [line.split(" [")[0].strip() for line in dot.splitlines() if "label=<<TABLE" in line]
    assert nodes == ["graph", '"claim-mortal"']
    assert 'PORT="stm-human"' in dot


def test_the_same_map_gives_the_same_text_in_every_process(opinion):
    code = (
        "import conftest, sys; from argmap.render import draw; "
        "sys.stdout.write(draw(conftest.opinion_piece()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parent,
            env={
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            check=True,
        ).stdout.decode()
        for seed in ("1", "2")
    }
    assert told == {draw(opinion)}


def test_titles_are_no_names_of_nodes(opinion):
    assert '"Coordinate now"' not in draw(opinion)


def test_dark_has_its_own_colours(opinion):
    assert DARK.paper in draw(opinion, style=DARK)
    assert "#ffffff" not in draw(opinion, style=DARK)


def test_the_legend_explains_what_occurs():
    assert "HOWEVER" not in draw(SMALL)
    assert "BECAUSE" in draw(SMALL)
    assert "paragraph and sentence" not in draw(SMALL)
    assert "paragraph and sentence" in draw(SMALL, citations={"Human": "¶1/1"})


def test_what_closes_a_circle_is_a_line_straight_back():
    drawn = ArgumentMap(
        tuple(Statement(title) for title in "abc"),
        (),
        tuple(
            Relation(RelationKind.ATTACK, StatementRef(one), StatementRef(other))
            for one, other in ("ba", "cb", "ac")
        ),
    )
    lines = [line.strip() for line in draw(drawn).splitlines() if "->" in line]
    assert [line.split(" [")[0] for line in lines] == [
        '"claim-a":"stm-a":e -> "claim-b":"stm-b":w',
        '"claim-b":"stm-b":e -> "claim-c":"stm-c":w',
        '"claim-a":"stm-a":e -> "claim-c":"stm-c":w',
    ]
    assert ["dir=forward" in line for line in lines] == [False, False, True]


def test_a_picture_of_very_many_dots_is_less_sharp():
    large = Scene(tuple(Card(f"c{n}", Role.CLAIM, "CLAIM", head=CELL) for n in range(2000)), ())
    small = evolve(large, cards=large.cards[:50])
    assert [dots_to_inch(page_of(scene)) for scene in (large, small)] == [62, 144]
    assert "dpi=17" in to_dot(large, LIGHT, dots=17)
    assert "dpi" not in to_dot(large, LIGHT)


def test_an_empty_map_says_that_it_is_empty():
    for view in ("reasons", "overview"):
        assert "There are no statements and no arguments yet." in draw(ArgumentMap(), view=view)
    assert "no arguments yet" not in draw(SMALL)


def test_the_legend_explains_numbers_where_cards_refer_to_them():
    again = ArgumentMap(
        SMALL.statements,
        (*SMALL.arguments, Argument.of("New", Inference(("Human",), "Mortal"))),
    )
    assert "told in the card of that number" not in draw(SMALL)
    assert "told in the card of that number" in draw(again)


def test_a_view_that_is_none_is_named():
    with pytest.raises(UnknownViewError, match="the views are reasons, overview, narrow"):
        draw(SMALL, view="panorama")


@pytest.mark.parametrize("view", get_args(View))
def test_what_has_neither_a_name_nor_a_text_is_called_by_the_one_made_up_for_it(view):
    drawn = argmap.parse("<B>: So it is.\n  - <Untitled 5>\n  - \n").map
    told = draw(drawn, view=view, around="<B>" if view == "argument" else None)
    assert [name for name in ("Untitled 1", "Untitled 5") if name not in told] == []


def test_a_style_may_be_given_by_its_name():
    assert draw(SMALL, style="dark") == draw(SMALL, style=DARK)
    assert draw(SMALL) == draw(SMALL, style="light") == draw(SMALL, style=LIGHT)
    assert svg(SMALL, style="auto") == svg(SMALL, style=AUTO)


def test_a_style_that_is_none_is_named():
    with pytest.raises(
        UnknownStyleError, match="no style 'sepia': the styles are light, dark, auto"
    ):
        draw(SMALL, style="sepia")


def test_a_long_circle_and_a_long_chain_are_drawn():
    for last in ((("s0",), "s499"), (("s499",), "s500")):
        steps = [((f"s{n + 1}",), f"s{n}") for n in range(499)]
        steps.append((last[1] if isinstance(last[1], tuple) else (last[1],), last[0][0]))
        drawn = ArgumentMap(
            tuple(Statement(f"s{n}") for n in range(501)),
            tuple(Argument.of(f"a{n}", Inference(*step)) for n, step in enumerate(steps)),
        )
        assert draw(drawn).count("->") >= 498
        assert draw(drawn, view="overview").count("->") >= 498


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError) as wrong:
        argmap.render(argmap.parse("[A]: a"), tmp_path / "nowhere" / "a.dot")

    assert wrong.value.filename == str(tmp_path / "nowhere")


def test_a_card_can_have_any_name():
    one, other = (Card(name, Role.CLAIM, "CLAIM", name) for name in ('say "a": b', "b]"))
    drawn = Scene((one, other), (Link(Spot(other.id), Spot(one.id), Manner.SUPPORT),))
    lines = [line.strip() for line in draw(drawn).splitlines() if "->" in line]
    assert [line.split(" [")[0] for line in lines] == [r'"say \"a\": b":e -> "b]":w']


def test_what_is_computed_of_a_scene_is_kept_with_it_and_not_with_another():
    two = Scene(tuple(Card(name, Role.CLAIM, "") for name in "ab"), ())
    assert layers_of(two) is layers_of(two)
    linked = evolve(two, links=(Link(Spot("b"), Spot("a"), Manner.SUPPORT),))
    assert (layers_of(two), layers_of(linked)) == ({"a": 0, "b": 0}, {"a": 0, "b": 1})
