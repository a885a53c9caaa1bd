"""Laws of several rooms hold, of whatever is drawn."""

import sys
from pathlib import Path

import pytest
from hypothesis import given

sys.path.insert(0, str(Path(__file__).parent))

from laws import LAWS


@pytest.mark.parametrize("name", LAWS)
def test_the_law_holds(name):
    drawn, law = LAWS[name]

    given(drawn)(law)()
