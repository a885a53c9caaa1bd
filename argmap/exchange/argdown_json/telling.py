"""From the tree to Argdown's own model: one walk in the order in which Argdown's parser goes.

What is said of a thing counts when its relations have been told; so the members of a class stand in
another order than in the text if it is mentioned again in its own relations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import Factory, define

from argmap.exchange.argdown_json.nodes import Entry, Link, Model, Node
from argmap.exchange.argdown_json.scribing import BELOW, TOP, Scribe
from argmap.exchange.argdown_json.settings import Settings
from argmap.exchange.argdown_json.tagging import note_tags
from argmap.exchange.argdown_json.texts import Wording
from argmap.model.members import merge
from argmap.source import Source
from argmap.syntax import tree
from argmap.values import NO_DATA, Value, thaw

__all__ = ["tell"]

_KINDS = {
    tree.Sign.SUPPORTS: ("support", True),
    tree.Sign.ATTACKS: ("attack", True),
    tree.Sign.UNDERCUTS: ("undercut", True),
    tree.Sign.SUPPORTED_BY: ("support", False),
    tree.Sign.ATTACKED_BY: ("attack", False),
    tree.Sign.UNDERCUT_BY: ("undercut", False),
    tree.Sign.CONTRADICTS: ("contradictory", True),
}


def tell(document: tree.Document, source: Source, settings: Settings) -> Model:
    """Return Argdown's model of a document, its relations as written."""
    wording = Wording(
        source.text, tags=settings.map.tags_in_text, shortcodes=settings.map.shortcodes
    )
    teller = _Teller(settings, Scribe(source, wording))
    teller.tell(document)
    return teller.model


@define
class _Mention:
    """A mention while its relations are told; `denied` is what `<_` below it hits."""

    node: Node
    said: Entry
    occurrence: tree.Occurrence
    rest: Iterator[tree.RelationLine]
    denied: Node
    line: tree.RelationLine | None = None


