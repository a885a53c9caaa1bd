"""What is written about each finding, and that it is true."""

import pytest
from documented import marked, readings, shown

from argmap.check import GROUPS, RULES, SelectionError
from argmap.explaining import PAGES, explain, listed, told
from argmap.syntax.leniencies import LENIENCIES

READ = [page for page in PAGES if page.code not in {rule.code for rule in RULES}]
LENIENT = {leniency.code for leniency in LENIENCIES}
# Told of once by the notation and once by the structure.
TWICE = {"AM019": {"AM103"}}

each_page = pytest.mark.parametrize("page", READ, ids=lambda page: page.code.name)


@each_page
def test_a_bad_example_has_the_mistake_where_its_carets_stand(page):
    found = readings(page, page.told.bad)

    here = [one for one in found if one.code == page.code]
    others = {one.code.id for one in found if one.code != page.code}
    assert others == TWICE.get(page.code.id, set())
    assert here
    if page.code not in LENIENT:
        assert [shown(one.place)[1] for one in here] == [mark for _, mark in marked(page.told)]


@each_page
def test_a_good_example_has_no_mistake(page):
    assert [str(one) for one in readings(page, page.told.good)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code.name)
def test_a_page_says_in_a_sentence_what_is_wrong(page):
    assert page.told.what[0].isupper() or page.told.what[0] in "`“"
    assert page.told.what.endswith((".", "!", "…"))
    assert "\n" not in page.told.what
    assert page.told.bad.text
    assert page.told.good.text
    assert page.told.bad.text != page.told.good.text or page.code.id in {"AM000", "AM085"}


def test_every_code_has_a_page():
    assert {page.code for page in PAGES} == {code for codes in GROUPS.values() for code in codes}
    assert [page.code.id for page in PAGES] == sorted({page.code.id for page in PAGES})


def test_a_page_is_found_by_code_and_by_name():
    (page,) = explain("AM001")

    assert explain("unclosed-title") == explain("am001") == (page,)
    assert page.code.name == "unclosed-title"


def test_a_group_and_the_beginning_of_a_code_name_several():
    assert {page.group for page in explain("grounding")} == {"grounding"}
    assert {page.code.id[:3] for page in explain("AM4")} == {"AM4"}
    assert explain("all") == PAGES


def test_what_is_no_finding_is_said_with_what_may_be_meant():
    with pytest.raises(SelectionError, match="did you mean unclosed-title"):
        explain("unclosd-title")


def test_a_page_reads_as_text():
    assert told(*explain("AM001")) == (
        "AM001 unclosed-title (error; notation)\n\n"
        "The title of a statement or an argument is opened and never closed.\n\n"
        "It is read up to the end of the line, or to a colon.\n\n"
        "It can't be ignored: something could not be read as it stands.\n\n"
        "Bad:\n    [Rain: It rains.\n    ^^^^^\n\n"
        "Good:\n    [Rain]: It rains."
    )


def test_a_list_has_a_line_for_each():
    assert (
        listed(explain("AM10"))
        .splitlines()[0]
        .startswith("AM101  undefined-statement  warning  A statement is referred to")
    )


def test_only_a_text_names_a_finding():
    with pytest.raises(TypeError, match="a code or a name is wanted here, not 201"):
        explain(201)
