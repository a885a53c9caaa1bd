"""What Argdown makes of relations when all are told.

It does to the relations of a file what `argmap.model.relating` does, and to the lists of relations
at their ends as well; where these come out odd (an undercut stays with the argument whose last step
it hits), they do here.
"""

from __future__ import annotations

from collections import Counter

from attrs import Factory, define

from argmap.exchange.argdown_json.nodes import Link, Model, Node
from argmap.exchange.argdown_json.settings import Settings

__all__ = ["rewrite"]

_SYMMETRIC = frozenset({"contrary", "contradictory"})


def rewrite(model: Model, settings: Settings) -> None:
    """Move, rename and drop relations as the settings want it."""
    rewriter = _Rewriter(model)
    rewriter.count()
    if settings.rewrites:
        model.links = [link for link in model.links if rewriter.move(link)]
    if settings.strict:
        model.links = [link for link in model.links if rewriter.rename(link)]
    opposed = _opposed(model.links)
    premises = {id(node): _premises(node) for node in model.arguments.values()}
    model.links = [
        link for link in model.links if not rewriter.told_more_exactly(link, opposed, premises)
    ]


@define
class _Rewriter:
    """Counts what stands in the lists at the ends, so that none has to be searched."""

    model: Model
    starts: Counter[tuple[str, int, int]] = Factory(Counter)
    """Relations in the lists of their sources: kind, source, target."""
    arrives: Counter[tuple[str, int]] = Factory(Counter)
    """Relations in the lists of their targets: kind, target."""
    inferences: dict[int, Node] = Factory(dict)
    contraries: set[frozenset[int]] = Factory(set)

    def count(self) -> None:
        """Count all relations as they were told."""
        self.inferences = {id(node.entry): node for node in self.model.inferences}
        for link in self.model.links:
            self.starts[_key(link)] += 1
            self.arrives[link.kind, id(link.target)] += 1

    def move(self, link: Link) -> bool:
        """Move a relation to the main conclusion, or to the last step; tell whether it is kept."""
        kept = True
        source, target = link.source, link.target
        if source.type == "argument" and source.lines:
            self._leave(link, source)
            link.source = self.model.statements[source.lines[-1]["title"]]
            if self._is_known(link):
                self._leave(link, link.target)
                kept = False
            else:
                self._enter(link)
        if target.type == "argument" and target.lines and link.kind == "undercut":
            step = self.inferences[id(target.lines[-1]["inference"])]
            self._hit(link, step)
            # Argdown takes it from the step, where it isn't yet, in place of the argument.
            if step.links:
                step.links.popitem()
            if any(known.source is link.source for known in step.links.values()):
                self._leave(link, link.source)
                kept = False
            else:
                step.links[link, False] = link
        return kept

    def rename(self, link: Link) -> bool:
        """Name support and attack between statements as strict mode does; tell whether it is kept."""
        source, target = link.source, link.target
        if source.is_statement and target.is_statement:
            if link.kind == "support":
                link.kind = "entails"
            elif link.kind == "attack":
                pair = frozenset((id(source), id(target)))
                if pair in self.contraries:
                    self._leave(link, source)
                    self._leave(link, target)
                    return False
                self.contraries.add(pair)
                link.kind = "contrary"
        return True

    def told_more_exactly(
        self, link: Link, opposed: dict[int, set[str]], premises: dict[int, set[str]]
    ) -> bool:
        """Drop the attack of a statement on an argument of which it opposes a premise."""
        source, target = link.source, link.target
        if link.kind != "attack" or not source.is_statement or target.type != "argument":
            return False
        if premises[id(target)].isdisjoint(opposed.get(id(source), ())):
            return False
        self._leave(link, source)
        self._leave(link, target)
        return True

    def _is_known(self, link: Link) -> bool:
        """Tell whether the source has one of that kind to that target in its list."""
        to_itself = link.source is link.target
        return self.starts[_key(link)] > 0 or (
            to_itself and self.arrives[link.kind, id(link.target)] > 0
        )

    def _enter(self, link: Link) -> None:
        link.source.links[link, True] = link
        self.starts[_key(link)] += 1

    def _hit(self, link: Link, step: Node) -> None:
        """Let a relation end at a step."""
        is_counted = (link, True) in link.source.links
        if is_counted:
            self.starts[_key(link)] -= 1
        link.target = step
        if is_counted:
            self.starts[_key(link)] += 1

    def _leave(self, link: Link, end: Node) -> None:
        """Take a relation from the list of an end; if it isn't there, Argdown takes the last."""
        side = next((side for side in (True, False) if (link, side) in end.links), None)
        if side is not None:
            gone = end.links.pop((link, side))
        elif end.links:
            (_, side), gone = end.links.popitem()
        else:
            return
        if side:
            self.starts[gone.kind, id(end), id(gone.target)] -= 1
        else:
            self.arrives[gone.kind, id(end)] -= 1


def _key(link: Link) -> tuple[str, int, int]:
    return link.kind, id(link.source), id(link.target)


def _premises(argument: Node) -> set[str]:
    return {line["title"] for line in argument.lines if line["role"] == "premise"}


def _opposed(links: list[Link]) -> dict[int, set[str]]:
    """Return the titles of the statements that each statement opposes."""
    found: dict[int, set[str]] = {}
    for link in links:
        source, target = link.source, link.target
        if not (source.is_statement and target.is_statement):
            continue
        if link.kind == "attack" or link.kind in _SYMMETRIC:
            found.setdefault(id(source), set()).add(target.title)
        if link.kind in _SYMMETRIC:
            found.setdefault(id(target), set()).add(source.title)
    return found
