"""The constellation approach, exact and estimated."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Framework, UnknownArgumentError, accepts
from argmap.evaluate.chances import ChanceError, TooManyWorldsError, chance, chance_that
from argmap.evaluate.chances.numbers import interval

ALL = [
    "grounded",
    "complete",
    "preferred",
    "stable",
    "semi-stable",
    "stage",
    "ideal",
    "naive",
    "CF2",
]
HALF = Fraction(1, 2)
DEGREES = st.sampled_from([Fraction(0), Fraction(1, 3), HALF, Fraction(9, 10), Fraction(1)])


def by_definition(uncertain, argument, semantics, mode):
    """Add up the probabilities of all frameworks that there may be (Li, Oren and Norman 2012)."""
    framework, arguments, attacks = uncertain
    total = Fraction(0)
    names, pairs = framework.arguments, list(framework.attacks)
    for chosen in product([True, False], repeat=len(names)):
        there = [name for name, is_there in zip(names, chosen, strict=True) if is_there]
        weight = Fraction(1)
        for name, is_there in zip(names, chosen, strict=True):
            p = arguments.get(name, Fraction(1))
            weight *= p if is_there else 1 - p
        possible = [pair for pair in pairs if set(pair) <= set(there)]
        for held in product([True, False], repeat=len(possible)):
            share = weight
            for pair, is_held in zip(possible, held, strict=True):
                p = attacks.get(pair, Fraction(1))
                share *= p if is_held else 1 - p
            if share and argument in there:
                among = [pair for pair, is_held in zip(possible, held, strict=True) if is_held]
                if accepts(Framework.of(there, among), argument, semantics, mode).yes:
                    total += share
    return total


@st.composite
def uncertain(draw):
    names = "abcd"[: draw(st.integers(1, 4))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=4))
    framework = Framework.of(names, pairs)
    arguments = {name: draw(DEGREES) for name in names if draw(st.booleans())}
    attacks = {pair: draw(DEGREES) for pair in framework.attacks if draw(st.booleans())}
    return framework, arguments, attacks


@given(
    given=uncertain(),
    semantics=st.sampled_from(ALL),
    mode=st.sampled_from(["credulous", "skeptical"]),
    data=st.data(),
)
def test_a_chance_is_that_of_the_definition(given, semantics, mode, data):
    framework, arguments, attacks = given
    argument = data.draw(st.sampled_from(framework.arguments))
    found = chance(framework, argument, semantics, mode, arguments=arguments, attacks=attacks)
    expected = by_definition(given, argument, semantics, mode)
    assert (found.value, found.exact) == (expected, True)


def test_what_one_uncertain_argument_attacks():
    """Hunter 2013: an argument is accepted in the subgraphs that lack its only attacker."""
    framework = Framework.of("ab", [("b", "a")])
    found = chance(framework, "a", arguments={"a": 0.9, "b": 0.4})
    assert found.value == Fraction(9, 10) * Fraction(6, 10)


def test_a_chain_of_uncertain_attackers():
    """P(c) of a -> b -> c: b isn't there, or a is."""
    framework = Framework.of("abc", [("a", "b"), ("b", "c")])
    found = chance(framework, "c", arguments={"a": 0.3, "b": 0.5})
    assert str(found) == "13/20"


def test_an_uncertain_attack():
    """Li, Oren and Norman 2012: an attack is conditional on both of its ends."""
    framework = Framework.of("ab", [("b", "a")])
    found = chance(framework, "a", arguments={"b": 0.5}, attacks={("b", "a"): 0.5})
    assert found.value == Fraction(3, 4)


def test_of_two_that_attack_each_other_each_is_grounded_without_the_other():
    framework = Framework.of("ab", [("a", "b"), ("b", "a")])
    probabilities = {"a": 0.5, "b": 0.5}
    assert chance(framework, "a", arguments=probabilities).value == Fraction(1, 4)
    assert chance(framework, "a", "preferred", arguments=probabilities).value == HALF
    assert chance(framework, "a", "preferred", "skeptical", arguments=probabilities).value == (
        Fraction(1, 4)
    )


def test_what_bears_on_nothing_asked_about_costs_nothing():
    names = [str(number) for number in range(40)]
    framework = Framework.of(["a", "b", *names], [("b", "a"), *((n, n) for n in names)])
    probabilities = dict.fromkeys(names, 0.5) | {"b": 0.5}
    assert chance(framework, "a", "preferred", arguments=probabilities).value == HALF


