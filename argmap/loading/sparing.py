"""Paths of includes are no text: what a reader says of them, who takes them for text, is void."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from attrs import evolve

from argmap.diagnostics import Diagnostic
from argmap.loading.including import includes
from argmap.source import Source, Span

__all__ = ["spared", "within"]


def spared(source: Source, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics of a text less what is said of its includes, which were not followed.

    No fix touches an include: Argdown puts the file in before it reads the text.
    """
    spans = includes(source)
    if not spans:
        return tuple(diagnostics)
    left = (_outside(told, spans) for told in diagnostics)
    return tuple(told for told in left if told is not None)


def _outside(told: Diagnostic, includes: tuple[Span, ...]) -> Diagnostic | None:
    fix = tuple(edit for edit in told.fix if not within(edit.span, includes))
    if not fix and told.place and within(told.place.span, includes):
        return None
    return told if len(fix) == len(told.fix) else evolve(told, fix=fix)


def within(span: Span, includes: tuple[Span, ...]) -> bool:
    """Tell whether a span begins in one of some that stand in order, side by side."""
    last = bisect_right(includes, span.start, key=lambda include: include.start) - 1
    return last >= 0 and span.start < includes[last].end
