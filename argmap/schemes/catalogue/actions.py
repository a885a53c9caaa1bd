"""Schemes that draw on goals and values, and on what doing something leads to."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import TABLE, compendium
from argmap.schemes.nouns import CONCLUSION, Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

_PRAGMATIC = Wagemans("1 pre", "PF", "pragmatic")

SCHEMES = (
    Scheme(
        "practical reasoning",
        Family.ACTION,
        (
            Premise("goal", "G is to be brought about."),
            Premise("means", "Doing A brings G about."),
        ),
        "A should be done.",
        (
            excepted(
                "conflict", "Does something else that matters stand against {goal}?", about="goal"
            ),
            excepted("alternatives", "Is there a better way to reach {goal} than {conclusion}?"),
            assumed("possibility", "Can one act on {conclusion} at all?", about="means"),
            assumed(
                "effectiveness",
                "Would acting on {conclusion} really bring about {goal}?",
                about="means",
            ),
            excepted(
                "side-effects",
                "What else would come of acting on {conclusion}, and is that worse?",
                about=CONCLUSION,
            ),
        ),
        aliases=(
            "practical inference",
            "instrumental practical reasoning",
            "argument from goal",
            "means end reasoning",
            "practical syllogism",
        ),
        walton=22,
        aif=28,
        sources=(compendium(22),),
    ),
    Scheme(
        "two-person practical reasoning",
        Family.ACTION,
        (
            Premise("goal", "X wants to bring G about."),
            Premise("means", "As Y sees it, doing A brings G about."),
        ),
        "X should do A.",
        (
            assumed("goal", "Is {goal} what the other really wants?", about="goal"),
            excepted("alternatives", "Is there a better way to reach {goal} than {conclusion}?"),
            assumed("knowledge", "Does the adviser know enough of the matter?", about="means"),
            excepted(
                "side-effects",
                "What else would come of {conclusion} for the other?",
                about=CONCLUSION,
            ),
        ),
        walton=23,
        sources=(compendium(23),),
    ),
    Scheme(
        "argument from values",
        Family.ACTION,
        (
            Premise("value", "V is good, or bad."),
            Premise("bearing", "A serves V, or goes against it."),
        ),
        "A is to be favoured, or opposed.",
        (
            assumed("value", "Do those who are addressed share {value}?", about="value"),
            assumed("bearing", "Does it really bear on {value}?", about="bearing"),
            excepted("conflict", "Does a value that counts for more speak against {conclusion}?"),
        ),
        aliases=(
            "argument from positive value",
            "argument from negative value",
            "argument from evaluation",
        ),
        walton=19,
        wagemans=Wagemans("1 pre", "PV", "evaluation"),
        sources=(compendium(19), TABLE),
    ),
    Scheme(
        "argument from sacrifice",
        Family.ACTION,
        (
            Premise("sacrifice", "Much is given up for A."),
            Premise("measure", "What people give up for something shows what it is worth."),
        ),
        "A is worth much.",
        (
            assumed("sacrifice", "How much is given up, and freely?", about="sacrifice"),
            assumed("judgement", "Do those who give it up judge well?", about="measure"),
        ),
        walton=20,
        sources=(compendium(20),),
    ),
    Scheme(
        "argument from waste",
        Family.ACTION,
        (
            Premise("investment", "Effort has gone into A."),
            Premise("loss", "If A is given up now, the effort is wasted."),
        ),
        "A should be carried on.",
        (
            assumed("success", "How likely is success if {conclusion} is followed?"),
            assumed("worth", "Is what is still to be gained worth what it still costs?"),
        ),
        walton=24,
        sources=(compendium(24),),
    ),
    Scheme(
        "argument from sunk costs",
        Family.ACTION,
        (
            Premise("commitment", "At an earlier time one has bound oneself to A, at a cost."),
            Premise("choice", "Now one may carry on with A or not."),
        ),
        "One should carry on with A.",
        (
            assumed("cost", "Is what was paid lost in any case?"),
            excepted("withdrawal", "Is there a good reason to stop all the same?"),
        ),
        aliases=("sunk cost",),
        walton=25,
        sources=(compendium(25),),
    ),
    Scheme(
        "argument from consequences",
        Family.ACTION,
        (
            Premise("consequence", "If A is done, C will follow."),
            Premise("value", "C is good, or bad."),
        ),
        "A should be done, or not done.",
        (
            assumed("likelihood", "How likely is {consequence} to follow?", about="consequence"),
            assumed("value", "Is {consequence} as good or bad as it is said to be?", about="value"),
            excepted(
                "others",
                "What else would follow that speaks against {conclusion}?",
                about=CONCLUSION,
            ),
        ),
        aliases=("pragmatic argument", "argumentum ad consequentiam", "consequence"),
        walton=33,
        wagemans=_PRAGMATIC,
        sources=(compendium(33), TABLE),
    ),
    Scheme(
        "argument from positive consequences",
        Family.ACTION,
        (
            Premise("consequence", "If A is done, C will follow."),
            Premise("value", "C is good."),
        ),
        "A should be done.",
        (
            assumed("likelihood", "How likely is {consequence} to follow?", about="consequence"),
            assumed("value", "Is {consequence} good, and for whom?", about="value"),
            excepted(
                "drawbacks",
                "Would something bad come of acting on {conclusion} that counts for more?",
                about=CONCLUSION,
            ),
            excepted("alternatives", "Could {consequence} be had at a lower cost?"),
        ),
        walton=33,
        wagemans=_PRAGMATIC,
        sources=(compendium(33), TABLE),
    ),
    Scheme(
        "argument from negative consequences",
        Family.ACTION,
        (
            Premise("consequence", "If A is done, C will follow."),
            Premise("value", "C is bad."),
        ),
        "A should not be done.",
        (
            assumed("likelihood", "How likely is {consequence} to follow?", about="consequence"),
            assumed("value", "Is {consequence} bad, and for whom?", about="value"),
            excepted(
                "benefits",
                "Would something good follow as well that counts for more than {consequence}?",
                about=CONCLUSION,
            ),
            excepted("prevention", "Could {consequence} be kept from following?"),
        ),
        walton=33,
        wagemans=_PRAGMATIC,
        sources=(compendium(33), TABLE),
    ),
    Scheme(
        "pragmatic argument from alternatives",
        Family.ACTION,
        (
            Premise("alternatives", "Either A is done, or C happens."),
            Premise("value", "C is bad."),
        ),
        "A should be done.",
        (
            assumed("completeness", "Is there no third way?", about="alternatives"),
            assumed("value", "Is it bad enough to be worth avoiding?", about="value"),
        ),
        aliases=("pragmatic alternatives",),
        walton=34,
        sources=(compendium(34),),
    ),
    Scheme(
        "argument from threat",
        Family.ACTION,
        (
            Premise("threat", "If you do A, I will do C."),
            Premise("power", "I can do C, and will."),
            Premise("value", "C would be bad for you."),
        ),
        "You should not do A.",
        (
            assumed(
                "power", "Can the one who threatens do it, and would it be done?", about="power"
            ),
            assumed("legitimacy", "Has anybody a right to threaten so?"),
            assumed(
                "relevance", "Does it bear on whether {conclusion} is right?", about=CONCLUSION
            ),
        ),
        aliases=("argumentum ad baculum", "ad baculum", "appeal to force"),
        walton=35,
        wagemans=Wagemans("2 pre", "", "threat"),
        sources=(compendium(35), TABLE),
    ),
    Scheme(
        "argument from fear appeal",
        Family.ACTION,
        (
            Premise("fear", "If A is not done, something frightening will happen."),
            Premise("remedy", "Doing A would keep it from happening."),
        ),
        "A should be done.",
        (
            assumed(
                "reality",
                "Would {fear} come true, and is it as bad as it is made out?",
                about="fear",
            ),
            assumed("remedy", "Would that keep it from happening?", about="remedy"),
            excepted("alternatives", "Is there something else that would?"),
        ),
        aliases=("fear appeal", "appeal to fear"),
        walton=36,
        aif=17,
        sources=(compendium(36),),
    ),
    Scheme(
        "argument from danger appeal",
        Family.ACTION,
        (
            Premise("danger", "If A is done, B may happen."),
            Premise("harm", "B is a danger to you."),
        ),
        "A should not be done.",
        (
            assumed("danger", "How likely is {danger}?", about="danger"),
            assumed("harm", "How great is the danger?", about="harm"),
            excepted("precaution", "Can one guard against it otherwise?"),
        ),
        aliases=("danger appeal", "appeal to danger"),
        walton=37,
        sources=(compendium(37),),
    ),
    Scheme(
        "argument from need for help",
        Family.ACTION,
        (
            Premise("need", "Y is in need of help."),
            Premise("ability", "X can help by doing A."),
            Premise("cost", "Doing A would not cost X too much."),
        ),
        "X ought to do A.",
        (
            assumed("effectiveness", "Would acting on {conclusion} help?", about="ability"),
            assumed("possibility", "Can one act on {conclusion} at all?", about="ability"),
            excepted("side-effects", "Would it do harm elsewhere?"),
            assumed("cost", "Would it cost too much?", about="cost"),
        ),
        aliases=("need for help",),
        walton=38,
        sources=(compendium(38),),
    ),
    Scheme(
        "argument from distress",
        Family.ACTION,
        (
            Premise("distress", "Y suffers."),
            Premise("relief", "If X does A, Y will suffer less."),
        ),
        "X ought to do A.",
        (
            assumed("distress", "Is {distress} really so bad?", about="distress"),
            assumed("relief", "Would it bring relief?", about="relief"),
            excepted("desert", "Is there a reason not to relieve it?"),
        ),
        aliases=("appeal to pity", "argumentum ad misericordiam"),
        walton=39,
        sources=(compendium(39),),
    ),
)
