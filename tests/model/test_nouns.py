"""The nouns: immutable, hashable, equal by content, refused if they can't be."""

import copy
import math
import pickle

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings

import argmap
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Context,
    FrontMatter,
    IllFormedStructureError,
    Inference,
    InferenceRef,
    ModelError,
    Relation,
    RelationKind,
    RelationRef,
    Section,
    Standard,
    Statement,
    StatementRef,
    titled,
)
from argmap.source import Source, Span
from argmap.testing.strategies import maps
from argmap.values import Data

A, B = StatementRef("A"), StatementRef("B")
SOMEWHERE = Source("A text").place(Span(0, 1))
ELSEWHERE = Source("Another").place(Span(2, 3))

PLACED = [
    Statement("A", "a", quotes=("q",), tags=("t",), data=Data({"k": [1, {"j": 2}]})),
    Inference(("A",), "B", rules=("modus ponens",)),
    Argument.of("Arg", Inference(("A",), "B")),
    Relation(RelationKind.SUPPORT, A, B, data=Data({"k": 1})),
    Section("s1", "One"),
    Context("q", "why"),
    FrontMatter(title="T", thesis=("A",), context=(Context("q"),)),
]
REFERENCES = [A, ArgumentRef("A"), InferenceRef("A", 1), RelationRef(RelationKind.ATTACK, A, B)]


def test_a_heading_may_have_no_text_and_a_section_needs_an_id():
    assert Section("s1", "").title == ""
    with pytest.raises(ModelError, match="id"):
        Section("", "One")


@pytest.mark.parametrize("noun", [*PLACED, *REFERENCES], ids=lambda noun: type(noun).__name__)
def test_a_noun_cannot_be_changed(noun):
    for attribute in fields(type(noun)):
        with pytest.raises(FrozenInstanceError):
            setattr(noun, attribute.name, None)


@pytest.mark.parametrize("noun", PLACED, ids=lambda noun: type(noun).__name__)
def test_where_a_noun_stands_is_no_part_of_it(noun):
    here, there = evolve(noun, place=SOMEWHERE), evolve(noun, place=ELSEWHERE)

    assert noun == here == there
    assert {noun} == {here, there}
    assert repr(noun) == repr(here)


@pytest.mark.parametrize("noun", PLACED, ids=lambda noun: type(noun).__name__)
def test_all_else_is_part_of_a_noun(noun):
    others = {
        "premises": ("C",),
        "pcs": ("A", Inference(("A",), "C")),
        "level": 7,
        "implicit": True,
        "strict": True,
        "credence": 0.5,
        "accepted": True,
        "source": B,
        "target": StatementRef("C"),
        "kind": RelationKind.ATTACK if isinstance(noun, Relation) else "fact",
        "data": Data({"other": 1}),
        "declarations": Data({"p": "it rains"}),
        "standard": Standard.BRD,
        "expect": (Data({"accepted": "A"}),),
        "audiences": Data({"Pupils": ("liberty", "order")}),
    }
    if isinstance(noun, FrontMatter):
        others["source"] = "other.txt"
    counted = [attribute.name for attribute in fields(type(noun)) if attribute.eq is not False]
    for name in counted:
        if name in {"place", "uses", "origin"}:
            continue
        value = others.get(name)
        if value is None:
            value = ("other",) if isinstance(getattr(noun, name), tuple) else "other"
        assert evolve(noun, **{name: value}) != noun, name


def test_a_standard_of_proof_has_a_name_and_an_abbreviation():
    by_name = Statement("A", standard="Beyond reasonable doubt")

    assert by_name == Statement("A", standard="BRD") == Statement("A", standard=Standard.BRD)


@pytest.mark.parametrize("name", ["", "PEE", 5])
def test_there_is_no_other_standard_of_proof(name):
    with pytest.raises(ValueError, match=r"no standard of proof; there are SE \(scintilla"):
        Statement("A", standard=name)


@pytest.mark.parametrize("wrong", ["liberty", {"Pupils": 5}, {"Pupils": [["a", ["b"]]]}])
def test_audiences_are_names_with_lists_of_values(wrong):
    with pytest.raises(ValueError, match="audiences are names with lists of values"):
        FrontMatter(audiences=wrong)


def test_what_is_used_by_number_is_no_part_of_an_inference():
    assert Inference(("A",), "B", uses=(1,)) == Inference(("A",), "B")


