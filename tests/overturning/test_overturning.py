"""Which premises can be doubted before a claim falls: held against the definition."""

from itertools import chain, combinations
from time import monotonic

import pytest
from attrs import evolve
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from argmap import evaluate, logic, parse
from argmap.evaluate import Standing
from argmap.evaluate.aspic import TheoryError
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    UnknownTitleError,
)
from argmap.overturning import Overturning, UndecidedError, overturning, withstands
from argmap.overturning.trials import Evaluated, Grounded
from argmap.testing.strategies import maps


def doubting(map, titles):
    """Return a map in which premises are no longer assumed."""
    return evolve(
        map,
        statements=[
            evolve(one, accepted=False) if one.title in titles else one for one in map.statements
        ],
    )


def accepted(map, claim, titles, semantics="grounded"):
    standing = evaluate(doubting(map, titles), semantics).standing(claim)
    return standing is Standing.ACCEPTED


def follows(map, claim, titles, doubtable):
    theory = logic.theory(map)
    held = [title for title in doubtable if title not in titles]
    return logic.entails(theory.known(held), theory.formulas[claim]).yes


def binds(map, claim, titles, doubtable):
    held = {title: True for title in doubtable if title not in titles}
    return logic.dialectically_entails(map, held, {claim: True})


def minimal(doubtable, stands):
    """Return the minimal sets by which it does not stand, by looking at all of them."""
    subsets = chain.from_iterable(
        combinations(doubtable, size) for size in range(1, len(doubtable) + 1)
    )
    found = []
    for subset in subsets:
        if not any(set(one) <= set(subset) for one in found) and not stands(subset):
            found.append(subset)
    return found


SIZE = 8
PLACES = st.integers(0, SIZE - 1)


def debate(steps, attacks):
    """Return a map of statements called A, B, …; each step draws on later ones alone."""
    titles = [chr(ord("A") + place) for place in range(SIZE)]
    arguments = []
    for conclusion, premises in steps:
        later = {titles[place] for place in premises if place > conclusion}
        if later:
            step = Inference(sorted(later), titles[conclusion])
            arguments.append(Argument.of(f"{len(arguments) + 1}", step))
    relations = {
        Relation("attack", StatementRef(titles[one]), StatementRef(titles[other])).ref: None
        for one, other in attacks
        if one != other
    }
    return ArgumentMap(
        [Statement(title, title.lower()) for title in titles],
        arguments,
        [Relation(ref.kind, ref.source, ref.target) for ref in relations],
    )


DEBATES = st.builds(
    debate,
    st.lists(st.tuples(st.integers(0, 3), st.sets(PLACES, min_size=1, max_size=3)), max_size=6),
    st.lists(st.tuples(PLACES, PLACES), max_size=6),
)

CLAIMS = st.integers(0, 5)
NO_PREFERENCES = [kind for kind in RelationKind if kind is not RelationKind.PREFERS]


def claim_of(map, number):
    assume(map.statements)
    return map.statements[number % len(map.statements)].title


@settings(max_examples=200)
@given(DEBATES)
def test_of_a_debate_all_minimal_sets_are_found_and_no_others(map):
    found = overturning(map, "A", limit=60)

    assert found.stands == accepted(map, "A", ())
    if found.stands:
        assert found.complete
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: accepted(map, "A", titles)
        )


@settings(max_examples=80)
@given(maps(rich=True, acyclic=True, kinds=NO_PREFERENCES), CLAIMS)
def test_what_overturns_an_accepted_claim_is_what_does_by_definition(map, number):
    claim = claim_of(map, number)
    found = overturning(map, claim, among=[one.title for one in map.statements], limit=60)

    assert found.stands == accepted(map, claim, ())
    if found.stands:
        assert found.complete
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: accepted(map, claim, titles)
        )


@settings(max_examples=60)
@given(maps(acyclic=True, kinds=["attack", "contradictory", "prefers"]), CLAIMS)
def test_so_it_is_where_arguments_are_preferred_to_others(map, number):
    claim = claim_of(map, number)
    try:
        found = overturning(map, claim, limit=60)
    except TheoryError:  # preferences in a circle
        reject()

    assert found.stands == accepted(map, claim, ())
    if found.stands and not any(title.startswith("<") for title in found.doubtable):
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: accepted(map, claim, titles)
        )


PREFERENCE_BETWEEN = """
===
relations:
  - {kind: prefers, source: "[A]", target: "[B]"}
  - {kind: prefers, source: "[B]", target: "[C]"}
===

[A]: One says so.
  >< [C]: Another one says the contrary.

[B]: A third one stands between them.
"""


def test_a_doubt_about_what_stands_between_leaves_a_preference_as_it_is():
    map = parse(PREFERENCE_BETWEEN).map

    assert accepted(map, "A", ())
    assert accepted(map, "A", ["B"])
    assert withstands(map, "A", ["B"])


