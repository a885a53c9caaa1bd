"""The map moves under the mouse, and what makes that slow does not happen."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(opened, tmp_path, op_ed_page):
    path = tmp_path / "op-ed.html"
    path.write_text(op_ed_page, encoding="utf-8")
    return opened(path)


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
    opened, op_ed_page, tmp_path
):
    start = op_ed_page.index('<script type="module">')
    path = tmp_path / "cut.html"
    path.write_text(op_ed_page[:start] + "</body></html>", encoding="utf-8")

    visit = opened(path)

    assert visit.page.locator("#page_outline").is_visible()


@pytest.fixture
def touched(opened, tmp_path, op_ed_page):
    """A page on a telephone, and a function that puts fingers on it, moves them, lifts them."""
    path = tmp_path / "touched.html"
    path.write_text(op_ed_page, encoding="utf-8")
    size = {"width": 360, "height": 740}
    visit = opened(path, "#&panel=map", viewport=size, has_touch=True, is_mobile=True)
    session = visit.context.new_cdp_session(visit.page)

    def touch(kind, *points):
        places = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    return visit, touch


SCALE = "Number(document.querySelector('figure:not([hidden])').dataset.scale)"


def pinch(page, touch, before, after):
    """Put two fingers on the map, and move them apart or together, each so far from the middle."""
    x, y = middle(page)
    touch("touchStart", (x - before, y))
    touch("touchStart", (x - before, y), (x + before, y))
    for step in range(1, 11):
        apart = before + (after - before) * step / 10
        touch("touchMove", (x - apart, y), (x + apart, y))
        page.wait_for_timeout(10)
    touch("touchEnd")
    page.wait_for_timeout(300)


def test_two_fingers_make_the_map_larger_and_smaller(touched):
    visit, touch = touched
    page = visit.page
    before = page.evaluate(SCALE)

    pinch(page, touch, 40, 120)
    assert page.evaluate(SCALE) == pytest.approx(3 * before, rel=0.1)
    assert page.evaluate("visualViewport.scale") == 1  # of the page, nothing else
    pinch(page, touch, 120, 60)
    assert page.evaluate(SCALE) == pytest.approx(1.5 * before, rel=0.1)
    assert visit.chosen is None


def test_what_is_between_two_fingers_stays_there(touched):
    visit, touch = touched
    page = visit.page
    page.evaluate("page_stage.scrollTo({left: 300, top: 300, behavior: 'instant'})")
    x, y = middle(page)
    place = (
        "([x, y]) => { const box = document.querySelector('figure:not([hidden])')"
        ".getBoundingClientRect(); return [(x - box.x) / box.width, (y - box.y) / box.height]; }"
    )
    before = page.evaluate(place, [x, y])

    pinch(page, touch, 50, 110)

    assert page.evaluate(place, [x, y]) == pytest.approx(before, abs=0.005)


def test_one_finger_moves_the_map_and_the_address_says_where_to(touched):
    visit, touch = touched
    page = visit.page
    x, y = middle(page)

    touch("touchStart", (x, y))
    for step in range(1, 11):
        touch("touchMove", (x, y - 10 * step))
        page.wait_for_timeout(20)
    touch("touchEnd")
    page.wait_for_timeout(600)

    assert scrolled(page)[1] > 50
    assert "at=" in visit.fragment
    assert visit.chosen is None


def test_a_tap_chooses_a_card(touched):
    visit, _ = touched

    visit.page.locator("figure:not([hidden]) [data-node]").first.tap()

    assert visit.chosen == "Coordinate now"
