"""Why something in a map stands or falls, in the map's own words."""

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from argmap.evaluate import Label, Standing, evaluate, explain, in_short
from argmap.evaluate.aspic import TheoryError
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    InferenceRef,
    Relation,
    Statement,
    StatementRef,
    UnknownTitleError,
)
from argmap.reading import parse
from argmap.testing import strategies

PHONES = """\
[Door]: Phones at the door.
  - [Keep]

<Try>

(1) [Calm]: It was calmer.
----
(2) [Door]

<Reach>

(1) [Reachable]: Children must be reachable.
----
(2) [Keep]: Keep the phones.
  <_ [Office]: The office has a telephone.
"""


def told(text, end, **options):
    return str(explain(evaluate(parse(text).map, **options), end)).splitlines()


def test_what_nobody_speaks_against_is_taken_for_granted():
    assert told("[A]: a", "A") == [
        "● [A] stands: it is taken for granted; nothing speaks against it."
    ]


def test_what_defeats_a_statement_is_named():
    assert told("[A]: a\n  - [B]: b", "A") == [
        "○ [A] falls, since against it stands:",
        "  ● [B] stands: it is taken for granted; nothing speaks against it.",
    ]


def test_reasons_objections_and_replies_are_told():
    assert told(PHONES, "Door") == [
        "● [Door] stands: there is a reason for it; what speaks against it is answered.",
        "  ● for it: <Try>, from [Calm].",
        "  ○ against it: [Keep] falls with the only reason for it:",
        "    ○ <Reach> is undercut:",
        "      ● [Office] stands: it is taken for granted; nothing speaks against it.",
    ]


def test_an_objection_to_what_a_thing_rests_on_says_what_it_hits():
    text = "<A>\n\n(1) [P]: p\n  - [O]: o\n    - [R]: r\n----\n(2) [C]: c\n"
    assert told(text, "C") == [
        "● [C] stands: there is a reason for it; what speaks against it is answered.",
        "  ● for it: <A>, from [P].",
        "  ○ against [P]: [O] falls, since against it stands:",
        "    ● [R] stands: it is taken for granted; nothing speaks against it.",
    ]


def test_what_follows_from_what_falls_falls_with_it():
    text = "<A>\n\n(1) [P]: p\n  - [O]: o\n----\n(2) [C]: c\n----\n(3) [D]: d\n"
    assert told(text, "D") == [
        "○ [D] falls with the only reason for it:",
        "  ○ step 2 of <A> falls with [C]:",
        "    ○ [C] falls with the only reason for it:",
        "      ○ step 1 of <A> falls with [P]:",
        "        ○ [P] falls, since against it stands:",
        "          ● [O] stands: it is taken for granted; nothing speaks against it.",
    ]


def test_what_defeats_each_other_is_left_open_with_what_hangs_on_it():
    text = "[A]: a\n  <- [B]\n  -> [B]: b\n\n<X>\n\n(1) [A]\n----\n(2) [C]: c\n"
    assert told(text, "C") == [
        "? [C] is left open with the only reason for it:",
        "  ? <X> is open with [A]:",
        "    ? [A] is left open: it and [B] speak against each other, and nothing decides between them.",
    ]


def test_an_odd_circle_is_left_open_and_told_once():
    assert told("[A]: a\n  - [B]\n\n[B]: b\n  - [C]\n\n[C]: c\n  - [A]\n", "A") == [
        "? [A] is left open: what speaks against it is open itself.",
        "  ? against it: [B] is left open: what speaks against it is open itself.",
        "    ? against it: [C] is left open: what speaks against it is open itself.",
        "      ? against it: [A] is left open, as told above.",
    ]


def test_what_has_no_title_is_called_by_its_text():
    assert told("[A]: a\n  - It rains.", "A")[1] == (
        "  ● “It rains.” stands: it is taken for granted; nothing speaks against it."
    )


def test_what_nothing_is_said_for_falls():
    assert told("[A]: a {accepted: false}", "A") == [
        "○ [A] falls: nothing that is said speaks for it."
    ]


def test_what_is_accepted_stands_whatever_is_said():
    first, *_ = told("[A]: a {accepted: true}\n  - [B]: b", "A")
    assert first.startswith("● [A] stands: it is accepted;")


def test_steps_and_arguments_are_explained_as_well():
    assert (
        told(PHONES, InferenceRef("Reach", 1))
        == told(PHONES, ArgumentRef("Reach"))
        == [
            "○ <Reach> is undercut:",
            "  ● [Office] stands: it is taken for granted; nothing speaks against it.",
        ]
    )
    assert told(PHONES, ArgumentRef("Try")) == [
        "● <Try> stands, from [Calm].",
        "  ● [Calm] stands: it is taken for granted; nothing speaks against it.",
    ]


