"""Maps that are larger, deeper or denser than any that people write: time and memory have bounds."""

import random
import sys
import warnings

import pytest
from hypothesis import given, settings

from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render import RenderWarning, svg
from argmap.render.drawing import to_dot
from argmap.render.palette import LIGHT
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps


def ring(count):
    """Return statements in a circle, each with lines to both neighbours."""
    return "".join(
        f"[S{n}]: S.\n  + [S{(n + 1) % count}]\n  - [S{(n - 1) % count}]\n\n" for n in range(count)
    )


def dense(count, lines):
    """Return statements with lines between any of them."""
    chance = random.Random(3)  # noqa: S311  (no secret)
    below = {}
    for _ in range(lines):
        one, other = chance.sample(range(count), 2)
        below.setdefault(one, {})[other] = chance.choice("+-")
    return "".join(
        f"[S{n}]: S.\n"
        + "".join(f"  {sign} [S{m}]\n" for m, sign in below.get(n, {}).items())
        + "\n"
        for n in range(count)
    )


def star(count):
    return "[C]: C.\n" + "".join(f"  {'+-'[n % 2]} [S{n}]: S.\n" for n in range(count))


def chain(count):
    return "".join(f"[S{n}]: S.\n  + [S{n + 1}]\n\n" for n in range(count))


def nested(count):
    return "".join(f"{'#' * (n + 1)} H{n}\n\n[S{n}]: S.\n  + [S{n + 1}]\n\n" for n in range(count))


SHAPES = {
    "a circle of 500, doubly linked": lambda: ring(500),
    "1,000 with 5,000 lines": lambda: dense(1_000, 5_000),
    "a star of 2,000": lambda: star(2_000),
    "a chain of 5,000": lambda: chain(5_000),
    "60 sections within each other": lambda: nested(60),
}


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("view", ["reasons", "overview"])
def test_what_is_prepared_for_a_layout_is_bounded(shape, view):
    before = sys.getrecursionlimit()
    scene = scene_of(Subject(parse(SHAPES[shape]()).map), view)
    dot = to_dot(scene, LIGHT)
    assert len(dot) < 5_000 * (len(scene.cards) + len(scene.links))
    assert sys.getrecursionlimit() == before


@pytest.mark.parametrize("view", ["reasons", "overview", "inference", "argdown"])
@pytest.mark.parametrize("shape", ["60 sections within each other"])
def test_sections_within_each_other_are_drawn(shape, view):
    assert svg(parse(SHAPES[shape]()).map, view=view).startswith("<svg")


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_each_is_drawn_within_the_limit_folded_or_cut(shape):
    drawn = parse(SHAPES[shape]()).map
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RenderWarning)
        assert svg(drawn, view="overview", max_depth=1, limit=60).startswith("<svg")


@settings(max_examples=20)
@given(maps())
def test_maps_of_any_shape_are_drawn(drawn: ArgumentMap):
    assert svg(drawn, view="overview").startswith("<svg")
