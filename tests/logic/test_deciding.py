"""Verdicts on formulas, against answers found in other ways."""

import random
import re
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import by_z3, possible, rows, true

from argmap import logic
from argmap.logic import firstorder
from argmap.logic.deciding import entails, equivalent, satisfiable
from argmap.logic.formulas import FALSE, And, Atom, Iff, Implies, Not, Or
from argmap.logic.parsing import parse_formula
from argmap.logic.verdicts import Answer, Verdict
from argmap.testing.strategies import propositional


def asked(premises, conclusion, **limits):
    return entails([parse_formula(text) for text in premises], parse_formula(conclusion), **limits)


@given(st.lists(propositional(), max_size=4), propositional())
def test_what_follows_is_what_truth_tables_say(premises, conclusion):
    assert entails(premises, conclusion).yes == (not possible([*premises, Not(conclusion)]))


@given(st.lists(propositional(), max_size=4), propositional())
def test_a_countermodel_makes_premises_true_and_the_conclusion_false(premises, conclusion):
    verdict = entails(premises, conclusion)

    if verdict.no:
        known = dict.fromkeys(verdict.model.true, True) | dict.fromkeys(verdict.model.false, False)
        # What it leaves out doesn't matter: any row that agrees with it will do.
        agreeing = [
            row
            for row in rows([*premises, conclusion])
            if all(row.get(letter, value) == value for letter, value in known.items())
        ]
        assert all(all(true(f, row) for f in premises) for row in agreeing)
        assert not any(true(conclusion, row) for row in agreeing)


@given(st.lists(propositional(), max_size=3), propositional())
def test_nothing_can_be_left_out_of_a_countermodel(premises, conclusion):
    verdict = entails(premises, conclusion)

    if verdict.no:
        known = dict.fromkeys(verdict.model.true, True) | dict.fromkeys(verdict.model.false, False)
        for left_out in known:
            rest = [one if known[one] else Not(one) for one in known if one != left_out]
            wrong = Or((FALSE, *(Not(premise) for premise in premises), conclusion))
            assert possible([*rest, wrong])


@given(propositional(), propositional())
def test_formulas_are_equivalent_if_each_follows_from_the_other(one, other):
    assert equivalent(one, other).yes == (entails([one], other).yes and entails([other], one).yes)


def test_a_verdict_has_no_truth_value():
    with pytest.raises(TypeError, match="three values"):
        bool(Verdict(Answer.YES))


def test_identity_is_understood():
    assert asked(["a = b", "F(a)"], "F(b)").yes
    assert asked(["a = b"], "b = a").yes
    assert asked(["f(a) = b", "f(b) = c"], "f(f(a)) = c").yes
    assert asked(["F(a)", "~F(b)"], "a != b").yes


def test_a_countermodel_has_few_things():
    verdict = asked(["∀x∃y R(x,y)"], "∃y∀x R(x,y)")

    assert verdict.no
    assert len(verdict.model.domain) == 2


def test_a_countermodel_has_no_more_things_than_it_needs():
    four = "∃x∃y∃z∃u (x≠y ∧ x≠z ∧ x≠u ∧ y≠z ∧ y≠u ∧ z≠u)"
    verdict = asked([four, "∀x∃y R(x,y)"], "∃x∀y R(y,x)")

    assert verdict.no
    assert len(verdict.model.domain) == 4


def test_a_countermodel_is_told_in_the_words_of_the_declarations():
    said = {"H": "x is human", "M": "being mortal", "a": "Socrates"}
    verdict = asked(["∀x (H(x) → M(x))", "M(a)"], "H(a)")

    assert verdict.model.told(said) == (
        "there is one thing, Socrates; true: Socrates: being mortal; false: Socrates is human"
    )


def test_what_does_not_matter_is_left_out_of_a_countermodel():
    assert asked(["p", "q -> r", "s v t"], "u").model.told() != ""
    assert asked(["p", "q v ~q"], "r").model.told() == "true: p; false: r"


