"""What a map says of how its pictures are to look."""

import argmap


def told(front):
    reading = argmap.parse(f"===\n{front}\n===\n\n[Rain]: It rains.", "m.argdown")
    return [argmap.report(one).splitlines()[0] for one in argmap.check(reading)]


def test_a_mistaken_look_is_told_at_its_key_with_what_is_near():
    (found,) = told("render: {style: drak}")

    assert found.startswith("m.argdown:2:10: error AM605 mistaken-look: `render.style` is wrong")
    assert "did you mean dark?" in found


def test_each_mistake_of_a_look_is_told():
    found = told("render:\n  letters: 7\n  show: quotes\n  colour: {}")

    assert [line.split(":")[1] for line in found] == ["3", "5"]


def test_what_is_a_look_is_not_told():
    assert told("render: {style: print, letters: 1.5, show: [quotes]}") == []
