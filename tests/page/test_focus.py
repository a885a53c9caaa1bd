"""Whatever is done on the page, the focus stays on something that can be seen."""

import random

import pytest

pytestmark = pytest.mark.browser

STATE = """
() => {
  const seen = (one) => one.getClientRects().length > 0;
  const figure = document.querySelector("figure:not([hidden])");
  const cards = [...figure.querySelectorAll("[data-node]")];
  return {
    lost: document.activeElement === document.body,
    hidden: document.activeElement !== document.body && !seen(document.activeElement),
    stops: cards.filter((card) => card.tabIndex === 0).map(seen),
    cards: cards.some(seen),
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}
"""
KEYS = (
    *("v", "f", "d", "s", "a", "u", "t", "Home", "Escape", "Enter", "Space", "+", "-", "0"),
    *("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Tab"),
)
BUTTONS = (
    *("#page_chosen button", "#page_doubts button", "#page_views button", "[role=tab]"),
    *("#page_verdicts a", "#page_outline a.title", "#page_sections input", "#page_fit"),
)
FOCUSED = "document.activeElement.dataset.node"


@pytest.fixture
def visit(opened, tmp_path, op_ed_page):
    """Return a function that opens the page of the op-ed."""
    path = tmp_path / "op-ed.html"
    path.write_text(op_ed_page, encoding="utf-8")

    def _visit(fragment="", **options):
        found = opened(path, fragment, **options)
        if fragment:
            found.page.wait_for_timeout(100)
        return found

    return _visit


def test_the_focus_goes_along_to_the_next_view(visit):
    page = visit("#coordinate-now").page
    assert page.evaluate(FOCUSED) == "coordinate-now"

    page.keyboard.press("v")

    assert page.evaluate(FOCUSED) == "coordinate-now"
    assert page.evaluate(STATE)["hidden"] is False


def test_a_card_that_is_folded_hands_the_focus_on_and_has_it_back(visit):
    op_ed = visit("#trust-is-the-foundation")
    page = op_ed.page

    page.keyboard.press("f")

    assert not op_ed.card("trust-is-the-foundation").is_visible()
    state = page.evaluate(STATE)
    assert (state["lost"], state["hidden"], state["stops"]) == (False, False, [True])
    page.keyboard.press("f")
    assert page.evaluate(FOCUSED) == "trust-is-the-foundation"


def test_what_is_chosen_in_a_folded_section_is_unfolded(visit):
    op_ed = visit("#trust-is-the-foundation")
    card = op_ed.card("trust-is-the-foundation")
    op_ed.page.keyboard.press("f")
    assert not card.is_visible()

    op_ed.page.locator("#page_tab_outline").click()
    op_ed.page.locator('#page_outline a[href="#trust-is-the-foundation"]').first.click()

    assert card.is_visible()
    op_ed.page.locator("#page_sections summary").click()
    assert op_ed.page.get_by_role("checkbox", name="The claim").is_checked()


def test_a_button_that_doubts_keeps_the_focus(visit):
    page = visit("#trust-is-the-foundation").page

    page.get_by_role("button", name="Doubt this").press("Enter")

    assert page.evaluate("document.activeElement.textContent") == "Doubt no longer"
    page.get_by_role("button", name="Undo").press("Enter")
    assert page.evaluate(FOCUSED) == "trust-is-the-foundation"


def test_the_panel_that_is_closed_hands_the_focus_to_the_map(visit):
    page = visit("#trust-is-the-foundation").page

    page.get_by_role("button", name="Close").press("Enter")

    assert page.evaluate(FOCUSED) == "trust-is-the-foundation"


def test_a_search_that_is_given_up_hands_the_focus_to_the_map(visit):
    page = visit("#trust-is-the-foundation").page

    page.keyboard.press("/")
    page.keyboard.press("Escape")

    assert page.evaluate(FOCUSED) == "trust-is-the-foundation"


def act(page, chance):
    """Do something by keyboard, as somebody would who tries everything; return what."""
    if chance.random() < 0.6:
        key = chance.choice(KEYS)
        page.keyboard.press(key)
        return key
    what = chance.choice((*BUTTONS, "search", "back"))
    if what == "search":
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type(chance.choice(("trust", "war", "zzz")))
        page.keyboard.press(chance.choice(("Enter", "Escape")))
    elif what == "back":
        if page.evaluate("navigation.canGoBack"):
            page.evaluate("history.back()")
            for _ in range(20):  # as it takes a moment, and more on a busy machine
                page.wait_for_timeout(50)
                if not page.evaluate(STATE)["lost"]:
                    break
    elif seen := [one for one in page.query_selector_all(what) if one.is_visible()]:
        one = chance.choice(seen)
        one.focus()
        one.press("Space" if what.endswith("input") else "Enter")
    return what


@pytest.mark.long
@pytest.mark.parametrize("width", [360, 1280, 3840])
def test_whatever_is_done_in_whatever_order_the_focus_is_seen(visit, width):
    for seed in range(4):
        chance = random.Random(seed)  # noqa: S311  (no secret)
        page = visit("#coordinate-now", viewport={"width": width, "height": 700}).page
        page.locator("#page_tab_outline").focus()
        done = []
        for _ in range(50):
            done.append(act(page, chance))
            state = page.evaluate(STATE)
            if done[-1] == "Tab" and state["lost"]:  # the page ends, and begins again
                page.keyboard.press("Tab")
                state = page.evaluate(STATE)
            assert not state["lost"], done
            assert not state["hidden"], done
            assert not state["wide"], done
            assert state["stops"] == [True] or not state["cards"], done
