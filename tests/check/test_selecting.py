"""What is looked for, and who may say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.check import GROUPS, RULES, Choice, SelectionError, examine
from argmap.check.selecting import Selection, Word
from argmap.source import Source

RAIN = argmap.SourceText.of(Source("It rains. It pours.", "source.txt"))
UNQUOTED = "AM406"
LEFT = "AM405"

words = st.sampled_from([
    "all", "default", "grounding", "AM4", "AM40", UNQUOTED, LEFT, "misquote", "am2", "circularity"
])  # fmt: skip
choices = st.builds(
    Choice, st.lists(words, max_size=3).map(tuple), st.lists(words, max_size=3).map(tuple)
)


def codes(text, **asked):
    reading = argmap.parse(text, "map.argdown")
    return [found.code.id for found in argmap.check(reading, text=RAIN, **asked)]


def test_a_code_a_name_a_beginning_and_a_group_select():
    text = "[Rain]: It rains."

    assert codes(text) == [UNQUOTED, LEFT]
    for word in (UNQUOTED, "am406", "unquoted-statement", "AM406 "):
        assert codes(text, select=[word]) == [UNQUOTED]
    for word in ("AM", "AM4", "AM40", "grounding", "Grounding", "all", "default"):
        assert codes(text, select=[word]) == [UNQUOTED, LEFT]
    assert codes(text, select=["AM2", "circularity"]) == []


def test_of_select_and_ignore_the_more_exact_counts():
    text = "[Rain]: It rains."

    assert codes(text, ignore=[LEFT]) == [UNQUOTED]
    assert codes(text, ignore=["AM4"]) == []
    assert codes(text, select=[LEFT], ignore=["AM4"]) == [LEFT]
    assert codes(text, select=["AM4"], ignore=[LEFT]) == [UNQUOTED]
    assert codes(text, select=[LEFT], ignore=[LEFT]) == []
    assert codes(text, select=["AM40"], ignore=["grounding"]) == [UNQUOTED, LEFT]


def test_what_could_not_be_read_is_always_told():
    text = "[Rain: It rains.\n\na snake_case"

    assert codes(text, select=["AM2"]) == ["AM001"]
    assert codes(text, ignore=["notation"]) == ["AM001"]
    with pytest.raises(SelectionError, match="AM001 can't be ignored: it says that something"):
        codes(text, ignore=["AM001"])


def test_front_matter_selects_and_ignores():
    def front(check):
        return f"===\ncheck: {check}\n===\n\n[Rain]: It rains."

    assert codes(front("{ignore: AM405}")) == [UNQUOTED]
    assert codes(front("{ignore: [unquoted-statement, AM405]}")) == []
    assert codes(front("{select: AM405}")) == [LEFT]
    assert codes(front("\n  select: [grounding]\n  ignore:\n    - AM405")) == [UNQUOTED]


def test_a_run_is_stronger_than_front_matter_and_that_than_a_project():
    def found(project=None, front="", run=None):
        front = f"===\ncheck: {front}\n===\n\n" if front else ""
        reading = argmap.parse(f"{front}[Rain]: It rains.")
        return [one.code.id for one in examine(reading, text=RAIN, project=project, run=run)]

    left, unquoted = Choice([LEFT]), Choice([UNQUOTED])

    assert found(project=left) == [LEFT]
    assert found(project=left, front="{select: AM406}") == [UNQUOTED]
    assert found(project=left, front="{select: AM406}", run=left) == [LEFT]
    assert found(project=left, run=Choice((), [LEFT])) == []
    assert found(front="{ignore: AM405}", run=Choice(["default"])) == [UNQUOTED]
    assert found(front="{ignore: AM405}", run=left) == [LEFT]
    assert found(front="{ignore: AM405}", project=Choice((), [UNQUOTED])) == []
    assert found(front="{select: AM405}", run=Choice((), ["AM4"])) == []
    assert found(project=unquoted, run=Choice(["default"])) == [UNQUOTED, LEFT]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("AM999", "'AM999' is no code, name or group of findings; did you mean AM1"),
        ("unqoted-statement", "'unqoted-statement' is no code, name or group of findings; did you mean unquoted-statement?"),
        ("", "'' is no code, name or group of findings"),
        ("AM4061", "'AM4061' is no code"),
    ],
)  # fmt: skip
def test_a_word_that_names_nothing_is_refused(word, told):
    with pytest.raises(SelectionError) as refused:
        argmap.check(argmap.parse("[A]: a"), select=[word])

    assert str(refused.value).startswith(told[:60])


def test_what_front_matter_misnames_is_told_where_it_stands():
    text = "===\ncheck:\n  select: [default, AM46x]\n  ignor: AM405\n===\n\n[Rain]: It rains."

    found = argmap.check(argmap.parse(text, "m"), text=RAIN)

    assert [(str(one.place), one.code.id) for one in found] == [
        ("m:3:21", "AM602"),
        ("m:4:3", "AM602"),
        ("m:7:1", UNQUOTED),
        ("source.txt:1:1", LEFT),
    ]
    assert [one.message for one in found[:2]] == [
        "'AM46x' is no code, name or group of findings; did you mean AM046?",
        "`check` has no key `ignor`; its keys are `select` and `ignore`",
    ]


@pytest.mark.parametrize(
    "check", ["AM405", "[AM405]", "null", "3", "{select: }", "{select: {a: b}}"]
)
def test_front_matter_of_the_wrong_form_is_told(check):
    text = f"===\ncheck: {check}\n===\n\n[Rain]: It rains."

    expected = [] if check == "null" else ["AM602"]

    assert [code for code in codes(text) if code == "AM602"] == expected


@given(st.lists(choices, min_size=1, max_size=4))
def test_more_that_is_ignored_is_never_more_that_is_told(layers):
    base = Choice(["default"])
    asked = Selection((base, *layers)).asked

    for at, layer in enumerate(layers):
        more = Choice(
            (word.written for word in layer.select),
            (*(word.written for word in layer.ignore), UNQUOTED),
        )
        assert Selection((base, *layers[:at], more, *layers[at + 1 :])).asked <= asked


@given(choices)
def test_in_one_place_what_is_named_most_exactly_counts(choice):
    asked = Selection((Choice(["default"]), choice)).asked

    for code in (rule.code.id for rule in RULES if rule.default):
        selected = [
            word.width for word in choice.select or (Word.of("default"),) if code in word.codes
        ]
        ignored = [word.width for word in choice.ignore if code in word.codes]
        inherits = not choice.select and bool(ignored)
        expected = bool(selected) and not inherits and max(selected) > max(ignored, default=-1)
        assert (code in asked) == expected


def test_every_code_has_a_group():
    codes = [code for group in GROUPS.values() for code in group]

    assert len(set(codes)) == len(codes)
    assert {rule.code for rule in RULES} <= set(codes)


def test_one_word_can_be_given_alone():
    reading = argmap.parse("[Rain]: It rains. {quote: x}")

    alone = argmap.check(reading, select="grounding")
    assert alone == argmap.check(reading, select=["grounding"]) != ()
    assert argmap.check(reading, select="grounding", ignore="AM409") == ()
