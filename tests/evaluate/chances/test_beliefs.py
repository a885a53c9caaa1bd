"""The epistemic approach: postulates, what they leave open, and what Hunter and Thimm proved."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Framework, Label, OutOfTimeError, UnknownArgumentError, labellings
from argmap.evaluate.chances import (
    POSTULATES,
    ChanceError,
    TooManyWorldsError,
    belief,
    believable,
    believing,
)
from argmap.evaluate.chances.programs import AtMost, largest

HALF = Fraction(1, 2)
LINEAR = [one.name for one in POSTULATES if one.name not in {"rational", "ternary"}]
DEGREES = st.sampled_from([Fraction(n, 10) for n in range(11)])
NUMBER = {Label.IN: Fraction(1), Label.UNDECIDED: HALF, Label.OUT: Fraction(0)}


def of(arguments, attacks):
    return Framework.of(arguments, [tuple(attack) for attack in attacks])


@st.composite
def frameworks(draw, *, most=4):
    names = "abcd"[: draw(st.integers(1, most))]
    ends = st.sampled_from(names)
    return Framework.of(names, draw(st.lists(st.tuples(ends, ends), max_size=5)))


def obeys(framework, degrees, postulate):
    """Tell whether degrees obey a postulate, as Hunter and Thimm 2017 define them."""
    attacks = list(framework.attacks)
    names = framework.arguments
    attackers = {name: framework.attackers(name) for name in names}
    p = degrees
    return {
        "coherent": all(p[a] <= 1 - p[b] for a, b in attacks),
        "involutary": all(p[a] == 1 - p[b] for a, b in attacks),
        "rational": all(not (p[a] > HALF and p[b] > HALF) for a, b in attacks),
        "founded": all(p[a] == 1 for a in names if not attackers[a]),
        "semi-founded": all(p[a] >= HALF for a in names if not attackers[a]),
        "optimistic": all(p[a] >= 1 - sum(p[b] for b in attackers[a]) for a in names),
        "semi-optimistic": all(
            p[a] >= 1 - sum(p[b] for b in attackers[a]) for a in names if attackers[a]
        ),
        "justifiable": all(p[a] <= 1 - p[b] for a, b in attacks)
        and all(p[a] >= 1 - sum(p[b] for b in attackers[a]) for a in names),
        "ternary": all(p[a] in {0, HALF, 1} for a in names),
        "neutral": all(p[a] == HALF for a in names),
        "maximal": all(p[a] == 1 for a in names),
        "minimal": all(p[a] == 0 for a in names),
    }[postulate]


SOME = st.lists(st.sampled_from([one.name for one in POSTULATES]), max_size=3, unique=True)


@given(framework=frameworks(), postulates=SOME, data=st.data())
def test_what_is_believable_obeys_the_postulates(framework, postulates, data):
    wanted = data.draw(st.dictionaries(st.sampled_from(framework.arguments), DEGREES, max_size=2))
    found = believable(framework, postulates, given=wanted)
    if found is not None:
        assert all(0 <= degree <= 1 for degree in found.values())
        assert all(obeys(framework, found, postulate) for postulate in postulates)
        assert all(found[name] == degree for name, degree in wanted.items())


@given(framework=frameworks(most=3), postulates=SOME, data=st.data())
def test_no_degrees_that_obey_lie_outside_the_bounds(framework, postulates, data):
    argument = data.draw(st.sampled_from(framework.arguments))
    found = belief(framework, argument, postulates)
    steps = [Fraction(n, 4) for n in range(5)]
    for chosen in product(steps, repeat=framework.size):
        degrees = dict(zip(framework.arguments, chosen, strict=True))
        if all(obeys(framework, degrees, postulate) for postulate in postulates):
            assert found is not None
            assert found.low <= degrees[argument] <= found.high


@given(framework=frameworks(), postulates=SOME, data=st.data())
def test_the_bounds_are_reached(framework, postulates, data):
    argument = data.draw(st.sampled_from(framework.arguments))
    found = belief(framework, argument, postulates)
    if found is None:
        assert believable(framework, postulates) is None
    else:
        for bound in (found.low, found.high):
            assert believable(framework, postulates, given={argument: bound}) is not None


# Hunter and Thimm 2017, section 4, proposition 1 and the figure of what includes what.
IMPLIED = [
    ("involutary", "coherent"),
    ("coherent", "rational"),
    ("founded", "semi-founded"),
    ("optimistic", "founded"),
    ("optimistic", "semi-optimistic"),
    ("justifiable", "coherent"),
    ("justifiable", "optimistic"),
    ("involutary", "semi-optimistic"),
    ("neutral", "ternary"),
    ("maximal", "optimistic"),
]


@given(framework=frameworks(), implication=st.sampled_from(IMPLIED), data=st.data())
def test_what_postulates_imply(framework, implication, data):
    one, other = implication
    goal = data.draw(st.sampled_from(framework.arguments))
    bounds = belief(framework, goal, [one])
    if bounds is not None:
        degrees = believable(framework, [one], given={goal: bounds.high})
        assert obeys(framework, degrees, other)


# Thimm 2012, proposition 4: of each complete labelling there are justifiable degrees.
@given(framework=frameworks())
def test_complete_labellings_are_justifiable_and_ternary(framework):
    for labelling in labellings(framework, "complete"):
        degrees = {name: NUMBER[label] for name, label in labelling.items()}
        assert obeys(framework, degrees, "justifiable")
        assert believable(framework, ["justifiable", "ternary"], given=degrees) == degrees


def test_there_are_always_justifiable_degrees():
    """Thimm 2012: also in an odd circle, which has no stable extension."""
    assert believable(of("abc", ["ab", "bc", "ca"]), ["justifiable"]) is not None


@pytest.mark.parametrize("size", [1, 3, 5])
def test_in_an_odd_circle_the_involutary_is_neutral(size):
    """Hunter and Thimm 2017, proposition 9."""
    names = "abcde"[:size]
    ring = of(names, [a + b for a, b in zip(names, names[1:] + names[0], strict=True)])
    assert str(belief(ring, "a", ["involutary"])) == "1/2"


def test_who_believes_an_attacker_can_believe_little_of_what_it_attacks():
    framework = of("ab", ["ab"])
    assert str(belief(framework, "b", given={"a": 0.8})) == "from 0 to 1/5"
    assert str(belief(framework, "b", ["rational"], given={"a": 0.8})) == "from 0 to 1/2"
    assert str(belief(framework, "b", ["rational"], given={"a": 0.5})) == "from 0 to 1"
    assert str(belief(framework, "b", ["semi-optimistic"], given={"a": 0.8})) == "from 1/5 to 1"
    assert str(belief(framework, "b", ["involutary"], given={"a": (0.6, 0.8)})) == "from 1/5 to 2/5"


def test_reinstatement_in_degrees():
    framework = of("abc", ["ab", "bc"])
    assert str(belief(framework, "c", ["justifiable"])) == "1"
    assert str(belief(framework, "c", ["coherent", "semi-optimistic"], given={"a": 0.7})) == "7/10"
    assert belief(framework, "c", ["justifiable"], given={"a": 0.7}) is None


def test_all_can_be_believed_only_where_nothing_attacks():
    assert believable(of("ab", []), ["maximal", "coherent"]) == {"a": 1, "b": 1}
    assert believable(of("ab", ["ab"]), ["maximal", "coherent"]) is None


def test_a_framework_of_some_size_is_solved():
    names = [str(number) for number in range(40)]
    ring = Framework.of(names, [(a, b) for a, b in zip(names, names[1:] + names[:1], strict=True)])
    assert str(belief(ring, "1", ["justifiable"], given={"0": 0.3})) == "7/10"


def test_too_many_cases_are_refused(monkeypatch):
    monkeypatch.setattr(believing, "MOST_CASES", 1)
    with pytest.raises(TooManyWorldsError, match="in 1 cases"):
        belief(of("abc", ["ab", "bc", "ca"]), "a", ["rational"], given={"b": 0.6})


def test_what_takes_too_long_is_given_up():
    ring = of("abc", ["ab", "bc", "ca"])
    with pytest.raises(OutOfTimeError, match="limit of time"):
        belief(ring, "a", ["justifiable"], limit=1e-9)
    with pytest.raises(ValueError, match="seconds above 0, not 0"):
        believable(ring, limit=0)


def test_wrong_questions_are_refused():
    framework = of("ab", ["ab"])
    with pytest.raises(ChanceError, match="no postulate 'fair'; there are coherent,"):
        believable(framework, ["fair"])
    with pytest.raises(TypeError, match="not one text"):
        believable(framework, "coherent")
    with pytest.raises(UnknownArgumentError, match="'c'"):
        belief(framework, "c")
    with pytest.raises(UnknownArgumentError, match="'c'"):
        believable(framework, given={"c": 1})
    with pytest.raises(ChanceError, match="from 3/5 to 2/5"):
        believable(framework, given={"a": (0.6, 0.4)})
    with pytest.raises(TypeError, match="given as a mapping from names, not as 5"):
        belief(framework, "a", given=5)
    with pytest.raises(TypeError, match="the limit is a number of seconds, not 'x'"):
        belief(framework, "a", limit="x")
    with pytest.raises(TypeError, match="a framework is wanted"):
        believable([])


def test_a_postulate_is_found_by_its_abbreviation():
    assert {believable(of("a", []), [one.short]) is not None for one in POSTULATES} == {True}


NUMBERS = st.integers(-3, 3).map(Fraction)


@given(
    goal=st.lists(NUMBERS, min_size=2, max_size=2),
    rows=st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=4),
)
def test_a_linear_program_of_two_variables_is_solved_at_a_corner(goal, rows):
    """All corners are looked at, where two constraints are met exactly."""
    box = [(Fraction(1), Fraction(0), Fraction(2)), (Fraction(0), Fraction(1), Fraction(2))]
    lines = [
        *rows,
        *box,
        (Fraction(-1), Fraction(0), Fraction(0)),
        (Fraction(0), Fraction(-1), Fraction(0)),
    ]
    corners = []
    for a, b, c in lines:
        for d, e, f in lines:
            determinant = a * e - b * d
            if determinant:
                x, y = (c * e - b * f) / determinant, (a * f - c * d) / determinant
                if all(p * x + q * y <= most for p, q, most in lines):
                    corners.append(goal[0] * x + goal[1] * y)
    found = largest(
        dict(enumerate(goal)), 2, [AtMost({0: a, 1: b}, most) for a, b, most in (*rows, *box)]
    )
    assert (None if found is None else found[0]) == max(corners, default=None)
