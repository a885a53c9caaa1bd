"""Walks over maps: what bears on what, what hangs together, what goes round."""

import networkx as nx
import pytest
from hypothesis import given

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
    UnknownTitleError,
    ancestors,
    components,
    cycles,
    descendants,
    edges,
    nodes,
    to_networkx,
)
from argmap.reading import parse
from argmap.testing.strategies import maps

INFERENTIAL = {"step", "premise", "conclusion", "support", "entails"}


def a_map(titles, *relations, arguments=()):
    return ArgumentMap(tuple(Statement(title) for title in titles), arguments, relations)


def says(kind, source, target):
    return Relation(RelationKind(kind), an_end(source), an_end(target))


def an_end(written):
    """Return what `A`, `<A>` or `<A>.2` refers to."""
    if not isinstance(written, str):
        return written
    if not written.startswith("<"):
        return StatementRef(written)
    title, _, step = written[1:].partition(">")
    return InferenceRef(title, int(step[1:])) if step else ArgumentRef(title)


def names(ends):
    """Return ends in short, in an order of their own."""
    return sorted(map(str, ends))


CHAIN = Argument.of("Arg", Inference(("A", "B"), "C"), Inference(("C",), "D"))


# Edges


def test_premises_bear_on_their_step_and_the_step_on_its_conclusion():
    drawn = a_map("ABCD", arguments=(CHAIN,))

    assert [f"{a} → {b}" for a, b in edges(drawn)] == [
        "<Arg> → step 1 of <Arg>",
        "[A] → step 1 of <Arg>",
        "[B] → step 1 of <Arg>",
        "step 1 of <Arg> → [C]",
        "<Arg> → step 2 of <Arg>",
        "[C] → step 2 of <Arg>",
        "step 2 of <Arg> → [D]",
    ]


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (says("support", "A", "B"), ["[A] → [B]"]),
        (says("attack", "A", "B"), ["[A] → [B]"]),
        (says("prefers", "A", "B"), ["[A] → [B]"]),
        (says("contrary", "A", "B"), ["[A] → [B]"]),
        (says("contradictory", "B", "A"), ["[B] → [A]", "[A] → [B]"]),
        (says("attack", "A", "<Gist>"), ["[A] → <Gist>"]),
        (says("support", "<Gist>", "A"), ["<Gist> → [A]"]),
    ],
)
def test_relations_bear_as_they_are_directed(relation, expected):
    drawn = a_map("AB", relation, arguments=(Argument("Gist"),))

    assert [f"{a} → {b}" for a, b in edges(drawn)] == expected


def test_the_conclusion_of_an_argument_speaks_for_it():
    drawn = a_map("ABCDE", says("support", "<Arg>", "E"), arguments=(CHAIN,))

    assert list(edges(drawn))[-1] == (StatementRef("D"), StatementRef("E"))


def test_an_argument_itself_is_preferred_and_not_its_conclusion():
    drawn = a_map("ABCD", says("prefers", "<Arg>", "<Gist>"), arguments=(CHAIN, Argument("Gist")))

    assert list(edges(drawn))[-1] == (ArgumentRef("Arg"), ArgumentRef("Gist"))


def test_a_relation_that_is_argued_about_lies_between_its_ends():
    support = says("support", "A", "B")
    drawn = a_map("ABC", support, says("attack", "C", support.ref))

    assert [f"{a} → {b}" for a, b in edges(drawn)] == [
        "[A] → [B]",
        "[A] → the support from [A] to [B]",
        "the support from [A] to [B] → [B]",
        "[C] → the support from [A] to [B]",
    ]


def test_only_relations_that_are_argued_about_are_nodes():
    support = says("support", "A", "B")
    drawn = a_map("ABC", support, says("attack", "C", support.ref), arguments=(Argument("Gist"),))

    assert names(nodes(drawn)) == names(
        [*map(StatementRef, "ABC"), ArgumentRef("Gist"), support.ref]
    )


@given(maps())
def test_edges_join_nodes(drawn):
    there = nodes(drawn)

    assert len(set(there)) == len(there)
    assert {end for edge in edges(drawn) for end in edge} <= set(there)


# Ancestors and descendants


def test_all_that_bears_on_something_is_above_it():
    drawn = a_map(
        "ABCDEF",
        says("undercut", "E", "<Arg>.1"),
        says("support", "F", "E"),
        arguments=(CHAIN,),
    )

    assert names(ancestors(drawn, StatementRef("C"))) == [
        "<Arg>",
        "[A]",
        "[B]",
        "[E]",
        "[F]",
        "step 1 of <Arg>",
    ]
    assert names(descendants(drawn, StatementRef("F"))) == [
        "[C]",
        "[D]",
        "[E]",
        "step 1 of <Arg>",
        "step 2 of <Arg>",
    ]
    assert ancestors(drawn, StatementRef("A")) == frozenset()
    assert descendants(drawn, StatementRef("D")) == frozenset()


