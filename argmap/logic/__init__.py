"""To say what follows from what, and what can't be true together, by the formulas of a map."""

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
from argmap.logic.formulas import Formula, FormulaError
from argmap.logic.parsing import FormulaSyntaxError
from argmap.logic.parsing import parse_formula as formula
from argmap.logic.printing import print_formula
from argmap.logic.signs import ASCII, UNICODE
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
    "Model",
    "Theory",
    "Verdict",
    "accepted",
    "consistent",
    "contradictory",
    "entails",
    "equivalent",
    "formula",
    "holders",
    "holds",
    "minimal_conflicts",
    "phrase",
    "print_formula",
    "redundant",
    "satisfiable",
    "smallest_conflict",
    "tautologous",
    "theory",
    "valid",
]
