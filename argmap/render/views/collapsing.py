"""To collapse sections: each becomes one card that says how much it holds and what crosses its border."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.circles import strongly_connected
from argmap.model import ArgumentMap, ArgumentRef, StatementRef
from argmap.model.spelling import nearest
from argmap.render.exceptions import UnknownSectionError
from argmap.render.measuring import clean
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.setting.parting import parts_of

__all__ = ["collapse", "sections_called"]

_End = StatementRef | ArgumentRef

_COUNTED = {
    Manner.SUPPORT: "support",
    Manner.ATTACK: "attack",
    Manner.UNDERCUT: "undercut",
    Manner.SAME: "premise",
    Manner.ENTAILS: "entailment",
    Manner.CONTRARY: "contrary",
    Manner.CONTRADICTORY: "contradiction",
    Manner.PREFERS: "preference",
}
_PLURALS = {"contrary": "contraries"}
_ALL = "all"
_NAMED = 30  # titles that a tooltip lists


def sections_called(scene: Scene, map: ArgumentMap, names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the sections of a scene that have these titles, or ids.

    `all` stands for the outermost sections that tell cards apart.

    Raises:
        UnknownSectionError: the map has no section of that name; the message says which is near.
    """
    found: set[str] = set()
    known = [*((name, title) for name, title, _ in scene.sections)]
    others = [(section.id, clean(section.title)) for section in map.sections]
    for name in names:
        word = clean(name)
        called = {id for id, title in (*known, *others) if word in {id, title}}
        if not called:
            folded = word.casefold()
            called = {id for id, title in (*known, *others) if title.casefold() == folded}
        if not called and folded == _ALL:
            called = {part for part in parts_of(scene).values() if part is not None}
        elif not called:
            raise UnknownSectionError(_missing(word, dict.fromkeys(title for _, title in others)))
        found |= called
    return frozenset(found & {name for name, _ in known})


def _missing(name: str, titles: Mapping[str, object]) -> str:
    if not titles:
        return f"there is no section {name!r}: the map has no headings"
    near = nearest(name, titles)
    hint = f"did you mean {near!r}?" if near else f"there are {', '.join(map(repr, titles))}"
    return f"there is no section {name!r}; {hint}"


def collapse(scene: Scene, sections: Collection[str], map: ArgumentMap) -> Scene:
    """Return a scene where each of some sections is one card, with all that is within.

    Lines of one kind between the same two cards are one line. What a card says of how much it holds
    is true of the map, whatever the view shows. Linear in cards, links and sections.
    """
    if not sections:
        return scene
    titles = {name: title for name, title, _ in scene.sections}
    above = {name: parent for name, _, parent in scene.sections}
    names = Names()
    cards: dict[str, str] = {}  # of sections
    for section in titles:
        outer = _outermost(section, above, sections)
        if outer is not None:
            cards[section] = names("folded", outer)
    held: dict[str, list[Card]] = {}
    for card in scene.cards:
        if card.section in cards:
            held.setdefault(cards[card.section], []).append(card)
    where = {card.id: name for name, inside in held.items() for card in inside}
    where |= _knots(scene, where)
    port = "" if scene.compact else "bar"
    links = [
        evolve(
            link,
            source=_moved(link.source, where, port),
            target=_moved(link.target, where, port),
        )
        for link in scene.links
    ]
    crossing = [link for link in links if link.source.card != link.target.card]
    borders, holding = _borders(crossing), _holding(map, sections)
    made: dict[str, Card] = {}
    for section, title in titles.items():
        name = cards.get(section)
        if name in held and _outermost(section, above, sections) == section:
            holds = holding.get(section) or _told(held[name])
            card = _card(held[name], holds, borders[name], compact=scene.compact)
            told = evolve(card, id=name, section=above[section])
            made[name] = _titled(told, title)
    shown = (made[where[c.id]] if c.id in where else _elsewhere(c, where) for c in scene.cards)
    return evolve(
        scene,
        cards=tuple({card.id: card for card in shown}.values()),
        links=tuple(_merged(crossing)),
        knots=tuple(knot for knot in scene.knots if knot not in where),
        sections=tuple(part for part in scene.sections if part[0] not in cards),
        folded=tuple((cards[name], name) for name in titles if cards.get(name) in made),
    )


def _outermost(
    section: str | None, above: Mapping[str, str | None], folded: Collection[str]
) -> str | None:
    """Return the outermost collapsed section around a section, be it this one."""
    found = None
    while section is not None:
        found = section if section in folded else found
        section = above.get(section)
    return found


def _knots(scene: Scene, where: Mapping[str, str]) -> dict[str, str]:
    """Return the knots on relations that lie within one card, and that card."""
    ends: dict[str, list[str]] = {knot: [] for knot in scene.knots}
    for link in scene.links:
        if link.bare and link.target.card in ends:
            ends[link.target.card].append(link.source.card)
        elif link.source.card in ends:
            ends[link.source.card].append(link.target.card)
    numbers = {knot: at for at, knot in enumerate(ends)}
    knots = tuple(ends)
    moved: dict[str, str] = {}
    # First those that others end at; what ends at each other lies where all the rest of it does.
    for circle in strongly_connected(
        [[numbers[end] for end in own if end in numbers] for own in ends.values()]
    ):
        within = {knots[at] for at in circle}
        others = [end for knot in within for end in ends[knot] if end not in within]
        places = {where.get(end) or moved.get(end) for end in others}
        if len(places) == 1 and None not in places:
            moved |= dict.fromkeys(within, str(*places))
    return moved


