"""The view of one argument: its premises and conclusions as numbered lines, as on a proof sheet.

Beside each line and each step stands what bears on it from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    Inference,
    InferenceRef,
    Relation,
    RelationRef,
    StatementRef,
)
from argmap.model.signatures import SYMMETRIC
from argmap.render.arrows import ROLES
from argmap.render.details import Detail
from argmap.render.exceptions import NotShownError
from argmap.render.linking import WORDS
from argmap.render.measuring import clean
from argmap.render.naming import Names
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot, Step
from argmap.render.subject import Subject
from argmap.render.telling import Teller, heading, title_of
from argmap.render.views.neighbourhood import ends_called, listed

__all__ = ["argument"]

_WORDS = {Role.REASON: "BECAUSE", Role.OBJECTION: "HOWEVER", Role.UNDERCUT: "BUT"}


def argument(subject: Subject) -> Scene:
    """Return the scene of one argument: that of a title, or the one that concludes what has it.

    Raises:
        NotShownError: nothing has the title, or it names no single argument; the message says which
            there are.
    """
    return _Sheet(subject.map, _chosen(subject), Teller.of(subject)).scene()


def _chosen(subject: Subject) -> Argument:
    map = subject.map
    if subject.around is None:
        found = [argument for argument in map.arguments if argument.pcs] or list(map.arguments)
        which = "the view of an argument shows one" if found else "there is no argument to show"
    else:
        ends = ends_called(map, subject.around)
        titles = [end.title for end in ends if isinstance(end, ArgumentRef)] or [
            ref.argument
            for end in ends
            for ref in map.concluded_by(end.title) or map.used_by(end.title)
        ]
        found = [map.argument(title) for title in dict.fromkeys(titles)]
        which = f"{ends[0]} is in {'several arguments' if found else 'no argument'}"
    if len(found) == 1:
        return found[0]
    there = listed([str(one.ref) for one in found])
    raise NotShownError(f"{which}; say around which (--around): {there}" if found else which)


@define
class _Sheet:
    map: ArgumentMap
    argument: Argument
    teller: Teller
    names: Names = Factory(Names)

    def scene(self) -> Scene:
        argument = self.argument
        sheet = Card(
            self.names("arg", argument.title),
            Role.CLAIM,
            "ARGUMENT",
            "" if argument.anonymous else argument.title,
            argument.gist if argument.pcs else "",
            cells=tuple(self._lines()),
            tooltip=argument.gist,
            label=self.teller.label(argument.ref),
            names=argument.ref,
            findings=self.teller.found(argument.ref),
        )
        beside: dict[End, Card] = {}
        links = []
        waiting = list(self._bearing(sheet))
        for relation, end, spot in waiting:  # which grows
            manner = Manner(relation.kind.value)
            card = beside.setdefault(end, self._card(end, manner))
            here = Spot(card.id, "bar")
            said = f"{end} {relation.kind}: {relation.target}"
            if here != spot:
                links.append(Link(here, spot, manner, WORDS.get(relation.kind, ""), said))
            waiting += [(one, one.source, here) for one in self.map.relations_to(relation.ref)]
        for ref, spot in self._reasons(sheet):
            card = beside.setdefault(ref, self._card(ref, Manner.SUPPORT))
            title = self.map.inference(ref).conclusion
            said = f"<{ref.argument}> concludes [{title}]"
            links.append(Link(Spot(card.id, "bar"), spot, Manner.SUPPORT, "", said))
        title, subtitle = heading(self.map)
        return Scene(
            (sheet, *beside.values()),
            tuple(dict.fromkeys(links)),
            title=title,
            subtitle=subtitle,
        )

    def _lines(self) -> Iterator[Cell]:
        if not self.argument.pcs:
            gist = self.argument.gist
            yield Cell(self.names("gist", self.argument.title), "", gist, tooltip=clean(gist))
        above: dict[str, int] = {}
        step = 0
        roles = self._roles()
        for number, line in enumerate(self.argument.pcs, start=1):
            title = line if isinstance(line, str) else line.conclusion
            cell = self.teller.cell(self.map.statement(title), self._line(title, number))
            notes = (*cell.notes, *roles.get(title, ()))
            if number == len(self.argument.pcs):
                notes = (*notes, *self._uses(title))
            cell = evolve(cell, number=number, notes=notes)
            if isinstance(line, Inference):
                step += 1
                cell = evolve(cell, step=self._step(step, line, above))
            above[title] = number
            yield cell

    def _line(self, title: str, number: int) -> str:
        return self.names("stm", f"{title} {number}")

    def _uses(self, conclusion: str) -> Iterator[str]:
        """Yield where the main conclusion is used."""
        users = dict.fromkeys(f"<{ref.argument}>" for ref in self.map.used_by(conclusion))
        if users:
            yield f"a premise of {_joined(users)}"

    def _roles(self) -> dict[str, tuple[str, ...]]:
        """Return what premises are to the schemes of their steps."""
        found: dict[str, tuple[str, ...]] = {}
        if Detail.SCHEMES in self.teller.show:
            for inference in self.argument.inferences:
                for title, role in zip(inference.premises, inference.roles, strict=False):
                    found[title] = (*found.get(title, ()), clean(role))
        return found

    def _step(self, number: int, inference: Inference, above: dict[str, int]) -> Step:
        ref = InferenceRef(self.argument.title, number)
        lines = [f"({n})" for n in sorted(above[title] for title in inference.premises)]
        told = f"from {_joined(lines)}" if lines else ""
        strict = "strict" if inference.strict else ""
        return Step(
            f"step-{number}",
            self.teller.scheme(inference),
            "\xa0· ".join(part for part in (told, strict) if part),
            self.teller.label(ref),
            self.teller.found(ref),
        )

    # What bears on it

    def _spots(self, sheet: Card) -> Iterator[tuple[End, Spot]]:
        """Yield what can be spoken of, and where it is; what stands in several lines, at the last."""
        steps = len(self.argument.inferences)
        gist = "bar" if steps or not sheet.cells else sheet.cells[0].id
        yield self.argument.ref, Spot(sheet.id, gist)
        for step in range(1, steps + 1):
            yield InferenceRef(self.argument.title, step), Spot(sheet.id, f"step-{step}")
        lines = {title: n for n, title in enumerate(self.argument.statements, start=1)}
        for title, number in lines.items():
            yield StatementRef(title), Spot(sheet.id, self._line(title, number))

    def _bearing(self, sheet: Card) -> Iterator[tuple[Relation, End, Spot]]:
        """Yield each relation to it, what it comes from, and where it ends."""
        for end, spot in self._spots(sheet):
            for relation in self.map.relations_to(end):
                yield relation, relation.source, spot
            for relation in self.map.relations_from(end):
                if relation.kind in SYMMETRIC:
                    yield relation, relation.target, spot

    def _reasons(self, sheet: Card) -> Iterator[tuple[InferenceRef, Spot]]:
        """Yield the steps of other arguments that conclude one of its lines."""
        for end, spot in self._spots(sheet):
            if isinstance(end, StatementRef):
                for ref in self.map.concluded_by(end.title):
                    if ref.argument != self.argument.title:
                        yield ref, spot

    def _card(self, end: End, manner: Manner) -> Card:
        """Return the card of what bears on the argument: its name, and what it says."""
        role = ROLES.get(manner, Role.CLAIM)
        word = _WORDS.get(role, "PREFERRED")
        cells: Sequence[Cell] = ()
        title, by, label = "", "", ""
        wrong: tuple[str, ...] = ()
        match end:
            case StatementRef(said):
                statement = self.map.statement(said)
                cells = [self.teller.cell(statement, self.names("by", said))]
                arguments = [f"<{ref.argument}>" for ref in self.map.concluded_by(said)]
                by = f"by {_joined(dict.fromkeys(arguments))}" if arguments else ""
            case ArgumentRef(said) | InferenceRef(said):
                argument = self.map.argument(said)
                title, by = title_of(argument, argument.gist), argument.gist
                label, wrong = self.teller.label(end), self.teller.found(end)
            case RelationRef():
                by = str(end)
        return Card(
            self.names("from", str(end)),
            role,
            word,
            title,
            clean(by),
            cells=tuple(cells),
            label=label,
            findings=wrong,
        )


def _joined(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
