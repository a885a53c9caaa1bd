"""To say what follows from what, what can't be true together, and how far a debate speaks for a claim."""

from argmap.logic.consistency import (
    Conflicts,
    accepted,
    consistent,
    holders,
    minimal_conflicts,
    smallest_conflict,
)
from argmap.logic.deciding import LIMIT, entails, equivalent, satisfiable
from argmap.logic.declaring import Clash, Declaration
from argmap.logic.dialectics import (
    closure,
    dialectically_consistent,
    dialectically_entails,
    justification,
    justifications,
    minimally_consistent,
    positions,
    tell_justifications,
)
from argmap.logic.formulas import Formula, FormulaError
from argmap.logic.parsing import FormulaSyntaxError
from argmap.logic.parsing import parse_formula as formula
from argmap.logic.printing import print_formula
from argmap.logic.signs import ASCII, UNICODE
from argmap.logic.supplying import Missing, weakest_premise
from argmap.logic.theory import Theory, theory
from argmap.logic.validating import contradictory, holds, redundant, tautologous, valid
from argmap.logic.verdicts import Answer, Model, Verdict
from argmap.logic.wording import phrase

__all__ = [
    "ASCII",
    "LIMIT",
    "UNICODE",
    "Answer",
    "Clash",
    "Conflicts",
    "Declaration",
    "Formula",
    "FormulaError",
    "FormulaSyntaxError",
    "Missing",
    "Model",
    "Theory",
    "Verdict",
    "accepted",
    "closure",
    "consistent",
    "contradictory",
    "dialectically_consistent",
    "dialectically_entails",
    "entails",
    "equivalent",
    "formula",
    "holders",
    "holds",
    "justification",
    "justifications",
    "minimal_conflicts",
    "minimally_consistent",
    "phrase",
    "positions",
    "print_formula",
    "redundant",
    "satisfiable",
    "smallest_conflict",
    "tautologous",
    "tell_justifications",
    "theory",
    "valid",
    "weakest_premise",
]
