"""What is written to break out of a page or a picture is shown as text, and never executed."""

import pytest
from browsing import Visit

import argmap
from argmap.model import (
    Argument,
    ArgumentMap,
    Context,
    FrontMatter,
    Inference,
    Relation,
    Section,
    Statement,
    titled,
)
from argmap.model.titling import is_writable
from argmap.values import Data

RUN = "window.ran=1"
HOSTILE = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"]]><script>{RUN}</script><![CDATA[",
    f"<!-- <script>{RUN}</script> -->",
    "<!--",
    "-->",
    f'"><img src=x onerror="{RUN}">',
    f"'><svg onload='{RUN}'>",
    f'" onmouseover="{RUN}" onfocus="{RUN}" autofocus="',
    f"javascript:{RUN}",
    f"[click](javascript:{RUN})",
    f"<a href='javascript:{RUN}'>click</a>",
    f'<iframe srcdoc="<script>{RUN}</script>">',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    "<style>* { display: none }</style>",
    "url(https://example.org/a.png)",
    "&lt;script&gt; &#60;script&#62; &amp;amp;",
    "\\N \\G \\E \\T \\l \\r \\n \\",
    f'x" URL="javascript:{RUN}"',
    '"]; evil -> node; x [label="',
    "<TABLE><TR><TD>cell</TD></TR></TABLE>",
    f'click A call alert(1); click A href "javascript:{RUN}"',
    "%%{init: {'securityLevel': 'loose'}}%%",
    "${title} $script {{7*7}} {% raw %}",
    "__proto__",
    "constructor",
    "#&doubt=a&view=b",
    "\x00\x01\x02\x1b\x7f\x9f",
    "\u202eright to left\u202c \u2066inside\u2069",
    "\ufeff\u200b\u200d\ufffe\uffff",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a",
)
LONG = "x" * 1_000_000

WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""
FOUND = """
() => ({
  ran: window.ran ?? null,
  violations: window.violations,
  foreign: [...document.querySelectorAll("img, iframe, object, embed, base, link, foreignObject, image, use")].length,
  scripts: document.querySelectorAll("script").length,
  links: [...document.querySelectorAll("a")]
    .flatMap((link) => [link.getAttribute("href"), link.getAttribute("xlink:href")])
    .filter((href) => href !== null && !href.startsWith("#")),
  handlers: [...document.querySelectorAll("*")]
    .flatMap((one) => [...one.attributes]).filter(({ name }) => name.startsWith("on")).length,
})
"""
NOTHING = {"ran": None, "violations": [], "foreign": 0, "links": [], "handlers": 0}


def writable(title, bracket):
    """Return a title, changed only as far as one could not be written."""
    return title if is_writable(title, bracket) else titled(title)


def hostile_map():
    """Return a map that says hostile things wherever something can be said."""
    sections = [Section(f"s{at}", words) for at, words in enumerate(HOSTILE)]
    statements, arguments, relations = [], [], []
    for at, words in enumerate(HOSTILE):
        section = f"s{at // 8}"
        claim = Statement(
            writable(words, "["),
            f"{words} (said)",
            quotes=(words,),
            tags=(words,),
            holder=words,
            kind=words,
            modality=words,
            section=section,
            data=Data({"note": words, words: words}),
        )
        reason = Statement(writable(f"reason {words}", "["), words, section=section)
        step = Inference((reason.title,), claim.title, rules=(words,), data=Data({words: words}))
        gist = Argument(writable(f"gist {words}", "<"), words, tags=(words,), section=section)
        statements += [claim, reason]
        chain = Argument(
            writable(f"that {words}", "<"), words, (reason.title, step), section=section
        )
        arguments += [chain, gist]
        relations.append(Relation("attack", gist.ref, reason.ref))
    front = FrontMatter(
        title=HOSTILE[1],
        author=HOSTILE[7],
        date=HOSTILE[2],
        thesis=HOSTILE[:1],
        context=(Context("Nothing <script>more", HOSTILE[1]),),
    )
    return ArgumentMap(statements, arguments, relations, sections=sections, front=front)


def visited(chromium, path):
    """Open a file in which whatever runs or is blocked is noted."""
    visit = Visit(chromium, path, before=WATCH)
    visit.page.wait_for_timeout(100)
    return visit


def looked_at(visit, scripts):
    """Say what is on the page that should not be."""
    found = visit.page.evaluate(FOUND)
    assert found.pop("scripts") == scripts
    assert found == NOTHING
    assert visit.wrong == []
    assert visit.dialogs == []
    assert len(visit.requests) == 1


