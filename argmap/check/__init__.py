"""To say what is wrong with an argument: a rule for each defect."""

from argmap.check.case import Case, Group, Rule
from argmap.check.checking import asked, check, examine
from argmap.check.concerning import concerned
from argmap.check.projects import chosen_by_project
from argmap.check.rules import RULES
from argmap.check.selecting import GROUPS, Choice, SelectionError
from argmap.project import Project, ProjectError, project_of

__all__ = [
    "GROUPS",
    "RULES",
    "Case",
    "Choice",
    "Group",
    "Project",
    "ProjectError",
    "Rule",
    "SelectionError",
    "asked",
    "check",
    "chosen_by_project",
    "concerned",
    "examine",
    "project_of",
]
