"""How pictures are to look can be said in a call, in front matter, and for a project."""

import pytest

import argmap
from argmap.illustrating import looked
from argmap.reading import parse
from argmap.render import DARK, LIGHT, PRINT, Look, LookError, read_look


def said(front):
    return parse(f"===\nrender: {front}\n===\n\n[A]: a {{credence: 0.5}}\n", "a.argdown")


def told(wrong):
    look, misfits = read_look(wrong)
    assert look == Look()
    return [misfit.told("render") for misfit in misfits]


def test_front_matter_says_how_its_map_is_to_look(tmp_path):
    reading = said("{style: print, show: [default, credence]}")
    dot = argmap.render(reading, tmp_path / "a.dot").read_text("utf-8")
    assert [PRINT.ink in dot, LIGHT.ink in dot, "credence 0.5" in dot] == [True, False, True]


def test_a_call_is_stronger_than_front_matter(tmp_path):
    reading = said("{style: print, show: credence}")
    made = argmap.render(reading, tmp_path / "a.dot", style="dark", show="default")
    dot = made.read_text("utf-8")
    assert [DARK.ink in dot, "credence" in dot] == [True, False]


def test_front_matter_is_stronger_than_a_project():
    project = Look("dark", show=("credence",))
    assert looked(said("{style: print}"), project=project) == (PRINT, ("credence",))
    assert looked(said("{show: kind}"), project=project) == (DARK, ("kind",))


def test_letters_and_colours_are_those_of_the_style_that_they_are_said_of():
    project = Look("light", 1.5, {"paper": "#fffff8"})
    style, _ = looked(said("{letters: 2}"), project=project)
    assert (style.letters, style.paper, style.ink) == (2, "#fffff8", LIGHT.ink)
    assert looked(said("{style: dark}"), project=project)[0] == DARK


def test_colours_of_grounds_and_of_roles_can_be_changed():
    colours = '{paper: "#fffff8", reason: {bar: "#004d40"}}'
    style, _ = looked(said(f"{{colours: {colours}}}"))
    assert (style.paper, style.reason.bar, style.reason.tint) == (
        "#fffff8",
        "#004d40",
        LIGHT.reason.tint,
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"stile": "dark"}, "`render.stile` is no key that argmap knows; did you mean `style`?"),
        ({"style": "drak"}, "`render.style` is wrong: no style 'drak': did you mean dark?"),
        ({"style": 3}, "`render.style` is wrong: no style '3': the styles are light, dark"),
        ({"letters": 9}, "`render.letters` is no number from 0.5 to 3"),
        ({"letters": True}, "`render.letters` is no number from 0.5 to 3"),
        ({"show": 1}, "`render.show` is no list of texts; write `show: [default, quotes]`"),
        ({"show": ["qotes"]}, "`render.show` is wrong: no detail 'qotes': did you mean quotes?"),
        ({"colours": "red"}, "`render.colours` is no mapping; its keys are `paper`, `ink`"),
        ({"colours": {"papr": "#fff"}}, "`render.colours.papr` is no key that argmap knows; did you"),
        ({"colours": {"paper": "white"}}, "`render.colours.paper` is no colour: 'white'; write one"),
        ({"colours": {"claim": "#ffffff"}}, "`render.colours.claim` is no mapping; its keys are `bar`"),
        ({"colours": {"claim": {"bra": "#ffffff"}}}, "`render.colours.claim.bra` is no key that"),
        ("dark", "`render` is no mapping; its keys are `style`, `letters`, `colours`, `show`"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_with_what_may_be_meant(wrong, message):
    (only,) = told(wrong)
    assert only.startswith(message)


def test_colours_that_could_hardly_be_read_are_refused():
    first, *_ = told({"colours": {"ink": "#aaaaaa"}})
    assert first == (
        "`render.colours` can't be read well: text in #aaaaaa on #ffffff has a contrast of 2.3; "
        "it needs 4.5 or more"
    )


def test_a_mistake_in_front_matter_is_told_with_its_place(tmp_path):
    reading = parse("===\ntitle: T\nrender:\n  style: drak\n===\n\n[A]: a\n", "a.argdown")
    with pytest.raises(LookError) as caught:
        argmap.render(reading, tmp_path / "a.dot")
    assert str(caught.value).startswith(
        "a.argdown:4:3: `render.style` is wrong: no style 'drak': did you mean dark?"
    )
    assert list(tmp_path.iterdir()) == []
