"""How much of its text a map is expected to take up."""

from __future__ import annotations

from argmap.diagnostics import Note
from argmap.expecting.nouns import Expectation, Outcome
from argmap.expecting.subject import Subject

__all__ = ["coverage"]

_MOST_SHOWN = 5


def coverage(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether enough sentences of the text are represented or excused."""
    found = subject.grounding
    if found.text is None:
        problem = found.problem or "the map names no text that it analyses"
        message = f"nobody can know how much of its text is covered: {problem}"
        return Outcome(message, "Write its path in the front matter: `source: text.txt`.")
    total, left = len(found.coverage.items), found.coverage.left
    share = (total - len(left)) / total if total else 1.0
    message = f"{_percent(share)} of the text is covered ({found.coverage})"
    if share >= expected.share:
        return Outcome(message, met=True)
    notes = tuple(
        Note("this sentence is left", found.text.source.place(sentence.span))
        for sentence in left[:_MOST_SHOWN]
    )
    mend = "Quote each sentence in a statement, or excuse it under `context` in the front matter."
    return Outcome(f"{message}, less than {_percent(expected.share)}", mend, notes)


def _percent(share: float) -> str:
    """Return a share without a rounding that would make more of it."""
    return f"{int(share * 1000) / 10:g}%"
