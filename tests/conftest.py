"""What all tests share stands beside this file: `from documented import …`."""

import gc
import sys
from pathlib import Path

import pytest

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _unburdened():
    """Let the collector of garbage pass over what other tests have left: it would be timed, too."""
    gc.freeze()
    yield
    gc.unfreeze()
