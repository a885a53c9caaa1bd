"""Circles of a graph: what can be reached from each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["strongly_connected"]


def strongly_connected(following: Sequence[Sequence[int]]) -> Iterator[list[int]]:
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
