"""The YAML of Carneades 4, and the labels that its examples should get."""

import os
from pathlib import Path

import pytest

from argmap.evaluate.carneades import StructureError, judge, loads
from argmap.evaluate.carneades.schemes import Scheme, instantiate, issues_of

CORPORA = os.environ.get("ARGMAP_CORPORA")
FILES = sorted(Path(CORPORA or ".", "carneades4").glob("*.yml")) if CORPORA else []

needs_corpus = pytest.mark.skipif(
    not FILES, reason="ARGMAP_CORPORA names no folder with the examples of Carneades 4"
)


@needs_corpus
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_example_of_carneades_gets_its_published_labels(file):
    loaded = loads(file.read_text(encoding="utf-8"))
    labels = judge(loaded.structure).labels

    assert {name: labels[name] for name in loaded.expected} == dict(loaded.expected)


@needs_corpus
def test_most_examples_of_carneades_say_what_they_expect():
    loaded = [loads(file.read_text(encoding="utf-8")) for file in FILES]

    assert len(loaded) == 43
    assert sum(bool(one.expected) for one in loaded) == 34


@needs_corpus
def test_an_example_calls_what_it_expects_labels():
    # `abduction.yml`, which the program of Carneades doesn't compare. What it says of
    # `undercut(a1)` is that no exception applies.
    judgment = judge(
        loads(Path(FILES[0].parent, "abduction.yml").read_text(encoding="utf-8")).structure
    )

    assert judgment.labels == {
        "observed(wet)": "in",
        "explanation(weather,wet)": "in",
        "in(weather,rain)": "in",
        "rain": "in",
        "more_coherent_explanation(weather,wet)": "out",
    }
    assert judgment.undercut == frozenset()


def test_a_file_holds_statements_arguments_and_issues():
    loaded = loads("""
    statements:
      wet: The street is wet.
      dry: The street is dry.
      rain:
        text: It rains.
        assumed: true
      roof: There is a roof over it.
    issues:
      i1:
        positions: [wet, dry]
        standard: BRD
    arguments:
      a1:
        premises: {sign: rain}
        conclusion: wet
        undercutter: roof
    tests:
      in: [rain, wet]
      out: [dry, roof]
    """)

    assert loaded.structure.texts["wet"] == "The street is wet."
    assert {
        name: judge(loaded.structure).labels[name] for name in loaded.expected
    } == loaded.expected
    assert len(loaded.expected) == 4


def test_schemes_give_arguments_of_what_is_assumed():
    loaded = loads("""
    language:
      expert/2: "%s is an expert on %s."
      says/2: "%s says: %s"
    argument_schemes:
      - id: expertise
        variables: [E, D, S]
        premises: [ "expert(E,D)", "says(E,S)", "in(S,D)" ]
        assumptions: [ "honest(E)" ]
        exceptions: [ "biased(E)" ]
        conclusions: [ S ]
    assumptions: [ "expert(ann, rain)", "says(ann, wet)", "in(wet,rain)", "says(bob,dry)" ]
    """)
    (argument,) = loaded.structure.arguments

    assert (argument.name, argument.conclusion) == ("expertise(ann,rain,wet)", "wet")
    assert argument.premises == ("expert(ann,rain)", "says(ann,wet)", "in(wet,rain)", "honest(ann)")
    assert argument.exceptions == ("biased(ann)",)
    assert loaded.structure.texts["expert(ann,rain)"] == "ann is an expert on rain."
    assert judge(loaded.structure).labels["wet"] == "in"


def test_what_a_scheme_concludes_sets_off_others():
    loaded = loads("""
    argument_schemes:
      - {id: parent, variables: [X, Y], premises: ["parent(X,Y)"], conclusions: ["ancestor(X,Y)"]}
      - id: further
        variables: [X, Y, Z]
        premises: ["ancestor(X,Y)", "parent(Y,Z)"]
        conclusions: ["ancestor(X,Z)"]
    assumptions: ["parent(a,b)", "parent(b,c)", "parent(c,d)"]
    """)

    found = {a.conclusion for a in loaded.structure.arguments}
    assert found == {f"ancestor({x},{y})" for x, y in ("ab", "bc", "cd", "ac", "bd", "ad")}


def test_schemes_that_go_on_for_ever_are_ended():
    text = """
    argument_schemes:
      - {id: more, variables: [X], premises: ["number(X)"], conclusions: ["number(next(X))"]}
    assumptions: ["number(zero)"]
    """
    scheme = loads(text.replace("number(zero)", "other(zero)"))
    assert scheme.structure.arguments == ()

    with pytest.raises(StructureError, match="the scheme 'more' goes on and on"):
        loads(text)


def test_there_is_a_most_of_arguments():
    scheme = Scheme("twice", ("X", "Y"), ["p(X)", "p(Y)"], ["q(X,Y)"])

    assert len(instantiate([scheme], [f"p({n})" for n in range(10)], most=100)[0]) == 100
    with pytest.raises(StructureError, match="the schemes give more than 99 arguments"):
        instantiate([scheme], [f"p({n})" for n in range(10)], most=99)


def test_patterns_of_issues_find_rivals():
    names = (
        "¬p",
        "p",
        "buy(a)",
        "buy(b)",
        "price(a,low)",
        "price(a,high)",
        "price(b,low)",
        "not so",
    )

    assert [*issues_of(["¬Q", "Q"], names, [])] == [("¬p", "p")]
    assert [*issues_of(["buy(O1)", "...", "buy(On)"], names, [])] == [("buy(a)", "buy(b)")]
    assert [*issues_of(["price(O,P1)", "...", "price(O,Pn)"], names, [])] == [
        ("price(a,low)", "price(a,high)")
    ]


def test_nothing_is_found_where_nothing_is_assumed():
    assert instantiate([], ["p"]) == ((), frozenset())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("statements: {p: 1", "this is no YAML"),
        ("statements: [p]", "`statements` is a mapping"),
        ("statements: {p: P}\narguments: {a1: {premises: [p]}}", "argument 'a1' has one `conclusion`, not 0"),
        ("statements: {p: P}\narguments: {a1: {conclusion: p, scheme: x}}", "the scheme 'x': there is none"),
        ("statements: {p: P}\nissues: {i: {positions: [p, q]}}", "an issue speaks of 'q'"),
        ("statements: {p: P}\nissues: {i: {positions: [p], standard: XY}}", "'XY' is no standard of proof"),
        ("argument_schemes: [{id: s, weight: {heavy: 1}}]", "is no weighing function"),
        ("argument_schemes: [{id: s, weight: {constant: 2}}]", "weight is a number from 0 to 1, not 2"),
        ("argument_schemes: [{weight: linked}]", "each with an `id`"),
        ("argument_schemes: [{id: s, guards: [x]}]", "has guards: these are not read"),
        ("argument_schemes: [{id: s, premises: ['p(']}]", r"'p\(' is no term"),
        (
            "argument_schemes: [{id: s, premises: ['p(X)'], conclusions: ['q(Y)']}]\nassumptions: ['p(a)']",
            "has a variable that no premise binds",
        ),
        ("assumptions: [[p]]", "`assumptions` has names of statements"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_told(text, message):
    with pytest.raises(ValueError, match=message):
        loads(text)
