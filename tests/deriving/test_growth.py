"""Twice the map takes about twice the time."""

from time import process_time

import pytest

from argmap.deriving import derive
from argmap.reading import parse


def debate(size):
    """Return a text with as many parts: sections, statements, arguments with their structures."""
    parts = []
    for n in range(size):
        heading = f"# Part {n}\n\n" if n % 50 == 0 else ""
        parts.append(
            f"{heading}[S{n}]: says {n} #t{n % 7}\n  + <A{n}>: gist\n  - [S{n // 2}]\n\n"
            f"<A{n}>\n\n(1) [P{n}]: premise\n(2) [S{n // 3}]\n----\n(3) [Q{n}]"
        )
    return "\n\n".join(parts)


def seconds(reading):
    times = []
    for _ in range(3):
        start = process_time()
        derive(reading)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.long
def test_time_grows_with_the_map():
    small, large = parse(debate(100)), parse(debate(800))

    assert seconds(large) < 8 * 3 * seconds(small)


@pytest.mark.long
def test_an_argument_of_many_steps_is_exploded_in_linear_time():
    def chain(size):
        steps = "\n".join(f"----\n({n}) step {n}" for n in range(2, size))
        return parse(f"===\nmodel: {{explodeArguments: true}}\n===\n\n<K>\n\n(1) first\n{steps}")

    small, large = chain(200), chain(1600)

    assert seconds(large) < 8 * 3 * seconds(small)
