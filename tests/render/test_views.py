"""The pictures on the page about views are those of the map."""

import re
from pathlib import Path

import pytest

import argmap

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "views.md"
SHOWN = re.compile(r"```sh\nargmap render (\S+)(.*?)\n```\n\n\[!\[[^\]]*\]\((\S+?)\)\]\((\S+?)\)")
OPTION = re.compile(r"--(view|around|depth|fold) (?:\"([^\"]*)\"|(\S+))")


def pictures():
    return SHOWN.findall(PAGE.read_text(encoding="utf-8"))


def said(svg):
    """Return the words of a picture and the names of its parts, wherever they stand."""
    return sorted(re.findall(r"<text[^>]*>([^<]*)<| id=\"([^\"]*)\"", svg))


@pytest.mark.parametrize(("file", "options", "kept", "linked"), pictures())
def test_the_pictures_on_the_page_are_those_of_the_map(file, options, kept, linked):
    chosen = {name: quoted or bare for name, quoted, bare in OPTION.findall(options)}
    chosen |= {"depth": int(chosen["depth"])} if "depth" in chosen else {}
    fresh = argmap.svg(argmap.read(ROOT / file), style="auto", **chosen)

    assert kept == linked
    assert said((PAGE.parent / kept).read_text(encoding="utf-8")) == said(fresh), (
        "draw it again, as docs/contributing.md says"
    )


def test_the_page_shows_a_picture_of_each_view_but_the_overviews():
    shown = {Path(kept).stem for _, _, kept, _ in pictures()}

    assert shown == {"reasons", "argument", "dialectic", "inference", "argdown", "folded"}
