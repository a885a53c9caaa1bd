"""Arguments that promote values, and attacks that succeed with some audiences and not with others.

Source: Bench-Capon 2003, https://doi.org/10.1093/logcom/13.3.429. Arguments
that promote several values: Kaci and van der Torre, Preference-based argumentation: arguments
supporting multiple values, 2008, https://doi.org/10.1016/j.ijar.2007.07.005. Arguments that need
others: Nouioua, AFs with necessities, SUM 2013, pages 120 to 133.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from argmap.evaluate.audiences.orders import Audience
from argmap.evaluate.dung import Framework, UnknownArgumentError

__all__ = ["ValuedFramework"]

Pair = tuple[str, str]
Need = tuple[str, tuple[str, ...]]


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _pairs(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(dict.fromkeys((one, other) for one, other in pairs))


def _needs(needs: Iterable[tuple[str, Iterable[str]]]) -> tuple[Need, ...]:
    return tuple(dict.fromkeys((name, tuple(dict.fromkeys(some))) for name, some in needs))


def _promoted(promotes: Mapping[str, str | Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {
            name: (values,) if isinstance(values, str) else tuple(dict.fromkeys(values))
            for name, values in promotes.items()
        }
    )


@frozen(eq=False, repr=False)
class ValuedFramework:
    """Arguments, attacks, and the values that arguments promote.

    >>> carla = ValuedFramework("ab", [("b", "a")], {"a": "life", "b": "property"})
    >>> [*carla.defeats(Audience.of("life", "property")).attacks]
    []
    >>> [*carla.defeats(Audience.of("property", "life")).attacks]
    [('b', 'a')]

    Attributes:
        arguments: their names.
        attacks: pairs: who attacks, who is attacked.
        promotes: the value or values that an argument promotes. In attacks of and on those that
            promote none, values play no part.
        certain: attacks that succeed with every audience, whatever their arguments promote.
        needs: arguments with some others, of which each needs one at least.

    Raises:
        UnknownArgumentError: something names what is not among the arguments.
    """

    arguments: tuple[str, ...] = field(converter=_names)
    attacks: tuple[Pair, ...] = field(default=(), converter=_pairs)
    promotes: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_promoted)
    certain: tuple[Pair, ...] = field(default=(), converter=_pairs, kw_only=True)
    needs: tuple[Need, ...] = field(default=(), converter=_needs, kw_only=True)

    def __attrs_post_init__(self) -> None:
        known = set(self.arguments)
        named = [name for pair in (*self.attacks, *self.certain) for name in pair]
        named += [name for one, some in self.needs for name in (one, *some)]
        for name in (*named, *self.promotes):
            if name not in known:
                raise UnknownArgumentError(f"there is no argument {name!r} in this framework")

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The values that are promoted, in the order of the arguments."""
        promoted = (self.promotes.get(name, ()) for name in self.arguments)
        return tuple(dict.fromkeys(value for values in promoted for value in values))

    def succeeds(self, attacker: str, attacked: str, audience: Audience) -> bool:
        """Tell whether an attack, that is not certain, succeeds with an audience.

        It fails if the audience holds a value of the attacked dearer than each of the attacker.
        """
        mine, yours = self.promotes.get(attacker, ()), self.promotes.get(attacked, ())
        return not mine or not any(
            all(audience.prefers(value, other) for other in mine) for value in yours
        )

    def is_disputed(self, attacker: str, attacked: str) -> bool:
        """Tell whether an attack, that is not certain, succeeds with some audiences alone."""
        mine = self.promotes.get(attacker, ())
        return bool(mine) and not set(self.promotes.get(attacked, ())) <= set(mine)

    def defeats(self, audience: Audience) -> Framework:
        """Return who defeats whom with an audience: an abstract framework.

        What somebody needs is there as an argument more, which says that none of it is there. So
        the framework gives the same answers as one with needs under semantics whose extensions are
        complete.
        """
        certain = set(self.certain)
        attacks = (
            pair for pair in self.attacks if pair in certain or self.succeeds(*pair, audience)
        )
        return Framework.of(
            (*self.arguments, *self._lacks.values()), (*attacks, *self.certain, *self.bonds)
        )

    @cached_property
    def bonds(self) -> tuple[Pair, ...]:
        """The attacks that stand for needs: by and on the arguments that something is lacking."""
        lacks = self._lacks
        return (
            *((one, lack) for some, lack in lacks.items() for one in some),
            *((lacks[some], name) for name, some in self.needs),
        )

    @cached_property
    def _lacks(self) -> Mapping[tuple[str, ...], str]:
        """What the arguments are called which say that none of some others is there."""
        taken = set(self.arguments)
        lacks: dict[tuple[str, ...], str] = {}
        for _, some in self.needs:
            if some not in lacks:
                name = f"none of {', '.join(some)}"
                while name in taken:
                    name += "′"
                taken.add(name)
                lacks[some] = name
        return lacks

    def __repr__(self) -> str:
        """Return how much there is."""
        counts = (len(self.arguments), len(self.attacks) + len(self.certain), len(self.values))
        return "<ValuedFramework of {} arguments, {} attacks, {} values>".format(*counts)
