"""The page, as it is written: without a browser."""

import json
import re

import pytest
from hypothesis import given, settings
from page_elements import Elements, content_hash, inside

import argmap
from argmap.exchange.argdown import dumps
from argmap.page import Content, assemble, theory
from argmap.page.assembling import MODULES
from argmap.render import NotShownError
from argmap.source import Source
from argmap.testing.strategies import maps


def test_only_its_own_style_and_script_are_allowed(op_ed_page):
    (policy,) = [
        attributes["content"]
        for attributes, _ in Elements(op_ed_page).of("meta")
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))

    style = inside(op_ed_page, "<style>", "</style>")
    scripts = (
        inside(op_ed_page, "<script>", "</script>"),
        inside(op_ed_page, '<script type="module">', "</script>"),
    )
    assert rules == {
        "default-src": "'none'",
        "style-src": content_hash(style),
        "script-src": " ".join(map(content_hash, scripts)),
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_nothing_is_styled_or_scripted_in_place(op_ed_page):
    for _, attributes, _ in Elements(op_ed_page).found:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_nothing_else_is_asked_for(op_ed_page):
    for tag, attributes, _ in Elements(op_ed_page).found:
        assert tag not in {"link", "img", "iframe", "object", "embed", "image", "use"}
        assert attributes.get("href", "#").startswith("#")
        assert "src" not in attributes
    assert "url(" not in inside(op_ed_page, "<style>", "</style>")


def test_no_two_elements_share_a_name(op_ed_page):
    ids = Elements(op_ed_page).ids()

    assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere(op_ed_page):
    elements = Elements(op_ed_page)
    ids = set(elements.ids())

    assert {attributes["href"][1:] for attributes, _ in elements.of("a")} <= ids


def test_every_statement_that_cites_the_source_leads_to_its_sentences(op_ed_page):
    told = {node["id"]: node for node in _data(op_ed_page)["nodes"]}
    sentences = {
        attributes["id"]: attributes["data-nodes"].split()
        for attributes, _ in Elements(op_ed_page).of("a")
        if "data-nodes" in attributes
    }
    cited = [node for node in told.values() if any("¶" in note for note in node["notes"])]

    assert len(cited) >= 60
    for node in told.values():
        assert all(node["id"] in sentences[place] for place in node["at"])
        assert bool(node["at"]) == (node in cited or any("title" in n for n in node["notes"]))


def test_every_statement_and_argument_stands_in_the_outline_once(op_ed, op_ed_page):
    ids = Elements(op_ed_page).ids()

    named = {node["id"] for node in _data(op_ed_page)["nodes"]}
    assert len(named) == len(op_ed.map.statements) + len(op_ed.map.arguments)
    assert all(ids.count(name) == 1 for name in named)


def test_each_view_has_a_card_for_the_thesis(op_ed_page):
    for view in ("reasons", "overview"):
        figure = inside(op_ed_page, f'<figure data-view="{view}">', "</figure>")
        assert 'data-node="coordinate-now"' in figure


def test_cards_are_read_in_the_order_of_their_numbers_and_below_their_sections(op_ed, op_ed_page):
    figure = inside(op_ed_page, '<figure data-view="reasons">', "</figure>")
    parts = re.findall(r">(\d+)</text>|class=\"cluster\"[^>]*aria-label=\"([^\"]*)\"", figure)
    numbers = [int(number) for number, _ in parts if number]

    assert numbers == list(range(1, len(numbers) + 1))
    assert [title for _, title in parts if title] == [one.title for one in op_ed.map.sections]
    assert parts[0] == ("", "The claim")


def test_the_text_of_the_source_is_all_there(op_ed, op_ed_page):
    source = argmap.ground(op_ed).text.source.text
    recited = inside(op_ed_page, '<div class="recited">', "</div>")
    added = r'<span class="(number|sign|sign aside)">.*?</span>'
    read = re.sub(r"<[^>]*>", "", re.sub(added, "", recited))

    assert _words(read) == _words(source)


def _words(text):
    from html import unescape

    return unescape(text).split()


def test_sentences_that_nothing_represents_are_marked_and_counted():
    map = argmap.parse('[Rain]: It rains. {quote: "It rains"}').map
    page = argmap.page(map, text="It rains. Nobody says so. Nobody cares.")
    left = [a for a, _ in Elements(page).of("span") if a.get("class") == "left"]

    assert "3 sentences: 1 represented, 0 excused, 2 left" in _plain(page)
    assert [attributes["data-name"] for attributes in left] == ["¶1/2", "¶1/3"]


def test_what_is_excused_says_why():
    reading = argmap.parse(
        "===\ncontext:\n  - {quote: Aside., reason: no part of it}\n===\n\n[A]: a {quote: It rains}\n"
    )
    page = argmap.page(reading, text="It rains. Aside.")
    (excused,) = [a for a, _ in Elements(page).of("span") if a.get("class") == "excused"]

    assert excused["title"] == "excused from the map: no part of it"
    assert "Aside. (excused from the map: no part of it)" in _plain(page)  # for who has no pointer


def test_what_of_the_text_is_not_in_the_map_is_listed_with_the_findings():
    reading = argmap.parse(
        "===\ncontext:\n  - {quote: Aside., reason: no part of it}\n===\n\n[A]: a {quote: It rains}\n"
    )
    page = argmap.page(reading, text="It rains. Aside. Nobody knows why.")
    found = _plain(inside(page, 'id="page_findings_title">', "</section>"))

    assert "Not in the map: 1¶1/3 Nobody knows why." in found
    assert "Excused: 1¶1/2 Aside. no part of it" in found


def test_a_map_without_a_source_begins_with_its_outline():
    def tabs(page):
        return [
            (attributes["aria-controls"], attributes["aria-selected"])
            for attributes, _ in Elements(page).of("button")
            if attributes.get("role") == "tab"
        ]

    reading = argmap.parse("[A]: a")

    assert tabs(argmap.page(reading)) == [
        ("page_outline", "true"),
        ("page_findings", "false"),
        ("page_text", "false"),
        ("page_map", "false"),
    ]
    assert tabs(argmap.page(reading, text="a"))[0] == ("page_text", "true")


def test_a_map_without_a_source_is_shown_as_it_is_written():
    written = "[Wet]: It's <wet>.\n  + <Rain>: It rains & pours.\n"
    page = argmap.page(argmap.parse(written))
    recited = inside(page, '<div class="recited">', "</div>")

    assert "".join(_plain(recited).split()) == "".join(written.split())
    assert _data(page)["nodes"][0]["at"] == ["d.1"]


def test_a_map_made_in_python_has_a_page():
    map = argmap.ArgumentMap(statements=(argmap.Statement("Rain", "It rains."),))

    assert "[Rain]: It rains." in _plain(argmap.page(map))


def test_an_empty_map_has_a_page():
    assert "The map is empty." in argmap.page(argmap.parse(""))


def test_a_source_that_is_missing_is_told():
    page = argmap.page(argmap.parse("===\nsource: nowhere.txt\n===\n\n[A]: a\n"))

    assert "there is no file nowhere.txt" in page


def _plain(page):
    from html import unescape

    return unescape(re.sub(r"<[^>]*>", "", page))


def _data(page):
    return json.loads(inside(page, '<script type="application/json" id="page_data">', "</script>"))


@given(maps())
@settings(max_examples=50)
def test_of_any_map_all_names_are_unique_and_all_links_lead_somewhere(map):
    elements = Elements(assemble(Content(map, written=Source(dumps(map)), doubts=theory(map)), {}))
    ids = elements.ids()

    assert len(ids) == len(set(ids))
    assert {attributes["href"][1:] for attributes, _ in elements.of("a")} <= set(ids)


HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>]]>--><!--\"'&\u2028\x00${title}"
)


