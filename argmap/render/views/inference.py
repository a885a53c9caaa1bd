"""The view of the inferences: every statement, every step and every conflict is a node.

So does the Argument Interchange Format have it: I-nodes are statements; RA-, CA- and PA-nodes the
steps, conflicts and preferences between them (Chesñevar et al. 2006,
https://doi.org/10.1017/S0269888906001044). Linked premises meet in their step.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

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
from argmap.model.signatures import SYMMETRIC
from argmap.render.arrows import ROLES
from argmap.render.linking import VERBS
from argmap.render.measuring import clean
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting import page
from argmap.render.subject import Subject
from argmap.render.telling import Teller, heading, role_of, sections_of, title_of
from argmap.render.views.limiting import limited
from argmap.render.views.neighbourhood import around

__all__ = ["inference", "network"]

_CODES = {Role.REASON: "RA", Role.OBJECTION: "CA", Role.UNDERCUT: "CA", Role.CLAIM: "PA"}


def inference(subject: Subject) -> Scene:
    """Return the scene of a map's statements, and of all that leads from one to another."""
    return page(network(subject), whole=subject.around is not None)


def network(subject: Subject) -> Scene:
    """Return the same scene with all its lines, for what sets no pages."""
    view = _Network(subject.map, Teller.of(subject))
    return around(limited(view.scene(), subject), subject, view.spot)


@define
class _Network:
    map: ArgumentMap
    teller: Teller
    names: Names = Factory(Names)

    def scene(self) -> Scene:
        cards = tuple(self._cards())
        title, subtitle = heading(self.map)
        return Scene(
            cards,
            tuple(dict.fromkeys(self._links())),
            sections=sections_of(self.map, cards),
            title=title,
            subtitle=subtitle,
            compact=True,
            lines=True,
        )

    # Nodes

    def _cards(self) -> Iterator[Card]:
        for statement in self.map.statements:
            yield self._statement(statement)
        for argument in self.map.arguments:
            if not argument.inferences:
                yield self._gist(argument)
            for step in range(1, len(argument.inferences) + 1):
                yield self._step(argument, InferenceRef(argument.title, step))
        for relation in self.map.relations:
            yield self._relation(relation)

    def _statement(self, statement: Statement) -> Card:
        role = role_of(self.map, statement)
        role, word = (role, "THESIS") if role is Role.THESIS else (Role.CLAIM, "")
        cell = self.teller.cell(statement, "")
        return Card(
            self.names("claim", statement.title),
            role,
            word,
            cell.title,
            text=statement.text,
            notes=("\xa0· ".join(cell.notes),) if cell.notes else (),
            section=statement.section,
            tooltip=cell.tooltip,
            label=cell.label,
            names=statement.ref,
            findings=cell.findings,
            dashed=statement.implicit,
        )

    def _gist(self, argument: Argument) -> Card:
        return Card(
            self.names("arg", argument.title),
            Role.CLAIM,
            "",
            title_of(argument, argument.gist),
            text=argument.gist,
            section=argument.section,
            tooltip=argument.gist,
            label=self.teller.label(argument.ref),
            names=argument.ref,
            findings=self.teller.found(argument.ref),
        )

    def _step(self, argument: Argument, ref: InferenceRef) -> Card:
        scheme = self.teller.scheme(self.map.inference(ref))
        named = "" if argument.anonymous else clean(argument.title)
        if named and len(argument.inferences) > 1:
            named += f"\xa0· step\xa0{ref.step}"
        return Card(
            self._named(ref),
            Role.REASON,
            "RA",
            named or scheme or "therefore",
            text=scheme if named else "",
            section=argument.section,
            tooltip=argument.gist,
            label=self.teller.label(ref),
            names=argument.ref,
            step=ref.step if len(argument.inferences) > 1 else 0,
            findings=self.teller.found(ref),
            joint=True,
        )

    def _relation(self, relation: Relation) -> Card:
        role = ROLES.get(Manner(relation.kind.value), Role.CLAIM)
        word = VERBS[relation.kind]
        return Card(
            self._named(relation.ref),
            role,
            _CODES[role],
            word,
            section=self._section(relation),
            tooltip=f"{relation.source} {word} {relation.target}",
            joint=True,
        )

    def _section(self, relation: Relation) -> str | None:
        """Return the section of what a relation comes from."""
        match relation.source:
            case StatementRef(title):
                return self.map.statement(title).section
            case ArgumentRef(title) | InferenceRef(title):
                return self.map.argument(title).section
            case RelationRef() as ref:
                return self._section(self.map.relation(ref))

    def _named(self, end: InferenceRef | RelationRef) -> str:
        return self.names("step" if isinstance(end, InferenceRef) else "rel", str(end))

    # Lines

    def spot(self, end: End) -> Spot | None:
        """Return where something is."""
        match end:
            case StatementRef(title):
                return Spot(self.names("claim", title))
            case ArgumentRef(title):
                steps = len(self.map.argument(title).inferences)
                return (
                    Spot(self._named(InferenceRef(title, steps)))
                    if steps
                    else Spot(self.names("arg", title))
                )
            case InferenceRef() | RelationRef():
                return Spot(self._named(end))

    def _links(self) -> Iterator[Link]:
        for ref, step in self.map.steps.items():
            here = Spot(self._named(ref))
            for title in step.premises:
                said = f"[{title}] is a premise of {ref}"
                start = Spot(self.names("claim", title))
                yield Link(start, here, Manner.SUPPORT, "", said, bare=True)
            said = f"{ref} concludes [{step.conclusion}]"
            yield Link(here, Spot(self.names("claim", step.conclusion)), Manner.SUPPORT, "", said)
        for relation in self.map.relations:
            yield from self._joined(relation)

    def _joined(self, relation: Relation) -> Iterator[Link]:
        source, target = self._speaker(relation), self.spot(relation.target)
        if source is None or target is None:
            return
        here, manner = Spot(self._named(relation.ref)), Manner(relation.kind.value)
        said = f"{relation.source} {relation.kind} {relation.target}"
        both = relation.kind in SYMMETRIC
        if both:
            yield Link(here, source, Manner.CONTRARY, "", said)
        else:
            yield Link(source, here, manner, "", said, bare=True)
        yield Link(here, target, Manner.CONTRARY if both else manner, "", said)

    def _speaker(self, relation: Relation) -> Spot | None:
        """Return where a relation comes from: of an argument, from what it concludes."""
        source = relation.source
        if isinstance(source, ArgumentRef) and relation.kind is not RelationKind.PREFERS:
            conclusion = self.map.argument(source.title).conclusion
            if conclusion is not None:
                return self.spot(StatementRef(conclusion))
        return self.spot(source)
