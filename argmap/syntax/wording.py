"""Inference lines in other words: `Therefore:`, `∴`, `- rule -`, a line of dashes."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.source import Edit, Span
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
        self._blank = pattern("BLANK")
        ends, number = pattern("LINE_ENDS").pattern, pattern("NUMBER").pattern
        self._begin_number = re.compile(rf"(?P<ends>(?:{ends})?)(?P<space>[ \t]*){number}")

    def find(
        self, at: int, step: str, has_inference: Callable[[int], bool]
    ) -> tuple[int, int, str] | None:
        """Return where one begins and ends, and the rule in it; a numbered line must follow.

        `step` is what the last line of the structure above it was, empty if there is none;
        `has_inference` says whether an inference line stands below a place.
        """
        match = (
            self._dashes.match(self.text, at) or self._word.match(self.text, at) if step else None
        )
        number = self._begin_number.match(self.text, match.end()) if match else None
        if match is None or number is None:
            return None
        if not self._is_mistake(at, step, number["ends"], has_inference):
            return None
        end = match.end() if number["ends"] else match.end() + len(number["space"])
        rule = match[0].strip(_DASHES).strip() if match.re is self._dashes else ""
        return at, end, rule

    def _is_mistake(
        self, at: int, step: str, ends: str, has_inference: Callable[[int], bool]
    ) -> bool:
        """Tell whether something would be wrong if it were running text, as Argdown has it.

        `ends` are the line ends before the number.
        """
        if step == "inference":
            return not ends
        # A conclusion can be the end of a structure, with any text in it.
        if step == "conclusion" and (not ends or self._blank.match(ends)):
            return False
        return self.text[at] == "-" or not has_inference(at)

    def tell_superfluous(self, at: int, end: int) -> None:
        """Report a word between an inference line and the number of a conclusion."""
        written = self.text[at:end].rstrip()
        message = f"`{written}` stands before the number of a conclusion"
        mend = "Remove it: the inference line above says it already."
        edit = Edit(Span(at, end), "")
        self.mistakes.add(wrong.MISPLACED, message, at, at + len(written), mend, edit)

    def tell(self, at: int, end: int, rule: str, block: int) -> list[Token]:
        """Report one in the structure that begins at a place; return its tokens."""
        written = self.text[at:end].rstrip()
        stop = at + len(written)
        mend = f"Write `-- {rule} --`." if rule else "Write `----`, or `-- rule --`."
        message = f"`{written}` is no inference line"
        after = (
            "" if self.text[end : end + 1] in ("", "\r", "\n") else self.mistakes.source.line_end
        )
        edit = Edit(Span(at, end), (f"-- {rule} --" if rule else "----") + after)
        self.mistakes.add(wrong.BROKEN_INFERENCE, message, at, stop, mend, edit)
        self.mistakes.join(block)
        tokens = [Token("INFERENCE_START", at, stop)]
        if rule:
            start = self.text.index(rule, at)
            tokens.append(Token("RULE", start, start + len(rule), rule_name(rule)))
        return [*tokens, Token("INFERENCE_END", stop, stop)]
