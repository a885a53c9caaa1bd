import pytest
from hypothesis import given

from argmap.model import ArgumentMap, Relation, RelationKind, Section, Statement, StatementRef
from argmap.reading import parse
from argmap.render import UnknownSectionError, draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.render.views.collapsing import collapse, sections_called
from argmap.testing.strategies import maps

DEBATE = """\
===
thesis: Door
===

# For

[Door]: Phones stay at the door.
  + <Quiet>: Lessons are quiet without them.

# Against

[Pocket]: Phones stay in the pocket.
  - [Door]
  + <Parents>: Parents must reach their children.
    - <Office>: They can call the office.

## Costs

[Lockers]: Lockers cost money.
  -> [Door]
  -> <Quiet>
"""


def scene(text, view="overview", **options):
    return scene_of(Subject(parse(text).map, **options), view)


def folded(*sections, view="overview"):
    return scene(DEBATE, view, fold=sections)


def card(drawn, title):
    (found,) = (
        one for one in drawn.cards if title in {one.title, one.head.title if one.head else ""}
    )
    return found


def test_a_section_is_one_card_with_all_that_is_within():
    drawn = folded("Against")
    assert card(drawn, "Against").text == "2\xa0statements, 2\xa0arguments"
    assert [one.title for one in drawn.cards if not one.stands_for] == ["Door", "Quiet", "Against"]
    assert [title for _, title, _ in drawn.sections] == ["For"]


def test_it_says_what_crosses_its_border():
    assert card(folded("all"), "For").notes == (
        "holds the thesis: Door",
        "from here: 1\xa0attack",
        "to here: 2\xa0attacks",
    )


def test_lines_of_one_kind_between_two_cards_are_one_line():
    drawn = folded("all")
    ends = [(link.source.card, link.target.card, link.manner) for link in drawn.links]
    assert len(ends) == len(set(ends))


def test_all_folds_the_outermost_sections_that_tell_cards_apart():
    assert [one.title for one in folded("all").cards] == ["For", "Against"]
    inside = DEBATE.replace("# Costs", "## Costs").replace("# For", "# Debate\n\n## For")
    inside = inside.replace("\n# Against", "\n## Against")
    assert {one.title for one in scene(inside, fold="all").cards} == {"For", "Against"}


def test_the_reasons_have_it_as_well():
    drawn = folded("Against", view="reasons")
    assert card(drawn, "Against").head.text == "2\xa0statements, 2\xa0arguments"
    assert card(drawn, "Against").word == "SECTION"


def test_argdowns_map_has_it_as_well():
    assert {one.title for one in folded("all", view="argdown").cards} == {"For", "Against"}


def test_a_section_may_be_called_by_its_id_or_without_capitals():
    assert folded("s2").cards == folded("against").cards == folded("Against").cards


def test_a_section_that_is_not_there_is_an_error_with_advice():
    with pytest.raises(UnknownSectionError, match="'Agianst'; did you mean 'Against'"):
        folded("Agianst")
    with pytest.raises(UnknownSectionError, match="the map has no headings"):
        scene("[A]: A.", fold=["X"])


def test_sections_are_named_by_texts():
    with pytest.raises(TypeError, match="named by titles, not by int"):
        folded(3)


def test_what_a_folded_section_tells_is_told_by_its_card():
    text = """\
# One

<A>

(1) [p]: It is p.
(2) [q]: It is q.
----
(3) [r]: It is r.

# Two

<B>

(1) [p]
----
(2) [s]: It is s.
"""
    drawn = scene(text, "reasons", fold="One")
    (cell,) = (c for one in drawn.cards for c in one.cells if c.title == "p")
    assert cell.told_in == card(drawn, "One").id


def argued_about(section):
    support = Relation(RelationKind.SUPPORT, StatementRef("b"), StatementRef("a"))
    return ArgumentMap(
        (
            Statement("a", section="s1"),
            Statement("b", section=section),
            Statement("c", section="s2"),
        ),
        (),
        (support, Relation(RelationKind.ATTACK, StatementRef("c"), support.ref)),
        sections=(Section("s1", "One"), Section("s2", "Two")),
    )


def test_a_relation_that_is_argued_about_goes_with_both_its_ends():
    drawn = scene_of(Subject(argued_about("s1"), fold="all"), "overview")
    assert drawn.knots == ()
    assert [(link.source.card, link.target.card, link.manner.value) for link in drawn.links] == [
        ("folded-s2", "folded-s1", "attack")
    ]


def test_relations_on_relations_go_along_however_many_there_are():
    relations = [Relation(RelationKind.SUPPORT, StatementRef("b"), StatementRef("a"))]
    for _ in range(50):
        relations.append(Relation(RelationKind.ATTACK, StatementRef("b"), relations[-1].ref))
    nested = ArgumentMap(
        (Statement("a", section="s1"), Statement("b", section="s1"), Statement("c", section="s2")),
        (),
        relations[::-1],
        sections=(Section("s1", "One"), Section("s2", "Two")),
    )
    assert len(scene_of(Subject(nested), "overview").knots) == 50
    drawn = scene_of(Subject(nested, fold="One"), "overview")
    assert (drawn.knots, drawn.links) == ((), ())


def test_one_that_crosses_the_border_stays():
    assert len(scene_of(Subject(argued_about("s2"), fold="all"), "overview").knots) == 1


@given(maps())
def test_nothing_is_left_of_folded_sections_but_their_cards(drawn: ArgumentMap):
    subject = Subject(drawn, show=())
    whole = scene_of(subject, "argdown")
    sections = sections_called(whole, drawn, ["all"] if whole.sections else [])
    found = collapse(whole, sections, drawn)
    names = {one.id for one in found.cards} | set(found.knots)
    assert {end.card for link in found.links for end in (link.source, link.target)} <= names
    assert not sections & {one.section for one in found.cards}
    assert len(names) == len(found.cards) + len(found.knots)


@given(maps())
def test_any_map_can_be_folded_and_cut(drawn: ArgumentMap):
    for view in ("reasons", "overview", "narrow", "dialectic", "inference", "argdown"):
        fold = ("all",) if drawn.sections else ()
        assert draw(drawn, view=view, fold=fold, max_depth=1).startswith("digraph")


def test_supports_and_attacks_arrive_apart_at_a_section_that_is_one_card():
    text = "# One\n\n[A]: a\n\n# Two\n\n[B]: b\n  +> [A]\n\n# Three\n\n[C]: c\n  -> [A]\n"
    dot = draw(parse(text).map, view="overview", fold="all")

    assert '"folded-s1":"for":e -> ' in dot
    assert '"folded-s1":"--against":e -> ' in dot
