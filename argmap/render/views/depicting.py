"""The map that Argdown draws, as a scene: its nodes are cards, its groups grounds."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from argmap.deriving import DerivedMap, Edge, Node, close, derive
from argmap.model import ArgumentRef, End, RelationKind, StatementRef
from argmap.render.details import Detail
from argmap.render.marking import NO_FINDINGS, NO_LABELS, Findings, Labels, found, known
from argmap.render.measuring import clean
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting import page
from argmap.render.subject import Subject
from argmap.render.telling import heading
from argmap.render.views.limiting import limited
from argmap.render.views.neighbourhood import around
from argmap.render.views.tinting import full

__all__ = ["argdown", "depict", "derived"]

_ROLES = {
    RelationKind.SUPPORT: (Role.REASON, "BECAUSE"),
    RelationKind.ENTAILS: (Role.REASON, "BECAUSE"),
    RelationKind.ATTACK: (Role.OBJECTION, "HOWEVER"),
    RelationKind.CONTRARY: (Role.OBJECTION, "HOWEVER"),
    RelationKind.CONTRADICTORY: (Role.OBJECTION, "HOWEVER"),
    RelationKind.UNDERCUT: (Role.UNDERCUT, "BUT"),
}


def argdown(subject: Subject) -> Scene:
    """Return the scene of the map that Argdown draws, by the settings in the front matter.

    Where edges lead from group to group there are references, as in the other views. A thesis looks
    like one.
    """
    return page(derived(subject), whole=subject.around is not None)


def derived(subject: Subject) -> Scene:
    """Return the same scene with all its lines, for what sets no pages."""
    title, subtitle = heading(subject.map)
    show = subject.show
    found = derive(subject.given)
    whole = depict(
        found,
        title=title,
        subtitle=subtitle,
        labels=subject.labels if Detail.LABELS in show else NO_LABELS,
        findings=subject.findings if Detail.DIAGNOSTICS in show else NO_FINDINGS,
    )
    theses = {StatementRef(title) for title in subject.map.front.thesis}
    whole = evolve(
        whole,
        cards=tuple(
            evolve(card, role=Role.THESIS, word="THESIS") if card.names in theses else card
            for card in whole.cards
        ),
    )
    named: dict[End, Spot] = {
        node.ref: Spot(card.id) for node, card in zip(close(found).nodes, whole.cards, strict=False)
    }
    # A bare `get` has two forms, of which a type checker can't choose one.
    spot = lambda end: named.get(end)  # noqa: E731, PLW0108
    return around(limited(whole, subject), subject, spot)


def depict(
    derived: DerivedMap,
    *,
    title: str = "",
    subtitle: str = "",
    labels: Labels = NO_LABELS,
    findings: Findings = NO_FINDINGS,
) -> Scene:
    """Return the scene of a derived map: each node as a card, each group as a ground.

    What stands in a closed group is not shown; the group is a card. Arguments look like what they
    are for, by the first edge that starts from them. Where nodes have several colours, each card is
    marked with its own. What is known of a node stands on its card, as in the other views. Linear
    in the map.
    """
    shown = close(derived)
    first: dict[str, RelationKind] = {}
    for edge in shown.edges:
        first.setdefault(edge.source, edge.kind)
    colored = len({node.color for node in shown.nodes}) > 1
    name = Names()
    cards: dict[str, Card] = {}
    for node in shown.nodes:
        prefix = "arg" if isinstance(node.ref, ArgumentRef) else "claim"
        called = name(prefix, node.ref.title)
        card = _card(node, called, first.get(node.id), colored=colored)
        said, wrong = known(labels, node.ref), found(findings, node.ref)
        cards[node.id] = evolve(card, label=said, findings=wrong)
    for group in shown.groups:
        if group.closed:
            called = name("group", f"{group.title} {group.id}")
            cards[group.id] = Card(called, Role.CLAIM, "GROUP", group.title, section=group.parent)
    return Scene(
        tuple(cards.values()),
        tuple(_link(edge, cards) for edge in shown.edges),
        sections=tuple((g.id, clean(g.title), g.parent) for g in shown.groups if not g.closed),
        title=title,
        subtitle=subtitle,
        compact=True,
        whole=True,
    )


def _card(node: Node, name: str, kind: RelationKind | None, *, colored: bool) -> Card:
    role, word = Role.CLAIM, "CLAIM"
    if isinstance(node.ref, ArgumentRef):
        role, word = Role.CLAIM, "ARGUMENT"
        if kind is not None:
            role, word = _ROLES.get(kind, (role, word))
    written = (f"#{tag}" if " " not in tag else f"#({tag})" for tag in node.tags)
    tags = " ".join(tag for tag in written if tag not in node.text)
    return Card(
        name,
        role,
        word,
        node.title,
        text=node.text,
        notes=(tags,) if tags else (),
        section=node.group,
        tooltip=node.text or node.ref.title,
        mark=full(node.color) if colored and node.color else "",
        names=node.ref,
    )


def _link(edge: Edge, cards: Mapping[str, Card]) -> Link:
    source, target = cards[edge.source], cards[edge.target]
    said = f"{source.title or source.tooltip}: {edge.kind}, {target.title or target.tooltip}"
    mutual = edge.kind is RelationKind.CONTRARY
    manner = Manner(edge.kind.value)
    return Link(Spot(source.id), Spot(target.id), manner, "", said, mutual=mutual)
