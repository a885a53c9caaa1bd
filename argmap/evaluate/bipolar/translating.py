"""From a map to a bipolar framework: for maps that are sketched, with + and −, and not reconstructed.

What is assumed in it:

- Each statement and each argument is an argument of the framework; they stand unless something
  speaks against them, whoever holds them.
- `+` is a support, of the meaning that the caller says. An entailment is deductive in any case.
- `-`, a contrary and an undercut are attacks; contradictories attack each other. An undercut of a
  step or an argument attacks the argument as a whole.
- An argument with a structure stands only with all that it says: its premises and conclusions. What
  it supports or attacks, its main conclusion does. What it alone is a reason for falls with it. If
  there are other reasons, which of them are enough is more than a support of one by one can say:
  where supports are deductive, the conclusion stands until something speaks against it; where they
  are necessary, it needs them all.
- What is `accepted: true` is attacked by nothing; what is `accepted: false` is out.

What bears on a relation, and preferences, have no place in such a framework: they are passed over,
and told.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.evaluate.bipolar.flattening import Support
from argmap.evaluate.bipolar.frameworks import BipolarFramework, Pair
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)
from argmap.model.signatures import SUPPORTS
from argmap.reading import Reading, map_of

__all__ = ["REJECTION", "Translation", "nodes", "translate"]

REJECTION = "the rejection"
"""What attacks all that is rejected."""


@frozen(eq=False)
class Translation:
    """A bipolar framework, and what of the map it leaves out.

    Attributes:
        map: the map.
        framework: statements and arguments by their references as texts, `[Title]` and `<Title>`.
        support: what the supports of the framework mean.
        passed_over: the relations that have no place in it.
    """

    map: ArgumentMap
    framework: BipolarFramework
    support: Support
    passed_over: tuple[Relation, ...]


def translate(
    map: ArgumentMap | Reading, support: Support | str = Support.DEDUCTIVE
) -> Translation:
    """Return what a map says, as a bipolar framework: linear in the map.

    Raises:
        ValueError: there is no such meaning of support.
    """
    drawn = map_of(map)
    meaning = Support(support)
    names = [str(end) for end in nodes(drawn)]
    alone = _alone(drawn)
    attacks: list[Pair] = []
    # Pairs of which the second stands if the first does, and those that the map calls supports.
    bound: list[Pair] = []
    supports: list[Pair] = []
    passed_over = []
    granted = {str(one.ref) for one in drawn.statements if one.accepted}
    refused = [str(one.ref) for one in drawn.statements if one.accepted is False]
    for argument in drawn.arguments:
        for title, concluded in _said(argument):
            pair = (str(argument.ref), str(StatementRef(title)))
            (supports if concluded and meaning is not Support.DEDUCTIVE else bound).append(pair)
            if concluded and title in alone and meaning is Support.DEDUCTIVE:
                bound.append(pair[::-1])
    for relation in drawn.relations:
        target = _struck(relation.target)
        if target is None or relation.kind is RelationKind.PREFERS:
            passed_over.append(relation)
            continue
        source = _speaker(drawn, relation.source)
        if relation.kind in SUPPORTS:
            entails = relation.kind is RelationKind.ENTAILS
            (bound if entails else supports).append((source, target))
            continue
        attacks.append((source, target))
        if relation.kind is RelationKind.CONTRADICTORY:
            attacks.append((target, source))
    attacks = [pair for pair in attacks if pair[1] not in granted]
    if refused:
        names.append(REJECTION)
        attacks += [(REJECTION, name) for name in refused]
    turned = [(b, a) for a, b in bound] if meaning is Support.NECESSARY else bound
    framework = BipolarFramework(names, attacks, [*turned, *supports])
    return Translation(drawn, framework, meaning, tuple(passed_over))


def nodes(map: ArgumentMap) -> tuple[End, ...]:
    """Return what is an argument of the framework."""
    return (*(one.ref for one in map.statements), *(one.ref for one in map.arguments))


def _alone(map: ArgumentMap) -> frozenset[str]:
    """Return the titles of the statements for which one step is all there is."""
    supported = {r.target for r in map.relations if r.kind in SUPPORTS}
    return frozenset(
        one.title
        for one in map.statements
        if len(map.concluded_by(one.title)) == 1 and one.ref not in supported
    )


def _said(argument: Argument) -> Iterator[tuple[str, bool]]:
    """Yield the statements that an argument stands with, and whether it concludes them."""
    for line in argument.pcs:
        if isinstance(line, str):
            yield line, False
        else:
            yield line.conclusion, True


def _speaker(map: ArgumentMap, end: End) -> str:
    conclusion = map.argument(end.title).conclusion if isinstance(end, ArgumentRef) else None
    return str(end if conclusion is None else StatementRef(conclusion))


def _struck(end: End) -> str | None:
    """Return the argument of the framework that a relation ends at, if there is one."""
    match end:
        case RelationRef():
            return None
        case InferenceRef(argument):
            return str(ArgumentRef(argument))
        case _:
            return str(end)
