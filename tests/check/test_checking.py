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


def test_a_map_made_in_python_is_checked_without_places():
    drawn = argmap.ArgumentMap(
        (argmap.Statement("A", "a"), argmap.Statement("B", "b")),
        front=argmap.FrontMatter(thesis=("A",)),
    )

    (found,) = argmap.check(drawn)

    assert str(found) == (
        "warning AM109 disconnected-part: [B]: nothing connects this with the thesis"
    )
