"""To serve editors: what stands where in a text, be it finished or half-written.

All functions take a `Reading` and offsets in code points in `reading.source.text`; what they give
back has spans in the same text. Where files are included, `reading.source.place(span)` names the
file of a span and its place there, and `to_utf16` the line and column as editors count them.
"""

from argmap.editing.columns import from_utf16, to_utf16
from argmap.editing.completing import Completion, CompletionKind, completions
from argmap.editing.finding import (
    Occurrence,
    Role,
    definition,
    occurrence_at,
    occurrences,
    references,
)
from argmap.editing.folding import Fold, FoldKind, folds
from argmap.editing.highlighting import Highlight, HighlightKind, highlights
from argmap.editing.outlining import Symbol, SymbolKind, symbols
from argmap.editing.renaming import rename

__all__ = [
    "Completion",
    "CompletionKind",
    "Fold",
    "FoldKind",
    "Highlight",
    "HighlightKind",
    "Occurrence",
    "Role",
    "Symbol",
    "SymbolKind",
    "completions",
    "definition",
    "folds",
    "from_utf16",
    "highlights",
    "occurrence_at",
    "occurrences",
    "references",
    "rename",
    "symbols",
    "to_utf16",
]
