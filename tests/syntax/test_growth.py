"""Every text is read in linear time, however its marks stand: four times of it, four times the work.

The work is counted in calls, which are the same on every machine. How far a call reads can only be
told by the clock.
"""

import sys
from time import process_time

import pytest

from argmap.reading import parse

SMALL = 150

GROWING = {
    "lines of {": lambda n: "[A]: a {b\n" * n,
    "a line of {": lambda n: "a " + "{a: " * n,
    "blocks of {": lambda n: "[A]: a {b: [\n\n" * n,
    "pairs of braces": lambda n: "a " + "{" * n + "}" * n,
    "data and text": lambda n: "{a: b} c " * n,
    "a line of [": lambda n: "a " + "[" * n,
    "lines of [": lambda n: "[a\n" * n,
    "blocks of [": lambda n: "[a\n\n" * n,
    "a line of <": lambda n: "a " + "<" * n,
    "blocks of <": lambda n: "<a\n\n" * n,
    "a line of /*": lambda n: "a " + "/*" * n,
    "blocks of /*": lambda n: "a /* b\n\n" * n,
    "blocks of <!--": lambda n: "a <!-- b\n\n" * n,
    "a line of (": lambda n: "a " + "[a](" * n,
    "a line of #(": lambda n: "a " + "#(" * n,
    "a line of @[": lambda n: "a " + "@[" * n,
    "blocks of @[": lambda n: "a @[b\n\n" * n,
    'lines of "': lambda n: '[A]: a {b: "\n' * n,
    "a line of **": lambda n: "a " + "**b " * n,
    "lines of __": lambda n: "a __b\n" * n,
    "a line of [a]:": lambda n: "[a]: " * n,
    "a line of +": lambda n: "+" * n + "[a]",
    "a line of -": lambda n: "a\n" + "-" * n,
    "lines of ===": lambda n: "===\n" * n,
    "lines of ---": lambda n: "---\n" * n,
    "closing marks alone": lambda n: "a] b> c} d*/\n" * n,
    "unopened titles": lambda n: "a]: b\n\n" * n,
    "blank lines": lambda n: "a" + " \n" * n + "b",
    "one paragraph": lambda n: "some *words* of a text\n" * n,
    "comments": lambda n: "a // b\n" * n,
    "headings": lambda n: "".join("#" * (i % 9 + 1) + f" H{i}\n\n" for i in range(n)),
    "one structure": lambda n: "".join(f"({i}) [P{i}]: p\n" for i in range(1, n)) + "----\n(0) c",
    "a structure without an end": lambda n: "".join(f"({i}) p\n" for i in range(1, n)),
    "inference lines without an end": lambda n: "(1) a\n-- b\n" * n,
    "steps of one argument": lambda n: "(1) p\n" + "".join(f"----\n({i}) c\n" for i in range(2, n)),
    "letters for numbers": lambda n: "(P1) a\n" * n,
    "words for inference lines": lambda n: "(1) a\nso\n" * n,
    "rules": lambda n: "(1) a\n--\n" + "r,\n" * n + "r\n--\n(2) b",
    "undercuts": lambda n: "(1) a\n----\n" + "  <_ b\n" * n + "(2) c",
    "definitions of one title": lambda n: "".join(f"[A]: text {i}\n\n" for i in range(n)),
    "data of one title": lambda n: "".join(f"[A] {{a: {i}, b{i}: 1}}\n\n" for i in range(n)),
    "tags of one title": lambda n: "".join(f"[A]: x #t{i}\n\n" for i in range(n)),
    "a chain of relations": lambda n: "".join(f"[A{i}]: x\n  + [A{i + 1}]\n\n" for i in range(n)),
    "relations of one": lambda n: "[A]: x\n" + "".join(f"  + [B{i}]: y\n" for i in range(n)),
    "one relation": lambda n: "[A]: x\n\n[B]: y\n\n" + "[A]\n  + [B]\n\n" * n,
    "data of one relation": lambda n: (
        "[A]: x\n\n[B]: y\n\n"
        + "".join(f"[A]\n  + [B] {{relation: {{k{i}: 1}}}}\n\n" for i in range(n))
    ),
    "nested relations": lambda n: "[A]: x\n" + "".join(" " * i + "+ y\n" for i in range(1, n)),
    "relations at odd columns": lambda n: (
        "[A]: x\n" + "".join(" " * (1 + i % 40) + "+ y\n" for i in range(n))
    ),
    "unknown signs": lambda n: "[A]: x\n" + "=> [B]\n" * n,
    "items": lambda n: "".join(" " * (i % 9) + "* a\n" for i in range(n)),
}


def calls(text):
    """Return how many functions are called while a text is read."""
    count = 0

    def note(*_):
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING.keys())
def test_four_times_the_text_is_four_times_the_work(text):
    calls(text(SMALL))  # what is made once in a process
    small, large = calls(text(SMALL)), calls(text(4 * SMALL))

    assert large < 4.5 * small


SEARCHED = [
    "lines of {",
    "blocks of [",
    "blocks of /*",
    "blocks of @[",
    "a line of (",
    'lines of "',
]


@pytest.mark.long
@pytest.mark.parametrize("name", SEARCHED)
def test_no_search_goes_to_the_end_of_the_text_again_and_again(name):
    def seconds(size):
        text = GROWING[name](size)
        started = process_time()
        parse(text)
        return process_time() - started

    small = min(seconds(3000) for _ in range(2))
    large = seconds(12_000)

    # Twelve lies between four (linear) and sixteen; the rest is what a machine takes to wake up.
    assert large < 12 * small + 0.2
