"""Documents made at random, with settings for the map made at random."""

from __future__ import annotations

import json
from random import Random

__all__ = ["document"]

STATEMENTS = ("A", "B", "C", "D", "E")
ARGUMENTS = ("K", "L", "M", "N")
TAGS = ("t", "u", "v", "w x")
HEADINGS = ("One", "Two", "Three", "Four #t")
COLORS = ("#123", "#ABCDEF", "red", "#12", 0, 2, 7, 99)
# Argdown passes over a 0 where it is to be the colour of a group.
GROUP_COLORS = tuple(color for color in COLORS if color != 0)


def document(seed: int) -> str:
    """Return a document; the same for each seed."""
    dice = Random(seed)  # noqa: S311  (no secrets)
    return _front(dice) + "\n\n".join(_blocks(dice)) + "\n"


def _blocks(dice):
    structures = list(ARGUMENTS)
    dice.shuffle(structures)
    level = 0
    for _ in range(dice.randint(1, 9)):
        kind = dice.random()
        if kind < 0.2:
            level = dice.randint(1, min(level + 1, 4))
            yield f"{'#' * level} {dice.choice(HEADINGS)}{_data(_heading_flags(dice))}"
        elif kind < 0.6:
            yield "\n".join(_tree(dice, 0, "", ()))
        elif kind < 0.65:
            yield f"* {_statement(dice)}"
        else:
            if structures and dice.random() < 0.8:
                yield _argument(dice, structures.pop())
            else:
                yield "a remark"
            yield "\n".join(_structure(dice))


def _tree(dice, depth, sign, above):
    """Yield an occurrence with what hangs below it.

    What is said below something of itself is not the same here and there, so it isn't said.
    """
    make = _statement if sign == "><" or (sign != "_>" and dice.random() < 0.6) else _argument
    head = make(dice)
    while _title(head) in above:
        head = make(dice)
    yield f"{'  ' * depth}{sign + ' ' if sign else ''}{head}"
    if depth < 3:
        yield from _relations(dice, depth + 1, (*above, _title(head)))


def _title(head):
    return head.partition("]")[0] if head.startswith("[") else head.partition(">")[0]


def _relations(dice, depth, above):
    signs = ["+", "-", "+>", "->", "_>", "_" if above[-1].startswith("<") else "><"]
    for _ in range(dice.choice((0, 0, 1, 1, 2, 3))):
        yield from _tree(dice, depth, dice.choice(signs), above)


def _structure(dice):
    number = 1
    for _ in range(dice.choice((1, 1, 2))):
        for _ in range(dice.randint(1, 2)):
            yield from _numbered(dice, number)
            number += 1
        yield "----"
        yield from _numbered(dice, number)
        if dice.random() < 0.15:
            yield f"  <_ {_argument(dice)}"
        number += 1


def _numbered(dice, number):
    head = _statement(dice)
    yield f"({number}) {head}"
    yield from _relations(dice, 1, (_title(head),))


def _statement(dice):
    if dice.random() < 0.25:
        return f"words {dice.randint(1, 9)}{_tags(dice)}{_data(_flags(dice))}"
    title = f"[{dice.choice(STATEMENTS)}]"
    said = f": says {dice.randint(1, 9)}" if dice.random() < 0.3 else ""
    return f"{title}{said}{_tags(dice)}{_data(_flags(dice))}"


def _argument(dice, title=None):
    title = f"<{title or dice.choice(ARGUMENTS)}>"
    said = f": says {dice.randint(1, 9)}" if dice.random() < 0.3 else ""
    return f"{title}{said}{_tags(dice)}{_data(_flags(dice))}"


def _tags(dice):
    tags = dice.sample(TAGS, dice.choice((0, 0, 0, 1, 2)))
    return "".join(f" #({tag})" if " " in tag else f" #{tag}" for tag in tags)


def _flags(dice):
    flags = {}
    if dice.random() < 0.05:
        flags["isInMap"] = dice.random() < 0.5
    if dice.random() < 0.05:
        flags["isInGroup"] = dice.random() < 0.5
    if dice.random() < 0.05:
        flags["color"] = dice.choice(COLORS)
    if dice.random() < 0.05:
        flags["images"] = ["x.png"]
    return flags


