"""Signs of relations, and what only looks like one."""

from __future__ import annotations

import re

from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes

__all__ = ["DOUBTFUL", "SIGN_LETTERS", "Signs"]

SIGN_LETTERS = "-+<>=~_|*^!&%–—−－＋→←↔⇒⇐•·‣▪◦"
"""What signs are made of, the notation's own and others: in nothing else can they go on."""

DOUBTFUL = ("INFERENCE_START", "BULLET")
"""Marks of the notation that may be no marks where they stand."""

_SIGNS = {"+>", "->", "_>", "<+", "<-", "<_", "><"}
_KNOWN = "Argdown's signs are +>, ->, _> (outgoing), + or <+, - or <-, _ or <_ (incoming) and ><."

_HYPHEN = "Write a hyphen, `-`."
_OUTGOING = "Write `->` if what stands above attacks this, or `+>` if it supports this."
_INCOMING = "Write `<-` if this attacks what stands above, or `<+` if this supports it."
_MEANT = {
    **dict.fromkeys(["–", "—", "−", "－", "--"], _HYPHEN),
    **dict.fromkeys(["→", "⇒", "=>", "==>", "~>", ">"], _OUTGOING),
    **dict.fromkeys(["←", "⇐", "<=", "<==", "<~", "<"], _INCOMING),
    **dict.fromkeys(["↔", "<->", "<>"], "Write `><` if the two contradict each other."),
    "-->": "Write `->`.",
    "<--": "Write `<-`.",
    **dict.fromkeys(["++", "＋"], "Write `+`."),
}
# What is written where no other sign can have been meant.
_CLEAR = {_HYPHEN: "-", "Write `->`.": "->", "Write `<-`.": "<-", "Write `+`.": "+"}

_INFERENCE = re.compile(r"--[^\r\n]+--[ \t]*(?:[\r\n]|\Z)")


class Signs:
    """Finds signs before titles that are none of the notation."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self._strange = pattern("STRANGE_SIGN")

    def strange(self, at: int, known: int, column: int, kind: str, step: str) -> int | None:
        """Return where what looks like a sign, but is none, ends.

        `known` is where the notation's own mark ends that begins at the same place. What two
        hyphens or an asterisk are depends on the kind of the block, and on the step of a structure.
        """
        match = self._strange.match(self.text, at)
        if match is None:
            return None
        sign, indented = match[0], column > 0
        if sign == "--":
            strange = kind != "structure" or (indented and step == "conclusion")
        elif sign == "*":
            strange = kind in {"statement", "argument", "structure"} and indented
        elif sign.startswith("--") and kind == "structure" and self._closes(at):
            strange = False
        else:
            # What is only asterisks or underlines begins emphasis.
            emphasis = not sign.strip("*_")
            strange = sign not in _SIGNS and not emphasis and match.end() > known
        return match.end() if strange else None

    def _closes(self, at: int) -> bool:
        """Tell whether the line of a place ends in two hyphens, as an inference line does."""
        return _INFERENCE.match(self.text, at) is not None

    def tell(self, at: int, end: int) -> None:
        """Report a sign that is none."""
        message = f"{self.text[at:end]} is no sign of a relation"
        mend = _MEANT.get(self.text[at:end], _KNOWN)
        sign = _CLEAR.get(mend)
        fix = [Edit(Span(at, end), sign)] if sign else []
        self.mistakes.add(wrong.UNKNOWN_SIGN, message, at, end, mend, *fix)
