"""What bears on something in its own card is noted there."""

import pytest

from argmap.reading import parse
from argmap.render.staging import Stage
from argmap.render.subject import Subject

ODD = """\
[A]: This is false.
  - [A]

<B>

(1) [P]: There are drops.
(2) [Q]: There are none.
----
(3) [D]: It rains.

[P]
  +> [Q]
  >< [Q]
"""


def scene(text, view):
    return Stage.of(Subject(parse(text).map), view, "light").scene


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow", "argdown"])
def test_no_line_leads_from_a_card_to_itself(view):
    assert [link for link in scene(ODD, view).links if link.source.card == link.target.card] == []


def test_what_attacks_itself_says_so_on_its_card():
    card = next(card for card in scene(ODD, "argdown").cards if card.title == "A")
    assert card.notes == ("attacks itself",)


def test_a_premise_that_bears_on_another_one_names_it():
    text = "<B>\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [D]: d\n\n[P]\n  >< [Q]\n"
    (card,) = scene(text, "reasons").cards
    assert [(cell.title, cell.notes) for cell in card.cells] == [
        ("P", ("contradicts “Q”",)),
        ("Q", ()),
    ]


def test_an_argument_that_bears_on_what_it_says_is_noted_there():
    (card,) = scene("<B>: It is odd.\n  - <B>\n", "reasons").cards
    assert [cell.notes for cell in card.cells] == [("this argument attacks it",)]
