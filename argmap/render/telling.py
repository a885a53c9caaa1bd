"""What cards and cells say of statements and arguments, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    InferenceRef,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.render.details import Detail
from argmap.render.marking import Findings, Labels, Mark, found, known
from argmap.render.measuring import clean
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell
from argmap.render.standing import is_recommended
from argmap.render.subject import Subject

__all__ = [
    "SIGNS",
    "Teller",
    "card_role",
    "heading",
    "role_of",
    "sections_of",
    "title_of",
    "word_of",
]

SIGNS = {Role.REASON: "+", Role.OBJECTION: "−", Role.UNDERCUT: "×"}

_ROLES = {
    RelationKind.SUPPORT: (Role.REASON, "BECAUSE"),
    RelationKind.ATTACK: (Role.OBJECTION, "HOWEVER"),
    RelationKind.UNDERCUT: (Role.UNDERCUT, "BUT"),
}


def card_role(
    map: ArgumentMap,
    end: StatementRef | ArgumentRef,
) -> tuple[Role, str]:
    """Return role and word of what bears on something else by a relation, the first that counts."""
    kinds = [relation.kind for relation in map.relations_from(end)]
    for kind in (RelationKind.ATTACK, RelationKind.UNDERCUT, RelationKind.SUPPORT):
        if kind in kinds:
            return _ROLES[kind]
    return Role.CLAIM, "ARGUMENT" if isinstance(end, ArgumentRef) else "CLAIM"


def role_of(map: ArgumentMap, statement: Statement) -> Role:
    """Return the role of a statement that has a card of its own."""
    if statement.title in map.front.thesis:
        return Role.THESIS
    if is_recommended(map, statement):
        return Role.POLICY
    return card_role(map, statement.ref)[0]


def word_of(map: ArgumentMap, statement: Statement) -> str:
    """Return the word on the card of a statement."""
    role = role_of(map, statement)
    if role is Role.THESIS:
        return "THESIS"
    if role is Role.POLICY:
        return "RECOMMENDATION"
    if role is Role.CLAIM and map.concluded_by(statement.title):
        return "CONCLUSION"
    return card_role(map, statement.ref)[1]


def title_of(noun: Statement | Argument, said: str) -> str:
    """Return the title on a card; one that is made up only where nothing else is said."""
    return "" if noun.anonymous and said else noun.title


@frozen
class Teller:
    """Makes the cells of statements.

    Attributes:
        citations: where the source says a statement, by its title.
        passages: what the source says there.
        labels: what is known of something.
        findings: what is wrong with something.
        show: what is told.
    """

    citations: Mapping[str, str]
    passages: Mapping[str, str]
    labels: Labels
    findings: Findings
    show: Collection[Detail]

    @classmethod
    def of(cls, subject: Subject) -> Teller:
        """Return the teller of what is known of a map."""
        return cls(
            subject.citations, subject.passages, subject.labels, subject.findings, subject.show
        )

    def label(self, end: StatementRef | ArgumentRef | InferenceRef) -> str:
        """Return what is known of something, such as whether it stands."""
        return known(self.labels, end) if Detail.LABELS in self.show else ""

    def found(self, end: StatementRef | ArgumentRef | InferenceRef) -> tuple[str, ...]:
        """Return what is wrong with something."""
        if Detail.DIAGNOSTICS not in self.show:
            return ()
        return found(self.findings, end)

    def citation(self, title: str) -> str:
        """Return where the source says a statement."""
        return clean(self.citations.get(title, "")) if Detail.CITATIONS in self.show else ""

    def scheme(self, inference: Inference) -> str:
        """Return how a step argues."""
        return ", ".join(inference.rules) if Detail.SCHEMES in self.show else ""

    def cell(self, statement: Statement, name: str) -> Cell:
        """Return a cell that tells a statement in full."""
        titled = Detail.TITLES in self.show or not statement.text
        return Cell(
            name,
            title_of(statement, statement.text) if titled else "",
            statement.text,
            tuple(self.notes(statement)),
            statement.implicit,
            self.tooltip(statement),
            self.label(statement.ref),
            statement.title,
            quotes=tuple(self._quotes(statement)),
            findings=self.found(statement.ref),
        )

    def again(self, statement: Statement, name: str, told_in: str) -> Cell:
        """Return a cell that only names a statement; another card tells it.

        Of labels it has what one would miss: a mark that says anything but that it stands.
        """
        title = statement.title if not statement.anonymous else statement.text or statement.title
        notes = ("implicit",) if statement.implicit else ()
        tooltip = self.tooltip(statement)
        label = self.label(statement.ref)
        label = label if Mark.of(label) not in {None, Mark.STANDS} else ""
        return Cell(
            name,
            title,
            "",
            notes,
            statement.implicit,
            tooltip,
            label,
            told_in=told_in,
            mentions=statement.title,
        )

    def notes(self, statement: Statement) -> Iterator[str]:
        """Yield what is said of a statement in a few words each."""
        citation = self.citation(statement.title)
        if citation:
            yield citation
        if statement.implicit:
            yield "implicit"
        if statement.holder and Detail.HOLDER in self.show:
            yield f"according to {clean(statement.holder)}"
        if statement.modality and Detail.MODALITY in self.show:
            yield clean(statement.modality)
        if statement.kind and statement.kind != "policy" and Detail.KIND in self.show:
            yield clean(statement.kind)
        if statement.credence is not None and Detail.CREDENCE in self.show:
            yield f"credence {statement.credence:g}"

    def _quotes(self, statement: Statement) -> Iterator[str]:
        """Yield what the source says: the sentences if they are known, or else what is quoted."""
        passage = self.passages.get(statement.title, "")
        if Detail.SOURCE in self.show and passage:
            yield f"“{clean(passage)}”"
        elif Detail.QUOTES in self.show:
            yield from (f"“{clean(quote)}”" for quote in statement.quotes)

    def tooltip(self, statement: Statement) -> str:
        """Return what a statement says, and the passage of the source that says it."""
        passage = self.passages.get(statement.title, "")
        if not passage and statement.quotes:
            passage = " … ".join(statement.quotes)
        told = clean(statement.text or statement.title)
        lines = (told, f"“{clean(passage)}”" if passage else "", *self.found(statement.ref))
        return "\n".join(line for line in lines if line)


def heading(map: ArgumentMap) -> tuple[str, str]:
    """Return title and subtitle of a picture; the subtitle says who wrote the text and when."""
    front = map.front
    told = [clean(part) for part in (front.author, front.date) if part]
    return clean(front.title or ""), ", ".join(told)


def sections_of(
    map: ArgumentMap,
    cards: Iterable[Card],
) -> tuple[tuple[str, str, str | None], ...]:
    """Return the sections that hold cards, and those around them."""
    parents = {section.id: section.parent for section in map.sections}
    used: set[str] = set()
    for card in cards:
        section = card.section
        while section is not None and section not in used:
            used.add(section)
            section = parents.get(section)
    return tuple((s.id, clean(s.title), s.parent) for s in map.sections if s.id in used)
