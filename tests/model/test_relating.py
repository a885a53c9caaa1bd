"""From relation lines to typed relations, as Argdown reads them."""

import pytest
from attrs import evolve

from argmap.model.declaring import MistakenError, declared_relation
from argmap.reading import parse
from argmap.source import Source, Span
from argmap.values import Data

STRICT = "===\nmodel: {mode: strict}\n===\n\n"
AS_WRITTEN = "===\nmodel: {transformArgumentRelations: false}\n===\n\n"
STRUCTURE = "<Arg>\n\n(1) [P]: p\n----\n(2) [M]: m\n----\n(3) [C]: c\n\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("+ [B]: b", "[B] support [A]"),
        ("<+ [B]: b", "[B] support [A]"),
        ("+> [B]: b", "[A] support [B]"),
        ("- [B]: b", "[B] attack [A]"),
        ("<- [B]: b", "[B] attack [A]"),
        ("-> [B]: b", "[A] attack [B]"),
        (">< [B]: b", "[A] contradictory [B]"),
        ("_> <B>: b", "[A] undercut <B>"),
        ("- <B>: b", "<B> attack [A]"),
    ],
)
def test_signs_say_how_and_in_which_direction(related, line, expected):
    assert related(f"[A]: a\n  {line}") == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("+ [B]: b", "[B] entails [A]"),
        ("- [B]: b", "[B] contrary [A]"),
        ("-> [B]: b", "[A] contrary [B]"),
        (">< [B]: b", "[A] contradictory [B]"),
        ("+ <B>: b", "<B> support [A]"),
        ("- <B>: b", "<B> attack [A]"),
    ],
)
def test_in_strict_mode_statements_stand_in_logical_relations(related, line, expected):
    assert related(f"{STRICT}[A]: a\n  {line}") == [expected]


def test_relations_are_in_the_order_of_the_text(related):
    assert related("[A]: a\n  + [B]: b\n    - [C]: c\n  - [D]: d\n\n[D]\n  +> [B]") == [
        "[B] support [A]",
        "[C] attack [B]",
        "[D] attack [A]",
        "[D] support [B]",
    ]


# What is said twice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A]: a\n  + [B]: b\n\n[B]\n  +> [A]", ["[B] support [A]"]),
        ("[A]: a\n  + [B]: b\n\n[B]\n  + [A]", ["[B] support [A]", "[A] support [B]"]),
        ("[A]: a\n  + [B]: b\n  - [B]", ["[B] support [A]", "[B] attack [A]"]),
        ("[A]: a\n  >< [B]: b\n\n[B]\n  >< [A]", ["[A] contradictory [B]"]),
        ("[A]: a\n  - [B]: b\n\n[B]\n  - [A]", ["[B] attack [A]", "[A] attack [B]"]),
        (STRICT + "[A]: a\n  - [B]: b\n\n[B]\n  -> [A]", ["[B] contrary [A]"]),
        (
            STRICT + "[A]: a\n  + [B]: b\n\n[B]\n  + [A]",
            ["[B] entails [A]", "[A] entails [B]"],
        ),
        (STRUCTURE + "[T]: t\n  + <Arg>\n  + [C]", ["[C] support [T]"]),
    ],
)
def test_a_relation_that_is_told_twice_is_there_once(related, text, expected):
    assert related(text) == expected


def test_a_relation_stands_where_it_is_told_first(drawn):
    (relation,) = drawn("[A]: a\n  >< [B]: b\n\n[B]\n  >< [A]").relations

    assert str(relation.place.start) == "2:3"


