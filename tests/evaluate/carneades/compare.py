"""The labels of random structures, beside those of the program of Carneades 4: run by hand.

    python tests/evaluate/carneades/compare.py JUDGE [--many 3000] [--seed 1]

JUDGE is a program that is given names of YAML files and prints for each of them a line, the name and in
brackets the labels: `file [p=in q=out]`. With the packages of github.com/carneades/carneades-4 that is
`yaml.Import` and `GroundedLabelling` of each file, twenty lines of Go. Schemes with variables are not
compared, as these are instantiated by another program.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from argmap.evaluate.carneades import judge, loads

_AT_ONCE = 500


def drawn(chance: random.Random) -> dict[str, object]:
    """Return a file of Carneades: few statements, many circles, ties and undercutters."""
    names = [f"s{number}" for number in range(chance.randint(2, 9))]
    left, issues = chance.sample(names, len(names)), {}
    while len(left) > 1 and chance.random() < 0.7:
        positions = [left.pop() for _ in range(min(len(left), chance.randint(2, 3)))]
        issues[f"i{len(issues)}"] = {
            "positions": positions,
            "standard": chance.choice(["PE", "CCE", "BRD"]),
        }
    disputed = {name for issue in issues.values() for name in issue["positions"]}
    weights = [f"c{tenth}" for tenth in range(11)]
    arguments = {}
    for number in range(chance.randint(0, 12)):
        conclusion = chance.choice(names)
        premises = chance.sample(names, chance.randint(0, min(3, len(names))))
        schemes = ["linked", *weights]
        # Without premises, or without an issue, that program fails.
        schemes += ["convergent", "cumulative"] * 3 if premises else []
        schemes += ["factorized"] * 3 if premises and conclusion in disputed else []
        arguments[f"a{number}"] = {
            "conclusion": conclusion,
            "premises": premises,
            "scheme": chance.choice(schemes),
            **({"undercutter": chance.choice(names)} if chance.random() < 0.3 else {}),
        }
    return {
        "statements": {name: name for name in names},
        "issues": issues,
        "argument_schemes": [
            {"id": name, "weight": {"constant": int(name[1:]) / 10}} for name in weights
        ],
        "arguments": arguments,
        "assumptions": chance.sample(names, chance.randint(0, min(3, len(names)))),
    }


def compare(program: str, many: int, seed: int) -> int:
    """Return how many of some random files get other labels, and tell which."""
    chance = random.Random(seed)  # noqa: S311  (examples, no secrets)
    different = undecided = 0
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.yml" for number in range(many)]
        for file in files:
            file.write_text(json.dumps(drawn(chance)), encoding="utf-8")
        for start in range(0, many, _AT_ONCE):
            told = subprocess.run(
                [program, *map(str, files[start : start + _AT_ONCE])],
                capture_output=True, text=True, check=True,
            ).stdout.splitlines()  # fmt: skip
            for line in told:
                name, _, labels = line.rstrip("]").partition(" [")
                theirs = dict(pair.split("=") for pair in labels.split())
                structure = loads(Path(name).read_text(encoding="utf-8")).structure
                ours = {name: str(label) for name, label in judge(structure).labels.items()}
                undecided += "undecided" in theirs.values()
                if ours != theirs:
                    different += 1
                    sys.stdout.write(
                        f"{Path(name).read_text(encoding='utf-8')}\n{ours}\n{theirs}\n"
                    )
    sys.stdout.write(
        f"{many} compared, {undecided} of them undecided in part: {different} differ\n"
    )
    return different


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("judge")
    parser.add_argument("--many", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(1 if compare(given.judge, given.many, given.seed) else 0)
