"""Codes of what can be wrong with the structure of a map."""

from __future__ import annotations

from argmap.diagnostics import Code, Severity

__all__ = [
    "AMBIGUOUS_USE",
    "CODES",
    "FORWARD_USE",
    "ILL_TYPED_RELATION",
    "ILL_TYPED_VALUE",
    "MISPLACED_KEY",
    "MISSHAPEN_TITLE",
    "MISSPELT_KEY",
    "REPEATED_ID",
    "REPEATED_STRUCTURE",
    "SEVERAL_TEXTS",
    "UNDEFINED_ARGUMENT",
    "UNDEFINED_END",
    "UNDEFINED_SECTION",
    "UNDEFINED_STATEMENT",
    "UNDEFINED_THESIS",
    "UNWRITABLE_TITLE",
]

UNDEFINED_STATEMENT = Code("AM101", "undefined-statement", Severity.WARNING)
UNDEFINED_ARGUMENT = Code("AM102", "undefined-argument", Severity.WARNING)
ILL_TYPED_RELATION = Code("AM103", "ill-typed-relation")
REPEATED_STRUCTURE = Code("AM104", "repeated-structure")
ILL_TYPED_VALUE = Code("AM105", "ill-typed-value")
MISSPELT_KEY = Code("AM106", "misspelt-key", Severity.WARNING)
UNDEFINED_THESIS = Code("AM107", "undefined-thesis")
FORWARD_USE = Code("AM108", "forward-use")
AMBIGUOUS_USE = Code("AM110", "ambiguous-use")
SEVERAL_TEXTS = Code("AM111", "several-texts", Severity.INFO)
MISSHAPEN_TITLE = Code("AM112", "misshapen-title", Severity.WARNING)
UNDEFINED_END = Code("AM114", "undefined-end")
UNDEFINED_SECTION = Code("AM115", "undefined-section")
REPEATED_ID = Code("AM116", "repeated-id")
UNWRITABLE_TITLE = Code("AM117", "unwritable-title")
MISPLACED_KEY = Code("AM118", "misplaced-key")

CODES = (
    UNDEFINED_STATEMENT,
    UNDEFINED_ARGUMENT,
    ILL_TYPED_RELATION,
    REPEATED_STRUCTURE,
    ILL_TYPED_VALUE,
    MISSPELT_KEY,
    UNDEFINED_THESIS,
    FORWARD_USE,
    AMBIGUOUS_USE,
    SEVERAL_TEXTS,
    MISSHAPEN_TITLE,
    UNDEFINED_END,
    UNDEFINED_SECTION,
    REPEATED_ID,
    UNWRITABLE_TITLE,
    MISPLACED_KEY,
)
