"""Examples from the literature, with the strengths that were published."""

import pytest

from argmap.evaluate.gradual import QuantitativeFramework, gradients, strengths

# Potyka, Continuous dynamical systems for weighted bipolar argumentation, KR 2018: to buy or to sell
# a stock. The values are those of the notebook of his Uncertainpy, which stops at a residual of 0.001.
STOCK = QuantitativeFramework.of(
    {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9},
    attacks=[
        ("Buy", "Sell"),
        ("Sell", "Buy"),
        ("2", "1"),
        ("3", "2"),
        ("4", "3"),
        ("5", "1"),
    ],
    supports=[("1", "Sell"), ("2", "Buy"), ("4", "2"), ("5", "Buy")],
)
BOUGHT = {
    "Buy": 0.8208178793031596,
    "Sell": 0.36345378093100583,
    "1": 0.20494963930535626,
    "2": 0.8050136080030856,
    "3": 0.165776045953347,
    "4": 0.9,
    "5": 0.9,
}
# Rago, Toni, Aurisicchio and Baroni, KR 2016: e-democracy; as in the same notebook.
DEMOCRACY = QuantitativeFramework.of(
    {
        "A1": 0.5,
        "A2": 0.5,
        "P1": 0.7,
        "P2": 0.5,
        "P3": 0.9,
        "C1": 0.2,
        "C2": 0.2,
        "C3": 0.6,
        "C4": 0.5,
    },
    attacks=[("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")],
    supports=[("P1", "A1"), ("P2", "A1"), ("P3", "A2")],
)
# Kampik and Čyras, Explaining change in quantitative bipolar argumentation, COMMA 2022, as in the
# notebook of their QBAF-Py, with the strengths by three semantics.
CHANGE = QuantitativeFramework.of(
    {"a": 0.5, "b": 0.2, "c": 0.85, "d": 0.65, "e": 0.4, "f": 1},
    attacks=[("c", "a"), ("e", "b"), ("f", "c")],
    supports=[("b", "a"), ("d", "a"), ("e", "c")],
)
CHANGED = {
    "df-quad": {"d": 0.65, "f": 1.0, "e": 0.4, "c": 0.34, "b": 0.12, "a": 0.68},
    "quadratic-energy": {"d": 0.65, "f": 1.0, "e": 0.4, "c": 0.62, "b": 0.17, "a": 0.52},
    "euler-based": {"d": 0.65, "f": 1.0, "e": 0.4, "c": 0.81, "b": 0.15, "a": 0.5},
}


@pytest.mark.parametrize("method", ["discrete", "continuous"])
def test_the_stock_is_to_be_bought(method):
    found = strengths(STOCK, "quadratic-energy", method=method)
    assert dict(found) == pytest.approx(BOUGHT, abs=0.002)
    assert (found.status, found.residual <= 1e-10) == ("converged", True)


def test_the_vote_on_e_democracy():
    expected = {"A1": 0.862, "A2": 0.85, "P2": 0.08}
    found = strengths(DEMOCRACY, "df-quad")
    assert {node: found[node] for node in expected} == pytest.approx(expected)


@pytest.mark.parametrize("semantics", CHANGED)
def test_an_explained_change(semantics):
    found = strengths(CHANGE, semantics)
    assert {node: round(degree, 2) for node, degree in found.items()} == CHANGED[semantics]


def test_support_that_turns_against_itself():
    """A supports ten, each of which supports ten that attack A; as in Potyka's notebook."""
    one, other = [f"B{number}" for number in range(10)], [f"C{number}" for number in range(10)]
    framework = QuantitativeFramework.of(
        {"A": 1, **dict.fromkeys([*one, *other], 0)},
        attacks=[(node, "A") for node in other],
        supports=[("A", node) for node in one] + [(a, b) for a in one for b in other],
    )
    found = strengths(framework, "quadratic-energy", method="continuous")
    expected = {"A": 0.22473333877, "B0": 0.047750304, "C0": 0.18525787505}
    assert {node: found[node] for node in expected} == pytest.approx(expected, abs=0.001)


def test_two_that_attack_each_other_are_decided_by_their_base_scores():
    """From the tests of QBAF-Py on circles."""
    framework = QuantitativeFramework.of({"a": 1.0, "b": 0.5}, attacks=[("a", "b"), ("b", "a")])
    assert dict(strengths(framework, "df-quad")) == pytest.approx({"a": 1, "b": 0}, abs=1e-8)


