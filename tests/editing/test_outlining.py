"""The outline of a text."""

from half_written import TEXTS
from hypothesis import given

from argmap.editing import symbols
from argmap.reading import parse


def outlined(text):
    """Return the outline of a text, indented, with what each symbol spans."""
    reading = parse(text)
    line = reading.source.position
    return [
        f"{'  ' * found.depth}{found.kind} {found.name} "
        f"{line(found.span.start).line}-{line(found.span.end).line}"
        for found in symbols(reading)
    ]


def test_the_outline_has_sections_and_what_is_defined_in_them():
    text = """[Z]: before

# One

[A]: a
  + [B]
    - <C>: c
  + [D]: d

### Two

<E>

(1) [F]: f
----
(2) [A]

<G>: g

(1) p
  - [H]: h
----
(2) q

# Three

* [I]: i
* no title"""

    assert outlined(text) == [
        "statement Z 1-1",
        "section One 3-23",
        "  statement A 5-8",
        "    argument C 7-7",
        "    statement D 8-8",
        "  section Two 10-23",
        "    argument E 12-16",
        "      statement F 14-14",
        "    argument G 18-23",
        "      statement H 21-21",
        "section Three 25-28",
        "  statement I 27-27",
    ]


def test_a_text_of_many_levels_is_outlined():
    text = "\n".join(f"{' ' * n}+ [S{n}]: s" for n in range(1, 2000))
    found = symbols(parse(f"[S0]: s\n{text}"))

    assert found[-1].depth == 1999


@given(TEXTS)
def test_no_symbol_is_deeper_than_one_below_the_one_above_it(text):
    depth = -1
    for found in symbols(parse(text)):
        assert found.depth <= depth + 1
        assert found.span.start <= found.title.start <= found.title.end <= found.span.end
        depth = found.depth
