"""To run the examples in what is written about findings: `from documented import findings`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import argmap
from argmap.check import RULES
from argmap.check.documentation import Documentation, Example
from argmap.diagnostics import Diagnostic
from argmap.exchange import argdown_json
from argmap.explaining import Page
from argmap.reading import NOT_UTF8
from argmap.source import Place, Source, Span
from argmap.syntax.mistakes import INCLUDE_NOT_FOLLOWED

BY_DEFAULT = tuple(rule for rule in RULES if rule.default)


def findings(told: Documentation, example: Example, rules=BY_DEFAULT):
    """Return what is found in an example of the documentation of a rule."""
    text = argmap.SourceText.of(Source(told.text.text, "source.txt")) if told.text.text else None
    return argmap.check(argmap.parse(f"{example.text}\n", "map.argdown"), text=text, rules=rules)


def readings(page: Page, example: Example) -> tuple[Diagnostic, ...]:
    """Return what reading tells of an example of a page: as a file, beside one to be included."""
    bad = example is page.told.bad
    if page.group == "formats":
        return argdown_json.loads(example.text).diagnostics
    if page.code == INCLUDE_NOT_FOLLOWED and bad:
        return argmap.parse(f"{example.text}\n").diagnostics
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pyproject.toml").touch()
        (folder / "rain.argdown").write_text("[Rain]: It rains.\n", encoding="utf-8")
        file = folder / "map.argdown"
        encoding = "latin-1" if page.code == NOT_UTF8 and bad else "utf-8"
        file.write_text(f"{example.text}\n", encoding=encoding, newline="")
        return argmap.read(file).diagnostics


def shown(place: Place) -> tuple[str, Span]:
    """Return a place as a caret shows it: in its first line."""
    line = place.source.line_span(place.start.line)
    first = place.span.start
    end = min(max(place.span.end, first + 1), max(line.end, first + 1))
    return Path(place.source.name).name, Span(first, end)


def marked(told: Documentation) -> list[tuple[str, Span]]:
    """Return the places that are marked in the bad example, and in the text that it analyses."""
    return [
        *(("map.argdown", mark) for mark in told.bad.marks),
        *(("source.txt", mark) for mark in told.text.marks),
    ]
