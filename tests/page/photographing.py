"""Draw the picture of docs/page.md anew: `python tests/page/photographing.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

from browsing import Visit, browser

import argmap

ROOT = Path(__file__).parents[2]
MAP = ROOT / "examples" / "coordination-now-more-than-ever.argdown"


def photograph(target: Path) -> None:
    """Show the op-ed while a premise is doubted, with a sentence that is highlighted."""
    with TemporaryDirectory() as folder, browser() as started:
        path = argmap.render(argmap.read(MAP), Path(folder, "page.html"))
        doubt = "#failure-erodes-trust&doubt=failure-erodes-trust"
        size = {"width": 1280, "height": 800}
        visit = Visit(started, path, doubt, viewport=size)
        visit.page.screenshot(path=target)


if __name__ == "__main__":
    photograph(ROOT / "docs" / "page.png")
