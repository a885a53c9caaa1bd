"""Findings for other programs."""

import json
import os
from pathlib import Path

import pytest
from documented import readings
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.check import check
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.explaining import PAGES
from argmap.reporting import as_github, as_json, as_sarif
from argmap.source import Edit, Place, Source, Span

CIRCLE = """\
[Å]: 𝔸 first.
  + [B]: It goes
    on.

[B]
  + [Å]
"""


def everything():
    """Return a finding of each kind that reading gives, and some of rules."""
    found = [one for page in PAGES[:120] for one in readings(page, page.told.bad)]
    found += check(argmap.parse(CIRCLE, "a b/circle.argdown"))
    found.append(Diagnostic(Code("AM999", "of-their-own", Severity.INFO), "made in Python"))
    return found


places = st.builds(
    lambda text, start, length, name: Place(
        Source(text, name), Span(min(start, len(text)), min(start + length, len(text)))
    ),
    st.text("ab\n\r,:%𝔸"),
    st.integers(0, 5),
    st.integers(0, 5),
    st.text("ab ,:%\n/é", min_size=1),
)
diagnostics = st.builds(
    Diagnostic,
    st.sampled_from([page.code for page in PAGES]),
    st.text("ab\n\r,:%𝔸"),
    st.none() | places,
    st.text("ab\n%"),
    st.lists(st.builds(Note, st.text("a%"), st.none() | places), max_size=2).map(tuple),
    st.lists(st.builds(Edit, st.just(Span(0, 0)), st.text("ab")), max_size=2).map(tuple),
)


def test_json_has_lines_columns_and_offsets():
    (found,) = json.loads(as_json(check(argmap.parse(CIRCLE, "circle.argdown"))))

    assert (found["code"], found["name"], found["severity"]) == (
        "AM201",
        "circular-reasoning",
        "error",
    )
    assert found["file"] == "circle.argdown"
    assert found["start"] == {"line": 1, "column": 1, "offset": 0}
    assert found["end"] == {"line": 1, "column": 14, "offset": 13}
    assert found["notes"][0]["start"]["line"] == 2
    assert found["fix"] == []


def test_json_has_the_edits_of_a_fix():
    (found,) = json.loads(as_json(argmap.parse("a\\ snake_case", "m").diagnostics))

    assert found["fix"] == [
        {
            "file": "m",
            "start": {"line": 1, "column": 9, "offset": 8},
            "end": {"line": 1, "column": 9, "offset": 8},
            "text": "\\",
        }
    ]


def test_an_annotation_is_one_line_and_its_values_can_t_end_it():
    place = Place(Source("a\nb", "odd,name:50%.argdown"), Span(0, 3))
    odd = Diagnostic(Code("AM999", "odd"), "100%\nwrong", place, "Mend: it, so.")

    assert as_github([odd]) == (
        "::error file=odd%2Cname%3A50%25.argdown,line=1,endLine=2,title=AM999 odd::"
        "100%25%0Awrong%0AMend: it, so."
    )


@given(st.lists(diagnostics, max_size=5))
def test_each_finding_is_one_annotation(found):
    lines = as_github(found)

    assert len(lines.split("\n")) == max(len(found), 1)
    assert "\r" not in lines


@given(st.lists(diagnostics, max_size=5))
def test_no_finding_is_lost(found):
    told = json.loads(as_json(found))
    (run,) = json.loads(as_sarif(found, "1.0"))["runs"]

    assert [one["code"] for one in told] == [one.code.id for one in found]
    assert [one["ruleId"] for one in run["results"]] == [one.code.id for one in found]
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        one.code.id for one in found
    ]


def test_sarif_has_names_of_files_as_addresses():
    (run,) = json.loads(as_sarif(check(argmap.parse(CIRCLE, "a b/é.argdown")), "1.0"))["runs"]
    (result,) = run["results"]

    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a%20b/%C3%A9.argdown"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 14},
            }
        }
    ]
    assert result["level"] == "error"
    assert run["tool"]["driver"]["rules"][0]["name"] == "CircularReasoning"


@pytest.fixture(scope="module")
def validator():
    """What says whether something is SARIF, by the schema of OASIS, which is not ours to copy."""
    jsonschema = pytest.importorskip("jsonschema")
    named, folder = os.environ.get("ARGMAP_SARIF_SCHEMA"), os.environ.get("ARGMAP_NODE_MODULES")
    if named:
        schema = Path(named)
    elif folder:
        schema = Path(
            folder, "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json"
        )
    else:
        pytest.skip("name the folder of Node's packages in ARGMAP_NODE_MODULES")
    if not schema.is_file():
        pytest.skip("install @microsoft/jest-sarif, or name the schema in ARGMAP_SARIF_SCHEMA")
    rules = json.loads(schema.read_text(encoding="utf-8-sig"))
    return jsonschema.validators.validator_for(rules)(rules)


@pytest.mark.node
def test_sarif_is_valid_by_the_official_schema(validator):
    assert [
        str(error) for error in validator.iter_errors(json.loads(as_sarif(everything(), "1.0")))
    ] == []
    assert list(validator.iter_errors({"version": "2.1.0", "runs": [{}]})) != []


@pytest.mark.node
@given(st.lists(diagnostics, max_size=3))
def test_whatever_is_found_is_valid_sarif(validator, found):
    assert [str(error) for error in validator.iter_errors(json.loads(as_sarif(found, "1.0")))] == []
