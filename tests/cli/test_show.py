"""`argmap show`."""

import os
import re
import subprocess
import sys

import pytest
from wcwidth import wcswidth

ARGDOWN = """\
===
title: A street
thesis: Wet
source: text.txt
===

[Wet]: The street is wet. {quote: "The street is wet"}
  - [Roof]: There is a roof. {implicit: true}

<Rain>

(1) [Puddles]: There are puddles. {quote: "Look at those puddles", modality: certain}
-- argument from sign --
(2) [Wet]
  <_ [Hose]: There was a hose. {implicit: true, holder: "a neighbour"}
"""
SOURCE = "Look at those puddles! The street is wet. What a day.\n"


def test_an_outline_tells_who_supports_and_attacks_whom(argmap, write):
    write("text.txt", SOURCE)
    write("street.argdown", ARGDOWN)

    result = argmap("show", "street.argdown")

    assert result.exit_code == 0
    assert [line.rstrip() for line in result.output.splitlines()] == [
        "A street",
        "4 statements, 1 argument, 1 inference, 2 relations",
        "text.txt: 3 sentences: 2 represented, 0 excused, 1 left",
        "",
        "[Wet] (thesis; ¶1/2) The street is wet.",
        "  + <Rain> (argument from sign)",
        "    [Puddles] (¶1/1; certain) There are puddles.",
        "    _ [Hose] (implicit; according to a neighbour) There was a hose.",
        "  - [Roof] (implicit) There is a roof.",
        "",
        "not represented:",
        "  ¶1/3  What a day.",
    ]


def test_depth_cuts_the_outline(argmap, write):
    write("street.argdown", "[A]: a\n  + [B]: b\n    + [C]: c\n")

    result = argmap("show", "street.argdown", "--depth", "1")

    assert "[B]" in result.output
    assert "[C]" not in result.output


def test_a_statement_is_told_once(argmap, write):
    write("x.argdown", "[A]: a\n  + [C]: c\n    + [D]: d\n\n[B]: b\n  + [C]\n")

    lines = [line.strip() for line in argmap("show", "x.argdown").output.splitlines()]

    assert lines[-5:] == ["[A] a", "+ [C] c", "+ [D] d", "[B] b", "+ [C] (see above)"]


def test_a_circle_is_told_and_ends(argmap, write):
    write("x.argdown", "[A]: a\n  + [B]: b\n\n[B]\n  + [A]\n")

    lines = [line.strip() for line in argmap("show", "x.argdown").output.splitlines()]

    assert lines[-3:] == ["[A] a", "+ [B] b", "+ [A] (see above)"]


def test_long_chains_are_told_without_recursion(argmap, write):
    depth = 3000
    chain = "\n".join(f"[S{n}]: s\n  + [S{n + 1}]\n" for n in range(depth))
    write("x.argdown", f"{chain}\n[S{depth}]: s\n")

    result = argmap("show", "x.argdown")

    assert result.exit_code == 0
    assert f"[S{depth}]" in result.output


def test_what_can_not_be_read_is_told_of(argmap, write):
    write("x.argdown", "[A]: a\n  + [B: b\n")

    result = argmap("show", "x.argdown")

    assert result.exit_code == 1
    assert "1 error; see `argmap check x.argdown`" in result.output


def test_the_op_ed_is_told(argmap, op_ed):
    result = argmap("show", op_ed)

    assert result.exit_code == 0
    assert "[Coordinate now] (thesis; " in result.output


