"""Stretches inside a line: comments, titles, running text, data, inference lines."""

from __future__ import annotations

import re

from argmap.source import Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.braces import Braces
from argmap.syntax.data import Problem, read_yaml
from argmap.syntax.finding import Finder
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.prose import Prose, rule_name, tag_name
from argmap.syntax.token import Token
from argmap.syntax.tree import DataBlock

__all__ = ["Stretches"]

_LINE_END = re.compile(r"[\r\n]|\Z")
_SPACE = re.compile(r"[ \t]*")


class Stretches:
    """Looks at stretches of a text, each character at most a few times."""

    def __init__(self, text: str, mistakes: Mistakes, prose: Prose) -> None:
        self.text = text
        self.mistakes = mistakes
        self.prose = prose
        self._braces = Braces(text)
        self._next_line_end = -1
        self._plain = pattern("PROSE")
        self._square = Finder(text, "]")
        self._round = Finder(text, ")")
        self._angle = Finder(text, ">")
        self._star = Finder(text, "*/")
        self._arrow = Finder(text, "-->")
        self._title = {
            "[": pattern("STATEMENT_DEFINITION", "STATEMENT_REFERENCE"),
            "<": pattern("ARGUMENT_DEFINITION", "ARGUMENT_REFERENCE"),
        }

    def line_end(self, at: int) -> int:
        """Return where the line of a place ends."""
        if not at <= self._next_line_end:
            match = _LINE_END.search(self.text, at)
            self._next_line_end = match.start() if match else len(self.text)
            self._line_from = at
        elif at < self._line_from:
            match = _LINE_END.search(self.text, at)
            return match.start() if match else len(self.text)
        return self._next_line_end

    _line_from = 0

    def space(self, at: int) -> int:
        """Return where spaces and comments end."""
        while True:
            at = _SPACE.match(self.text, at).end()  # type: ignore[union-attr] - can be empty
            after = self.comment(at)
            if after is None:
                return at
            at = after

    def comment(self, at: int) -> int | None:
        """Return where the comment that begins at a place ends, spaces before it allowed."""
        at = _SPACE.match(self.text, at).end()  # type: ignore[union-attr] - can be empty
        text = self.text
        if text.startswith("//", at):
            end = self.line_end(at)
            return end if end < len(text) else None
        if text.startswith("/*", at):
            end = self._star.after(at + 2)
            return end + 2 if end >= 0 else None
        if text.startswith("<!--", at):
            end = self._arrow.after(at + 4)
            return end + 3 if end >= 0 else None
        return None

    # -- titles

    def title(self, at: int) -> Token | None:
        """Return the title that begins at a place."""
        mark = self.text[at : at + 1]
        if mark not in ("[", "<") or self.link(at) is not None:
            return None
        match = self._title[mark].match(self.text, at)
        if match is None or match.lastgroup is None:
            return None
        if match.lastgroup.endswith("REFERENCE") and self._ran_on(match.start(), match.end()):
            return None
        name = match[0][1:].removesuffix(":")[:-1]
        return Token(match.lastgroup, at, match.end(), name)

    def _ran_on(self, at: int, end: int) -> bool:
        """Whether a title is closed by the mark of another one, with text after that."""
        mark = self.text[at]
        if mark not in self.text[at + 1 : end]:
            return False
        after = self.space(end)
        return after < self.line_end(after) and self.text[after] not in "#{"

    def link(self, at: int) -> int | None:
        """Return where the link that begins at a place ends."""
        close = self._square.after(at) if self.text[at] == "[" else -1
        if close <= at + 1 or not self.text.startswith("(", close + 1):
            return None
        end = self._round.after(close + 2)
        return end + 1 if end > close + 2 else None

    def unclosed(self, at: int) -> Token | None:
        """Return a title that is not closed, ended where its bracket is missing."""
        text, end = self.text, self.line_end(at)
        mark = text[at : at + 1]
        if mark not in ("[", "<") or at + 1 >= end or text[at + 1].isspace():
            return None
        first = text[at + 1]
        if first == "-" or (mark == "<" and not first.isalnum()) or self.link(at) is not None:
            return None
        if mark == "[" and first == "]":
            return None
        rest = re.compile(r"[:{#\[<\r\n]|//|/\*").search(text, at + 1)
        stop = min(rest.start(), end) if rest else end
        if stop == at + 1:
            return None
        defined = text.startswith(":", stop)
        closed = "]" if mark == "[" else ">"
        name = "statement" if mark == "[" else "argument"
        token_end = at + len(text[at:stop].rstrip())
        self.mistakes.add(
            wrong.UNCLOSED_TITLE,
            f"the {name}'s title is never closed",
            at,
            token_end,
            f"Put a `{closed}` behind the title.",
        )
        kind = f"{name.upper()}_{'DEFINITION' if defined else 'REFERENCE'}"
        value = text[at + 1 : token_end]
        return Token(kind, at, stop + 1 if defined else token_end, value)

    def tags(self, at: int, tokens: list[Token]) -> int:
        """Add the tags that follow a reference; return where they end."""
        find = pattern("TAG")
        while True:
            after = self.space(at)
            match = find.match(self.text, after) if self.text.startswith("#", after) else None
            if match is None:
                return at
            tokens.append(Token("TAG", after, match.end(), tag_name(match[0])))
            at = match.end()

    # -- running text

    def running(self, at: int, tokens: list[Token]) -> int:
        """Add running text and data up to the end of the line; return where that is."""
        text, plain = self.text, self._plain
        start = at = self.space(at)
        size = len(text)
        while True:
            match = plain.match(text, at)
            if match:
                at = match.end()
            if at >= size:
                break
            mark = text[at]
            if mark in "\r\n":
                break
            if mark == "{":
                block = self.data(at)
                if block is not None:
                    if start < at:
                        tokens.append(Token("TEXT", start, at, self.prose))
                    tokens.append(Token("DATA", at, block.span.end, block))
                    start = at = self.space(block.span.end)
                else:
                    at = self._after_brace
                continue
            if mark in "/<":
                after = self._comment_in_text(at)
                if after is not None:
                    if start < at:
                        tokens.append(Token("TEXT", start, at, self.prose))
                    start = at = self.space(after)
                    continue
            at = self._over(mark, at)
        if start < at:
            tokens.append(Token("TEXT", start, at, self.prose))
        return at

    def _comment_in_text(self, at: int) -> int | None:
        after = self.comment(at)
        if (
            after is not None
            and self.text.startswith("://", at - 1)
            and self.text[at - 2].isalpha()
        ):
            self.mistakes.add(
                wrong.COMMENT_IN_ADDRESS,
                "`//` begins a comment, so the rest of this line is not read",
                at,
                after,
                "Write an address as a link, `[text](https://…)`, or put `\\` before `//`.",
            )
        return after

    def _over(self, mark: str, at: int) -> int:
        """Return where a mark inside a text ends, with what may hold comments or braces."""
        text = self.text
        match mark:
            case "\\":
                if at + 1 >= len(text) or text[at + 1] in "\r\n":
                    self.mistakes.add(
                        wrong.DANGLING_BACKSLASH,
                        "a backslash at the end of a line escapes nothing",
                        at,
                        at + 1,
                        "Write two backslashes for one, or remove it.",
                    )
                    return at + 1
                return at + 2
            case "[":
                link = self.link(at)
                return link if link is not None else self._closed(self._square, at)
            case "<":
                return self._closed(self._angle, at)
            case "@":
                follows = text[at + 1 : at + 2]
                if follows == "[":
                    return self._closed(self._square, at)
                return self._closed(self._angle, at) if follows == "<" else at + 1
            case "#" if text.startswith("(", at + 1):
                close = self._round.after(at + 2)
                return close + 1 if close > at + 2 else at + 1
        return at + 1

    def _closed(self, finder: Finder, at: int) -> int:
        close = finder.after(at)
        return close + 1 if at < close < self.line_end(at) else at + 1

    # -- data

    _after_brace = 0

    def data(self, at: int) -> DataBlock | None:
        """Return the data block that begins at a place; if it is none, it is text."""
        text = self.text
        end = self._braces.end(at)
        if end is None:
            self._after_brace = at + 1
            return self._unclosed_data(at) if pattern("DATA_START").match(text, at) else None
        self._after_brace = end
        if re.compile(r"\s*,").match(text, end):
            return None
        after = self.space(end)
        last = after >= len(text) or text[after] in "\r\n" or text.startswith("--", after)
        if not last and ":" not in text[at:end]:
            self.mistakes.add(
                wrong.TEXT_AFTER_DATA,
                "braces hold data, and data must be the last thing on its element",
                at,
                end,
                "Put a backslash before the brace if it is part of the text.",
            )
            return None
        return self._read(at, end)

    def _read(self, at: int, end: int) -> DataBlock:
        block = self._braces.is_block(at)
        inner = (at + 1, end - 1) if block else (at, end)
        value, problem = read_yaml(self.text[inner[0] : inner[1]])
        if problem is not None:
            cut = self._braces.repaired(at)
            if cut < end and pattern("AFTER_DATA").search(self.text, at, end):
                return self._unclosed_data(at)
            self._report(problem, inner[0], end)
        return DataBlock(value, Span(at, end))

    def _unclosed_data(self, at: int) -> DataBlock:
        end = self._braces.repaired(at)
        self.mistakes.add(
            wrong.UNCLOSED_DATA,
            "the data is never closed",
            at,
            end,
            "Put a `}` behind it, or a backslash before the brace if it is part of the text.",
        )
        inner = self.text[at + 1 : end]
        value, _ = read_yaml(inner if self._braces.is_block(at) else f"{{{inner}}}")
        return DataBlock(value, Span(at, end))

    def _report(self, problem: Problem, start: int, end: int) -> None:
        at = min(start + problem.at, end - 1)
        self.mistakes.add(problem.code, problem.message, at, at + 1, problem.mend)

    # -- inference lines

    def inference(self, start: Token) -> tuple[list[Token], int]:
        """Return the tokens of an inference line and where it ends."""
        return Inference(self, start).read()


