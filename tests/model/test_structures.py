"""Premise-conclusion structures: which argument they belong to, their steps, what is below."""

import pytest

from argmap.model import Inference, InferenceRef, StatementRef
from argmap.reading import parse


def shape(argument):
    """Return a structure as text: `A, B ⊢ C; C ⊢ D`."""
    return "; ".join(
        f"{', '.join(step.premises)} ⊢ {step.conclusion}" for step in argument.inferences
    )


# Which argument


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("<Arg>\n\n(1) [A]: a\n----\n(2) [B]: b", "Arg"),
        ("<Arg>: gist\n\n(1) [A]: a\n----\n(2) [B]: b", "Arg"),
        ("<Arg>: gist\n\n\n// comment\n\n(1) [A]: a\n----\n(2) [B]: b", "Arg"),
        ("<Arg>: gist\n  + [C]: c\n\n(1) [A]: a\n----\n(2) [B]: b", "Arg"),
        ("<Arg>: gist\n\n[C]: c\n\n(1) [A]: a\n----\n(2) [B]: b", "Untitled 1"),
        ("<Arg>: gist\n\n# Heading\n\n(1) [A]: a\n----\n(2) [B]: b", "Untitled 1"),
        ("[C]: c\n  + <Arg>: gist\n\n(1) [A]: a\n----\n(2) [B]: b", "Untitled 1"),
        ("(1) [A]: a\n----\n(2) [B]: b", "Untitled 1"),
        ("* <Arg>: gist\n\n(1) [A]: a\n----\n(2) [B]: b", "Untitled 1"),
    ],
)
def test_a_structure_belongs_to_the_argument_right_above_it(drawn, text, title):
    found = drawn(text)

    assert [(a.title, shape(a)) for a in found.arguments if a.pcs] == [(title, "A ⊢ B")]


def test_two_structures_under_one_argument_belong_to_it_and_to_none(drawn):
    found = drawn("<Arg>\n\n(1) [A]: a\n----\n(2) [B]: b\n\n(1) [B]\n----\n(2) [C]: c")

    assert [(a.title, shape(a)) for a in found.arguments] == [
        ("Arg", "A ⊢ B"),
        ("Untitled 1", "B ⊢ C"),
    ]


# Steps


def test_premises_and_conclusions_are_those_of_the_numbered_lines(drawn):
    argument = drawn(
        "<Arg>\n\n(1) [A]: a\n(2) [B]: b\n-- modus ponens, by me {strict: true, own: 1} --\n(3) [C]: c"
    ).argument("Arg")

    assert argument.pcs == (
        "A",
        "B",
        Inference(("A", "B"), "C", rules=("modus ponens", "by me"), strict=True, data={"own": 1}),
    )
    assert argument.premises == ("A", "B")
    assert argument.conclusion == "C"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Without numbers a step draws on all that no step above has used.
        ("(1) [A]\n----\n(2) [B]\n----\n(3) [C]", "A ⊢ B; B ⊢ C"),
        ("(1) [A]\n(2) [B]\n----\n(3) [C]\n(4) [D]\n----\n(5) [E]", "A, B ⊢ C; C, D ⊢ E"),
        ("(1) [A]\n----\n(2) [B]\n(3) [C]\n(4) [D]\n----\n(5) [E]", "A ⊢ B; B, C, D ⊢ E"),
        # With numbers, on those alone.
        ("(1) [A]\n(2) [B]\n-- {uses: [2]} --\n(3) [C]\n----\n(4) [D]", "B ⊢ C; A, C ⊢ D"),
        ("(1) [A]\n(2) [B]\n-- {uses: [2, 1]} --\n(3) [C]", "B, A ⊢ C"),
        ("(1) [A]\n(2) [B]\n-- {uses: [1, 1]} --\n(3) [C]", "A ⊢ C"),
        ("(1) [A]\n-- {uses: []} --\n(2) [B]\n----\n(3) [C]", " ⊢ B; A, B ⊢ C"),
        (
            "(1) [A]\n----\n(2) [B]\n-- {uses: [1]} --\n(3) [C]\n----\n(4) [D]",
            "A ⊢ B; A ⊢ C; B, C ⊢ D",
        ),
        # The numbers are those that were written.
        ("(5) [A]\n(10) [B]\n-- {uses: [10]} --\n(11) [C]", "B ⊢ C"),
        # What stands there twice is one premise.
        ("(1) [A]\n(2) [A]\n----\n(3) [B]", "A ⊢ B"),
        ("(1) [A]\n(2) [A]\n-- {uses: [1, 2]} --\n(3) [B]", "A ⊢ B"),
        ("(1) [A]\n----\n(2) [A]", "A ⊢ A"),
    ],
)
def test_a_step_draws_on_what_it_says_or_on_all_not_used_yet(drawn, lines, expected):
    defined = "".join(f"\n\n[{title}]: {title}" for title in "ABCDE" if f"[{title}]" in lines)
    found = drawn(f"<Arg>\n\n{lines}{defined}")

    assert shape(found.argument("Arg")) == expected


