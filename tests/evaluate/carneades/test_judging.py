"""Arguments weighed against each other, on examples with an answer that everybody agrees on."""

import time
from itertools import pairwise

import pytest
from attrs import evolve

from argmap.evaluate.carneades import (
    Argument,
    Constant,
    Convergent,
    Criteria,
    Criterion,
    Cumulative,
    Factorized,
    Issue,
    Order,
    Preference,
    Standard,
    Structure,
    StructureError,
    Thresholds,
    judge,
)

IN, OUT, UNDECIDED = "in", "out", "undecided"


def labels(structure):
    return dict(judge(structure).labels)


def weighed(pro, con, standard):
    """Judge a claim that one argument of some weight speaks for, and one against."""
    return judge(
        Structure(
            ("claim",),
            (
                Argument("pro", "claim", weighing=Constant(pro)),
                Argument("con", "claim", con=True, weighing=Constant(con)),
            ),
            standard=standard,
        )
    ).labels["claim"]


@pytest.mark.parametrize(
    ("pro", "con", "met"),
    [
        (0.2, 0.0, "SE DV PE"),
        (0.2, 0.2, "SE"),
        (0.6, 0.5, "SE PE"),
        (1.0, 0.6, "SE PE"),
        (1.0, 0.5, "SE PE"),
        (1.0, 0.4, "SE PE CCE"),
        (0.9, 0.2, "SE PE CCE BRD"),
        (1.0, 0.3, "SE PE CCE"),
        (1.0, 0.0, "SE DV PE CCE BRD"),
        (0.5, 0.0, "SE DV PE"),
        (0.0, 0.0, ""),
        (0.0, 1.0, ""),
    ],
)
def test_each_standard_demands_more_than_the_last(pro, con, met):
    accepted = [standard.name for standard in Standard if weighed(pro, con, standard) == IN]

    assert accepted == met.split()


def test_tenths_that_add_up_are_as_good_as_others():
    tie = Structure(
        ("a", "b", "p", "q"),
        (
            Argument("one", "a", weighing=Constant(0.1 + 0.2)),
            Argument("other", "b", weighing=Constant(0.3)),
        ),
        (Issue(("a", "b")),),
    )

    assert (labels(tie)["a"], labels(tie)["b"]) == (OUT, OUT)


def test_of_several_positions_the_best_supported_is_in():
    where = Structure(
        ("sea", "hills", "home"),
        (
            Argument("swimming", "sea", weighing=Constant(0.7)),
            Argument("air", "hills", weighing=Constant(0.6)),
        ),
        (Issue(("sea", "hills", "home")),),
    )

    assert labels(where) == {"sea": IN, "hills": OUT, "home": OUT}


def test_a_tie_makes_all_positions_out():
    # Married or a bachelor: Prakken 2010, https://doi.org/10.1080/19462160903564592.
    fred = Structure(
        ("ring", "party animal", "married", "bachelor"),
        (
            Argument("ring", "married", ["ring"]),
            Argument("party", "bachelor", ["party animal"]),
        ),
        (Issue(("married", "bachelor")),),
        accepted=["ring", "party animal"],
    )

    assert labels(fred) == {"ring": IN, "party animal": IN, "married": OUT, "bachelor": OUT}


def test_an_exception_takes_all_weight_from_an_argument():
    # What looks red under red light: Pollock 1987.
    lamp = Structure(
        ("looks red", "red light", "red"),
        (Argument("look", "red", ["looks red"], exceptions=["red light"]),),
        accepted=["looks red", "red light"],
    )
    judgment = judge(lamp)

    assert judgment.labels["red"] == OUT
    assert (judgment.undercut, judgment.weights["look"]) == ({"look"}, 0.0)
    assert labels(evolve(lamp, accepted=["looks red"]))["red"] == IN


def test_an_exception_that_is_undecided_leaves_the_argument_undecided():
    # A witness who says that he is not reliable.
    witness = Structure(
        ("says so", "unreliable", "reliable"),
        (Argument("testimony", "unreliable", ["says so"], exceptions=["unreliable"]),),
        (Issue(("unreliable", "reliable")),),
        accepted=["says so"],
    )

    assert labels(witness) == {"says so": IN, "unreliable": UNDECIDED, "reliable": OUT}


