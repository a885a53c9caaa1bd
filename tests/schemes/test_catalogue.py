"""The catalogue is whole: each scheme complete, sourced, and told from all others."""

import re
from itertools import chain

import pytest

from argmap.schemes import CATALOGUE, Family, Kind, Target, find

each_scheme = pytest.mark.parametrize("scheme", CATALOGUE, ids=lambda scheme: scheme.name)
SENTENCE = r"[A-Za-z].*\."


@each_scheme
def test_a_scheme_says_what_it_is(scheme):
    assert scheme.premises
    assert len(set(scheme.roles)) == len(scheme.roles)
    assert "conclusion" not in scheme.roles
    for premise in scheme.premises:
        assert re.fullmatch("[a-z]+", premise.role)
        assert re.fullmatch(SENTENCE, premise.text)
    assert re.fullmatch(SENTENCE, scheme.conclusion)


@each_scheme
def test_a_scheme_says_where_it_comes_from(scheme):
    assert scheme.sources
    for source in scheme.sources:
        assert re.search(r"\b(19|20)\d\d\b|https?://", source)
    if scheme.walton:
        assert f"chapter 9, no. {scheme.walton}," in scheme.sources[0]


@each_scheme
def test_a_scheme_has_critical_questions_or_a_logical_form(scheme):
    if scheme.is_logical:
        assert scheme.questions == ()
        assert scheme.formula
        assert all(premise.formula for premise in scheme.premises)
    else:
        assert len(scheme.questions) >= 2
        assert not scheme.formula


@each_scheme
def test_questions_are_questions_about_parts_of_their_scheme(scheme):
    names = [question.name for question in scheme.questions]

    assert len(set(names)) == len(names)
    for question in scheme.questions:
        assert re.fullmatch("[a-z]+(-[a-z]+)*", question.name)
        assert re.fullmatch(r"[A-Z].*[^ ]\?", question.put())
        assert set(question.slots) <= {*scheme.roles, "conclusion"}
        assert question.about in {*scheme.roles, "conclusion", ""}
        assert question.kind in Kind


@each_scheme
def test_no_two_questions_of_a_scheme_say_the_same(scheme):
    texts = [question.put() for question in scheme.questions]

    assert len(set(texts)) == len(texts)


@each_scheme
def test_a_scheme_is_found_by_each_of_its_names(scheme):
    for name in (scheme.name, *scheme.aliases):
        assert find(name) is scheme
        assert find(name.upper()) is scheme


def test_names_are_unique_without_case():
    names = [name.casefold() for scheme in CATALOGUE for name in (scheme.name, *scheme.aliases)]

    assert len(set(names)) == len(names)


def test_all_sixty_schemes_of_the_compendium_are_there():
    assert {scheme.walton for scheme in CATALOGUE} - {None} == set(range(1, 61))


def test_ids_of_aifdb_are_told_once():
    ids = [scheme.aif for scheme in CATALOGUE if scheme.aif is not None]

    assert len(set(ids)) == len(ids)


def test_places_in_the_periodic_table_have_its_form():
    for scheme in CATALOGUE:
        if scheme.wagemans:
            assert scheme.wagemans.form in {"1 pre", "1 sub", "2 pre", "2 sub"}
            assert re.fullmatch("([FVP][FVP])?", scheme.wagemans.substance)
            assert scheme.wagemans.lever


def test_every_family_kind_and_target_occurs():
    questions = list(chain.from_iterable(scheme.questions for scheme in CATALOGUE))

    assert {scheme.family for scheme in CATALOGUE} == set(Family)
    assert {question.kind for question in questions} == set(Kind)
    assert {question.target for question in questions} == set(Target)
