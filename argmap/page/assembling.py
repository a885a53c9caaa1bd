"""To assemble a page: one file that asks for nothing else, and may run no script but its own."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template

from argmap.page.content import Content
from argmap.page.doubting import renamed
from argmap.page.dressing import Dress, palette
from argmap.page.escaping import data, text
from argmap.page.paneling import panels, tabs
from argmap.page.picturing import inline
from argmap.page.telling import nodes
from argmap.render import View
from argmap.render.marking import Mark
from argmap.render.telling import heading

__all__ = ["MODULES", "assemble"]

MODULES = (
    "facts",
    "addressing",
    "tabbing",
    "moving",
    "showing",
    "piling",
    "folding",
    "choosing",
    "walking",
    "reciting",
    "searching",
    "doubting",
    "questioning",
    "viewing",
    "pressing",
    "clicking",
    "main",
)
"""The parts of the script, each after those that it imports from."""

_SHEET = 14_000
"""Points: the largest sheets that readers of PDF show have 14,400."""

_BEGINNING = """\
document.documentElement.classList.add("waiting");
addEventListener("DOMContentLoaded", () => document.documentElement.classList.remove("waiting"));
"""
"""Runs before anything is laid out; the script has run when it takes back what it says."""

_DAILY = Dress()

_IMPORT = re.compile(r"""^import (\{[^}]*\}) from "\./(\w+)\.js";\n""", re.MULTILINE)
_BOX = re.compile(r'viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')
_EXPORT = re.compile(r"^export (const|function) (\w+)", re.MULTILINE)


def assemble(content: Content, pictures: Mapping[View, str], dress: Dress = _DAILY) -> str:
    """Return a page as HTML.

    Args:
        content: the map, and what is known of it.
        pictures: an SVG for each view, by its name; the first is shown first.
        dress: how it looks; the pictures are drawn in its light style.
    """
    drawn = {
        view: inline(svg, view, content, kept=dress.light.thesis.tint)
        for view, svg in pictures.items()
    }
    style = f"{palette(dress)}\n{_file('style.css')}\n{''.join(map(_sheet, drawn, drawn.values()))}"
    script = _script()
    title, subtitle = heading(content.map)
    told = {
        "nodes": nodes(content),
        "doubts": content.doubts and renamed(content.doubts, content.ends),
        "marks": {mark.value: mark.told for mark in Mark},
    }
    return _template().substitute(
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(_BEGINNING)}' '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        beginning=_BEGINNING,
        script=script,
        theme=dress.theme,
        title=text(title or "Argument map"),
        subtitle=text(subtitle),
        tabs=tabs(content),
        panels=panels(content),
        views="".join(
            f'<button type="button" data-view="{text(view)}" aria-pressed="false">'
            f"{text(view.capitalize())}</button>"
            for view in pictures
        ),
        pictures="".join(
            f'<figure data-view="{text(view)}">{picture}</figure>\n'
            for view, picture in drawn.items()
        ),
        data=data(told),
    )


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _sheet(view: str, picture: str) -> str:
    """Return the rules that give a picture a sheet of paper of its own size."""
    found = _BOX.search(picture)
    if found is None:
        return ""
    width, height = float(found[1]), float(found[2])
    less = min(1.0, _SHEET / max(width, height))
    return (
        # Two points more keep it on one sheet.
        f"@page {view}{{size:{width * less:g}pt {height * less + 2:g}pt;margin:0}}"
        f"figure[data-view={view}]{{page:{view}}}\n"
    )


@cache
def _file(name: str) -> str:
    return files("argmap.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    return Template(_file("page.html"))


@cache
def _script() -> str:
    """Return the modules as one: each a function that returns what it exports."""
    return "\n".join(_enclosed(name, _file(f"{name}.js")) for name in MODULES)


def _enclosed(name: str, module: str) -> str:
    given = ", ".join(match[2] for match in _EXPORT.finditer(module))
    inner = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = \2_js;\n", module))
    return f"const {name}_js = (() => {{\n{inner}return {{ {given} }};\n}})();"
