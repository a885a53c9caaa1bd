"""Maps of all shapes, made by chance but the same each time."""

import random
from typing import get_args

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
from argmap.reading import parse
from argmap.render import View, svg
from argmap.render.measuring import text_width


def a_map(seed, *, sectioned=False):
    """Make a map; if it is sectioned, most of what belongs together is in one section."""
    chance = random.Random(seed)  # noqa: S311  (the same each time is what is wanted)
    titles = [f"Statement {number}" for number in range(chance.randrange(5, 40))]
    sections = tuple(
        Section(f"s{n}", f"Section {n}", 1 + (n % 3 == 2), f"s{n - 1}" if n % 3 == 2 else None)
        for n in range(1, chance.randrange(2, 8))
    )

    def place(number):
        if sectioned:
            return sections[number * len(sections) // len(titles)].id
        return chance.choice([None, *(section.id for section in sections)])

    statements = tuple(
        Statement(
            title,
            "word " * chance.randrange(1, 40),
            implicit=chance.random() < 0.2,
            kind=chance.choice([None, None, "policy"]),
            section=place(number),
        )
        for number, title in enumerate(titles)
    )
    arguments = []
    for number in range(len(titles) // 2):
        conclusion, *premises = chance.sample(range(len(titles)), chance.randrange(2, 5))
        if sectioned and chance.random() < 0.8:
            premises = [conclusion + 1 + p % 4 for p in premises]
        premises = [p for p in premises if conclusion < p < len(titles)] or [len(titles) - 1]
        inference = Inference(tuple(titles[p] for p in premises), titles[conclusion])
        pcs = Argument.of("A", inference).pcs
        arguments.append(Argument(f"Argument {number}", pcs=pcs, section=place(conclusion)))
    relations = {}
    for _ in range(len(titles) // 4):
        source, target = chance.sample(titles, 2)
        kind = chance.choice([RelationKind.ATTACK, RelationKind.SUPPORT, RelationKind.CONTRARY])
        relations[source, target] = Relation(kind, StatementRef(source), StatementRef(target))
        step = InferenceRef(chance.choice(arguments).title)
        relations[target, step] = Relation(RelationKind.UNDERCUT, StatementRef(target), step)
    return ArgumentMap(statements, tuple(arguments), tuple(relations.values()), sections=sections)


NEAR = """\
# One

[Thesis]: This is the thesis.
  + <Middle>: This is in the middle, and a long word stands in it: Donaudampfschifffahrtsgesellschaft.
    - [Against]: This is against it.
      + [More]: And more.
    + [For]: This is for it. {implicit: true}
      + [Again]: Again.

# Two

<Middle>

(1) [Premise]: It draws on this premise, which has a rather long text, so that its lines are broken.
(2) [For]
-- a scheme of a long name that must be broken --
(3) [Thesis]

<Far>

(1) [Further]: This is further away.
----
(2) [Premise]
"""
SEEDS = {"reasons": 12, "overview": 12, "narrow": 12}


@pytest.mark.parametrize(
    ("view", "seed"),
    [(view, seed) for view in get_args(View) for seed in range(SEEDS.get(view, 1))],
)
@pytest.mark.parametrize("sectioned", [True, False])
def test_cards_keep_apart_and_hold_their_text(seed, sectioned, view, engine):
    drawn = a_map(seed, sectioned=sectioned)
    around = str(drawn.arguments[0].ref) if view == "argument" else None
    _demand_order(svg(drawn, view=view, around=around, engine=engine))


@pytest.mark.parametrize("view", ["reasons", "overview", "dialectic", "inference", "argdown"])
def test_cards_of_a_neighbourhood_keep_apart(view, engine):
    drawn = parse(NEAR)
    _demand_order(svg(drawn, view=view, around="<Middle>", depth=1, engine=engine))


def _demand_order(picture):
    """Demand that cards and grounds keep apart, and that text stays within its card."""
    grounds = [geometry.box(group) for group in geometry.of_class(picture, "cluster")]
    assert [
        (one, other)
        for one, other in geometry.overlapping(grounds)
        if not (one.contains(other) or other.contains(one))
    ] == []
    nodes = geometry.of_class(picture, "node")
    assert geometry.overlapping([geometry.box(node) for node in nodes]) == []
    for node in nodes:
        card = geometry.box(node)
        for text in geometry.texts(node):
            bold = text.get("font-weight") == "bold"
            width = text_width(text.text, float(text.get("font-size")), bold=bold)
            if text.get("text-anchor") != "middle":
                assert float(text.get("x")) + width <= card.right - 1
