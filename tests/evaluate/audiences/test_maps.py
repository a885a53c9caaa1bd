"""What a map says to those who value differently."""

import pytest
from hypothesis import given, settings

from argmap import ArgumentRef, InferenceRef, StatementRef, parse
from argmap.evaluate.audiences import (
    Audience,
    AudienceError,
    audiences_of,
    followers,
    tell,
    translate,
)
from argmap.evaluate.evaluating import evaluate
from argmap.model import UnknownTitleError
from argmap.testing.strategies import maps

IN, OUT, UNDECIDED = "in", "out", "undecided"


def read(text):
    reading = parse(text)
    assert reading.ok, reading.diagnostics
    return reading.map


def label(text, title, audience, **options):
    return str(evaluate(read(text), by="audiences", audience=audience, **options).label(title))


DEBATE = """
===
audiences:
  Carer: [life, property]
  Owner: [property, life]
  Judge: [[life, property]]
===

[Allowed]: Hal may take the insulin.
  >< [Forbidden]: Hal may not take the insulin.

<Need>

(1) [Dying]: Without it, Hal will die.
(2) [Life]: Lives are to be saved. {kind: value, promotes: life}
----
(3) [Allowed]

<Right>

(1) [Carla's]: The insulin is Carla's.
(2) [Property]: Property is to be respected. {kind: value, promotes: property}
----
(3) [Forbidden]
"""


def test_a_map_says_something_else_to_each_audience():
    standings = {
        name: [str(evaluate(read(DEBATE), by="audiences", audience=name).label(title))
               for title in ("Allowed", "Forbidden")]
        for name in ("Carer", "Owner", "Judge")
    }  # fmt: skip

    assert standings == {
        "Carer": [IN, OUT], "Owner": [OUT, IN], "Judge": [UNDECIDED, UNDECIDED],
    }  # fmt: skip


def test_an_audience_can_be_given_in_many_ways():
    for audience in (
        "Carer", "life > property", ["life", "property"], Audience.of("life", "property"),
    ):  # fmt: skip
        assert label(DEBATE, "Allowed", audience) == IN
    assert audiences_of(read(DEBATE))["Owner"] == Audience.read("property > life")


def test_without_an_audience_all_are_asked():
    evaluation = evaluate(read(DEBATE), by="audiences")

    assert evaluation.defensible == ("Allowed", "Forbidden")
    assert evaluation.accepted == ("Dying", "Life", "Carla's", "Property")
    assert evaluation.count == 2
    assert (
        evaluation.label(ArgumentRef("Need")) == evaluation.label(InferenceRef("Need")) == UNDECIDED
    )
    assert str(followers(evaluation.theory.framework, "[Allowed]")) == (
        "those who hold life dearer than property"
    )


def test_a_doubtful_fact_is_no_matter_of_values():
    text = DEBATE + "\n[Dying]\n  - [Clinic]: There is a clinic next door."

    assert label(text, "Allowed", "Carer") == OUT
    assert label(text, "Forbidden", "Carer") == IN


def test_an_undercut_succeeds_whatever_the_values_are():
    text = DEBATE.replace(
        "(3) [Allowed]\n", "(3) [Allowed]\n  <_ [Taste]: I don't like it. {promotes: taste}\n"
    )

    assert label(text, "Allowed", "life > property > taste") == OUT


def test_a_value_itself_can_be_disputed():
    text = DEBATE + "\n[Life]\n  - [Fate]: What must be must be. {promotes: fate}"

    assert label(text, "Allowed", "life > fate, property".replace(",", " =")) == IN
    assert label(text, "Allowed", "fate > life > property") == OUT


def test_gists_promote_what_their_data_say():
    text = """
[Go]: We should go.
  + <Fun>: It would be fun. {promotes: joy}
    - <Danger>: It would be dangerous. {promotes: safety}
"""
    assert label(text, "Go", "joy > safety") == IN
    assert label(text, "Go", "safety > joy") == OUT
    assert label(text, ArgumentRef("Fun"), "safety > joy") == OUT
    assert label(text, "Go", ["unknown"]) == OUT


def test_an_argument_without_values_has_those_it_rests_on():
    text = """
<Fun>

(1) [Sea]: At the sea it is fun. {promotes: joy}
----
(2) [Good]: It is good at the sea.

<Trip>

(1) [Good]
----
(2) [Go]: We should go.
  - [Danger]: It is dangerous. {promotes: safety}
"""
    assert translate(read(text)).framework.promotes["<Trip>"] == ("joy",)
    assert label(text, "Go", "joy > safety") == IN
    assert label(text, "Go", "safety > joy") == OUT


def test_what_a_statement_promotes_is_called_after_its_title_if_it_is_a_value():
    map = read("[Peace]: Peace is good. {kind: value}\n\n[War]: War is bad. {kind: fact}")

    assert translate(map).framework.values == ("Peace",)


