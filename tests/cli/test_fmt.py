"""`argmap fmt`."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UGLY = "[A]:a\n    +[B]:  b\n"
TIDY = "[A]: a\n  + [B]: b\n"
WRONG = "[A]:a\n    +[B: b\n"


def test_a_file_is_formatted_in_place(argmap, write):
    file = write("debate.argdown", UGLY)

    result = argmap("fmt", "debate.argdown")

    assert result.exit_code == 0
    assert result.output == "reformatted debate.argdown\n1 file reformatted\n"
    assert file.read_text(encoding="utf-8") == TIDY


def test_what_is_formatted_is_not_written(argmap, write):
    file = write("debate.argdown", TIDY)
    os.utime(file, ns=(1, 1))

    result = argmap("fmt", "debate.argdown")

    assert result.exit_code == 0
    assert result.output == "1 file left unchanged\n"
    assert file.stat().st_mtime_ns == 1


def test_folders_stand_for_their_files(argmap, write):
    write("one.argdown", UGLY)
    write("two.ad", TIDY)
    write("deep/three.argdown", TIDY)
    other = write("four.md", UGLY)

    result = argmap("fmt", ".")

    assert result.output == "reformatted one.argdown\n1 file reformatted, 2 left unchanged\n"
    assert other.read_text(encoding="utf-8") == UGLY


def test_a_file_with_errors_is_left_as_it_is_and_the_others_are_formatted(argmap, write):
    wrong, good = write("a.argdown", WRONG), write("b.argdown", UGLY)

    result = argmap("fmt", "a.argdown", "b.argdown")

    assert result.exit_code == 1
    assert "a.argdown:2:6: error AM001 unclosed-title" in result.output
    assert "a.argdown: left as it is, as it can't be read without errors\n" in result.output
    assert result.output.endswith("1 file reformatted, 1 with errors\n")
    assert wrong.read_text(encoding="utf-8") == WRONG
    assert good.read_text(encoding="utf-8") == TIDY


def test_check_names_what_would_change_and_writes_nothing(argmap, write):
    file = write("a.argdown", UGLY)
    write("b.argdown", TIDY)

    result = argmap("fmt", "--check", "a.argdown", "b.argdown")

    assert result.exit_code == 1
    assert result.output == (
        "would reformat a.argdown\n1 file would be reformatted, 1 left unchanged\n"
    )
    assert file.read_text(encoding="utf-8") == UGLY


def test_check_finds_nothing_in_what_is_formatted(argmap, write):
    write("a.argdown", TIDY)

    assert argmap("fmt", "--check", "a.argdown").exit_code == 0


def test_diff_shows_what_would_change_and_writes_nothing(argmap, write):
    file = write("a.argdown", f"{UGLY}    + [C]")

    result = argmap("fmt", "--diff", "a.argdown")

    assert result.exit_code == 0
    assert result.stdout == (
        "--- a.argdown\n+++ a.argdown\n@@ -1,3 +1,3 @@\n-[A]:a\n-    +[B]:  b\n-    + [C]\n"
        "\\ No newline at end of file\n+[A]: a\n+  + [B]: b\n+  + [C]\n"
    )
    assert file.read_text(encoding="utf-8") == f"{UGLY}    + [C]"


@pytest.mark.skipif(not shutil.which("git"), reason="git is not on the path")
def test_a_diff_can_be_applied(argmap, write, tmp_path):
    file = write("a.argdown", f"[Ä]: ä\n\n{UGLY}\n\n\n\n[C]: c\u2028\x0bc\r\n\n# D\n\n[E]:e")
    diff = argmap("fmt", "--diff", "a.argdown").stdout_bytes
    subprocess.run(["git", "apply", "-p0"], input=diff, cwd=tmp_path, check=True)

    assert argmap("fmt", "--check", file).exit_code == 0


def test_diff_and_check_go_together(argmap, write):
    write("a.argdown", UGLY)

    result = argmap("fmt", "--check", "--diff", "a.argdown")

    assert result.exit_code == 1
    assert "+[A]: a\n" in result.stdout


def test_standard_input_goes_to_standard_output(argmap):
    result = argmap("fmt", "-", stdin=UGLY)

    assert (result.exit_code, result.stdout, result.stderr) == (0, TIDY, "")


def test_standard_input_with_errors_comes_out_as_it_went_in(argmap):
    result = argmap("fmt", "-", stdin=WRONG)

    assert (result.exit_code, result.stdout) == (1, WRONG)
    assert "<stdin>:2:6: error AM001" in result.stderr


def test_check_of_standard_input_prints_no_text(argmap):
    result = argmap("fmt", "--check", "-", stdin=UGLY)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "would reformat <stdin>\n1 file would be reformatted\n"


def test_quiet_says_nothing_of_what_is_well(argmap, write):
    write("a.argdown", UGLY)

    result = argmap("fmt", "--quiet", "a.argdown")

    assert (result.exit_code, result.output) == (0, "")


def test_a_byte_order_mark_and_pairs_of_line_ends_stay(argmap, tmp_path):
    file = tmp_path / "a.argdown"
    file.write_bytes(b"\xef\xbb\xbf" + UGLY.replace("\n", "\r\n").encode())

    argmap("fmt", file)

    assert file.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


def test_what_is_not_utf_8_is_left_as_it_is(argmap, tmp_path):
    file = tmp_path / "a.argdown"
    file.write_bytes(b"[A]:caf\xe9\n")

    result = argmap("fmt", "--diff", file)

    assert result.exit_code == 1
    assert "error AM000 not-utf-8" in result.output
    assert file.read_bytes() == b"[A]:caf\xe9\n"


def test_links_stay_links_and_rights_stay_rights(argmap, write, tmp_path):
    file = write("there/a.argdown", UGLY)
    file.chmod(0o640)
    link = tmp_path / "link.argdown"
    link.symlink_to(file)

    argmap("fmt", link)

    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == TIDY
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_the_owner_of_a_file_stays_its_owner(argmap, write, monkeypatch):
    file = write("a.argdown", UGLY)
    owners = []
    monkeypatch.setattr(os, "chown", lambda _, *owner: owners.append(owner))

    argmap("fmt", "a.argdown")

    assert owners == [(file.stat().st_uid, file.stat().st_gid)]


def test_a_file_that_cannot_be_put_in_place_is_whole_and_nothing_is_left_behind(
    argmap, write, tmp_path, monkeypatch
):
    file = write("a.argdown", UGLY)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    result = argmap("fmt", "a.argdown")

    assert result.exit_code == 2
    assert result.output == "argmap: can't write a.argdown: No space left on device\n"
    assert file.read_text(encoding="utf-8") == UGLY
    assert list(tmp_path.iterdir()) == [file]


def test_a_pipe_is_refused(argmap, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    result = argmap("fmt", "pipe")

    assert result.exit_code == 2
    assert "no ordinary file" in result.output


def test_a_missing_file_is_unusable(argmap):
    result = argmap("fmt", "missing.argdown")

    assert result.exit_code == 2
    assert result.output == "argmap: there is no file missing.argdown\n"


@pytest.mark.parametrize(
    "file", sorted((ROOT / "examples").glob("*.argdown")), ids=lambda f: f.stem
)
def test_the_examples_are_formatted(argmap, file):
    result = argmap("fmt", "--check", file)

    assert result.exit_code == 0, result.output


def test_included_files_are_not_looked_at(argmap, write):
    other = write("b.argdown", UGLY)
    file = write("a.argdown", "[A]:a\n\n@include(b.argdown)\n")

    result = argmap("fmt", "a.argdown")

    assert result.exit_code == 0, result.output
    assert file.read_text(encoding="utf-8") == "[A]: a\n\n@include(b.argdown)\n"
    assert other.read_text(encoding="utf-8") == UGLY


def test_the_command_runs_as_a_program(write):
    file = write("a.argdown", UGLY)

    done = subprocess.run(
        [sys.executable, "-m", "argmap", "fmt", "-"],
        input=file.read_bytes(),
        capture_output=True,
        check=True,
    )

    assert done.stdout == TIDY.encode()


def test_a_file_is_made_portable(argmap, write):
    path = write("a.argdown", "# Rain\n[Wet]: a snake_case, http://x\n   + [B]: b\n")
    result = argmap("fmt", "--portable", "a.argdown")

    assert result.exit_code == 0, result.output
    assert path.read_text() == "# Rain\n\n[Wet]: a snake\\_case, http:\\//x\n  + [B]: b\n"
    assert argmap("check", "--argdown", "a.argdown").exit_code == 0
    assert argmap("fmt", "--portable", "--check", "a.argdown").exit_code == 0


def test_a_file_that_is_portable_only_by_hand_is_told_of(argmap, write):
    path = write("a.argdown", '[A]: a_b {k: "a } b"}\n')
    result = argmap("fmt", "--portable", "a.argdown")

    assert result.exit_code == 1
    assert "a.argdown:1:18: error AM034 brace-cuts-data" in result.output
    assert "a.argdown: not portable until this is mended by hand" in result.output
    assert path.read_text() == '[A]: a\\_b {k: "a } b"}\n'


def test_a_file_with_errors_is_not_made_portable(argmap, write):
    path = write("a.argdown", "[A: a_b\n")
    result = argmap("fmt", "--portable", "a.argdown")

    assert result.exit_code == 1
    assert "a.argdown: left as it is" in result.output
    assert path.read_text() == "[A: a_b\n"
