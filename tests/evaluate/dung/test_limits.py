"""What is large, what is deep, and what takes too long."""

from __future__ import annotations

from itertools import islice
from math import inf
from random import Random
from time import process_time

import pytest
from definitions import Defined

from argmap import solver
from argmap.evaluate.dung import (
    SEMANTICS,
    Framework,
    OutOfTimeError,
    UnknownArgumentError,
    accepts,
    asking,
    connected_components,
    count,
    enumerating,
    extension,
    extensions,
    grounded,
    restrict,
    unite,
)
from argmap.evaluate.dung.asking import Asking
from argmap.evaluate.dung.parts import part_of

NAMES = [entry.name for entry in SEMANTICS]


@pytest.fixture
def own_time(monkeypatch):
    """Let limits be of the time of this process, whatever else keeps the computer busy."""
    for module in (asking, enumerating, solver):
        monkeypatch.setattr(module, "monotonic", process_time)


def pairs(number):
    """Return a framework of so many pairs, the members of which attack each other."""
    ends = [(f"{n}{one}", f"{n}{other}") for n in range(number) for one, other in ("ab", "ba")]
    return Framework.of(sorted({name for end in ends for name in end}), ends)


def hard(size=1000, seed=2):
    random = Random(seed)  # noqa: S311  (nothing secret)
    ends = [[random.randrange(size) for _ in range(8 * size)] for _ in range(2)]
    return Framework.numbered(size, *ends)


def sparse(size, seed):
    """Return a framework of many components of three to nine arguments."""
    random = Random(seed)  # noqa: S311  (nothing secret)
    attacks, start = [], 0
    while start < size:
        end = min(size, start + random.randint(3, 9))
        number = round((end - start) * random.choice([1, 1.3, 1.6, 2]))
        attacks += [
            (random.randrange(start, end), random.randrange(start, end)) for _ in range(number)
        ]
        start = end
    return Framework.numbered(size, [a for a, _ in attacks], [b for _, b in attacks])


def test_more_extensions_than_can_be_listed_are_begun_and_counted():
    many = pairs(200)
    for name in ("conflict-free", "naive", "admissible", "complete", "preferred", "stage2"):
        first = list(islice(extensions(many, name), 3))
        assert len(set(first)) == 3
    assert count(many, "preferred") == 2**200
    assert count(many, "complete") == 3**200


@pytest.mark.usefixtures("own_time")
@pytest.mark.parametrize("name", [*NAMES[3:4], *NAMES[5:]])
def test_what_takes_too_long_says_so(name):
    start = process_time()
    with pytest.raises(OutOfTimeError, match="limit of time"):
        count(hard(), name, limit=0.1)
    answer = accepts(hard(), "1", name, limit=0.1)
    assert answer.unknown
    assert "limit of time" in answer.reason
    assert process_time() - start < 8


def test_an_unknown_answer_is_neither_true_nor_false():
    with pytest.raises(TypeError, match="three values"):
        bool(accepts(pairs(1), "0a", "preferred"))


@pytest.mark.parametrize("limit", [-1, float("nan"), "1", True])
def test_a_limit_is_a_number_of_seconds(limit):
    with pytest.raises((TypeError, ValueError), match="seconds"):
        list(extensions(pairs(1), "preferred", limit=limit))


def test_a_question_that_cannot_be_asked_is_refused():
    with pytest.raises(UnknownArgumentError, match="'c'"):
        accepts(pairs(1), "c", "preferred")
    with pytest.raises(ValueError, match="'credulous' or 'skeptical', not 'sceptical'"):
        accepts(pairs(1), "0a", "preferred", "sceptical")
    with pytest.raises(TypeError, match="a Framework is wanted here, not str"):
        extensions("ab", "preferred")


def chained(number):
    """Return pairs each of which attacks the next one, so that there are as many layers as pairs."""
    ends = [(2 * n + a, 2 * n + b) for n in range(number) for a, b in ((0, 1), (1, 0), (1, 2))]
    return Framework.numbered(2 * number + 1, [a for a, _ in ends], [b for _, b in ends])


def nested(depth):
    """Return rings in rings: whatever falls out of one opens the next one."""
    ends = [(2 * depth, 0), (2 * depth, 2 * depth + 1), (2 * depth + 1, 2 * depth)]
    for n in range(depth):
        ends.append((n, depth + n))
        if n + 1 < depth:
            ends += [(depth + n, n + 1), (depth + n + 1, n)]
    return Framework.numbered(2 * depth + 2, [a for a, _ in ends], [b for _, b in ends])


@pytest.mark.usefixtures("own_time")
@pytest.mark.parametrize("name", ["conflict-free", "admissible", "complete", "preferred", "CF2"])
def test_to_list_more_than_there_is_time_for_ends_in_time(name):
    joined = unite(pairs(100), Framework.of(["end"]))
    joined = Framework.of(
        joined.arguments, [*joined.attacks, *((f"{n}b", "end") for n in range(100))]
    )
    for framework in (joined, pairs(100)):
        found = extensions(framework, name, limit=0.1)
        assert next(found) is not None
        with pytest.raises(OutOfTimeError):
            list(found)
    with pytest.raises(OutOfTimeError):
        count(joined, name, limit=0.1)


@pytest.mark.parametrize("name", ["CF2", "stage2", "complete", "preferred", "semi-stable"])
def test_components_that_fall_into_components_are_no_deep_recursion(name):
    assert extension(nested(400), name) is not None


@pytest.mark.parametrize("name", NAMES)
def test_long_chains_of_cycles_are_no_deep_recursion(name):
    deep = chained(1000)
    found = extension(deep, name)
    assert found is not None
    assert accepts(deep, "1", name).answer is (name not in {"grounded", "ideal", "eager"})


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(4))
def test_sparse_frameworks_of_many_components_are_judged_component_by_component(seed):
    framework = sparse(50 + 20 * seed, seed)
    ideal, skeptical = set(), set()
    for component in connected_components(framework):
        part = Defined.of(restrict(framework, component))
        (best,) = part.ideal
        ideal |= {name for n, name in enumerate(component) if best >> n & 1}
        skeptical |= {
            name
            for n, name in enumerate(component)
            if all(chosen >> n & 1 for chosen in part.preferred)
        }
    assert extension(framework, "ideal") == ideal
    for argument in framework.arguments:
        answer = accepts(framework, argument, "preferred", "skeptical")
        assert answer.answer is (argument in skeptical)
    assert grounded(framework).extension <= ideal <= skeptical


def test_an_interrupt_that_reaches_the_solver_is_one_to_all():
    error = type("error", (Exception,), {"__module__": "pysolvers"})

    with pytest.raises(KeyboardInterrupt), Asking(part_of(pairs(1)), [[1]], inf):
        raise error("Caught keyboard interrupt")
