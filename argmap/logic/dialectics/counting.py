"""To count the positions that obey clauses, exactly.

Sentences are taken out of the sum of all products one by one (bucket elimination: Dechter 1999,
https://doi.org/10.1016/S0004-3702(99)00059-4); numbers are as large as they need to be. The cost
grows with 2 to the width: with how many others a sentence is tied together when it is taken out.

What remains of a table when its sentence is gone is handed on to a later table. When the sum is
known, the way is gone back once more, and tells for each sentence in how many positions it is true:
for each table, what it has to be multiplied with to give the whole (Darwiche 2003,
https://doi.org/10.1145/765568.765570).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen

from argmap.logic.dialectics.clauses import Clause, settled, split
from argmap.logic.dialectics.ordering import WIDEST, order

__all__ = ["Count", "count", "count_each"]


@frozen
class Count:
    """How many positions there are, and in how many of them each sentence is true."""

    total: int
    true: dict[int, int]


@frozen
class _Factor:
    """For each way its sentences can be, a number: bit n of the place is the nth sentence."""

    scope: tuple[int, ...]
    numbers: list[int]


@define
class _Bucket:
    """What a sentence, the first of the scope, is taken out of.

    Attributes:
        factors: what it has of its clauses.
        handed: what it has of earlier buckets, by their numbers.
    """

    scope: tuple[int, ...] = ()
    factors: list[_Factor] = field(factory=list)
    handed: list[tuple[int, _Factor]] = field(factory=list)

    def product(self) -> list[int]:
        """Return the product of all that it has, for each way its sentences can be."""
        numbers = [1] * (1 << len(self.scope))
        for factor in (*self.factors, *(factor for _, factor in self.handed)):
            numbers = _times(numbers, factor, self.scope)
        return numbers


def count(
    sentences: int, clauses: Iterable[Clause], *, given: Iterable[int] = (), widest: int = WIDEST
) -> int:
    """Count the assignments of truth values to sentences 1 … n that obey clauses.

    `given` are literals that hold in all of them.

    Raises:
        TooWideError: the clauses are tied too closely.
    """
    known = settled(clauses, given)
    if known is None:
        return 0
    sure, left = known
    total, taken, parts = _prepared(sentences - len(sure), left, sentences, widest)
    for _, sum_ in _forward(taken, parts):
        total *= sum_
    return total


def count_each(
    sentences: int, clauses: Iterable[Clause], *, given: Iterable[int] = (), widest: int = WIDEST
) -> Count:
    """Count as `count` does, and how often each sentence is true, in about three times the time.

    Raises:
        TooWideError: the clauses are tied too closely.
    """
    none = Count(0, dict.fromkeys(range(1, sentences + 1), 0))
    known = settled(clauses, given)
    if known is None:
        return none
    sure, left = known
    total, taken, parts = _prepared(sentences - len(sure), left, sentences, widest)
    buckets: list[_Bucket] = []
    sums: list[int] = []
    for bucket, sum_ in _forward(taken, parts):
        buckets.append(bucket)
        sums.append(sum_)
        total *= sum_
    if not total:
        return none
    # What no clause speaks of is true in half of the positions.
    true = dict.fromkeys(range(1, sentences + 1), total >> 1)
    true |= {abs(literal): total if literal > 0 else 0 for literal in sure}
    for one, number in _backward(buckets, sums, total):
        if one <= sentences:
            true[one] = number
    return Count(total, true)


def _prepared(
    open_: int, clauses: Iterable[Clause], sentences: int, widest: int
) -> tuple[int, list[int], list[Clause]]:
    """Return the number of ways that what no clause speaks of can be, the order, and the pieces.

    `open_` is how many of the sentences are not settled.
    """
    parts, last = split(clauses, above=sentences)
    taken = order([map(abs, part) for part in parts], widest=widest)
    return 1 << (open_ + last - sentences - len(taken)), taken, parts


def _forward(taken: Sequence[int], clauses: Iterable[Clause]) -> Iterator[tuple[_Bucket, int]]:
    """Take all sentences out; yield what each was taken out of, and what it adds to the product.

    That is 1 where the rest is handed on, and the sum of a part of the map where nothing is left.
    """
    turn = {one: number for number, one in enumerate(taken)}
    buckets = [_Bucket() for _ in taken]
    for clause in clauses:
        factor = _of_clause(sorted(clause, key=lambda literal: turn[abs(literal)]))
        buckets[turn[factor.scope[0]]].factors.append(factor)
    for number, one in enumerate(taken):
        bucket = buckets[number]
        # One that is done with is held by no one but the caller.
        buckets[number] = _Bucket()
        with_it = (*bucket.factors, *(factor for _, factor in bucket.handed))
        others = {other for factor in with_it for other in factor.scope} - {one}
        # The sentence that goes is bit 0, the next to go bit 1.
        bucket.scope = (one, *sorted(others, key=turn.__getitem__))
        product = bucket.product()
        rest = [sum(pair) for pair in zip(product[::2], product[1::2], strict=True)]
        if not others:
            yield bucket, rest[0]
        else:
            factor = _Factor(bucket.scope[1:], rest)
            buckets[turn[bucket.scope[1]]].handed.append((number, factor))
            yield bucket, 1


def _backward(
    buckets: Sequence[_Bucket], sums: Sequence[int], total: int
) -> Iterator[tuple[int, int]]:
    """Yield each sentence, and in how many positions it is true."""
    # For each bucket, what the total is made of besides what it hands on.
    outside: dict[int, list[int]] = {}
    for number in range(len(buckets) - 1, -1, -1):
        bucket = buckets[number]
        # Parts of the map that are not tied to each other multiply.
        beyond = outside.pop(number, None) or [total // sums[number]]
        around = [value for value in beyond for _ in range(2)]
        for factor in bucket.factors:
            around = _times(around, factor, bucket.scope)
        whole = around
        for _, factor in bucket.handed:
            whole = _times(whole, factor, bucket.scope)
        yield bucket.scope[0], sum(whole[1::2])
        for source, scope, numbers in _without_each(around, bucket.handed, bucket.scope):
            sums_ = [0] * (1 << len(scope))
            for value, at in zip(numbers, _places(bucket.scope, scope), strict=True):
                sums_[at] += value
            outside[source] = sums_


def _without_each(
    numbers: list[int], handed: Sequence[tuple[int, _Factor]], scope: Sequence[int]
) -> Iterator[tuple[int, tuple[int, ...], list[int]]]:
    """Yield for each factor the product of numbers with all the others.

    By halves, so that of n factors n log n are multiplied: there is no division by what may be 0.
    """
    waiting = [(numbers, handed)]
    while waiting:
        product, rest = waiting.pop()
        if len(rest) == 1:
            source, factor = rest[0]
            yield source, factor.scope, product
        if len(rest) < 2:
            continue
        half = len(rest) // 2
        for kept, others in ((rest[:half], rest[half:]), (rest[half:], rest[:half])):
            with_others = product
            for _, factor in others:
                with_others = _times(with_others, factor, scope)
            waiting.append((with_others, kept))


def _of_clause(clause: Sequence[int]) -> _Factor:
    """Return the factor of a clause: nothing where all of its literals are false, else one."""
    numbers = [1] * (1 << len(clause))
    numbers[sum(1 << place for place, literal in enumerate(clause) if literal < 0)] = 0
    return _Factor(tuple(map(abs, clause)), numbers)


def _times(numbers: list[int], factor: _Factor, scope: Sequence[int]) -> list[int]:
    """Return numbers for a scope, multiplied with a factor of a smaller one."""
    ats = _places(scope, factor.scope)
    return [number * factor.numbers[at] for number, at in zip(numbers, ats, strict=True)]


def _places(scope: Sequence[int], within: Sequence[int]) -> list[int]:
    """Return for each place in the table of a scope the place in that of a smaller one."""
    bits = {one: 1 << place for place, one in enumerate(within)}
    ats = [0]
    for one in scope:
        bit = bits.get(one, 0)
        ats += [at | bit for at in ats]
    return ats
