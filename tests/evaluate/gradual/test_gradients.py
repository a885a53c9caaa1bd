"""What moves a strength, against what small changes and definitions say."""

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from weighted import ALL, weighted

from argmap.evaluate.gradual import (
    NotSettledError,
    QuantitativeError,
    QuantitativeFramework,
    TooLargeError,
    gradients,
    moving,
    removals,
    shapley,
    strengths,
)

STEP = 1e-6
INNER = st.floats(0.05, 0.95)


def by_small_steps(framework, goal, semantics):
    """Return the gradient by finite differences, and whether all strengths came to rest."""
    found = {}
    for number, node in enumerate(framework.nodes):
        score = framework.base[number]
        one, other = (
            strengths(
                framework.rescored({node: score + change}),
                semantics,
                tolerance=1e-14,
                most_steps=1000,
            )
            for change in (STEP, -STEP)
        )
        assume(one.settled and other.settled)
        found[node] = (one[goal] - other[goal]) / (2 * STEP)
    return found


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_gradients_are_what_small_steps_show(semantics, data):
    supports = semantics != "h-categoriser"
    framework = data.draw(weighted(supports=supports, scores=INNER))
    goal = data.draw(st.sampled_from(framework.nodes))
    found = gradients(framework, goal, semantics)
    expected = by_small_steps(framework, goal, semantics)
    assert dict.fromkeys(framework.nodes, 0.0) | found == pytest.approx(expected, abs=1e-5)


@given(framework=weighted(needs=True, scores=INNER), data=st.data())
def test_gradients_through_needs_are_what_small_steps_show(framework, data):
    assume(framework.combining == "product")
    goal = data.draw(st.sampled_from(framework.nodes))
    found = gradients(framework, goal)
    expected = by_small_steps(framework, goal, "quadratic-energy")
    assert dict.fromkeys(framework.nodes, 0.0) | found == pytest.approx(expected, abs=1e-5)


@given(
    semantics=st.sampled_from(["quadratic-energy", "mlp-based", "h-categoriser"]), data=st.data()
)
def test_gradients_through_circles_are_what_small_steps_show(semantics, data):
    supports = semantics != "h-categoriser"
    framework = data.draw(weighted(supports=supports, cyclic=True, scores=INNER, most=4))
    goal = data.draw(st.sampled_from(framework.nodes))
    expected = by_small_steps(framework, goal, semantics)
    assume(max(map(abs, expected.values())) < 10)
    found = gradients(strengths(framework, semantics, tolerance=1e-13), goal)
    assert dict.fromkeys(framework.nodes, 0.0) | found == pytest.approx(expected, abs=1e-4)


def test_the_weakest_link_alone_moves_what_needs_all():
    framework = QuantitativeFramework.of(
        {"p": 0.9, "q": 0.4, "step": 1}, needs=[("p", "step"), ("q", "step")], combining="minimum"
    )
    assert gradients(framework, "step") == {"q": 1.0, "step": 0.4}


def test_what_moves_most_comes_first():
    framework = QuantitativeFramework.of(
        {"x": 0.5, "weak": 0.1, "strong": 0.9}, supports=[("weak", "x"), ("strong", "x")]
    )
    assert next(iter(gradients(framework, "x"))) == "x"
    assert next(iter(removals(framework, "x"))) == "strong"


def test_what_doesnt_settle_has_no_gradient():
    framework = QuantitativeFramework.of({"a": 1, "b": 1}, attacks=[("a", "b"), ("b", "a")])
    with pytest.raises(NotSettledError, match=r'oscillating: .* method="continuous"'):
        gradients(framework, "a", "df-quad")
    with pytest.raises(NotSettledError, match="oscillating"):
        removals(framework, "a", "df-quad")


