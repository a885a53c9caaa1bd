"""To evaluate a map as a theory of structured arguments."""

from __future__ import annotations

from attrs import evolve

from argmap.evaluate.aspic.arguments import MOST
from argmap.evaluate.aspic.compiling import Compiled
from argmap.evaluate.aspic.forming import flaws
from argmap.evaluate.aspic.grounded import OUT
from argmap.evaluate.aspic.ordering import Ordering
from argmap.evaluate.aspic.solving import BY_ARGUMENTS, BY_ELEMENTS, Solution, solve
from argmap.evaluate.aspic.surveying import Survey
from argmap.evaluate.aspic.theories import AspicTheory
from argmap.evaluate.aspic.translating import Translation, translate
from argmap.evaluate.aspic.transposing import transpose
from argmap.evaluate.evaluation import Evaluation
from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, StatementRef

__all__ = ["OPTIONS", "SEMANTICS", "assess", "ends", "long_arguments"]

SEMANTICS = (*BY_ELEMENTS, *BY_ARGUMENTS)
OPTIONS = ("premises", "ordering", "transposed", "most")


def assess(  # noqa: PLR0913  (what is asked, and how the map is to be read)
    map: ArgumentMap,
    semantics: str = "grounded",
    *,
    limit: float,
    premises: str = "derived",
    ordering: Ordering | str | None = None,
    transposed: bool = False,
    most: int = MOST,
) -> Evaluation:
    """Evaluate a map by its steps and premises.

    Args:
        map: the map.
        semantics: one of `SEMANTICS`.
        limit: in seconds.
        premises: see `translate`.
        ordering: how arguments are compared where the map has preferences: an `Ordering`, or
            `last-link` or `weakest-link`. Without it by last links, if there are preferences.
        transposed: whether who denies the conclusion of a strict step has to deny a premise; see
            `transpose`.
        most: how many arguments may be made, where they have to be: under semi-stable, stage, eager,
            naive, CF2 and stage2 semantics, and for weakest links.

    Raises:
        TheoryError: there is no such way to take premises or to order arguments, or the preferences
            of the map go round in a circle.
    """
    if not isinstance(transposed, bool):
        raise TypeError(f"transposed is true or false, not {transposed!r}")
    if isinstance(most, bool) or not isinstance(most, int):
        raise TypeError(f"most is a number of arguments, not {most!r}")
    translation = translate(map, premises=premises)
    theory = transpose(translation.theory) if transposed else translation.theory
    translation = evolve(translation, theory=theory, ordering=_ordering(translation, ordering))
    solution = solve(
        theory,
        semantics,
        translation.ordering,
        most=most,
        more=translation.literals.values(),
        together=long_arguments(translation),
    )
    survey = Survey(
        ends(translation, solution.compiled), solution.fixed, solution.make, semantics, limit
    )
    return Evaluation(
        map,
        "aspic",
        semantics,
        assessment=survey,
        theory=translation,
        warn=lambda: _warnings(theory, solution),
    )


def _warnings(theory: AspicTheory, solution: Solution) -> tuple[str, ...]:
    """Return the flaws of a theory in words, but for those that nothing that stands could make use of."""
    literals, fixed = solution.compiled.literals, solution.fixed
    return tuple(
        flaw.message
        for flaw in flaws(theory)
        if all(fixed.get(literals.get(name, -1)) != OUT for name in flaw.used)
    )


def _ordering(translation: Translation, ordering: Ordering | str | None) -> Ordering | None:
    if isinstance(ordering, str):
        ordering = Ordering(ordering)
    if not (ordering is None or isinstance(ordering, Ordering)):
        raise TypeError(f"an Ordering is wanted here, or the name of a link, not {ordering!r}")
    return translation.ordering if ordering is None else ordering


def long_arguments(translation: Translation) -> dict[str, tuple[str, ...]]:
    """Return the rules of each argument of several steps, all of which have to apply, by its title."""
    return {title: names for title, names in translation.rules.items() if len(names) > 1}


def ends(translation: Translation, compiled: Compiled) -> dict[End, int]:
    """Return the propositions that the statements, steps and arguments of a map are."""
    found: dict[End, int] = {
        StatementRef(title): compiled.literals[literal]
        for title, literal in translation.literals.items()
    }
    for title, names in translation.rules.items():
        if translation.map.argument(title).pcs:
            for number, name in enumerate(names, start=1):
                found[InferenceRef(title, number)] = compiled.applied[name]
        # An argument is in only if all of its steps are.
        one = compiled.applied[names[0]]
        found[ArgumentRef(title)] = compiled.together.get(title, one)
    return found
