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


@pytest.fixture(scope="module")
def chromium():
    from browsing import browser

    with browser() as started:
        yield started


@pytest.fixture
def opened(chromium):
    """Return a function that opens a file as a page; in the end nothing may have gone wrong on it."""
    from browsing import Visit

    visits = []

    def _opened(path, fragment="", **options):
        visits.append(Visit(chromium, path, fragment, **options))
        return visits[-1]

    yield _opened
    for visit in visits:
        visit.context.close()
        assert visit.wrong == []
        assert visit.dialogs == []
        assert len(set(visit.requests)) == 1  # the page itself, as often as it is loaded
