"""What these tests share stands beside this file: `from engine import …`."""

import sys
from pathlib import Path

import pytest

import argmap

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parent))

OP_ED = Path(__file__).parents[2] / "examples" / "coordination-now-more-than-ever.argdown"


@pytest.fixture(scope="session")
def op_ed():
    return argmap.read(OP_ED)


@pytest.fixture(scope="session")
def op_ed_page(op_ed):
    return argmap.page(op_ed)
