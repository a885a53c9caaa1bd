"""The overview: every argument by its title, and the statements on which most hangs.

Those are the theses, the recommendations, and what several arguments conclude; what only one
argument concludes is shown by that argument, and what one argument takes for granted by that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Factory, define, field

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.render.linking import Relations
from argmap.render.measuring import clean, shorten
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting import page
from argmap.render.standing import is_recommended
from argmap.render.subject import Subject
from argmap.render.telling import (
    Teller,
    card_role,
    heading,
    role_of,
    sections_of,
    title_of,
    word_of,
)
from argmap.render.views.limiting import limited
from argmap.render.views.neighbourhood import around
from argmap.render.views.thinning import plain, thin
from argmap.render.views.weighing import weightiest

__all__ = ["connected", "narrow", "overview", "pith"]

_LONG = 70  # letters
_PITH = 50  # cards: as many as a screen or two have room for


def overview(subject: Subject) -> Scene:
    """Return the scene of a map's arguments and key statements."""
    return _overview(subject, narrow=False)


def connected(subject: Subject) -> Scene:
    """Return the same scene with all its lines, for what sets no pages."""
    view = _Overview(subject.map, Teller.of(subject))
    return thin(around(limited(view.scene(), subject), subject, view.spot))


def pith(subject: Subject) -> Scene:
    """Return of this scene what matters most, for a map that can't be drawn as a whole."""
    view = _Overview(subject.map, Teller.of(subject))
    whole = around(limited(view.scene(), subject), subject, view.spot)
    return page(weightiest(plain(whole), _PITH), whole=True)


def narrow(subject: Subject) -> Scene:
    """Return the same scene, for a column of text."""
    return _overview(subject, narrow=True)


def _overview(subject: Subject, *, narrow: bool) -> Scene:
    view = _Overview(subject.map, Teller.of(subject), narrow=narrow)
    whole = limited(view.scene(), subject)
    near = around(whole, subject, view.spot)
    return page(thin(whole)) if near is whole else page(plain(near), whole=True)


