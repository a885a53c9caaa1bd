"""The text beside a map: its source, sentence by sentence, or else the map as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from argmap.grounding import ParagraphKind, Sentence, SourceText
from argmap.model import StatementRef
from argmap.page.content import Content, Node
from argmap.page.escaping import text
from argmap.source import Span

__all__ = ["counted", "ids", "places", "recite"]

_Stretch = tuple[Span, str]
"""Where something stands, and the name of its node."""


def places(content: Content) -> Mapping[Node, list[str]]:
    """Return the ids of the places where the text says each node, in their order."""
    found: dict[Node, list[str]] = {}
    if content.grounding.text is None:
        for number, (_, node) in enumerate(_definitions(content), start=1):
            found.setdefault(node, []).append(f"d.{number}")
        return found
    names = ids(content.grounding.text)
    for quotation in content.grounding.quotations:
        if quotation.statement is not None:
            those = found.setdefault(StatementRef(quotation.statement), [])
            those += [names[s] for s in quotation.sentences if names[s] not in those]
    return found


def counted(content: Content) -> str:
    """Return how much of the source the map represents, as HTML; nothing without a source.

    Each number is written as the sentences are that it counts, so that it explains these.
    """
    if content.grounding.text is None:
        return ""
    coverage = content.grounding.coverage
    count = len(coverage.items)
    parts = (
        f'<span class="key {word if those else ""}">{len(those)} {word}</span>'
        for word, those in (
            ("represented", coverage.represented),
            ("excused", coverage.excused),
            ("left", coverage.left),
        )
    )
    told = f"{count} sentence{'' if count == 1 else 's'}: {', '.join(parts)}"
    return f'<p class="counted">{told}</p>\n'


def recite(content: Content) -> str:
    """Return the text as HTML: each sentence a link to a node that says it, if there is one."""
    source = content.grounding.text
    return _written(content) if source is None else "".join(_paragraphs(content, source))


def ids(source: SourceText) -> dict[Sentence, str]:
    """Return the names that sentences have in links to them."""
    return {sentence: f"t.{number}" for number, sentence in enumerate(source.all_sentences, 1)}


def _paragraphs(content: Content, source: SourceText) -> Iterator[str]:
    whole = source.source.text
    names = ids(source)
    quoted = _quoted(content)
    excuses = {item.sentence: item.excuse for item in content.grounding.coverage.items}
    for paragraph in source.paragraphs:
        parts = []
        at = paragraph.span.start
        for sentence in paragraph.sentences:
            parts.append(text(whole[at : sentence.span.start]))
            at = sentence.span.end
            stretches = quoted.get(sentence, [])
            inner = "".join(_inside(whole, sentence.span, stretches))
            excuse = excuses.get(sentence)
            reason = "" if excuse is None else f": {excuse.reason}" if excuse.reason else ""
            parts.append(
                _sentence(
                    sentence,
                    names[sentence],
                    inner,
                    list(dict.fromkeys(name for _, name in stretches)),
                    None if excuse is None else f"excused from the map{reason}",
                )
            )
        parts.append(text(whole[at : paragraph.span.end]))
        inner = "".join(parts)
        if paragraph.kind is ParagraphKind.BODY:
            number = f'<span class="number">¶{paragraph.number}</span> '
            yield f'<p dir="auto">{number}{inner}</p>\n'
        else:
            kind = "title" if paragraph.kind is ParagraphKind.TITLE else "biography"
            yield f'<p dir="auto" class="{kind}">{inner}</p>\n'


def _quoted(content: Content) -> dict[Sentence, list[_Stretch]]:
    """Return which stretches of each sentence are quoted; of a near quote, the nearest passage."""
    quoted: dict[Sentence, list[_Stretch]] = {}
    for quotation in content.grounding.quotations:
        if quotation.statement is None:
            continue
        name = content.names[StatementRef(quotation.statement)]
        spans = quotation.spans
        if not spans and quotation.nearest is not None:
            spans = (quotation.nearest.span,)
        for sentence in quotation.sentences:
            quoted.setdefault(sentence, []).extend((span, name) for span in spans)
    return quoted


def _sentence(sentence: Sentence, id: str, inner: str, names: list[str], excuse: str | None) -> str:
    shared = f'id="{id}" data-name="{text(sentence.name)}"'
    if names:
        return (
            f'<a class="sentence" href="#{names[0]}" {shared} data-nodes="{" ".join(names)}">'
            f"{inner}</a>"
        )
    if excuse is not None:
        return (
            f'<span class="excused" {shared} title="{text(excuse)}">{inner}'
            f'<span class="sign aside"> ({text(excuse)})</span></span>'
        )
    if sentence.kind is not ParagraphKind.BODY:
        return f"<span {shared}>{inner}</span>"
    return (
        f'<span class="left" {shared} title="nothing in the map represents this">{inner}'
        '<span class="sign"> (not in the map)</span></span>'
    )


def _inside(whole: str, around: Span, stretches: Iterable[_Stretch]) -> Iterator[str]:
    """Yield a stretch of a text as HTML, cut where a quote begins or ends."""
    inside = [
        (max(span.start, around.start), min(span.end, around.end), name)
        for span, name in stretches
        if span.start < around.end and span.end > around.start
    ]
    cuts = sorted({around.start, around.end, *(cut for s, e, _ in inside for cut in (s, e))})
    for start, end in pairwise(cuts):
        names = dict.fromkeys(name for s, e, name in inside if s <= start and end <= e)
        piece = text(whole[start:end])
        yield f'<span data-quoted="{" ".join(names)}">{piece}</span>' if names else piece


def _definitions(content: Content) -> list[tuple[Span, Node]]:
    """Return where the text of the map defines its nodes, one after the other."""
    found: list[tuple[Span, Node]] = []
    for noun in content.nouns:
        if noun.place is not None:
            start = content.written.offset(noun.place)
            if start is not None:
                found.append((Span(start, start + len(noun.place.span)), noun.ref))
    apart: list[tuple[Span, Node]] = []
    for span, node in sorted(found, key=lambda one: (one[0].start, one[0].end)):
        if not apart or apart[-1][0].end <= span.start:
            apart.append((span, node))
    return apart


def _written(content: Content) -> str:
    whole, at, parts = content.written.text, 0, []
    for number, (span, node) in enumerate(_definitions(content), start=1):
        name = content.names[node]
        parts.append(text(whole[at : span.start]))
        parts.append(
            f'<a class="sentence" href="#{name}" id="d.{number}" data-nodes="{name}" '
            f'data-name="line {content.written.position(span.start).line}">'
            f"{text(whole[span.start : span.end])}</a>"
        )
        at = span.end
    parts.append(text(whole[at:]))
    return f'<pre dir="auto">{"".join(parts)}</pre>\n'
