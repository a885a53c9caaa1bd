"""Argdown JSON: what is in it, and that it comes back as it was."""

import json
import math
import sys
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.exchange.argdown_json import dumps, loads
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.reading import parse, read
from argmap.testing.strategies import maps
from argmap.values import Data

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "argdown"))

from argdown_texts import CONSTRUCTS
from generating import document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argdown"))


def values(text):
    return json.loads(dumps(parse(text)))


def names(loaded):
    return [wrong.code.name for wrong in loaded.diagnostics]


# Written as Argdown writes it


def test_a_statement_is_a_class_of_its_mentions():
    (title,) = values("[A]: text")["statements"].items()

    assert title == (
        "A",
        {
            "type": "equivalence-class",
            "title": "A",
            "relations": [],
            "members": [
                {
                    "type": "statement",
                    "role": "top-level-statement",
                    "isTopLevel": True,
                    "title": "A",
                    "text": "text",
                    "startLine": 1,
                    "startColumn": 1,
                    "endLine": 1,
                    "endColumn": 9,
                }
            ],
            "isUsedAsTopLevelStatement": True,
            "fontColor": "#000000",
            "color": "#1b9e77",
        },
    )


def test_relations_stand_at_their_ends_and_in_a_list_the_innermost_first():
    found = values("[A]: a\n  + <B>: b\n    - [C]: c")
    support = {
        "type": "relation",
        "relationType": "support",
        "from": "B",
        "fromType": "argument",
        "to": "A",
        "toType": "equivalence-class",
    }

    assert [relation["from"] for relation in found["relations"]] == ["C", "B"]
    assert found["relations"][1] == support
    assert found["statements"]["A"]["relations"] == [support]
    assert found["arguments"]["B"]["relations"] == found["relations"]


def test_an_inference_stands_with_its_conclusion():
    (argument,) = values("(1) p\n-- rule {k: 1} --\n(2) q\n  <_ [U]: u")["arguments"].values()
    inference = argument["pcs"][1]["inference"]

    assert [line["role"] for line in argument["pcs"]] == ["premise", "main-conclusion"]
    assert inference["inferenceRules"] == ["rule"]
    assert inference["data"] == {"k": 1}
    assert inference["relations"][0]["conclusionIndex"] == 1


def test_ranges_count_units_of_utf_16_and_the_last_one_is_inside():
    (member,) = values("🙂 **bold** #tag x")["statements"]["Untitled 1"]["members"]

    assert member["text"] == "🙂 bold #tag x"
    assert member["ranges"] == [
        {"type": "bold", "start": 3, "stop": 6},
        {"type": "tag", "start": 8, "stop": 12, "tag": "tag"},
    ]


def test_a_text_keeps_the_white_space_that_argdown_keeps():
    (member,) = values("[A]: a.  b  {k: 1}")["statements"]["A"]["members"]

    assert member["text"] == "a. b  "


def test_settings_in_front_matter_steer_the_export():
    told = dumps(
        parse(
            "===\njson: {spaces: 1, exportTags: false, exportSections: false}\n===\n\n# H\n\na #t"
        ),
        plain=True,
    )

    assert told.startswith('{\n "arguments"')
    assert list(json.loads(told)) == ["arguments", "statements", "relations"]


def test_tags_leave_texts_where_the_front_matter_wants_it():
    text = "===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: a #t"
    (member,) = values(text)["statements"]["A"]["members"]

    assert member["text"] == "a "
    assert member["tags"] == ["t"]
    assert loads(dumps(parse(text))).map.statement("A").text == "a #t"


def test_what_argdown_cannot_say_stands_under_one_key_and_only_where_it_is_needed():
    assert "argmap" not in values("[A]: a\n  + [B]: b\n    - [C]: c")
    assert values("===\nthesis: A\n===\n\n[A]: a")["argmap"] == {"frontMatter": {"thesis": ["A"]}}


def test_infinity_is_null():
    text = dumps(ArgumentMap((Statement("A", data=Data({"k": math.inf})),)))

    assert json.loads(text)["statements"]["A"]["data"] == {"k": None}


def test_half_of_a_sign_is_told_of():
    statement = {"title": "A", "members": [{"text": "\ud83d"}]}
    loaded = loads(json.dumps({"statements": {"A": statement, "B": {"title": "B"}}}))

    assert [found.title for found in loaded.map.statements] == ["B"]
    assert [told.message for told in loaded.diagnostics] == [
        "text: half a surrogate pair is no character: '\\ud83d'"
    ]


# Made from a map


