"""Where the reader is more lenient than Argdown: rules, each with its code and an example."""

from __future__ import annotations

from attrs import frozen

from argmap.diagnostics import Code
from argmap.syntax import mistakes as wrong

__all__ = ["LENIENCIES", "READ_OTHERWISE", "Leniency"]


@frozen
class Leniency:
    """One thing that Argdown's own parser rejects, or reads as something else than it seems to say.

    Attributes:
        code: what is told of it, as information.
        what: what may be written, and how it is read.
        mend: what its fix does.
        example: a text that has it.
        mended: the same as its fix leaves it.
    """

    code: Code
    what: str
    mend: str
    example: str
    mended: str


LENIENCIES: tuple[Leniency, ...] = (
    Leniency(
        wrong.NO_BLANK_AFTER_FRONT_MATTER,
        "No blank line stands behind the front matter.",
        "puts one there",
        "===\ntitle: Rain\n===\n[Wet]: The street is wet.",
        "===\ntitle: Rain\n===\n\n[Wet]: The street is wet.",
    ),
    Leniency(
        wrong.UNCLOSED_MARKUP,
        "A `*` or `_` begins emphasis that never ends: it is a sign like others.",
        "puts a backslash before it",
        "It rains *a lot.",
        "It rains \\*a lot.",
    ),
    Leniency(
        wrong.DANGLING_BACKSLASH,
        "A backslash ends a line: it is a sign like others.",
        "puts a second one before it",
        "It rains \\\nand rains.",
        "It rains \\\\\nand rains.",
    ),
    Leniency(
        wrong.NESTED_LIST,
        "An item is indented more or less than the first, or has another mark: the list is flat.",
        "gives it the indentation and the mark of the first",
        "* rain\n  * drizzle\n* snow",
        "* rain\n* drizzle\n* snow",
    ),
    Leniency(
        wrong.COMMENT_IN_ADDRESS,
        "`//` stands in an address: it is no comment.",
        "puts a backslash before it",
        "See https://example.org for more.\nIt is dry.",
        "See https:\\//example.org for more.\nIt is dry.",
    ),
    Leniency(
        wrong.MARK_IN_WORD,
        "A `*` or `_` stands between letters or digits: it is one of them.",
        "puts a backslash before it",
        "The variable rain_fall is 5.",
        "The variable rain\\_fall is 5.",
    ),
    Leniency(
        wrong.EMPHASIS_IN_WORD,
        "Emphasis ends before a letter, an apostrophe or the like.",
        "ends it behind them, so that they are part of it",
        "It is the **street**'s fault.",
        "It is the **street's** fault.",
    ),
    Leniency(
        wrong.NO_BLANK_LINE,
        "No blank line stands above a heading, a list, a structure, or a title where a text can't go on.",
        "puts one there",
        "# Rain\n<Clouds>\n(1) There are clouds.\n----\n(2) It will rain.",
        "# Rain\n\n<Clouds>\n\n(1) There are clouds.\n----\n(2) It will rain.",
    ),
    Leniency(
        wrong.BRACKET_IN_TEXT,
        "A text has brackets in it that name nothing in the map: they are signs like others.",
        "puts a backslash before them",
        "He said […] that it rains [sic], if x <3> y.",
        "He said \\[…] that it rains \\[sic], if x \\<3> y.",
    ),
    Leniency(
        wrong.BRACE_IN_TEXT,
        "A text has braces in it that hold no data: they are signs like others.",
        "puts a backslash before them",
        "In the set {rain, snow} both are wet.",
        "In the set \\{rain, snow} both are wet.",
    ),
    Leniency(
        wrong.STRAY_COMMA,
        "A comma stands in an inference line without a rule on both sides.",
        "removes it",
        "(1) There are clouds.\n-- sign, experience, --\n(2) It will rain.",
        "(1) There are clouds.\n-- sign, experience --\n(2) It will rain.",
    ),
    Leniency(
        wrong.APOSTROPHE,
        "A line begins with an apostrophe and what would be a sign or a number without it.",
        "puts a backslash before the apostrophe",
        "He wrote:\n'1. It rains' and fell asleep.",
        "He wrote:\n\\'1. It rains' and fell asleep.",
    ),
    Leniency(
        wrong.EQUALS_SIGNS,
        "Three equals signs in a row stand behind another sign, and three in a row further below.",
        "puts a backslash before each",
        "A sign (===) means identity.\n\nWrite a === b.",
        "A sign (\\=\\=\\=) means identity.\n\nWrite a === b.",
    ),
    Leniency(
        wrong.SPACES_BELOW_COMMENT,
        "Spaces stand on the blank line below a comment that stands below a blank line.",
        "removes the spaces",
        "[Wet]: The street is wet.\n\n// So far, so good.\n  \n[Rain]: It rains.",
        "[Wet]: The street is wet.\n\n// So far, so good.\n\n[Rain]: It rains.",
    ),
    Leniency(
        wrong.RUN_ON_DATA,
        "Data is closed, no space follows the brace, and a later brace in the text is closed as well.",
        "puts a space behind the brace",
        "(1) There are clouds.\n-- sign {strict: true}--\n(2) It will rain. {credence: 1}",
        "(1) There are clouds.\n-- sign {strict: true} --\n(2) It will rain. {credence: 1}",
    ),
    Leniency(
        wrong.CRLF_IN_DATA,
        "Lines of data end in CRLF, as Windows has them.",
        "makes them LF, in data alone",
        "[Wet]: The street is wet. {\r\n  kind: fact\r\n}\r\n",
        "[Wet]: The street is wet. {\n  kind: fact\n}\r\n",
    ),
    Leniency(
        wrong.LONE_RETURN,
        "Lines end in a carriage return alone, as old computers have them.",
        "makes them LF",
        "[Wet]: The street is wet.\r\r[Dry]: It is dry.\r",
        "[Wet]: The street is wet.\n\n[Dry]: It is dry.\n",
    ),
    Leniency(
        wrong.MIXED_INDENTATION,
        "A relation is indented by tabs beside others with spaces: a tab counts as four.",
        "indents it as the one that it stands in line with",
        "[Wet]: The street is wet.\n    + [Rain]: It rains.\n\t- [Roof]: There is a roof.",
        "[Wet]: The street is wet.\n    + [Rain]: It rains.\n    - [Roof]: There is a roof.",
    ),
    Leniency(
        wrong.RULES_OVER_LINES,
        "A line ends behind a comma between two rules.",
        "puts the rules on one line",
        "(1) There are clouds.\n-- sign,\n   experience --\n(2) It will rain.",
        "(1) There are clouds.\n-- sign, experience --\n(2) It will rain.",
    ),
)

READ_OTHERWISE: tuple[Code, ...] = (wrong.MISSING_TEXT, wrong.EMPTY_DOCUMENT, wrong.CUT_DATA)
"""What else Argdown's own parser rejects or reads in another way, without a fix."""
