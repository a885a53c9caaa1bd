"""Rules of logic, with their patterns as formulas."""

from __future__ import annotations

from argmap.schemes.catalogue.literature import COPI, GENTZEN
from argmap.schemes.nouns import Family, Premise, Scheme

__all__ = ["SCHEMES"]


def _rule(
    name: str,
    premises: tuple[Premise, ...],
    conclusion: tuple[str, str],
    *aliases: str,
    aif: int | None = None,
    source: str = COPI,
) -> Scheme:
    text, formula = conclusion
    return Scheme(
        name,
        Family.LOGIC,
        premises,
        text,
        aliases=aliases,
        formula=formula,
        aif=aif,
        sources=(source,),
    )


_IF = Premise("conditional", "If P then Q.", "p -> q")
_EITHER = Premise("disjunction", "P or Q.", "p | q")
_BOTH = Premise("conjunction", "P and Q.", "p & q")
_ALL = Premise("generalization", "Whatever is F is G.", "all x.(F(x) -> G(x))")

SCHEMES = (
    _rule(
        "modus ponens",
        (_IF, Premise("antecedent", "P.", "p")),
        ("Q.", "q"),
        "mp",
        "modus ponendo ponens",
        "affirming the antecedent",
        "detachment",
        "implication elimination",
        "conditional elimination",
        aif=35,
    ),
    _rule(
        "modus tollens",
        (_IF, Premise("denial", "Not Q.", "~q")),
        ("Not P.", "~p"),
        "mt",
        "modus tollendo tollens",
        "denying the consequent",
    ),
    _rule(
        "hypothetical syllogism",
        (
            Premise("first", "If P then Q.", "p -> q"),
            Premise("second", "If Q then R.", "q -> r"),
        ),
        ("If P then R.", "p -> r"),
        "hs",
        "chain argument",
        "chain rule",
        "transitivity of implication",
        "transitivity of the conditional",
        "transitivity of subjunction",
    ),
    _rule(
        "disjunctive syllogism",
        (_EITHER, Premise("denial", "Not P.", "~p")),
        ("Q.", "q"),
        "ds",
        "modus tollendo ponens",
    ),
    _rule(
        "constructive dilemma",
        (
            _EITHER,
            Premise("first", "If P then R.", "p -> r"),
            Premise("second", "If Q then S.", "q -> s"),
        ),
        ("R or S.", "r | s"),
        "cd",
        "complex dilemma",
        "dilemma",
    ),
    _rule(
        "destructive dilemma",
        (
            Premise("denial", "Not R or not S.", "~r | ~s"),
            Premise("first", "If P then R.", "p -> r"),
            Premise("second", "If Q then S.", "q -> s"),
        ),
        ("Not P or not Q.", "~p | ~q"),
        "dd",
    ),
    _rule(
        "proof by cases",
        (
            _EITHER,
            Premise("first", "If P then R.", "p -> r"),
            Premise("second", "If Q then R.", "q -> r"),
        ),
        ("R.", "r"),
        "case analysis",
        "case distinction",
        "argument by cases",
        "disjunction elimination",
        "simple dilemma",
        "simple constructive dilemma",
        source=GENTZEN,
    ),
    _rule(
        "reductio ad absurdum",
        (Premise("absurdity", "If P then both Q and not Q.", "p -> (q & ~q)"),),
        ("Not P.", "~p"),
        "raa",
        "reductio",
        "indirect proof",
        "proof by contradiction",
        "negation introduction",
        source=GENTZEN,
    ),
    _rule(
        "conjunction introduction",
        (Premise("first", "P.", "p"), Premise("second", "Q.", "q")),
        ("P and Q.", "p & q"),
        "conjunction",
        "adjunction",
        "and introduction",
        source=GENTZEN,
    ),
    _rule(
        "conjunction elimination",
        (_BOTH,),
        ("P.", "p"),
        "simplification",
        "and elimination",
        source=GENTZEN,
    ),
    _rule(
        "disjunction introduction",
        (Premise("disjunct", "P.", "p"),),
        ("P or Q.", "p | q"),
        "addition",
        "or introduction",
        source=GENTZEN,
    ),
    _rule(
        "contraposition",
        (_IF,),
        ("If not Q then not P.", "~q -> ~p"),
        "transposition",
        "law of contraposition",
    ),
    _rule(
        "double negation elimination",
        (Premise("negation", "It is not so that not P.", "~~p"),),
        ("P.", "p"),
        "double negation",
        source=GENTZEN,
    ),
    _rule(
        "biconditional introduction",
        (
            Premise("first", "If P then Q.", "p -> q"),
            Premise("second", "If Q then P.", "q -> p"),
        ),
        ("P if and only if Q.", "p <-> q"),
        "equivalence introduction",
    ),
    _rule(
        "biconditional elimination",
        (
            Premise("equivalence", "P if and only if Q.", "p <-> q"),
            Premise("side", "P.", "p"),
        ),
        ("Q.", "q"),
        "equivalence elimination",
        "biconditional modus ponens",
    ),
    _rule(
        "De Morgan's law",
        (Premise("negation", "It is not so that P or Q.", "~(p | q)"),),
        ("Not P and not Q.", "~p & ~q"),
        "De Morgan",
        "De Morgan's laws",
    ),
    _rule(
        "material implication",
        (_IF,),
        ("Not P or Q.", "~p | q"),
        "implication",
    ),
    _rule(
        "exportation",
        (Premise("conditional", "If P and Q then R.", "(p & q) -> r"),),
        ("If P, then if Q then R.", "p -> (q -> r)"),
    ),
    _rule(
        "universal instantiation",
        (Premise("generalization", "Everything is F.", "all x.F(x)"),),
        ("a is F.", "F(a)"),
        "ui",
        "instantiation",
        "universal elimination",
        "dictum de omni",
    ),
    _rule(
        "universal modus ponens",
        (_ALL, Premise("instance", "a is F.", "F(a)")),
        ("a is G.", "G(a)"),
        "universal syllogism",
        "syllogism",
        "subsumption",
    ),
    _rule(
        "universal modus tollens",
        (_ALL, Premise("denial", "a is not G.", "~G(a)")),
        ("a is not F.", "~F(a)"),
    ),
    _rule(
        "Barbara",
        (
            Premise("major", "Whatever is G is H.", "all x.(G(x) -> H(x))"),
            Premise("minor", "Whatever is F is G.", "all x.(F(x) -> G(x))"),
        ),
        ("Whatever is F is H.", "all x.(F(x) -> H(x))"),
        "categorical syllogism",
        "universal hypothetical syllogism",
    ),
    _rule(
        "existential generalization",
        (Premise("instance", "a is F.", "F(a)"),),
        ("Something is F.", "exists x.F(x)"),
        "eg",
        "existential generalisation",
        "existential introduction",
    ),
    _rule(
        "substitution of identicals",
        (Premise("identity", "a is b.", "a = b"), Premise("property", "a is F.", "F(a)")),
        ("b is F.", "F(b)"),
        "identity elimination",
        "Leibniz's law",
        "indiscernibility of identicals",
    ),
)
