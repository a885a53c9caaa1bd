"""Words that end in a full stop without ending a sentence, and words that begin one.

English first, with the most common German and French ones. All in lower case, without the last stop.
"""

# Words in one string read better than a list of strings.
# ruff: noqa: SIM905

__all__ = ["BEFORE_NAMES", "BEFORE_NUMBERS", "BEGINNINGS", "NEVER_LAST", "OFTEN_LAST"]

NEVER_LAST = frozenset("e.g i.e cf vs viz ca approx z.b d.h bzw vgl u.a resp".split())

BEFORE_NAMES = frozenset(
    "mr mrs ms mx messrs dr drs prof rev st gen col lt sgt capt cpl maj adm cmdr brig sen amb supt "
    "mme mlle hr".split()
)

BEFORE_NUMBERS = frozenset(
    "no nos nr p pp par para fig figs eq vol vols ch chap sect art arts cl ed al n nn l ll bd s "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

OFTEN_LAST = frozenset(
    "inc ltd co corp bros jr sr esq dept univ sec rep gov pres fr hon mt ft".split()
)

# After "U.S.", "p.m.", "Inc." or "J." a capital alone says little: "the U.S. Congress".
# These words are seldom part of a name.
BEGINNINGS = frozenset(
    "a after all also although an and another any as at because before both but by despite each even "
    "every few finally first for from he her here his how however i if in indeed instead it its last "
    "later many meanwhile moreover most my neither never no none nor not now of on once one only or "
    "other our perhaps second she should since so some still such than that the their then there "
    "therefore these they third this those though thus to under unless until we what when where "
    "whether which while who why with without yes yet you your "
    "das der die ein eine er es sie wir il elle le la les un une nous".split()
)
