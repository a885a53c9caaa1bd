"""The mistakes that can be made in the notation, each with its code."""

from __future__ import annotations

from attrs import Factory, define, evolve

from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.source import Edit, Source, Span

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
UNCLOSED_MARKUP = Code("AM028", "unclosed-emphasis", Severity.INFO)
DANGLING_BACKSLASH = Code("AM029", "backslash-at-line-end", Severity.INFO)
NESTED_LIST = Code("AM030", "nested-list", Severity.INFO)
COMMENT_IN_ADDRESS = Code("AM031", "comment-in-address", Severity.INFO)
MISPLACED = Code("AM032", "misplaced-element")
EMPTY_DOCUMENT = Code("AM033", "empty-document", Severity.INFO)
CUT_DATA = Code("AM034", "brace-cuts-data", Severity.WARNING)
LATE_FRONT_MATTER = Code("AM035", "front-matter-not-first")
UNOPENED_TITLE = Code("AM036", "unopened-title")
UNOPENED_DATA = Code("AM037", "unopened-data")
BROKEN_NUMBER = Code("AM038", "broken-number")
KEY_WITHOUT_VALUE = Code("AM039", "key-without-value", Severity.WARNING)
DOUBTFUL_INDENTATION = Code("AM040", "doubtful-indentation", Severity.WARNING)
CURLY_QUOTES = Code("AM041", "curly-quotation-marks", Severity.WARNING)
DASHED_FRONT_MATTER = Code("AM042", "front-matter-in-hyphens")
RELATION_IN_TITLE = Code("AM043", "relation-in-title", Severity.WARNING)
MARK_IN_WORD = Code("AM044", "mark-in-word", Severity.INFO)
EMPHASIS_IN_WORD = Code("AM045", "emphasis-ends-in-word", Severity.INFO)
NO_BLANK_LINE = Code("AM046", "no-blank-line-before-block", Severity.INFO)
BRACKET_IN_TEXT = Code("AM047", "bracket-in-text", Severity.INFO)
BRACE_IN_TEXT = Code("AM048", "brace-in-text", Severity.INFO)
STRAY_COMMA = Code("AM049", "stray-comma", Severity.INFO)
CRLF_IN_DATA = Code("AM050", "carriage-return-in-data", Severity.INFO)
LONE_RETURN = Code("AM051", "lone-carriage-return", Severity.INFO)
MIXED_INDENTATION = Code("AM052", "tabs-beside-spaces", Severity.INFO)
RULES_OVER_LINES = Code("AM053", "rules-over-lines", Severity.INFO)
APOSTROPHE = Code("AM054", "apostrophe-before-mark", Severity.INFO)
RUN_ON_DATA = Code("AM055", "brace-runs-on", Severity.INFO)
EQUALS_SIGNS = Code("AM056", "equals-signs-in-text", Severity.INFO)
SPACES_BELOW_COMMENT = Code("AM057", "spaces-below-comment", Severity.INFO)
MISSING_INCLUDE = Code("AM080", "missing-include")
INCLUDE_OUTSIDE = Code("AM081", "include-from-outside")
CIRCULAR_INCLUDE = Code("AM082", "circular-include")
REPEATED_INCLUDE = Code("AM083", "repeated-include", Severity.INFO)
UNCLOSED_INCLUDE = Code("AM084", "unclosed-include")
INCLUDE_NOT_FOLLOWED = Code("AM085", "include-not-followed", Severity.INFO)
INCLUDE_IN_COMMENT = Code("AM086", "include-in-comment", Severity.WARNING)

