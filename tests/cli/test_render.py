"""`argmap render`."""

import re

import pytest

from argmap.render import engines

ARGDOWN = "[A]: a\n  + <B>: b\n"


def test_a_picture_is_written_beside_its_file(argmap, write, tmp_path):
    write("debates/one.argdown", ARGDOWN)

    result = argmap("render", "debates/one.argdown")

    assert result.exit_code == 0
    assert result.output == "wrote debates/one.svg\n"
    assert (tmp_path / "debates" / "one.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_suffix_of_the_output_names_the_format(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "--view", "overview", "-o", "map.png")

    assert result.exit_code == 0
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_the_map_that_argdown_draws_can_be_drawn(argmap, write, tmp_path):
    write("one.argdown", "[A]: a\n  + <B>: b\n\n[C]: nothing is said of it\n")

    assert argmap("render", "one.argdown", "--view", "argdown").exit_code == 0
    assert "nothing" not in (tmp_path / "one.svg").read_text(encoding="utf-8")


def test_the_neighbourhood_of_something_is_drawn(argmap, write, tmp_path):
    write("one.argdown", "[A]: a\n  + [B]: b\n    + [C]: c\n")

    assert argmap("render", "one.argdown", "--around", "a", "--to", "dot").exit_code == 2
    result = argmap("render", "one.argdown", "--around", "A", "--depth", "1", "--to", "dot")

    assert result.exit_code == 0
    assert "2 of 3 cards" in (tmp_path / "one.dot").read_text(encoding="utf-8")


def test_an_unknown_title_is_told_with_what_is_near(argmap, write):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "--around", "[a]", "--to", "dot")

    assert result.exit_code == 2
    assert "there is no statement 'a'; near it: [A]" in result.output


def test_a_depth_needs_something_to_start_from(argmap, write):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "--depth", "1")

    assert result.exit_code == 2
    assert "say around what" in result.output


def test_one_argument_is_drawn_as_numbered_lines(argmap, write, tmp_path):
    write("one.argdown", "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n")

    assert argmap("render", "one.argdown", "--view", "argument", "--to", "dot").exit_code == 0
    assert "THEREFORE" in (tmp_path / "one.dot").read_text(encoding="utf-8")
    page = argmap("render", "one.argdown", "--view", "argument", "--to", "html")
    assert page.exit_code == 2
    assert "take another view" in page.output
    options = ("--view", "argument", "--around", "A", "--depth", "1")
    result = argmap("render", "one.argdown", *options)
    assert result.exit_code == 2
    assert "leave it out" in result.output


def test_of_one_argument_nothing_is_cut_off(argmap, write):
    write("one.argdown", "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n")

    result = argmap("render", "one.argdown", "--view", "argument", "--max-depth", "1")

    assert result.exit_code == 2
    assert "--max-depth cuts off what is far" in result.output


@pytest.mark.parametrize("view", ["dialectic", "inference"])
def test_other_views_are_drawn(argmap, write, tmp_path, view):
    write("one.argdown", "[A]: a\n  - <B>: b\n")

    assert argmap("render", "one.argdown", "--view", view, "--to", "dot").exit_code == 0
    assert "attacks" in (tmp_path / "one.dot").read_text(encoding="utf-8")


def test_the_format_can_be_named(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)

    assert argmap("render", "one.argdown", "--to", "dot").exit_code == 0
    assert (tmp_path / "one.dot").read_text(encoding="utf-8").startswith("digraph argmap")


def test_a_picture_goes_to_standard_output(argmap):
    result = argmap("render", "-", "--to", "dot", "-o", "-", stdin=ARGDOWN)

    assert result.exit_code == 0
    assert result.stdout.startswith("digraph argmap")


def test_several_files_are_drawn(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)
    write("two.argdown", ARGDOWN)

    assert argmap("render", "one.argdown", "two.argdown", "--to", "dot").exit_code == 0
    assert (tmp_path / "one.dot").exists()
    assert (tmp_path / "two.dot").exists()


