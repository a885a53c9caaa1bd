"""To give a statement or an argument another title wherever it stands."""

from __future__ import annotations

import re

from argmap.editing.finding import Role, references
from argmap.editing.fronting import retitle
from argmap.reading import Reading
from argmap.source import Edit, Span

__all__ = ["rename"]

_UNFIT = re.compile(r"[\[\]<>\r\n]")


def rename(reading: Reading, offset: int, title: str) -> tuple[Edit, ...]:
    r"""Return what to write where so that what stands at an offset has another title everywhere.

    In what is included as well: `reading.source.place(edit.span)` names the file of an edit. Without
    a title at that offset there is nothing to write. In the front matter, theses, expectations and
    ends of relations are renamed; what Argdown's settings say of titles is left as it is.

    Raises:
        ValueError: it can't be a title, another statement or argument has it already, or the front
            matter says the old one by an anchor or a tag of YAML.

    >>> from argmap.reading import parse
    >>> from argmap.source import apply
    >>> text = "[A]: a\n  + [B]: as @[A] says"
    >>> apply(text, rename(parse(text), 1, "C"))
    '[C]: a\n  + [B]: as @[C] says'
    """
    everywhere = references(reading, offset)
    if not everywhere or everywhere[0].title == title:
        return ()
    here = everywhere[0]
    if not title.strip() or title != title.strip() or _UNFIT.search(title) or title[0] in "-+_":
        raise ValueError(f"{title!r} can't be a title: no brackets, no line end, no sign in front")
    drawn = reading.map
    nouns = drawn.arguments if here.argument else drawn.statements
    if any(noun.title == title for noun in nouns):
        kind = "argument" if here.argument else "statement"
        raise ValueError(f"there is another {kind} of the title {title!r}")
    text = reading.source.text
    return (
        *retitle(reading, here.title, title, argument=here.argument),
        *(_edit(text, found.span, title) for found in everywhere if found.role not in _FRONT),
    )


_FRONT = {Role.THESIS, Role.EXPECTED, Role.END}


def _edit(text: str, span: Span, title: str) -> Edit:
    start = span.start + text.startswith("@", span.start)
    start += text[start] in "[<"
    return Edit(Span(start, span.end - (text[span.end - 1] in "]>")), title)
