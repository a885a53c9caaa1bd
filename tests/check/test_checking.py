"""Running the rules."""

import argmap
from argmap.check import RULES
from argmap.source import Source


def test_findings_come_in_the_order_of_the_map_then_of_the_source():
    argdown = """\
===
thesis: A
===

[B]: b {quote: "nowhere to be seen"}

[A]: a {quote: "It rains"}
"""
    text = argmap.SourceText.of(Source("It rains. It pours.\n", "source.txt"))

    found = argmap.check(argmap.parse(argdown, "x").map, text=text)

    assert [f"{diagnostic.place} {diagnostic.code.name}" for diagnostic in found] == [
        "x:5:1 disconnected-part",
        "x:5:17 quote-not-found",
        "source.txt:1:11 unrepresented-sentence",
    ]


def test_only_the_given_rules_run():
    drawn = argmap.parse("===\nthesis: A\n===\n\n[A]: a\n\n[B]: b\n").map

    assert argmap.check(drawn, rules=RULES[1:]) == ()
    assert len(argmap.check(drawn, rules=RULES[:1])) == 1
    assert argmap.check(drawn, rules=()) == ()


def test_a_map_made_in_python_is_checked_without_places():
    drawn = argmap.ArgumentMap(
        (argmap.Statement("A", "a"), argmap.Statement("B", "b")),
        front=argmap.FrontMatter(thesis=("A",)),
    )

    (found,) = argmap.check(drawn)

    assert str(found) == (
        "warning AM109 disconnected-part: [B]: nothing connects this with the thesis"
    )


def test_of_a_reading_the_notation_is_told_as_well():
    reading = argmap.parse("[A]: a\n  + [A]\n\n[B: b\n", "x")

    assert [str(finding.place) for finding in argmap.check(reading)] == ["x:1:1", "x:4:1"]


def test_front_matter_that_can_not_be_read_may_name_the_text():
    broken = '===\ntitle: A: B\nsource: x.txt\n===\n\n[A]: a {quote: "It rains"}\n'

    assert [finding.code.id for finding in argmap.check(argmap.parse(broken))] == ["AM004"]


def test_nothing_is_said_to_be_missing_where_something_could_not_be_read():
    broken = '===\nthesis: A\n===\n\n[A]: a {quote: "It rains}\n\n[B]: b\n'
    text = "It rains. It pours."

    assert [finding.code.id for finding in argmap.check(argmap.parse(broken), text=text)] == [
        "AM003"
    ]

    mended = argmap.parse(broken.replace("rains}", 'rains"}'))
    assert [finding.code.id for finding in argmap.check(mended, text=text)] == [
        "AM109",
        "AM406",
        "AM405",
    ]