def test_an_explanation_says_what_suffices_and_can_not_be_spared():
    more = PHONES + "\n<More>\n\n(1) [X]: x\n(2) [Y]: y\n----\n(3) [Door]\n"
    assert explain(evaluate(parse(more).map), "Door").resting == ("Calm", "Office")
    assert explain(evaluate(parse(more).map), "Keep").resting == ()


def test_an_explanation_has_a_structure():
    explanation = explain(evaluate(parse(PHONES).map), "Door")
    assert explanation.standing is Standing.ACCEPTED
    assert [(r.depth, r.role.value, r.end, r.label.value) for r in explanation.reasons] == [
        (0, "subject", StatementRef("Door"), "in"),
        (1, "for", InferenceRef("Try", 1), "in"),
        (1, "against", StatementRef("Keep"), "out"),
        (2, "because", InferenceRef("Reach", 1), "out"),
        (3, "because", StatementRef("Office"), "in"),
    ]


def test_what_is_not_there_is_told_with_the_nearest_title():
    with pytest.raises(UnknownTitleError, match="did you mean 'Door'"):
        explain(evaluate(parse(PHONES).map), "Dor")


def test_a_map_is_not_explained_before_it_is_evaluated():
    with pytest.raises(TypeError, match="an evaluation is explained, not ArgumentMap"):
        explain(parse(PHONES).map, "Door")


def test_reasons_in_a_line_go_to_the_end_of_the_chain():
    text = (
        "[Go]: g\n  - [Rain]\n\n<A>\n\n(1) [Cloud]: c\n----\n(2) [Rain]: r\n----\n(3) [Wet]: w\n\n"
        "[Dry]: d\n  _> <A>\n"
    )
    evaluation = evaluate(parse(text).map)
    short = in_short(evaluation, evaluation.labels)
    assert short[StatementRef("Wet")] == "step 2 of <A> is undercut by [Dry]"
    assert short[StatementRef("Go")] == "[Rain] stands against it"
    assert short[StatementRef("Rain")] == "by step 1 of <A>"
    assert not short[StatementRef("Cloud")]


def test_a_long_chain_is_explained():
    steps = "".join(f"----\n({n}) [S{n}]: s\n" for n in range(2, 1500))
    text = f"<A>\n\n(1) [S1]: s\n  - [O]: o\n{steps}"
    evaluation = evaluate(parse(text).map)
    assert len(explain(evaluation, "S1499").reasons) == 2 * 1498 + 2
    assert (
        in_short(evaluation, evaluation.labels)[StatementRef("S1499")] == "[O] stands against [S1]"
    )


GISTS = """\
[Go]: We should go out.
  + <Sun>: The sun shines.
    - <Clouds>: There are clouds.
      _ <Forecast>: They pass by.
  - <Tired>: We are tired.
    - <Coffee>: There is coffee.

[Walk]: We should have a walk.
  + [Go]
"""


def test_mere_gists_are_told_as_one_thing_each():
    assert told(GISTS, "Walk") == [
        "● [Walk] stands: there is a reason for it; all that speaks against it is answered.",
        "  ● for it: [Go].",
        "  ○ against [Go]: <Tired> falls, since against it stands:",
        "    ● <Coffee> stands; nothing speaks against it.",
        "  ○ against <Sun>: <Clouds> falls, since against it stands:",
        "    ● <Forecast> stands; nothing speaks against it.",
    ]
    assert told(GISTS, ArgumentRef("Sun")) == [
        "● <Sun> stands; what speaks against it is answered.",
        "  ○ against it: <Clouds> falls, since against it stands:",
        "    ● <Forecast> stands; nothing speaks against it.",
    ]


def test_mere_gists_have_reasons_in_a_line_as_well():
    evaluation = evaluate(parse(GISTS).map)
    short = in_short(evaluation, evaluation.labels)
    assert {end.title: reason for end, reason in short.items() if reason} == {
        "Go": "by <Sun>, in spite of <Tired>",
        "Walk": "by [Go]",
        "Sun": "in spite of <Clouds>",
        "Clouds": "it is undercut by <Forecast>",
        "Tired": "<Coffee> stands against it",
    }


def test_what_a_relation_supports_falls_with_what_supports_it():
    assert told("[A]: a\n  + <S>: s\n    - <O>: o\n", "A") == [
        "○ [A] falls with the only reason for it:",
        "  ○ <S> falls, since against it stands:",
        "    ● <O> stands; nothing speaks against it.",
    ]
    assert told("[A]: a\n  + <S>: s\n    + <T>: t\n      - <O>: o\n", "A") == [
        "○ [A] falls with the only reason for it:",
        "  ○ <S> falls with the only reason for it:",
        "    ○ <T> falls, since against it stands:",
        "      ● <O> stands; nothing speaks against it.",
    ]


