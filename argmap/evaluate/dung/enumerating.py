"""The extensions and labellings of a framework, one after the other, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf, prod
from time import monotonic
from typing import TypeVar

from argmap.evaluate.dung import few
from argmap.evaluate.dung.asking import in_time
from argmap.evaluate.dung.bits import listed
from argmap.evaluate.dung.branching import BRANCHING
from argmap.evaluate.dung.combining import Kept, product
from argmap.evaluate.dung.extending import EXTENDING, UNGROUNDED
from argmap.evaluate.dung.frameworks import Framework
from argmap.evaluate.dung.grounded import ground
from argmap.evaluate.dung.labellings import IN, UNDECIDED, Labelling, labelled
from argmap.evaluate.dung.parts import Part, components, part_of
from argmap.evaluate.dung.semantics import Semantics, find_semantics

__all__ = ["count", "demand", "end_of", "extension", "extensions", "labellings", "pieces"]

Item = TypeVar("Item")
Piece = TypeVar("Piece")
Numbers = tuple[int, ...]


def extensions(
    framework: Framework, semantics: str | Semantics, *, limit: float | None = None
) -> Iterator[frozenset[str]]:
    """Yield the extensions of a framework, each once, in an order that is always the same.

    They are found as they are asked for; there may be exponentially many. `limit` is in seconds,
    from the first one that is asked for.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("b", "c")])
    >>> [sorted(extension) for extension in extensions(framework, "preferred")]
    [['b'], ['a', 'c']]

    Raises:
        OutOfTimeError: not all are found within the limit.
        UnknownSemanticsError: there is no such semantics.
    """
    entry = find_semantics(semantics)
    names = demand(framework).arguments

    def named(numbers: Numbers) -> frozenset[str]:
        return frozenset([names[number] for number in numbers])

    return _put_together(framework, entry, limit, named, frozenset[str]().union)


def labellings(
    framework: Framework, semantics: str | Semantics, *, limit: float | None = None
) -> Iterator[Labelling]:
    """Yield the labelling of each extension: in what it has, out what it attacks.

    `limit` and errors are as for `extensions`.
    """
    entry = find_semantics(semantics)

    def made(numbers: Numbers) -> Numbers:
        return numbers

    def joined(*found: Numbers) -> Labelling:
        return Labelling.numbered(framework, [number for piece in found for number in piece])

    return _put_together(demand(framework), entry, limit, made, joined)


def extension(
    framework: Framework, semantics: str | Semantics, *, limit: float | None = None
) -> frozenset[str] | None:
    """Return the first extension, or None if there is none, which happens under stable alone.

    Raises:
        OutOfTimeError: it is not found within the limit, in seconds.
        UnknownSemanticsError: there is no such semantics.
    """
    if find_semantics(semantics).name == "complete":
        return next(extensions(framework, "grounded", limit=limit))
    return next(extensions(framework, semantics, limit=limit), None)


def count(framework: Framework, semantics: str | Semantics, *, limit: float | None = None) -> int:
    """Return how many extensions there are: those of each connected component, multiplied.

    >>> fifty_pairs = [(f"{n}{one}", f"{n}{other}") for n in range(50) for one, other in ("ab", "ba")]
    >>> count(Framework.of({name for pair in fifty_pairs for name in pair}, fifty_pairs), "complete")
    717897987691852588770249

    Raises:
        OutOfTimeError: they are not counted within the limit, in seconds.
        UnknownSemanticsError: there is no such semantics.
    """
    _, found = pieces(demand(framework), find_semantics(semantics), end_of(limit), len)
    return prod(sum(1 for _ in ways) for ways in found)


def _put_together(
    framework: Framework,
    semantics: Semantics,
    limit: float | None,
    made: Callable[[Numbers], Piece],
    joined: Callable[..., Item],
) -> Iterator[Item]:
    """Yield what is joined of what is made of the pieces of each extension."""
    end = end_of(limit)
    fixed, ways = pieces(framework, semantics, end, made)
    # What is first is gone through once.
    found_ways: Iterable[Sequence[Piece]] = (
        zip(*ways, strict=True) if len(ways) == 1 else product([*ways[:1], *map(Kept, ways[1:])])
    )
    for found in found_ways:
        in_time(end)
        yield joined(fixed, *found)


def pieces(
    framework: Framework, semantics: Semantics, until: float, made: Callable[[Numbers], Piece]
) -> tuple[Piece, list[Iterator[Piece]]]:
    """Return what is in all extensions, and for each component what may be of it."""

    def ways(part: Part) -> Iterator[Piece]:
        for chosen in EXTENDING[semantics.name](part, until):
            in_time(until)
            yield made(part.outside(chosen))

    name = semantics.name
    fixed: Numbers = ()
    if framework.masks is not None and name in BRANCHING:
        in_time(until)
        mask, found = few.pieces(framework.masks, name)
        return made(tuple(listed(mask))), [
            ways(part_of(framework, listed(piece.within)))
            if sets is None
            else (made(tuple(listed(one))) for one in sets)
            for piece, sets in found
        ]
    if name in UNGROUNDED:
        whole = part_of(framework)
    else:
        codes = ground(framework)
        fixed = tuple(labelled(codes, IN))
        if name == "grounded":
            return made(fixed), []
        whole = part_of(framework, labelled(codes, UNDECIDED))

    return made(fixed), [ways(part) for part in components(whole)]


def end_of(limit: float | None) -> float:
    """Return the time of `monotonic` at which a limit in seconds ends.

    It may be 0, since it may be what is left of another one.

    Raises:
        TypeError: it is no number.
        ValueError: it is below 0, or not a number.
    """
    if limit is None:
        return inf
    if isinstance(limit, bool) or not isinstance(limit, int | float):
        raise TypeError(f"the limit is a number of seconds, not {limit!r}")
    if not limit >= 0:
        raise ValueError(f"the limit is a number of seconds from 0 on, not {limit}")
    return monotonic() + limit


def demand(framework: Framework) -> Framework:
    """Return a framework, and refuse anything else."""
    if not isinstance(framework, Framework):
        raise TypeError(f"a Framework is wanted here, not {type(framework).__name__}")
    return framework
