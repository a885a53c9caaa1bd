"""Circles: what can be reached from each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["components"]


def components(following: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield the strongly connected components of a graph, those that lead to others after them.

    `following` lists for each node, from 0, those that an edge leads to. Linear (Tarjan 1972,
    https://doi.org/10.1137/0201010), and not recursive.
    """
    size = len(following)
    number = [-1] * size
    low = [0] * size
    is_open = bytearray(size)
    open_nodes: list[int] = []
    count = 0
    for root in range(size):
        if number[root] >= 0:
            continue
        waiting = [(root, iter(following[root]))]
        number[root] = low[root] = count
        count += 1
        open_nodes.append(root)
        is_open[root] = 1
        while waiting:
            node, rest = waiting[-1]
            for after in rest:
                if number[after] < 0:
                    number[after] = low[after] = count
                    count += 1
                    open_nodes.append(after)
                    is_open[after] = 1
                    waiting.append((after, iter(following[after])))
                    break
                if is_open[after]:
                    low[node] = min(low[node], number[after])
            else:
                waiting.pop()
                if waiting:
                    before = waiting[-1][0]
                    low[before] = min(low[before], low[node])
                if low[node] == number[node]:
                    part = []
                    while True:
                        part.append(open_nodes.pop())
                        is_open[part[-1]] = 0
                        if part[-1] == node:
                            break
                    yield part


def cut(following: Sequence[Sequence[int]], most: int) -> set[int] | None:
    """Return nodes without which a graph has no circle, few of them; None if more than `most`.

    Of each knot that is left the node with most edges in it goes first. That the fewest are found
    is not promised, as it would be hard (Karp 1972, https://doi.org/10.1007/978-1-4684-2001-2_9).
    """
    gone: set[int] = set()
    knots = [part for part in components(following) if len(part) > 1]
    while knots:
        knot = knots.pop()
        inside = set(knot) - gone
        out = {node: [after for after in following[node] if after in inside] for node in inside}
        into = dict.fromkeys(inside, 0)
        for node in inside:
            for after in out[node]:
                into[after] += 1
        first = max(knot, key=lambda node: (into[node] * len(out[node]), -node))
        gone.add(first)
        if len(gone) > most:
            return None
        left = sorted(inside - {first})
        place = {node: at for at, node in enumerate(left)}
        knots += (
            [left[at] for at in part]
            for part in components(
                [[place[after] for after in out[node] if after != first] for node in left]
            )
            if len(part) > 1
        )
    return gone
