"""Codes of what can be wrong with a map in another format."""

from __future__ import annotations

from argmap.diagnostics import Code, Severity

__all__ = ["BROKEN_JSON", "CODES", "DANGLING_NAME", "IMPOSSIBLE", "LOST_KEY", "MISSHAPEN_VALUE"]

BROKEN_JSON = Code("AM501", "broken-json")
MISSHAPEN_VALUE = Code("AM502", "misshapen-value")
DANGLING_NAME = Code("AM503", "dangling-name")
IMPOSSIBLE = Code("AM504", "impossible-in-a-map")
LOST_KEY = Code("AM505", "lost-key", Severity.INFO)

CODES = (BROKEN_JSON, MISSHAPEN_VALUE, DANGLING_NAME, IMPOSSIBLE, LOST_KEY)
