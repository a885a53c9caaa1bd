"""Abstract frameworks."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.evaluate.dung import Framework
from argmap.testing.strategies.demanding import demand_number, demand_truth
from argmap.testing.strategies.words import letter

__all__ = ["frameworks"]


def frameworks(
    *, most: int = 6, acyclic: bool = False, self_attacks: bool = True
) -> st.SearchStrategy[Framework]:
    """Abstract frameworks of a few arguments; they shrink to none, and by single attacks.

    Arguments are called A, B, C, …; when those between them are not needed, they go.

    >>> from hypothesis import find
    >>> odd = find(frameworks(), lambda framework: ("B", "A") in framework.attacks)
    >>> odd.arguments, tuple(odd.attacks)
    (('A', 'B'), (('B', 'A'),))

    Args:
        most: so many arguments, at most.
        acyclic: no attacks that go round in a circle.
        self_attacks: whether an argument may attack itself.

    Raises:
        InvalidArgument: `most` is no whole number, or negative.
    """
    demand_number(most=most)
    demand_truth(acyclic=acyclic, self_attacks=self_attacks)
    if most == 0:
        return st.builds(Framework.of, st.just(()))
    number = st.integers(0, most - 1)
    # Each argument with all that it attacks, so that it can go with its attacks.
    rows = st.lists(st.tuples(number, st.lists(number, max_size=4)), max_size=most + most // 2)

    def framework(drawn: list[tuple[int, list[int]]]) -> Framework:
        there = {one for attacker, attacked in drawn for one in (attacker, *attacked)}
        attacks = [(attacker, one) for attacker, attacked in drawn for one in attacked]
        if acyclic:
            attacks = [(max(pair), min(pair)) for pair in attacks]
        if acyclic or not self_attacks:
            attacks = [pair for pair in attacks if pair[0] != pair[1]]
        return Framework.of(
            map(letter, sorted(there)), ((letter(one), letter(other)) for one, other in attacks)
        )

    return rows.map(framework)
