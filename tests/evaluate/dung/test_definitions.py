"""All semantics are what they are defined to be, on all small frameworks and on random ones."""

from __future__ import annotations

from itertools import islice, product
from random import Random

import pytest
from definitions import Defined

from argmap.evaluate.dung import (
    SEMANTICS,
    Framework,
    accepts,
    branching,
    count,
    extending,
    extensions,
    frameworks,
    labellings,
)

NAMES = [entry.name for entry in SEMANTICS]


def framework(size, attacks):
    ends = list(attacks)
    return Framework.numbered(size, [a for a, _ in ends], [b for _, b in ends])


def every_one(size):
    """Yield each framework of a size."""
    pairs = list(product(range(size), repeat=2))
    for bits in range(1 << len(pairs)):
        yield framework(size, [pair for n, pair in enumerate(pairs) if bits >> n & 1])


def some(number, seed, smallest=3, largest=8):
    """Yield random frameworks, sparse ones and dense ones."""
    random = Random(seed)  # noqa: S311  (nothing secret)
    for _ in range(number):
        size = random.randint(smallest, largest)
        attacks = random.randint(0, round(size * random.choice([1, 1.5, 2, 3])))
        yield framework(
            size, [(random.randrange(size), random.randrange(size)) for _ in range(attacks)]
        )


def bits(extension):
    return sum(1 << int(name) - 1 for name in extension)


def compare_extensions(one):
    defined = Defined.of(one)
    for name in NAMES:
        found = [bits(extension) for extension in extensions(one, name)]
        assert sorted(found) == sorted(defined.extensions(name)), (name, list(one.attacks))


def compare_acceptance(one):
    defined = Defined.of(one)
    for name in NAMES:
        known = defined.extensions(name)
        for argument in one.arguments:
            has = {chosen for chosen in known if chosen & bits([argument])}
            for mode, expected, shows in (
                ("credulous", bool(has), has),
                ("skeptical", has == known, known - has),
            ):
                told = (name, mode, argument, list(one.attacks))
                assert accepts(one, argument, name, mode).answer is expected, told
                full = accepts(one, argument, name, mode, witness=True)
                assert full.answer is expected, told
                if shows:
                    assert bits(full.witness) in shows, told
                else:
                    assert full.witness is None, told


def test_extensions_of_all_frameworks_of_up_to_three_arguments_are_as_defined():
    for size in range(4):
        for one in every_one(size):
            compare_extensions(one)


@pytest.mark.usefixtures("small")
def test_extensions_of_random_frameworks_are_as_defined():
    for one in some(75, seed=1):
        compare_extensions(one)


@pytest.mark.usefixtures("small")
def test_acceptance_in_random_frameworks_is_as_defined():
    for one in (*every_one(2), *some(20, seed=2, largest=6)):
        compare_acceptance(one)


def test_few_arguments_are_evaluated_like_many(monkeypatch):
    names = ["complete", "preferred", "stable", "semi-stable", "ideal", "eager"]
    few = [*some(25, seed=4, smallest=13, largest=40)]
    known = [{name: set(extensions(one, name)) for name in names} for one in few]
    monkeypatch.setattr(frameworks, "FEW", 0)
    monkeypatch.setattr(branching, "STEPS", 0)
    many = [framework(one.size, [(int(a) - 1, int(b) - 1) for a, b in one.attacks]) for one in few]
    assert [{name: set(extensions(one, name)) for name in names} for one in many] == known


@pytest.mark.long
def test_extensions_of_all_frameworks_of_four_arguments_are_as_defined():
    for one in every_one(4):
        compare_extensions(one)


@pytest.mark.long
def test_extensions_of_frameworks_of_four_arguments_are_as_defined_by_the_solver_alone(monkeypatch):
    monkeypatch.setattr(extending, "SMALL", 0)
    monkeypatch.setattr(branching, "STEPS", 0)
    for one in islice(every_one(4), 0, None, 11):
        compare_extensions(one)


@pytest.mark.long
@pytest.mark.usefixtures("small")
def test_acceptance_in_all_frameworks_of_up_to_three_arguments_is_as_defined():
    for size in range(4):
        for one in every_one(size):
            compare_acceptance(one)


def test_labellings_and_counts_agree_with_extensions():
    for one in some(60, seed=3):
        for name in NAMES:
            found = list(extensions(one, name))
            assert [labelling.extension for labelling in labellings(one, name)] == found
            assert count(one, name) == len(found)
