"""What is folded leaves no hole and nothing behind: cards stay in their sections, sections apart."""

import random
from itertools import count

import pytest

import argmap

pytestmark = pytest.mark.browser

# For each section that can be seen, and each card: where it is, in pixels, and the sections around it.
LAID_OUT = """
() => {
  const figure = document.querySelector("figure:not([hidden])");
  const box = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return [left, right, top, bottom];
  };
  const seen = [...figure.querySelectorAll(".cluster, .node")].filter((one) => one.getClientRects().length);
  return seen.map((one) => ({
    id: one.id,
    section: one.classList.contains("cluster"),
    box: box(one.querySelector("polygon, ellipse") ?? one),
    title: one.classList.contains("cluster") ? [...one.querySelectorAll("text")].map(box) : [],
  }));
}
"""


@pytest.fixture
def visit(opened, tmp_path):
    """Return a function that opens the page of a map."""
    numbers = count()

    def _visit(map, **options):
        path = tmp_path / f"{next(numbers)}.html"
        path.write_text(argmap.page(map, **options), encoding="utf-8")
        return opened(path, "#&at=0,0,1")

    return _visit


def holds(outer, inner):
    left, right, top, bottom = outer
    return (
        left - 1 <= inner[0]
        and inner[1] <= right + 1
        and top - 1 <= inner[2]
        and inner[3] <= bottom + 1
    )


def overlap(one, other):
    return (
        min(one[1], other[1]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[2], other[2]) > 1
    )


def around(part, parts):
    """Return the ids of the sections that hold something."""
    return {
        one["id"]
        for one in parts
        if one["section"] and one is not part and holds(one["box"], part["box"])
    }


def fold(page, names):
    """Fold these sections, and no others."""
    page.evaluate("fragment => { location.hash = fragment; }", f"#&fold={','.join(names)}&at=0,0,1")
    page.wait_for_timeout(100)


def assert_in_order(before, after):
    """Assert that what is seen stands in what it stood in, apart from what it stood apart from."""
    old = {one["id"]: one for one in before}
    for one in after:
        assert around(one, after) == around(old[one["id"]], before), one["id"]
        assert all(holds(one["box"], line) for line in one["title"]), one["id"]
        for other in after:
            if one["id"] < other["id"] and overlap(one["box"], other["box"]):
                assert overlap(old[one["id"]]["box"], old[other["id"]]["box"]), (one, other)
        assert one["box"][2] <= old[one["id"]]["box"][2] + 1  # nothing moves down


def sections_of(page):
    return page.evaluate(
        "[...document.querySelectorAll('#page_sections input')].map(one => one.dataset.section)"
    )


def test_whatever_is_folded_cards_stay_in_their_sections_and_sections_apart(visit, op_ed):
    page = visit(op_ed).page
    before = page.evaluate(LAID_OUT)
    sections = sections_of(page)
    assert len(sections) == 8

    chance = random.Random(7)  # noqa: S311  (no secret)
    for _ in range(12):
        fold(page, chance.sample(sections, chance.randrange(1, 8)))
        assert_in_order(before, page.evaluate(LAID_OUT))


def test_where_all_is_folded_the_map_is_low(visit, op_ed):
    page = visit(op_ed).page
    low = "Math.max(...[...document.querySelectorAll('figure:not([hidden]) .cluster')].map(one => one.getBoundingClientRect().bottom))"
    before = page.evaluate(low)

    fold(page, sections_of(page))

    assert page.evaluate(low) < before / 4


NESTED = """\
===
title: Sections in sections
thesis: Top
===

[Top]: The top of it all.

# One

[One]: The first.
  +> [Top]

## One of one

[Deep]: Deep down.
  + [Deeper]: Deeper still.
[Beside]: Beside it.
  + [By]: By it.

## Two of one

[Next]: The next.
  - [Other]: The other.

# Two

[Two]: The second.
  -> [Top]
  + [Last]: The last.
"""


@pytest.mark.parametrize("view", ["reasons", "argdown", "dialectic", "inference"])
def test_sections_in_sections_close_around_what_is_folded(visit, view):
    page = visit(argmap.parse(NESTED), view=view).page
    before = page.evaluate(LAID_OUT)
    sections = sections_of(page)

    for section in sections:
        fold(page, [section])
        assert_in_order(before, page.evaluate(LAID_OUT))
    fold(page, sections)
    assert_in_order(before, page.evaluate(LAID_OUT))
    fold(page, [])
    assert page.evaluate(LAID_OUT) == before
