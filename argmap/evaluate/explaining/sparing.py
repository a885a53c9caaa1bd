"""What of all that is taken for granted suffices for something to stand.

A set of premises and rules suffices if the thing can be derived from it and if it defends itself:
whatever speaks against something in it can't be derived from what it doesn't attack (it is
admissible: Dung 1995, https://doi.org/10.1016/0004-3702(94)00041-X, definition 6). What is in the
grounded extension has to be defended without anything that defends itself (strongly admissible:
Caminada and Dunne 2019, https://doi.org/10.3233/AAC-190463). Of such a set parts are left out as long as
the rest suffices, so that at the end none can be spared. There may be other such sets, and smaller
ones: to find the smallest is hard, and people ask for a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from time import monotonic

from argmap.evaluate.aspic import Rule
from argmap.evaluate.aspic.elements import Derivation, Elements
from argmap.evaluate.aspic.grounded import IN, grounded
from argmap.evaluate.dung import Label
from argmap.evaluate.explaining.cases import Case
from argmap.model import StatementRef

__all__ = ["resting"]

_LIMIT = 2.0  # seconds


def resting(case: Case, literal: str, *, limit: float = _LIMIT) -> tuple[tuple[str, ...], bool]:
    """Return the titles of statements that are taken for granted and suffice for a literal.

    Those that are nearest to the literal come first. None of them can be spared if the second of
    what is returned is true; else `limit` (in seconds) was not enough to see to it. There are none
    if the literal doesn't stand.
    """
    if case.label(literal) is not Label.IN:
        return (), True
    until = monotonic() + limit
    elements = case.compiled.elements
    goal = case.compiled.literals[literal]
    names = _used(case, literal)
    numbers = [case.numbers[name] for name in names]
    suffices = _suffices_strongly if _suffices_strongly(elements, goal, numbers) else _suffices
    kept, least = _spared(lambda held: suffices(elements, goal, held), numbers, until)
    ends = (case.end(name) for name, number in zip(names, numbers, strict=True) if number in kept)
    return tuple(end.title for end in ends if isinstance(end, StatementRef)), least


def _used(case: Case, literal: str) -> list[str]:
    """Return premises and rules that carry something and its defence, nearest first."""
    found: dict[str, None] = {}
    waiting = [literal]
    seen = {literal}
    for goal in waiting:
        for each in case.carried(goal):
            name = each.name if isinstance(each, Rule) else each
            if case.element(name) is Label.IN:
                found[name] = None
            if isinstance(each, Rule) and each.strict:
                continue
            attackers = (
                *case.against(name),
                *(case.against(each.conclusion) if isinstance(each, Rule) else ()),
            )
            for defender in _defending(case, attackers):
                if defender not in seen:
                    seen.add(defender)
                    waiting.append(defender)
    return list(found)


def _defending(case: Case, fallen: Iterable[str]) -> Iterable[str]:
    """Yield what stands and makes some things fall, by way of all that could carry them."""
    seen: set[str] = set()
    waiting = list(fallen)
    while waiting:
        literal = waiting.pop()
        if literal in seen:
            continue
        seen.add(literal)
        yield from (name for name in case.against(literal) if case.label(name) is Label.IN)
        for rule in case.rules(literal):
            yield from (name for name in case.against(rule.name) if case.label(name) is Label.IN)
            waiting += (name for name in rule.premises if case.label(name) is not Label.IN)


def _spared(
    suffices: Callable[[list[int]], bool], numbers: list[int], until: float
) -> tuple[Collection[int], bool]:
    """Return some elements of which none can be spared: in halves, quarters, … and one by one.

    What defends what was left out can go as well, so that they are gone through until all stay, or
    until there is no time left.
    """
    kept = list(numbers)
    size = max(len(kept) // 2, 1)
    while True:
        at = before = len(kept)
        while at > 0 and monotonic() < until:
            start = max(at - size, 0)
            rest = kept[:start] + kept[at:]
            if suffices(rest):
                kept = rest
            at = start
        late = monotonic() >= until
        if late or (size == 1 and len(kept) == before):
            return frozenset(kept), not late
        size = max(size // 2, 1)


def _suffices_strongly(elements: Elements, goal: int, held: Iterable[int]) -> bool:
    """Tell whether something is in as soon as some elements are granted, and no others.

    That is so in the grounded labelling if all others are attacked by something that is undecided.
    """
    own = frozenset(held)
    doubt = elements.size
    attackers = [
        names if at in own else (*names, doubt) for at, names in enumerate(elements.attackers)
    ]
    itself = Derivation(doubt, (), len(attackers))
    doubted = Elements(elements.size + 1, (*elements.derivations, itself), (*attackers, (doubt,)))
    return grounded(doubted).propositions[goal] == IN


def _suffices(elements: Elements, goal: int, held: Iterable[int]) -> bool:
    """Tell whether something is derived from some elements, which defend themselves."""
    own = frozenset(held)
    derived = _derived(elements, own)
    if not derived[goal]:
        return False
    fallen = {at for name in _true(derived) for at in elements.attacked[name]}
    if not fallen.isdisjoint(own):
        return False
    possible = _derived(elements, None, fallen)
    return not any(possible[name] for at in own for name in elements.attackers[at])


def _true(marks: bytearray) -> Iterable[int]:
    return (at for at, mark in enumerate(marks) if mark)


def _derived(
    elements: Elements, held: Collection[int] | None, without: Collection[int] = ()
) -> bytearray:
    """Return what can be derived from some elements, or else from all, without some others."""
    found = bytearray(elements.size)
    missing = [len(step.premises) for step in elements.derivations]

    def holds(at: int) -> bool:
        element = elements.derivations[at].element
        return element < 0 or ((held is None or element in held) and element not in without)

    waiting = [at for at, left in enumerate(missing) if not left and holds(at)]
    while waiting:
        name = elements.derivations[waiting.pop()].conclusion
        if found[name]:
            continue
        found[name] = 1
        for at in elements.using[name]:
            missing[at] -= 1
            if not missing[at] and holds(at):
                waiting.append(at)
    return found
