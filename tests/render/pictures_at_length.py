"""All maps made by chance in all views by all engines, which take too long for a test.

    python tests/render/pictures_at_length.py [--engine dot graphviz-pure] [--view reasons …]
        [--maps 0 200] [--kept FILE]

Of each picture it looks at what `mistakes.py` knows, and that what is drawn as dots has the lines of
the SVG. What was looked at is noted in FILE (`pictures-at-length.jsonl` in the folder for temporary
files) and not looked at again: remove it when the code has changed. Mistakes are told at the end,
with exit status 1 if there are any. 200 maps are some 1,400 pictures for each engine, each twice; with
`dot` these take ten minutes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import warnings
from functools import partial
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).parent))

from chance import made
from mistakes import mistakes
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

from argmap.render import View, draw, svg
from argmap.render.engines import available, run
from argmap.render.exceptions import RenderWarning
from argmap.render.surveying import led_in_dot

Key = tuple[int, str, str]


def wrong(number: int, view: View, engine: str) -> list[str] | None:
    """Return what is wrong with a picture, or None if there is nothing to draw."""
    drawn = made(number)
    around = None
    if view == "argument":
        if not drawn.arguments:
            return None
        around = f"<{drawn.arguments[0].title}>"
    found = list(mistakes(svg(drawn, view=view, around=around, engine=engine)))
    dot = draw(drawn, view=view, around=around)
    lead = partial(led_in_dot, down="rankdir=TB" in dot)
    dotted = run(dot, "svg", engine=engine, led=lead).decode()
    return found + [f"as dots: {one}" for one in mistakes(dotted) if "through a card" in one]


def main() -> int:
    """Look at all pictures that are asked for, and tell what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", nargs="+", default=[one.name for one in available()])
    parser.add_argument("--view", nargs="+", default=get_args(View), choices=get_args(View))
    parser.add_argument("--maps", nargs=2, type=int, default=(0, 200), metavar=("FROM", "TO"))
    kept = Path(tempfile.gettempdir()) / "pictures-at-length.jsonl"
    parser.add_argument("--kept", type=Path, default=kept)
    options = parser.parse_args()
    warnings.simplefilter("ignore", RenderWarning)  # where an engine crashes, another way is taken
    done: dict[Key, list[str] | None] = {}
    if options.kept.exists():
        for line in options.kept.read_text(encoding="utf-8").splitlines():
            number, view, engine, found = json.loads(line)
            done[number, view, engine] = found
    keys = [
        (number, view, engine)
        for number in range(*options.maps)
        for view in options.view
        for engine in options.engine
    ]
    columns = (*Progress.get_default_columns()[:-1], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns) as progress, options.kept.open("a", encoding="utf-8") as noted:
        for key in progress.track(keys, description="pictures"):
            if key not in done:
                done[key] = wrong(*key)
                noted.write(f"{json.dumps([*key, done[key]])}\n")
                noted.flush()
    drawn = {key: found for key in keys if (found := done[key]) is not None}
    bad = {key: found for key, found in drawn.items() if found}
    for (number, view, engine), found in bad.items():
        sys.stdout.write(f"map {number}, {view}, {engine}: {'; '.join(found[:3])}\n")
    sys.stdout.write(f"{len(drawn):,} pictures, {len(bad)} with mistakes\n")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
