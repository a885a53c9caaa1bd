"""Argdown's own plugins and argmap derive the same map: nodes, edges, groups, labels, colours.

Argdown's is found as `reference.py` says. `ARGMAP_DERIVED_DOCUMENTS` says how many documents made
at random are compared, 400 if it says nothing.
"""

import json
import os
import subprocess

import pytest
from attrs import evolve
from derived_documents import document
from derived_shapes import ours, theirs
from reference import missing
from test_argdown import CORPORA, EXAMPLES, HERE, REAL, mistakes, text_of

from argmap.deriving import close, configure, derive
from argmap.model import InferenceRef, RelationKind
from argmap.reading import parse

pytestmark = pytest.mark.node

SEEDS = range(int(os.environ.get("ARGMAP_DERIVED_DOCUMENTS", "400")))

TALK = """\
[Wet]: The street is wet. #fact
  + <Rain>: It rains. #sky
    _ <Roof> #(made by men)
  - [Dry]

<Rain>

(1) [Clouds]: There are clouds. {isInMap: false}
  - <Sun> #sky
(2) They are dark.
----
(3) It rains.
  +> [Umbrellas]

# One {isClosed: true}

[Umbrellas]: People carry umbrellas. {color: 3}
  >< [Hats] #fact

## Two #sky {isGroup: false, color: "#123456"}

<Sun>: The sun shines. :sun:

### Three

Nothing is related to this.

<Hats>

(1) It rains.
(2) [Clouds]
----
(3) [Hats]
----
(4) [Wet]
"""

# A real document that asks for the colour 0 of a group, which Argdown passes over.
OTHERWISE = {"docs_guide_colorizing-maps.md_7"}

# Each setting with a value that is not its default.
SETTINGS = [
    "selection: {excludeDisconnected: false}",
    "selection: {statementSelectionMode: all}",
    "selection: {statementSelectionMode: top-level}",
    "selection: {statementSelectionMode: with-title}",
    "selection: {statementSelectionMode: with-relations}",
    "selection: {statementSelectionMode: with-more-than-one-relation}",
    "selection: {statementSelectionMode: not-used-in-argument}",
    "selection: {selectedTags: [sky, made by men]}",
    "selection: {selectedTags: [fact], selectElementsWithoutTag: true}",
    "selection: {selectedSections: [One]}",
    "selection: {selectedSections: [Three], selectElementsWithoutSection: true}",
    "selection: {includeStatements: [Clouds, Hats]}",
    "selection: {excludeStatements: [Wet, Umbrellas]}",
    "selection: {excludeArguments: [Rain]}",
    "selection: {ignoreIsInMap: true}",
    "map: {statementLabelMode: title, argumentLabelMode: text}",
    "map: {statementLabelMode: text, argumentLabelMode: none}",
    "map: {statementLabelMode: none, argumentLabelMode: title}",
    "map: {addTags: false}",
    "group: {groupDepth: 1}",
    "group: {groupDepth: 3}",
    "group: {sections: {Two: {isGroup: true}, Three: {isClosed: true}}}",
    "group: {ignoreIsGroup: true}",
    "group: {ignoreIsClosed: true}",
    "group: {regroup: [{title: Here, statements: [Wet], arguments: [Sun]}]}",
    "group: {regroup: [{title: Here, children: [{title: There, isClosed: true, statements: [Wet]}]}]}",
    "color: {colorizeByTag: false}",
    "color: {colorizeGroupsByTag: true}",
    "color: {colorScheme: colorbrewer-paired}",
    'color: {colorScheme: ["#000000", "#111"]}',
    'color: {groupColorScheme: ["#000000"]}',
    'color: {tagColors: {sky: 3, fact: "#abcdef"}}',
    'color: {tagColors: {sky: {color: 3, priority: 1}, fact: {color: "#abc"}}}',
    "color: {statementColors: {Wet: 5, Dry: 99}, argumentColors: {Rain: red}}",
    "color: {groupColors: {One: 1}, ignoreColorData: true}",
    'color: {relationColors: {attack: 3, support: "#333", undercut: 50}}',
    'color: {statementFontColor: "#333", argumentFontColor: red, groupFontColor: "#444"}',
    "images: {files: {sky: {path: sky.png}}}",
    "images: {files: {sky: {path: sky.png}}, useTags: false}",
    "model: {mode: strict}",
    "model: {removeTagsFromText: true}",
    "model: {transformArgumentRelations: false}",
    'model: {shortcodes: {":sun:": {unicode: "☉"}}}',
]


def printed(texts):
    """Return what Argdown derives from texts, as one process prints it."""
    if why := missing():
        pytest.skip(why)
    done = subprocess.run(
        ["node", HERE / "derived_map.mjs", os.environ["ARGMAP_NODE_MODULES"]],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def files():
    return printed({name: text_of(path) for name, path in (EXAMPLES | REAL).items()})


@pytest.fixture(scope="module")
def talks():
    return printed({setting: talk(setting) for setting in SETTINGS})


def talk(setting):
    return f"===\n{setting}\n===\n\n{TALK}"


def compare(text, found):
    derived = derive(parse(text))
    # Preferences have no sign: they stand in the front matter, of which Argdown draws nothing.
    signed = tuple(edge for edge in derived.edges if edge.kind != "prefers")
    derived = evolve(derived, edges=signed)
    assert ours(derived) == theirs(found["open"])
    assert ours(close(derived)) == theirs(found["closed"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_map_of_an_example_is_that_of_argdown(files, name):
    compare(text_of(EXAMPLES[name]), files[name])


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("name", sorted(REAL.keys() - OTHERWISE))
def test_the_map_of_a_real_document_is_that_of_argdown(files, name):
    text = text_of(REAL[name])
    if "error" in files[name]:
        assert mistakes(parse(text)) or not derive(parse(text)).nodes
    else:
        compare(text, files[name])


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_does_what_it_does_in_argdown(talks, setting):
    compare(talk(setting), talks[setting])


def test_documents_made_at_random_have_the_maps_of_argdown():
    texts = {str(seed): document(seed) for seed in SEEDS}
    compared = 0
    for seed, found in printed(texts).items():
        reading = parse(texts[seed])
        if not (
            is_of_itself(reading.map)
            or is_hollow(derive(reading))
            or is_exploded_otherwise(reading)
        ):
            compare(texts[seed], found)
            compared += 1
    assert compared > 0.8 * len(SEEDS)


# Where argmap differs on purpose: docs/decisions/deriving.md.
def is_of_itself(map):
    """Tell whether something bears on itself, or two things are contraries in both directions."""
    contrary = {(r.source, r.target) for r in map.relations if r.kind is RelationKind.CONTRARY}
    turned = {(target, source) for source, target in contrary}
    return bool(contrary & turned) or any(r.source == r.target for r in map.relations)


def is_hollow(derived):
    """Tell whether nothing stands in a closed group but other groups."""
    filled = {node.group for node in derived.nodes}
    return any(group.closed and group.id not in filled for group in derived.groups)


def is_exploded_otherwise(reading):
    """Tell whether arguments are exploded that have undercuts, or statements with several texts."""
    if not configure(reading.map.front)[0].explode:
        return False
    several = any(wrong.code.name == "several-texts" for wrong in reading.diagnostics)
    return several or any(isinstance(r.target, InferenceRef) for r in reading.map.relations)
