"""Which findings are looked for in a run of pytest."""

from __future__ import annotations

import pytest

from argmap.check import Choice, SelectionError

__all__ = ["chosen"]

_CHOSEN = pytest.StashKey[Choice]()


def chosen(config: pytest.Config) -> Choice:
    """Return what the command line selects and ignores.

    Raises:
        pytest.UsageError: a word names no finding.
    """
    if _CHOSEN not in config.stash:
        words = {key: _words(config.getoption(f"argmap_{key}")) for key in ("select", "ignore")}
        for key, said in words.items():
            try:
                Choice(**{key: said})
            except SelectionError as error:
                raise pytest.UsageError(f"--argmap-{key}: {error}") from None
        config.stash[_CHOSEN] = Choice(**words)
    return config.stash[_CHOSEN]


def _words(options: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for part in options for word in part.split(",") if word.strip())