def test_the_map_that_argdown_draws_is_told_with_what_is_missing_from_it(argmap, write):
    text = """\
[Wet]: The street is wet.
  + <Rain>: It rains.

# Indoors

[Dry]: The cellar is dry.
  >< [Wet]

<Rain>

(1) [Clouds]: There are clouds.
(2) They are dark.
----
(3) [Wet]

[Alone]: Nothing is said of this.
"""
    write("street.argdown", text)

    result = argmap("show", "street.argdown", "--map")

    assert result.exit_code == 0
    assert [line.rstrip() for line in result.output.splitlines()] == [
        "street.argdown",
        "5 statements, 1 argument, 1 inference, 1 relation",
        "its map: 4 nodes, 3 edges, 1 group",
        "",
        "[Wet] The street is wet.",
        "  >< [Dry]",
        "  + <Rain>",
        "# Indoors",
        "  [Dry] The cellar is dry.",
        "  [Clouds] There are clouds.",
        "  <Rain> It rains.",
        "    + [Clouds]",
        "",
        "not in the map:",
        "  [Untitled 1] They are dark.",
        "    (`statementSelectionMode` gives it no node of its own)",
        "  [Alone] Nothing is said of this.",
        "    (nothing in the map is connected with it, and `excludeDisconnected` is true)",
    ]


def test_the_steps_of_an_argument_are_nodes_if_settings_ask_for_it(argmap, write):
    steps = "<K>\n\n(1) [A]: a\n----\n(2) [B]: b\n----\n(3) [C]: c\n"
    write("x.argdown", f"===\nmodel: {{explodeArguments: true}}\n===\n\n{steps}")

    lines = argmap("show", "x.argdown", "--map").output.splitlines()

    assert [line.strip() for line in lines if "<" in line] == [
        "+ <K - 1>",
        "+ <K - 2>",
        "<K - 1>",
        "<K - 2>",
    ]


def lines_of(result):
    return [line.rstrip() for line in result.output.splitlines()]


def test_what_stands_and_what_falls_is_marked(argmap, write):
    write("x.argdown", "[Wet]: It is wet.\n  - [Roof]: A roof.\n    - [Gone]: It is gone.\n")

    result = argmap("show", "x.argdown", "--evaluate", "grounded")

    assert lines_of(result)[3:] == [
        "[Wet] ● stands It is wet.",
        "  - [Roof] ○ falls A roof.",
        "    - [Gone] ● stands It is gone.",
    ]


def test_degrees_are_marked_where_the_way_has_them(argmap, write):
    write("x.argdown", "[Wet]: It is wet.\n  - <Roof>: A roof.\n")

    result = argmap("show", "x.argdown", "--by", "gradual")

    assert re.search(r"\[Wet\] 0\.\d\d It is wet\.", result.output)
    assert re.search(r"- <Roof> 0\.\d\d A roof\.", result.output)


def test_what_stands_is_marked_without_the_name_of_a_semantics(argmap, write):
    write("x.argdown", "[Go]: We go.\n  - [Rain]: It rains.\n")

    told = argmap("show", "x.argdown", "--evaluate").output

    assert "[Go] ○ falls We go." in told
    assert told == argmap("show", "x.argdown", "--evaluate", "grounded").output


def test_an_unknown_semantics_is_refused(argmap, write):
    write("x.argdown", "[A]: a\n")

    result = argmap("show", "x.argdown", "--evaluate", "sound")

    assert result.exit_code == 2
    assert "there is no semantics 'sound'; did you mean grounded?" in result.stderr


def test_the_surroundings_of_a_statement_are_what_bears_on_it_and_what_it_bears_on(argmap, write):
    text = """\
[Go]: We go.
  - [Rain]: It rains.
    + <Clouds>: There are clouds.
      + [Dark]: It is dark.

<Stay>

(1) [Rain]
----
(2) [At home]: We stay at home.
"""
    write("x.argdown", text)

    result = argmap("show", "x.argdown", "--around", "Rain", "--depth", "1")

    assert lines_of(result)[3:] == [
        "[Rain] It rains.",
        "  + <Clouds> There are clouds.",
        "[Rain] bears on:",
        "  step 1 of <Stay> (premise)",
        "  - [Go]",
    ]