def test_quantifiers_that_small_domains_decide_need_no_z3(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "z3", None)

    assert asked(["∀x(Fx → Gx)", "∀x(Gx → Hx)"], "∀x(Fx → Hx)").yes
    assert asked(["∃x∀y R(x,y)"], "∀y∃x R(x,y)").yes
    assert asked(["∀x∃y R(x,y)"], "∃y∀x R(x,y)").no


def test_without_z3_the_reason_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "z3", None)
    verdict = asked(["∀x∃y R(x,y)", "∀x∀y (R(x,y) → S(x,y))"], "∀x∃y S(x,y)")

    assert (verdict.answer, verdict.reason) == (Answer.UNKNOWN, firstorder.MISSING)
    assert 'pip install "argmap[logic]"' in verdict.reason


def test_z3_proves_what_small_domains_do_not():
    pytest.importorskip("z3", reason="z3 is missing")

    assert asked(["∀x∃y R(x,y)", "∀x∀y (R(x,y) → S(x,y))"], "∀x∃y S(x,y)").yes


def test_a_proof_may_take_as_long_as_it_takes():
    pytest.importorskip("z3", reason="z3 is missing")

    assert asked(["∀x∃y R(x,y)", "∀x∀y (R(x,y) → S(x,y))"], "∀x∃y S(x,y)", limit=float("inf")).yes


def test_countermodels_that_are_all_infinite_are_unknown_within_the_limit():
    before = monotonic()
    order = ["∀x ¬R(x,x)", "∀x∀y∀z (R(x,y) ∧ R(y,z) → R(x,z))"]
    verdict = asked(order, "∃x∀y ¬R(x,y)", limit=0.5)

    assert verdict.unknown
    assert verdict.reason
    assert monotonic() - before < 3


def test_a_hard_question_is_unknown_within_the_limit():
    # Eleven pigeons in ten holes: Haken (1985), https://doi.org/10.1016/0304-3975(85)90144-6.
    holes = range(11)
    placed = [Or(tuple(Atom(f"p{i}_{h}") for h in holes)) for i in range(12)]
    alone = [
        Not(And((Atom(f"p{i}_{h}"), Atom(f"p{j}_{h}"))))
        for h in holes
        for i in range(12)
        for j in range(i)
    ]
    before = monotonic()
    verdict = satisfiable([*placed, *alone], limit=0.3)

    assert verdict.unknown
    assert verdict.reason == "it took longer than the limit of time"
    assert monotonic() - before < 3


def test_modal_formulas_are_taken_as_they_stand():
    assert asked(["□p → q", "□p"], "q").yes
    verdict = asked(["□p", "□(p → q)"], "□q")

    assert verdict.unknown
    assert asked(["∃x □F(x)"], "q").model.told() == (
        "there is one thing, thing1; true: necessarily: F(thing1); false: q"
    )
    assert verdict.reason.startswith("□ and ◇ are not looked into")


def random_formula(draw, depth, letters):
    if depth == 0 or draw.random() < 0.2:
        return draw.choice(letters)
    kind = draw.choice([Not, And, Or, Implies, Iff])
    inner = [random_formula(draw, depth - 1, letters) for _ in range(1 if kind is Not else 2)]
    return kind(tuple(inner)) if kind in {And, Or} else kind(*inner)


def random_arguments(count, seed=1):
    draw = random.Random(seed)  # noqa: S311  (no secret)
    for _ in range(count):
        letters = [Atom(letter) for letter in "pqrst"[: draw.randint(2, 5)]]
        yield (
            [random_formula(draw, 3, letters) for _ in range(draw.randint(1, 4))],
            random_formula(draw, 2, letters),
        )


@pytest.mark.parametrize("count", [400, pytest.param(5_000, marks=pytest.mark.long)])
def test_random_arguments_agree_with_truth_tables_and_z3(count):
    pytest.importorskip("z3", reason="z3 is missing")
    answers = []
    for premises, conclusion in random_arguments(count):
        valid = entails(premises, conclusion).yes
        assert valid == (not possible([*premises, Not(conclusion)]))
        assert valid == (by_z3([*premises, Not(conclusion)]) == "unsat")
        answers.append(valid)

    assert 0.1 < sum(answers) / count < 0.9


