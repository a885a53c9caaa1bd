"""Coverage in cells: the source, sentence by sentence, and what of it nothing represents."""

from __future__ import annotations

from argmap.grounding import Coverage, Grounding, Match, Represented
from argmap.notebooks.framing import items, more, muted, note, unfolding
from argmap.page.escaping import text
from argmap.render.measuring import shorten

__all__ = ["show_coverage", "show_grounding"]

_SENTENCES = 400
_QUOTES = 50
_LONG = 400  # letters


def show_coverage(coverage: Coverage) -> str:
    """Show how much of a text is represented, and the text with what is not."""
    if not coverage.items:
        return muted("There is no text to cover.")
    paragraphs: dict[int, list[str]] = {}
    for item in coverage.items[:_SENTENCES]:
        paragraphs.setdefault(item.sentence.paragraph, []).append(_sentence(item))
    inner = "".join(
        f'<p dir="auto"><span class="argmap-muted">¶{number}</span> {" ".join(those)}</p>'
        for number, those in paragraphs.items()
    )
    return (
        note(str(coverage))
        + unfolding(
            "Not represented",
            items(
                f'<span class="argmap-muted">{text(one.name)}</span> {text(shorten(one.text, _LONG))}'
                for one in coverage.left[:_QUOTES]
            )
            + more(coverage.left, _QUOTES)
            if coverage.left
            else "",
            opened=True,
        )
        + unfolding("The text", inner + more(coverage.items, _SENTENCES))
    )


def show_grounding(grounding: Grounding) -> str:
    """Show the coverage, and the quotes that are not in the text as they stand."""
    if grounding.text is None:
        return muted(grounding.problem or "No source text is declared.")
    well = (Match.EXACT, Match.NORMALISED)
    astray = [one for one in grounding.quotations if one.match not in well]
    lines = (
        f"“{text(shorten(one.quote, _LONG))}” "
        f'<span class="argmap-muted">({text(str(one.match))}'
        f"{text(f', in [{one.statement}]') if one.statement is not None else ''})</span>"
        for one in astray[:_QUOTES]
    )
    quotes = items(lines) + more(astray, _QUOTES) if astray else ""
    return show_coverage(grounding.coverage) + unfolding("Quotes that differ", quotes, opened=True)


def _sentence(item: Represented) -> str:
    said = text(shorten(item.sentence.text, _LONG))
    if item.statements:
        told = ", ".join(f"[{title}]" for title in item.statements)
        return f'<span title="{text(told)}">{said}</span>'
    if item.excuse is not None:
        return f'<span class="argmap-muted" title="excused">{said} (excused)</span>'
    return f'<span class="argmap-left">{said}</span> <b>(not represented)</b>'
