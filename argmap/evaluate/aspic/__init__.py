"""To evaluate structured arguments: steps from premises to conclusions, and what speaks against them."""

from argmap.evaluate.aspic.arguments import MOST, Structured, Target, arguments, defeats, framework
from argmap.evaluate.aspic.assessing import OPTIONS, SEMANTICS, assess
from argmap.evaluate.aspic.exceptions import TheoryError, TooManyArgumentsError, TooTangledError
from argmap.evaluate.aspic.forming import Flaw, FlawKind, flaws
from argmap.evaluate.aspic.ordering import COMPARISONS, LINKS, Ordering
from argmap.evaluate.aspic.postulates import Postulate, Violation, violations
from argmap.evaluate.aspic.solving import BY_ARGUMENTS, BY_ELEMENTS, Outcome, outcomes
from argmap.evaluate.aspic.theories import AspicTheory, Rule
from argmap.evaluate.aspic.translating import PREMISES, Translation, translate
from argmap.evaluate.aspic.transposing import transpose

__all__ = [
    "BY_ARGUMENTS",
    "BY_ELEMENTS",
    "COMPARISONS",
    "LINKS",
    "MOST",
    "OPTIONS",
    "PREMISES",
    "SEMANTICS",
    "AspicTheory",
    "Flaw",
    "FlawKind",
    "Ordering",
    "Outcome",
    "Postulate",
    "Rule",
    "Structured",
    "Target",
    "TheoryError",
    "TooManyArgumentsError",
    "TooTangledError",
    "Translation",
    "Violation",
    "arguments",
    "assess",
    "defeats",
    "flaws",
    "framework",
    "outcomes",
    "translate",
    "transpose",
    "violations",
]
