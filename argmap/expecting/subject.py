"""What expectations are asked of: a map, and all that is found out about it once."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from argmap import logic
from argmap.diagnostics import Note
from argmap.evaluate import Evaluation, evaluate
from argmap.grounding import Grounding, SourceText, ground
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of

__all__ = ["Subject", "listed"]

_MOST_LISTED = 12


@frozen
class Subject:
    """A map; its formulas, its grounding and its evaluations are worked out once.

    Attributes:
        map: the map.
        text: the text that it analyses, if not the file that its front matter names, or what was
            found in it.
        limit: seconds that a question to a solver may take.
    """

    map: ArgumentMap
    text: SourceText | Grounding | str | None = field(default=None, repr=False)
    limit: float = logic.LIMIT
    _evaluations: dict[tuple[str | None, str], Evaluation] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    @classmethod
    def of(cls, what: Subject | ArgumentMap | Reading) -> Subject:
        """Return what is one, or make one of a map or a reading.

        Raises:
            TypeError: it is none of these.
        """
        if isinstance(what, Subject):
            return what
        return cls(map_of(what))

    @cached_property
    def theory(self) -> logic.Theory:
        """Its formulas."""
        return logic.theory(self.map)

    @cached_property
    def grounding(self) -> Grounding:
        """What of its text it quotes."""
        return self.text if isinstance(self.text, Grounding) else ground(self.map, self.text)

    def evaluation(self, semantics: str | None = None, by: str = "aspic") -> Evaluation:
        """Return what stands in it and what falls.

        Raises:
            ValueError: there is no such way to evaluate, or it has no such semantics.
        """
        if (semantics, by) not in self._evaluations:
            found = evaluate(self.map, semantics, by=by, limit=self.limit)
            self._evaluations[semantics, by] = found
        return self._evaluations[semantics, by]

    def note(self, title: str) -> Note:
        """Return a note on a statement: its formula, or else what it says."""
        statement = self.map.statement(title)
        formula = self.theory.formulas.get(title)
        said = logic.print_formula(formula) if formula else statement.text
        return Note(f"[{title}]: {said}" if said else f"[{title}]", statement.place)


def listed(titles: tuple[str, ...], *, word: str = "and") -> str:
    """Return the titles of statements as a sentence lists them; what is no title is left as it is.

    >>> listed(("A", "B", "C"))
    '[A], [B] and [C]'
    """
    names = [title if title.startswith("<") else f"[{title}]" for title in titles[:_MOST_LISTED]]
    if len(titles) > _MOST_LISTED:
        names.append(f"{len(titles) - _MOST_LISTED} others")
    return f" {word} ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