def _moved(spot: Spot, where: Mapping[str, str], port: str) -> Spot:
    return Spot(where[spot.card], port) if spot.card in where else spot


def _elsewhere(card: Card, where: Mapping[str, str]) -> Card:
    """Return a card; what a collapsed section tells is told by its card."""
    return evolve(
        card,
        head=card.head and _led(card.head, where),
        cells=tuple(_led(cell, where) for cell in card.cells),
    )


def _led(cell: Cell, where: Mapping[str, str]) -> Cell:
    return evolve(cell, told_in=where[cell.told_in]) if cell.told_in in where else cell


def _merged(links: Iterable[Link]) -> Iterator[Link]:
    """Yield links, those of one kind between the same spots as one."""
    groups: dict[tuple[Spot, Spot, Manner, bool], list[Link]] = {}
    for link in links:
        groups.setdefault((link.source, link.target, link.manner, link.bare), []).append(link)
    for first, *others in groups.values():
        if not others:
            yield first
            continue
        told = [link.tooltip for link in (first, *others)]
        yield evolve(
            first,
            word=f"{len(told)}\xa0×" if not first.word else f"{first.word}\xa0{len(told)}\xa0×",
            tooltip=". ".join(told),
            mutual=any(link.mutual for link in (first, *others)),
        )


def _borders(links: Iterable[Link]) -> Mapping[str, tuple[str, ...]]:
    """Return what is to be said of the links that cross the borders of each card."""
    words = ("from here", "to here")
    counts: dict[str, tuple[Counter[Manner], ...]] = defaultdict(lambda: (Counter(), Counter()))
    for link in links:
        counts[link.source.card][0][link.manner] += 1
        counts[link.target.card][1][link.manner] += 1
    return defaultdict(
        tuple,
        {
            name: tuple(
                f"{word}: {_listed(of)}" for word, of in zip(words, both, strict=True) if of
            )
            for name, both in counts.items()
        },
    )


def _listed(counts: Mapping[Manner, int]) -> str:
    return ", ".join(
        part for manner, word in _COUNTED.items() for part in _counted(word, counts[manner])
    )


def _card(
    held: Iterable[Card], holds: Sequence[_End], borders: Iterable[str], *, compact: bool
) -> Card:
    """Return the card of a section, but for its name and its title."""
    statements = [end.title for end in holds if isinstance(end, StatementRef)]
    arguments = [end.title for end in holds if isinstance(end, ArgumentRef)]
    told = ", ".join(
        (*_counted("statement", len(statements)), *_counted("argument", len(arguments)))
    )
    theses = (f"holds the thesis: {_title(card)}" for card in held if card.role is Role.THESIS)
    notes = (*theses, *borders)
    listed = [*statements, *arguments]
    more = [f"and {len(listed) - _NAMED} more"] if len(listed) > _NAMED else []
    tooltip = "\n".join((told, *listed[:_NAMED], *more))
    if compact:
        return Card("", Role.CLAIM, "SECTION", text=told, notes=notes, tooltip=tooltip)
    head = Cell("", "", told, notes, tooltip=tooltip)
    return Card("", Role.CLAIM, "SECTION", head=head, tooltip=tooltip)


def _titled(card: Card, title: str) -> Card:
    if card.head is None:
        return evolve(card, title=title)
    return evolve(card, head=evolve(card.head, id=f"{card.id}-head", title=title))


def _holding(map: ArgumentMap, sections: Collection[str]) -> Mapping[str, list[_End]]:
    """Return what of a map each of some sections holds, with those within."""
    above = {section.id: section.parent for section in map.sections}
    outer = {name: _outermost(name, above, sections) for name in above}
    ends: list[tuple[_End, str | None]] = [(s.ref, s.section) for s in map.statements]
    ends += ((argument.ref, argument.section) for argument in map.arguments)
    found: dict[str, list[_End]] = {}
    for end, section in ends:
        name = outer.get(section or "")
        if name is not None:
            found.setdefault(name, []).append(end)
    return found


def _told(cards: Iterable[Card]) -> tuple[_End, ...]:
    """Return the statements and arguments that cards tell."""
    found: dict[_End, None] = {}
    for card in cards:
        for cell in (card.head, *card.cells):
            if cell is not None and cell.names:
                found[StatementRef(cell.names)] = None
        if card.names is not None:
            found[card.names] = None
    return tuple(found)


def _title(card: Card) -> str:
    head = card.head
    return card.title or card.text if head is None else head.title or head.text


def _counted(word: str, number: int) -> tuple[str, ...]:
    r"""Return a number of things in words that stay together, if there are any.

    >>> _counted("contrary", 2)
    ('2\xa0contraries',)
    """
    if not number:
        return ()
    return (f"{number}\xa0{word if number == 1 else _PLURALS.get(word, f'{word}s')}",)
