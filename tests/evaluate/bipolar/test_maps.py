"""Sketches of arguments, evaluated by their signs."""

import time

import pytest
from hypothesis import given, settings

from argmap import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    parse,
)
from argmap.evaluate.bipolar import SEMANTICS, Support, translate
from argmap.evaluate.evaluating import evaluate
from argmap.testing.strategies import maps

IN, OUT, UNDECIDED = "in", "out", "undecided"


def labels(text, semantics="grounded", **options):
    reading = parse(text)
    assert reading.ok, reading.diagnostics
    evaluation = evaluate(reading.map, semantics, by="bipolar", **options)
    return {str(end): str(label) for end, label in evaluation.labels.items()}


SKETCH = """
[Go]: We should go.
  + <Sun>: The sun will shine.
    - <Forecast>: The forecast says rain.
      - <Old>: That was yesterday's.
  - <Late>: It is late.
    _ <Clock>: The clock is fast.
"""


def test_a_sketch_stands_or_falls_by_its_signs():
    assert labels(SKETCH) == {
        "[Go]": IN, "<Sun>": IN, "<Forecast>": OUT, "<Old>": IN, "<Late>": OUT, "<Clock>": IN,
    }  # fmt: skip


def test_what_deductively_supports_something_false_falls():
    text = "[Go]: We go.\n  + <Sun>: Sun.\n  - [Ban]: It is forbidden."

    assert labels(text) == {"[Go]": OUT, "<Sun>": OUT, "[Ban]": IN}
    assert labels(text, support="necessary")["<Sun>"] == IN
    assert labels(text, support="general")["<Sun>"] == IN


def test_what_necessarily_needs_something_false_falls():
    text = "[Go]: We go.\n  + <Sun>: Sun.\n    - [Rain]: It rains."

    assert labels(text) == {"[Go]": IN, "<Sun>": OUT, "[Rain]": IN}
    assert labels(text, support="necessary")["[Go]"] == OUT
    assert labels(text, support="general")["[Go]"] == OUT


STRUCTURE = """
<Wet>

(1) [Rain]: It has rained.
----
(2) [Street]: The street is wet.
"""


def test_an_argument_falls_with_its_premises_and_what_it_alone_concludes_with_it():
    text = STRUCTURE + "\n[Rain]\n  - [Sun]: It has not."

    assert labels(text) == {
        "[Rain]": OUT, "[Street]": OUT, "[Sun]": IN, "step 1 of <Wet>": OUT, "<Wet>": OUT,
    }  # fmt: skip


def test_what_has_other_reasons_stands_until_something_speaks_against_it():
    text = (
        STRUCTURE + "\n[Street]\n  + [Flood]: The river is here.\n\n[Rain]\n  - [Sun]: It has not."
    )

    assert labels(text)["[Street]"] == IN
    assert labels(text, support="necessary")["[Street]"] == OUT


def test_an_undercut_takes_the_whole_argument_away():
    text = STRUCTURE + "  <_ [Roof]: There is a roof."

    assert labels(text) == {
        "[Rain]": IN, "[Street]": OUT, "[Roof]": IN, "step 1 of <Wet>": OUT, "<Wet>": OUT,
    }  # fmt: skip


def test_contradictories_are_two_positions():
    text = "[Sea]: To the sea.\n  >< [Hills]: To the hills.\n  - [Far]: It is far.\n    - [Train]: There is a train."
    evaluation = evaluate(parse(text).map, "preferred", by="bipolar")

    assert evaluation.defensible == ("Sea", "Hills")
    assert evaluation.accepted == ("Train",)
    assert sorted(map(sorted, evaluation.extensions)) == [["Hills", "Train"], ["Sea", "Train"]]


def test_what_is_accepted_is_attacked_by_nothing_and_what_is_rejected_is_out():
    text = "[Go]: We go. {accepted: true}\n  - [Rain]: It rains.\n\n[Stay]: s {accepted: false}\n  - [Go]"

    assert labels(text) == {"[Go]": IN, "[Rain]": IN, "[Stay]": OUT}


