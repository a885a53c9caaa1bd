"""What an engine's SVG still needs: fonts, names, descriptions; the same whoever drew it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from xml.parsers.expat import ExpatError, ParserCreate

from attrs import frozen

from argmap.light import uncollected
from argmap.model import ArgumentRef, StatementRef
from argmap.render.directing import runs_left
from argmap.render.measuring import TOLD, clean, shorten
from argmap.render.palette import Style, counterparts
from argmap.render.scene import Cell, Scene
from argmap.render.setting.columns import page_of
from argmap.render.setting.grounds import grounds
from argmap.render.setting.trunks import trunks_of
from argmap.render.surveying import led_in_svg
from argmap.render.voicing import roles, summary

__all__ = ["finish"]

_FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"

_OURS = "[role=graphics-document] "  # a page may hold other pictures


# What is changed: groups, each with its title and with the anchor around what it holds. Of all else
# the engine's text stays as it is; to read it as a tree would take more than twice as long. Where a
# text is XML, a bracket in it begins a tag.
_GROUP = "<g "
_INSIDE = r"""((?>(?:[^>"']++|"[^"]*+"|'[^']*+')*))"""  # a tag
_BEGUN = re.compile(rf"{_INSIDE}>(?:\s*<title>([^<]*)</title>)?(?:\s*(<a\b{_INSIDE}>))?")
_ROOT = re.compile(rf"<svg\b{_INSIDE}>".encode())
_NAME, _CLASS = (re.compile(rf'(?<!\S){name}="([^"]*)"') for name in ("id", "class"))
_XLINK = re.compile(' xmlns:xlink="[^"]*"')
_COMMENT = re.compile(rb"<!--.*?-->\n?", re.DOTALL)
_FACE = re.compile(b' font-family="[^"]*"')
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ASCII = bytes(range(128))
_X = re.compile(r'(?<=\sx=")[^"]*')
# A line of text, and where it ends if it is set to the right.
_LINE = re.compile(
    rf"<text\b{_INSIDE}>([^<]*)</text>"
    rf'(?:\s*<text\b(?=[^>]* x="([^"]*)")(?=[^>]* font-size="1.00")[^>]*>(?:\xa0|&#160;)</text>)?'
)


@uncollected()  # nothing that is made here holds itself
def finish(svg: bytes, scene: Scene, style: Style) -> str:
    """Return an SVG as it is given out.

    Raises:
        ExpatError: it is no XML.
    """
    opening = _ROOT.search(svg)
    if opening is None:
        raise ExpatError("it has no <svg>")
    told = _COMMENT.sub(b"", svg[opening.end() :])
    while face := _FACE.search(told):
        told = told.replace(face[0], b"")
    told = told.replace(b"&#45;", b"-")
    parser = ParserCreate(encoding="utf-8")
    parser.Parse(opening[0])
    parser.Parse(told, True)  # noqa: FBT003  (takes no names)
    drawn = told.decode("utf-8")
    if _LEFTWARDS.search(told.translate(None, _ASCII).decode("utf-8")):
        drawn = _LINE.sub(_directed, drawn)
    drawn = led_in_svg(drawn, down=page_of(scene).down)
    before, *groups = drawn.split(_GROUP)
    parts = (before.lstrip(), *map(_Parts.of(scene).told, groups))
    root = opening[1].decode("utf-8").replace("\n", "")
    if not any("xlink:" in part for part in parts):
        root = _XLINK.sub("", root)
    name = _escaped(scene.title or "Argument map")
    # Else browsers may round the widths of letters up to whole dots, by a twentieth at this size.
    exact = 'text-rendering="geometricPrecision"'
    root += f' font-family="{_FONTS}" {exact}{_playing("graphics-document", "argument map", name)}'
    about = f"<title>{name}</title><desc>{_escaped(summary(scene))}</desc>"
    return "".join((f"<svg{root}>\n{about}<style>{_escaped(_sheet(style))}</style>", *parts))


@frozen
class _Parts:
    """Says of each group of an SVG what it is of.

    Attributes:
        scene: what is drawn.
        said: what is said about everything that has a name.
        cells: by their names.
        ways: the cards that cells and cards lead to.
        named: what cards tell as a whole, and which step of it.
        opening: the addresses of pictures that cards lead to.
        roles: of cards, cells and lines, and in a word what these are.
    """

    scene: Scene
    said: Mapping[str, str]
    cells: Mapping[str, Cell]
    ways: Mapping[str, str]
    named: Mapping[str, tuple[StatementRef | ArgumentRef, int]]
    opening: Mapping[str, str]
    roles: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, scene: Scene) -> _Parts:
        cells = {
            cell.id: cell
            for card in scene.cards
            for cell in (card.head, *card.cells)
            if cell is not None
        }
        ways = {name: cell.told_in for name, cell in cells.items() if cell.told_in}
        ways |= {f"{card.id}-link": card.stands_for for card in scene.cards if card.stands_for}
        named = {card.id: (card.names, card.step) for card in scene.cards if card.names}
        opening = {
            name: scene.elsewhere[name] for name, _ in scene.folded if name in scene.elsewhere
        }
        return cls(scene, _told(scene), cells, ways, named, opening, roles(scene))

    def told(self, group: str) -> str:
        """Return a group, from behind the beginning of its tag, as it is to be."""
        begun = _BEGUN.match(group)
        if begun is None:
            return _GROUP + group
        attributes, title, anchor, _ = begun.groups()
        rest = group[begun.end() :]
        name = _value(_NAME, attributes)
        if anchor:
            inner = name.removeprefix("a_")
            if inner in self.ways:
                return self._leading(inner) + rest
            if inner in self.cells:  # its anchor leads nowhere
                return self._cell(self.cells[inner]) + rest.replace("</a>", "", 1)
        classes = _value(_CLASS, attributes).split()
        if name in self.said and title is not None:
            title = _escaped(self.said[name])
        role = ("graphics-object", "section") if "cluster" in classes else self.roles.get(name)
        attributes += self._refer(name)
        if role and title:
            attributes += _playing(*role, title)
        elif "node" in classes or "edge" in classes:
            attributes += ' aria-hidden="true"'
        told = f"{_GROUP}{attributes}>"
        if title is not None and "graph" not in classes:
            told += f"\n<title>{title}</title>"
        if name in self.opening:
            told += f'<a href="{_quoted(self.opening[name])}">'
            rest = rest.replace("</g>", "</a></g>", 1)  # it holds no groups
        return f"{told}{anchor or ''}{rest}"

    def _leading(self, name: str) -> str:
        """Begin a group whose anchor leads to a card."""
        card = self.ways[name]
        address = _quoted(f"{self.scene.elsewhere.get(card, '')}#{card}")
        said = self.said.get(name) or self.said[name.removesuffix("-link")]
        return (
            f'<g id="{name}" class="mention"{self._refer(name)}><a href="{address}">'
            f"<title>{_escaped(said)}</title>"
        )

    def _cell(self, cell: Cell) -> str:
        """Begin the group of a cell."""
        title = _escaped(self.said[cell.id])
        told = _playing(*self.roles[cell.id], title) if title else ' role="graphics-symbol"'
        kind, names = "mention", ""
        if cell.names:
            kind, names = "statement", f' data-statement="{_quoted(clean(cell.names))}"'
        return (
            f'<g id="{cell.id}" class="{kind}"{names}{self._refer(cell.id)}{told}>'
            f"<title>{title}</title>"
        )

    def _refer(self, name: str) -> str:
        """Say of a card, and of a cell that only names something, what they are of."""
        if name in self.named:
            ref, step = self.named[name]
            kind = "statement" if isinstance(ref, StatementRef) else "argument"
            told = f' data-{kind}="{_quoted(clean(ref.title))}"'
            return f'{told} data-step="{step}"' if step else told
        if name in self.cells and self.cells[name].mentions:
            return f' data-mention="{_quoted(clean(self.cells[name].mentions))}"'
        return ""


def _value(attribute: re.Pattern[str], written: str) -> str:
    found = attribute.search(written)
    return unescape(found[1]) if found else ""


def _playing(role: str, kind: str, title: str) -> str:
    label = _unbroken(title)
    return f' role="{role}" aria-roledescription="{kind}" aria-label="{label}"'


def _directed(line: re.Match[str]) -> str:
    """Return a line of text that may run from right to left, or is set to the right."""
    attributes, told, end = line.groups()
    leftwards = runs_left(unescape(told))
    if end:
        attributes = _X.sub(end, attributes)
    if bool(end) is not bool(leftwards):  # what begins at the right starts there if it runs left
        attributes = attributes.replace('text-anchor="start"', 'text-anchor="end"')
    way = ' direction="rtl"' if leftwards else ""
    return f"<text{attributes}{way}>{told}</text>"


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _quoted(text: str) -> str:
    return _unbroken(_escaped(text))


def _unbroken(escaped: str) -> str:
    """Return an escaped text as an attribute has it, which would read its lines as one."""
    return escaped.replace('"', "&quot;").replace("\n", "&#10;")


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


def _sheet(style: Style) -> str:
    """Return a style sheet: a frame for what a link has led to, and the colours of the dark."""
    if style.dark is None:
        return _frame(style)
    rules = [_frame(style.dark)]
    text, shapes = counterparts(style, style.dark)
    rules += [f'{_OURS}text[fill="{one}"]{{fill:{other}}}' for one, other in text.items()]
    for name in ("fill", "stroke"):
        rules += [
            f'{_OURS}:not(text)[{name}="{one}"]{{{name}:{other}}}' for one, other in shapes.items()
        ]
    return f"{_frame(style)}@media (prefers-color-scheme:dark){{{''.join(rules)}}}"


def _frame(style: Style) -> str:
    return f"{_OURS}:target>polygon:first-of-type{{stroke:{style.focus}!important;stroke-width:6}}"