def test_a_gradient_in_continuous_time_is_asked_of_the_strengths():
    framework = QuantitativeFramework.of({"a": 1, "b": 1}, attacks=[("a", "b"), ("b", "a")])
    found = gradients(strengths(framework, "quadratic-energy", method="continuous"), "a")
    assert found["a"] > 0 > found["b"]
    assert removals(framework, "a", "df-quad", method="continuous") == pytest.approx({"b": -0.5})
    assert shapley(framework, "a", "df-quad", method="continuous") == pytest.approx({"b": -0.5})


def test_a_circle_at_its_tipping_point_has_no_gradient():
    """Two that support each other: with a little more base score both go up to 1."""
    framework = QuantitativeFramework.of({"a": 0, "b": 0}, supports=[("a", "b"), ("b", "a")])
    assert dict(strengths(framework, "df-quad")) == {"a": 0, "b": 0}
    with pytest.raises(QuantitativeError, match="there is no gradient"):
        gradients(framework, "a", "df-quad")


def test_too_large_a_circle_is_refused(monkeypatch):
    monkeypatch.setattr(moving, "LARGEST_CIRCLE", 2)
    nodes = range(3)
    ring = QuantitativeFramework.of(
        dict.fromkeys(nodes, 0.5), attacks=[(node, (node + 1) % 3) for node in nodes]
    )
    with pytest.raises(TooLargeError, match="3 nodes go round together, 2 is the most"):
        gradients(ring, 0)


@given(framework=weighted(most=5), data=st.data())
def test_shapley_values_are_the_mean_of_all_orders(framework, data):
    goal = data.draw(st.sampled_from(framework.nodes))
    others = [node for node in framework.nodes if node != goal]

    def worth(inside):
        kept = [framework.number(node) for node in (*inside, goal)]
        return strengths(framework.only(kept))[goal]

    orders = list(permutations(others))
    expected = {
        node: sum(
            worth([*order[: order.index(node)], node]) - worth(order[: order.index(node)])
            for order in orders
        )
        / len(orders)
        for node in others
    }
    found = dict.fromkeys(others, 0.0) | shapley(framework, goal)
    assert found == pytest.approx(expected, abs=1e-9)


@given(framework=weighted(needs=True), data=st.data())
def test_shapley_values_make_up_what_all_contribute(framework, data):
    goal = data.draw(st.sampled_from(framework.nodes))
    number = framework.number(goal)
    alone = framework.only([number])
    without = strengths(alone)[goal] if goal in alone.nodes else 0.0
    total = strengths(framework)[goal] - without
    assert sum(shapley(framework, goal).values()) == pytest.approx(total, abs=1e-9)


@given(framework=weighted(needs=True), data=st.data())
def test_a_removal_is_the_difference_to_the_framework_without_it(framework, data):
    goal = data.draw(st.sampled_from(framework.nodes))
    node = data.draw(st.sampled_from(framework.nodes))
    assume(node != goal)
    rest = framework.only(set(range(framework.size)) - {framework.number(node)})
    without = strengths(rest)[goal] if goal in rest.nodes else 0.0
    found = removals(framework, goal, among=[node])
    assert found.get(node, 0.0) == pytest.approx(strengths(framework)[goal] - without, abs=1e-9)


def test_too_many_players_are_refused():
    nodes = range(20)
    framework = QuantitativeFramework.of(
        {"x": 0.5} | dict.fromkeys(nodes, 0.5), attacks=[(node, "x") for node in nodes]
    )
    with pytest.raises(TooLargeError, match=r"20 nodes make 2\^20 subsets"):
        shapley(framework, "x")
    assert len(shapley(framework, "x", among=range(5))) == 5


def test_who_is_asked_about_is_known_and_not_the_goal():
    framework = QuantitativeFramework.of({"x": 0.5, "a": 0.5}, attacks=[("a", "x")])
    with pytest.raises(QuantitativeError, match="contributes to itself"):
        removals(framework, "x", among=["x"])
    with pytest.raises(TypeError, match="not one text"):
        removals(framework, "x", among="a")
    with pytest.raises(QuantitativeError, match="there is no node 'b'"):
        gradients(framework, "b")
