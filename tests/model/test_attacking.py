"""What an attack hits, in examples from the literature."""

import pytest
from hypothesis import given

from argmap.model import (
    SIGNATURES,
    Argument,
    ArgumentMap,
    ArgumentRef,
    AttackKind,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    attack_kind,
)
from argmap.testing.strategies import maps

ATTACKS = (
    RelationKind.ATTACK,
    RelationKind.CONTRARY,
    RelationKind.CONTRADICTORY,
    RelationKind.UNDERCUT,
)

# Pollock 1987, https://doi.org/10.1207/s15516709cog1104_4: what looks red is red; who denies that
# the thing is red rebuts, who says that a red light shines on it undercuts.
RED = """\
<Looks>

(1) [Seems red]: The object looks red to me.
-- perception --
(2) [Red]: The object is red.
"""

# Modgil and Prakken 2013, https://doi.org/10.1080/19462166.2012.766083, in the words of
# textbooks: a premise, an intermediate conclusion and a conclusion of one argument.
TWEETY = """\
<Flight>

(1) [Tweety is a penguin]: So says the label.
(2) [Penguins are birds]
----
(3) [Tweety is a bird]: Tweety is a bird.
-- defeasible modus ponens --
(4) [Tweety flies]: Tweety flies.

[Penguins are birds]: All penguins are birds.
"""


@pytest.mark.parametrize(
    ("attack", "expected"),
    [
        # Pollock's rebutting defeater, in three strengths.
        (RED + "\n[Red]\n  - [White]: The object is white.", "rebut"),
        (RED + "\n[Red]\n  >< [Not red]: The object is not red.", "rebut"),
        (
            "===\nmodel: {mode: strict}\n===\n\n" + RED + "\n[Red]\n  - [White]: It is white.",
            "rebut",
        ),
        # His undercutting defeater, written in each of the ways that there are.
        (RED + "  <_ [Lamp]: A red light shines on the object.", "undercut"),
        (RED + "\n<Looks>\n  <_ [Lamp]: A red light shines on the object.", "undercut"),
        (RED + "\n[Lamp]: A red light shines on the object.\n  _> <Looks>", "undercut"),
        # Who says that it does not even look red undermines.
        (RED + "\n[Seems red]\n  - [Dark]: It is too dark to see a colour.", "undermine"),
        (TWEETY + "\n[Tweety is a penguin]\n  - [Mislabelled]: The label is wrong.", "undermine"),
        (TWEETY + "\n[Tweety flies]\n  - [Seen walking]: Tweety only ever walks.", "rebut"),
        (TWEETY + "\n[Tweety is a bird]\n  - [A toy]: Tweety is made of plush.", "rebut"),
        (TWEETY + "\n<Flight>\n  <_ [Penguins]: Of penguins this doesn't hold.", "undercut"),
        (TWEETY + "\n<Flight>\n  - [Doubt]: There is no label.", "undermine"),
        # A gist that is not reconstructed yet: Argdown lets an attack hit a premise of it.
        ("<Gist>: Tweety flies, being a bird.\n  - [No]: Tweety is no bird.", "undermine"),
        ("<Gist>: Tweety flies, being a bird.\n  <_ [No]: Some birds don't fly.", "undercut"),
        # What no argument uses is only denied.
        ("[Tweety flies]: Tweety flies.\n  - [No]: It doesn't.", None),
    ],
)
def test_an_attack_is_named_by_what_it_hits(drawn, attack, expected):
    found = drawn(attack)
    (relation,) = found.relations

    assert attack_kind(found, relation) == expected


def test_it_does_not_matter_which_of_two_that_contradict_each_other_is_named_first():
    kinds = set()
    for source, target in ("BC", "CB"):
        ends = StatementRef(source), StatementRef(target)
        contradiction = Relation(RelationKind.CONTRADICTORY, *ends)
        found = ArgumentMap(
            tuple(map(Statement, "ABC")),
            (Argument.of("Arg", Inference(("A",), "B")),),
            (contradiction,),
        )
        kinds.add(attack_kind(found, contradiction))

    assert kinds == {AttackKind.REBUT}


def test_who_denies_that_a_reason_speaks_for_something_undercuts():
    support = Relation(RelationKind.SUPPORT, StatementRef("A"), StatementRef("B"))
    attack = Relation(RelationKind.ATTACK, StatementRef("C"), support.ref)
    undercut = Relation(RelationKind.UNDERCUT, StatementRef("C"), support.ref)
    found = ArgumentMap(tuple(map(Statement, "ABC")), (), (support, attack, undercut))

    assert attack_kind(found, support) is None
    assert attack_kind(found, attack) is AttackKind.UNDERCUT
    assert attack_kind(found, undercut) is AttackKind.UNDERCUT


def test_who_denies_what_is_both_concluded_and_used_rebuts():
    steps = Inference(("A",), "B"), Inference(("B",), "C")
    attack = Relation(RelationKind.ATTACK, StatementRef("D"), StatementRef("B"))
    found = ArgumentMap(tuple(map(Statement, "ABCD")), (Argument.of("Arg", *steps),), (attack,))

    assert attack_kind(found, attack) is AttackKind.REBUT


@given(maps())
def test_only_attacks_have_a_kind_of_attack(found):
    for relation in found.relations:
        kind = attack_kind(found, relation)
        if relation.kind not in ATTACKS:
            assert kind is None
        elif not isinstance(relation.target, StatementRef):
            assert kind is not None
        if kind is AttackKind.REBUT:
            ends = {relation.source.title, relation.target.title}
            assert any(map(found.concluded_by, ends))
        if isinstance(relation.target, InferenceRef) and kind is not None:
            assert kind is AttackKind.UNDERCUT
        if isinstance(relation.target, ArgumentRef) and relation.kind is RelationKind.ATTACK:
            assert kind is AttackKind.UNDERMINE


def test_every_relation_that_undercuts_is_called_so():
    assert SIGNATURES[RelationKind.UNDERCUT].allows("statement", "argument")
    gist = ArgumentMap(
        (Statement("A"),),
        (Argument("Gist"),),
        (Relation(RelationKind.UNDERCUT, StatementRef("A"), ArgumentRef("Gist")),),
    )

    assert attack_kind(gist, gist.relations[0]) is AttackKind.UNDERCUT


def test_only_a_relation_is_an_attack():
    with pytest.raises(TypeError, match=r"a relation is wanted here, not '\[A\]'"):
        attack_kind(ArgumentMap(), "[A]")
