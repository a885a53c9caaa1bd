"""The problems of the competition in answer-set programming, for `solving.py`: written from the definitions.

What is asked for is put into facts `arg(n)` and `att(n,m)`; `in(n)` is the set, `out(n)` what it attacks.
"""

from __future__ import annotations

from typing import Any

__all__ = ["answer", "extensions"]

CONFLICT_FREE = """
{in(X)} :- arg(X).
out(X) :- in(Y), att(Y,X).
:- in(X), out(X).
#show in/1.
"""
ADMISSIBLE = CONFLICT_FREE + ":- in(X), att(Y,X), not out(Y).\n"
COMPLETE = ADMISSIBLE + ":- arg(X), not in(X), out(Y) : att(Y,X).\n"
STABLE = CONFLICT_FREE + ":- arg(X), not in(X), not out(X).\n"
LARGEST = "#heuristic in(X) : arg(X). [1,true]\n"
WIDEST = """
reached(X) :- in(X).
reached(X) :- out(X).
#heuristic reached(X) : arg(X). [1,true]
"""
DOMAIN = ["--heuristic=Domain", "--enum-mode=domRec"]


def facts(size: int, attacks: list[tuple[int, int]]) -> str:
    """Return a framework of arguments from 1 to `size` as facts."""
    lines = [f"arg(1..{size})."] if size else []
    return "\n".join(lines + [f"att({one},{other})." for one, other in attacks])


def control(program: str, *options: str) -> Any:
    """Return a solver of a program."""
    from clingo import Control

    made = Control([*options])
    made.add("base", [], program)
    made.ground([("base", [])])
    return made


def models(program: str, *options: str) -> Any:
    """Yield the sets that a program has."""
    made = control(program, "0", *options)  # which must not go before its models
    with made.solve(yield_=True) as found:
        for model in found:
            yield frozenset(atom.arguments[0].number for atom in model.symbols(shown=True))


def one(program: str, *options: str) -> frozenset[int] | None:
    """Return a set of a program, or None."""
    return next(models(program, *options), None)


def preferred(given: str) -> Any:
    """Yield the preferred sets."""
    return models(given + COMPLETE + LARGEST, *DOMAIN)


def extensions(size: int, attacks: list[tuple[int, int]], semantics: str) -> Any:
    """Yield all sets that are complete, preferred or stable."""
    given = facts(size, attacks) + "\n"
    if semantics == "preferred":
        return preferred(given)
    return models(given + {"complete": COMPLETE, "stable": STABLE}[semantics])


def widest(given: str) -> Any:
    """Yield semi-stable sets, one of those that reach the same."""
    return models(given + COMPLETE + WIDEST, *DOMAIN)


def ideal(given: str) -> frozenset[int]:
    """Return the ideal set: what is left of what is credulously accepted and attacked by none of it."""
    brave: frozenset[int] = frozenset()
    for found in models(given + ADMISSIBLE, "--enum-mode=brave"):
        brave = found  # the last one is whole
    allowed = given + "".join(f"ok({number})." for number in sorted(brave))
    program = f"{allowed}\n{ADMISSIBLE}:- in(X), not ok(X).\n:- in(X), ok(Y), att(Y,X).\n"
    return one("ok(0).\n" + program + LARGEST, *DOMAIN) or frozenset()


def semi_stable(given: str, attacks: list[tuple[int, int]], size: int, goal: str) -> bool:
    """Say whether there is a semi-stable set with a goal, which is a constraint."""
    if one(given + STABLE) is not None:
        return one(given + STABLE + goal) is not None
    having = control(
        given
        + COMPLETE
        + goal
        + WIDEST
        + "#external want(X) : arg(X).\n:- want(X), not reached(X).\n"
    )
    from clingo import Function, Number

    for chosen in widest(given):
        reached = chosen | {other for attacker, other in attacks if attacker in chosen}
        for number in range(1, size + 1):
            having.assign_external(Function("want", [Number(number)]), number in reached)
        if having.solve().satisfiable:
            return True
    return False


def answer(  # noqa: C901, PLR0911, PLR0912  (one case for each problem)
    problem: str, size: int, attacks: list[tuple[int, int]], argument: int | None
) -> Any:
    """Return true or false for DC and DS; for SE a set of numbers, or None."""
    given = facts(size, attacks) + "\n"
    has, lacks = f":- not in({argument}).\n", f":- in({argument}).\n"
    match problem:
        case "SE-CO":
            return one(given + COMPLETE)
        case "SE-PR":
            return next(preferred(given))
        case "SE-ST":
            return one(given + STABLE)
        case "SE-SST":
            return next(widest(given))
        case "SE-ID":
            return ideal(given)
        case "DC-CO" | "DC-PR":
            return one(given + ADMISSIBLE + has) is not None
        case "DS-CO":
            return one(given + COMPLETE + lacks) is None
        case "DC-ST":
            return one(given + STABLE + has) is not None
        case "DS-ST":
            return one(given + STABLE + lacks) is None
        case "DS-PR":
            # What attacks the argument lacks it, however much it grows.
            if one(f"{given}{ADMISSIBLE}:- not out({argument}).\n") is not None:
                return False
            return all(argument in found for found in preferred(given))
        case "DC-SST":
            return semi_stable(given, attacks, size, has)
        case "DS-SST":
            return not semi_stable(given, attacks, size, lacks)
        case "DC-ID" | "DS-ID":
            return argument in ideal(given)
    raise ValueError(problem)
