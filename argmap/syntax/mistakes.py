"""The mistakes that can be made in the notation, each with its code."""

from __future__ import annotations

from attrs import Factory, define

from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.source import Source, Span

__all__ = ["CODES", "Mistakes"]

UNCLOSED_TITLE = Code("AM001", "unclosed-title")
UNCLOSED_DATA = Code("AM002", "unclosed-data")
UNCLOSED_QUOTE = Code("AM003", "unclosed-quotation-mark")
BROKEN_DATA = Code("AM004", "broken-data")
REPEATED_KEY = Code("AM005", "repeated-key")
ALIAS_IN_DATA = Code("AM006", "alias-in-data")
NO_MAPPING = Code("AM007", "data-without-keys")
MISPLACED_DATA = Code("AM008", "misplaced-data")
TEXT_AFTER_REFERENCE = Code("AM009", "text-after-reference")
TEXT_AFTER_DATA = Code("AM010", "text-after-data")
TITLE_IN_TEXT = Code("AM011", "title-in-text")
MISSING_BLANK_LINE = Code("AM012", "missing-blank-line")
UNKNOWN_SIGN = Code("AM013", "unknown-sign")
NOT_INDENTED = Code("AM014", "relation-not-indented")
UNEVEN_INDENTATION = Code("AM015", "uneven-indentation")
NO_PARENT = Code("AM016", "relation-without-parent")
BLANK_BEFORE_RELATION = Code("AM017", "blank-line-before-relation")
MISSING_TEXT = Code("AM018", "missing-text", Severity.WARNING)
CONTRADICTED_ARGUMENT = Code("AM019", "contradicted-argument")
RELATION_UNDER_INFERENCE = Code("AM020", "relation-under-inference")
NO_CONCLUSION = Code("AM021", "no-conclusion")
NO_PREMISE = Code("AM022", "no-premise")
BLANK_IN_STRUCTURE = Code("AM023", "blank-line-in-structure")
BROKEN_INFERENCE = Code("AM024", "broken-inference-line")
ARGUMENT_IN_STRUCTURE = Code("AM025", "argument-in-structure")
UNCLOSED_FRONT_MATTER = Code("AM026", "unclosed-front-matter")
NO_BLANK_AFTER_FRONT_MATTER = Code("AM027", "no-blank-line-after-front-matter", Severity.INFO)
UNCLOSED_MARKUP = Code("AM028", "unclosed-emphasis")
DANGLING_BACKSLASH = Code("AM029", "backslash-at-line-end")
NESTED_LIST = Code("AM030", "nested-list")
COMMENT_IN_ADDRESS = Code("AM031", "comment-in-address", Severity.WARNING)
MISPLACED = Code("AM032", "misplaced-element")
EMPTY_DOCUMENT = Code("AM033", "empty-document", Severity.INFO)
CUT_DATA = Code("AM034", "brace-cuts-data", Severity.WARNING)
LATE_FRONT_MATTER = Code("AM035", "front-matter-not-first")

CODES: tuple[Code, ...] = tuple(
    sorted(value for value in globals().values() if isinstance(value, Code))
)


@define
class Mistakes:
    """The mistakes found so far in a source."""

    source: Source
    found: list[Diagnostic] = Factory(list)

    def add(self, code: Code, message: str, start: int, end: int, mend: str = "") -> None:
        """Add a mistake that stands from `start` to `end`."""
        end = max(start, min(end, len(self.source.text)))
        self.found.append(Diagnostic(code, message, self.source.place(Span(start, end)), mend))
