"""In which order strengths can be known: each node after all that its strength depends on."""

from __future__ import annotations

from argmap.evaluate.gradual.frameworks import QuantitativeFramework

__all__ = ["in_order"]


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
