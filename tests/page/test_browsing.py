"""The page in a browser: what one sees, clicks and presses there."""

import re

import pytest
from axe import violations

import argmap
from argmap.page import Content

pytestmark = pytest.mark.browser

DEBATE = """\
===
title: Rain or shine
thesis: Go out
===

# For

[Go out]: We go out.
  + <Sun>: It is sunny.
  - <Rain>: It rains.
    - <Roof>: There is a roof.

# Steps

<Sun>

(1) [Bright]: It is bright.
(2) [Warm]: It is warm.
-- two signs --
(3) [Go out]
"""


WRONG = """\
[Wet]: The street is wet. {quote: "The street is dry"}
  + [Rain]: It rains. {quote: It rains, holdr: Bob}
  + [Circle]: Round it goes.
    + [Wet]
"""

LEFTWARDS = """\
[רחוב]: יש לסגור את הרחוב בימי השוק.
  + <רעש>: מכוניות מרעישות, says NATO.
  - [Loud]: It is loud (רעש).
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory, op_ed_page):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "op-ed.html").write_text(op_ed_page, encoding="utf-8")
    debate = argmap.page(argmap.parse(DEBATE))
    wrong = argmap.page(argmap.parse(WRONG), text="It rains, they say. Nobody knows why.")
    (folder / "wrong.html").write_text(wrong, encoding="utf-8")
    (folder / "debate.html").write_text(debate, encoding="utf-8")
    leftwards = argmap.page(argmap.parse(LEFTWARDS))
    (folder / "leftwards.html").write_text(leftwards, encoding="utf-8")
    return folder


@pytest.fixture
def visit(opened, files):
    """Return a function that opens a page."""

    def _visit(name="op-ed.html", fragment="", **options):
        return opened(files / name, fragment, **options)

    return _visit


def test_a_card_that_is_clicked_lights_its_sentence_up(visit):
    op_ed = visit()
    sentence = op_ed.page.locator('[data-name="¶10/1"]')

    op_ed.choose("give-jenkins-amnesty")

    assert op_ed.chosen == "Give Jenkins amnesty"
    assert op_ed.lit == ["¶10/1"]
    assert sentence.is_visible()
    box = sentence.bounding_box()
    assert 0 < box["y"] < 800


def test_a_sentence_that_is_clicked_lights_its_cards_up(visit):
    op_ed = visit()

    op_ed.page.locator('[data-name="¶10/1"]').click()

    assert op_ed.card("give-jenkins-amnesty").get_attribute("class") == "statement chosen"
    assert op_ed.card("give-jenkins-amnesty").locator("polygon").first.is_visible()
    assert _in_sight(op_ed, "give-jenkins-amnesty")


def _in_sight(visit, name):
    stage = visit.page.locator("#page_stage").bounding_box()
    box = visit.card(name).bounding_box()
    return (
        stage["x"] <= box["x"]
        and box["x"] + box["width"] <= stage["x"] + stage["width"]
        and stage["y"] <= box["y"]
        and box["y"] + box["height"] <= stage["y"] + stage["height"]
    )


def test_a_mention_leads_to_the_card_that_tells_it(visit):
    op_ed = visit()
    mention = op_ed.page.locator('figure[data-view="reasons"] [data-mention]').first
    name = mention.get_attribute("data-mention")

    mention.dispatch_event("click")

    assert op_ed.fragment == f"#{name}"
    assert _in_sight(op_ed, name)


def test_one_stop_of_the_tab_key_is_in_the_map(visit):
    op_ed = visit()

    stops = op_ed.page.locator('figure:not([hidden]) [tabindex="0"]')
    assert stops.count() == 1
    op_ed.choose("talk-of-easing")
    assert stops.count() == 1
    assert stops.get_attribute("data-node") == "talk-of-easing"


def test_arrows_lead_to_the_next_card_in_their_direction(visit):
    debate = visit("debate.html", "#bright")
    page = debate.page

    page.keyboard.press("ArrowDown")
    assert debate.fragment == "#warm"
    page.keyboard.press("ArrowUp")
    assert debate.fragment == "#bright"
    assert page.evaluate("document.activeElement.dataset.node") == "bright"
    assert debate.status.startswith("Bright")


def test_letters_lead_along_supports_and_attacks(visit):
    debate = visit("debate.html", "#go-out")

    debate.page.keyboard.press("s")
    assert debate.chosen == "Sun"
    debate.page.keyboard.press("u")
    assert debate.chosen == "Go out"
    debate.page.keyboard.press("a")
    assert debate.chosen == "Rain"
    debate.page.keyboard.press("a")
    assert debate.chosen == "Roof"
    debate.page.keyboard.press("a")
    assert debate.chosen == "Roof"
    assert debate.status == "nothing attacks it"


def test_letters_are_about_what_has_the_focus_where_nothing_is_chosen(visit):
    debate = visit("debate.html")
    debate.page.locator("#page_stage figure:not([hidden]) [data-node=bright]").focus()
    assert debate.chosen is None

    debate.page.keyboard.press("d")

    assert debate.fragment == "#bright&doubt=bright"


def test_the_same_letter_again_leads_to_the_next_of_several(visit):
    debate = visit("debate.html", "#sun")

    debate.page.keyboard.press("s")
    assert debate.chosen == "Bright"
    debate.page.keyboard.press("s")
    assert debate.chosen == "Warm"


def test_all_of_it_goes_by_keyboard_alone(visit):
    debate = visit("debate.html")
    page = debate.page

    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("Boolean(document.activeElement.closest('svg'))"):
            break
    page.keyboard.press("Enter")
    assert debate.chosen is not None
    page.keyboard.press("Escape")
    assert debate.chosen is None
    page.keyboard.press("?")
    assert page.locator("#page_help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#page_help").is_visible()


def test_keys_of_a_single_sign_can_be_switched_off_which_is_remembered(visit):
    debate = visit("debate.html", "#sun")
    page, help_ = debate.page, debate.page.locator("#page_help")

    page.locator("#page_keys").click()
    page.get_by_label("Letters, digits and signs are keys").uncheck()
    page.keyboard.press("Escape")
    for again in (False, True):
        if again:
            page.reload()
        for key in ("s", "a", "u", "d", "t", "f", "v", "/", "?", "+", "-", "0"):
            page.keyboard.press(key)
        assert debate.chosen == "Sun"
        assert not help_.is_visible()
        assert page.evaluate("document.activeElement.id") != "page_find"

    page.locator("#page_keys").click()
    page.get_by_label("Letters, digits and signs are keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert help_.is_visible()


def test_keys_with_names_stay_keys_without_those_of_a_single_sign(visit):
    debate = visit("debate.html")
    page = debate.page

    page.locator("#page_keys").click()
    page.get_by_label("Letters, digits and signs are keys").uncheck()
    page.keyboard.press("Escape")
    page.locator("svg [tabindex='0']").first.focus()
    page.keyboard.press("Space")
    assert debate.chosen is not None
    first = debate.chosen
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    assert debate.chosen == first
    page.keyboard.press("Escape")
    assert debate.chosen is None


def test_where_a_browser_keeps_nothing_keys_are_keys_until_they_are_switched_off(visit):
    debate = visit("debate.html", "#sun")
    page = debate.page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error(); }})"
    )
    page.reload()

    page.keyboard.press("s")
    assert debate.chosen == "Bright"
    page.locator("#page_keys").click()
    page.get_by_label("Letters, digits and signs are keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    assert debate.chosen == "Bright"


def test_the_focus_can_be_seen(visit):
    debate = visit("debate.html", "#bright")

    debate.page.keyboard.press("ArrowDown")

    width = "getComputedStyle(document.activeElement.querySelector('polygon')).strokeWidth"
    assert debate.page.evaluate(width) == "6px"


def test_what_is_searched_is_found_in_the_map(visit):
    op_ed = visit()

    op_ed.page.keyboard.press("/")
    op_ed.page.keyboard.type("jenkins amnesty")
    assert op_ed.page.locator("#page_found li").first.is_visible()
    op_ed.page.keyboard.press("Enter")

    assert op_ed.chosen == "Give Jenkins amnesty"


def test_what_is_searched_is_found_in_the_text(visit):
    op_ed = visit()

    op_ed.page.keyboard.press("/")
    op_ed.page.keyboard.type("what a week")
    op_ed.page.keyboard.press("Enter")

    assert op_ed.page.evaluate("document.activeElement.dataset.name") == "¶1/1"


def test_what_is_not_there_is_not_found(visit):
    op_ed = visit()

    op_ed.page.keyboard.press("/")
    op_ed.page.keyboard.type("xyzzy")

    assert op_ed.status == "nothing found"
    assert not op_ed.page.locator("#page_found").is_visible()


def test_a_section_that_is_folded_hides_its_cards(visit):
    op_ed = visit()
    page = op_ed.page
    frame = page.locator('figure[data-view="reasons"] .cluster > polygon').first
    before = frame.get_attribute("points")
    inside = op_ed.card("trust-is-the-foundation")
    assert inside.is_visible()

    page.locator("#page_sections summary").click()
    page.get_by_role("checkbox", name="The claim").uncheck()

    assert not inside.is_visible()
    assert op_ed.status == "The claim: folded"
    assert frame.get_attribute("points") != before
    page.get_by_role("checkbox", name="The claim").check()
    assert inside.is_visible()
    assert frame.get_attribute("points") == before


def test_the_list_of_sections_is_closed_by_a_click_elsewhere_or_by_escape(visit):
    page = visit().page
    menu = page.locator("#page_sections .list")

    page.locator("#page_sections summary").click()
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.locator("#page_sections summary").click()
    page.locator("h1").click()
    assert not menu.is_visible()


def test_the_key_folds_the_section_of_what_is_chosen(visit):
    op_ed = visit(fragment="#trust-is-the-foundation")

    op_ed.page.keyboard.press("f")

    assert op_ed.status == "The claim: folded"


def test_what_stands_below_a_folded_section_moves_up(visit):
    debate = visit("debate.html")
    tops = (
        "[...document.querySelectorAll('figure:not([hidden]) .cluster')]"
        ".map(one => one.getBoundingClientRect().top)"
    )
    before = debate.page.evaluate(tops)
    upper = before.index(min(before))

    debate.page.locator("#page_sections summary").click()
    debate.page.locator("#page_sections input").first.uncheck()

    after = debate.page.evaluate(tops)
    assert after[upper] == before[upper]
    assert all(a <= b for a, b in zip(after, before, strict=True))


def test_a_premise_that_is_doubted_takes_its_conclusion_along(visit):
    debate = visit("debate.html", "#bright")
    verdict = debate.card("go-out").locator(".verdict")
    assert verdict.text_content() == "● stands"

    debate.page.get_by_role("button", name="Doubt this").click()

    assert debate.card("bright").locator(".verdict").text_content() == "○ falls"
    assert verdict.text_content() == "○ falls"
    assert debate.fragment == "#bright&doubt=bright"
    assert debate.status == "doubted: 1; 1 falls"
    outline = debate.page.locator('#page_outline [data-node="go-out"] .verdict').first
    assert outline.text_content() == "○ falls"
    assert "Go out" in debate.page.locator("#page_verdicts").text_content()


def test_a_doubt_can_be_undone_and_gone_back_from(visit):
    debate = visit("debate.html", "#bright")
    verdict = debate.card("go-out").locator(".verdict")

    debate.page.keyboard.press("d")
    assert verdict.text_content() == "○ falls"
    debate.page.get_by_role("button", name="Undo").click()
    assert verdict.text_content() == "● stands"
    debate.page.keyboard.press("d")
    debate.page.go_back()
    assert verdict.text_content() == "● stands"


def test_a_doubt_can_be_shared(visit):
    debate = visit("debate.html", "#go-out&doubt=warm,bright")

    assert debate.card("go-out").locator(".verdict").text_content() == "○ falls"
    assert debate.page.locator("#page_doubts").text_content().startswith("Doubted: Warm Bright")


def test_doubts_on_the_page_are_those_of_the_library(visit, op_ed):
    from attrs import evolve

    map = op_ed.map
    premise = map.statement("Trust is the foundation")
    changed = [evolve(s, accepted=False) if s is premise else s for s in map.statements]
    wanted = argmap.evaluate(evolve(map, statements=tuple(changed)))
    words = {"accepted": "● stands", "rejected": "○ falls", "undecided": "? open"}

    page = visit(fragment="#&doubt=trust-is-the-foundation").page

    shown = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll("
        "'figure[data-view=reasons] .statement')].map(one => "
        "[one.dataset.node, one.querySelector('.verdict').textContent]))"
    )
    names = Content(map).names
    assert len(shown) == len(map.statements)
    for statement in map.statements:
        assert shown[names[statement.ref]] == words[wanted.standing(statement.ref)]


def test_what_can_not_be_doubted_says_why(visit):
    op_ed = visit(fragment="#coordinate-now")

    assert "concluded, not assumed" in op_ed.page.locator("#page_chosen").text_content()


def test_of_what_is_concluded_the_premises_can_be_doubted_while_one_looks_at_it(visit):
    debate = visit("debate.html", "#go-out")
    panel = debate.page.locator("#page_chosen")
    assert panel.locator(".verdict").text_content() == "● stands"
    panel.locator("summary", has_text="doubt what it rests on (2)").press("Enter")
    offered = panel.locator(".acts [aria-pressed]").all_text_contents()
    assert offered == ["Bright", "Warm"]

    panel.get_by_role("button", name="Warm").press("Enter")

    assert debate.chosen == "Go out"
    assert panel.locator(".verdict").text_content() == "○ falls"
    assert debate.fragment == "#go-out&doubt=warm"
    assert debate.page.evaluate("document.activeElement.textContent") == "Warm"
    debate.page.keyboard.press("Enter")
    assert panel.locator(".verdict").text_content() == "● stands"


def test_the_tab_of_the_findings_says_how_many_there_are(visit):
    wrong = visit("wrong.html")
    tab = wrong.page.get_by_role("tab", name="Findings")
    left = wrong.page.locator(".left[data-name]").count()
    to_mend = wrong.page.locator(".findings > li").count()

    assert left >= 1
    told = " ".join(tab.text_content().split())
    assert f"¶ not in the map: {left}! to mend: {to_mend}" in told


def test_a_finding_about_the_text_leads_to_its_sentence(visit):
    wrong = visit("wrong.html")
    wrong.page.get_by_role("tab", name="Findings").click()

    wrong.page.get_by_role("link", name="¶1/2").click()

    assert wrong.status == "¶1/2 · nothing in the map represents this"
    assert wrong.lit == ["¶1/2"]
    assert wrong.page.evaluate("document.activeElement.dataset.name") == "¶1/2"


def test_arrow_keys_go_through_all_sentences_and_say_what_is_not_in_the_map(visit):
    wrong = visit("wrong.html")
    wrong.page.locator('[data-name="¶1/1"]').focus()

    wrong.page.keyboard.press("ArrowDown")

    assert wrong.page.evaluate("document.activeElement.dataset.name") == "¶1/2"
    assert wrong.status == "nothing in the map represents this"


def test_a_sentence_that_several_say_leads_from_one_to_the_next(visit, files):
    text = '[A]: a {quote: "It rains"}\n  + [B]: b {quote: "It rains"}\n'
    page = argmap.page(argmap.parse(text), text="It rains, they say.")
    (files / "both.html").write_text(page, encoding="utf-8")
    both = visit("both.html")
    sentence = both.page.locator('[data-name="¶1/1"] [data-quoted]')

    sentence.click()
    assert (both.chosen, both.status) == ("A", "1 of 2 that say ¶1/1; again: the next")
    sentence.click()
    assert (both.chosen, both.status) == ("B", "2 of 2 that say ¶1/1; again: the next")
    sentence.click()
    assert both.chosen == "A"


def test_a_line_of_the_outline_is_chosen_by_a_click_anywhere_and_marked(visit):
    op_ed = visit()
    op_ed.page.get_by_role("tab", name="Outline").click()

    op_ed.page.locator("#page_outline .line", has_text="Failure erodes trust").first.click()

    assert op_ed.chosen == "Failure erodes trust"
    line = op_ed.page.locator("#page_outline .line.chosen").first
    assert "Failure erodes trust" in line.text_content()
    assert _in_sight(op_ed, "failure-erodes-trust")


def test_the_outline_opens_where_something_is_chosen(visit):
    op_ed = visit(fragment="#give-jenkins-amnesty")

    op_ed.page.get_by_role("tab", name="Outline").click()

    box = op_ed.page.locator("#page_outline .line.chosen").first.bounding_box()
    assert 100 < box["y"] < 700


@pytest.mark.parametrize("style", ["light", "dark", "print", "contrast", "presentation"])
def test_all_styles_are_fit_to_read_by_day_and_in_the_dark_whatever_falls(visit, files, style):
    map = argmap.parse(DEBATE)
    (files / f"{style}.html").write_text(argmap.page(map, style=style), encoding="utf-8")
    page = visit(f"{style}.html", "#go-out", color_scheme="dark").page
    grounds = set()
    for doubts in ("", "warm", "bright", "warm,bright", "roof", "sun"):
        page.evaluate("fragment => { location.hash = fragment; }", f"#go-out&doubt={doubts}")
        page.wait_for_timeout(50)
        for _ in range(2):
            pairs = page.evaluate(CELLS)
            assert pairs
            assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            page.locator("#page_theme").click()
    assert violations(page) == []
    assert len(grounds) == 2


def test_what_needs_a_high_contrast_does_not_turn_dark_by_itself(visit, files):
    (files / "high.html").write_text(
        argmap.page(argmap.parse(DEBATE), style="contrast"), encoding="utf-8"
    )
    page = visit("high.html", color_scheme="dark").page

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


# The colour of each text of a statement, and that of the ground below it.
CELLS = """
() => [...document.querySelectorAll("figure .statement")].flatMap((cell) => {
  const ground = getComputedStyle(cell.querySelector("polygon")).fill;
  return [...cell.querySelectorAll(":scope > text")].map((one) => [getComputedStyle(one).fill, ground]);
})
"""


def _contrast(*colours):
    from argmap.render.palette import contrast

    return contrast(
        *("#" + "".join(f"{int(n):02x}" for n in re.findall(r"\d+", c)) for c in colours)
    )


def test_an_address_leads_to_a_node_and_the_way_back_leads_back(visit):
    op_ed = visit(fragment="#give-jenkins-amnesty")
    assert op_ed.chosen == "Give Jenkins amnesty"
    assert _in_sight(op_ed, "give-jenkins-amnesty")

    op_ed.choose("talk-of-easing")
    assert op_ed.fragment == "#talk-of-easing"
    op_ed.page.go_back()

    assert op_ed.chosen == "Give Jenkins amnesty"


def test_an_address_that_names_nothing_shows_the_map(visit):
    op_ed = visit(fragment="#nowhere&doubt=nothing&view=none%")

    assert op_ed.chosen is None
    assert op_ed.page.locator("figure:not([hidden])").count() == 1


def test_views_are_switched(visit):
    op_ed = visit(fragment="#coordinate-now")

    op_ed.page.get_by_role("button", name="Overview").click()

    assert op_ed.card("coordinate-now", "overview").is_visible()
    assert not op_ed.card("coordinate-now", "reasons").is_visible()
    assert op_ed.fragment == "#coordinate-now&view=overview"


def test_what_has_no_card_in_a_view_is_shown_by_what_it_bears_on(visit):
    debate = visit("debate.html", "#bright&view=overview")

    assert "again" in debate.card("go-out", "overview").get_attribute("class").split()
    assert debate.status.endswith("not in this view, but Go out")


def test_the_map_is_moved_and_made_larger(visit):
    op_ed = visit()
    page = op_ed.page
    width = "document.querySelector('figure:not([hidden]) svg').getBoundingClientRect().width"
    before = page.evaluate(width)

    page.get_by_role("button", name="Larger").click()
    assert page.evaluate(width) > before * 1.2
    page.get_by_role("button", name="Fit").click()
    assert page.evaluate(width) <= page.locator("#page_stage").bounding_box()["width"] + 1
    page.keyboard.press("+")
    page.mouse.move(900, 500)
    card = op_ed.card("coordinate-now").bounding_box()
    for _ in range(8):
        page.keyboard.press("+")
    card = op_ed.card("coordinate-now").bounding_box()
    page.mouse.down()
    page.mouse.move(850, 400, steps=5)
    page.mouse.up()
    after = op_ed.card("coordinate-now").bounding_box()
    assert (after["x"] - card["x"], after["y"] - card["y"]) == pytest.approx((-50, -100), abs=8)
    assert op_ed.chosen is None


def test_on_paper_there_are_the_text_the_outline_and_the_map(visit):
    op_ed = visit(fragment="#coordinate-now&doubt=trust-is-the-foundation")
    page = op_ed.page

    printed = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")

    assert printed.startswith(b"%PDF")
    widths = [float(width) for width in re.findall(rb"/MediaBox \[0 0 ([\d.]+)", printed)]
    assert widths.count(max(widths)) == 1  # the map has a sheet of its own, and none is empty
    assert max(widths) > 2_000  # points
    assert widths[-1] > 1_000  # the last is that of the overview
    for panel in ("text", "outline", "findings", "map"):
        assert page.locator(f"#page_{panel}").is_visible()
    assert not page.locator(".tools").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_on_paper_it_is_light_also_where_the_screen_is_dark(visit):
    page = visit(color_scheme="dark").page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 26, 33)"

    page.emulate_media(media="print")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_narrow_screen_needs_no_scrolling_sideways(visit):
    op_ed = visit(viewport={"width": 360, "height": 640})
    page = op_ed.page

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not page.locator("#page_map").is_visible()
    page.get_by_role("tab", name="Map").click()
    assert page.locator("#page_map").is_visible()
    assert not page.locator("#page_text").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_narrow_screen_one_goes_from_text_to_map_and_back(visit):
    op_ed = visit(viewport={"width": 360, "height": 640})
    page = op_ed.page

    page.locator('[data-name="¶10/1"]').click()
    page.get_by_role("button", name="Show in map").click()
    assert _in_sight(op_ed, "give-jenkins-amnesty")
    page.get_by_role("button", name="Show in text").click()
    assert page.locator('[data-name="¶10/1"]').is_visible()


def test_without_a_script_there_are_the_text_the_outline_and_the_map(visit):
    op_ed = visit(java_script_enabled=False)
    page = op_ed.page

    assert page.locator("#page_text").is_visible()
    assert page.locator("#page_outline li").first.is_visible()
    assert page.locator("figure svg").count() == 2
    assert not page.locator("#page_find").is_visible()
    assert page.get_by_text("Trust is the foundation of the alliances").first.is_visible()


def test_without_a_script_a_sentence_leads_to_the_outline(visit):
    page = visit(java_script_enabled=False).page

    page.locator('[data-name="¶10/1"]').click()

    assert page.url.endswith("#give-jenkins-amnesty")
    assert page.locator("#give-jenkins-amnesty").is_visible()


def test_the_page_turns_dark_with_its_reader_or_when_it_is_told(visit):
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = visit(color_scheme="dark").page
    assert dark.evaluate(ground) == "rgb(20, 26, 33)"
    dark.get_by_role("button", name="Light").click()
    assert dark.evaluate(ground) == "rgb(255, 255, 255)"

    light = visit().page
    light.get_by_role("button", name="Dark").click()
    assert light.evaluate(ground) == "rgb(20, 26, 33)"
    paper = "getComputedStyle(document.querySelector('figure svg polygon')).fill"
    assert light.evaluate(paper) == "rgb(20, 26, 33)"


SIZES = {"wide": {"width": 1280, "height": 800}, "narrow": {"width": 360, "height": 640}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_no_violation(visit, scheme, size):
    debate = visit("debate.html", "#go-out&doubt=warm", color_scheme=scheme, viewport=SIZES[size])

    for panel in ("Outline", "Findings", "Notation"):
        debate.page.get_by_role("tab", name=panel).click()
        assert violations(debate.page) == []
    debate.page.locator("#page_sections summary").evaluate("one => one.click()")
    debate.page.keyboard.press("?")
    assert violations(debate.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_where_much_is_wrong(visit, scheme):
    wrong = visit("wrong.html", "#wet", color_scheme=scheme)
    assert violations(wrong.page) == []

    wrong.page.get_by_role("tab", name="Findings").click()
    assert violations(wrong.page) == []


def test_a_finding_leads_to_its_node(visit):
    wrong = visit("wrong.html")

    wrong.page.get_by_role("tab", name="Findings").click()
    wrong.page.locator(".findings a").last.click()

    assert wrong.chosen is not None
    told = wrong.page.locator("#page_chosen .notes").all_text_contents()
    assert any(one.startswith(("error", "warning", "info")) for one in told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_a_large_page(visit, scheme):
    op_ed = visit(fragment="#no-reason-to-fear&doubt=trust-is-the-foundation", color_scheme=scheme)

    assert violations(op_ed.page) == []


def test_axe_finds_no_violation_without_the_script_either(visit, files):
    page = (files / "debate.html").read_text(encoding="utf-8")
    start = page.index('<script type="module">')
    (files / "plain.html").write_text(page[:start] + "</body></html>", encoding="utf-8")

    assert violations(visit("plain.html").page) == []


def test_mere_gists_are_told_when_they_fall_or_stand_again(visit, files):
    text = "[Safe]: It is safe.\n  >< [Unsafe]: It isn't.\n  - <Fire>: fire\n    - <Rain>: rain\n"
    (files / "gists.html").write_text(argmap.page(argmap.parse(text)), encoding="utf-8")
    page = visit("gists.html", "#rain").page
    verdicts = page.locator("#page_verdicts")
    assert verdicts.text_content() == "○ falls: 1Fire? open: 2SafeUnsafe"

    page.get_by_role("button", name="Doubt this").click()

    assert page.locator("#page_doubts p").all_text_contents() == [
        "Doubted: Rain Undo Doubt nothing",
        "○ 1 falls: Safe ",
        "● 2 stand again: Unsafe Fire ",
    ]
    assert verdicts.text_content() == "○ falls: 2SafeRain"


def test_each_step_of_an_argument_falls_or_stands_on_its_own(visit, files):
    text = "(1) [A]: a\n--\n(2) [B]: b\n(3) [C]: c\n--\n(4) [D]: d\n"
    path = files / "steps.html"
    path.write_text(argmap.page(argmap.parse(f"<Two>\n\n{text}")), encoding="utf-8")
    page = visit("steps.html", "#&doubt=c").page
    shown = (
        "[...document.querySelectorAll('figure[data-view=reasons] .node[data-step], "
        "#page_outline [data-step]')].map(one => [one.dataset.step, one.dataset.now ?? "
        "one.querySelector('.notes .verdict')?.textContent ?? '', one.getAttribute('aria-label') ?? ''])"
    )

    found = {tuple(one) for one in page.evaluate(shown)}

    assert found == {
        (
            "two/2",
            "out",
            "because; Two; step 2; So: d; ○ falls; concludes B; concludes D; findings: 2",
        ),
        (
            "two/1",
            "",
            "because; Two; step 1; So: d; ● stands; concludes B; concludes D; findings: 2",
        ),
        ("two/1", "● stands", ""),
        ("two/2", "○ falls", ""),
    }


# Where texts of cards end that stand on the same line, and where the frames around them do.
LINES = """
() => [...document.querySelectorAll("figure[data-view=reasons] [data-node]")].flatMap((card) => {
  const frame = card.querySelector("polygon").getBBox();
  const texts = [...card.querySelectorAll(":scope > text")].map((one) => ({
    words: one.textContent, y: one.getAttribute("y"), box: one.getBBox(),
  }));
  const wrong = texts.filter(({ box }) => box.x + box.width > frame.x + frame.width + 0.5 || box.x < frame.x);
  for (const [at, one] of texts.entries()) {
    const before = texts[at - 1];
    if (before?.y === one.y && before.box.x + before.box.width > one.box.x + 0.5) wrong.push(one);
  }
  return wrong.map(({ words }) => words);
})
"""


def test_notes_make_way_for_another_verdict(visit, op_ed):
    page = visit().page
    assert page.evaluate(LINES) == []
    doubts = Content(op_ed.map).names.values()

    page.evaluate("fragment => { location.hash = fragment; }", f"#&doubt={','.join(doubts)}")
    page.wait_for_timeout(200)
    assert "○ falls" in page.locator("figure[data-view=reasons] .verdict").all_text_contents()
    assert page.evaluate(LINES) == []
    page.evaluate("location.hash = '#'")
    page.wait_for_timeout(200)
    assert page.evaluate(LINES) == []


def test_notes_that_run_leftwards_make_way_too(visit, files):
    text = "[Rain]: \u05d9\u05d5\u05e8\u05d3 \u05d2\u05e9\u05dd {kind: \u05e2\u05d5\u05d1\u05d3\u05d4}\n  - [Dry]: \u05d9\u05d1\u05e9 {kind: \u05e2\u05d5\u05d1\u05d3\u05d4}\n"
    (files / "notes.html").write_text(argmap.page(argmap.parse(text)), encoding="utf-8")
    page = visit("notes.html", "#&doubt=dry").page

    told = page.locator("figure[data-view=reasons] .statement .verdict").all_text_contents()
    assert set(told) == {"● stands", "○ falls"}
    assert page.evaluate(LINES) == []


def test_lines_of_the_outline_run_as_what_they_say_does(visit):
    lines = visit("leftwards.html").page.locator("#page_outline .line")

    found = lines.evaluate_all("all => all.map(one => getComputedStyle(one).direction)")

    assert found == ["rtl", "rtl", "ltr"]
