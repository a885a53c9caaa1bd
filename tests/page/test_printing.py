"""On paper nothing is missing and nothing is cut: what a PDF of the page says, and where."""

import io
from collections import Counter
from itertools import count
from unicodedata import normalize

import pytest

import argmap

pytestmark = pytest.mark.browser

# What can be seen on paper, word by word.
WORDS = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest("script, style, title, desc")) continue;
    if (parentElement.getClientRects().length) found.push(data);
  }
  return found.join(" ");
}
"""
CUT = """
() => [...document.querySelectorAll("main *")]
  .filter((one) => !one.closest("svg") && one.getClientRects().length)
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 80))
"""
A4 = {"width": 210 - 2 * 15, "height": 297 - 2 * 15}  # millimetres inside of the margins
SCRIPTS = """\
[Rain]: \u96e8\u304c\u964d\u308b\u3002 Der Regen f\u00e4llt, \u0434\u043e\u0436\u0434\u044c \u0438\u0434\u0451\u0442.
  - <Averylongwordofwhichnobodyknowsthemeaningandwhichgoesonwithoutendwithoutendwithoutend>: no
"""


@pytest.fixture
def printed(opened, tmp_path):
    """Return a function that prints a page: the words that are seen, and the PDF."""
    pypdf = pytest.importorskip("pypdf", reason="pypdf is missing")
    numbers = count()

    def _printed(page, fragment="", **options):
        path = tmp_path / f"{next(numbers)}.html"
        path.write_text(page, encoding="utf-8")
        inside = {side: round(length / 25.4 * 96) for side, length in A4.items()}
        visit = opened(path, fragment, viewport=inside, **options)
        pdf = visit.page.pdf(prefer_css_page_size=True, format="A4")
        visit.page.emulate_media(media="print")
        assert visit.page.evaluate(CUT) == []
        return visit.page.evaluate(WORDS), pypdf.PdfReader(io.BytesIO(pdf))

    return _printed


def letters(text):
    """Return how often each letter stands there; lines are broken, and some words are in capitals."""
    return Counter(normalize("NFKC", "".join(text.split())).casefold())


def places(sheet):
    """Return where the texts of a sheet begin, in points."""
    found = []

    def note(text, page, line, _font, _size):
        if text.strip():
            x, y = line[4:]
            found.append((x * page[0] + y * page[2] + page[4], x * page[1] + y * page[3] + page[5]))

    sheet.extract_text(visitor_text=note)
    return found


def assert_all_is_there(words, pdf):
    read = "\n".join(sheet.extract_text() for sheet in pdf.pages)
    assert letters(words) == letters(read)
    for sheet in pdf.pages:
        _, _, width, height = map(float, sheet.mediabox)
        assert all(0 <= x <= width and 0 <= y <= height for x, y in places(sheet))


def test_all_that_the_page_of_the_op_ed_says_is_on_paper(printed, op_ed, op_ed_page):
    words, pdf = printed(op_ed_page)

    assert_all_is_there(words, pdf)
    first = " ".join(pdf.pages[0].extract_text().split())
    assert "What a week! (excused from the map" in first
    picture = "".join(pdf.pages[-2].extract_text().split())
    for statement in op_ed.map.statements:
        assert "".join(statement.text.split()) in picture, statement.title


def test_what_is_doubted_is_doubted_on_paper(printed, op_ed_page):
    _, pdf = printed(op_ed_page, "#&doubt=trust-is-the-foundation")

    outline = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages[:-2]).split())
    assert "[Trust is the foundation] Trust is the foundation of the alliances" in outline
    assert "of Washington, Tokyo, and Seoul. \u00b61/5 \u00b7 \u25cb falls" in outline


def test_what_is_dark_on_a_screen_is_all_there_on_paper(printed):
    assert_all_is_there(*printed(argmap.page(argmap.parse(SCRIPTS), style="dark")))


def test_without_a_script_all_is_on_paper_too(printed, op_ed_page):
    start = op_ed_page.index('<script type="module">')

    assert_all_is_there(*printed(op_ed_page[:start] + "</body></html>"))
