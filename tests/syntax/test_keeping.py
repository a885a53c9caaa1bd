"""What Lark makes of the grammars is kept, and nothing depends on it."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import ModuleSpec
from pathlib import Path
from zlib import crc32

import pytest

from argmap.syntax import grammar, keeping
from argmap.syntax.keeping import kept


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "words.lark"
    path.write_text("A: /a/", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ARGMAP_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def summed(content):
    return f"{crc32(content):08x}\n".encode() + content


def never():
    raise AssertionError("made again")


def test_what_was_made_is_not_made_again(source, folder):
    assert kept([source], lambda: {"A": 1}) == {"A": 1}
    assert kept([source], never) == {"A": 1}
    assert [path.name for path in folder.iterdir()] == ["grammars.json"]


@pytest.mark.usefixtures("folder")
def test_of_another_grammar_it_is_made_again(source):
    kept([source], lambda: 1)
    source.write_text("A: /b/", encoding="utf-8")

    assert kept([source], lambda: 2) == 2
    assert kept([source], never) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-9],
        lambda content: content.replace(b"one", b"two"),
        lambda content: content[:0],
        lambda content: b"\xff\xfe" + content,
        lambda content: content[:0] + b"[]",
        lambda content: content + b"\n",
        lambda _: summed(b"[]"),
        lambda _: summed(b"garbage"),
        lambda _: summed(b"[" * 100_000),
        lambda _: summed(b"7"),
    ],
)
def test_what_is_not_whole_is_made_again(source, folder, spoil):
    kept([source], lambda: "one")
    path = folder / "grammars.json"
    path.write_bytes(spoil(path.read_bytes()))

    assert kept([source], lambda: "three") == "three"
    assert kept([source], never) == "three"


def test_a_folder_that_cannot_be_made_is_left_alone(source, folder):
    folder.write_text("a file", encoding="utf-8")

    assert kept([source], lambda: 1) == 1
    assert folder.read_text(encoding="utf-8") == "a file"


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(source, folder):
    (folder / "grammars.json").mkdir(parents=True)

    assert kept([source], lambda: 1) == 1
    assert [path.name for path in folder.iterdir()] == ["grammars.json"]


def test_an_empty_variable_keeps_nothing(source, tmp_path, monkeypatch):
    monkeypatch.setenv("ARGMAP_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    assert kept([source], lambda: 1) == 1
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "home/.cache/argmap"),
        ("linux", {"XDG_CACHE_HOME": "/shared"}, "/shared/argmap"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "home/.cache/argmap"),
        ("darwin", {"XDG_CACHE_HOME": "/shared"}, "home/Library/Caches/argmap"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/argmap/cache"),
        ("win32", {}, None),
        ("linux", {"ARGMAP_CACHE": "/named"}, "/named"),
        ("win32", {"ARGMAP_CACHE": ""}, None),
    ],
)
def test_each_system_has_a_folder_for_what_can_be_made_anew(
    platform, variables, expected, monkeypatch
):
    for name in ("ARGMAP_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))

    assert keeping._folder() == (None if expected is None else Path(expected))


@pytest.mark.usefixtures("folder")
def test_of_another_lark_it_is_made_again(source, tmp_path, monkeypatch):
    lark = tmp_path / "lark.py"
    lark.write_text("", encoding="utf-8")
    monkeypatch.setattr(keeping, "find_spec", lambda _: ModuleSpec("lark", None, origin=str(lark)))
    kept([source], lambda: 1)
    assert kept([source], never) == 1

    lark.write_text("# newer", encoding="utf-8")
    assert kept([source], lambda: 2) == 2


def test_many_may_write_at_once(source, folder):
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: kept([source], lambda: ["x"] * 10_000), range(64)))

    assert found == [["x"] * 10_000] * 64
    assert [path.name for path in folder.iterdir()] == ["grammars.json"]
    assert kept([source], never) == ["x"] * 10_000


def test_what_is_kept_is_what_was_made(folder):
    grammar._made.cache_clear()
    words, plan = grammar._made()
    _, (kept_words, kept_plan) = json.loads(
        (folder / "grammars.json").read_text(encoding="utf-8").partition("\n")[2]
    )
    grammar._made.cache_clear()

    assert kept_words == words
    assert kept_plan == json.loads(json.dumps(plan))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("times", [1, 2])
def test_a_process_that_finds_it_needs_no_lark(times):
    script = (
        "import sys; from argmap.source import Source; from argmap.syntax import parse;"
        "tree, _ = parse(Source('[A]: x\\n  + <B>')); print(len(tree.blocks), 'lark' in sys.modules)"
    )
    said = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        for _ in range(times)
    ]

    assert said[-1].stdout.split() == ["1", str(times == 1)]
