"""`argmap.evaluate(map, by="gradual")`."""

import pytest

import argmap
from argmap import ArgumentRef, InferenceRef, Label, Standing
from argmap.evaluate.gradual import Status
from argmap.model import UnknownTitleError

TEXT = """
[Wet]: The street is wet.
  - [Roof]: There is a roof over it. {credence: 0.1}
  + <Puddles>: There are puddles.

<Rain>

(1) [Rain]: It rains. {credence: 0.9}
----
(2) [Wet]
"""
MAP = argmap.parse(TEXT).map
# Two that are sure of themselves and deny each other.
RIVALS = argmap.parse("[A]: a {accepted: true}\n  >< [B]: b {accepted: true}\n\n[C]: c").map


def test_degrees_are_told_of_statements_steps_and_arguments():
    found = argmap.evaluate(MAP, by="gradual", semantics="df-quad")
    assert {str(end): round(degree, 3) for end, degree in found.degrees.items()} == {
        "[Wet]": 0.925,
        "[Roof]": 0.1,
        "[Rain]": 0.9,
        "step 1 of <Rain>": 0.9,
        "<Puddles>": 0.5,
        "<Rain>": 0.9,
    }
    assert found.theory.status is Status.EXACT


def test_above_the_threshold_is_in_below_is_out_and_on_it_undecided():
    found = argmap.evaluate(MAP, by="gradual")
    assert (found.accepted, found.rejected) == (("Wet", "Rain"), ("Roof",))
    assert found.label(ArgumentRef("Puddles")) is Label.UNDECIDED
    assert found.label(InferenceRef("Rain", 1)) is Label.IN
    assert argmap.evaluate(MAP, by="gradual", threshold=0.95).accepted == ()
    assert list(found.extensions) == [{"Wet", "Rain"}]
    assert (found.count, found.complete, found.reason) == (1, True, "")


def test_what_goes_to_and_fro_is_unknown_with_the_reason():
    found = argmap.evaluate(RIVALS, "df-quad", by="gradual")
    assert found.unknown == ("A", "B")
    assert found.standing("C") is Standing.UNDECIDED
    assert (found.count, list(found.labellings), found.complete) == (None, [], False)
    assert found.reason.startswith("oscillating: 2 nodes go for ever to and fro")


def test_continuous_time_settles_it():
    found = argmap.evaluate(RIVALS, "df-quad", by="gradual", method="continuous")
    assert found.complete
    assert found.degrees[argmap.StatementRef("A")] == pytest.approx(0.5)


def test_options_of_the_map_are_passed_on():
    found = argmap.evaluate(MAP, by="gradual", base={"Rain": 0.0}, default=0.2, premises="minimum")
    assert found.degrees[ArgumentRef("Rain")] == 0
    assert found.degrees[ArgumentRef("Puddles")] == 0.2


@pytest.mark.parametrize("semantics", ["grounded", "h-categoriser", "nonsense"])
def test_a_semantics_that_gives_no_degrees_of_maps_is_refused(semantics):
    with pytest.raises(ValueError, match=f"by gradual there is no {semantics} semantics; there ar"):
        argmap.evaluate(MAP, semantics, by="gradual")


def test_a_threshold_is_from_0_to_1():
    with pytest.raises(ValueError, match="threshold is a number from 0 to 1, not 2"):
        argmap.evaluate(MAP, by="gradual", threshold=2)


def test_what_a_command_line_gives_is_understood():
    options = {"default": "0.2", "threshold": "0.95", "premises": "minimum"}
    said = argmap.evaluate(MAP, by="gradual", base="Rain: 0.4, Roof: 1", **options)
    meant = argmap.evaluate(
        MAP,
        by="gradual",
        base={"Rain": 0.4, "Roof": 1},
        default=0.2,
        threshold=0.95,
        premises="minimum",
    )
    assert said.degrees == meant.degrees
    assert said.standings == meant.standings


def test_titles_on_the_command_line_have_commas_and_colons():
    map = argmap.parse("[First, we go]: a\n\n[Then: home]: b").map
    found = argmap.evaluate(map, by="gradual", base="First, we go: .1, Then: home: 1")
    assert list(found.degrees.values()) == [0.1, 1.0]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"default": "x"}, "default is a number from 0 to 1, not 'x'"),
        ({"default": "2"}, r"a base score is from 0 to 1, not 2.0: that of "),
        ({"threshold": "abc"}, "threshold is a number from 0 to 1, not 'abc'"),
        ({"threshold": None}, "threshold is a number from 0 to 1, not None"),
        ({"base": "Rain"}, "base are `title: number, title: number`, not 'Rain'"),
        ({"base": "Rain: much"}, "base are `title: number, title: number`"),
        ({"base": "Rian: 1"}, "did you mean 'Rain'"),
        ({"weights": "3"}, "weights are `title: number, title: number`"),
        ({"method": "fast"}, "discrete or continuous time, not 'fast'"),
    ],
)
def test_what_an_option_cant_be_is_told(options, told):
    with pytest.raises((ValueError, UnknownTitleError), match=told):
        argmap.evaluate(MAP, by="gradual", **options)


@pytest.mark.parametrize("option", ["base", "weights"])
def test_an_option_that_is_no_mapping_is_told(option):
    with pytest.raises(TypeError, match=f"{option} is a mapping from texts to numbers, not 3"):
        argmap.evaluate(MAP, by="gradual", **{option: 3})