def test_what_users_write_is_text_alone():
    map = argmap.ArgumentMap(
        statements=(
            argmap.Statement(
                "A", HOSTILE.replace("\x00", ""), quotes=(HOSTILE.replace("\x00", ""),)
            ),
        ),
        front=argmap.FrontMatter(title="<b>bold</b> ${script}", author='"><i>'),
    )
    page = argmap.page(map, text=f"Once. {HOSTILE}\n\n<script>x</script> {HOSTILE}")
    tags = [tag for tag, _, _ in Elements(page).found]

    assert tags.count("script") == 3
    assert not {"img", "b", "i"} & set(tags)
    assert "\x00" not in page
    assert HOSTILE.split("\u2028", maxsplit=1)[0] in _data(page)["nodes"][0]["text"]


def test_a_finding_is_told_with_its_node():
    reading = argmap.parse('[Rain]: It rains. {quote: "It pours"}\n  + [Wet]: It is wet.\n')
    page = argmap.page(reading, text="It will rain today, they say, and nobody doubts it.")
    data = _data(page)
    rain = data["nodes"][0]

    assert rain["title"] == "Rain"
    assert rain["findings"]
    assert '<a class="title" href="#rain">[Rain]</a>' in page


def test_verdicts_are_those_of_the_grounded_evaluation(op_ed, op_ed_page):
    labels = argmap.evaluate(op_ed)
    words = {"accepted": "in", "rejected": "out", "undecided": "undecided"}
    told = {node["id"]: node["label"] for node in _data(op_ed_page)["nodes"]}

    nouns = (*op_ed.map.statements, *op_ed.map.arguments)
    names = Content(op_ed.map).names
    assert told == {names[noun.ref]: words[labels.standing(noun.ref)] for noun in nouns}


