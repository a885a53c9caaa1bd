"""What is known of statements and steps, shown in pictures by sign, word and colour."""

import pytest

import argmap
from argmap.deriving import derive
from argmap.model import ArgumentRef, InferenceRef, StatementRef
from argmap.reading import parse
from argmap.render import draw
from argmap.render.marking import Mark
from argmap.render.palette import DARK, LIGHT, Style
from argmap.render.views.depicting import depict

STREET = """\
[Wet]: The street is wet.
  - <Dry>

<Rain>

(1) [Drops]: There are drops.
-- sign --
(2) [Rain]: It rains.
----
(3) [Wet]
  <_ <Roof>: There is a roof.
"""


def street(**options):
    return draw(parse(STREET).map, **options)


def test_the_words_of_the_field_become_signs_and_words():
    labels = {"Wet": "in", "Rain": "out", "Drops": "undecided"}
    dot = street(labels=labels)
    assert [told in dot for told in ("● stands", "○ falls", "? open", "½ disputed")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_other_labels_are_shown_as_they_are():
    dot = street(labels={"Wet": "0.73"})
    assert ">0.73<BR" in dot
    assert not any(mark.told in dot for mark in Mark)


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
def test_the_legend_says_what_a_mark_means(view):
    marked = street(labels={"Wet": "out"}, view=view)
    assert Mark.FALLS.meaning in marked.replace("&#x27;", "'")
    assert Mark.STANDS.meaning not in marked
    assert Mark.FALLS.meaning not in street(view=view)


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)
def test_what_falls_is_pale_and_what_stands_keeps_its_colours(style):
    assert style.fallen.tint not in street(style=style, labels={"Wet": "in"})
    assert style.fallen.tint in street(style=style, labels={"Wet": "out"})
    assert style.undecided.tint in street(style=style, labels={"Wet": "in some"})


def test_a_step_is_marked_at_its_bar():
    dot = street(labels={InferenceRef("Rain", 2): "out"})
    bar = dot[: dot.rindex("○ falls")].rpartition("<TD")[2]
    assert f'PORT="step" BGCOLOR="{LIGHT.fallen.bar}"' in bar


def test_a_premise_that_is_only_named_is_marked_if_it_does_not_stand():
    text = (
        "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<B>\n\n(1) [P]\n----\n(2) [D]: d\n\n"
        "<E>\n\n(1) [Q]: q\n----\n(2) [P]\n"
    )
    drawn = parse(text).map
    assert draw(drawn, labels={"P": "out"}).count("○ falls") == 3 + 1  # and the legend
    assert draw(drawn, labels={"P": "in"}).count("● stands") == 1 + 1


def test_statements_and_arguments_may_be_named_by_their_refs():
    assert "● stands" in street(labels={StatementRef("Wet"): "in"})
    assert "○ falls" in street(labels={ArgumentRef("Dry"): "out"})
    assert "○ falls" in street(labels={ArgumentRef("Rain"): "out"}, view="overview")


def test_an_argument_of_the_overview_is_marked_as_its_conclusion_if_nothing_else_is_known():
    text = "<Rain>\n\n(1) a\n----\n(2) [Wet]: b\n  -> [Dry]\n"
    assert "○ falls" in draw(parse(text).map, view="overview", labels={"Wet": "out"})


def test_an_evaluation_gives_the_labels_of_all_but_sound_steps(tmp_path):
    map = parse("[A]: a\n  <- [B]\n  -> [B]: b\n\n[C]: c\n  - [D]: d\n").map
    path = argmap.render(map, tmp_path / "a.dot", labels=argmap.evaluate(map, "preferred"))
    drawn = path.read_text("utf-8")
    # Each stands on its card and in the legend.
    counts = {mark.name: drawn.count(mark.told) for mark in Mark}
    assert counts == {"STANDS": 2, "FALLS": 2, "OPEN": 0, "DISPUTED": 3}


def test_degrees_are_shown_as_they_are(tmp_path):
    map = parse("[A]: a {credence: 0.25}\n").map
    path = argmap.render(map, tmp_path / "a.dot", labels=argmap.evaluate(map, by="gradual"))
    assert ">0.25<BR" in path.read_text("utf-8")


def test_labels_of_another_kind_are_refused(tmp_path):
    with pytest.raises(TypeError, match="labels are a mapping or an evaluation, not list"):
        argmap.render(parse("[A]: a").map, tmp_path / "a.dot", labels=["in"])
    with pytest.raises(TypeError, match="labels are a mapping or an evaluation, not str"):
        argmap.page(parse("[A]: a").map, labels="grounded")


def test_a_style_of_ones_own_needs_no_colours_for_marks():
    names = ("paper", "ink", "muted", "section", "section_line", "focus")
    roles = ("reason", "objection", "undercut", "thesis", "policy", "claim")
    own = Style("own", **{name: getattr(LIGHT, name) for name in (*names, *roles)})
    assert "○ falls" in street(style=own, labels={"Wet": "out"})


def test_the_legend_of_argdowns_map_explains_lines_whose_colour_no_card_has():
    reading = parse("[A]: a\n  - [B]: b\n\n<C>: c\n  <_ [D]: d\n")
    dot = draw(depict(derive(reading)))
    assert [word in dot for word in ("supports", "attacks", "undercuts: denies")] == [
        False, True, True,
    ]  # fmt: skip
    assert "attacks" not in draw(depict(derive(parse("[A]: a\n  - <B>: b\n"))))


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("carneades", "granted, or what speaks for it meets its standard of proof"),
        ("audiences", "no objection that an audience heeds stands"),
        ("aspic", Mark.STANDS.meaning),
        ("bipolar", Mark.STANDS.meaning),
        ("gradual", "how strongly it stands, from 0 to 1"),
    ],
)
def test_the_legend_says_what_marks_mean_by_the_way_of_the_evaluation(by, said, tmp_path):
    map = parse("[A]: a {accepted: true}\n  - [B]: b {accepted: false}\n").map
    drawn = argmap.render(map, tmp_path / "a.dot", labels=argmap.evaluate(map, by=by))
    dot = drawn.read_text("utf-8")
    everything = {Mark.STANDS.meaning, "granted", "how strongly", "no objection that"}
    assert [one for one in everything if one in dot and one not in said] == []
    assert said in dot


def test_the_legend_says_nothing_of_labels_that_are_not_shown(tmp_path):
    map = parse("[A]: a\n").map
    for by, said in (("gradual", "how strongly"), ("carneades", "granted")):
        labels = argmap.evaluate(map, by=by)
        drawn = argmap.render(map, tmp_path / "a.dot", labels=labels, show="no-labels")
        assert said not in drawn.read_text("utf-8")
