"""Which part of the room shows what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.diagnostics import Diagnostic, Diagnostics
from argmap.evaluate.dung import Framework
from argmap.evaluate.evaluation import Evaluation
from argmap.grounding import Coverage, Grounding
from argmap.model import ArgumentMap
from argmap.notebooks.covering import show_coverage, show_grounding
from argmap.notebooks.evaluating import show_evaluation
from argmap.notebooks.finding import show_diagnostic, show_diagnostics
from argmap.notebooks.framing import framed
from argmap.notebooks.mapping import show_map, show_reading
from argmap.notebooks.networks import show_framework
from argmap.reading import Reading

__all__ = ["show"]

_WAYS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (ArgumentMap, show_map),
    (Reading, show_reading),
    (Diagnostic, show_diagnostic),
    (Diagnostics, show_diagnostics),
    (Evaluation, show_evaluation),
    (Framework, show_framework),
    (Coverage, show_coverage),
    (Grounding, show_grounding),
)


def show(what: object) -> str | None:
    """Return something as HTML for a cell: small, without scripts, in the colours around it.

    What is too large for a cell is cut, and says so. None for what there is nothing to show of but
    its `repr`.
    """
    for kind, way in _WAYS:
        if isinstance(what, kind):
            return framed(way(what))
    return None
