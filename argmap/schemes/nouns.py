"""What an argumentation scheme is: premises with their roles, a conclusion, critical questions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

__all__ = [
    "CONCLUSION",
    "CriticalQuestion",
    "Family",
    "Kind",
    "Premise",
    "Scheme",
    "Target",
    "Wagemans",
    "assumed",
    "excepted",
]

CONCLUSION = "conclusion"
"""What a question calls the conclusion, as it calls a premise by its role."""

_SLOT = re.compile(r"\{(\w+)\}")


class Family(StrEnum):
    """What the schemes of a part of the catalogue draw on."""

    SOURCE = "what somebody says"
    EVIDENCE = "evidence and explanation"
    CAUSE = "causes"
    CASE = "other cases"
    CLASS = "words, wholes and alternatives"
    ACTION = "goals, values and consequences"
    PERSON = "persons and what they are committed to"
    SLOPE = "small steps"
    NORM = "rules and reasons"
    LOGIC = "logical form"


class Kind(StrEnum):
    """Who has to answer a critical question once it is asked.

    Gordon, Prakken and Walton 2007, https://doi.org/10.1016/j.artint.2007.04.010
    """

    ASSUMPTION = "assumption"
    """Whoever argues: what it asks for is taken for granted until somebody asks."""

    EXCEPTION = "exception"
    """Whoever asks: without a reason to think so, the argument stands."""


class Target(StrEnum):
    """What a critical question casts doubt on: an objection undermines, undercuts or rebuts."""

    PREMISE = "premise"
    INFERENCE = "inference"
    CONCLUSION = "conclusion"


@frozen
class Premise:
    """A premise of a scheme.

    Attributes:
        role: a word for it, unique in its scheme.
        text: its pattern; single capital letters and “a”, “b” stand for what differs from case to case.
        formula: the same as a formula, in rules of logic.
    """

    role: str
    text: str
    formula: str = ""


@frozen
class CriticalQuestion:
    """A question that an argument of a scheme has to stand.

    Attributes:
        name: a word or two with hyphens, unique in its scheme.
        text: the question, in which `{role}` and `{conclusion}` stand for parts of the argument.
        kind: who has to answer.
        about: the role of the premise that it doubts, `conclusion`, or nothing: the step.
    """

    name: str
    text: str
    kind: Kind
    about: str = ""

    @property
    def target(self) -> Target:
        """What it casts doubt on."""
        if not self.about:
            return Target.INFERENCE
        return Target.CONCLUSION if self.about == CONCLUSION else Target.PREMISE

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The parts of the argument that it names, as they stand."""
        return tuple(dict.fromkeys(_SLOT.findall(self.text)))

    def put(self, parts: Mapping[str, str] | None = None) -> str:
        """Return the question, about an argument whose parts have names, or about any.

        >>> question = assumed("truth", "Is {claim} true?", about="claim")
        >>> question.put()
        'Is the claim true?'
        >>> question.put({"claim": "[Rain]"})
        'Is the claim, [Rain], true?'
        """
        named = parts or {}

        def told(slot: re.Match[str]) -> str:
            name = named.get(slot[1])
            if name is None:
                return f"the {slot[1]}"
            behind = self.text[slot.end() : slot.end() + 1]
            return f"the {slot[1]}, {name}{'' if behind in {',', '?'} else ','}"

        return _SLOT.sub(told, self.text)


def assumed(name: str, text: str, *, about: str = "") -> CriticalQuestion:
    """Return a question that whoever argues has to answer."""
    return CriticalQuestion(name, text, Kind.ASSUMPTION, about)


def excepted(name: str, text: str, *, about: str = "") -> CriticalQuestion:
    """Return a question that whoever asks has to give a reason for."""
    return CriticalQuestion(name, text, Kind.EXCEPTION, about)


@frozen
class Wagemans:
    """Where a scheme stands in the Periodic Table of Arguments.

    Attributes:
        form: `1 pre`, `1 sub`, `2 sub` or `2 pre`.
        substance: what conclusion and premise say: F a fact, V a value, P a policy; empty where
            several combinations occur.
        lever: what ties the premise to the conclusion.
    """

    form: str
    substance: str
    lever: str


@frozen
class Scheme:
    """A common way to argue.

    Attributes:
        name: its usual name, without capital letters but for proper names.
        family: what it draws on.
        premises: with their roles, in their usual order.
        conclusion: its pattern.
        questions: its critical questions.
        aliases: other names.
        formula: the conclusion as a formula, in rules of logic.
        walton: its number in chapter 9 of Walton, Reed and Macagno 2008.
        aif: its id at AIFdb, where it is known from published corpora.
        wagemans: where it stands in the Periodic Table of Arguments.
        sources: the literature.
    """

    name: str
    family: Family
    premises: tuple[Premise, ...]
    conclusion: str
    questions: tuple[CriticalQuestion, ...] = ()
    aliases: tuple[str, ...] = field(default=(), kw_only=True)
    formula: str = field(default="", kw_only=True)
    walton: int | None = field(default=None, kw_only=True)
    aif: int | None = field(default=None, kw_only=True)
    wagemans: Wagemans | None = field(default=None, kw_only=True)
    sources: tuple[str, ...] = field(kw_only=True)

    @property
    def is_logical(self) -> bool:
        """Whether its conclusion follows by its form alone."""
        return self.family is Family.LOGIC

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles of its premises."""
        return tuple(premise.role for premise in self.premises)

    def question(self, name: str) -> CriticalQuestion | None:
        """Return the critical question of a name, if it has one."""
        return next((question for question in self.questions if question.name == name), None)
