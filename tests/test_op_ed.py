"""The reconstruction of the op-ed: what is said of it holds."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import argmap
from argmap import logic
from argmap.grounding import Match

ROOT = Path(__file__).parents[1]
FILE = ROOT / "examples" / "coordination-now-more-than-ever.argdown"
COMPANION = ROOT / "docs" / "reconstruction.md"


@pytest.fixture(scope="module")
def reading():
    return argmap.read(FILE)


@pytest.fixture(scope="module")
def drawn(reading):
    return reading.map


@pytest.fixture(scope="module")
def grounding(drawn):
    return argmap.ground(drawn)


def test_nothing_is_wrong_with_it(reading):
    assert [str(diagnostic) for diagnostic in argmap.check(reading)] == []


def test_every_sentence_is_represented_or_excused(grounding):
    coverage = grounding.coverage

    assert len(coverage.items) == 50
    assert coverage.left == ()
    assert len(coverage.excused) <= 5
    assert all(item.excuse.reason for item in coverage.items if item.excuse)


def test_every_quote_is_exact_or_normalised(grounding):
    matches = Counter(quotation.match for quotation in grounding.quotations)

    assert set(matches) <= {Match.EXACT, Match.NORMALISED}
    assert matches.total() > 70


def test_every_statement_is_quoted_or_implicit_and_not_both(drawn):
    assert [s.title for s in drawn.statements if bool(s.quotes) is s.implicit] == []


def test_every_argument_has_premises_and_a_conclusion(drawn):
    assert len(drawn.arguments) >= 25
    assert all(argument.premises and argument.conclusion for argument in drawn.arguments)


def test_every_premise_is_used_and_every_step_names_its_scheme(drawn):
    for argument in drawn.arguments:
        used = {title for step in argument.inferences for title in step.premises}
        concluded = {step.conclusion for step in argument.inferences}
        assert used - concluded == set(argument.premises)
        assert concluded - used == {argument.conclusion}
        assert all(step.rules for step in argument.inferences)


def test_steps_that_claim_to_be_strict_are_valid_and_need_each_premise(drawn):
    strict = [ref for ref, step in drawn.steps.items() if step.strict]

    assert len({ref.argument for ref in strict}) >= 3
    assert all(logic.valid(drawn, ref).yes for ref in strict)
    assert [logic.redundant(drawn, ref) for ref in strict] == [()] * len(strict)


def test_its_formulas_are_read_and_their_symbols_declared_once(drawn):
    of = logic.theory(drawn)

    assert not of.malformed
    assert (of.undeclared, of.unused, of.clashes) == ((), (), ())
    assert logic.consistent(of.formulas.values()).yes


def test_it_hangs_together_and_does_not_go_in_circles(drawn):
    (whole,) = argmap.components(drawn)

    assert {argmap.StatementRef(title) for title in drawn.front.thesis} <= whole
    assert argmap.cycles(drawn) == ()


def test_replies_are_undercuts_of_steps_and_not_rebuttals(drawn):
    kinds = Counter(argmap.attack_kind(drawn, relation) for relation in drawn.relations)

    assert kinds[argmap.AttackKind.UNDERCUT] >= 3
    assert all(
        isinstance(relation.target, argmap.InferenceRef)
        for relation in drawn.relations
        if relation.kind is argmap.RelationKind.UNDERCUT
    )


def test_the_companion_gives_the_right_figures(drawn, grounding):
    told = COMPANION.read_text(encoding="utf-8")
    statements, arguments = drawn.statements, drawn.arguments
    quoted = [statement for statement in statements if statement.quotes]
    figures = (
        f"{len(statements)} statements, of which {len(quoted)} are quoted and "
        f"{len(statements) - len(quoted)} supplied; {len(arguments)}\n"
        f"arguments with {len(drawn.inferences)} inferences"
    )

    assert re.sub(r"\s+", " ", figures) in re.sub(r"\s+", " ", told)
    assert f"{len(grounding.coverage.items)} sentences in ten paragraphs" in told


def test_the_companion_names_nothing_that_the_map_does_not_have(drawn):
    told = COMPANION.read_text(encoding="utf-8")
    titles = {statement.title for statement in drawn.statements}

    assert set(re.findall(r"\[([^\]\n]+)\](?!\()", told)) <= titles


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "guarantees an erosion of the trust",
            "invites an erosion of the trust",
            "[Failure erodes trust] is not what the text says: “invites” for “guarantees”",
        ),
        (
            "they won't return to the ROK",
            "they return to the ROK",
            "[Troops will not return] is not what the text says: “won't” is left out, which turns its meaning around",
        ),
        (
            "{quote: \"That isn't necessarily so",
            '{quote: "That is necessarily so',
            "[Not necessarily unilateral] is not what the text says: “is” for “isn't”, which turns its meaning around",
        ),
    ],
)
def test_a_changed_quote_is_one_finding_with_its_place(tmp_path, before, after, expected):
    text = FILE.read_text(encoding="utf-8")
    assert text.count(before) == 1
    (tmp_path / "seeds").mkdir()
    (tmp_path / "examples").mkdir()
    for seed in (ROOT / "seeds").glob("*.txt"):
        (tmp_path / "seeds" / seed.name).write_bytes(seed.read_bytes())
    copy = tmp_path / "examples" / FILE.name
    changed = text.replace(before, after)
    copy.write_text(changed, encoding="utf-8")
    line = changed[: changed.index(after)].count("\n") + 1

    (found,) = argmap.check(argmap.read(copy))

    assert found.place.start.line == line
    assert str(found).endswith(f"error AM402 misquote: this quote of {expected}")
