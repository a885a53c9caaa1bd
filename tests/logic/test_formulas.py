"""The language of formulas: read, printed, refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.logic.formulas import (
    DEEPEST,
    TRUE,
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    FormulaError,
    Function,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Variable,
)
from argmap.logic.parsing import FormulaSyntaxError, parse_formula
from argmap.logic.printing import print_formula
from argmap.logic.signs import ASCII, UNICODE
from argmap.testing.strategies import first_order

p, q, r = Atom("p"), Atom("q"), Atom("r")
x, y, a, b = Variable("x"), Variable("y"), Constant("a"), Constant("b")


@given(first_order(modal=True), st.sampled_from([UNICODE, ASCII]))
def test_what_is_printed_reads_back(formula, notation):
    assert parse_formula(print_formula(formula, notation)) == formula


@pytest.mark.parametrize("sign", ["~", "-", "!", "¬", "not "])
def test_negation_has_many_signs(sign):
    assert parse_formula(f"{sign}p") == Not(p)


@pytest.mark.parametrize(
    ("signs", "kind"),
    [
        (("&", "&&", "∧", "and", "/\\"), And),
        (("|", "||", "∨", "v", "or", "\\/"), Or),
        (("->", "=>", "→", "⇒", "⊃", "implies"), Implies),
        (("<->", "<=>", "↔", "⇔", "≡", "iff"), Iff),
    ],
)
def test_connectives_have_many_signs(signs, kind):
    made = kind((p, q)) if kind in {And, Or} else kind(p, q)

    assert {parse_formula(f"p {sign} q") for sign in signs} == {made}


def test_conjunction_binds_more_tightly_than_disjunction_and_that_than_arrows():
    assert parse_formula("p & q v r -> p <-> q") == Iff(Implies(Or((And((p, q)), r)), p), q)


def test_arrows_group_to_the_right():
    assert parse_formula("p -> q -> r") == Implies(p, Implies(q, r))
    assert parse_formula("p <-> q <-> r") == Iff(p, Iff(q, r))


def test_a_quantifier_takes_the_next_formula_alone():
    assert parse_formula("∀x F(x) ∧ p") == And((ForAll("x", Atom("F", (x,))), p))


@pytest.mark.parametrize(
    "text",
    [
        "∀x (F(x) → G(x))",
        "∀x(Fx → Gx)",
        "(∀x)(Fx → Gx)",
        "all x.(F(x) -> G(x))",
        "forall x (F(x) -> G(x))",
        "∀x: (F(x) → G(x))",
    ],
)
def test_a_general_statement_can_be_written_in_the_ways_of_many_textbooks(text):
    assert parse_formula(text) == ForAll("x", Implies(Atom("F", (x,)), Atom("G", (x,))))


@pytest.mark.parametrize("text", ["∀x∃y Rxy", "all x exists y R(x,y)", "∀x ∃y.R(x, y)"])
def test_quantifiers_follow_each_other(text):
    assert parse_formula(text) == ForAll("x", Exists("y", Atom("R", (x, y))))


@pytest.mark.parametrize("text", ["∀x, y R(x, y)", "all x y.R(x, y)", "∀x∀y Rxy"])
def test_one_quantifier_can_have_several_variables(text):
    assert parse_formula(text) == ForAll("x", ForAll("y", Atom("R", (x, y))))


def test_identity_joins_terms():
    assert parse_formula("f(a) = b") == Equal(Function("f", (a,)), b)
    assert parse_formula("a ≠ b") == parse_formula("a != b") == Not(Equal(a, b))


def test_modal_operators_are_read():
    assert parse_formula("□p → ◇p") == parse_formula("[]p -> <>p")
    assert parse_formula("□p → ◇p") == Implies(Necessarily(p), Possibly(p))


def test_what_no_quantifier_binds_is_the_name_of_a_thing():
    assert parse_formula("F(x)") == Atom("F", (Constant("x"),))


def test_a_predicate_may_stand_before_bare_names_if_they_are_declared():
    assert parse_formula("Fa") == Atom("Fa")
    assert parse_formula("Fa", declared={"F", "a"}) == Atom("F", (a,))
    assert parse_formula("Rain", declared={"R", "a"}) == Atom("Rain")
    assert parse_formula("Fa", declared={"F", "a", "Fa"}) == Atom("Fa")


def test_empty_parentheses_keep_a_letter_from_being_read_otherwise():
    assert parse_formula("∀x Fx()") == ForAll("x", Atom("Fx"))
    assert parse_formula("∀a F(a())") == ForAll("a", Atom("F", (a,)))


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("", 0, "the formula is empty"),
        ("   ", 3, "the formula is empty"),
        ("p &", 3, "nothing follows `&`"),
        ("(p", 2, "a parenthesis is never closed"),
        ("p)", 1, "this parenthesis is never opened"),
        ("p q", 2, "no sign stands before `q`"),
        ("& p", 0, "a formula is wanted here, not `&`"),
        ("p # q", 2, "`#` is no sign of logic"),
        ("∀", 0, "no variable follows `∀`"),
        ("p ∧ ∃X F(X)", 4, "no variable follows `∃`"),
        ("v", 0, "a formula is wanted here, not `v`"),
        ("Socrates is mortal", 9, "no sign stands before `is`"),
    ],
)
def test_a_mistake_is_told_with_its_place(text, at, message):
    with pytest.raises(FormulaSyntaxError) as raised:
        parse_formula(text)

    assert (raised.value.at, raised.value.message) == (at, message)
    assert raised.value.help[0].isupper()
    assert raised.value.help.endswith(".")


@given(st.text(alphabet="pqFx ()∀∃.,¬∧→=v[]<>-~&#é1'", max_size=20))
def test_any_text_is_a_formula_or_a_mistake_with_its_place(text):
    try:
        formula, at = parse_formula(text), 0
    except FormulaSyntaxError as error:
        formula, at = None, error.at

    assert 0 <= at <= len(text)
    assert formula is None or parse_formula(print_formula(formula)) == formula


@pytest.mark.parametrize(
    "name", ["v", "or", "and", "not", "all", "exists", "true", "", "a b", "(", "é-"]
)
def test_a_name_that_would_not_read_back_is_refused(name):
    for noun in (Atom, Constant):
        with pytest.raises(FormulaError, match="a name has letters and digits alone"):
            noun(name)


@pytest.mark.parametrize("name", ["X", "v", "all", "xÉ", ""])
def test_a_variable_that_would_not_read_back_is_refused(name):
    with pytest.raises(FormulaError, match="a variable has small letters"):
        ForAll(name, p)


def test_conjunctions_join_two_formulas_or_more():
    with pytest.raises(FormulaError, match="two formulas or more"):
        And((p,))


def test_a_function_has_terms():
    with pytest.raises(FormulaError, match="a function has terms"):
        Function("f", ())


@pytest.mark.parametrize("text", ["¬" * 5_000 + "p", "∀x " * 5_000 + "p", "p → " * 5_000 + "p"])
def test_formulas_are_not_deeper_than_what_walks_over_them_can_go(text):
    with pytest.raises(FormulaSyntaxError, match="at most"):
        parse_formula(text)


def test_as_deep_as_allowed_is_read_and_printed():
    deep = "¬" * (DEEPEST - 1) + "p"

    assert print_formula(parse_formula(deep)) == deep


def test_parentheses_have_no_depth():
    assert parse_formula("(" * 5_000 + "p" + ")" * 5_000) == p


def test_long_formulas_are_read():
    assert parse_formula(" & ".join(["p"] * 5_000)) == And((p,) * 5_000)


def test_truth_has_signs():
    assert parse_formula("⊤") == parse_formula("true") == TRUE


def test_who_writes_too_deep_a_formula_is_told_how_to_mend_it():
    with pytest.raises(FormulaSyntaxError) as raised:
        parse_formula("¬" * 200 + "p")

    assert raised.value.message == "a formula has at most 100 levels"
    assert raised.value.help == "Divide it into several."
