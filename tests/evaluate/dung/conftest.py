"""What tests of frameworks share: `from definitions import Defined`."""

import sys
from pathlib import Path

import pytest

from argmap.evaluate.dung import branching, extending, frameworks

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(params=["as it is", "with few steps", "kept as arrays", "by the solver alone"])
def small(request, monkeypatch):
    """Whether small frameworks are evaluated as such, or in the ways of large ones."""
    if request.param == "with few steps":
        monkeypatch.setattr(branching, "STEPS", 6)
    elif request.param != "as it is":
        monkeypatch.setattr(frameworks, "FEW", 0)
    if request.param == "by the solver alone":
        monkeypatch.setattr(extending, "SMALL", 0)
        monkeypatch.setattr(branching, "STEPS", 0)
