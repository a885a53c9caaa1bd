"""What is ignored in an element, and what that hides."""

import pytest

import argmap
from argmap.check import check

RAIN = "It rains. It pours."


def told(text, **asked):
    found = check(argmap.parse(text, "m"), text=RAIN, **asked)
    return [f"{one.place} {one.code.name}" for one in found]


def test_what_is_ignored_in_a_statement_is_not_told_of_it():
    text = "[Rain]: It rains. {ignore: unquoted-statement}\n\n[Pour]: It pours."

    assert told(text, select=["AM406", "AM601"]) == ["m:3:1 unquoted-statement"]
    assert told(text.replace("unquoted-statement", "[misquote, AM4]"), select=["AM406"]) == [
        "m:3:1 unquoted-statement"
    ]


def test_a_quote_is_part_of_its_statement_wherever_it_stands():
    text = '[Rain]: It rains. {ignore: AM401}\n\n[Rain] {quote: "Nothing of the kind"}'

    assert told(text, select=["AM401", "AM601"]) == []


def test_an_argument_has_its_steps():
    text = """\
<Wet>: It is wet. {ignore: AM111}

(1) [Rain]: It rains.
-- {ignore: AM112} --
(2) [Wet]: It is wet.
"""

    assert told(text, select=["AM601", "AM11"]) == [
        "m:1:28 unused-ignore",
        "m:4:13 unused-ignore",
    ]


def test_a_section_has_all_that_stands_in_it():
    text = """\
# One {ignore: AM406}

[A]: a

## Below

[B]: b

# Two

[C]: c
"""

    assert told(text, select=["AM406", "AM601"]) == ["m:11:1 unquoted-statement"]


def test_sections_in_sections_are_kept_apart():
    text = "# One\n\n## Deep {ignore: AM406}\n\n[A]: a\n\n## Other\n\n[B]: b"

    assert told(text, select=["AM406", "AM601"]) == ["m:9:1 unquoted-statement"]


def test_what_could_not_be_read_is_told_all_the_same():
    text = "[Rain]: It rains. {ignore: notation, credence: 2}"

    assert told(text, select=["AM601"]) == ["m:1:38 ill-typed-value"]


def test_what_ignores_nothing_is_told():
    text = "[Rain]: It rains. {ignore: [misquote, AM406]}"

    assert told(text, ignore=["AM405"]) == ["m:1:29 unused-ignore"]


def test_a_group_ignores_if_one_of_it_is_found():
    text = "[Rain]: It rains. {ignore: grounding}"

    assert told(text, ignore=["AM405"]) == []


def test_what_is_not_looked_for_is_not_called_unused():
    text = "[Rain]: It rains. {ignore: misquote}"

    assert told(text, select=["AM601", "AM406"]) == ["m:1:1 unquoted-statement"]


def test_where_something_could_not_be_read_nobody_knows_what_is_unused():
    text = "[Rain]: It rains. {ignore: AM109}\n\n[Broken: It breaks."

    assert told(text) == ["m:3:1 unclosed-title"]


@pytest.mark.parametrize("word", ["AM999", "", "unquoted", "3"])
def test_what_names_nothing_is_told(word):
    text = f'[Rain]: It rains. {{quote: "It rains", ignore: "{word}"}}'

    assert told(text, ignore=["AM405"]) == ["m:1:48 mistaken-selection"]


def test_an_error_of_the_notation_can_t_be_ignored():
    text = '[Rain]: It rains. {quote: "It rains", ignore: unclosed-title}'

    assert told(text, ignore=["AM405"]) == ["m:1:47 mistaken-selection"]


def test_a_map_without_places_is_checked_all_the_same():
    drawn = argmap.ArgumentMap(
        (
            argmap.Statement(
                "A", "a", data=argmap.parse("[A]: a {ignore: AM406}").map.statements[0].data
            ),
        )
    )

    assert [one.code.name for one in check(drawn, text=RAIN, ignore=["AM405"])] == [
        "unquoted-statement",
        "unused-ignore",
    ]


def test_many_may_be_ignored():
    text = "\n\n".join(f"[S{at}]: It rains {at} times. {{ignore: AM406}}" for at in range(2000))

    assert told(text, ignore=["AM405"]) == []
