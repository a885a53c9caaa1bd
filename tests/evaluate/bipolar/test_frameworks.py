"""Attacks that supports give rise to, and what stands by them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate.bipolar import (
    BipolarFramework,
    Support,
    encode,
    extended,
    flatten,
    flattening,
    mediated,
    secondary,
    super_mediated,
    supported,
)
from argmap.evaluate.dung import (
    Framework,
    FrameworkError,
    UnknownArgumentError,
    accepts,
    extensions,
    grounded,
    labellings,
)


def pairs(text):
    """Read `ab cd` as the pairs (a, b) and (c, d)."""
    return [tuple(pair) for pair in text.split()]


def framework(arguments, attacks="", supports=""):
    return BipolarFramework(arguments, pairs(attacks), pairs(supports))


# The definitions and figures of the survey by Cohen et al. 2014 and of what it surveys, each as
# arguments, attacks, supports, what kind of attack, and the attacks that there are of it.
EXAMPLES = [
    # Cayrol and Lagasquie-Schiex 2005: supported and indirect defeat.
    ("abc", "bc", "ab", supported, "ac"),
    ("abcd", "cd", "ab bc", supported, "ad bd"),
    ("abc", "ab", "bc", secondary, "ac"),
    ("abcd", "ab", "bc cd", secondary, "ac ad"),
    # Boella et al. 2010: a supports b, c attacks b, so c attacks a.
    ("abc", "cb", "ab", mediated, "ca"),
    ("abcd", "dc", "ab bc", mediated, "da db"),
    ("abc", "bc", "ab", mediated, ""),
    # Cayrol and Lagasquie-Schiex 2013: a supported attack on what d supports.
    ("abcd", "bc", "ab dc", super_mediated, "ad bd"),
    # Nouioua and Risch 2010: what needs an attacker attacks; what needs something attacked is.
    ("abc", "bc", "ba", extended, "ac"),
    ("abc", "ab", "bc", extended, "ac"),
]


@pytest.mark.parametrize(("arguments", "attacks", "supports", "kind", "found"), EXAMPLES)
def test_supports_give_rise_to_attacks(arguments, attacks, supports, kind, found):
    assert kind(framework(arguments, attacks, supports)) == set(pairs(found))


def test_a_circle_of_supports_is_followed_once():
    circle = framework("abcd", "cd", "ab bc ca")

    assert supported(circle) == set(pairs("ad bd cd"))
    assert set(flatten(circle).attacks) == set(pairs("ad bd cd"))


# Boella et al. 2010, figure 1: by their supports {d, e} stands, which it does not by attacks alone.
FIGURE_1 = framework("abcde", "bd ec", "ab bc")


def test_by_deduction_what_implies_something_false_falls():
    assert set(flatten(FIGURE_1).attacks) == set(pairs("bd ec ad ea eb"))
    assert grounded(flatten(FIGURE_1)).extension == set("de")


def test_without_deduction_it_stands():
    bare = Framework.of(FIGURE_1.arguments, FIGURE_1.attacks)

    assert grounded(bare).extension == set("abe")
    assert grounded(flatten(FIGURE_1, "general")).extension == set("abe")


# A scholarship needs good marks, and these need exams.
SCHOLARSHIP = BipolarFramework(
    ("exams cancelled", "exams", "marks", "scholarship"),
    [("exams cancelled", "exams")],
    [("exams", "marks"), ("marks", "scholarship")],
)


def test_by_necessity_what_needs_something_false_falls():
    assert dict(grounded(flatten(SCHOLARSHIP, "necessary"))) == {
        "exams cancelled": "in", "exams": "out", "marks": "out", "scholarship": "out",
    }  # fmt: skip
    assert grounded(flatten(SCHOLARSHIP))["scholarship"] == "in"


def test_general_supports_give_supported_and_indirect_defeats_together():
    # As Cayrol and Lagasquie-Schiex 2005 define them.
    bipolar = framework("abcde", "bd", "ab ce de")

    assert set(flatten(bipolar, Support.GENERAL).attacks) == set(pairs("bd ad be"))


NAMES = "abcdef"
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8)
BIPOLAR = st.builds(BipolarFramework, st.just(tuple(NAMES)), PAIRS, PAIRS)


def reach(bipolar):
    """Return for each argument those that it supports, itself included, by the definition."""
    found = {name: {name} for name in bipolar.arguments}
    changed = True
    while changed:
        changed = False
        for one, other in bipolar.supports:
            if not found[other] <= found[one]:
                found[one] |= found[other]
                changed = True
    return found


@given(BIPOLAR)
def test_deductive_attacks_are_those_between_supporters(bipolar):
    supports = reach(bipolar)
    expected = {
        (one, other)
        for attacker, attacked in bipolar.attacks
        for one in NAMES
        for other in NAMES
        if attacker in supports[one] and attacked in supports[other]
    }

    assert set(flatten(bipolar).attacks) == expected


@given(BIPOLAR)
def test_deductive_attacks_are_direct_supported_and_super_mediated(bipolar):
    found = set(bipolar.attacks) | supported(bipolar) | super_mediated(bipolar)

    assert set(flatten(bipolar).attacks) == found


@given(BIPOLAR)
def test_deductive_and_necessary_supports_are_dual(bipolar):
    # Cayrol and Lagasquie-Schiex 2013.
    assert flatten(bipolar, "deductive") == flatten(bipolar.reversed(), "necessary")
    assert extended(bipolar.reversed()) == supported(bipolar) | mediated(bipolar)
    assert secondary(bipolar.reversed()) == mediated(bipolar)


@given(BIPOLAR)
def test_whoever_stands_takes_along_what_he_implies(bipolar):
    supports = reach(bipolar)

    for extension in extensions(flatten(bipolar), "complete"):
        for name in extension:
            assert supports[name] <= extension


@given(BIPOLAR)
def test_without_supports_nothing_changes(bipolar):
    bare = BipolarFramework(bipolar.arguments, bipolar.attacks)

    for support in Support:
        assert flatten(bare, support) == Framework.of(NAMES, bipolar.attacks)


@pytest.mark.parametrize("support", ["deductive", "necessary"])
@pytest.mark.parametrize(
    "semantics", ["grounded", "complete", "preferred", "stable", "semi-stable", "ideal", "eager"]
)
@settings(max_examples=30)
@given(bipolar=BIPOLAR)
def test_supports_can_be_arguments_instead(bipolar, semantics, support):
    encoded = encode(bipolar, support)
    told = {
        tuple(labelling[encoded.standing[name]] for name in NAMES)
        for labelling in labellings(encoded.framework, semantics)
    }

    assert told == {
        tuple(labelling[name] for name in NAMES)
        for labelling in labellings(flatten(bipolar, support), semantics)
    }


def test_names_of_arguments_for_supports_are_new():
    bipolar = BipolarFramework(("a", "b", "a without b"), [], [("a", "b")])

    assert len(encode(bipolar).framework) == 4


def chain(length):
    names = [f"a{number}" for number in range(length)]
    return BipolarFramework([*names, "x"], [("x", names[-1])], pairwise(names))


@pytest.mark.long
def test_long_chains_of_supports_are_encoded_in_linear_time():
    took = []
    for length in (2_000, 20_000):
        start = time.process_time()
        encoded = encode(chain(length))
        assert accepts(encoded.framework, encoded.standing["a0"], "grounded").no
        took.append(time.process_time() - start)

    assert took[1] < 40 * took[0]


def test_too_many_attacks_are_refused(monkeypatch):
    monkeypatch.setattr(flattening, "MOST_ATTACKS", 100)
    fan = BipolarFramework([f"a{n}" for n in range(30)], [("a0", "a1")], [
        *((f"a{n}", "a0") for n in range(2, 15)), *((f"a{n}", "a1") for n in range(15, 30)),
    ])  # fmt: skip

    with pytest.raises(FrameworkError, match="give rise to 224 attacks; 100 is the most"):
        flatten(fan)
    monkeypatch.setattr(flattening, "MOST_ARGUMENTS", 20)
    with pytest.raises(FrameworkError, match="the supports of 30 arguments are too many"):
        flatten(fan)


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (lambda: framework("ab", "ac"), UnknownArgumentError, "there is no argument 'c'"),
        (lambda: BipolarFramework([1]), TypeError, "is a string, not 1"),
        (lambda: BipolarFramework("ab", ["a"]), TypeError, "a pair of names, not 'a'"),
        (
            lambda: flatten(framework("ab"), "moral"),
            ValueError,
            "a support is deductive, necessary or general, not 'moral'",
        ),
        (lambda: encode(framework("ab"), "general"), ValueError, "only deductive and necessary"),
    ],
)
def test_what_can_not_be_is_refused(wrong, error, message):
    with pytest.raises(error, match=message):
        wrong()
