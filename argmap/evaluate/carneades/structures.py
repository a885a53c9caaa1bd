"""Arguments pro and con, issues, and what is taken for granted: what Carneades weighs.

Sources: Gordon, Prakken and Walton, The Carneades model of argument and burden of proof, 2007,
https://doi.org/10.1016/j.artint.2007.04.010 (arguments pro and con, premises, assumptions and
exceptions, standards of proof); Gordon and Walton, Formalizing balancing arguments, 2016,
https://doi.org/10.3233/978-1-61499-686-6-327 (issues with several positions, weighing, circles).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen
from attrs.converters import optional

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.thresholds import Thresholds
from argmap.evaluate.carneades.weighing import Linked, Property, Weighing
from argmap.model import Standard
from argmap.model.standards import standard

__all__ = ["Argument", "Issue", "Structure"]

Thing = TypeVar("Thing")


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"a list of names is wanted here, not one text: {values!r}")
    return tuple(dict.fromkeys(values))


def _names(values: Iterable[str]) -> frozenset[str]:
    return frozenset(_texts(values))


def _arguments(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    return tuple(_demanded(argument, Argument) for argument in arguments)


def _issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    return tuple(_demanded(issue, Issue) for issue in issues)


def _demanded(thing: Thing, kind: type[Thing]) -> Thing:
    if not isinstance(thing, kind):
        raise TypeError(f"an {kind.__name__} is wanted here, not {thing!r}")
    return thing


def _weighing(weighing: Weighing) -> Weighing:
    if isinstance(weighing, type) or not hasattr(weighing, "weigh"):
        raise TypeError(f"a weighing such as Linked() is wanted here, not {weighing!r}")
    return weighing


def _properties(properties: Mapping[str, Property]) -> Mapping[str, Property]:
    return MappingProxyType(dict(properties))


def _values(values: Mapping[str, tuple[str, str]]) -> Mapping[str, tuple[str, str]]:
    return MappingProxyType(dict(values))


def _told(texts: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(texts))


def _standards(standards: Mapping[str, Standard | str]) -> Mapping[str, Standard]:
    return MappingProxyType({name: standard(one) for name, one in standards.items()})


@frozen
class Argument:
    """An argument for or against a statement.

    Attributes:
        name: what it is called, once in a structure.
        conclusion: the statement that it speaks for or, if it is `con`, against.
        premises: statements that it draws on.
        exceptions: statements that undercut it if they are in.
        assumptions: premises that hold without argument until they are questioned.
        con: it speaks against its conclusion.
        weighing: how its weight follows from its premises.
        properties: what orders of preference look at, such as the date of a law.
    """

    name: str
    conclusion: str
    premises: tuple[str, ...] = field(default=(), converter=_texts)
    exceptions: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    assumptions: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    con: bool = field(default=False, kw_only=True)
    weighing: Weighing = field(factory=Linked, converter=_weighing, kw_only=True)
    properties: Mapping[str, Property] = field(
        factory=dict, converter=_properties, kw_only=True, hash=False
    )


@frozen
class Issue:
    """A question with several answers, of which one at most should be accepted.

    Attributes:
        positions: the statements that answer it.
        standard: the standard of proof for each of them; that of the structure if None.
    """

    positions: tuple[str, ...] = field(converter=_texts)
    standard: Standard | None = field(default=None, converter=optional(standard))


@frozen(eq=False, repr=False)
class Structure:
    """All that Carneades judges by.

    >>> from argmap.evaluate.carneades import judge
    >>> trial = Structure(
    ...     ("witness", "alibi", "guilty"),
    ...     (Argument("a", "guilty", ["witness"]), Argument("b", "guilty", ["alibi"], con=True)),
    ...     accepted=["witness"],
    ... )
    >>> judge(trial).labels["guilty"]
    <Label.IN: 'in'>

    Attributes:
        statements: their names.
        arguments: for and against them.
        issues: statements that are rivals of each other.
        accepted: statements that the audience takes for granted: they are in, their rivals out.
        rejected: statements that it doesn't believe in any case: they are out.
        questioned: assumptions of arguments that need an argument themselves.
        standards: standards of proof of single statements.
        standard: that of all others.
        thresholds: how much the stricter standards demand.
        values: the property and the value that a statement tells, for criteria.
        texts: what the statements say.

    Raises:
        StructureError: something speaks of a statement that is not there, two arguments have the
            same name, or a statement is both accepted and rejected.
        ValueError: there is no such standard of proof.
    """

    statements: tuple[str, ...] = field(converter=_texts)
    arguments: tuple[Argument, ...] = field(default=(), converter=_arguments)
    issues: tuple[Issue, ...] = field(default=(), converter=_issues)
    accepted: frozenset[str] = field(default=frozenset(), converter=_names, kw_only=True)
    rejected: frozenset[str] = field(default=frozenset(), converter=_names, kw_only=True)
    questioned: frozenset[str] = field(default=frozenset(), converter=_names, kw_only=True)
    standards: Mapping[str, Standard] = field(factory=dict, converter=_standards, kw_only=True)
    standard: Standard = field(default=Standard.PE, converter=standard, kw_only=True)
    thresholds: Thresholds = field(factory=Thresholds, kw_only=True)
    values: Mapping[str, tuple[str, str]] = field(factory=dict, converter=_values, kw_only=True)
    texts: Mapping[str, str] = field(factory=dict, converter=_told, kw_only=True)

    def __attrs_post_init__(self) -> None:
        known = frozenset(self.statements)
        names: set[str] = set()
        for argument in self.arguments:
            if argument.name in names:
                raise StructureError(f"two arguments are called {argument.name!r}")
            names.add(argument.name)
            parts = (*argument.premises, *argument.assumptions, *argument.exceptions)
            _demand((argument.conclusion, *parts), known, f"argument {argument.name!r}")
        for issue in self.issues:
            _demand(issue.positions, known, "an issue")
        for part in ("accepted", "rejected", "questioned", "standards", "values"):
            _demand(getattr(self, part), known, f"`{part}`")
        for name in self.statements:
            if name in self.accepted and name in self.rejected:
                raise StructureError(f"{name!r} is both accepted and rejected")

    def __repr__(self) -> str:
        """Return how much there is: all of it would fill pages."""
        return f"<Structure of {len(self.statements)} statements, {len(self.arguments)} arguments>"


def _demand(names: Iterable[str], known: frozenset[str], who: str) -> None:
    for name in names:
        if name not in known:
            raise StructureError(f"{who} speaks of {name!r}, which is none of the statements")
