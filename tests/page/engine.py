"""The page's engine of doubts, in a process of Node.js; and what the library says to the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

from attrs import evolve

from argmap import evaluate
from argmap.model import Inference, Statement

__all__ = ["Engine", "evaluated", "missing"]

_CODE = Path(str(files("argmap.page").joinpath("doubting.js")))
_SCRIPT = Path(__file__).with_name("doubting.mjs")


def missing():
    """Return what the engine needs and is not there, empty if all is."""
    return "" if shutil.which("node") else "Node.js is not on the path"


class Engine:
    """Answers of the page's engine, from one process."""

    def __enter__(self):
        self._process = subprocess.Popen(
            ["node", _SCRIPT, _CODE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)

    def standings(self, theory, doubts):
        """Return for each list of doubts what stands."""
        question = json.dumps({"theory": theory, "doubts": [list(names) for names in doubts]})
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def evaluated(map, names):
    """Return what stands by the library in a map in which this is doubted."""
    doubted = doubting(map, names)
    ends = [
        *(one.ref for one in map.statements),
        *(one for one in map.steps if map.argument(one.argument).pcs),
        *(one.ref for one in map.arguments),
    ]
    standings = evaluate(doubted).standings
    return {str(end): standings[end].value for end in ends}


def doubting(map, names):
    """Return a map that no longer assumes this; a gist is spelled out with a premise to doubt."""
    parts = {
        one.title: (f"that {one.title}…", f"so {one.title}…")
        for one in map.arguments
        if str(one.ref) in names
    }
    return evolve(
        map,
        statements=(
            *(
                evolve(one, accepted=False) if str(one.ref) in names else one
                for one in map.statements
            ),
            *(Statement(title, accepted=False) for pair in parts.values() for title in pair),
        ),
        arguments=[
            evolve(
                one, pcs=(parts[one.title][0], Inference(parts[one.title][:1], parts[one.title][1]))
            )
            if one.title in parts
            else one
            for one in map.arguments
        ],
    )
