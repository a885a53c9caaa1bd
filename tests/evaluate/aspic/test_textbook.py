"""Examples of the literature, with the answers that are given there."""

from __future__ import annotations

import pytest

from argmap.evaluate.aspic import (
    AspicTheory,
    Ordering,
    Postulate,
    Rule,
    arguments,
    outcomes,
    transpose,
    violations,
)


def theory(*rules, contradictory=(), **said):
    """Write a theory down: "r: a, b => c" is defeasible, "s: a -> c" strict; a line starts with a name."""
    found = []
    for line in rules:
        name, _, step = line.partition(": ")
        arrow = "->" if "->" in step else "=>"
        premises, _, conclusion = (part.strip() for part in step.partition(arrow))
        drawn = [premise.strip() for premise in premises.split(",") if premise.strip()]
        found.append(Rule(name, drawn, conclusion, strict=arrow == "->"))
    both = [pair for one, other in contradictory for pair in ((one, other), (other, one))]
    contraries = [*said.pop("contraries", ()), *both]
    return AspicTheory(found, contraries=contraries, **said)


def accepted(of, semantics="grounded", ordering=None):
    return {outcome.accepted for outcome in outcomes(of, semantics, ordering=ordering)}


def sets(*texts):
    return {frozenset(text.split()) for text in texts}


MARRIED = theory(
    "r1: ring => married",
    "r2: party => bachelor",
    "s1: married -> wife",
    "s2: bachelor -> no_wife",
    axioms=["ring", "party"],
    contradictory=[("wife", "no_wife"), ("married", "not_married"), ("bachelor", "not_bachelor")],
)


def test_married_john_without_transposition_has_a_wife_and_none():
    """Caminada and Amgoud 2007, https://doi.org/10.1016/j.artint.2007.02.003, example 4."""
    (outcome,) = outcomes(MARRIED)

    assert {"married", "bachelor", "wife", "no_wife"} <= outcome.accepted
    assert Postulate.DIRECT in {found.postulate for found in violations(MARRIED, outcome)}


def test_married_john_with_transposition_is_one_or_the_other():
    """Caminada and Amgoud 2007, section 5: closed under transposition, nothing follows for sure."""
    closed = transpose(MARRIED)

    assert accepted(closed) == sets("ring party")
    assert accepted(closed, "preferred") == sets(
        "ring party married wife not_bachelor", "ring party bachelor no_wife not_married"
    )


def test_two_of_three_ride_the_tandem():
    """Caminada, Modgil and Oren 2014, https://doi.org/10.3233/978-1-61499-436-7-209: the tandem."""
    tandem = theory(
        "j: wj => j",
        "m: wm => m",
        "s: ws => s",
        "jm: j, m -> not_s",
        "js: j, s -> not_m",
        "ms: m, s -> not_j",
        axioms=["wj", "wm", "ws"],
        contradictory=[("j", "not_j"), ("m", "not_m"), ("s", "not_s")],
    )

    assert accepted(tandem) == sets("wj wm ws")
    assert accepted(tandem, "preferred") == sets(
        "wj wm ws j m not_s", "wj wm ws j s not_m", "wj wm ws m s not_j"
    )


SNORES = theory(
    "d1: snores => misbehaves",
    "d2: misbehaves => denied",
    "d3: professor => allowed",
    premises=["snores", "professor"],
    contradictory=[("denied", "allowed")],
    preferences=[("professor", "snores"), ("d2", "d1"), ("d3", "d1"), ("d2", "d3")],
)


@pytest.mark.parametrize(("link", "claim"), [("last-link", "denied"), ("weakest-link", "allowed")])
def test_a_snoring_professor_is_denied_access_by_last_links_alone(link, claim):
    """Modgil and Prakken 2014, https://doi.org/10.1080/19462166.2013.869766, section 4.2."""
    assert accepted(SNORES, ordering=Ordering(link)) == sets(f"snores professor misbehaves {claim}")


SCOTTISH = theory(
    "d1: born_in_scotland => scottish",
    "d2: scottish => likes_whisky",
    "d3: fitness_lover => dislikes_whisky",
    premises=["born_in_scotland", "fitness_lover"],
    contradictory=[("likes_whisky", "dislikes_whisky")],
    preferences=[("fitness_lover", "born_in_scotland"), ("d3", "d1"), ("d2", "d3")],
)


@pytest.mark.parametrize(
    ("link", "claim"), [("last-link", "likes_whisky"), ("weakest-link", "dislikes_whisky")]
)
def test_a_fit_scot_likes_whisky_by_last_links_alone(link, claim):
    """Modgil and Prakken 2014, https://doi.org/10.1080/19462166.2013.869766, section 4.2."""
    assert accepted(SCOTTISH, ordering=Ordering(link)) == sets(
        f"born_in_scotland fitness_lover scottish {claim}"
    )


def test_nixon_is_a_pacifist_or_not():
    """Reiter and Criscuolo 1981, On interacting defaults: the Nixon diamond."""
    nixon = theory(
        "r1: quaker => pacifist",
        "r2: republican => hawk",
        axioms=["quaker", "republican"],
        contradictory=[("pacifist", "hawk")],
    )

    assert accepted(nixon) == sets("quaker republican")
    assert accepted(nixon, "preferred") == sets(
        "quaker republican pacifist", "quaker republican hawk"
    )
    assert accepted(nixon, "ideal") == sets("quaker republican")