@define
class _Teller:
    settings: Settings
    scribe: Scribe
    model: Model = Factory(Model)
    section: Entry | None = None
    open_sections: list[Entry] = Factory(list)
    count: int = 0
    untitled: int = 0
    merged: dict[int, tuple[Entry, list[Value]]] = Factory(dict)
    """What the data blocks of an entry hold, the first first."""
    told: set[tuple[str, int | None, int]] = Factory(set)
    """Relations by kind and ends, and by kind and target alone."""
    tags: dict[int, dict[str, None]] = Factory(dict)
    """The tags of an entry."""
    concluded: Counter[str] = Factory(Counter)
    """How many steps a statement concludes that are no last ones."""

    def tell(self, document: tree.Document) -> None:
        previous: tuple[Node, Entry] | None = None
        for block in document.blocks:
            argument: tuple[Node, Entry] | None = None
            match block:
                case tree.Heading():
                    self._heading(block)
                case tree.StatementOccurrence() | tree.ArgumentOccurrence():
                    told = self._occurrence(block, TOP)
                    if isinstance(block, tree.ArgumentOccurrence):
                        argument = told
                case tree.ListBlock():
                    for item in block.items:
                        self._occurrence(item.statement, None)
                case tree.PremiseConclusionStructure():
                    self._structure(block, previous)
            previous = argument
        self._finish(document)

    def _finish(self, document: tree.Document) -> None:
        """End the sections, and give each node the data of all its mentions."""
        if document.blocks:
            last = self.scribe.place(document.blocks[-1].span)
            for section in self.open_sections:
                section |= {key: last[key] for key in ("endLine", "endColumn")}
        for entry, found in self.merged.values():
            entry["data"] = thaw(merge(found))
        for node in (*self.model.statements.values(), *self.model.arguments.values()):
            first: Entry = next(iter(node.entry["members"]), {})
            if "section" not in node.entry and "section" in first:
                node.entry["section"] = first["section"]

    # -- sections

    def _heading(self, heading: tree.Heading) -> None:
        worded = self.scribe.wording.text(heading.text)
        self.count += 1
        section: Entry = {
            "type": "section",
            "id": f"s{self.count}",
            "level": heading.level,
            "title": worded.text.strip(),
            "children": [],
        }
        note_tags(self.model, section, heading.tags)
        section["ranges"] = worded.ranges
        section |= self.scribe.place(heading.span)
        section |= self.scribe.data(heading.data)
        section |= self.settings.grouping(section)
        while self.open_sections and self.open_sections[-1]["level"] >= heading.level:
            ended = self.open_sections.pop()
            ended |= {"endLine": section["startLine"] - 1, "endColumn": 0}
        if self.open_sections:
            parent = self.open_sections[-1]
            parent["children"].append(section)
            section["parent"] = parent["id"]
        else:
            self.model.sections.append(section)
        self.open_sections.append(section)
        self.section = section

    # -- mentions

    def _occurrence(
        self, occurrence: tree.Occurrence, role: str | None, step: Node | None = None
    ) -> tuple[Node, Entry]:
        """Tell a mention and all below it, without recursion."""
        top = self._begin(occurrence, role, step)
        waiting = [top]
        while waiting:
            mention = waiting[-1]
            line = next(mention.rest, None)
            if line is not None:
                waiting.append(self._begin(line.child, BELOW, None, line))
                continue
            waiting.pop()
            self._end(mention)
            if mention.line is not None:
                above = waiting[-1]
                self._relate(mention.line, above.node, above.denied, mention.node)
        return top.node, top.said

    def below(self, lines: tuple[tree.RelationLine, ...], node: Node) -> None:
        """Tell what hangs below an inference."""
        for line in lines:
            child, _ = self._occurrence(line.child, BELOW)
            self._relate(line, node, node, child)

    def _begin(
        self,
        occurrence: tree.Occurrence,
        role: str | None,
        step: Node | None,
        line: tree.RelationLine | None = None,
    ) -> _Mention:
        is_argument = isinstance(occurrence, tree.ArgumentOccurrence)
        title = occurrence.title.name if occurrence.title else self._next_untitled()
        said = self.scribe.mention(occurrence, title, role)
        note_tags(self.model, said, occurrence.tags)
        if self.section is not None:
            said["section"] = self.section["id"]
        node = self._argument(title) if is_argument else self._statement(title)
        return _Mention(node, said, occurrence, iter(occurrence.relations), step or node, line)

    def _end(self, mention: _Mention) -> None:
        """Let a mention count: its tags, its data, its section."""
        said, entry = mention.said, mention.node.entry
        if "tags" in said:
            known = self.tags.setdefault(id(entry), {})
            entry.setdefault("tags", []).extend(tag for tag in said["tags"] if tag not in known)
            known |= dict.fromkeys(said["tags"])
        data = mention.occurrence.data.value if mention.occurrence.data else None
        if "data" in said and data is not None:
            self.merged.setdefault(id(entry), (entry, [NO_DATA]))[1].append(data)
        entry["members"].append(said)
        chosen = data.get("isInGroup") if data is not None else None
        is_first = "isReference" not in said and chosen is None and "section" not in entry
        if chosen is True or is_first:
            entry.pop("section", None)
            entry |= {key: said[key] for key in ("section",) if key in said}
        if said.get("role") == TOP:
            entry["isUsedAsTopLevelStatement"] = True
        elif said.get("role") == BELOW:
            entry["isUsedAsRelationStatement"] = True

    def _statement(self, title: str) -> Node:
        found = self.model.statements.get(title)
        if found is None:
            found = self.model.statements[title] = Node.of_statement(title)
        return found

    def _argument(self, title: str) -> Node:
        found = self.model.arguments.get(title)
        if found is None:
            found = self.model.arguments[title] = Node.of_argument(title)
        return found

    def _next_untitled(self) -> str:
        while True:
            self.untitled += 1
            title = f"Untitled {self.untitled}"
            if title not in self.model.statements and title not in self.model.arguments:
                return title

    # -- structures

    def _structure(
        self, block: tree.PremiseConclusionStructure, previous: tuple[Node, Entry] | None
    ) -> None:
        if previous is None or previous[0].lines:
            argument = self._argument(self._next_untitled())
        else:
            argument, description = previous
            description["pcs"] = argument.lines
        entry = argument.entry
        if self.section is not None:
            entry["section"] = self.section["id"]
        above: tree.InferenceLine | None = None
        inference: Node | None = None
        for line in block.lines:
            if isinstance(line, tree.InferenceLine):
                above = line
                inference = self._inference(line, argument)
                self.below(line.relations, inference)
                continue
            step = inference if above else None
            node, said = self._occurrence(line.statement, None, step)
            said |= {"role": "intermediary-conclusion" if step else "premise"}
            said["argumentTitle"] = argument.title
            if step:
                said["inference"] = step.entry
                node.entry["isUsedAsIntermediaryConclusion"] = True
                self.concluded[node.title] += 1
            else:
                node.entry["isUsedAsPremise"] = True
            argument.lines.append(said)
            above = None
        self._conclude(argument.lines[-1])
        numbers = tuple(
            line.number for line in block.lines if isinstance(line, tree.NumberedStatement)
        )
        if numbers != tuple(range(1, len(numbers) + 1)):
            self.model.numbers[argument.title] = numbers
        entry |= self.scribe.place(block.span)

    def _inference(self, line: tree.InferenceLine, argument: Node) -> Node:
        inference = Node.of_inference(argument.title, len(argument.lines))
        inference.entry["inferenceRules"] = [rule.name for rule in line.rules]
        inference.entry |= self.scribe.place(line.span) | self.scribe.data(line.data)
        self.model.inferences.append(inference)
        return inference

    def _conclude(self, last: Entry) -> None:
        """Make the last line the main conclusion."""
        last["role"] = "main-conclusion"
        entry = self.model.statements[last["title"]].entry
        entry["isUsedAsMainConclusion"] = True
        self.concluded[last["title"]] -= 1
        if not self.concluded[last["title"]]:
            entry["isUsedAsIntermediaryConclusion"] = False

    # -- relations

    def _relate(self, line: tree.RelationLine, above: Node, denied: Node, child: Node) -> None:
        kind, outgoing = _KINDS[line.sign]
        above = denied if line.sign is tree.Sign.UNDERCUT_BY else above
        link = Link(kind, above, child) if outgoing else Link(kind, child, above)
        if self._is_told(link):
            return
        self.told.add((kind, id(link.source), id(link.target)))
        self.told.add((kind, None, id(link.target)))
        self.model.links.append(link)
        link.join()

    def _is_told(self, link: Link) -> bool:
        """Tell whether Argdown takes a relation for one that it knows.

        For one of a thing to itself it takes any of that kind that ends there.
        """
        kind, source, target = link.kind, id(link.source), id(link.target)
        return (
            (kind, source, target) in self.told
            or (source == target and (kind, None, target) in self.told)
            or (kind == "contradictory" and (kind, target, source) in self.told)
        )
