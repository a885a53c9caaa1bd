"""The view of the reasons: every step a card of its premises, every statement in full, once.

A card leads to what it concludes: to the cell where that is a premise, if it is one in just one
place, otherwise to a card of its own, which holds the reason as well if there is just one. A
statement that is a premise in several places is told in full in one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    Inference,
    InferenceRef,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.render.linking import Relations
from argmap.render.measuring import clean
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.setting import page
from argmap.render.standing import merged, stands_alone
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

__all__ = ["reasons"]


def reasons(subject: Subject) -> Scene:
    """Return the scene of a map with all its reasons."""
    view = _Reasons(subject.map, Teller.of(subject))
    whole = limited(view.scene(), subject)
    near = around(whole, subject, view.spot)
    return page(near, whole=near is not whole)


@define
class _Reasons:
    map: ArgumentMap
    teller: Teller
    names: Names = Factory(Names)
    homes: dict[str, Spot] = Factory(dict)
    standing: set[str] = Factory(set)

    def scene(self) -> Scene:
        self.standing.update(s.title for s in self.map.statements if stands_alone(self.map, s))
        for statement in self.map.statements:
            title = statement.title
            name = self.names("stm", title)
            if title in self.standing:
                self.homes[title] = Spot(self._own(title), name)
        for ref, inference in self.map.steps.items():
            for premise in inference.premises:
                self.homes.setdefault(
                    premise, Spot(self._step_card(ref), self.names("stm", premise))
                )
        cards = tuple(self._cards())
        relations = Relations(self.map, self.names, self.spot)
        links = (*self._step_links(), *self._same_links(), *relations.links())
        title, subtitle = heading(self.map)
        return Scene(
            cards,
            links,
            tuple(relations.knots.values()),
            sections_of(self.map, cards),
            title=title,
            subtitle=subtitle,
        )

    def _own(self, title: str) -> str:
        return self.names("claim", title)

    def _step_card(self, ref: InferenceRef) -> str:
        conclusion = self.map.inference(ref).conclusion
        if conclusion in self.standing and merged(self.map, conclusion) == ref:
            return self._own(conclusion)
        return self._step_name(ref)

    def _step_name(self, ref: InferenceRef) -> str:
        name = self.names("arg", ref.argument)
        last = len(self.map.argument(ref.argument).inferences)
        return name if ref.step == last else f"{name}-step-{ref.step}"

    # Cards

    def _cards(self) -> Iterator[Card]:
        shown: set[str] = set()
        for statement in self.map.statements:
            if statement.title in self.map.front.thesis:
                shown.add(statement.title)
                yield self._claim(statement)
        for argument in self.map.arguments:
            if not argument.inferences:
                yield self._gist(argument)
            for step, inference in enumerate(argument.inferences, start=1):
                title = inference.conclusion
                if title in self.standing and title not in shown:
                    shown.add(title)
                    yield self._claim(self.map.statement(title))
                ref = InferenceRef(argument.title, step)
                if self._step_card(ref) == self._step_name(ref):
                    yield self._step(ref, inference)
        for statement in self.map.statements:
            if statement.title in self.standing and statement.title not in shown:
                yield self._claim(statement)

    def _claim(self, statement: Statement) -> Card:
        role = role_of(self.map, statement)
        cell = self.teller.cell(statement, self.names("stm", statement.title))
        ref = merged(self.map, statement.title)
        word = word_of(self.map, statement)
        name = self._own(statement.title)
        if ref is None:
            return Card(name, role, word, head=cell, section=statement.section)
        inference = self.map.inference(ref)
        return Card(
            name,
            role,
            word,
            self._step_title(ref),
            self.teller.scheme(inference),
            cell,
            tuple(self._premises(ref, inference)),
            section=statement.section,
            label=self.teller.label(ref),
            names=ArgumentRef(ref.argument),
            step=self._number(ref),
            findings=self.teller.found(ref),
        )

    def _step(self, ref: InferenceRef, inference: Inference) -> Card:
        argument = self.map.argument(ref.argument)
        return Card(
            self._step_name(ref),
            Role.REASON,
            "BECAUSE",
            self._step_title(ref),
            self.teller.scheme(inference),
            cells=tuple(self._premises(ref, inference)),
            section=argument.section,
            tooltip=argument.gist,
            label=self.teller.label(ref),
            names=argument.ref,
            step=self._number(ref),
            findings=self.teller.found(ref),
        )

    def _number(self, ref: InferenceRef) -> int:
        return ref.step if len(self.map.argument(ref.argument).inferences) > 1 else 0

    def _step_title(self, ref: InferenceRef) -> str:
        argument = self.map.argument(ref.argument)
        steps = len(argument.inferences)
        title = "" if argument.anonymous else argument.title
        return (
            title
            if steps == 1
            else f"{title}\xa0·\xa0step\xa0{ref.step}"
            if title
            else f"step {ref.step}"
        )

    def _premises(self, ref: InferenceRef, inference: Inference) -> Iterator[Cell]:
        for title in dict.fromkeys(inference.premises):
            statement = self.map.statement(title)
            home = self.homes[title]
            if home.card == self._step_card(ref) and title not in self.standing:
                yield self.teller.cell(statement, home.port)
            else:
                yield self.teller.again(statement, self._repeated(ref, title), home.card)

    def _repeated(self, ref: InferenceRef, title: str) -> str:
        return self.names("use", f"{title} {ref.argument} {ref.step}")

    def _gist(self, argument: Argument) -> Card:
        role, word = card_role(self.map, argument.ref)
        return Card(
            self.names("arg", argument.title),
            role,
            word,
            title_of(argument, argument.gist),
            cells=tuple(self._gist_cells(argument)),
            section=argument.section,
            label=self.teller.label(argument.ref),
            names=argument.ref,
            findings=self.teller.found(argument.ref),
        )

    def _gist_cells(self, argument: Argument) -> Iterator[Cell]:
        if argument.gist:
            name = self._gist_name(argument)
            yield Cell(name, "", argument.gist, tooltip=clean(argument.gist))

    def _gist_name(self, argument: Argument) -> str:
        return self.names("gist", argument.title)

    # Links

    def spot(self, end: End, kind: RelationKind | None = None) -> Spot | None:
        """Return where something is, or where a relation to it arrives."""
        match end:
            case StatementRef(title):
                return self.homes.get(title)
            case ArgumentRef(title):
                argument = self.map.argument(title)
                if argument.inferences:
                    return self.spot(InferenceRef(title, len(argument.inferences)))
                card = self.names("arg", title)
                # What it says is attacked or supported; an undercut denies that it is an argument.
                of_text = argument.gist and kind not in {None, RelationKind.UNDERCUT}
                return Spot(card, self._gist_name(argument) if of_text else "bar")
            case InferenceRef():
                card = self._step_card(end)
                return Spot(card, "bar" if card == self._step_name(end) else "step")
        return None

    def _step_links(self) -> Iterator[Link]:
        for ref, inference in self.map.steps.items():
            card = self._step_card(ref)
            target = self.homes[inference.conclusion]
            if card != target.card:
                said = f"<{ref.argument}> concludes [{inference.conclusion}]"
                yield Link(Spot(card, "bar"), target, Manner.SUPPORT, "", said)

    def _same_links(self) -> Iterator[Link]:
        for ref, inference in self.map.steps.items():
            for title in dict.fromkeys(inference.premises):
                home = self.homes[title]
                card = self._step_card(ref)
                if title in self.standing and card != home.card:
                    target = Spot(card, self._repeated(ref, title))
                    said = f"[{title}] is a premise of <{ref.argument}>"
                    yield Link(Spot(home.card, "bar"), target, Manner.SAME, "", said)
