"""Whether an argument is in some extension (credulously accepted), or in all (skeptically)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import frozen

from argmap.evaluate.dung.asking import in_time
from argmap.evaluate.dung.branching import BRANCHING
from argmap.evaluate.dung.enumerating import demand, end_of
from argmap.evaluate.dung.exceptions import OutOfTimeError
from argmap.evaluate.dung.extending import EXTENDING, UNGROUNDED
from argmap.evaluate.dung.few import accepted
from argmap.evaluate.dung.frameworks import Framework
from argmap.evaluate.dung.grounded import ground
from argmap.evaluate.dung.labellings import IN, UNDECIDED, labelled
from argmap.evaluate.dung.parts import Part, ancestors, components, cut, part_of
from argmap.evaluate.dung.seeking import SEEKING
from argmap.evaluate.dung.semantics import Semantics, find_semantics
from argmap.evaluate.dung.verdicts import Acceptance

__all__ = ["Mode", "accepts", "demand_mode"]

Mode = Literal["credulous", "skeptical"]
Chosen = Sequence[int]

_DEFENDED = frozenset({"admissible", "complete", "preferred", "ideal"})
_DIRECTIONAL = frozenset({*_DEFENDED, "CF2", "stage2"})
"""The semantics under which nothing bears on an argument but what attacks it, directly or not."""


def accepts(  # noqa: PLR0913  (a question has many sides, each with a name)
    framework: Framework,
    argument: str,
    semantics: str | Semantics,
    mode: Mode = "credulous",
    *,
    limit: float | None = None,
    witness: bool = False,
) -> Acceptance:
    """Say whether an argument is in some extension, or in all.

    Where there is no extension, which happens under stable alone, each argument is in all of them
    and none in some.

    Args:
        framework: what is evaluated.
        argument: the name of an argument of it.
        semantics: its name or its abbreviation.
        mode: "credulous", in some extension, or "skeptical", in all.
        limit: seconds after which the answer is "unknown".
        witness: whether to find an extension that shows the answer, too, if one can: for "yes" to
            the first question and for "no" to the second.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c")])
    >>> accepts(framework, "a", "preferred").yes, accepts(framework, "a", "preferred", "skeptical").yes
    (True, False)

    Raises:
        UnknownArgumentError: the framework has no such argument.
        UnknownSemanticsError: there is no such semantics.
        ValueError: there is no such mode.
    """
    demand_mode(mode)
    entry = find_semantics(semantics)
    number = demand(framework).number(argument)
    until = end_of(limit)
    question = _Question(framework, entry.name, mode == "credulous", until, witness)
    try:
        if framework.masks is not None and not witness and entry.name in BRANCHING:
            in_time(until)
            found = accepted(framework.masks, entry.name, number, credulous=question.wanted)
            if found is not None:
                return Acceptance(found)
        answer, shown = question.answer(number)
    except OutOfTimeError as error:
        return Acceptance(None, f"{error}, {limit:g} s")
    names = framework.arguments
    return Acceptance(
        answer, witness=None if shown is None else frozenset(names[one] for one in shown)
    )


@frozen
class _Question:
    """A question, whatever argument it is about.

    Attributes:
        framework, semantics: what is asked about, and the name of the semantics.
        wanted: whether an extension is looked for that has the argument, or one that lacks it.
        until: when the time is over.
        witness: whether the extension is asked for.
    """

    framework: Framework
    semantics: str
    wanted: bool
    until: float
    witness: bool

    def answer(self, number: int) -> tuple[bool, Chosen | None]:
        """Return the answer, and the extension if it is asked for and there is one."""
        found = self._seek(number)
        if found is None:
            return not self.wanted, None
        return self.wanted, found if self.witness else None

    def _seek(self, number: int) -> Chosen | None:
        """Return what shows that there is an extension as it is looked for; None if there is none."""
        framework, name = self.framework, self.semantics
        if name == "admissible" and not self.wanted:
            return ()
        if name in UNGROUNDED and name != "admissible":
            return self._by_components(part_of(framework), number)
        codes = ground(framework)
        fixed = labelled(codes, IN)
        if codes[number] == UNDECIDED:
            if name == "grounded":
                return None if self.wanted else fixed
            left = part_of(framework, labelled(codes, UNDECIDED))
            # What is ideal doesn't follow component by component, so that it is found as a whole.
            near = name in _DIRECTIONAL and not (self.witness and name == "ideal")
            ways = self._by_ancestors if near else self._by_components
            found = ways(left, left.numbers.index(number))
        elif (codes[number] == IN) is not self.wanted:
            return None
        elif name in {"admissible", "complete", "grounded"} or not (
            self.witness or name == "stable"
        ):
            found = ()
        else:
            left = part_of(framework, labelled(codes, UNDECIDED))
            found = self._any(components(left))
        return None if found is None else [*fixed, *found]

    def _by_ancestors(self, part: Part, number: int) -> Chosen | None:
        """Look among what attacks the argument, directly or not: nothing else bears on it."""
        name = self.semantics
        inside = ancestors(part, number)
        found = SEEKING[name](cut(part, inside), self._literal(inside.index(number)), self.until)
        if found is None or not self.witness:
            return found
        chosen = {inside[one] for one in found}
        shown = part.outside(sorted(chosen))
        if name == "admissible":
            return shown
        struck = {other for one in chosen for other in part.attacked[one]}
        gone = {*inside, *struck}
        rest = [one for one in range(part.size) if one not in gone]
        doubtful = set(inside) - chosen - struck if name in _DEFENDED else set()
        barred = [one for one in rest if not doubtful.isdisjoint(part.attackers[one])]
        more = self._any(components(cut(part, rest, barred=barred)))
        return None if more is None else [*shown, *more]

    def _by_components(self, part: Part, number: int) -> Chosen | None:
        """Look in the connected component of the argument, and then whether others have any."""
        parts = components(part)
        outside = part.numbers[number]
        own = next(one for one in parts if outside in one.numbers)
        literal = self._literal(own.numbers.index(outside))
        found = SEEKING[self.semantics](own, literal, self.until)
        if found is None:
            return None
        if not self.witness and self.semantics != "stable":
            return own.outside(found)
        others = self._any([one for one in parts if one is not own])
        return None if others is None else [*own.outside(found), *others]

    def _literal(self, number: int) -> int:
        return number + 1 if self.wanted else -number - 1

    def _any(self, parts: Iterable[Part]) -> Chosen | None:
        """Return an extension of some parts that nothing joins, or None if one of them has none."""
        found: list[int] = []
        for part in parts:
            chosen = next(EXTENDING[self.semantics](part, self.until), None)
            if chosen is None:
                return None
            found += part.outside(chosen)
        return found


def demand_mode(mode: str) -> None:
    """Refuse what is no mode."""
    if mode not in ("credulous", "skeptical"):
        raise ValueError(f"the mode is 'credulous' or 'skeptical', not {mode!r}")
