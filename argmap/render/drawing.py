"""From a scene to DOT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.labels import FONT, FULL, SMALL, card_label, compact_label, font
from argmap.render.legend import title_label
from argmap.render.palette import Role, Style
from argmap.render.scene import Link, Manner, Scene, Spot

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["to_dot"]

_HEADS = {
    Manner.SUPPORT: "normal",
    Manner.ATTACK: "tee",
    Manner.UNDERCUT: "odiamond",
    Manner.SAME: "none",
    Manner.ENTAILS: "normal",
    Manner.CONTRARY: "tee",
    Manner.CONTRADICTORY: "tee",
    Manner.PREFERS: "vee",
}


def to_dot(scene: Scene, style: Style, *, clusters: bool = True) -> str:
    """Return the DOT of a scene; the same scene gives the same text."""
    from graphviz import Digraph  # noqa: PLC0415  (24 ms, only when drawn)

    sizes = SMALL if scene.compact else FULL
    graph = Digraph("argmap", strict=False)
    graph.attr(
        "graph",
        rankdir="LR",
        bgcolor=style.paper,
        pad="0.3",
        nodesep="0.16" if scene.compact else "0.22",
        ranksep="0.45" if scene.compact else "0.55",
        fontname=FONT,
        label=title_label(scene, style),
        labelloc="t",
        labeljust="l",
        newrank="true",
        remincross="true",
        searchsize="100",
    )
    graph.attr("node", shape="plain", fontname=FONT)
    graph.attr("edge", penwidth="1.5", arrowsize="0.75", fontname=FONT, fontsize=f"{sizes.small:g}")
    _sections(graph, scene, style, None, clusters=clusters)
    for knot in scene.knots:
        graph.node(knot, "", id=knot, shape="point", width="0.08", color=style.muted)
    for number, link in enumerate(scene.links, start=1):
        # From the claim to what is said for it, with the arrow at the tail: so claims stand first.
        graph.edge(_end(link.target, "e"), _end(link.source, "w"), **_edge(link, number, style))
    return str(graph.source)


def _sections(
    graph: Digraph, scene: Scene, style: Style, parent: str | None, *, clusters: bool
) -> None:
    """Add the cards of a section and, around them, its tinted ground."""
    sizes = SMALL if scene.compact else FULL
    if clusters:
        for name, title, above in scene.sections:
            if above == parent:
                with graph.subgraph(name=f"cluster_{name}") as inner:
                    inner.attr(
                        id=f"section-{name}",
                        label=f"<{font(title, style.muted, sizes.title, bold=True)}>",
                        labeljust="l",
                        bgcolor=style.section,
                        color=style.section_line,
                        margin="10",
                    )
                    _sections(inner, scene, style, name, clusters=True)
    label = compact_label if scene.compact else card_label
    for card in scene.cards:
        if not clusters or card.section == parent:
            graph.node(card.id, label(card, style, sizes), id=card.id, **{"class": card.role.value})


def _end(spot: Spot, side: str) -> str:
    return f"{spot.card}:{spot.port}:{side}" if spot.port else f"{spot.card}:{side}"


def _edge(link: Link, number: int, style: Style) -> dict[str, str]:
    attributes = {
        "id": f"link-{number}",
        "class": link.manner.value,
        "color": _colour(link.manner, style),
        "dir": "back",
        "arrowtail": _HEADS[link.manner],
    }
    if link.manner is Manner.CONTRADICTORY:
        attributes["dir"] = "both"
        attributes["arrowhead"] = "tee"
    if link.word:
        attributes["label"] = f"<{font(link.word, _colour(link.manner, style), 9)}>"
    return attributes


def _colour(manner: Manner, style: Style) -> str:
    match manner:
        case Manner.SUPPORT | Manner.ENTAILS:
            return style.of(Role.REASON).bar
        case Manner.ATTACK | Manner.CONTRARY | Manner.CONTRADICTORY:
            return style.of(Role.OBJECTION).bar
        case Manner.UNDERCUT:
            return style.of(Role.UNDERCUT).bar
        case _:
            return style.muted