def test_several_files_do_not_go_into_one(argmap, write):
    write("one.argdown", ARGDOWN)
    write("two.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "two.argdown", "-o", "map.svg")

    assert result.exit_code == 2
    assert "map.svg is no folder, and several files are to be written" in result.output


def test_what_could_be_read_is_drawn_and_the_rest_is_told(argmap, write, tmp_path):
    write("one.argdown", "[A]: a\n  + [B\n")

    result = argmap("render", "one.argdown", "--to", "dot")

    assert result.exit_code == 1
    assert "AM001" in result.output
    assert (tmp_path / "one.dot").exists()


def test_an_unknown_suffix_is_unusable(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "-o", "map.doc")

    assert result.exit_code == 2
    assert "can't draw 'doc': the formats are svg, png, pdf, dot, mermaid, html" in result.output
    assert not (tmp_path / "map.doc").exists()


def test_a_suffix_that_says_another_format_is_told(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)
    write("map.svg", "mine")

    result = argmap("render", "one.argdown", "--to", "png", "-o", "map.svg")

    assert result.exit_code == 2
    assert "map.svg says svg and --to says png: leave out --to" in result.output
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_told(argmap, write):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "-o", "nowhere/map.dot")

    assert result.exit_code == 2
    assert "can't write nowhere/map.dot: there is no folder nowhere" in result.output


def test_without_an_engine_the_dot_is_written_and_one_sentence_says_what_to_install(
    argmap, write, tmp_path, monkeypatch
):
    monkeypatch.setattr(engines.Engine, "command", lambda _: None)
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown")

    assert result.exit_code == 2
    assert "pip install 'argmap[draw]'" in result.output
    assert result.output.count("\n") == 1
    assert (tmp_path / "one.dot").exists()
    assert not (tmp_path / "one.svg").exists()


@pytest.mark.parametrize("view", ["reasons", "overview"])
def test_the_op_ed_is_drawn_with_the_places_of_its_quotes(argmap, op_ed, tmp_path, view):
    result = argmap("render", op_ed, "--view", view, "-o", "map.svg")

    assert result.exit_code == 0, result.output
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Coordinate now" in svg
    assert "¶8/6" in svg


@pytest.mark.parametrize(
    ("files", "arguments"),
    [
        (["map.svg"], ["map.svg"]),
        (["one.dot"], ["one.dot", "--to", "dot"]),
        (["one.argdown"], ["one.argdown", "-o", "one.argdown", "--to", "svg"]),
        (["x.argdown", "x.ad"], ["x.argdown", "x.ad"]),
        (["x.argdown", "x.ad"], ["."]),
    ],
)
def test_a_picture_takes_the_place_of_no_input_and_no_other_picture(
    argmap, write, tmp_path, files, arguments
):
    for name in files:
        write(name, ARGDOWN)

    result = argmap("render", *arguments)

    assert result.exit_code == 2
    assert "would take the place of" in result.output
    assert all((tmp_path / name).read_text(encoding="utf-8") == ARGDOWN for name in files)


def test_a_picture_does_not_take_the_place_of_the_text_that_is_analysed(argmap, write, tmp_path):
    write("text.svg", "It rains.")
    write("x.argdown", f"===\nsource: text.svg\n===\n\n{ARGDOWN}")

    result = argmap("render", "x.argdown", "-o", "text.svg")

    assert result.exit_code == 2
    assert (tmp_path / "text.svg").read_text(encoding="utf-8") == "It rains."


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--to", "mermaid", "--engine", "dot"), "Mermaid is text .* leave out --engine"),
        (("-o", "x.mmd", "--time-limit", "9"), "Mermaid is text .* leave out --time-limit"),
        (("-o", "x.dot", "--engine", "dot"), "DOT is text .* leave out --engine"),
        (("--to", "dot", "-o", "-", "--engine", "dot"), "DOT is text .* leave out --engine"),
    ],
)
def test_options_of_layouts_are_refused_where_there_is_none(argmap, write, options, told):
    write("x.argdown", "[A]: a\n")
    result = argmap("render", "x.argdown", *options)
    assert result.exit_code == 2
    assert re.search(told, result.stderr)