@pytest.mark.browser
def test_on_the_page_nothing_runs_whatever_is_clicked(chromium, tmp_path):
    map = hostile_map()
    source = "\n\n".join((*HOSTILE, "Nothing <script>more"))
    path = tmp_path / "page.html"
    path.write_text(argmap.page(map, text=source), encoding="utf-8")
    visit = visited(chromium, path)
    page = visit.page

    looked_at(visit, scripts=3)
    for tab in ("outline", "findings", "text"):
        page.locator(f"#page_tab_{tab}").click()
    for words in ("script", '"><img', "proto"):
        page.locator("#page_find").fill(words)
        page.keyboard.press("Enter")
    for node in page.locator("figure:not([hidden]) .statement[data-node]").all()[::3]:
        node.dispatch_event("click")
        page.keyboard.press("d")
    page.keyboard.press("v")

    looked_at(visit, scripts=3)
    assert page.locator("#page_doubts button").count() > 5
    shown = page.locator("#page_outline").text_content()
    assert all(words in shown for words in HOSTILE[:7])
    visit.context.close()


@pytest.mark.browser
def test_on_the_page_of_a_hostile_text_nothing_runs(chromium, tmp_path):
    text = "\n\n".join(
        f"[Point {at}]: {words.replace('{', '')}\n  - <Reply {at}>: {words.replace('{', '')}"
        for at, words in enumerate(HOSTILE)
        if "\ufffe" not in words
    )
    path = tmp_path / "page.html"
    path.write_text(argmap.page(argmap.parse(text)), encoding="utf-8")
    visit = visited(chromium, path)

    looked_at(visit, scripts=3)
    visit.context.close()


FRAGMENTS = (
    "#<img src=x onerror=window.ran=1>",
    "#__proto__&view=constructor&doubt=__proto__,toString,,constructor",
    "#a&doubt",
    "#&&==&view==",
    "#%E0%A4%A&doubt=%00",
    "#javascript:window.ran=1",
    f"#{'x' * 10_000}",
)


@pytest.mark.browser
def test_no_address_makes_the_page_do_anything_else(chromium, tmp_path):
    path = tmp_path / "page.html"
    map = argmap.parse("[Go]: We go.\n  - [Rain]: It rains.")
    path.write_text(argmap.page(map), encoding="utf-8")

    for fragment in FRAGMENTS:
        visit = Visit(chromium, path, fragment, before=WATCH)
        looked_at(visit, scripts=3)
        assert visit.chosen is None
        assert visit.page.locator("#page_doubts").is_hidden()
        visit.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    "view", ["reasons", "overview", "narrow", "argdown", "dialectic", "inference"]
)
def test_in_a_picture_nothing_runs(chromium, tmp_path, view):
    path = tmp_path / "picture.svg"
    path.write_text(argmap.svg(hostile_map(), view=view), encoding="utf-8")
    visit = visited(chromium, path)

    looked_at(visit, scripts=0)
    visit.context.close()


@pytest.mark.browser
def test_a_word_of_a_million_letters_is_shown(chromium, tmp_path):
    path = tmp_path / "page.html"
    map = ArgumentMap([Statement("A", LONG), Statement(f"B {LONG}", "b")])
    path.write_text(argmap.page(map, text=LONG), encoding="utf-8")
    visit = visited(chromium, path)

    looked_at(visit, scripts=3)
    assert LONG in visit.page.locator("#page_outline").text_content()
    visit.context.close()


def test_doubts_about_titles_that_look_alike_on_the_page_are_kept_apart():
    map = ArgumentMap([Statement("A\x00"), Statement("A\x01"), Statement("A\ufffd")])

    page = argmap.page(map)

    assert page.count('"ends":{"a":0,"a-2":1,"a-3":2}') == 1


@pytest.mark.parametrize("format", ["dot", "png", "html", "mermaid"])
def test_hostile_maps_become_files_of_all_kinds(tmp_path, format):
    path = argmap.render(hostile_map(), tmp_path / "hostile", format=format)

    assert 10_000 < path.stat().st_size < 5_000_000


def test_half_of_a_surrogate_pair_is_refused():
    reading = argmap.parse("[A\ud800]: half")

    assert [diagnostic.code.name for diagnostic in reading.diagnostics] == ["not-utf-8"]
    assert "\ufffd" in argmap.page(reading)
