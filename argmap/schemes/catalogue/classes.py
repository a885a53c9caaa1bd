"""Schemes that draw on words, on wholes and their parts, and on opposites."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import TABLE, compendium
from argmap.schemes.nouns import CONCLUSION, Family, Premise, Scheme, Wagemans, assumed, excepted

__all__ = ["SCHEMES"]

SCHEMES = (
    Scheme(
        "argument from composition",
        Family.CLASS,
        (Premise("parts", "All parts of W are F."),),
        "W is F.",
        (
            assumed("parts", "Is it so of all parts?", about="parts"),
            excepted("emergence", "Is it a thing that doesn't carry over from parts to the whole?"),
        ),
        aliases=("part to whole",),
        walton=9,
        sources=(compendium(9),),
    ),
    Scheme(
        "argument from division",
        Family.CLASS,
        (Premise("whole", "W is F."),),
        "The parts of W are F.",
        (
            assumed("whole", "Is it so of the whole?", about="whole"),
            excepted(
                "collective", "Is it a thing that doesn't carry over from the whole to its parts?"
            ),
        ),
        aliases=("whole to part",),
        walton=10,
        sources=(compendium(10),),
    ),
    Scheme(
        "argument from oppositions",
        Family.CLASS,
        (
            Premise("opposition", "F and G exclude each other."),
            Premise("fact", "a is F."),
        ),
        "a is not G.",
        (
            assumed(
                "opposition",
                "Do the two exclude each other, and in every respect?",
                about="opposition",
            ),
            assumed("fact", "Is it clearly the one, and not something between?", about="fact"),
        ),
        aliases=("argument from opposites", "argument from contraries"),
        walton=11,
        wagemans=Wagemans("2 sub", "", "opposites"),
        sources=(compendium(11), TABLE),
    ),
    Scheme(
        "rhetorical argument from oppositions",
        Family.CLASS,
        (
            Premise("opposition", "F is the opposite of F', and G that of G'."),
            Premise("fact", "What is F is G."),
        ),
        "What is F' is G'.",
        (
            assumed("opposition", "Are they opposites in what matters here?", about="opposition"),
            excepted("both", "Could both opposites be alike in this?"),
        ),
        walton=12,
        sources=(compendium(12),),
    ),
    Scheme(
        "argument from alternatives",
        Family.CLASS,
        (
            Premise("alternatives", "Either A or B is the case."),
            Premise("exclusion", "A is not the case."),
        ),
        "B is the case.",
        (
            assumed(
                "completeness", "Are these all the alternatives there are?", about="alternatives"
            ),
            assumed("exclusion", "What rules out the other?", about="exclusion"),
        ),
        aliases=("argument by elimination", "process of elimination", "argument from disjunctives"),
        walton=13,
        wagemans=Wagemans("2 sub", "", "disjunctives"),
        sources=(compendium(13), TABLE),
    ),
    Scheme(
        "argument from verbal classification",
        Family.CLASS,
        (
            Premise("property", "a is F."),
            Premise("classification", "Whatever is F can be called G."),
        ),
        "a is G.",
        (
            assumed("property", "Could {property} be doubted?", about="property"),
            assumed(
                "meaning",
                "Is that what the word in {conclusion} means, or a meaning for the occasion?",
                about="classification",
            ),
            excepted("borderline", "Is {conclusion} a borderline case?"),
        ),
        aliases=("classification", "argument from classification"),
        walton=14,
        aif=31,
        sources=(compendium(14),),
    ),
    Scheme(
        "argument from definition to verbal classification",
        Family.CLASS,
        (
            Premise("definition", "What fits definition D is G."),
            Premise("fit", "a fits D."),
        ),
        "a is G.",
        (
            assumed("definition", "Why this definition, and are there others?", about="definition"),
            assumed("fit", "Does it fit in all parts of it?", about="fit"),
            excepted("exception", "Does it fit, and yet nobody would call it that?"),
        ),
        aliases=("argument from definition",),
        walton=15,
        sources=(compendium(15),),
    ),
    Scheme(
        "argument from criterion",
        Family.CLASS,
        (
            Premise("feature", "a has the feature F."),
            Premise("criterion", "F is a criterion for calling something G."),
        ),
        "a is G.",
        (
            assumed("criterion", "Why is it judged by that?", about="criterion"),
            excepted("others", "Do other criteria speak against {conclusion}?", about=CONCLUSION),
        ),
        aliases=("argument from standard",),
        wagemans=Wagemans("1 pre", "VF", "criterion"),
        sources=(TABLE,),
    ),
    Scheme(
        "argument from vagueness of a verbal classification",
        Family.CLASS,
        (
            Premise("use", "In this argument, the word G is used to settle something."),
            Premise("vagueness", "G is too vague to settle it."),
        ),
        "The argument is to be set aside.",
        (
            assumed("precision", "How exact would the word have to be here?"),
            assumed("vagueness", "Is it too vague for {use}?", about="vagueness"),
        ),
        aliases=("vague verbal classification", "vagueness"),
        walton=16,
        sources=(compendium(16),),
    ),
    Scheme(
        "argument from arbitrariness of a verbal classification",
        Family.CLASS,
        (
            Premise("use", "In this argument, the word G is defined so as to settle something."),
            Premise("arbitrariness", "There is no reason to define G that way."),
        ),
        "The argument is to be set aside.",
        (
            assumed("need", "Does it need a reason to define the word here?"),
            excepted(
                "reason", "Is there a reason for the definition after all?", about="arbitrariness"
            ),
        ),
        aliases=("arbitrary verbal classification", "arbitrariness"),
        walton=17,
        sources=(compendium(17),),
    ),
)
