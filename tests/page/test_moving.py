"""The map moves under the mouse, and what makes that slow does not happen."""

import pytest
from browsing import Visit, browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium():
    with browser() as started:
        yield started


@pytest.fixture
def visit(chromium, tmp_path, op_ed_page):
    path = tmp_path / "op-ed.html"
    path.write_text(op_ed_page, encoding="utf-8")
    visit = Visit(chromium, path)
    yield visit
    visit.context.close()


def middle(page):
    box = page.locator("#page_stage").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def scrolled(page):
    return page.evaluate("[page_stage.scrollLeft, page_stage.scrollTop].map(Math.round)")


def test_the_map_goes_with_the_mouse_and_no_text_is_selected(visit):
    page = visit.page
    x, y = middle(page)

    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 150, y - 200, steps=10)
    page.mouse.up()

    assert scrolled(page) == [150, 200]
    assert page.evaluate("getSelection().toString()") == ""
    assert page.locator("#page_chosen h2").count() == 0  # a drag is no click


def test_what_is_under_the_pointer_stays_there_when_the_map_grows(visit):
    page = visit.page
    x, y = middle(page)
    page.evaluate("page_stage.scrollTo({left: 300, top: 300, behavior: 'instant'})")
    place = (
        "([x, y]) => { const box = document.querySelector('figure:not([hidden])')"
        ".getBoundingClientRect(); return [(x - box.x) / box.width, (y - box.y) / box.height]; }"
    )
    before = page.evaluate(place, [x, y])

    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for _ in range(5):
        page.mouse.wheel(0, -40)
        page.wait_for_timeout(20)
    page.keyboard.up("Control")
    after = page.evaluate(place, [x, y])

    assert page.evaluate("Number(document.querySelector('figure').dataset.scale)") > 1.5
    assert after == pytest.approx(before, abs=0.002)


def test_a_larger_map_is_not_laid_out_anew(visit):
    page = visit.page
    svg = page.locator("figure:not([hidden]) svg")
    before = (
        svg.get_attribute("width"),
        svg.locator("text").first.evaluate("one => one.getBBox().width"),
    )

    page.locator("#page_more").click()
    page.locator("#page_more").click()

    after = (
        svg.get_attribute("width"),
        svg.locator("text").first.evaluate("one => one.getBBox().width"),
    )
    assert after == before


def test_without_its_script_the_page_is_there_though_scripts_are_allowed(
    visit, op_ed_page, tmp_path
):
    start = op_ed_page.index('<script type="module">')
    path = tmp_path / "cut.html"
    path.write_text(op_ed_page[:start] + "</body></html>", encoding="utf-8")

    visit.page.goto(path.as_uri())

    assert visit.page.locator("#page_outline").is_visible()