def test_a_map_mentions_each_thing_where_it_is_needed():
    drawn = ArgumentMap(
        (Statement("P", "p"), Statement("Q", "q")),
        (Argument.of("A", Inference(("P",), "Q", strict=True)),),
        (Relation(RelationKind.SUPPORT, ArgumentRef("A"), StatementRef("P")),),
    )
    found = json.loads(dumps(drawn))

    assert [member.get("role") for member in found["statements"]["P"]["members"]] == [
        "top-level-statement",
        "premise",
    ]
    assert found["arguments"]["A"]["pcs"][1]["inference"]["data"] == {"strict": True}
    assert loads(dumps(drawn)).map == drawn


# Read


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_a_construct_comes_back_as_it_was(name):
    reading = parse(CONSTRUCTS[name])

    assert loads(dumps(reading)).map == reading.map


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_the_map_alone_comes_back_as_it_was(name):
    drawn = parse(CONSTRUCTS[name]).map

    assert loads(dumps(drawn)).map == drawn


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_back_as_it_was(path):
    reading = read(path)
    loaded = loads(dumps(reading))

    assert loaded.map == reading.map
    assert loaded.diagnostics == ()


@pytest.mark.parametrize("seed", range(40))
def test_a_document_made_at_random_comes_back_as_it_was(seed):
    reading = parse(document(seed))

    assert finite_map(loads(dumps(reading)).map) == finite_map(reading.map)


def finite_map(map):
    """Return a map without infinity, which JSON doesn't have."""

    def all_finite(nouns):
        return tuple(evolve(noun, data=finite(noun.data)) for noun in nouns)

    arguments = (
        evolve(
            argument,
            pcs=tuple(
                line if isinstance(line, str) else evolve(line, data=finite(line.data))
                for line in argument.pcs
            ),
        )
        for argument in map.arguments
    )
    return ArgumentMap(
        all_finite(map.statements),
        all_finite(arguments),
        all_finite(map.relations),
        sections=all_finite(map.sections),
        front=evolve(map.front, data=finite(map.front.data)),
    )


def finite(value):
    if isinstance(value, Data):
        return Data({key: finite(item) for key, item in value.items()})
    if isinstance(value, tuple):
        return tuple(finite(item) for item in value)
    return None if isinstance(value, float) and not math.isfinite(value) else value


@settings(max_examples=50)
@given(maps(rich=True).map(finite_map))
def test_every_map_comes_back_as_it_was(map):
    loaded = loads(dumps(map))

    assert loaded.map == map
    assert loaded.ok


@settings(max_examples=50)
@given(maps(rich=True).map(finite_map), st.booleans())
def test_what_is_written_twice_is_the_same(map, plain):
    assert dumps(map, plain=plain) == dumps(map, plain=plain)


