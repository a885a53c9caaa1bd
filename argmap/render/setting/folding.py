"""To fold parts of a page that are too deep: what is far down goes on in a part of its own.

Where a claim with all that bears on it is taken away, a reference stays in its place, as it does
between any two parts of a page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.render.measuring import clean, shorten
from argmap.render.scene import Card, Scene
from argmap.render.setting.layering import layers_of
from argmap.render.setting.parting import is_across, parts_of

__all__ = ["fold", "fold_whole"]

_DEEPEST = 100  # cards: what is deeper would fall into too many pieces
_MOST = 50  # times that parts are folded
_LONG = 70  # letters
_GOES_ON = ", continued"
_WHOLE = ("whole", "", None)

_Near = Mapping[str, Sequence[str]]
_Section = tuple[str, str, str | None]
_Cut = tuple[str, str, Collection[str]]


def fold(scene: Scene, depth: int, spared: int = 0) -> Scene:
    """Return a scene of which no part is deeper than a number of cards, if that can be done.

    It is left as it is if no part is deeper than `spared`. What has relations that are argued about
    is left as it is as well: these belong to no part. Takes time in proportion to cards and links, for
    each time that parts have to be folded.
    """
    if scene.knots or not any(_too_deep(scene, max(depth, spared))):
        return scene
    for _ in range(_MOST):
        cuts = tuple(_too_deep(scene, depth))
        if not cuts:
            break
        scene = _apart(scene, cuts)
    return scene


def fold_whole(scene: Scene, depth: int, spared: int = 0) -> Scene:
    """Return a scene without sections, folded into parts that are named by their claims."""
    part = evolve(
        scene,
        cards=tuple(evolve(card, section=_WHOLE[0]) for card in scene.cards),
        sections=(_WHOLE,),
    )
    folded = fold(part, depth, spared)
    return scene if folded is part else folded


def _too_deep(scene: Scene, depth: int) -> Iterator[_Cut]:
    """Yield each part that is too deep, a claim to be taken away, and this with its reasons."""
    parts = parts_of(scene)
    links = [link for link in scene.links if not is_across(link, parts)]
    layers = layers_of(evolve(scene, links=tuple(links)))
    below: dict[str, list[str]] = {name: [] for name in layers}
    above: dict[str, list[str]] = {name: [] for name in layers}
    for link in links:
        below[link.target.card].append(link.source.card)
        above[link.source.card].append(link.target.card)
    # What bears on a card from another part stands beside it as well.
    reach = dict(layers)
    for link in scene.links:
        if is_across(link, parts):
            reach[link.target.card] = layers[link.target.card] + 1
    done: set[str | None] = {None}
    for name in sorted(reach, key=reach.__getitem__, reverse=True):
        if reach[name] < depth:
            break
        part = parts[name]
        if part not in done:
            done.add(part)
            cut = _cut(name, depth, layers, above, below) if reach[name] < _DEEPEST else None
            if part is not None and cut:
                yield part, *cut


def _cut(
    name: str, depth: int, layers: Mapping[str, int], above: _Near, below: _Near
) -> tuple[str, Collection[str]] | None:
    """Return what to take away so that a card is not so deep: with few lines cut, far down."""
    found = []
    while layers[name]:
        if layers[name] < depth:
            held = _beyond(name, below)
            if not held & _beyond(name, above) - {name}:
                lines = sum(end not in held for card in held for end in above[card])
                found.append((lines, -layers[name], name, held))
        name = next(other for other in above[name] if layers[other] == layers[name] - 1)
    return min(found, key=lambda cut: cut[:2])[2:] if found else None


def _beyond(name: str, near: _Near) -> set[str]:
    """Return a card and all to which one comes from there."""
    found = {name: None}
    waiting = [name]
    for one in waiting:
        fresh = [other for other in dict.fromkeys(near[one]) if other not in found]
        found.update(dict.fromkeys(fresh))
        waiting += fresh
    return set(found)


def _apart(scene: Scene, cuts: Iterable[_Cut]) -> Scene:
    """Return a scene where some cards of each part stand in one that goes on with it."""
    known = {name: (title, parent) for name, title, parent in scene.sections}
    names = {card.id: _name(card) for card in scene.cards}
    moves: dict[str, str] = {}
    after: dict[str, _Section] = {}
    for part, claim, moved in cuts:
        title, parent = known[part]
        number = 2
        while f"{part}-{number}" in known:
            number += 1
        name = f"{part}-{number}"
        whole = scene.sections[0] == _WHOLE
        told = names[claim] if whole else f"{title.removesuffix(_GOES_ON)}{_GOES_ON}"
        known[name] = told, parent
        after[part] = (name, told, parent)
        moves.update(dict.fromkeys(moved, name))
    return evolve(
        scene,
        cards=tuple(
            evolve(card, section=moves[card.id]) if card.id in moves else card
            for card in scene.cards
        ),
        sections=tuple(_with(scene.sections, after)),
        continued=(*scene.continued, *(name for name, _, _ in after.values())),
    )


def _name(card: Card) -> str:
    """Return what a card is called: by its claim, if it tells one, or else by its argument."""
    claim = card.head and (card.head.title or card.head.text)
    return shorten(clean(claim or ""), _LONG) or card.title or card.text


def _with(sections: Sequence[_Section], after: Mapping[str, _Section]) -> Iterator[_Section]:
    """Yield sections and, after some of them and all that is within, those that go on with them."""
    around: dict[str | None, str] = {}
    last: dict[str, str] = {}
    for name, _, parent in sections:
        outer = name if name in after else around.get(parent)
        if outer is not None:
            around[name] = outer
            last[outer] = name
    ends = {name: after[outer] for outer, name in last.items()}
    for section in sections:
        yield section
        if section[0] in ends:
            yield ends[section[0]]
