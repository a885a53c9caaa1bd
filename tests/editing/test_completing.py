"""What can stand where somebody is writing."""

import pytest
from half_written import REAL, TEXTS
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing import CompletionKind, completions
from argmap.reading import parse
from argmap.source import apply

BEFORE = "[Rain]: It rains. #wet #(very wet)\n\n[Roof]: r\n\n<Reason>: r\n\n"


def offered(found):
    return [completion.name for completion in found]


def completed(text, at):
    """Return what the first completion makes of a text; the cursor is a bar."""
    reading, offset = at(text)
    found = completions(reading, offset)
    return apply(reading.source.text, [found[0].edit])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[|", ["Rain", "Roof"]),
        ("[ra|", ["Rain"]),
        ("[A]: a\n  + [Ro|", ["Roof"]),
        ("[A]: as @[R|", ["Rain", "Roof"]),
        ("[A]: as @<|", ["Reason"]),
        ("[A]\n  <- <R|\n\n(1) [A]", ["Reason"]),
        ("<r|", ["Reason"]),
        ("(1) [R|", ["Rain", "Roof"]),
        ("[x|", []),
        ("text |", []),
        ("[A]: a #|", ["wet", "very wet"]),
        ("[A]: a #v|", ["very wet"]),
        ("[A]: a #(v|", ["very wet"]),
        ("[A] #we|", ["wet"]),
    ],
)
def test_titles_and_tags_are_offered_as_they_are_typed(at, written, expected):
    assert offered(completions(*at(BEFORE + written))) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[A]\n  + [Ra|", "[A]\n  + [Rain]"),
        ("[A]\n  + [Ra|]", "[A]\n  + [Rain]"),
        ("[A]\n  + [Ra|in]", "[A]\n  + [Rain]"),
        ("as @<re| says", "as @<Reason> says"),
        ("a #ver|", "a #(very wet)"),
        ("a #(ver|)", "a #(very wet)"),
        ("a {hol|", "a {holder: "),
        ("a {hol|: x}", "a {holder: x}"),
    ],
)
def test_what_is_written_fits_what_stands_there(at, written, expected):
    assert completed(BEFORE + written, at) == BEFORE + expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[A]: a {|", "quote"),
        ("[A]: a {k: 1, imp|}", "implicit"),
        ("[A]: a {\n  k: 1\n  mod|\n}", "modality"),
        ("<A>: a {is|}", "isInMap"),
        ("[B]\n  + <A> {isC|", "isClosed"),
        ("(1) a\n-- r {u|", "uses"),
        ("(1) a\n-- {str|} --\n(2) b", "strict"),
        ("===\nk: 1\nthe|\n===\n\na", "thesis"),
    ],
)
def test_keys_are_offered_where_data_is_written(at, written, expected):
    found = completions(*at(written))

    assert {completion.kind for completion in found} == {CompletionKind.KEY}
    assert found[0].name == expected


@pytest.mark.parametrize(
    "written",
    ["a {quote: im|}", "a {k: 1} im|", "the|", "===\nmodel: {th|}\n===\n", "===\nk:\n  th|\n===\n"],
)
def test_elsewhere_no_keys_are_offered(at, written):
    assert completions(*at(written)) == ()


def test_rules_of_other_steps_are_offered(at):
    before = "(1) a\n-- modus ponens, other --\n(2) b\n\n(1) c\n-- "

    assert offered(completions(*at(f"{before}|"))) == ["modus ponens", "other"]
    assert offered(completions(*at(f"{before}mod| --\n(2) d"))) == ["modus ponens"]
    assert offered(completions(*at(f"{before}x, o|"))) == ["other"]


def test_the_title_that_is_being_written_is_not_offered(at):
    assert completions(*at("[A]: a\n  + [Ra|")) == ()


TITLES = [statement.title for statement in parse(REAL).map.statements if not statement.anonymous]


@given(st.sampled_from(TITLES), st.integers(1, 5), st.sampled_from(["[", "@[", "\n\n[X]\n  + ["]))
def test_any_title_is_offered_after_its_first_letters(title, typed, opening):
    text = f"{REAL}\n\n{opening}{title[:typed]}"

    assert title in offered(completions(parse(text), len(text)))


@pytest.mark.parametrize("offset", [-5, 99])
def test_a_cursor_outside_of_the_text_is_taken_for_its_nearest_end(offset):
    reading = parse("[Rain]: r\n\n[Wet]: w @[R")

    assert completions(reading, offset) == completions(reading, 0 if offset < 0 else 24)


@given(TEXTS, st.data())
def test_anywhere_something_or_nothing_is_offered(text, choose):
    offset = choose.draw(st.integers(0, len(text)))
    for found in completions(parse(text), offset):
        written = text[found.edit.span.start : offset].lstrip("#").lstrip("(")

        assert found.edit.span.start <= offset <= found.edit.span.end
        assert found.name.casefold().startswith(written.casefold())
