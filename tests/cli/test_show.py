"""`argmap show`."""

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


def test_the_map_has_no_depth(argmap, write):
    write("x.argdown", "[A]: a\n")

    result = argmap("show", "x.argdown", "--map", "--depth", "2")

    assert result.exit_code == 2
    assert "--depth is for the outline" in result.stderr
