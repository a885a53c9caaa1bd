from __future__ import annotations

import pickle

import numpy as np
import pytest

from argmap.evaluate.dung import (
    Framework,
    FrameworkError,
    Label,
    Labelling,
    UnknownArgumentError,
    UnknownSemanticsError,
    find_semantics,
    grounded,
)
from argmap.evaluate.dung.bits import packed
from argmap.evaluate.dung.grounded import by_arrays, by_bits
from argmap.evaluate.dung.labellings import codes_of


def test_attacks_that_are_given_twice_count_once():
    framework = Framework.of("abb", [("a", "b"), ("b", "a"), ("a", "b")])
    assert framework.arguments == ("a", "b")
    assert list(framework.attacks) == [("a", "b"), ("b", "a")]


def test_an_argument_has_attackers_and_attacks_others():
    framework = Framework.of("abc", [("a", "b"), ("c", "b"), ("b", "b")])
    assert framework.attackers("b") == ("a", "b", "c")
    assert framework.attacked("b") == ("b",)
    assert framework.attackers("a") == ()


def test_frameworks_are_equal_by_content_whatever_the_order():
    one = Framework.of("abc", [("a", "b"), ("b", "c")])
    other = Framework.of("cba", [("b", "c"), ("a", "b")])
    assert (one, hash(one)) == (other, hash(other))
    assert one != Framework.of("abc", [("b", "a"), ("b", "c")])
    assert one != Framework.of("abd", [("a", "b"), ("b", "d")])
    assert one != "a framework"


def test_a_framework_of_arrays_has_the_names_of_the_competition():
    framework = Framework.numbered(3, [0, 1, 0], [1, 2, 1])
    assert framework == Framework.of("123", [("1", "2"), ("2", "3")])
    assert Framework.numbered(2, [0], [1], names="ab") == Framework.of("ab", [("a", "b")])


def test_a_framework_without_arguments_is_one():
    framework = Framework.of("")
    assert (len(framework), list(framework.attacks)) == (0, [])
    assert grounded(framework).extension == frozenset()
    assert Framework.numbered(0, [], []) == framework


def test_a_framework_survives_pickling():
    framework = Framework.of("ab", [("a", "b")])
    assert pickle.loads(pickle.dumps(framework)) == framework  # noqa: S301  (our own)


def test_arrays_of_a_framework_cannot_be_changed():
    framework = Framework.of("ab", [("a", "b")])
    with pytest.raises(ValueError, match="read-only"):
        framework.forward.others[0] = 0


@pytest.mark.parametrize(
    ("arguments", "attacks", "error", "message"),
    [
        ("ab", [("a", "c")], UnknownArgumentError, "there is no argument 'c'.* are: a, b"),
        ("ab", [("c", "c")], UnknownArgumentError, "'c'"),
        ("ab", [("a",)], TypeError, "an attack is a pair of names, not"),
        ("ab", [("a", ["b"])], TypeError, "an attack is a pair of names, not"),
        ("ab", [1], TypeError, "an attack is a pair of names, not 1"),
        ([1], [], TypeError, "the name of an argument is a string, not 1"),
    ],
)
def test_what_is_no_framework_is_refused(arguments, attacks, error, message):
    with pytest.raises(error, match=message):
        Framework.of(arguments, attacks)


@pytest.mark.parametrize(
    ("arrays", "names", "error", "message"),
    [
        (
            (2, [0], [2]),
            None,
            UnknownArgumentError,
            "no argument of number 2: the numbers are 0 to 1",
        ),
        ((2, [-1], [0]), None, UnknownArgumentError, "number -1"),
        ((2, [0, 1], [0]), None, FrameworkError, "two arrays of one length"),
        ((2, [0.5], [0]), None, TypeError, "integers, not float64"),
        ((2, [0], [0]), "aa", FrameworkError, "2 different names are wanted"),
        ((2, [0], [0]), "abc", FrameworkError, "2 different names are wanted"),
        ((-1, [], []), None, FrameworkError, "not -1"),
        ((2.0, [], []), None, TypeError, "integer"),
    ],
)
def test_arrays_that_are_no_framework_are_refused(arrays, names, error, message):
    with pytest.raises(error, match=message):
        Framework.numbered(*arrays, names=names)


def test_a_labelling_says_what_is_in_what_is_out_and_what_is_undecided():
    framework = Framework.of("abcd", [("a", "b"), ("c", "d"), ("d", "c")])
    labelling = grounded(framework)
    assert labelling == {"a": "in", "b": "out", "c": "undecided", "d": "undecided"}
    assert labelling["b"] is Label.OUT
    assert labelling.extension == {"a"}
    assert labelling.rejected == {"b"}
    assert labelling.undecided == {"c", "d"}
    assert labelling == Labelling.of(framework, ["a"])
    with pytest.raises(KeyError):
        labelling["e"]


def test_arguments_that_attack_each_other_have_no_labelling():
    framework = Framework.of("ab", [("a", "b")])
    with pytest.raises(FrameworkError, match="don't attack each other"):
        Labelling.of(framework, ["a", "b"])
    with pytest.raises(UnknownArgumentError, match="'c'"):
        Labelling.of(framework, ["c"])
    with pytest.raises(TypeError, match="not one text"):
        Labelling.of(framework, "ab")


def test_grounded_is_the_same_by_arrays_and_one_by_one():
    # A chain beside a broad tree of chains, so that both ways are taken and taken back.
    chains, length = 300, 40
    numbers = np.arange(chains * length)
    starts = numbers[numbers % length != length - 1]
    framework = Framework.numbered(
        chains * length + 500,
        np.concatenate([starts, chains * length + np.arange(499)]),
        np.concatenate([starts + 1, chains * length + np.arange(1, 500)]),
    )
    codes = grounded(framework).codes
    assert list(codes[:length]) == [1, 2] * (length // 2)
    assert list(codes[: chains * length]) == [1, 2] * (chains * length // 2)
    assert list(codes[chains * length :]) == [1, 2] * 250


@pytest.mark.parametrize("size", [3, 150, 5000])
@pytest.mark.parametrize("density", [0.3, 1, 2])
def test_grounded_is_the_same_by_arrays_and_by_bits(size, density):
    chance = np.random.default_rng(size)
    for _ in range(3):
        ends = chance.integers(0, size, (2, round(density * size)))
        framework = Framework.numbered(size, ends.min(axis=0), ends.max(axis=0))
        masks = [[packed(others) for others in lists] for lists in framework.lists]
        assert by_arrays(framework) == codes_of(size, *by_bits(*masks))


def test_semantics_are_found_by_name_and_abbreviation():
    assert find_semantics("Semi-Stable") is find_semantics("sst")
    assert find_semantics("cf2").name == "CF2"
    with pytest.raises(UnknownSemanticsError, match="did you mean preferred"):
        find_semantics("prefered")
    with pytest.raises(TypeError, match="by its name"):
        find_semantics(3)
