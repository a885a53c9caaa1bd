"""Where argmap differs from Argdown on purpose: the table in docs/decisions/syntax.md, as code.

Each entry is narrow. What argmap takes for a mistake and Argdown reads as running text is escaped, after
which both must read the same (`ESCAPED`). What argmap is lenient with is mended as it proposes; then both must
read what argmap has read before (that is for `comparing.py`). What both read, and not alike, is
taken out of both readings, and of nothing else (`SOFTENED`). What makes Argdown's program fail is told by
how it fails (`CRASHES`).
"""

from __future__ import annotations

import re
from copy import deepcopy

from reading_shapes import ordered

from argmap.model import StatementRef, titled
from argmap.source import apply
from argmap.syntax.braces import Braces
from argmap.syntax.editing import escaped
from argmap.values import Data

__all__ = ["CRASHES", "ESCAPED", "SOFTENED", "UNDONE"]


# -- errors of ours on what Argdown reads as running text


def _at_start(text, wrong):
    """Put a backslash before what is wrong, and before what the notes say is wrong as well."""
    spans = [wrong.place.span, *(note.place.span for note in wrong.notes if note.place)]
    return _escape(text, {span.start for span in spans})


def _escape(text, places):
    return apply(text, escaped(text, sorted(places)))


def _at_end(text, wrong):
    """Put a backslash before the last character of what is wrong."""
    return _escape(text, [wrong.place.span.end - 1])


def _brace_before(text, wrong):
    """Put a backslash before the brace that opens the data: with CRLF in it, Argdown takes it for text."""
    at, _ = _braces(text, wrong)
    return _escape(text, [at]) if text[at : at + 1] == "{" else text


def _returns(text, wrong):
    """Make line ends of lone carriage returns, which are none for Argdown's blank lines."""
    del wrong
    return re.sub(r"\r(?!\n)", "\n", text)


def _line_ends(text, wrong):
    """End lines as Unix does: data with other line ends is none for Argdown, where none can stand."""
    del wrong
    return text.replace("\r\n", "\n")


def _apostrophes(text, wrong):
    """Leave an apostrophe out: Argdown takes it for a space at the beginning of a line."""
    at = wrong.place.span.start
    return text[:at] + text[at:].lstrip("'")


def _no_brace(text, wrong):
    """Leave closing braces out that stand before the last one, of which Argdown makes a text in data."""
    at = wrong.place.span.start
    if text[at] != "}":
        at -= 1
    return text[:at] + text[at:].lstrip("}")


def _no_inner(text, wrong):
    """Leave opening braces out that stand in data in lines, of which Argdown makes a text."""
    at = wrong.place.span.start
    end = text.find("}", at)
    return text[: at + 1] + text[at + 1 : end].replace("{", "") + text[end:]


def _hyphens(text, wrong):
    """Leave a hyphen out that stands behind two, of which Argdown makes a rule."""
    at = wrong.place.span.start
    return f"{text[:at]}--{text[at:].lstrip('-')}"


def _empty(text, wrong):
    """Put a backslash before brackets with nothing in them, which Argdown closes by a later one."""
    span = wrong.place.span
    return _at_start(text, wrong) if text[span.start : span.start + 2] in {"[]", "<>"} else text


def _number(text, wrong):
    at = wrong.place.span.start
    return _apostrophes(text, wrong) if text[at] == "'" else _at_start(text, wrong)


def _sign(text, wrong):
    """Put a space behind a sign that what follows it makes unknown, or a backslash before it."""
    at = wrong.place.span.start
    known = _SIGN.match(text, at)
    return f"{text[: known.end()]} {text[known.end() :]}" if known else _at_start(text, wrong)


_SIGN = re.compile(r"(?:[-+_]>|<[-+_]|[-+])(?=<)")


def _over_lines(text, wrong):
    """Put links, tags and titles that run over lines on one line."""
    del wrong
    return _OVER_LINES.sub(_joined, text)


def _joined(found):
    return re.sub(r"\s*[\r\n]\s*", " ", found[0])


_OVER_LINES = re.compile(
    r"(?<!\\)(?:\[[^\]]+\]\([^)\n]*\n[^)]*\)|\[[^\]\n]*\n[^\]\n]*\]\([^)\n]*\)|#\([^)\n]*\n[^)]*\)|\[\n[^\n\]]*\]|<\n[^\n>]*>)"
)


