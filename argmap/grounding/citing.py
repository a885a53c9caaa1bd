"""To cite sentences in short: `¶1/2, ¶2/1–3`."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.grounding.nouns import ParagraphKind, Sentence

__all__ = ["cite", "recite"]


def cite(sentences: Iterable[Sentence]) -> str:
    """Return the names of sentences, in order; neighbours of one paragraph are drawn together."""
    names = []
    for run in _runs(sentences):
        first, last = run[0], run[-1]
        together = first.kind is ParagraphKind.BODY and len(run) > 1
        names.append(f"{first.name}–{last.number}" if together else first.name)
    return ", ".join(dict.fromkeys(names))


def recite(sentences: Iterable[Sentence]) -> str:
    """Return what sentences say, in order; `…` stands where some between are left out."""
    return " … ".join(" ".join(sentence.text for sentence in run) for run in _runs(sentences))


def _runs(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """Group neighbours of one paragraph."""
    runs: list[list[Sentence]] = []
    for sentence in sorted(set(sentences), key=lambda sentence: sentence.span.start):
        before = runs[-1][-1] if runs else None
        if (
            before
            and (before.kind, before.paragraph) == (sentence.kind, sentence.paragraph)
            and before.number + 1 == sentence.number
        ):
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return runs
