"""The formulas of a map, read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from argmap.circles import reached
from argmap.logic.declaring import Clash, Declaration, clashes, declarations, undeclared, unused
from argmap.logic.formulas import Equal, Formula, mentions
from argmap.logic.names import Kind, Use, uses
from argmap.logic.parsing import FormulaSyntaxError, parse_formula
from argmap.model import ArgumentMap, Statement

__all__ = ["Theory", "demand_map", "theory"]

_MOST_NAMED = 3
_SAYING = frozenset({Kind.PREDICATE, Kind.SENTENCE})


@frozen
class Theory:
    """The formulas of a map.

    All statements of a map share one vocabulary: a symbol that one of them declares, all can use.

    Attributes:
        map: the map.
        formulas: what can be read, by the titles of the statements.
        malformed: what can't be read, and why.
        declared: what the statements declare.
        meanings: what each symbol stands for; what is said first counts.
    """

    map: ArgumentMap
    formulas: Mapping[str, Formula] = field(repr=False)
    malformed: Mapping[str, FormulaSyntaxError] = field(repr=False)
    declared: tuple[Declaration, ...] = field(repr=False)
    meanings: Mapping[str, str] = field(repr=False)
    clashes: tuple[Clash, ...] = field(repr=False)

    @property
    def undeclared(self) -> tuple[tuple[str, Use], ...]:
        """The symbols that nobody declares, each with the statement where it comes up first."""
        return undeclared(self.formulas, self.declared)

    @property
    def unused(self) -> tuple[Declaration, ...]:
        """The declarations that no formula needs."""
        return unused(self.formulas, self.declared)

    def known(self, titles: Iterable[str]) -> list[Formula]:
        """Return the formulas of those of some statements that have one."""
        return [self.formulas[title] for title in titles if title in self.formulas]

    def parts(self, titles: Collection[str]) -> list[tuple[str, ...]]:
        """Return statements with formulas in parts, so that there is no conflict between two parts.

        Parts have no predicate and no sentence letter in common, and where something is said to be
        equal, no name (by interpolation: Craig 1957, https://doi.org/10.2307/2963594).
        """
        known = {title: self.formulas[title] for title in titles if title in self.formulas}
        equal = any(mentions(formula, Equal) for formula in known.values())
        linked: dict[tuple[str, bool], list[tuple[str, bool]]] = {}
        for title, formula in known.items():
            names = {use.name for use in uses(formula) if equal or use.kind in _SAYING}
            if mentions(formula, Equal):
                names.add("=")
            # Without a name, as “it is necessary that what is true is true”, they can be in conflict among themselves.
            for name in sorted(names or {""}):
                linked.setdefault((title, True), []).append((name, False))
                linked.setdefault((name, False), []).append((title, True))
        order = {title: at for at, title in enumerate(known)}
        found: list[tuple[str, ...]] = []
        seen: set[str] = set()
        for title in known:
            if title not in seen:
                near = reached([(title, True)], lambda node: linked.get(node, ()))
                part = sorted((name for name, is_title in near if is_title), key=order.__getitem__)
                seen.update(part)
                found.append(tuple(part))
        return found

    def missing(self, titles: Collection[str]) -> str:
        """Say which of some statements have no formula that can be read; empty if all have."""
        none = [title for title in titles if title not in self.formulas]
        wrong = [title for title in none if title in self.malformed]
        if wrong:
            return f"the formula of {_named(wrong)} can't be read"
        return f"{_named(none)} {'has' if len(none) == 1 else 'have'} no formula" if none else ""

    def clash(self, titles: Collection[str]) -> str:
        """Say which symbol has two uses in the formulas of some statements; empty if none has.

        What looks like the same symbol is then not the same, and no answer can be trusted.
        """
        if not self.clashes:
            return ""
        used = {use.name for formula in self.known(titles) for use in uses(formula)}
        return next((clash.message for clash in self.clashes if clash.name in used), "")


def theory(map: ArgumentMap | Theory) -> Theory:
    """Return the formulas of a map; what is one already is given back.

    >>> from argmap.reading import parse
    >>> of = theory(parse("[A]: Socrates dies. {formalization: F(a), declarations: {a: Socrates}}").map)
    >>> dict(of.formulas), [use.name for _, use in of.undeclared]
    ({'A': Atom(name='F', terms=(Constant(name='a'),))}, ['F'])
    """
    if isinstance(map, Theory):
        return map
    demand_map(map)
    declared = declarations(map.statements)
    meanings: dict[str, str] = {}
    for declaration in declared:
        meanings.setdefault(declaration.name, declaration.meaning)
    formulas, malformed = _read(map.statements, meanings)
    names = _juxtaposed(formulas.values(), meanings)
    if names:
        formulas, malformed = _read(map.statements, meanings.keys() | names)
    return Theory(
        map,
        MappingProxyType(formulas),
        MappingProxyType(malformed),
        declared,
        MappingProxyType(meanings),
        clashes(formulas, declared),
    )


def demand_map(given: object) -> None:
    """Raise a `TypeError` if something is no map."""
    if not isinstance(given, ArgumentMap):
        raise TypeError(f"a map is wanted here, as `reading.map`, not {type(given).__name__}")


def _read(
    statements: Iterable[Statement], declared: Collection[str]
) -> tuple[dict[str, Formula], dict[str, FormulaSyntaxError]]:
    formulas: dict[str, Formula] = {}
    malformed: dict[str, FormulaSyntaxError] = {}
    for statement in statements:
        if statement.formalization is None:
            continue
        try:
            formulas[statement.title] = parse_formula(statement.formalization, declared=declared)
        except FormulaSyntaxError as error:
            malformed[statement.title] = error
    return formulas, malformed


def _juxtaposed(formulas: Iterable[Formula], declared: Collection[str]) -> set[str]:
    """Return the names by which letters like `Fa` are read as one formula reads `Fx`; or none.

    Those that only begin like a predicate, as `Rain` does where there is `Rxy`, are kept as they are.
    """
    used = {use for formula in formulas for use in uses(formula)}
    predicates = {(use.name, use.arity) for use in used if use.kind is Kind.PREDICATE}
    letters = {use.name for use in used if use.kind is Kind.SENTENCE} - set(declared)
    meant = {name for name in letters if (name[0], len(name) - 1) in predicates}
    return (letters - meant) | {name[0] for name in meant} if meant else set()


def _named(titles: list[str]) -> str:
    shown = ", ".join(f"[{title}]" for title in titles[:_MOST_NAMED])
    more = len(titles) - _MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown
