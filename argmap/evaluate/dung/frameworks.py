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

from argmap.evaluate.dung.bits import Masks, listed
from argmap.evaluate.dung.exceptions import FrameworkError, UnknownArgumentError
from argmap.shown import Shown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int32]

__all__ = ["FEW", "LARGEST", "Adjacency", "Framework", "Lists"]

Lists: TypeAlias = Sequence[Sequence[int]]
"""For each argument, numbers of others, ascending."""

LARGEST = 100_000_000
"""How many arguments a framework may have: reading them takes 1 GB, evaluating them 5."""

FEW = 100
"""How many arguments a framework has at most that is kept as bits of numbers, not as arrays."""


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
class Framework(Shown):
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
    masks: tuple[Masks, Masks] | None = field(default=None, kw_only=True)
    """If there are few arguments: of each, those that attack it and those that it attacks, as bits."""
    # Otherwise those that each attacks, as arrays.
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
        few = len(names) <= FEW
        sources: list[int] = []
        targets: list[int] = []
        attackers, attacked = [0] * len(names), [0] * len(names)
        for attack in attacks:
            try:
                attacker, victim = attack
                one, other = places[attacker], places[victim]
            except (KeyError, TypeError, ValueError):
                raise _wrong_attack(attack, places) from None
            if few:
                attackers[other] |= 1 << one
                attacked[one] |= 1 << other
            else:
                sources.append(one)
                targets.append(other)
        if few:
            return cls(len(names), names, masks=(tuple(attackers), tuple(attacked)))
        import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

        ends = np.array([sources, targets], dtype=np.int64)
        return cls(len(names), names, adjacency=_adjacent(len(names), *ends))

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
        size = index(size)
        if not 0 <= size <= LARGEST:
            raise FrameworkError(f"a framework has from 0 to {LARGEST:,} arguments, not {size}")
        given = None if names is None else tuple(names)
        if given is not None and not len(given) == len(set(given)) == size:
            raise FrameworkError(f"{size} different names are wanted, not {len(given)}")
        one, other = _ends(size, sources, targets)
        if size > FEW:
            return cls(size, given, adjacency=_adjacent(size, one, other))
        attackers, attacked = [0] * size, [0] * size
        for source, target in zip(one, other, strict=True):
            attackers[target] |= 1 << source
            attacked[source] |= 1 << target
        return cls(size, given, masks=(tuple(attackers), tuple(attacked)))

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """The names of the arguments, in the order in which they were given."""
        if self._names is not None:
            return self._names
        return tuple(map(str, range(1, self.size + 1)))

    @cached_property
    def forward(self) -> Adjacency:
        """Of each argument, those that it attacks, as arrays."""
        if self._adjacency is not None:
            return self._adjacency
        import numpy as np  # noqa: PLC0415  (as above)

        attacked = self.lists[1]
        sources = np.repeat(np.arange(self.size), [len(others) for others in attacked])
        targets = np.array([other for others in attacked for other in others], dtype=np.int64)
        return _adjacent(self.size, sources, targets)

    @cached_property
    def backward(self) -> Adjacency:
        """Of each argument, those that attack it, as arrays."""
        return _adjacent(self.size, self.forward.others, self.sources)

    @cached_property
    def lists(self) -> tuple[Lists, Lists]:
        """Of each argument, those that attack it, and those that it attacks."""
        if self.masks is None:
            return self.backward.listed(), self.forward.listed()
        attackers, attacked = self.masks
        return [listed(mask) for mask in attackers], [listed(mask) for mask in attacked]

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
        if self.masks is not None:
            others = listed(self.masks[way][number])
        else:
            adjacency = self.forward if way else self.backward
            start, end = adjacency.starts[number : number + 2].tolist()
            others = adjacency.others[start:end].tolist()
        return tuple(self.arguments[other] for other in others)

    @property
    def attacks(self) -> Iterator[tuple[str, str]]:
        """The attacks as pairs of names, in the order of their attackers, then of the attacked."""
        names = self.arguments
        pairs: Iterable[tuple[int, int]]
        if self.masks is None:
            pairs = zip(self.sources.tolist(), self.forward.others.tolist(), strict=True)
        else:
            pairs = (
                (one, other) for one, mask in enumerate(self.masks[1]) for other in listed(mask)
            )
        return ((names[one], names[other]) for one, other in pairs)

    @property
    def number_of_attacks(self) -> int:
        """How many attacks there are."""
        if self.masks is None:
            return self.forward.others.size
        return sum(map(int.bit_count, self.masks[1]))

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
        if self.masks is None:
            return all(map(_same, self.forward, other.forward))
        return self.masks == other.masks

    def __hash__(self) -> int:
        return hash((self.size, self.number_of_attacks, frozenset(self.arguments)))

    def __repr__(self) -> str:
        return f"<Framework of {self.size} arguments, {self.number_of_attacks} attacks>"


def _same(one: Numbers, other: Numbers) -> bool:
    return bool((one == other).all())


def _ends(size: int, sources: Any, targets: Any) -> tuple[Any, Any]:
    """Return what attacks and what is attacked, as lists if they are few, and refuse other things."""
    few = size <= FEW
    shapes: tuple[Any, ...]
    if few and _plain(sources) and _plain(targets):
        # This spares the import of numpy.
        shapes = (len(sources),), (len(targets),)
    else:
        import numpy as np  # noqa: PLC0415  (as above)

        arrays = [np.asarray(ends) for ends in (sources, targets)]
        arrays = [ends if ends.size else ends.astype(int) for ends in arrays]
        shapes = arrays[0].shape, arrays[1].shape
        for ends in arrays:
            if ends.dtype.kind not in "iu":
                raise TypeError(f"numbers of arguments are integers, not {ends.dtype}")
        sources, targets = (ends.tolist() for ends in arrays) if few else arrays
    if shapes[0] != shapes[1] or len(shapes[0]) != 1:
        raise FrameworkError(
            "sources and targets are two arrays of one length, "
            f"not of the shapes {shapes[0]} and {shapes[1]}"
        )
    for ends in (sources, targets) if len(sources) else ():
        lowest, highest = (min(ends), max(ends)) if few else (int(ends.min()), int(ends.max()))
        if lowest < 0 or highest >= size:
            raise UnknownArgumentError(
                f"there is no argument of number {lowest if lowest < 0 else highest}: "
                f"the numbers are 0 to {size - 1}"
            )
    return sources, targets


def _plain(numbers: object) -> bool:
    return isinstance(numbers, list) and set(map(type, numbers)) <= {int}


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