def random_first_order(draw, depth, bound):

    def term():
        name = draw.choice([*bound, "a", "b"])
        return f"f({name})" if draw.random() < 0.1 else name

    if depth == 0:
        kinds = [f"F({term()})", f"G({term()})", f"R({term()},{term()})", f"{term()} = {term()}"]
        return draw.choice(kinds + kinds[:3])
    kind = draw.choice(["∀", "∃", "∀", "∃", "¬", "∧", "∨", "→"])
    if kind in "∀∃":
        variable = "xyzu"[len(bound)]
        return f"{kind}{variable} ({random_first_order(draw, depth - 1, [*bound, variable])})"
    if kind == "¬":
        return f"¬({random_first_order(draw, depth - 1, bound)})"
    left, right = (random_first_order(draw, depth - 1, bound) for _ in range(2))
    return f"({left}) {kind} ({right})"


@pytest.mark.parametrize("count", [60, pytest.param(1_000, marks=pytest.mark.long)])
def test_random_first_order_arguments_agree_with_z3(count):
    pytest.importorskip("z3", reason="z3 is missing")
    draw = random.Random(2)  # noqa: S311  (no secret)
    answers = []
    for _ in range(count):
        premises = [
            parse_formula(random_first_order(draw, draw.randint(1, 3), []))
            for _ in range(draw.randint(1, 3))
        ]
        conclusion = parse_formula(random_first_order(draw, draw.randint(1, 3), []))
        verdict = entails(premises, conclusion, limit=2)
        directly = by_z3([*premises, Not(conclusion)])
        if directly != "unknown" and not verdict.unknown:
            assert verdict.yes == (directly == "unsat"), (premises, conclusion)
        answers.append((verdict.answer.value, directly))

    known = [pair for pair in answers if "unknown" not in pair]
    assert len(known) > 0.9 * count
    assert {answer for answer, _ in known} == {"yes", "no"}


def test_what_is_false_in_a_model_is_told_in_the_order_in_which_it_comes_up():
    verdict = entails([parse_formula("∃x H(x)")], parse_formula("F(a) | G(a) | K(a)"))

    assert verdict.model.told() == ("there is one thing, a; true: H(a); false: F(a), G(a), K(a)")


P = Atom("p")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: entails(["p", "p -> q"], P), "a formula is wanted here, not 'p'; `argmap.logic.f"),
        (lambda: entails(P, P), "a list of formulas is wanted here, not Atom"),
        (lambda: satisfiable("p"), "a list of formulas is wanted here, not 'p' alone"),
        (lambda: satisfiable(["p"]), "a formula is wanted here, not 'p'"),
        (lambda: entails([P], "p"), "a formula is made of formulas and terms, not of"),
        (lambda: equivalent(P, "p"), "a formula is made of formulas and terms, not of"),
        (lambda: Not("p"), "a formula is made of formulas and terms, not of"),
        (lambda: And([P, P]), "And joins a tuple of formulas, not"),
        (lambda: Atom("F", ("a",)), "a formula is made of formulas and terms, not of"),
        (lambda: parse_formula(3), "the text of a formula is wanted here, not 3"),
        (lambda: logic.theory("[A]: a"), "a map is wanted here, as `reading.map`, not str"),
        (lambda: logic.valid(None, "A"), "a map is wanted here, as `reading.map`, not NoneType"),
        (lambda: logic.accepted(3), "a map is wanted here, as `reading.map`, not int"),
        (lambda: logic.holders("x"), "a map is wanted here, as `reading.map`, not str"),
        (lambda: logic.consistent(None), "a map or a list is wanted here, not None"),
        (lambda: logic.minimal_conflicts([5]), "a formula is wanted here, not 5"),
    ],
)
def test_what_is_no_formula_and_no_map_is_refused_and_not_taken_for_one(wrong, message):
    with pytest.raises(TypeError, match=re.escape(message)):
        wrong()
