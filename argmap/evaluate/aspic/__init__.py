"""To evaluate structured arguments: steps from premises to conclusions, and what speaks against them."""

from argmap.evaluate.aspic.assessing import OPTIONS, SEMANTICS, assess
from argmap.evaluate.aspic.exceptions import TheoryError, TooManyArgumentsError
from argmap.evaluate.aspic.theories import AspicTheory, Rule
from argmap.evaluate.aspic.translating import Translation, translate

__all__ = [
    "OPTIONS",
    "SEMANTICS",
    "AspicTheory",
    "Rule",
    "TheoryError",
    "TooManyArgumentsError",
    "Translation",
    "assess",
    "translate",
]
