"""What tests of frameworks share: `from definitions import Defined`."""

import sys
from pathlib import Path

import pytest

from argmap.evaluate.dung import extending

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(params=[extending.SMALL, 0], ids=["as it is", "by the solver alone"])
def small(request, monkeypatch):
    """How many arguments are searched without a solver."""
    monkeypatch.setattr(extending, "SMALL", request.param)
    return request.param
