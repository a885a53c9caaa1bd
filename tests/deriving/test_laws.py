"""What holds of the derived map of every map, whatever is set."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap.deriving import close, derive
from argmap.deriving.joining import Joints
from argmap.model import ArgumentRef, FrontMatter, StatementRef
from argmap.testing.strategies import maps, values
from argmap.values import Data

KEYS = {
    "selection": (
        "excludeDisconnected",
        "statementSelectionMode",
        "selectedTags",
        "selectedSections",
        "includeStatements",
        "excludeArguments",
        "ignoreIsInMap",
    ),
    "map": ("statementLabelMode", "addTags"),
    "group": ("groupDepth", "sections", "regroup", "ignoreIsClosed"),
    "color": ("colorScheme", "tagColors", "groupColors", "relationColors"),
    "images": ("files", "useTags"),
    "model": ("removeTagsFromText", "explodeArguments", "shortcodes"),
}
WORDS = st.sampled_from(("all", "top-level", "not-used-in-argument", "text", "none"))


def rooms(keys):
    said = values() | WORDS | st.booleans() | st.integers(-1, 3)
    return st.dictionaries(st.sampled_from(keys), said).map(Data)


SETTINGS = st.fixed_dictionaries({}, optional={room: rooms(keys) for room, keys in KEYS.items()})


@st.composite
def set_maps(draw):
    """Maps with settings, mistaken ones among them, and flags in the data of statements."""
    map = draw(maps())
    flags = st.fixed_dictionaries(
        {}, optional={"isInMap": st.booleans(), "color": st.integers(), "images": values()}
    )
    statements = tuple(
        evolve(statement, data=Data({**statement.data, **draw(flags)}))
        for statement in map.statements
    )
    front = evolve(map.front, data=Data(draw(SETTINGS)))
    return evolve(map, statements=statements, front=front)


@given(set_maps())
def test_everything_has_a_node_or_a_reason(map):
    derived = derive(map)

    nodes = [node.ref for node in derived.nodes]
    told = [*nodes, *(absence.ref for absence in derived.absences)]
    assert len(told) == len(set(told))
    assert set(told) >= {statement.ref for statement in map.statements}
    whole = {argument.ref for argument in map.arguments if len(argument.inferences) < 2}
    assert set(told) >= whole
    assert all(isinstance(ref, StatementRef | ArgumentRef) for ref in told)


@given(set_maps())
def test_edges_join_nodes_and_no_edge_is_there_twice(map):
    derived = derive(map)

    ids = {node.id for node in derived.nodes}
    assert all({edge.source, edge.target} <= ids for edge in derived.edges)
    assert len(set(derived.edges)) == len(derived.edges)


@given(set_maps())
def test_groups_stand_before_what_is_in_them(map):
    derived = derive(map)

    above = {None}
    for group in derived.groups:
        assert group.parent in above
        above.add(group.id)
    assert {node.group for node in derived.nodes} <= above


@given(set_maps())
def test_closing_hides_what_is_in_closed_groups_and_nothing_else(map):
    derived = derive(map)
    closed = close(derived)

    assert close(closed) == closed
    shut = {group.id for group in closed.groups if group.closed}
    assert not any(node.group in shut for node in closed.nodes)
    ends = {node.id for node in closed.nodes} | shut
    assert all({edge.source, edge.target} <= ends for edge in closed.edges)
    if not any(group.closed for group in derived.groups):
        assert closed == derived


@given(maps())
def test_where_nothing_is_excluded_each_relation_between_nodes_is_an_edge(map):
    settings = {"selection": {"excludeDisconnected": False, "statementSelectionMode": "all"}}
    derived = derive(evolve(map, front=FrontMatter(data=Data(settings))))

    refs = {node.id: node.ref for node in derived.nodes}
    edges = {frozenset((refs[edge.source], refs[edge.target])) for edge in derived.edges}
    flagged = {s.ref for s in map.statements if s.data.get("isInMap") is False}
    kinds = StatementRef | ArgumentRef
    for relation in map.relations:
        ends = relation.source, relation.target
        if all(isinstance(end, kinds) for end in ends) and not flagged & set(ends):
            assert frozenset(ends) in edges


@given(maps())
def test_what_is_joined_is_known_without_all_edges(map):
    statements = tuple(statement for statement in map.statements if statement.anonymous)
    joints = Joints(map, statements, map.arguments)

    ends = {end for joint in joints.all() for end in (joint.source, joint.target)}
    assert joints.joined() == {end for end in ends if isinstance(end, ArgumentRef)}
