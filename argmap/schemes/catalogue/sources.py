"""Schemes that draw on what somebody says, sees or remembers."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import FORMS, POLLOCK, TABLE, compendium
from argmap.schemes.nouns import CONCLUSION, Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument from position to know",
        Family.SOURCE,
        (
            Premise("position", "A is where one can know about S."),
            Premise("statement", "A says that P, which is about S."),
        ),
        "P is true.",
        (
            assumed(
                "position",
                "What puts the source in a position to know {conclusion}?",
                about="position",
            ),
            excepted("honesty", "Is there a reason to doubt that the source is honest?"),
            assumed("wording", "Did the source say just this?", about="statement"),
        ),
        walton=1,
        aif=26,
        sources=(compendium(1),),
    ),
    Scheme(
        "argument from expert opinion",
        Family.SOURCE,
        (
            Premise("expertise", "E is an expert in field D."),
            Premise("statement", "E says that P."),
            Premise("field", "P belongs to D."),
        ),
        "P is true.",
        (
            assumed("expertise", "How much does the expert know of the matter?", about="expertise"),
            assumed("field", "Is {conclusion} a matter of the expert's own field?", about="field"),
            assumed("wording", "What did the expert say, word for word?", about="statement"),
            excepted("trust", "Is there a reason to doubt that the expert is honest and unbiased?"),
            excepted("consensus", "Do other experts deny {conclusion}?", about=CONCLUSION),
            assumed("evidence", "What evidence does the expert have for {conclusion}?"),
        ),
        aliases=("appeal to expert opinion", "expertise"),
        walton=2,
        aif=15,
        wagemans=Wagemans("2 pre", "VF", "authority"),
        sources=(compendium(2), FORMS),
    ),
    Scheme(
        "argument from authority",
        Family.SOURCE,
        (
            Premise("authority", "A has authority in matters of S."),
            Premise("statement", "A says that P, which is a matter of S."),
        ),
        "P holds.",
        (
            assumed("standing", "What gives this authority its standing?", about="authority"),
            assumed("scope", "Is {conclusion} a matter in which it has a say?", about="authority"),
            assumed("wording", "Did the authority say just this?", about="statement"),
            excepted("rivals", "Is there an equal authority that says otherwise?"),
        ),
        aliases=("argumentum ad verecundiam", "administrative authority"),
        aif=160,
        wagemans=Wagemans("2 pre", "VF", "authority"),
        sources=(FORMS, TABLE),
    ),
    Scheme(
        "argument from witness testimony",
        Family.SOURCE,
        (
            Premise("position", "W could know whether P."),
            Premise("sincerity", "W says what W believes."),
            Premise("statement", "W says that P."),
        ),
        "P is true.",
        (
            assumed("coherence", "Does the witness's story hang together?", about="statement"),
            assumed("facts", "Does the story agree with what is known from elsewhere?"),
            excepted("witnesses", "Do other witnesses say otherwise?"),
            excepted("bias", "Does the witness have a reason to mislead?", about="sincerity"),
            assumed("plausibility", "How likely is {conclusion} to begin with?", about=CONCLUSION),
        ),
        aliases=("argument from testimony", "testimony"),
        walton=3,
        sources=(compendium(3),),
    ),
    Scheme(
        "argument from popular opinion",
        Family.SOURCE,
        (
            Premise("acceptance", "Most people take P to be true."),
            Premise("presumption", "What most people take to be true is likely to be so."),
        ),
        "P is likely to be true.",
        (
            assumed("numbers", "What shows that most people think so?", about="acceptance"),
            excepted("doubt", "Is there a good reason to think that most people are wrong here?"),
            assumed("basis", "Can most people judge such a matter?", about="presumption"),
        ),
        aliases=("argumentum ad populum", "ad populum", "bandwagon", "appeal to popularity"),
        walton=4,
        aif=23,
        wagemans=Wagemans("2 pre", "", "popularity"),
        sources=(compendium(4), TABLE),
    ),
    Scheme(
        "argument from popular practice",
        Family.SOURCE,
        (
            Premise("practice", "Most people who know about A do A."),
            Premise("presumption", "What those who know about it do is acceptable."),
        ),
        "A is acceptable.",
        (
            assumed("numbers", "What shows that most people do so?", about="practice"),
            excepted("doubt", "Is there a reason against it even if most people do it?"),
            assumed("reasons", "Why do people do so, and does their reason hold here?"),
        ),
        aliases=("common practice", "appeal to tradition"),
        walton=5,
        aif=25,
        sources=(compendium(5),),
    ),
    Scheme(
        "argument from perception",
        Family.SOURCE,
        (
            Premise("appearance", "It looks to S as if P."),
            Premise("presumption", "What looks so mostly is so."),
        ),
        "P is the case.",
        (
            excepted("conditions", "Are the conditions such that things look other than they are?"),
            assumed("appearance", "Did it really look that way?", about="appearance"),
        ),
        walton=59,
        sources=(compendium(59), POLLOCK),
    ),
    Scheme(
        "argument from memory",
        Family.SOURCE,
        (
            Premise("recollection", "S remembers that P."),
            Premise("presumption", "What is remembered mostly was so."),
        ),
        "P was the case.",
        (
            excepted("origin", "Does the memory come from anything but having learned it?"),
            excepted("reliability", "Does S often remember such things wrongly?"),
        ),
        walton=60,
        sources=(compendium(60), POLLOCK),
    ),
)
