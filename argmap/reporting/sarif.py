"""Findings as SARIF 2.1.0, which editors and code scanning read.

Static Analysis Results Interchange Format, OASIS 2020,
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.explaining import PAGES, told
from argmap.source import Edit, Place, Source, Span

__all__ = ["as_sarif"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(found: Iterable[Diagnostic], version: str) -> str:
    """Return findings as one run of argmap; `version` is that of argmap.

    Columns are counted in code points. A finding of a map that was made in Python has no location.
    """
    results = tuple(found)
    codes = sorted({one.code.id: one.code for one in results}.values())
    numbers = {code.id: number for number, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": version,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.code.id]) for one in results],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: Code) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": code.id,
        "name": "".join(word.capitalize() for word in code.name.split("-")),
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }
    # Who brings a rule of their own has no page for it.
    page = next((page for page in PAGES if page.code.id == code.id), None)
    if page:
        rule |= {
            "shortDescription": {"text": page.told.what},
            "fullDescription": {"text": f"{page.told.what}\n\n{page.told.why}".strip()},
            "help": {"text": told(page)},
        }
    return rule


def _result(one: Diagnostic, number: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.code.id,
        "ruleIndex": number,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}\n{one.help}".strip()},
    }
    if one.place:
        result["locations"] = [{"physicalLocation": _location(one.place)}]
    related = [
        {"id": at, "message": {"text": note.message}, "physicalLocation": _location(note.place)}
        for at, note in enumerate(one.notes)
        if note.place
    ]
    if related:
        result["relatedLocations"] = related
    if one.fix and one.place:
        source = one.place.source
        change = {
            "artifactLocation": {"uri": _uri(source)},
            "replacements": [_replacement(source, edit) for edit in one.fix],
        }
        result["fixes"] = [
            {"description": {"text": one.help or one.message}, "artifactChanges": [change]}
        ]
    return result


def _replacement(source: Source, edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": _region(source, edit.span),
        "insertedContent": {"text": edit.text},
    }


def _location(place: Place) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": _uri(place.source)},
        "region": _region(place.source, place.span),
    }


def _region(source: Source, span: Span) -> dict[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(source: Source) -> str:
    path = Path(source.name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
