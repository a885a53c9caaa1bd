"""Maps made by chance, of texts in all scripts: the same for each number, in every process.

What Hypothesis draws depends on which modules are imported, so that a number would not stand for
the same map tomorrow.
"""

from __future__ import annotations

from random import Random

from texts import ALPHABETS, SAMPLES

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    InferenceRef,
    NodeKind,
    Relation,
    RelationRef,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ALLOWED

SIGNATURES = sorted(ALLOWED)
BRACKETS = str.maketrans("[]<>", "()()")
LONGEST = 400


def made(number: int) -> ArgumentMap:
    """Return the map of a number: of 2 to 12 statements, and all else that a map can have."""
    return _Maker(number).map()


class _Maker:
    def __init__(self, number: int) -> None:
        self.chance = Random(number)  # noqa: S311  (nobody has to be kept from guessing)
        self.titles: set[str] = set()

    def map(self) -> ArgumentMap:
        sections = self._sections()
        places = [None, *(section.id for section in sections)]
        statements = [self._statement(places) for _ in range(self.chance.randint(2, 12))]
        titles = [statement.title for statement in statements]
        arguments = [self._argument(titles, places) for _ in range(self.chance.randint(0, 6))]
        return ArgumentMap(
            statements,
            arguments,
            self._relations(statements, arguments),
            sections=sections,
            front=FrontMatter(
                title=self._sometimes(self._title), thesis=titles[: self.chance.randint(0, 2)]
            ),
        )

    def _sections(self) -> list[Section]:
        made: list[Section] = []
        for number in range(self.chance.choice((0, 0, 1, 2, 3, 5))):
            level = self.chance.randint(1, 3)
            parent = next((above.id for above in made[::-1] if above.level < level), None)
            made.append(Section(f"s{number}", self._title(), level, parent))
        return made

    def _statement(self, places: list[str | None]) -> Statement:
        choice = self.chance.choice
        return Statement(
            self._title(),
            self._text() if self.chance.random() < 0.9 else "",
            quotes=[self._text()] if self.chance.random() < 0.2 else [],
            implicit=self.chance.random() < 0.2,
            holder=self._sometimes(self._title),
            kind=choice((None, None, "policy", "fact", "value")),
            modality=choice((None, None, "must", "probable")),
            section=choice(places),
        )

    def _argument(self, titles: list[str], places: list[str | None]) -> Argument:
        title, section = self._title(), self.chance.choice(places)
        gist = self._text() if self.chance.random() < 0.5 else ""
        pcs: list[str | Inference] = []
        listed: list[str] = []
        for _ in range(self.chance.choice((0, 1, 1, 1, 2, 3))):
            premises = self.chance.sample(titles, self.chance.randint(1, min(3, len(titles))))
            premises += listed[-1:]
            step = Inference(
                premises,
                self.chance.choice(titles),
                rules=[self._title()] if self.chance.random() < 0.3 else [],
            )
            fresh = [premise for premise in step.premises if premise not in listed]
            pcs += [*fresh, step]
            listed += [*fresh, step.conclusion]
        return Argument(title, gist, tuple(pcs), section=section)

    def _relations(
        self, statements: list[Statement], arguments: list[Argument]
    ) -> tuple[Relation, ...]:
        """Return up to 12 relations, of which each kind between each two ends may be one."""
        ends: dict[NodeKind, list] = {
            NodeKind.STATEMENT: [StatementRef(statement.title) for statement in statements],
            NodeKind.ARGUMENT: [ArgumentRef(argument.title) for argument in arguments],
            NodeKind.INFERENCE: [
                InferenceRef(argument.title, at)
                for argument in arguments
                for at in range(1, len(argument.inferences) + 1)
            ],
            NodeKind.RELATION: [],
        }
        made: dict[RelationRef, Relation] = {}
        for _ in range(self.chance.randint(0, 12)):
            kind, source, target = self.chance.choice(SIGNATURES)
            if ends[source] and ends[target]:
                one = Relation(
                    kind, self.chance.choice(ends[source]), self.chance.choice(ends[target])
                )
                if one.ref not in made:
                    made[one.ref] = one
                    ends[NodeKind.RELATION].append(one.ref)
        return tuple(made.values())

    # Texts

    def _sometimes(self, make):
        return make() if self.chance.random() < 0.2 else None

    def _title(self) -> str:
        """Return the beginning of a text, without what titles can't have, that no other has."""
        told = self._text()[: self.chance.choice((10, 30, 80))].translate(BRACKETS)
        title = (
            f"T {told}".strip()
            if self.chance.random() < 0.9
            else f"Untitled {len(self.titles) + 1}"
        )
        while title in self.titles:
            title += "x"
        self.titles.add(title)
        return title

    def _text(self) -> str:
        """Return a text of 1 to 400 letters: a sample or several, or words made by chance."""
        chance = self.chance
        most = chance.choice((1, 8, 40, 40))
        if chance.random() < 0.5:
            told = chance.choices(SAMPLES, k=chance.randint(1, 8))
        else:
            told = [self._word() for _ in range(chance.randint(1, most))]
        return " ".join(" ".join(told)[:LONGEST].split()) or "."

    def _word(self) -> str:
        """Return a word of one alphabet, now and then a long one."""
        most = self.chance.choice((3, 8, 8, 15, 60))
        letters = self.chance.choice(ALPHABETS)
        return "".join(self.chance.choices(letters, k=self.chance.randint(1, most)))
