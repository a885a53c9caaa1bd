"""What is set, and what is wrong with it."""

import pytest

from argmap.deriving import MISTAKEN_SETTING, Settings, configure
from argmap.reading import parse


def findings(front):
    reading = parse(f"===\n{front}\n===\n\n[A]: a", "x")
    settings, wrong = configure(reading.map.front)
    assert {finding.code for finding in wrong} <= {MISTAKEN_SETTING}
    return settings, [(finding.message, finding.help) for finding in wrong]


def test_where_nothing_is_set_the_defaults_hold():
    assert findings("title: nothing") == (Settings(), [])


@pytest.mark.parametrize(
    ("front", "message", "mend"),
    [
        (
            "selection: {excludeDisconected: false}",
            "`selection` has no setting `excludeDisconected`",
            "Did you mean `excludeDisconnected`?",
        ),
        (
            "map: {statementSelectionMode: all}",
            "`map` has no setting `statementSelectionMode`",
            "It belongs below `selection:`.",
        ),
        (
            "map: {sparkles: 3}",
            "`map` has no setting `sparkles`",
            "`map` knows statementLabelMode, argumentLabelMode, addTags.",
        ),
        (
            "group: {groupDepth: two}",
            "`groupDepth` of `group` must be a whole number",
            "Write a whole number behind `groupDepth:`.",
        ),
        (
            "map: {argumentLabelMode: 7}",
            "`argumentLabelMode` of `map` must be one of hide-untitled, title, text, none",
            "Write one of hide-untitled, title, text, none behind `argumentLabelMode:`.",
        ),
        (
            "selection: {statementSelectionMode: toplevel}",
            (
                "`statementSelectionMode` of `selection` must be one of all, top-level, with-title, "
                "with-relations, not-used-in-argument, with-more-than-one-relation"
            ),
            "Did you mean `top-level`?",
        ),
        (
            "color: {colorScheme: colorbrewer-category9}",
            "`colorScheme` of `color` must be a list of colours, or the name of a scheme",
            "Did you mean `colorbrewer-category10`?",
        ),
        ("color: red", "`color` is no mapping", "Write settings below `color:`."),
    ],
)
def test_a_mistaken_setting_is_told_of_and_its_default_holds(front, message, mend):
    assert findings(front) == (Settings(), [(message, mend)])


@pytest.mark.parametrize(
    "front",
    [
        "selection: {selectedTags: x}",
        "selection: {includeStatements: [[x]]}",
        "selection: {ignoreIsInMap: 1}",
        "group: {sections: {A: true}}",
        "group: {sections: {A: {isOpen: true}}}",
        "group: {regroup: {title: A}}",
        "group: {regroup: [{title: [A]}]}",
        "color: {colorScheme: colorbrewer-rainbow}",
        "color: {colorScheme: []}",
        "color: {tagColors: {x: {color: true}}}",
        "color: {tagColors: {x: {priority: first}}}",
        "color: {relationColors: {love: 3}}",
        "images: {files: [dog]}",
        "model: {shortcodes: {':no:': ✗}}",
        "model: {mode: lose}",
        "model: {transformArgumentRelations: no}",
        "images: {convertToDataUrls: 1}",
    ],
)
def test_a_value_of_another_kind_is_no_setting(front):
    settings, wrong = findings(front)

    assert settings == Settings()
    assert len(wrong) == 1


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("color: {statementColors: {A: red}}", "statementColors"),
        ("color: {tagColors: {x: {color: red}}}", "tagColors"),
        ("color: {relationColors: {attack: red}}", "relationColors"),
        ('color: {colorScheme: ["#123", red]}', "colorScheme"),
    ],
)
def test_what_is_no_colour_is_told_of(front, name):
    _, wrong = findings(front)

    mend = "Write `#rrggbb`, or a number in the colour scheme, counted from 0."
    assert wrong == [(f"'red' in `{name}` of `color` is no colour", mend)]


def test_a_finding_stands_where_the_key_stands():
    reading = parse("===\nselection:\n  selectTags: [x]\n===\n\n[A]: a", "x")

    assert [str(wrong.place) for wrong in configure(reading.map.front)[1]] == ["x:3:3"]


def test_what_is_left_empty_is_not_set():
    assert findings("selection:\nmap: {addTags: }") == (Settings(), [])


def test_numbers_are_titles_as_well():
    settings, wrong = findings("selection: {excludeArguments: [1, 2]}")

    assert (settings.selection.exclude_arguments, wrong) == ({"1", "2"}, [])
