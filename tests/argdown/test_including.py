"""What a file includes becomes part of it as in Argdown's own command line.

`ARGMAP_NODE_MODULES` names the folder with the npm packages `@argdown/core` and `@argdown/node`, and
with `@argdown/cli` for the test that runs the command itself.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest
from reading_shapes import ours, theirs
from reference import Argdown, missing

from argmap.exchange.argdown_json import dumps
from argmap.reading import parse, read

HERE = Path(__file__).parent
MODULES = Path(os.environ.get("ARGMAP_NODE_MODULES", ""), "@argdown")
COMMAND = MODULES / "cli" / "dist" / "cli.js"
PLACES = {"startLine", "startColumn", "endLine", "endColumn"}

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(bool(missing()), reason=missing()),
    pytest.mark.skipif(not (MODULES / "node").is_dir(), reason="there is no @argdown/node"),
]

TREES = {
    "nested": {
        "main": "===\ntitle: t\n===\n\n# H\n\n[A]: a\n  + [B]\n@include(one/b)\n\n@include(c)",
        "one/b": "  - [B]: b\n    + <D>: d @include(../d)",
        "c": "<D>\n\n(1) [B]\n-- @include(d) --\n(2) [A]\n",
        "d": "more\nof it",
    },
    "twice": {
        "main": "[A]: a\n@include(b)\nc\n@include(./b)\nd\n\n@include(one/c)\n\n@include(b)",
        "b": "b",
        "one/c": "* @include(../b)\n* @include(../d)",
        "d": "[D]",
    },
    "mutual": {
        "main": "@include(b)\n\n[M]: m",
        "b": "[B]: b\n\n@include(c)",
        "c": "[C]: c\n\n@include(b)\n\n[D]: d",
    },
    "front matter": {"main": "@include(b)\n\n[A]: a", "b": "===\nthesis: A\n==="},
    "in comments": {
        "main": "a // @include(b)\n\n/* @include(c) */ d\n\n<!-- @include(d) --> e",
        "b": "one\n\ntwo",
        "c": "[C]: c",
        "d": "[D]: d",
    },
    "behind a backslash": {"main": "a \\@include(b) c\n\nd @\\include(b)", "b": "*b*"},
    "in data": {"main": "[A]: a {k: '@include(b)', l: [@include(c)]}", "b": "v", "c": "1, 2"},
    "blank": {"main": "a\n@include(b)\n\nc\n\n@include(d)  + [E]", "b": "", "d": "[D]: d\n"},
    "line ends": {"main": "[A]: a\r\n\r\n@include(b)\r\n\r\n[C]: c", "b": "[B]: b\r\n  + [A]\r\n"},
    "no include": {"main": "@include() @include (b) @Include(b) @include b", "b": "x"},
    "strange names": {"main": "@include(a b/[c]: d.ad)", "a b/[c]: d.ad": "[X]: x"},
}
REJECTED = {
    "missing": {"main": "@include(none)"},
    "missing in a comment": {"main": "// @include(none)\n[A]: a"},
    "not trimmed": {"main": "@include( b )", "b": "b"},
    "a folder": {"main": "@include(b)", "b/c": ""},
}


@pytest.fixture(scope="module")
def trees(tmp_path_factory):
    """Return the first file of each tree, and its text as Argdown puts it together."""
    paths = {}
    for name, files in (TREES | REJECTED).items():
        folder = tmp_path_factory.mktemp("tree")
        for path, text in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        paths[name] = folder / "main"
    done = subprocess.run(
        ["node", HERE / "argdown_including.mjs", MODULES.parent],
        input=json.dumps({name: str(path) for name, path in paths.items()}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    texts = json.loads(done.stdout)
    return {name: (path, texts[name]) for name, path in paths.items()}


@pytest.fixture(scope="module")
def readings(trees):
    """Return how Argdown reads these texts."""
    with Argdown() as argdown:
        return dict(zip(TREES, argdown.read([trees[name][1] for name in TREES]), strict=True))


@pytest.mark.parametrize("name", TREES)
def test_files_are_read_as_argdown_reads_them(trees, readings, name):
    path, text = trees[name]

    assert theirs(readings[name]) == ours(read(path))
    assert parse(text).map == read(path).map


@pytest.mark.parametrize("name", REJECTED)
def test_what_argdown_does_not_include_is_an_error(trees, name):
    path, text = trees[name]

    assert "error" in text
    assert not read(path).ok


@pytest.mark.skipif(not COMMAND.is_file(), reason="there is no @argdown/cli")
@pytest.mark.parametrize("name", ["nested", "twice"])
def test_the_command_itself_gives_the_same_model(trees, name):
    path, _ = trees[name]
    done = subprocess.run(
        ["node", COMMAND, "json", path, "--stdout"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    # What it did is told behind the JSON.
    printed, _ = json.JSONDecoder().raw_decode(done.stdout)

    assert without_places(printed) == without_places(json.loads(dumps(read(path), plain=True)))


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(item) for key, item in value.items() if key not in PLACES}
    return [without_places(item) for item in value] if isinstance(value, list) else value