@pytest.mark.parametrize("limit", ["nan", "inf", "0", "-1", "1e300"])
def test_a_time_limit_is_a_number_of_seconds(argmap, write, limit):
    write("x.argdown", ARGDOWN)

    assert argmap("render", "x.argdown", "--time-limit", limit).exit_code == 2


@pytest.mark.parametrize("folder", ["there", "there/", "new/", "new/deep/"])
def test_pictures_go_into_a_folder(argmap, write, tmp_path, folder):
    write("maps/one.argdown", ARGDOWN)
    write("maps/two.argdown", ARGDOWN)
    (tmp_path / "there").mkdir()

    result = argmap("render", "maps", "--to", "dot", "-o", folder)

    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / folder).iterdir()) == ["one.dot", "two.dot"]


def test_pictures_stand_in_folders_as_their_files_do(argmap, write, tmp_path):
    write("maps/one.argdown", ARGDOWN)
    write("maps/deep/one.argdown", ARGDOWN)
    result = argmap("render", "maps", "--to", "dot", "-o", "there/")

    assert result.exit_code == 0
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.glob("there/**/*.dot")) == [
        "there/deep/one.dot",
        "there/one.dot",
    ]


def test_a_single_picture_goes_into_a_folder_too(argmap, write, tmp_path):
    write("x.argdown", ARGDOWN)
    (tmp_path / "there").mkdir()

    assert argmap("render", "x.argdown", "--to", "dot", "-o", "there").exit_code == 0
    assert (tmp_path / "there" / "x.dot").exists()


def test_two_pictures_in_a_folder_need_two_names(argmap, write, tmp_path):
    write("a/x.argdown", ARGDOWN)
    write("b/x.argdown", ARGDOWN)

    result = argmap("render", "a", "b", "--to", "dot", "-o", "pictures/")

    assert result.exit_code == 2
    assert "would take the place of" in result.output
    assert not (tmp_path / "pictures").exists()


def test_several_pictures_do_not_go_to_standard_output(argmap, write):
    write("one.argdown", ARGDOWN)
    write("two.argdown", ARGDOWN)

    assert "name a folder with -o" in argmap("render", ".", "-o", "-").output


def test_brackets_in_a_name_are_no_markup(argmap, write):
    write("x[/y].argdown", ARGDOWN)

    result = argmap("render", "x[/y].argdown", "--to", "dot")

    assert result.exit_code == 0
    assert result.output == "wrote x[/y].dot\n"


def test_a_picture_does_not_take_the_place_of_a_file_that_is_included(argmap, write):
    write("main.argdown", "[A]: a\n\n@include(b.svg)\n")
    included = write("b.svg", "[B]: b\n")

    result = argmap("render", "main.argdown", "-o", "b.svg")

    assert result.exit_code == 2
    assert result.output.endswith("would take the place of a file that is included, b.svg\n")
    assert included.read_text(encoding="utf-8") == "[B]: b\n"


def test_what_stands_is_marked_without_the_name_of_a_semantics(argmap, write, tmp_path):
    write("one.argdown", "[Go]: We go.\n  - [Rain]: It rains.\n")

    assert argmap("render", "one.argdown", "--to", "dot", "--evaluate").exit_code == 0
    unnamed = (tmp_path / "one.dot").read_text(encoding="utf-8")
    argmap("render", "one.argdown", "--to", "dot", "--evaluate", "grounded")
    assert unnamed == (tmp_path / "one.dot").read_text(encoding="utf-8")
    assert "falls" in unnamed