# Čyras, Kampik and Weng, Dispute trees as explanations in quantitative (bipolar) argumentation, 2022;
# Kampik et al., https://doi.org/10.1016/j.ijar.2024.109255: where gradients are 0.
def test_a_premise_that_speaks_for_and_against_has_no_gradient_by_df_quad():
    framework = QuantitativeFramework.of(
        {"a": 0.5, "b": 0, "c": 0, "d": 0, "e": 0.5},
        attacks=[("b", "e"), ("c", "e")],
        supports=[("a", "b"), ("a", "c"), ("a", "d"), ("d", "e")],
    )
    assert gradients(framework, "e", "df-quad").get("a", 0) == 0


def test_two_attackers_of_full_strength_hide_each_other():
    framework = QuantitativeFramework.of(
        {"a": 0.1, "b": 1, "c": 1}, attacks=[("b", "a"), ("c", "a")]
    )
    assert gradients(framework, "a", "df-quad") == {}


# Bonzon, Delobelle, Konieczny and Maudet, A comparative study of ranking-based semantics for abstract
# argumentation, https://doi.org/10.1609/aaai.v30i1.10116: the running example, by the categoriser
# of Besnard and Hunter, which is the h-categoriser where all base scores are 1.
def test_the_categoriser_is_the_h_categoriser_of_full_base_scores():
    attacks = ["ae", "ba", "bc", "ce", "da", "ed"]
    framework = QuantitativeFramework.of(dict.fromkeys("abcde", 1), attacks=attacks)
    found = strengths(framework, "h-categoriser")
    expected = {"a": 0.38, "b": 1.0, "c": 0.5, "d": 0.65, "e": 0.53}
    assert {node: round(degree, 2) for node, degree in found.items()} == expected


def test_two_that_attack_each_other_by_the_categoriser_have_the_golden_section():
    """Pu, Luo, Zhang and Luo, Argument ranking with categoriser function, 2014."""
    framework = QuantitativeFramework.of({"a": 1, "b": 1}, attacks=["ab", "ba"])
    golden = (5**0.5 - 1) / 2
    assert dict(strengths(framework, "h-categoriser")) == pytest.approx({"a": golden, "b": golden})


@pytest.mark.parametrize(("attacked_by", "expected"), [(0, 1), (1, 1 / 2), (2, 1 / 3), (3, 1 / 4)])
def test_a_node_with_n_attackers_by_the_categoriser(attacked_by, expected):
    """Besnard and Hunter 2001, https://doi.org/10.1016/S0004-3702(01)00071-6."""
    nodes = range(attacked_by)
    framework = QuantitativeFramework.of(
        {"x": 1} | dict.fromkeys(nodes, 1), attacks=[(node, "x") for node in nodes]
    )
    assert strengths(framework, "h-categoriser")["x"] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("semantics", "attacked", "supported"),
    [
        # Rago et al. 2016, definition 2: w - w(va - vs), w + (1 - w)(vs - va).
        ("df-quad", 0.1, 0.9),
        # Potyka 2018, definition 2: h(0.8) = 0.64 / 1.64.
        ("quadratic-energy", 0.5 - 0.5 * 0.64 / 1.64, 0.5 + 0.5 * 0.64 / 1.64),
        # Amgoud and Ben-Naim, IJCAI 2018, Euler-based: 1 - (1 - w²) / (1 + w e^E).
        ("euler-based", 1 - 0.75 / (1 + 0.5 * 2.718281828459045**-0.8), None),
        # Potyka 2021: the logistic function of -0.8 and 0.8.
        ("mlp-based", 0.31002551887238755, 0.6899744811276125),
    ],
)
def test_one_attacker_or_supporter_by_the_formula(semantics, attacked, supported):
    base = {"x": 0.5, "a": 0.8}
    one = QuantitativeFramework.of(base, attacks=[("a", "x")])
    other = QuantitativeFramework.of(base, supports=[("a", "x")])
    assert strengths(one, semantics)["x"] == pytest.approx(attacked)
    if supported is not None:
        assert strengths(other, semantics)["x"] == pytest.approx(supported)
