"""`argmap check`."""

import json
import os
from pathlib import Path

import pytest


def test_the_op_ed_has_no_findings(argmap, op_ed):
    result = argmap("check", op_ed)

    assert result.exit_code == 0, result.output
    assert "all is well" in result.output
    assert "0 left" in result.output


def test_findings_are_printed_with_line_caret_and_help(argmap, write):
    write("debate.argdown", "[A]: a\n  + [B: b\n")

    result = argmap("check", "debate.argdown")

    assert result.exit_code == 1
    assert result.output == (
        "debate.argdown:2:5: error AM001 unclosed-title: "
        "the title of this statement is never closed\n"
        "  2 |   + [B: b\n"
        "    |     ^^\n"
        "  help: Put a `]` behind the title.\n"
        "  fix:  + [B]: b\n"
        "\n"
        "1 error\n"
        "`argmap check --fix` mends 1 of them\n"
    )


def test_a_misquote_shows_the_passage_of_the_source(argmap, write):
    write("text.txt", "It does not rain.\n")
    write(
        "debate.argdown",
        '===\nsource: text.txt\n===\n\n[Dry]: It is dry. {quote: "It does rain"}\n',
    )

    result = argmap("check", "debate.argdown")

    assert result.exit_code == 1
    assert "debate.argdown:5:28: error AM402 misquote" in result.output
    assert "“not” is left out" in result.output
    assert "text.txt:1:1" in result.output
    assert "| It does not rain." in result.output


def test_standard_input_is_read(argmap):
    result = argmap("check", "-", stdin="[A]: a\n  + [B]: b\n")

    assert result.exit_code == 0
    assert result.output == "<stdin>: all is well (2 statements, 0 arguments)\n"


def test_standard_input_that_is_not_utf_8_is_told_of(argmap):
    result = argmap("check", "-", stdin="[A]: caf\xe9\n".encode("latin-1"))

    assert result.exit_code == 1
    assert "<stdin>:1:9: error AM000 not-utf-8" in result.output


def test_a_folder_stands_for_the_files_in_it(argmap, write):
    write("debates/one.argdown", "[A]: a\n")
    write("debates/deeper/two.ad", "[B]: b\n")
    write("debates/three.txt", "[C")

    result = argmap("check", "debates")

    assert result.exit_code == 0
    assert [line.split(":")[0] for line in result.output.splitlines()] == [
        "debates/deeper/two.ad",
        "debates/one.argdown",
    ]


def test_a_missing_file_is_unusable_and_the_nearest_name_is_told(argmap, write):
    write("debate.argdown", "[A]: a\n")

    result = argmap("check", "debat.argdown")

    assert result.exit_code == 2
    assert result.output == (
        "argmap: there is no file debat.argdown; did you mean debate.argdown?\n"
    )


def test_a_folder_without_argdown_is_unusable(argmap, write):
    write("notes/a.txt", "")

    result = argmap("check", "notes")

    assert result.exit_code == 2
    assert "no file in notes ends in .argdown or .ad" in result.output


def test_information_alone_is_no_finding(argmap, write):
    write("debate.argdown", "===\ntitle: T\n===\n[A]: a\n")

    result = argmap("check", "debate.argdown")

    assert result.exit_code == 0
    assert "AM027" in result.output


def test_a_file_that_is_not_utf_8_is_read_as_far_as_it_goes(argmap, tmp_path):
    (tmp_path / "latin.argdown").write_bytes("[A]: caf\xe9\n".encode("latin-1"))

    result = argmap("check", "latin.argdown")

    assert result.exit_code == 1
    assert "latin.argdown:1:9: error AM000 not-utf-8" in result.output


def test_quiet_prints_findings_only(argmap, write):
    write("debate.argdown", "[A]: a\n")

    assert argmap("check", "--quiet", "debate.argdown").output == ""


def test_quiet_leaves_information_out(argmap, write):
    write("debate.argdown", "===\ntitle: T\n===\n[A]: a\n")

    result = argmap("check", "--quiet", "debate.argdown")

    assert (result.exit_code, result.output) == (0, "")


def test_it_is_told_how_many_files_have_findings(argmap, write):
    write("debates/a.argdown", "[A]: a\n")
    write("debates/b.argdown", "[B]\n")

    assert argmap("check", "debates").output.endswith("\n1 warning in 1 of 2 files\n")


def test_hidden_folders_and_those_of_others_are_passed_over(argmap, write):
    write(".venv/a.argdown", "[A")
    write("node_modules/b/b.argdown", "[B")
    write("c.argdown", "[C]: c\n")

    assert argmap("check", ".").output.startswith("c.argdown: all is well")


