"""The grammars as files."""

import re

from argmap.syntax.grammar import folder, pattern, patterns


def test_the_grammars_are_found():
    assert (folder() / "argdown.lark").is_file()


def test_every_pattern_compiles_and_is_looked_for_somewhere():
    package = folder().parent / "argmap" / "syntax"
    sources = [path.read_text(encoding="utf-8") for path in package.glob("*.py")]
    used = "".join(sources) + (folder() / "argdown.lark").read_text(encoding="utf-8")

    for name, regex in patterns().items():
        re.compile(regex)
        assert re.search(rf"\b{name}\b", used), name


def test_the_first_pattern_that_matches_gives_its_name():
    match = pattern("UNDERCUT", "SIGN").match("<_ x")

    assert match.lastgroup == "UNDERCUT"
