"""The door through which pytest comes in: it imports argmap where there is a file for it, and not before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from argmap.testing.plugin import ArgdownFile, MapReader

_COLLECTED = pytest.StashKey["list[ArgdownFile]"]()
_GROUPS = (
    "notation",
    "structure",
    "circularity",
    "dialectic",
    "logic",
    "language",
    "schemes",
    "grounding",
    "checking",
)
_WORDS = (
    "codes, their beginnings, names or groups, with commas between; `argmap explain` lists them"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the choices of `argmap check`."""
    group = parser.getgroup("argmap", "argument maps (*.argdown)")
    group.addoption(
        "--argmap-select",
        metavar="CODES",
        action="append",
        default=[],
        help=f"Look for these findings alone: {_WORDS}.",
    )
    group.addoption(
        "--argmap-ignore",
        metavar="CODES",
        action="append",
        default=[],
        help="Don't look for these findings.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register markers, and refuse choices that make no sense."""
    told = [
        "argmap: a test of an argument map",
        "expectation: of what a map says that is to hold of it",
        *(f"{group}: of what `argmap check` finds under {group}" for group in _GROUPS),
    ]
    for line in told:
        config.addinivalue_line("markers", line)
    if config.getoption("argmap_select") or config.getoption("argmap_ignore"):
        from argmap.testing.plugin import chosen  # noqa: PLC0415  (only where it is used)

        chosen(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ArgdownFile | None:
    """Collect files in Argdown, but for those that are hidden, as editors have them."""
    if file_path.suffix.lower() != ".argdown" or file_path.name.startswith("."):
        return None
    from argmap.testing.plugin import ArgdownFile  # noqa: PLC0415  (as above)

    file: ArgdownFile = ArgdownFile.from_parent(parent, path=file_path)
    parent.config.stash.setdefault(_COLLECTED, []).append(file)
    return file


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let go of files whose tests did not run: pytest looks through all that is left for garbage."""
    for file in session.config.stash.get(_COLLECTED, []):
        file.teardown()


@pytest.fixture
def argument_map(request: pytest.FixtureRequest) -> MapReader:
    """Return a function that reads a map from a file, named from the folder of the test or of the project."""
    from argmap.testing.plugin import MapReader  # noqa: PLC0415  (as above)

    return MapReader((request.path.parent, request.config.rootpath))
