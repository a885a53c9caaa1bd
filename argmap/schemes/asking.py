"""Critical questions of a map: what each step has to answer, and what answers it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationKind,
    StatementRef,
)
from argmap.model.signatures import SYMMETRIC
from argmap.schemes.finding import find
from argmap.schemes.nouns import CONCLUSION, CriticalQuestion, Scheme

__all__ = ["Answer", "Asked", "bearing", "bound", "called", "named", "questions", "schemes_of"]


@frozen
class Answer:
    """What answers a question: a statement or an argument, and how it bears on the step."""

    by: StatementRef | ArgumentRef
    kind: RelationKind


@frozen
class Asked:
    """A critical question to a step.

    Attributes:
        step: to which it is put.
        scheme: that the step names.
        question: as the catalogue has it.
        text: the question, with the parts of the step that are known.
        about: the premise or conclusion that it doubts; None if that is the step itself, or a
            premise that is not known or not there.
        answers: what names it under `answers` and bears on the step, in the order of the map.
    """

    step: InferenceRef
    scheme: Scheme
    question: CriticalQuestion
    text: str
    about: StatementRef | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing answers it."""
        return not self.answers


def questions(map: ArgumentMap) -> tuple[Asked, ...]:
    """Return the critical questions to the steps of a map whose schemes are known.

    Questions are in the order of the steps and of the catalogue. What answers a question names it
    under `answers` in its data, and bears on the step: undercuts it; supports or attacks a premise,
    the conclusion, or, at the last step, the argument; or concludes a premise.

    >>> from argmap.reading import parse
    >>> reading = parse('''
    ... <Late>
    ...
    ... (1) [Dark]: It is dark.
    ... -- argument from sign --
    ... (2) [Night]: It is night.
    ...   <_ [Storm]: A storm is coming. {answers: alternatives}
    ... ''')
    >>> for asked in questions(reading.map):
    ...     print(asked.question.name, asked.is_open)
    strength True
    alternatives False
    """
    return tuple(asked for step in map.steps for asked in _asked(map, step))


def _asked(map: ArgumentMap, step: InferenceRef) -> Iterator[Asked]:
    schemes = [scheme for scheme in schemes_of(map, step) if scheme.questions]
    if not schemes:
        return
    answers = tuple(dict.fromkeys(bearing(map, step)))
    for scheme in schemes:
        parts = bound(map, step, scheme)
        names = {role: called(map, ref) for role, ref in parts.items()}
        for question in scheme.questions:
            given = tuple(answer for answer in answers if question.name in named(map, answer.by))
            about = parts.get(question.about)
            yield Asked(step, scheme, question, question.put(names), about, given)


def called(map: ArgumentMap, ref: StatementRef) -> str:
    """Return what a question calls a statement: its title, or what it says if it has none."""
    statement = map.statement(ref.title)
    if statement.anonymous and statement.text:
        return f"“{statement.text.removesuffix('.')}”"
    return str(ref)


def schemes_of(map: ArgumentMap, step: InferenceRef) -> tuple[Scheme, ...]:
    """Return the known schemes that a step names, each once."""
    found = (find(rule) for rule in map.inference(step).rules)
    return tuple(dict.fromkeys(scheme for scheme in found if scheme is not None))


def bound(map: ArgumentMap, step: InferenceRef, scheme: Scheme) -> dict[str, StatementRef]:
    """Return which statement of a step plays which role, `conclusion` among them.

    Roles of premises are those that `roles` tells; a lone premise has the role that alone is there.
    """
    inference = map.inference(step)
    roles = inference.roles
    if not roles and len(scheme.premises) == len(inference.premises) == 1:
        roles = scheme.roles
    pairs = zip(roles, inference.premises, strict=False)
    parts = {role: StatementRef(title) for role, title in pairs if role in scheme.roles}
    return {**parts, CONCLUSION: StatementRef(inference.conclusion)}


def named(map: ArgumentMap, end: StatementRef | ArgumentRef) -> tuple[str, ...]:
    """Return the names of the questions that a statement or an argument says it answers.

    They are written as in the catalogue: without capital letters, with hyphens for spaces.
    """
    if isinstance(end, StatementRef):
        answers = map.statement(end.title).answers
    else:
        answers = map.argument(end.title).answers
    return tuple("-".join(name.casefold().split()) for name in answers)


def bearing(map: ArgumentMap, step: InferenceRef) -> Iterator[Answer]:
    """Yield what bears on a step: on itself, its premises, its conclusion, its argument."""
    inference = map.inference(step)
    ends: list[End] = [step]
    if step.step == len(map.argument(step.argument).inferences):
        ends.append(ArgumentRef(step.argument))
    ends += (StatementRef(title) for title in (*inference.premises, inference.conclusion))
    for end in ends:
        for relation in map.relations_to(end):
            yield from _answer(relation.source, relation.kind)
        for relation in map.relations_from(end):
            if relation.kind in SYMMETRIC:
                yield from _answer(relation.target, relation.kind)
    for title in inference.premises:
        for other in map.concluded_by(title):
            yield Answer(ArgumentRef(other.argument), RelationKind.SUPPORT)


def _answer(end: End, kind: RelationKind) -> Iterator[Answer]:
    if isinstance(end, InferenceRef):
        end = ArgumentRef(end.argument)
    if isinstance(end, StatementRef | ArgumentRef):
        yield Answer(end, kind)