def test_entailments_are_deductive_whatever_supports_are():
    text = "===\nmodel: {mode: strict}\n===\n\n[Wet]: w\n  + [Rain]: r\n  - [Dry]: d"

    for support in Support:
        assert labels(text, support=support)["[Wet]"] == OUT
    assert labels(text, support="deductive")["[Rain]"] == OUT
    assert labels(text, support="necessary")["[Rain]"] == OUT


def test_what_has_no_place_is_told():
    map = parse("[Wet]: w\n  + [Rain]: r\n\n[Roof]: f").map
    support = map.relations[0]
    undercut = Relation(RelationKind.UNDERCUT, StatementRef("Roof"), support.ref)
    prefers = Relation(RelationKind.PREFERS, StatementRef("Wet"), StatementRef("Rain"))
    full = ArgumentMap(map.statements, map.arguments, (support, undercut, prefers))

    assert translate(full).passed_over == (undercut, prefers)


def test_the_limit_is_told():
    crossed = "\n\n".join(f"[a{n}]: a\n  >< [b{n}]: b" for n in range(12))
    evaluation = evaluate(parse(crossed).map, "preferred", by="bipolar")

    assert evaluation.count == 2**12
    assert len(evaluation.defensible) == 24
    assert evaluation.reason == ""
    assert evaluation.complete


def test_what_is_out_in_very_many_labellings_is_rejected():
    crossed = "\n\n".join(f"[a{n}]: a\n  >< [b{n}]: b" for n in range(10))
    text = crossed + "\n\n[No]: n\n  - [a0]\n  - [b0]\n\n[Odd]: o\n  - [Odd]"
    evaluation = evaluate(parse(text).map, "preferred", by="bipolar")

    assert evaluation.rejected == ("No",)
    assert evaluation.undecided == ("Odd",)


def test_what_was_not_found_out_in_time_is_unknown():
    crossed = "\n\n".join(f"[a{n}]: a\n  >< [b{n}]: b" for n in range(14))
    text = crossed + "\n\n[No]: n\n  - [a0]\n  - [b0]"
    late = evaluate(parse(text).map, "stage", by="bipolar", limit=1e-9)

    assert len(late.unknown) == 29
    assert late.reason == "the limit of 1e-09 s was not enough to find everything out"
    assert not late.complete


def test_no_stable_labelling_is_said():
    evaluation = evaluate(parse("[Odd]: o\n  - [Odd]").map, "stable", by="bipolar")

    assert (evaluation.count, evaluation.reason) == (0, "there is no stable extension")


def test_there_is_no_other_meaning_of_support():
    with pytest.raises(ValueError, match="a support is deductive, necessary or general"):
        labels(SKETCH, support="moral")


@settings(max_examples=25)
@given(maps(rich=True))
def test_every_map_can_be_taken_for_a_sketch(map):
    for support in Support:
        for semantics in SEMANTICS:
            evaluation = evaluate(map, semantics, by="bipolar", support=support)
            assert {*evaluation.standings} == {
                *(s.ref for s in map.statements), *map.steps, *(a.ref for a in map.arguments),
            }  # fmt: skip
    evaluation = evaluate(map, by="bipolar")
    for argument in map.arguments:
        if evaluation.label(argument.ref) == IN:
            for title in argument.statements:
                assert evaluation.label(title) == IN


@pytest.mark.long
def test_large_maps_take_linear_time():
    def row(many):
        steps = [Argument.of(f"{n}", Inference((f"s{n}",), f"s{n + 1}")) for n in range(many)]
        undercut = Relation(RelationKind.UNDERCUT, StatementRef("no"), InferenceRef("0"))
        return ArgumentMap(
            [*(Statement(f"s{n}") for n in range(many + 1)), Statement("no")], steps, [undercut]
        )

    took = []
    for many in (500, 5_000):
        map = row(many)
        start = time.process_time()
        assert evaluate(map, by="bipolar").label(ArgumentRef("0")) == OUT
        took.append(time.process_time() - start)

    assert took[1] < 40 * took[0]
