"""Where titles stand."""

from half_written import TEXTS
from hypothesis import given

from argmap.editing import Role, definition, occurrence_at, occurrences, references
from argmap.reading import parse, read

TEXT = """===
thesis: [A, "B b"]
===

# as @[A] says

[A]: a @<C>
  + [B b]: b
    - <C>

<C>

(1) [A]
----
(2) [B b]
"""


def shown(found):
    text = TEXT[found.span.start : found.span.end]
    return f"{found.role} {text}"


def test_all_titles_of_a_text_are_found_in_its_order():
    assert [shown(found) for found in occurrences(parse(TEXT))] == [
        "thesis A",
        "thesis B b",
        "mention @[A]",
        "definition [A]",
        "mention @<C>",
        "definition [B b]",
        "reference <C>",
        "definition <C>",
        "reference [A]",
        "reference [B b]",
    ]


def test_the_title_at_a_place_is_found_from_its_first_to_behind_its_last_sign(at):
    for text in ["|[A]: a", "[A|]: a", "[A]|: a"]:
        assert occurrence_at(*at(text)).title == "A"
    for text in ["[A]:| a", "|a [", "|"]:
        assert occurrence_at(*at(text)) is None


def test_references_are_all_that_speak_of_the_same_thing():
    reading = parse(TEXT)

    assert [shown(found) for found in references(reading, TEXT.index("[A]:"))] == [
        "thesis A",
        "mention @[A]",
        "definition [A]",
        "reference [A]",
    ]
    assert references(reading, TEXT.index("----")) == ()


def test_an_argument_and_a_statement_of_one_title_are_two_things(at):
    reading, offset = at("[A|]: a\n\n<A>: b")

    assert [found.argument for found in references(reading, offset)] == [False]


def test_the_definition_is_the_one_that_counts(at):
    text = "[A]: one {isCanonical: true}\n\n[A]: two\n\n[B]\n  + [|A]"
    reading, offset = at(text)

    assert definition(reading, offset).span.start == 0
    reading, offset = at(text.replace("isCanonical", "k"))
    assert definition(reading, offset).span.start == text.replace("isCanonical", "k").index(
        "[A]: two"
    )


def test_what_is_never_defined_has_no_definition(at):
    assert definition(*at("[B]: b\n  + [|A]")) is None
    assert definition(*at("|text")) is None


def test_a_definition_may_stand_in_an_included_file(tmp_path):
    (tmp_path / "b.argdown").write_text("[B]: b", encoding="utf-8")
    path = tmp_path / "a.argdown"
    path.write_text("[A]: a\n  + [B]\n\n@include(b.argdown)", encoding="utf-8")
    reading = read(path)
    found = definition(reading, reading.source.text.index("[B]"))
    place = reading.source.place(found.span)

    assert (place.source.path.name, place.text, str(place.start)) == ("b.argdown", "[B]", "1:1")


@given(TEXTS)
def test_every_definition_is_among_the_references(text):
    reading = parse(text)
    for found in occurrences(reading)[:40]:
        middle = (found.span.start + found.span.end) // 2
        same = references(reading, middle)

        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found in same
        assert definition(reading, middle) in {None, *same}
        assert (definition(reading, middle) is None) == all(
            other.role is not Role.DEFINITION for other in same
        )
