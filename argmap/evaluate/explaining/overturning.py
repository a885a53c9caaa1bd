"""What would have to be gone for the verdict on an argument to be another, and what decides it.

A smallest set of arguments, or of attacks, without which an accepted argument isn't accepted any
more, or a rejected one is. And the other way round, the smallest set of arguments that decides the
verdict whatever others are gone, which has something of each set that would overturn it: a strong
explanation (Ulbricht and Wallner, Strong explanations in abstract argumentation, AAAI 2021); so it is found with
hitting sets (as in Ignatiev, Previti, Liffiton and Marques-Silva 2015,
https://doi.org/10.1007/978-3-319-23219-5_13).

That there is a labelling in which an argument is not accepted, or is, is one question to a solver.
That there is none has to be looked for by trial: each labelling that is found tells what would have
to be gone besides, or to stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from argmap.evaluate.dung import Framework, FrameworkError
from argmap.evaluate.dung.asking import Asking, admissible
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.dung.parts import Part
from argmap.evaluate.explaining.counting import Fewest
from argmap.evaluate.explaining.disputes import (
    LIMIT,
    demand,
    grounded_replies,
    ranks_of,
    replies_of,
)

__all__ = ["deciding", "overturning_arguments", "overturning_attacks"]

Semantics: TypeAlias = Literal["grounded", "preferred"]

_Attack: TypeAlias = tuple[int, int]


def overturning_arguments(
    framework: Framework,
    argument: str,
    semantics: Semantics = "grounded",
    *,
    keeping: Iterable[str] = (),
    limit: float = LIMIT,
) -> tuple[str, ...] | None:
    """Return a smallest set of other arguments without which the verdict on one is another.

    Under preferred semantics the verdict is whether it is in some extension.

    >>> chain = Framework.of("abc", [("b", "a"), ("c", "b")])
    >>> overturning_arguments(chain, "a"), overturning_arguments(chain, "b")
    (('c',), ('c',))

    Args:
        framework: the framework.
        argument: what the verdict is on; it is not taken away itself.
        semantics: `grounded` or `preferred`.
        keeping: arguments that are not taken away.
        limit: in seconds.

    Returns:
        Names in the order of the framework; None if nothing that is taken away changes the verdict.

    Raises:
        UnknownArgumentError: there is none of that name.
        FrameworkError: it is another semantics.
        OutOfTimeError: it was not found within `limit` seconds.
        ValueError: that is no number of seconds.
    """
    part, start = demand(framework, argument)
    held = {start, *map(framework.number, keeping)}
    searching = _Searching(part, start, semantics, end_of(limit))
    found = searching.arguments(held)
    return None if found is None else tuple(framework.arguments[number] for number in found)


def overturning_attacks(
    framework: Framework,
    argument: str,
    semantics: Semantics = "grounded",
    *,
    limit: float = LIMIT,
) -> tuple[tuple[str, str], ...] | None:
    """Return a smallest set of attacks without which the verdict on an argument is another.

    >>> chain = Framework.of("abc", [("b", "a"), ("c", "b")])
    >>> overturning_attacks(chain, "a")
    (('c', 'b'),)

    Arguments, results and errors are as for `overturning_arguments`.
    """
    part, start = demand(framework, argument)
    searching = _Searching(part, start, semantics, end_of(limit))
    found = searching.attacks()
    names = framework.arguments
    return None if found is None else tuple((names[one], names[other]) for one, other in found)


def deciding(
    framework: Framework,
    argument: str,
    semantics: Semantics = "grounded",
    *,
    limit: float = LIMIT,
) -> tuple[str, ...]:
    """Return a smallest set of arguments with which the verdict on one is what it is.

    Whatever other arguments are taken away, as long as these are there the verdict stays.

    >>> chain = Framework.of("abcd", [("b", "a"), ("c", "b"), ("d", "b")])
    >>> deciding(chain, "a")
    ('a', 'c')

    Arguments and errors are as for `overturning_arguments`.
    """
    part, start = demand(framework, argument)
    until = end_of(limit)
    with Asking(part, [[start + 1]], until) as asking:
        hitting = Fewest(asking, range(1, part.size + 1))
        while True:
            hitting.model()
            chosen = set(asking.accepted())
            searching = _Searching(part, start, semantics, until)
            found = searching.arguments(chosen)
            if found is None:
                return tuple(framework.arguments[number] for number in sorted(chosen))
            asking.add([number + 1 for number in found])


class _Searching:
    """The search for what overturns the verdict on an argument of a part."""

    def __init__(self, part: Part, start: int, semantics: str, until: float) -> None:
        if semantics not in {"grounded", "preferred"}:
            raise FrameworkError(
                f"what overturns a verdict is known of grounded and preferred semantics, not {semantics!r}"
            )
        self.part = part
        self.start = start
        self.grounded = semantics == "grounded"
        self.until = until
        self.accepted = self._defended(part) is not None

    def arguments(self, held: set[int]) -> tuple[int, ...] | None:
        """Return a smallest set of arguments that overturn the verdict, none of the held ones."""
        with Asking(self.part, (), self.until) as asking:
            gone = [asking.new() for _ in range(self.part.size)]
            for number in held:
                asking.add([-gone[number]])
            lost = {attack: gone[attack[0]] for attack in self._attacks()}
            true = self._overturned(asking, lost, gone)
            if true is None:
                return None
            return tuple(number for number, variable in enumerate(gone) if variable in true)

    def attacks(self) -> tuple[_Attack, ...] | None:
        """Return a smallest set of attacks that overturn the verdict."""
        with Asking(self.part, (), self.until) as asking:
            lost = {attack: asking.new() for attack in self._attacks()}
            true = self._overturned(asking, lost, list(lost.values()))
            if true is None:
                return None
            return tuple(attack for attack, variable in lost.items() if variable in true)

    def _attacks(self) -> Iterator[_Attack]:
        for one, others in enumerate(self.part.attacked):
            for other in others:
                yield one, other

    def _overturned(
        self, asking: Asking, lost: Mapping[_Attack, int], counted: list[int]
    ) -> set[int] | None:
        """Return which variables are true when the verdict is overturned and as few as can be are.

        `lost` has for each attack the variable that it is gone.
        """
        fewest = Fewest(asking, counted)
        at_once = not self.accepted and not self.grounded
        for clause in self._gaining(asking, lost) if at_once else ():
            asking.add(clause)
        while True:
            model = fewest.model()
            if model is None:
                return None
            true = {literal for literal in model if literal > 0}.intersection(counted)
            if at_once:
                return true
            found = self._staying(lost, true)
            if found is None:
                return true
            if not found:
                return None
            asking.add(found)

    def _staying(self, lost: Mapping[_Attack, int], true: set[int]) -> list[int] | None:
        """Return what would have to be otherwise for the verdict to be another; None if it is."""
        left = _left(self.part, lost, true)
        replies = self._defended(left)
        if self.accepted:
            return None if replies is None else self._still_defended(lost, true, replies)
        return None if replies is not None else self._still_open(left, lost, true)

    def _defended(self, part: Part) -> Mapping[int, Mapping[int, int]] | None:
        """Return how the argument is defended: the attackers of each that defends, and replies."""
        if self.grounded:
            return grounded_replies(part, self.start)
        with Asking(part, admissible(part), self.until) as asking:
            asking.add([self.start + 1])
            asking.prefer([-number for number in range(1, part.size + 1)])
            return replies_of(part, self.start, set(asking.accepted())) if asking.ask() else None

    def _still_defended(
        self, lost: Mapping[_Attack, int], true: set[int], replies: Mapping[int, Mapping[int, int]]
    ) -> list[int]:
        """Return that a reply is gone, or that an attack that was gone is there."""
        clause: dict[int, None] = {}
        for one, answers in replies.items():
            clause.update(
                dict.fromkeys(lost[reply, attacker] for attacker, reply in answers.items())
            )
            for attacker in self.part.attackers[one]:
                if lost[attacker, one] in true:
                    clause[-lost[attacker, one]] = None
        return list(clause)

    def _still_open(self, left: Part, lost: Mapping[_Attack, int], true: set[int]) -> list[int]:
        """Return that an attack is gone that keeps the argument from being accepted, or so.

        What is not accepted has an attacker that is not rejected; and what is not rejected has no
        attacker that is accepted.
        """
        ranks = ranks_of(left)
        rejected = {other for one in ranks for other in left.attacked[one]}
        clause: dict[int, None] = {}
        seen = {self.start}
        waiting = [self.start]
        for one in waiting:
            attacker = next(n for n in left.attackers[one] if n not in rejected)
            clause[lost[attacker, one]] = None
            for other in self.part.attackers[attacker]:
                if lost[other, attacker] in true:
                    clause[-lost[other, attacker]] = None
                elif other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return list(clause)

    def _gaining(self, asking: Asking, lost: Mapping[_Attack, int]) -> Iterator[list[int]]:
        """Yield clauses for admissible sets with the argument, where attacks may be gone."""
        size = self.part.size
        yield [self.start + 1]
        for one in range(size):
            yield [-one - 1, -size - one - 1]
            hits = []
            for other in self.part.attackers[one]:
                yield [-one - 1, lost[other, one], size + other + 1]
                hits.append(hit := asking.new())
                yield [-hit, other + 1]
                yield [-hit, -lost[other, one]]
            yield [-size - one - 1, *hits]


def _left(part: Part, lost: Mapping[_Attack, int], true: set[int]) -> Part:
    """Return a part without the attacks that are gone; an argument without attacks is as good as gone."""
    attackers = [
        [one for one in others if lost[one, other] not in true]
        for other, others in enumerate(part.attackers)
    ]
    attacked = [
        [other for other in others if lost[one, other] not in true]
        for one, others in enumerate(part.attacked)
    ]
    return Part(part.numbers, attackers, attacked)
