"""From a scene to Mermaid, the language of diagrams in Markdown.

Its renderers lay out on their own, so that cards are plain boxes here: what a card says stands in
lines, what it is for is told by sign and shape, what a line means by its end.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from argmap.render.marking import Mark, badges, told_of
from argmap.render.measuring import clean, shorten
from argmap.render.palette import Role, Style
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Step
from argmap.render.setting.layering import layers_of
from argmap.render.telling import SIGNS

__all__ = ["beyond", "to_mermaid"]

_MOST_LETTERS = 50_000
_MOST_LINES = 500
"""What GitHub and all that leave Mermaid's settings as they are show of one diagram."""

_WIDTH = 200
"""Pixels of a card's text; Mermaid 11 has it by default, for 12 it is half of that."""

_LONG = 300  # letters of one text
_COLUMNS = 4  # that a column of text has room for
_WORD = 24  # letters of a word in one line

_ENDS = {
    Manner.SUPPORT: ("", "-->"),
    Manner.SAME: ("", "-->"),
    Manner.ENTAILS: ("", "-->"),
    Manner.PREFERS: ("", "-->"),
    Manner.ATTACK: ("x", "--x"),
    Manner.CONTRARY: ("x", "--x"),
    Manner.CONTRADICTORY: ("x", "--x"),
    Manner.UNDERCUT: ("o", "--o"),
}
# Lines run over a paper that is light here and dark there: 4.1 to 1 and more on both.
_COLOURS = {
    "#0b8577": {Manner.SUPPORT, Manner.SAME, Manner.ENTAILS},
    "#c94f1d": {Manner.ATTACK, Manner.CONTRARY, Manner.CONTRADICTORY},
    "#8f63c4": {Manner.UNDERCUT},
    "#6e7b8c": {Manner.PREFERS},
}
_MEANINGS = {
    "-->": "an arrow supports",
    "--x": "what ends in a cross attacks",
    "--o": "what ends in a dot undercuts: denies that a step is a good one",
}
_SIGNED = {
    Role.REASON: "+ a reason",
    Role.OBJECTION: "− an objection",
    Role.UNDERCUT: "× an undercut",
}
_CLAIMS = frozenset({Role.THESIS, Role.POLICY, Role.CLAIM})

# What some versions of Mermaid act upon even where it is escaped: lists and headings at the beginning
# of a line, links, Markdown's own escapes, icons, formulas, and Mermaid's codes.
_READ = re.compile(
    r"^[-+#>=|\[]|^\d+(?=[.)])|\](?=\()|:(?=//)|www(?=\.)|[@\\]"
    r"|fa[bklrs]?:(?=fa-)|\$(?=\$)|ﬂ(?=°)|¶(?=ß)"
)
_JOINER = "\u2060"  # without width
_STARRED = re.compile(r"[*~]|(?<![^\W_])_|_(?![^\W_])")
_SPACE = "\ufeff"  # without width, too; but no emphasis begins before a space
_SAFE = re.compile(r"[^\w\xa0 ,.'?!()→¶/+−×●○½·“”‘’…–—:-]|_|(?<=\w):(?=\S)")
# Never within what is joined: an emoji of several signs, a letter and its accent.
_LONG_WORD = re.compile(rf"\S{{{_WORD},}}?(?<!\u200d)(?=[\w!-/:-@\[-`{{-~])")


def to_mermaid(scene: Scene, style: Style) -> str:
    """Return a scene as a flowchart, claims at the left; the same scene gives the same text.

    Of a title or text of more than 300 letters there is the beginning, with `…`.
    """
    return "\n".join(_Chart(scene, style).lines()) + "\n"


def beyond(scene: Scene, text: str) -> str:
    """Return why GitHub does not show the Mermaid of a scene, or an empty text if it does."""
    much, letters = "", len(text.encode("utf-16-le")) // 2  # as JavaScript counts
    if len(scene.links) > _MOST_LINES:
        much = f"{_MOST_LINES} lines, and this one has {len(scene.links):,}"
    elif letters > _MOST_LETTERS:
        much = f"{_MOST_LETTERS:,} letters, and this one has {letters:,}"
    told = "GitHub shows no diagram in Mermaid of more than"
    return (
        much and f"{told} {much}: draw a part of the map (--around, --fold, --max-depth), or an SVG"
    )


