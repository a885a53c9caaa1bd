"""To make an argument of each step, as `model.explodeArguments` asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    Inference,
    InferenceRef,
    Relation,
    RelationRef,
)

__all__ = ["explode"]


def explode(map: ArgumentMap) -> ArgumentMap:
    """Return a map in which no argument has more than one step.

    Its steps stand for an argument with several, behind all other arguments: `Title - 1`,
    `Title - 2`, …. All of them have its gist, tags and data. What is said of the argument as a whole
    is said of its last step; relations to relations are left out, as no derived map has them. An
    argument with a step that draws on nothing stays whole.
    """
    taken = {argument.title for argument in map.arguments}
    whole: list[Argument] = []
    steps: dict[str, list[Argument]] = {}
    for argument in map.arguments:
        alone = _alone(map, argument)
        if len(alone) > 1 and all(inference.premises for inference in alone):
            steps[argument.title] = list(_steps(argument, alone, taken))
        else:
            whole.append(argument)
    exploded = (step for found in steps.values() for step in found)
    relations = (_moved(relation, steps) for relation in map.relations)
    return evolve(
        map,
        arguments=(*whole, *exploded),
        relations=dict.fromkeys(relation for relation in relations if relation),
    )


def _alone(map: ArgumentMap, argument: Argument) -> list[Inference]:
    """Return the steps of an argument with all that they draw on."""
    above: list[str] = []
    found: list[Inference] = []
    for line in argument.pcs:
        if isinstance(line, str):
            above.append(line)
        else:
            found.append(evolve(line, premises=_premises(map, line, above)))
            above.append(line.conclusion)
    return found


def _steps(
    argument: Argument, inferences: Iterable[Inference], taken: set[str]
) -> Iterator[Argument]:
    for number, inference in enumerate(inferences, start=1):
        title = f"{argument.title} - {number}"
        while title in taken:
            title += "'"
        taken.add(title)
        yield evolve(argument, title=title, pcs=Argument.of(title, inference).pcs)


def _premises(map: ArgumentMap, inference: Inference, above: Sequence[str]) -> tuple[str, ...]:
    """Return what a step draws on; Argdown reads `uses` behind its conclusion as well."""
    uses = map.statement(inference.conclusion).data.get("uses")
    if inference.uses is not None or not isinstance(uses, tuple):
        return inference.premises
    numbers = (number for number in uses if isinstance(number, int))
    used = (above[number - 1] for number in numbers if 0 < number <= len(above))
    return tuple(dict.fromkeys(used)) or inference.premises


def _moved(relation: Relation, steps: Mapping[str, list[Argument]]) -> Relation | None:
    """Return a relation between what its ends have become."""
    if isinstance(relation.source, RelationRef) or isinstance(relation.target, RelationRef):
        return None
    return evolve(
        relation, source=_end(relation.source, steps), target=_end(relation.target, steps)
    )


def _end(end: End, steps: Mapping[str, list[Argument]]) -> End:
    match end:
        case ArgumentRef(title) if title in steps:
            return steps[title][-1].ref
        case InferenceRef(title, step) if title in steps:
            return InferenceRef(steps[title][step - 1].title, 1)
    return end
