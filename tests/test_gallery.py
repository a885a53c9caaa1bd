"""The gallery shows all examples, and all pictures of the docs are those of the maps as they are."""

import re
import shlex
from html import unescape
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.render import View

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.argdown"))
GALLERY = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^argmap (render .* -o (docs/\S+))$", re.MULTILINE)
COMMANDS = COMMAND.findall(GALLERY)
VIEWS = (ROOT / "docs" / "views.md").read_text(encoding="utf-8")
PICTURE = re.compile(r"\[!\[[^\]]+\]\((\S+)\)\]\((\S+)\)")
DRAWN = [
    found
    for page in sorted((ROOT / "docs").glob("*.md"))
    for found in COMMAND.findall(page.read_text(encoding="utf-8"))
]


def said(svg):
    """Return the words of a picture and the names of its parts, wherever they stand."""
    found = re.findall(r"<text[^>]*>([^<]*)<| id=\"([^\"]*)\"", svg)
    return sorted((unescape(words), name) for words, name in found)


def test_all_examples_are_in_the_gallery():
    shown = {shlex.split(command)[1] for command, _ in COMMANDS}

    assert shown == {f"examples/{path.name}" for path in EXAMPLES}


def test_all_views_are_in_the_gallery():
    shown = re.findall(r"--view (\w+)", " ".join(command for command, _ in COMMANDS))

    # That of the reasons is drawn if nothing is said; a narrow overview is an overview.
    assert {"reasons", "overview", *shown} == {*get_args(View)}


def test_all_pictures_are_shown_and_none_lies_idle():
    shown = PICTURE.findall(GALLERY)
    drawn = [picture.removeprefix("docs/") for _, picture in COMMANDS]

    assert shown == [(picture, picture) for picture in drawn]
    assert {f"gallery/{path.name}" for path in (ROOT / "docs" / "gallery").iterdir()} == {
        picture for picture in drawn if "/" in picture
    }


def test_the_page_on_views_shows_each_but_the_overviews():
    drawn = [picture.removeprefix("docs/") for _, picture in COMMAND.findall(VIEWS)]

    assert PICTURE.findall(VIEWS) == [(picture, picture) for picture in drawn]
    assert {Path(p).stem for p in drawn} == {"folded", *get_args(View)} - {"overview", "narrow"}


def test_all_pictures_of_the_docs_have_a_command():
    kept = sorted((ROOT / "docs").rglob("*.svg"))

    assert sorted(picture for _, picture in DRAWN) == [
        path.relative_to(ROOT).as_posix() for path in kept
    ]


@pytest.mark.parametrize(("command", "picture"), DRAWN, ids=[Path(p).stem for _, p in DRAWN])
def test_a_picture_of_the_docs_is_what_its_command_draws(command, picture, tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    fresh = tmp_path / "fresh.svg"
    words = [*shlex.split(command)[:-1], str(fresh)]

    assert CliRunner().invoke(main, words).exit_code == 0
    assert said((ROOT / picture).read_text(encoding="utf-8")) == said(
        fresh.read_text(encoding="utf-8")
    ), f"draw it again: argmap {command}"
