"""To hold an argument: statements, inferences, arguments and how they bear on each other."""

from argmap.model.attacking import AttackKind, attack_kind
from argmap.model.exceptions import (
    DanglingReferenceError,
    DuplicateRelationError,
    DuplicateTitleError,
    IllFormedStructureError,
    IllTypedRelationError,
    ModelError,
    UnknownTitleError,
)
from argmap.model.map import ArgumentMap, Named
from argmap.model.networks import to_networkx
from argmap.model.nouns import (
    Argument,
    Context,
    FrontMatter,
    Inference,
    Relation,
    Section,
    Statement,
)
from argmap.model.references import ArgumentRef, End, InferenceRef, RelationRef, StatementRef
from argmap.model.signatures import SIGNATURES, SIGNS, NodeKind, RelationKind, Signature
from argmap.model.standards import Standard
from argmap.model.titling import titled
from argmap.model.walking import ancestors, components, cycles, descendants, edges, nodes

__all__ = [
    "SIGNATURES",
    "SIGNS",
    "Argument",
    "ArgumentMap",
    "ArgumentRef",
    "AttackKind",
    "Context",
    "DanglingReferenceError",
    "DuplicateRelationError",
    "DuplicateTitleError",
    "End",
    "FrontMatter",
    "IllFormedStructureError",
    "IllTypedRelationError",
    "Inference",
    "InferenceRef",
    "ModelError",
    "Named",
    "NodeKind",
    "Relation",
    "RelationKind",
    "RelationRef",
    "Section",
    "Signature",
    "Standard",
    "Statement",
    "StatementRef",
    "UnknownTitleError",
    "ancestors",
    "attack_kind",
    "components",
    "cycles",
    "descendants",
    "edges",
    "nodes",
    "titled",
    "to_networkx",
]
