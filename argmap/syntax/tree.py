"""The tree: what was written, in order, each node with its exact span. Nothing is resolved.

One mention of a statement or an argument is an *occurrence*; which occurrences speak of the
same thing is for `argmap.model` to say.
"""

from __future__ import annotations

from enum import Enum, StrEnum

from argmap.source import Span
from argmap.syntax.node import Node, node
from argmap.values import Data

__all__ = [
    "ArgumentOccurrence",
    "Block",
    "DataBlock",
    "Document",
    "Form",
    "Heading",
    "InferenceLine",
    "Inline",
    "InlineKind",
    "ListBlock",
    "ListItem",
    "NumberedStatement",
    "Occurrence",
    "PremiseConclusionStructure",
    "RelationLine",
    "Rule",
    "Sign",
    "StatementOccurrence",
    "Text",
    "Title",
]


class Sign(StrEnum):
    """The signs that begin a relation line, seen from the line's parent."""

    SUPPORTS = "+>"
    ATTACKS = "->"
    UNDERCUTS = "_>"
    SUPPORTED_BY = "<+"
    ATTACKED_BY = "<-"
    UNDERCUT_BY = "<_"
    CONTRADICTS = "><"


class Form(Enum):
    """How an occurrence is written."""

    DEFINITION = "definition"  # [Title]: text
    REFERENCE = "reference"  # [Title]
    PLAIN = "plain"  # text without a title


class InlineKind(Enum):
    """What can stand inside a text."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"  # target: the address
    TAG = "tag"  # target: the tag's name
    STATEMENT_MENTION = "statement-mention"  # target: the title
    ARGUMENT_MENTION = "argument-mention"  # target: the title
    SHORTCODE = "shortcode"  # target: the character


@node
class Inline(Node):
    """Something inside a text; `span` in the document, `start` and `end` in `Text.plain`."""

    kind: InlineKind
    span: Span
    start: int
    end: int
    target: str = ""


@node
class Text(Node):
    """Running text as Argdown gives it: markup removed, line ends as spaces."""

    plain: str
    span: Span
    inlines: tuple[Inline, ...] = ()


@node
class Title(Node):
    """A title between its brackets; the span includes them."""

    name: str
    span: Span


@node
class DataBlock(Node):
    """A `{…}` or the front matter, read; `value` is empty if its YAML is broken."""

    value: Data
    span: Span


@node
class RelationLine(Node):
    """An indented line that relates its parent to the occurrence on it."""

    sign: Sign
    sign_span: Span
    child: Occurrence
    span: Span


@node
class StatementOccurrence(Node):
    """One mention of a statement."""

    form: Form
    span: Span
    title: Title | None = None
    text: Text | None = None
    tags: tuple[str, ...] = ()
    data: DataBlock | None = None
    relations: tuple[RelationLine, ...] = ()


@node
class ArgumentOccurrence(Node):
    """One mention of an argument."""

    form: Form
    span: Span
    title: Title
    text: Text | None = None
    tags: tuple[str, ...] = ()
    data: DataBlock | None = None
    relations: tuple[RelationLine, ...] = ()


Occurrence = StatementOccurrence | ArgumentOccurrence


@node
class NumberedStatement(Node):
    """A numbered line of a premise-conclusion structure."""

    number: int
    statement: StatementOccurrence
    span: Span


@node
class Rule(Node):
    """The name of a rule or scheme on an inference line."""

    name: str
    span: Span


@node
class InferenceLine(Node):
    """`----`, or `-- rule, rule {data} --`; `relations` are undercuts on the lines below it."""

    rules: tuple[Rule, ...]
    span: Span
    data: DataBlock | None = None
    relations: tuple[RelationLine, ...] = ()


@node
class PremiseConclusionStructure(Node):
    """Numbered statements and inference lines.

    The reader hands on only well-formed ones: at least one statement before each inference
    line, one after it, and the last line is a conclusion.
    """

    lines: tuple[NumberedStatement | InferenceLine, ...]
    span: Span


@node
class Heading(Node):
    """A heading; `level` counts its `#`."""

    level: int
    text: Text
    span: Span
    tags: tuple[str, ...] = ()
    data: DataBlock | None = None


@node
class ListItem(Node):
    """One item of a list, itself a statement."""

    statement: StatementOccurrence | ArgumentOccurrence
    span: Span


@node
class ListBlock(Node):
    """A list, ordered or not."""

    ordered: bool
    items: tuple[ListItem, ...]
    span: Span


Block = Heading | StatementOccurrence | ArgumentOccurrence | PremiseConclusionStructure | ListBlock


@node
class Document(Node):
    """A whole text.

    `broken` is where premise-conclusion structures begin, or inference lines stand, that could not
    be read as such; what is whole in them is among the blocks. `comments` is where comments stand,
    each from its opening to its closing mark or the end of its line.
    """

    blocks: tuple[Block, ...]
    span: Span
    front_matter: DataBlock | None = None
    broken: tuple[Span, ...] = ()
    comments: tuple[Span, ...] = ()
