"""Circles of rules, and what cuts them."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.circles import strongly_connected

__all__ = ["cut"]


def cut(following: Sequence[Sequence[int]], most: int) -> set[int] | None:
    """Return nodes without which a graph has no circle, few of them; None if more than `most`.

    Of each knot that is left the node with most edges in it goes first. That the fewest are found
    is not promised, as it would be hard (Karp 1972, https://doi.org/10.1007/978-1-4684-2001-2_9).
    """
    gone: set[int] = set()
    knots = [part for part in strongly_connected(following) if len(part) > 1]
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
            for part in strongly_connected(
                [[place[after] for after in out[node] if after != first] for node in left]
            )
            if len(part) > 1
        )
    return gone