def test_references_of_different_kinds_are_never_equal():
    assert len({StatementRef("A"), ArgumentRef("A"), InferenceRef("A")}) == 3


def test_references_read_as_in_the_notation():
    step = InferenceRef("Arg", 2)
    attack = RelationRef(RelationKind.ATTACK, A, ArgumentRef("Arg"))

    assert [str(A), str(ArgumentRef("Arg")), str(step)] == ["[A]", "<Arg>", "step 2 of <Arg>"]
    assert str(attack) == "the attack from [A] to <Arg>"


@settings(max_examples=40)  # rich maps take their time
@given(maps(rich=True))
def test_a_copied_map_is_the_same(drawn):
    assert pickle.loads(pickle.dumps(drawn)) == drawn  # noqa: S301  (our own)
    assert copy.deepcopy(drawn) == drawn
    assert hash(copy.deepcopy(drawn)) == hash(drawn)


def test_a_map_that_was_asked_can_be_copied():
    drawn = ArgumentMap((Statement("A"),), (Argument.of("Arg", Inference(("A",), "A")),))

    assert list(drawn.steps) == [InferenceRef("Arg", 1)]
    assert pickle.loads(pickle.dumps(drawn)) == drawn  # noqa: S301  (our own)


# Arguments


def test_an_argument_knows_its_premises_conclusion_and_numbers():
    argument = Argument(
        "Mortal",
        pcs=(
            "Humans die",
            "Greeks are human",
            Inference(("Humans die", "Greeks are human"), "Greeks die"),
            "Socrates is Greek",
            Inference(("Greeks die", "Socrates is Greek"), "Socrates dies"),
        ),
    )

    assert argument.premises == ("Humans die", "Greeks are human", "Socrates is Greek")
    assert argument.conclusion == "Socrates dies"
    assert [i.conclusion for i in argument.inferences] == ["Greeks die", "Socrates dies"]
    assert argument.statements == (
        "Humans die",
        "Greeks are human",
        "Greeks die",
        "Socrates is Greek",
        "Socrates dies",
    )


def test_a_gist_has_no_conclusion():
    gist = Argument("Gist", "It is so.")

    assert gist.conclusion is None
    assert gist.premises == gist.inferences == gist.statements == ()


def test_an_argument_of_inferences_lists_each_premise_before_its_first_use():
    argument = Argument.of(
        "Chain",
        Inference(("A", "B", "A"), "C"),
        Inference(("C", "A", "D"), "E"),
        gist="In short.",
    )

    assert argument.pcs == (
        "A",
        "B",
        Inference(("A", "B", "A"), "C"),
        "D",
        Inference(("C", "A", "D"), "E"),
    )
    assert argument.gist == "In short."


def test_an_argument_of_no_inferences_is_a_gist():
    assert Argument.of("Gist", gist="So.") == Argument("Gist", "So.")


def test_a_premise_that_is_its_own_conclusion_is_listed_before():
    argument = Argument.of("Circle", Inference(("A",), "A"))

    assert argument.premises == ("A",)
    assert argument.conclusion == "A"


def test_a_structure_must_end_with_a_conclusion():
    with pytest.raises(IllFormedStructureError) as wrong:
        Argument("Arg", pcs=("A", Inference(("A",), "B"), "C"))

    assert str(wrong.value) == "<Arg> ends with a premise, not a conclusion"


@pytest.mark.parametrize(
    "pcs",
    [
        (Inference(("A",), "B"),),
        ("B", Inference(("A",), "B")),
        (Inference(("A",), "A"),),
        ("B", Inference(("B",), "C"), Inference(("A",), "D"), "A", Inference(("A",), "E")),
    ],
)
def test_a_step_draws_only_on_what_stands_above(pcs):
    with pytest.raises(IllFormedStructureError) as wrong:
        Argument("Arg", pcs=pcs)

    assert str(wrong.value) == "<Arg> draws on [A], which doesn't stand above"


def test_all_that_a_map_refuses_is_a_value_error():
    with pytest.raises(ModelError):
        Argument("Arg", pcs=("A",))
    assert issubclass(ModelError, ValueError)


