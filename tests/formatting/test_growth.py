"""Long texts: no recursion, and four times the size takes about four times the time."""

from math import isqrt
from time import process_time

import pytest

from argmap.formatting import format

LONG = {
    "comments": lambda size: "[A]: a\n" + "   // c\n" * size + "     + [B]\n",
    "comments between blocks": lambda size: "[A]: a\n" + "\n\n\n   /* c */" * size,
    "items": lambda size: "*   a /* c */\n" * size,
    "numbers": lambda size: "(1)  p\n" * size + "-----\n(1) q\n",
    "rules": lambda size: "(1) p\n-- a" + ",b" * size + "--\n(2) q\n",
    "lines of a text": lambda size: "[A]: a\n" + "b c  \n" * size,
    "data": lambda size: "[A]: a {" + ", ".join(f"k{n}:  {n}" for n in range(size)) + " }\n",
    "relations in relations": lambda size: (
        "[A]: a\n" + "".join(f"{' ' * depth}+b\n" for depth in range(1, isqrt(12 * size)))
    ),
    "blocks that stay": lambda size: "[B]:**b**a  \n\n" * (size // 4),
}


@pytest.mark.long
@pytest.mark.parametrize("kind", LONG)
def test_time_grows_with_the_text(kind):
    short, long = (seconds(LONG[kind](size)) for size in (500, 2000))

    assert long < 8 * short + 0.1


def test_relations_may_be_as_deep_as_one_likes():
    text = "[A]: a\n" + "".join(f"{' ' * depth}+ b\n" for depth in range(1, 1500))

    assert format(text).endswith(f"\n{'  ' * 1499}+ b\n")


def seconds(text):
    started = process_time()
    format(text)
    return process_time() - started
