"""What stands beside the map: its text, its outline, and what is found, each a panel with a tab."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.page.escaping import text
from argmap.page.listing import findings, listed, uncovered, verdicts
from argmap.page.reciting import counted, recite
from argmap.page.subject import Subject

__all__ = ["panels", "tabs"]


def tabs(subject: Subject) -> str:
    """Return the tabs of the panels as HTML; the first is the one that is chosen."""
    return "".join(
        f'<button type="button" role="tab" id="page_tab_{name}" aria-controls="page_{name}" '
        f"{_UNCHOSEN if at else _CHOSEN}>{title}{_COUNT if name == 'findings' else ''}</button>\n"
        for at, (name, title, _) in enumerate(_panels(subject))
    )


def panels(subject: Subject) -> str:
    """Return the panels as HTML."""
    return "".join(
        f'<section class="panel" id="page_{name}" aria-labelledby="page_{name}_title" tabindex="-1">\n'
        f'<h2 id="page_{name}_title">{title}</h2>\n{inner}</section>\n'
        for name, title, inner in _panels(subject)
    )


_CHOSEN = 'aria-selected="true"'
_UNCHOSEN = 'aria-selected="false" tabindex="-1"'
_COUNT = ' <span class="count" id="page_count"></span>'


def _panels(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Yield name, title and content of each; the source text comes first, the notation last."""
    there = subject.grounding.text is not None
    if there:
        yield "text", "Text", _text(subject)
    yield "outline", "Outline", _outline(subject)
    yield "findings", "Findings", _findings(subject)
    if not there:
        yield "text", "Notation", _text(subject)


def _text(subject: Subject) -> str:
    problem = f'<p class="counted">{text(subject.grounding.problem)}</p>\n'
    return (
        f"{counted(subject)}{problem if subject.grounding.problem else ''}"
        f'<div class="recited">\n{recite(subject)}</div>\n'
    )


def _outline(subject: Subject) -> str:
    return f"{_evaluated(subject)}{listed(subject) or '<p>The map is empty.</p>'}\n"


def _findings(subject: Subject) -> str:
    count = len(subject.diagnostics)
    told = f"To mend: {count}" if count else "Nothing was found to be wrong."
    return (
        f'{_evaluated(subject)}<div id="page_verdicts">{verdicts(subject)}</div>\n'
        f"{uncovered(subject)}<h3>{told}</h3>\n{findings(subject)}\n"
    )


def _evaluated(subject: Subject) -> str:
    told = subject.evaluated
    return f'<p class="counted">{text(told)}</p>\n' if told else ""
