"""The keys that Argdown JSON has, in each kind of place; others are lost when it is read."""

from __future__ import annotations

from argmap.exchange.argdown_json.extras import KEY
from argmap.exchange.asking import Asked

__all__ = ["pass_over"]

_SHOWN = ("color", "fontColor", "startLine", "startColumn", "endLine", "endColumn", "endOffset")
_KEYS = {
    "the whole": ("statements", "arguments", "relations", "sections", "tags", "map", KEY),
    "statements": (
        *("type", "title", "relations", "members", "tags", "data", "section"),
        *("isUsedAsTopLevelStatement", "isUsedAsRelationStatement", "isUsedAsPremise"),
        *("isUsedAsIntermediaryConclusion", "isUsedAsMainConclusion"),
    ),
    "arguments": ("type", "title", "relations", "members", "tags", "data", "section", "pcs"),
    "mentions": (
        *("type", "role", "isTopLevel", "title", "isReference", "text", "ranges", "tags", "data"),
        *("section", "pcs", "argumentTitle", "inference"),
    ),
    "sections": (
        *("type", "id", "level", "title", "children", "tags", "ranges", "data", "parent"),
        *("isGroup", "isClosed"),
    ),
    "relations": ("type", "relationType", "from", "fromType", "to", "toType", "conclusionIndex"),
    "inferences": (
        *("type", "relations", "inferenceRules", "data", "conclusionIndex", "argumentTitle"),
    ),
}


def pass_over(asked: Asked, kind: str) -> None:
    """Tell of the keys of a mapping that nothing in a map is for."""
    asked.pass_over((*_KEYS[kind], *_SHOWN), kind)
