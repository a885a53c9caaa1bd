"""Maps of all shapes, made by chance but the same each time."""

import random

import picture_geometry as geometry
import pytest

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.render import svg
from argmap.render.measuring import text_width


def a_map(seed):
    chance = random.Random(seed)  # noqa: S311  (the same each time is what is wanted)
    titles = [f"Statement {number}" for number in range(chance.randrange(5, 40))]
    sections = tuple(
        Section(f"s{n}", f"Section {n}", 1 + (n % 3 == 2), f"s{n - 1}" if n % 3 == 2 else None)
        for n in range(1, chance.randrange(2, 8))
    )

    def somewhere():
        return chance.choice([None, *(section.id for section in sections)])

    statements = tuple(
        Statement(
            title,
            "word " * chance.randrange(1, 40),
            implicit=chance.random() < 0.2,
            kind=chance.choice([None, None, "policy"]),
            section=somewhere(),
        )
        for title in titles
    )
    arguments = []
    for number in range(len(titles) // 2):
        conclusion, *premises = chance.sample(range(len(titles)), chance.randrange(2, 5))
        premises = [p for p in premises if p > conclusion] or [len(titles) - 1]
        inference = Inference(tuple(titles[p] for p in premises), titles[conclusion])
        arguments.append(Argument(f"Argument {number}", pcs=Argument.of("", inference).pcs))
    relations = {}
    for _ in range(len(titles) // 4):
        source, target = chance.sample(titles, 2)
        kind = chance.choice([RelationKind.ATTACK, RelationKind.SUPPORT, RelationKind.CONTRARY])
        relations[source, target] = Relation(kind, StatementRef(source), StatementRef(target))
        step = InferenceRef(chance.choice(arguments).title)
        relations[target, step] = Relation(RelationKind.UNDERCUT, StatementRef(target), step)
    return ArgumentMap(statements, tuple(arguments), tuple(relations.values()), sections=sections)


@pytest.mark.parametrize("view", ["full", "overview"])
@pytest.mark.parametrize("seed", range(12))
def test_cards_keep_apart_and_hold_their_text(seed, view, engine):
    picture = svg(a_map(seed), view=view, engine=engine)
    nodes = geometry.of_class(picture, "node")
    assert geometry.overlapping([geometry.box(node) for node in nodes]) == []
    for node in nodes:
        card = geometry.box(node)
        for text in geometry.texts(node):
            bold = text.get("font-weight") == "bold"
            width = text_width(text.text, float(text.get("font-size")), bold=bold)
            if text.get("text-anchor") != "middle":
                assert float(text.get("x")) + width <= card.right - 1
