"""Schemes that draw on other cases."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import PERELMAN, TABLE, compendium
from argmap.schemes.nouns import Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument from analogy",
        Family.CASE,
        (
            Premise("similarity", "This case is like another one."),
            Premise("base", "In the other case, P holds."),
        ),
        "P holds in this case.",
        (
            assumed("base", "Is it so in the other case?", about="base"),
            assumed(
                "relevance", "Are they alike in what matters for {conclusion}?", about="similarity"
            ),
            excepted("differences", "Do they differ in a way that speaks against {conclusion}?"),
            excepted("rivals", "Is there a third case, just as similar, where it is otherwise?"),
        ),
        aliases=("analogical argument", "analogical reasoning", "a pari"),
        walton=7,
        aif=1,
        wagemans=Wagemans("1 sub", "VV", "analogy"),
        sources=(compendium(7), TABLE),
    ),
    Scheme(
        "practical reasoning from analogy",
        Family.CASE,
        (
            Premise("base", "In another case it was right to do A."),
            Premise("similarity", "This case is like the other one."),
        ),
        "In this case it is right to do A.",
        (
            assumed("base", "Was it right in the other case?", about="base"),
            assumed("relevance", "Are they alike in what made it right?", about="similarity"),
            excepted("differences", "Do they differ in a way that speaks against doing so here?"),
        ),
        walton=8,
        wagemans=Wagemans("1 sub", "PP", "comparison"),
        sources=(compendium(8), TABLE),
    ),
    Scheme(
        "argument from precedent",
        Family.CASE,
        (
            Premise("case", "In an earlier case, the rule was not applied, or was changed."),
            Premise("similarity", "This case is like the earlier one."),
        ),
        "The rule is not to be applied, or is to be changed, in this case.",
        (
            assumed("rule", "Does the rule apply to such cases at all?"),
            assumed("similarity", "Is this case like {case} in what counted?", about="similarity"),
            excepted("differences", "Does something that counts set this case apart?"),
            excepted("standing", "Was {case} overruled, or decided wrongly?", about="case"),
        ),
        aliases=("appeal to precedent", "stare decisis"),
        walton=57,
        sources=(compendium(57),),
    ),
    Scheme(
        "a fortiori argument",
        Family.CASE,
        (
            Premise("base", "In a case where there is less reason for it, P holds."),
            Premise("degree", "In this case there is more reason for it."),
        ),
        "P holds in this case.",
        (
            assumed("base", "Is it so in the other case?", about="base"),
            assumed("degree", "Is there really more reason for it here?", about="degree"),
            excepted(
                "exception", "Does something here speak against {conclusion} that was not there?"
            ),
        ),
        aliases=("argument a maiore", "argument a minore", "a fortiori"),
        sources=(PERELMAN,),
    ),
    Scheme(
        "argument from equality",
        Family.CASE,
        (
            Premise("equality", "a and b are equal in what matters."),
            Premise("treatment", "b is treated in this way."),
        ),
        "a should be treated in this way.",
        (
            assumed("equality", "Are they equal in what matters here?", about="equality"),
            excepted("treatment", "Is it wrong to treat the other one so?", about="treatment"),
        ),
        aliases=("rule of justice", "equal treatment"),
        wagemans=Wagemans("1 sub", "PF", "equality"),
        sources=(PERELMAN, TABLE),
    ),
)