def test_an_undercut_argument_is_out_whatever_its_premises_wait_for():
    circle = Structure(
        ("p", "not p", "q", "undercutter"),
        (
            Argument("1", "q", ["p"], exceptions=["undercutter"]),
            Argument("2", "not p", ["p"]),
            Argument("3", "p", ["not p"]),
        ),
        (Issue(("p", "not p")),),
        accepted=["undercutter"],
    )

    assert labels(circle) == {"p": UNDECIDED, "not p": UNDECIDED, "q": OUT, "undercutter": IN}


def test_an_assumption_holds_until_it_is_questioned():
    # Burdens of production, as in Gordon, Prakken and Walton 2007.
    statute = Structure(
        ("killing", "in force", "murder"),
        (Argument("statute", "murder", ["killing"], assumptions=["in force"]),),
        accepted=["killing"],
    )
    questioned = evolve(statute, questioned=["in force"])
    shown = evolve(questioned, arguments=(*statute.arguments, Argument("gazette", "in force")))

    assert labels(statute)["murder"] == IN
    assert labels(questioned)["murder"] == OUT
    assert labels(shown)["murder"] == IN
    assert labels(evolve(statute, rejected=["in force"]))["murder"] == OUT


def test_what_is_rejected_is_out_in_spite_of_arguments():
    flat = Structure(("flat",), (Argument("looks", "flat"),), rejected=["flat"])

    assert labels(flat) == {"flat": OUT}


def test_what_is_accepted_makes_its_rivals_out_in_spite_of_arguments():
    trial = Structure(
        ("guilty", "innocent"),
        (Argument("feeling", "innocent"),),
        (Issue(("guilty", "innocent")),),
        accepted=["guilty"],
    )

    assert labels(trial) == {"guilty": IN, "innocent": OUT}


def test_assumptions_that_contradict_each_other_decide_nothing_else():
    odd = Structure(
        ("p", "not p", "q", "not q"),
        (Argument("1", "q", ["p"]), Argument("2", "not q", ["not p"])),
        (Issue(("p", "not p")), Issue(("q", "not q"))),
        accepted=["p", "not p"],
    )

    assert labels(odd) == {"p": IN, "not p": IN, "q": OUT, "not q": OUT}


def test_what_supports_itself_alone_is_undecided():
    loop = Structure(("p", "q", "r"), (Argument("1", "p", ["q"]), Argument("2", "q", ["p"])))
    helped = evolve(loop, arguments=(*loop.arguments, Argument("3", "p", ["r"])), accepted=["r"])

    assert labels(loop) == {"p": UNDECIDED, "q": UNDECIDED, "r": OUT}
    assert labels(helped) == {"p": IN, "q": IN, "r": IN}


def test_a_scintilla_of_evidence_suffices_for_rivals_too():
    both = Structure(
        ("yes", "no"),
        (Argument("1", "yes"), Argument("2", "no", weighing=Constant(0.1))),
        (Issue(("yes", "no"), "SE"),),
    )

    assert labels(both) == {"yes": IN, "no": IN}
    assert labels(evolve(both, standards={"no": "PE"})) == {"yes": IN, "no": OUT}


# Weighing

HOT_AND_WET = ("hot", "rain", "jog", "stay")


def jogging(weighing):
    """Whether to jog in the heat and the rain: each alone says no, both together yes.

    Prakken, A study of accrual of arguments, 2005, https://doi.org/10.1145/1165485.1165500.
    """
    return Structure(
        HOT_AND_WET,
        (
            Argument("rain", "stay", ["rain"], weighing=weighing),
            Argument("heat", "stay", ["hot"], weighing=weighing),
            Argument("both", "jog", ["rain", "hot"], weighing=weighing),
        ),
        (Issue(("jog", "stay")),),
        accepted=["hot", "rain"],
    )


def test_what_covers_more_factors_outweighs_what_covers_fewer():
    assert labels(jogging(Factorized()))["jog"] == IN
    assert judge(jogging(Factorized())).weights == {"rain": 0.5, "heat": 0.5, "both": 1.0}
    assert labels(jogging(Cumulative()))["jog"] == OUT


def test_a_factorized_argument_needs_all_of_its_premises():
    assert labels(evolve(jogging(Factorized()), accepted=["rain"]))["stay"] == IN


