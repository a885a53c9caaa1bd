"""Schemes that go by small steps."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import compendium
from argmap.schemes.nouns import Family, Premise, Scheme, assumed, excepted

__all__ = ["SCHEMES"]

_STEPS = assumed("steps", "Which steps lie between, and does each lead to the next?", about="chain")
_WEAKEST = excepted("brake", "Is there a step at which one could stop?", about="chain")
_END = assumed("outcome", "Is the end as bad as it is said to be?", about="outcome")

SCHEMES = (
    Scheme(
        "argument from gradualism",
        Family.SLOPE,
        (
            Premise("start", "P is accepted."),
            Premise("chain", "From P small steps lead to Q, each of which is to be accepted."),
        ),
        "Q is to be accepted.",
        (assumed("start", "Is it accepted?", about="start"), _STEPS, _WEAKEST),
        walton=48,
        sources=(compendium(48),),
    ),
    Scheme(
        "slippery slope argument",
        Family.SLOPE,
        (
            Premise("start", "A is being thought of."),
            Premise("chain", "Doing A leads, by steps, to Z."),
            Premise("outcome", "Z is bad."),
        ),
        "A should not be done.",
        (_STEPS, _WEAKEST, _END),
        aliases=("slippery slope", "causal slippery slope"),
        walton=49,
        sources=(compendium(49),),
    ),
    Scheme(
        "precedent slippery slope argument",
        Family.SLOPE,
        (
            Premise("start", "It is claimed that this case is an exception to the rule."),
            Premise("chain", "If it is one, then so is the next, and so on."),
            Premise("outcome", "All of them as exceptions can't be put up with."),
        ),
        "This case is no exception.",
        (
            assumed(
                "likeness",
                "Are the cases so alike that each makes the next an exception?",
                about="chain",
            ),
            _WEAKEST,
            _END,
        ),
        aliases=("precedent slippery slope",),
        walton=50,
        sources=(compendium(50),),
    ),
    Scheme(
        "sorites slippery slope argument",
        Family.SLOPE,
        (
            Premise("start", "This is clearly F."),
            Premise("chain", "What differs from something that is F so little is F, too."),
            Premise("outcome", "At the end, something is F that clearly isn't."),
        ),
        "No line can be drawn, so the first is not F.",
        (
            assumed("vagueness", "Does the word have no sharp limits?", about="chain"),
            excepted("line", "Can a line be drawn somewhere, even if not everywhere?"),
        ),
        aliases=("sorites slippery slope", "sorites"),
        walton=51,
        sources=(compendium(51),),
    ),
    Scheme(
        "verbal slippery slope argument",
        Family.SLOPE,
        (
            Premise("start", "It is claimed that this is F."),
            Premise("chain", "If this is F, so is what differs from it only a little, and so on."),
            Premise("outcome", "At the end stands something that clearly is not F."),
        ),
        "This is not F.",
        (_STEPS, excepted("line", "Can a line be drawn between the one and the other?"), _END),
        aliases=("verbal slippery slope",),
        walton=52,
        sources=(compendium(52),),
    ),
    Scheme(
        "full slippery slope argument",
        Family.SLOPE,
        (
            Premise("start", "A is acceptable, or may come to be."),
            Premise(
                "chain", "A leads to Z by precedents, small differences and what follows from each."
            ),
            Premise("climate", "What people think pushes it on."),
            Premise("outcome", "Z is bad."),
        ),
        "A should not be done.",
        (
            _STEPS,
            _WEAKEST,
            assumed("climate", "Does what people think push it on?", about="climate"),
            _END,
        ),
        aliases=("full slippery slope",),
        walton=53,
        sources=(compendium(53),),
    ),
)
