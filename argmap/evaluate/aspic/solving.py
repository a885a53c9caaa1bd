"""The labellings of a theory: by its elements where that can be done, else by its arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen

from argmap.evaluate.aspic.arguments import MOST, Structured, arguments, defeats
from argmap.evaluate.aspic.compiling import Compiled, compile_theory
from argmap.evaluate.aspic.framing import frame
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED, grounded
from argmap.evaluate.aspic.ordering import Ordering
from argmap.evaluate.aspic.surveying import Codes, Piece, Survey
from argmap.evaluate.aspic.theories import AspicTheory
from argmap.evaluate.dung import Framework, Label, find_semantics, labellings
from argmap.evaluate.dung.asking import in_time
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.evaluation import Standing

__all__ = ["BY_ARGUMENTS", "BY_ELEMENTS", "Outcome", "Solution", "outcomes", "solve"]

BY_ELEMENTS = ("grounded", "complete", "preferred", "stable", "ideal")
"""Semantics whose labellings of elements are those of arguments, one to one."""

BY_ARGUMENTS = ("semi-stable", "stage", "eager", "naive", "CF2", "stage2")
"""Semantics that look at how many arguments are undecided, or at which attack which: what is most
among elements need not be most among arguments (Caminada, Sá, Alcântara and Dvořák, On the difference
between assumption-based argumentation and abstract argumentation, IfCoLog Journal 2, 2015)."""


class Solution(NamedTuple):
    """Where what is looked for stands among propositions, and how it is found out.

    Attributes:
        compiled: the propositions, by names.
        fixed: their codes, as far as they are the same in all labellings.
        make: makes the parts in which they are not, within a limit in seconds.
    """

    compiled: Compiled
    fixed: Codes
    make: Callable[[float | None], Sequence[Piece]]


def solve(  # noqa: PLR0913  (what is asked, and what is looked at)
    theory: AspicTheory,
    semantics: str,
    ordering: Ordering | None = None,
    *,
    most: int = MOST,
    more: Iterable[str] = (),
    together: Mapping[str, Iterable[str]] | None = None,
) -> Solution:
    """Prepare to find the labellings of a theory; the arguments are as for `compile_theory`.

    `most` is how many arguments may be made, where they have to be.
    """
    weakest = ordering is not None and ordering.link == "weakest-link"
    compiled = compile_theory(theory, None if weakest else ordering, more=more, together=together)
    if weakest or semantics not in BY_ELEMENTS:
        return Solution(
            compiled,
            {},
            lambda limit: (
                _whole(theory, compiled, ordering, most=most, together=together or {}, limit=limit),
            ),
        )
    marks = grounded(compiled.elements)
    fixed = dict(enumerate(marks.propositions))
    if semantics == "grounded":
        return Solution(compiled, fixed, lambda _: ())
    return Solution(compiled, fixed, lambda _: frame(compiled.elements, marks))


@frozen(eq=False)
class _Whole:
    """All arguments of a theory, as one framework.

    Attributes:
        framework: who defeats whom.
        showing: for each proposition, the arguments that show it.
        joined: for each proposition that others hold together, these.
    """

    framework: Framework
    showing: Mapping[int, tuple[str, ...]]
    joined: Mapping[int, tuple[int, ...]]

    def labellings(self, semantics: str, *, limit: float | None) -> Iterator[Codes]:
        """Yield the codes of all propositions under each extension.

        Raises:
            OutOfTimeError: not all are found within the limit, in seconds.
        """
        for labelling in labellings(self.framework, semantics, limit=limit):
            labels = dict(labelling.items())
            codes = {
                name: _strongest({labels[argument] for argument in found})
                for name, found in self.showing.items()
            }
            for name, others in self.joined.items():
                codes[name] = _weakest({codes[other] for other in others})
            yield codes

    def settle(
        self,
        names: Iterable[int],
        seen: Mapping[int, set[int]],
        semantics: str,
        left: Callable[[], float | None],
    ) -> Iterator[tuple[int, Standing]]:
        """Yield what some extensions show already: no single argument tells the rest."""
        del semantics, left
        for name in names:
            contested = IN in seen[name] and len(seen[name]) > 1
            yield name, Standing.DEFENSIBLE if contested else Standing.UNKNOWN


def _strongest(labels: AbstractSet[Label]) -> int:
    return IN if Label.IN in labels else UNDECIDED if Label.UNDECIDED in labels else OUT


def _weakest(codes: AbstractSet[int]) -> int:
    return OUT if OUT in codes else UNDECIDED if UNDECIDED in codes else IN


def _whole(  # noqa: PLR0913  (as `solve`)
    theory: AspicTheory,
    compiled: Compiled,
    ordering: Ordering | None,
    *,
    most: int,
    together: Mapping[str, Iterable[str]],
    limit: float | None,
) -> _Whole:
    end = end_of(limit)
    found = tuple(arguments(theory, ordering, most=most, limit=limit))
    showing: dict[int, list[str]] = {
        name: [] for name in chain(compiled.literals.values(), compiled.applied.values())
    }

    def show(argument: Structured) -> None:
        showing[compiled.literals[argument.conclusion]].append(argument.name)
        if argument.rule is not None:
            showing[compiled.applied[argument.rule]].append(argument.name)

    def defeating() -> Iterator[tuple[str, str]]:
        for pair in defeats(theory, found, ordering):
            in_time(end)
            yield pair

    for argument in found:
        show(argument)
    return _Whole(
        Framework.of((argument.name for argument in found), defeating()),
        {name: tuple(names) for name, names in showing.items()},
        {
            compiled.together[name]: tuple(compiled.applied[rule] for rule in rules)
            for name, rules in together.items()
        },
    )


@frozen
class Outcome:
    """What a labelling of arguments says of the literals and rules of a theory.

    A literal is in if an argument for it is, out if all are; so is a rule, by the arguments whose
    last one it is.
    """

    literals: Mapping[str, Label]
    rules: Mapping[str, Label]

    @property
    def accepted(self) -> frozenset[str]:
        """The literals that are in."""
        return frozenset(name for name, label in self.literals.items() if label is Label.IN)


def outcomes(
    theory: AspicTheory,
    semantics: str = "grounded",
    *,
    ordering: Ordering | None = None,
    limit: float | None = None,
    most: int = MOST,
) -> Iterator[Outcome]:
    """Yield what each labelling of the arguments of a theory says of its literals and rules.

    >>> from argmap.evaluate.aspic import AspicTheory, Rule
    >>> nixon = AspicTheory(
    ...     [Rule("r1", ["quaker"], "pacifist"), Rule("r2", ["republican"], "hawk")],
    ...     axioms=["quaker", "republican"],
    ...     contraries=[("pacifist", "hawk"), ("hawk", "pacifist")],
    ... )
    >>> [sorted(outcome.accepted) for outcome in outcomes(nixon, "preferred")]
    [['pacifist', 'quaker', 'republican'], ['hawk', 'quaker', 'republican']]

    Raises:
        OutOfTimeError: not all are found within the limit, in seconds.
        TooManyArgumentsError: arguments have to be made, and there are more than `most`.
        UnknownSemanticsError: there is no such semantics.
        ValueError: it is none for theories.
    """
    if not isinstance(theory, AspicTheory):
        raise TypeError(f"an AspicTheory is wanted here, not {type(theory).__name__}")
    name = find_semantics(semantics).name
    if name not in (*BY_ELEMENTS, *BY_ARGUMENTS):
        known = ", ".join((*BY_ELEMENTS, *BY_ARGUMENTS))
        raise ValueError(f"theories have no {name} semantics; there are: {known}")
    solution = solve(theory, name, ordering, most=most)
    ends: dict[tuple[str, bool], int] = {
        **{(rule, True): at for rule, at in solution.compiled.applied.items()},
        **{(literal, False): at for literal, at in solution.compiled.literals.items()},
    }
    survey = Survey(ends, solution.fixed, solution.make, name, limit)
    for labels in survey.labellings():
        yield Outcome(
            *(
                MappingProxyType(
                    {end: label for (end, is_rule), label in labels.items() if is_rule is of}
                )
                for of in (False, True)
            )
        )
