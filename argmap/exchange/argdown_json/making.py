"""From a map that no text tells to Argdown's own model: each thing is defined once.

Statements are defined at the top, premises and conclusions refer to them, and relations join what
the map says they join.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, define

from argmap.exchange.argdown_json.nodes import Entry, Link, Model, Node
from argmap.exchange.argdown_json.settings import Settings
from argmap.exchange.argdown_json.tagging import note_tags
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    Inference,
    InferenceRef,
    RelationKind,
    RelationRef,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.vocabulary import ARGUMENT, INFERENCE, STATEMENT
from argmap.values import Data, thaw

__all__ = ["is_sayable", "make"]


def make(map: ArgumentMap, settings: Settings) -> Model:
    """Return Argdown's model of a map; relations that Argdown doesn't know are left out."""
    maker = _Maker(Model(), settings)
    maker.sections(map.sections)
    for statement in map.statements:
        maker.statement(statement)
    for argument in map.arguments:
        maker.argument(argument)
    for relation in map.relations:
        if is_sayable(relation.ref):
            link = Link(str(relation.kind), maker.end(relation.source), maker.end(relation.target))
            maker.model.links.append(link)
            link.join()
    return maker.model


def is_sayable(relation: RelationRef) -> bool:
    """Tell whether Argdown knows a relation of this kind between such ends."""
    ends = (relation.source, relation.target)
    return relation.kind is not RelationKind.PREFERS and not any(
        isinstance(end, RelationRef) for end in ends
    )


@define
class _Maker:
    model: Model
    settings: Settings
    steps: dict[InferenceRef, Node] = Factory(dict)

    def sections(self, sections: tuple[Section, ...]) -> None:
        made: dict[str, Entry] = {}
        for section in sections:
            entry: Entry = {
                "type": "section",
                "id": section.id,
                "level": section.level,
                "title": section.title,
                "children": [],
            }
            note_tags(self.model, entry, section.tags)
            entry["ranges"] = []
            entry |= _data(section.data)
            entry |= self.settings.grouping(entry)
            made[section.id] = entry
            if section.parent is None:
                self.model.sections.append(entry)
            else:
                entry["parent"] = section.parent
                made[section.parent]["children"].append(entry)

    def statement(self, statement: Statement) -> None:
        node = Node.of_statement(statement.title)
        self.model.statements[statement.title] = node
        said: Entry = {
            "type": "statement",
            "role": "top-level-statement",
            "isTopLevel": True,
            "title": statement.title,
        }
        if statement.text:
            said["text"] = statement.text
        elif not statement.anonymous:
            said["isReference"] = True
        data = Data({**STATEMENT.write(statement), **statement.data})
        self._say(node, said, statement, data)
        node.entry["isUsedAsTopLevelStatement"] = True

    def argument(self, argument: Argument) -> None:
        node = Node.of_argument(argument.title)
        self.model.arguments[argument.title] = node
        data = Data({**ARGUMENT.write(argument), **argument.data})
        said: Entry = {
            "type": "statement",
            "role": "argument-description",
            "text": argument.gist,
            "isTopLevel": True,
            "title": argument.title,
        }
        if not argument.gist:
            said["isReference"] = True
        self._say(node, said, argument, data)
        if argument.anonymous and argument.pcs and not (argument.gist or argument.tags or data):
            node.entry["members"].clear()
        elif argument.pcs:
            said["pcs"] = node.lines
        self._structure(argument, node)

    def _say(self, node: Node, said: Entry, noun: Statement | Argument, data: Data) -> None:
        """Enter the one mention of a noun, and what it brings along."""
        note_tags(self.model, said, noun.tags)
        said |= _data(data)
        if noun.section is not None:
            said["section"] = noun.section
        node.entry["members"].append(said)
        node.entry |= {key: said[key] for key in ("tags", "data", "section") if key in said}

    def _structure(self, argument: Argument, node: Node) -> None:
        numbers: dict[str, int] = {}
        unused: dict[str, None] = {}
        steps = 0
        for at, line in enumerate(argument.pcs):
            title = line.conclusion if isinstance(line, Inference) else line
            said: Entry = {"type": "statement", "title": title, "isReference": True}
            if argument.section is not None:
                said["section"] = argument.section
            said |= {"role": "premise", "argumentTitle": argument.title}
            entry = self.model.statements[title].entry
            if isinstance(line, Inference):
                steps += 1
                inference = self._inference(line, argument.title, at, numbers, unused)
                self.steps[InferenceRef(argument.title, steps)] = inference
                is_last = at == len(argument.pcs) - 1
                said["role"] = "main-conclusion" if is_last else "intermediary-conclusion"
                said["inference"] = inference.entry
                if is_last:
                    entry.setdefault("isUsedAsIntermediaryConclusion", False)
                    entry["isUsedAsMainConclusion"] = True
                else:
                    entry["isUsedAsIntermediaryConclusion"] = True
                for premise in line.premises:
                    unused.pop(premise, None)
            else:
                entry["isUsedAsPremise"] = True
            entry["members"].append(said)
            node.lines.append(said)
            numbers[title] = at + 1
            unused[title] = None

    def _inference(
        self,
        line: Inference,
        argument: str,
        at: int,
        numbers: Mapping[str, int],
        unused: Mapping[str, None],
    ) -> Node:
        inference = Node.of_inference(argument, at)
        inference.entry["inferenceRules"] = list(line.rules)
        said = INFERENCE.write(line)
        said.pop("uses", None)  # the lines have numbers of their own here
        data = {**said, **line.data}
        if line.premises != tuple(unused):
            data["uses"] = [numbers[premise] for premise in line.premises]
        inference.entry |= _data(Data(data))
        self.model.inferences.append(inference)
        return inference

    def end(self, end: End) -> Node:
        """Return the node that is an end of a relation."""
        match end:
            case StatementRef(title):
                return self.model.statements[title]
            case ArgumentRef(title):
                return self.model.arguments[title]
            case InferenceRef():
                return self.steps[end]
        raise TypeError(end)


def _data(data: Data) -> Entry:
    return {"data": thaw(data)} if data else {}
