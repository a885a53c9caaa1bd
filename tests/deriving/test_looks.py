"""Labels, colours, pictures."""

import pytest


def label(map):
    return [(node.title, node.text) for node in map.nodes]


@pytest.mark.parametrize(
    ("mode", "labels"),
    [
        ("hide-untitled", [("A", "says this"), ("", "says that"), ("B", "")]),
        ("title", [("A", ""), ("Untitled 1", ""), ("B", "")]),
        ("text", [("", "says this"), ("", "says that"), ("B", "")]),
        ("none", [("", ""), ("", ""), ("", "")]),
    ],
)
def test_a_mode_says_what_stands_on_a_node(derived, mode, labels):
    text = "[A]: says this\n  + says that\n  - [B]"

    assert label(derived(text, f"map: {{statementLabelMode: {mode}}}")) == labels


def test_tags_can_be_left_out(derived):
    (node, _) = derived("[A]: a #x\n  + [B]: b", "map: {addTags: false}").nodes
    assert node.tags == ()

    removed = derived("[A]: a #x and #(y z) so\n  + [B]: b", "model: {removeTagsFromText: true}")
    assert (removed.nodes[0].text, removed.nodes[0].tags) == ("a and so", ("x", "y z"))


def test_shortcodes_of_the_front_matter_are_put_in(derived):
    settings = "model: {shortcodes: {':no:': {unicode: ✗}}}"

    assert label(derived("[A]: :no:\n  + [B]: b", settings))[0] == ("A", "✗")


def colors(map):
    return [node.color for node in map.nodes]


TAGGED = "[A]: a\n  + [B]: b #x\n  + [C]: c #y #x\n  + [D]: d #x {color: 2}"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["#1b9e77", "#d95f02", "#7570b3", "#7570b3"]),
        ("color: {colorizeByTag: false}", ["#1b9e77", "#1b9e77", "#1b9e77", "#7570b3"]),
        ("color: {ignoreColorData: true}", ["#1b9e77", "#d95f02", "#7570b3", "#d95f02"]),
        ('color: {colorScheme: ["#000", "#111"]}', ["#000", "#111", None, None]),
        ('color: {tagColors: {x: "#123", y: 4}}', ["#1b9e77", "#123", "#66a61e", "#7570b3"]),
        (
            "color: {tagColors: {x: {color: 5, priority: 1}}}",
            ["#1b9e77", "#e6ab02", "#e6ab02", "#7570b3"],
        ),
        ("color: {statementColors: {A: 3, B: red}}", ["#e7298a", None, "#7570b3", "#7570b3"]),
    ],
)
def test_settings_say_which_colours_nodes_have(derived, settings, expected):
    assert colors(derived(TAGGED, settings)) == expected


def test_edges_have_the_colour_of_their_kind(derived):
    text = "[A]: a\n  + [B]: b\n  - [C]: c"
    map = derived(text, "color: {relationColors: {support: 1}}")

    assert [edge.color for edge in map.edges] == ["#d95f02", "#ff0000"]


def test_groups_grow_darker_with_their_level(derived):
    text = "# One\n\n[A]: a\n  + [B]: b\n\n## Two\n\n[C]: c\n  + [A]"

    assert [group.color for group in derived(text).groups] == ["#DADADA", "#BABABA"]


def test_pictures_come_from_data_and_from_tags(derived):
    text = '[A]: a #dog {images: ["a.png"]}\n  + [B]: b #dog'
    settings = "images: {files: {dog: {path: dog.png}}}"

    assert [node.images for node in derived(text, settings).nodes] == [("a.png", "dog"), ("dog",)]
