"""To evaluate a map by weighing what speaks for and against."""

from __future__ import annotations

from typing import Any

from argmap.evaluate.carneades.judging import Judgment, judge
from argmap.evaluate.carneades.settings import Settings
from argmap.evaluate.carneades.translating import Translation, translate
from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Labels, Single
from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef, StatementRef

__all__ = ["OPTIONS", "SEMANTICS", "assess", "labelled"]

SEMANTICS = ("grounded",)
OPTIONS = ("premises", "standard", "standards", "thresholds", "schemes")


def assess(
    map: ArgumentMap,
    semantics: str = "grounded",
    *,
    limit: float,  # noqa: ARG001  (every way takes it; one that is linear needs none)
    **options: Any,
) -> Evaluation:
    """Evaluate a map by the weights of its arguments; the options are those of `Settings`."""
    translation = translate(map, Settings(**options))
    judgment = judge(translation.structure)
    labels = labelled(translation, judgment)
    return Evaluation(map, "carneades", semantics, assessment=Single(labels), theory=judgment)


def labelled(translation: Translation, judgment: Judgment) -> Labels:
    """Return what a judgment says of the statements, steps and arguments of a map.

    A step is in if it weighs something and its conclusion is in, out if it weighs nothing or is
    outweighed. An argument is what its weakest step is.
    """
    labels: dict[End, Label] = {
        StatementRef(title): judgment.labels[literal]
        for title, literal in translation.literals.items()
    }
    for argument in translation.map.arguments:
        if not argument.pcs:
            labels[argument.ref] = _step(judgment, str(argument.ref))
            continue
        found = []
        for number in range(1, len(argument.inferences) + 1):
            step = InferenceRef(argument.title, number)
            labels[step] = _step(judgment, str(step))
            found.append(labels[step])
        labels[ArgumentRef(argument.title)] = _weakest(found)
    return labels


def _step(judgment: Judgment, name: str) -> Label:
    weight = judgment.weights[name]
    if weight == 0:
        return Label.OUT
    concluded = judgment.labels[judgment.arguments[name].conclusion]
    return Label.UNDECIDED if weight is None and concluded is Label.IN else concluded


def _weakest(labels: list[Label]) -> Label:
    for label in (Label.OUT, Label.UNDECIDED):
        if label in labels:
            return label
    return Label.IN
