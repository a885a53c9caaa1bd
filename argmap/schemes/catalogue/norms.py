"""Schemes that draw on rules, and on weighing reasons."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import (
    CARNEADES,
    CONDUCTIVE,
    POLLOCK,
    SPECIFYING,
    compendium,
)
from argmap.schemes.nouns import CONCLUSION, Family, Premise, Scheme, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument for constitutive-rule claims",
        Family.NORM,
        (
            Premise("rule", "Doing A, or a word W, counts as B in this practice."),
            Premise("fact", "A is done, or W is said, here."),
        ),
        "This counts as B.",
        (
            assumed("rule", "Does it count as that in this practice?", about="rule"),
            excepted("conditions", "Does something keep it from counting here?"),
        ),
        aliases=("constitutive rule", "constitutive rule claims", "counts as"),
        walton=54,
        sources=(compendium(54),),
    ),
    Scheme(
        "argument from rules",
        Family.NORM,
        (
            Premise("rule", "Whoever is in a case of this kind must do A."),
            Premise("case", "X is in a case of this kind."),
        ),
        "X must do A.",
        (
            assumed("rule", "Is there such a rule, and is it in force?", about="rule"),
            assumed("case", "Does the rule cover {case}?", about="case"),
            excepted("conflict", "Is there another rule that goes before it?"),
            excepted("exception", "Is there a reason to make an exception?"),
        ),
        aliases=("argument from established rule", "argument from rule", "rule based argument"),
        walton=55,
        aif=61,
        sources=(compendium(55),),
    ),
    Scheme(
        "argument for an exceptional case",
        Family.NORM,
        (
            Premise("exceptions", "The rule doesn't hold for cases of this kind."),
            Premise("case", "X is in a case of this kind."),
        ),
        "X need not keep the rule.",
        (
            assumed("exceptions", "Is that an exception that is recognized?", about="exceptions"),
            assumed("case", "Is {case} of that kind?", about="case"),
            excepted("alternatives", "Does the rule already allow for it?"),
        ),
        aliases=("argument from exceptional case", "exceptional case", "exception to a rule"),
        walton=56,
        aif=62,
        sources=(compendium(56),),
    ),
    Scheme(
        "argument from plea for excuse",
        Family.NORM,
        (
            Premise("excuse", "X did not keep the rule, for a reason such as an emergency."),
            Premise("recognition", "Such a reason excuses it."),
        ),
        "X is not to be blamed for it.",
        (
            assumed("excuse", "Was it the reason at the time?", about="excuse"),
            assumed("recognition", "Does such a reason excuse this?", about="recognition"),
            excepted("fault", "Did the person bring it about?"),
        ),
        aliases=("plea for excuse", "excuse"),
        walton=58,
        sources=(compendium(58),),
    ),
    Scheme(
        "specification",
        Family.NORM,
        (
            Premise("principle", "In general, A should, or should not, be done."),
            Premise("narrowing", "In cases of this kind, doing A comes down to doing B."),
        ),
        "In cases of this kind, B should, or should not, be done.",
        (
            assumed(
                "narrowing",
                "Does the narrower rule keep to the point of {principle}?",
                about="narrowing",
            ),
            excepted("rivals", "Is there another way to make {principle} definite?"),
        ),
        aliases=("specifying a norm", "specification of a norm", "specification of a principle"),
        sources=(SPECIFYING,),
    ),
    Scheme(
        "defeasible modus ponens",
        Family.NORM,
        (
            Premise("rule", "As a rule, if P then Q."),
            Premise("condition", "P."),
        ),
        "Q.",
        (
            assumed("rule", "Does it hold as a rule?", about="rule"),
            excepted("exception", "Is this a case in which it doesn't hold?"),
        ),
        aliases=("DMP", "presumptive modus ponens", "default reasoning"),
        sources=(CARNEADES, POLLOCK),
    ),
    Scheme(
        "weighing reasons",
        Family.NORM,
        (
            Premise("reasons", "This speaks for P."),
            Premise("objections", "That speaks against P."),
            Premise("balance", "What speaks for P counts for more."),
        ),
        "P.",
        (
            assumed("balance", "By what measure do they count for more?", about="balance"),
            excepted(
                "missing", "Is something left out that bears on {conclusion}?", about=CONCLUSION
            ),
            excepted("twice", "Is one and the same thing counted more than once?", about="reasons"),
        ),
        aliases=(
            "weighing pro and con arguments",
            "conductive argument",
            "pros and cons",
            "balance of reasons",
            "balance of considerations",
        ),
        sources=(CONDUCTIVE,),
    ),
)
