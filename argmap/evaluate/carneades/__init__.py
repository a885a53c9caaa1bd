"""To weigh arguments for and against, as courts and committees do."""

from argmap.evaluate.carneades.assessing import OPTIONS, SEMANTICS, assess, labelled
from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.judging import Judgment, judge
from argmap.evaluate.carneades.reading import Loaded, loads
from argmap.evaluate.carneades.settings import PREMISES, Settings
from argmap.evaluate.carneades.structures import Argument, Issue, Structure
from argmap.evaluate.carneades.telling import tell
from argmap.evaluate.carneades.thresholds import Thresholds
from argmap.evaluate.carneades.translating import Translation, translate
from argmap.evaluate.carneades.weighing import (
    Constant,
    Convergent,
    Criteria,
    Criterion,
    Cumulative,
    Factorized,
    Linked,
    Order,
    Preference,
    Scale,
    Weighing,
)
from argmap.model import Standard

__all__ = [
    "OPTIONS",
    "PREMISES",
    "SEMANTICS",
    "Argument",
    "Constant",
    "Convergent",
    "Criteria",
    "Criterion",
    "Cumulative",
    "Factorized",
    "Issue",
    "Judgment",
    "Linked",
    "Loaded",
    "Order",
    "Preference",
    "Scale",
    "Settings",
    "Standard",
    "Structure",
    "StructureError",
    "Thresholds",
    "Translation",
    "Weighing",
    "assess",
    "judge",
    "labelled",
    "loads",
    "tell",
    "translate",
]
