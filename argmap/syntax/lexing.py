"""From text to terminals: what a character means depends on where it stands.

The lexer walks through the text line by line. At the beginning of a line it looks for signs,
numbers, headings and the like, and behind these for an element (`elements`). It keeps the columns
of open relation lines, and it divides the text into blocks, each a list of tokens that the parser
reads alone.

What can only be seen in the layout is mended here: a blank line too many or too few, a relation
line at a wrong column. What can be seen in the order of the terminals is left to the parser.

What is taken out of a line alone has modules of its own. What is left here is what depends on the
block that is open, and changes it: each kind of line does, so that all stand in one class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import ClassVar

from argmap.diagnostics import Code
from argmap.source import Edit, Source, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.editing import blank_line_above, escaped, no_blank_line_above
from argmap.syntax.elements import Elements
from argmap.syntax.enclosing import DataBlocks
from argmap.syntax.entitling import Titles
from argmap.syntax.finding import Finder
from argmap.syntax.grammar import pattern
from argmap.syntax.indenting import Columns
from argmap.syntax.inferring import Inferring
from argmap.syntax.kinds import LINES, NAMES, NEXT_STEP, RELATED, TITLES
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.numbering import NUMBER_LIKE, Numbers, value_of
from argmap.syntax.passing import COMMENTS, Passing
from argmap.syntax.prose import Prose
from argmap.syntax.running import Running
from argmap.syntax.signing import DOUBTFUL, SIGN_LETTERS, Signs
from argmap.syntax.token import Token
from argmap.syntax.wording import Wording

__all__ = ["Lexer"]

# What Argdown takes together with a comment, and what it then stumbles over.
_SPACES = re.compile(r"(?:[ \t]*\r\n|\n|\r(?!\n))*(?P<spaces>[ \t]+)\n")


class Lexer:
    """The blocks of a source, as lists of tokens."""

    def __init__(self, source: Source, mistakes: Mistakes) -> None:
        self.text = source.text
        self.mistakes = mistakes
        self.blocks: list[list[Token]] = []
        """Those that are read and not yet handed on."""
        self.lonely: list[Span] = []
        """Inference lines without a premise above them."""
        self.prose = Prose(self.text, mistakes)
        self.passing = Passing(self.text)
        self._titles = Titles(self.passing, mistakes)
        self._numbers = Numbers(self.text, mistakes)
        self._data = DataBlocks(self.passing, mistakes)
        self._running = Running(self.passing, self._data, self.prose, mistakes)
        self._elements = Elements(self.passing, self._titles, self._running, self.prose, mistakes)
        self._begins_line = re.compile(rf"[ \t]*(?:{pattern(*LINES).pattern})?")
        self._fences = Finder(self.text, "===")
        self._fenced = False
        self._signs = Signs(self.text, mistakes)
        self._wording = Wording(self.text, mistakes)
        self._apostrophes = pattern("APOSTROPHES")
        self._begins_number = re.compile(rf"[ \t]*(?:\r\n|\n|\r)[ \t]*{pattern('NUMBER').pattern}")
        self._blank = pattern("BLANK")
        self._line_ends = pattern("LINE_ENDS")
        self._cut: tuple[int, str, list[int]] | None = None
        """Number, step and columns at the end of the block above, if it is unfinished."""
        self._open("")

    def _open(self, kind: str) -> None:
        """Begin a block."""
        self.tokens: list[Token] = []
        self.kind = kind
        self.columns = Columns(self.mistakes)
        self.orphaned = False
        self.skipping = False
        self.number = 0
        self.stepped = ""

    def _close(self) -> None:
        """End the block."""
        cut = self.kind == "structure" and self.stepped != "conclusion"
        self._cut = (self.number, self.stepped, list(self.columns.open)) if cut else None
        if self.tokens:
            self.columns.close(self.tokens[-1].end, self.tokens)
            self.blocks.append(self.tokens)
        self._open("")

    def read(self, at: int) -> Iterator[list[Token]]:
        """Yield the blocks from a place on, each when the one after it has begun."""
        text, end = self.text, len(self.text)
        line_ends, begins_line = self._line_ends.match, self._begins_line.match
        blank = False
        while at < end:
            match = line_ends(text, at)
            if match:
                after = match.end()
                # One character is one line end: there is no blank line in it.
                blank = blank or (after > at + 1 and self._blank.match(text, at) is not None)
                at = after
            begin = begins_line(text, at)
            assert begin is not None  # noqa: S101 - the pattern can be empty
            if begin.lastgroup is None and text.startswith(COMMENTS, begin.end()):
                comment = self.passing.comment(begin.end())
                if comment is not None:
                    if blank and (spaces := _SPACES.match(text, comment)):
                        edit = Edit(Span(*spaces.span("spaces")), "")
                        self.mistakes.tell(wrong.SPACES_BELOW_COMMENT, *spaces.span("spaces"), edit)
                    at = comment
                    continue
            if at >= end:
                break
            at = self._line(at, begin, blank=blank)
            blank = False
            while len(self.blocks) > 1:
                yield self.blocks.pop(0)
        self._close()
        yield from self.blocks

    def _line(self, line: int, begin: re.Match[str], *, blank: bool) -> int:
        """Read one line, which begins at a place that is no comment; return where it ends."""
        text, name, known = self.text, begin.lastgroup, begin.end()
        at = begin.start(name) if name else known
        column = at - line
        strange = None
        # What is longer than the notation's own mark may be no mark of it.
        if text[known : known + 1] in SIGN_LETTERS or name in DOUBTFUL:
            # Behind a blank line an asterisk begins a list, however it is indented.
            kind = "" if blank and name == "BULLET" else self.kind
            strange = self._signs.strange(at, known, column, kind, self.stepped)
        if blank and (strange or not self._goes_on(name, line, at)):
            self._close()
        if strange:
            return self._strange_line(at, strange)
        # A sign that is not indented can have been meant as a parenthesis.
        if name is None or name == "ORDINAL" or (name == "SIGN" and column == 0):
            number = self._find_number(at)
            if number:
                return self._numbered(number, column)
            if worded := self._find_worded(at):
                return self._worded(*worded)
        if name is None:
            if text[at : at + 1] == "'" and self._apostrophes.match(text, at):
                self.mistakes.tell(wrong.APOSTROPHE, at, at + 1, *escaped(self.text, [at]))
            return self._words(at)
        self.skipping = False
        return self._readers[name](self, Token(name, at, known, text[at:known]), column)

    # -- blocks

    def _goes_on(self, name: str | None, line: int, at: int) -> bool:
        """Tell whether a blank line before this one was a mistake, and the block goes on."""
        match name:
            case "SIGN" | "UNDERCUT" | "CONTRADICTION":
                if self.kind not in RELATED or at == line or self.orphaned:
                    return False
                self._tell_blank(wrong.BLANK_BEFORE_RELATION, at, at + 2)
                return True
            case "NUMBER" | "INFERENCE_START" if self.kind == "structure":
                numbered = name == "NUMBER"
                open_ = self.stepped != "conclusion" if numbered else self.stepped != "inference"
                if numbered and self.stepped != "inference":
                    digits = self.text[at : self.text.index(")", at)]
                    open_ = open_ and value_of(digits) > self.number
                if not open_:
                    return False
                self._tell_blank(wrong.BLANK_IN_STRUCTURE, at, at + 3)
                self.mistakes.join(self.tokens[0].start)
                return True
            case None:
                return self._find_worded(at) is not None
        return False

    def _tell_blank(self, code: Code, at: int, end: int) -> None:
        """Report a line that belongs to what stands above the blank line before it."""
        self.mistakes.tell(code, at, end, no_blank_line_above(self.mistakes.source, at))

    def _begin(self, kind: str, at: int, end: int) -> None:
        """Begin a block of a kind; if another goes on, a blank line is missing."""
        if self.tokens:
            message = f"there is no blank line before this {NAMES[kind]}"
            mend = "Put a blank line above it."
            if self._is_block(kind, at):
                edit = blank_line_above(self.mistakes.source, at)
                mend = f"{mend[:-1]}: Argdown's own tools need one."
                self.mistakes.add(wrong.NO_BLANK_LINE, message, at, end, mend, edit)
            else:
                self.mistakes.add(wrong.MISSING_BLANK_LINE, message, at, end, mend)
            self._close()
        self.kind = kind

    def _is_block(self, kind: str, at: int) -> bool:
        """Tell whether what begins on a line can be nothing but a block of its own."""
        if self.kind == "structure" and self.stepped != "conclusion":
            return False
        match kind:
            case "structure":
                return self._numbers.has_inference(at)
            case "statement":
                title = self._titles.title(at)
                if title is None or self.kind == "heading" or self.tokens[-1].type != "TEXT":
                    return True
                # A text can go on with a title in brackets, but not with one that it says more of.
                defines = title.type.endswith("DEFINITION")
                return defines or self._begins_number.match(self.text, title.end) is not None
            case "list":
                return self.text[at] == "*" or self.text.startswith("1.", at)
        return True

    # -- lines

    def _relation(self, sign: Token, column: int) -> int:
        if self.kind == "structure" and self._is_lone_hyphen(sign, column):
            return self._inference(sign, column)
        if self.kind not in RELATED:
            self._orphan(sign)
        if self.orphaned and not self.columns.open and column <= self.columns.base:
            self._close()
            self.orphaned, self.columns.base = True, column
            return self._element(sign.end)
        self.columns.indent(sign, column, self.tokens)
        if sign.type == "CONTRADICTION":
            at = self.passing.space(sign.end)
            if self._names_argument(at):
                self.mistakes.tell(wrong.CONTRADICTED_ARGUMENT, at, self.passing.line_end(at))
                sign.type = "SIGN"
        self.tokens.append(sign)
        return self._element(sign.end)

    def _names_argument(self, at: int) -> bool:
        """Tell whether an argument is named at a place, be its title closed or not."""
        text = self.text
        return text[at : at + 1] == "<" and (
            text[at + 1 : at + 2].isalnum() or self._titles.title(at) is not None
        )

    def _is_lone_hyphen(self, sign: Token, column: int) -> bool:
        """Tell whether a sign was meant to be an inference line."""
        end = self.passing.space(sign.end)
        return column == 0 and sign.value == "-" and end == self.passing.line_end(end)

    def _orphan(self, sign: Token) -> None:
        """A relation line that stands below nothing: what it names becomes a block."""
        self.mistakes.tell(wrong.NO_PARENT, sign.start, sign.end)
        self._close()
        self.orphaned, self.columns.base = True, 1 << 30

    def _rejoin(self) -> None:
        """Put a structure together again that a blank line cut in the middle of a text."""
        tokens = self.tokens
        if self._cut is None or not tokens or tokens[0].type != "TEXT":
            return
        number, step, columns = self._cut
        if columns and any(token.type != "TEXT" for token in tokens):
            return
        self._tell_blank(wrong.BLANK_IN_STRUCTURE, tokens[0].start, tokens[0].end)
        self.mistakes.join(self.blocks[-1][0].start)
        self.kind, self.number, self.stepped = "structure", number, step
        self.tokens = self.blocks.pop()
        del self.tokens[len(self.tokens) - len(columns) :]
        self.tokens += tokens
        self.columns.open[:0] = columns

    def _numbered(self, number: Token, _: int) -> int:
        self._rejoin()
        if self.kind != "structure":
            self._begin("structure", number.start, number.end)
        self.columns.close(number.start, self.tokens)
        number.value = self.number = value_of(number.value)
        self.stepped = NEXT_STEP[self.stepped]
        self.tokens.append(number)
        return self._element(number.end)

    def _inference(self, start: Token, _: int) -> int:
        self._rejoin()
        inferring = Inferring(self.passing, self._data, self.mistakes, start)
        tokens, at = inferring.read(alone=self.kind != "structure")
        if self.kind != "structure":
            self.mistakes.tell(wrong.NO_PREMISE, start.start, at)
            self.lonely.append(Span(start.start, at))
            return at
        self.columns.close(start.start, self.tokens)
        self.stepped = "inference"
        self.tokens += tokens
        return at

    def _find_number(self, at: int) -> Token | None:
        """Return the number of a line in a structure, if it was meant as one."""
        if self.kind not in ("", "structure") or not NUMBER_LIKE.match(self.text, at):
            return None
        block = self.tokens[0].start if self.tokens else at
        return self._numbers.read(at, self.kind, block, self.number, self.stepped)

    def _find_worded(self, at: int) -> tuple[int, int, str] | None:
        if not self.stepped or (self.stepped == "inference" and self.columns.open):
            return None  # above the first number, or the text of an undercut goes on
        return self._wording.find(at, self.stepped, self._numbers.has_inference)

    def _worded(self, at: int, end: int, rule: str) -> int:
        """Read what stands for an inference line, or before the number of a conclusion."""
        if self.stepped == "inference":
            self._wording.tell_superfluous(at, end)
            return end
        self.columns.close(at, self.tokens)
        self.stepped = "inference"
        self.tokens += self._wording.tell(at, end, rule, self.tokens[0].start)
        return end

    def _heading(self, mark: Token, _: int) -> int:
        self._begin("heading", mark.start, mark.end)
        self.tokens.append(mark)
        return self._text(mark.end)

    def _item(self, bullet: Token, column: int) -> int:
        first = self.tokens[0] if self.kind == "list" else bullet
        if self.kind != "list" or (first.type != bullet.type and column < self.columns.base):
            self._begin("list", bullet.start, bullet.end)
            # Argdown takes the mark of an item for a column of its own.
            self.columns.base = column + 1
        elif column + 1 != self.columns.base or first.type != bullet.type:
            mark = self.text[first.start + 1 - self.columns.base : first.end]
            edit = Edit(Span(bullet.start - column, bullet.end), mark)
            self.mistakes.tell(wrong.NESTED_LIST, bullet.start, bullet.end, edit)
            self.mistakes.join(first.start)
            bullet.type = first.type
        self.columns.close(bullet.start, self.tokens)
        self.tokens.append(bullet)
        return self._element(bullet.end)

    def _words(self, at: int) -> int:
        """Read a line that begins with no mark: an element, or the text of one that goes on."""
        text = self.text
        if text.startswith("===", at) and not self._fenced and self._fences.after(at + 3) > 0:
            self._fenced = True
            self.mistakes.tell(wrong.LATE_FRONT_MATTER, at, at + 3)
        if not self.tokens:
            return self._element(at)
        title = self._titles.title(at) if text[at : at + 1] in ("[", "<") else None
        if title and self.tokens[-1].type in TITLES | {"TEXT", "DATA", "TAG", "INFERENCE_END"}:
            self._begin("statement", at, title.end)
            return self._element(at)
        return self._stray(at) if self.skipping else self._text(at)

    def _strange_line(self, at: int, end: int) -> int:
        """Report a sign that is none; the line is running text, as in Argdown."""
        self._signs.tell(at, end)
        self.prose.excused.add(at)
        self.columns.lenient = not self.columns.open
        self.skipping = bool(self.tokens)
        return self._stray(at) if self.tokens else self._text(at)

    def _stray(self, at: int) -> int:
        """Read text that follows a sign that is none: data behind it belongs to no one."""
        tokens: list[Token] = []
        after = self._running.read(at, tokens)
        if self.tokens[-1].type == "TEXT":
            self.tokens += [token for token in tokens if token.type == "TEXT"]
        return after

    # -- elements

    def _element(self, at: int) -> int:
        """Read a title, if there is one, and the text behind it; the first tells what the block is."""
        end = self._elements.read(at, self.tokens)
        if not self.kind:
            first = self.tokens[0].type if self.tokens else ""
            self.kind = "argument" if first.startswith("ARGUMENT") else "statement"
        return end

    def _text(self, at: int) -> int:
        """Read running text and data up to the end of the line."""
        return self._running.read(at, self.tokens)

    # Of functions: a lexer that held its own methods would hold itself.
    _readers: ClassVar[dict[str, Callable[[Lexer, Token, int], int]]] = {
        "SIGN": _relation,
        "UNDERCUT": _relation,
        "CONTRADICTION": _relation,
        "NUMBER": _numbered,
        "INFERENCE_START": _inference,
        "HEADING": _heading,
        "BULLET": _item,
        "ORDINAL": _item,
    }
