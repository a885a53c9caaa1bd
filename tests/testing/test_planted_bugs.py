"""Bugs that are put in on purpose are found, so that nobody is lulled by strategies gone blind."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from planted_bugs import BUGS, planted

# One of each law; all of them, from twenty seeds, are tried by the script itself.
SOME = {bug.law: bug for bug in BUGS}


@pytest.mark.long
@pytest.mark.parametrize("bug", SOME.values(), ids=lambda bug: bug.what)
def test_a_planted_bug_is_found_and_shrunk_to_three_statements(bug):
    found = planted(bug, examples=400)

    assert found["at"] is not None
    assert found["size"] <= 3


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.what)
def test_there_is_a_place_for_each_bug(bug):
    file = Path(__file__).parents[2] / "argmap" / bug.path

    assert file.read_text(encoding="utf-8").count(bug.right) == 1
