"""What a picture says to those who can't see it."""

import pytest
from picture_geometry import SVG, parse

from argmap.model import ArgumentMap
from argmap.reading import parse as read
from argmap.render import svg

DEBATE = read("""\
===
title: Wet or dry
thesis: Wet
===

# Weather

[Wet]: The street is wet
  + <Rain>
  - [Roof]: There is a roof.

<Rain>

(1) [Drops]: There are drops.
----
(2) [Wet]
  <_ [Hose]: Somebody waters the flowers.
""").map


def described(drawn, **options):
    return parse(svg(drawn, **options)).findtext(f"{SVG}desc")


def test_a_summary_says_what_there_is_and_what_it_is_for():
    assert described(DEBATE) == (
        "A map of 3 cards with 4 statements in 1 section. Thesis: The street is wet. "
        "Its lines stand for 1 attack, 1 undercut."
    )


def test_a_summary_counts_what_stands():
    labels = {"Wet": "out", "Drops": "in", "Roof": "in", "Hose": "0.5"}
    assert "Marks: stands 2, falls 1." in described(DEBATE, labels=labels)


def test_an_overview_has_a_summary_too():
    assert "Thesis: The street is wet." in described(DEBATE, view="overview")


def test_an_empty_map_says_so():
    assert described(ArgumentMap()) == "An empty map."


@pytest.mark.parametrize("view", ["reasons", "overview", "argdown"])
def test_every_part_says_what_it_is_and_has_a_name(op_ed, engine, view):
    root = parse(svg(op_ed, view=view, engine=engine))
    assert root.get("role") == "graphics-document"
    assert root.get("aria-roledescription") == "argument map"
    assert root.get("aria-label") == root.findtext(f"{SVG}title") == op_ed.front.title
    parts = [g for g in root.iter(f"{SVG}g") if "graph" not in g.get("class").split()]
    assert len(parts) > 50
    for part in parts:
        if part.get("aria-hidden") is None and part.find(f"{SVG}a") is None:
            assert part.get("role") in {"graphics-object", "graphics-symbol"}
            assert part.get("aria-roledescription")
            assert part.get("aria-label") == part.findtext(f"{SVG}title") != ""
        if part.get("role") == "graphics-symbol":
            assert [inner for inner in part.iter() if inner is not part and inner.get("role")] == []


def test_what_only_shapes_lines_is_passed_over(op_ed, engine):
    root = parse(svg(op_ed, view="overview", engine=engine))
    hidden = [g for g in root.iter(f"{SVG}g") if g.get("aria-hidden") == "true"]
    assert hidden
    assert all(not list(g.iter(f"{SVG}text")) for g in hidden)


def test_a_picture_has_no_script_and_takes_nothing_from_elsewhere(op_ed, engine):
    picture = svg(op_ed, style="auto", engine=engine)
    assert "<script" not in picture
    assert "://" not in picture.replace("http://www.w3.org/", "")
