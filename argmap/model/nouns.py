"""The nouns: statements, inferences, arguments, relations, sections, front matter.

All are immutable and equal by content: where they stand in a text does not count. They stand on
one page, long as it is, since whoever looks up one of them compares it with the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from argmap.model.brief import brief
from argmap.model.demanding import (
    demand_among,
    demand_data,
    demand_each,
    demand_texts,
    demand_values,
)
from argmap.model.exceptions import IllFormedStructureError, IllTypedRelationError, ModelError
from argmap.model.references import REFS, ArgumentRef, End, RelationRef, StatementRef
from argmap.model.signatures import ALLOWED, NodeKind, RelationKind, relation_kind
from argmap.model.standards import Standard, standard
from argmap.model.titling import demand_title, is_made_up, opens_line
from argmap.model.vocabulary import (
    ARGUMENT,
    FRONT,
    HEADING,
    INFERENCE,
    STATEMENT,
    WRAPPING,
    rankings,
)
from argmap.source import Place
from argmap.values import NO_DATA, Data

__all__ = [
    "Argument",
    "Context",
    "FrontMatter",
    "Inference",
    "Relation",
    "Section",
    "Statement",
]

# What a statement says of itself in a text that can't be blank, if it does.
_SAID = ("holder", "kind", "modality", "formalization")


_LISTED = 2
"""Levels that front matter puts around what is expected: itself and a list."""


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    """Return texts as a tuple; one text is no list of its letters."""
    if isinstance(values, str):
        raise TypeError(f"a list of texts is wanted here, not one text: {values!r}")
    return tuple(values)


def _mappings(
    values: Mapping[str, object] | Iterable[Mapping[str, object]],
) -> tuple[Data, ...]:
    items: tuple[Any, ...] = (values,) if isinstance(values, Mapping) else tuple(values)
    for item in items:
        if not isinstance(item, Mapping) or not item:
            raise TypeError(f"what is expected is a mapping that is not empty, not {item!r}")
    return tuple(map(Data, items))


def _each_once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_texts(values)))


def _lines(values: Iterable[str]) -> tuple[str, ...]:
    """Return texts as they stand on one line; a byte order mark is white space to JavaScript."""
    lines: tuple[Any, ...] = _texts(values)
    # What is no text is refused by its name, later.
    return tuple(
        " ".join(line.replace("\ufeff", " ").split()) if isinstance(line, str) else line
        for line in lines
    )


def _ranked(audiences: object) -> Data:
    try:
        return rankings(audiences)
    except ValueError:
        message = f"audiences are names with lists of values, not {audiences!r}"
        raise ValueError(message) from None


def _degree(_: object, __: object, value: float | None) -> None:
    if value is None:
        return
    number: Any = value  # a wrong type is to be told as clearly as a wrong number
    if not isinstance(number, int | float):
        raise TypeError(f"a credence is a number from 0 to 1, not {value!r}")
    if not 0 <= value <= 1:
        raise ValueError(f"a credence is a number from 0 to 1, not {value}")


@frozen(weakref_slot=False, repr=False)
class Statement:
    """What can be true or false (AIF: I-node).

    Attributes:
        title: unique among the statements of a map.
        text: what it says; empty if it is only ever referred to.
        quotes: passages of the source text that say it.
        implicit: supplied by the analyst, nowhere in the source text.
        holder: who holds it, if not the author.
        kind: `fact`, `value`, `policy`, `prediction`, …
        modality: the strength that the text gives it: `certain`, `probable`, `possible`, …
        credence: a degree of belief, from 0 to 1.
        accepted: the assumption under which the map is evaluated.
        standard: how well it must be supported to be accepted; may be given by its name.
        formalization: a formula, in the vocabulary of `declarations`.
        declarations: what the symbols of the formula stand for.
        answers: names of the critical questions that it answers, to the steps that it bears on.
        promotes: the values that it speaks for.
        tags: in the order of their first mention.
        section: id of the section of its first definition, or else of its first mention.
        data: all else that its data blocks hold.
        place: where it is defined.
        data_places: where its data blocks stand, in the order of the text.

    Raises:
        ModelError: no text could say this; or `data` has a key that argmap knows.
    """

    title: str
    text: str = ""
    quotes: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    implicit: bool = field(default=False, kw_only=True)
    holder: str | None = field(default=None, kw_only=True)
    kind: str | None = field(default=None, kw_only=True)
    modality: str | None = field(default=None, kw_only=True)
    credence: float | None = field(default=None, validator=_degree, kw_only=True)
    accepted: bool | None = field(default=None, kw_only=True)
    standard: Standard | None = field(default=None, converter=optional(standard), kw_only=True)
    formalization: str | None = field(default=None, kw_only=True)
    declarations: Data = field(default=NO_DATA, kw_only=True)
    answers: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    promotes: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=_each_once, kw_only=True)
    section: str | None = field(default=None, kw_only=True)
    data: Data = field(default=NO_DATA, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)
    data_places: tuple[Place, ...] = field(default=(), kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_title(self.title, "[")
        demand_texts(self, "text", blank=True)
        demand_texts(self, *_SAID)
        demand_each(self, "quotes", "answers", "promotes", "tags")
        demand_data(self, STATEMENT, self.ref)
        demand_values(self.declarations, 1, self.ref)

    @property
    def ref(self) -> StatementRef:
        """What relations call it by."""
        return StatementRef(self.title)

    @property
    def anonymous(self) -> bool:
        """Whether its title is one that is made up for what has none, as `Untitled 1`."""
        return is_made_up(self.title)


@frozen(weakref_slot=False, repr=False)
class Inference:
    """One step from premises to a conclusion (AIF: RA-node).

    Attributes:
        premises: titles of the statements that it draws on, each once, linked: all are needed.
        conclusion: title of the statement that it concludes.
        rules: names of its argument scheme, or of its rules of logic, as written but for white space.
        strict: deductive; otherwise defeasible.
        roles: what each of the premises is to its scheme, in their order.
        data: all else that its data block holds.
        uses: the numbers of its premises as the text declares them; not part of its content.
        place: where its line stands.

    Raises:
        ModelError: no text could say this; or `data` has a key that argmap knows.
    """

    premises: tuple[str, ...] = field(converter=_each_once)
    conclusion: str
    rules: tuple[str, ...] = field(default=(), converter=_lines, kw_only=True)
    strict: bool = field(default=False, kw_only=True)
    roles: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    data: Data = field(default=NO_DATA, kw_only=True)
    uses: tuple[int, ...] | None = field(default=None, kw_only=True, eq=False, repr=False)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_texts(self, "conclusion", blank=True)
        demand_each(self, "rules", "roles")
        demand_data(self, INFERENCE, f"the step to [{self.conclusion}]")


@frozen(weakref_slot=False, repr=False)
class Argument:
    """A named chain of inferences, or a mere gist that is not reconstructed yet.

    Attributes:
        title: unique among the arguments of a map.
        gist: what it comes down to, in a sentence.
        pcs: the premise-conclusion structure: the title of each premise, and each inference
            where its conclusion stands, in the order of their numbers. Empty for a mere gist.
        answers: names of the critical questions that it answers, to the steps that it bears on.
        promotes: the values that it speaks for.
        tags: in the order of their first mention.
        section: id of the section of its structure, or else of its first gist or mention.
        data: what its data blocks hold.
        place: where it is defined.

    Raises:
        IllFormedStructureError: `pcs` begins with a conclusion or ends with a premise, or a step
            draws on what doesn't stand above it.
        ModelError: no text could say this; or `data` has a key that argmap knows.
    """

    title: str
    gist: str = ""
    pcs: tuple[str | Inference, ...] = ()
    answers: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    promotes: tuple[str, ...] = field(default=(), converter=_texts, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=_each_once, kw_only=True)
    section: str | None = field(default=None, kw_only=True)
    data: Data = field(default=NO_DATA, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_title(self.title, "<")
        demand_texts(self, "gist", blank=True)
        demand_each(self, "answers", "promotes", "tags")
        demand_data(self, ARGUMENT, self.ref)
        if self.pcs:
            self._demand_structure()

    def _demand_structure(self) -> None:
        if not opens_line(self.title):
            raise ModelError(f"no structure can stand below {self.ref}, which looks like a sign")
        if not isinstance(self.pcs[-1], Inference):
            raise IllFormedStructureError(f"<{self.title}> ends with a premise, not a conclusion")
        above: set[str] = set()
        for line in self.pcs:
            if isinstance(line, str):
                above.add(line)
                continue
            for premise in line.premises:
                if premise not in above:
                    raise IllFormedStructureError(
                        f"<{self.title}> draws on [{premise}], which doesn't stand above"
                    )
            above.add(line.conclusion)
        # Told last, as a premise that is missing is told more exactly above.
        if isinstance(self.pcs[0], Inference):
            raise IllFormedStructureError(f"<{self.title}> begins with a conclusion, not a premise")

    @classmethod
    def of(cls, title: str, *inferences: Inference, gist: str = "") -> Argument:
        """Make an argument from its inferences, each premise listed before its first use.

        >>> Argument.of("Mortal", Inference(("Human", "Humans die"), "Socrates dies")).premises
        ('Human', 'Humans die')
        """
        pcs: list[str | Inference] = []
        listed: set[str] = set()
        demand_among("an argument is made of inferences", inferences, Inference)
        for inference in inferences:
            fresh = [title for title in dict.fromkeys(inference.premises) if title not in listed]
            pcs += [*fresh, inference]
            listed.update(fresh, (inference.conclusion,))
        return cls(title, gist, tuple(pcs))

    @property
    def ref(self) -> ArgumentRef:
        """What relations call it by."""
        return ArgumentRef(self.title)

    @property
    def anonymous(self) -> bool:
        """Whether its title is one that is made up for what has none, as `Untitled 1`."""
        return is_made_up(self.title)

    @cached_property
    def inferences(self) -> tuple[Inference, ...]:
        """Its steps, in order."""
        return tuple(line for line in self.pcs if isinstance(line, Inference))

    @cached_property
    def premises(self) -> tuple[str, ...]:
        """Titles of the statements it takes for granted, in order."""
        return tuple(dict.fromkeys(line for line in self.pcs if isinstance(line, str)))

    @property
    def conclusion(self) -> str | None:
        """Title of its main conclusion, the last; None for a mere gist."""
        last = self.pcs[-1] if self.pcs else None
        return last.conclusion if isinstance(last, Inference) else None

    @property
    def statements(self) -> tuple[str, ...]:
        """Titles of its numbered lines in their order, whatever their numbers are."""
        return tuple(line if isinstance(line, str) else line.conclusion for line in self.pcs)


@frozen(eq=False, weakref_slot=False, repr=False)
class Relation:
    """How one thing bears on another; its ends are typed by its signature.

    Ends stand as written; a symmetric relation is equal to itself in the other direction.

    >>> Relation(RelationKind.UNDERCUT, StatementRef("A"), StatementRef("B"))
    Traceback (most recent call last):
      ...
    argmap.model.exceptions.IllTypedRelationError: undercut can't join a statement and a \
statement: [A], [B]

    Raises:
        ValueError: there is no such kind; it may be given by its name, as `"support"`.
        IllTypedRelationError: the signature of `kind` does not allow these ends.
        ModelError: an end is a relation on a relation on … more than `MOST_NESTED` times, or the
            levels of `data` are more than fit into a text.
    """

    kind: RelationKind = field(converter=relation_kind)
    source: End
    target: End
    data: Data = field(default=NO_DATA, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_among("the ends of a relation are references", (self.source, self.target), *REFS)
        source, target = self.source.node_kind, self.target.node_kind
        if (self.kind, source, target) not in ALLOWED:
            raise IllTypedRelationError(
                f"{self.kind} can't join {_a(source)} and {_a(target)}: {self.source}, {self.target}"
            )
        if NodeKind.RELATION in {source, target}:
            hash(self.ref)  # which refuses what is nested too deeply
        demand_values(self.data, WRAPPING, "a relation")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Relation):
            return NotImplemented
        return self.ref == other.ref and self.data == other.data

    def __hash__(self) -> int:
        return hash((self.ref, self.data))

    @cached_property
    def ref(self) -> RelationRef:
        """What other relations call it by."""
        return RelationRef(self.kind, self.source, self.target)


def _a(kind: NodeKind) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


@frozen(weakref_slot=False, repr=False)
class Section:
    """A part of the map under a heading; `id` is `s1`, `s2`, … unless its data say otherwise.

    Raises:
        ModelError: no text could say this; or `data` has a key that argmap knows.
    """

    id: str
    title: str
    level: int = 1
    parent: str | None = None
    tags: tuple[str, ...] = field(default=(), converter=_each_once, kw_only=True)
    data: Data = field(default=NO_DATA, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_texts(self, "id")
        demand_texts(self, "title", blank=True)
        demand_each(self, "tags")
        demand_data(self, HEADING, f"section {self.id}")
        if self.level < 1:
            raise ModelError(f"the level of section {self.id} is {self.level}, the first is 1")


@frozen(repr=False)
class Context:
    """A passage of the source text that carries no part of the argument, and why."""

    quote: str
    reason: str = ""
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_texts(self, "quote")
        if self.reason:
            demand_texts(self, "reason")


@frozen(repr=False)
class FrontMatter:
    """What a map says about itself.

    Attributes:
        title, author, date: of the text that is analysed.
        source: path of that text, relative to the file of the map.
        thesis: titles of its theses.
        context: its passages that are excused from coverage.
        audiences: which values each of those who are to be convinced holds dearest, the dearest
            first; a list in the list is of values that are equal.
        expect: what is to hold of it, as written; `argmap.expecting` reads it.
        data: all else, such as Argdown's own settings.
    """

    title: str | None = field(default=None, kw_only=True)
    author: str | None = field(default=None, kw_only=True)
    date: str | None = field(default=None, kw_only=True)
    source: str | None = field(default=None, kw_only=True)
    thesis: tuple[str, ...] = field(default=(), converter=_each_once, kw_only=True)
    context: tuple[Context, ...] = field(default=(), kw_only=True)
    audiences: Data = field(default=NO_DATA, converter=_ranked, kw_only=True)
    expect: tuple[Data, ...] = field(default=(), converter=_mappings, kw_only=True)
    data: Data = field(default=NO_DATA, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        demand_texts(self, "title", "author", "date", "source")
        for expected in self.expect:
            demand_values(expected, _LISTED, "an expectation")
        demand_data(self, FRONT, "the front matter")
        demand_values(self.audiences, 1, "the front matter")
