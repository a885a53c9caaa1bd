"""How large the page of a map is, how fast it loads, and how smoothly the map moves under the mouse.

    python tests/benchmarks/exploring.py [--nodes 100 300 1000] [--times 3] [--engine dot]

A map in sections is drawn, with a source text that its statements quote; half of its nodes are
statements, half arguments with two premises each. Its page is opened in a headless Chromium without
a GPU (Playwright; the browser is `chromium` on the path), in a window of 1440 × 900.

- kB: the file.
- making: seconds to make it, the layout included.
- ready: seconds from the navigation until the script has run; drawn: until the frame after it.
- drag, zoom, scroll: frames in a second while the mouse drags the map through all its length, the
  wheel makes it larger and smaller, and the wheel scrolls it: the median, and the longest time between
  two frames in milliseconds.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import argmap

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PART = 10  # claims in a section
WORDS = [
    "the",
    "town",
    "closes",
    "its",
    "oldest",
    "street",
    "to",
    "cars",
    "because",
    "noise",
    "and",
    "smell",
    "drive",
    "people",
    "away",
    "while",
    "shops",
    "that",
    "stay",
    "open",
    "late",
    "say",
    "that",
    "nobody",
    "would",
    "come",
    "on",
    "foot",
    "in",
    "winter",
]

FRAMES = """
() => {
  window.frames_ = [];
  const note = (now) => { window.frames_.push(now); window.noting = requestAnimationFrame(note); };
  window.noting = requestAnimationFrame(note);
}
"""
TAKEN = "() => { cancelAnimationFrame(window.noting); return window.frames_; }"
LOADED = """
() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const [entry] = performance.getEntriesByType("navigation");
  done([entry.domContentLoadedEventEnd / 1000, performance.now() / 1000]);
})))
"""


def sentence(number: int) -> str:
    """Return a sentence that no other number has."""
    chosen = [WORDS[(number * 7 + at * (1 + number % 5)) % len(WORDS)] for at in range(14)]
    return f"As point {number} has it, {' '.join(chosen)}."


def made(nodes: int) -> tuple[str, str]:
    """Return a map of so many statements and arguments, as Argdown, and its source text."""
    parts, said = ["===\ntitle: A street without cars\nthesis: Claim 1\n===\n"], []
    count = 0
    for claim in range(1, nodes // 4 + 1):
        if claim % PART == 1:
            parts.append(f"\n# Question {claim // PART + 1}\n")
        of = claim - 1 if claim % PART != 1 else max(claim - PART, 1)
        texts = [sentence(count + at) for at in range(2)]
        said += texts
        count += 2
        parts.append(
            f'[Claim {claim}]: {texts[0]} {{quote: "{texts[0]}"}}\n'
            + (f"  {'-' if claim % 3 == 0 else '+'}> [Claim {of}]\n" if claim > 1 else "")
            + f'\n<Reason {claim}>\n\n(1) [Fact {claim}]: {texts[1]} {{quote: "{texts[1]}"}}\n'
            "-- practical reasoning --\n"
            f"(2) [Claim {claim}]\n\n<Objection {claim}>: It may not hold everywhere.\n"
            f"  -> [Fact {claim}]\n"
        )
    paragraphs = [" ".join(said[at : at + 6]) for at in range(0, len(said), 6)]
    return "\n".join(parts), "\n\n".join(paragraphs)


def rate(frames: list[float]) -> str:
    """Return frames in a second, and the longest time between two."""
    between = [after - before for before, after in itertools.pairwise(frames)]
    if not between:
        return "no frame"
    return f"{1000 / statistics.median(between):.0f} ({max(between):.0f})"


def moving(page: Page) -> list[str]:
    """Return the rates of frames while the map is dragged, zoomed and scrolled."""
    box = page.locator("#page_stage").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    found = []
    for move in (_drag, _zoom, _scroll):
        page.evaluate(FRAMES)
        move(page, x, y)
        found.append(rate(page.evaluate(TAKEN)))
    return found


def _drag(page: Page, x: float, y: float) -> None:
    for turn in range(6):
        down = 1 if turn % 2 == 0 else -1
        page.mouse.move(x, y + 300 * down)
        page.mouse.down()
        page.mouse.move(x - 200, y - 300 * down, steps=40)
        page.mouse.up()


def _zoom(page: Page, x: float, y: float) -> None:
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for turn in range(40):
        page.mouse.wheel(0, 30 if turn < 20 else -30)
        page.wait_for_timeout(16)
    page.keyboard.up("Control")


def _scroll(page: Page, x: float, y: float) -> None:
    page.mouse.move(x, y)
    for _ in range(60):
        page.mouse.wheel(0, 80)
        page.wait_for_timeout(16)


def measure(browser: Browser, path: Path) -> tuple[float, float, list[str]]:
    """Return seconds until the page is ready and is drawn, and how it moves."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(path.as_uri(), wait_until="load")
    ready, drawn = page.evaluate(LOADED)
    rates = moving(page)
    context.close()
    return ready, drawn, rates


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--nodes", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--engine")
    parser.add_argument("--keep", type=Path, help="write the pages to this folder")
    options = parser.parse_args()
    program = shutil.which("chromium")
    titles = ("nodes", "kB", "making", "ready", "drawn", "drag", "zoom", "scroll")
    sys.stdout.write("".join(f"{title:>12}" for title in titles) + "\n")
    from playwright.sync_api import sync_playwright  # tests collect this module

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for nodes in options.nodes:
            notation, source = made(nodes)
            reading = argmap.parse(notation)
            assert reading.ok
            count = len(reading.map.statements) + len(reading.map.arguments)
            start = time.perf_counter()
            text = argmap.page(reading, text=source, engine=options.engine)
            making = time.perf_counter() - start
            path = Path(options.keep or folder, f"street-{nodes}.html")
            path.write_text(text, encoding="utf-8")
            runs = [measure(browser, path) for _ in range(options.times)]
            ready = statistics.median(run[0] for run in runs)
            drawn = statistics.median(run[1] for run in runs)
            figures = (
                f"{len(text.encode()) / 1000:.0f}",
                *(f"{n:.2f}" for n in (making, ready, drawn)),
            )
            for at, run in enumerate(runs):
                cells = (str(count), *figures) if at == 0 else ("",) * 5
                sys.stdout.write("".join(f"{cell:>12}" for cell in (*cells, *run[2])) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