def _no_sign(text, wrong):
    """Leave a sign out that Argdown takes for the beginning of a title."""
    span = wrong.place.span
    return text[: span.start] + text[span.end :]


def _no_bracket(text, wrong):
    """Leave a bracket out that ends no title."""
    at = wrong.place.span.end - 1
    return text[:at] + text[at + 1 :]


def _inference(text, wrong):
    """Make text of a word for an inference; of a numbered line behind two hyphens a rule."""
    at = wrong.place.span.start
    if text[at] != "-":
        return _at_start(text, wrong)
    number = text.find("(", at)
    return f"{text[:number]}\\{text[number:]}" if number >= 0 else None


_FRONT = re.compile(r"(?:\s|//.*\n|/\*.*?\*/)*={3,}.*?={3,}", re.DOTALL)


def _opening(text, wrong):
    """Make text of the braces before what is wrong."""
    at, end = _braces(text, wrong)
    return _escape(text, [place for place in range(at, end) if text[place] == "{"])


def _without(text, wrong):
    """Leave out what data, or front matter, says that something is wrong with."""
    front = _FRONT.match(text)
    if front and wrong.place.span.start < front.end():
        return text[front.end() :]
    at, end = _braces(text, wrong)
    return f"{text[:at]}{{}}{text[end:]}"


def _braces(text, wrong):
    """Return where the outermost braces begin and end that something stands in, or behind."""
    at = text.rfind("{", 0, wrong.place.span.start + 1)
    outer = text.rfind("{", 0, max(at, 0))
    while outer >= 0 and text.count("}", outer, at) < text.count("{", outer, at):
        at, outer = outer, text.rfind("{", 0, outer)
    if at < 0:
        return 0, 0
    return at, Braces(text).end(at) or len(text)


def _space_behind(text, wrong):
    """Take the space away that stands behind what is wrong."""
    at = wrong.place.span.end
    return text[:at] + text[at:].lstrip()


ESCAPED = {
    "brace-cuts-data": _space_behind,
    "text-after-data": (_opening, _no_brace),
    "broken-data": (_without, _brace_before),
    "unclosed-quotation-mark": _without,
    "data-without-keys": _without,
    "repeated-key": _without,
    "misplaced-data": (_line_ends, _at_start),
    "unclosed-title": (_at_start, _over_lines),
    "contradicted-argument": _at_start,
    "unopened-title": (_at_end, _no_bracket),
    "unclosed-data": (_at_start, _without, _no_inner),
    "text-after-reference": (_no_inner, _over_lines),
    "unopened-data": _at_end,
    "unclosed-front-matter": (_at_start, _without),
    "lone-carriage-return": _returns,
    "apostrophe-before-mark": _apostrophes,
    "missing-blank-line": _over_lines,
    "unknown-sign": (_sign, _no_sign),
    "broken-number": (_number, _over_lines),
    "title-in-text": _empty,
    "broken-inference-line": (_inference, _hyphens),
    "front-matter-in-hyphens": _at_start,
}


# -- what both read, and not alike: each takes the text, our reading, and both as plain values


def _ill_typed(_, reading, first, second):
    """An undercut of what is no step, a contradiction with an argument: no relation here."""
    if not any(wrong.code.name == "ill-typed-relation" for wrong in reading.diagnostics):
        return

    def typed(relation):
        kind, source, target = relation
        if kind == "contradictory":
            return "argument" not in source and "argument" not in target
        return kind != "undercut" or relation in second["relations"]

    first["relations"] = [relation for relation in first["relations"] if typed(relation)]


def _renamed(_, reading, first, second):
    """A title that could not be written everywhere, as `<!--`, has another one here."""
    del second
    text = reading.source.text
    told = [told for told in reading.diagnostics if told.code.name == "unwritable-title"]
    titles = [text[wrong.place.span.start + 1 : wrong.place.span.end - 1] for wrong in told]
    for title in titles:
        for part in ("statements", "arguments", "relations"):
            first[part] = _replaced(first[part], title, titled(title))
    first["relations"] = ordered(first["relations"])


