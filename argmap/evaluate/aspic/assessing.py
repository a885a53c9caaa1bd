"""To evaluate a map as a theory of structured arguments."""

from __future__ import annotations

from argmap.evaluate.aspic.compiling import Compiled, compile_theory
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED, Marks, grounded
from argmap.evaluate.aspic.translating import Translation, translate
from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Labels, Single
from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, StatementRef

__all__ = ["OPTIONS", "SEMANTICS", "assess"]

SEMANTICS = ("grounded",)
OPTIONS = ("premises",)

_LABEL = {IN: Label.IN, OUT: Label.OUT, UNDECIDED: Label.UNDECIDED}


def assess(
    map: ArgumentMap,
    semantics: str = "grounded",
    *,
    limit: float,  # noqa: ARG001  (every way takes it; the grounded labelling needs none)
    premises: str = "derived",
) -> Evaluation:
    """Evaluate a map by its steps and premises; see `translate` for how it is read."""
    translation = translate(map, premises=premises)
    compiled = compile_theory(translation.theory)
    labels = tell(translation, compiled, grounded(compiled.elements))
    return Evaluation(map, "aspic", semantics, assessment=Single(labels), theory=translation)


def tell(translation: Translation, compiled: Compiled, marks: Marks) -> Labels:
    """Return what marks of elements say of the statements, steps and arguments of a map.

    A step is in if it applies and nothing is against it; an argument is what its weakest step is.
    """
    codes = marks.propositions
    labels: dict[End, Label] = {
        StatementRef(title): _LABEL[codes[compiled.literals[literal]]]
        for title, literal in translation.literals.items()
    }
    steps: dict[End, Label] = {}
    for title, names in translation.rules.items():
        found = [_LABEL[codes[compiled.applied[name]]] for name in names]
        if translation.map.argument(title).pcs:
            for number, label in enumerate(found, start=1):
                steps[InferenceRef(title, number)] = label
        steps[ArgumentRef(title)] = _weakest(found)
    return labels | steps


def _weakest(labels: list[Label]) -> Label:
    for label in (Label.OUT, Label.UNDECIDED):
        if label in labels:
            return label
    return Label.IN