def _heading_flags(dice):
    flags = {name: dice.random() < 0.5 for name in ("isGroup", "isClosed") if dice.random() < 0.2}
    if dice.random() < 0.1:
        flags["color"] = dice.choice(GROUP_COLORS)
    return flags


def _data(flags):
    return f" {json.dumps(flags)}" if flags else ""


def _front(dice):
    rooms = {
        name: made
        for name, make in (
            ("model", _model),
            ("selection", _selection),
            ("map", _labels),
            ("group", _groups),
            ("color", _colors),
            ("images", _images),
        )
        if dice.random() < 0.5 and (made := _some(dice, make(dice)))
    }
    if not rooms:
        return ""
    return (
        "===\n"
        + "".join(f"{name}: {json.dumps(made)}\n" for name, made in rooms.items())
        + "===\n\n"
    )


def _some(dice, settings):
    return {name: value for name, value in settings.items() if dice.random() < 0.35}


def _few(dice, choices):
    return dice.sample(choices, dice.randint(1, 2))


def _truth(dice):
    return dice.random() < 0.5


def _model(dice):
    return {
        "mode": dice.choice(("strict", "loose")),
        "transformArgumentRelations": _truth(dice),
        "removeTagsFromText": _truth(dice),
        "explodeArguments": _truth(dice),
    }


MODES = (
    "all",
    "top-level",
    "with-title",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
)


def _selection(dice):
    return {
        "excludeDisconnected": _truth(dice),
        "statementSelectionMode": dice.choice(MODES),
        "selectedTags": _few(dice, TAGS),
        "selectedSections": _few(dice, HEADINGS),
        "selectElementsWithoutTag": _truth(dice),
        "selectElementsWithoutSection": _truth(dice),
        "includeStatements": _few(dice, STATEMENTS),
        "excludeStatements": _few(dice, STATEMENTS),
        "excludeArguments": _few(dice, ARGUMENTS),
        "ignoreIsInMap": _truth(dice),
    }


def _labels(dice):
    modes = ("hide-untitled", "title", "text", "none")
    return {
        "statementLabelMode": dice.choice(modes),
        "argumentLabelMode": dice.choice(modes),
        "addTags": _truth(dice),
    }


def _groups(dice):
    return {
        "groupDepth": dice.randint(0, 4),
        "sections": {
            title: _some(dice, {"isGroup": _truth(dice), "isClosed": _truth(dice)})
            for title in _few(dice, HEADINGS)
        },
        # Of groups that stand behind one with children, Argdown gives some the same id.
        "regroup": [
            {
                "title": "R",
                "arguments": _few(dice, ARGUMENTS),
                "statements": _few(dice, STATEMENTS),
            },
            {
                "title": dice.choice(("T", "One")),
                "statements": _few(dice, STATEMENTS),
                "children": [
                    {"title": "S", "arguments": _few(dice, ARGUMENTS), "isClosed": _truth(dice)}
                ],
            },
        ],
        "ignoreIsGroup": _truth(dice),
        "ignoreIsClosed": _truth(dice),
    }


def _colors(dice):
    def named(titles):
        return {title: dice.choice(COLORS) for title in _few(dice, titles)}

    return {
        "colorizeByTag": _truth(dice),
        "colorizeGroupsByTag": _truth(dice),
        "colorScheme": dice.choice(("iwanthue-fluo", "colorbrewer-set3", ["#000", "#111", "#222"])),
        "groupColorScheme": ["#333", "#444"],
        "tagColors": {
            tag: dice.choice(
                (*COLORS, {"color": 1}, {"color": "#765", "priority": 2}, {"priority": 1})
            )
            for tag in _few(dice, TAGS)
        },
        "statementColors": named(STATEMENTS),
        "argumentColors": named(ARGUMENTS),
        "groupColors": {title: dice.choice(GROUP_COLORS) for title in _few(dice, HEADINGS)},
        "relationColors": {
            kind: dice.choice(COLORS) for kind in _few(dice, ("support", "attack", "contrary"))
        },
        "statementFontColor": "#010101",
        "argumentFontColor": "#020202",
        "groupFontColor": "#030303",
        "ignoreColorData": _truth(dice),
    }


def _images(dice):
    return {"useTags": _truth(dice), "files": {tag: {"path": "p.png"} for tag in _few(dice, TAGS)}}
