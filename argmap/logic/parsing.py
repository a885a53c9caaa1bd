"""From text to formula.

Lark's table, made from `grammars/formulas.lark`, says what can stand where; what a name is follows
from where it stands. `Fx` is a predicate of `x` if `x` is bound there, or if the declarations know
`F` or `x` and not `Fx`: so textbooks write it.

Source of the notation: the signs of Enderton, *A Mathematical Introduction to Logic* (2001), in
Unicode, and those of NLTK's logic (https://www.nltk.org/howto/logic.html), whose quantifiers bind
as tightly as negation, in ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Generator, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from argmap.logic.formulas import (
    DEEPEST,
    FALSE,
    TRUE,
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    Formula,
    FormulaError,
    Function,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Term,
    Variable,
)
from argmap.logic.signs import VARIABLE, is_variable, may_be_applied, pattern
from argmap.syntax.grammar import folder
from argmap.syntax.keeping import kept
from argmap.syntax.table import END, Plan, Stack, Table
from argmap.syntax.token import Token

__all__ = ["FormulaSyntaxError", "parse_formula"]


class FormulaSyntaxError(FormulaError):
    """A text that is no formula; `at` counts from its beginning, `help` says how to mend it."""

    def __init__(self, message: str, at: int, help: str) -> None:  # noqa: A002
        super().__init__(f"{message} (at {at + 1}). {help}")
        self.message = message
        self.at = at
        self.help = help


def parse_formula(text: str, *, declared: Collection[str] = ()) -> Formula:
    """Return the formula that a text writes down; `declared` are names that are known.

    >>> parse_formula("∀x (Human(x) → Mortal(x))") == parse_formula("all x.(Human(x) -> Mortal(x))")
    True

    Raises:
        FormulaSyntaxError: the text is no formula.
    """
    if not isinstance(text, str):
        raise TypeError(f"the text of a formula is wanted here, not {text!r}")
    stack = Stack(_table())
    tokens = [*_tokens(text), Token(END, len(text), len(text), "")]
    try:
        at = stack.feed(tokens)
        if at == len(tokens):
            written: _Written = stack.values[0]
            made: Formula = written.make(_Scope(frozenset(), frozenset(declared)))
    except FormulaError as error:
        raise FormulaSyntaxError(str(error), 0, "Divide it into several.") from error
    if at < len(tokens):
        last = tokens[at - 1] if at else None
        raise _misfit(text, tokens[at], last, stack.expected)
    return made


# -- terminals

# Variables with spaces between them end with a dot; else the second is what follows: `∀x p`.
_VARIABLES = re.compile(rf"\s*({VARIABLE}(?:(?:\s+{VARIABLE})+(?=\s*[.:])|(?:\s*,\s*{VARIABLE})*))")
_SEPARATED = re.compile(r"[^\s,]+")


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = pattern.match(text, at)
        if match is None or match.lastgroup is None:
            place = at + len(text[at:]) - len(text[at:].lstrip())
            raise FormulaSyntaxError(
                f"`{text[place]}` is no sign of logic",
                place,
                "Signs are ¬ ∧ ∨ → ↔ ∀ ∃ = ≠ □ ◇, or ~ & v -> <-> all exists = != [] <>.",
            )
        kind = match.lastgroup
        start, at = match.span(kind)
        yield Token(kind, start, at, match[kind])
        if kind in {"FORALL", "EXISTS"}:
            at = yield from _variables(text, start, at)


def _variables(text: str, quantifier: int, at: int) -> Generator[Token, None, int]:
    """Yield the variables behind a quantifier; return where they end."""
    found = _VARIABLES.match(text, at)
    if found is None or not all(map(is_variable, _SEPARATED.findall(found[1]))):
        raise FormulaSyntaxError(
            f"no variable follows `{text[quantifier:at]}`",
            quantifier,
            "Write one in small letters behind it, as in `∀x F(x)`.",
        )
    for name in _SEPARATED.finditer(text, *found.span(1)):
        yield Token("VARIABLE", *name.span(), name[0])
    return found.end()


def _misfit(text: str, token: Token, last: Token | None, expected: set[str]) -> FormulaSyntaxError:
    """Return what is wrong with a terminal that can't stand where it does."""
    wanted = "NAME" in expected
    if token.type == END:
        if not wanted:
            return FormulaSyntaxError("a parenthesis is never closed", token.start, "Close it.")
        what = (
            "the formula is empty"
            if last is None
            else f"nothing follows `{text[last.start : last.end]}`"
        )
        return FormulaSyntaxError(what, token.start, "Write a formula there.")
    shown = text[token.start : token.end]
    if token.type == "_CLOSE" and not wanted:
        message = "this parenthesis is never opened"
        return FormulaSyntaxError(message, token.start, "Open it, or remove it.")
    if wanted:
        message = f"a formula is wanted here, not `{shown}`"
        return FormulaSyntaxError(message, token.start, "Write a formula before it, or remove it.")
    message = f"no sign stands before `{shown}`"
    mend = "Put ∧, ∨, → or ↔ between two formulas, and the terms of a predicate in parentheses."
    return FormulaSyntaxError(message, token.start, mend)


