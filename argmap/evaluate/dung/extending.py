"""To find the extensions of parts under the semantics that are not found by a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.evaluate.dung import asking
from argmap.evaluate.dung.asking import Asking, in_time
from argmap.evaluate.dung.bits import listed
from argmap.evaluate.dung.branching import BRANCHING
from argmap.evaluate.dung.frameworks import FEW
from argmap.evaluate.dung.growing import Growing
from argmap.evaluate.dung.parts import Part, layers_of
from argmap.evaluate.dung.searching import SEARCHES, SMALL
from argmap.evaluate.dung.walking import walk

__all__ = ["EXTENDING", "UNGROUNDED"]

Chosen = Sequence[int]
Extending = Callable[[Part, float], Iterator[Chosen]]


def _small(part: Part, semantics: str) -> Iterator[Chosen]:
    return map(listed, SEARCHES[semantics](part))


def _by_bits(semantics: str, otherwise: Extending) -> Extending:
    """Return what branches where arguments are few, and does otherwise where this gets nowhere."""

    def extend(part: Part, until: float) -> Iterator[Chosen]:
        in_time(until)
        found = BRANCHING[semantics](part.piece) if part.size <= FEW else None
        return otherwise(part, until) if found is None else map(listed, found)

    return extend


def _each(part: Part, clauses: asking.Encoding, until: float) -> Iterator[Chosen]:
    """Yield all sets that obey clauses, each once."""
    size = part.size
    with Asking(part, clauses(part), until) as solver:
        solver.prefer(list(range(1, size + 1)))
        while solver.ask():
            literals = solver.model()[:size]
            yield [number for number in range(size) if literals[number] > 0]
            solver.add([-literal for literal in literals])


def _layered(
    part: Part, until: float, whole: Extending, *, defended: bool = True
) -> Iterator[Chosen]:
    """Yield extensions along strongly connected components; `whole` finds those of one of them."""
    in_time(until)
    found = layers_of(part)
    if len(found) == 1:
        return whole(part, until)
    return walk(part, found, lambda left: whole(left, until), defended=defended)


def _conflict_free(part: Part, until: float) -> Iterator[Chosen]:
    """Yield the conflict-free sets, each after what it extends."""
    attackers, attacked = part.attackers, part.attacked
    able = [n for n in range(part.size) if n not in part.barred and n not in attackers[n]]
    refusing = [0] * part.size  # how many of the chosen are in conflict with it
    chosen: list[int] = []
    place = 0
    yield []
    while True:
        in_time(until)
        while place < len(able) and refusing[able[place]]:
            place += 1
        if place < len(able):
            number, change = able[place], 1
            chosen.append(place)
            place += 1
        elif chosen:
            place = chosen.pop() + 1
            number, change = able[place - 1], -1
        else:
            return
        for others in (attackers[number], attacked[number]):
            for other in others:
                refusing[other] += change
        if change > 0:
            yield [able[one] for one in chosen]


def _naive(part: Part, until: float) -> Iterator[Chosen]:
    if part.size <= SMALL:
        yield from _small(part, "naive")
        return
    with Asking(part, asking.free_of_conflict(part), until) as solver:
        yield from Growing(solver).largest()


def _admissible(part: Part, until: float) -> Iterator[Chosen]:
    return (
        _small(part, "admissible") if part.size <= SMALL else _each(part, asking.admissible, until)
    )


def _complete(part: Part, until: float) -> Iterator[Chosen]:
    def whole(part: Part, until: float) -> Iterator[Chosen]:
        return _each(part, asking.complete, until)

    return _layered(part, until, _by_bits("complete", whole))


def _preferred(part: Part, until: float) -> Iterator[Chosen]:
    return _layered(part, until, _by_bits("preferred", _preferred_whole))


def _preferred_whole(part: Part, until: float) -> Iterator[Chosen]:
    # What is stable is preferred, and is found without being grown; mostly there is little else.
    known = []
    with Asking(part, asking.stable(part), until) as solver:
        solver.prefer(list(range(1, part.size + 1)))
        while solver.attempt():
            chosen = solver.accepted()
            known.append(chosen)
            yield chosen
            solver.add([-number - 1 for number in chosen])
    with Asking(part, asking.admissible(part), until) as solver:
        growing = Growing(solver)
        for chosen in known:
            growing.pass_over(chosen)
        yield from growing.largest()


def _stable(part: Part, until: float) -> Iterator[Chosen]:
    return _each(part, asking.stable, until)


def _widest(part: Part, until: float, clauses: asking.Encoding) -> Iterator[Chosen]:
    """Yield the sets that obey clauses and reach what no other one reaches and more."""
    # What is stable reaches everything.
    found = False
    for chosen in _stable(part, until):
        found = True
        yield chosen
    if found:
        return
    size = part.size
    with Asking(part, clauses(part), until) as solver, Asking(part, clauses(part), until) as same:
        for chosen in Growing(solver, reach=True).largest():
            reached = {*chosen, *(other for number in chosen for other in part.attacked[number])}
            # Others may reach the same.
            within = same.new()
            for number in sorted(reached):
                same.add([-within, number + 1, size + number + 1])
            yield chosen
            same.add([-number - 1 for number in chosen])
            while same.ask([within]):
                other = same.accepted()
                yield other
                same.add([-number - 1 for number in other])


def _semi_stable(part: Part, until: float) -> Iterator[Chosen]:
    return _widest(part, until, asking.admissible)


def _stage(part: Part, until: float) -> Iterator[Chosen]:
    if part.size <= SMALL:
        return _small(part, "stage")
    return _widest(part, until, asking.free_of_conflict)


def _ideal(part: Part, until: float) -> Iterator[Chosen]:
    """Yield what the largest admissible set is that no admissible set attacks.

    Source: Dung, Mancarella and Toni (2007, https://doi.org/10.1016/j.artint.2007.05.003), theorem
    3.3.
    """
    best = next(_preferred(part, until))
    if best:
        best = _not_attacked(part, best, until)
    yield _admissible_in(part, best)


def _not_attacked(part: Part, chosen: Chosen, until: float) -> Chosen:
    """Return those of some arguments that no complete set attacks."""
    size = part.size
    left = list(chosen)
    with Asking(part, asking.admissible(part), until) as solver:
        solver.prefer([size + number + 1 for number in left])
        while left:
            solver.add([size + number + 1 for number in left])
            if not solver.ask():
                break
            model = solver.model()
            left = [number for number in left if model[size + number] < 0]
    return left


def _eager(part: Part, until: float) -> Iterator[Chosen]:
    """Yield what the largest admissible set is in all that are semi-stable."""
    best = next(_semi_stable(part, until))
    with Asking(part, asking.stable(part), until) as solver:
        # Where something is stable, that is what is semi-stable.
        if solver.ask():
            best = _in_each(solver, best)
        else:
            while best and (other := _without(part, best, until)) is not None:
                best = sorted(set(best) & set(other))
    yield _admissible_in(part, best)


def _in_each(solver: Asking, chosen: Chosen) -> Chosen:
    """Return those of some arguments that are in each set that a solver knows."""
    left = list(chosen)
    solver.prefer([-number - 1 for number in left])
    while left:
        solver.add([-number - 1 for number in left])
        if not solver.ask():
            break
        model = solver.model()
        left = [number for number in left if model[number] > 0]
    return left


def _without(part: Part, chosen: Chosen, until: float) -> Chosen | None:
    """Return a semi-stable set that lacks some of what is chosen, or None."""
    with Asking(part, asking.admissible(part), until) as solver:
        growing = Growing(solver, reach=True)
        solver.prefer([-number - 1 for number in chosen])
        lacking = solver.new()
        solver.add([-lacking, *[-number - 1 for number in chosen]])
        return growing.having(lacking)


def _admissible_in(part: Part, chosen: Chosen) -> list[int]:
    """Return the largest admissible set in a conflict-free one."""
    held = bytearray(part.size)
    for number in chosen:
        held[number] = 1
    hits = [sum(held[other] for other in others) for others in part.attackers]
    falling = [n for n in chosen if not all(hits[other] for other in part.attackers[n])]
    for number in falling:
        held[number] = 0
    for number in falling:
        for other in part.attacked[number]:
            hits[other] -= 1
            if not hits[other]:
                for one in part.attacked[other]:
                    if held[one]:
                        held[one] = 0
                        falling.append(one)
    return [number for number in chosen if held[number]]


def _cf2(part: Part, until: float) -> Iterator[Chosen]:
    return _layered(part, until, _naive, defended=False)


def _stage2(part: Part, until: float) -> Iterator[Chosen]:
    return _layered(part, until, _stage, defended=False)


EXTENDING: dict[str, Extending] = {
    "conflict-free": _conflict_free,
    "naive": _naive,
    "admissible": _admissible,
    "complete": _by_bits("complete", _complete),
    "preferred": _by_bits("preferred", _preferred),
    "stable": _by_bits("stable", _stable),
    "semi-stable": _by_bits("semi-stable", _semi_stable),
    "stage": _stage,
    "ideal": _by_bits("ideal", _ideal),
    "eager": _by_bits("eager", _eager),
    "CF2": _cf2,
    "stage2": _stage2,
}
"""For each semantics, what finds the extensions of a part, each an ascending list of its numbers.

Those of a framework are made up of those of its connected components, one of each. Grounded is not
among them: it is found by itself, and other semantics are asked about what it leaves undecided.
"""

UNGROUNDED = frozenset({"conflict-free", "naive", "admissible", "stage"})
"""The semantics whose extensions may lack what is grounded."""
