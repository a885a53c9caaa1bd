"""`argmap convert`."""

import json

import pytest

from argmap.exchange.argdown_json import dumps, loads
from argmap.reading import parse, read

TEXT = "[A]: a\n  + [B]: b\n"


def test_argdown_json_goes_to_standard_output(argmap, write):
    write("x.argdown", TEXT)
    done = argmap("convert", "x.argdown", "--to", "argdown-json")

    assert done.exit_code == 0
    assert done.stdout == f"{dumps(parse(TEXT))}\n"
    assert done.stderr == ""


def test_the_suffixes_say_the_formats(argmap, write, tmp_path):
    write("x.argdown", TEXT)
    done = argmap("convert", "x.argdown", "-o", "y.json")

    assert done.exit_code == 0
    assert done.stderr == "wrote y.json\n"
    assert loads((tmp_path / "y.json").read_text(encoding="utf-8")).map == parse(TEXT).map


def test_standard_input_is_argdown(argmap):
    done = argmap("convert", "-", "--to", "argdown-json", stdin=TEXT)

    assert done.exit_code == 0
    assert list(json.loads(done.stdout)["statements"]) == ["A", "B"]


def test_json_is_read_and_written_again(argmap, op_ed):
    once = argmap("convert", op_ed, "--to", "argdown-json").stdout
    done = argmap("convert", "-", "--from", "argdown-json", "--to", "argdown-json", stdin=once)

    assert done.exit_code == 0
    assert loads(done.stdout).map == read(op_ed).map


def test_json_becomes_argdown_with_the_same_map(argmap, op_ed):
    told = argmap("convert", op_ed, "--to", "argdown-json").stdout
    done = argmap("convert", "-", "--from", "argdown-json", "--to", "argdown", stdin=told)

    assert done.exit_code == 0
    assert parse(done.stdout).map == read(op_ed).map
    assert not done.stdout.endswith("\n\n")


def test_plain_json_has_nothing_of_ours(argmap, op_ed):
    done = argmap("convert", op_ed, "--to", "argdown-json", "--plain")

    assert list(json.loads(done.stdout)) == [
        "arguments",
        "statements",
        "relations",
        "sections",
        "tags",
    ]


def test_several_files_go_to_a_folder(argmap, write, tmp_path):
    write("in/x.argdown", TEXT)
    write("in/y.ad", TEXT)
    done = argmap("convert", "in", "--to", "argdown-json", "-o", "out/deep/")

    assert done.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out" / "deep").iterdir()) == [
        "x.json",
        "y.json",
    ]


def test_folders_in_a_folder_stay(argmap, write, tmp_path):
    for name in ("in/x.argdown", "in/deep/x.argdown", "in/deep/er/y.ad", "z.argdown"):
        write(name, TEXT)
    done = argmap("convert", "./in/", "z.argdown", "--to", "argdown-json", "-o", "out/")

    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "wrote out/deep/er/y.json",
        "wrote out/deep/x.json",
        "wrote out/x.json",
        "wrote out/z.json",
    ]
    assert loads((tmp_path / "out/deep/x.json").read_text(encoding="utf-8")).map == parse(TEXT).map


def test_nothing_of_a_folder_is_written_if_one_of_its_files_is_there(argmap, write, tmp_path):
    write("in/x.argdown", TEXT)
    write("in/deep/y.argdown", TEXT)
    there = write("out/deep/y.json", "precious")
    done = argmap("convert", "in", "--to", "argdown-json", "-o", "out")

    assert done.exit_code == 2
    assert done.stderr == (
        "argmap: out/deep/y.json is there already; with --force it is written over\n"
    )
    assert there.read_text(encoding="utf-8") == "precious"
    assert not (tmp_path / "out/x.json").exists()

    assert argmap("convert", "in", "-t", "argdown-json", "-o", "out", "--force").exit_code == 0
    assert loads(there.read_text(encoding="utf-8")).map == parse(TEXT).map


def test_a_folder_that_is_a_file_already_is_told_before_anything_is_written(
    argmap, write, tmp_path
):
    write("in/deep/x.argdown", TEXT)
    write("in/x.argdown", TEXT)
    write("out/deep", "a file")
    done = argmap("convert", "in", "--to", "argdown-json", "-o", "out")

    assert done.exit_code == 2
    assert "can't make the folder out/deep: " in done.stderr
    assert not (tmp_path / "out/x.json").exists()


def test_a_folder_stands_for_its_files_of_the_format_that_is_read(argmap, write, tmp_path):
    write("in/x.json", dumps(parse(TEXT)))
    write("in/y.argdown", TEXT)
    done = argmap("convert", "in", "--from", "argdown-json", "--to", "argdown", "-o", "out/")

    assert done.exit_code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["x.argdown"]


