"""Nodes with base scores, and which of them attack, support or need which.

Source: Baroni, Rago and Toni, From fine-grained properties to broad principles for gradual
argumentation, https://doi.org/10.1016/j.ijar.2018.11.019, definition 1. What a node needs is ours:
an inference is no stronger than its premises are together.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import prod
from numbers import Real
from typing import Literal, NamedTuple, TypeAlias, get_args

from attrs import evolve, frozen

from argmap.circles import reached
from argmap.evaluate.gradual.exceptions import QuantitativeError, UnknownNodeError
from argmap.model import StatementRef
from argmap.model.spelling import nearest

__all__ = ["Combining", "Edges", "Node", "Parents", "QuantitativeFramework"]

Node: TypeAlias = Hashable
"""What a node is called by: a text, or in the framework of a map an end of relations."""
Combining: TypeAlias = Literal["product", "minimum"]
"""How the strengths of what a node needs are put together."""
Parents: TypeAlias = Sequence[Sequence[int]]
"""For each node the numbers of others."""
_NONE: Sequence[int] = ()


class Edges(NamedTuple):
    """Pairs of numbers of nodes, each pair once: the nth is from `sources[n]` to `targets[n]`."""

    sources: array[int]
    targets: array[int]

    def parents(self, size: int) -> Parents:
        """Return for each node the sources of its edges."""
        found: list[list[int] | Sequence[int]] = [_NONE] * size
        for source, target in zip(self.sources, self.targets, strict=True):
            if found[target] is _NONE:
                found[target] = [source]
            else:
                found[target].append(source)  # type: ignore[union-attr]  # not _NONE
        return found

    def among(self, places: Mapping[int, int]) -> Edges:
        """Return the edges between some nodes, with the numbers that these have now."""
        kept = [
            (places[source], places[target])
            for source, target in zip(self.sources, self.targets, strict=True)
            if source in places and target in places
        ]
        return Edges(array("i", [one for one, _ in kept]), array("i", [two for _, two in kept]))


@frozen(repr=False)
class QuantitativeFramework:
    """Nodes with base scores from 0 to 1, attacks, supports and needs; made by `of`.

    What a node needs limits its base score: it is multiplied with their strengths, or with the
    smallest of them (`combining`). All else is a quantitative bipolar framework as the literature
    has it.

    Attributes:
        nodes: what they are called by, each once; they are numbered from 0 in this order.
        base: the base score of each.
        attacks, supports, needs: between the numbers of nodes.
        combining: how what a node needs is put together.
    """

    nodes: tuple[Node, ...]
    base: array[float]
    attacks: Edges
    supports: Edges
    needs: Edges
    combining: Combining = "product"

    @classmethod
    def of(
        cls,
        base: Mapping[Node, float],
        *,
        attacks: Iterable[Iterable[Node]] = (),
        supports: Iterable[Iterable[Node]] = (),
        needs: Iterable[Iterable[Node]] = (),
        combining: Combining = "product",
    ) -> QuantitativeFramework:
        """Make a framework of base scores and of pairs of nodes.

        Attacks and supports go from what attacks or supports to what is attacked or supported,
        needs from what is needed to what needs it. What is given twice counts once.

        >>> framework = QuantitativeFramework.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")])
        >>> framework
        <QuantitativeFramework of 2 nodes: 1 attack, 0 supports, 0 needs>

        Raises:
            UnknownNodeError: a pair has a node without a base score.
            QuantitativeError: a base score is not from 0 to 1.
            TypeError: a base score is no number, or `attacks` and so on have something else than
                pairs.
        """
        if not isinstance(base, Mapping):
            raise TypeError(f"base scores are a mapping from nodes to numbers, not {base!r}")
        if combining not in get_args(Combining):
            raise QuantitativeError(f"needs are combined by product or minimum, not {combining!r}")
        nodes = tuple(base)
        places = {node: number for number, node in enumerate(nodes)}
        return cls(
            nodes,
            _scores(base),
            _edges("attack", attacks, places),
            _edges("support", supports, places),
            _edges("need", needs, places),
            combining,
        )

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return len(self.nodes)

    @cached_property
    def _places(self) -> dict[Node, int]:
        return {node: number for number, node in enumerate(self.nodes)}

    @cached_property
    def attackers(self) -> Parents:
        """For each node the numbers of those that attack it."""
        return self.attacks.parents(self.size)

    @cached_property
    def supporters(self) -> Parents:
        """For each node the numbers of those that support it."""
        return self.supports.parents(self.size)

    @cached_property
    def needed(self) -> Parents:
        """For each node the numbers of those that it needs."""
        return self.needs.parents(self.size)

    def parents(self, number: int) -> Iterable[int]:
        """Return the numbers of all nodes on whose strengths that of a node depends."""
        return chain(self.attackers[number], self.supporters[number], self.needed[number])

    def share(self, number: int, degrees: Sequence[float]) -> float:
        """Return how much of its base score a node keeps, by the strengths of what it needs."""
        needed = self.needed[number]
        if not needed:
            return 1.0
        together = [degrees[other] for other in needed]
        return min(together) if self.combining == "minimum" else prod(together)

    def find(self, node: Node) -> int | None:
        """Return the number of a node, as `number` does, or None if there is no such node."""
        for name in (node, StatementRef(node)) if isinstance(node, str) else (node,):
            if name in self._places:
                return self._places[name]
        return None

    def number(self, node: Node) -> int:
        """Return the number of a node; a statement of a map may be called by its title.

        Raises:
            UnknownNodeError: there is none; the message names the nearest.
        """
        found = self.find(node)
        if found is not None:
            return found
        titles = [
            known.title if isinstance(known, StatementRef) else str(known) for known in self.nodes
        ]
        near = nearest(node, titles) if isinstance(node, str) else None
        hint = "" if near is None else f"; did you mean {near!r}?"
        raise UnknownNodeError(f"there is no node {node!r}{hint}")

    def ancestors(self, number: int) -> list[int]:
        """Return the numbers of a node and of all that its strength depends on, ascending."""
        return sorted(reached([number], self.parents))

    def only(self, numbers: Iterable[int]) -> QuantitativeFramework:
        """Return the framework of some nodes, by their numbers, and what is between them.

        A node that needs one of the others goes with it.
        """
        kept = set(numbers)
        needing: dict[int, list[int]] = {}
        for source, target in zip(self.needs.sources, self.needs.targets, strict=True):
            needing.setdefault(source, []).append(target)
        gone = [one for one in needing if one not in kept]
        while gone:
            falling = kept.intersection(needing.get(gone.pop(), ()))
            kept -= falling
            gone += falling
        places = {number: place for place, number in enumerate(sorted(kept))}
        return QuantitativeFramework(
            tuple(self.nodes[number] for number in places),
            array("d", [self.base[number] for number in places]),
            self.attacks.among(places),
            self.supports.among(places),
            self.needs.among(places),
            self.combining,
        )

    def rescored(self, base: Mapping[Node, float]) -> QuantitativeFramework:
        """Return the same framework with other base scores for some nodes.

        Raises:
            UnknownNodeError: there is no such node.
            QuantitativeError: a base score is not from 0 to 1.
        """
        numbers = [self.number(node) for node in base]
        scores = array("d", self.base)
        for number, score in zip(numbers, _scores(base), strict=True):
            scores[number] = score
        return evolve(self, base=scores)

    def __hash__(self) -> int:
        return hash((self.nodes, self.base.tobytes()))

    def __repr__(self) -> str:
        counts = (
            f"{len(edges.sources)} {word}{'' if len(edges.sources) == 1 else 's'}"
            for edges, word in (
                (self.attacks, "attack"),
                (self.supports, "support"),
                (self.needs, "need"),
            )
        )
        return f"<QuantitativeFramework of {self.size} nodes: {', '.join(counts)}>"


def _scores(base: Mapping[Node, float]) -> array[float]:
    try:
        scores = array("d", base.values())
    except TypeError:
        real: type = Real
        node = next(node for node, score in base.items() if not isinstance(score, real))
        raise TypeError(f"the base score of {node} is no number: {base[node]!r}") from None
    # A comparison that is false for what is not a number, too.
    if scores and not (min(scores) >= 0 and max(scores) <= 1 and sum(scores) >= 0):
        node = next(node for node, score in base.items() if not 0 <= score <= 1)
        raise QuantitativeError(f"a base score is from 0 to 1, not {base[node]}: that of {node}")
    return scores


def _edges(kind: str, pairs: Iterable[Iterable[Node]], places: Mapping[Node, int]) -> Edges:
    if not isinstance(pairs, Iterable):
        raise TypeError(f"{kind}s are pairs of nodes, not {pairs!r}")
    given = list(pairs)
    size = len(places)
    try:
        # Both ends in one number: cheaper to know again than a pair.
        once = dict.fromkeys([places[one] * size + places[other] for one, other in given])
    except (KeyError, TypeError, ValueError):
        raise _wrong(kind, given, places) from None
    return Edges(
        array("i", [both // size for both in once]), array("i", [both % size for both in once])
    )


def _wrong(kind: str, pairs: Iterable[object], places: Mapping[Node, int]) -> Exception:
    for pair in pairs:
        ends = tuple(pair) if isinstance(pair, Iterable) else ()
        if len(ends) != 2:
            return TypeError(f"{kind}s are pairs of nodes, and {pair!r} is none")
        for node in ends:
            if not isinstance(node, Hashable) or node not in places:
                return UnknownNodeError(f"the {kind} {pair!r}: {node!r} has no base score")
    raise AssertionError(kind)  # it is called when something is wrong
