"""Large maps: four times the map takes about four times the time, whatever its shape."""

from time import process_time

import pytest

import argmap
from argmap.check import check


def chain(size):
    return "\n\n".join(f"[S{n}]: It is {n}.\n  + [S{n + 1}]" for n in range(size))


SHAPES = {
    "a chain": chain,
    "a circle": lambda size: chain(size) + f"\n\n[S{size}]: It is so.\n  + [S0]",
    "a star": lambda size: "[S]: s\n" + "".join(f"  {'+-'[n % 2]} [S{n}]: s {n}\n" for n in range(size)),
    "one statement contradicts all": lambda size: "[S]: s\n" + "  >< t\n" * size,
    "one step with many premises": lambda size: (
        "".join(f"({n + 1}) p {n}\n" for n in range(size)) + "----\n(1) c\n"
    ),
    "one argument with many steps": lambda size: (
        "(1) p\n" + "".join(f"----\n({n + 2}) c {n}\n" for n in range(size))
    ),
    "many arguments for one": lambda size: (
        "[C]: c\n\n" + "".join(f"<A{n}>\n\n(1) p {n}\n----\n(2) [C]\n\n" for n in range(size // 2))
    ),
    "the same text": lambda size: "\n\n".join(f"[S{n}]: It rains." for n in range(size)),
    "mere titles": lambda size: "[S]: s\n" + "".join(f"  + <A{n}>: a\n" for n in range(size)),
    "sections that ignore": lambda size: "\n\n".join(
        f"{'#' * (n % 6 + 1)} H {{ignore: AM2}}\n\n[S{n}]: s" for n in range(size)
    ),
    "elements that ignore": lambda size: "\n\n".join(
        f"[S{n}]: s {{ignore: [AM2, AM101]}}" for n in range(size)
    ),
    "quotes": lambda size: "\n\n".join(f'[S{n}]: s {{quote: "q {n}"}}' for n in range(size)),
    "what is accepted and believed": lambda size: "\n\n".join(
        f"[S{n}]: s {n} {{accepted: {'true' if n % 2 else 'false'}, credence: 0.5}}\n  >< [S{n + 1}]"
        for n in range(size)
    ),
    "holders": lambda size: "\n\n".join(
        f"[S{n}]: s {n} {{holder: Ann}}\n  >< [S{n + 1}]" for n in range(size)
    ),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_map(shape):
    short, long = (seconds(SHAPES[shape](size)) for size in (400, 1600))

    assert long < 8 * short + 0.1


def seconds(text):
    reading = argmap.parse(text)
    started = process_time()
    check(reading, select=["all"])
    return process_time() - started