def test_what_is_said_against_an_argument_bears_on_each_step():
    drawn = a_map("ABCDE", says("attack", "E", "<Arg>"), arguments=(CHAIN,))

    assert {InferenceRef("Arg", 1), InferenceRef("Arg", 2)} <= descendants(drawn, an_end("E"))


def test_premises_bear_on_what_their_argument_is_said_to_support():
    drawn = a_map("ABCDE", says("support", "<Arg>", "E"), arguments=(CHAIN,))

    assert StatementRef("A") in ancestors(drawn, StatementRef("E"))


def test_something_is_its_own_ancestor_only_if_it_goes_round():
    chain = a_map("AB", says("support", "A", "B"))
    circle = a_map("AB", says("support", "A", "B"), says("attack", "B", "A"))

    assert StatementRef("A") not in ancestors(chain, StatementRef("A"))
    assert StatementRef("A") in ancestors(circle, StatementRef("A"))
    assert StatementRef("A") in descendants(circle, StatementRef("A"))


def test_a_relation_that_nobody_argues_about_has_ancestors_too():
    support = says("support", "A", "B")
    drawn = a_map("ABC", support, says("support", "C", "A"))

    assert names(ancestors(drawn, support.ref)) == ["[A]", "[C]"]
    assert names(descendants(drawn, support.ref)) == ["[B]"]


@pytest.mark.parametrize(
    "missing",
    [
        StatementRef("X"),
        ArgumentRef("A"),
        InferenceRef("Arg", 3),
        RelationRef(RelationKind.SUPPORT, StatementRef("A"), StatementRef("B")),
    ],
)
@pytest.mark.parametrize("walk", [ancestors, descendants])
def test_nothing_bears_on_what_is_not_there(walk, missing):
    drawn = a_map("ABCD", arguments=(CHAIN,))

    with pytest.raises(UnknownTitleError) as wrong:
        walk(drawn, missing)
    assert str(wrong.value) == f"{missing} is not in the map"


@given(maps())
def test_reachability_is_that_of_networkx(drawn):
    graph = nx.DiGraph(to_networkx(drawn))
    round_trips = {node for part in strong_parts(graph) for node in part}
    for node in nodes(drawn):
        itself = {node} & round_trips
        assert ancestors(drawn, node) == nx.ancestors(graph, node) | itself
        assert descendants(drawn, node) == nx.descendants(graph, node) | itself


def strong_parts(graph):
    """Return the strongly connected components in which one can go somewhere."""
    return [
        part
        for part in nx.strongly_connected_components(graph)
        if len(part) > 1 or graph.has_edge(*part, *part)
    ]


# Components


def test_what_hangs_together_is_found_in_the_order_of_the_map():
    drawn = a_map("XABCDYZ", says("attack", "Z", "Y"), arguments=(CHAIN, Argument("Gist")))

    assert [names(part) for part in components(drawn)] == [
        ["[X]"],
        names(
            [*map(StatementRef, "ABCD"), ArgumentRef("Arg"), an_end("<Arg>.1"), an_end("<Arg>.2")]
        ),
        ["[Y]", "[Z]"],
        ["<Gist>"],
    ]


def test_an_empty_map_has_no_parts():
    assert components(ArgumentMap()) == ()
    assert cycles(ArgumentMap()) == ()
    assert nodes(ArgumentMap()) == ()


@given(maps())
def test_components_are_those_of_networkx_in_the_order_of_the_map(drawn):
    found = components(drawn)
    order = {node: at for at, node in enumerate(nodes(drawn))}
    expected = nx.weakly_connected_components(to_networkx(drawn))

    assert set(found) == {frozenset(part) for part in expected}
    firsts = [min(order[node] for node in part) for part in found]
    assert firsts == sorted(firsts)


# Circles


def test_a_statement_that_supports_itself_is_a_circle():
    assert cycles(a_map("A", says("support", "A", "A"))) == ((StatementRef("A"),),)


def test_a_premise_that_is_concluded_is_a_circle():
    drawn = a_map("AB", arguments=(Argument.of("Arg", Inference(("A", "B"), "A")),))

    assert cycles(drawn) == ((StatementRef("A"), InferenceRef("Arg", 1)),)


def test_a_circle_is_told_in_the_direction_of_reasoning_from_its_first_member():
    drawn = a_map(
        "ABC", says("support", "A", "C"), says("entails", "C", "B"), says("support", "B", "A")
    )

    assert [names_in_order(circle) for circle in cycles(drawn)] == [["[A]", "[C]", "[B]"]]


def names_in_order(ends):
    return [str(end) for end in ends]


