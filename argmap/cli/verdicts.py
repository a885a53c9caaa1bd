"""What `argmap evaluate` prints: the verdict, what falls and what stands, and explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from argmap.cli.screen import out, print_wrapped, told
from argmap.evaluate import (
    Evaluation,
    Explanation,
    Label,
    OutOfTimeError,
    Standing,
    in_short,
    in_words,
)
from argmap.evaluate.explaining import listed
from argmap.model import Argument, ArgumentRef, End, Statement, StatementRef

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["SIGNS", "examples", "write_evaluation", "write_explanations"]

_Noun: TypeAlias = Statement | Argument
_Position = TypeVar("_Position")

SIGNS = {
    Standing.ACCEPTED: ("●", "green", "stands", "stand"),
    Standing.DEFENSIBLE: ("½", "yellow", "is disputed", "are disputed"),
    Standing.REJECTED: ("○", "red", "falls", "fall"),
    Standing.UNDECIDED: ("?", "yellow", "is left open", "are left open"),
    Standing.UNKNOWN: ("…", "yellow", "was not found out", "were not found out"),
}
_ORDER = (
    Standing.REJECTED,
    Standing.DEFENSIBLE,
    Standing.UNDECIDED,
    Standing.UNKNOWN,
    Standing.ACCEPTED,
)
_NOTHING = (
    "There is no {} position: whatever one holds, something is left that it doesn't settle. "
    "With --semantics preferred it is told what can be held all the same."
)
_MOST = 5  # positions, and warnings, that are told
_MANY = 12  # statements that are named in a sentence


def write_evaluation(evaluation: Evaluation, name: str, *, everything: bool) -> None:
    """Print what an evaluation says: the verdict on the theses first, reasons in short.

    `name` is that of the file; with `everything` also what is taken for granted is named.
    """
    console = out(wrapped=True)
    print_wrapped(console, 0, evaluation.map.front.title or name, "bold")
    for statement in evaluation.map.thesis:
        print_wrapped(console, 0, *_verdict(evaluation, statement))
    console.print()
    if evaluation.degrees is not None:
        _write_degrees(console, evaluation, evaluation.degrees, everything=everything)
        return
    print_wrapped(console, 0, _sum(evaluation), "", *_meant(evaluation))
    if evaluation.count == 0:
        print_wrapped(console, 0, _NOTHING.format(evaluation.semantics), "yellow")
    elif evaluation.reason:
        print_wrapped(console, 0, _sentence(evaluation.reason), "yellow")
    for warning in evaluation.warnings[:_MOST]:
        print_wrapped(console, 0, f"Beware: {warning}.", "yellow")
    if len(evaluation.warnings) > _MOST:
        more = len(evaluation.warnings) - _MOST
        print_wrapped(console, 0, f"There are {more} more of the kind.", "yellow")
    _write_positions(console, evaluation)
    _write_nouns(console, evaluation, everything=everything)


def write_explanations(evaluation: Evaluation, explained: Iterable[Explanation], name: str) -> None:
    """Print why things stand or fall."""
    console = out(wrapped=True)
    print_wrapped(console, 0, evaluation.map.front.title or name, "bold")
    for explanation in explained:
        console.print()
        _write_explanation(console, evaluation, explanation)


def examples(evaluation: Evaluation, most: int) -> list[frozenset[str]]:
    """Return some positions, as many as are found within the limit."""
    return _first(evaluation.extensions, most)


def _first(positions: Iterator[_Position], most: int) -> list[_Position]:
    found: list[_Position] = []
    with suppress(OutOfTimeError):
        found.extend(islice(positions, most))
    return found


def _verdict(evaluation: Evaluation, statement: Statement) -> Iterator[str]:
    """Yield the verdict on a thesis: texts, each followed by its style."""
    sign, colour, word, _ = SIGNS[evaluation.standings[statement.ref]]
    subject = "The thesis" if len(evaluation.map.front.thesis) == 1 else f"[{statement.title}]"
    if evaluation.degrees is not None:
        degree = f"{evaluation.degrees[statement.ref]:.2f}"
        yield from (f"{subject} has a degree of {degree}, from 0 to 1", "bold")
    else:
        yield from (f"{sign} ", colour, f"{subject} {word}", f"bold {colour}")
    yield from (f": {statement.text or f'[{statement.title}]'}", "")


def _sum(evaluation: Evaluation) -> str:
    """Return how many statements, and arguments that are mere gists, stand, fall, and so on."""
    map = evaluation.map
    gists = [argument for argument in map.arguments if not argument.pcs]
    kinds: tuple[tuple[Sequence[_Noun], str], ...] = (
        (map.statements, "statement"),
        (gists, "sketched argument"),
    )
    told_of = [_counted(evaluation, nouns, word) for nouns, word in kinds if nouns]
    return " ".join(told_of) or "There are no statements yet."


def _counted(evaluation: Evaluation, nouns: Sequence[_Noun], word: str) -> str:
    standings = [evaluation.standings[noun.ref] for noun in nouns]
    parts = [
        f"{count} {singular if count == 1 else plural}"
        for standing, (_, _, singular, plural) in SIGNS.items()
        if (count := standings.count(standing))
    ]
    first, rest = parts[0].split(" ", 1)
    of = f"{first} of {told(len(nouns), word)}"
    if not parts[1:]:
        of = {1: f"The one {word}", 2: f"Both {word}s"}.get(len(nouns), f"All {len(nouns)} {word}s")
    return f"{', '.join((f'{of} {rest}', *parts[1:]))}."


def _sentence(reason: str) -> str:
    return f"{reason[0].upper()}{reason[1:].rstrip('.')}."


def _meant(evaluation: Evaluation) -> Iterator[str]:
    """Yield by which rules this is said."""
    yield from (f" ({in_words(evaluation)})", "dim")


def _write_positions(console: Console, evaluation: Evaluation) -> None:
    """Tell which positions can be held, where there are several, by what they differ in."""
    standings = evaluation.standings
    disputed = [n.ref for n in _nouns(evaluation) if standings[n.ref] is Standing.DEFENSIBLE]
    count = evaluation.count
    if not disputed or count == 1:
        return
    many = "Several" if count is None else f"{count:,}"
    console.print()
    print_wrapped(console, 0, f"{many} positions can be held; what they differ in:", "bold")
    shown = _first(evaluation.labellings, _MOST + 1)
    for number, labels in enumerate(shown[:_MOST], start=1):
        held = [str(end) for end in disputed if labels[end] is Label.IN]
        print_wrapped(console, 2, f"{number}. ", "bold", ", ".join(held) or "none of them", "")
    if len(shown) > _MOST:
        print_wrapped(console, 2, "…", "dim")


def _write_degrees(
    console: Console, evaluation: Evaluation, degrees: Mapping[End, float], *, everything: bool
) -> None:
    """Tell the degrees of statements and gists, the strongest first."""
    nouns = sorted(_nouns(evaluation), key=lambda noun: -degrees[noun.ref])
    shown = [noun for noun in nouns if everything or _is_spoken_of(evaluation, noun)]
    print_wrapped(console, 0, "The strongest first", "bold", *_meant(evaluation))
    if evaluation.reason:
        print_wrapped(console, 0, _sentence(evaluation.reason), "yellow")
    for noun in shown:
        print_wrapped(
            console, 2, f"{degrees[noun.ref]:.2f} ", "cyan", *_told_of(evaluation, noun, {})
        )
    left = len(nouns) - len(shown)
    if left:
        print_wrapped(console, 2, f"and {told(left, 'other')} that nothing bears on (--all)", "dim")


def _nouns(evaluation: Evaluation) -> tuple[_Noun, ...]:
    """Return what is told of: statements, and arguments that are mere gists."""
    gists = (argument for argument in evaluation.map.arguments if not argument.pcs)
    return (*evaluation.map.statements, *gists)


def _write_nouns(console: Console, evaluation: Evaluation, *, everything: bool) -> None:
    """Tell what falls, is disputed or open, and then, by sections, what stands."""
    reasons = in_short(evaluation, evaluation.labels)
    for standing in _ORDER:
        sign, colour, singular, plural = SIGNS[standing]
        chosen = [n for n in _nouns(evaluation) if evaluation.standings[n.ref] is standing]
        shown = [n for n in chosen if everything or not _is_given(evaluation, n)]
        given = len(chosen) - len(shown)
        if not chosen:
            continue
        word = (
            (singular if (len(shown) or given) == 1 else plural)
            .removeprefix("is ")
            .removeprefix("are ")
        )
        console.print()
        print_wrapped(console, 0, word.capitalize(), f"bold {colour}")
        section: str | None = None
        for noun in sorted(shown, key=_by_section(evaluation)):
            if noun.section != section and standing is Standing.ACCEPTED:
                section = noun.section
                if section is not None:
                    print_wrapped(console, 2, evaluation.map.section(section).title, "dim")
            deeper = 4 if section is not None else 2
            print_wrapped(console, deeper, f"{sign} ", colour, *_told_of(evaluation, noun, reasons))
        if given:
            print_wrapped(console, 2, _granted(given, others=bool(shown)), "dim")


def _granted(number: int, *, others: bool) -> str:
    """Return how many things stand because nobody speaks of them, among others or alone."""
    are, speaks = ("is", "it") if number == 1 else ("are", "them")
    many = f"and {told(number, 'other')} that" if others else f"{number:,} that"
    return f"{many} {are} taken for granted; nothing speaks against {speaks} (--all)"


def _is_given(evaluation: Evaluation, noun: _Noun) -> bool:
    """Tell whether something stands because nobody speaks of it: there is nothing to tell."""
    stands = evaluation.standings[noun.ref] is Standing.ACCEPTED
    return stands and not _is_spoken_of(evaluation, noun)


def _is_spoken_of(evaluation: Evaluation, noun: _Noun) -> bool:
    """Tell whether something is a thesis, or something bears on it."""
    map = evaluation.map
    concluded = isinstance(noun, Statement) and (
        noun.title in map.front.thesis or bool(map.concluded_by(noun.title))
    )
    return concluded or bool(map.relations_to(noun.ref))


def _by_section(evaluation: Evaluation) -> Callable[[_Noun], int]:
    places = {section.id: at for at, section in enumerate(evaluation.map.sections)}
    return lambda noun: -1 if noun.section is None else places[noun.section]


def _told_of(evaluation: Evaluation, noun: _Noun, reasons: Mapping[End, str]) -> Iterator[str]:
    """Yield what something is called, and why it stands or falls: texts, each with its style."""
    text = noun.text if isinstance(noun, Statement) else noun.gist
    if noun.anonymous and text:
        yield from (text, "")
    else:
        yield from (str(noun.ref), "bold")
    reason = reasons.get(noun.ref)
    if reason and evaluation.standings[noun.ref] is not Standing.DEFENSIBLE:
        yield from (f": {reason}", "")


def _write_explanation(console: Console, evaluation: Evaluation, explanation: Explanation) -> None:
    text = ""
    if isinstance(explanation.end, StatementRef):
        text = evaluation.map.statement(explanation.end.title).text
    elif isinstance(explanation.end, ArgumentRef):
        text = evaluation.map.argument(explanation.end.title).gist
    if text:
        print_wrapped(console, 0, f"“{text}”", "italic")
    several = sum(not reason.depth for reason in explanation.reasons) > 1
    for number, reason in enumerate(explanation.reasons):
        if several and not reason.depth:
            print_wrapped(
                console, 0, "In another position:" if number else "In one position:", "bold"
            )
        sign, colour = f"{reason.sign} ", _COLOURS[reason.label]
        print_wrapped(console, 2 * reason.depth, sign, colour, reason.words, "")
    if explanation.resting:
        print_wrapped(console, 0, _enough(explanation), "dim")


def _enough(explanation: Explanation) -> str:
    titles = explanation.resting
    if len(titles) > _MANY:
        few = listed([*(f"[{title}]" for title in titles[:_MANY]), f"{len(titles) - _MANY} more"])
    else:
        few = listed(f"[{title}]" for title in titles)
    spared = {1: "", 2: "; neither can be spared"}.get(len(titles), "; none can be spared")
    return f"It is enough to grant {few}{spared if explanation.least else ''}."


_COLOURS = {Label.IN: "green", Label.OUT: "red", Label.UNDECIDED: "yellow"}
