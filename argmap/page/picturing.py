"""Pictures as parts of a page: names that no two of them share, no style of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from argmap.model import ArgumentRef
from argmap.page.content import Content
from argmap.page.ordering import put_in_order
from argmap.render.marking import Mark
from argmap.render.measuring import clean
from argmap.render.telling import heading

__all__ = ["inline"]

_SVG = "{http://www.w3.org/2000/svg}"
_SHIFT = re.compile(r"translate\([^ )]+ ([^ )]+)\)")
# For readers of the screen that don't know what a picture is made of.
_FALLBACKS = {"graphics-object": "group", "graphics-symbol": "img"}
_MARKS = {mark.told: mark.value for mark in Mark}


def inline(svg: str, view: str, content: Content, *, kept: str = "") -> str:
    """Return a picture as a part of a page.

    Its ids begin with the view. Cards and cells have the names of their nodes as `data-node`; the
    lines that tell whether something stands are marked as such. Its style sheet is left out, since
    the page has one for all its pictures. What has the colour `kept` has it whatever falls, since
    what is written on it is as light as it is dark.
    """
    root = ET.fromstring(svg)  # noqa: S314  (it is our own picture)
    names = _names(content)
    for element in list(root.iter()):
        for child in list(element):
            if child.tag == f"{_SVG}style" or (element is root and child.tag == f"{_SVG}title"):
                element.remove(child)
            elif child.tag == f"{_SVG}text" and not (child.text or "").strip():
                element.remove(child)  # a gap between lines
        element.tail = None
        if element.text is not None and not element.text.strip() and element.tag != f"{_SVG}text":
            element.text = None
        element.tag = element.tag.removeprefix(_SVG)
        _rename(element, view, names)
    steps = {name: content.label(end) for end, name in content.ends.items()}
    for group in root.iter("g"):
        _mark(group, kept)
        if "data-step" in group.attrib:
            group.set("data-label", steps[group.attrib["data-step"]])
    graph = root.find("g")
    if graph is not None:
        put_in_order(graph)
    _behead(root, content)
    for name in ("width", "height", "role", "aria-label"):
        root.attrib.pop(name, None)
    for element in root.iter():
        role = element.get("role", "")
        if role in _FALLBACKS:
            element.set("role", f"{role} {_FALLBACKS[role]}")
    root.set("role", "graphics-document document")
    root.set("aria-label", f"{view}: {content.map.front.title or 'argument map'}")
    return ET.tostring(root, encoding="unicode")


def _behead(root: ET.Element, content: Content) -> None:
    """Take title and subtitle out of a picture, with the room above it: the page has its own."""
    graph = root.find("g")
    told = {words for words in heading(content.map) if words}
    if graph is None or not told:
        return
    titles = [line for line in graph.findall("text") if line.text in told][: len(told)]
    shift = _SHIFT.search(graph.get("transform", ""))
    box = root.get("viewBox", "").split()
    if not titles or shift is None or len(box) != 4:
        return
    left, top, width, height = map(float, box)
    below = float(shift[1]) + max(float(line.get("y", "0")) for line in titles)
    for line in titles:
        graph.remove(line)
    root.set("viewBox", f"{left:g} {below:g} {width:g} {top + height - below:g}")


def _names(content: Content) -> Mapping[tuple[str, str], str]:
    """Return the names of nodes by what a picture says of them."""
    names: dict[tuple[str, str], str] = {}
    for node, name in content.names.items():
        kind = "argument" if isinstance(node, ArgumentRef) else "statement"
        names.setdefault((kind, clean(node.title)), name)
    return names


def _rename(element: ET.Element, view: str, names: Mapping[tuple[str, str], str]) -> None:
    if "id" in element.attrib:
        element.set("id", f"{view}.{element.get('id')}")
    for kind in ("statement", "argument"):
        title = element.attrib.pop(f"data-{kind}", None)
        if title is not None and (kind, title) in names:
            element.set("data-node", names[kind, title])
            element.attrib.pop("aria-label", None)  # the script says more, else the title does
            if "data-step" in element.attrib:
                element.set("data-step", f"{names[kind, title]}/{element.get('data-step')}")
    title = element.attrib.pop("data-mention", None)
    if title is not None and ("statement", title) in names:
        element.set("data-mention", names["statement", title])
    target = element.get("href", "")
    if target.startswith("#"):
        element.set("href", f"#{view}.{target[1:]}")
    element.attrib.pop("style", None)
    for name in ("fill", "stroke"):
        if element.get(name) == "transparent":
            element.set(name, "none")


def _mark(group: ET.Element, kept: str) -> None:
    """Mark the last line of a group that says whether it stands, and a ground that stays as it is."""
    ground = group.find("polygon")
    if kept and ground is not None and ground.get("fill") == kept:
        ground.set("class", "kept")
    lines = [line for line in group.findall("text") if _told(line) in _MARKS]
    if lines and ("data-node" in group.attrib or "data-mention" in group.attrib):
        lines[-1].set("class", "verdict")
        lines[-1].text = _told(lines[-1])
        group.set("data-label", _MARKS[lines[-1].text])


def _told(line: ET.Element) -> str:
    """Return what a line says, without the gap to what stands beside it."""
    return (line.text or "").strip()
