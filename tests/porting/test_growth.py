"""What is lenient costs no more than what is strict: twice the text takes about twice the time."""

from time import process_time

import pytest

from argmap.porting import port

SIZE = 400

# Each is made of as many pieces as it is asked for.
GROWING = {
    "marks in words": lambda size: "a_b " * size,
    "marks that open": lambda size: "*a **b _c " * size,
    "emphasis in words": lambda size: "*b*s " * size,
    "brackets": lambda size: "a [b] <c> " * size,
    "opening brackets": lambda size: "a " + "[" * size + "]",
    "brackets over lines": lambda size: "[a\n" * size + "](x)",
    "braces": lambda size: "{x} y " * size,
    "braces in braces": lambda size: "a " + "{" * size + "x" + "}" * size + " b",
    "addresses": lambda size: "http://x " * size + "\nb",
    "slashes": lambda size: "http:" + "/" * size + "\nb",
    "short names": lambda size: ".a[b" * size,
    "nested lists": lambda size: "* a\n  * b\n" * size,
    "headings": lambda size: "# H\n" * size,
    "commas": lambda size: "(1) p\n-- " + "a,, " * size + "--\n(2) q",
    "rules over lines": lambda size: "(1) p\n-- " + "a,\n" * size + "b --\n(2) q",
    "tabs": lambda size: "[A]\n    + b\n" + "\t- c\n" * size,
    "line ends": lambda size: "[A]: x {\r\nk: 1\r\n}\r\n\r\n" * size,
    "tags": lambda size: "#t*b " * size,
    "apostrophes": lambda size: "'- a\n" * size,
}


def fastest(text):
    """Return the least time of a few, as others may be busy on the same machine."""
    times = []
    for _ in range(2):
        begin = process_time()
        port(text)
        times.append(process_time() - begin)
    return min(times)


@pytest.mark.long
@pytest.mark.parametrize("name", GROWING)
def test_four_times_the_text_takes_about_four_times_the_time(name):
    grow = GROWING[name]

    assert fastest(grow(4 * SIZE)) < 10 * fastest(grow(SIZE)) + 0.05
