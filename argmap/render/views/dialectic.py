"""The view of the dialectic: what speaks against what, and what is preferred.

A statement that one argument alone puts forward, or that one alone draws on, is shown by that
argument; theses, and statements in several arguments or in none, have cards of their own. What
neither attacks nor is attacked is left out, and counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Factory, define, evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ATTACKS
from argmap.render.linking import Relations
from argmap.render.measuring import clean, shorten
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import EMPTY, Card, Link, Manner, Scene, Spot
from argmap.render.setting import page
from argmap.render.subject import Subject
from argmap.render.telling import Teller, card_role, heading, role_of, title_of, word_of
from argmap.render.views.limiting import limited
from argmap.render.views.neighbourhood import around

__all__ = ["dialectic"]

_LONG = 110  # letters
_NOTHING = "Nothing attacks anything here; the other views show what there is."
_SPEAKING = ATTACKS | {RelationKind.PREFERS}


def dialectic(subject: Subject) -> Scene:
    """Return the scene of a map's attacks, undercuts and preferences."""
    view = _Dialectic.of(subject)
    whole = limited(view.scene(), subject)
    return page(around(whole, subject, view.spot), whole=True)


@define
class _Dialectic:
    """Makes the scene.

    Attributes:
        map: with no other relations than those that are shown.
        teller: makes labels and citations.
        names: of cards.
        cards: those that have been asked for, by what they show.
    """

    map: ArgumentMap
    teller: Teller
    names: Names = Factory(Names)
    cards: dict[StatementRef | ArgumentRef, Card] = Factory(dict)

    @classmethod
    def of(cls, subject: Subject) -> _Dialectic:
        shown = evolve(subject.map, relations=tuple(_speaking(subject.map)))
        return cls(shown, Teller.of(subject))

    def scene(self) -> Scene:
        for title in self.map.front.thesis:
            self._card(StatementRef(title))
        relations = Relations(self.map, self.names, self.spot)
        links: dict[tuple[Spot, Spot, Manner], Link] = {}
        for link in relations.links():
            links.setdefault((link.source, link.target, link.manner), link)
        against = self._against_themselves()
        for end, card in self.cards.items():
            if card.id in against:
                self.cards[end] = evolve(card, notes=(*card.notes, "speaks against itself"))
        title, subtitle = heading(self.map)
        shown = sum(isinstance(end, ArgumentRef) for end in self.cards)
        left = len(self.map.arguments) - shown
        if left:
            told = f"without {left} of {len(self.map.arguments)} arguments, which "
            told += (
                "attacks nothing and is not attacked"
                if left == 1
                else "attack nothing and are not attacked"
            )
            subtitle = f"{subtitle}\xa0· {told}" if subtitle else told
        return Scene(
            tuple(self.cards.values()),
            tuple(links.values()),
            tuple(relations.knots.values()),
            title=title,
            subtitle=subtitle,
            compact=True,
            lines=True,
            nothing=_NOTHING if self.map.statements or self.map.arguments else EMPTY,
        )

    def _against_themselves(self) -> set[str]:
        """Return the cards whose attacks hit themselves; no line is drawn for these."""
        found: set[str] = set()
        for relation in self.map.relations:
            ends = (relation.source, relation.target)
            if relation.kind in ATTACKS and not any(isinstance(end, RelationRef) for end in ends):
                spots = {self.spot(end) for end in ends}
                if len(spots) == 1:
                    found.update(spot.card for spot in spots if spot is not None)
        return found

    # Where things are

    def spot(self, end: End, _: RelationKind | None = None) -> Spot | None:
        """Return where something is."""
        match end:
            case StatementRef(title):
                users = self._users(title)
                alone = len(users) == 1 and title not in self.map.front.thesis
                return Spot(self._card(ArgumentRef(users[0]) if alone else end).id)
            case ArgumentRef():
                return Spot(self._card(end).id)
            case InferenceRef(title):
                return Spot(self._card(ArgumentRef(title)).id)
        return None

    def _users(self, title: str) -> Sequence[str]:
        """Return the arguments that have a statement on one of their lines."""
        refs = (*self.map.concluded_by(title), *self.map.used_by(title))
        return tuple(dict.fromkeys(ref.argument for ref in refs))

    def _card(self, end: StatementRef | ArgumentRef) -> Card:
        if end not in self.cards:
            self.cards[end] = (
                self._claim(self.map.statement(end.title))
                if isinstance(end, StatementRef)
                else self._argument(self.map.argument(end.title))
            )
        return self.cards[end]

    def _claim(self, statement: Statement) -> Card:
        role, word = role_of(self.map, statement), word_of(self.map, statement)
        users = [f"<{clean(title)}>" for title in self._users(statement.title)]
        citation = self.teller.citation(statement.title)
        within = f"in {', '.join(users)}" if users else ""
        return Card(
            self.names("claim", statement.title),
            role,
            word,
            title_of(statement, statement.text),
            text=shorten(clean(statement.text), _LONG),
            notes=tuple(note for note in (citation, within) if note),
            tooltip=self.teller.tooltip(statement),
            label=self.teller.label(statement.ref),
            names=statement.ref,
            findings=self.teller.found(statement.ref),
        )

    def _argument(self, argument: Argument) -> Card:
        role, word = self._role(argument)
        so = argument.gist
        if argument.conclusion is not None:
            said = self.map.statement(argument.conclusion)
            so = said.text if said.anonymous else said.title
        return Card(
            self.names("arg", argument.title),
            role,
            word,
            title_of(argument, so),
            text=shorten(clean(so), _LONG),
            tooltip=argument.gist or so,
            label=self.teller.label(argument.ref),
            names=argument.ref,
            findings=self.teller.found(argument.ref),
        )

    def _role(self, argument: Argument) -> tuple[Role, str]:
        """Return what an argument is for: the first of its lines that speaks against something."""
        ends: list[ArgumentRef | StatementRef] = [argument.ref]
        ends += [StatementRef(i.conclusion) for i in argument.inferences[::-1]]
        for end in ends:
            role, word = card_role(self.map, end)
            if role is not Role.CLAIM:
                return role, word
        return Role.CLAIM, "ARGUMENT"


def _speaking(map: ArgumentMap) -> Iterator[Relation]:
    """Yield attacks, undercuts and preferences, and what these are about."""
    wanted: set[RelationRef] = set()
    waiting = [relation for relation in map.relations if relation.kind in _SPEAKING]
    for relation in waiting:  # which grows
        if relation.ref not in wanted:
            wanted.add(relation.ref)
            ends = (relation.source, relation.target)
            waiting += [map.relation(end) for end in ends if isinstance(end, RelationRef)]
    return (relation for relation in map.relations if relation.ref in wanted)