def _replaced(value, old, new):
    if isinstance(value, dict):
        return {_replaced(key, old, new): _replaced(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, old, new) for item in value]
    return new if value == old else value


def _repeated(*readings):
    """A relation that is told twice is there once; Argdown repeats some that it rewrites."""
    first = readings[2]
    first["relations"] = _once(first["relations"])


def _contrary(*readings):
    """Contraries in both directions are two relations here, and one in Argdown."""
    for reading in readings[2:]:
        kinds = {True: [], False: []}
        for relation in reading["relations"]:
            kinds[relation[0] == "contrary"].append(relation)
        reading["relations"] = ordered(kinds[False] + _once(kinds[True]))


def _once(relations):
    return [told for at, told in enumerate(relations) if told not in relations[:at]]


def _itself(_, reading, first, second):
    """A relation of a thing to itself, which Argdown forgets if another one was there before.

    An argument speaks by its main conclusion; an attack on it can be dropped for what a premise does to itself.
    """
    selves = {
        relation.source.title
        for relation in reading.map.relations
        if relation.source == relation.target and isinstance(relation.source, StatementRef)
    }
    ends = {argument.title: argument.conclusion for argument in reading.map.arguments}

    def told(relation):
        _, source, target = relation
        on = target.get("argument", target.get("inference"))
        said = source.get("statement")
        return on is None or said is None or (said not in selves and ends.get(on) != said)

    for said in (first, second):
        said["relations"] = [relation for relation in said["relations"] if told(relation)]


def _blank_values(_, reading, first, second):
    """Spaces that ASCII has not, alone where a value or a key stands: to a reader of YAML, they are none."""
    del reading
    _each(first, second, _is_blank)


def _is_blank(one, other):
    return other is None and isinstance(one, str) and not one.strip()


def _undefined(_, reading, first, second):
    """Emphasis of nothing at the beginning of a text, which Argdown takes for the word `undefined`."""
    del reading
    _each(first, second, _is_undefined)


def _is_undefined(one, other):
    return isinstance(one, str) and one == f"undefined {other}".strip()


def _mixed(_, reading, first, second):
    """A mapping is not merged into a list; in Argdown it becomes what JSON has no word for."""
    del reading
    for part in ("statements", "arguments"):
        _walk(first[part], second[part], _keeps_list)


def _keeps_list(one, other):
    return isinstance(one, list) and isinstance(other, dict)


def _dates(_, reading, first, second):
    """A date in YAML is a text here: JSON has no dates."""
    del reading
    _each(first, second, _same_date)


def _same_date(one, other):
    return isinstance(one, str) and isinstance(other, str) and _DATE.match(other) is not None


_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")


def _numbers(_, reading, first, second):
    """Numbers that Argdown's reader of YAML knows and YAML 1.2 doesn't (`0b11`), or the reverse (`+.5`)."""
    del reading
    _each(first, second, _same_number)


def _same_number(one, other):
    for text, number in ((one, other), (other, one)):
        if isinstance(text, str) and isinstance(number, int | float):
            return _NUMBER.fullmatch(text) is not None and _value(text) == number
    return False


_NUMBER = re.compile(r"[-+]?0b[01_]+|[-+]?\.[0-9]+")


def _value(text):
    return float(text) if "." in text else int(text.replace("_", ""), 2)


def _blank(*readings):
    """Tags and rules of spaces alone, which are none here."""
    for said in readings[2:]:
        for nouns in (said["statements"], said["arguments"]):
            for noun in nouns.values():
                noun["tags"] = _filled(noun["tags"])
        said["steps"] = ordered([_filled(rules), data] for rules, data in said["steps"])
        said["members"] = ordered(
            [*rest, _filled(tags), data] for *rest, tags, data in said["members"]
        )
        said["sections"] = [[*rest, _filled(tags), data] for *rest, tags, data in said["sections"]]


def _filled(names):
    return [name for name in names if name.strip()]


def _spaces(_, reading, first, second):
    """A tab behind markup, a space behind a comment: there in our text, and lost in Argdown's."""
    del reading
    _each(first, second, _loses_spaces)


def _loses_spaces(one, other):
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    return "".join(one.split()) == "".join(other.split()) and len(one) < len(other)