@define
class _Overview:
    map: ArgumentMap
    teller: Teller
    names: Names = Factory(Names)
    keys: dict[str, None] = Factory(dict)
    concluding: dict[str, list[str]] = Factory(dict)
    using: dict[str, tuple[str, ...]] = Factory(dict)
    narrow: bool = field(default=False, kw_only=True)

    def scene(self) -> Scene:
        for argument in self.map.arguments:
            if argument.conclusion is not None:
                self.concluding.setdefault(argument.conclusion, []).append(argument.title)
        for statement in self.map.statements:
            if self._is_key(statement):
                self.keys[statement.title] = None
        cards = tuple(self._cards())
        relations = Relations(self.map, self.names, self.spot)
        links: dict[tuple[Spot, Spot, Manner], Link] = {}
        for link in (*self._step_links(), *relations.links()):
            if link.source != link.target:
                links.setdefault((link.source, link.target, link.manner), link)
        title, subtitle = heading(self.map)
        return Scene(
            cards,
            tuple(links.values()),
            tuple(relations.knots.values()),
            sections_of(self.map, cards),
            title=title,
            subtitle=subtitle,
            compact=True,
            narrow=self.narrow,
        )

    def _is_key(self, statement: Statement) -> bool:
        title = statement.title
        arguments = self._arguments(title)
        related = self.map.relations_from(statement.ref) or self.map.relations_to(statement.ref)
        return (
            title in self.map.front.thesis
            or len(arguments) > 1
            or (is_recommended(self.map, statement) and bool(arguments or related))
            or not (arguments or self.map.used_by(title) or self.map.concluded_by(title))
            or (bool(related) and not arguments and len(self._users(title)) > 1)
            or self._leads(statement)
        )

    def _leads(self, statement: Statement) -> bool:
        """Tell whether a statement that nothing is said for bears on something by a relation."""
        role = card_role(self.map, statement.ref)[0]
        return role is not Role.CLAIM and not self._arguments(statement.title)

    def _arguments(self, title: str) -> Sequence[str]:
        """Return the arguments of which a statement is the main conclusion."""
        return self.concluding.get(title, ())

    def _users(self, title: str) -> tuple[str, ...]:
        """Return the arguments that have a statement as a premise."""
        if title not in self.using:
            users = (ref.argument for ref in self.map.used_by(title))
            self.using[title] = tuple(dict.fromkeys(users))
        return self.using[title]

    def _shared(self, title: str) -> str | None:
        """Return the argument that shares the card of its conclusion: the only one for it."""
        arguments = self._arguments(title)
        return arguments[0] if title in self.keys and len(arguments) == 1 else None

    # Cards

    def _cards(self) -> Iterator[Card]:
        shown: set[str] = set()
        for title in self.map.front.thesis:
            shown.add(title)
            yield self._claim(self.map.statement(title))
        for argument in self.map.arguments:
            title = argument.conclusion or ""
            if title in self.keys and title not in shown:
                shown.add(title)
                yield self._claim(self.map.statement(title))
            if self._shared(title) != argument.title:
                yield self._argument(argument)
        for title in self.keys:
            if title not in shown:
                yield self._claim(self.map.statement(title))

    def _claim(self, statement: Statement) -> Card:
        shared = self._shared(statement.title)
        below = f"+ {shared}" if shared and not self.map.argument(shared).anonymous else ""
        named = title_of(statement, statement.text)
        strong = statement.title in self.map.front.thesis
        return Card(
            self.names("claim", statement.title),
            role_of(self.map, statement),
            word_of(self.map, statement),
            named,
            text=statement.text if strong else "" if named else _short(statement.text),
            notes=_said(self.teller.citation(statement.title), below),
            section=statement.section,
            tooltip=self.teller.tooltip(statement),
            label=self.teller.label(statement.ref),
            names=statement.ref,
            findings=self.teller.found(statement.ref),
        )

    def _argument(self, argument: Argument) -> Card:
        end: ArgumentRef | StatementRef = argument.ref
        role, word = Role.REASON, "BECAUSE"
        if argument.conclusion is None:
            role, word = card_role(self.map, end)
        elif argument.conclusion not in self.keys:
            bearing = card_role(self.map, StatementRef(argument.conclusion))[0]
            role = role if bearing is Role.CLAIM else bearing
        so = self._so(argument)
        title = title_of(argument, so or argument.gist)
        # What a card says to which its arrow leads need not be said twice.
        below = "" if argument.conclusion in self.keys else so
        return Card(
            self.names("arg", argument.title),
            role,
            word,
            title,
            text="" if title else _short(so or argument.gist),
            notes=_said(below if title else ""),
            section=argument.section,
            tooltip="\n".join(self._told(argument, so)),
            label=self._label(argument),
            names=argument.ref,
            findings=self._found(argument),
        )

    def _label(self, argument: Argument) -> str:
        """Return what is known of an argument, or else of what it concludes."""
        conclusion = argument.conclusion
        concluded = "" if conclusion is None else self.teller.label(StatementRef(conclusion))
        return self.teller.label(argument.ref) or concluded

    def _found(self, argument: Argument) -> tuple[str, ...]:
        """Return what is wrong with an argument and its steps."""
        steps = (InferenceRef(argument.title, n + 1) for n in range(len(argument.inferences)))
        ends: tuple[ArgumentRef | InferenceRef, ...] = (argument.ref, *steps)
        return tuple(dict.fromkeys(told for end in ends for told in self.teller.found(end)))

    def _told(self, argument: Argument, so: str) -> Iterator[str]:
        """Yield what an argument comes down to, and what it takes for granted."""
        yield clean(argument.gist or so)
        for title in argument.premises:
            statement = self.map.statement(title)
            citation = self.teller.citation(title)
            yield f"• {clean(statement.text or title)}" + (f" ({citation})" if citation else "")

    def _so(self, argument: Argument) -> str:
        if argument.conclusion is None:
            return ""
        statement = self.map.statement(argument.conclusion)
        return _short(statement.text) if statement.anonymous else statement.title

    # Links

    def spot(self, end: End, _: RelationKind | None = None) -> Spot | None:
        """Return where something is."""
        match end:
            case StatementRef(title):
                return self._where(title)
            case ArgumentRef(title) | InferenceRef(title):
                conclusion = self.map.argument(title).conclusion
                if conclusion is not None and self._shared(conclusion) == title:
                    return Spot(self.names("claim", conclusion))
                return Spot(self.names("arg", title))
        return None

    def _where(self, title: str) -> Spot | None:
        if title in self.keys:
            return Spot(self.names("claim", title))
        within = [ref.argument for ref in self.map.concluded_by(title)]
        for names in (self._arguments(title), self._users(title), within):
            if names:
                return self.spot(ArgumentRef(names[0]))
        return None

    def _step_links(self) -> Iterator[Link]:
        for argument in self.map.arguments:
            source = self.spot(argument.ref)
            for inference in argument.inferences:
                conclusion = inference.conclusion
                said = f"<{argument.title}> concludes [{conclusion}]"
                manner = Manner.SUPPORT if conclusion in self.keys else Manner.SAME
                for target in self._bearing_on(conclusion, argument.title):
                    if source is not None and target is not None:
                        yield Link(source, target, manner, "", said)
        for title in self.keys:
            for user in self._users(title):
                target = self.spot(ArgumentRef(user))
                if target is not None:
                    said = f"[{title}] is a premise of <{user}>"
                    yield Link(Spot(self.names("claim", title)), target, Manner.SAME, "", said)

    def _bearing_on(self, conclusion: str, argument: str) -> Iterator[Spot | None]:
        """Yield where a conclusion of an argument goes: to its own card, or where it is used."""
        if conclusion in self.keys:
            yield self._where(conclusion)
            return
        for user in self._users(conclusion):
            if user != argument:
                yield self.spot(ArgumentRef(user))


def _short(text: str) -> str:
    """Return the beginning of a text: the view of the reasons and the tooltip have all of it."""
    return shorten(clean(text), _LONG)


def _said(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
