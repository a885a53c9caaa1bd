"""All maps made by chance in all views by all engines, which take too long for a test.

    python tests/render/pictures_at_length.py [--engine dot graphviz-pure] [--view reasons …]
        [--maps 0 200] [--kept FILE]

Of each picture it looks at what `mistakes.py` knows, and that what is drawn as dots has the lines of
the SVG. What was looked at is noted in FILE (`pictures-at-length.jsonl` in the folder for temporary
files) and not looked at again: remove it when the code has changed. Mistakes are told at the end,
with exit status 1 if there are any. Where an engine crashes, the picture that was drawn in another
way is looked at, and the crash is told apart: it is no mistake of the drawing. 200 maps are some 1,400
pictures for each engine, each twice; with `dot` these take ten minutes.
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

from attrs import asdict, frozen
from chance import made
from mistakes import mistakes
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

from argmap.render import View, draw, svg
from argmap.render.engines import available, run
from argmap.render.exceptions import EngineError, RenderWarning
from argmap.render.surveying import led_in_dot

Key = tuple[int, str, str]


@frozen
class Seen:
    """What was seen of a picture.

    Attributes:
        drawn: there was something to draw.
        wrong: the mistakes.
        crash: what the engine said when it crashed.
    """

    drawn: bool = True
    wrong: tuple[str, ...] = ()
    crash: str = ""


def look(number: int, view: View, engine: str) -> Seen:
    """Look at a picture."""
    drawn = made(number)
    around = None
    if view == "argument":
        if not drawn.arguments:
            return Seen(drawn=False)
        around = f"<{drawn.arguments[0].title}>"
    found: list[str] = []
    try:
        found += mistakes(svg(drawn, view=view, around=around, engine=engine))
        dot = draw(drawn, view=view, around=around)
        lead = partial(led_in_dot, down="rankdir=TB" in dot)
        dotted = run(dot, "svg", engine=engine, led=lead).decode()
    except EngineError as error:
        return Seen(wrong=tuple(found), crash=str(error))
    found += (f"as dots: {one}" for one in mistakes(dotted) if "through a card" in one)
    return Seen(wrong=tuple(found))


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
    done: dict[Key, Seen] = {}
    if options.kept.exists():
        for line in options.kept.read_text(encoding="utf-8").splitlines():
            number, view, engine, seen = json.loads(line)
            done[number, view, engine] = Seen(**seen)
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
                done[key] = look(*key)
                noted.write(f"{json.dumps([*key, asdict(done[key])])}\n")
                noted.flush()
    drawn = {key: done[key] for key in keys if done[key].drawn}
    for (number, view, engine), seen in drawn.items():
        for told in filter(None, ("; ".join(seen.wrong[:3]), seen.crash)):
            sys.stdout.write(f"map {number}, {view}, {engine}: {told}\n")
    bad = sum(bool(seen.wrong) for seen in drawn.values())
    crashed = sum(bool(seen.crash) for seen in drawn.values())
    sys.stdout.write(f"{len(drawn):,} pictures, {bad} with mistakes, {crashed} crashes\n")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