def test_links_to_nowhere_pipes_and_hidden_files_in_a_folder_are_passed_over(argmap, write):
    folder = write("a.argdown", "[A]: a\n").parent
    write("._b.argdown", "[B")
    (folder / ".#a.argdown").symlink_to("somebody@somewhere.1")
    (folder / "c.argdown").symlink_to("nowhere.argdown")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "d.argdown")

    result = argmap("check", ".")

    assert result.exit_code == 0
    assert result.output == "a.argdown: all is well (1 statement, 0 arguments)\n"


def test_a_link_to_nowhere_is_told_of_as_such(argmap, write):
    (write("a.argdown", "").parent / "link.argdown").symlink_to("nowhere.argdown")

    result = argmap("check", "link.argdown")

    assert result.exit_code == 2
    assert result.output == "argmap: link.argdown is a link to a file that is not there\n"


def test_what_is_included_is_checked_in_its_own_file(argmap, write):
    write("main.argdown", "[A]: a\n\n@include(parts/b.argdown)\n")
    write("parts/b.argdown", "\n[B: b\n")

    result = argmap("check", "main.argdown")

    assert result.exit_code == 1
    assert result.output.startswith(f"{Path('parts/b.argdown')}:2:1: error AM001 unclosed-title")


def test_includes_from_outside_need_a_root(argmap, write):
    write("maps/main.argdown", "[A]: a\n\n@include(../b.argdown)\n")
    write("maps/pyproject.toml", "")
    write("b.argdown", "[B]: b\n")

    assert "AM081 include-from-outside" in argmap("check", "maps/main.argdown").output
    assert argmap("check", "maps/main.argdown", "--root", ".").output == (
        "maps/main.argdown: all is well (2 statements, 0 arguments)\n"
    )


def test_a_root_that_is_not_there_is_said(argmap, write):
    write("main.argdown", "[A]: a\n")
    result = argmap("check", "main.argdown", "--root", "none")

    assert result.exit_code == 2
    assert "'none' does not exist" in result.output


def test_standard_input_includes_nothing(argmap, write):
    write("b.argdown", "[B]: b\n")
    result = argmap("check", "-", stdin="[A]: a\n\n@include(b.argdown)\n")

    assert result.exit_code == 0
    assert "<stdin>:3:1: info AM085 include-not-followed" in result.output


def test_what_argdown_can_t_read_is_an_error_if_that_is_asked_for(argmap, write):
    write("a.argdown", "a snake_case\n")

    assert argmap("check", "a.argdown").exit_code == 0
    result = argmap("check", "--argdown", "a.argdown")

    assert result.exit_code == 1
    assert "a.argdown:1:8: error AM044 mark-in-word" in result.output
    assert result.output.endswith(
        "1 error\n`argmap check --fix` mends 1 of them\n`argmap fmt --portable` mends what is no error without --argdown\n"
    )


def test_findings_are_selected_and_ignored(argmap, write):
    write("text.txt", "It rains. It pours.\n")
    write("a.argdown", "===\nsource: text.txt\n===\n\n[A]: a\n")

    def codes(*options):
        output = argmap("check", "a.argdown", *options).output
        return [word for word in output.split() if word.startswith("AM")]

    assert codes() == ["AM406", "AM405"]
    assert codes("--ignore", "AM405") == ["AM406"]
    assert codes("--ignore", "AM405,unquoted-statement") == []
    assert codes("--select", "grounding", "--ignore", "AM405", "--ignore", "misquote") == ["AM406"]
    assert codes("--select=AM2") == []


def test_what_is_no_code_is_refused(argmap, write):
    write("a.argdown", "[A]: a\n")

    result = argmap("check", "a.argdown", "--select", "grouding")

    assert result.exit_code == 2
    assert result.output == (
        "argmap: 'grouding' is no code, name or group of findings; did you mean grounding?\n"
    )


def test_a_project_selects_and_ignores(argmap, write):
    write("pyproject.toml", '[tool.argmap]\nignore = ["AM101"]\n')
    write("maps/pyproject.toml", '[project]\nname = "argmap-users"\n')
    write("maps/a.argdown", "[A]: a\n  + [B]\n")

    assert argmap("check", "maps/a.argdown").exit_code == 0
    assert argmap("check", "maps/a.argdown", "--select", "AM101").exit_code == 1
    assert argmap("check", "-", stdin="[A]: a\n  + [B]\n").exit_code == 0


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("[tool.argmap]\nselect = 3", "`tool.argmap.select` is no list of texts; write"),
        ('[tool.argmap]\nselect = ["a", 1]', "`tool.argmap.select` is no list of texts; write"),
        ('[tool.argmap]\nselct = ["AM4"]', "`tool.argmap` has no key `selct`; its keys are"),
        ('[tool.argmap]\nignore = ["AM999"]', "`tool.argmap.ignore`: 'AM999' is no code"),
        ('[tool.argmap]\nignore = ["AM001"]', "`tool.argmap.ignore`: AM001 can't be ignored"),
        ("[tool]\nargmap = 1", "`tool.argmap` is no table"),
        ("[tool.argmap", "Expected ']'"),
    ],
)
def test_a_project_that_makes_no_sense_is_refused(argmap, write, said, told):
    write("pyproject.toml", f"{said}\n")
    write("a.argdown", "[A]: a\n")

    result = argmap("check", "a.argdown")

    assert result.exit_code == 2
    assert result.output.startswith("argmap: ")
    assert "pyproject.toml:" in result.output
    assert told in result.output


