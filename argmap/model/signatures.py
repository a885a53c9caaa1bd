"""The signatures of the relations: which kinds of ends each may join.

Support and attack are dialectical, `contrary`, `contradictory` and `entails` logical relations
between what statements say. A contrary can't be true together with its target; which of the two is
put forward against the other is kept, since theories of argumentation tell one-way from two-way
contrariness (Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008).
Contradictories can't both be false either: that relation is the same in both directions. An
undercut denies that a step is a good one without denying its premises or its conclusion (Pollock
1987, https://doi.org/10.1207/s15516709cog1104_4). Relations can themselves be argued about (S-nodes
of AIF: Chesñevar et al. 2006, https://doi.org/10.1017/S0269888906001044).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

__all__ = [
    "ALLOWED",
    "ATTACKS",
    "OPPOSING",
    "SIGNATURES",
    "SIGNS",
    "SUPPORTS",
    "SYMMETRIC",
    "NodeKind",
    "RelationKind",
    "Signature",
    "relation_kind",
]


class NodeKind(StrEnum):
    """What a relation can join."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    INFERENCE = "inference"
    RELATION = "relation"


class RelationKind(StrEnum):
    """How one thing bears on another."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    PREFERS = "prefers"


def relation_kind(kind: RelationKind | str) -> RelationKind:
    """Return a kind, which may be given by its name.

    Raises:
        ValueError: there is no such kind.
    """
    try:
        return RelationKind(kind)
    except ValueError:
        kinds = ", ".join(RelationKind)
        raise ValueError(f"there is no relation {kind!r}; there are: {kinds}") from None


SUPPORTS = frozenset({RelationKind.SUPPORT, RelationKind.ENTAILS})
OPPOSING = frozenset({RelationKind.ATTACK, RelationKind.CONTRARY, RelationKind.CONTRADICTORY})
"""What speaks against the other end, and not against a step to it."""
ATTACKS = OPPOSING | {RelationKind.UNDERCUT}
"""The kinds that speak against what they hit."""


@frozen
class Signature:
    """The kinds of ends that a relation may have.

    Attributes:
        sources: kinds that it may start from.
        targets: kinds that it may end at.
        alike: both ends must be of one kind.
        symmetric: it holds in both directions.
    """

    sources: frozenset[NodeKind]
    targets: frozenset[NodeKind]
    alike: bool = False
    symmetric: bool = False

    def allows(self, source: NodeKind, target: NodeKind) -> bool:
        """Tell whether a relation may join these kinds."""
        fits = source in self.sources and target in self.targets
        return fits and (source == target or not self.alike)


_STATEMENT = frozenset({NodeKind.STATEMENT})
_CLAIM = frozenset({NodeKind.STATEMENT, NodeKind.ARGUMENT})
_ANY = frozenset(NodeKind)

_SIGNATURES = {
    RelationKind.SUPPORT: Signature(_CLAIM, _ANY),
    RelationKind.ATTACK: Signature(_CLAIM, _CLAIM | {NodeKind.RELATION}),
    RelationKind.UNDERCUT: Signature(
        _CLAIM, frozenset({NodeKind.INFERENCE, NodeKind.ARGUMENT, NodeKind.RELATION})
    ),
    RelationKind.ENTAILS: Signature(_STATEMENT, _STATEMENT),
    RelationKind.CONTRARY: Signature(_STATEMENT, _STATEMENT),
    RelationKind.CONTRADICTORY: Signature(_STATEMENT, _STATEMENT, symmetric=True),
    RelationKind.PREFERS: Signature(_ANY, _ANY, alike=True),
}
SIGNATURES: Mapping[RelationKind, Signature] = MappingProxyType(_SIGNATURES)

# The same, to be looked up for each of very many relations.
ALLOWED = frozenset(
    (kind, source, target)
    for kind, signature in _SIGNATURES.items()
    for source in signature.sources
    for target in signature.targets
    if signature.allows(source, target)
)
SYMMETRIC = frozenset(kind for kind, signature in _SIGNATURES.items() if signature.symmetric)

SIGNS: Mapping[RelationKind, str] = MappingProxyType(
    {
        RelationKind.SUPPORT: "+",
        RelationKind.ENTAILS: "+",
        RelationKind.ATTACK: "-",
        RelationKind.CONTRARY: "-",
        RelationKind.UNDERCUT: "_",
        RelationKind.CONTRADICTORY: "><",
    }
)
"""How Argdown writes what stands below something; no sign says that it is preferred."""
