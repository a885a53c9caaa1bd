"""To explain why something stands or falls, in structure and in words."""

from argmap.evaluate.explaining.explaining import explain
from argmap.evaluate.explaining.explanation import MARKS, Explanation, Reason, Role
from argmap.evaluate.explaining.shortening import OFTEN, in_short
from argmap.evaluate.explaining.telling import listed

__all__ = ["MARKS", "OFTEN", "Explanation", "Reason", "Role", "explain", "in_short", "listed"]
