"""Frameworks as they are made from Python, and what is refused."""

import pytest

from argmap.evaluate.gradual import (
    QuantitativeError,
    QuantitativeFramework,
    UnknownNodeError,
    strengths,
)


def test_what_is_given_twice_counts_once():
    one = QuantitativeFramework.of({"a": 0.5, "b": 1}, attacks=[("b", "a"), ("b", "a")])
    assert one == QuantitativeFramework.of({"a": 0.5, "b": 1}, attacks=[["b", "a"]])
    assert repr(one) == "<QuantitativeFramework of 2 nodes: 1 attack, 0 supports, 0 needs>"
    assert len({one, QuantitativeFramework.of({"a": 0.5, "b": 1}, attacks=[("b", "a")])}) == 1


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_base_score_is_from_0_to_1(score):
    with pytest.raises(QuantitativeError, match=r"a base score is from 0 to 1.*: that of b"):
        QuantitativeFramework.of({"a": 0.5, "b": score})


@pytest.mark.parametrize("score", ["0.5", None])
def test_a_base_score_is_a_number(score):
    with pytest.raises(TypeError, match="the base score of b is no number"):
        QuantitativeFramework.of({"a": 0.5, "b": score})


def test_base_scores_are_a_mapping():
    with pytest.raises(TypeError, match="mapping from nodes to numbers"):
        QuantitativeFramework.of(["a", "b"])


@pytest.mark.parametrize("kind", ["attacks", "supports", "needs"])
def test_an_edge_has_two_known_ends(kind):
    base = {"a": 0.5, "b": 0.5}
    with pytest.raises(UnknownNodeError, match="'c' has no base score"):
        QuantitativeFramework.of(base, **{kind: [("a", "b"), ("a", "c")]})
    with pytest.raises(TypeError, match="pairs of nodes"):
        QuantitativeFramework.of(base, **{kind: [("a", "b"), ("a",)]})
    with pytest.raises(TypeError, match="are pairs of nodes, not 5"):
        QuantitativeFramework.of(base, **{kind: 5})


def test_needs_are_combined_in_two_ways():
    with pytest.raises(QuantitativeError, match="product or minimum"):
        QuantitativeFramework.of({"a": 1}, combining="mean")


def test_a_node_that_isnt_there_is_told_with_the_nearest():
    found = strengths(QuantitativeFramework.of({"Rain": 0.5, 7: 0.5}))
    with pytest.raises(UnknownNodeError, match="no node 'Rian'; did you mean 'Rain'"):
        found["Rian"]
    assert "Rain" in found
    assert "Rian" not in found
    assert [] not in found
    assert found[7] == 0.5
    assert (found.get("Rian"), found.get("Rain")) == (None, 0.5)


def test_an_unknown_semantics_is_told_with_all_there_are():
    framework = QuantitativeFramework.of({"a": 0.5})
    with pytest.raises(ValueError, match="no gradual semantics 'grounded'; there are df-quad, qua"):
        strengths(framework, "grounded")
    with pytest.raises(ValueError, match="discrete or continuous time, not 'fast'"):
        strengths(framework, method="fast")
    with pytest.raises(ValueError, match="tolerance"):
        strengths(framework, tolerance=0)
    with pytest.raises(ValueError, match="most_steps"):
        strengths(framework, most_steps=0)
    with pytest.raises(TypeError, match="tolerance is a number, not 'x'"):
        strengths(framework, tolerance="x")
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        strengths("a map")


def test_the_h_categoriser_knows_no_supports():
    framework = QuantitativeFramework.of({"a": 0.5, "b": 0.5}, supports=[("a", "b")])
    with pytest.raises(QuantitativeError, match="h-categoriser knows attacks alone"):
        strengths(framework, "h-categoriser")


def test_what_falls_without_what_it_needs():
    framework = QuantitativeFramework.of(
        dict.fromkeys("pqrs", 1.0), needs=[("p", "q"), ("q", "r")], attacks=[("p", "s")]
    )
    assert framework.only([1, 2, 3]).nodes == ("s",)
    assert framework.only([0, 1, 3]) == QuantitativeFramework.of(
        dict.fromkeys("pqs", 1.0), needs=[("p", "q")], attacks=[("p", "s")]
    )


def test_other_base_scores_are_asked_about():
    framework = QuantitativeFramework.of({"a": 0.5, "b": 0.5}, attacks=[("b", "a")])
    assert strengths(framework.rescored({"b": 0}))["a"] == 0.5
    assert framework.base[1] == 0.5
    with pytest.raises(UnknownNodeError):
        framework.rescored({"c": 1})


def test_a_chain_of_300_000_is_evaluated():
    size = 300_000
    chain = QuantitativeFramework.of(
        dict.fromkeys(range(size), 0.5), attacks=[(n, n + 1) for n in range(size - 1)]
    )
    found = strengths(chain, "df-quad")
    # The even ones are attacked by what is weaker; both come to 1/3, as s = 1/2 (1 - s).
    assert found[size - 1] == pytest.approx(1 / 3)
    assert found.status == "exact"


def test_a_node_with_100_000_attackers_is_evaluated():
    nodes = range(100_000)
    framework = QuantitativeFramework.of(
        {"x": 0.5} | dict.fromkeys(nodes, 1e-5), attacks=[(node, "x") for node in nodes]
    )
    assert strengths(framework)["x"] == pytest.approx(0.25)
    assert strengths(framework, "df-quad")["x"] == pytest.approx(0.5 * (1 - 1e-5) ** 100_000)
