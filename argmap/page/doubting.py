"""What the page needs to say what falls when a premise is doubted: the theory of a map, by numbers.

To doubt a premise is to assume it no longer, as `argmap.overturning` has it: it gives the same
labels as an evaluation of the map with `accepted: false` on what is doubted. `doubting.js` computes
them from this.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import evolve

from argmap.evaluate.aspic import TheoryError, translate
from argmap.evaluate.aspic.assessing import ends, long_arguments
from argmap.evaluate.aspic.compiling import compile_theory
from argmap.model import ArgumentMap, ArgumentRef, InferenceRef, StatementRef
from argmap.reading import Reading, map_of

__all__ = ["Theory", "renamed", "theory"]

Theory: TypeAlias = dict[str, Any]
"""Values that JSON has; see `theory`."""


def theory(map: ArgumentMap | Reading) -> Theory:
    r"""Return what stands for a map in `doubting.js`, linear in the map.

    - `propositions`: how many there are, numbered from 0.
    - `derivations`: for each way to derive a proposition its number, the element that has to hold
      or -1, and the propositions that have to be derived.
    - `attackers`: for each element, from 0, the propositions that speak against it.
    - `ends`: what is labelled, as `[Title]`, `<Title>` or `step 1 of <Title>`, and the proposition
      that it is.
    - `doubts`: what can be doubted, a `[Title]` or the `<Title>` of a mere gist, and the element
      that it is. Statements that entail each other are one, and are doubted together.
    - `reason`: why there is none of this; else empty.

    >>> from argmap.reading import parse
    >>> found = theory(parse("[Go]: We go.\n  - [Rain]: It rains."))
    >>> found["doubts"], found["attackers"]
    ({'[Go]': 0, '[Rain]': 1}, [[1], []])
    """
    map = map_of(map)
    try:
        translation = translate(map)
    except TheoryError as error:
        return {"reason": str(error)}
    given, literals = translation.theory, translation.literals
    # What is accepted for sure can be doubted as well, but nothing speaks against it.
    assumed = (*given.premises, *given.axioms)
    compiled = compile_theory(
        evolve(given, premises=assumed, axioms=()),
        translation.ordering,
        more=literals.values(),
        together=long_arguments(translation),
    )
    axioms = range(len(given.premises), len(assumed))
    attackers = [
        [] if element in axioms else list(names)
        for element, names in enumerate(compiled.elements.attackers)
    ]
    places = {literal: element for element, literal in enumerate(assumed)}
    names = {str(one.ref): literals[one.title] for one in map.statements}
    names |= {str(one.ref): f"the premises of {one.ref}" for one in map.arguments if not one.pcs}
    return {
        "propositions": compiled.elements.size,
        "derivations": [
            [step.conclusion, step.element, *step.premises]
            for step in compiled.elements.derivations
        ],
        "attackers": attackers,
        "ends": {str(end): name for end, name in ends(translation, compiled).items()},
        "doubts": {name: places[literal] for name, literal in names.items() if literal in places},
        "reason": "",
    }


def renamed(
    theory: Theory, names: Mapping[StatementRef | ArgumentRef | InferenceRef, str]
) -> Theory:
    """Return a theory that calls things by other names, and tells nothing of what has none."""
    new = {str(end): name for end, name in names.items()}
    return {
        key: {new[name]: number for name, number in value.items() if name in new}
        if isinstance(value, dict)
        else value
        for key, value in theory.items()
    }