def test_the_surroundings_of_an_argument_begin_with_its_last_step(argmap, write):
    steps = "(1) [A]: a\n----\n(2) [B]: b\n----\n(3) [C]: c\n"
    write("x.argdown", f"<K>\n\n{steps}\n\n[D]: d\n  - <K>\n")

    result = argmap("show", "x.argdown", "--around", "<K>")

    assert lines_of(result)[3:] == [
        "<K> (step 2)",
        "  [B] b",
        "    + <K> (step 1)",
        "      [A] a",
        "<K> bears on:",
        "  + [C] (conclusion)",
        "    - [D]",
    ]


def test_a_title_that_is_not_there_is_told_with_those_near(argmap, write):
    write("x.argdown", "[Rain]: It rains.\n")

    result = argmap("show", "x.argdown", "--around", "Rian")

    assert result.exit_code == 2
    assert "x.argdown: there is no statement or argument 'Rian'" in result.stderr
    assert "[Rain]" in result.stderr


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "[Café] ● stands (¶1/1) “Tea” – 日本."),
        ("latin-1", '[Café] * stands (¶1/1) "Tea" - ??.'),
        ("ascii", '[Cafe] * stands (par. 1/1) "Tea" - ??.'),
    ],
)
def test_what_a_terminal_can_not_show_becomes_the_nearest_that_it_can(tmp_path, encoding, shown):
    text = "===\nsource: s.txt\n===\n\n[Café]: “Tea” – 日本. {quote: Tea}\n"
    (tmp_path / "x.argdown").write_text(text, encoding="utf-8")
    (tmp_path / "s.txt").write_text("Tea.", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "argmap", "show", "x.argdown", "--evaluate", "grounded"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "80"},
        capture_output=True,
        check=True,
    )

    assert shown in done.stdout.decode(encoding).splitlines()


def test_wide_letters_and_letters_from_right_to_left_keep_within_the_width(tmp_path):
    text = (
        "[日本]: "
        + "日本語の主張は幅が広い。" * 9
        + "\n  - [עברית]: "
        + "טענה בעברית " * 12
        + "👩‍👩‍👧\n"
    )
    (tmp_path / "x.argdown").write_text(text, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "argmap", "show", "x.argdown"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "40"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert max(wcswidth(line.rstrip()) for line in done.stdout.splitlines()) <= 40


def test_what_would_steer_a_terminal_is_not_printed(argmap, write):
    hostile = "\x1b[31m\x1b]0;title\x07 \x00\u202e\x9b2J [bold]x[/bold] <script>"
    write("x.argdown", f"===\ntitle: A\n===\n\n[A]: {hostile}\n  - <B {hostile[:3]}>: {hostile}\n")

    result = argmap("show", "x.argdown", "--evaluate", "grounded")

    assert not set("\x1b\x07\x00\u202e\x9b") & set(result.output)
    assert "[bold]x[/bold] <script>" in result.output


@pytest.mark.parametrize(
    ("given", "coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({}, False)],
)
def test_colours_are_for_terminals_and_can_be_switched_off(tmp_path, given, coloured):
    (tmp_path / "x.argdown").write_text("[A]: a\n  - [B]: b\n", encoding="utf-8")
    plain = {name: value for name, value in os.environ.items() if not name.endswith("_COLOR")}

    done = subprocess.run(
        [sys.executable, "-m", "argmap", "show", "x.argdown", "--evaluate", "grounded"],
        cwd=tmp_path,
        env={**plain, "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **given},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert ("\x1b[31m" in done.stdout) is coloured


@pytest.mark.parametrize(
    "option", [("--around", "A"), ("--evaluate", "grounded"), ("--by", "aspic")]
)
def test_the_map_has_no_marks_and_no_surroundings(argmap, write, option):
    write("x.argdown", "[A]: a\n")

    result = argmap("show", "x.argdown", "--map", *option)

    assert result.exit_code == 2
    assert "are for the outline" in result.stderr


def test_the_map_has_no_depth(argmap, write):
    write("x.argdown", "[A]: a\n")

    result = argmap("show", "x.argdown", "--map", "--depth", "2")

    assert result.exit_code == 2
    assert "--depth is for the outline" in result.stderr