def _ends(_, reading, first, second):
    """Spaces on the line of a closing brace, of which Argdown makes a line of the text above."""
    del reading
    _each(first, second, _ends_alike)


def _ends_alike(one, other):
    strings = isinstance(one, str) and isinstance(other, str)
    return strings and "\n" in one and one.rstrip() == other.rstrip()


def _each(first, second, same):
    """Do so for each part of two readings; in some parts, things are in order of what they say."""
    for part, found in first.items():
        if part in {"members", "steps"}:
            rest = [said for said in found if said not in second[part]]
            for at, said in enumerate(second[part]):
                if said not in found:
                    second[part][at] = _likest(rest, said, same)
            second[part] = ordered(second[part])
        else:
            _walk(found, second[part], same)


def _likest(others, said, same):
    """Return the one of others that counts as the same, if there is one."""
    for other in others:
        whole, part = deepcopy(said), deepcopy(said)
        for each in _SAME:
            _walk(other, whole, each)
        if whole == other:
            _walk(other, part, same)
            return part
    return said


def _walk(first, second, same):
    """Give the second the values of the first where a pair of them counts as the same."""
    if isinstance(first, dict):
        pairs = [(key, key) for key in first if key in second]
        gone = [key for key in second if key not in first]
        pairs += [(a, b) for a in first if a not in second for b in gone if _same_key(a, b)]
        for key, other in pairs:
            if other != key:
                second[key] = second.pop(other)
            if same(first[key], second[key]):
                second[key] = first[key]
            elif isinstance(first[key], dict | list) and type(first[key]) is type(second[key]):
                _walk(first[key], second[key], same)
    elif len(first) == len(second):
        for at, (one, other) in enumerate(zip(first, second, strict=True)):
            if same(one, other):
                second[at] = one
            elif isinstance(one, dict | list) and type(one) is type(other):
                _walk(one, other, same)


def _same_key(one, other):
    if other == "null" and one and not one.strip():
        return True
    if _NUMBER.fullmatch(other):
        return str(_value(other)) == one
    return "GMT" in one and _DATE.match(other) is not None


# -- what both read, and not alike, and can be written otherwise

_NO_SETTINGS = re.compile(r"\A(\s*===+(?:(?!===)[\s\S])*?\b)model:(?=[^\n{]*(?:===|\n\s*===|\n\S))")

UNDONE = (
    ("model-is-no-mapping", _NO_SETTINGS, r"\1none:"),
    ("bracket-in-link", re.compile(r"(?<!\\)(?=\[[^\]\n]+\]\([^)\n]*\][^)\n]*\))"), r"\\"),
    ("over-lines", _OVER_LINES, _joined),
)

_SAME = (_is_blank, _is_undefined, _same_date, _same_number, _loses_spaces, _ends_alike)

SOFTENED = (
    ("unwritable-title", _renamed),
    ("ill-typed-relation", _ill_typed),
    ("relation-told-twice", _repeated),
    ("contraries-have-a-direction", _contrary),
    ("relations-to-itself", _itself),
    ("emphasis-of-nothing", _undefined),
    ("list-stays-list", _mixed),
    ("dates-in-yaml", _dates),
    ("numbers-in-yaml", _numbers),
    ("blank-values", _blank_values),
    ("blank-names", _blank),
    ("space-behind-markup", _spaces),
    ("space-before-brace", _ends),
)


# -- what makes Argdown's own program fail

_OF_JAVASCRIPT = {
    "constructor", "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf",
    "propertyIsEnumerable", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__",
    "__lookupSetter__",
}  # fmt: skip


def _is_property(_, error, reading):
    nouns = (*reading.map.statements, *reading.map.arguments)
    names = {noun.title for noun in nouns} | {tag for noun in nouns for tag in noun.tags}
    broken = error.startswith("Cannot ") or "not iterable" in error or "not a function" in error
    return broken and not _OF_JAVASCRIPT.isdisjoint(names)


def _is_no_setting(_, error, reading):
    model = reading.map.front.data.get("model", Data())
    return error.startswith("Cannot read properties of") and not isinstance(model, Data)


CRASHES = (
    ("model-is-no-mapping", _is_no_setting),
    ("names-of-javascript", _is_property),
)
