"""Evaluations in cells: the verdict, the picture with its marks, and what stands and what falls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.evaluate import Evaluation, Standing, in_short, in_words
from argmap.model import Argument, End, Statement
from argmap.notebooks.drawing import depicted
from argmap.notebooks.framing import items, more, muted, unfolding
from argmap.notebooks.mapping import about
from argmap.page.escaping import text
from argmap.render.measuring import shorten

__all__ = ["show_evaluation"]

_MOST = 30  # statements of a kind
_LONG = 300  # letters

_WORDS = {
    Standing.REJECTED: ("○ falls", "○ fall"),
    Standing.DEFENSIBLE: ("½ is disputed", "½ are disputed"),
    Standing.UNDECIDED: ("? is left open", "? are left open"),
    Standing.UNKNOWN: ("… was not found out", "… were not found out"),
    Standing.ACCEPTED: ("● stands", "● stand"),
}


def show_evaluation(evaluation: Evaluation) -> str:
    """Show the verdict on each thesis, the picture, and lists of what stands and what falls."""
    map = evaluation.map
    picture = depicted(map, evaluation)
    told = [about(map, picture)]
    told += (_verdict(evaluation, statement) for statement in map.thesis)
    told += (muted(in_words(evaluation)), muted(evaluation.reason))
    told += (muted(f"Beware: {warning}.") for warning in evaluation.warnings[:3])
    told.append(picture)
    gists = [argument for argument in map.arguments if not argument.pcs]
    nouns: tuple[Statement | Argument, ...] = (*map.statements, *gists)
    if evaluation.degrees is None:
        told += _groups(evaluation, nouns)
    else:
        told.append(_strengths(nouns, evaluation.degrees))
    return "".join(told)


def _verdict(evaluation: Evaluation, statement: Statement) -> str:
    if evaluation.degrees is not None:
        word = f"a degree of {evaluation.degrees[statement.ref]:.2f}"
    else:
        word = _WORDS[evaluation.standings[statement.ref]][0]
    said = f": {text(shorten(statement.text, _LONG))}" if statement.text else ""
    return f'<p dir="auto"><b>{text(word)}</b> <b>{text(f"[{statement.title}]")}</b>{said}</p>'


def _groups(evaluation: Evaluation, nouns: Sequence[Statement | Argument]) -> Iterator[str]:
    """Yield what falls, what is open, and what stands; of the last only the number at first."""
    reasons = in_short(evaluation, evaluation.labels)
    for standing, (one, several) in _WORDS.items():
        those = [noun for noun in nouns if evaluation.standings[noun.ref] is standing]
        sign, word = (one if len(those) == 1 else several).split(" ", 1)
        lines = items(_line(noun, reasons) for noun in those[:_MOST])
        yield unfolding(
            f"{sign} {len(those):,} {word}",
            lines + more(those, _MOST) if those else "",
            opened=standing is not Standing.ACCEPTED,
        )


def _line(noun: Statement | Argument, reasons: Mapping[End, str]) -> str:
    reason = reasons.get(noun.ref, "")
    return _named(noun) + (f": {text(reason)}" if reason else "")


def _named(noun: Statement | Argument) -> str:
    said = noun.text if isinstance(noun, Statement) else noun.gist
    return (
        text(shorten(said, _LONG)) if noun.anonymous and said else f"<b>{text(str(noun.ref))}</b>"
    )


def _strengths(nouns: Sequence[Statement | Argument], degrees: Mapping[End, float]) -> str:
    those = sorted(nouns, key=lambda noun: -degrees[noun.ref])
    lines = (f"{degrees[noun.ref]:.2f} {_named(noun)}" for noun in those[:_MOST])
    return unfolding("The strongest first", items(lines) + more(those, _MOST), opened=True)