@frozen
class _Chart:
    scene: Scene
    style: Style

    def lines(self) -> Iterator[str]:
        scene = self.scene
        yield "---"
        if scene.title:
            # JSON is YAML. Here tags are taken out and nothing can be escaped.
            titled = _visible(scene.title).replace("<", "‹").replace(">", "›")
            yield f"title: {json.dumps(titled, ensure_ascii=False)}"
        yield f"config: {{flowchart: {{wrappingWidth: {_WIDTH}}}}}"
        yield "---"
        way = "BT" if self._is_deep() else "RL"
        yield f"flowchart {way}"
        yield f"  accTitle: {_escaped(scene.title) or 'Argument map'}"
        if scene.subtitle:
            yield f"  accDescr: {_escaped(scene.subtitle)}"
        yield from self._cards(way)
        yield from (f'  {_name(knot)}((" "))' for knot in scene.knots)
        yield from (f"  {_edge(link)}" for link in scene.links)
        yield from self._legend()
        yield from self._classes()
        for colour, manners in _COLOURS.items():
            places = [str(at) for at, link in enumerate(scene.links) if link.manner in manners]
            if places:
                yield f"  linkStyle {','.join(places)} stroke:{colour},stroke-width:2px"

    def _is_deep(self) -> bool:
        """Tell whether it is better turned: a graph with many columns, and more than rows."""
        if self.scene.parts:
            return False
        layers = Counter(layers_of(self.scene).values())
        return len(layers) > max([_COLUMNS, *layers.values()])

    def _cards(self, way: str) -> Iterator[str]:
        """Yield all cards, section by section; without recursion, as sections may be deep."""
        known = {name for name, _, _ in self.scene.sections}
        cards: dict[str | None, list[Card]] = {}
        for card in self.scene.cards:
            cards.setdefault(card.section if card.section in known else None, []).append(card)
        inner: dict[str | None, list[tuple[str, str]]] = {}
        for at, (name, title, parent) in enumerate(self.scene.sections, start=1):
            line = f'subgraph section_{at}["{_escaped(title) or " "}"]'
            inner.setdefault(parent if parent in known else None, []).append((name, line))
        yield from (f"  {self._node(card)}" for card in cards.get(None, ()))
        waiting = [(1, *found) for found in reversed(inner.get(None, []))]
        while waiting:
            depth, name, line = waiting.pop()
            yield "  " * depth + line
            if line == "end":
                continue
            yield f"{'  ' * (depth + 1)}direction {way}"  # heeded where no line leads out
            yield from (f"{'  ' * (depth + 1)}{self._node(card)}" for card in cards.get(name, ()))
            waiting.append((depth, name, "end"))
            waiting += [(depth + 1, *found) for found in reversed(inner.get(name, []))]

    def _node(self, card: Card) -> str:
        label = "<br/>".join(_told(card) if self.scene.compact else _told_in_full(card))
        start, end = ('("', '")') if card.role in _CLAIMS else ('["', '"]')
        return f"{_name(card.id)}{start}{label or ' '}{end}:::{self._class(card)}"

    def _class(self, card: Card) -> str:
        mark = Mark.of(card.head.label if card.head else card.label)
        if mark is not None and mark is not Mark.STANDS:
            return mark.name.lower()
        return "pointer" if card.stands_for else card.role.value

    def _classes(self) -> Iterator[str]:
        style = self.style
        for used in dict.fromkeys(self._class(card) for card in self.scene.cards):
            if used == "pointer":
                fill, stroke, ink = style.paper, style.muted, style.ink
            elif used in {role.value for role in Role}:
                colours = style.of(Role(used))
                fill, stroke = colours.tint, colours.bar
                ink = colours.on_bar if used == Role.THESIS.value else style.ink
            else:
                colours = style.of_mark(Mark[used.upper()]) or style.claim
                fill, stroke, ink = colours.tint, colours.bar, style.ink
            aligned = "" if self.scene.compact else ",text-align:left"
            yield f"  classDef {used} fill:{fill},stroke:{stroke},color:{ink}{aligned}"
        for name, cards, way in (
            ("centre", (card for card in self.scene.cards if card.centre), "stroke-width:4px"),
            ("implicit", (c for c in self.scene.cards if c.dashed), "stroke-dasharray:6 4"),
        ):
            those = ",".join(_name(card.id) for card in cards)
            if those:
                yield f"  classDef {name} {way}"
                yield f"  class {those} {name}"
        if self.scene.sections:
            # Their titles and grounds are the reader's: a light box would glare on dark paper.
            yield "  classDef section fill:none,stroke:#6e7b8c"
            names = (f"section_{at}" for at in range(1, len(self.scene.sections) + 1))
            yield f"  class {','.join(names)} section"

    def _legend(self) -> Iterator[str]:
        told = "<br/>".join(map(_escaped, self._meant()))
        if told:
            yield f'  legend["{told}"]'
            yield "  style legend fill:none,stroke:none,text-align:left"

    def _meant(self) -> Iterator[str]:
        scene = self.scene
        roles = {card.role for card in scene.cards}
        yield from (meaning for role, meaning in _SIGNED.items() if role in roles)
        ends = {_ENDS[link.manner][1] for link in scene.links if not link.word}
        yield from (meaning for end, meaning in _MEANINGS.items() if end in ends)
        cells = [cell for card in scene.cards for cell in (card.head, *card.cells) if cell]
        labels = {card.label for card in scene.cards} | {cell.label for cell in cells}
        if any(card.centre for card in scene.cards):
            yield "a wide frame: what the chart is drawn around"
        known = [mark for mark in Mark if mark.value in labels]
        yield from (f"{m.told}: {scene.meanings.get(m.value, m.meaning)}" for m in known)
        if labels - {"", *(mark.value for mark in Mark)}:
            yield from (
                f"{label}: {meaning}"
                for label, meaning in scene.meanings.items()
                if Mark.of(label) is None
            )


