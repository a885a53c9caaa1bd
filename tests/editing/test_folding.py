"""What can be folded away."""

from half_written import TEXTS
from hypothesis import given

from argmap.editing import folds
from argmap.reading import parse


def folded(text):
    """Return the folds of a text: kind, first and last line."""
    reading = parse(text)
    line = reading.source.position
    return [
        f"{fold.kind} {line(fold.span.start).line}-{line(fold.span.end).line}"
        for fold in folds(reading)
    ]


def test_what_takes_several_lines_can_be_folded():
    text = """===
k: 1
===

/* a
comment */

# One

[A]: a {
  k: 1
}
  + [B]
    - [C]

## Two

<D>

(1) p
----
  <_ <U>
(2) q

# Three

last"""

    assert folded(text) == [
        "front-matter 1-3",
        "comment 5-6",
        "section 8-23",
        "relations 10-14",
        "data 10-12",
        "relations 13-14",
        "section 16-23",
        "structure 20-23",
        "relations 21-22",
        "section 25-27",
    ]


def test_what_stands_on_one_line_is_not_folded():
    assert folded("[A]: a {k: 1} /* c */") == []


@given(TEXTS)
def test_folds_are_in_order_and_inside_the_text(text):
    found = folds(parse(text))

    assert [fold.span.start for fold in found] == sorted(fold.span.start for fold in found)
    assert all(0 <= fold.span.start < fold.span.end <= len(text) for fold in found)
