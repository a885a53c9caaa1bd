"""What can stand where somebody is writing: titles, tags, keys, rules.

A text that is being written is seldom whole, so what stands before the cursor on its line counts
more here than the tree; the tree says what there is to choose from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from argmap.editing.finding import occurrences
from argmap.editing.walking import walk
from argmap.model.keys import Vocabulary
from argmap.model.vocabulary import ARGUMENT, FRONT, INFERENCE, STATEMENT
from argmap.reading import Reading
from argmap.source import Edit, Span
from argmap.syntax import tree

__all__ = ["Completion", "CompletionKind", "completions"]

_LONGEST = 400
"""So far is looked back on a line."""

_BRACKET = re.compile(r"[\[<]")
_REST = re.compile(r"[^\[\]<>\r\n]*")
_TAG = re.compile(r"(?:^|(?<=\s))#(?:\((?P<any>[^)]*)|(?P<name>[\w-]*))$")
_WORD = re.compile(r"[\w-]+")
_KEY = re.compile(r"(?:^|[{,]|^[ \t]*-[ \t])[ \t]*([\w-]*)$")
_ARGUMENT = re.compile(r"(?:[-+_]>|<[-+_]|[-+_])?\s*<[^>]*>")
_RULE = re.compile(r"[ \t]*--[ \t]*(?:[^{}]*,[ \t]*)?([^,{}]*)$")


class CompletionKind(StrEnum):
    """What can be completed."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    TAG = "tag"
    KEY = "key"
    RULE = "rule"


@frozen
class Completion:
    """Something that can stand at a place.

    Attributes:
        kind: what it is.
        name: what to show.
        edit: what to write instead of what is there already.
    """

    kind: CompletionKind
    name: str
    edit: Edit


def completions(reading: Reading, offset: int) -> tuple[Completion, ...]:
    r"""Return what can stand where the cursor is, in the order in which it stands in the text.

    Titles behind an open `[` or `<`, tags behind a `#`, keys that argmap or Argdown know inside a
    `{` and in the front matter, rules of other steps behind `--`. Case doesn't matter; linear in
    the text.

    >>> from argmap.reading import parse
    >>> text = "[Rain]: It rains.\n\n[Wet]: The street is wet.\n  + [r"
    >>> [(found.name, found.edit.text) for found in completions(parse(text), len(text))]
    [('Rain', 'Rain]')]
    """
    writing = _Writing(reading, offset)
    return tuple(writing.found())


class _Writing:
    """A cursor in a text, and what stands before it on its line."""

    def __init__(self, reading: Reading, offset: int) -> None:
        self.reading = reading
        self.text = reading.source.text
        self.offset = min(max(offset, 0), len(self.text))
        line = reading.source.line_span(reading.source.position(self.offset).line)
        self.start = max(line.start, self.offset - _LONGEST)
        self.before = self.text[self.start : self.offset]

    def found(self) -> Iterator[Completion]:
        for find in (self._titles, self._tags, self._keys, self._rules):
            some = list(find())
            if some:
                yield from some
                return

    def _matching(
        self, kind: CompletionKind, names: Iterable[str], typed: Span, close: str = ""
    ) -> Iterator[Completion]:
        """Yield the names that begin with what is typed; what is written for one ends with `close`."""
        begun = self.text[typed.start : self.offset].casefold()
        for name in dict.fromkeys(names):
            if name.casefold().startswith(begun):
                yield Completion(kind, name, Edit(typed, name + close))

    def _since(self, at: int) -> Span:
        """Return the stretch from a place on the line to the cursor."""
        return Span(self.start + at, self.offset)

    # -- titles

    def _titles(self) -> Iterator[Completion]:
        opened = list(_BRACKET.finditer(self.before))
        if not opened:
            return
        known = self._known()
        rest = _REST.match(self.text, self.offset)
        after = rest.end() if rest else self.offset
        for match in reversed(opened):
            argument = match[0] == "<"
            close = ">" if argument else "]"
            typed = self._since(match.end())
            if self.text.startswith(close, after):
                typed, close = Span(typed.start, after), ""
            kind = CompletionKind.ARGUMENT if argument else CompletionKind.STATEMENT
            some = list(self._matching(kind, known[argument], typed, close))
            if some:
                yield from some
                return

    def _known(self) -> dict[bool, list[str]]:
        """Return the titles of statements and of arguments, less the one that is being written."""
        known: dict[bool, list[str]] = {False: [], True: []}
        for found in occurrences(self.reading):
            if not found.span.start < self.offset <= found.span.end:
                known[found.argument].append(found.title)
        return known

    # -- tags, keys, rules

    def _tags(self) -> Iterator[Completion]:
        match = _TAG.search(self.before)
        if match is None:
            return
        tags = Counter(
            tag
            for node in walk(self.reading.tree)
            if isinstance(node, tree.StatementOccurrence | tree.ArgumentOccurrence | tree.Heading)
            for tag in node.tags
        )
        name = match["name"]
        if name is None:
            close = "" if self.text.startswith(")", self.offset) else ")"
            at = match.start("any")
            yield from self._matching(CompletionKind.TAG, tags, self._since(at), close)
            return
        # What is typed may have been read as a tag already.
        tags[name] -= 1
        for tag in (tag for tag, count in tags.items() if count > 0):
            if tag.casefold().startswith(name.casefold()):
                text = f"#{tag}" if _WORD.fullmatch(tag) else f"#({tag})"
                yield Completion(CompletionKind.TAG, tag, Edit(self._since(match.start()), text))

    def _keys(self) -> Iterator[Completion]:
        match = _KEY.search(self.before)
        vocabulary = self._vocabulary() if match else None
        if match is None or vocabulary is None:
            return
        names = (*(key.name for key in vocabulary.keys), *vocabulary.others)
        close = "" if self.text.startswith(":", self.offset) else ": "
        yield from self._matching(CompletionKind.KEY, names, self._since(match.start(1)), close)

    def _vocabulary(self) -> Vocabulary | None:
        """Return the keys of the data in which the cursor stands; None if it stands in none."""
        inside = self.before.rfind("{") > self.before.rfind("}")
        for block, vocabulary in _data(self.reading.tree):
            if block.span.start < self.offset < block.span.end:
                # What stands deeper in the front matter are settings of others.
                deeper = vocabulary is FRONT and (inside or self.before[:1].isspace())
                return None if deeper else vocabulary
        # A brace with little behind it is no data yet.
        if not inside:
            return None
        head = self.before.lstrip()
        if head.startswith("--"):
            return INFERENCE
        return ARGUMENT if _ARGUMENT.match(head) else STATEMENT

    def _rules(self) -> Iterator[Completion]:
        match = _RULE.match(self.before)
        if match is None:
            return
        rules = (
            rule.name
            for node in walk(self.reading.tree)
            if isinstance(node, tree.InferenceLine)
            for rule in node.rules
            if not rule.span.start < self.offset <= rule.span.end
        )
        yield from self._matching(CompletionKind.RULE, rules, self._since(match.start(1)))


def _data(document: tree.Document) -> Iterator[tuple[tree.DataBlock, Vocabulary]]:
    """Yield the data of a document, and which keys are known in it."""
    if document.front_matter:
        yield document.front_matter, FRONT
    for node in walk(document):
        match node:
            case tree.StatementOccurrence(data=tree.DataBlock() as block):
                yield block, STATEMENT
            case tree.ArgumentOccurrence(data=tree.DataBlock() as block):
                yield block, ARGUMENT
            case tree.InferenceLine(data=tree.DataBlock() as block):
                yield block, INFERENCE
