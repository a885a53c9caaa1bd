"""Critical questions of a map: what each step has to answer, and what answers it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.model import ArgumentMap, Inference, InferenceRef, StatementRef
from argmap.reading import Reading, map_of
from argmap.schemes.bearing import Answer, Given, schemes_of
from argmap.schemes.nouns import CONCLUSION, CriticalQuestion, Scheme

__all__ = ["Asked", "called", "questions"]


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
        answers: what names it under `answers` and bears on the step, what bears on the step itself
            first, then on its argument, its premises, its conclusion.
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


def questions(map: ArgumentMap | Reading) -> tuple[Asked, ...]:
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
    map = map_of(map)
    given = Given.of(map)
    return tuple(asked for step in map.steps for asked in _asked(map, step, given))


def _asked(map: ArgumentMap, step: InferenceRef, given: Given) -> Iterator[Asked]:
    schemes = [scheme for scheme in schemes_of(map, step) if scheme.questions]
    if not schemes:
        return
    inference = map.inference(step)
    for scheme in schemes:
        parts = _bound(inference, scheme)
        names = {role: called(map, ref) for role, ref in parts.items()}
        for question in scheme.questions:
            text, about = question.put(names), parts.get(question.about)
            answers = given.to(map, step, question.name)
            yield Asked(step, scheme, question, text, about, answers)


def called(map: ArgumentMap, ref: StatementRef) -> str:
    """Return what a question calls a statement: its title, or what it says if it has none."""
    statement = map.statement(ref.title)
    if statement.anonymous and statement.text:
        return f"“{statement.text.removesuffix('.')}”"
    return str(ref)


def _bound(inference: Inference, scheme: Scheme) -> dict[str, StatementRef]:
    """Return which statement of a step plays which role, `conclusion` among them.

    Roles of premises are those that `roles` tells; a lone premise has the role that alone is there.
    """
    roles = inference.roles
    if not roles and len(scheme.premises) == len(inference.premises) == 1:
        roles = scheme.roles
    pairs = zip(roles, inference.premises, strict=False)
    parts = {role: StatementRef(title) for role, title in pairs if role in scheme.roles}
    return {**parts, CONCLUSION: StatementRef(inference.conclusion)}
