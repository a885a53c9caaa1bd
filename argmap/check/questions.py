"""Critical questions: those that nothing answers, and answers to none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Argument, Statement
from argmap.model.spelling import nearest
from argmap.model.spotting import value_places
from argmap.source import Place, Span

__all__ = [
    "UNANSWERED_QUESTION",
    "UNKNOWN_QUESTION",
    "unanswered_question",
    "unknown_question",
]

UNKNOWN_QUESTION = Code("AM305", "unknown-question", Severity.WARNING)
UNANSWERED_QUESTION = Code("AM306", "unanswered-question", Severity.INFO)


def unknown_question(case: Case) -> Iterator[Diagnostic]:
    """What something answers is no critical question to a step that it bears on.

    So the question stays open. It may be misspelt, the step may name another scheme or none, or the
    relation to the step may be missing.

    Bad:
        <Late>

        (1) It is dark.
        -- argument from sign --
        (2) It is late.
          <_ A storm is coming. {answers: alternative}
                                          ^^^^^^^^^^^

    Good:
        <Late>

        (1) It is dark.
        -- argument from sign --
        (2) It is late.
          <_ A storm is coming. {answers: alternatives}

    Source:
        Godden and Walton 2007, Advances in the theory of argumentation schemes and critical
        questions, https://doi.org/10.22329/il.v27i3.485
    """
    everything: Iterable[Statement | Argument] = chain(case.map.statements, case.map.arguments)
    nouns = [noun for noun in everything if noun.answers]
    if not nouns:
        return
    from argmap.schemes.bearing import normal, open_to  # noqa: PLC0415  (15 ms, only where it is wanted)

    could = open_to(case.map)
    for noun in nouns:
        names = could[noun.ref]
        if all(normal(name) in names for name in noun.answers):
            continue
        places = value_places(_data(noun), "answers", noun.answers)
        for name, place in zip(noun.answers, places, strict=True):
            if normal(name) in names:
                continue
            near = nearest(normal(name), names) if names else None
            mend = f"Did you mean `{near}`? " if near else ""
            some = ", ".join(f"`{name}`" for name in names)
            mend += (
                f"The steps that it bears on ask: {some}."
                if some
                else "Let it support, attack or undercut a step that names a scheme, or what the step "
                "draws on or concludes."
            )
            yield Diagnostic(
                UNKNOWN_QUESTION,
                f"{noun.ref} answers `{name}`, which no step that it bears on asks",
                place or noun.place,
                mend,
            )


def unanswered_question(case: Case) -> Iterator[Diagnostic]:
    """A critical question to a step is not answered in the map.

    A scheme makes its conclusion plausible for as long as its critical questions are not asked. Few
    maps answer them all, so this is looked for only if it is asked for; `argmap questions` lists the
    same.

    Bad:
        <Late>

        (1) It is dark.
        -- argument from sign --
        ^^^^^^^^^^^^^^^^^^^^^^^^
        (2) It is late.
          + At this time of the year it is never dark before eight. {answers: strength}

    Good:
        <Late>

        (1) It is dark.
        -- argument from sign --
        (2) It is late.
          + At this time of the year it is never dark before eight. {answers: strength}
          <_ A storm is coming. {answers: alternatives}

    Source:
        Godden and Walton 2007, Advances in the theory of argumentation schemes and critical
        questions, https://doi.org/10.22329/il.v27i3.485
    """
    from argmap.schemes import questions  # noqa: PLC0415  (as above)

    for asked in questions(case.map):
        if asked.is_open:
            yield Diagnostic(
                UNANSWERED_QUESTION,
                f"{asked.scheme.name}, {asked.question.name}: {asked.text}",
                case.place(asked.step),
                "Write what answers it as something that bears on the step, with "
                f"{{answers: {asked.question.name}}}.",
            )


def _data(noun: Statement | Argument) -> tuple[Place, ...]:
    if isinstance(noun, Statement):
        return noun.data_places
    place = noun.place
    if place is None:
        return ()
    start = place.span.start + max(place.text.find("{"), 0)
    return (place.source.place(Span(start, place.span.end)),)