def test_a_file_in_the_place_of_a_semantics_is_told(argmap, write):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "--evaluate", "one.argdown")

    assert result.exit_code == 2
    assert "'one.argdown' is a file." in result.output
    assert "--evaluate grounded one.argdown" in result.output


def test_a_folder_may_be_called_like_a_semantics(argmap, write, tmp_path):
    write("one.argdown", ARGDOWN)
    (tmp_path / "preferred").mkdir()

    assert argmap("render", "one.argdown", "--to", "dot", "--evaluate", "preferred").exit_code == 0


def test_what_cards_tell_can_be_chosen(argmap, write, tmp_path):
    write("one.argdown", "[A]: a {holdr: Ann, credence: 0.5}\n")

    assert argmap("render", "one.argdown", "--to", "dot", "--show", "diagnostics").exit_code == 0
    told = (tmp_path / "one.dot").read_text(encoding="utf-8")
    assert ["! AM106 misspelt-key" in told, "credence" in told] == [True, False]
    assert argmap("render", "one.argdown", "--to", "dot", "--show", "credence").exit_code == 0
    told = (tmp_path / "one.dot").read_text(encoding="utf-8")
    assert ["! AM106 misspelt-key" in told, "credence 0.5" in told] == [False, True]


def test_what_can_not_be_shown_is_refused_with_what_may_be_meant(argmap, write):
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "--show", "qotes")

    assert result.exit_code == 2
    assert "one.argdown was not drawn: no detail 'qotes': did you mean quotes?" in result.output


SECTIONS = "# One\n\n[A]: a\n  + [B]: b\n    + [C]: c\n\n# Two\n\n[D]: d\n  - [A]\n"


def test_sections_can_be_folded(argmap, write, tmp_path):
    write("one.argdown", SECTIONS)

    assert argmap("render", "one.argdown", "--to", "dot", "--fold", "one").exit_code == 0
    told = (tmp_path / "one.dot").read_text(encoding="utf-8")
    assert ["SECTION" in told, "It is a" in told, "3\xa0statements" in told] == [True, False, True]


def test_a_section_that_is_not_there_cannot_be_folded(argmap, write):
    write("one.argdown", SECTIONS)

    result = argmap("render", "one.argdown", "--to", "dot", "--fold", "Tow")

    assert result.exit_code == 2
    assert "was not drawn: there is no section 'Tow'; did you mean 'Two'?" in result.output


def test_what_is_too_deep_can_be_cut_off(argmap, write, tmp_path):
    write("one.argdown", SECTIONS)

    assert argmap("render", "one.argdown", "--to", "dot", "--max-depth", "1").exit_code == 0
    told = (tmp_path / "one.dot").read_text(encoding="utf-8")
    assert "…\xa01 more" in told


def test_a_page_folds_by_itself(argmap, write):
    write("one.argdown", SECTIONS)

    result = argmap("render", "one.argdown", "--to", "html", "--fold", "all")

    assert result.exit_code == 2
    assert "leave out `around`, `depth`, `fold` and `max_depth`" in result.output


