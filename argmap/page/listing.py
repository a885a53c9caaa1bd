"""The map as a nested list, which is there without a script; and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import (
    Argument,
    ArgumentRef,
    End,
    InferenceRef,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.outlining import Line, outline
from argmap.page.content import Content, Node
from argmap.page.escaping import text
from argmap.page.finding import concerning
from argmap.page.reciting import ids
from argmap.render.marking import Mark, known, told_of

__all__ = ["findings", "listed", "uncovered", "verdicts"]

_DEEPEST = 30
"""Lists in each other; what is deeper stands in the last, as browsers give up at some hundreds."""

_WORDS = {
    "+": ("because", "+ because"),
    "-": ("however", "− however"),
    "_": ("but", "× but"),
    "><": ("against", ">< contradicts"),
}


def listed(content: Content) -> str:
    """Return the outline of a map as nested lists; each node has its name where it is told in full."""
    parts: list[str] = []
    told: set[Node] = set()
    open_ = 0
    for line in outline(content.map, content.grounding.citations):
        depth = min(line.depth, _DEEPEST) + 1
        if depth > open_:
            parts.append("<ul>" * (depth - open_))
        else:
            parts.append("</li></ul>" * (open_ - depth) + "</li>")
        open_ = depth
        parts.append(_item(content, line, told))
    parts.append("</li></ul>" * open_)
    return "".join(parts)


def _item(content: Content, line: Line, told: set[Node]) -> str:
    node = _node(line.end)
    # A step of several has a verdict of its own.
    judged = line.end if isinstance(line.end, InferenceRef) and line.end in content.ends else None
    name = ""
    if node is not None and node not in told:
        told.add(node)
        name = f' id="{content.names[node]}" tabindex="-1"'
    css, word = _WORDS.get(line.sign, ("", line.sign))
    parts = [f'<bdi class="word {css}">{text(word)}</bdi> '] if word else []
    title = text(line.name)
    if title and node is not None:
        parts.append(f'<a class="title" href="#{content.names[node]}">{title}</a> ')
    elif title:
        parts.append(f'<span class="title">{title}</span> ')
    if line.text:
        parts.append(text(line.text))
    notes = [text(note) for note in line.notes]
    if node is not None and not line.repeated:
        label = content.label(judged or node)
        if label:
            notes.append(f'<span class="verdict">{text(told_of(label))}</span>')
    said = " · ".join(notes)
    if said:
        parts.append(f' <span class="notes">{said}</span>')
    if line.repeated:
        parts.append(' <span class="notes">see above</span>')
    of = f' data-node="{content.names[node]}"' if node is not None else ""
    if judged is not None:
        of += f' data-step="{content.ends[judged]}"'
    return f'<li{name}><div class="line" dir="auto"{of}>{"".join(parts)}</div>'


def _node(end: End | None) -> Node | None:
    match end:
        case StatementRef() | ArgumentRef():
            return end
        case InferenceRef(argument, _):
            return ArgumentRef(argument)
        case RelationRef() | None:
            return None


def verdicts(content: Content) -> str:
    """Return the statements and mere gists that don't stand, or not for sure, as lists."""
    judged = [one for one in content.nouns if not isinstance(one, Argument) or not one.pcs]
    parts = []
    for mark in (Mark.FALLS, Mark.OPEN, Mark.DISPUTED):
        those = [one for one in judged if known(content.labels, one.ref) == mark.value]
        if those:
            items = "".join(
                f'<li><a class="title" href="#{content.names[one.ref]}">'
                f"{text(_called(one))}</a></li>"
                for one in those
            )
            parts.append(f"<h3>{mark.told}: {len(those)}</h3><ul>{items}</ul>")
    return "".join(parts)


def _called(noun: Statement | Argument) -> str:
    if not noun.anonymous:
        return noun.title
    return noun.text if isinstance(noun, Statement) else noun.gist


def uncovered(content: Content) -> str:
    """Return the sentences of the source that nothing represents, and those that are excused, as lists."""
    source = content.grounding.text
    if source is None:
        return ""
    coverage, names = content.grounding.coverage, ids(source)
    excuses = {item.sentence: item.excuse for item in coverage.items}
    parts = []
    for word, those in (("Not in the map", coverage.left), ("Excused", coverage.excused)):
        items = []
        for sentence in those:
            excuse = excuses[sentence]
            reason = f' <span class="notes">{text(excuse.reason)}</span>' if excuse else ""
            items.append(
                f'<li><a class="title" href="#{names[sentence]}">{text(sentence.name)}</a> '
                f"{text(sentence.text)}{reason}</li>"
            )
        if items:
            parts.append(f"<h3>{word}: {len(those)}</h3><ul>{''.join(items)}</ul>\n")
    return "".join(parts)


def findings(content: Content) -> str:
    """Return what is wrong with a map as a list, each finding with a link to the node it concerns."""
    if not content.diagnostics:
        return ""
    items = "".join(_findings(content))
    return f'<ul class="findings">{items}</ul>'


def _findings(content: Content) -> Iterator[str]:
    for diagnostic, node in zip(content.diagnostics, concerning(content), strict=True):
        code, word = diagnostic.code, diagnostic.severity.word
        where = f"line {diagnostic.place.start.line}" if diagnostic.place else ""
        parts = [
            f'<span class="severity {word}">{word}</span> ',
            f'<span class="code">{text(code.id)} {text(code.name)}</span> ',
            f'<span class="where">{where}</span> ' if where else "",
            f"<p>{text(diagnostic.message)}</p>",
        ]
        if diagnostic.help:
            parts.append(f'<p class="help">{text(diagnostic.help)}</p>')
        if node is not None:
            name = content.names[node]
            parts.append(f'<p><a class="title" href="#{name}">{text(str(node))}</a></p>')
        yield f"<li>{''.join(parts)}</li>"
