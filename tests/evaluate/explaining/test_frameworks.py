"""Disputes about arguments, what overturns a verdict and what decides it, held against definitions."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import (
    Framework,
    FrameworkError,
    OutOfTimeError,
    UnknownArgumentError,
    deciding,
    extensions,
    grounded,
    grounded_dispute,
    overturning_arguments,
    overturning_attacks,
    smallest_dispute,
)

# Fan and Toni, On computing explanations in argumentation, AAAI 2015, example 1: A, a student's
# accommodation, B and C, two hotels instead; D, one is not quiet; E, neither is cheap; F, one is
# booked out; G, something else. "E by itself or D and F together also justify A."
ACCOMMODATION = Framework.of(
    "ABCDEFG",
    [("B", "A"), ("C", "A"), ("D", "B"), ("E", "B"), ("E", "C"), ("F", "C")],
)


def subsets(items):
    return [set(chosen) for size in range(len(items) + 1) for chosen in combinations(items, size)]


def is_admissible(chosen, attacks):
    attacked = {other for one, other in attacks if one in chosen}
    return not attacked & chosen and {one for one, other in attacks if other in chosen} <= attacked


def is_accepted(arguments, attacks, argument, semantics):
    """Tell by definition whether an argument is in the grounded, or in an admissible set."""
    attacks = [(one, other) for one, other in attacks if one in arguments and other in arguments]
    if semantics == "preferred":
        return any(
            argument in chosen and is_admissible(chosen, attacks) for chosen in subsets(arguments)
        )
    chosen = set()
    while True:
        attacked = {other for one, other in attacks if one in chosen}
        defended = {
            each for each in arguments if all(a in attacked for a, b in attacks if b == each)
        }
        if defended == chosen:
            return argument in chosen
        chosen = defended


def overturned_by(framework, semantics, argument):
    """Return how few arguments, and how few attacks, overturn a verdict."""
    arguments, attacks = list(framework.arguments), list(framework.attacks)
    verdict = is_accepted(arguments, attacks, argument, semantics)
    others = [other for other in arguments if other != argument]
    fewest = [
        len(gone)
        for gone in subsets(others)
        if is_accepted([a for a in arguments if a not in gone], attacks, argument, semantics)
        is not verdict
    ]
    fewest_attacks = [
        len(gone)
        for gone in subsets(attacks)
        if is_accepted(arguments, [a for a in attacks if a not in gone], argument, semantics)
        is not verdict
    ]
    return min(fewest, default=None), min(fewest_attacks, default=None)


@st.composite
def frameworks(draw, most=4, attacks=7):
    names = "abcd"[: draw(st.integers(1, most))]
    ends = st.sampled_from(names)
    return Framework.of(names, draw(st.lists(st.tuples(ends, ends), max_size=attacks)))


semantics = st.sampled_from(["grounded", "preferred"])


def test_a_published_example_has_its_smallest_explanation():
    dispute = smallest_dispute(ACCOMMODATION, "A")
    assert dispute.arguments == {"A", "E"}
    assert deciding(ACCOMMODATION, "A") == ("A", "E")
    assert smallest_dispute(ACCOMMODATION, "B") is None


def test_a_dispute_is_told_line_by_line():
    chain = Framework.of("abcde", [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d")])
    assert str(grounded_dispute(chain, "a")).splitlines() == [
        "a stands:",
        "  b attacks it; c answers:",
        "    d attacks it; e answers: nothing attacks it.",
    ]


def test_who_answers_an_attack_by_itself_is_told_once():
    mutual = Framework.of("ab", [("a", "b"), ("b", "a")])
    assert grounded_dispute(mutual, "a") is None
    dispute = smallest_dispute(mutual, "a")
    assert not dispute.grounded
    assert str(dispute).splitlines() == [
        "a stands:",
        "  b attacks it; a answers, as told above.",
    ]


def test_of_two_that_attack_each_other_one_is_left_open_until_the_other_is_gone():
    mutual = Framework.of("ab", [("a", "b"), ("b", "a")])
    assert overturning_arguments(mutual, "a") == ("b",)
    assert overturning_attacks(mutual, "a") == (("b", "a"),)
    assert overturning_arguments(mutual, "a", "preferred") is None
    assert overturning_attacks(mutual, "a", "preferred") == (("a", "b"),)


def test_arguments_that_are_kept_are_not_taken_away():
    assert overturning_arguments(ACCOMMODATION, "A", keeping=["E"]) is None
    assert overturning_arguments(ACCOMMODATION, "A", keeping=["D", "F"]) is None
    assert overturning_arguments(ACCOMMODATION, "A", keeping=["D"]) == ("E", "F")


def test_an_argument_that_nothing_attacks_decides_by_itself():
    alone = Framework.of("ab", [("a", "b")])
    assert deciding(alone, "a") == ("a",)
    assert overturning_attacks(alone, "a") is None


def test_other_semantics_and_unknown_arguments_are_refused():
    with pytest.raises(FrameworkError, match="grounded and preferred"):
        overturning_arguments(ACCOMMODATION, "A", "stable")
    for ask in (grounded_dispute, smallest_dispute, overturning_attacks, deciding):
        with pytest.raises(UnknownArgumentError):
            ask(ACCOMMODATION, "Z")
        with pytest.raises(TypeError, match="a Framework is wanted here, not dict"):
            ask({"A": ["B"]}, "A")


def test_a_search_that_takes_too_long_says_so():
    names = [f"x{n}" for n in range(400)]
    attacks = [(names[n], names[(n * k + k) % 400]) for n in range(400) for k in (3, 7, 11, 19)]
    with pytest.raises(OutOfTimeError):
        deciding(Framework.of(names, attacks), "x0", "preferred", limit=1e-4)


@given(frameworks(attacks=10))
def test_a_grounded_dispute_is_an_admissible_set_within_the_grounded_extension(framework):
    accepted = grounded(framework).extension
    for argument in framework.arguments:
        dispute = grounded_dispute(framework, argument)
        assert (dispute is not None) == (argument in accepted)
        if dispute is not None:
            assert dispute.arguments <= accepted
            assert is_admissible(set(dispute.arguments), list(framework.attacks))
            for one, answers in dispute.replies.items():
                assert set(answers) == set(framework.attackers(one))
                assert all(other in framework.attackers(a) for a, other in answers.items())


@given(frameworks(attacks=10))
def test_a_smallest_dispute_is_a_smallest_admissible_set(framework):
    attacks = list(framework.attacks)
    for argument in framework.arguments:
        sizes = [
            len(chosen)
            for chosen in extensions(framework, "admissible")
            if argument in chosen and is_admissible(set(chosen), attacks)
        ]
        dispute = smallest_dispute(framework, argument)
        assert (None if dispute is None else len(dispute.arguments)) == min(sizes, default=None)


@given(frameworks(), semantics)
@settings(max_examples=60, deadline=None)
def test_what_overturns_a_verdict_does_so_and_nothing_smaller_does(framework, name):
    arguments, attacks = list(framework.arguments), list(framework.attacks)
    for argument in arguments[:2]:
        verdict = is_accepted(arguments, attacks, argument, name)
        fewest, fewest_attacks = overturned_by(framework, name, argument)
        gone = overturning_arguments(framework, argument, name)
        assert (None if gone is None else len(gone)) == fewest
        if gone is not None:
            left = [each for each in arguments if each not in gone]
            assert is_accepted(left, attacks, argument, name) is not verdict
        lost = overturning_attacks(framework, argument, name)
        assert (None if lost is None else len(lost)) == fewest_attacks
        if lost is not None:
            kept = [attack for attack in attacks if attack not in lost]
            assert is_accepted(arguments, kept, argument, name) is not verdict


@given(frameworks(), semantics)
@settings(max_examples=50, deadline=None)
def test_what_decides_does_so_whatever_else_is_gone_and_nothing_smaller_does(framework, name):
    arguments, attacks = list(framework.arguments), list(framework.attacks)
    argument = arguments[0]
    verdict = is_accepted(arguments, attacks, argument, name)

    def decides(chosen):
        others = [each for each in arguments if each not in chosen]
        return all(
            is_accepted([*chosen, *more], attacks, argument, name) is verdict
            for more in subsets(others)
        )

    found = deciding(framework, argument, name)
    assert argument in found
    assert decides(found)
    smaller = (c for c in subsets(arguments) if argument in c and len(c) < len(found))
    assert not any(decides(sorted(chosen)) for chosen in smaller)


@pytest.mark.parametrize(
    "search", [deciding, overturning_arguments, overturning_attacks, smallest_dispute]
)
def test_a_limit_that_would_never_end_is_refused(search):
    for limit in (float("nan"), -1):
        with pytest.raises(ValueError, match="the limit is a number of seconds from 0 on"):
            search(ACCOMMODATION, "A", limit=limit)
    with pytest.raises(TypeError, match="the limit is a number of seconds, not 'long'"):
        search(ACCOMMODATION, "A", limit="long")
