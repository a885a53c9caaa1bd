"""Schemes that draw on who somebody is, and on what one has bound oneself to."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import PERELMAN, TABLE, compendium
from argmap.schemes.nouns import Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

_AT_ISSUE = assumed("relevance", "Does it matter for {conclusion}?")

SCHEMES = (
    Scheme(
        "argument from interaction of act and person",
        Family.PERSON,
        (
            Premise("act", "X has done A, which is good, or bad."),
            Premise("reflection", "What a person does shows what the person is."),
        ),
        "X is a good, or a bad, person.",
        (
            assumed("act", "Did the person do it, and freely?", about="act"),
            excepted("exception", "Was it out of character?"),
        ),
        aliases=("act and person",),
        walton=18,
        sources=(compendium(18), PERELMAN),
    ),
    Scheme(
        "argument from the group and its members",
        Family.PERSON,
        (
            Premise("member", "X belongs to group G."),
            Premise("group", "Those in G are F."),
        ),
        "X is F.",
        (
            assumed("group", "Are they, and how many of them?", about="group"),
            excepted("exception", "Is this one different from the others?"),
        ),
        aliases=("group and its members", "group membership"),
        walton=21,
        sources=(compendium(21), PERELMAN),
    ),
    Scheme(
        "argument from commitment",
        Family.PERSON,
        (
            Premise("commitment", "X is committed to P."),
            Premise("link", "Whoever is committed to P is committed to Q."),
        ),
        "X is committed to Q.",
        (
            assumed("commitment", "What shows the commitment?", about="commitment"),
            assumed("link", "Does the one commitment bring the other with it?", about="link"),
            excepted("exception", "Is there room for an exception in this case?"),
        ),
        walton=40,
        aif=6,
        wagemans=Wagemans("2 pre", "", "commitment"),
        sources=(compendium(40), TABLE),
    ),
    Scheme(
        "argument from inconsistent commitment",
        Family.PERSON,
        (
            Premise("profession", "X has spoken in favour of P."),
            Premise("conduct", "Other things show that X is not committed to P."),
        ),
        "What X is committed to doesn't hang together.",
        (
            assumed("profession", "What shows the first commitment?", about="profession"),
            assumed("conduct", "What shows the other?", about="conduct"),
            excepted("consistency", "Can both be held together after all?"),
            excepted("retraction", "Has the first been taken back?", about="profession"),
        ),
        aliases=("inconsistency", "argument from inconsistency", "argument from consistency"),
        walton=44,
        aif=20,
        sources=(compendium(44),),
    ),
    Scheme(
        "ethotic argument",
        Family.PERSON,
        (
            Premise("statement", "X says that P."),
            Premise("character", "X is a person of good, or bad, character."),
        ),
        "P should be more, or less, readily accepted.",
        (
            assumed("character", "What shows the character?", about="character"),
            _AT_ISSUE,
            assumed("weight", "How much weight does it have beside the other reasons?"),
        ),
        aliases=("argument from ethos", "appeal to character", "ethos"),
        walton=41,
        sources=(compendium(41),),
    ),
    Scheme(
        "generic ad hominem",
        Family.PERSON,
        (Premise("character", "X is a person of bad character."),),
        "What X argues should not be accepted.",
        (
            assumed(
                "character", "What shows that the person is of bad character?", about="character"
            ),
            _AT_ISSUE,
            excepted("merits", "Can the argument be judged without looking at the person?"),
        ),
        aliases=("ad hominem", "direct ad hominem", "argumentum ad hominem", "abusive ad hominem"),
        walton=42,
        aif=172,
        sources=(compendium(42),),
    ),
    Scheme(
        "pragmatic inconsistency",
        Family.PERSON,
        (
            Premise("advice", "X says that A should be done."),
            Premise("conduct", "X does not do A."),
        ),
        "What X is committed to doesn't hang together.",
        (
            assumed("conduct", "What shows that the person acts otherwise?", about="conduct"),
            excepted("difference", "Is there a reason why it should not hold for this person?"),
        ),
        aliases=("tu quoque", "argument from pragmatic inconsistency", "appeal to hypocrisy"),
        walton=43,
        sources=(compendium(43),),
    ),
    Scheme(
        "circumstantial ad hominem",
        Family.PERSON,
        (
            Premise("argument", "X argues that P."),
            Premise("circumstance", "What X does, or is bound to, goes against P."),
        ),
        "The argument of X for P counts for less.",
        (
            assumed("conflict", "Does the one really go against the other?", about="circumstance"),
            excepted(
                "explanation", "Can it be explained without doubting that the person is sincere?"
            ),
            _AT_ISSUE,
        ),
        walton=45,
        sources=(compendium(45),),
    ),
    Scheme(
        "argument from bias",
        Family.PERSON,
        (
            Premise("bias", "X is biased."),
            Premise("effect", "Who is biased is less likely to have looked at both sides."),
        ),
        "X is less likely to have looked at both sides.",
        (
            assumed("bias", "What shows the bias?", about="bias"),
            assumed("balance", "Is it a matter in which both sides have to be looked at?"),
        ),
        walton=46,
        sources=(compendium(46),),
    ),
    Scheme(
        "bias ad hominem",
        Family.PERSON,
        (
            Premise("bias", "X is biased."),
            Premise("honesty", "Who is biased is not honest in this argument."),
        ),
        "The argument of X counts for less.",
        (
            assumed("bias", "What shows the bias?", about="bias"),
            excepted("honesty", "Did the person look at both sides all the same?", about="honesty"),
        ),
        aliases=("argument from interest",),
        walton=47,
        sources=(compendium(47),),
    ),
)