def test_lists_are_kept_as_tuples():
    assert Statement("A", quotes=["q"], tags=["t"]) == Statement("A", quotes=("q",), tags=("t",))
    assert hash(Inference(["A"], "B", rules=["r"])) == hash(Inference(("A",), "B", rules=("r",)))
    assert hash(ArgumentMap([Statement("A")], [])) == hash(ArgumentMap((Statement("A"),)))


@pytest.mark.parametrize(
    "make",
    [
        lambda: Statement("A", quotes="abc"),
        lambda: Statement("A", tags="abc"),
        lambda: Inference(("Human"), "B"),
        lambda: Inference(("A",), "B", rules="modus ponens"),
        lambda: FrontMatter(thesis="Wet"),
    ],
)
def test_one_text_is_no_list_of_letters(make):
    with pytest.raises(TypeError, match="a list of texts is wanted here, not one text"):
        make()


@pytest.mark.parametrize("credence", [5, -0.1, float("nan")])
def test_a_credence_is_a_number_from_0_to_1(credence):
    with pytest.raises(ValueError, match="a credence is a number from 0 to 1"):
        Statement("A", credence=credence)


TEXTS = [
    (noun, attribute.name)
    for noun in PLACED
    for attribute in fields(type(noun))
    # What refers to another noun is refused by the map that hasn't got it.
    if attribute.name not in {"premises", "conclusion", "section", "parent", "thesis"}
    and str(attribute.type) in {"str", "str | None", "tuple[str, ...]"}
]


@pytest.mark.parametrize(
    ("noun", "name"), TEXTS, ids=[f"{type(noun).__name__}.{name}" for noun, name in TEXTS]
)
def test_what_is_no_text_or_half_a_character_is_refused_by_its_name(noun, name):
    several = isinstance(getattr(noun, name), tuple)
    for wrong, reason in [(3, "is no text: 3"), ("\ud800", "half a surrogate pair")]:
        with pytest.raises((ValueError, TypeError)) as refused:
            evolve(noun, **{name: (wrong,) if several else wrong})

        assert reason in str(refused.value)
        assert name in str(refused.value) or name == "title"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Statement("A]: b"),
            "a statement can't have the title 'A]: b'; titled(…) makes one that it can",
        ),
        (
            lambda: Argument("A\nb"),
            "an argument can't have the title 'A\\nb'; titled(…) makes one that it can",
        ),
    ],
)
def test_a_title_that_no_text_could_have_is_refused(make, message):
    with pytest.raises(ModelError) as refused:
        make()

    assert str(refused.value) == message


def test_rules_stand_on_one_line():
    assert Inference(("A",), "B", rules=("modus\n  ponens",)).rules == ("modus ponens",)
    assert Inference(("A",), "B", rules=("modus\ufeffponens",)).rules == ("modus ponens",)


@pytest.mark.parametrize(
    ("name", "good", "bad"), [("holder", "Ann", ["Ann"]), ("credence", 0.5, "high")]
)
def test_a_value_of_the_wrong_type_is_kept_unless_its_attribute_says_something(name, good, bad):
    wrong = Data({name: bad})

    assert Statement("A", data=wrong).data == wrong
    with pytest.raises(ModelError) as refused:
        Statement("A", data=wrong, **{name: good})
    assert str(refused.value) == f"[A] has {name}, and `{name}` in its data"
    with pytest.raises(ModelError) as refused:
        Statement("A", data=Data({name: good}))
    assert str(refused.value) == (
        f"`{name}` in the data of [A] is a key that argmap reads: give it as {name}=…"
    )


@given(maps(rich=True))
def test_a_noun_prints_as_it_is_made(drawn):
    names = vars(argmap) | {"Data": Data, "inf": math.inf, "nan": math.nan}
    for noun in (*drawn.statements, *drawn.arguments, *drawn.relations, *drawn.sections):
        assert eval(repr(noun), names) == noun  # noqa: S307


def test_a_noun_says_nothing_of_what_was_not_said():
    assert repr(argmap.Statement("Rain", "It rains.")) == "Statement('Rain', 'It rains.')"
    assert repr(argmap.Statement("Rain", tags=["a"])) == "Statement('Rain', tags=('a',))"
    assert repr(argmap.InferenceRef("Rain")) == "InferenceRef('Rain')"


def test_a_title_is_made_of_a_text_alone():
    with pytest.raises(TypeError, match="a text is wanted here, not 3"):
        titled(3)
