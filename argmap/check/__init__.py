"""To say what is wrong with an argument: a rule for each defect."""

from argmap.check.case import Case, Group, Rule
from argmap.check.checking import check
from argmap.check.rules import RULES

__all__ = ["RULES", "Case", "Group", "Rule", "check"]