def test_a_doubt_about_all_that_is_preferred_leaves_arguments_compared_as_they_are():
    text = """
===
relations:
  - {kind: prefers, source: "[Sun]", target: "[Rain]"}
===

[A]: One says so.
  >< [C]: Another one says the contrary.
       + [Reason]: And gives a reason.

[Sun]: It shines.

[Rain]: It falls.
"""
    map = parse(text).map

    assert accepted(map, "A", ())  # a mere premise is stronger than what follows defeasibly
    assert accepted(map, "A", ["Sun"])
    assert withstands(map, "A", ["Sun"])


@settings(max_examples=40)
@given(maps(acyclic=True, most=4, kinds=["attack", "support"]), CLAIMS)
def test_so_it_is_under_preferred_semantics_where_all_sets_are_looked_at(map, number):
    claim = claim_of(map, number)
    found = overturning(map, claim, semantics="preferred", limit=60)

    assert found.stands == accepted(map, claim, (), "preferred")
    if found.stands and not any(title.startswith("<") for title in found.doubtable):
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: accepted(map, claim, titles, "preferred")
        )


FORMULAS = st.lists(
    st.sampled_from(["p", "q", "r", "p -> q", "q -> r", "p & r", "p | q", "~q"]),
    min_size=SIZE,
    max_size=SIZE,
)


@settings(max_examples=150)
@given(DEBATES, FORMULAS)
def test_what_takes_an_entailment_away_is_what_does_by_definition(map, formulas):
    pairs = zip(map.statements, formulas, strict=True)
    map = evolve(map, statements=[evolve(one, formalization=said) for one, said in pairs])
    found = overturning(map, "A", by="logic", limit=60)

    assert found.stands == follows(map, "A", (), found.doubtable)
    if found.stands:
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: follows(map, "A", titles, found.doubtable)
        )


@settings(max_examples=100)
@given(maps(kinds=["support", "attack", "contradictory", "entails"]), CLAIMS)
def test_what_takes_a_commitment_away_is_what_does_by_definition(map, number):
    claim = claim_of(map, number)
    found = overturning(map, claim, by="dialectics", limit=60)

    assert found.stands == binds(map, claim, (), found.doubtable)
    if found.stands:
        assert list(found.sets) == minimal(
            found.doubtable, lambda titles: binds(map, claim, titles, found.doubtable)
        )


@settings(max_examples=60)
@given(maps(kinds=NO_PREFERENCES), CLAIMS, st.integers(1, 3))
def test_a_claim_withstands_so_many_doubts_if_no_set_of_so_many_overturns_it(map, number, doubts):
    claim = claim_of(map, number)
    found = overturning(map, claim, limit=60)

    wanted = found.stands and not any(len(one) <= doubts for one in found.sets)
    assert withstands(map, claim, doubts) == wanted


@settings(max_examples=60)
@given(maps(kinds=NO_PREFERENCES), CLAIMS)
def test_what_is_found_up_to_a_size_is_what_is_found_of_that_size(map, number):
    claim = claim_of(map, number)
    everything = overturning(map, claim, limit=60).sets

    for most in (1, 2):
        found = overturning(map, claim, most=most, limit=60)
        assert found.sets == tuple(one for one in everything if len(one) <= most)
        assert found.complete or found.searched == most


SAVED = """
[Go]: We go.
  - [Late]: It is late.
    - <Clock>

<Clock>

(1) [Fast]: The clock is fast.
(2) [Near]: It is not far.
----
(3) [Time]: There is time.
  -> [Late]
"""


def test_what_defends_a_claim_can_be_doubted_as_well_as_what_speaks_for_it():
    assert overturning(parse(SAVED), "Go").sets == (("Go",), ("Fast",), ("Near",))


def test_more_doubts_can_save_a_claim():
    map = parse(SAVED).map

    assert not withstands(map, "Go", ["Fast"])
    assert withstands(map, "Go", ["Fast", "Late"])
    assert ("Fast", "Late") not in overturning(map, "Go").sets


def test_two_lines_have_to_be_broken_both():
    map = parse("""
<One>

(1) [A]: a
(2) [B]: b
----
(3) [Go]: We go.

<Two>

(1) [C]: c
----
(2) [Go]
""").map

    assert overturning(map, "Go").sets == (("A", "C"), ("B", "C"))


def test_a_mere_gist_can_be_doubted():
    text = "[Go]: We go.\n  + <Late>: It is late.\n  + <Tired>: We are tired."

    assert overturning(parse(text), "Go").sets == (("<Late>", "<Tired>"),)


@pytest.mark.parametrize("by", ["aspic", "audiences", "carneades"])
def test_so_it_can_by_whatever_way_the_claim_stands(by):
    text = """
[Go]: We go.
  + <Late>: It is late.
    - <Clock>: The clock is fast.
      - <Radio>: The radio says so, too.
  + <Tired>: We are tired.
"""
    found = overturning(parse(text), "Go", by=by, semantics="complete" if by == "aspic" else None)

    assert found.sets == (("<Late>", "<Tired>"), ("<Radio>", "<Tired>"))


def test_a_gist_that_has_to_be_there_can_be_doubted_by_supports():
    text = parse("[Go]: We go.\n  - <Rain>: It rains.\n    - <Sun>: The sun shines.\n")

    assert overturning(text, "Go", by="bipolar").sets == (("Go",), ("<Sun>",))


