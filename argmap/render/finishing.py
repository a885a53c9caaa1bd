"""What an engine's SVG still needs: fonts, names, descriptions; the same whoever drew it."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from argmap.model import ArgumentRef, StatementRef
from argmap.render.measuring import TOLD, clean, shorten
from argmap.render.palette import Style, counterparts
from argmap.render.scene import Cell, Scene
from argmap.render.setting.grounds import grounds
from argmap.render.setting.trunks import trunks_of
from argmap.render.voicing import summary, voice

__all__ = ["finish"]

_FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"

_OURS = "[role=graphics-document] "  # a page may hold other pictures
_SVG = "http://www.w3.org/2000/svg"


def finish(svg: bytes, scene: Scene, style: Style) -> str:
    """Return an SVG as it is given out.

    Raises:
        ParseError: it is no XML.
    """
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)  # noqa: S314  (it comes from the engine, made of escaped text)
    told = _told(scene)
    cells = {
        cell.id: cell
        for card in scene.cards
        for cell in (card.head, *card.cells)
        if cell is not None
    }
    ways = {name: cell.told_in for name, cell in cells.items() if cell.told_in}
    ways |= {f"{card.id}-link": card.stands_for for card in scene.cards if card.stands_for}
    named = {card.id: (card.names, card.step) for card in scene.cards if card.names}
    opening = {name: scene.elsewhere[name] for name, _ in scene.folded if name in scene.elsewhere}
    mentions = {cell.id: cell.mentions for cell in cells.values() if cell.mentions}
    for element in list(root.iter()):
        element.attrib.pop("font-family", None)
        for group in list(element):
            anchor = group.find(f"{{{_SVG}}}a")
            name = group.get("id", "").removeprefix("a_")
            if anchor is not None and name in ways:
                _lead(group, anchor, name, _address(ways[name], scene), told)
            elif anchor is not None and name in cells:
                _unlink(group, anchor, cells[name])
        _name(element, told)
        _refer(element, named, mentions)
        if element.get("id", "") in opening:
            _open(element, opening[element.get("id", "")])
    voice(root, scene)
    _describe(root, scene)
    _dress(root, style)
    return ET.tostring(root, encoding="unicode") + "\n"


def _told(scene: Scene) -> Mapping[str, str]:
    """Return what is said about everything that has a name."""
    told: dict[str, str] = {}
    for card in scene.cards:
        name = " ".join(part for part in (card.word, clean(card.title)) if part)
        lines = (name, _lines(card.tooltip), *map(clean, card.findings))
        told[card.id] = "\n".join(line for line in lines if line)
        for cell in (card.head, *card.cells):
            if cell is not None:
                told[cell.id] = cell.tooltip
    for number, link in enumerate(scene.links, start=1):
        told[f"link-{number}"] = clean(link.tooltip)
    trunks: dict[str, list[str]] = {}
    for place, trunk in trunks_of(scene).items():
        trunks.setdefault(trunk, []).append(told[f"link-{place + 1}"])
    for trunk, said in trunks.items():
        told[trunk] = told[f"{trunk}-end"] = "\n".join(said)
    waiting = list(grounds(scene))
    for ground in waiting:
        told[ground.id] = ground.title
        waiting += ground.inner
    return {name: shorten(said, TOLD) for name, said in told.items()}


def _lines(text: str) -> str:
    return "\n".join(clean(line) for line in text.splitlines())


def _unlink(group: ET.Element, anchor: ET.Element, cell: Cell) -> None:
    """Make a named group of a cell's anchor, which leads nowhere."""
    group.set("id", cell.id)
    group.set("class", "statement" if cell.names else "mention")
    group.set("role", "graphics-symbol")
    if cell.names:
        group.set("data-statement", clean(cell.names))
    group.remove(anchor)
    group.extend(anchor)
    _entitle(group, cell.tooltip)


def _lead(
    group: ET.Element, anchor: ET.Element, name: str, address: str, told: Mapping[str, str]
) -> None:
    """Make an anchor lead to a card."""
    group.set("id", name)
    group.set("class", "mention")
    anchor.attrib.clear()
    anchor.set("href", address)
    _entitle(anchor, told.get(name) or told[name.removesuffix("-link")])


def _address(card: str, scene: Scene) -> str:
    return f"{scene.elsewhere.get(card, '')}#{card}"


def _open(group: ET.Element, address: str) -> None:
    """Make a card lead to the picture of what it stands for."""
    title, *others = group
    anchor = ET.Element(f"{{{_SVG}}}a", {"href": address})
    anchor.extend(others)
    group[:] = [title, anchor]


def _entitle(element: ET.Element, said: str) -> None:
    title = ET.Element(f"{{{_SVG}}}title")
    title.text = said
    element.insert(0, title)


def _dress(root: ET.Element, style: Style) -> None:
    """Add a style sheet: a frame for what a link has led to, and the colours of the dark."""
    sheet = ET.Element(f"{{{_SVG}}}style")
    sheet.text = _frame(style)
    if style.dark is not None:
        rules = [_frame(style.dark)]
        text, shapes = counterparts(style, style.dark)
        rules += [f'{_OURS}text[fill="{one}"]{{fill:{other}}}' for one, other in text.items()]
        for name in ("fill", "stroke"):
            rules += [
                f'{_OURS}:not(text)[{name}="{one}"]{{{name}:{other}}}'
                for one, other in shapes.items()
            ]
        sheet.text += f"@media (prefers-color-scheme:dark){{{''.join(rules)}}}"
    root.insert(2, sheet)


def _frame(style: Style) -> str:
    return f"{_OURS}:target>polygon:first-of-type{{stroke:{style.focus}!important;stroke-width:6}}"


def _name(element: ET.Element, told: Mapping[str, str]) -> None:
    """Replace the engine's title of a node, an edge or a section by what is said about it."""
    name = element.get("id", "")
    title = element.find(f"{{{_SVG}}}title")
    if name in told and title is not None:
        title.text = told[name]


def _refer(
    element: ET.Element,
    named: Mapping[str, tuple[StatementRef | ArgumentRef, int]],
    mentions: Mapping[str, str],
) -> None:
    """Say of a card, and of a cell that only names something, what they are of."""
    name = element.get("id", "")
    if name in named:
        ref, step = named[name]
        kind = "statement" if isinstance(ref, StatementRef) else "argument"
        element.set(f"data-{kind}", clean(ref.title))
        if step:
            element.set("data-step", str(step))
    elif name in mentions:
        element.set("data-mention", clean(mentions[name]))


def _describe(root: ET.Element, scene: Scene) -> None:
    name = scene.title or "Argument map"
    root.set("role", "graphics-document")
    root.set("font-family", _FONTS)
    # Else browsers may round the widths of letters up to whole dots, by a twentieth at this size.
    root.set("text-rendering", "geometricPrecision")
    root.set("aria-roledescription", "argument map")
    root.set("aria-label", name)
    for element in root.iter(f"{{{_SVG}}}g"):
        if "graph" in element.get("class", "").split():
            title = element.find(f"{{{_SVG}}}title")
            if title is not None:
                element.remove(title)
    title = ET.Element(f"{{{_SVG}}}title")
    title.text = name
    about = ET.Element(f"{{{_SVG}}}desc")
    about.text = summary(scene)
    root.insert(0, about)
    root.insert(0, title)