def test_a_sketch_that_is_supported_carries_what_it_supports():
    assert told("[A]: a\n  + <S>: s\n    + <T>: t\n", "A") == [
        "● [A] stands: there is a reason for it; nothing speaks against it.",
        "  ● for it: <S>.",
    ]


def test_what_speaks_against_itself_is_left_open():
    map = ArgumentMap(
        [Statement("A", "a")], relations=[Relation("attack", StatementRef("A"), StatementRef("A"))]
    )
    evaluation = evaluate(map)
    assert str(explain(evaluation, "A")) == "? [A] is left open: it speaks against itself."
    assert in_short(evaluation, evaluation.labels)[StatementRef("A")] == "it speaks against itself"


def test_gists_that_attack_each_other_are_left_open():
    assert told("<S>: s\n  - <T>: t\n    - <S>\n", ArgumentRef("S")) == [
        "? <S> is left open: it and <T> speak against each other, and nothing decides between them.",
    ]


def test_an_attack_on_an_argument_hits_what_it_takes_for_granted():
    text = "<A>\n  - <O>: o\n\n<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n"
    assert told(text, "C") == [
        "○ [C] falls with the only reason for it:",
        "  ○ <A> falls with what <A> takes for granted:",
        "    ○ what <A> takes for granted falls, since against it stands:",
        "      ● <O> stands; nothing speaks against it.",
    ]


def test_of_two_statements_that_entail_each_other_it_is_said_that_they_say_the_same():
    text = "===\nmodel: {mode: strict}\n===\n\n[A]: a\n  + [B]\n  +> [B]: b\n\n[C]: c\n  -> [B]\n"
    assert told(text, "B") == [
        "○ [B] says the same as [A]. [A] falls, since against it stands:",
        "  ● [C] stands: it is taken for granted; nothing speaks against it.",
    ]


QUARREL = "[A]: a\n  <- [B]\n  -> [B]: b\n"


def test_what_is_disputed_is_explained_in_two_positions():
    explanation = explain(evaluate(parse(QUARREL).map, "preferred"), "A")
    assert explanation.standing is Standing.DEFENSIBLE
    assert str(explanation).splitlines() == [
        "● [A] stands: it is taken for granted; what speaks against it is answered.",
        "  ○ against it: [B] falls, since against it stands:",
        "    ● [A] stands, as told above.",
        "○ [A] falls, since against it stands:",
        "  ● [B] stands: it is taken for granted; what speaks against it is answered.",
        "    ○ against it: [A] falls, as told above.",
    ]


def test_where_nothing_need_be_defended_it_is_told_what_bears_on_a_thing():
    explanation = explain(evaluate(parse(PHONES).map, "CF2"), "Door")
    assert str(explanation).splitlines() == [
        "● [Door] stands.",
        "  ● for it: <Try> stands.",
        "  ○ against it: [Keep] falls.",
    ]


def test_by_standards_of_proof_it_is_told_what_was_weighed():
    first, *_ = told(PHONES, "Door", by="carneades")
    assert first.startswith("● [Door] is in (preponderance of evidence): for it, step 1 of <Try>")


def test_by_degrees_they_are_told():
    first, second, _ = told(PHONES, "Door", by="gradual")
    assert "[Door] has a degree of 0." in first
    assert "for it: <Try> has a degree of 0." in second


def test_what_can_not_hit_is_said_not_to():
    strict = "<A>\n\n(1) [P]: p\n-- {strict: true} --\n(2) [C]: c\n  - [O]: o\n"
    assert told(strict, "C") == [
        "● [C] stands: there is a reason for it; what speaks against it hits nothing.",
        "  ● for it: <A>, from [P].",
        "  ● against it: [O] stands, but hits nothing there.",
    ]
    accepted = "[A]: a {accepted: true}\n  - [B]: b\n  - [C]: c\n    - [D]: d\n"
    assert told(accepted, "A")[0] == (
        "● [A] stands: it is accepted; all that speaks against it is answered or hits nothing."
    )


@st.composite
def maps(draw):
    names = "ABCDEFG"
    ends = [StatementRef(name) for name in names]
    pairs = draw(
        st.dictionaries(
            st.tuples(st.sampled_from(ends), st.sampled_from(ends)),
            st.sampled_from(["attack", "support"]),
            max_size=12,
        )
    )
    relations = [Relation(kind, *pair) for pair, kind in pairs.items() if pair[0] != pair[1]]
    return ArgumentMap([Statement(name, name) for name in names], relations=relations)


@given(maps())
@settings(max_examples=60)
def test_explanations_agree_with_the_labels_and_their_reasons_are_of_the_right_kind(map):
    evaluation = evaluate(map)
    for statement in map.statements:
        label = evaluation.label(statement.title)
        subject, *others = explain(evaluation, statement.title).reasons
        assert subject.label is label
        for reason in others:
            assert (
                reason.end is None or evaluation.label(reason.end) is reason.label
                if not (reason.end and not isinstance(reason.end, StatementRef))
                else True
            )
        first = next((reason for reason in others if reason.role == "because"), None)
        if label is Label.UNDECIDED and first:
            assert first.label is Label.UNDECIDED


