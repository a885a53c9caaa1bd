"""Disputes about an argument: each attack on what a proponent says is answered.

Sources: Modgil and Caminada 2009, https://doi.org/10.1007/978-0-387-98197-0_6, for the games; Dung,
Mancarella and Toni 2007, https://doi.org/10.1016/j.artint.2007.05.003, for the trees.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.dung import Framework
from argmap.evaluate.dung.asking import Asking, admissible
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.dung.parts import Part, part_of
from argmap.evaluate.explaining.counting import Fewest

__all__ = [
    "LIMIT",
    "Dispute",
    "demand",
    "grounded_dispute",
    "grounded_replies",
    "ranks_of",
    "replies_of",
    "smallest_dispute",
]

LIMIT = 5.0
"""How many seconds a search may take."""


@frozen
class Dispute:
    """How an argument is defended: a winning strategy in a game, or a dispute tree folded up.

    Each argument of the proponent stands here once, though the tree may come back to it.

    Attributes:
        argument: what it is about.
        replies: for each argument of the proponent, beginning with that, its attackers, each with
            the argument that answers it.
        grounded: whether the proponent never needs an argument to defend itself.
    """

    argument: str
    replies: Mapping[str, Mapping[str, str]]
    grounded: bool

    @property
    def arguments(self) -> frozenset[str]:
        """What the proponent says: an admissible set."""
        return frozenset(self.replies)

    def lines(self) -> Iterator[str]:
        """Yield the dispute line by line, indented; nothing is told twice."""
        waiting = [(0, f"{self.argument} stands", self.argument)]
        told: set[str] = set()
        while waiting:
            depth, words, name = waiting.pop()
            indent = "  " * depth
            if name in told:
                yield f"{indent}{words}, as told above."
                continue
            told.add(name)
            replies = self.replies[name]
            if not replies:
                yield f"{indent}{words}: nothing attacks it."
                continue
            yield f"{indent}{words}:"
            waiting += reversed(
                [
                    (depth + 1, f"{one} attacks it; {other} answers", other)
                    for one, other in replies.items()
                ]
            )

    def __str__(self) -> str:
        return "\n".join(self.lines())


def grounded_dispute(framework: Framework, argument: str) -> Dispute | None:
    """Return how an argument is defended in the grounded extension, or None if it isn't in it.

    Each reply is settled before what it defends: the dispute comes to an end whatever the opponent
    says (a strongly admissible labelling with min-max numbers; one that is small, not always the
    smallest, which is hard to find: Caminada and Harikrishnan, https://doi.org/10.3233/AAC-230012).
    Linear in the number of attacks.

    >>> print(grounded_dispute(Framework.of("abc", [("b", "a"), ("c", "b")]), "a"))
    a stands:
      b attacks it; c answers: nothing attacks it.

    Raises:
        UnknownArgumentError: there is none of that name.
    """
    part, start = demand(framework, argument)
    replies = grounded_replies(part, start)
    return None if replies is None else _dispute(framework, replies, grounded=True)


def demand(framework: Framework, argument: str) -> tuple[Part, int]:
    """Return a framework as a part, and the number of an argument.

    Raises:
        UnknownArgumentError: there is none of that name.
        TypeError: it is no framework.
    """
    if not isinstance(framework, Framework):
        raise TypeError(f"a Framework is wanted here, not {type(framework).__name__}")
    return part_of(framework), framework.number(argument)


def grounded_replies(part: Part, start: int) -> dict[int, dict[int, int]] | None:
    """Return for each argument that defends one its attackers, each with the reply; by numbers."""
    ranks = ranks_of(part)
    if start not in ranks:
        return None
    replies: dict[int, dict[int, int]] = {start: {}}
    waiting = [start]
    for one in waiting:
        for attacker in part.attackers[one]:
            able = [n for n in part.attackers[attacker] if ranks.get(n, ranks[one]) < ranks[one]]
            # What is said anyway is said again rather than something else.
            reply = min(able, key=lambda number: (number not in replies, ranks[number]))
            replies[one][attacker] = reply
            if reply not in replies:
                replies[reply] = {}
                waiting.append(reply)
    return replies


def replies_of(part: Part, start: int, chosen: Collection[int]) -> dict[int, dict[int, int]]:
    """Return the same for an argument of an admissible set, by replies of that set."""
    replies: dict[int, dict[int, int]] = {start: {}}
    waiting = [start]
    for one in waiting:
        for attacker in part.attackers[one]:
            reply = next(number for number in part.attackers[attacker] if number in chosen)
            replies[one][attacker] = reply
            if reply not in replies:
                replies[reply] = {}
                waiting.append(reply)
    return replies


def _dispute(
    framework: Framework, replies: Mapping[int, Mapping[int, int]], *, grounded: bool
) -> Dispute:
    names = framework.arguments
    told = {
        names[one]: {names[attacker]: names[reply] for attacker, reply in answers.items()}
        for one, answers in replies.items()
    }
    return Dispute(next(iter(told)), MappingProxyType(told), grounded)


def ranks_of(part: Part) -> dict[int, int]:
    """Return for each argument of the grounded extension in which round it is accepted."""
    open_ = [len(attackers) for attackers in part.attackers]
    ranks = {number: 0 for number, count in enumerate(open_) if not count}
    out: set[int] = set()
    waiting = list(ranks)
    for one in waiting:
        for attacked in part.attacked[one]:
            if attacked in out:
                continue
            out.add(attacked)
            for other in part.attacked[attacked]:
                open_[other] -= 1
                if not open_[other]:
                    ranks[other] = ranks[one] + 1
                    waiting.append(other)
    return ranks


def smallest_dispute(
    framework: Framework, argument: str, *, limit: float = LIMIT
) -> Dispute | None:
    """Return a smallest admissible set that an argument is in, and how it defends itself.

    None if the argument is in no admissible set, and so in no preferred or complete extension.

    >>> mutual = Framework.of("ab", [("a", "b"), ("b", "a")])
    >>> print(smallest_dispute(mutual, "a"))
    a stands:
      b attacks it; a answers, as told above.

    Raises:
        UnknownArgumentError: there is none of that name.
        OutOfTimeError: it was not found within `limit` seconds.
        ValueError: that is no number of seconds.
    """
    part, start = demand(framework, argument)
    with Asking(part, admissible(part), end_of(limit)) as asking:
        asking.add([start + 1])
        if Fewest(asking, range(1, part.size + 1)).model() is None:
            return None
        chosen = set(asking.accepted())
    replies = replies_of(part, start, chosen)
    ranks = ranks_of(part)
    return _dispute(framework, replies, grounded=all(number in ranks for number in replies))
