"""Answers of logic: yes, no, or unknown; never two of the three."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from argmap.logic.formulas import Constant, Formula
from argmap.logic.wording import phrase, phrase_term

__all__ = ["Answer", "Model", "Verdict"]


class Answer(Enum):
    """What can be said to a question."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@frozen
class Model:
    """A way things could be: what is true in it and what is false.

    Attributes:
        true, false: formulas that are not made of others by connectives, in the order of their
            first mention.
        domain: names of all things there are in it; empty if no quantifier or identity asks.
        names: which thing each constant or function of things names, as text.
    """

    true: tuple[Formula, ...] = ()
    false: tuple[Formula, ...] = ()
    domain: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()

    def told(self, meanings: Mapping[str, str] | None = None) -> str:
        """Return the model in words, with what is said of its letters.

        >>> from argmap.logic.formulas import Atom
        >>> Model((Atom("p"),), (Atom("q"),)).told({"p": "it rains", "q": "the street is wet"})
        'true: it rains; false: the street is wet'
        """
        said = meanings or {}
        things = tuple(phrase_term(Constant(name), said) for name in self.domain)
        told = []
        if things:
            are = "is one thing" if len(things) == 1 else f"are {len(things)} things"
            told.append(f"there {are}, {_listed(things)}")
        told += [
            f"{phrase_term(Constant(name), said)} is {phrase_term(Constant(thing), said)}"
            for name, thing in self.names
            if name != thing
        ]
        for word, formulas in (("true", self.true), ("false", self.false)):
            if formulas:
                told.append(f"{word}: {', '.join(phrase(formula, said) for formula in formulas)}")
        return "; ".join(told) or "whatever is true"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)


@frozen
class Verdict:
    """The answer to a question, and why.

    Attributes:
        answer: yes, no or unknown.
        model: what shows it: for "not valid" a countermodel, for "consistent" a model.
        reason: why it is unknown; empty otherwise.
        core: of formulas that can't be true together, some that suffice for it.

    It has no truth value, as there are three.
    """

    answer: Answer
    model: Model | None = None
    reason: str = ""
    core: tuple[Formula, ...] = field(default=(), eq=False, repr=False)

    def __bool__(self) -> bool:
        raise TypeError("a verdict has three values: ask for .yes, .no or .unknown")

    @property
    def yes(self) -> bool:
        """Whether the answer is yes."""
        return self.answer is Answer.YES

    @property
    def no(self) -> bool:
        """Whether the answer is no."""
        return self.answer is Answer.NO

    @property
    def unknown(self) -> bool:
        """Whether there is no answer."""
        return self.answer is Answer.UNKNOWN
