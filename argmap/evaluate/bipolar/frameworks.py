"""Arguments, attacks between them, and supports.

Source: Cayrol and Lagasquie-Schiex, On the acceptability of arguments in bipolar argumentation
frameworks, 2005, https://doi.org/10.1007/11518655_33.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from argmap.evaluate.dung import UnknownArgumentError

__all__ = ["BipolarFramework", "Pair"]

Pair = tuple[str, str]


def _names(names: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(names))
    for name in found:
        if not isinstance(name, str):
            raise TypeError(f"the name of an argument is a string, not {name!r}")
    return found


def _pairs(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    found = []
    for pair in pairs:
        match pair:
            case (str(one), str(other)):
                found.append((one, other))
            case _:
                raise TypeError(f"an attack or a support is a pair of names, not {pair!r}")
    return tuple(dict.fromkeys(found))


@frozen(repr=False)
class BipolarFramework:
    """Arguments, and which of them attack or support which.

    >>> BipolarFramework("abc", [("b", "c")], [("a", "b")])
    <BipolarFramework of 3 arguments, 1 attack, 1 support>

    Attributes:
        arguments: their names.
        attacks: pairs: who attacks, who is attacked.
        supports: pairs: who supports, who is supported.

    Raises:
        UnknownArgumentError: a pair has a name that is not among the arguments.
        TypeError: a name is no string, or something else no pair.
    """

    arguments: tuple[str, ...] = field(converter=_names)
    attacks: tuple[Pair, ...] = field(default=(), converter=_pairs)
    supports: tuple[Pair, ...] = field(default=(), converter=_pairs)

    def __attrs_post_init__(self) -> None:
        known = set(self.arguments)
        for pair in (*self.attacks, *self.supports):
            for name in pair:
                if name not in known:
                    raise UnknownArgumentError(f"there is no argument {name!r} in this framework")

    @cached_property
    def supported(self) -> dict[str, list[str]]:
        """Those that each argument supports directly."""
        return _following(self.arguments, self.supports)

    @cached_property
    def supporters(self) -> dict[str, list[str]]:
        """Those that support each argument directly."""
        return _following(self.arguments, ((b, a) for a, b in self.supports))

    def reversed(self) -> BipolarFramework:
        """Return the framework with all supports turned round."""
        return BipolarFramework(self.arguments, self.attacks, ((b, a) for a, b in self.supports))

    def __repr__(self) -> str:
        """Return how much there is."""
        counts = [len(self.arguments), len(self.attacks), len(self.supports)]
        words = ("argument", "attack", "support")
        told = (f"{n} {w}{'' if n == 1 else 's'}" for n, w in zip(counts, words, strict=True))
        return f"<BipolarFramework of {', '.join(told)}>"


def _following(names: Iterable[str], pairs: Iterable[Pair]) -> dict[str, list[str]]:
    following: dict[str, list[str]] = {name: [] for name in names}
    for one, other in pairs:
        following[one].append(other)
    return following
