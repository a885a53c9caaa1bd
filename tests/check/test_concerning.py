"""Which statement, step or argument a finding is about."""

from argmap.check import check, concerned
from argmap.reading import parse


def about(text, **options):
    reading = parse(text)
    found = concerned(reading.map, check(reading, **options))
    return {str(end): [one.code.name for one in those] for end, those in found.items()}


def test_a_finding_is_about_the_innermost_element_around_it():
    text = """\
<Rain>: It rains.

(1) [Drops]: There are drops. {holdr: Ann}
-- {strct: true} --
(2) [Wet]: The street is wet.
"""
    assert about(text, select=["misspelt-key"]) == {
        "[Drops]": ["misspelt-key"],
        "step 1 of <Rain>": ["misspelt-key"],
    }


def test_data_of_a_statement_may_stand_elsewhere():
    text = "[Wet]: It is wet.\n\n[Dry]: It is dry.\n  - [Wet] {holdr: Ann}\n"
    assert about(text, select=["misspelt-key"]) == {"[Wet]": ["misspelt-key"]}


def test_what_is_found_in_a_relation_is_about_its_source():
    text = "===\nthesis: Go\n===\n\n[Go]: We go.\n  - [Rain]: It rains.\n"
    found = about(text, select=["unanswered-objection"])
    assert found == {"[Rain]": ["unanswered-objection"]}


def test_what_stands_in_no_element_is_about_none():
    assert about("===\ncheck: {select: nonsense}\n===\n\n[Wet]: It is wet.\n") == {}