def test_a_project_says_how_its_pictures_are_to_look(argmap, write, tmp_path):
    write("pyproject.toml", '[tool.argmap.render]\nstyle = "print"\nshow = ["credence"]\n')
    write("maps/one.argdown", "[A]: a {credence: 0.5}\n")

    assert argmap("render", "maps/one.argdown", "--to", "dot").exit_code == 0
    told = (tmp_path / "maps/one.dot").read_text(encoding="utf-8")
    assert ["#111111" in told, "credence 0.5" in told] == [True, True]
    assert argmap("render", "maps/one.argdown", "--to", "dot", "--style", "dark").exit_code == 0
    told = (tmp_path / "maps/one.dot").read_text(encoding="utf-8")
    assert ["#111111" in told, "#141a21" in told, "credence 0.5" in told] == [False, True, True]


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ('[tool.argmap.render]\n\nstyle = "drak"', "3:1", "`tool.argmap.render.style` is wrong: no"),
        ("[tool.argmap]\nrender.letters = 9", "2:1", "`tool.argmap.render.letters` is no number"),
        ("[tool.argmap]\nrender = {letters = 9}", "2:11", "`tool.argmap.render.letters` is no number"),
        (
            '[tool.argmap.render.colours]\nink = "#1f2933"\nclaim = { bar = "red" }',
            "3:11",
            "`tool.argmap.render.colours.claim.bar` is no colour: 'red'",
        ),
        ("[tool.argmap]\nrender = 3", "2:1", "`tool.argmap.render` is no mapping"),
        ("[tool.argmap]\nselct = []", "2:1", "`tool.argmap` has no key `selct`"),
    ],
)  # fmt: skip
def test_a_look_that_makes_no_sense_is_told_with_its_place(argmap, write, said, place, message):
    write("pyproject.toml", said)
    write("one.argdown", ARGDOWN)

    result = argmap("render", "one.argdown", "--to", "dot")

    assert result.exit_code == 2
    assert f"pyproject.toml:{place}: {message}" in result.output


def test_how_pictures_look_is_no_matter_of_checks(argmap, write):
    write("pyproject.toml", '[tool.argmap.render]\nstyle = "print"\n')
    write("one.argdown", ARGDOWN)

    assert "has no key" not in argmap("check", "one.argdown").output


def test_each_section_can_have_a_picture_of_its_own(argmap, write, tmp_path):
    write("one.argdown", SECTIONS)

    result = argmap("render", "one.argdown", "--to", "dot", "--by-section")

    assert result.exit_code == 0
    assert result.output == (
        "wrote 3 pictures to one-sections, first of all one-sections/index.dot\n"
    )
    assert sorted(path.name for path in (tmp_path / "one-sections").glob("*.dot")) == [
        "1-one.dot", "2-two.dot", "index.dot",
    ]  # fmt: skip


def test_pictures_of_sections_of_several_maps_go_into_folders_of_their_own(argmap, write, tmp_path):
    write("one.argdown", SECTIONS)
    write("more/two.argdown", SECTIONS)

    result = argmap(
        "render", "one.argdown", "more/two.argdown", "--to", "dot", "--by-section", "-o", "out"
    )

    assert result.exit_code == 0
    folders = sorted(path.parent.name for path in (tmp_path / "out").rglob("index.dot"))
    assert folders == ["one", "two"]


def test_pictures_of_sections_of_two_maps_never_meet(argmap, write):
    write("one.argdown", SECTIONS)
    write("one.ad", SECTIONS)

    result = argmap("render", "one.argdown", "one.ad", "--to", "dot", "--by-section")

    assert result.exit_code == 2
    assert "of one.ad and of one.argdown would go into one folder, one-sections" in result.output


def test_a_picture_of_a_section_takes_no_other_files_place(argmap, write, tmp_path):
    write("one.argdown", SECTIONS)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.dot").write_text("mine")

    result = argmap("render", "one.argdown", "--to", "dot", "--by-section", "-o", "out")

    assert result.exit_code == 2
    assert "index.dot is there and was not written by this" in result.output
    assert (tmp_path / "out" / "index.dot").read_text() == "mine"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--fold", "all"), "leave out --around, --fold and --max-depth"),
        (("--to", "html"), "leave out --to html"),
        (("-o", "-"), "name a folder behind -o"),
        (("-o", "one.argdown"), "one.argdown is a file: with --by-section, -o names a folder"),
    ],
)
def test_what_does_not_go_with_sections_is_refused(argmap, write, options, told):
    write("one.argdown", SECTIONS)

    result = argmap("render", "one.argdown", "--by-section", *options)

    assert result.exit_code == 2
    assert told in result.output
