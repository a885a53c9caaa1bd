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

Each room of the package has a face here; `argmap.check` and `argmap.render` are functions, and
`from argmap.render import …` still reaches into the rooms of those names.
"""

from argmap.check import check
from argmap.deriving import DerivedMap, derive
from argmap.diagnostics import Code, Diagnostic, Note, Severity, report
from argmap.exchange.argdown import dumps
from argmap.formatting import format
from argmap.grounding import Coverage, Grounding, SourceText, ground
from argmap.illustrating import picture, render, svg
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
from argmap.porting import port
from argmap.reading import Reading, parse, read
from argmap.render import AUTO, DARK, LIGHT, RenderError, Style
from argmap.source import Edit, Place, Position, Source, Span

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
    "Edit",
    "FrontMatter",
    "Grounding",
    "Inference",
    "InferenceRef",
    "ModelError",
    "Note",
    "Place",
    "Position",
    "Reading",
    "Relation",
    "RelationKind",
    "RelationRef",
    "RenderError",
    "Section",
    "Severity",
    "Source",
    "SourceText",
    "Span",
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
    "format",
    "ground",
    "parse",
    "port",
    "read",
    "render",
    "report",
    "svg",
    "titled",
    "to_networkx",
]

__version__ = "0.1.0"

# A cell of a notebook that ends in a map shows it. The model doesn't know how: it is told here.
ArgumentMap.picture = picture