class Inference:
    """`----`, or `--`, rules, data, `--`, on one or more lines."""

    def __init__(self, stretches: Stretches, start: Token) -> None:
        self.stretches = stretches
        self.text = stretches.text
        self.tokens = [start]
        self.first = ""

    def _wrong(self, message: str) -> None:
        self.first = self.first or message

    def read(self) -> tuple[list[Token], int]:
        """Read up to the closing hyphens, or to where they are missing."""
        start = self.tokens[0]
        if pattern("BROKEN_INFERENCE").match(self.text, start.start):
            end = start.start + 3
            self._wrong("an inference line has four hyphens, this one three")
            return self._closed(end, end)
        at = start.end
        while True:
            at = self.stretches.space(at)
            mark = self.text[at : at + 1]
            if not mark or mark in "\r\n":
                after = pattern("LINE_ENDS").match(self.text, at)
                if (
                    after is None
                    or pattern("BLANK").match(self.text, at)
                    or self._is_next(after.end())
                ):
                    return self._unclosed(at)
                at = after.end()
            elif self.text.startswith("--", at):
                end = pattern("INFERENCE_END").match(self.text, at)
                return self._closed(at, end.end() if end else at + 2)
            elif mark == ",":
                if self.tokens[-1].type != "RULE" or self._new_line(at):
                    self._wrong("there is no rule before this comma")
                self._comma(at)
                at += 1
            elif mark == "{" and (block := self.stretches.data(at)) is not None:
                if self.tokens[-1].type == "DATA":
                    self._wrong("an inference line has one data block at most")
                else:
                    self._drop_comma()
                    self.tokens.append(Token("DATA", at, block.span.end, block))
                at = block.span.end
            else:
                at = self._rule(at)

    def _new_line(self, at: int) -> bool:
        between = self.text[self.tokens[-1].end : at]
        return "\n" in between or "\r" in between

    def _comma(self, at: int) -> None:
        if self.tokens[-1].type == "RULE":
            self.tokens.append(Token("COMMA", at, at + 1))

    def _drop_comma(self) -> None:
        if self.tokens[-1].type == "COMMA":
            self._wrong("there is no rule behind the comma")
            self.tokens.pop()

    def _is_next(self, at: int) -> bool:
        return re.compile(r"[ \t]*\(\d+\)").match(self.text, at) is not None

    def _rule(self, at: int) -> int:
        """Read the name of a rule up to a comma, data, `--` or the end of the line."""
        start, text = at, self.text
        find = pattern("RULE")
        while True:
            match = find.match(text, at)
            at = match.end() if match else at
            mark = text[at : at + 1]
            if not mark or mark in ",\r\n" or text.startswith("--", at):
                break
            if mark == "{" and at > start and text[at - 1] in " \t":
                break
            if mark in "/<" and self.stretches.comment(at) is not None:
                break
            at += 2 if mark == "\\" and text[at + 1 : at + 2] not in ("\r", "\n", "") else 1
        if self.tokens[-1].type == "DATA":
            self._wrong("data must be the last thing on an inference line")
            return at
        end = start + len(text[start:at].rstrip())
        last = self.tokens[-1]
        if last.type == "RULE" and not self._new_line(start):
            last.end, last.value = end, rule_name(text[last.start : end])
            return at
        if last.type != "INFERENCE_START" and self._new_line(start):
            self._wrong("rules must stand on one line, with commas between them")
            self._comma(start)
        self.tokens.append(Token("RULE", start, end, rule_name(text[start:end])))
        return at

    def _closed(self, at: int, end: int) -> tuple[list[Token], int]:
        self._drop_comma()
        self.tokens.append(Token("INFERENCE_END", at, end))
        after = self.stretches.space(end)
        line_end = self.stretches.line_end(after)
        if after < line_end:
            self._wrong("an inference line must end with its hyphens")
        if self.first:
            self._report(max(end, line_end if after < line_end else end))
        return self.tokens, line_end

    def _unclosed(self, at: int) -> tuple[list[Token], int]:
        self._drop_comma()
        self.first = "the inference line is never closed"
        end = self.tokens[-1].end
        line_end = self.stretches.line_end(self.tokens[0].start)
        self.tokens.append(Token("INFERENCE_END", end, end))
        self._report(max(end, min(at, line_end)))
        return self.tokens, max(at, end)

    def _report(self, end: int) -> None:
        self.stretches.mistakes.add(
            wrong.BROKEN_INFERENCE,
            self.first,
            self.tokens[0].start,
            end,
            "Write `----`, or `-- rule, rule {data} --`.",
        )