@settings(max_examples=60)
@given(maps(most=4, kinds=["attack", "support", "undercut"]), CLAIMS, st.data())
def test_doubts_of_gists_and_statements_are_the_same_to_a_proof_and_to_an_evaluation(
    map, number, data
):
    claim = claim_of(map, number)
    until = monotonic() + 60
    proved = Grounded(map, claim, None, until)
    looked = Evaluated(map, claim, None, until, semantics="grounded", by="aspic", credulous=False)
    both = [title for title in proved.doubtable if title in looked.doubtable]
    doubted = data.draw(st.sets(st.sampled_from(both))) if both else set()

    assert proved.stands({proved.doubtable.index(title) for title in doubted}) == looked.stands(
        {looked.doubtable.index(title) for title in doubted}
    )


def test_what_is_accepted_for_sure_is_doubted_only_if_it_is_named():
    text = "[Go]: We go.\n  + [Late]: It is late. {accepted: true}"

    assert overturning(parse(text), "Go").sets == ()
    assert overturning(parse(text), "Go", among=["Late"]).sets == (("Late",),)
    assert not withstands(parse(text), "Go", ["Late"])


def test_with_a_limit_of_sets_it_is_said_that_there_are_more():
    text = "<X>\n\n(1) [A]: a\n(2) [B]: b\n(3) [C]: c\n----\n(4) [D]: d\n"
    found = overturning(parse(text), "D", enough=2)

    assert (len(found.sets), found.searched, found.reason) == (2, 0, "there are more than 2 sets")
    assert "there may be others: there are more than 2 sets" in found.told()


def test_without_time_nothing_is_guessed():
    text = "<X>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [D]: d\n"
    found = overturning(parse(text), "D", limit=1e-9)

    assert (found.sets, found.searched) == ((), 0)
    assert found.reason
    with pytest.raises(UndecidedError):
        withstands(parse(text), "D", limit=1e-9)


def test_without_a_formula_nobody_knows_what_follows():
    found = overturning(parse("[A]: a\n  + [B]: b {formalization: p}"), "A", by="logic")

    assert (found.searched, found.reason) == (0, "[A] has no formula")
    assert found.told() == "what overturns [A] was not found out: [A] has no formula"


@pytest.mark.parametrize(
    ("sets", "more", "told"),
    [
        ((), {}, "[A] stands: no premise bears on it that could be doubted"),
        ((), {"doubtable": ("<B>",)}, "[A] stands even if you doubt <B>"),
        ((), {"doubtable": ("B", "C")}, "[A] stands whichever of its 2 premises are doubted"),
        (
            (),
            {"searched": 2, "doubtable": ("B", "C", "D")},
            "[A] stands if no more than two premises are doubted together",
        ),
        (
            (("B",), ("C",)),
            {},
            "[A] falls if you doubt any one of:\n  - [B]\n  - [C]",
        ),
        (
            (("B",), ("C", "D"), ("C", "E")),
            {"searched": 2},
            (
                "[A] falls if you doubt this one:\n  - [B]\nor both of:\n"
                "  - [C]\n    and one of [D], [E]\nof more than two premises there may be others"
            ),
        ),
        (
            (("<B>", "C", "D"),),
            {},
            "[A] falls if you doubt all three of:\n  - <B>\n    and [C]\n    and [D]",
        ),
        ((), {"stands": False}, "[A] is not accepted as it is: there is nothing to overturn"),
    ],
)
def test_it_is_told_so_that_everybody_understands(sets, more, told):
    assert Overturning("A", sets, **more).told() == told


def test_what_makes_no_sense_is_refused():
    map = parse("[A]: a").map

    with pytest.raises(UnknownTitleError, match="there is no statement 'B'"):
        overturning(map, "B")
    with pytest.raises(UnknownTitleError, match="there is no statement 'B'"):
        withstands(map, "A", ["B"])
    with pytest.raises(TypeError, match="a list of titles is wanted here, not one text: 'A'"):
        withstands(map, "A", "A")
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        overturning("A", "A")
    with pytest.raises(ValueError, match="most is how many premises"):
        overturning(map, "A", most=0)
    with pytest.raises(ValueError, match="the limit is a number of seconds above 0"):
        overturning(map, "A", limit=float("nan"))
    with pytest.raises(ValueError, match="by logic there is no semantics"):
        overturning(map, "A", by="logic", semantics="grounded")
    with pytest.raises(ValueError, match="there is no way 'magic'"):
        overturning(map, "A", by="magic")


def test_the_limit_holds_also_while_it_is_asked_whether_a_claim_stands():
    lines = [f"[s{n}]: Sentence {n}.\n  - [s{n + 1}]\n" for n in range(2000)]
    map = parse("\n".join(lines)).map

    found = overturning(map, "s0", limit=0.05)

    assert not found.complete
    assert found.searched == 0
    with pytest.raises(UndecidedError):
        withstands(map, "s0", ["s2000"], limit=0.05)
