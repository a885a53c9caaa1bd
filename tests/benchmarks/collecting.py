"""What collecting files in Argdown takes, beside reading them: `python tests/benchmarks/collecting.py [N]`.

Files of two kinds are written: copies of the small example, and maps of some fifty statements. Both are
measured in one process, in processor time, the best of three.
"""

from __future__ import annotations

import contextlib
import gc
import io
import sys
import tempfile
from pathlib import Path
from time import process_time

import pytest

import argmap

EXAMPLES = Path(__file__).parents[2] / "examples"


def large(number: int) -> str:
    """Return a map of some fifty statements in ten arguments."""
    parts = [f"===\nthesis: T{number}\nexpect: {{accepted: T{number}}}\n===\n"]
    for argument in range(10):
        lines = [
            f"({at}) [P{argument} {at}]: It is so in case {at} of {argument}."
            for at in (1, 2, 3, 4)
        ]
        parts.append(
            "\n".join(
                [f"<A{argument}>: A reason.\n", *lines, "----", f"(5) [T{number}]: So it is."]
            )
        )
    return "\n\n".join(parts)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    small = (EXAMPLES / "phones.argdown").read_text(encoding="utf-8")
    for kind in ("small", "large"):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for number in range(count):
                text = small if kind == "small" else large(number)
                (folder / f"map{number}.argdown").write_text(text, encoding="utf-8")
            reading = min(_timed(_read, folder) for _ in range(3))
            collecting = min(_timed(_collect, folder) for _ in range(3))
        sys.stdout.write(
            f"{count} {kind} files: read in {reading:.2f} s, collected in {collecting:.2f} s, "
            f"{collecting / reading:.2f} times as long\n"
        )


def _read(folder: Path) -> None:
    for file in sorted(folder.iterdir()):
        argmap.read(file)


def _collect(folder: Path) -> None:
    options = [
        "-qq",
        "-p",
        "no:cacheprovider",
        "-p",
        "pytest_argmap",
        "--collect-only",
        "--rootdir",
        str(folder),
    ]
    with contextlib.redirect_stdout(io.StringIO()):
        assert pytest.main([*options, str(folder)]) == 0


def _timed(work, folder: Path) -> float:
    gc.collect()
    start = process_time()
    work(folder)
    return process_time() - start


if __name__ == "__main__":
    main()
