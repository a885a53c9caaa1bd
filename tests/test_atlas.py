import re

import pytest

from argmap import render_sections
from argmap.model import ArgumentMap, Relation, RelationKind, Section, Statement, StatementRef
from argmap.reading import parse, read
from argmap.render import LayoutTimeoutError, NoEngineError, UnknownFormatError, UnknownSectionError
from argmap.render.subject import Subject
from argmap.render.views import scene_of

TEXT = """\
===
title: Phones
thesis: Door
===

# For

[Door]: Phones stay at the door.
  + <Quiet>: Lessons are quiet without them.

# Against

[Pocket]: Phones stay in the pocket.
  -> [Door]
  + <Parents>: Parents must reach their children.

## Costs

[Lockers]: Lockers cost money.
  +> [Pocket]
"""
NAMES = [".argmap-pictures", "1-for.svg", "2-against.svg", "index.svg"]


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def targets(file):
    """Return where the links of an SVG lead."""
    return re.findall(r'href="([^"]*)"', file.read_text(encoding="utf-8"))


def test_each_section_has_a_picture_and_an_index_leads_to_them(tmp_path):
    folder = tmp_path / "phones"
    files = render_sections(parse(TEXT), folder)
    assert [file.name for file in files] == ["index.svg", "1-for.svg", "2-against.svg"]
    assert names(folder) == NAMES
    assert sorted(targets(files[0])) == ["1-for.svg", "2-against.svg"]


def test_what_another_section_tells_is_a_link_to_its_picture(tmp_path):
    render_sections(parse(TEXT), tmp_path)
    assert targets(tmp_path / "1-for.svg") == ["2-against.svg#claim-pocket"]


def test_every_link_leads_to_something(tmp_path, examples):
    for number, example in enumerate(examples):
        folder = tmp_path / str(number)
        ids = {}
        files = render_sections(read(example), folder)
        for file in files:
            told = file.read_text(encoding="utf-8")
            ids[file.name] = set(re.findall(r'id="([^"]*)"', told))
        for file in files:
            for target in targets(file):
                other, _, name = target.partition("#")
                assert not name or name in ids[other or file.name]


@pytest.fixture
def examples(request):
    folder = request.config.rootpath / "examples"
    return [
        folder / "coordination-now-more-than-ever.argdown",
        folder / "the-author-of-nature.argdown",
    ]


def test_a_picture_is_called_by_its_section_and_has_no_ground_for_it(tmp_path):
    render_sections(parse(TEXT), tmp_path, format="dot")
    told = (tmp_path / "2-against.dot").read_text(encoding="utf-8")
    assert told.count(">Against<") == 1
    assert ">Costs<" in told
    assert ">Phones<" in told


def test_other_formats_have_no_links(tmp_path):
    files = render_sections(parse(TEXT), tmp_path, format="png")
    assert {file.suffix for file in files} == {".png"}


def test_a_file_of_somebody_else_stays(tmp_path):
    (tmp_path / "1-for.svg").write_text("mine")
    with pytest.raises(FileExistsError, match=r"1-for\.svg is there and was not written by this"):
        render_sections(parse(TEXT), tmp_path)
    assert names(tmp_path) == ["1-for.svg"]
    assert (tmp_path / "1-for.svg").read_text() == "mine"


def test_what_was_written_before_is_replaced_and_what_has_no_section_any_more_goes(tmp_path):
    (tmp_path / "notes.svg").write_text("mine")
    render_sections(parse(TEXT), tmp_path)
    render_sections(parse(TEXT), tmp_path, format="dot")
    render_sections(parse(TEXT.replace("# For", "# Pro")), tmp_path)
    dots = ["1-for.dot", "2-against.dot", "index.dot"]
    now = [".argmap-pictures", "1-pro.svg", "2-against.svg", "index.svg", "notes.svg"]
    assert names(tmp_path) == sorted([*now, *dots])
    assert (tmp_path / "notes.svg").read_text() == "mine"


def test_a_list_that_was_changed_leads_to_no_other_folder(tmp_path):
    folder = tmp_path / "phones"
    folder.mkdir()
    (tmp_path / "other.svg").write_text("mine")
    (folder / ".argmap-pictures").write_text("../other.svg\n..\n.hidden.svg\n")
    render_sections(parse(TEXT), folder)
    assert (tmp_path / "other.svg").read_text() == "mine"