def test_what_could_be_read_is_converted(argmap, write):
    write("x.argdown", "[A: a\n\n[B]: b\n  _ [C]: c\n")
    done = argmap("convert", "x.argdown", "--to", "argdown-json")

    assert done.exit_code == 1
    assert "x.argdown: 2 errors; what could not be read is not converted" in done.stderr
    assert list(json.loads(done.stdout)["statements"]) == ["A", "B", "C"]


def test_broken_json_is_told_of_and_nothing_is_written(argmap, write, tmp_path):
    write("x.json", '{\n  "statements": {"A": }\n}')
    done = argmap("convert", "x.json", "--to", "argdown-json", "-o", "y.json")

    assert done.exit_code == 1
    assert "x.json:2:" in done.stderr
    assert "error AM501 broken-json" in done.stderr
    assert "1 error; nothing was converted" in done.stderr
    assert not (tmp_path / "y.json").exists()


def test_what_is_lost_is_told(argmap, write):
    write("x.json", '{"statements": {"A": {"note": "n"}}}')
    done = argmap("convert", "x.json", "--to", "argdown-json")

    assert done.exit_code == 0
    assert "AM505 lost-key: `note` of statements has no place in a map" in done.stderr


def test_json_that_is_not_utf_8_is_told_of(argmap, tmp_path):
    (tmp_path / "x.json").write_bytes('{"statements": {"é": {}}}'.encode("latin-1"))
    done = argmap("convert", "x.json", "--to", "argdown-json")

    assert done.exit_code == 1
    assert "not-utf-8" in done.stderr


def test_a_file_that_is_there_is_written_over_by_force_alone(argmap, write):
    write("x.argdown", TEXT)
    other = write("y.json", "precious")

    done = argmap("convert", "x.argdown", "-o", "y.json")
    assert done.exit_code == 2
    assert done.stderr == "argmap: y.json is there already; with --force it is written over\n"
    assert other.read_text(encoding="utf-8") == "precious"

    assert argmap("convert", "x.argdown", "-o", "y.json", "--force").exit_code == 0
    assert loads(other.read_text(encoding="utf-8")).map == parse(TEXT).map


def test_the_text_that_is_analysed_is_never_written_over(argmap, write):
    text = write("text.json", "He said so.")
    write("x.argdown", "===\nsource: text.json\n===\n\n[A]: a")
    done = argmap("convert", "x.argdown", "-o", "text.json", "--force")

    assert done.exit_code == 2
    assert "the text that is analysed" in done.stderr
    assert text.read_text(encoding="utf-8") == "He said so."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x.argdown",), "say with --to which format you want: argdown, argdown-json"),
        (
            ("x.argdown", "-o", "y.xyz"),
            "there is no format .xyz: say with --to which format you want",
        ),
        (("x.argdown", "-o", ""), "say with --to which format you want"),
        (("x.argdown", "-o", "", "-t", "argdown-json"), "the name behind -o is empty"),
        (("x.txt", "-t", "argdown-json"), "say which it is with --from"),
        (("z.argdown", "-t", "argdown-json"), "there is no file z.argdown"),
        (("z.json", "-t", "argdown-json"), "there is no file z.json"),
        (("x.argdown", "y.argdown", "-t", "argdown-json"), "name a folder with -o"),
        (("x.argdown", "y.argdown", "-o", "z.json"), "z.json is no folder"),
        (("x.argdown", "a/x.argdown", "-t", "argdown-json", "-o", "b/"), "would be written over"),
        (("x.argdown", "-o", "no/x.json"), "can't write no/x.json"),
        (("x.argdown", "-o", "x.argdown", "-t", "argdown-json", "--force"), "written over x.argd"),
        (("x.argdown", "-o", "x.txt/", "-t", "argdown-json"), "can't make the folder x.txt"),
    ],
)
def test_what_cannot_be_is_said(argmap, write, arguments, said):
    for name in ("x.argdown", "y.argdown", "a/x.argdown", "x.txt"):
        write(name, TEXT)
    done = argmap("convert", *arguments)

    assert done.exit_code == 2
    assert said in done.stderr


def test_a_reading_with_includes_is_converted_as_a_whole(argmap, write):
    write("x.argdown", "@include(y.argdown)\n\n[A]: a\n")
    write("y.argdown", "[B]: b\n")
    done = argmap("convert", "x.argdown", "--to", "argdown-json")

    assert done.exit_code == 0
    assert list(json.loads(done.stdout)["statements"]) == ["B", "A"]


def test_a_file_that_is_included_is_never_written_over(argmap, write):
    write("main.argdown", "[A]: a\n\n@include(b.json)\n")
    included = write("b.json", "[B]: b\n")

    result = argmap("convert", "main.argdown", "-o", "b.json", "--force")

    assert result.exit_code == 2
    assert result.output.endswith("would take the place of a file that is included, b.json\n")
    assert included.read_text(encoding="utf-8") == "[B]: b\n"
