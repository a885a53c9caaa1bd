import math
from itertools import pairwise

import picture_geometry as geometry
import pytest
from picture_geometry import SVG, parse

from argmap.reading import parse as read
from argmap.render import AUTO, DARK, draw, svg
from argmap.render.measuring import text_width

PICTURES = ("reasons", "overview", "narrow", "reasons op-ed", "overview op-ed", "narrow op-ed")


@pytest.fixture(scope="module")
def pictures():
    return {}


@pytest.fixture(params=PICTURES)
def picture(request, pictures, opinion, op_ed, engine):
    key = (request.param, engine)
    if key not in pictures:
        view, *other = request.param.split()
        drawn = op_ed if other else opinion
        cited = {s.title: "¶10/12, ¶12/10" for s in drawn.statements if not s.implicit}
        pictures[key] = svg(drawn, view=view, citations=cited, engine=engine)
    return pictures[key]


def test_no_card_lies_on_another(picture):
    cards = [geometry.box(node) for node in geometry.of_class(picture, "node")]
    assert len(cards) > 30
    assert geometry.overlapping(cards) == []


def test_no_section_cuts_a_card(picture):
    grounds = [geometry.box(group) for group in geometry.of_class(picture, "cluster")]
    assert geometry.overlapping(grounds) == []


def test_text_stays_in_its_card(picture):
    cards = list(geometry.of_class(picture, "node"))
    assert sum(1 for node in cards for _ in geometry.texts(node)) > 60
    for node in cards:
        card = geometry.box(node)
        for text in geometry.texts(node):
            bold = text.get("font-weight") == "bold"
            width = text_width(text.text, float(text.get("font-size")), bold=bold)
            left = float(text.get("x"))
            if text.get("text-anchor") == "middle":
                left -= width / 2
            assert card.left <= left
            assert left + width <= card.right - 1, text.text


def test_the_frame_of_a_card_is_as_thick_at_all_sides(picture):
    drawn = (list(node.iter(f"{SVG}polygon")) for node in geometry.of_class(picture, "node"))
    for polygons in filter(None, drawn):  # a point has none
        outer, *inner = map(geometry.shape, polygons)
        above = min(cell.top for cell in inner) - outer.top
        below = outer.bottom - max(cell.bottom for cell in inner)
        left = min(cell.left for cell in inner) - outer.left
        right = outer.right - max(cell.right for cell in inner)
        assert round(above, 1) == round(below, 1)
        # One engine takes some letters for wider than they are, and makes an odd width of it.
        assert above - 0.5 <= round(left, 1)
        assert above - 0.5 <= round(right, 1)
        assert round(left + right, 1) == round(2 * above, 1)


def test_no_line_crosses_a_card(picture):
    cards = [geometry.box(node) for node in geometry.of_class(picture, "node")]
    links = list(geometry.of_class(picture, "edge"))
    assert len(links) > 20
    for link in links:
        along = geometry.points(link)
        assert not any(card.holds(x, y, by=2) for card in cards for x, y in along)


def test_all_lies_within_the_picture(picture):
    root = parse(picture)
    (graph,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "graph")
    paper = geometry.box(graph, own=True)
    for name in ("node", "cluster", "edge"):
        for group in geometry.of_class(picture, name):
            if next(group.iter(f"{SVG}polygon"), None) is not None:
                box = geometry.box(group)
                assert paper.left < box.left
                assert box.right < paper.right
                assert paper.top < box.top
                assert box.bottom < paper.bottom


def test_the_whole_of_an_opinion_piece_keeps_its_proportions(opinion, citations, engine):
    width, height = geometry.size(svg(opinion, citations=citations, engine=engine))
    assert 1 / 2.2 <= width / height <= 2.2


def test_an_overview_can_be_read_on_a_screen_as_a_whole(opinion, op_ed, engine):
    for drawn in (opinion, op_ed):
        picture = svg(drawn, view="overview", engine=engine)
        width, height = geometry.size(picture)
        assert least(picture) * min(1440 / width, 900 / height) >= 9  # pixels


def test_a_narrow_overview_can_be_read_in_a_column_of_text(opinion, op_ed, engine):
    for drawn in (opinion, op_ed):
        picture = svg(drawn, view="narrow", engine=engine)
        width, height = geometry.size(picture)
        assert least(picture) * 846 / width >= 10  # pixels
        assert height < 2.2 * width


def least(picture):
    return min(float(text.get("font-size")) for text in parse(picture).iter(f"{SVG}text"))


