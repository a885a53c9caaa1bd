"""The constellation approach: it is uncertain which arguments and attacks there are.

Sources: Li, Oren and Norman, Probabilistic argumentation frameworks,
https://doi.org/10.1007/978-3-642-29184-5_1; Hunter, A probabilistic approach to modelling uncertain
logical arguments, https://doi.org/10.1016/j.ijar.2012.08.003.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar

from argmap.circles import reached
from argmap.evaluate.chances.exceptions import ChanceError
from argmap.evaluate.chances.numbers import Chance, Number
from argmap.evaluate.chances.worlds import chance_that
from argmap.evaluate.dung import Framework, Mode, OutOfTimeError, Semantics, accepts, find_semantics
from argmap.evaluate.dung.accepting import demand_mode
from argmap.evaluate.dung.enumerating import demand

__all__ = ["chance"]

Attack: TypeAlias = tuple[str, str]
Key = TypeVar("Key", str, Attack)
_LOCAL = frozenset({"admissible", "complete", "grounded", "preferred", "ideal", "CF2", "stage2"})
"""The semantics under which nothing bears on an argument but what attacks it, directly or not."""


def chance(  # noqa: PLR0913  (a question has many sides, each with a name)
    framework: Framework,
    argument: str,
    semantics: str | Semantics = "grounded",
    mode: Mode = "credulous",
    *,
    arguments: Mapping[str, Number] | None = None,
    attacks: Mapping[Attack, Number] | None = None,
    samples: int = 0,
    seed: int = 0,
    confidence: float = 0.95,
    limit: float | None = None,
) -> Chance:
    """Return the probability that an argument is there and accepted.

    Each argument is there with the probability that `arguments` says, each attack with that of
    `attacks` if both of its ends are; all independently. What isn't named is there for sure. In each
    of the frameworks that there may be, the argument is accepted or not, in some extension
    (`mode="credulous"`) or in all ("skeptical"); the probabilities of those in which it is are added
    up.

    Exact with up to `MOST_UNCERTAIN` uncertain arguments and attacks that can bear on the argument;
    beyond, take `samples`, as in `chance_that`.

    >>> framework = Framework.of("ab", [("b", "a")])
    >>> str(chance(framework, "a", arguments={"b": 0.3}))
    '7/10'

    Raises:
        UnknownArgumentError: there is no such argument.
        UnknownSemanticsError: there is no such semantics.
        TooManyWorldsError: there are too many worlds to look at all.
        OutOfTimeError: in one of them it was not found out within the limit.
        ChanceError: a probability is not from 0 to 1; or there is no such attack.
        ValueError: there is no such mode, or the limit is no number of seconds.
    """
    demand(framework)
    demand_mode(mode)
    entry = find_semantics(semantics)
    arguments = _mapping("arguments", arguments)
    attacks = _mapping("attacks", attacks)
    things: dict[str | Attack, Number] = {}
    uncertain = {framework.number(name): value for name, value in arguments.items()}
    all_ = dict.fromkeys(framework.attacks)
    for attack in attacks:
        if attack not in all_:
            raise ChanceError(f"there is no attack {attack!r} in the framework")
    names = _bearing(framework, argument, entry.name)
    things |= {name: uncertain.get(framework.number(name), 1) for name in names}
    things |= {
        attack: attacks.get(attack, 1)
        for attack in all_
        if attack[0] in names and attack[1] in names
    }

    def holds(world: frozenset[str | Attack]) -> bool:
        if argument not in world:
            return False
        there = [name for name in names if name in world]
        among = [
            attack
            for attack in all_
            if attack in world and attack[0] in world and attack[1] in world
        ]
        if entry.name == "grounded":
            return _grounded(argument, there, among)
        found = accepts(Framework.of(there, among), argument, entry, mode, limit=limit)
        if found.unknown:
            raise OutOfTimeError(found.reason)
        return found.yes

    return chance_that(
        holds, things, samples=samples, seed=seed, confidence=confidence, limit=limit
    )


def _mapping(what: str, given: Mapping[Key, Number] | None) -> Mapping[Key, Number]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"the probabilities of {what} are a mapping, not {given!r}")
    return given


def _bearing(framework: Framework, argument: str, semantics: str) -> dict[str, None]:
    """Return the names of all that may have a say in whether an argument is accepted."""
    framework.number(argument)  # to complain of one that isn't there
    # Where one part of a framework has no stable extension, the whole has none.
    if semantics == "stable":
        return dict.fromkeys(framework.arguments)

    def near(one: str) -> Iterable[str]:
        yield from framework.attackers(one)
        if semantics not in _LOCAL:
            yield from framework.attacked(one)

    found = set(reached([argument], near))
    return {name: None for name in framework.arguments if name in found}


def _grounded(argument: str, names: Iterable[str], attacks: Iterable[Attack]) -> bool:
    """Tell whether an argument is in the grounded extension, for very many small frameworks."""
    attackers: dict[str, int] = dict.fromkeys(names, 0)
    attacked: dict[str, list[str]] = {name: [] for name in attackers}
    for one, other in attacks:
        attackers[other] += 1
        attacked[one].append(other)
    accepted = [name for name, count in attackers.items() if not count]
    rejected: set[str] = set()
    for name in accepted:  # grows on the way
        for other in attacked[name]:
            if other in rejected:
                continue
            rejected.add(other)
            for third in attacked[other]:
                attackers[third] -= 1
                if not attackers[third] and third not in rejected:
                    accepted.append(third)
    return argument in accepted