def test_a_page_can_be_written_like_a_picture(tmp_path):
    reading = argmap.parse("[A]: a")

    path = argmap.render(reading, tmp_path / "a.html")

    assert path.read_text(encoding="utf-8") == argmap.page(reading)


def test_the_view_that_is_named_comes_first():
    page = argmap.page(argmap.parse("[A]: a"), view="overview")

    assert re.findall('<figure data-view="([a-z]+)"', page) == ["overview", "reasons"]


def test_a_page_can_begin_dark():
    assert '<html lang="en" data-theme="dark">' in argmap.page(argmap.parse("[A]: a"), style="dark")


def test_the_same_map_gives_the_same_page(op_ed, op_ed_page):
    assert argmap.page(op_ed) == op_ed_page


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_from_those_above_it_alone(name):
    from importlib.resources import files

    text = files("argmap.page").joinpath(f"{name}.js").read_text(encoding="utf-8")
    imported = re.findall(r'^import .* from "\./(\w+)\.js";$', text, re.MULTILINE)

    assert len(imported) == text.count("\nimport ") + text.startswith("import ")
    assert set(imported) <= set(MODULES[: MODULES.index(name)])


def test_semantics_are_told_in_words():
    map = argmap.parse("[A]: a\n  - [B]: b\n").map

    assert (
        "What stands under grounded semantics: what everybody has to grant; what nothing decides is "
        "left open."
    ) in argmap.page(map)
    degrees = argmap.evaluate(map, by="carneades")
    assert f"What stands by carneades, under {degrees.semantics} semantics." in argmap.page(
        map, labels=degrees
    )


def test_premises_can_be_doubted_under_grounded_semantics_alone():
    map = argmap.parse("[Wet]: It is wet.\n  + <Rain>: It rains.\n").map

    assert _data(argmap.page(map, labels=argmap.evaluate(map, "grounded")))["doubts"]
    assert _data(argmap.page(map, labels=argmap.evaluate(map, "preferred")))["doubts"] is None
    assert _data(argmap.page(map, labels={"Wet": "in"}))["doubts"] is None


def test_a_picture_that_is_larger_than_sheets_can_be_is_made_smaller():
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0.00 0.00 28000.00 7000.00"><g/></svg>'
    )
    page = assemble(Content(argmap.parse("[A]: a").map), {"reasons": picture})

    assert re.findall(r"@page reasons\{size:([^;]*);", page) == ["14000pt 3502pt"]


@pytest.mark.parametrize("part", [{"around": "A"}, {"depth": 1}, {"fold": "all"}, {"max_depth": 0}])
def test_a_page_is_of_all_of_a_map(part, tmp_path):
    with pytest.raises(NotShownError, match="a page shows all of a map"):
        argmap.render(argmap.parse("# One\n\n[A]: a"), tmp_path / "a.html", **part)
    assert not (tmp_path / "a.html").exists()
