"""Pictures in Chromium: text takes no more room than it has, and axe-core has nothing to say."""

import sys
from pathlib import Path

import pytest
from texts import SAMPLES

from argmap.model import ArgumentMap, Statement
from argmap.render import svg
from argmap.render.palette import THEMES

sys.path.insert(0, str(Path(__file__).parents[1] / "page"))  # where browsers are opened

from axe import violations
from browsing import browser

pytestmark = pytest.mark.browser

SCRIPTS = ArgumentMap(
    tuple(
        Statement(f"{number} {text[:40]}", f"{text} {text}", implicit=bool(number % 2))
        for number, text in enumerate(SAMPLES)
    )
)
# Where each text of a card really is, and the smallest box of the card around its middle.
STICKING_OUT = """() => [...document.querySelectorAll("g.node text")].flatMap(text => {
  const box = text.getBBox();
  if (!text.textContent.trim()) return [];
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const cells = [...text.closest("g.node").querySelectorAll("polygon")].map(one => one.getBBox());
  const around = cells.filter(
    one => one.x < x && x < one.x + one.width && one.y < y && y < one.y + one.height);
  const cell = around.sort((a, b) => a.width * a.height - b.width * b.height)[0];
  if (!cell) return [`${text.textContent}: in no cell`];
  const left = box.x - cell.x, right = cell.x + cell.width - box.x - box.width;
  return left >= 0 && right >= 0 ? [] : [`${text.textContent}: ${left.toFixed(1)}, ${right.toFixed(1)}`];
})"""


@pytest.fixture(scope="module")
def page():
    with browser() as started:
        yield started.new_page()


def show(page, picture):
    page.set_content(
        f"<!DOCTYPE html><html lang='en'><title>A map</title><main><h1>A map</h1>{picture}</main></html>"
    )


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
def test_text_in_all_scripts_is_within_its_cell(page, view, engine):
    show(page, svg(SCRIPTS, view=view, engine=engine))
    assert page.locator("g.node text").count() > 40
    assert page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("view", ["reasons", "overview"])
def test_the_op_eds_text_is_within_its_cells(page, op_ed, view, engine):
    show(page, svg(op_ed, view=view, engine=engine))
    assert page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("style", THEMES, ids=lambda style: style.name)
def test_a_picture_is_accessible(page, op_ed, style, engine):
    show(page, svg(op_ed, view="overview", style=style, engine=engine))
    assert violations(page) == []


def test_a_full_picture_is_accessible(page, op_ed, engine):
    show(page, svg(op_ed, engine=engine))
    assert violations(page) == []