# What is wrong and how to mend it, for mistakes that are always the same.
_WORDS = {
    MISPLACED_DATA: (
        "this data belongs to nothing",
        "Put it last on a statement, an argument, a heading or an inference line, one block for each.",
    ),
    TEXT_AFTER_REFERENCE: (
        "a text follows a title that has no colon",
        "Put a colon behind the title to define it, or a blank line between the two.",
    ),
    TEXT_AFTER_DATA: (
        "a text follows the data, which must be last",
        "Put the text before the data, or a blank line between the two.",
    ),
    NOT_INDENTED: (
        "this relation is not indented below what it relates to",
        "Put two spaces before the sign.",
    ),
    NO_PARENT: (
        "this relation stands below no statement or argument",
        "Put it, indented, directly below what it relates to, or remove the sign. An item of a list begins with `*`.",
    ),
    BLANK_BEFORE_RELATION: (
        "a blank line cuts this relation off from what it relates to",
        "Remove the blank line above it.",
    ),
    CONTRADICTED_ARGUMENT: (
        "only statements can contradict each other, this is an argument",
        "Name a statement in square brackets, or attack the argument with `-`.",
    ),
    RELATION_UNDER_INFERENCE: (
        "below an inference line only `<_` can stand, which undercuts it",
        "Use `<_`, or put the relation below the conclusion.",
    ),
    NO_CONCLUSION: (
        "no numbered statement stands between this inference line and the one above it",
        "Put the conclusion of the step above it, or remove one of the lines.",
    ),
    NO_PREMISE: (
        "no premise stands above this inference line",
        "Number the premises above it, `(1) …`, without a blank line between.",
    ),
    BLANK_IN_STRUCTURE: (
        "a blank line stands inside a premise-conclusion structure",
        "Remove the blank line above it.",
    ),
    ARGUMENT_IN_STRUCTURE: (
        "an argument can't be a premise or a conclusion",
        "Name a statement in square brackets, or write a text.",
    ),
    DANGLING_BACKSLASH: (
        "a backslash at the end of a line escapes nothing",
        "Write two backslashes for one, or remove it.",
    ),
    NESTED_LIST: (
        "lists can't be nested, so this item is read as one of the outer list",
        "Give all items the same mark and indentation, or use a relation sign.",
    ),
    COMMENT_IN_ADDRESS: (
        "Argdown's own tools take `//` for a comment, and don't read the rest of this line",
        "Write an address as a link, `[text](https://…)`, or put `\\` before `//`.",
    ),
    NO_BLANK_LINE: (
        "there is no blank line before this heading, title, number or list",
        "Put a blank line above it: Argdown's own tools need one.",
    ),
    BRACKET_IN_TEXT: (
        "Argdown's own tools take this bracket for that of a title or a link",
        "Put a backslash before it, or write `@[Title]` if a title is meant.",
    ),
    BRACE_IN_TEXT: (
        "Argdown's own tools take these braces for data, which must be the last thing",
        "Put a backslash before the brace.",
    ),
    STRAY_COMMA: (
        "no rule stands on one side of this comma",
        "Remove the comma: Argdown's own tools can't read it.",
    ),
    RULES_OVER_LINES: (
        "rules of one inference line stand on several lines",
        "Put all of them on one line: Argdown's own tools need that.",
    ),
    APOSTROPHE: (
        "Argdown's own tools pass over an apostrophe at the beginning of a line like over a space",
        "Put a backslash before it.",
    ),
    SPACES_BELOW_COMMENT: (
        "Argdown's own tools take no line with spaces for a blank one below a comment between blocks",
        "Remove the spaces.",
    ),
    EQUALS_SIGNS: (
        "Argdown's own tools take three equals signs and later ones for front matter, wherever they stand",
        "Put a backslash before each of them; in front matter, write fewer in a row.",
    ),
    RUN_ON_DATA: (
        "Argdown's own tools read on behind this brace, up to a later one",
        "Put a space behind the brace.",
    ),
    CRLF_IN_DATA: (
        "lines of this data end in CRLF, so that Argdown's own tools take it for text",
        "Save the file with line ends as Unix has them (LF).",
    ),
    LONE_RETURN: (
        "lines end in a carriage return alone, which Argdown's own tools don't know",
        "Save the file with line ends as Unix has them (LF).",
    ),
    MIXED_INDENTATION: (
        "this relation is indented by tabs beside spaces; a tab is read as four of them",
        "Indent all relations with spaces: Argdown's own tools count a tab as one.",
    ),
    MARK_IN_WORD: (
        "Argdown's own tools take this sign inside a word for the beginning of emphasis",
        "Put a backslash before it.",
    ),
    EMPHASIS_IN_WORD: (
        "Argdown's own tools don't let emphasis end here",
        "End it before a space or before one of `) } _ . , ! ? ; : - *`.",
    ),
    MISPLACED: (
        "this can't stand here",
        "Put a blank line above it.",
    ),
    UNOPENED_DATA: (
        "this data is never opened",
        "Put a `{` before its first key, or a backslash before the `}` if it is part of the text.",
    ),
    BROKEN_NUMBER: (
        "the number of a line in a premise-conclusion structure stands in parentheses",
        "Write `(1)`, `(2)` and so on.",
    ),
    DASHED_FRONT_MATTER: (
        "front matter stands between two lines of `===`",
        "Put `===` in the place of both lines of hyphens.",
    ),
    LATE_FRONT_MATTER: (
        "front matter must be the first thing in a document",
        "Move it to the top of the file that is read, or put a backslash before the first `=`.",
    ),
}

_MOST_NOTES = 10

CODES: tuple[Code, ...] = tuple(
    sorted(value for value in globals().values() if isinstance(value, Code))
)


@define
class Mistakes:
    """The mistakes found so far in a source."""

    source: Source
    found: list[Diagnostic] = Factory(list)
    _first: dict[tuple[Code, int], int] = Factory(dict)
    _fixes: dict[int, list[Edit]] = Factory(dict)
    """What mends those that have others joined to them."""

    def add(
        self, code: Code, message: str, start: int, end: int, mend: str = "", *fix: Edit
    ) -> None:
        """Add a mistake that stands from `start` to `end`."""
        place = self.source.place(Span(start, max(start, min(end, len(self.source.text)))))
        self.found.append(Diagnostic(code, message, place, mend, fix=self.source.edits(place, fix)))

    def tell(self, code: Code, start: int, end: int, *fix: Edit) -> None:
        """Add a mistake whose words are always the same."""
        message, mend = _WORDS[code]
        self.add(code, message, start, end, mend, *fix)

    def join(self, block: int, *, note: bool = True) -> None:
        """Make the last mistake a note to the first of its kind in the block at a place, if any.

        Without a note, the first one speaks for all.
        """
        last = len(self.found) - 1
        first = self._first.setdefault((self.found[last].code, block), last)
        if first == last:
            return
        told, again = self.found[first], self.found.pop()
        if again.place and told.place and again.place.source is told.place.source:
            # Collected in a list, as there may be many.
            self._fixes.setdefault(first, list(told.fix)).extend(again.fix)
        if note and len(told.notes) < _MOST_NOTES:
            self.found[first] = evolve(told, notes=(*told.notes, Note("and here", again.place)))

    def whole(self) -> list[Diagnostic]:
        """Return all, each with what mends those that are joined to it."""
        for first, fix in self._fixes.items():
            self.found[first] = evolve(self.found[first], fix=tuple(fix))
        return self.found
