"""Circles: what comes to rest, what goes round for ever, and what is not found out."""

import sys
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weighted import changed, weighted

from argmap.evaluate.gradual import QuantitativeFramework, Status, strengths


def rivals(score, many=1):
    """Return two camps, each node of which attacks all of the other."""
    one, other = ([f"{side}{number}" for number in range(many)] for side in "ab")
    attacks = [*product(one, other), *product(other, one)]
    return QuantitativeFramework.of(dict.fromkeys([*one, *other], score), attacks=attacks)


# Mossakowski and Neuhaus, Modular semantics and characteristics for bipolar weighted argumentation
# graphs, https://doi.org/10.48550/arXiv.1807.06685: discrete time need not come to rest.
OSCILLATING = [("df-quad", 1.0, 1), ("quadratic-energy", 1.0, 3), ("mlp-based", 0.92, 5)]


@pytest.mark.parametrize(("semantics", "score", "many"), OSCILLATING)
def test_rivals_go_to_and_fro_in_discrete_time(semantics, score, many):
    found = strengths(rivals(score, many), semantics)
    assert found.status is Status.OSCILLATING
    assert not found.settled
    assert found.residual > 0.1
    assert found.swings.keys() == set(found)
    low, high = found.swings["a0"]
    assert low < found["a0"] or found["a0"] < high


@pytest.mark.parametrize(("semantics", "score", "many"), OSCILLATING)
def test_the_same_rivals_come_to_rest_in_continuous_time(semantics, score, many):
    found = strengths(rivals(score, many), semantics, method="continuous")
    assert found.status is Status.CONVERGED
    assert found.residual <= 1e-10
    assert not found.swings
    assert found["a0"] == pytest.approx(found["b0"])


@pytest.mark.parametrize(
    ("semantics", "score", "many"), [("df-quad", 0.999, 1), ("quadratic-energy", 0.999, 2)]
)
def test_rivals_that_nearly_oscillate_are_not_given_as_settled_too_early(semantics, score, many):
    short = strengths(rivals(score, many), semantics, most_steps=100)
    assert short.status is Status.UNSETTLED
    assert short.swings.keys() == set(short)
    long = strengths(rivals(score, many), semantics, most_steps=100_000)
    calm = strengths(rivals(score, many), semantics, method="continuous")
    assert (long.status, calm.status) == (Status.CONVERGED, Status.CONVERGED)
    assert long["a0"] == pytest.approx(calm["a0"], abs=1e-6)


def test_what_doesnt_depend_on_the_circle_has_its_strength_all_the_same():
    framework = QuantitativeFramework.of(
        {"a": 1, "b": 1, "c": 0.5, "d": 0.5}, attacks=[("a", "b"), ("b", "a"), ("c", "d")]
    )
    found = strengths(framework, "df-quad")
    assert (set(found.swings), found["d"]) == ({"a", "b"}, 0.25)


def test_a_longer_round_is_found():
    """Five nodes that attack each other in a ring, all of full base score."""
    nodes = range(5)
    ring = QuantitativeFramework.of(
        dict.fromkeys(nodes, 1), attacks=[(node, (node + 1) % 5) for node in nodes]
    )
    assert strengths(ring.rescored({0: 0.99}), "df-quad", most_steps=500).status in {
        Status.OSCILLATING,
        Status.UNSETTLED,
    }
    assert strengths(ring, "df-quad").status is Status.OSCILLATING


@pytest.mark.parametrize("method", ["discrete", "continuous"])
def test_nothing_is_settled_after_one_step_that_isnt(method):
    found = strengths(rivals(0.9), method=method, most_steps=1)
    assert (found.status, found.steps) == (Status.UNSETTLED, 1)


def test_what_is_told_says_how_it_was_found():
    exact = QuantitativeFramework.of({"a": 0.5})
    assert strengths(exact).told == "exact: nothing goes round in circles"
    assert strengths(rivals(0.5)).told.startswith("converged in ")
    assert strengths(rivals(1.0), "df-quad").told == (
        'oscillating: 2 nodes go for ever to and fro; method="continuous" may come to rest'
    )
    assert strengths(rivals(0.9), method="continuous", most_steps=1).told == (
        "unsettled: 2 nodes go on after 1 step; more steps may come to rest"
    )


def test_a_large_circle_is_evaluated_on_arrays_with_the_same_result(monkeypatch):
    small = rivals(0.5, 5).rescored({"a0": 0.3, "b1": 0.8})
    expected = strengths(small)
    monkeypatch.setattr(sys.modules[strengths.__module__], "_LARGE", 0)
    found = strengths(small)
    assert dict(found) == pytest.approx(dict(expected))
    assert found.status is expected.status is Status.CONVERGED
    for semantics, score, many in OSCILLATING:
        assert strengths(rivals(score, many), semantics).status is Status.OSCILLATING


@given(framework=weighted(cyclic=True), method=st.sampled_from(["discrete", "continuous"]))
def test_supports_alone_always_come_to_rest(framework, method):
    """Potyka 2018: also in circles; only upwards, from the base scores."""
    supports = changed(framework, attacks=[])
    found = strengths(supports, method=method, tolerance=1e-6)
    assert found.settled
    assert all(degree >= found.framework.base[n] - 1e-9 for n, degree in enumerate(found.degrees))


def test_no_framework_is_too_empty():
    assert dict(strengths(QuantitativeFramework.of({}))) == {}