def test_roles_are_derived_from_where_a_statement_stands(drawn):
    found = drawn(
        "<One>\n\n(1) [A]: a\n----\n(2) [B]: b\n----\n(3) [C]: c\n\n<Two>\n\n(1) [C]\n----\n(2) [D]: d"
    )

    assert found.used_by("C") == (InferenceRef("Two", 1),)
    assert found.concluded_by("C") == (InferenceRef("One", 2),)
    assert found.used_by("B") == (InferenceRef("One", 2),)
    assert found.concluded_by("B") == (InferenceRef("One", 1),)
    assert found.used_by("D") == found.concluded_by("A") == ()


# What stands below a line


BELOW = """\
<Arg>

(1) [A]: a
  - [P]: against the premise
----{first}
(2) [B]: b{second}
(3) [E]: e
----
(4) [C]: c
  <_ [T]: against the second step
  + [S]: for the conclusion
    - [Q]: against that
"""


@pytest.mark.parametrize(
    "where",
    [
        {"first": "", "second": "\n  <_ [U]: against the first step"},
        {"first": "", "second": "\n  _ [U]: against the first step"},
        {"first": "\n  <_ [U]: against the first step", "second": ""},
        {"first": "\n  _ [U]: against the first step", "second": ""},
    ],
)
def test_below_a_conclusion_or_its_line_the_step_is_undercut_and_the_statement_attacked(
    related, where
):
    assert related(BELOW.format(**where)) == [
        "[P] attack [A]",
        "[U] undercut step 1 of <Arg>",
        "[T] undercut step 2 of <Arg>",
        "[S] support [C]",
        "[Q] attack [S]",
    ]


def test_what_stands_below_an_inference_line_is_part_of_the_map(drawn):
    found = drawn(
        "<Arg>\n\n(1) [A]: a\n----\n  <_ <No>: it doesn't follow #t\n    + [For]: so\n(2) [B]: b"
    )

    assert found.argument("No").gist.startswith("it doesn't follow")
    assert found.statement("For").text == "so"


def test_below_a_premise_nothing_can_be_undercut(told):
    assert told("<Arg>\n\n(1) [A]: a\n  <_ [U]: u\n----\n(2) [B]: b") == [
        (
            "AM103 4:3 <_ [U]: u | [U] can't stand in the relation undercut to [A] | An undercut "
            "attacks an inference: write it under an argument, or under the conclusion of the step "
            "that it denies. To attack what a statement says, write `<-`."
        )
    ]


def test_a_premise_behind_a_conclusion_is_no_conclusion(told):
    text = "<Arg>\n\n(1) [A]: a\n----\n(2) [B]: b\n(3) [D]: d\n  <_ [U]: u\n----\n(4) [C]: c"

    assert [line.split(" | ")[0] for line in told(text)] == ["AM103 7:3 <_ [U]: u"]


# Sections


