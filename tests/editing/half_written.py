"""Texts with anything in them, few of them right."""

from pathlib import Path

from hypothesis import strategies as st

from argmap.testing.strategies import documents, misprinted

__all__ = ["REAL", "TEXTS"]

EXAMPLES = Path(__file__).parents[2] / "examples"
REAL = (EXAMPLES / "coordination-now-more-than-ever.argdown").read_text(encoding="utf-8")[:6000]

_PIECES = st.sampled_from(
    [
        *"[]<>{}()+-_*#@:\"'\\/,.=| \t~^1aé🚀",
        "\n",
        "\n\n",
        "\n  + ",
        "\n    - ",
        "\n\t<_ ",
        "\r\n",
        "[A]",
        "[A]: ",
        "<B>",
        "<B>: ",
        "@[A]",
        "(1) ",
        "\n----\n",
        "-- r, s {uses: [1]} --",
        "{k: 1}",
        '{quote: "',
        "{\n",
        "\n}",
        "===\n",
        "thesis: A\n",
        "// ",
        "/* ",
        "*/",
        "<!--",
        "text ",
        "#tag ",
        "# H\n\n",
        "**b** ",
        ".A.",
        "[l](u)",
        "* ",
    ]
)


def _overwritten(real):
    at, cut, written = real
    return f"{REAL[:at]}{written}{REAL[at + cut :]}"


_ANY = st.lists(_PIECES, max_size=40).map("".join)
_MUTILATED = st.tuples(st.integers(0, len(REAL)), st.integers(0, 80), _ANY).map(_overwritten)

TEXTS = st.one_of(_ANY, st.text(), _MUTILATED, misprinted(), misprinted(documents(odd=True)))
