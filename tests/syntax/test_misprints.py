"""A misprint in the op-ed's map gives one diagnostic, where it is, and the rest of the map is read."""

import re
from pathlib import Path

import pytest

from argmap.diagnostics import Severity, report
from argmap.reading import parse

ROOT = Path(__file__).parents[2]
NAME = "coordination-now-more-than-ever"
TEXT = (ROOT / "examples" / f"{NAME}.argdown").read_text(encoding="utf-8")

# What is written otherwise: a pattern, in which `<cut>` is replaced and `<at>` is where the
# mistake is to be told of; what stands there instead; and what is told.
TITLES = [
    (r"^(?:\(\d+\) )?(?P<at>)\[[^]\n]+(?P<cut>\])", "", "unclosed-title"),
    (r"^(?P<at>)<[^>\n]+(?P<cut>>)", "", "unclosed-title"),
    (r"^(?:\(\d+\) )?(?P<at>)(?P<cut>\[)[^]\n]+\]", "", "unopened-title"),
    (r"^(?P<at>)(?P<cut><)[^>\n]+>", "", "unopened-title"),
    (r"^(?:\(\d+\) )?\[[^]\n]+\](?P<cut>:) (?P<at>)", "", "text-after-reference"),
    (r"^<[^>\n]+>(?P<cut>:) (?P<at>)", "", "text-after-reference"),
    (r"^\(\d+\) (?P<at>)\[[^]\n]+(?P<cut>)\]$", "x", "undefined-statement"),
    (r"^  <_ (?P<at>)<[^>\n]+(?P<cut>)>$", "x", "undefined-argument"),
]
RELATIONS = [
    *(
        (r"^  (?P<at>)(?P<cut>->|<_) ", f"{sign} ", "unknown-sign")
        for sign in ["=>", "~>", "-->", "--", "<=", "<->", "++", "*", "=", ">", "<", "→", "–"]
    ),
    (r"^  (?:->|<_) .*\n(?P<cut>  )(?P<at>)(?=->|<_)", " ", "uneven-indentation"),
    (r"^  (?:->|<_) .*\n(?P<cut>  )(?P<at>)(?=->|<_)", "\t", "uneven-indentation"),
    (r"^\(.*\n(?P<cut>  )(?P<at>)(?:->|<_) .*\n(?!  )", "", "relation-not-indented"),
    (r"^(?P<cut>)  (?P<at>)(?:->|<_) ", "\n", "blank-line-before-relation"),
]
STRUCTURES = [
    # The conclusion is missing; its title is known from elsewhere.
    (r"^(?P<at>)--.*--\n(?P<cut>\(\d+\) \[[^]\n]+\]\n)\n", "", "no-conclusion"),
    # The inference line is missing.
    (r"^\(1\) .*\n(?P<cut>--.*--\n)(?P<at>)\(2\) .*\n\n", "", "no-conclusion"),
    # Both are missing.
    (r"^(?P<at>)\(\d+\) .*\n(?P<cut>--.*--\n\(\d+\) \[[^]\n]+\]\n)\n", "", "no-conclusion"),
    (r"^(?P<at>)--.*(?P<cut>--)$", "", "broken-inference-line"),
    (r"^(?P<at>)(?P<cut>--.*--)$", "---", "broken-inference-line"),
    (r"^(?P<cut>)(?P<at>)--", "\n", "blank-line-in-structure"),
    (r"^--.*\n(?P<cut>)(?P<at>)\(\d+\)", "\n", "blank-line-in-structure"),
    (r"^(?P<at>)\(\d+(?P<cut>\)) ", "", "broken-number"),
    (r"^(?P<at>)(?P<cut>\()\d+\) ", "", "broken-number"),
    (r"^(?P<at>)(?P<cut>\(2\)) ", "2.", "broken-number"),
]
DATA = [
    (r"(?<=\. )(?P<at>)\{[^\n]*(?P<cut>\})$", "", "unclosed-data"),
    (r"(?<=\. )(?P<cut>\{)(?P<at>)[^\n]*\}$", "", "unopened-data"),
    (r" (?P<cut>\{)(?P<at>)uses: [^\n]*\} --$", "", "unopened-data"),
    (r"quote: (?P<cut>\")[^\"\\\n]+(?P<at>)\", kind", "", "unclosed-quotation-mark"),
    (r"quote: (?P<at>)\"[^\"\\\n]+(?P<cut>\"), kind: \w+\}", "", "unclosed-quotation-mark"),
    (r"(?<=\. )\{(?P<at>)quote(?P<cut>: )\"", " ", "key-without-value"),
    (r"(?P<cut>)(?P<at>)kind: fact\}", "kind: value, ", "repeated-key"),
    (r"quote: \"[^\"\\\n]+\"(?P<cut>,) (?P<at>)kind", "", "broken-data"),
    (r"quote: (?P<at>)\[[^]\n]+(?P<cut>\])[^}\n]*\}$", "", "broken-data"),
]


