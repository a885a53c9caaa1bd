r"""Plain-text argumentation.

Read an argument that is written down in Argdown, check it against the text that it comes from, and
draw it:

>>> import argmap
>>> reading = argmap.parse("[Wet]: The street is wet.\n  + [Rain]: It rains.")
>>> [str(relation.ref) for relation in reading.map.relations]
['the support from [Rain] to [Wet]']
>>> argmap.check(reading)
()
>>> argmap.svg(reading.map)[:4]
'<svg'

Each room of the package has a face here; `argmap.check`, `argmap.evaluate` and `argmap.render` are
functions, and `from argmap.render import …` still reaches into the rooms of those names.
"""

# ruff: noqa: TC004 (faces that are imported later are named below, in `__all__`)
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Code, Diagnostic, Diagnostics, Note, Severity, report
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    AttackKind,
    Context,
    FrontMatter,
    Inference,
    InferenceRef,
    ModelError,
    Relation,
    RelationKind,
    RelationRef,
    Section,
    Standard,
    Statement,
    StatementRef,
    ancestors,
    attack_kind,
    components,
    cycles,
    descendants,
    titled,
    to_networkx,
)
from argmap.reading import Reading, parse, read
from argmap.shown import Shown
from argmap.source import Edit, Place, Position, Source, Span

if TYPE_CHECKING:
    from argmap import logic, schemes
    from argmap.atlas import render_sections
    from argmap.check import check
    from argmap.deriving import DerivedMap, derive
    from argmap.evaluate import Evaluation, Label, Standing, evaluate
    from argmap.exchange.argdown import dumps
    from argmap.formatting import format
    from argmap.grounding import Coverage, Grounding, SourceText, ground
    from argmap.illustrating import mermaid, page, render, svg
    from argmap.porting import port
    from argmap.render import AUTO, DARK, LIGHT, RenderError, RenderWarning, Style

__all__ = [
    "AUTO",
    "DARK",
    "LIGHT",
    "Argument",
    "ArgumentMap",
    "ArgumentRef",
    "AttackKind",
    "Code",
    "Context",
    "Coverage",
    "DerivedMap",
    "Diagnostic",
    "Diagnostics",
    "Edit",
    "Evaluation",
    "FrontMatter",
    "Grounding",
    "Inference",
    "InferenceRef",
    "Label",
    "ModelError",
    "Note",
    "Place",
    "Position",
    "Reading",
    "Relation",
    "RelationKind",
    "RelationRef",
    "RenderError",
    "RenderWarning",
    "Section",
    "Severity",
    "Source",
    "SourceText",
    "Span",
    "Standard",
    "Standing",
    "Statement",
    "StatementRef",
    "Style",
    "ancestors",
    "attack_kind",
    "check",
    "components",
    "cycles",
    "derive",
    "descendants",
    "dumps",
    "evaluate",
    "format",
    "ground",
    "logic",
    "mermaid",
    "page",
    "parse",
    "port",
    "read",
    "render",
    "render_sections",
    "report",
    "schemes",
    "svg",
    "titled",
    "to_networkx",
]

__version__ = "0.1.0"

# What not every program needs is imported when it is asked for: names, and where they are.
_LATER = {
    "AUTO": "argmap.render",
    "DARK": "argmap.render",
    "LIGHT": "argmap.render",
    "Coverage": "argmap.grounding",
    "DerivedMap": "argmap.deriving",
    "Evaluation": "argmap.evaluate",
    "Grounding": "argmap.grounding",
    "Label": "argmap.evaluate",
    "RenderError": "argmap.render",
    "RenderWarning": "argmap.render",
    "SourceText": "argmap.grounding",
    "Standing": "argmap.evaluate",
    "Style": "argmap.render",
    "check": "argmap.check",
    "derive": "argmap.deriving",
    "dumps": "argmap.exchange.argdown",
    "evaluate": "argmap.evaluate",
    "format": "argmap.formatting",
    "ground": "argmap.grounding",
    "mermaid": "argmap.illustrating",
    "page": "argmap.illustrating",
    "port": "argmap.porting",
    "render": "argmap.illustrating",
    "render_sections": "argmap.atlas",
    "svg": "argmap.illustrating",
}
# Rooms that are entered by name: `argmap.schemes.find(…)`.
_ROOMS = frozenset({"logic", "schemes"})


class _Faces(ModuleType):
    """This module."""

    def __getattr__(self, name: str) -> Any:
        if name in _ROOMS:
            return import_module(f"argmap.{name}")
        if name not in _LATER:
            raise AttributeError(f"module 'argmap' has no attribute {name!r}")
        found = getattr(import_module(_LATER[name]), name)
        setattr(self, name, found)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        # The first import of a room sets it here, also where a face has its name.
        if not (name in _LATER and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        # What it takes to be imported is nobody's affair: of `argmap.<tab>` the faces are left.
        return sorted({*__all__, *(name for name in super().__dir__() if name.startswith("__"))})


sys.modules[__name__].__class__ = _Faces


def _show(what: Shown) -> str | None:
    from argmap.notebooks import show  # noqa: PLC0415  (as above)

    return show(what)


# A cell of a notebook that ends in a map shows it. The model doesn't know how: it is told here.
Shown.show = _show
