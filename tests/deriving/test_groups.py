"""Which sections are groups, and what is in them."""

import pytest

from argmap.deriving import close

TALK = "# One\n\n<A>: a\n\n## Two\n\n<B>: b\n  + <A>\n\n### Three\n\n<C>: c\n  - <B>"


def shape(map):
    """Return each group with its level, and the title of the group that each node is in."""
    titles = {group.id: group.title for group in map.groups} | {None: None}
    levels = {group.title: group.level for group in map.groups}
    return levels, {node.ref.title: titles[node.group] for node in map.nodes}


@pytest.mark.parametrize(
    ("settings", "levels", "places"),
    [
        ("", {"Two": 1, "Three": 2}, {"A": None, "B": "Two", "C": "Three"}),
        ("group: {groupDepth: 1}", {"Three": 1}, {"A": None, "B": None, "C": "Three"}),
        (
            "group: {groupDepth: 3}",
            {"One": 1, "Two": 2, "Three": 3},
            {"A": "One", "B": "Two", "C": "Three"},
        ),
        (
            "group: {sections: {One: {isGroup: true}}}",
            {"One": 1},
            {"A": "One", "B": "One", "C": "One"},
        ),
        (
            "group: {groupDepth: 3, regroup: [{title: X, arguments: [C], children: [{title: Y, arguments: [A]}]}]}",
            {"X": 1, "Y": 2},
            {"A": "Y", "B": None, "C": "X"},
        ),
    ],
)
def test_settings_say_what_is_a_group(derived, settings, levels, places):
    assert shape(derived(TALK, settings)) == (levels, places)


def test_a_heading_may_say_that_it_is_a_group_or_is_none(derived):
    text = TALK.replace("# One", "# One {isGroup: true}", 1).replace(
        "## Two\n", "## Two {isGroup: false}\n"
    )

    assert shape(derived(text))[1] == {"A": "One", "B": "One", "C": "Three"}
    assert shape(derived(text, "group: {ignoreIsGroup: true}"))[1] == {
        "A": None,
        "B": "Two",
        "C": "Three",
    }


def test_a_group_without_nodes_is_not_there(derived):
    assert derived("# One\n\n[A]: nothing is said of it\n\n# Two").groups == ()


def test_edges_end_at_a_closed_group(derived, names, arrows):
    closed = close(
        derived(TALK, "group: {groupDepth: 3, sections: {Two: {isGroup: true, isClosed: true}}}")
    )

    assert names(closed) == ["<A>"]
    assert arrows(closed) == ["<A> support # Two"]


def test_what_is_open_stays_as_it_is(derived):
    map = derived(TALK)

    assert close(map) == map
