"""What users write never becomes DOT, HTML or SVG."""

from typing import get_args

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from picture_geometry import SVG, parse

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.titling import is_writable, opens_line
from argmap.render import View, draw, svg
from argmap.render.measuring import clean
from argmap.testing import strategies

ALLOWED = {"a", "desc", "ellipse", "g", "path", "polygon", "polyline", "style", "svg", "text"}

nasty = st.sampled_from(
    (
        "<script>alert(1)</script>", "&lt;b&gt; &amp;amp;", r"\N \G \E \n \l", '" \' `', "a:b:w",
        "]]> <!-- -->", "</TD></TR>", "{a|<p>b}", "\x00\x1b\ufffe", "\u202eabc", "日本語", "👩‍👩‍👧",
        "x" * 90, "%s", "#!", "]", "[x]", "a\xa0b", "\\", "\\\\", "\n\n", "",
    )
)  # fmt: skip
words = st.one_of(nasty, st.text(max_size=40), st.builds(str.__add__, nasty, nasty))
# What could not be written in Argdown is no map.
said_words = words.filter(str.strip)
statement_titles = words.filter(lambda title: is_writable(title, "["))
argument_titles = words.filter(
    lambda title: is_writable(f"{title}!", "<") and opens_line(f"{title}!")
)


@st.composite
def maps(draw_from):
    titles = draw_from(st.lists(statement_titles, min_size=2, max_size=4, unique=True))
    sections = draw_from(st.lists(said_words, min_size=2, max_size=2, unique=True))
    statements = tuple(
        Statement(
            title,
            draw_from(words),
            holder=draw_from(said_words),
            implicit=draw_from(st.booleans()),
            section=draw_from(st.sampled_from(sections)),
        )
        for title in titles
    )
    rules = (draw_from(said_words),)
    argument = Argument.of(
        draw_from(argument_titles) + "!", Inference(tuple(titles[1:]), titles[0], rules=rules)
    )
    attack = Relation(
        RelationKind.ATTACK, StatementRef(titles[1]), ArgumentRef(draw_from(argument_titles) + "?")
    )
    return ArgumentMap(
        statements,
        (argument, Argument(attack.target.title, draw_from(words), section=sections[1])),
        (attack,),
        sections=tuple(Section(name, draw_from(words)) for name in sections),
        front=FrontMatter(title=draw_from(said_words), author=draw_from(said_words)),
    )


@pytest.mark.parametrize("view", ["reasons", "overview"])
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=maps(), said=words)
def test_whatever_is_written_is_text(drawn, said, view, engine):
    told = {statement.title: said for statement in drawn.statements}
    root = parse(svg(drawn, view=view, citations=told, passages=told, engine=engine))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {*ALLOWED, "title"}
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert all(anchor.get("href", "").startswith("#") for anchor in root.iter(f"{SVG}a"))
    if view == "reasons":
        shown = _letters("".join(text.text or "" for text in root.iter(f"{SVG}text")))
        for statement in drawn.statements:
            assert _letters(clean(statement.text)) in shown
            assert _letters(clean(statement.title)) in shown


def _letters(text):
    """The letters that are seen, without hyphens: lines may be parted where a soft one stands."""
    return "".join(text.translate(_UNSEEN).split())


_UNSEEN = str.maketrans("", "", "-\xad\u200b\u200e\u200f")


@given(maps() | strategies.maps(odd=True, texts=words))
@settings(max_examples=50, deadline=None)
def test_the_text_of_every_picture_can_be_written(drawn):
    draw(drawn).encode("utf-8")


@pytest.mark.parametrize("view", get_args(View))
@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=strategies.maps(odd=True, texts=words, most=4))
def test_of_whatever_map_what_is_written_is_text(drawn, view, engine):
    assume(view != "argument" or drawn.arguments)
    around = str(drawn.arguments[0].ref) if view == "argument" else None
    root = parse(svg(drawn, view=view, around=around, engine=engine))

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {*ALLOWED, "title"}
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert all(anchor.get("href", "").startswith("#") for anchor in root.iter(f"{SVG}a"))


def test_a_preference_for_what_stands_in_another_section_is_drawn(engine):
    preferred = Relation(RelationKind.PREFERS, ArgumentRef("A"), ArgumentRef("B"))
    sides = (Argument("A", "a", section="s1"), Argument("B", "b"))
    others = Relation(RelationKind.SUPPORT, StatementRef("C"), StatementRef("D"))
    drawn = ArgumentMap(
        (Statement("C"), Statement("D")), sides, (preferred, others), sections=(Section("s1", "A"),)
    )

    assert "preferred to" in svg(drawn, view="overview", engine=engine)