def test_nothing_is_written_if_something_cannot_be_drawn(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = tmp_path / "phones"
    with pytest.raises(NoEngineError):
        render_sections(parse(TEXT), folder, engine="dot")

    def late(*_, **__):
        raise LayoutTimeoutError("too late")

    monkeypatch.setattr("argmap.atlas.render_to", late)
    with pytest.raises(
        LayoutTimeoutError, match=r"^index\.svg: too late; the limit of 60 seconds is for all 3"
    ):
        render_sections(parse(TEXT), folder)
    assert not folder.exists()


def test_a_map_without_sections_is_refused(tmp_path):
    with pytest.raises(UnknownSectionError, match="the map has no headings"):
        render_sections(parse("[A]: A."), tmp_path / "x")
    with pytest.raises(UnknownSectionError, match="the view dialectic has none"):
        render_sections(parse(TEXT), tmp_path / "x", view="dialectic")
    with pytest.raises(UnknownFormatError, match="the formats are svg, png, pdf, dot"):
        render_sections(parse(TEXT), tmp_path / "x", format="html")
    assert not (tmp_path / "x").exists()


def test_an_argument_about_a_relation_in_another_section_is_told_there(tmp_path):
    support = Relation(RelationKind.SUPPORT, StatementRef("b"), StatementRef("a"))
    drawn = ArgumentMap(
        tuple(Statement(title, section=section) for title, section in (("a", "s1"), ("b", "s2"), ("c", "s3"))),
        (),
        (support, Relation(RelationKind.ATTACK, StatementRef("c"), support.ref)),
        sections=tuple(Section(f"s{number}", word) for number, word in enumerate(("One", "Two", "Three"), 1)),
    )  # fmt: skip
    for view in ("reasons", "overview", "narrow", "inference"):
        assert len(render_sections(drawn, tmp_path / view, view=view)) == 4
    assert targets(tmp_path / "reasons" / "1-one.svg") == [
        "2-two.svg#claim-b",
        "3-three.svg#claim-c",
    ]


def test_a_relation_to_itself_that_is_argued_about_is_drawn_where_it_ends(tmp_path):
    circular = Relation(RelationKind.SUPPORT, StatementRef("A"), StatementRef("A"))
    drawn = ArgumentMap(
        (Statement("A", section="s1"), Statement("B", section="s2")),
        (),
        (circular, Relation(RelationKind.ATTACK, StatementRef("B"), circular.ref)),
        sections=(Section("s1", "One"), Section("s2", "Two")),
    )
    (whole,) = {
        (link.source.card, link.target.card)
        for link in scene_of(Subject(drawn), "overview", paged=False).links
    } - {("claim-b", "rel-the-support-from-a-to-a")}
    assert whole == ("rel-the-support-from-a-to-a", "claim-a")
    files = render_sections(drawn, tmp_path / "folder", view="overview", format="dot")
    assert [file.name for file in files] == ["index.dot", "1-one.dot", "2-two.dot"]


def test_a_preference_of_a_relation_to_itself_is_drawn_nowhere(tmp_path):
    circular = Relation(RelationKind.SUPPORT, StatementRef("A"), StatementRef("A"))
    drawn = ArgumentMap(
        (Statement("A", section="s1"), Statement("B", section="s2")),
        (),
        (circular, Relation(RelationKind.PREFERS, circular.ref, circular.ref)),
        sections=(Section("s1", "One"), Section("s2", "Two")),
    )
    for view in ("overview", "narrow", "reasons"):
        files = render_sections(drawn, tmp_path / view, view=view, format="dot")
        told = "".join(file.read_text(encoding="utf-8") for file in files)
        assert "class=support" in told
        assert "prefer" not in told


def test_what_is_drawn_next_is_told(tmp_path):
    told = []

    def watch(pictures):
        for picture in pictures:
            told.append(picture)
            yield picture

    render_sections(parse(TEXT), tmp_path, format="dot", watch=watch)
    assert told == ["index.dot", "1-for.dot", "2-against.dot"]


@pytest.fixture
def shares(monkeypatch):
    """Return a function that draws in so many seconds, or as many as are left; it returns each time."""

    def _shares(folder, seconds, limit):
        now, given = [0.0], []

        def timed(_, path, *, limit, **__):
            took = min(limit, seconds)
            now[0] += took
            given.append(took)
            path.write_text("")

        monkeypatch.setattr("argmap.atlas.time.monotonic", lambda: now[0])
        monkeypatch.setattr("argmap.atlas.render_to", timed)
        render_sections(parse(TEXT), folder, limit=limit)
        return given

    return _shares


def test_the_time_limit_is_one_for_all_pictures(shares, tmp_path):
    assert shares(tmp_path / "a", seconds=100, limit=60) == [20, 20, 20]
    assert shares(tmp_path / "b", seconds=2, limit=60) == [2, 2, 2]


def test_each_picture_has_a_second_or_what_one_asks_for(shares, tmp_path):
    assert shares(tmp_path / "a", seconds=100, limit=1.5) == [1, 1, 1]
    assert shares(tmp_path / "b", seconds=100, limit=0.1) == [0.1, 0.1, 0.1]


def test_time_that_small_pictures_leave_is_for_the_larger_ones(tmp_path, monkeypatch):
    drawn, given = [], []

    def timed(_, path, *, limit, **__):
        drawn.append(path.name)
        given.append(round(limit))
        path.write_text("")

    monkeypatch.setattr("argmap.atlas.render_to", timed)
    large = "# Much\n\n" + "\n\n".join(f"[M{n}]: m\n  + [Door]" for n in range(9))
    files = render_sections(parse(f"{large}\n\n{TEXT}"), tmp_path, limit=60)

    assert [file.name for file in files] == [
        "index.svg",
        "1-much.svg",
        "2-for.svg",
        "3-against.svg",
    ]
    assert drawn[-1] == "1-much.svg"
    assert given == [15, 20, 30, 60]


@pytest.mark.parametrize("limit", [0, -1, float("nan"), float("inf")])
def test_a_limit_that_is_none_is_refused_whatever_the_format(tmp_path, limit):
    with pytest.raises(ValueError, match="the time limit is a finite number of seconds above 0"):
        render_sections(parse(TEXT), tmp_path, format="dot", limit=limit)