def _told(card: Card) -> Iterator[str]:
    """Yield the lines of a small card."""
    word = "→" if card.stands_for else SIGNS.get(card.role, "")
    if not word and card.word:
        yield f"<i>{_escaped(card.word.capitalize())}</i>"
    title = _escaped(card.title)
    if title:
        yield f"<b>{f'{word} {title}'.strip()}</b>"
    text = _escaped(card.text)
    if text:
        yield text if title or not word else f"<b>{word}</b> {text}"
    yield from (f"<i>{_escaped(note)}</i>" for note in card.notes)
    yield from _marked(card.label, card.findings)


def _told_in_full(card: Card) -> Iterator[str]:
    """Yield the lines of a card with premises."""
    sign = SIGNS.get(card.role, "→" if card.stands_for else "")
    number = f" {card.number}" if card.number else ""
    if card.word or number:
        yield f"<b>{f'{sign} {_escaped(card.word)}{number}'.strip()}</b>"
    if card.head is not None:
        yield from _cell(card.head, "")
        if card.cells and not card.cells[0].number:
            yield "<b>+ BECAUSE</b>"
    told = (card.title, card.text, card.scheme)
    yield from (f"<b>{_escaped(part)}</b>" for part in told[:1] if part)
    yield from (f"<i>{_escaped(part)}</i>" for part in told[1:] if part)
    for cell in card.cells:
        if cell.step is not None:
            yield from _step(cell.step)
        yield from _cell(cell, f"({cell.number}) " if cell.number else "• ")
    yield from _small(card.notes)
    yield from _marked(card.label, card.findings)


def _step(step: Step) -> Iterator[str]:
    """Yield what leads to a line of a numbered argument."""
    yield " · ".join(part for part in ("<b>THEREFORE</b>", _escaped(step.scheme)) if part)
    yield from _small((step.told,) if step.told else ())
    yield from _marked(step.label, step.findings)


def _cell(cell: Cell, sign: str) -> Iterator[str]:
    title, text = _escaped(cell.title), _escaped(cell.text)
    yield sign + ": ".join(part for part in (title and f"<b>{title}</b>", text) if part)
    yield from (f"<i>{_escaped(quote)}</i>" for quote in cell.quotes)
    yield from _small(cell.notes)
    yield from _marked(cell.label, cell.findings)


def _small(notes: Sequence[str]) -> Iterator[str]:
    if notes:
        yield f"<i>{' · '.join(map(_escaped, notes))}</i>"


def _marked(label: str, findings: Sequence[str]) -> Iterator[str]:
    told = (told_of(label), *badges(findings))
    yield from (f"<b>{_escaped(badge)}</b>" for badge in told if badge)


def _edge(link: Link) -> str:
    start, end = _ENDS[link.manner]
    both = link.mutual or link.manner is Manner.CONTRADICTORY
    line = "---" if link.bare else f"{start or '<'}{end}" if both else end
    word = f'|"{_escaped(link.word)}"|' if link.word else ""
    return f"{_name(link.source.card)} {line}{word} {_name(link.target.card)}"


def _name(id: str) -> str:
    """Return the name of a node: dashes could be taken for the beginning of a line."""
    return id.replace("-", "_")


def _visible(text: str) -> str:
    """Return a text in which Mermaid sees nothing to act upon, and that can be broken in lines."""
    told = _READ.sub(rf"\g<0>{_JOINER}", shorten(clean(text), _LONG).replace("`", "ˋ"))
    told = _STARRED.sub(rf"\g<0>{_SPACE}", told)
    return _LONG_WORD.sub("\\g<0>\u200b", told)


def _escaped(text: str) -> str:
    r"""Return a text as one line in quotes that says itself, in every renderer.

    >>> _escaped('"A" & [B]: <b>')
    '#34;A#34; #38; #91;B#93;: #60;b#62;'
    """
    return _SAFE.sub(lambda found: f"#{ord(found[0])};", _visible(text))