# Mistakes


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("", "broken-json", 1),
        ("{\n  “a”: 1}", "broken-json", 2),
        ("[" * 100_000, "broken-json", 1),
        ('{"statements": ' + "1" * 5000 + "}", "broken-json", 1),
        ("[]", "misshapen-value", 1),
        ('{"nodes": []}', "misshapen-value", 1),
        ('{"statements":\n []}', "misshapen-value", 2),
        ('{"statements": {"A":\n 1}}', "misshapen-value", 2),
        ('{"statements": {"A": {"members":\n {}}}}', "misshapen-value", 2),
        ('{"statements": {"A": {"members": [\n1]}}}', "misshapen-value", 2),
        ('{"statements": {"A": {"members": [{"text":\n 1}]}}}', "misshapen-value", 2),
        ('{"statements": {"A": {"tags": [\n1]}}}', "misshapen-value", 2),
        ('{"statements": {"A": {"section":\n "s1"}}}', "dangling-name", 2),
        ('{"statements": {"A": {"data": {"credence":\n 2}}}}', "ill-typed-value", 2),
        ('{"arguments": {"A": {"pcs": [{"title":\n "P"}]}}}', "dangling-name", 2),
        (
            '{"statements": {"P": {}}, "arguments": {"A": {"pcs":\n [{"title": "P"}]}}}',
            "impossible-in-a-map",
            2,
        ),
        (
            '{"statements": {"P": {}}, "relations": [\n{"relationType": "support", "from": "P", "to": "Q"}]}',
            "dangling-name",
            1,
        ),
        (
            '{"statements": {"P": {}}, "relations": [\n{"relationType": "undercut", "from": "P", "to": "P"}]}',
            "impossible-in-a-map",
            2,
        ),
        (
            '{"statements": {"P": {}}, "relations": [{"relationType":\n "likes", "from": "P", "to": "P"}]}',
            "misshapen-value",
            2,
        ),
        (
            '{"statements": {}, "sections": [{"id": "s1"}, {"id":\n "s1"}]}',
            "impossible-in-a-map",
            2,
        ),
        ('{"statements": {}, "argmap": {"frontMatter": {"thesis":\n "A"}}}', "dangling-name", 2),
        ('{"statements": {}, "argmap": {"relations": [\n{"kind": "x"}]}}', "ill-typed-value", 2),
        ('{"statements": {"A": {"note":\n "x"}}}', "lost-key", 2),
        ('{"statements": {"A": {"members": [{"note":\n "x"}]}}}', "lost-key", 2),
        (
            '{"statements": {}, "argmap": {"relations": [\n{"kind": "support"}]}}',
            "ill-typed-value",
            2,
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(text, name, line):
    loaded = loads(text)

    assert name in names(loaded)
    (wrong, *_) = (told for told in loaded.diagnostics if told.code.name == name)
    assert wrong.place.start.line == line
    assert wrong.help


def test_a_key_that_is_lost_is_finite_map():
    loaded = loads('{"statements": {"A": {"note": 1}, "B": {"note": 2}}}')

    assert names(loaded) == ["lost-key"]
    assert loaded.ok


def test_what_can_be_read_beside_a_mistake_is_read():
    loaded = loads('{"statements": {"A": {}, "B": 1}, "relations": [7]}')

    assert [statement.title for statement in loaded.map.statements] == ["A"]
    assert not loaded.ok


def test_the_map_of_argdown_is_passed_over():
    assert names(loads('{"statements": {}, "map": {"nodes": [], "edges": []}}')) == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 3) | st.sampled_from(("A", "s1", "support")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("A", "members", "pcs", "data", "title", "section", "tags", "inference", "argmap")
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.fixed_dictionaries(
        {"statements": json_values},
        optional={"arguments": json_values, "relations": json_values, "argmap": json_values},
    )
)
def test_whatever_stands_in_the_json_is_read_or_told_of(value):
    text = json.dumps(value, indent=1)
    loaded = loads(text)

    assert isinstance(loaded.map, ArgumentMap)
    assert all(wrong.place for wrong in loaded.diagnostics)


STRANGE = (None, True, 0, -3, 2.5, "", "A", "s1", "inference", [], {}, ["A"], [[]], {"A": 1}, 1e300)


def places(value, path=()):
    """Yield the paths to all values in a value."""
    yield path
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from places(item, (*path, key))


@given(st.sampled_from(sorted(CONSTRUCTS)), st.randoms(use_true_random=False))
def test_argdown_json_with_strange_values_gives_a_map_that_can_be_written(name, random):
    value = values(CONSTRUCTS[name])
    *path, last = random.choice([path for path in places(value) if path])
    around = value
    for key in path:
        around = around[key]
    around[last] = random.choice(STRANGE)
    drawn = loads(json.dumps(value)).map

    assert loads(dumps(drawn)).map == drawn


def damaged():
    good = dumps(read(EXAMPLES[-1]))
    return st.integers(0, len(good) - 1).flatmap(
        lambda at: st.sampled_from(
            (good[:at], good[:at] + good[at + 1 :], good[:at] + "]" + good[at:])
        )
    )


@settings(max_examples=50)
@given(damaged())
def test_damaged_json_is_told_of(text):
    assert isinstance(loads(text).map, ArgumentMap)


def test_a_key_that_stands_twice_is_told_of():
    loaded = loads('{"statements": {"A": {"title": "A"}, "B": {}, "A": {"title": "C"}}}')

    assert [told.message for told in loaded.diagnostics] == [
        "`A` stands once more in the same mapping, and the last one counts"
    ]
    assert str(loaded.diagnostics[0].place) == "<text>:1:52"


def test_an_id_may_end_in_a_space():
    map = ArgumentMap(sections=(Section("rain ", "Rain", 1),))

    assert loads(dumps(map)).map == map


def test_sections_may_be_deep():
    text = "\n\n".join(f"{'#' * level} H{level}" for level in range(1, 600))
    written = dumps(parse(text))

    assert written.count('"type": "section"') == 599
    assert names(loads(written)) in ([], ["broken-json"])


def test_relations_may_be_deep():
    lines = [f"{' ' * level}+ [S{level}]" for level in range(1, 1000)]
    reading = parse("\n".join(["[S]", *lines]))

    assert loads(dumps(reading)).map == reading.map
