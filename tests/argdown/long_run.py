"""To hold many documents against Argdown's own parser, or many bytes against the clock.

    python tests/argdown/long_run.py --documents 20000 --seed 1
    python tests/argdown/long_run.py mutated --documents 20000 --files DIR
    python tests/argdown/long_run.py files --files DIR
    python tests/argdown/long_run.py bytes --documents 100000 --files DIR

The first three end with 1 if a document is read otherwise than Argdown reads it and no difference on
purpose explains that, or if Argdown rejects it and argmap says nothing; the last if there is an exception,
or time that grows faster than the text. What is wrong is shown, as small as it can be made.
"""

# ruff: noqa: T201 - it is a program

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parent))

from comparing import EXCUSED, MENDED, compare
from generating import document
from mutating import mutated, random_bytes
from reference import Argdown
from shrinking import shrunk

import argmap
from argmap.reading import read_bytes

_EXAMPLES = Path(__file__).parents[2] / "examples"
_BATCH = 250
_MOST_SHOWN = 20
_TIMES = (1, 2, 4, 8)
_GROWTH = 3.0
"""Of eight times a text, a byte may take so much longer than of the text alone."""


def main():
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = ("generated", "mutated", "files", "bytes")
    parser.add_argument("kind", nargs="?", choices=kinds, default="generated")
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--files", type=Path, metavar="DIR", help="a folder of Argdown files")
    asked = parser.parse_args()
    if asked.kind == "files" and not asked.files:
        parser.error("give a folder of files with --files")
    if asked.kind == "bytes":
        return _time(asked)
    return _compare(asked)


def real(folder):
    """Return the texts of the files in a folder, and of the examples."""
    paths = [*sorted(_EXAMPLES.glob("*.argdown"))]
    paths += sorted(folder.rglob("*.a*d*")) if folder else []
    return [
        path.read_bytes().decode("utf-8-sig", errors="replace")
        for path in paths
        if path.suffix in {".ad", ".argdown"}
    ]


def _texts(asked):
    """Yield names and texts."""
    if asked.kind == "generated":
        for seed in range(asked.seed, asked.seed + asked.documents):
            yield f"seed {seed}", document(seed)
        return
    known = real(asked.files)
    if asked.kind == "files":
        yield from ((f"file {at}", text) for at, text in enumerate(known))
        return
    known = [text for text in known if len(text) < 5000]
    for seed in range(asked.seed, asked.seed + asked.documents):
        random = Random(seed)  # noqa: S311 - nothing is to be kept secret
        text = random.choice(known) if random.random() < 0.5 else document(seed)
        yield f"seed {seed}", mutated(text, seed)


def _batches(texts):
    batch = []
    for named in texts:
        batch.append(named)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _compare(asked):
    kinds, entries, lenient = Counter(), Counter(), Counter()
    wrong, count = [], 0
    begun = perf_counter()
    with Argdown() as argdown, Argdown() as another:

        def read(text):
            return another.read([text])[0]

        def judge(text, printed):
            try:
                return compare(text, printed, read)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
                return f"exception: {error!r}"

        for batch in _batches(_texts(asked)):
            texts = [text for _, text in batch]
            for (name, text), printed in zip(batch, argdown.read(texts), strict=True):
                verdict = judge(text, printed)
                count += 1
                good = not isinstance(verdict, str) and verdict.good
                kinds[verdict.kind if good else str(verdict)] += 1
                if good and verdict.kind == EXCUSED:
                    entries.update(verdict.entries)
                if good and verdict.kind == MENDED:
                    lenient.update(verdict.entries)
                if not good:
                    wrong.append((name, text, str(verdict)))
            print(
                f"{count} documents, {perf_counter() - begun:.0f} s, {len(wrong)} wrong", flush=True
            )

        _report(count, kinds, entries, lenient)
        for name, text, said in wrong[:_MOST_SHOWN]:

            def shows(texts, said=said):
                pairs = zip(texts, argdown.read(texts), strict=True)
                return [str(judge(text, printed)) == said for text, printed in pairs]

            print(f"\n{name}: {said}\n{shrunk(text, shows)!r}", flush=True)
    return 1 if wrong else 0


def _report(count, kinds, entries, lenient):
    titles = ("of all documents", "differences on purpose", "read more leniently")
    for title, found in zip(titles, (kinds, entries, lenient), strict=True):
        print(f"\n{title}:")
        for name, number in found.most_common():
            print(f"  {number:6} {number / max(count, 1):7.2%}  {name}")


def _time(asked):
    known = real(asked.files)
    slow, wrong = [], []
    begun = perf_counter()
    for seed in range(asked.seed, asked.seed + asked.documents):
        content = random_bytes(known, seed)
        try:
            took = _read(content)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            wrong.append((seed, error))
            print(f"seed {seed}: {error!r}")
            continue
        slow.append((took / (len(content) + 200), seed))
        if len(slow) > 10_000:
            slow = sorted(slow, reverse=True)[:10]
        if (seed - asked.seed) % 5000 == 4999:
            done = seed - asked.seed + 1
            print(
                f"{done} texts, {perf_counter() - begun:.0f} s, {len(wrong)} exceptions", flush=True
            )
    print("\nthe ten slowest, in µs per byte, as they are and two, four and eight times:")
    for _, seed in sorted(slow, reverse=True)[:10]:
        content = random_bytes(known, seed)
        times = [
            min(_read(content * more) for _ in range(3)) / (len(content) * more) * 1e6
            for more in _TIMES
        ]
        print(f"  seed {seed}, {len(content)} bytes:", *(f"{time:.1f}" for time in times))
        if times[-1] > _GROWTH * times[0]:
            wrong.append((seed, "grows"))
    return 1 if wrong else 0


def _read(content):
    """Return how long it takes to read and check what a file holds, in seconds."""
    begun = process_time()
    argmap.check(read_bytes(content))
    return process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