def test_a_professor_snores_in_the_library():
    # van Gijzel and Prakken, Relating Carneades with abstract argumentation, IJCAI 2011.
    library = Structure(
        ("snores", "professor", "misbehaves", "denied", "admitted"),
        (
            Argument("1", "misbehaves", ["snores"]),
            Argument("2", "denied", ["misbehaves"], weighing=Factorized()),
            Argument("3", "admitted", ["misbehaves", "professor"], weighing=Factorized()),
        ),
        (Issue(("denied", "admitted")),),
        accepted=["snores", "professor"],
    )

    assert labels(library) == {
        "snores": IN, "professor": IN, "misbehaves": IN, "denied": OUT, "admitted": IN,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("weighing", "inside", "weight"),
    [
        (Convergent(), [], 0.0),
        (Convergent(), ["a"], 1.0),
        (Cumulative(), ["a"], 1 / 3),
        (Cumulative(), ["a", "c"], 2 / 3),
        (Constant(0.4), ["a", "b"], 0.0),
        (Constant(0.4), ["a", "b", "c"], 0.4),
        (Factorized(), ["a", "b", "c"], 1.0),
    ],
)
def test_a_weighing_counts_the_premises_that_are_in(weighing, inside, weight):
    structure = Structure(
        ("a", "b", "c", "d"),
        (Argument("1", "d", ["a", "b", "c"], weighing=weighing),),
        accepted=inside,
    )

    assert judge(structure).weights["1"] == pytest.approx(weight)


@pytest.mark.parametrize("weighing", [Convergent(), Cumulative(), Factorized(), Constant(1)])
def test_an_argument_without_premises_lacks_nothing(weighing):
    assert labels(Structure(("a",), (Argument("1", "a", weighing=weighing),))) == {"a": IN}


def laws(*orders):
    """Two laws about the same: one is federal, the other later. What each is good for differs."""
    return Structure(
        ("forbidden", "permitted"),
        (
            Argument(
                "old federal law", "forbidden",
                weighing=Preference(orders), properties={"by": "nation", "date": "1989-06-14"},
            ),
            Argument(
                "late state law", "permitted",
                weighing=Preference(orders), properties={"by": "state", "date": "2008-04-13"},
            ),
        ),
        (Issue(("forbidden", "permitted")),),
    )  # fmt: skip


SUPERIOR, POSTERIOR = Order("by", ("town", "state", "nation")), Order("date")


@pytest.mark.parametrize(
    ("orders", "winner"),
    [
        ((SUPERIOR, POSTERIOR), "forbidden"),
        ((POSTERIOR, SUPERIOR), "permitted"),
        ((Order("date", descending=True),), "forbidden"),
        ((Order("weather"),), None),
        ((Order("weather"), POSTERIOR), "permitted"),
    ],
)
def test_the_first_order_that_tells_laws_apart_decides(orders, winner):
    accepted = [name for name, label in labels(laws(*orders)).items() if label == IN]

    assert accepted == ([winner] if winner else [])


def test_ranks_are_shares_of_the_ranks_there_are():
    dated = [("old", 1900), ("new", 2000), ("as new", 2000), ("undated", None)]
    structure = Structure(
        ("yes", "no"),
        [
            Argument(
                name, "yes" if name == "new" else "no",
                weighing=Preference((Order("year"),)), properties={"year": year} if year else {},
            )
            for name, year in dated
        ],
        (Issue(("yes", "no")),),
    )  # fmt: skip

    assert judge(structure).weights == {
        "old": pytest.approx(2 / 3), "new": 1.0, "as new": 1.0, "undated": pytest.approx(1 / 3),
    }  # fmt: skip


def cars(accepted, hard=()):
    """Brewka and Gordon 1994: which car to buy, by price and safety."""
    weighing = Criteria(
        (
            Criterion("price", {"low": 1, "high": 0}, 1),
            Criterion("safety", {"high": 1, "medium": 0.5}, 3),
        ),
        hard,
    )
    return Structure(
        ("fast is dear", "fast is fairly safe", "solid is dear", "solid is safe", "solid is fairly safe",
         "buy fast", "buy solid"),
        (
            Argument("fast", "buy fast", ["fast is dear", "fast is fairly safe"], weighing=weighing),
            Argument("solid", "buy solid", ["solid is dear", "solid is safe"], weighing=weighing),
        ),
        (Issue(("buy fast", "buy solid")), Issue(("solid is safe", "solid is fairly safe"))),
        accepted=accepted,
        values={
            "fast is dear": ("price", "high"), "fast is fairly safe": ("safety", "medium"),
            "solid is dear": ("price", "high"), "solid is safe": ("safety", "high"),
            "solid is fairly safe": ("safety", "medium"),
        },
    )  # fmt: skip


