"""What we write in Mermaid, Mermaid shows: its own program in a browser reads and draws it.

`ARGMAP_NODE_MODULES` names the folder with the npm package `mermaid`, for example DIR/node_modules
after `npm install --prefix DIR mermaid@11`.
`ARGMAP_CORPORA` names a folder with real documents; they are no part of argmap.
"""

import os
import re
import sys
import warnings
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.render import RenderWarning, View, mermaid
from argmap.render.measuring import clean, shorten
from argmap.render.staging import Stage
from argmap.render.subject import Subject
from argmap.testing import strategies

sys.path.insert(0, str(Path(__file__).parents[1] / "page"))

from browsing import browser

pytestmark = pytest.mark.browser

PROGRAM = Path(os.environ.get("ARGMAP_NODE_MODULES", ""), "mermaid", "dist", "mermaid.min.js")
CORPORA = os.environ.get("ARGMAP_CORPORA")
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.argdown"))
TAGS = {
    "svg", "style", "g", "marker", "path", "circle", "rect", "foreignobject", "div", "span", "p",
    "br", "b", "i", "title", "desc", "text", "tspan", "defs", "filter", "fedropshadow",
    "lineargradient", "stop", "polygon",
}  # fmt: skip
HOSTILE = (
    "1. a list", "- a dash", "*em* **strong** __b__ ~~gone~~", "`code`", "\"quotes\" 'x'",
    "# head", "#35; &lt; &amp;lt; &#60;", "<b>bold</b><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>', "end", "subgraph x", "%% comment", "click a href x",
    '%%{init: {"theme": "dark"}}%%', "fa:fa-car :smile: a:b", "$$x^2$$", "https://example.org",
    "[a](javascript:alert(1)) ![a](x.png)", "ﬂ°°35¶ß", "a;b", r"\n \N \l", "a | b {c} (d) <e>",
    "> a quote", "日本語 עברית 👩‍👩‍👧", "A@{ shape: x }", "---", "=====", "::icon(fa fa-book)",
    "graph TD", "style x fill:red", "]]>", "a --> b", "x" * 90, "a" * 400, ":::thesis", "~~~",
)  # fmt: skip
odd_words = st.sampled_from(HOSTILE) | st.text(max_size=40)


@pytest.fixture(scope="module")
def page():
    """Return a page in which Mermaid runs as strictly as on GitHub; nothing is to be loaded."""
    if not PROGRAM.is_file():
        pytest.skip("ARGMAP_NODE_MODULES names no folder with mermaid")
    with browser() as started:
        page = started.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: page.asked.append(dialog.message) or dialog.dismiss())
        page.set_content("<body><main></main></body>")
        page.add_script_tag(path=PROGRAM)
        page.evaluate("mermaid.initialize({startOnLoad: false, securityLevel: 'strict'})")
        yield page


_DRAW = """async text => {
    const main = document.querySelector('main');
    main.innerHTML = (await mermaid.render('drawn', text)).svg;
    const all = [...main.querySelectorAll('*')];
    const told = selector => [...main.querySelectorAll(selector)].map(e => [e.id, e.textContent]);
    return {
        nodes: told('.node'), sections: told('.cluster'), titles: told('title, desc, text'),
        tags: all.map(e => e.localName.toLowerCase()),
        attributes: all.flatMap(e => e.getAttributeNames()),
        wide: all.filter(e => e.localName == 'foreignObject' && e.firstElementChild
            && e.firstElementChild.scrollWidth > e.firstElementChild.clientWidth + 1
        ).map(e => e.textContent),
    };
}"""


def _letters(text):
    return re.sub(r"[\s\u200b\u2060\ufeff]+", "", text).replace("ˋ", "`")


def _check(page, drawn, view):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RenderWarning)
        text = mermaid(drawn, view=view)
    scene = Stage.of(Subject(drawn), view, "light", paged=False).scene
    found = page.evaluate(_DRAW, text)
    assert page.asked == []
    assert set(found["tags"]) <= TAGS
    assert not [name for name in found["attributes"] if name.startswith("on") or "href" in name]
    assert found["wide"] == []
    nodes = {name.split("-")[-2]: _letters(told) for name, told in found["nodes"] if name}
    for card in scene.cards:
        told = nodes[card.id.replace("-", "_")]
        if len(card.title) < 300:
            assert _letters(clean(card.title)) in told
        if len(card.text) < 300:
            assert _letters(clean(card.text)) in told
    sections = sorted(_letters(told) for _, told in found["sections"])
    assert sections == sorted(
        _letters(shorten(clean(title), 300)) for _, title, _ in scene.sections
    )
    return found


@pytest.mark.parametrize("view", [view for view in get_args(View) if view != "argument"])
@pytest.mark.parametrize("path", EXAMPLES[:4], ids=lambda path: path.stem)
def test_our_examples_are_shown_in_every_view(page, path, view):
    _check(page, argmap.read(path).map, view)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_mermaid_could_act_upon_is_shown_as_text(page, words):
    told = argmap.titled(words)
    sides = (Argument(f"A {told}", words, section="s1"), Argument("B", words))
    drawn = ArgumentMap(
        (Statement(told, words), Statement("Holder", words, holder=words)),
        sides,
        (
            Relation(RelationKind.ATTACK, ArgumentRef("B"), ArgumentRef(sides[0].title)),
            Relation(RelationKind.SUPPORT, StatementRef("Holder"), StatementRef(told)),
        ),
        sections=(Section("s1", words),),
        front=FrontMatter(title=words, author=words, thesis=(told,)),
    )

    found = _check(page, drawn, "overview")

    told = _letters(shorten(clean(words), 300))
    title, desc, text = (_letters(said) for _, said in found["titles"])
    assert (title, desc) == (told, told)
    assert text == told.replace("<", "‹").replace(">", "›")


def test_premises_that_mermaid_could_act_upon_are_shown_as_text(page):
    statements = [Statement(f"S{number}", words) for number, words in enumerate(HOSTILE)]
    titles = [statement.title for statement in statements]
    step = Inference(tuple(titles[1:]), titles[0], rules=HOSTILE)

    found = _check(page, ArgumentMap(statements, (Argument.of("A", step),)), "reasons")

    (card,) = (_letters(told) for _, told in found["nodes"] if "BECAUSE" in told)
    for words in HOSTILE[1:]:
        assert _letters(shorten(clean(words), 300)) in card


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=strategies.maps(odd=True, texts=odd_words, most=4))
def test_of_whatever_map_what_is_written_is_text(page, drawn):
    _check(page, drawn, "overview")


def test_mermaid_reads_all_documents(page):
    if not CORPORA:
        pytest.skip("ARGMAP_CORPORA names no folder")
    paths = sorted(path for path in Path(CORPORA).rglob("*") if path.suffix in {".argdown", ".ad"})
    texts = {}
    for path in paths:
        reading = argmap.read(path)
        for view in ("overview", "reasons", "argdown"):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", RenderWarning)
                texts[f"{path.name} {view}"] = argmap.mermaid(reading, view=view)

    wrong = page.evaluate(
        """async texts => {
            const wrong = [];
            for (const [name, text] of Object.entries(texts))
                await mermaid.parse(text).catch(error => wrong.push(`${name}: ${error}`));
            return wrong;
        }""",
        texts,
    )

    assert wrong == []
