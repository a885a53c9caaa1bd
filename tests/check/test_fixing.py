"""What fixes of findings do to a map: what they say, and once."""

import pytest
from attrs import evolve
from documented import BY_DEFAULT

import argmap
from argmap.check import RULES, check
from argmap.explaining import PAGES
from argmap.mending import mend
from argmap.source import Source
from argmap.values import Data

RULES_BY_CODE = {rule.code: rule for rule in RULES}
# These change what is read: before, something could not be, or was read as something else.
each_page = pytest.mark.parametrize(
    "page", [page for page in PAGES if page.group != "formats"], ids=lambda page: page.code.name
)


def finding(page):
    """Return a function from a text to what is found in it, as in the example of a page."""
    rule, said = RULES_BY_CODE.get(page.code), page.told.text.text
    rules = BY_DEFAULT if rule is None or rule.default else (*BY_DEFAULT, rule)
    text = argmap.SourceText.of(Source(said, "source.txt")) if said else None
    return lambda written: check(argmap.parse(written, "map.argdown"), text=text, rules=rules)


@each_page
def test_a_fix_mends_what_it_is_for_and_makes_no_new_mistake(page):
    find = finding(page)
    before = find(f"{page.told.bad.text}\n")

    done = mend(f"{page.told.bad.text}\n", find)

    assert not [one for one in done.left if one.fix]
    assert {one.code for one in done.left} <= {one.code for one in before}
    assert mend(done.text, find).text == done.text


@each_page
def test_a_fix_of_a_rule_or_of_what_is_read_anyway_leaves_the_map_but_as_it_says(page):
    written = f"{page.told.bad.text}\n"
    drawn = argmap.parse(written).map
    rule = page.code in RULES_BY_CODE

    done = mend(written, finding(page), lambda one: one.code == page.code)

    if done.mended and (rule or page.code.severity is argmap.Severity.INFO):
        assert "Its fix" in page.told.why
        assert bare(argmap.parse(done.text).map) == bare(drawn)


def bare(drawn):
    """Return a map without what says what to ignore."""

    def told(noun):
        kept = {key: value for key, value in noun.data.items() if key != "ignore"}
        return evolve(noun, data=Data(kept))

    return evolve(drawn, statements=tuple(told(statement) for statement in drawn.statements))


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("[A]: a {ignore: misquote}", "[A]: a"),
        ("[A]: a {ignore: [misquote]}", "[A]: a"),
        ('[A]: a { ignore: "misquote" }\n', "[A]: a\n"),
        ("[A]: a {ignore: AM402, kind: fact}", "[A]: a {kind: fact}"),
        ("[A]: a {kind: fact, ignore: AM402}", "[A]: a {kind: fact}"),
        ("[A]: a {kind: fact, ignore: [AM402, AM401]}", "[A]: a {kind: fact}"),
        ("[A]: a {ignore: [AM402, AM101], kind: fact}\n\n[A]\n", "[A]: a {kind: fact}\n\n[A]\n"),
        ("[B]: b\n  + [A] {ignore: [AM402, 'AM101']}", "[B]: b\n  + [A] {ignore: ['AM101']}"),
        ("[B]: b\n  + [A] {ignore: [AM101, AM402]}", "[B]: b\n  + [A] {ignore: [AM101]}"),
        ("# H {ignore: AM402}\n\n[A]: a", "# H\n\n[A]: a"),
        ("<A>: a {ignore: AM402}", "<A>: a"),
        ("(1) a\n-- r {ignore: AM402, strict: true} --\n(2) b", "(1) a\n-- r {strict: true} --\n(2) b"),
    ],
)  # fmt: skip
def test_an_unused_word_is_taken_out(written, mended):
    def find(text):
        return [one for one in check(argmap.parse(text)) if one.code.id != "AM129"]

    done = mend(written, find)

    assert done.text == mended
    assert {one.code.name for one in done.mended} == {"unused-ignore"}
    assert not [one for one in done.left if one.code.name == "unused-ignore"]


@pytest.mark.parametrize(
    "written",
    [
        "[A]: a {\n  ignore: AM402\n}",
        "(1) a\n-- {ignore: AM402} --\n(2) b",
        "[A]: a {ignore: {AM402: 1}}",
    ],
)
def test_what_is_not_easily_taken_out_is_left(written):
    assert mend(written, lambda text: check(argmap.parse(text))).text == written
