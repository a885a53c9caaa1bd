"""To hold an argument: statements, inferences, arguments and how they bear on each other."""

from argmap.model.exceptions import (
    DanglingReferenceError,
    DuplicateTitleError,
    IllFormedStructureError,
    IllTypedRelationError,
    ModelError,
    UnknownTitleError,
)
from argmap.model.map import ArgumentMap
from argmap.model.nouns import (
    Argument,
    ArgumentRef,
    Context,
    End,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationRef,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.signatures import SIGNATURES, NodeKind, RelationKind, Signature

__all__ = [
    "SIGNATURES",
    "Argument",
    "ArgumentMap",
    "ArgumentRef",
    "Context",
    "DanglingReferenceError",
    "DuplicateTitleError",
    "End",
    "FrontMatter",
    "IllFormedStructureError",
    "IllTypedRelationError",
    "Inference",
    "InferenceRef",
    "ModelError",
    "NodeKind",
    "Relation",
    "RelationKind",
    "RelationRef",
    "Section",
    "Signature",
    "Statement",
    "StatementRef",
    "UnknownTitleError",
]