def test_headings_make_sections_inside_each_other(drawn):
    found = drawn(
        "# One\n\n### Deep {k: 1}\n\n## Two #tag\n\n### Three\n\n# Four\n\n## Five\n\n## Six"
    )

    assert [(s.id, s.title, s.level, s.parent) for s in found.sections] == [
        ("s1", "One", 1, None),
        ("s2", "Deep", 3, "s1"),
        ("s3", "Two #tag", 2, "s1"),
        ("s4", "Three", 3, "s3"),
        ("s5", "Four", 1, None),
        ("s6", "Five", 2, "s5"),
        ("s7", "Six", 2, "s5"),
    ]
    assert found.section("s2").data == {"k": 1}
    assert found.section("s3").tags == ("tag",)


def test_a_map_may_begin_with_a_low_heading(drawn):
    found = drawn("## Low\n\n# High")

    assert [(s.level, s.parent) for s in found.sections] == [(2, None), (1, None)]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("[A]: x\n\n# One", None),
        ("# One\n\n[A]: x", "s1"),
        ("# One\n\n[A]\n\n# Two\n\n[A]: x", "s2"),
        ("# One\n\n[A]: x\n\n# Two\n\n[A]: y", "s1"),
        ("# One\n\n[B]: y\n  + [A]: x", "s1"),
        ("# One\n\n[A]: x\n\n# Two\n\n[A] {isInGroup: true}", "s2"),
        ("# One\n\n[A]: x {isInGroup: false}\n\n# Two\n\n[A]: y", "s2"),
        ("# One\n\n[A]: x {isInGroup: null}\n\n# Two\n\n[A]: y", "s2"),
        ("# One\n\n(1) [A]: x\n----\n(2) b\n\n# Two", "s1"),
    ],
)
def test_a_statement_is_in_the_section_of_its_first_definition(drawn, text, section):
    assert drawn(text).statement("A").section == section


def test_what_is_only_referred_to_is_in_the_section_of_its_first_mention():
    found = parse("# One\n\n[A]\n\n<B>\n\n# Two\n\n[A]\n\n<B>").map

    assert (found.statement("A").section, found.argument("B").section) == ("s1", "s1")


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("# One\n\n<A>: gist\n\n# Two\n\n<A>: again", "s1"),
        ("# One\n\n<A>\n\n(1) p\n----\n(2) c", "s1"),
        # A structure is more of an argument than its gist.
        ("# One\n\n<A>: gist\n\n# Two\n\n<A>\n\n(1) p\n----\n(2) c", "s2"),
        ("# One\n\n[T]: t\n  + <A>\n\n# Two\n\n<A>: gist", "s2"),
    ],
)
def test_an_argument_is_in_the_section_of_its_structure_or_first_gist(drawn, text, section):
    assert drawn(text).argument("A").section == section


def test_an_argument_without_a_title_is_in_the_section_of_its_structure(drawn):
    found = drawn("# One\n\n(1) p\n----\n(2) c")

    assert [argument.section for argument in found.arguments] == ["s1"]


# Places


def test_nouns_know_where_they_stand(drawn):
    found = drawn(
        "# One\n\n[A]\n\n[A]: said #t {k: 1}\n  + [B]: for\n\n<C>\n\n(1) [A]\n-- mp --\n(2) [D]: d\n\n"
        "(1) [B]\n----\n(2) [D]"
    )
    places = [
        *(section.place for section in found.sections),
        *(statement.place for statement in found.statements),
        *(argument.place for argument in found.arguments),
        *(inference.place for inference in found.inferences),
        *(relation.place for relation in found.relations),
    ]

    assert [f"{place.start} {place.text!r}" for place in places] == [
        "1:1 '# One'",
        "5:1 '[A]: said #t {k: 1}'",
        "6:5 '[B]: for'",
        "12:5 '[D]: d'",
        "8:1 '<C>'",
        "14:1 '(1) [B]\\n----\\n(2) [D]'",
        "11:1 '-- mp --'",
        "15:1 '----'",
        "6:3 '+ [B]: for'",
    ]
    assert found.relations[0].source == StatementRef("B")
