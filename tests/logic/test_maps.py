"""What follows, and what can't be true together, by the formulas of a map."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import possible

from argmap import logic
from argmap.logic.deciding import entails
from argmap.logic.formulas import Not
from argmap.logic.supplying import supplied
from argmap.model import ArgumentMap, InferenceRef, Statement
from argmap.model.exceptions import UnknownTitleError
from argmap.reading import parse
from argmap.testing.strategies import propositional

RAIN = """
<Rain>

(1) [Rains]: It rains. {formalization: p, declarations: {p: it rains}}
(2) [Wets]: Rain wets the street. {formalization: p -> q, declarations: {q: the street is wet}}
----
(3) [Wet]: The street is wet. {formalization: q}
(4) [Ice]: It freezes. {formalization: r, declarations: {r: it freezes}}
----
(5) [Slips]: People slip. {formalization: s, declarations: {s: people slip}}
"""


def drawn(text):
    reading = parse(text)
    assert reading.ok, reading.diagnostics
    return reading.map


def test_each_step_is_judged_by_what_it_uses():
    map = drawn(RAIN)

    assert logic.valid(map, InferenceRef("Rain", 1)).yes
    assert logic.valid(map, InferenceRef("Rain", 2)).no


def test_an_argument_is_judged_from_its_premises_to_its_main_conclusion():
    verdict = logic.valid(drawn(RAIN), "Rain")

    assert verdict.no
    assert verdict.model.told(logic.theory(drawn(RAIN)).meanings) == (
        "true: it rains, the street is wet, it freezes; false: people slip"
    )


def test_a_step_without_formulas_is_unknown_with_the_reason():
    map = drawn("<A>\n\n(1) [P]: One.\n(2) [Q]: Two. {formalization: q}\n----\n(3) [C]: So.\n")
    verdict = logic.valid(map, "A")

    assert verdict.unknown
    assert verdict.reason == "[P], [C] have no formula"


def test_a_conclusion_that_some_premises_imply_is_valid_whatever_the_others_say():
    map = drawn(
        "<A>\n\n(1) One.\n(2) Two. {formalization: q & r}\n----\n(3) So. {formalization: r}\n"
    )

    assert logic.valid(map, "A").yes


def test_a_conclusion_among_its_premises_follows():
    assert logic.valid(drawn("<A>\n\n(1) [P]: One.\n----\n(2) [P]\n"), "A").yes


def test_a_formula_that_cannot_be_read_is_named():
    map = drawn(
        "<A>\n\n(1) [P]: One. {formalization: p &}\n----\n(2) [C]: So. {formalization: q}\n"
    )

    assert logic.valid(map, "A").reason == "the formula of [P] can't be read"
    assert logic.theory(map).malformed["P"].at == 3


def test_a_symbol_with_two_meanings_makes_no_verdict():
    map = drawn(
        "<Banks>\n\n"
        "(1) [P]: Banks are shores. {formalization: p, declarations: {p: banks are shores}}\n----\n"
        "(2) [C]: Banks lend. {formalization: p, declarations: {p: banks lend}}\n"
    )
    verdict = logic.valid(map, "Banks")

    assert verdict.unknown
    assert verdict.reason == "`p` stands for “banks are shores” and for “banks lend”"
    assert [(clash.first, clash.second) for clash in logic.theory(map).clashes] == [("P", "C")]


def test_a_symbol_of_two_kinds_is_told():
    map = drawn("[A]: One. {formalization: 'F(a)'}\n\n[B]: Two. {formalization: 'F(a, b) & a'}\n")

    assert [clash.message for clash in logic.theory(map).clashes] == [
        "`F` is a predicate of one term and a predicate of 2 terms",
        "`a` is the name of a thing and a sentence letter",
    ]


def test_symbols_that_nobody_declares_and_declarations_that_nobody_needs_are_told():
    map = drawn("[A]: One. {formalization: p & q, declarations: {q: two, r: three}}\n")
    of = logic.theory(map)

    assert [(title, use.name) for title, use in of.undeclared] == [("A", "p")]
    assert [(at.title, at.name) for at in of.unused] == [("A", "r")]


@pytest.mark.parametrize("meaning", ["[a, b]", "{a: b}", "true", "null", "' '"])
def test_what_is_neither_text_nor_a_number_declares_nothing(meaning):
    of = logic.theory(drawn(f"[A]: One. {{formalization: p, declarations: {{p: {meaning}}}}}\n"))

    assert (of.meanings, [use.name for _, use in of.undeclared]) == ({}, ["p"])


@pytest.mark.parametrize("key", ["L", "L(x, y)", "Lxy", "L(a, b)"])
def test_declarations_may_name_the_places_of_a_predicate(key):
    meaning = "a loves b" if "a" in key else "x loves y"
    statement = f"[A]: One. {{formalization: 'L(c, d)', declarations: {{'{key}': '{meaning}'}}}}\n"
    of = logic.theory(drawn(statement))

    assert logic.phrase(of.formulas["A"], of.meanings) == "c loves d"


def test_letters_side_by_side_are_read_alike_in_all_formulas_without_declarations():
    map = drawn(
        '<A>\n\n(1) One. {formalization: "∀x (Fx → Gx)"}\n(2) Two. {formalization: Fa}\n----\n'
        "(3) So. {formalization: Ga}\n"
    )

    assert logic.valid(map, "A").yes


def test_a_name_that_only_begins_like_a_predicate_is_read_as_one_name():
    of = logic.theory(
        drawn('[A]: One. {formalization: "∀x∃y Rxy"}\n\n[B]: Two. {formalization: "Rain ∧ Rab"}\n')
    )

    assert logic.print_formula(of.formulas["B"]) == "Rain ∧ R(a, b)"


def test_a_premise_that_is_not_needed_is_told():
    map = drawn(
        "<A>\n\n(1) [P]: One. {formalization: p}\n(2) [R]: Two. {formalization: r}\n"
        "(3) [I]: Three. {formalization: p -> q}\n----\n(4) [C]: So. {formalization: q}\n"
    )

    assert logic.redundant(map, "A") == ("R",)


def test_one_premise_alone_can_be_redundant():
    map = drawn(
        "<A>\n\n(1) [P]: One. {formalization: p}\n----\n(2) [C]: So. {formalization: q v ~q}\n"
    )

    assert logic.redundant(map, "A") == ("P",)


def test_many_premises_are_looked_at_no_longer_than_the_limit():
    chain = "".join(f"({n}) One. {{formalization: p{n} -> p{n + 1}}}\n" for n in range(1, 400))
    of = logic.theory(drawn(f"<A>\n\n{chain}----\n(400) So. {{formalization: p1 -> p400}}\n"))
    start = monotonic()

    assert logic.redundant(of, "A", limit=0.5) == ()
    assert monotonic() - start < 3


def test_no_premise_of_what_is_invalid_is_redundant():
    assert logic.redundant(drawn(RAIN), "Rain") == ()


def test_what_is_not_in_the_map_is_refused():
    with pytest.raises(UnknownTitleError, match="did you mean 'Rain'"):
        logic.valid(drawn(RAIN), "Rian")


def test_tautologies_and_contradictions_are_told():
    map = drawn(
        "[T]: So or not. {formalization: p v ~p}\n\n[F]: So and not. {formalization: p & ~p}\n"
    )

    assert logic.tautologous(map, "T").yes
    assert logic.contradictory(map, "F").yes
    assert logic.tautologous(map, "F").no
    assert logic.contradictory(map, "T").no


def test_stated_relations_are_held_against_the_formulas():
    map = drawn(
        "[A]: One. {formalization: p & q}\n  + [B]: Two. {formalization: p & q & r}\n"
        "  >< [C]: Three. {formalization: ~p}\n  - [D]: Four. {formalization: ~q}\n"
    )
    answers = {relation.kind.value: logic.holds(map, relation) for relation in map.relations}

    assert answers["support"].yes
    assert answers["contradictory"].no  # both can be false
    assert answers["attack"].yes


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("", "{formalization: p}", "[A] has no formula"),
        (
            "{formalization: p, declarations: {p: it rains}}",
            "{formalization: p, declarations: {p: it pours}}",
            "`p` stands for “it rains” and for “it pours”",
        ),
    ],
)
def test_a_relation_is_not_held_against_formulas_that_are_missing_or_clash(one, other, reason):
    map = drawn(f"[A]: One. {one}\n  + [B]: Two. {other}\n")
    verdict = logic.holds(map, map.relations[0])

    assert (verdict.unknown, verdict.reason) == (True, reason)


def test_accepted_statements_are_those_marked_and_theses():
    map = drawn(
        "===\nthesis: [T, R]\n===\n\n[T]: One.\n\n[R]: Two. {accepted: false}\n\n"
        "[A]: Three. {accepted: true}\n\n[N]: Four.\n"
    )

    assert logic.accepted(map) == ("T", "A")


def test_accepted_statements_in_conflict_are_told_with_the_smallest_conflict():
    map = drawn(
        "[A]: One. {formalization: p, accepted: true}\n\n[B]: Two. {formalization: p -> q, accepted: true}\n\n"
        "[C]: Three. {formalization: ~q, accepted: true}\n\n[D]: Four. {formalization: r & ~r, accepted: true}\n"
    )

    assert logic.consistent(map).no
    assert logic.consistent(map, ["A", "B"]).yes
    assert logic.minimal_conflicts(map).sets == (("D",), ("A", "B", "C"))
    assert logic.smallest_conflict(map, ["A", "B", "C"]).sets == (("A", "B", "C"),)


def test_consistency_is_unknown_where_formulas_are_missing():
    map = drawn("[A]: One. {formalization: p, accepted: true}\n\n[B]: Two. {accepted: true}\n")

    assert logic.consistent(map).unknown
    assert logic.consistent(map).reason == "[B] has no formula"


def formalized(*texts):
    """Return the theory of statements that say some formulas, called A, B, …"""
    return logic.theory(
        ArgumentMap(
            Statement(chr(ord("A") + at), formalization=text) for at, text in enumerate(texts)
        )
    )


@given(st.lists(propositional(letters=["p", "q", "r", "s", "t", "u"], most=3), max_size=7))
def test_no_conflict_spans_two_parts(formulas):
    theory = formalized(*map(logic.print_formula, formulas))
    parts = theory.parts(tuple(theory.formulas))

    assert sorted(title for part in parts for title in part) == sorted(theory.formulas)
    for conflict in logic.minimal_conflicts(theory, theory.formulas).sets:
        assert any(set(conflict) <= set(part) for part in parts)


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (["p", "q", "~p"], [("A", "C"), ("B",)]),
        (["p", "q", "p -> q"], [("A", "B", "C")]),
        (["F(a)", "G(a)"], [("A",), ("B",)]),
        (["□⊤", "p", "~□⊤"], [("A", "C"), ("B",)]),
        (["F(a)", "~F(b)", "a = b"], [("A", "B", "C")]),
        (["∀x∀y x = y", "∃x∃y ~(x = y)", "p"], [("A", "B"), ("C",)]),
    ],
)
def test_parts_share_no_name_that_could_bring_them_in_conflict(texts, parts):
    assert formalized(*texts).parts(tuple("ABC")) == parts


def test_why_nothing_is_known_of_some_statements_is_told():
    map = drawn(
        "[A]: One. {formalization: 'F(a)', accepted: true}\n\n"
        "[B]: Two. {formalization: 'F(a, b)', accepted: true}\n"
    )

    assert logic.consistent(map, []).reason == "there are no such statements"
    assert logic.consistent(map).reason == (
        "`F` is a predicate of one term and a predicate of 2 terms"
    )


def test_holders_hold_what_the_map_says_and_the_author_the_rest():
    text = "[A]: One. {holder: Ann}\n\n[B]: Two.\n\n[C]: Three. {accepted: false}\n"

    assert logic.holders(drawn(text)) == {"Ann": ("A",)}
    assert logic.holders(drawn(f"===\nauthor: Bob\n===\n\n{text}")) == {
        "Ann": ("A",),
        "the author": ("B",),
    }


def test_the_missing_premise_is_told_in_a_formula_and_in_words():
    missing = logic.weakest_premise(drawn(RAIN), InferenceRef("Rain", 2))

    assert logic.print_formula(missing.formula) == "r → s"
    assert missing.words == "if it freezes, then people slip"


def test_of_a_general_argument_a_general_premise_is_missing():
    map = drawn(
        "<A>\n\n(1) Greeks are human. {formalization: '∀x (Gx → Hx)'}\n----\n"
        "(2) Greeks die. {formalization: '∀x (Gx → Dx)'}\n"
    )

    assert logic.weakest_premise(map, "A").formula == logic.formula("∀x (Gx ∧ Hx → Dx)")


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ("Valid", "nothing is missing: it is valid"),
        ("Excluded", "no premise helps, as the premises exclude the conclusion"),
        ("Bare", "[N] has no formula"),
    ],
)
def test_why_no_premise_is_missing_is_told(step, reason):
    map = drawn(
        "[P]: One. {formalization: p}\n\n[N]: None.\n\n<Valid>\n\n(1) [P]\n----\n(2) [P]\n\n"
        "<Excluded>\n\n(1) [P]\n----\n(2) [Q]: Two. {formalization: ~p}\n\n"
        "<Bare>\n\n(1) [P]\n----\n(2) [N]\n"
    )

    assert logic.weakest_premise(map, step).reason == reason


@given(st.lists(propositional(), min_size=1, max_size=3), propositional())
def test_a_missing_premise_makes_the_step_valid_and_says_no_more_than_is_needed(premises, goal):
    if entails(premises, goal).yes or entails(premises, Not(goal)).yes:
        return
    found = supplied(premises, goal)

    assert not possible([*premises, found, Not(goal)])
    # Whatever the premises and the conclusion allow, it allows as well.
    assert not possible([*premises, goal, Not(found)])


def test_formulas_can_be_asked_about_without_a_map():
    assert logic.consistent(["p", "p -> q"]).yes
    assert logic.minimal_conflicts(["p", "~p", "q"]).sets == (("p", "~p"),)


def test_one_text_is_no_list_of_formulas_or_titles():
    with pytest.raises(TypeError, match="a list is wanted here"):
        logic.consistent("p & q")
    with pytest.raises(TypeError, match="a list is wanted here"):
        logic.consistent(parse("[A]: a {formalization: p}").map, "A")
