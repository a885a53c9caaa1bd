"""Findings as JSON: what a finding has, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from argmap.diagnostics import Diagnostic, Note
from argmap.source import Edit, Place, Source

__all__ = ["as_json"]


def as_json(found: Iterable[Diagnostic]) -> str:
    """Return findings as a JSON array, one object for each.

    Lines and columns count from 1, offsets from 0, both in code points; an end is exclusive. The edits of
    a fix are of the file of the finding; `fix` is empty where it is not certain what is meant.
    """
    return json.dumps([_finding(one) for one in found], ensure_ascii=False, indent=2)


def _finding(one: Diagnostic) -> dict[str, Any]:
    return {
        "code": one.code.id,
        "name": one.code.name,
        "severity": one.severity.word,
        "message": one.message,
        "help": one.help,
        **_place(one.place),
        "notes": [_note(note) for note in one.notes],
        "fix": [_edit(one.place.source, edit) for edit in one.fix] if one.place else [],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"message": note.message, **_place(note.place)}


def _edit(source: Source, edit: Edit) -> dict[str, Any]:
    return {**_place(Place(source, edit.span)), "text": edit.text}


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"file": None, "start": None, "end": None}
    source, span = place.source, place.span
    return {
        "file": source.name,
        "start": _position(source, span.start),
        "end": _position(source, span.end),
    }


def _position(source: Source, offset: int) -> dict[str, int]:
    position = source.position(offset)
    return {"line": position.line, "column": position.column, "offset": offset}