@given(strategies.maps())
@settings(max_examples=40)
def test_what_is_announced_is_told_and_all_is_called_by_the_words_of_the_map(map):
    try:
        evaluation = evaluate(map)
    except TheoryError:  # its preferences go round in a circle
        reject()
    for end in (*map.steps, *(n.ref for n in (*map.statements, *map.arguments)))[:8]:
        reasons = explain(evaluation, end).reasons
        assert reasons[0].label is evaluation.label(end)
        for reason, after in zip(reasons, (*reasons[1:], None), strict=True):
            deeper = after is not None and after.depth > reason.depth
            assert deeper or not reason.words.endswith(":")
            assert "the premises of" not in reason.words
            # What falls doesn't do so by something that is open.
            if deeper and reason.label is Label.OUT:
                assert after.label is not Label.UNDECIDED


@given(maps())
@settings(max_examples=60)
def test_what_suffices_suffices_alone(map):
    evaluation = evaluate(map)
    for title in evaluation.accepted:
        kept = explain(evaluation, title).resting
        # Whoever takes nothing else for granted holds it as well.
        argued = {r.target.title for r in map.relations if r.kind == "support"}
        doubted = [
            Statement(s.title, s.text, accepted=None if s.title in (*kept, *argued) else False)
            for s in map.statements
            if s.title in (*kept, *argued) or map.relations_from(s.ref) or map.relations_to(s.ref)
        ]
        assert title in evaluate(ArgumentMap(doubted, relations=map.relations)).accepted


SEA = "[Go]: We go.\n  + <Sun>: It shines.\n  - [Far]: It is far.\n"


def test_what_falls_with_what_it_supports_is_told_of_it():
    assert told(SEA, ArgumentRef("Sun"), by="bipolar") == [
        "○ <Sun> falls.",
        "  ○ it stands only with [Go], which falls.",
    ]


def test_what_is_needed_by_what_it_supports_does_not_fall_with_it():
    evaluation = evaluate(parse(SEA).map, by="bipolar", support="necessary")

    assert str(explain(evaluation, ArgumentRef("Sun"))) == "● <Sun> stands."


def test_a_spelled_out_argument_falls_with_what_it_says():
    map = "[Dry]: It is dry.\n  -> [Wet]\n\n<Rain>\n\n(1) [Rains]: It rains.\n----\n(2) [Wet]: It is wet.\n"

    assert told(map, ArgumentRef("Rain"), by="bipolar")[-1] == (
        "  ○ it stands only with [Wet], which falls."
    )


def test_where_there_is_no_position_an_explanation_says_so():
    circle = "[A]: a\n  <- [B]\n\n[B]: b\n  <- [C]\n\n[C]: c\n  <- [A]\n"
    explanation = explain(evaluate(parse(circle).map, "stable"), "A")

    assert str(explanation) == "? [A] is left open: there is no stable extension."


def test_what_time_did_not_suffice_for_is_told_in_an_explanation():
    quarrels = "\n\n".join(f"[A{n}]: a\n  >< [B{n}]: b\n  - [B{n + 1}]" for n in range(60))
    explanation = explain(evaluate(parse(quarrels).map, "semi-stable", limit=1e-9), "A0")

    assert explanation.standing is Standing.UNKNOWN
    assert str(explanation).startswith("? [A0] was not found out: the limit of 1e-09 s")


def test_a_step_falls_by_what_its_argument_takes_for_granted_though_another_needs_nothing():
    circle = "<C>\n  - [A]\n\n(1) [A]\n----\n(2) [A]\n-- {uses: []} --\n(3) [A]\n"

    assert told(circle, InferenceRef("C", 1))[0].startswith("○ step 1 of <C> falls")
    assert told(circle, InferenceRef("C", 2)) == ["● step 2 of <C> stands."]


def test_what_some_audiences_accept_has_the_sign_of_what_is_disputed():
    text = "[Go]: g {promotes: joy}\n  - [Rain]: r {promotes: health}\n"
    explained = explain(evaluate(parse(text).map, by="audiences"), "Go")
    assert str(explained).startswith("½ [Go] convinces those who")
    assert explained.reasons[0].label == "undecided"


def test_a_very_long_explanation_is_indented_no_further_than_can_be_read():
    lines = [f"[s{n}]: s\n  <- [s{n + 1}]\n" for n in range(200)]
    told = str(explain(evaluate(parse("\n".join(lines)).map), "s0")).splitlines()
    assert told[40].startswith(80 * " " + "● [s40] stands")
    assert told[150].startswith(80 * " " + "… 150: ● [s150] stands")
