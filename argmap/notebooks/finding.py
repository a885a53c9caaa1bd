"""Findings in cells: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagnostics import Diagnostic, Severity, report
from argmap.notebooks.framing import many, more, note
from argmap.page.escaping import text
from argmap.render.measuring import shorten

__all__ = ["listed", "show_diagnostic", "show_diagnostics"]

_MOST = 50
_LONG = 2_000  # letters


def show_diagnostic(diagnostic: Diagnostic) -> str:
    """Show one."""
    return listed((diagnostic,))


def show_diagnostics(diagnostics: Sequence[Diagnostic]) -> str:
    """Show all, or the first fifty."""
    if not diagnostics:
        return note("Nothing is wrong.")
    counts = (
        many(count, severity.word if severity > Severity.INFO else "note")
        for severity in sorted(Severity, reverse=True)
        if (count := sum(one.severity is severity for one in diagnostics))
    )
    return note(", ".join(counts)) + listed(diagnostics)


def listed(diagnostics: Sequence[Diagnostic]) -> str:
    """Return findings one below the other; nothing if there are none."""
    return "".join(map(_told, diagnostics[:_MOST])) + more(diagnostics, _MOST)


def _told(diagnostic: Diagnostic) -> str:
    word, code = diagnostic.severity.word, diagnostic.code
    where = f"{diagnostic.place}" if diagnostic.place else ""
    _, *rest = report(diagnostic).split("\n")
    excerpt = "\n".join(line.removeprefix("  ") for line in rest)
    return (
        f'<div class="argmap-finding argmap-{word}"><p dir="auto"><b>{word} {text(code.id)}</b> '
        f"{text(shorten(diagnostic.message, _LONG))} "
        f'<span class="argmap-muted">{text(code.name)} {text(where)}</span></p>'
        + (f"<pre>{text(shorten(excerpt, _LONG))}</pre>" if excerpt else "")
        + "</div>"
    )
