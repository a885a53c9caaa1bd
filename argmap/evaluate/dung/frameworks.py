"""Arguments and attacks between them, and nothing else (Dung 1995).

Source: Dung, On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
logic programming and n-person games, https://doi.org/10.1016/0004-3702(94)00041-X, definition 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import index
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.evaluate.dung.exceptions import FrameworkError, UnknownArgumentError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int32]

__all__ = ["LARGEST", "Adjacency", "Framework", "Lists"]

Lists: TypeAlias = Sequence[Sequence[int]]
"""For each argument, numbers of others, ascending."""

LARGEST = 100_000_000
"""How many arguments a framework may have: reading them takes 1 GB, evaluating them 5."""

_FEW = 100  # arguments, for which lists are faster than arrays


class Adjacency(NamedTuple):
    """Of each argument, some others: those of number n are `others[starts[n]:starts[n + 1]]`.

    Attributes:
        starts: as many numbers as there are arguments, and one more.
        others: numbers of arguments, ascending for each.
    """

    starts: Numbers
    others: Numbers

    def listed(self) -> list[list[int]]:
        """Return the others of each argument as a list."""
        others = self.others.tolist()
        return [others[start:end] for start, end in pairwise(self.starts.tolist())]


@frozen(eq=False, repr=False)
class Framework:
    """Arguments, each with a name, and which of them attack which.

    It is made by `of` from names or by `numbered` from arrays. Arguments are numbered from 0 in the
    order in which they were given. Two frameworks are equal if they have the same names and the
    same attacks, in whatever order.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "c")])
    >>> framework.arguments, framework.attackers("c")
    (('a', 'b', 'c'), ('b',))
    """

    size: int
    """How many arguments there are."""
    _names: tuple[str, ...] | None
    # The attacks, in order: as pairs if the framework is small, else as an adjacency.
    _pairs: tuple[tuple[int, int], ...] | None = field(default=None, kw_only=True)
    _adjacency: Adjacency | None = field(default=None, kw_only=True)

    @classmethod
    def of(cls, arguments: Iterable[str], attacks: Iterable[tuple[str, str]] = ()) -> Framework:
        """Make a framework of names, and of attacks as pairs: attacker, attacked.

        What is given twice counts once.

        Raises:
            UnknownArgumentError: an attack has a name that is not among the arguments.
            TypeError: a name is no string, or an attack no pair.
        """
        names = tuple(dict.fromkeys(arguments))
        for name in names:
            if not isinstance(name, str):
                raise TypeError(f"the name of an argument is a string, not {name!r}")
        places = {name: number for number, name in enumerate(names)}
        pairs: list[tuple[int, int]] = []
        for attack in attacks:
            try:
                attacker, attacked = attack
                pairs.append((places[attacker], places[attacked]))
            except (KeyError, TypeError, ValueError):
                raise _wrong_attack(attack, places) from None
        if len(names) <= _FEW:
            return cls(len(names), names, pairs=tuple(sorted(set(pairs))))
        import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

        ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        return cls(len(names), names, adjacency=_adjacent(len(names), ends[:, 0], ends[:, 1]))

    @classmethod
    def numbered(
        cls, size: int, sources: Any, targets: Any, *, names: Iterable[str] | None = None
    ) -> Framework:
        """Make a framework of arrays: the nth attack is from `sources[n]` to `targets[n]`.

        These are numbers from 0 to `size` - 1; attacks that are given twice count once. Without
        names the arguments are called "1" to "size", as in the competition of solvers.

        Raises:
            FrameworkError: the arrays are of different lengths, a number is out of range, or names
                are too few, too many or not different.
        """
        import numpy as np  # noqa: PLC0415  (as above)

        size = index(size)
        if not 0 <= size <= LARGEST:
            raise FrameworkError(f"a framework has from 0 to {LARGEST:,} arguments, not {size}")
        given = None if names is None else tuple(names)
        if given is not None and not len(given) == len(set(given)) == size:
            raise FrameworkError(f"{size} different names are wanted, not {len(given)}")
        one, other = np.asarray(sources), np.asarray(targets)
        if one.ndim != 1 or one.shape != other.shape:
            raise FrameworkError(
                "sources and targets are two arrays of one length, "
                f"not of the shapes {one.shape} and {other.shape}"
            )
        if not one.size:
            one, other = one.astype(int), other.astype(int)
        for ends in (one, other):
            if ends.dtype.kind not in "iu":
                raise TypeError(f"numbers of arguments are integers, not {ends.dtype}")
            if ends.size and not 0 <= int(ends.min()) <= int(ends.max()) < size:
                wrong = next(int(end) for end in ends if not 0 <= end < size)
                raise UnknownArgumentError(
                    f"there is no argument of number {wrong}: the numbers are 0 to {size - 1}"
                )
        if size <= _FEW:
            pairs = sorted(set(zip(one.tolist(), other.tolist(), strict=True)))
            return cls(size, given, pairs=tuple(pairs))
        return cls(size, given, adjacency=_adjacent(size, one, other))

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """The names of the arguments, in the order in which they were given."""
        if self._names is not None:
            return self._names
        return tuple(map(str, range(1, self.size + 1)))

    @property
    def small(self) -> bool:
        """Whether lists are faster than arrays."""
        return self.size <= _FEW

    @cached_property
    def forward(self) -> Adjacency:
        """Of each argument, those that it attacks, as arrays."""
        if self._adjacency is not None:
            return self._adjacency
        import numpy as np  # noqa: PLC0415  (as above)

        ends = np.array(self._pairs or (), dtype=np.int64).reshape(-1, 2)
        return _adjacent(self.size, ends[:, 0], ends[:, 1])

    @cached_property
    def backward(self) -> Adjacency:
        """Of each argument, those that attack it, as arrays."""
        return _adjacent(self.size, self.forward.others, self.sources)

    @cached_property
    def lists(self) -> tuple[Lists, Lists]:
        """Of each argument, those that attack it, and those that it attacks."""
        if self._pairs is None:
            return self.backward.listed(), self.forward.listed()
        attackers: list[list[int]] = [[] for _ in range(self.size)]
        attacked: list[list[int]] = [[] for _ in range(self.size)]
        for one, other in self._pairs:
            attackers[other].append(one)
            attacked[one].append(other)
        return attackers, attacked

    @cached_property
    def sources(self) -> Numbers:
        """The attacker of each attack, as a number; `forward.others` has the attacked."""
        import numpy as np  # noqa: PLC0415  (as above)

        numbers = np.arange(self.size, dtype=np.int32)
        return _kept(np.repeat(numbers, np.diff(self.forward.starts)))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.arguments)}

    def number(self, argument: str) -> int:
        """Return the number of an argument, counted from 0.

        Raises:
            UnknownArgumentError: there is none of that name.
        """
        try:
            return self._places[argument]
        except (KeyError, TypeError):
            raise _unknown(argument, self._places) from None

    def attackers(self, argument: str) -> tuple[str, ...]:
        """Return the names of those that attack an argument."""
        return self._others(argument, 0)

    def attacked(self, argument: str) -> tuple[str, ...]:
        """Return the names of those that an argument attacks."""
        return self._others(argument, 1)

    def _others(self, argument: str, way: int) -> tuple[str, ...]:
        number = self.number(argument)
        if self._pairs is not None:
            others = self.lists[way][number]
        else:
            adjacency = self.forward if way else self.backward
            start, end = adjacency.starts[number : number + 2].tolist()
            others = adjacency.others[start:end].tolist()
        return tuple(self.arguments[other] for other in others)

    @property
    def attacks(self) -> Iterator[tuple[str, str]]:
        """The attacks as pairs of names, in the order of their attackers, then of the attacked."""
        names = self.arguments
        pairs: Iterable[tuple[int, int]] | None = self._pairs
        if pairs is None:
            pairs = zip(self.sources.tolist(), self.forward.others.tolist(), strict=True)
        return ((names[one], names[other]) for one, other in pairs)

    @property
    def number_of_attacks(self) -> int:
        """How many attacks there are."""
        return self.forward.others.size if self._pairs is None else len(self._pairs)

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return True

    def __contains__(self, argument: object) -> bool:
        return argument in self._places

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Framework):
            return NotImplemented
        if self.size != other.size or self.number_of_attacks != other.number_of_attacks:
            return False
        if self.arguments != other.arguments:
            same = self._places.keys() == other._places.keys()
            return same and set(self.attacks) == set(other.attacks)
        return self._pairs == other._pairs and (
            self._pairs is not None or all(map(_same, self.forward, other.forward))
        )

    def __hash__(self) -> int:
        return hash((self.size, self.number_of_attacks, frozenset(self.arguments)))

    def __repr__(self) -> str:
        return f"<Framework of {self.size} arguments, {self.number_of_attacks} attacks>"


def _same(one: Numbers, other: Numbers) -> bool:
    return bool((one == other).all())


def _adjacent(size: int, one: Any, other: Any) -> Adjacency:
    """Return for each number of `one` those of `other` in its places, each once.

    Both go into one number, so that a single sort does it.
    """
    import numpy as np  # noqa: PLC0415  (as above)

    width = max(size - 1, 0).bit_length()
    pairs = np.left_shift(one, width, dtype=np.int64)
    pairs |= other
    pairs.sort()
    if pairs.size:
        pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    starts = np.zeros(size + 1, dtype=np.int32)
    np.cumsum(np.bincount(pairs >> width, minlength=size), out=starts[1:])
    others = (pairs & ((1 << width) - 1)).astype(np.int32)
    return Adjacency(_kept(starts), _kept(others))


def _kept(numbers: Numbers) -> Numbers:
    numbers.flags.writeable = False
    return numbers


def _wrong_attack(attack: Any, places: dict[str, int]) -> UnknownArgumentError | TypeError:
    match attack:
        case (str(attacker), str(attacked)):
            return _unknown(attacked if attacker in places else attacker, places)
        case _:
            return TypeError(f"an attack is a pair of names, not {attack!r}")


def _unknown(name: object, places: dict[str, int]) -> UnknownArgumentError:
    few = ", ".join(list(places)[:5]) + (", …" if len(places) > 5 else "")
    return UnknownArgumentError(
        f"there is no argument {name!r}; the arguments are: {few or 'none'}"
    )