# Arguments with a structure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What an argument does to others, its main conclusion does.
        ("[T]: t\n  + <Arg>", "[C] support [T]"),
        ("<Arg>\n  -> [T]: t", "[C] attack [T]"),
        ("<Gist>: g\n  - <Arg>", "[C] attack <Gist>"),
        ("<Gist>: g\n  <_ <Arg>", "[C] undercut <Gist>"),
        # What is done to it stays, but for undercuts, which hit the last step.
        ("<Arg>\n  + [T]: t", "[T] support <Arg>"),
        ("<Arg>\n  - [T]: t", "[T] attack <Arg>"),
        ("<Arg>\n  <_ [T]: t", "[T] undercut step 2 of <Arg>"),
        ("<Arg>\n  - <Arg>", "[C] attack <Arg>"),
        ("<Arg>\n  <_ <Arg>", "[C] undercut step 2 of <Arg>"),
    ],
)
def test_the_main_conclusion_speaks_for_an_argument(related, text, expected):
    assert related(STRUCTURE + text) == [expected]
    # It does not matter whether the structure is known yet.
    assert related(text + "\n\n" + STRUCTURE) == [expected]


def test_that_an_argument_supports_what_it_concludes_is_no_relation_of_its_own(related):
    assert related("[C]: c\n  + <Arg>: a\n\n" + STRUCTURE) == []
    assert related("[C]: c\n  - <Arg>: a\n\n" + STRUCTURE) == ["[C] attack [C]"]
    assert related("[C]: c\n  + [C]") == ["[C] support [C]"]


def test_in_strict_mode_the_conclusion_of_an_argument_entails(related):
    assert related(STRICT + STRUCTURE + "[T]: t\n  + <Arg>") == ["[C] entails [T]"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[T]: t\n  + <Arg>", "<Arg> support [T]"),
        ("<Arg>\n  <_ [T]: t", "[T] undercut <Arg>"),
    ],
)
def test_relations_of_arguments_stay_if_the_front_matter_says_so(related, text, expected):
    assert related(AS_WRITTEN + STRUCTURE + text) == [expected]


# An attack on an argument that is told more exactly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[P]\n  - [T]: t", ["[T] attack [P]"]),
        ("[P]\n  >< [T]: t", ["[P] contradictory [T]"]),
        ("[T]: t\n  >< [P]", ["[T] contradictory [P]"]),
        # The premise attacks, and is not attacked.
        ("[P]\n  -> [T]: t", ["[P] attack [T]", "[T] attack <Arg>"]),
        ("[P]\n  + [T]: t", ["[T] support [P]", "[T] attack <Arg>"]),
        # Neither of these is a premise.
        ("[M]\n  - [T]: t", ["[T] attack [M]", "[T] attack <Arg>"]),
        ("[C]\n  - [T]: t", ["[T] attack [C]", "[T] attack <Arg>"]),
        # Another one attacks the premise.
        ("[P]\n  - [U]: u", ["[U] attack [P]", "[T] attack <Arg>"]),
    ],
)
def test_an_attack_on_an_argument_is_dropped_if_its_premise_is_attacked(related, text, expected):
    attack = "\n\n<Arg>\n  - [T]" + ("" if "[T]: t" in text else ": t")

    assert related(STRUCTURE + text + attack) == expected
    assert related(AS_WRITTEN + STRUCTURE + text + attack) == expected


def test_in_strict_mode_the_contrary_of_a_premise_is_exact_in_either_direction(related):
    told = STRICT + STRUCTURE + "[P]\n  -> [T]: t\n\n<Arg>\n  - [T]"

    assert related(told) == ["[P] contrary [T]"]


# Symmetric relations


def test_maps_that_name_contradictories_in_different_order_are_the_same():
    one = parse("[A]: a\n\n[B]: b\n\n[A]\n  >< [B]").map
    other = parse("[A]: a\n\n[B]: b\n\n[B]\n  >< [A]").map

    assert one == other
    assert hash(one) == hash(other)
    assert evolve(one, relations=other.relations) == one


def test_a_relation_that_cannot_be_is_left_out_and_the_rest_is_read():
    reading = parse("[A]: a\n  <_ [B]: b\n  + [C]: c")

    assert [str(relation.ref) for relation in reading.map.relations] == [
        "the support from [C] to [A]"
    ]
    assert [statement.title for statement in reading.map.statements] == ["A", "B", "C"]
    assert [wrong.code.id for wrong in reading.diagnostics] == ["AM103"]


