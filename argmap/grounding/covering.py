"""How much of the text under analysis a map takes up."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from argmap.grounding.nouns import Sentence
from argmap.grounding.quotations import Quotation
from argmap.grounding.texts import SourceText
from argmap.model import Context
from argmap.shown import Shown

__all__ = ["Coverage", "Represented", "cover"]


@frozen
class Represented:
    """A sentence of the body, and what a map makes of it.

    Attributes:
        sentence: the sentence.
        statements: titles of the statements that quote it.
        excuse: the passage of the context that takes it out of the argument.
    """

    sentence: Sentence
    statements: tuple[str, ...] = ()
    excuse: Context | None = None


@frozen(repr=False)
class Coverage(Shown):
    """The body, sentence by sentence.

    A sentence is touched by a quote that has at least one letter or digit of it; as quotes are found
    by whole words, that is a word. A near quote touches what its nearest passage touches, so that
    one slip in a quote is one mistake and not two.
    """

    items: tuple[Represented, ...] = ()

    @property
    def represented(self) -> tuple[Sentence, ...]:
        """The sentences that a statement quotes."""
        return tuple(item.sentence for item in self.items if item.statements)

    @property
    def excused(self) -> tuple[Sentence, ...]:
        """Those that no statement quotes, but the context."""
        return tuple(i.sentence for i in self.items if i.excuse and not i.statements)

    @property
    def left(self) -> tuple[Sentence, ...]:
        """Those that nothing quotes."""
        return tuple(i.sentence for i in self.items if not i.excuse and not i.statements)

    def __repr__(self) -> str:
        """Return how much it is: all of it would fill pages."""
        return f"<Coverage of {self}>"

    def __str__(self) -> str:
        count = len(self.items)
        return (
            f"{count} sentence{'' if count == 1 else 's'}: {len(self.represented)} represented, "
            f"{len(self.excused)} excused, {len(self.left)} left"
        )


def cover(text: SourceText, quotations: Iterable[tuple[Quotation, Context | None]]) -> Coverage:
    """Return what quotations, each with the context that it belongs to if any, make of a text."""
    statements: dict[Sentence, dict[str, None]] = {}
    excuses: dict[Sentence, Context] = {}
    for quotation, context in quotations:
        for sentence in quotation.sentences:
            if quotation.statement is not None:
                statements.setdefault(sentence, {})[quotation.statement] = None
            elif context:
                excuses.setdefault(sentence, context)
    return Coverage(
        tuple(
            Represented(sentence, tuple(statements.get(sentence, ())), excuses.get(sentence))
            for sentence in text.sentences
        )
    )
