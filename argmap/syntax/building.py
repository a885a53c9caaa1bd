"""From the grammar's rules to the nodes of the tree: one method for each, without decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from argmap.source import Span
from argmap.syntax.token import Token
from argmap.syntax.tree import (
    ArgumentOccurrence,
    DataBlock,
    Form,
    Heading,
    InferenceLine,
    InlineKind,
    ListBlock,
    ListItem,
    NumberedStatement,
    Occurrence,
    PremiseConclusionStructure,
    RelationLine,
    Rule,
    Sign,
    StatementOccurrence,
    Text,
    Title,
)

__all__ = ["Building"]

_SIGNS = {sign.value: sign for sign in Sign} | {
    "+": Sign.SUPPORTED_BY,
    "-": Sign.ATTACKED_BY,
    "_": Sign.UNDERCUT_BY,
}


_NO_LINES: tuple[RelationLine, ...] = ()


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _tags(text: Text) -> tuple[str, ...]:
    if not text.inlines:
        return ()
    return _names(inline.target for inline in text.inlines if inline.kind is InlineKind.TAG)


def _names(tags: Iterable[str]) -> tuple[str, ...]:
    """Return each tag once, less those of spaces alone."""
    return tuple(dict.fromkeys(tag for tag in tags if tag.strip()))


class Building:
    """What Lark calls when a rule is complete; each method has the name of its rule."""

    def text(self, tokens: list[Token]) -> Text:
        """Read a running text; its tokens know by whom."""
        text: Text = tokens[0].value.read(tokens)
        return text

    def tags(self, tokens: list[Token]) -> list[Token]:
        """Keep the tags of a reference."""
        return tokens

    def heading(self, parts: list[Any]) -> Heading:
        """`# text {data}`."""
        mark, text, data = parts
        block = data.value if data else None
        span = Span(mark.start, (block or text).span.end)
        return Heading(mark.value.count("#"), text, span, _tags(text), block)

    # -- statements and arguments: what stands last says where they end

    def plain(self, parts: list[Any]) -> StatementOccurrence:
        """Text without a title."""
        text, data, relations = parts
        block = data.value if data else None
        last = relations[-1] if relations else block or text
        span = Span(text.span.start, last.span.end) if last is not text else text.span
        tags, lines = _tags(text), relations or _NO_LINES
        return StatementOccurrence(Form.PLAIN, span, None, text, tags, block, lines)

    def statement_definition(self, parts: list[Any]) -> StatementOccurrence:
        """`[Title]: text`."""
        return _defined(StatementOccurrence, *parts)

    def argument_definition(self, parts: list[Any]) -> ArgumentOccurrence:
        """`<Title>: text`."""
        return _defined(ArgumentOccurrence, *parts)

    def statement_reference(self, parts: list[Any]) -> StatementOccurrence:
        """`[Title]`."""
        return _referred(StatementOccurrence, *parts)

    def argument_reference(self, parts: list[Any]) -> ArgumentOccurrence:
        """`<Title>`."""
        return _referred(ArgumentOccurrence, *parts)

    # -- relations

    def relations(self, lines: list[RelationLine]) -> tuple[RelationLine, ...]:
        """Relation lines below one another."""
        return tuple(lines)

    undercuts = relations

    def relation(self, parts: list[Any]) -> RelationLine:
        """A sign and what stands behind it."""
        sign: Token = parts[0]
        child: Occurrence = parts[1]
        span = Span(sign.start, max(child.span.end, sign.end))
        return RelationLine(_SIGNS[sign.value], _span(sign), child, span)

    # -- premise-conclusion structures

    def structure(self, lines: list[Any]) -> PremiseConclusionStructure:
        """Numbered statements and inference lines."""
        return PremiseConclusionStructure(tuple(lines), lines[0].span.to(lines[-1].span))

    def numbered(self, parts: list[Any]) -> NumberedStatement:
        """`(1) statement`."""
        number, statement = parts
        span = Span(number.start, statement.span.end)
        return NumberedStatement(number.value, statement, span)

    def inference(self, parts: list[Any]) -> InferenceLine:
        """`----`, or `-- rule, rule {data} --`, and what undercuts it."""
        start, rules, data, end, undercuts = parts
        span = Span(start.start, undercuts[-1].span.end if undercuts else end.end)
        block = data.value if data else None
        return InferenceLine(rules or (), span, block, undercuts or ())

    def rules(self, tokens: list[Token]) -> tuple[Rule, ...]:
        """The rules of an inference line, commas between them."""
        named = (token for token in tokens if token.type == "RULE" and token.value.strip())
        return tuple(Rule(token.value, _span(token)) for token in named)

    # -- lists

    def bullet(self, parts: list[Any]) -> ListItem:
        """`* statement`."""
        mark, statement = parts
        return ListItem(statement, Span(mark.start, statement.span.end))

    ordinal = bullet

    def unordered(self, items: list[ListItem]) -> ListBlock:
        """Items after asterisks."""
        return ListBlock(ordered=False, items=tuple(items), span=items[0].span.to(items[-1].span))

    def ordered(self, items: list[ListItem]) -> ListBlock:
        """Items after numbers."""
        return ListBlock(ordered=True, items=tuple(items), span=items[0].span.to(items[-1].span))


_Titled = TypeVar("_Titled", StatementOccurrence, ArgumentOccurrence)


def _defined(
    noun: type[_Titled],
    head: Token,
    text: Text,
    data: Token | None,
    relations: tuple[RelationLine, ...] | None,
) -> _Titled:
    block: DataBlock | None = data.value if data else None
    last = relations[-1] if relations else block or text
    span = Span(head.start, last.span.end)
    title = Title(head.value, Span(head.start, head.end - 1))
    return noun(Form.DEFINITION, span, title, text, _tags(text), block, relations or _NO_LINES)


def _referred(
    noun: type[_Titled],
    head: Token,
    tags: list[Token] | None,
    data: Token | None,
    relations: tuple[RelationLine, ...] | None,
) -> _Titled:
    block: DataBlock | None = data.value if data else None
    where = _span(head)
    title = Title(head.value, where)
    if not (tags or block or relations):
        return noun(Form.REFERENCE, where, title)
    names = _names(tag.value for tag in tags or ())
    last = relations[-1].span.end if relations else block.span.end if block else 0
    span = Span(head.start, last or (tags or [head])[-1].end)
    return noun(Form.REFERENCE, span, title, None, names, block, relations or _NO_LINES)
