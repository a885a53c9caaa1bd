"""What has a node, and why the rest has none."""

import pytest

from argmap.deriving import Reason, derive
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    Statement,
    StatementRef,
    UnknownTitleError,
)

RAIN = """\
[Wet]: The street is wet.
  + <Rain>: It rains.

<Rain>

(1) [Clouds]: There are clouds.
(2) They are dark.
----
(3) [Wet]

[Alone]: Nothing is said of this.
"""


def test_by_default_what_is_titled_and_connected_has_a_node(derived, names):
    assert names(derived(RAIN)) == ["[Wet]", "[Clouds]", "<Rain>"]


@pytest.mark.parametrize(
    ("settings", "there"),
    [
        ("selection: {excludeDisconnected: false}", ["[Wet]", "[Clouds]", "[Alone]", "<Rain>"]),
        (
            "selection: {statementSelectionMode: all}",
            ["[Wet]", "[Clouds]", "[Untitled 1]", "<Rain>"],
        ),
        ("selection: {statementSelectionMode: top-level}", ["[Wet]", "<Rain>"]),
        ("selection: {statementSelectionMode: with-relations}", []),
        ("selection: {includeStatements: [Alone]}", ["[Wet]", "[Clouds]", "[Alone]", "<Rain>"]),
        ("selection: {excludeStatements: [Wet]}", ["[Clouds]", "<Rain>"]),
        ("selection: {excludeArguments: [Rain]}", []),
    ],
)
def test_settings_say_what_has_a_node(derived, names, settings, there):
    assert names(derived(RAIN, settings)) == there


def test_a_flag_takes_a_node_away_and_brings_one_back(derived, names):
    text = "[A]: a\n  + [B]: b {isInMap: false}\n  + [C]: c\n\n[D]: d {isInMap: true}"

    assert names(derived(text)) == ["[A]", "[C]", "[D]"]
    assert names(derived(text, "selection: {ignoreIsInMap: true}")) == ["[A]", "[B]", "[C]"]


def test_only_what_is_tagged_is_there_if_tags_are_selected(derived, names):
    text = "[A]: a #x\n  + [B]: b #y\n  + [C]: c\n  + <D>: d #x"

    assert names(derived(text, "selection: {selectedTags: [x]}")) == ["[A]", "<D>"]
    without = "selection: {selectedTags: [x], selectElementsWithoutTag: true}"
    assert names(derived(text, without)) == ["[A]", "[C]", "<D>"]


def test_a_section_does_not_select_those_in_it(derived, names):
    text = "# One\n\n[A]: a\n  + [B]: b\n\n## Two\n\n[C]: c\n  + [A]"

    assert names(derived(text, "selection: {selectedSections: [One]}")) == ["[A]", "[B]"]


@pytest.mark.parametrize(
    ("settings", "ref", "reason"),
    [
        ("", StatementRef("Alone"), Reason.DISCONNECTED),
        ("", StatementRef("Untitled 1"), Reason.MODE),
        ("selection: {excludeStatements: [Wet]}", StatementRef("Wet"), Reason.EXCLUDED),
        ("selection: {excludeArguments: [Rain]}", ArgumentRef("Rain"), Reason.EXCLUDED),
        ("selection: {selectedTags: [x]}", StatementRef("Wet"), Reason.OTHER_TAG),
        ("selection: {selectedSections: [x]}", ArgumentRef("Rain"), Reason.OTHER_SECTION),
    ],
)
def test_what_is_absent_is_told_with_its_reason(derived, settings, ref, reason):
    map = derived(RAIN, settings)

    assert {absence.ref: absence.reason for absence in map.absences}[ref] is reason
    assert map.why_absent(ref) == f"{ref} is not in the map: {reason}"


def test_of_a_node_there_is_nothing_to_tell(derived):
    assert derived(RAIN).why_absent(StatementRef("Wet")) is None


def test_of_what_is_nowhere_nothing_can_be_told(derived):
    with pytest.raises(UnknownTitleError, match=r"\[Snow\]"):
        derived(RAIN).why_absent(StatementRef("Snow"))


def test_a_map_made_in_python_does_as_well(names):
    step = Inference(("Clouds",), "Wet")
    map = ArgumentMap((Statement("Clouds"), Statement("Wet")), (Argument.of("Rain", step),))

    assert names(derive(map)) == ["[Clouds]", "[Wet]", "<Rain>"]