# -- what was written, before it is known what its names are


@frozen
class _Scope:
    """The names that are bound, and those that are declared."""

    bound: frozenset[str]
    declared: frozenset[str]

    def binding(self, *names: str) -> _Scope:
        return _Scope(self.bound.union(names), self.declared)

    def single(self, name: str) -> Term:
        """Return what a single name in the place of a term is."""
        return Variable(name) if name in self.bound else Constant(name)

    def letters(self, name: str) -> str:
        """Return the terms in a name such as `Rxa`, empty if there are none."""
        head, rest = name[0], name[1:]
        if name in self.declared or not may_be_applied(name):
            return ""
        known = self.bound | self.declared
        short = len(rest) <= 2 and (head in self.declared or self.bound.intersection(rest))
        return rest if short or known.issuperset(rest) else ""


@frozen
class _Written:
    """A formula or a term as written; `make` gives what it is, where names are known."""

    make: Callable[[_Scope], Any]
    depth: int

    @classmethod
    def of(cls, make: Callable[[_Scope, list[Any]], Any], inner: list[_Written]) -> _Written:
        depth = 1 + max((part.depth for part in inner), default=0)
        if depth > DEEPEST:
            raise FormulaError(f"a formula has at most {DEEPEST} levels")
        return cls(lambda scope: make(scope, [part.make(scope) for part in inner]), depth)


class _Building:
    """One method for each rule of the grammar."""

    def iff(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Iff(*made), parts)

    def implies(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Implies(*made), parts)

    def either(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Or(tuple(made)), parts)

    def both(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: And(tuple(made)), parts)

    def negation(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Not(*made), parts)

    def necessarily(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Necessarily(*made), parts)

    def possibly(self, parts: list[_Written]) -> _Written:
        return _Written.of(lambda _, made: Possibly(*made), parts)

    def grouped(self, parts: list[_Written]) -> _Written:
        return parts[0]

    def truth(self, _: list[Any]) -> _Written:
        return _Written(lambda _: TRUE, 1)

    def falsehood(self, _: list[Any]) -> _Written:
        return _Written(lambda _: FALSE, 1)

    def quantifier(self, parts: list[Token]) -> tuple[bool, tuple[str, ...]]:
        return parts[0].type == "FORALL", tuple(token.value for token in parts[1:])

    def quantified(self, parts: list[Any]) -> _Written:
        (every, variables), body = parts
        depth = body.depth + len(variables)
        if depth > DEEPEST:
            raise FormulaError(f"a formula has at most {DEEPEST} levels")

        def make(scope: _Scope) -> Formula:
            made: Formula = body.make(scope.binding(*variables))
            for variable in reversed(variables):
                made = ForAll(variable, made) if every else Exists(variable, made)
            return made

        return _Written(make, depth)

    def equality(self, parts: list[_Term]) -> _Written:
        left, right = parts
        return _Written.of(lambda _, made: Equal(*made), [left.term, right.term])

    def inequality(self, parts: list[_Term]) -> _Written:
        left, right = parts
        return _Written.of(lambda _, made: Not(Equal(*made)), [left.term, right.term])

    def atom(self, parts: list[_Term]) -> _Written:
        return parts[0].atom

    def term(self, parts: list[Token]) -> _Term:
        return _Term(parts[0].value)

    def plain(self, parts: list[Token]) -> _Term:
        return _Term(parts[0].value, plain=True)

    def applied(self, parts: list[Any]) -> _Term:
        return _Term(parts[0].value, [part.term for part in parts[1:]])


@frozen
class _Term:
    """A name and what stands in parentheses behind it: a term, or an atomic formula."""

    name: str
    terms: list[_Written] = field(factory=list)
    plain: bool = False

    @property
    def term(self) -> _Written:
        if self.terms:
            return _Written.of(lambda _, made: Function(self.name, tuple(made)), self.terms)
        if self.plain:
            return _Written(lambda _: Constant(self.name), 1)
        return _Written(lambda scope: scope.single(self.name), 1)

    @property
    def atom(self) -> _Written:
        if self.terms:
            return _Written.of(lambda _, made: Atom(self.name, tuple(made)), self.terms)

        def make(scope: _Scope) -> Formula:
            letters = "" if self.plain else scope.letters(self.name)
            name = self.name[0] if letters else self.name
            return Atom(name, tuple(scope.single(letter) for letter in letters))

        return _Written(make, 1)


@cache
def _table() -> Table:
    grammar = folder() / "formulas.lark"
    compiling = Path(__file__).parent.parent / "syntax" / "compiling.py"
    plan: Plan = kept([grammar, compiling], _plan, name="formulas")
    building = _Building()
    return Table.of(plan, lambda name: getattr(building, name))


def _plan() -> Plan:
    from argmap.syntax import compiling  # noqa: PLC0415  (most processes don't need Lark)

    return compiling.plan(folder() / "formulas.lark", "formula")
