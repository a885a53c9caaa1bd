"""Schemes that draw on what brings about what."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import HASTINGS, TABLE, compendium
from argmap.schemes.nouns import Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument from cause to effect",
        Family.CAUSE,
        (
            Premise("law", "Where A happens, B mostly follows."),
            Premise("cause", "A happens, or will happen."),
        ),
        "B will follow.",
        (
            assumed(
                "strength", "How sure is it that {conclusion} follows from {cause}?", about="law"
            ),
            assumed(
                "evidence",
                "What shows that it is the one that brings about the other?",
                about="law",
            ),
            excepted("interference", "Will something keep {conclusion} from coming about?"),
        ),
        aliases=("argument from cause", "causal argument", "cause and effect"),
        walton=28,
        aif=4,
        wagemans=Wagemans("1 pre", "FF", "cause"),
        sources=(compendium(28), TABLE, HASTINGS),
    ),
    Scheme(
        "argument from effect to cause",
        Family.CAUSE,
        (
            Premise("law", "Where A happens, B mostly follows."),
            Premise("effect", "B has happened."),
        ),
        "A has happened.",
        (
            assumed("law", "Does the one bring about the other?", about="law"),
            excepted(
                "alternatives",
                "Could something other than {conclusion} have brought about {effect}?",
            ),
        ),
        aliases=("argument from effect",),
        wagemans=Wagemans("1 pre", "FF", "effect"),
        sources=(HASTINGS, TABLE),
    ),
    Scheme(
        "argument from correlation to cause",
        Family.CAUSE,
        (Premise("correlation", "A and B go together."),),
        "A is a cause of B.",
        (
            assumed(
                "correlation", "Do they really go together, and how often?", about="correlation"
            ),
            excepted("chance", "Could {correlation} be chance?"),
            excepted("direction", "Could it be the other way around?"),
            excepted("third", "Could a third thing bring about both?"),
        ),
        aliases=("correlation",),
        walton=29,
        aif=7,
        sources=(compendium(29),),
    ),
)
