"""Rankings: published examples, definitions, and the postulates of the literature."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluate import Framework, UnknownArgumentError
from argmap.evaluate.ranking import Ranking, categorise, rank, refining
from argmap.evaluate.ranking.categorising import bounds

ALL = ["categoriser", "discussion", "burden"]


def of(arguments, attacks):
    """Return a framework of letters and of pairs of letters."""
    return Framework.of(arguments, [tuple(attack) for attack in attacks])


@st.composite
def frameworks(draw, *, acyclic=False, most=6):
    names = "abcdefgh"[: draw(st.integers(1, most))]
    pairs = [a + b for a in names for b in names if not acyclic or a < b]
    attacks = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12)) if pairs else []
    return of(names, attacks)


# Bonzon, Delobelle, Konieczny and Maudet, A comparative study of ranking-based semantics for abstract
# argumentation, https://doi.org/10.1609/aaai.v30i1.10116: the running example.
RUNNING = of("abcde", ["ae", "ba", "bc", "ce", "da", "ed"])


@pytest.mark.parametrize(
    ("semantics", "expected"),
    [
        ("categoriser", "b > d > e > c > a"),
        ("discussion", "b > d > c > e > a"),
        ("burden", "b > d > c > e > a"),
    ],
)
def test_the_running_example_of_the_comparative_study(semantics, expected):
    assert str(rank(RUNNING, semantics)) == expected


def test_the_values_of_the_running_example():
    values = {name: round(value, 2) for name, value in categorise(RUNNING).items()}
    assert values == {"a": 0.38, "b": 1.0, "c": 0.5, "d": 0.65, "e": 0.53}


# Besnard and Hunter 2001, https://doi.org/10.1016/S0004-3702(01)00071-6: a chain of arguments, whose
# categoriser values are the quotients of Fibonacci numbers.
def test_the_categoriser_of_a_chain():
    values = categorise(of("abcde", ["ab", "bc", "cd", "de"]))
    assert list(values.values()) == pytest.approx([1, 1 / 2, 2 / 3, 3 / 5, 5 / 8])


def test_two_that_attack_each_other_have_the_golden_section():
    """Pu, Luo, Zhang and Luo 2014."""
    golden = (5**0.5 - 1) / 2
    assert categorise(of("ab", ["ab", "ba"])) == pytest.approx({"a": golden, "b": golden})


# Amgoud and Ben-Naim 2013: attackers that are attacked count less by burden; their number comes first.
def test_burdens_of_a_defended_argument():
    steps = list(refining.burdens([[], [0], [1]]))
    assert steps[-1] == [1, 2, Fraction(3, 2)]


def test_what_differs_in_no_way_is_tied():
    for semantics in ALL:
        found = rank(of("abcd", ["ab", "ba", "cd", "dc"]), semantics)
        assert (found.tiers, found.open) == ((("a", "b", "c", "d"),), ())
        assert found.better("a", "b") is False


def test_a_tie_of_different_arguments_is_exact():
    """1 / (1 + 1/2 + 1/2) = 1 / (1 + 1), and of burdens 1/2 + 1/6 = 1/3 + 1/3."""
    one = of("abcdefx", ["ab", "cd", "be", "de", "fx"])
    found = rank(one)
    assert found.ranks["e"] == found.ranks["x"]
    assert not found.open
    two = Framework.of(
        ["a", "b", "a1", "a2", "b1", "b2", *(f"u{n}" for n in range(10))],
        [
            ("a1", "a"),
            ("a2", "a"),
            ("b1", "b"),
            ("b2", "b"),
            ("u0", "a1"),
            *((f"u{n}", "a2") for n in range(1, 6)),
            *((f"u{n}", "b1") for n in range(6, 8)),
            *((f"u{n}", "b2") for n in range(8, 10)),
        ],
    )
    found = rank(two, "burden")
    assert found.ranks["a"] == found.ranks["b"]
    assert found.better("a", "b") is False
    # By discussion a has six defenders and b four.
    assert rank(two, "discussion").better("a", "b") is True


def test_what_was_not_found_out_is_neither_better_nor_tied(monkeypatch):
    monkeypatch.setattr(refining, "MOST_STEPS", 2)
    found = rank(of("pqstuv", ["pq", "qp", "ts", "ut", "vt"]), "burden")
    assert found.open == (frozenset("pqs"),)
    assert found.better("p", "s") is None
    assert found.better("p", "p") is False
    assert found.better("u", "p") is True


@pytest.mark.parametrize("semantics", ALL)
def test_a_limit_of_time_leaves_open_what_was_not_found_out(semantics):
    found = rank(of("pqstuv", ["pq", "qp", "ts", "ut", "vt"]), semantics, limit=1e-9)
    whole = rank(of("pqstuv", ["pq", "qp", "ts", "ut", "vt"]), semantics)
    assert found.open
    for one in "pqstuv":
        for other in "pqstuv":
            assert found.better(one, other) in {None, whole.better(one, other)}
    with pytest.raises(ValueError, match="seconds above 0, not 0"):
        rank(RUNNING, semantics, limit=0)
    with pytest.raises(TypeError, match="the limit is a number of seconds, not 'x'"):
        rank(RUNNING, semantics, limit="x")


def test_who_isnt_there_isnt_ranked():
    with pytest.raises(UnknownArgumentError, match="no argument 'z'"):
        rank(RUNNING).better("a", "z")
    with pytest.raises(ValueError, match="there are categoriser, discussion, burden"):
        rank(RUNNING, "grounded")
    with pytest.raises(TypeError, match="a framework is ranked, not list"):
        rank([])


def test_nothing_is_ranked_in_no_tier():
    for semantics in ALL:
        assert rank(Framework.of([]), semantics) == Ranking(semantics, ())


def test_a_long_chain_is_ranked():
    names = [str(number) for number in range(500)]
    chain = Framework.of(names, pairwise(names))
    assert rank(chain).tiers[0] == ("0",)
    assert rank(chain).tiers[-1] == ("1",)
    assert len(rank(chain, "discussion").tiers) == 500


def by_definition(framework, semantics, *, steps=40):
    """Return for each argument what it is ranked by, least first, as the papers define it."""
    names = framework.arguments
    attackers = {name: framework.attackers(name) for name in names}
    if semantics == "discussion":
        chains = {name: [(name,)] for name in names}
        keys = {name: [] for name in names}
        for length in range(1, 8):
            for name in names:
                count = len(chains[name])
                keys[name].append(-count if length % 2 else count)
                chains[name] = [
                    (*chain, one) for chain in chains[name] for one in attackers[chain[-1]]
                ]
        return {name: tuple(key) for name, key in keys.items()}
    if semantics == "burden":
        values = dict.fromkeys(names, 1.0)
        keys = {name: [1.0] for name in names}
        for _ in range(12):
            values = {name: 1 + sum(1 / values[one] for one in attackers[name]) for name in names}
            for name in names:
                keys[name].append(round(values[name], 9))
        return {name: tuple(key) for name, key in keys.items()}
    values = dict.fromkeys(names, 0.5)
    for _ in range(steps * 20):
        values = {name: 1 / (1 + sum(values[one] for one in attackers[name])) for name in names}
    return {name: -round(value, 7) for name, value in values.items()}


@given(framework=frameworks(most=5), semantics=st.sampled_from(ALL))
def test_rankings_are_those_of_the_definition(framework, semantics):
    keys, found = by_definition(framework, semantics), rank(framework, semantics)
    for one in framework.arguments:
        for other in framework.arguments:
            if keys[one] < keys[other]:
                assert found.better(one, other) is True
            if found.better(one, other):
                assert keys[one] <= keys[other]


@given(framework=frameworks())
def test_the_solution_of_the_categoriser_lies_between_its_bounds(framework):
    attackers = [
        [framework.number(one) for one in framework.attackers(name)] for name in framework.arguments
    ]
    low, high = bounds(attackers, bits=60)
    values = [-value for value in by_definition(framework, "categoriser").values()]
    for value, least, most in zip(values, low, high, strict=True):
        assert least / 2**60 - 1e-6 <= value <= most / 2**60 + 1e-6
        assert most - least < 2**20


# The postulates, as in Bonzon et al. 2016.


@given(framework=frameworks(), semantics=st.sampled_from(ALL), data=st.data())
def test_what_arguments_are_called_changes_nothing(framework, semantics, data):
    """Abstraction."""
    order = data.draw(st.permutations(framework.arguments))
    names = dict(zip(framework.arguments, order, strict=True))
    renamed = Framework.of(order, [(names[a], names[b]) for a, b in framework.attacks])
    own, other = rank(framework, semantics).ranks, rank(renamed, semantics).ranks
    assert {names[name]: number for name, number in own.items()} == other


@given(one=frameworks(most=4), other=frameworks(most=4), semantics=st.sampled_from(ALL))
def test_what_is_not_connected_changes_nothing(one, other, semantics):
    """Independence."""
    both = Framework.of(
        [*one.arguments, *(name.upper() for name in other.arguments)],
        [*one.attacks, *((a.upper(), b.upper()) for a, b in other.attacks)],
    )
    alone, found = rank(one, semantics), rank(both, semantics)
    for a in one.arguments:
        for b in one.arguments:
            assert found.better(a, b) == alone.better(a, b)


@given(framework=frameworks(), semantics=st.sampled_from(ALL))
def test_what_nothing_attacks_is_best(framework, semantics):
    """Void precedence, and equivalence of what is not attacked."""
    free = {name for name in framework.arguments if not framework.attackers(name)}
    assume(free)
    assert set(rank(framework, semantics).tiers[0]) == free


@given(framework=frameworks(), semantics=st.sampled_from(["discussion", "burden"]))
def test_fewer_attackers_are_better(framework, semantics):
    """Cardinality precedence."""
    found = rank(framework, semantics)
    for one in framework.arguments:
        for other in framework.arguments:
            if len(framework.attackers(one)) < len(framework.attackers(other)):
                assert found.better(one, other)


def test_fewer_attackers_are_not_always_better_by_the_categoriser():
    many = of("abcdxyuvwz", ["ba", "ca", "yx", "ub", "vb", "wc", "zc"])
    assert rank(many).better("a", "x")
    assert rank(many, "burden").better("x", "a")


@given(framework=frameworks(), semantics=st.sampled_from(ALL))
def test_of_as_many_attackers_those_that_are_attacked_are_better(framework, semantics):
    """Defence precedence."""
    found = rank(framework, semantics)
    attackers = {name: framework.attackers(name) for name in framework.arguments}
    for one in framework.arguments:
        for other in framework.arguments:
            defended = any(attackers[each] for each in attackers[one])
            open_ = not any(attackers[each] for each in attackers[other])
            if len(attackers[one]) == len(attackers[other]) and defended and open_:
                assert found.better(one, other)


@given(framework=frameworks(), semantics=st.sampled_from(ALL))
def test_attackers_that_are_no_fewer_and_no_worse_make_no_better(framework, semantics):
    """Counter-transitivity."""
    found = rank(framework, semantics)
    ranks = found.ranks
    for one in framework.arguments:
        for other in framework.arguments:
            less = sorted(ranks[each] for each in framework.attackers(one))
            more = sorted(ranks[each] for each in framework.attackers(other))
            if len(less) <= len(more) and all(
                more[place] <= worse for place, worse in enumerate(less)
            ):
                assert found.better(other, one) is not True
                # Strict counter-transitivity.
                if Counter(less) != Counter(more):
                    assert found.better(one, other) in {True, None}


def test_defence_that_is_spread_is_better_by_burden():
    """Distributed defence: of as many attackers and defenders, better each hits another one."""
    spread = of("abcdexyzvw", ["ba", "ca", "db", "ec", "yx", "zx", "vy", "wy"])
    assert rank(spread, "burden").better("a", "x")
    assert rank(spread, "discussion").better("a", "x") is False
