"""`@include(path)`: one text of many files, whose places stay in their own."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagnostics import report
from argmap.loading import include, root_of
from argmap.porting import port
from argmap.reading import parse, parse_source, read
from argmap.source import Place, Position, Source, Span, apply


def titles(reading):
    return [statement.title for statement in reading.map.statements]


def told(reading):
    """Return codes and places of what is wrong, the files by their names."""
    return [
        f"{wrong.code.name} {Path(wrong.place.source.name).name}:{wrong.place.start}"
        for wrong in reading.diagnostics
    ]


def test_what_is_included_becomes_part_of_the_text_around_it(write):
    path = write(
        {
            "main.argdown": "[A]: a\n  + [B]\n@include(more/b.argdown)\n\n[D]: d",
            "more/b.argdown": "  + [C]: c\n    - @include(../e.argdown)",
            "e.argdown": "[E]: e",
        }
    )
    reading = read(path)

    assert reading.source.text == "[A]: a\n  + [B]\n  + [C]: c\n    - [E]: e\n\n[D]: d"
    assert reading.map == parse(reading.source.text).map
    assert told(reading) == ["undefined-statement main.argdown:2:5"]


def test_every_place_is_that_in_its_own_file(write):
    path = write(
        {
            "main.argdown": "[A]: a\n\n@include(b.argdown)\n\n[D]: d\n\n[E: e",
            "b.argdown": "\n\n[B]: b\n\n[C: c\n\n(1) p\n----\n(2) [B]",
        }
    )
    reading = read(path)
    places = {
        s.title: f"{s.place.source.path.name}:{s.place.start}" for s in reading.map.statements
    }

    assert places == {
        "A": "main.argdown:1:1",
        "B": "b.argdown:3:1",
        "C": "b.argdown:5:1",
        "Untitled 2": "b.argdown:7:5",
        "D": "main.argdown:5:1",
        "E": "main.argdown:7:1",
    }
    assert told(reading) == ["unclosed-title b.argdown:5:1", "unclosed-title main.argdown:7:1"]


def test_an_excerpt_shows_the_line_of_the_included_file(write):
    path = write({"main.argdown": "[A]: a\n\n@include(b.argdown)", "b.argdown": "[B]: b\n\n[C: c"})
    (wrong,) = read(path).diagnostics

    message = "the title of this statement is never closed"

    assert report(wrong).splitlines()[:3] == [
        f"{path.with_name('b.argdown')}:3:1: error AM001 unclosed-title: {message}",
        "  3 | [C: c",
        "    | ^^",
    ]


def test_a_fix_is_one_of_the_included_file(write):
    path = write(
        {
            "main.argdown": "[A]: a\n\n@include(b.argdown)",
            "b.argdown": "[B]: b\n\n[C]: a snake_case",
        }
    )
    alone = parse("[B]: b\n\n[C]: a snake_case")

    assert [wrong.fix for wrong in read(path).diagnostics] == [
        wrong.fix for wrong in alone.diagnostics
    ]


def test_files_are_called_as_the_first_one_is(write, monkeypatch):
    path = write(
        {
            "maps/main.argdown": "@include(../parts/b.argdown)",
            "parts/b.argdown": "[B]",
            "pyproject.toml": "",
        }
    )
    monkeypatch.chdir(path.parent.parent)

    (wrong,) = read("maps/main.argdown").diagnostics
    assert str(wrong.place) == f"{Path('parts/b.argdown')}:1:1"


def test_a_path_is_relative_to_the_file_in_which_it_stands(write):
    path = write(
        {
            "main.argdown": "@include(one/a.argdown)",
            "one/a.argdown": "[A]: a\n\n@include(two/b.argdown)",
            "one/two/b.argdown": "[B]: b",
            "two/b.argdown": "[C]: c",
        }
    )
    assert titles(read(path)) == ["A", "B"]


def test_each_file_is_included_once(write):
    path = write(
        {
            "main.argdown": "@include(a.argdown)\n\n@include(b.argdown)\n\n[M]: m",
            "a.argdown": "@include(c.argdown)\n\n[A]: a",
            "b.argdown": "[B]: b\n@include(c.argdown)\nmore",
            "c.argdown": "[C]: c",
        }
    )
    reading = read(path)
    (wrong,) = reading.diagnostics

    assert titles(reading) == ["C", "A", "B", "M"]
    assert reading.map.statement("B").text == "b more"
    assert reading.ok
    assert told(reading) == ["repeated-include b.argdown:2:1"]
    assert [f"{note.message} {note.place.start}" for note in wrong.notes] == ["the first time 1:1"]


@pytest.mark.parametrize("path", ["main.argdown", "./main.argdown", "../{}/main.argdown"])
def test_a_file_that_includes_itself_is_told_of(write, path):
    main = write({"main.argdown": "[A]: a\n\n@include(b.argdown)\n\n[C]: c", "b.argdown": ""})
    back = path.format(main.parent.name)
    write({"b.argdown": f"[B]: b\n\n@include({back})"})
    reading = read(main)
    (wrong,) = reading.diagnostics

    assert titles(reading) == ["A", "B", "C"]
    assert told(reading) == ["circular-include b.argdown:3:1"]
    assert wrong.message == f"{back} includes itself"
    assert [str(note.place.start) for note in wrong.notes] == ["3:1"]


def test_a_missing_file_is_told_of_where_it_is_included(write):
    path = write(
        {
            "main.argdown": "[A]: a\n\n@include(parts/rain.argdown)\n\n[C]: c",
            "parts/rain.argdown": "[B]: b\n\n@include(../parts/wett.argdown)\n\n@include(nothing)",
            "parts/wet.argdown": "",
        }
    )
    reading = read(path)

    assert titles(reading) == ["A", "B", "C"]
    assert told(reading) == ["missing-include rain.argdown:3:1", "missing-include rain.argdown:5:1"]
    assert [wrong.message for wrong in reading.diagnostics] == [
        "there is no file ../parts/wett.argdown",
        "there is no file nothing",
    ]
    assert [wrong.help for wrong in reading.diagnostics] == [
        f"Did you mean `@include({Path('../parts/wet.argdown')})`?",
        "Write its path from the folder of the file in which the include stands.",
    ]


def test_what_is_no_file_is_not_included(write):
    path = write({"main.argdown": "@include(parts)\n\n@include(\0)\n\n[A]: a", "parts/x": ""})
    reading = read(path)

    assert titles(reading) == ["A"]
    assert reading.diagnostics[0].message == "parts is a folder"
    assert told(reading) == ["missing-include main.argdown:1:1", "missing-include main.argdown:3:1"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(write):
    path = write({"main.argdown": "@include(pipe)\n\n[A]: a"})
    os.mkfifo(path.with_name("pipe"))

    assert [wrong.message for wrong in read(path).diagnostics] == ["pipe is no ordinary file"]


def test_a_file_that_may_not_be_read_is_told_of(write, monkeypatch):
    path = write({"main.argdown": "@include(b.argdown)\n\n[A]: a", "b.argdown": "[B]: b"})
    reading_of = Path.read_bytes

    def read_bytes(file):
        # The user who runs this may be one who may read everything.
        if file.name == "b.argdown":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return reading_of(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)

    (wrong,) = read(path).diagnostics
    assert wrong.message == "b.argdown can't be read: Permission denied"


def test_a_name_that_is_too_long_is_told_of(write):
    path = write({"main.argdown": f"@include({'x' * 9000})\n\n[A]: a"})
    reading = read(path)

    assert titles(reading) == ["A"]
    assert told(reading) == ["missing-include main.argdown:1:1"]


# -- the root


OUTSIDE = {
    "project/maps/main.argdown": "@include(../shared/b.argdown)\n\n@include(../../secret)\n\n[A]: a",
    "project/shared/b.argdown": "[B]: b",
    "secret": "[S]: s",
}


@pytest.mark.parametrize(
    "mark", [".git/HEAD", "pyproject.toml", "argdown.config.json", "argdown.config.js"]
)
def test_only_what_stands_in_the_project_is_included(write, mark):
    path = write({**OUTSIDE, f"project/{mark}": ""})
    reading = read(path)
    (wrong,) = reading.diagnostics

    assert titles(reading) == ["B", "A"]
    assert told(reading) == ["include-from-outside main.argdown:3:1"]
    assert wrong.message == f"../../secret stands outside of {path.parent.parent.resolve()}"


def test_without_a_project_the_folder_of_the_file_is_the_root(write, tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    assert titles(read(write(OUTSIDE))) == ["A"]


def test_a_home_is_no_project(write, tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = write({"maps/main.argdown": "@include(../secret)", "secret": "", ".git/HEAD": ""})

    assert root_of(path.parent) == path.parent.resolve()
    assert told(read(path)) == ["include-from-outside main.argdown:1:1"]


def test_another_root_can_be_named(write, tmp_path):
    path = write({**OUTSIDE, "project/.git/HEAD": ""})

    assert titles(read(path, root=tmp_path)) == ["B", "S", "A"]
    assert titles(read(path, root=path.parent)) == ["A"]


@pytest.mark.parametrize("name", ["{}", "link", "folder/secret"])
def test_no_way_leads_out_of_the_root(write, name, tmp_path):
    path = write({"project/main.argdown": "", "project/.git/HEAD": "", "out/secret": "[S]: s"})
    secret = tmp_path / "out" / "secret"
    try:
        path.with_name("link").symlink_to(secret)
        path.with_name("folder").symlink_to(secret.parent)
    except OSError:
        pytest.skip("this system makes no links")
    path.write_text(f"@include({name.format(secret)})", encoding="utf-8")

    assert told(read(path)) == ["include-from-outside main.argdown:1:1"]


def test_a_link_inside_the_root_is_the_file_that_it_leads_to(write):
    path = write({"main.argdown": "@include(link)\n\n@include(b.argdown)", "b.argdown": "[B]: b"})
    try:
        path.with_name("link").symlink_to(path.with_name("b.argdown"))
    except OSError:
        pytest.skip("this system makes no links")
    reading = read(path)

    assert titles(reading) == ["B"]
    assert told(reading) == ["repeated-include main.argdown:3:1"]


# -- what is in the files


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_and_a_byte_order_mark_change_nothing(write, ends):
    included = "[B]: b\n\n[C: c\n".replace("\n", ends).encode()
    path = write(
        {
            "main.argdown": f"[A]: a{ends}{ends}@include(b.argdown)",
            "b.argdown": b"\xef\xbb\xbf" + included,
        }
    )
    reading = read(path)

    assert titles(reading) == ["A", "B", "C"]
    assert told(reading) == ["unclosed-title b.argdown:3:1"]


def test_a_file_in_another_encoding_says_where(write):
    path = write(
        {
            "main.argdown": "[A]: a\n\n@include(b.argdown)",
            "b.argdown": "[B]: na\u00efve".encode("cp1252"),
        }
    )
    reading = read(path)

    assert titles(reading) == ["A", "B"]
    assert told(reading) == ["not-utf-8 b.argdown:1:8"]


def test_an_empty_file_is_nothing(write):
    path = write({"main.argdown": "[A]: a\n\n@include(b.argdown)\n\n[C: c", "b.argdown": ""})

    assert told(read(path)) == ["unclosed-title main.argdown:5:1"]


def test_front_matter_can_come_from_an_included_file_and_its_paths_stay_relative_to_that(write):
    path = write(
        {
            "main.argdown": "@include(parts/front.argdown)\n\n[A]: It rains. {quote: It rains}",
            "parts/front.argdown": "===\nsource: text.txt\nthesis: A\n===",
            "parts/text.txt": "It rains.",
        }
    )
    reading = read(path)

    assert reading.map.folder == path.parent / "parts"
    assert argmap.check(reading) == ()


def test_front_matter_of_a_file_that_is_included_further_down_is_told_of(write):
    path = write(
        {
            "main.argdown": "[A]: a\n\n@include(b.argdown)",
            "b.argdown": "===\ntitle: t\n===\n\n[B]: b",
        }
    )
    assert told(read(path)) == ["front-matter-not-first b.argdown:1:1"]


# -- how it is written


def test_an_include_is_followed_wherever_it_stands(write):
    path = write(
        {
            "main.argdown": "[A]: one @include(b.argdown) four {k: '@include(c.argdown)'}",
            "b.argdown": "two\nthree",
            "c.argdown": "v",
        }
    )
    (statement,) = read(path).map.statements

    assert statement.text == "one two three four"
    assert statement.data == {"k": "v"}


@pytest.mark.parametrize("before", ["// ", "text \\", "  //", "a // b "])
def test_an_include_that_should_not_be_followed_is_and_that_is_told(write, before):
    path = write({"main.argdown": f"{before}@include(b.argdown)", "b.argdown": "x\n\n[B]: b"})
    reading = read(path)

    assert titles(reading)[-1] == "B"
    assert "include-in-comment" in told(reading)[0]


def test_an_address_before_an_include_is_no_comment(write):
    path = write({"main.argdown": "[a](http://x.y) @include(b.argdown)", "b.argdown": "b"})

    assert read(path).diagnostics == ()


def test_a_block_comment_holds_what_is_included(write):
    path = write({"main.argdown": "[A]: a /* @include(b.argdown) */", "b.argdown": "[B]: b"})

    assert titles(read(path)) == ["A"]


def test_a_backslash_behind_the_at_sign_holds_an_include_back(write):
    path = write({"main.argdown": "Write @\\include(b.argdown) for it.", "b.argdown": "[B]: b"})
    reading = read(path)

    assert [statement.text for statement in reading.map.statements] == [
        "Write @include(b.argdown) for it."
    ]
    assert reading.diagnostics == ()


@pytest.mark.parametrize("written", ["@include(b.argdown\n\n[A]: a (x)", "@include(b.argdown"])
def test_an_include_that_is_not_closed_is_told_of_and_followed(write, written):
    path = write({"main.argdown": written, "b.argdown": "[B]: b"})
    reading = read(path)

    assert titles(reading)[0] == "B"
    assert told(reading) == ["unclosed-include main.argdown:1:1"]


@pytest.mark.parametrize("text", ["@include()", "@include(", "include(b)", "@Include(b)"])
def test_what_is_no_include_is_text(write, text):
    path = write({"main.argdown": text})

    assert [statement.text for statement in read(path).map.statements] == [text]


# -- without a file


def test_a_text_from_no_file_includes_nothing_and_says_so():
    reading = parse("[A]: a\n\n@include(b.argdown)")

    assert [statement.text for statement in reading.map.statements] == ["a", "@include(b.argdown)"]
    assert told(reading) == ["include-not-followed <text>:3:1"]
    assert reading.ok


def test_an_unsaved_text_can_say_which_file_it_will_be(write):
    path = write({"main.argdown": "[Old]: old", "b.argdown": "[B: b"})
    reading = parse("[New]: new\n\n@include(b.argdown)", path=path)

    assert titles(reading) == ["New", "B"]
    assert reading.source.name == str(path)
    assert told(reading) == ["unclosed-title b.argdown:1:1"]


def test_a_text_without_includes_stays_the_same_object():
    source = Source("[A]: a", path=Path("a.argdown"))

    assert include(source) == (source, ())
    assert include(source)[0] is source
    assert parse_source(source).source is source


# -- laws


PIECES = st.sampled_from(
    [
        "[A]: a",
        "\n",
        "\n\n",
        "\r\n",
        "[B: b",
        "  + [C]\n",
        "@include(1)",
        "@include(2)",
        "@include(3)",
        "@include(0)",
        "@include(none)",
        "é🚀",
        "(1) p\n----\n",
        "<D>",
        "{k: [}",
    ]
)
FILES = st.lists(st.lists(PIECES, max_size=8).map("".join), min_size=4, max_size=4)


@given(FILES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_every_place_leads_back_to_the_text_as_a_whole(write, files):
    path = write({str(number): text for number, text in enumerate(files)})
    reading = read(path)
    whole = reading.source

    for wrong in reading.diagnostics:
        assert wrong.place.source.path.read_bytes().decode() == wrong.place.source.text
    places = [whole.offset(wrong.place) for wrong in reading.diagnostics]
    assert places == sorted(places)
    for start in range(len(whole.text)):
        place = whole.place(Span(start, start + 1))
        if place.text == whole.text[start]:
            assert whole.offset(place) == start
        else:  # what stands instead of an include that is not followed
            assert place.source.text.rfind("@include(", 0, place.span.start + 9) >= 0


@given(FILES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_text_made_of_files_is_read_like_the_same_text_in_one_file(write, files):
    path = write({str(number): text for number, text in enumerate(files)})
    reading = read(path)

    assert reading.map == parse_source(Source(reading.source.text)).map


@given(FILES, st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_span_over_several_files_is_cut_to_the_first(write, files, choose):
    path = write({str(number): text for number, text in enumerate(files)})
    whole = read(path).source
    start = choose.draw(st.integers(0, len(whole.text)))
    end = choose.draw(st.integers(start, len(whole.text)))
    place = whole.place(Span(start, end))

    assert 0 <= place.span.start <= place.span.end <= len(place.source.text)
    assert place.start == whole.place(Span(start, start)).start


def test_a_place_of_another_text_has_no_offset():
    assert Source("a").offset(Place(Source("b"), Span(0, 1))) is None


def test_a_chain_of_fifteen_hundred_files_is_read(write):
    files = {f"{n}.argdown": f"[S{n}]: s\n\n@include({n + 1}.argdown)" for n in range(1500)}
    reading = read(write({**files, "1500.argdown": "[Last: l"}))

    assert len(reading.map.statements) == 1501
    assert told(reading) == ["unclosed-title 1500.argdown:1:1"]
    assert reading.diagnostics[0].place.start == Position(1, 1)


def test_a_thousand_spans_over_a_thousand_files_are_placed_quickly(write):
    relations = "\n".join(f"  + @include({n}.argdown)" for n in range(1000))
    files = {f"{n}.argdown": f"[S{n}: s" for n in range(1000)}
    reading = read(write({"main.argdown": f"[A]: a\n{relations}", **files}))

    assert len(reading.map.relations) == 1000
    assert len(reading.diagnostics) == 1000


def test_thousands_of_missing_and_repeated_files_are_told_of_quickly(write):
    missing = "\n\n".join(f"@include(none{n}.argdown)\n\n@include(0.argdown)" for n in range(2000))
    files = {f"{n}.argdown": f"@include({n + 1}.argdown)" for n in range(500)}
    reading = read(write({**files, "500.argdown": missing}))

    assert len(reading.diagnostics) == 4000


# -- what is not followed


def test_the_path_of_an_include_that_is_not_followed_is_no_text():
    text = "a_b @include(my_own_[map].argdown) c_d\n\n@include(x//y {k}.argdown)"
    reading = parse(text)
    edits = [edit for wrong in reading.diagnostics for edit in wrong.fix]

    assert apply(text, edits) == text.replace("a_b", "a\\_b").replace("c_d", "c\\_d")
    assert told(reading) == [
        "mark-in-word <text>:1:2",
        "include-not-followed <text>:1:5",
        "include-not-followed <text>:3:1",
    ]


def test_to_make_a_text_portable_leaves_its_includes_alone():
    text = "a snake_case @include(my_own_[map].argdown)\n\n@include(one_{two}.argdown)\n"

    assert port(text).text == text.replace("snake_case", "snake\\_case")
    assert port(text).ok


def test_halves_of_surrogate_pairs_are_told_of_beside_includes():
    assert told(parse("\ud800 @include(b)")) == [
        "not-utf-8 <text>:1:1",
        "include-not-followed <text>:1:3",
    ]
