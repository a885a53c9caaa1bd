"""A reading as plain values, in the shape in which `argdown_reading.mjs` prints Argdown's own."""

from __future__ import annotations

import json
from math import isfinite

from argmap.model import ArgumentRef, Inference, InferenceRef, StatementRef
from argmap.model.gathering import Gatherer
from argmap.syntax import tree
from argmap.values import Data

# What Argdown calls the places where a statement can stand; items of lists have none.
TOP, BELOW, GIST = "top-level-statement", "relation-statement", "argument-description"
PREMISE, STEP, LAST = "premise", "intermediary-conclusion", "main-conclusion"


def ours(reading):
    """Return what argmap reads."""
    drawn = reading.map
    said = members(reading.tree)
    gathered = Gatherer(reading.source)
    gathered.gather(reading.tree)
    return {
        "front": plain(reading.tree.front_matter.value) if reading.tree.front_matter else {},
        "statements": {
            statement.title: {
                "text": words(statement.text),
                "section": statement.section,
                "tags": sorted(statement.tags),
                "data": plain(gathered.statements[statement.title].data),
            }
            for statement in drawn.statements
        },
        "arguments": {
            argument.title: {
                "text": words(argument.gist),
                "section": argument.section,
                "tags": sorted(argument.tags),
                "data": plain(gathered.arguments[argument.title].data),
                "pcs": [_line(line) for line in argument.pcs],
            }
            for argument in drawn.arguments
        },
        "members": ordered(said),
        "steps": ordered(steps(reading.tree)),
        "relations": _relations(
            (str(relation.kind), _end(drawn, relation.source), _end(drawn, relation.target))
            for relation in drawn.relations
        ),
        "sections": [
            [
                section.id,
                words(section.title),
                section.level,
                section.parent,
                sorted(section.tags),
                plain(section.data),
            ]
            for section in drawn.sections
        ],
    }


def theirs(printed):
    """Return what Argdown reads, less what no map depends on: the order of members and relations."""
    return {
        "front": printed["front"],
        "statements": {found["title"]: _noun(found) for found in printed["statements"]},
        "arguments": {
            found["title"]: _noun(found)
            | {"pcs": [[line["title"], line["inference"] is not None] for line in found["pcs"]]}
            for found in printed["arguments"]
        },
        "members": ordered(
            [
                sign,
                _title(found["title"]),
                said["role"],
                said["reference"],
                words(said["text"]),
                sorted(said["tags"]),
                said["data"],
            ]
            for sign, nouns in (("[", "statements"), ("<", "arguments"))
            for found in printed[nouns]
            for said in found["members"]
        ),
        "steps": ordered(
            [line["inference"]["rules"], line["inference"]["data"]]
            for found in printed["arguments"]
            for line in found["pcs"]
            if line["inference"]
        ),
        "relations": _relations(
            (relation["kind"], relation["from"], relation["to"])
            for relation in printed["relations"]
        ),
        "sections": [
            [
                found["id"],
                words(found["title"]),
                found["level"],
                found["parent"],
                sorted(found["tags"]),
                found["data"],
            ]
            for found in printed["sections"]
        ],
    }


def _noun(found):
    return {
        "text": words(found["text"]),
        "section": found["section"],
        "tags": sorted(found["tags"]),
        "data": found["data"],
    }


def _line(line):
    return [line.conclusion, True] if isinstance(line, Inference) else [line, False]


def _end(drawn, end):
    match end:
        case StatementRef(title):
            return {"statement": title}
        case ArgumentRef(title):
            return {"argument": title}
        case InferenceRef(title, step):
            places = [
                at
                for at, line in enumerate(drawn.argument(title).pcs)
                if isinstance(line, Inference)
            ]
            return {"inference": title, "conclusion": places[step - 1]}
    raise TypeError(end)


def _relations(relations):
    """Return relations in an order, less those of a thing to itself: Argdown drops some of them."""
    symmetric = {"contradictory", "contrary"}
    return ordered(
        [kind, *(ordered([source, target]) if kind in symmetric else [source, target])]
        for kind, source, target in relations
        if source != target
    )


def _title(title):
    """Return a title; of one that was made up it is enough to know that."""
    return None if title.startswith("Untitled ") else title


def words(text):
    """Return a text with single spaces: Argdown keeps some at line ends and some not."""
    return " ".join(text.split())


def ordered(values):
    """Return values that have no order in one."""
    return sorted(values, key=lambda value: json.dumps(value, sort_keys=True))


def plain(value):
    """Return a value of a data block as JSON has it."""
    if isinstance(value, Data):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, float) and not isfinite(value):
        return {"number": str(value).replace("inf", "Infinity").replace("nan", "NaN")}
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def members(document):
    """Return every mention of a statement or an argument, and where it stands."""
    found = []
    for block in document.blocks:
        match block:
            case tree.StatementOccurrence() | tree.ArgumentOccurrence():
                _mentions(block, TOP, found)
            case tree.ListBlock():
                for item in block.items:
                    _mentions(item.statement, None, found)
            case tree.PremiseConclusionStructure():
                _structure(block, found)
    return found


def _structure(block, found):
    for above, line in zip((None, *block.lines), block.lines, strict=False):
        if isinstance(line, tree.InferenceLine):
            for relation in line.relations:
                _mentions(relation.child, BELOW, found)
            continue
        concluded = isinstance(above, tree.InferenceLine)
        role = PREMISE if not concluded else LAST if line is block.lines[-1] else STEP
        _mentions(line.statement, role, found)


def _mentions(occurrence, role, found):
    is_argument = isinstance(occurrence, tree.ArgumentOccurrence)
    found.append(
        [
            "<" if is_argument else "[",
            _title(occurrence.title.name) if occurrence.title else None,
            GIST if is_argument else role,
            occurrence.form is tree.Form.REFERENCE,
            words(occurrence.text.plain) if occurrence.text else "",
            sorted(occurrence.tags),
            plain(occurrence.data.value) if occurrence.data else {},
        ]
    )
    for line in occurrence.relations:
        _mentions(line.child, BELOW, found)


def steps(document):
    """Return the rules and the data of every inference line."""
    return [
        [[rule.name for rule in line.rules], plain(line.data.value) if line.data else {}]
        for block in document.blocks
        if isinstance(block, tree.PremiseConclusionStructure)
        for line in block.lines
        if isinstance(line, tree.InferenceLine)
    ]
