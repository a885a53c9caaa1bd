"""Maps made by Hypothesis, drawn in every view with every way to show less, and to every target.

    python tests/render/fuzzing.py --maps 300 --seed 1

Of each map all views are written as DOT, as a whole and as parts; one picture of each target, with a
view and options that change from map to map, is drawn by each engine. What raises anything but an
error that is told to users, and what takes more than `--limit` seconds of the processor, is named;
at the end, what took longest, and how much memory was taken. The exit status is 1 if anything was
named. The same seed makes the same maps, with the same version of Hypothesis.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import get_args

from hypothesis import HealthCheck, Phase, given, seed, settings

import argmap
from argmap.model import ArgumentMap
from argmap.render import StyleName, View, draw
from argmap.render.engines import available
from argmap.render.exceptions import RenderError
from argmap.testing.strategies import maps

LARGE = 60  # statements and arguments of each, at most


def made(count: int, start: int) -> list[ArgumentMap]:
    """Return so many maps, half of them with odd texts."""
    found: list[ArgumentMap] = []
    for odd in (False, True):
        examples = (count + odd) // 2

        @seed(start)
        @settings(
            max_examples=examples,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(maps(rich=True, odd=odd, most=LARGE))
        def collect(drawn: ArgumentMap) -> None:
            found.append(drawn)

        collect()
    return found[:count]


def parts(drawn: ArgumentMap, number: int) -> dict[str, dict[str, object]]:
    """Return what options ask for a part of a map, by what it is called."""
    nouns = (*drawn.statements, *drawn.arguments)
    found: dict[str, dict[str, object]] = {"whole": {}, "shallow": {"max_depth": number % 3}}
    if drawn.sections:
        found["folded"] = {"fold": "all"}
        section = drawn.sections[number % len(drawn.sections)]
        found["folded one"] = {"fold": section.id, "max_depth": 2}
    if nouns:
        end = str(nouns[number % len(nouns)].ref)
        found["around"] = {"around": end, "depth": number % 4}
        found["around, and shallow"] = {"around": end, "depth": 5, "max_depth": 3}
    return found


def _of_view(view: str, options: dict[str, dict[str, object]]) -> dict[str, dict[str, object]]:
    """Return the options that a view takes: one argument is shown as a whole."""
    if view != "argument":
        return options
    around = options.get("around", {}).get("around")
    return {"whole": {}, "around": {"around": around}}


def works(drawn: ArgumentMap, number: int, folder: Path) -> Iterator[tuple[str, Callable]]:
    """Yield what is done with a map, and what it is called."""
    options = parts(drawn, number)
    views, styles = get_args(View), get_args(StyleName)
    for view in views:
        for name, cut in _of_view(view, options).items():
            yield f"{view}, {name}", lambda v=view, o=cut: draw(drawn, view=v, **o)
            yield (
                f"mermaid {view}, {name}",
                lambda v=view, o=cut: argmap.mermaid(drawn, view=v, **o),
            )
    view = views[number % len(views)]
    ways = list(_of_view(view, options).items())
    name, some = ways[number // len(views) % len(ways)]
    style = styles[number % len(styles)]
    for form in ("svg", "png", "pdf"):
        for engine in available(form):
            yield (
                f"{form} {view}, {name}, {style}, {engine.name}",
                lambda f=form, e=engine.name: argmap.render(
                    drawn,
                    folder / f"map.{f}",
                    view=view,
                    style=style,
                    show="all",
                    engine=e,
                    **some,
                ),
            )
    if number % 10 == 0:
        yield "html", lambda: argmap.render(drawn, folder / "map.html")
    if drawn.sections:
        yield (
            f"by section {view}",
            lambda: argmap.render_sections(drawn, folder / "sections", view=view, format="dot"),
        )


def spent() -> float:
    """Return how many seconds of the processor were taken, with those of engines."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> int:
    """Draw all, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--maps", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=10)
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    slow: list[tuple[float, str]] = []
    wrong: dict[str, str] = {}
    refused: dict[str, int] = {}
    done = 0
    begun = time.monotonic()
    spinner = cycle("|/-\\")
    for number, drawn in enumerate(made(asked.maps, asked.seed)):
        with tempfile.TemporaryDirectory() as folder:
            for name, work in works(drawn, number, Path(folder)):
                before = spent()
                done += 1
                try:
                    work()
                except RenderError as error:
                    told = type(error).__name__
                    refused[told] = refused.get(told, 0) + 1
                except Exception:  # noqa: BLE001  (that is what is looked for)
                    trace = traceback.format_exc()
                    wrong.setdefault(trace.splitlines()[-1], f"map {number}, {name}\n{trace}")
                slow.append((spent() - before, f"map {number}, {name}"))
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{next(spinner)} {number + 1}")
        slow = sorted(slow, reverse=True)[:5]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = [
        f"{done:,} pictures of {asked.maps} maps in {time.monotonic() - begun:.0f} s",
        f"memory: {most} MB; refused: {refused}",
        *(f"{seconds:6.2f} s  {name}" for seconds, name in slow),
        *wrong.values(),
    ]
    sys.stdout.write("\n".join(told) + "\n")
    return int(bool(wrong) or any(seconds > asked.limit for seconds, _ in slow))


if __name__ == "__main__":
    sys.exit(main())
