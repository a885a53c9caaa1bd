"""To say what overturns a claim: which premises can be doubted, alone or together, before it falls."""

from argmap.overturning.nouns import Overturning, UndecidedError
from argmap.overturning.overturning import LIMIT, WAYS, overturning, withstands

__all__ = ["LIMIT", "WAYS", "Overturning", "UndecidedError", "overturning", "withstands"]
