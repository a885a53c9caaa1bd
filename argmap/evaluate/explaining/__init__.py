"""To explain why something stands or falls, in structure and in words."""

from argmap.evaluate.explaining.disputes import Dispute, grounded_dispute, smallest_dispute
from argmap.evaluate.explaining.explaining import explain
from argmap.evaluate.explaining.explanation import MARKS, Explanation, Reason, Role
from argmap.evaluate.explaining.naming import listed
from argmap.evaluate.explaining.overturning import (
    deciding,
    overturning_arguments,
    overturning_attacks,
)
from argmap.evaluate.explaining.shortening import OFTEN, in_short

__all__ = [
    "MARKS",
    "OFTEN",
    "Dispute",
    "Explanation",
    "Reason",
    "Role",
    "deciding",
    "explain",
    "grounded_dispute",
    "in_short",
    "listed",
    "overturning_arguments",
    "overturning_attacks",
    "smallest_dispute",
]