@given(given=uncertain(), data=st.data(), seed=st.integers(0, 2**32))
def test_samples_estimate_the_chance(given, data, seed):
    framework, arguments, attacks = given
    argument = data.draw(st.sampled_from(framework.arguments))
    exact = chance(framework, argument, arguments=arguments, attacks=attacks)
    found = chance(
        framework,
        argument,
        arguments=arguments,
        attacks=attacks,
        samples=100,
        seed=seed,
        confidence=1 - 1e-9,
    )
    assert found.low <= exact.value <= found.high
    assert (found.samples, found.exact) == (100, False)


def test_samples_are_the_same_for_one_seed():
    framework = Framework.of("ab", [("b", "a")])
    one, same, other = (
        chance(framework, "a", arguments={"b": 0.3}, samples=1000, seed=seed) for seed in (1, 1, 2)
    )
    assert one == same != other
    assert str(one).startswith("0.7")
    assert "with 95 % confidence from 0.6" in str(one)


def test_more_worlds_than_can_be_looked_at_are_refused_and_sampled():
    names = [f"b{number}" for number in range(30)]
    framework = Framework.of(["a", *names], [(name, "a") for name in names])
    probabilities = dict.fromkeys(names, 0.01)
    with pytest.raises(TooManyWorldsError, match=r"2\^30 worlds, 16 are the most.*samples="):
        chance(framework, "a", arguments=probabilities)
    found = chance(framework, "a", arguments=probabilities, samples=20_000)
    assert found.low <= 0.99**30 <= found.high
    assert found.high - found.low < 0.015


def test_a_limit_of_time_stops_sampling_and_refuses_half_a_sum():
    names = [f"b{number}" for number in range(16)]
    framework = Framework.of(["a", *names], [(name, "a") for name in names])
    probabilities = dict.fromkeys(names, 0.5)
    with pytest.raises(TooManyWorldsError, match=r"of 65536 worlds were looked at"):
        chance(framework, "a", arguments=probabilities, limit=1e-9)
    found = chance(framework, "a", arguments=probabilities, samples=10**9, limit=0.05)
    assert 0 < found.samples < 10**9


# Values of Clopper and Pearson's intervals, as they are in every textbook.
@pytest.mark.parametrize(
    ("hits", "samples", "expected"),
    [
        (0, 10, (0, 0.3085)),
        (5, 10, (0.1871, 0.8129)),
        (10, 10, (0.6915, 1)),
        (10, 100, (0.0490, 0.1762)),
        (1, 1000, (2.53e-5, 0.00556)),
    ],
)
def test_intervals_are_those_of_clopper_and_pearson(hits, samples, expected):
    assert interval(hits, samples, 0.95) == pytest.approx(expected, rel=2e-3)


def test_an_interval_of_many_samples_is_found():
    low, high = interval(500_000, 1_000_000, 0.95)
    assert (round(low, 5), round(high, 5)) == (0.49902, 0.50098)


def test_any_uncertain_world_has_its_chance():
    heads = chance_that(lambda world: len(world) >= 2, dict.fromkeys("abc", HALF))
    assert heads.value == HALF
    assert float(heads) == 0.5


def test_wrong_questions_are_refused():
    framework = Framework.of("ab", [("b", "a")])
    with pytest.raises(UnknownArgumentError, match="'c'"):
        chance(framework, "c")
    with pytest.raises(UnknownArgumentError, match="'c'"):
        chance(framework, "a", arguments={"c": 0.5})
    with pytest.raises(ChanceError, match="no attack"):
        chance(framework, "a", attacks={("a", "b"): 0.5})
    with pytest.raises(ChanceError, match=r"from 0 to 1, not 1.5: that of b"):
        chance(framework, "a", arguments={"b": 1.5})
    with pytest.raises(ChanceError, match="from 0 to 1, not nan"):
        chance(framework, "a", arguments={"b": float("nan")})
    with pytest.raises(TypeError, match="the probability of b is no number"):
        chance(framework, "a", arguments={"b": "0.5"})
    with pytest.raises(TypeError, match="the probabilities of arguments are a mapping, not 5"):
        chance(framework, "a", arguments=5)
    with pytest.raises(ChanceError, match="no -1 samples"):
        chance(framework, "a", samples=-1)
    with pytest.raises(ChanceError, match="confidence"):
        chance(framework, "a", samples=1, confidence=1)
    with pytest.raises(TypeError, match="samples are a whole number"):
        chance(framework, "a", samples=1.5)
    with pytest.raises(ValueError, match="the mode is 'credulous' or 'skeptical', not 'sceptical'"):
        chance(framework, "a", mode="sceptical")
    for limit in (float("nan"), -1):
        with pytest.raises(ValueError, match="the limit is a number of seconds"):
            chance(framework, "a", arguments={"b": 0.5}, limit=limit)
    with pytest.raises(TypeError, match="a Framework is wanted here, not tuple"):
        chance(("a", "b"), "a")
