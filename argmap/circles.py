"""What can be reached in a graph, and what from each other: its circles."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

__all__ = ["reached", "strongly_connected"]

Node = TypeVar("Node", bound=Hashable)


def reached(starts: Iterable[Node], following: Callable[[Node], Iterable[Node]]) -> Iterator[Node]:
    """Yield some nodes and all that edges lead to from there, each once.

    >>> sorted(reached("b", {"a": "b", "b": "cd", "c": "b", "d": ""}.__getitem__))
    ['b', 'c', 'd']
    """
    seen: set[Node] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            yield node
            waiting += following(node)


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
