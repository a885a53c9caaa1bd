"""What can be put to the test: whether a claim is accepted, entailed, or committed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from time import monotonic
from typing import NamedTuple

from attrs import evolve, frozen

from argmap import logic
from argmap.evaluate import Standing, evaluate
from argmap.evaluate.aspic.compiling import compile_theory
from argmap.evaluate.aspic.translating import translate
from argmap.logic.dialectics import DialecticalError, Structure
from argmap.logic.dialectics.searching import Search
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    Inference,
    Statement,
    StatementRef,
    ancestors,
)
from argmap.model.walking import backing, reasons
from argmap.overturning.defending import Defence
from argmap.overturning.nouns import UndecidedError
from argmap.overturning.searching import Grounds, shrunk

__all__ = ["Committed", "Entailed", "Evaluated", "Grounded"]

_LATE = "the time is over"


class _Trial:
    """A claim whose premises can be doubted one by one."""

    def __init__(self, doubtable: Iterable[str], until: float) -> None:
        self.doubtable: Sequence[str] = tuple(doubtable)
        self.until = until

    def _in_time(self) -> None:
        if monotonic() > self.until:
            raise UndecidedError(_LATE)

    def _explained(
        self,
        doubted: AbstractSet[int],
        stands: Callable[[AbstractSet[int], AbstractSet[int]], bool],
    ) -> Grounds | None:
        """Return minimal grounds, where `stands` takes doubts for the claim and against it."""
        if not stands(doubted, doubted):
            return None
        everything = frozenset(range(len(self.doubtable)))

        def kept_suffices(kept: frozenset[int]) -> bool:
            self._in_time()
            return stands(everything - kept, doubted)

        kept = shrunk([at for at in everything if at not in doubted], kept_suffices)

        def dropped_suffices(dropped: frozenset[int]) -> bool:
            self._in_time()
            return stands(everything - kept, dropped)

        return Grounds(kept, shrunk(sorted(doubted), dropped_suffices))


class Grounded(_Trial):
    """A claim that is in the grounded labelling, of structured arguments.

    By that, all complete labellings accept it. Arguments are compared by last links where the map
    has preferences.
    """

    def __init__(
        self, map: ArgumentMap, claim: str, among: Sequence[str] | None, until: float
    ) -> None:
        # What is accepted for sure alone makes another game of it.
        certain = any(statement.accepted for statement in map.statements)
        game = _game(_Same(map), claim, frozenset(among or ()) if certain else frozenset())
        self.defence = game.defence
        self.elements = [
            at
            for at, title in game.titles.items()
            if among is None or game.literals[at] in {game.of[title] for title in among}
        ]
        called = dict(game.titles)
        for title in among or ():
            called |= {at: title for at in called if game.literals[at] == game.of[title]}
        super().__init__((called[at] for at in self.elements), until)

    def grounds(self, doubted: AbstractSet[int]) -> Grounds | None:
        """Return why it stands, if it does."""
        return self._explained(doubted, self._stands)

    def stands(self, doubted: AbstractSet[int]) -> bool:
        """Tell whether it stands."""
        return self._stands(doubted, doubted)

    def _stands(self, missing: AbstractSet[int], spared: AbstractSet[int]) -> bool:
        elements = self.elements
        return self.defence.stands(
            {elements[at] for at in missing},
            {elements[at] for at in spared},
            until=self.until,
        )


@frozen(eq=False)
class _Same:
    """A map, to be known by itself: to compare maps takes longer than to put them to a test."""

    map: ArgumentMap

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.map is other.map

    def __hash__(self) -> int:
        return id(self.map)


class _Game(NamedTuple):
    """A claim as it stands in the theory of a map; elements by their numbers.

    Attributes:
        defence: what decides whether it stands.
        titles: what can be doubted, in the order of the theory.
        literals: what these elements are in the theory.
        of: the literal that each statement is.
    """

    defence: Defence
    titles: Mapping[int, str]
    literals: Sequence[str]
    of: Mapping[str, str]


# Tests put the same map to the test many times.
@lru_cache(maxsize=4)
def _game(same: _Same, claim: str, named: frozenset[str]) -> _Game:
    map = same.map
    translation = translate(map)
    theory, literals = translation.theory, translation.literals
    wanted = {literals[title] for title in named}
    certain = [literal for literal in theory.axioms if literal in wanted]
    # What is accepted for sure can be doubted if that is asked for, but can't be attacked.
    theory = evolve(
        theory,
        premises=(*theory.premises, *certain),
        axioms=tuple(literal for literal in theory.axioms if literal not in wanted),
        contraries=tuple(pair for pair in theory.contraries if pair[1] not in certain),
    )
    compiled = compile_theory(theory, translation.ordering, more=literals.values())
    defence = Defence(compiled.elements, compiled.literals[literals[claim]])
    titles: dict[str, str] = {}
    for statement in map.statements:
        titles.setdefault(literals[statement.title], statement.title)
    for argument in map.arguments:
        if not argument.pcs:
            titles[f"the premises of {argument.ref}"] = str(argument.ref)
    return _Game(
        defence,
        {
            at: titles[literal]
            for at, literal in enumerate(theory.premises)
            if at in defence.members and literal in titles
        },
        theory.premises,
        literals,
    )


@frozen
class _Asked:
    """How a map is evaluated."""

    semantics: str | None
    by: str
    credulous: bool


class Evaluated(_Trial):
    """A claim that is accepted in an evaluation of which nothing else is known.

    A doubted premise is one with `accepted: false`; a doubted gist rests on such a premise. All sets
    of doubts are looked at, one by one.
    """

    def __init__(  # noqa: PLR0913  (what is asked, and how)
        self,
        map: ArgumentMap,
        claim: str,
        among: Sequence[str] | None,
        until: float,
        *,
        semantics: str | None,
        by: str,
        credulous: bool,
    ) -> None:
        self.map = map
        self.claim = claim
        self.asked = _Asked(semantics, by, credulous)
        bearing = ancestors(map, StatementRef(claim)) | {StatementRef(claim)}
        argued = backing(map)
        premises = [
            statement.ref
            for statement in map.statements
            if (
                statement.title in among
                if among is not None
                else statement.ref in bearing and statement.accepted is None
            )
        ]
        gists = [
            argument.ref
            for argument in map.arguments
            if among is None and not argument.pcs and argument.ref in bearing
        ]
        assumed: tuple[StatementRef | ArgumentRef, ...] = (*premises, *gists)
        self.ends = [end for end in assumed if end not in argued]
        super().__init__(
            (end.title if isinstance(end, StatementRef) else str(end) for end in self.ends), until
        )

    def grounds(self, doubted: AbstractSet[int]) -> Grounds | None:
        """Return that it stands with exactly these doubts, if it does."""
        if not self.stands(doubted):
            return None
        everything = frozenset(range(len(self.doubtable)))
        return Grounds(everything - doubted, frozenset(doubted))

    def stands(self, doubted: AbstractSet[int]) -> bool:
        """Tell whether it stands."""
        self._in_time()
        map = _doubting(self.map, {self.ends[at] for at in doubted})
        left = max(self.until - monotonic(), 0.001)
        found = evaluate(map, self.asked.semantics, by=self.asked.by, limit=left)
        standing = found.standing(self.claim)
        if standing is Standing.UNKNOWN:
            raise UndecidedError(found.reason or _LATE)
        wanted = {Standing.ACCEPTED} | ({Standing.DEFENSIBLE} if self.asked.credulous else set())
        return standing in wanted


def _doubting(map: ArgumentMap, ends: AbstractSet[StatementRef | ArgumentRef]) -> ArgumentMap:
    """Return a map that no longer assumes some of its premises and mere gists."""
    # A gist can't be refused by itself, and without it nothing might be left that has to be argued
    # for. So it is spelled out, by a premise that isn't assumed and a conclusion that is the same.
    gists = [end for end in ends if isinstance(end, ArgumentRef)]
    titles = {one.title for one in map.statements}
    prime = "′" * (1 + max((title.count("′") for title in titles), default=0))
    parts = {end: (f"that {end.title}{prime}", f"so {end.title}{prime}") for end in gists}
    return evolve(
        map,
        statements=(
            *(evolve(one, accepted=False) if one.ref in ends else one for one in map.statements),
            *(Statement(title, accepted=False) for pair in parts.values() for title in pair),
        ),
        arguments=tuple(
            evolve(one, pcs=_structure(*parts[one.ref])) if one.ref in parts else one
            for one in map.arguments
        ),
    )


def _structure(premise: str, conclusion: str) -> tuple[str | Inference, ...]:
    return (premise, Inference((premise,), conclusion))


class Entailed(_Trial):
    """A claim that follows by its formula from the formulas of what speaks for it."""

    def __init__(
        self, map: ArgumentMap, claim: str, among: Sequence[str] | None, until: float
    ) -> None:
        self.theory = logic.theory(map)
        given = [title for title in reasons(map, claim) if title in self.theory.formulas]
        doubted = given if among is None else [title for title in given if title in among]
        self.firm = [title for title in given if title not in set(doubted)]
        self.wrong = self.theory.missing((claim,)) or self.theory.clash((claim, *given))
        self.formula = self.theory.formulas.get(claim)
        super().__init__(doubted, until)

    def grounds(self, doubted: AbstractSet[int]) -> Grounds | None:
        """Return why it follows, if it does."""
        return self._explained(doubted, lambda missing, _: self.stands(missing))

    def stands(self, doubted: AbstractSet[int]) -> bool:
        """Tell whether it follows."""
        if self.formula is None or self.wrong:
            raise UndecidedError(self.wrong)
        held = [title for at, title in enumerate(self.doubtable) if at not in doubted]
        left = max(self.until - monotonic(), 0.001)
        verdict = logic.entails(self.theory.known((*self.firm, *held)), self.formula, limit=left)
        if verdict.unknown:
            raise UndecidedError(verdict.reason)
        return verdict.yes


class Committed(_Trial):
    """A claim that everybody is committed to who holds the premises and follows the arguments."""

    def __init__(
        self, map: ArgumentMap, claim: str, among: Sequence[str] | None, until: float
    ) -> None:
        argued = backing(map)
        last = [title for title in reasons(map, claim) if StatementRef(title) not in argued]
        doubted = last if among is None else [title for title in last if title in among]
        self.structure = structure = Structure.of(map)
        self.literals = [structure.literals[title] for title in doubted]
        self.firm = [structure.literals[title] for title in last if title not in set(doubted)]
        self.denied = -structure.literals[claim]
        super().__init__(doubted, until)

    def grounds(self, doubted: AbstractSet[int]) -> Grounds | None:
        """Return why they are, if so."""
        try:
            with Search(self.structure) as search:
                return self._explained(doubted, lambda missing, _: self._binds(search, missing))
        except DialecticalError as error:
            raise UndecidedError(str(error)) from None

    def stands(self, doubted: AbstractSet[int]) -> bool:
        """Tell whether they are."""
        try:
            with Search(self.structure) as search:
                return self._binds(search, doubted)
        except DialecticalError as error:
            raise UndecidedError(str(error)) from None

    def _binds(self, search: Search, missing: AbstractSet[int]) -> bool:
        held = [literal for at, literal in enumerate(self.literals) if at not in missing]
        return not search.possible([*self.firm, *held, self.denied])
