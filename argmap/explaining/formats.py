"""Mistakes in other formats."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.exchange import codes

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        codes.BROKEN_JSON: """A file is no JSON.

Bad:
    {"statements": {"Rain": {"title": "Rain"}}
                                             ^

Good:
    {"statements": {"Rain": {"title": "Rain", "members": []}}, "arguments": {}}
""",
        codes.MISSHAPEN_VALUE: """A value is not of the form that the format has there.

Bad:
    {"statements": [], "arguments": {}}
                   ^

Good:
    {"statements": {}, "arguments": {}}
""",
        codes.DANGLING_NAME: """A name stands for something that isn't there.

Bad:
    {"statements": {"Rain": {"title": "Rain", "members": [], "section": "s1"}}, "arguments": {}}
                                                                        ^^^^

Good:
    {"statements": {"Rain": {"title": "Rain", "members": []}}, "arguments": {}}
""",
        codes.IMPOSSIBLE: """Something is said that no map can have.

Bad:
    {
      "statements": {"Wet": {}, "Rain": {}},
      "relations": [{"relationType": "undercut", "from": "Rain", "to": "Wet"}]
                    ^
    }

Good:
    {
      "statements": {"Wet": {}, "Rain": {}},
      "relations": [{"relationType": "attack", "from": "Rain", "to": "Wet"}]
    }
""",
        codes.LOST_KEY: """A key is unknown, and what it says is lost.

Bad:
    {"statements": {"Rain": {"title": "Rain", "members": [], "mood": "grey"}}, "arguments": {}}
                                                                     ^^^^^^

Good:
    {"statements": {"Rain": {"title": "Rain", "members": []}}, "arguments": {}}
""",
    }
)
"""What is written about each of them."""