def test_supports_between_statements_are_arguments():
    text = "[Go]: We go.\n  + [Sun]: Sun.\n    - [Rain]: Rain.\n  + [Free]: We are free."

    assert label(text, "Go", ["a"]) == IN
    assert label(text.replace("  + [Free]: We are free.", ""), "Go", ["a"]) == OUT


def test_what_is_accepted_is_attacked_by_nothing_and_what_is_rejected_is_out():
    text = (
        "[Go]: We go. {accepted: true}\n  - [Rain]: It rains.\n\n[Stay]: We stay. {accepted: false}"
    )

    assert [label(text, title, ["a"]) for title in ("Go", "Rain", "Stay")] == [IN, IN, OUT]


def test_a_relation_that_is_undercut_is_no_argument():
    text = """
===
relations:
  - {kind: undercut, source: "[Roof]", target: {kind: support, source: "[Rain]", target: "[Wet]"}}
===

[Wet]: The street is wet.
  + [Rain]: It rains.

[Roof]: There is a roof over it.
"""
    assert [label(text, title, ["a"]) for title in ("Wet", "Rain", "Roof")] == [OUT, IN, IN]


@pytest.mark.parametrize(
    ("audience", "message"),
    [
        (
            "Thief",
            r"there is no audience 'Thief' in the front matter; there are: Carer, Owner, Judge",
        ),
        ("a > b > a", "'a' stands there twice"),
        ("life > proprety", "no argument promotes 'proprety'; did you mean 'property'?"),
        (5, "an audience is a name, an order of values or a list, not 5"),
    ],
)
def test_an_audience_that_is_none_is_told(audience, message):
    with pytest.raises(AudienceError, match=message):
        label(DEBATE, "Allowed", audience)


def test_too_many_audiences_are_unknown():
    evaluation = evaluate(read(DEBATE), by="audiences", most=1)

    assert evaluation.unknown == ("Allowed", "Forbidden", "Dying", "Life", "Carla's", "Property")
    assert "more orders of the values to ask than 1" in evaluation.reason
    assert evaluation.count is None


def test_it_is_told_whom_something_convinces():
    translation = translate(read(DEBATE))

    assert tell(translation, StatementRef("Allowed")) == (
        "[Allowed] convinces those who hold life dearer than property"
    )
    assert tell(translation, StatementRef("Dying")) == "[Dying] convinces everybody"
    assert tell(translation, StatementRef("Allowed"), limit=1e-9) == (
        "whom [Allowed] convinces was not found out: there was no time for all audiences"
    )
    with pytest.raises(UnknownTitleError, match=r"\[Nobody\] is not in the map"):
        tell(translation, StatementRef("Nobody"))


def test_the_most_audiences_are_a_number():
    assert evaluate(read(DEBATE), by="audiences", most="2").count == 2
    with pytest.raises(AudienceError, match="most is a number of audiences, not 'all'"):
        evaluate(read(DEBATE), by="audiences", most="all")


@settings(max_examples=30)
@given(maps(rich=True))
def test_every_map_can_be_told_to_every_audience(map):
    everybody = evaluate(map, by="audiences")
    audience = Audience.of(*translate(map).framework.values)
    one = evaluate(map, by="audiences", audience=audience)

    for end, standing in everybody.standings.items():
        if standing in {"accepted", "rejected"}:
            assert one.standings[end] == standing
    for labels in one.labellings:
        for step, inference in map.steps.items():
            if labels[step] == IN:
                premises = map.argument(step.argument).premises
                assert all(labels[map.statement(title).ref] == IN for title in premises), inference


NO_STABLE = """
[Safe]: Nothing is said against this.

[Loop]: This statement is false.
  - [Loop]
"""


def test_where_no_audience_has_a_stable_extension_nothing_is_accepted():
    evaluation = evaluate(read(NO_STABLE), "stable", by="audiences")

    assert evaluation.undecided == ("Safe", "Loop")
    assert evaluation.count == 0
    assert evaluation.reason == "there is no stable extension, whatever the audience"


STABLE_FOR_ONE = """
[Loop]: This statement is false.
  - [Loop]
  - <Careful>

<Careful>: Lives are at stake. {promotes: life}
  - <Free>

<Free>: It is my own. {promotes: liberty}
  - <Careful>

[Elsewhere]: So it is elsewhere.
  - <Free elsewhere>

<Careful elsewhere>: Lives are at stake. {promotes: life}
  - <Free elsewhere>

<Free elsewhere>: It is my own. {promotes: liberty}
  - <Careful elsewhere>
"""


def test_what_an_audience_without_a_stable_extension_says_elsewhere_does_not_count():
    evaluation = evaluate(read(STABLE_FOR_ONE), "stable", by="audiences")

    # With liberty dearer, the loop is open; who holds life dearer has the only extension.
    assert evaluation.accepted == ("Elsewhere",)
    assert list(evaluation.extensions) == [{"Elsewhere"}]
