"""Schemes that draw on evidence: what it shows, what explains it, what it leaves out."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import (
    HASTINGS,
    LIPTON,
    PERELMAN,
    POLLOCK,
    TABLE,
    compendium,
)
from argmap.schemes.nouns import CONCLUSION, Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument from sign",
        Family.EVIDENCE,
        (
            Premise("sign", "A is seen here."),
            Premise("link", "Where A is seen, B mostly is the case."),
        ),
        "B is the case here.",
        (
            assumed(
                "strength", "How closely does {sign} go with what it is a sign of?", about="link"
            ),
            excepted("alternatives", "Could something other than {conclusion} account for {sign}?"),
        ),
        aliases=("indication", "symptom"),
        walton=30,
        aif=30,
        wagemans=Wagemans("1 pre", "FF", "sign"),
        sources=(compendium(30), TABLE, HASTINGS),
    ),
    Scheme(
        "abductive argument",
        Family.EVIDENCE,
        (
            Premise("finding", "F is found."),
            Premise("explanation", "E explains F well."),
            Premise("comparison", "No other explanation of F is as good as E."),
        ),
        "E is likely to be true.",
        (
            assumed(
                "goodness",
                "How well does the explanation account for {finding}?",
                about="explanation",
            ),
            assumed(
                "comparison", "By how much is it better than the next best?", about="comparison"
            ),
            assumed("search", "How hard were other explanations looked for?", about="comparison"),
            excepted("wait", "Would it be better to look for more before {conclusion} is drawn?"),
        ),
        aliases=(
            "inference to the best explanation",
            "abduction",
            "abductive inference",
            "abductive argumentation scheme",
            "best explanation",
            "IBE",
        ),
        walton=31,
        sources=(compendium(31), LIPTON),
    ),
    Scheme(
        "argument from evidence to a hypothesis",
        Family.EVIDENCE,
        (
            Premise("prediction", "If H is true, B will be seen."),
            Premise("observation", "B was seen."),
        ),
        "H is likely to be true.",
        (
            assumed("prediction", "Does it follow from the hypothesis at all?", about="prediction"),
            assumed("observation", "Was it really seen?", about="observation"),
            excepted(
                "alternatives", "Is there a reason for {observation} other than {conclusion}?"
            ),
        ),
        aliases=(
            "argument from verification",
            "verification",
            "hypothetico-deductive confirmation",
        ),
        walton=32,
        sources=(compendium(32),),
    ),
    Scheme(
        "argument from falsification of a hypothesis",
        Family.EVIDENCE,
        (
            Premise("prediction", "If H is true, B will be seen."),
            Premise("observation", "B was not seen where it should have been."),
        ),
        "H is false.",
        (
            assumed("prediction", "Does it follow from the hypothesis at all?", about="prediction"),
            assumed("observation", "Was it looked for well enough?", about="observation"),
            excepted("conditions", "Did something else keep it from being seen?"),
        ),
        aliases=("falsification of hypothesis", "falsification"),
        aif=16,
        sources=(compendium(32),),
    ),
    Scheme(
        "argument from ignorance",
        Family.EVIDENCE,
        (
            Premise("lack", "Nothing shows that P."),
            Premise("search", "If P were true, something would show it by now."),
        ),
        "P is not true.",
        (
            assumed("search", "How far has one looked, and where?", about="search"),
            excepted("hidden", "Could there be no trace of it, although it is so?", about="search"),
            assumed("burden", "Who has to show it, if nothing is known either way?"),
        ),
        aliases=("argumentum ad ignorantiam", "lack of evidence", "absence of evidence"),
        walton=26,
        aif=19,
        sources=(compendium(26),),
    ),
    Scheme(
        "epistemic argument from ignorance",
        Family.EVIDENCE,
        (
            Premise("lack", "P stands nowhere in D."),
            Premise("completeness", "All that is true in this matter stands in D."),
        ),
        "P is not true.",
        (
            assumed(
                "completeness", "Is what is known of the matter complete?", about="completeness"
            ),
            assumed("lack", "Was it looked up with care?", about="lack"),
        ),
        aliases=("closed world assumption", "negation as failure"),
        walton=27,
        sources=(compendium(27),),
    ),
    Scheme(
        "argument from example",
        Family.EVIDENCE,
        (Premise("example", "In this case, a, which is F, is also G."),),
        "What is F mostly is G.",
        (
            assumed("truth", "Is it so in {example}?", about="example"),
            assumed("support", "Does {example} bear on {conclusion} at all?"),
            assumed("typicality", "Is {example} typical of all the others?"),
            excepted(
                "counterexamples", "Are there cases in which it is otherwise?", about=CONCLUSION
            ),
        ),
        aliases=("generalization", "generalisation", "induction", "argument from instance"),
        walton=6,
        aif=14,
        sources=(compendium(6), PERELMAN),
    ),
    Scheme(
        "statistical syllogism",
        Family.EVIDENCE,
        (
            Premise("proportion", "Most things that are F are G."),
            Premise("instance", "a is F."),
        ),
        "a is G.",
        (
            assumed(
                "proportion", "How many of them are, and how is that known?", about="proportion"
            ),
            excepted("subclass", "Is it of a special kind, of which fewer are?"),
        ),
        aliases=("direct inference", "statistical argument"),
        sources=(POLLOCK,),
    ),
    Scheme(
        "statistical generalization",
        Family.EVIDENCE,
        (
            Premise("sample", "Of a sample of things that are F, this share is G."),
            Premise("fairness", "The sample is like all the others."),
        ),
        "About this share of all that are F is G.",
        (
            assumed("size", "Is {sample} large enough?", about="sample"),
            assumed("selection", "How was {sample} chosen?", about="fairness"),
        ),
        aliases=("enumerative induction", "inductive generalization", "statistical induction"),
        sources=(POLLOCK,),
    ),
    Scheme(
        "temporal projection",
        Family.EVIDENCE,
        (
            Premise("earlier", "P was the case earlier."),
            Premise("stability", "Such a thing doesn't change soon."),
        ),
        "P is still the case.",
        (
            excepted("change", "Is there a reason to think that it has changed since?"),
            assumed("stability", "How long does it stay as it is?", about="stability"),
        ),
        aliases=("temporal persistence", "extrapolation", "persistence"),
        sources=(POLLOCK,),
    ),
)
