"""Twice the size takes about twice the time, and no depth is too deep."""

from time import process_time

import pytest
from half_written import REAL

from argmap.editing import completions, folds, highlights, occurrences, symbols
from argmap.light import uncollected
from argmap.reading import parse

FUNCTIONS = {
    "highlights": highlights,
    "folds": folds,
    "symbols": symbols,
    "occurrences": occurrences,
    "completions": lambda reading: completions(reading, len(reading.source.text)),
}
GROWING = {
    "the op-ed": lambda n: f"{REAL}\n\n" * (n // 100),
    "brackets": lambda n: "[" * n,
    "quotation marks in braces": lambda n: '{"\\' * n,
    "words in braces": lambda n: "[A]: a {k: " + "b c " * n + "}",
    "headings": lambda n: "# H\n\n" * n,
    "comments": lambda n: "a // b\n" * n,
    "structures that end too early": lambda n: "(1) a\n\n" * n,
    "tags": lambda n: "[A] " + "#t " * n,
    "hanging braces": lambda n: "a {k\n\n" * n,
}


@pytest.mark.long
@pytest.mark.parametrize("name", GROWING)
def test_the_time_grows_with_the_text(name):
    small, large = (parse(GROWING[name](size)) for size in (1_000, 8_000))

    for called, function in FUNCTIONS.items():

        def time(reading, function=function):
            # What other tests have left behind is not to be looked through meanwhile.
            with uncollected():
                started = process_time()
                function(reading)
                return process_time() - started

        # Eight times the size would be 64 times the time, if one part were compared with all others.
        assert min(time(large), time(large)) < 24 * time(small) + 0.1, called


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS.keys())
def test_no_depth_is_too_deep(function):
    text = "".join(f"{' ' * depth}+ [S{depth}]: s\n" for depth in range(1, 2000))

    function(parse(f"[A]: a\n{text}"))
