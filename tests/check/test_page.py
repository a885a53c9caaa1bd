"""The page of all codes, docs/mistakes.md; `python tests/check/test_page.py` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.check import RULES
from argmap.exchange import codes as exchange
from argmap.model import codes as structure
from argmap.reading import NOT_UTF8
from argmap.syntax import CODES as NOTATION

PAGE = Path(__file__).parents[2] / "docs" / "mistakes.md"
_BEGINNING = """\
# What can be wrong

Every finding has a code, which never changes its meaning, a place, and a way to mend it. An error or a warning makes `argmap check` exit with 1; information does not.

## In the notation

Reading goes on behind a mistake; each message says what was expected.

"""
_STRUCTURE = """
## In the structure

Found while names are resolved and relations are typed.

"""
_RULES = """
## In the reasoning, and in what is said of the source

Each of these is a rule of `argmap check`. Where an example needs a text that is analysed, it stands above it. While there is an
error of the kinds above, ABSENT say nothing: what they miss may stand where nothing could be read.
"""
_EXCHANGE = """
## In other formats

Found while a map is read from a format that is not Argdown; see [exchange](exchange.md).

"""


def page() -> str:
    return "".join(
        (
            _BEGINNING,
            *_table((NOT_UTF8, *NOTATION)),
            _STRUCTURE,
            *_table(structure.CODES),
            _RULES.replace("ABSENT", _absent()),
            *(part for rule in RULES for part in _rule(rule)),
            _EXCHANGE,
            *_table(exchange.CODES),
        )
    )


def _absent() -> str:
    *most, last = (rule.code.id for rule in RULES if rule.absence)
    return f"{', '.join(most)} and {last}"


def _table(codes) -> Iterator[str]:
    yield "| code | name | |\n|---|---|---|\n"
    for code in codes:
        yield f"| {code.id} | {code.name} | {code.severity.word} |\n"


def _rule(rule) -> Iterator[str]:
    told, code = rule.documentation, rule.code
    yield f"\n### {code.id} {code.name} ({code.severity.word})\n\n{told.what}\n"
    if told.why:
        yield f"\n{told.why}\n"
    if not rule.default:
        yield "\nLooked for only if it is asked for.\n"
    for heading, example, language in (
        ("Text", told.text, "text"),
        ("Bad", told.bad, "argdown"),
        ("Good", told.good, "argdown"),
    ):
        if example.text:
            yield f"\n{heading}:\n\n```{language}\n{example.text}\n```\n"
    yield f"\nSource: {' '.join(told.source.split())}\n"


def test_the_page_of_codes_is_true():
    assert PAGE.read_text(encoding="utf-8") == page(), f"write it anew: python {__file__}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
