"""What cards tell beside their texts can be shown or left out."""

import pytest

from argmap.model import ArgumentRef, InferenceRef
from argmap.reading import parse
from argmap.render import Detail, UnknownDetailError, draw, svg
from argmap.render.details import ALL, BRIEF, DEFAULT, details_of

MAP = parse("""\
<Rain>

(1) [Drops]: There are drops. {quote: "drops on the pane", holder: Ann, modality: likely, credence: 0.6, kind: fact}
-- sign --
(2) [Wet]: The street is wet.
""").map

TOLD = {
    Detail.TITLES: ">Drops<BR",
    Detail.CITATIONS: "¶6/2",
    Detail.QUOTES: "“drops on the pane”",
    Detail.SOURCE: "“We see drops.”",
    Detail.SCHEMES: "sign",
    Detail.MODALITY: "likely",
    Detail.HOLDER: "according to Ann",
    Detail.KIND: "fact",
    Detail.CREDENCE: "credence 0.6",
    Detail.LABELS: "○ falls",
    Detail.DIAGNOSTICS: "! AM406 unquoted-statement",
}


def drawn(show, **options):
    dot = draw(
        MAP,
        citations={"Drops": "¶6/2"},
        passages={"Drops": "We see drops."},
        labels={"Drops": "out"},
        findings={"Drops": ["AM406 unquoted-statement: it quotes nothing"]},
        show=show,
        **options,
    )
    return dot.replace("\xa0", " ")


def shown(show):
    dot = drawn(show)
    return {detail for detail, told in TOLD.items() if told in dot}


@pytest.mark.parametrize("detail", Detail)
def test_each_detail_can_be_shown_alone(detail):
    assert shown([detail]) == {detail}


@pytest.mark.parametrize("detail", sorted(ALL - {Detail.QUOTES, Detail.SOURCE}))
def test_each_detail_can_be_left_out_alone(detail):
    assert shown(["all", f"no-{detail}"]) == ALL - {detail, Detail.QUOTES}


def test_the_sentence_of_the_source_takes_the_place_of_what_is_quoted():
    assert shown("quotes, source") == {Detail.SOURCE}
    assert shown("all,no-source") == ALL - {Detail.SOURCE}


def test_by_default_the_picture_is_that_of_old():
    assert shown(()) == shown("default") == DEFAULT
    assert shown("") == DEFAULT


def test_words_count_one_after_the_other():
    assert details_of("all,no-quotes") == ALL - {Detail.QUOTES}
    assert details_of("brief, quotes, no-holder") == (BRIEF | {Detail.QUOTES}) - {Detail.HOLDER}
    assert details_of("no-default") == frozenset()
    assert details_of("no-kind") == DEFAULT - {Detail.KIND}
    assert details_of("none") == frozenset()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("shemes", "no detail 'shemes': did you mean schemes?"),
        ("no-qotes", "no detail 'no-qotes': did you mean quotes?"),
        ("titles,x", "no detail 'x': it can be titles, "),
    ],
)
def test_what_is_no_detail_is_refused_with_what_may_be_meant(wrong, said):
    with pytest.raises(UnknownDetailError) as caught:
        drawn(wrong)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("wrong", [3, [3], None])
def test_what_can_name_no_detail_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="what is to be shown is"):
        drawn(wrong)


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
def test_findings_of_steps_and_arguments_stand_on_their_cards(view):
    findings = {InferenceRef("Rain"): ["AM301 one: why"], ArgumentRef("Gist"): ["AM302 two"]}
    map = parse("[A]\n  + <Rain>\n\n<Rain>\n\n(1) [P]: p\n----\n(2) [A]\n  - <Gist>: g\n").map
    dot = draw(map, view=view, findings=findings, show="diagnostics")
    assert [told in dot for told in ("! AM301 one", "! AM302 two", "why")] == [True, True, False]


def test_the_legend_explains_what_is_shown_alone():
    assert "what argmap finds wrong there" in drawn("diagnostics")
    assert "what argmap finds wrong there" not in drawn("default")
    assert "paragraph and sentence" not in drawn("no-citations")


def test_a_tooltip_says_why(engine):
    findings = {"Drops": ["AM406 unquoted-statement: it quotes nothing"]}
    picture = svg(MAP, findings=findings, show="diagnostics", engine=engine)
    assert "AM406 unquoted-statement: it quotes nothing" in picture


def test_findings_that_are_alike_are_counted():
    findings = {"Drops": ["AM302 question: one", "AM302 question: two", "AM406 other"]}
    dot = draw(MAP, findings=findings, show="diagnostics")
    assert "! AM302 question, 2 times" in dot
    assert "! AM406 other" in dot
