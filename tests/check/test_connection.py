"""What hangs together with the thesis."""

import argmap


def messages(text):
    return [str(diagnostic) for diagnostic in argmap.check(argmap.parse(text, "x").map)]


def test_each_part_apart_from_the_thesis_is_told_of_once():
    text = """\
===
thesis: A
===

[A]: a
  + [B]: b

<C>: c
  + [D]: d

[E]: e
"""

    assert messages(text) == [
        (
            "x:8:1: warning AM109 disconnected-part: "
            "<C> and 1 more: nothing connects this with the thesis"
        ),
        "x:11:1: warning AM109 disconnected-part: [E]: nothing connects this with the thesis",
    ]


def test_an_undercut_connects():
    text = """\
===
thesis: A
===

<R>

(1) [B]: b
----
(2) [A]: a
  <_ [U]: u
"""

    assert messages(text) == []


def test_without_a_thesis_nothing_is_said():
    assert messages("[A]: a\n\n[B]: b\n") == []


def test_the_first_of_a_part_is_the_one_that_stands_first_in_all_files(tmp_path):
    (tmp_path / "b.argdown").write_text(f"{500 * ' '}\n\n[One]: one", encoding="utf-8")
    (tmp_path / "main.argdown").write_text(
        "===\nthesis: A\n===\n\n[A]: a\n\n@include(b.argdown)\n\n[Two]: two\n  + [One]",
        encoding="utf-8",
    )
    (finding,) = argmap.check(argmap.read(tmp_path / "main.argdown"), select=["AM109"])

    assert finding.message.startswith("[One] and 1 more")
    assert finding.place.source.path == tmp_path / "b.argdown"
