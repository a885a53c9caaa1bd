"""Cells as browsers show them, in the surroundings that notebooks make."""

import sys
from base64 import b64encode
from pathlib import Path

import pytest

import argmap
from argmap.evaluate.dung import Framework

sys.path.insert(0, str(Path(__file__).parents[1] / "page"))

from axe import violations
from browsing import Visit, browser

pytestmark = pytest.mark.browser

STREET = "===\ntitle: A street\n===\n\n[Wet]: It is wet. {quote: all wet}\n  - [Roof]: A roof.\n"
HOSTILE = (
    '<img src=x onerror=alert(1)> "><script>alert(1)</script> </style> javascript:alert(1) \x00'
)
WHITE, DARK = "#ffffff", "#141a21"


@pytest.fixture(scope="module")
def chromium():
    with browser() as started:
        yield started


@pytest.fixture
def opened(chromium, tmp_path):
    """Return a function that opens cells in some surroundings; in the end all was quiet."""
    visits = []

    def _opened(*cells, body="", css="", scheme="light"):
        inner = "".join(cell._repr_html_() for cell in cells)
        page = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cells</title>'
            f"<style>{css}</style></head><body {body}><main><h1>Cells</h1>{inner}</main></body></html>"
        )
        (tmp_path / "cells.html").write_text(page, encoding="utf-8", errors="replace")
        visits.append(Visit(chromium, tmp_path / "cells.html", color_scheme=scheme))
        return visits[-1]

    yield _opened
    for visit in visits:
        assert [one for one in visit.requests if not one.startswith(("file:", "data:"))] == []
        assert len([one for one in visit.requests if one.startswith("file:")]) == 1
        assert (visit.dialogs, visit.wrong) == ([], [])
        visit.context.close()


_FIRST = """async png => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const pen = document.createElement('canvas').getContext('2d');
    pen.drawImage(image, 0, 0);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return '#' + [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('');
}"""


def paper(visit):
    """Return the colour of the picture's upper left corner."""
    box = visit.page.locator(".argmap img").bounding_box()
    clip = {"x": round(box["x"]) + 2, "y": round(box["y"]) + 2, "width": 1, "height": 1}
    png = visit.page.screenshot(clip=clip)
    return visit.page.evaluate(_FIRST, b64encode(png).decode("ascii"))


@pytest.mark.parametrize(
    ("body", "scheme", "colour"),
    [
        ('data-jp-theme-light="true"', "dark", WHITE),
        ('data-jp-theme-light="false"', "light", DARK),
        ('class="vscode-light"', "dark", WHITE),
        ('class="vscode-dark"', "light", DARK),
        ('class="vscode-high-contrast"', "light", DARK),
        ("", "light", WHITE),
        ("", "dark", DARK),
    ],
)
def test_the_picture_is_dark_where_the_notebook_is(opened, body, scheme, colour):
    visit = opened(argmap.parse(STREET).map, body=body, scheme=scheme)

    assert paper(visit) == colour


def test_text_takes_the_colour_of_what_is_around_it(opened):
    visit = opened(argmap.parse(STREET), css="body{color:rgb(1,2,3);background:#fafafa}")

    colours = visit.page.eval_on_selector_all(
        ".argmap *:not(style)", "all => [...new Set(all.map(one => getComputedStyle(one).color))]"
    )

    assert colours == ["rgb(1, 2, 3)"]


def test_what_is_hostile_is_text(opened):
    text = HOSTILE.replace("\x00", "")
    drawn = argmap.ArgumentMap(
        (argmap.Statement("A", HOSTILE.replace("\x00", "\ufffd")), argmap.Statement("B", text)),
        relations=(
            argmap.Relation(
                argmap.RelationKind.ATTACK, argmap.StatementRef("B"), argmap.StatementRef("A")
            ),
        ),
        front=argmap.FrontMatter(title=text, author=text, thesis=("A",)),
    )

    visit = opened(
        drawn,
        argmap.parse(f"[A: {text}\n  + [B]: {text}"),
        argmap.check(drawn, text=text),
        argmap.evaluate(drawn),
        argmap.ground(drawn, text),
        Framework.of([text, HOSTILE], [(text, HOSTILE)]),
    )

    assert visit.page.locator(".argmap script").count() == 0
    assert visit.page.locator(".argmap img:not([src^='data:image/svg+xml;base64,'])").count() == 0
    assert visit.page.evaluate("[...document.images].every(one => one.naturalWidth > 0)")


@pytest.mark.parametrize(
    ("body", "css"),
    [
        ('data-jp-theme-light="true"', "body{background:#fff;color:#111}"),
        ('data-jp-theme-light="false"', "body{background:#111;color:#fff}"),
    ],
)
def test_axe_finds_nothing_wrong(opened, body, css):
    reading = argmap.parse(STREET)

    visit = opened(
        reading,
        argmap.check(reading, text="It is dry."),
        argmap.evaluate(reading),
        argmap.ground(reading, "It is all wet. Nobody said this."),
        Framework.of("ab", [("a", "b")]),
        body=body,
        css=css,
    )

    assert violations(visit.page) == []
