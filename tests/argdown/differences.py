"""Where argmap differs from Argdown on purpose: the table in docs/decisions/syntax.md, as code.

Each entry is narrow. What argmap reports as an error and Argdown reads as running text (`ESCAPED`) is
escaped, after which both must read the same; what both read, and not alike (`SOFTENED`), is taken out
of both readings, and of nothing else; what makes Argdown's program fail (`CRASHES`) is told by how.
"""

from __future__ import annotations

__all__ = ["CRASHES", "ESCAPED", "SOFTENED"]


# -- errors of ours on what Argdown reads as running text


def _at_start(text, wrong):
    """Put a backslash before what is wrong, and before what the notes say is wrong as well."""
    spans = [wrong.place.span, *(note.place.span for note in wrong.notes if note.place)]
    for at in sorted({span.start for span in spans}, reverse=True):
        text = f"{text[:at]}\\{text[at:]}"
    return text


def _at_end(text, wrong):
    """Put a backslash before the last character of what is wrong."""
    at = wrong.place.span.end - 1
    return f"{text[:at]}\\{text[at:]}"


def _number_behind(text, wrong):
    """Make a rule of the numbered line behind two hyphens by a backslash before its number."""
    at = text.find("(", wrong.place.span.start)
    return f"{text[:at]}\\{text[at:]}" if at >= 0 else None


def _inference(text, wrong):
    at = wrong.place.span.start
    return _number_behind(text, wrong) if text[at] == "-" else _at_start(text, wrong)


ESCAPED = {
    "unclosed-title": _at_start,
    "unopened-title": _at_end,
    "unclosed-data": _at_start,
    "unopened-data": _at_end,
    "unclosed-front-matter": _at_start,
    "broken-number": _at_start,
    "broken-inference-line": _inference,
    "front-matter-in-hyphens": _at_start,
}


# -- what both read, and not alike


def _ill_typed(_, reading, first, second):
    """An undercut of what is no step, a contradiction with an argument: no relation here."""
    if not any(wrong.code.name == "ill-typed-relation" for wrong in reading.diagnostics):
        return False

    def typed(relation):
        kind, source, target = relation
        if kind == "contradictory":
            return "argument" not in source and "argument" not in target
        return kind != "undercut" or relation in second["relations"]

    first["relations"] = [relation for relation in first["relations"] if typed(relation)]
    return True


SOFTENED = (("ill-typed-relation", _ill_typed),)


# -- what makes Argdown's own program fail

_OF_JAVASCRIPT = {
    "constructor", "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf",
    "propertyIsEnumerable", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__",
    "__lookupSetter__",
}  # fmt: skip


def _is_property(_, error, reading):
    titles = {noun.title for noun in (*reading.map.statements, *reading.map.arguments)}
    tags = {tag for noun in (*reading.map.statements, *reading.map.arguments) for tag in noun.tags}
    broken = error.startswith("Cannot read properties of undefined") or "not iterable" in error
    return broken and not _OF_JAVASCRIPT.isdisjoint(titles | tags)


CRASHES = (("names-of-javascript", _is_property),)