def test_findings_are_told_as_json(argmap, write):
    write("a.argdown", "[A: a\n")

    result = argmap("check", "a.argdown", "--to", "json")

    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert (found["code"], found["start"]) == ("AM001", {"line": 1, "column": 1, "offset": 0})
    assert argmap("check", "-", "--to", "json", stdin="[A]: a\n").stdout == "[]\n"


def test_findings_are_told_to_github(argmap, write):
    write("a.argdown", "[A: a\n")

    result = argmap("check", "a.argdown", "--to", "github")

    assert result.stdout.startswith("::error file=a.argdown,line=1,")
    assert argmap("check", "-", "--to", "github", stdin="[A]: a\n").stdout == ""


def test_findings_are_told_as_sarif(argmap, write):
    write("a.argdown", "[A: a\n")

    log = json.loads(argmap("check", "a.argdown", "--to", "sarif").stdout)

    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["AM001"]


def test_a_file_is_mended_in_place(argmap, write):
    file = write("a.argdown", "[A: a\n  + [B]: snake_case\n")

    result = argmap("check", "--fix", "a.argdown")

    assert result.exit_code == 0
    assert file.read_text() == "[A]: a\n  + [B]: snake\\_case\n"
    assert result.output.endswith("mended: 1 AM001 unclosed-title, 1 AM044 mark-in-word\n")
    assert "mended" not in argmap("check", "--fix", "a.argdown").output


def test_what_can_t_be_mended_is_told_and_left(argmap, write):
    file = write("a.argdown", "[A: a\n  + [B]\n")

    result = argmap("check", "--fix", "a.argdown")

    assert result.exit_code == 1
    assert file.read_text() == "[A]: a\n  + [B]\n"
    assert "AM101 undefined-statement" in result.output
    assert result.output.endswith("mended: 1 AM001 unclosed-title\n1 warning left\n")


def test_a_difference_is_shown_and_nothing_is_written(argmap, write):
    file = write("a.argdown", "[A: a\n")

    result = argmap("check", "--diff", "a.argdown")

    assert result.exit_code == 1
    assert result.stdout == "--- a.argdown\n+++ a.argdown\n@@ -1 +1 @@\n-[A: a\n+[A]: a\n"
    assert "would be mended: 1 AM001 unclosed-title" in result.stderr
    assert file.read_text() == "[A: a\n"


def test_what_is_ignored_is_not_mended(argmap, write):
    file = write("a.argdown", "[A]: snake_case\n")

    assert argmap("check", "--fix", "--ignore", "AM044", "a.argdown").exit_code == 0
    assert file.read_text() == "[A]: snake_case\n"


def test_standard_input_is_mended_to_standard_output(argmap):
    result = argmap("check", "--fix", "-", stdin="[A: a\n")

    assert result.stdout == "[A]: a\n"
    assert result.exit_code == 0


def test_a_byte_order_mark_and_line_ends_are_kept(argmap, tmp_path):
    file = tmp_path / "a.argdown"
    file.write_bytes(b"\xef\xbb\xbf[A: a\r\n")

    argmap("check", "--fix", "a.argdown")

    assert file.read_bytes() == b"\xef\xbb\xbf[A]: a\r\n"


def test_a_file_that_is_not_utf_8_is_not_mended(argmap, tmp_path):
    (tmp_path / "a.argdown").write_bytes(b"[A: caf\xe9\n")

    result = argmap("check", "--fix", "a.argdown")

    assert result.exit_code == 1
    assert (tmp_path / "a.argdown").read_bytes() == b"[A: caf\xe9\n"


def test_what_is_included_is_not_mended_with_what_includes_it(argmap, write):
    write("a.argdown", "[A: a\n\n@include(b.argdown)\n")
    included = write("b.argdown", "\n[B: b\n")

    result = argmap("check", "--fix", "a.argdown")

    assert result.exit_code == 1
    assert (included.parent / "a.argdown").read_text() == "[A]: a\n\n@include(b.argdown)\n"
    assert included.read_text() == "\n[B: b\n"
