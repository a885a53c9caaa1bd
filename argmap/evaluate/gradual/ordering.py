"""In which order strengths can be known: each node after all that its strength depends on."""

from __future__ import annotations

from argmap.evaluate.gradual.frameworks import QuantitativeFramework

__all__ = ["in_order", "strong_parts"]


def in_order(framework: QuantitativeFramework) -> list[int] | None:
    """Return the numbers of all nodes, parents first; None if something goes round in a circle.

    Linear in nodes and edges (Kahn 1962, https://doi.org/10.1145/368996.369025).
    """
    waits_for = [0] * framework.size
    children: list[list[int] | tuple[int, ...]] = [()] * framework.size
    for edges in (framework.attacks, framework.supports, framework.needs):
        for source, target in zip(edges.sources, edges.targets, strict=True):
            waits_for[target] += 1
            if children[source]:
                children[source].append(target)  # type: ignore[union-attr]  # it is a list
            else:
                children[source] = [target]
    order = [number for number, count in enumerate(waits_for) if not count]
    for number in order:  # grows on the way
        for child in children[number]:
            waits_for[child] -= 1
            if not waits_for[child]:
                order.append(child)
    return order if len(order) == framework.size else None


def strong_parts(framework: QuantitativeFramework, goal: int) -> list[list[int]]:
    """Return what a strength depends on, in parts that go round in circles; the goal's part last.

    Each part comes after all that it depends on (Tarjan 1972, https://doi.org/10.1137/0201010).
    """
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    open_: list[int] = []
    is_open: set[int] = set()
    parts: list[list[int]] = []
    waiting = [(goal, iter(framework.parents(goal)))]
    while waiting:
        node, rest = waiting[-1]
        if node not in number:
            number[node] = low[node] = len(number)
            open_.append(node)
            is_open.add(node)
        for parent in rest:
            if parent not in number:
                waiting.append((parent, iter(framework.parents(parent))))
                break
            if parent in is_open:
                low[node] = min(low[node], number[parent])
        else:
            waiting.pop()
            if waiting:
                child = waiting[-1][0]
                low[child] = min(low[child], low[node])
            if low[node] == number[node]:
                part = [open_.pop()]
                while part[-1] != node:
                    part.append(open_.pop())
                is_open.difference_update(part)
                parts.append(part)
    return parts