def test_criteria_are_weighed_by_their_factors():
    judgment = judge(
        cars(["fast is dear", "fast is fairly safe", "solid is dear", "solid is safe"])
    )

    assert judgment.weights == {"fast": 0.375, "solid": 0.75}
    assert judgment.labels["buy solid"] == IN


def test_a_criterion_looks_at_what_is_in_instead_of_a_premise():
    known = ["fast is dear", "fast is fairly safe", "solid is dear", "solid is fairly safe"]
    judgment = judge(cars(known))

    assert judgment.labels["solid is safe"] == OUT
    assert judgment.weights == {"fast": 0.375, "solid": 0.375}
    assert judge(cars(known, hard=[1])).weights["solid"] == 0.0


def test_an_argument_that_says_nothing_to_a_criterion_weighs_nothing():
    assert judge(cars(["fast is dear"])).weights["fast"] == 0.0


# What can't be


class Heavy:
    """A weighing that forgets itself."""

    def weigh(self, scale):
        return 7 + len(scale.premises)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: Structure(("a",), (Argument("1", "b"),)), "argument '1' speaks of 'b', which is none"),
        (lambda: Structure(("a",), (Argument("1", "a", ["b"]),)), "argument '1' speaks of 'b'"),
        (lambda: Structure(("a",), (), (Issue(("a", "b")),)), "an issue speaks of 'b'"),
        (lambda: Structure(("a",), accepted=["b"]), "`accepted` speaks of 'b'"),
        (lambda: Structure(("a",), (Argument("1", "a"), Argument("1", "a"))), "two arguments are called"),
        (lambda: Structure(("a",), accepted="a", rejected=["a"]), "a list of names is wanted here"),
        (lambda: Structure(("a",), accepted=["a"], rejected=["a"]), "both accepted and rejected"),
        (lambda: Constant(1.5), "weight is a number from 0 to 1, not 1.5"),
        (lambda: Thresholds(lead=-1), "lead is a number from 0 to 1, not -1"),
        (lambda: Criterion("price", {"low": 2}), "the score of 'low' is from 0 to 1, not 2"),
        (lambda: Criterion("price", {}, 0), "a factor is a positive number, not 0"),
        (lambda: Structure(("a",), standard="best"), "'best' is no standard of proof"),
        (lambda: Order("by", "town"), "a list of values is wanted here"),
        (lambda: judge("guilty"), "a structure is wanted here, not 'guilty'"),
        (lambda: Structure(("a",), ("a",)), "an Argument is wanted here, not 'a'"),
        (lambda: Structure(("a",), (), (("a",),)), "an Issue is wanted here"),
        (lambda: Argument("1", "a", weighing="linked"), "a weighing such as Linked"),
        (lambda: Argument("1", "a", weighing=Factorized), "a weighing such as Linked"),
        (lambda: judge(Structure(("a",), (Argument("1", "a", weighing=Heavy()),))), "1 is weighed from 0 to 1, not as 7"),
    ],
)  # fmt: skip
def test_what_can_not_be_weighed_is_told(wrong, message):
    with pytest.raises((StructureError, TypeError, ValueError), match=message):
        wrong()


@pytest.mark.long
def test_long_chains_and_wide_issues_are_judged_in_linear_time():
    def chain(length):
        names = [str(number) for number in range(length)]
        steps = (Argument(f"to {b}", b, [a]) for a, b in pairwise(names))
        return Structure(names, steps, accepted=["0"])

    def rivals(many):
        names = [str(number) for number in range(many)]
        weights = (Argument(n, n, weighing=Constant(int(n) / many)) for n in names)
        return Structure(names, weights, (Issue(names),))

    for shape in (chain, rivals):
        small, large = shape(1_000), shape(10_000)
        took = []
        for structure in (small, large):
            start = time.process_time()
            judgment = judge(structure)
            took.append(time.process_time() - start)
            last = structure.statements[-1]
            assert judgment.labels[last] == IN
        assert took[1] < 40 * max(took[0], 0.005)
