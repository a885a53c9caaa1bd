"""What moves a strength, and by how much: its gradient by all base scores.

Sources: Yin, Potyka and Toni, Argument attribution explanations in quantitative bipolar argumentation
frameworks, https://doi.org/10.3233/FAIA230603; Kampik, Potyka, Yin, Čyras and Toni, Contribution
functions for quantitative bipolar argumentation graphs, https://doi.org/10.1016/j.ijar.2024.109255.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, ulp
from typing import Any

from argmap.evaluate.gradual.exceptions import NotSettledError, QuantitativeError, TooLargeError
from argmap.evaluate.gradual.frameworks import Node, QuantitativeFramework
from argmap.evaluate.gradual.semantics import GradualSemantics
from argmap.evaluate.gradual.strengths import Strengths, strengths
from argmap.evaluate.gradual.updating import Update
from argmap.model import ArgumentMap
from argmap.model.walking import strong_components
from argmap.reading import Reading

__all__ = ["LARGEST_CIRCLE", "gradients"]

LARGEST_CIRCLE = 2_000
"""How many nodes may go round together: their equations are solved in a square of so many numbers."""


def gradients(
    of: ArgumentMap | Reading | QuantitativeFramework | Strengths,
    goal: Node,
    semantics: str | GradualSemantics = "quadratic-energy",
) -> dict[Node, float]:
    """Return how fast the strength of a node grows with the base score of each node.

    What moves it most comes first; what doesn't move it is left out. Of a map, `goal` is a
    statement by its title. Of what has been evaluated, its own semantics counts.

    Exact (automatic differentiation, backwards), in about the time of two evaluations; of what goes
    round in circles by the implicit function theorem, for which the equations of each circle are
    solved. Where the strength has a kink, as that of DF-QuAD where attackers and supporters are
    even, it is the mean of both sides; of premises that are the weakest link together, the first
    counts.

    >>> framework = QuantitativeFramework.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")])
    >>> {node: round(slope, 3) for node, slope in gradients(framework, "a", "df-quad").items()}
    {'b': -0.5, 'a': 0.2}

    Raises:
        UnknownNodeError: there is no such node.
        NotSettledError: the strengths don't come to rest.
        TooLargeError: more than `LARGEST_CIRCLE` nodes go round together.
    """
    found = of if isinstance(of, Strengths) else strengths(of, semantics)
    if not found.settled:
        raise NotSettledError(f"nothing can be said about what moves [{goal}]: {found.told}")
    framework = found.framework
    slopes = _slopes(found, framework.number(goal))
    moved = {framework.nodes[number]: slope for number, slope in slopes.items() if slope}
    return dict(sorted(moved.items(), key=lambda pair: -abs(pair[1])))


def _slopes(found: Strengths, goal: int) -> dict[int, float]:
    """Return the gradient by the base score of each node, ascending by their numbers."""
    update = Update(found.framework, found.semantics)
    # How fast the goal grows with what is added to the strength of a node, all else following.
    pull = {goal: 1.0}
    slopes: dict[int, float] = {}
    for part in reversed(list(strong_components([goal], found.framework.parents))):
        inner = _inner(update, found.degrees, part)
        if inner:
            _go_round(part, inner, pull)
        for number in part:
            if not pull.get(number):
                continue
            own, parents = _local(update, found.degrees, number)
            slopes[number] = pull[number] * own
            for parent, slope in parents:
                if (parent, number) not in inner:
                    pull[parent] = pull.get(parent, 0.0) + pull[number] * slope
    return dict(sorted(slopes.items()))


def _inner(
    update: Update, degrees: Sequence[float], part: Sequence[int]
) -> dict[tuple[int, int], float]:
    """Return the slopes between nodes that go round together, by parent and child."""
    members = set(part)
    if len(part) == 1 and part[0] not in update.framework.parents(part[0]):
        return {}
    inner: dict[tuple[int, int], float] = {}
    for number in part:
        for parent, slope in _local(update, degrees, number)[1]:
            if parent in members:
                inner[parent, number] = inner.get((parent, number), 0.0) + slope
    return inner


def _go_round(
    part: Sequence[int], inner: dict[tuple[int, int], float], pull: dict[int, float]
) -> None:
    """Let what pulls at some nodes go round between them: pull = pull from outside + J^T pull."""
    if len(part) > LARGEST_CIRCLE:
        raise TooLargeError(
            f"{len(part)} nodes go round together, {LARGEST_CIRCLE} is the most. "
            "Move base scores by a little and evaluate again instead."
        )
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    places = {number: place for place, number in enumerate(part)}
    matrix = np.eye(len(part))
    for (parent, child), slope in inner.items():
        matrix[places[parent], places[child]] -= slope
    try:
        solved: Any = np.linalg.solve(matrix, [pull.get(number, 0.0) for number in part])
    except np.linalg.LinAlgError:
        raise QuantitativeError(
            "the strengths are where a smallest change of a base score may change much: "
            "there is no gradient"
        ) from None
    pull.update(zip(part, solved.tolist(), strict=True))


def _local(
    update: Update, degrees: Sequence[float], number: int
) -> tuple[float, list[tuple[int, float]]]:
    """Return how fast a strength grows with its own base score, and with that of each parent."""
    framework = update.framework
    base, share = framework.base[number], framework.share(number, degrees)
    attackers, supporters = framework.attackers[number], framework.supporters[number]
    by_base = 1.0
    parents: list[tuple[int, float]] = []
    if attackers or supporters:
        # Where nothing pulls the other way there is only one side of a kink.
        side = 0.0 if attackers and supporters else -ulp(0.0) if attackers else ulp(0.0)
        energy = update.energy(number, degrees) or side
        by_base, by_energy = update.semantics.slopes(base * share, energy, exp)
        for sign, others in ((-1.0, attackers), (1.0, supporters)):
            grows = _others(others, degrees) if update.semantics.product else (1.0 for _ in others)
            parents += [
                (one, sign * by_energy * slope) for one, slope in zip(others, grows, strict=True)
            ]
    parents += [
        (one, by_base * base * slope)
        for one, slope in _needs(framework, framework.needed[number], degrees)
    ]
    return by_base * share, parents


def _others(numbers: Sequence[int], degrees: Sequence[float]) -> Iterator[float]:
    """Yield for each number the product of 1 - the degrees of all others."""
    return _without([1.0 - degrees[number] for number in numbers])


def _without(factors: Sequence[float]) -> Iterator[float]:
    """Yield for each factor the product of all others."""
    after = [1.0]
    for factor in reversed(factors):
        after.append(after[-1] * factor)
    before = 1.0
    for place, factor in enumerate(factors):
        yield before * after[len(factors) - 1 - place]
        before *= factor


def _needs(
    framework: QuantitativeFramework, needed: Sequence[int], degrees: Sequence[float]
) -> Iterator[tuple[int, float]]:
    """Yield how fast the share of a base score grows with what is needed."""
    if framework.combining == "product":
        yield from zip(needed, _without([degrees[one] for one in needed]), strict=True)
    elif needed:
        yield min(needed, key=degrees.__getitem__), 1.0
