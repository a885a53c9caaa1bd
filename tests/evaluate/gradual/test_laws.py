"""The laws of gradual semantics: Baroni, Rago and Toni 2019, Amgoud and Ben-Naim 2018, Potyka 2018."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from weighted import ALL, BIPOLAR, SCORES, by_definition, changed, pairs, weighted

from argmap.evaluate.gradual import QuantitativeFramework, strengths
from argmap.evaluate.gradual.arrays import ArrayUpdate, strengths_by_level
from argmap.evaluate.gradual.semantics import semantics_of
from argmap.evaluate.gradual.updating import Update

DUAL = ["df-quad", "quadratic-energy", "mlp-based"]


def close(one, other):
    return one == pytest.approx(other, abs=1e-9)


def frameworks_of(semantics, **options):
    return weighted(supports=semantics != "h-categoriser", **options)


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_strengths_are_those_of_the_definition(semantics, data):
    framework = data.draw(frameworks_of(semantics, needs=True))
    assert close(dict(strengths(framework, semantics)), by_definition(framework, semantics))


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_level_by_level_and_one_by_one_agree(semantics, data):
    framework = data.draw(frameworks_of(semantics, needs=True))
    levels = strengths_by_level(framework, semantics_of(semantics), narrowest=1e-3)
    assert close(levels.tolist(), list(strengths(framework, semantics).degrees))


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_a_step_on_arrays_is_a_step(semantics, data):
    framework = data.draw(frameworks_of(semantics, needs=True, cyclic=True))
    one, other = (make(framework, semantics_of(semantics)) for make in (Update, ArrayUpdate))
    assert close(other(other.start()).tolist(), one(one.start()))


@given(framework=weighted(cyclic=True))
def test_what_goes_round_has_no_levels(framework):
    acyclic = strengths(framework, most_steps=1).status == "exact"
    levels = strengths_by_level(framework, semantics_of("df-quad"), narrowest=1e-3)
    assert (levels is not None) == acyclic


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_strengths_are_from_0_to_1(semantics, data):
    framework = data.draw(frameworks_of(semantics, needs=True, cyclic=True))
    found = strengths(framework, semantics, most_steps=50)
    assert all(0 <= degree <= 1 for degree in found.values())


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_what_comes_to_rest_is_a_fixed_point(semantics, data):
    framework = data.draw(frameworks_of(semantics, needs=True, cyclic=True))
    method = data.draw(st.sampled_from(["discrete", "continuous"]))
    found = strengths(framework, semantics, method=method, most_steps=300)
    assume(found.settled)
    after = Update(framework, semantics_of(semantics))(found.degrees)
    assert after == pytest.approx(found.degrees.tolist(), abs=2e-10)


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_what_nodes_are_called_changes_nothing(semantics, data):
    """Anonymity."""
    framework = data.draw(frameworks_of(semantics))
    order = data.draw(st.permutations(framework.nodes))
    names = {node: f"n{place}" for place, node in enumerate(order)}
    base = dict(zip(framework.nodes, framework.base, strict=True))
    attacks, supports, _ = ([(names[a], names[b]) for a, b in edges] for edges in pairs(framework))
    renamed = QuantitativeFramework.of(
        {names[node]: base[node] for node in order}, attacks=attacks, supports=supports
    )
    own, other = strengths(framework, semantics), strengths(renamed, semantics)
    assert close({names[node]: own[node] for node in order}, dict(other))


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_what_nothing_bears_on_keeps_its_base_score(semantics, data):
    """Stability."""
    framework = data.draw(frameworks_of(semantics))
    found = strengths(framework, semantics)
    for number, node in enumerate(framework.nodes):
        if not list(framework.parents(number)):
            assert found[node] == framework.base[number]


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_what_has_no_strength_changes_nothing(semantics, data):
    """Neutrality."""
    framework = data.draw(frameworks_of(semantics))
    target = data.draw(st.sampled_from(framework.nodes))
    kind = "attacks" if semantics == "h-categoriser" else "supports"
    attacks, supports, _ = pairs(framework)
    own = {"attacks": attacks, "supports": supports}[kind]
    base = dict(zip(framework.nodes, framework.base, strict=True))
    more = changed(framework, base=base | {"nil": 0.0}, **{kind: [*own, ("nil", target)]})
    assert close(strengths(more, semantics)[target], strengths(framework, semantics)[target])


@given(semantics=st.sampled_from(BIPOLAR), framework=weighted(), score=SCORES, data=st.data())
def test_an_attacker_and_a_supporter_of_one_strength_even_out(semantics, framework, score, data):
    """Balance, where nothing else bears on the node."""
    attacks, supports, _ = pairs(framework)
    base = dict(zip(framework.nodes, framework.base, strict=True))
    by = data.draw(st.sampled_from(framework.nodes))
    more = changed(
        framework,
        base=base | {"new": score},
        attacks=[*attacks, (by, "new")],
        supports=[*supports, (by, "new")],
    )
    assert close(strengths(more, semantics)["new"], score)


@given(semantics=st.sampled_from(ALL), data=st.data())
def test_more_base_score_is_never_less_strength(semantics, data):
    """Monotony in the own base score."""
    framework = data.draw(frameworks_of(semantics))
    number = data.draw(st.integers(0, framework.size - 1))
    more = data.draw(st.floats(framework.base[number], 1))
    node = framework.nodes[number]
    before = strengths(framework, semantics)[node]
    assert strengths(framework.rescored({node: more}), semantics)[node] >= before - 1e-12


@given(semantics=st.sampled_from(BIPOLAR), framework=weighted(), score=SCORES, data=st.data())
def test_an_attacker_never_raises_and_a_supporter_never_lowers(semantics, framework, score, data):
    """Monotony in attackers and supporters."""
    target = data.draw(st.sampled_from(framework.nodes))
    base = dict(zip(framework.nodes, framework.base, strict=True)) | {"new": score}
    attacks, supports, _ = pairs(framework)
    before = strengths(framework, semantics)[target]
    attacked = changed(framework, base=base, attacks=[*attacks, ("new", target)])
    supported = changed(framework, base=base, supports=[*supports, ("new", target)])
    assert strengths(attacked, semantics)[target] <= before + 1e-12
    assert strengths(supported, semantics)[target] >= before - 1e-12


@given(
    semantics=st.sampled_from(DUAL),
    base=SCORES,
    scores=st.lists(SCORES, max_size=5),
    split=st.integers(0, 5),
)
def test_attack_and_support_are_each_others_mirror(semantics, base, scores, split):
    """Duality: with attackers and supporters exchanged, 1 - w comes to 1 - the strength."""
    nodes = dict(enumerate(scores))
    one = [(node, "x") for node in nodes if node < split]
    other = [(node, "x") for node in nodes if node >= split]
    mine = QuantitativeFramework.of(nodes | {"x": base}, attacks=one, supports=other)
    theirs = QuantitativeFramework.of(nodes | {"x": 1 - base}, attacks=other, supports=one)
    assert close(strengths(mine, semantics)["x"], 1 - strengths(theirs, semantics)["x"])


def test_euler_has_no_mirror():
    mine = QuantitativeFramework.of({"a": 1, "x": 0.5}, attacks=[("a", "x")])
    theirs = QuantitativeFramework.of({"a": 1, "x": 0.5}, supports=[("a", "x")])
    lost = 0.5 - strengths(mine, "euler-based")["x"]
    won = strengths(theirs, "euler-based")["x"] - 0.5
    assert (round(lost, 4), round(won, 4)) == (0.1335, 0.1821)


@pytest.mark.parametrize("semantics", ["quadratic-energy", "mlp-based"])
@pytest.mark.parametrize(("kind", "limit"), [("attacks", 0.0), ("supports", 1.0)])
def test_enough_attackers_or_supporters_carry_everything(semantics, kind, limit):
    """Open-mindedness."""
    nodes = dict.fromkeys(range(1000), 0.5)
    edges = {kind: [(number, "x") for number in nodes]}
    framework = QuantitativeFramework.of({"x": 0.5} | nodes, **edges)
    assert strengths(framework, semantics)["x"] == pytest.approx(limit, abs=1e-5)


def test_euler_never_falls_below_the_square_of_the_base_score():
    nodes = dict.fromkeys(range(100000), 1.0)
    framework = QuantitativeFramework.of(
        {"x": 0.5} | nodes, attacks=[(number, "x") for number in nodes]
    )
    assert strengths(framework, "euler-based")["x"] == pytest.approx(0.25)


def test_a_saturated_attacker_hides_the_others_from_df_quad_alone():
    one = QuantitativeFramework.of({"x": 0.5, 1: 1.0, 2: 0.9}, attacks=[(1, "x")])
    two = QuantitativeFramework.of({"x": 0.5, 1: 1.0, 2: 0.9}, attacks=[(1, "x"), (2, "x")])
    assert strengths(one, "df-quad")["x"] == strengths(two, "df-quad")["x"] == 0
    assert strengths(one)["x"] > strengths(two)["x"]


@given(semantics=st.sampled_from(BIPOLAR), one=weighted(), other=weighted())
def test_what_is_not_connected_changes_nothing(semantics, one, other):
    """Independence."""
    both = QuantitativeFramework.of(
        {
            (side, node): score
            for side, framework in enumerate((one, other))
            for node, score in zip(framework.nodes, framework.base, strict=True)
        },
        **{
            kind: [
                ((side, a), (side, b))
                for side, framework in enumerate((one, other))
                for a, b in pairs(framework)[place]
            ]
            for place, kind in enumerate(("attacks", "supports"))
        },
    )
    found = strengths(both, semantics)
    assert close([found[0, node] for node in one.nodes], list(strengths(one, semantics).degrees))


@given(framework=weighted(cyclic=True, supports=False))
def test_the_h_categoriser_always_comes_to_rest(framework):
    assert strengths(framework, "h-categoriser", most_steps=10_000, tolerance=1e-6).settled
