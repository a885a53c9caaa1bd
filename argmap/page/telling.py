"""What a page knows of each node: what it says, where, whether it stands, what it bears on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypedDict

from argmap.model import (
    Argument,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.page.content import Content, Node
from argmap.page.finding import concerning
from argmap.page.reciting import places
from argmap.render.details import ALL
from argmap.render.linking import VERBS
from argmap.render.telling import Teller, card_role, word_of

__all__ = ["Told", "nodes"]

_VERBS = {
    **VERBS,
    RelationKind.CONTRARY: "is contrary to",
    RelationKind.PREFERS: "is preferred to",
}
_BOTH_WAYS = {RelationKind.CONTRARY, RelationKind.CONTRADICTORY}


class Told(TypedDict):
    """What a page knows of a node.

    Attributes:
        id: its name in links.
        kind: `statement` or `argument`.
        judged: its verdict is listed: it is a statement, or an argument that is a mere gist.
        title: without brackets; empty if it is made up.
        text: what it says, or comes down to.
        role: the role of its card, in a word such as `THESIS`.
        label: what is known of it, such as `in`.
        notes: what is said of it in short.
        at: ids of the places in the text beside the map that say it.
        to: what it bears on: a verb, and the id of the other node.
        findings: numbers of the findings that concern it.
    """

    id: str
    kind: str
    judged: bool
    title: str
    text: str
    role: str
    label: str
    notes: list[str]
    at: list[str]
    to: list[tuple[str, str]]
    findings: list[int]


def nodes(content: Content) -> list[Told]:
    """Return what is known of each node, statements first, in the order of the map."""
    at = places(content)
    teller = Teller(content.grounding.citations, {}, content.labels, {}, ALL)
    wrong: dict[Node, list[int]] = {}
    for number, node in enumerate(concerning(content)):
        if node is not None:
            wrong.setdefault(node, []).append(number)
    bearings: dict[Node, dict[tuple[str, str], None]] = {}
    for node, verb, other in _bearings(content):
        bearings.setdefault(node, {})[verb, content.names[other]] = None
    told = []
    for noun in content.nouns:
        of_statement = isinstance(noun, Statement)
        told.append(
            Told(
                id=content.names[noun.ref],
                kind="statement" if of_statement else "argument",
                judged=not isinstance(noun, Argument) or not noun.pcs,
                title="" if noun.anonymous else noun.title,
                text=noun.text if isinstance(noun, Statement) else _gist(content, noun),
                role=_role(content, noun),
                label=teller.label(noun.ref),
                notes=list(_notes(teller, noun)),
                at=at.get(noun.ref, []),
                to=list(bearings.get(noun.ref, ())),
                findings=wrong.get(noun.ref, []),
            )
        )
    return told


def _gist(content: Content, argument: Argument) -> str:
    if argument.gist or argument.conclusion is None:
        return argument.gist
    conclusion = content.map.statement(argument.conclusion)
    return f"So: {conclusion.text or conclusion.title}"


def _role(content: Content, noun: Statement | Argument) -> str:
    map = content.map
    if isinstance(noun, Argument):
        word = card_role(map, noun.ref)[1]
        return "BECAUSE" if noun.inferences and word == "ARGUMENT" else word
    word = word_of(map, noun)
    return "PREMISE" if word == "CLAIM" and map.used_by(noun.title) else word


def _notes(teller: Teller, noun: Statement | Argument) -> Iterable[str]:
    if isinstance(noun, Statement):
        return teller.notes(noun)
    return dict.fromkeys(rule for step in noun.inferences for rule in step.rules)


def _bearings(content: Content) -> Iterator[tuple[Node, str, Node]]:
    """Yield what bears directly on what, and how."""
    map = content.map
    for ref, inference in map.steps.items():
        argument = content.node(ref)
        for premise in inference.premises:
            yield StatementRef(premise), "is a premise of", argument
        yield argument, "concludes", StatementRef(inference.conclusion)
    for relation in map.relations:
        source, target = relation.source, relation.target
        verb = _VERBS[relation.kind]
        if isinstance(target, RelationRef):
            verb = f"{verb} {target}, of which the first is"
        yield content.node(source), verb, content.node(target)
        if relation.kind in _BOTH_WAYS:
            yield content.node(target), verb, content.node(source)
