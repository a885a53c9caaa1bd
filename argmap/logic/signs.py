"""The signs of logic: how each can be written, in Unicode, in ASCII and in words."""

from __future__ import annotations

import re

from attrs import frozen

__all__ = [
    "ASCII",
    "UNICODE",
    "VARIABLE",
    "WRITTEN",
    "Notation",
    "is_name",
    "is_variable",
    "may_be_applied",
    "pattern",
]

# For each terminal of `grammars/formulas.lark` what stands for it; words only stand alone. The
# first that fits counts, so that longer ones come before what they begin with.
WRITTEN: dict[str, tuple[str, ...]] = {
    "_IFF": ("<->", "<=>", "↔", "⇔", "≡", "iff"),
    "_IMPLIES": ("->", "=>", "→", "⇒", "⊃", "implies"),
    "_EQUAL": ("==", "="),
    "_UNEQUAL": ("!=", "/=", "≠"),
    "_OR": ("||", "|", "∨", "\\/", "v", "or"),
    "_AND": ("&&", "&", "∧", "/\\", "and"),
    "_BOX": ("[]", "□"),
    "_DIAMOND": ("<>", "◇"),
    "_NOT": ("~", "-", "!", "¬", "not"),
    "FORALL": ("∀", "forall", "all"),
    "EXISTS": ("∃", "exists", "some"),
    "_TRUE": ("⊤", "true"),
    "_FALSE": ("⊥", "false"),
    "_OPEN": ("(",),
    "_CLOSE": (")",),
    "_COMMA": (",",),
    "_DOT": (".", ":"),
}


@frozen
class Notation:
    """The signs in which a formula is printed; quantifiers with what stands behind the variable."""

    name: str
    iff: str
    implies: str
    either: str
    both: str
    negation: str
    necessarily: str
    possibly: str
    every: str
    some: str
    after: str
    unequal: str
    true: str
    false: str


UNICODE = Notation(
    "unicode", "↔", "→", "∨", "∧", "¬", "□", "◇", "∀", "∃", " ", "≠", "⊤", "⊥"
)  # fmt: skip
ASCII = Notation(
    "ascii", "<->", "->", "v", "&", "~", "[]", "<>", "all ", "exists ", ".", "!=", "true", "false"
)


def _alternatives(signs: tuple[str, ...]) -> str:
    return "|".join(
        rf"{sign}(?!['\w])" if sign.isalpha() and sign.isascii() else re.escape(sign)
        for sign in signs
    )


NAME = r"[^\W\d]\w*'*|\d+"
VARIABLE = r"[a-z]+(?:_?\d+)?'*"

pattern = re.compile(
    rf"\s*(?:{'|'.join(f'(?P<{name}>{_alternatives(signs)})' for name, signs in WRITTEN.items())}"
    rf"|(?P<NAME>{NAME}))"
)
"""One terminal, spaces before it allowed; what is no sign is a name."""

_WORDS = frozenset(
    sign for signs in WRITTEN.values() for sign in signs if sign.isalpha() and sign.isascii()
)


def is_name(text: str) -> bool:
    """Tell whether a text can be a name: what is a sign of logic, as `v`, can't.

    >>> [text for text in ("F", "Socrates", "x1", "v", "or", "two words") if is_name(text)]
    ['F', 'Socrates', 'x1']
    """
    return re.fullmatch(NAME, text) is not None and text not in _WORDS


def is_variable(text: str) -> bool:
    """Tell whether a text can be a variable: small letters, digits behind them."""
    return re.fullmatch(VARIABLE, text) is not None and text not in _WORDS


def may_be_applied(name: str) -> bool:
    """Tell whether a name may be read as a predicate and its terms, as textbooks write `Rxy`."""
    return name[0].isupper() and name[1:].isalpha() and name[1:].islower()