def test_a_shortest_circle_is_told():
    drawn = a_map(
        "ABCD",
        says("support", "A", "B"),
        says("support", "B", "C"),
        says("support", "C", "D"),
        says("support", "D", "A"),
        says("support", "C", "A"),
    )

    assert [names_in_order(circle) for circle in cycles(drawn)] == [["[A]", "[B]", "[C]"]]


def test_circles_apart_are_told_in_the_order_of_the_map():
    drawn = a_map(
        "ABCD",
        says("support", "D", "B"),
        says("support", "B", "D"),
        says("support", "C", "A"),
        says("support", "A", "C"),
    )

    assert [names_in_order(circle) for circle in cycles(drawn)] == [["[A]", "[C]"], ["[B]", "[D]"]]


def test_circles_are_in_the_order_of_the_map_and_not_of_their_names():
    drawn = a_map(
        "DCBA",
        says("support", "A", "C"),
        says("support", "C", "A"),
        says("support", "B", "D"),
        says("support", "D", "B"),
    )

    assert [names_in_order(circle) for circle in cycles(drawn)] == [["[D]", "[B]"], ["[C]", "[A]"]]


@pytest.mark.parametrize("kind", ["attack", "contrary", "contradictory", "prefers"])
def test_only_reasons_go_in_circles(kind):
    assert cycles(a_map("AB", says(kind, "A", "B"), says("support", "B", "A"))) == ()


def test_an_argument_that_supports_its_own_premise_goes_round():
    drawn = a_map("ABCD", says("support", "<Arg>", "A"), arguments=(CHAIN,))

    assert [names_in_order(circle) for circle in cycles(drawn)] == [
        ["[A]", "step 1 of <Arg>", "[C]", "step 2 of <Arg>", "[D]"]
    ]


def test_gists_that_support_each_other_go_round():
    drawn = a_map(
        "",
        says("support", "<P>", "<Q>"),
        says("support", "<Q>", "<P>"),
        arguments=(Argument("P"), Argument("Q")),
    )

    assert cycles(drawn) == ((ArgumentRef("P"), ArgumentRef("Q")),)


def test_who_supports_a_support_by_what_is_supported_goes_round():
    support = says("support", "A", "B")
    drawn = a_map("ABC", support, says("support", "B", "C"), says("support", "C", support.ref))

    assert [names_in_order(circle) for circle in cycles(drawn)] == [
        ["[B]", "[C]", "the support from [A] to [B]"]
    ]


def test_who_supports_an_attack_by_what_is_attacked_does_not():
    attack = says("attack", "A", "B")
    drawn = a_map("AB", attack, says("support", "B", attack.ref))

    assert cycles(drawn) == ()


@given(maps())
def test_there_is_one_circle_in_each_strong_component_of_networkx(drawn):
    graph = to_networkx(drawn)
    reasons = nx.DiGraph()
    reasons.add_nodes_from(graph)
    reasons.add_edges_from((a, b) for a, b, kind in graph.edges(data="kind") if kind in INFERENTIAL)
    order = {node: at for at, node in enumerate(nodes(drawn))}
    parts = sorted(strong_parts(reasons), key=lambda part: min(map(order.__getitem__, part)))
    found = cycles(drawn)

    assert len(found) == len(parts)
    for circle, part in zip(found, parts, strict=True):
        assert circle[0] == min(part, key=order.__getitem__)
        assert set(circle) <= part
        assert len(set(circle)) == len(circle)
        assert all(
            reasons.has_edge(a, b) for a, b in zip(circle, (*circle[1:], circle[0]), strict=True)
        )
        lengths = nx.single_source_shortest_path_length(reasons, circle[0])
        back = min(lengths[node] for node in reasons.predecessors(circle[0]) if node in lengths)
        assert len(circle) == back + 1


@given(maps(acyclic=True))
def test_a_map_made_without_circles_has_none(drawn):
    assert cycles(drawn) == ()


@given(maps())
def test_walks_are_the_same_each_time(drawn):
    again = ArgumentMap(drawn.statements, drawn.arguments, drawn.relations)

    assert list(edges(again)) == list(edges(drawn))
    assert nodes(again) == nodes(drawn)
    assert cycles(again) == cycles(drawn)
    assert components(again) == components(drawn)


def test_a_walk_starts_from_a_title_as_well():
    drawn = a_map("ABCD", arguments=(CHAIN,))

    assert ancestors(drawn, "[D]") == ancestors(drawn, StatementRef("D"))
    assert descendants(drawn, drawn.statement("A")) == descendants(drawn, StatementRef("A"))


@pytest.mark.parametrize("walk", [components, cycles, nodes, to_networkx])
def test_a_reading_is_no_map_to_be_walked(walk):
    with pytest.raises(TypeError, match=r"as `reading\.map`, not Reading"):
        walk(parse("[Wet]: It is wet."))
