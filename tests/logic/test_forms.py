"""Forms of arguments that textbooks know, valid and invalid."""

import pytest

from argmap.logic.deciding import entails
from argmap.logic.parsing import parse_formula

# Names as in Copi, Cohen and Rodych, Introduction to Logic (15th ed., 2019), on propositional forms
# and fallacies; Lemmon, Beginning Logic (1965), on sequents and quantifiers; syllogisms by their
# medieval names, with those that need existence marked: Łukasiewicz, Aristotle's Syllogistic (1957).
VALID = {
    "modus ponens (Copi)": ("p -> q; p", "q"),
    "modus tollens (Copi)": ("p -> q; ~q", "~p"),
    "hypothetical syllogism (Copi)": ("p -> q; q -> r", "p -> r"),
    "disjunctive syllogism (Copi)": ("p v q; ~p", "q"),
    "constructive dilemma (Copi)": ("(p -> q) & (r -> s); p v r", "q v s"),
    "destructive dilemma (Copi)": ("(p -> q) & (r -> s); ~q v ~s", "~p v ~r"),
    "absorption (Copi)": ("p -> q", "p -> p & q"),
    "simplification (Copi)": ("p & q", "p"),
    "conjunction (Copi)": ("p; q", "p & q"),
    "addition (Copi)": ("p", "p v q"),
    "De Morgan (Copi)": ("~(p & q)", "~p v ~q"),
    "De Morgan, the other (Copi)": ("~(p v q)", "~p & ~q"),
    "transposition (Copi)": ("p -> q", "~q -> ~p"),
    "exportation (Copi)": ("p & q -> r", "p -> (q -> r)"),
    "distribution (Copi)": ("p & (q v r)", "p & q v p & r"),
    "material implication (Copi)": ("p -> q", "~p v q"),
    "material equivalence (Copi)": ("p <-> q", "p & q v ~p & ~q"),
    "double negation (Lemmon)": ("~~p", "p"),
    "reductio ad absurdum (Lemmon)": ("p -> q; p -> ~q", "~p"),
    "from a contradiction anything (Lemmon)": ("p; ~p", "q"),
    "excluded middle (Lemmon)": ("", "p v ~p"),
    "Peirce's law (Peirce 1885)": ("(p -> q) -> p", "p"),
    "universal instantiation (Lemmon)": ("∀x F(x)", "F(a)"),
    "existential generalisation (Lemmon)": ("F(a)", "∃x F(x)"),
    "for all is there is none that not (Lemmon)": ("¬∃x ¬F(x)", "∀x F(x)"),
    "one for all, then each has one (Lemmon)": ("∃x ∀y R(x,y)", "∀y ∃x R(x,y)"),
    "Barbara": ("∀x (M(x) → P(x)); ∀x (S(x) → M(x))", "∀x (S(x) → P(x))"),
    "Celarent": ("∀x (M(x) → ¬P(x)); ∀x (S(x) → M(x))", "∀x (S(x) → ¬P(x))"),
    "Darii": ("∀x (M(x) → P(x)); ∃x (S(x) ∧ M(x))", "∃x (S(x) ∧ P(x))"),
    "Ferio": ("∀x (M(x) → ¬P(x)); ∃x (S(x) ∧ M(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Cesare": ("∀x (P(x) → ¬M(x)); ∀x (S(x) → M(x))", "∀x (S(x) → ¬P(x))"),
    "Camestres": ("∀x (P(x) → M(x)); ∀x (S(x) → ¬M(x))", "∀x (S(x) → ¬P(x))"),
    "Festino": ("∀x (P(x) → ¬M(x)); ∃x (S(x) ∧ M(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Baroco": ("∀x (P(x) → M(x)); ∃x (S(x) ∧ ¬M(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Disamis": ("∃x (M(x) ∧ P(x)); ∀x (M(x) → S(x))", "∃x (S(x) ∧ P(x))"),
    "Datisi": ("∀x (M(x) → P(x)); ∃x (M(x) ∧ S(x))", "∃x (S(x) ∧ P(x))"),
    "Bocardo": ("∃x (M(x) ∧ ¬P(x)); ∀x (M(x) → S(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Ferison": ("∀x (M(x) → ¬P(x)); ∃x (M(x) ∧ S(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Dimaris": ("∃x (P(x) ∧ M(x)); ∀x (M(x) → S(x))", "∃x (S(x) ∧ P(x))"),
    "Fresison": ("∀x (P(x) → ¬M(x)); ∃x (M(x) ∧ S(x))", "∃x (S(x) ∧ ¬P(x))"),
    "Darapti, if there is an M": (
        "∀x (M(x) → P(x)); ∀x (M(x) → S(x)); ∃x M(x)",
        "∃x (S(x) ∧ P(x))",
    ),
    "substitution of identicals (Lemmon)": ("a = b; F(a)", "F(b)"),
    "identity is transitive (Lemmon)": ("a = b; b = c", "a = c"),
    "heads of horses (De Morgan 1847)": (
        "∀x (Horse(x) → Animal(x))",
        "∀y (∃x (Horse(x) ∧ Head(y,x)) → ∃x (Animal(x) ∧ Head(y,x)))",
    ),
}
INVALID = {
    "affirming the consequent (Copi)": ("p -> q; q", "p"),
    "denying the antecedent (Copi)": ("p -> q; ~p", "~q"),
    "affirming a disjunct": ("p v q; p", "~q"),
    "denying a conjunct": ("~(p & q); ~p", "q"),
    "commutation of conditionals": ("p -> q", "q -> p"),
    "improper transposition": ("p -> q", "~p -> ~q"),
    "composition of a disjunction": ("p v q", "p & q"),
    "undistributed middle (Copi)": ("∀x (P(x) → M(x)); ∀x (S(x) → M(x))", "∀x (S(x) → P(x))"),
    "illicit major (Copi)": ("∀x (M(x) → P(x)); ∀x (S(x) → ¬M(x))", "∀x (S(x) → ¬P(x))"),
    "illicit minor (Copi)": ("∀x (M(x) → P(x)); ∀x (M(x) → S(x))", "∀x (S(x) → P(x))"),
    "exclusive premises (Copi)": ("∀x (M(x) → ¬P(x)); ∀x (S(x) → ¬M(x))", "∀x (S(x) → ¬P(x))"),
    "existential fallacy, Darapti (Copi)": (
        "∀x (M(x) → P(x)); ∀x (M(x) → S(x))",
        "∃x (S(x) ∧ P(x))",
    ),
    "conversion of A (Copi)": ("∀x (S(x) → P(x))", "∀x (P(x) → S(x))"),
    "conversion of O (Copi)": ("∃x (S(x) ∧ ¬P(x))", "∃x (P(x) ∧ ¬S(x))"),
    "subalternation without existence": ("∀x (S(x) → P(x))", "∃x (S(x) ∧ P(x))"),
    "quantifier shift (Geach 1972)": ("∀x ∃y R(x,y)", "∃y ∀x R(x,y)"),
    "from some to all": ("∃x F(x)", "∀x F(x)"),
    "from each of two to both": ("∃x F(x); ∃x G(x)", "∃x (F(x) ∧ G(x))"),
    "symmetry from nothing": ("R(a,b)", "R(b,a)"),
    "transitivity from nothing": ("R(a,b); R(b,c)", "R(a,c)"),
}


def verdict(form):
    premises, conclusion = form
    read = [parse_formula(text) for text in premises.split(";") if text.strip()]
    return entails(read, parse_formula(conclusion))


def test_there_are_many():
    assert len(VALID) + len(INVALID) >= 60


@pytest.mark.parametrize("form", VALID.values(), ids=VALID)
def test_a_valid_form_is_valid(form):
    if "Head" in form[1]:
        pytest.importorskip("z3", reason="z3 is missing")

    assert verdict(form).yes


@pytest.mark.parametrize("form", INVALID.values(), ids=INVALID)
def test_an_invalid_form_has_a_countermodel(form):
    found = verdict(form)

    assert found.no
    assert found.model.told()
