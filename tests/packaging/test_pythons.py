"""What some of the Pythons that argmap supports get wrong."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "argmap").rglob("*.py"), *(ROOT / "grammars").glob("*.lark")])
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{+[\d,]+\}+)\+")


def test_no_group_is_repeated_possessively():
    """Before 3.11.5 (Debian 12 has 3.11.2) one that fails half-way gives back too little.

    `(?>(?:…)*)` says the same, and is understood by all.
    """
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
