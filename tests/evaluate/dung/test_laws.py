"""Theorems about semantics, as properties of whatever framework Hypothesis comes up with."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate.dung import (
    SEMANTICS,
    Framework,
    Labelling,
    accepts,
    connected_components,
    count,
    extensions,
    grounded,
    labellings,
    reduct,
    rename,
    restrict,
    strong_components,
    unite,
)
from argmap.testing.strategies import frameworks

NAMES = [entry.name for entry in SEMANTICS]
COMPLETE = ["complete", "grounded", "preferred", "stable", "semi-stable", "ideal", "eager"]
ADMISSIBLE = ["admissible", *COMPLETE]


def law(*drawn):
    """Return what makes a test a property of whatever is drawn."""
    return lambda test: settings(max_examples=50)(given(*drawn)(test))


def all_of(framework, semantics):
    found = list(extensions(framework, semantics))
    assert len(found) == len(set(found))
    return set(found)


def attacked(framework, chosen):
    return {other for one in chosen for other in framework.attacked(one)}


def reach(framework, chosen):
    return chosen | attacked(framework, chosen)


def defended(framework, chosen):
    struck = attacked(framework, chosen)
    return {one for one in framework.arguments if struck.issuperset(framework.attackers(one))}


def has_cycle(framework, *, odd=False):
    """Return whether there is a cycle, or a closed walk of odd length."""
    for component in strong_components(framework):
        inside = restrict(framework, component)
        if not odd and list(inside.attacks):
            return True
        colours = {component[0]: 0}
        waiting = [component[0]]
        for one in waiting:
            for other in inside.attacked(one):
                if other not in colours:
                    colours[other] = 1 - colours[one]
                    waiting.append(other)
                elif colours[other] == colours[one]:
                    return True
    return False


@law(frameworks())
def test_extensions_are_conflict_free(framework):
    for name in NAMES:
        for extension in extensions(framework, name):
            assert extension.isdisjoint(attacked(framework, extension)), name


@law(frameworks())
def test_extensions_defend_themselves_where_they_must(framework):
    for name in ADMISSIBLE:
        for extension in extensions(framework, name):
            assert extension <= defended(framework, extension), name


@law(frameworks())
def test_what_is_defended_is_reinstated(framework):
    # Reinstatement: Baroni and Giacomin 2007, https://doi.org/10.1016/j.artint.2007.04.004
    for name in COMPLETE:
        for extension in extensions(framework, name):
            assert extension == defended(framework, extension), name


@law(frameworks())
def test_grounded_is_the_least_complete_extension_and_the_least_fixpoint(framework):
    # Dung 1995, theorem 25
    found = grounded(framework).extension
    assert found in all_of(framework, "complete")
    assert all(found <= extension for extension in extensions(framework, "complete"))
    step = set()
    while step != defended(framework, step):
        step = defended(framework, step)
    assert found == step
    assert all_of(framework, "grounded") == {found}


@law(frameworks())
def test_preferred_extensions_are_the_largest_complete_and_the_largest_admissible_sets(framework):
    # Dung 1995, theorem 25
    preferred = all_of(framework, "preferred")
    assert preferred
    for weaker in ("complete", "admissible"):
        sets = all_of(framework, weaker)
        assert preferred == {one for one in sets if not any(one < other for other in sets)}


@law(frameworks())
def test_stable_is_semi_stable_is_preferred_is_complete_is_admissible_is_conflict_free(framework):
    chain = ["stable", "semi-stable", "preferred", "complete", "admissible", "conflict-free"]
    for one, other in pairwise(chain):
        assert all_of(framework, one) <= all_of(framework, other), (one, other)
    assert all_of(framework, "stable") <= all_of(framework, "stage") <= all_of(framework, "naive")


@law(frameworks())
def test_stage2_extensions_are_cf2_and_cf2_extensions_are_naive(framework):
    # Dvořák and Gaggl 2016, https://doi.org/10.1093/logcom/exu006
    assert all_of(framework, "stage2") <= all_of(framework, "CF2") <= all_of(framework, "naive")
    assert all_of(framework, "stable") <= all_of(framework, "stage2")


@law(frameworks())
def test_where_something_is_stable_semi_stable_and_stage_are_the_same(framework):
    # Caminada, Carnielli and Dunne 2012, https://doi.org/10.1093/logcom/exr033
    stable = all_of(framework, "stable")
    if stable:
        assert stable == all_of(framework, "semi-stable") == all_of(framework, "stage")


@law(frameworks())
def test_grounded_is_in_ideal_is_in_eager(framework):
    # Caminada 2007, Comparing two unique extension semantics
    (ideal,) = all_of(framework, "ideal")
    (eager,) = all_of(framework, "eager")
    assert grounded(framework).extension <= ideal <= eager
    for name, single in (("preferred", ideal), ("semi-stable", eager)):
        assert all(single <= extension for extension in extensions(framework, name))


@law(frameworks())
def test_grounded_is_in_every_cf2_and_every_stage2_extension(framework):
    for name in ("CF2", "stage2"):
        for extension in extensions(framework, name):
            assert grounded(framework).extension <= extension


@law(frameworks())
def test_an_argument_is_in_some_complete_set_if_it_is_in_some_preferred_one(framework):
    for argument in framework.arguments:
        answers = {
            accepts(framework, argument, name, "credulous").answer
            for name in ("admissible", "complete", "preferred")
        }
        assert len(answers) == 1
        skeptical = accepts(framework, argument, "complete", "skeptical")
        assert skeptical.answer is (argument in grounded(framework).extension)


@law(frameworks())
def test_without_cycles_there_is_one_extension(framework):
    # Dung 1995, theorem 30
    if not has_cycle(framework):
        for name in (*COMPLETE, "CF2", "stage2", "stage"):
            assert all_of(framework, name) == {grounded(framework).extension}, name


@law(frameworks())
def test_without_odd_cycles_preferred_is_stable(framework):
    # Dunne and Bench-Capon 2002, https://doi.org/10.1016/S0004-3702(02)00261-8
    if not has_cycle(framework, odd=True):
        assert all_of(framework, "preferred") == all_of(framework, "stable")


@law(frameworks())
def test_no_extension_contains_another_one_where_they_are_the_largest(framework):
    for name in ("naive", "preferred", "stable", "semi-stable", "stage", "CF2", "stage2"):
        found = all_of(framework, name)
        assert not any(one < other for one in found for other in found), name


@law(frameworks())
def test_extensions_become_labellings_and_come_back(framework):
    # Caminada 2006, https://doi.org/10.1007/11853886_11
    for name in NAMES:
        for labelling in labellings(framework, name):
            assert Labelling.of(framework, labelling.extension) == labelling
            assert labelling.rejected == attacked(framework, labelling.extension)
            assert len(labelling.undecided) == (
                framework.size - len(labelling.extension) - len(labelling.rejected)
            )


@law(frameworks(), st.data())
def test_what_is_not_attacked_from_outside_is_judged_by_itself(framework, data):
    # Directionality: Baroni and Giacomin 2007, https://doi.org/10.1016/j.artint.2007.04.004
    inside = set()
    waiting = [one for one in framework.arguments if data.draw(st.booleans())]
    while waiting:
        one = waiting.pop()
        if one not in inside:
            inside.add(one)
            waiting += framework.attackers(one)
    for name in ("admissible", "complete", "grounded", "preferred", "ideal", "CF2", "stage2"):
        whole = {frozenset(extension & inside) for extension in extensions(framework, name)}
        assert whole == all_of(restrict(framework, inside), name), name


@pytest.mark.parametrize("name", ["stable", "semi-stable", "stage", "eager"])
def test_what_is_outside_bears_on_other_semantics(name):
    # a and b attack each other; a attacks c, which attacks itself.
    framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("a", "c"), ("c", "c")])
    whole = {frozenset(extension & {"a", "b"}) for extension in extensions(framework, name)}
    assert whole == {frozenset("a")}
    assert all_of(restrict(framework, ["a", "b"]), name) != whole


@law(frameworks(most=4), frameworks(most=4))
def test_extensions_of_what_is_not_connected_are_put_together(one, twin):
    other = rename(twin, {name: name.lower() for name in twin.arguments})
    both = unite(one, other)
    for name in NAMES:
        pairs = {a | b for a in extensions(one, name) for b in extensions(other, name)}
        assert all_of(both, name) == pairs
        assert count(both, name) == count(one, name) * count(other, name)


@law(frameworks(), st.randoms(use_true_random=False))
def test_other_names_in_another_order_change_nothing(framework, random):
    names = list(framework.arguments)
    others = [name.lower() for name in names]
    random.shuffle(others)
    called = dict(zip(names, others, strict=True))
    renamed = rename(framework, called)
    shuffled = Framework.of(random.sample(others, len(others)), renamed.attacks)
    assert shuffled == renamed
    for name in NAMES:
        expected = {
            frozenset(called[one] for one in found) for found in extensions(framework, name)
        }
        assert all_of(shuffled, name) == expected, name


@law(frameworks())
def test_what_an_extension_leaves_open_can_be_added_to_it(framework):
    # Modularity: Baumann, Brewka and Ulbricht 2020, https://doi.org/10.24963/kr.2020/9
    preferred = all_of(framework, "preferred")
    for extension in extensions(framework, "admissible"):
        left = reduct(framework, extension)
        assert left.arguments == tuple(
            one for one in framework.arguments if one not in reach(framework, extension)
        )
        added = {frozenset(extension | more) for more in extensions(left, "preferred")}
        assert added == {one for one in preferred if extension <= one}


@law(frameworks())
def test_splitting_along_components_gives_the_same_extensions(framework):
    # Baumann 2011, Splitting an argumentation framework, LPNMR; here for stable extensions
    components = strong_components(framework)
    assert Counter(framework.arguments) == Counter(one for part in components for one in part)
    first = set(components[0]) if components else set()
    found = set()
    for below in extensions(restrict(framework, first), "stable"):
        rest = set(framework.arguments) - first - attacked(framework, below)
        found |= {below | above for above in extensions(restrict(framework, rest), "stable")}
    assert found == all_of(framework, "stable")


@law(frameworks())
def test_components_partition_a_framework_and_attackers_come_first(framework):
    place = {one: n for n, part in enumerate(strong_components(framework)) for one in part}
    assert place.keys() == set(framework.arguments)
    assert all(place[a] <= place[b] for a, b in framework.attacks)
    whole = {one: n for n, part in enumerate(connected_components(framework)) for one in part}
    assert whole.keys() == set(framework.arguments)
    assert all(whole[a] == whole[b] for a, b in framework.attacks)


@law(frameworks())
def test_what_is_found_twice_comes_in_the_same_order(framework):
    for name in NAMES:
        assert list(extensions(framework, name)) == list(extensions(framework, name))
