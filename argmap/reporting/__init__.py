"""To tell findings to other programs."""

from argmap.reporting.annotations import as_github
from argmap.reporting.objects import as_json
from argmap.reporting.sarif import as_sarif

__all__ = ["as_github", "as_json", "as_sarif"]
