"""Inference lines in other words: `Therefore:`, `∴`, `- rule -`, a line of dashes."""

from __future__ import annotations

from collections.abc import Callable

from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.prose import rule_name
from argmap.syntax.token import Token

__all__ = ["Wording"]

_DASHES = "-–—−"


class Wording:
    """Finds lines between numbered ones that stand for an inference line."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self._word = pattern("INFERENCE_WORD")
        self._dashes = pattern("INFERENCE_DASHES")
        self._line_ends = pattern("LINE_ENDS")
        self._number = pattern("NUMBER")

    def find(self, at: int, *, has_inference: Callable[[int], bool]) -> tuple[int, int, str] | None:
        """Return where one begins and ends, and the rule in it.

        A numbered line must follow. As Argdown reads all but `- rule -` as running text, none is
        found where an inference line follows that may be the right one.
        """
        text = self.text
        match = self._dashes.match(text, at) or self._word.match(text, at)
        if match is None:
            return None
        end = match.end()
        after = self._line_ends.match(text, end)
        following = after.end() if after else end
        following += len(text[following : following + _MOST]) - len(
            text[following : following + _MOST].lstrip(" \t")
        )
        if not self._number.match(text, following):
            return None
        if text[at] != "-" and has_inference(at):
            return None
        rule = match[0].strip(_DASHES).strip() if match.re is self._dashes else ""
        return at, end if after else following, rule

    def tell(self, at: int, end: int, rule: str, block: int) -> list[Token]:
        """Report one in the structure that begins at a place; return its tokens."""
        written = self.text[at:end].rstrip()
        stop = at + len(written)
        mend = f"Write `-- {rule} --`." if rule else "Write `----`, or `-- rule --`."
        message = f"`{written}` is no inference line"
        self.mistakes.add(wrong.BROKEN_INFERENCE, message, at, stop, mend)
        self.mistakes.join(block)
        tokens = [Token("INFERENCE_START", at, stop)]
        if rule:
            start = self.text.index(rule, at)
            tokens.append(Token("RULE", start, start + len(rule), rule_name(rule)))
        return [*tokens, Token("INFERENCE_END", stop, stop)]


_MOST = 80