def test_what_is_ambiguous_makes_what_it_speaks_against_ambiguous():
    """Horty, Thomason and Touretzky 1990, A skeptical theory of inheritance: Nixon, nested."""
    nixon = theory(
        "r1: quaker => pacifist",
        "r2: republican => hawk",
        "r3: pacifist => antimilitary",
        "r4: football_fan => promilitary",
        axioms=["quaker", "republican", "football_fan"],
        contradictory=[("pacifist", "hawk"), ("antimilitary", "promilitary")],
    )

    assert accepted(nixon) == sets("quaker republican football_fan")
    assert len(accepted(nixon, "preferred")) == 3


def test_a_floating_conclusion_stands_in_every_preferred_extension():
    """Horty 2002, https://doi.org/10.1016/S0004-3702(01)00160-6: Dutch or Norwegian, he skates."""
    skater = theory(
        "r1: dutch_name => dutch",
        "r2: norwegian_name => norwegian",
        "r3: dutch => skates",
        "r4: norwegian => skates",
        axioms=["dutch_name", "norwegian_name"],
        contradictory=[("dutch", "norwegian")],
    )

    assert "skates" not in next(iter(accepted(skater)))
    assert all("skates" in found for found in accepted(skater, "preferred"))


def test_a_red_light_undercuts_what_looks_red():
    """Pollock 1987, https://doi.org/10.1207/s15516709cog1104_4: neither red nor anything else."""
    red = theory(
        "r: looks_red => red",
        axioms=["looks_red", "red_light"],
        contraries=[("red_light", "r")],
    )

    assert accepted(red) == sets("looks_red red_light")


def test_an_argument_that_undercuts_itself_isn_t_accepted_and_defeats_nothing_else():
    """Pollock 1994, https://doi.org/10.1016/0004-3702(94)90057-4: a witness who calls herself a liar."""
    witness = theory(
        "r: witness_says_so => witness_lies",
        "q: looks_wet => wet",
        axioms=["witness_says_so", "looks_wet"],
        contraries=[("witness_lies", "r")],
    )

    assert accepted(witness) == sets("witness_says_so looks_wet wet")
    assert accepted(witness, "preferred") == sets("witness_says_so looks_wet wet")
    assert accepted(witness, "stable") == set()


def test_the_more_specific_rule_about_penguins_is_preferred():
    """Prakken and Sartor 1997, https://doi.org/10.1080/11663081.1997.10510900: priorities decide."""
    tweety = theory(
        "d1: bird => flies",
        "d2: penguin => stays",
        "s: penguin -> bird",
        axioms=["penguin"],
        contradictory=[("flies", "stays")],
        preferences=[("d2", "d1")],
    )

    assert accepted(tweety, ordering=Ordering()) == sets("penguin bird stays")
    assert accepted(tweety) == sets("penguin bird")


def test_the_arguments_of_an_example_are_eight():
    """Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008, example 3.7."""
    example = theory(
        "d1: p => t",
        "d2: r, s, t => v",
        "s1: p, q -> s",
        "s2: u, v -> w",
        premises=["p", "u", "r"],
        axioms=["q"],
    )
    found = {argument.conclusion: argument for argument in arguments(example)}

    assert len(list(arguments(example))) == 8
    assert found["w"].premises == {"p", "u", "r"}
    assert found["w"].rules == {"d1", "d2"}
    assert found["w"].last == {"d2"}
    assert found["s"].last == frozenset()


def test_assumptions_attack_an_assumption():
    """Toni 2014, https://doi.org/10.1080/19462166.2013.869878: a framework of assumptions."""
    example = theory(
        "1: q, a -> p",
        "2: -> q",
        "3: b, c -> r",
        premises=["a", "b", "c"],
        contraries=[("r", "a"), ("s", "b"), ("t", "c")],
    )

    for semantics in ("grounded", "preferred", "stable", "ideal"):
        assert accepted(example, semantics) == sets("b c q r")


def test_who_is_guilty_isn_t_presumed_innocent_but_not_the_other_way_round():
    """Modgil and Prakken 2013, section 2: what is contrary in one direction always defeats."""
    trial = theory(
        "d1: confessed => guilty",
        premises=["confessed", "presumed_innocent"],
        contraries=[("guilty", "presumed_innocent")],
    )

    assert accepted(trial) == sets("confessed guilty")
    assert accepted(trial, ordering=Ordering()) == sets("confessed guilty")


def test_a_defeated_argument_defends_nothing_that_it_is_part_of():
    """Prakken 2010, https://doi.org/10.1080/19462160903564592: attacks hit all that is built on a part."""
    chain = theory(
        "d1: a => b",
        "d2: b => c",
        "d3: x => not_b",
        axioms=["a", "x"],
        contradictory=[("b", "not_b")],
        preferences=[("d3", "d1")],
    )

    assert accepted(chain, ordering=Ordering()) == sets("a x not_b")
