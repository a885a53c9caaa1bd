"""Tags: a list at what bears them, and a table of all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.exchange.argdown_json.nodes import Entry, Model

__all__ = ["note_tags"]

_SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


def note_tags(model: Model, bearer: Entry, tags: Iterable[str]) -> None:
    """Enter tags at what bears them, and into the table where they are new."""
    found = list(dict.fromkeys(tags))
    if found:
        bearer["tags"] = found
    for tag in found:
        if tag not in model.tags:
            model.tags[tag] = {
                "tag": tag,
                "cssClass": _class_name(f"tag-{tag}"),
                "occurrenceIndex": len(model.tags),
            }


def _class_name(text: str) -> str:
    """Return a text as the name of a class in style sheets, as Argdown makes it."""
    small = "".join(_SPELT.get(sign, sign) for sign in text.lower())
    return re.sub(r"[^a-z0-9-]", "", re.sub(r"\s", "-", small))