def declared(*items):
    return f"===\nrelations: [{', '.join(items)}]\n===\n\n[A]: a\n  - [C]: c {{relation: {{k: 1}}}}\n\n"


def test_what_its_line_and_the_front_matter_say_of_a_relation_is_said_of_it(drawn):
    (as_written,) = drawn("[A]: a\n  - [C]: c {relation: {k: 1}}").relations
    (as_declared,) = drawn(
        declared("{kind: attack, source: '[C]', target: '[A]', data: {j: 2, k: 3}}")
    ).relations

    assert as_written.data == {"k": 1}
    assert as_declared.data == {"k": 3, "j": 2}


def test_what_is_said_of_a_relation_in_two_places_is_said_of_it_and_the_newer_value_counts(drawn):
    (relation,) = drawn(
        "[A]: a\n  - [C]: c {relation: {k: 1, i: 0}}\n\n[A]\n  - [C] {relation: {k: 2, j: 3}}"
    ).relations

    assert relation.data == {"k": 2, "i": 0, "j": 3}


def test_a_mistaken_declaration_hides_none_below_it():
    def prefers(source):
        return f"{{kind: prefers, source: '[{source}]', target: '[A]'}}"

    reading = parse(declared(prefers("Nowhere"), prefers("C")))

    assert [str(one.ref) for one in reading.map.relations] == [
        "the attack from [C] to [A]",
        "the prefers from [C] to [A]",
    ]
    reading = parse(declared("{kind: presupposes, source: '[C]', target: '[A]'}", prefers("C")))
    assert len(reading.map.relations) == 2


def test_a_declared_relation_stands_where_it_is_declared(drawn):
    relation = drawn(declared("{kind: prefers, source: '[C]', target: '[A]'}")).relations[-1]

    assert relation.place.start.line == 2


@pytest.mark.parametrize(
    ("kind", "source", "target", "missing"),
    [
        ("attack", "[X]", "[A]", "[X]"),
        ("prefers", "<B>", "<X>", "<X>"),
        ("prefers", "<B>", "<B>", ""),
        ("undercut", "[C]", "step 1 of <B>", ""),
        ("undercut", "[C]", "step 2 of <B>", "step 2 of <B>"),
        ("undercut", "[C]", "step 1 of <X>", "step 1 of <X>"),
    ],
)
def test_a_declared_relation_joins_what_is_there(told, kind, source, target, missing):
    item = f"{{kind: {kind}, source: '{source}', target: '{target}'}}"
    wrong = told(declared(item) + "<B>\n\n(1) [C]\n----\n(2) [D]: d\n")

    assert [line.partition(" is declared, ")[2].partition(" | ")[0] for line in wrong] == (
        [f"and {missing} is nowhere in the map"] if missing else []
    )


def test_relations_on_relations_that_are_nested_too_deeply_are_left_out(told):
    def nested(levels):
        end = "'[A]'"
        for _ in range(levels):
            end = f"{{kind: support, source: '[C]', target: {end}}}"
        return told(declared(end))

    assert " is nowhere in the map | " in nested(60)[0]
    (wrong,) = nested(61)
    assert wrong == (
        "AM105 2:1 relations | no more than 60 relations can be ends of each other | "
        "Write it in a simpler way."
    )


def test_data_of_a_relation_are_no_deeper_than_a_map_can_hold():
    data = Data({"k": 1})
    for _ in range(60):
        data = Data({"k": data})
    item = {"kind": "attack", "source": "[C]", "target": "[A]"}
    place = Source("").place(Span(0, 0))

    assert declared_relation(Data({**item, "data": data}), place).data == data
    with pytest.raises(MistakenError) as wrong:
        declared_relation(Data({**item, "data": {"k": data}}), place)
    assert str(wrong.value) == "data of a relation has more than 61 levels in each other"
