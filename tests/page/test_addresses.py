"""What one sees comes back from the address that one shares."""

import pytest

import argmap

pytestmark = pytest.mark.browser

STEPS = """\
===
title: Two steps
===

# Above

<Two>

(1) [A]: It is a.
--
(2) [B]: It is b.
(3) [C]: It is c.
--
(4) [D]: It is d.

# Below

[E]: It is e.
  - <Gist>: so it goes
"""

TEXT = "It is a, they say. Nobody knows why. It is c."

SHOWN = """
() => {
  const figure = document.querySelector("figure:not([hidden])");
  const box = figure.getBoundingClientRect();
  return {
    view: figure.dataset.view,
    chosen: document.querySelector("#page_chosen h2")?.textContent ?? "",
    marked: [...figure.querySelectorAll(".chosen")].map((one) => one.dataset.step ?? one.dataset.node),
    lit: [...document.querySelectorAll(".lit")].map((one) => one.dataset.name),
    panel: document.querySelector("[role=tab][aria-selected=true]").id,
    folded: [...figure.querySelectorAll(".folded")].length,
    doubts: document.querySelector("#page_doubts").textContent,
    place: [box.x, box.y, box.width].map((number) => Math.round(number / 2)),
  };
}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory, op_ed_page):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "op-ed.html").write_text(op_ed_page, encoding="utf-8")
    reading = argmap.parse(STEPS.replace("It is a.", 'It is a. {quote: "It is a"}'))
    (folder / "steps.html").write_text(argmap.page(reading, text=TEXT), encoding="utf-8")
    return folder


@pytest.fixture
def visit(opened, folder):
    """Return a function that opens a page."""

    def _visit(name="op-ed.html", fragment="", **options):
        return opened(folder / name, fragment, **options)

    return _visit


def rest(visit):
    """Wait until the map is at rest, and the address says where."""
    before = None
    while before != (before := visit.page.evaluate(SHOWN) | {"address": visit.fragment}):
        visit.page.wait_for_timeout(600)


def assert_comes_back(visit, name, seen, **options):
    """Assert that who is sent the address sees the same."""
    rest(seen)
    other = visit(name, seen.fragment, **options)
    rest(other)
    wanted, found = seen.page.evaluate(SHOWN), other.page.evaluate(SHOWN)
    if "at=" not in seen.fragment:  # else what is chosen is brought into sight
        wanted["place"] = found["place"]
    assert found.pop("place") == pytest.approx(wanted.pop("place"), abs=2)  # whole points
    assert found == wanted


def test_folds_come_back(visit):
    op_ed = visit(fragment="#coordinate-now")
    op_ed.page.locator("#page_sections summary").click()
    op_ed.page.get_by_role("checkbox", name="The trip to Pyongyang").uncheck()
    op_ed.page.get_by_role("checkbox", name="The squeeze").uncheck()

    assert op_ed.fragment.count("fold=") == 1
    assert_comes_back(visit, "op-ed.html", op_ed)


def test_a_fold_can_be_gone_back_from(visit):
    op_ed = visit(fragment="#trust-is-the-foundation")
    card = op_ed.card("trust-is-the-foundation")

    op_ed.page.keyboard.press("f")
    assert not card.is_visible()
    op_ed.page.go_back()
    assert card.is_visible()


def test_a_step_is_chosen_by_itself_and_comes_back(visit):
    steps = visit("steps.html")

    steps.page.locator('figure [data-step="two/2"]').first.dispatch_event("click")

    assert steps.fragment == "#two/2"
    assert steps.chosen == "Two · step 2"
    assert steps.page.evaluate(SHOWN)["marked"] == ["two/2"]
    assert_comes_back(visit, "steps.html", steps)


def test_arrows_go_from_one_step_to_the_next(visit):
    steps = visit("steps.html", "#two/2")

    steps.page.keyboard.press("ArrowRight")

    assert steps.fragment == "#two/1"
    assert steps.page.evaluate("document.activeElement.dataset.step") == "two/1"


def test_a_step_that_is_not_there_is_its_argument(visit):
    assert visit("steps.html", "#two/7").chosen == "Two"


def test_a_mere_gist_comes_back_with_what_is_doubted(visit):
    steps = visit("steps.html", "#gist")
    steps.page.keyboard.press("d")

    assert steps.fragment == "#gist&doubt=gist"
    assert_comes_back(visit, "steps.html", steps)


def test_the_panel_that_is_open_comes_back(visit):
    op_ed = visit(fragment="#coordinate-now")
    op_ed.page.get_by_role("tab", name="Findings").click()

    assert op_ed.fragment == "#coordinate-now&panel=findings"
    assert_comes_back(visit, "op-ed.html", op_ed)


def test_on_a_narrow_screen_the_map_comes_back(visit):
    narrow = {"viewport": {"width": 360, "height": 640}}
    op_ed = visit(fragment="#coordinate-now", **narrow)
    op_ed.page.get_by_role("tab", name="Map").click()

    assert_comes_back(visit, "op-ed.html", op_ed, **narrow)
    wide = visit(fragment=op_ed.fragment)  # where the map has no panel of its own
    assert wide.page.locator("#page_text").is_visible()


def test_a_sentence_that_was_chosen_comes_back(visit):
    op_ed = visit()
    op_ed.page.locator('[data-name="¶8/6"]').click()
    assert op_ed.chosen == "Coordinate now"  # which the title says before

    assert "sentence=" in op_ed.fragment
    assert_comes_back(visit, "op-ed.html", op_ed)


def test_a_sentence_that_nothing_represents_comes_back(visit):
    steps = visit("steps.html")
    steps.page.locator('[data-name="¶1/2"]').click()

    assert steps.status == "¶1/2 · nothing in the map represents this"
    assert steps.chosen is None
    assert_comes_back(visit, "steps.html", steps)


def test_where_the_map_was_moved_to_and_how_large_it_was_come_back(visit):
    op_ed = visit()
    page = op_ed.page
    page.mouse.move(900, 400)
    page.mouse.down()
    page.mouse.move(700, 150, steps=5)
    page.mouse.up()
    page.keyboard.press("-")

    assert_comes_back(visit, "op-ed.html", op_ed)


def test_a_map_that_nobody_moved_has_no_place_in_the_address(visit):
    op_ed = visit()

    op_ed.choose("give-jenkins-amnesty")
    op_ed.page.wait_for_timeout(400)

    assert op_ed.fragment == "#give-jenkins-amnesty"


def test_all_of_it_comes_back_at_once(visit):
    op_ed = visit()
    page = op_ed.page
    page.get_by_role("button", name="Overview").click()
    page.locator("#page_sections summary").click()
    page.get_by_role("checkbox", name="The squeeze").uncheck()
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Outline").click()
    page.locator("#page_outline .line").nth(3).click()
    page.keyboard.press("-")

    assert_comes_back(visit, "op-ed.html", op_ed)


def test_an_address_of_nonsense_shows_the_map(visit):
    fragment = "#nowhere/9&fold=x,,&doubt=%00&panel=help&sentence=page_map&at=1,NaN,-3&view=%"

    op_ed = visit(fragment=fragment)

    shown = op_ed.page.evaluate(SHOWN)
    assert (shown["view"], shown["chosen"], shown["folded"]) == ("reasons", "", 0)
    assert op_ed.page.locator("#page_text").is_visible()
