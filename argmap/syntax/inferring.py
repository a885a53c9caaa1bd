"""Inference lines: `----`, or `--`, rules, data, `--`, on one or more lines."""

from __future__ import annotations

import re

from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.enclosing import DataBlocks
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.prose import rule_name
from argmap.syntax.slipping import Slips
from argmap.syntax.token import Token
from argmap.syntax.tree import DataBlock

__all__ = ["Inferring"]

_END = r"[ \t]*-{2,}[ \t]*(?:[\r\n]|\Z)"
_HYPHENS = re.compile(_END)
_HYPHENS_SOON = re.compile(rf"(?:(?![ \t]*\(\d+\))[^\r\n]+(?:\r\n|\n|\r)){{0,3}}?{_END}")
_NUMBER = re.compile(r"[ \t]*\(\d+\)")


class Inferring:
    """Reads one inference line; whatever is wrong with it, its tokens are whole."""

    def __init__(
        self, passing: Passing, blocks: DataBlocks, mistakes: Mistakes, start: Token
    ) -> None:
        self.passing = passing
        self.blocks = blocks
        self.mistakes = mistakes
        self.text = passing.text
        self.tokens = [start]
        self.slips = Slips(passing, mistakes)
        self.first = ""
        self.stray: list[int] = []
        """Where commas stand without a rule on one of their sides."""
        self.joins: list[Edit] = []
        """What puts rules on one line."""
        self.alone = False

    def _wrong(self, message: str) -> None:
        self.first = self.first or message

    def read(self, *, alone: bool = False) -> tuple[list[Token], int]:
        """Read up to the closing hyphens, or to where they are missing.

        One that is alone, without premises, is wrong anyhow; of its form nothing is said.
        """
        self.alone = alone
        start = self.tokens[0]
        broken = pattern("BROKEN_INFERENCE").match(self.text, start.start)
        if broken:
            start.type, start.end = "INFERENCE_START", broken.end()
            self._wrong("an inference line needs four hyphens")
            four = Edit(Span(start.start, start.end), "----")
            after = pattern("LINE_ENDS").match(self.text, start.end)
            if after is None or not _HYPHENS_SOON.match(self.text, after.end()):
                return self._closed(broken.end(), broken.end(), four)
        at = start.end
        opened = self._unopened(at)
        while True:
            at = self.passing.space(at)
            mark = self.text[at : at + 1]
            if opened and at == opened.span.start:
                at = self._add_data(opened)
            elif not mark or mark in "\r\n":
                after = pattern("LINE_ENDS").match(self.text, at)
                if after is None or self._breaks_off(at, after.end()):
                    return self._unclosed(at)
                at = after.end()
            elif self.text.startswith("--", at):
                end = pattern("INFERENCE_END").match(self.text, at)
                return self._closed(at, end.end() if end else at + 2)
            elif mark == ",":
                if self.tokens[-1].type in ("COMMA", "INFERENCE_START"):
                    self.stray.append(at)
                elif self.tokens[-1].type != "RULE" or self._new_line(at):
                    self._wrong("there is no rule before this comma")
                self._comma(at)
                at += 1
            elif mark == "{":
                at = self._data(at)
            else:
                ahead = opened and at < opened.span.start
                at = self._rule(at, opened.span.start if opened and ahead else len(self.text))

    def _unopened(self, at: int) -> DataBlock | None:
        """Return the data on the first line if it is closed, but not opened."""
        line_end = self.passing.line_end(at)
        hyphens = self.text.find("--", at, line_end)
        return self.blocks.unopened(at, line_end if hyphens < 0 else hyphens)

    def _new_line(self, at: int) -> bool:
        between = self.text[self.tokens[-1].end : at]
        return "\n" in between or "\r" in between

    def _comma(self, at: int) -> None:
        if self.tokens[-1].type == "RULE":
            self.tokens.append(Token("COMMA", at, at + 1))

    def _data(self, at: int) -> int:
        block, _ = self.blocks.read(at, inferring=True)
        return self._rule(at, len(self.text)) if block is None else self._add_data(block)

    def _add_data(self, block: DataBlock) -> int:
        start, end = block.span.start, block.span.end
        if self.tokens[-1].type == "DATA":
            self._wrong("an inference line has one data block at most")
        else:
            self._drop_comma()
            self.tokens.append(Token("DATA", start, end, block))
        return end

    def _drop_comma(self) -> None:
        if self.tokens[-1].type == "COMMA":
            self.stray.append(self.tokens.pop().start)

    def _breaks_off(self, at: int, after: int) -> bool:
        """Tell whether a line end is the end of an inference line that was never closed."""
        if not pattern("BLANK").match(self.text, at):
            return _NUMBER.match(self.text, after) is not None
        soon = len(self.tokens) == 1 or self.text.startswith("{", after)
        expected = _HYPHENS_SOON if soon else _HYPHENS
        if expected.match(self.text, after):
            self._wrong("a blank line stands inside this inference line")
            return False
        return True

    def _rule(self, at: int, stop: int) -> int:
        """Read the name of a rule up to a comma, data, `--` or the end of the line."""
        start, text = at, self.text
        find = pattern("RULE")
        while True:
            match = find.match(text, at, stop)
            at = match.end() if match else at
            mark = text[at : at + 1]
            if not mark or at >= stop or mark in ",\r\n" or text.startswith("--", at):
                break
            if mark == "{" and at > start:
                break
            if mark in "/<" and self.passing.comment(at) is not None:
                break
            if mark == "\\":
                at = self.slips.escape(at)
            else:
                at = self.slips.slash(at) if mark == "/" else at + 1
        if self.tokens[-1].type == "DATA":
            self._wrong("data must be the last thing on an inference line")
            return at
        end = start + len(text[start:at].rstrip())
        last = self.tokens[-1]
        if last.type == "RULE" and not self._new_line(start):
            last.end, last.value = end, rule_name(text[last.start : at])
            return at
        if last.type != "INFERENCE_START" and self._new_line(start):
            if last.type == "COMMA" and not text[last.end : start].strip():
                self.joins.append(Edit(Span(last.end, start), " "))
            else:
                self._wrong("rules must stand on one line, with commas between them")
            self._comma(start)
        self.tokens.append(Token("RULE", start, end, rule_name(text[start:at])))
        return at

    def _closed(self, at: int, end: int, *fix: Edit) -> tuple[list[Token], int]:
        self._drop_comma()
        self.tokens.append(Token("INFERENCE_END", at, end))
        after = self.passing.space(end)
        line_end = self.passing.line_end(after)
        if after < line_end:
            self._wrong("an inference line must end with its hyphens")
        if self.first:
            self._report(max(end, line_end if after < line_end else end), *fix)
        elif not self.alone:
            self._tell_slips()
        return self.tokens, line_end

    def _tell_slips(self) -> None:
        """Report what can be read, but not by Argdown's own tools."""
        if self.stray:
            at = self.stray[0]
            edits = [Edit(Span(comma, comma + 1), "") for comma in self.stray]
            self.mistakes.tell(wrong.STRAY_COMMA, at, at + 1, *edits)
        if self.joins:
            at = self.joins[0].span.end
            self.mistakes.tell(wrong.RULES_OVER_LINES, at, at + 1, *self.joins)

    def _unclosed(self, at: int) -> tuple[list[Token], int]:
        self._drop_comma()
        self.first = "the inference line is never closed"
        end = self.tokens[-1].end
        line_end = self.passing.line_end(self.tokens[0].start)
        self.tokens.append(Token("INFERENCE_END", end, end))
        begun = len(self.tokens) == 2
        edit = Edit(Span(self.tokens[0].start, end), "----") if begun else Edit.insert(end, " --")
        self._report(max(end, min(at, line_end)), edit)
        return self.tokens, max(at, end)

    def _report(self, end: int, *fix: Edit) -> None:
        if self.alone:
            return
        self.mistakes.add(
            wrong.BROKEN_INFERENCE,
            self.first,
            self.tokens[0].start,
            end,
            "Write `----`, or `-- rule, rule {data} --`.",
            *fix,
        )