def test_lines_that_come_together_have_one_arrowhead(op_ed, engine):
    picture = svg(op_ed, view="overview", engine=engine)
    lines = {line.get("id"): line for line in geometry.of_class(picture, "edge")}
    trunks = [line for name, line in lines.items() if name.startswith("trunk-")]
    assert len(trunks) > 5
    assert all(line.find(f"{SVG}polygon") is not None for line in trunks)
    said = {line.findtext(f"{SVG}title") for line in trunks}
    assert any(
        "<Trust at stake> concludes [Coordinate now]\n<Unity at stake> concludes" in one
        for one in said
    )
    assert not any("->" in one for one in said)


def test_the_long_lines_of_the_op_ed_are_references(op_ed, engine):
    picture = svg(op_ed, engine=engine)
    links = list(geometry.of_class(picture, "edge"))
    assert len(links) > 20
    for link in links:
        along = geometry.points(link)
        assert sum(math.dist(one, other) for one, other in pairwise(along)) < 700
    assert sum(1 for _ in parse(picture).iter(f"{SVG}a")) > 30


def test_who_is_against_a_recommendation_makes_no_recommendation(op_ed):
    for view in ("reasons", "overview", "narrow"):
        lines = draw(op_ed, view=view).splitlines()
        there = next(line for line in lines if line.startswith("\t\t") and "No amnesty now" in line)
        assert "class=objection" in there


def test_every_statement_has_its_name_once(opinion, citations, engine):
    root = parse(svg(opinion, citations=citations, engine=engine))
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(names) == len(set(names))
    assert sum(name.startswith("stm-") for name in names) == len(opinion.statements)


def test_what_has_a_name_says_what_it_is(opinion, engine):
    passages = {"The stakes are high": "The stakes are high."}
    root = parse(svg(opinion, passages=passages, engine=engine))
    said = {g.get("id"): g.findtext(f"{SVG}title") for g in root.iter(f"{SVG}g")}
    assert said["stm-the-stakes-are-high"] == (
        "The stakes in dealing with North Korea are high.\n“The stakes are high.”"
    )
    assert said["arg-high-stakes"] == "BECAUSE High stakes"
    assert said["link-1"] == "<Trust erodes> concludes [Coordinate now]"
    assert root.findtext(f"{SVG}title") == "Coordination, Now More Than Ever"


def test_the_picture_names_its_fonts_and_leads_nowhere_else(picture):
    root = parse(picture)
    assert root.get("font-family").startswith("Arial, Helvetica")
    names = {f"#{element.get('id')}" for element in root.iter() if element.get("id")}
    assert {anchor.get("href") for anchor in root.iter(f"{SVG}a")} <= names
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "g", "a", "style", "title", "desc", "polygon", "path", "text", "ellipse", "polyline",
    }  # fmt: skip


def test_a_repeated_claim_leads_to_the_card_that_tells_it(op_ed, engine):
    root = parse(svg(op_ed, engine=engine))
    mentions = [g for g in root.iter(f"{SVG}g") if g.get("class") == "mention"]
    anchors = [anchor for group in mentions for anchor in group.iter(f"{SVG}a")]
    assert len(anchors) == len(mentions) > 30
    assert all(anchor.get("href")[1:].startswith(("claim-", "arg-")) for anchor in anchors)
    assert ":target" in root.findtext(f"{SVG}style")


def test_a_picture_can_turn_dark_with_its_reader(opinion, engine):
    root = parse(svg(opinion, style=AUTO, engine=engine))
    ruled = root.findtext(f"{SVG}style").partition("@media (prefers-color-scheme:dark)")[2]
    for element in root.iter():
        for name in ("fill", "stroke"):
            colour = element.get(name, "none")
            where = "text" if element.tag == f"{SVG}text" else ":not(text)"
            assert colour in {"none", "transparent"} or f'{where}[{name}="{colour}"]' in ruled


def test_the_dark_picture_has_no_white(opinion, engine):
    assert "#ffffff" not in svg(opinion, style=DARK, engine=engine)


def test_a_long_title_does_not_pull_the_legend_apart(engine):
    text = "===\ntitle: A title wider than its legend\n===\n\n# One\n\n[A]: a\n\n# Two\n\n[B]: b\n  +> [A]\n"
    written = {
        line.text.strip(): geometry.extent(line)
        for line in parse(svg(read(text).map, engine=engine, fold="all")).iter(f"{SVG}text")
        if line.text
    }

    assert written["supports"].left - written["→"].right < 20
