"""What is in, what is out, and what is undecided (Caminada 2006).

Source: Caminada, On the issue of reinstatement in argumentation,
https://doi.org/10.1007/11853886_11, definitions 5 and 6.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

from attrs import frozen

from argmap.evaluate.dung.bits import listed, packed, union
from argmap.evaluate.dung.exceptions import FrameworkError
from argmap.evaluate.dung.frameworks import Framework

__all__ = ["IN", "OUT", "UNDECIDED", "Label", "Labelling", "codes_of", "labelled"]


class Label(StrEnum):
    """What an evaluation says of an argument."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


LABELS = (Label.UNDECIDED, Label.IN, Label.OUT)
"""Which label a code of a labelling stands for."""
UNDECIDED, IN, OUT = range(3)

_IN_CONFLICT = "arguments of an extension don't attack each other, but these do"
_FEW = 1000  # arguments, below which a loop is faster than arrays


def codes_of(size: int, accepted: int, rejected: int) -> bytes:
    """Return the codes of some arguments, given what is in and what is out, as bits."""
    codes = bytearray(size)
    for number in listed(accepted):
        codes[number] = IN
    for number in listed(rejected):
        codes[number] = OUT
    return bytes(codes)


def labelled(codes: bytes, code: int) -> list[int]:
    """Return the numbers of the arguments that have a code."""
    if len(codes) < _FEW:
        return [number for number, one in enumerate(codes) if one == code]
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    numbers: list[int] = (np.frombuffer(codes, dtype=np.uint8) == code).nonzero()[0].tolist()
    return numbers


@frozen(eq=False, repr=False)
class Labelling(Mapping[str, Label]):
    """The label of each argument of a framework: a mapping from names to labels.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "c")])
    >>> labelling = Labelling.of(framework, ["a", "c"])
    >>> dict(labelling)
    {'a': <Label.IN: 'in'>, 'b': <Label.OUT: 'out'>, 'c': <Label.IN: 'in'>}
    >>> sorted(labelling.extension)
    ['a', 'c']
    """

    framework: Framework
    codes: bytes
    """For each argument 1 if it is in, 2 if it is out, 0 if it is undecided."""

    @classmethod
    def of(cls, framework: Framework, extension: Iterable[str]) -> Labelling:
        """Return the labelling of an extension: in what it has, out what it attacks.

        Raises:
            UnknownArgumentError: the framework has no argument of that name.
            FrameworkError: some of the arguments attack each other, so that nothing could be said
                of them.
        """
        if isinstance(extension, str):
            raise TypeError(f"a collection of names is wanted here, not one text: {extension!r}")
        return cls.numbered(framework, [framework.number(name) for name in extension])

    @classmethod
    def numbered(cls, framework: Framework, extension: Iterable[int]) -> Labelling:
        """Return the labelling of an extension that is given by numbers, as `of` does it."""
        if framework.masks is not None:
            chosen = packed(extension)
            attacked = union(framework.masks[1], chosen)
            if chosen & attacked:
                raise FrameworkError(_IN_CONFLICT)
            return cls(framework, codes_of(framework.size, chosen, attacked))
        import numpy as np  # noqa: PLC0415  (as above)

        codes = np.zeros(framework.size, dtype=np.uint8)
        codes[np.fromiter(extension, dtype=np.int64)] = IN
        others = framework.forward.others[codes[framework.sources] == IN]
        if (codes[others] == IN).any():
            raise FrameworkError(_IN_CONFLICT)
        codes[others] = OUT
        return cls(framework, codes.tobytes())

    @cached_property
    def extension(self) -> frozenset[str]:
        """The names of what is in."""
        return self._labelled(IN)

    @cached_property
    def rejected(self) -> frozenset[str]:
        """The names of what is out."""
        return self._labelled(OUT)

    @cached_property
    def undecided(self) -> frozenset[str]:
        """The names of what is neither in nor out."""
        return self._labelled(UNDECIDED)

    def _labelled(self, code: int) -> frozenset[str]:
        names = self.framework.arguments
        return frozenset([names[number] for number in labelled(self.codes, code)])

    def __getitem__(self, argument: str) -> Label:
        if argument not in self.framework:
            raise KeyError(argument)
        return LABELS[self.codes[self.framework.number(argument)]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.framework.arguments)

    def __len__(self) -> int:
        return self.framework.size

    def items(self) -> Any:
        """Return pairs of names and labels, in the order of the arguments."""
        labels = map(LABELS.__getitem__, self.codes)
        return dict(zip(self.framework.arguments, labels, strict=True)).items()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __hash__(self) -> int:
        return hash((self.extension, self.rejected))

    def __repr__(self) -> str:
        counts = map(self.codes.count, (IN, OUT, UNDECIDED))
        return "<Labelling: {} in, {} out, {} undecided>".format(*counts)
