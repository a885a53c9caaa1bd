"""What each node contributes to the strength of another, by taking it away.

Sources: Čyras, Kampik and Weng, Dispute trees as explanations in quantitative (bipolar) argumentation,
https://ceur-ws.org/Vol-3209/; Kampik, Potyka, Yin, Čyras and Toni, Contribution functions for
quantitative bipolar argumentation graphs, https://doi.org/10.1016/j.ijar.2024.109255.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from math import comb

from argmap.evaluate.gradual.exceptions import NotSettledError, QuantitativeError, TooLargeError
from argmap.evaluate.gradual.frameworks import Node, QuantitativeFramework
from argmap.evaluate.gradual.semantics import GradualSemantics
from argmap.evaluate.gradual.strengths import Method, strengths
from argmap.evaluate.gradual.weighing import quantify
from argmap.model import ArgumentMap
from argmap.reading import Reading

__all__ = ["MOST_PLAYERS", "removals", "shapley"]

MOST_PLAYERS = 14
"""Of how many nodes all subsets are looked at: 2^14, in a few seconds on small frameworks."""


def removals(
    of: ArgumentMap | Reading | QuantitativeFramework,
    goal: Node,
    semantics: str | GradualSemantics = "quadratic-energy",
    *,
    among: Iterable[Node] | None = None,
    method: Method = "discrete",
) -> dict[Node, float]:
    """Return by how much each node changes a strength by being there: what contributes most first.

    That is the strength less what it would be without the node; a step falls with each of its
    premises. `among` are the nodes that are asked about, without it all that the strength depends
    on. What changes nothing is left out. Each takes an evaluation; `method` is that of `strengths`.

    >>> framework = QuantitativeFramework.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")])
    >>> {node: round(change, 3) for node, change in removals(framework, "a", "df-quad").items()}
    {'b': -0.4}

    Raises:
        UnknownNodeError: there is no such node.
        NotSettledError: the strengths don't come to rest.
    """
    part, place, players = _players(of, goal, among)
    whole = _strength(part, place, semantics, method)
    found = {
        part.nodes[player]: whole - _strength(part, place, semantics, method, {player})
        for player in players
    }
    return _ranked(found)


def shapley(
    of: ArgumentMap | Reading | QuantitativeFramework,
    goal: Node,
    semantics: str | GradualSemantics = "quadratic-energy",
    *,
    among: Iterable[Node] | None = None,
    method: Method = "discrete",
) -> dict[Node, float]:
    """Return the Shapley value of each node for a strength: what contributes most first.

    That is by how much it changes the strength by coming in, in the mean of all orders in which the
    nodes could come in. All together make up the difference between the strength with them and
    without them. `among` are the nodes that come in, without it all that the strength depends on;
    others are there from the start. What changes nothing is left out.

    >>> framework = QuantitativeFramework.of(
    ...     {"a": 0.5, "b": 0.8, "c": 0.8}, attacks=[("b", "a"), ("c", "a")]
    ... )
    >>> {node: round(part, 3) for node, part in shapley(framework, "a", "df-quad").items()}
    {'b': -0.24, 'c': -0.24}

    Raises:
        UnknownNodeError: there is no such node.
        NotSettledError: the strengths don't come to rest, with all nodes or without some.
        TooLargeError: there are more than `MOST_PLAYERS`, and each doubles the time.
    """
    part, place, players = _players(of, goal, among)
    if len(players) > MOST_PLAYERS:
        raise TooLargeError(
            f"{len(players)} nodes make 2^{len(players)} subsets, {MOST_PLAYERS} nodes are the "
            "most: choose some with `among`, or ask for gradients or removals"
        )
    bits = {player: 1 << place for place, player in enumerate(players)}
    all_ = (1 << len(players)) - 1

    @cache
    def worth(inside: int) -> float:
        gone = {player for player, bit in bits.items() if not inside & bit}
        return _strength(part, place, semantics, method, gone)

    found = {}
    for player, bit in bits.items():
        value = 0.0
        for inside in range(all_ + 1):
            if not inside & bit:
                orders = len(players) * comb(len(players) - 1, inside.bit_count())
                value += (worth(inside | bit) - worth(inside)) / orders
        found[part.nodes[player]] = value
    return _ranked(found)


def _players(
    of: ArgumentMap | Reading | QuantitativeFramework, goal: Node, among: Iterable[Node] | None
) -> tuple[QuantitativeFramework, int, list[int]]:
    """Return what a strength depends on, the number of its node there, and those of the players."""
    framework = of if isinstance(of, QuantitativeFramework) else quantify(of)
    if isinstance(among, str):
        raise TypeError(f"`among` is a list of nodes, not one text: {among!r}")
    asked = None if among is None else {framework.number(node) for node in among}
    number = framework.number(goal)
    if asked is not None and number in asked:
        raise QuantitativeError(f"what {goal} contributes to itself can't be told by removing it")
    kept = framework.ancestors(number)
    part = framework.only(kept)
    places = {one: place for place, one in enumerate(kept)}
    players = [places[one] for one in kept if one != number and (asked is None or one in asked)]
    return part, places[number], players


def _strength(
    framework: QuantitativeFramework,
    goal: int,
    semantics: str | GradualSemantics,
    method: Method,
    gone: Collection[int] = (),
) -> float:
    """Return the strength of a node without some others; 0 if it falls with them."""
    left = framework.only(number for number in range(framework.size) if number not in gone)
    node = framework.nodes[goal]
    if node not in left.nodes:
        return 0.0
    found = strengths(left, semantics, method=method)
    if not found.settled:
        raise NotSettledError(f"nothing can be said about what contributes to {node}: {found.told}")
    return found[node]


def _ranked(found: dict[Node, float]) -> dict[Node, float]:
    changing = {node: value for node, value in found.items() if value}
    return dict(sorted(changing.items(), key=lambda pair: -abs(pair[1])))
