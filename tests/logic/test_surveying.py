"""All that formulas say of a map."""

from argmap.logic.surveying import ACCEPTED, judge, steps, weigh
from argmap.logic.theory import theory
from argmap.model import ArgumentRef, InferenceRef
from argmap.reading import parse

MAP = """
<Chain>

(1) [P]: p. {formalization: p}
(2) [N]: not p. {formalization: ~p}
----
(3) [Q]: q. {formalization: q}
(4) [R]: r. {formalization: r}
----
(5) [T]: t. {formalization: "t | ~t"}

<Bare>

(1) [X]: x
----
(2) [Y]: y

<Single>

(1) [F]: never. {formalization: p & ~p}
(2) [R]
--
some rule {strict: true}
--
(3) [Z]: z. {formalization: z}

<Gap>

(1) [P]
(2) [R]
--
{strict: true}
--
(3) [Q]
"""


def asked(text):
    return theory(parse(text).map)


OF = asked(MAP)
FIRST, SECOND, CHAIN = InferenceRef("Chain", 1), InferenceRef("Chain", 2), ArgumentRef("Chain")
BARE, SINGLE, GAP = (InferenceRef(title, 1) for title in ("Bare", "Single", "Gap"))


def test_steps_are_listed_and_arguments_of_several():
    assert steps(OF) == (FIRST, SECOND, CHAIN, SINGLE, GAP)
    assert steps(OF, every=True) == (FIRST, SECOND, CHAIN, BARE, SINGLE, GAP)


def test_an_argument_of_two_steps_is_listed_and_one_whose_formula_cannot_be_read():
    of = asked("<A>\n\n(1) [P]: p {formalization: p &}\n----\n(2) [Q]: q\n----\n(3) [R]: r\n")

    assert steps(of) == (InferenceRef("A", 1), ArgumentRef("A"))


def test_premises_in_conflict_imply_anything():
    judged = judge(OF, FIRST)

    assert (judged.premises, judged.conclusion) == (("P", "N"), "Q")
    assert (judged.verdict.yes, judged.strict, judged.failed) == (True, False, False)
    assert judged.conflict == ("P", "N")
    assert (judged.redundant, judged.contradictory, judged.tautologous) == ((), (), False)


def test_what_is_true_come_what_may_follows_from_anything():
    judged = judge(OF, SECOND)

    assert (judged.verdict.yes, judged.tautologous, judged.conflict) == (True, True, ())
    assert judged.redundant == judged.premises


def test_a_premise_that_cannot_be_true_is_told_and_no_conflict_of_one():
    judged = judge(OF, SINGLE)

    assert (judged.contradictory, judged.conflict) == (("F",), ())
    assert (judged.redundant, judged.strict, judged.failed) == (("R",), True, False)


def test_what_is_missing_is_told_where_it_is_not_valid():
    judged = judge(OF, GAP)

    assert (judged.verdict.no, judged.failed, judged.conflict) == (True, True, ())
    assert judged.missing.words == "if r, then q"


def test_sets_are_weighed_with_a_smallest_conflict():
    of = asked(
        "[A]: a {formalization: p, accepted: true}\n\n[B]: b {formalization: ~p, accepted: true}\n\n"
        "[C]: c {formalization: q, accepted: true, holder: Ann}\n\n[D]: d {holder: Bob}\n"
    )
    found = {weighed.of: weighed for weighed in weigh(of)}
    accepted = found[ACCEPTED]

    assert (accepted.titles, accepted.conflict) == (("A", "B", "C"), ("A", "B"))
    assert (accepted.verdict.no, accepted.doubt) == (True, "")
    assert (found["Ann"].titles, found["Ann"].verdict.yes) == (("C",), True)
    assert (found["Ann"].conflict, found["Ann"].doubt) == ((), "")
    assert "Bob" not in found


def test_what_a_holder_holds_is_weighed_apart_from_what_is_accepted():
    of = asked(
        "[A]: a {formalization: p, accepted: true}\n\n[B]: b {formalization: q, holder: Ann}\n\n"
        "[C]: c {formalization: ~q, holder: Ann}\n"
    )
    found = {weighed.of: weighed for weighed in weigh(of)}

    assert (found[ACCEPTED].verdict.yes, found[ACCEPTED].conflict) == (True, ())
    assert (found["Ann"].verdict.no, found["Ann"].conflict) == (True, ("B", "C"))
