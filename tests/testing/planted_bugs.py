"""Known bugs, put into a copy of argmap one by one: is each found by a law, and how small is it then?

    python tests/testing/planted_bugs.py [--examples 200] [--seeds 20] [name …]

Each bug replaces a few signs in a file of the copy. A law that finds it has an example after so many
that were drawn, and shows the smallest that Hypothesis comes to. From how many seeds it is found is
told beside it: one in twenty may miss it. Without a bug all laws must hold.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


class Bug(NamedTuple):
    """What is wrong, where, what stands there and what is put there, and the law that it breaks."""

    what: str
    path: str
    right: str
    wrong: str
    law: str


READING = "reading_is_the_inverse_of_writing"
BUGS = (
    Bug(
        "preferences are not written",
        "exchange/argdown/signing.py",
        "    for order, relation in enumerate(map.relations):\n",
        "    for order, relation in enumerate(map.relations):\n"
        '        if relation.kind == "prefers":\n            continue\n',
        READING,
    ),
    Bug(
        "the sign of a tag is not escaped in a text",
        "exchange/argdown/escaping.py",
        '            escapes = after not in {" ", ""}',
        "            escapes = False",
        "strange_texts_are_read_as_they_were",
    ),
    Bug(
        "the numbers of premises are one too low",
        "exchange/argdown/writing.py",
        "tuple(numbers[used] for used in line.premises)",
        "tuple(max(numbers[used] - 1, 1) for used in line.premises)",
        READING,
    ),
    Bug(
        "a credence of 0 is as good as none",
        "model/keys.py",
        "            if value != default or type(value) is not type(default):",
        "            if value:",
        READING,
    ),
    Bug(
        "false is read as true",
        "model/vocabulary.py",
        "        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)\n"
        "    return value\n\n\ndef _degree",
        "        raise ValueError\n    return True\n\n\ndef _degree",
        READING,
    ),
    Bug(
        "of several theses the first is read",
        "model/vocabulary.py",
        "    return _each(value, _title)\n",
        "    return _each(value, _title)[:1]\n",
        READING,
    ),
    Bug(
        "data of a relation are not written",
        "exchange/argdown/writing.py",
        'more = [("relation", line.data)] if line.data else []',
        "more = []",
        READING,
    ),
    Bug(
        "a contrary holds in both directions",
        "model/signatures.py",
        "    RelationKind.CONTRARY: Signature(_STATEMENT, _STATEMENT),",
        "    RelationKind.CONTRARY: Signature(_STATEMENT, _STATEMENT, symmetric=True),",
        "only_contradictories_are_the_same_both_ways",
    ),
    Bug(
        "contradictories hold in one direction",
        "model/references.py",
        "        if self.kind in SYMMETRIC:\n",
        "        if self.kind in ():\n",
        "only_contradictories_are_the_same_both_ways",
    ),
    Bug(
        "a disjunction in a conjunction loses its parentheses",
        "logic/printing.py",
        "join(inside(part, _UNARY) for part in parts), _AND",
        "join(inside(part, _OR) for part in parts), _AND",
        "a_printed_formula_is_read_back",
    ),
    Bug(
        "supports make no circle",
        "model/walking.py",
        '{"premise", "conclusion", *SUPPORTS}',
        '{"premise", "conclusion", RelationKind.ENTAILS}',
        "circles_are_what_reasons_lead_back_to",
    ),
    Bug(
        "nothing is reinstated",
        "evaluate/dung/grounded.py",
        "            if not attackers[number] & ~rejected:\n                new |= 1 << number\n",
        "            if not attackers[number] & ~rejected:\n                new |= 0\n",
        "a_grounded_labelling_is_legal",
    ),
    Bug(
        "who holds premises has to deny the conclusion",
        "logic/dialectics/structures.py",
        "for title in step.premises), (step.conclusion, True)]",
        "for title in step.premises), (step.conclusion, False)]",
        "a_step_forbids_its_premises_without_its_conclusion",
    ),
    Bug(
        "an undercut hits every step of an argument",
        "evaluate/aspic/translating.py",
        "        return (self._supported(target),)\n",
        "        if isinstance(target, InferenceRef):\n"
        "            title = target.argument\n"
        "            steps = len(self.map.argument(title).inferences)\n"
        "            return tuple(str(InferenceRef(title, n + 1)) for n in range(steps))\n"
        "        return (self._supported(target),)\n",
        "an_attack_changes_only_what_depends_on_it",
    ),
)


def main() -> int:
    """Plant all bugs, or those that are named, and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="words in the names of bugs; all without")
    parser.add_argument("--examples", type=int, default=200)
    parser.add_argument(
        "--seeds", type=int, default=20, help="so many runs, one of them to the end"
    )
    parser.add_argument("--law", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.law:
        found = try_law(options.law, options.examples, shrink=True)
        others = [
            try_law(options.law, options.examples, of=number, shrink=False)["at"]
            for number in range(1, options.seeds)
        ]
        sys.stdout.write(json.dumps({**found, "others": others}))
        return 0
    missed = 0
    for bug in BUGS:
        if options.names and not any(name in bug.what for name in options.names):
            continue
        found = planted(bug, options.examples, options.seeds)
        runs = [found["at"], *found["others"]]
        often = sum(at is not None for at in runs)
        ok = often >= 0.95 * len(runs) and found["size"] <= 3
        missed += not ok
        first = f"example {found['at']}, shrunk to {found['size']}" if found["at"] else "not found"
        told = f"{first}; found from {often} of {len(runs)} seeds"
        lines = [f"{'found ' if ok else 'MISSED'} {bug.what}: {told}", *found["shown"].splitlines()]
        sys.stdout.write("\n         ".join(lines) + "\n")
        sys.stdout.flush()
    whole = sum(run(ROOT, law, options.examples)["at"] is not None for law in {b.law for b in BUGS})
    sys.stdout.write(f"{missed} missed; without a bug {whole} laws are broken\n")
    return 1 if missed or whole else 0


def planted(bug: Bug, examples: int, seeds: int = 1) -> dict:
    """Return what a law finds in a copy of argmap with a bug in it, from so many seeds."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("argmap", "grammars"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, Path(folder, name), ignore=ignored)
        file = Path(folder, "argmap", bug.path)
        text = file.read_text(encoding="utf-8")
        if text.count(bug.right) != 1:
            raise SystemExit(f"{bug.path} has changed: no place for “{bug.what}”")
        file.write_text(text.replace(bug.right, bug.wrong), encoding="utf-8")
        return run(Path(folder), bug.law, examples, seeds)


def run(house: Path, law: str, examples: int, seeds: int = 1) -> dict:
    """Return what comes of a law in a process of its own, with the argmap that is in a folder."""
    done = subprocess.run(
        (
            *(sys.executable, __file__, "--law", law),
            *("--examples", str(examples), "--seeds", str(seeds)),
        ),
        env={**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def try_law(name: str, examples: int, *, of: int = 0, shrink: bool) -> dict:
    """Return at which example a law is broken, the size of the smallest, and how it is written.

    Without shrinking the smallest is the first.
    """
    sys.path.insert(0, str(HERE))
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from laws import LAWS

    drawn, law = LAWS[name]
    broken_at, drawn_so_far, smallest = None, 0, None

    def hold(example):
        nonlocal broken_at, drawn_so_far, smallest
        drawn_so_far += 1
        try:
            law(example)
        except Exception:
            broken_at, smallest = broken_at or drawn_so_far, example
            raise

    limits = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        # Why it fails is known.
        phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=[HealthCheck.too_slow],
    )
    try:
        seed(of)(limits(given(drawn)(hold)))()
    except Exception:
        if broken_at is None:
            raise
    return {"at": broken_at, "size": size(smallest), "shown": shown(smallest)}


def size(example: object) -> int:
    """Return how many statements an example has, arguments, ends, or letters with repetitions."""
    for name in ("statements", "arguments"):
        if hasattr(example, name):
            return len(getattr(example, name))
    if hasattr(example, "depth"):
        from argmap.logic import print_formula

        return len(re.findall(r"\w+", print_formula(example)))
    return 2


def shown(example: object) -> str:
    """Return an example as an analyst would write it."""
    from argmap import ArgumentMap, dumps
    from argmap.evaluate.dung import Framework

    match example:
        case ArgumentMap():
            return dumps(example)
        case Framework():
            return ", ".join(f"{one} attacks {other}" for one, other in example.attacks)
    if hasattr(example, "depth"):
        from argmap.logic import print_formula

        return print_formula(example)
    return str(getattr(example, "ref", example) or "")


if __name__ == "__main__":
    sys.exit(main())
