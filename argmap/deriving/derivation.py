"""From a map to the one that Argdown draws of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.deriving.coloring import Colorist
from argmap.deriving.configuring import configure
from argmap.deriving.flags import mistaken_flags
from argmap.deriving.grouping import Boxes, boxes_of
from argmap.deriving.joining import Joints
from argmap.deriving.labelling import images_of, label_of
from argmap.deriving.nouns import DerivedMap, Edge, Group, Node
from argmap.deriving.selecting import select
from argmap.deriving.settings import Settings
from argmap.deriving.shaping import shape
from argmap.deriving.written import written
from argmap.model import Argument, ArgumentMap, Statement
from argmap.reading import Reading, map_of

__all__ = ["derive"]


def derive(what: ArgumentMap | Reading) -> DerivedMap:
    r"""Return the map that Argdown draws of a document, by the settings in its front matter.

    >>> from argmap.reading import parse
    >>> derived = derive(parse("[Wet]: The street is wet.\n  + <Rain>: It rains.\n\n[Dry]: alone"))
    >>> [(node.id, str(node.ref)) for node in derived.nodes]
    [('n0', '[Wet]'), ('n1', '<Rain>')]
    """
    drawn = map_of(what)
    settings, mistaken = configure(drawn.front)
    wrong = (*mistaken, *mistaken_flags(drawn))
    how = written(what)
    deepest = max((section.level for section in drawn.sections), default=0)
    drawn = shape(drawn, settings)
    selected = select(drawn, settings.selection, how)
    boxes = boxes_of(drawn, settings.groups, deepest)
    colorist = Colorist(settings.colors, how.tags)
    nodes = tuple(_nodes((*selected.statements, *selected.arguments), settings, boxes, colorist))
    ids = {node.ref: node.id for node in nodes}
    joints = Joints(drawn, selected.statements, selected.arguments)
    edges = tuple(
        Edge(
            joint.kind,
            ids[joint.source],
            ids[joint.target],
            joint.source_statement,
            joint.target_statement,
            color=colorist.edge(joint.kind),
        )
        for joint in joints.all()
    )
    groups = tuple(_groups(boxes, nodes, settings, colorist))
    return DerivedMap(nodes, edges, groups, selected.absences, wrong)


def _nodes(
    nouns: Iterable[Statement | Argument], settings: Settings, boxes: Boxes, colorist: Colorist
) -> Iterator[Node]:
    for at, noun in enumerate(nouns):
        if isinstance(noun, Statement):
            text, mode, font = noun.text, settings.labels.statements, settings.colors.statement_font
        else:
            text, mode, font = noun.gist, settings.labels.arguments, settings.colors.argument_font
        tags = noun.tags if settings.labels.add_tags else ()
        yield Node(
            f"n{at}",
            noun.ref,
            *label_of(noun, text, mode),
            tags=tags,
            color=colorist.node(noun),
            font_color=font,
            images=images_of(noun, tags, settings.images),
            group=boxes.homes[noun.section],
        )


def _groups(
    boxes: Boxes, nodes: Iterable[Node], settings: Settings, colorist: Colorist
) -> Iterator[Group]:
    """Yield the groups that something is in."""
    filled: set[str] = set()
    for name in {node.group for node in nodes}:
        around = name
        while around is not None and around not in filled:
            filled.add(around)
            around = boxes.groups[around].parent
    levels: dict[str | None, int] = {None: 0}
    for name, box in boxes.groups.items():
        levels[name] = level = levels[box.parent] + 1
        if name in filled:
            yield Group(
                name,
                box.section.title,
                level,
                box.parent,
                color=colorist.group(box.section, level),
                font_color=settings.colors.group_font,
                closed=box.closed,
            )
