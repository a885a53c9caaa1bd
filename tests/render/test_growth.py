"""What is twice as large takes about twice as many steps to prepare, not four times as many."""

import sys

import pytest

from argmap.reading import parse
from argmap.render import draw

MAPS = {
    "claims with a reason each": lambda at: f"[s{at}]: Statement {at}.\n  + <r{at}>\n\n",
    "sections with a statement each": lambda at: f"# H{at}\n\n[s{at}]: Statement {at}.\n\n",
    "arguments for one claim": lambda at: f"<a{at}>\n\n(1) [p{at}]: P.\n----\n(2) [c]: C.\n\n",
    "arguments from one premise": lambda at: f"<a{at}>\n\n(1) [p]: P.\n----\n(2) [c{at}]: C.\n\n",
    "steps of one argument": lambda at: (
        f"{'----' if at else '<a>' + chr(10)}\n({at + 1}) [s{at}]\n"
    ),
    "claims that attack each other": lambda at: f"[s{at}]: S.\n  - [c]: C.\n    - [s{at}]\n\n",
    "claims that are used twice": lambda at: (
        f"<a{at}>\n\n(1) [s{at}]: S.\n(2) [s{at + 1}]\n----\n(3) [s{at + 2}]\n\n"
    ),
    "a claim that is used everywhere": lambda at: (
        f"<a{at}>\n\n(1) [p]: P.\n----\n(2) [c{at}]: C.\n\n<b{at % 2}>\n  +> [p]\n\n"
    ),
    "relations that are argued about": lambda at: (
        f"[s{at}]: S.\n  + [t{at}]: T.\n    - [u{at}]: U.\n\n"
    ),
    "reasons in other sections": lambda at: (
        f"# H{at}\n\n[s{at}]: S.\n  + <a{at}>\n  + <b{at}>\n  +> [s{at // 2}]\n\n"
    ),
}


OTHERS = ["overview", "narrow", "dialectic", "inference"]


def steps(text, view):
    """Return how many lines of code it takes to draw a text."""
    map_ = parse(text).map
    count = 0

    def trace(*_):
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        draw(map_, view=view)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "view",
    ["reasons", *(pytest.param(view, marks=pytest.mark.long) for view in OTHERS)],
)
@pytest.mark.parametrize("kind", MAPS)
def test_twice_as_much_takes_twice_as_many_steps(kind, view):
    few, many = (steps("".join(map(MAPS[kind], range(size))), view) for size in (120, 240))
    assert many < 2.5 * few
