"""What Argdown makes of relations when all are told.

It does to the relations of a file what `argmap.model.relating` does, and to the lists of relations
at their ends as well; where these come out odd (an undercut stays with the argument whose last step
it hits), they do here.
"""

from __future__ import annotations

from argmap.exchange.argdown_json.nodes import Link, Model, Node
from argmap.exchange.argdown_json.settings import Settings

__all__ = ["rewrite"]

_SYMMETRIC = frozenset({"contrary", "contradictory"})


def rewrite(model: Model, settings: Settings) -> None:
    """Move, rename and drop relations as the settings want it."""
    if settings.rewrites:
        inferences = {id(node.entry): node for node in model.inferences}
        model.links = [link for link in model.links if _moved(link, model, inferences)]
    if settings.strict:
        model.links = [link for link in model.links if _renamed(link)]
    model.links = [link for link in model.links if not _told_more_exactly(link)]


def _moved(link: Link, model: Model, inferences: dict[int, Node]) -> bool:
    """Move a relation to the main conclusion, or to the last step; tell whether it is kept."""
    kept = True
    source, target = link.source, link.target
    if source.type == "argument" and source.lines:
        _leave(link, source)
        link.source = model.statements[source.lines[-1]["title"]]
        if _is_known(link, link.source, "target"):
            _leave(link, link.target)
            kept = False
        else:
            link.source.links.append(link)
    if target.type == "argument" and target.lines and link.kind == "undercut":
        step = inferences[id(target.lines[-1]["inference"])]
        link.target = step
        # Argdown takes it from the step, where it isn't yet, in place of the argument.
        del step.links[-1:]
        if _is_known(link, step, "source"):
            _leave(link, link.source)
            kept = False
        else:
            step.links.append(link)
    return kept


def _is_known(link: Link, end: Node, other: str) -> bool:
    return any(
        known.kind == link.kind and getattr(known, other) is getattr(link, other)
        for known in end.links
    )


def _leave(link: Link, end: Node) -> None:
    """Take a relation from the list of one of its ends; if it isn't there, Argdown takes the last."""
    at = next((at for at, known in enumerate(end.links) if known is link), -1)
    del end.links[at : at + 1 or None]


def _renamed(link: Link) -> bool:
    """Name support and attack between statements as strict mode does; tell whether it is kept."""
    source, target = link.source, link.target
    if not (source.is_statement and target.is_statement):
        return True
    if link.kind == "support":
        link.kind = "entails"
    elif link.kind == "attack":
        for known in source.links:
            if known.kind == "contrary" and {id(known.source), id(known.target)} == {
                id(source),
                id(target),
            }:
                _leave(link, source)
                _leave(link, target)
                return False
        link.kind = "contrary"
    return True


def _told_more_exactly(link: Link) -> bool:
    """Drop the attack of a statement on an argument of which it opposes a premise."""
    statement, argument = link.source, link.target
    if not (statement.is_statement and link.kind == "attack" and argument.type == "argument"):
        return False
    premises = {line["title"] for line in argument.lines if line["role"] == "premise"}
    for known in statement.links:
        other = known.other(statement)
        opposes = known.kind in _SYMMETRIC or (known.kind == "attack" and known.source is statement)
        if opposes and other.is_statement and other.title in premises:
            _leave(link, statement)
            _leave(link, argument)
            return True
    return False
