"""What is twice as large takes about twice as many steps to prepare, not four times as many."""

import sys

import pytest

from argmap.reading import parse
from argmap.render import draw
from argmap.render.splitting import split
from argmap.render.subject import Subject

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
VIEWS = ["reasons", *(pytest.param(view, marks=pytest.mark.long) for view in OTHERS)]
PARTS = {
    "folded": {"fold": "all"},
    "cut at a depth": {"max_depth": 2},
    "cut around something": {"around": "[middle]", "depth": 20},
}


def steps(work, *given, **options):
    """Return how many lines of code something takes."""
    count = 0

    def trace(*_):
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work(*given, **options)
    finally:
        sys.settrace(before)
    return count


def made(kind, size):
    return parse("".join(MAPS[kind](at) for at in range(size))).map


def in_sections(kind, size):
    """Return a map of which each piece has a section, with something that is joined to some."""
    return parse(
        "# Middle\n\n[middle]: M.\n  - [s1]\n  - [c]\n  - [p]\n\n"
        + "".join(f"# Section {at}\n\n{MAPS[kind](at)}" for at in range(size))
    ).map


def by_section(map_):
    for piece in split(Subject(map_), "reasons", ".svg"):
        draw(piece.scene)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", MAPS)
def test_twice_as_much_takes_twice_as_many_steps(kind, view):
    few, many = (steps(draw, made(kind, size), view=view) for size in (120, 240))
    assert many < 2.5 * few


@pytest.mark.parametrize(
    ("part", "view"),
    [
        pytest.param(part, view, marks=[pytest.mark.long] if view != "reasons" else [])
        for part in PARTS
        for view in ("reasons", *OTHERS)
        if (part, view) != ("folded", "dialectic")  # which has no sections
    ],
)
@pytest.mark.parametrize("kind", MAPS)
def test_a_part_of_twice_as_much_takes_no_more_than_twice_as_many_steps(kind, part, view):
    few, many = (steps(draw, in_sections(kind, n), view=view, **PARTS[part]) for n in (40, 80))
    assert many < 2.5 * few


@pytest.mark.parametrize("kind", MAPS)
def test_twice_as_many_sections_take_twice_as_many_steps_one_by_one(kind):
    few, many = (steps(by_section, in_sections(kind, n)) for n in (20, 40))
    assert many < 2.5 * few
