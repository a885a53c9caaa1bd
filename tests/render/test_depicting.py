"""The map that Argdown draws, as a picture."""

import pytest
from attrs import evolve
from hypothesis import given

import argmap
from argmap.render import draw
from argmap.render.palette import Role
from argmap.render.setting.grounds import grounds
from argmap.render.subject import Subject
from argmap.render.views.depicting import argdown, depict
from argmap.testing.strategies import maps
from argmap.values import Data

TALK = """\
[Door]: Phones stay at the door. #pro
  - [Pocket]: Phones stay in the pocket.

# For it

<Quiet>: It is quieter. #(a tag)
  +> [Door]

## Beside {isClosed: true}

<Alone>: It is quiet.
  + <More>
  +> <Quiet>
"""


def scene(text=TALK, settings=""):
    return depict(
        argmap.derive(argmap.parse(f"===\n{settings}\n===\n\n{text}" if settings else text))
    )


def test_each_node_is_a_card_and_each_edge_a_link():
    cards = {card.title: (card.word, card.text, card.notes) for card in scene().cards}

    assert cards == {
        "Door": ("CLAIM", "Phones stay at the door. #pro", ()),
        "Pocket": ("CLAIM", "Phones stay in the pocket.", ()),
        "Quiet": ("BECAUSE", "It is quieter. #(a tag)", ()),
        "Beside": ("GROUP", "", ()),
    }
    assert [link.manner for link in scene().links] == ["attack", "support", "support"]


def test_a_tag_that_the_text_does_not_show_stands_below_it():
    cards = scene(settings="map: {statementLabelMode: title}").cards

    assert cards[0].notes == ("#pro",)


def test_an_argument_looks_like_what_it_is_for():
    text = "[A]: a\n  + <B>\n  - <C>\n    _ <D>\n      +> <B>\n\n<E>\n  - [A]"
    roles = {card.title: card.role for card in scene(text).cards}

    assert roles == {
        "A": Role.CLAIM,
        "B": Role.REASON,
        "C": Role.OBJECTION,
        "D": Role.UNDERCUT,
        "E": Role.CLAIM,
    }


def test_a_thesis_looks_like_one():
    reading = argmap.parse("===\nthesis: A\n===\n\n[A]: So.\n  + [B]: For this.")
    assert {card.title: (card.role, card.word) for card in argdown(Subject(reading)).cards} == {
        "A": (Role.THESIS, "THESIS"),
        "B": (Role.CLAIM, "CLAIM"),
    }


def test_cards_are_marked_where_colours_differ():
    text = "[A]: a\n  + [B]: b\n  - [C]: c"

    assert [card.mark for card in scene(text).cards] == ["", "", ""]
    marked = scene(text, 'color: {statementColors: {B: "#1af", C: 99}}')
    assert [card.mark for card in marked.cards] == ["#1b9e77", "#11aaff", ""]


def test_every_group_has_a_ground_be_there_one_card_on_it():
    text = "[A]: a\n\n# One\n\n<B>\n  + [A]\n\n## Two\n\n<C>\n  + [A]"

    assert [(ground.title, len(ground.cards)) for ground in grounds(scene(text))] == [("One", 1)]
    assert [inner.title for ground in grounds(scene(text)) for inner in ground.inner] == ["Two"]


@pytest.mark.parametrize("style", ["light", "dark", "auto"])
def test_it_is_drawn(tmp_path, style):
    reading = argmap.parse(TALK)

    svg = argmap.svg(reading, view="argdown", style=style)
    argmap.render(reading, tmp_path / "map.svg", view="argdown", style=style)

    assert "For it" in svg
    assert "Alone" not in svg
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == svg


def test_nodes_without_labels_are_drawn(tmp_path):
    text = (
        "===\nmap: {statementLabelMode: none, argumentLabelMode: none}\n===\n\n[A]: a\n  + <B>: b"
    )

    argmap.render(argmap.parse(text), tmp_path / "map.png", view="argdown")

    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_roles_in_the_text_count_not_only_in_the_map():
    text = "===\nselection: {statementSelectionMode: top-level}\n===\n\n<A>\n\n(1) [B]: b\n----\n(2) [C]: c\n\n[C]\n"
    reading = argmap.parse(text)

    assert ">B<" not in argmap.svg(reading, view="argdown")
    assert ">B<" in argmap.svg(reading.map, view="argdown")


def test_closed_groups_of_one_title_are_two_cards():
    part = "\n\n# Part {isClosed: true}\n\n<%s>\n  +> [A]"
    cards = scene("[A]: a" + part % "B" + part % "C").cards

    assert [card.id for card in cards] == ["claim-a", "group-part-s1", "group-part-s2"]


def test_what_bears_on_itself_is_drawn_as_well():
    links = scene("[A]: a\n  - [A]\n  + [B]: b").links

    assert [(link.source.card, link.target.card) for link in links] == [
        ("claim-a", "claim-a"),
        ("claim-b", "claim-a"),
    ]


@given(maps())
def test_every_node_and_every_edge_is_drawn(map):
    everything = {"selection": {"excludeDisconnected": False, "statementSelectionMode": "all"}}
    derived = argmap.derive(evolve(map, front=argmap.FrontMatter(data=Data(everything))))
    shown = depict(derived)

    assert len(shown.cards) == len({card.id for card in shown.cards}) == len(derived.nodes)
    assert len(shown.links) == len(derived.edges)
    dot = draw(shown)
    assert all(f"{card.id} [label=" in dot or f'"{card.id}" [label=' in dot for card in shown.cards)
