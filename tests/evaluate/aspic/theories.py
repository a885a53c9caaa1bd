"""Hypothesis strategies for theories of structured arguments."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.evaluate.aspic import AspicTheory, Ordering, Rule

_LITERALS = ("a", "b", "c", "d", "e")
_LITERAL = st.sampled_from(_LITERALS)


@st.composite
def theories(draw, *, preferring=False, rules=5):
    """Small theories, with circles and all; their preferences are a partial order."""
    found = [
        Rule(
            f"r{number}",
            draw(st.lists(_LITERAL, max_size=2, unique=True)),
            draw(_LITERAL),
            strict=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, rules)))
    ]
    known = draw(st.lists(_LITERAL, max_size=4, unique=True))
    axioms = draw(st.integers(0, len(known)))
    defeasible = [rule.name for rule in found if not rule.strict]
    against = st.tuples(_LITERAL, st.sampled_from((*_LITERALS, *defeasible)))
    contraries = draw(st.lists(against, max_size=3))
    both = draw(st.lists(st.tuples(_LITERAL, _LITERAL), max_size=2))
    preferences = []
    if preferring:
        for kind in (defeasible, known[axioms:]):
            order = draw(st.permutations(kind))
            pairs = [(a, b) for at, a in enumerate(order) for b in order[at + 1 :]]
            preferences += draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return AspicTheory(
        found,
        premises=known[axioms:],
        axioms=known[:axioms],
        contraries=[*contraries, *both, *((b, a) for a, b in both)],
        preferences=preferences,
    )


def orderings(link="last-link"):
    return st.builds(Ordering, st.just(link), st.sampled_from(("elitist", "democratic")))
