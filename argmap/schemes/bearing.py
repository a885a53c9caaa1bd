"""What bears on the steps of a map, and which critical questions it could answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from attrs import frozen

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.model.signatures import SYMMETRIC
from argmap.schemes.finding import find
from argmap.schemes.nouns import Scheme

__all__ = ["Answer", "Given", "normal", "open_to", "schemes_of"]


@frozen
class Answer:
    """What answers a question: a statement or an argument, and how it bears on the step."""

    by: StatementRef | ArgumentRef
    kind: RelationKind


@frozen
class Given:
    """What answers questions in a map, by the end on which it bears and the name of the question.

    Attributes:
        there: by relations.
        before: arguments, by the statement that they conclude: they answer for a premise.
    """

    there: Mapping[tuple[End, str], tuple[Answer, ...]]
    before: Mapping[tuple[str, str], tuple[Answer, ...]]

    @classmethod
    def of(cls, map: ArgumentMap) -> Given:
        """Look for all that says it answers something."""
        there: dict[tuple[End, str], list[Answer]] = {}
        before: dict[tuple[str, str], list[Answer]] = {}
        for noun in _saying(map):
            concluded = noun.inferences if isinstance(noun, Argument) else ()
            for name in dict.fromkeys(normal(name) for name in noun.answers):
                for end, kind in _bearing(map, noun.ref):
                    there.setdefault((end, name), []).append(Answer(noun.ref, kind))
                for title in dict.fromkeys(step.conclusion for step in concluded):
                    answer = Answer(noun.ref, RelationKind.SUPPORT)
                    before.setdefault((title, name), []).append(answer)
        return cls(
            {key: tuple(answers) for key, answers in there.items()},
            {key: tuple(answers) for key, answers in before.items()},
        )

    def to(self, map: ArgumentMap, step: InferenceRef, name: str) -> tuple[Answer, ...]:
        """Return what answers a question to a step."""
        inference = map.inference(step)
        ends: list[End] = [step]
        if step.step == len(map.argument(step.argument).inferences):
            ends.append(ArgumentRef(step.argument))
        ends += (StatementRef(title) for title in (*inference.premises, inference.conclusion))
        found = [self.there[end, name] for end in ends if (end, name) in self.there]
        found += (
            self.before[title, name] for title in inference.premises if (title, name) in self.before
        )
        # Not copied where many steps have one conclusion, on which much bears.
        return found[0] if len(found) == 1 else tuple(dict.fromkeys(chain.from_iterable(found)))


def schemes_of(map: ArgumentMap, step: InferenceRef) -> tuple[Scheme, ...]:
    """Return the known schemes that a step names, each once."""
    found = (find(rule) for rule in map.inference(step).rules)
    return tuple(dict.fromkeys(scheme for scheme in found if scheme is not None))


def normal(name: str) -> str:
    """Return the name of a question as the catalogue has it, however it is written."""
    return "-".join(name.casefold().split())


def open_to(map: ArgumentMap) -> dict[StatementRef | ArgumentRef, dict[str, None]]:
    """Return, for what says that it answers something, the questions that it could answer."""
    at = cache(lambda end: _names(map, _steps(map, end)))
    used = cache(lambda title: _names(map, map.used_by(title)))
    found: dict[StatementRef | ArgumentRef, dict[str, None]] = {}
    for noun in _saying(map):
        names: dict[str, None] = {}
        for end, _ in _bearing(map, noun.ref):
            names |= at(end)
        if isinstance(noun, Argument):
            for step in noun.inferences:
                names |= used(step.conclusion)
        found[noun.ref] = names
    return found


def _names(map: ArgumentMap, steps: Iterable[InferenceRef]) -> dict[str, None]:
    schemes = chain.from_iterable(schemes_of(map, step) for step in steps)
    return {question.name: None for scheme in schemes for question in scheme.questions}


def _saying(map: ArgumentMap) -> list[Statement | Argument]:
    """Return what has `answers` in its data."""
    nouns: Iterable[Statement | Argument] = chain(map.statements, map.arguments)
    return [noun for noun in nouns if noun.answers]


def _bearing(
    map: ArgumentMap, ref: StatementRef | ArgumentRef
) -> Iterator[tuple[End, RelationKind]]:
    """Yield on what something bears, and how."""
    yield from ((relation.target, relation.kind) for relation in map.relations_from(ref))
    for relation in map.relations_to(ref):
        if relation.kind in SYMMETRIC:
            yield relation.source, relation.kind


def _steps(map: ArgumentMap, end: End) -> tuple[InferenceRef, ...]:
    """Return the steps of which something is a part, as `Given` has it."""
    match end:
        case InferenceRef():
            return (end,)
        case ArgumentRef(title):
            count = len(map.argument(title).inferences)
            return (InferenceRef(title, count),) if count else ()
        case StatementRef(title):
            return (*map.used_by(title), *map.concluded_by(title))
        case _:
            return ()
