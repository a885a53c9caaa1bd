"""Laws of several rooms hold, of whatever is drawn."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parent))

from laws import LAWS


@pytest.mark.parametrize("name", LAWS)
def test_the_law_holds(name):
    hold(name, 40)


@pytest.mark.long
@pytest.mark.parametrize("name", LAWS)
def test_the_law_holds_of_many_more(name):
    hold(name, 500)


def hold(name, examples):
    drawn, law = LAWS[name]

    settings(max_examples=examples)(given(drawn)(law))()