def cases():
    for pattern, written, name in [*TITLES, *RELATIONS, *STRUCTURES, *DATA]:
        found = list(re.finditer(pattern, TEXT, re.MULTILINE))
        chosen = {0: "first", len(found) // 2: "middle", len(found) - 1: "last"}
        for number, place in chosen.items():
            match = found[number]
            text = TEXT[: match.start("cut")] + written + TEXT[match.end("cut") :]
            at = match.start("at")
            if match.start("cut") < at or match["cut"] == "":
                at += len(written) - len(match["cut"]) if match.end("cut") <= at else 0
            yield pytest.param(text, at, name, id=f"{name}-{pattern}-{written}-{place}")


@pytest.fixture(scope="module")
def whole():
    return parse(TEXT).map


@pytest.mark.parametrize(("text", "at", "name"), list(cases()))
def test_a_misprint_is_told_of_once_and_the_rest_is_read(whole, text, at, name):
    reading = parse(text)
    told = [f"{wrong.code.name} {wrong.place.start}" for wrong in reading.diagnostics]

    assert told == [f"{name} {reading.source.position(at)}"]
    assert reading.diagnostics[0].severity > Severity.INFO
    assert other(reading.map.arguments, whole.arguments) <= 2
    assert other(reading.map.statements, whole.statements) <= 2
    assert other(reading.map.relations, whole.relations) <= 2


def other(nouns, others):
    """Return how many of two lists stand in one of them alone."""
    return len(set(nouns) ^ set(others))


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
@pytest.mark.parametrize(
    ("tree", "told", "relations"),
    [
        ("[Q]: q\n  + r\n - s", "uneven-indentation 3:2", 2),
        ("[Q]: q\n    + r\n\t- s", "tabs-beside-spaces 3:2", 2),
        ("[Q]: q\n  + r\n      + s\n    - t\n  - u", "doubtful-indentation 4:5", 4),
        ("[Q]: q\n  + r\n      + s\n\t- t\n  - u", "uneven-indentation 4:2", 4),
        ("[Q]: q\n+ r\n+ s", "relation-not-indented 2:1", 2),
        ("[Q]: q\n\n  + r\n  - s", "blank-line-before-relation 3:3", 2),
    ],
)
def test_a_gap_in_the_indentation_is_told_of_once(whole, place, tree, told, relations):
    # Between a title and the structure below it, it would part the two.
    at = re.compile(r"\n\n(?!\()").search(TEXT, int(len(TEXT) * place)).end()
    name, _, place = told.partition(" ")
    line, _, column = place.partition(":")

    reading = parse(f"{TEXT[:at]}{tree}\n\n{TEXT[at:]}")
    (wrong,) = reading.diagnostics

    assert f"{name} {TEXT.count(chr(10), 0, at) + int(line)}:{column}" == (
        f"{wrong.code.name} {wrong.place.start}"
    )
    assert len(whole.relations) + relations == len(reading.map.relations)
    assert len(whole.arguments) == len(reading.map.arguments)


def test_a_report_shows_the_line_and_says_how_to_mend_it():
    (wrong,) = parse(
        "[A]: ä\n  + [Both look unilateral\n  - [A]\n\n[Both look unilateral]: b", "map.argdown"
    ).diagnostics

    assert report(wrong).splitlines() == [
        "map.argdown:2:5: error AM001 unclosed-title: the title of this statement is never closed",
        "  2 |   + [Both look unilateral",
        "    |     ^^^^^^^^^^^^^^^^^^^^^",
        "  help: Put a `]` behind the title.",
        "  fix:  + [Both look unilateral]",
    ]
