"""Titles and texts, from a letter to what can hardly be written."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.model.titling import is_writable
from argmap.testing.strategies.demanding import demand_choice, demand_truth

__all__ = [
    "ODD_SAYINGS",
    "SAYINGS",
    "letter",
    "texts",
    "titles",
]

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Made once, as drawing from a strategy is cheap and making one is not.
_SIGNS = st.characters(
    exclude_categories=["C", "Z"], include_characters=" ", exclude_characters="[]<>"
)
# What begins like the sign of a relation can be defined, but not referred to.
_TITLES = st.sampled_from(_ALPHABET) | st.text(_SIGNS, min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()).lstrip("-+_ ")
).filter(lambda title: is_writable(title, "[") and is_writable(title, "<"))
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

# What a text could be taken for, and where a reader goes wrong.
_PIECES = (
    "*", "**", "_", "__", "#", "#t", "#(a b)", "@[", "@[A]", "[", "]", "<", ">", "{", "}", "\\", "`",
    "+ ", "- ", "_ ", ">< ", "(1) ", "1. ", "* ", "# ", "//", "/*", "*/", "===", "----", "--", ".A.",
    ":smile:", ".", ":", ",", "'", '"', "“", " ", "  ", "\n", "\n\n", "\t", "\r\n", "\u2028", "\ufeff",
    "\x00", "\x85", "\xa0", "日本", "👩‍👩‍👧", "é", "e.g.", "http://x.y/z", "snake_case", "**b**'s",
    "<!--", "-->", "]:", "](", ">:", "@include(x)", "{a: 1}", "key: value}", "Therefore:", "P1. ", "[sic]",
    "[…]", "[a](b)", "a", "b c",
)  # fmt: skip
_ODD_TEXTS = st.lists(
    # Twice as often a piece as anything else.
    st.sampled_from(_PIECES) | st.sampled_from(_PIECES[::-1]) | st.text(max_size=3),
    max_size=7,
).map("".join)
_ODD_TITLES = _TITLES | st.sampled_from([f"Untitled {n}" for n in range(1, 7)]) | _ODD_TEXTS
_ODD_TITLES_OF = {
    "statement": _ODD_TITLES.filter(lambda title: is_writable(title, "[")),
    "argument": _ODD_TITLES.filter(lambda title: is_writable(title, "<")),
}

SAYINGS = _TEXTS.map("a{}".format)
"""Texts that are not blank."""

ODD_SAYINGS = _ODD_TEXTS.filter(str.strip)
"""Texts that are not blank, and easily taken for notation."""


def letter(number: int) -> str:
    """Return the title of what needs none of its own: A, B, …, Z, A1, B1.

    >>> [letter(number) for number in (0, 1, 25, 26)]
    ['A', 'B', 'Z', 'A1']
    """
    round_, at = divmod(number, len(_ALPHABET))
    return f"{_ALPHABET[at]}{round_ or ''}"


def titles(*, odd: bool = False, of: str = "statement") -> st.SearchStrategy[str]:
    """Titles that can be written in Argdown; they shrink to `A`.

    Args:
        odd: any that can be written at all, also those that look like notation or have line ends
            of other alphabets in them. Without it, letters and signs, no brackets, no two spaces,
            and nothing that begins like the sign of a relation.
        of: `"statement"` or `"argument"`: what odd titles can be written for.

    Raises:
        InvalidArgument: `of` is neither.
    """
    demand_truth(odd=odd)
    demand_choice(_ODD_TITLES_OF, of=of)
    return _ODD_TITLES_OF[of] if odd else _TITLES


def texts(*, odd: bool = False) -> st.SearchStrategy[str]:
    """Texts of any signs, line ends among them; they shrink to the empty text.

    Args:
        odd: of pieces of notation, which a reader could take for more than signs.
    """
    demand_truth(odd=odd)
    return _ODD_TEXTS | _TEXTS if odd else _TEXTS
