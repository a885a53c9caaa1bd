"""Frameworks in the formats of the competition, beside the grammars that say what these are."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lark import Lark
from lark.exceptions import UnexpectedInput

from argmap.evaluate.competing import InstanceError, ProblemError, read_framework
from argmap.evaluate.competing.formats import FORMATS, find_format, format_of
from argmap.evaluate.dung import Framework, FrameworkError

GRAMMARS = Path(__file__).parents[3] / "grammars"
PARSERS = {
    format.name: Lark((GRAMMARS / f"{format.name}.lark").read_text(encoding="utf-8"), parser="lalr")
    for format in FORMATS
}
by_format = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)


def loads(format, text):
    return find_format(format).room.loads(text)


def mistake(format, text):
    """Return where a text is wrong, what is wrong, and how to mend it."""
    with pytest.raises(InstanceError) as caught:
        loads(format, text)
    wrong = caught.value
    return (wrong.line, wrong.column), wrong.message, wrong.help


# What is read


def test_numbers_and_attacks_are_read():
    framework = loads("af", "p af 3\n# a comment\n1 2\n2 3\n")

    assert framework == Framework.of("123", [("1", "2"), ("2", "3")])


def test_names_and_attacks_of_a_trivial_graph_are_read_and_labels_passed_over():
    framework = loads("tgf", "rain (first node)\nsun\n#\nrain sun (an edge)\n")

    assert framework == Framework.of(["rain", "sun"], [("rain", "sun")])


def test_facts_are_read_in_any_order_with_blanks_and_comments_anywhere():
    framework = loads("apx", "att(b,\n a). % att(a,b).\narg(a).arg( b )\n.")

    assert framework == Framework.of("ab", [("b", "a")])


@by_format
def test_a_last_line_without_a_line_break_and_those_of_windows_are_read(format):
    framework = Framework.of(["1", "2"], [("1", "2"), ("2", "2")])
    text = format.room.dumps(framework)

    assert format.room.loads(text.rstrip("\n")) == framework
    assert format.room.loads(text.replace("\n", "\r\n")) == framework
    assert format.room.loads(b"\xef\xbb\xbf" + text.encode()) == framework


def test_attacks_among_comments_and_wide_blanks_are_read_as_those_without():
    plain = loads("af", "p af 12\n1 2\n12 3\n")

    assert loads("af", "# one\n\n\tp  af  12 \n 1\t2\n#1 1\n\n12 3 \n# end") == plain


def test_the_number_of_attacks_that_some_programs_write_is_passed_over():
    assert loads("af", "p af 2 7\n1 2\n") == loads("af", "p af 2\n1 2\n")


def test_a_framework_may_be_empty_or_without_attacks():
    assert loads("af", "p af 0") == loads("tgf", "#") == loads("apx", "") == Framework.of("")
    assert loads("af", "p af 2") == loads("tgf", "1\n2\n#\n") == loads("apx", "arg(1).arg(2).")


def test_an_argument_and_an_attack_given_twice_count_once():
    assert loads("apx", "arg(a).arg(a).att(a,a).att(a,a).") == Framework.of("a", [("a", "a")])


# What is wrong, and where


def test_what_is_wrong_with_numbers_is_told_with_its_place_and_how_to_mend_it():
    header = "no line says how many arguments there are"
    begin = "Begin with a line like this, for arguments from 1 to 3: p af 3"
    attack = "An attack is a line of two numbers, like 1 2; a comment is a line that begins with #"

    assert mistake("af", "") == ((1, 1), header, begin)
    assert mistake("af", "# ä\n1 2\n") == ((2, 1), header, begin)
    assert mistake("af", "p af -1") == ((1, 1), header, begin)
    assert mistake("af", "p af 3\n1 2\n3") == ((3, 2), "an attack has two ends", attack)
    assert mistake("af", "p af 3\n1 2\n1  x\n") == ((3, 4), "'x' is no part of an attack", attack)
    assert mistake("af", "p af 3\n1 2 3 \n") == ((2, 5), "'3' is no part of an attack", attack)
    assert mistake("af", "p af 3\n1 2 # x\n") == ((2, 5), "'#' is no part of an attack", attack)
    assert mistake("af", "p af 3\n1\n2 3 1\n") == ((2, 2), "an attack has two ends", attack)
    assert mistake("af", "p af 3\n1 -2\n") == ((2, 3), "'-2' is no part of an attack", attack)


def test_a_number_that_is_no_argument_is_told_with_its_place():
    range_ = "They are numbered from 1 to 3"
    many = "9" * 5000

    assert mistake("af", "p af 3\n1 2\n4 1") == ((3, 1), "there is no argument 4", range_)
    assert mistake("af", "p af 3\n# 7 7\n1 2\n 3 0") == ((4, 4), "there is no argument 0", range_)
    assert mistake("af", f"p af 3\n1 {many}\n") == (
        (2, 3),
        f"there is no argument {many[:20]}",
        range_,
    )
    assert mistake("af", "p af 0\n1 1")[1:] == (
        "there is no argument 1",
        "The first line says that there are none",
    )
    for size in (many, 2**31 - 1):  # a few bytes that would take all memory
        assert mistake("af", f"p af {size}")[1:] == (
            "there are more arguments than there can be",
            "At most 100,000,000",
        )


def test_what_is_wrong_with_a_trivial_graph_is_told_with_its_place_and_how_to_mend_it():
    above = "Write the names of the arguments, each on a line, and then a line #"
    below = "Below the line # an attack is a line of two names: attacker, attacked"

    assert mistake("tgf", "a\nb") == ((2, 2), "no line # ends the arguments", above)
    assert mistake("tgf", "a\n#b\n#\n") == ((2, 1), "this is not the name of an argument", above)
    assert mistake("tgf", "a\n#\na a\na\n") == ((4, 1), "this is not an attack", below)
    assert mistake("tgf", "ä\n#\nä c\n") == (
        (3, 3),
        "there is no argument c",
        "Write its name on a line above the line #, or mend it here",
    )


def test_what_is_wrong_with_facts_is_told_with_its_place_and_how_to_mend_it():
    fact = "A fact is like arg(a). or att(a,b). with a full stop at its end"

    assert mistake("apx", "arg(a).\n arg(b)") == (
        (2, 2),
        "this is no fact of an argument or an attack",
        fact,
    )
    assert mistake("apx", "arg(a). % att(a,c).\natt(a, b).") == (
        (2, 8),
        "there is no argument b",
        "Add arg(b).",
    )


def test_names_have_to_be_in_utf_8():
    assert mistake("apx", b"arg(a).\narg(\xff).") == (
        (2, 5),
        "this is not UTF-8",
        "Save the file as UTF-8, or use names in ASCII",
    )


def test_what_is_no_text_is_refused():
    with pytest.raises(TypeError, match="a text is a string or bytes, not list"):
        loads("af", ["p af 1"])


def test_a_name_that_a_format_has_no_place_for_is_refused():
    framework = Framework.of(["a b"])

    with pytest.raises(FrameworkError, match="'a b' can't be the name of an argument there"):
        find_format("apx").room.dumps(framework)
    with pytest.raises(FrameworkError, match="it has no blanks, and does not begin with #"):
        find_format("tgf").room.dumps(framework)


def test_numbers_keep_names_as_comments():
    framework = Framework.of(["it\nrains", "2"], [("2", "it\nrains")])

    assert find_format("af").room.dumps(framework) == "p af 2\n# 1 is it rains\n2 1\n"


# Files


def test_a_file_is_read_in_the_format_of_its_suffix_or_of_its_content(tmp_path):
    for number, format in enumerate(FORMATS):
        text = format.room.dumps(Framework.of("12", [("1", "2")]))
        named, nameless = tmp_path / f"a{format.suffixes[0]}", tmp_path / f"b{number}"
        named.write_text(text, encoding="utf-8")
        nameless.write_text(text, encoding="utf-8")

        assert format_of(named, b"") == format_of(nameless, text.encode()) == format
        assert read_framework(named) == read_framework(nameless)
        assert read_framework(nameless, format=format.name) == read_framework(named)


def test_a_format_that_there_is_not_is_told_with_those_that_there_are(tmp_path):
    (tmp_path / "a.af").write_text("p af 1\n", encoding="utf-8")

    with pytest.raises(ProblemError, match="there is no format 'cnf'; they are: af, apx, tgf"):
        read_framework(tmp_path / "a.af", format="cnf")


# Laws

names = st.from_regex(r"[^\s(),%#][^\s(),%]{0,3}", fullmatch=True)


@st.composite
def frameworks(draw):
    arguments = draw(st.lists(names, unique=True, max_size=6))
    ends = st.sampled_from(arguments) if arguments else st.nothing()
    return Framework.of(arguments, draw(st.lists(st.tuples(ends, ends))))


@given(frameworks())
def test_what_is_written_is_read_again(framework):
    for name in ("apx", "tgf"):
        room = find_format(name).room
        assert room.loads(room.dumps(framework)) == framework

    af = find_format("af").room
    numbered = Framework.numbered(framework.size, framework.sources, framework.forward.others)
    assert af.loads(af.dumps(framework)) == numbered


def grammatical(name, text):
    """Return the framework of a text as its grammar has it, or None."""
    text = re.sub("\r\n", "\n", text.removeprefix("\ufeff"))
    try:
        tree = PARSERS[name].parse(text if text.endswith("\n") else text + "\n")
    except UnexpectedInput:
        return None
    if name == "af":
        header, *attacks = tree.children
        arguments = [str(number) for number in range(1, int(header.children[0]) + 1)]
        ends = [[str(int(end)) for end in attack.children] for attack in attacks]
    else:
        arguments = [str(made.children[0]) for made in tree.find_data("argument")]
        ends = [[str(end) for end in made.children] for made in tree.find_data("attack")]
    if not all(end in arguments for pair in ends for end in pair):
        return None
    return Framework.of(arguments, map(tuple, ends))


PIECES = {
    "af": ("p af 3", "p", "af", "1", "2", "03", "4", "#", "\n", " ", "\t", "\r\n", "\r", "x", "-", "\xa0"),
    "tgf": ("a", "b", "#", "\n", " ", "\t", "\r\n", "\r", "ä", "(", "\xa0", "\x0b"),
    "apx": ("arg(a).", "arg", "att", "(", ")", ",", ".", "a", "b", "%", "\n", " ", "att(a,b).", "\xa0"),
}  # fmt: skip


@by_format
@given(data=st.data())
def test_every_text_is_read_as_its_grammar_has_it_or_refused_as_it_refuses_it(format, data):
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES[format.name]), max_size=12)))
    try:
        found = format.room.loads(text)
    except InstanceError:
        found = None

    assert found == grammatical(format.name, text)


@given(st.one_of(st.text(), st.binary()))
@example("\ud800")
def test_no_text_gives_any_other_error(text):
    for format in FORMATS:
        with suppress(InstanceError):
            format.room.loads(text)
