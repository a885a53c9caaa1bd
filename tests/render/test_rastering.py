import warnings

import pytest

from argmap.reading import parse
from argmap.render import RenderWarning, rastering, render_to
from argmap.render.rastering import LONGEST, dots_to_inch, size_of
from argmap.render.setting.columns import Page


def page(width, height):
    return Page(down=False, depth=1, first={}, order={}, width=width, height=height)


@pytest.mark.parametrize(
    ("width", "height", "dots"),
    [
        (800, 600, 144),
        (4_000, 3_000, 144),
        (5_000, 4_000, 96),
        (20_000, 100, 94),
        (200_000, 100, 9),
        (10_000_000, 100, 1),
        (0, 0, 144),
    ],
)
def test_a_picture_has_as_many_dots_as_are_good_and_can_be_opened(width, height, dots):
    assert dots_to_inch(page(width, height)) == dots


def test_the_size_of_a_png_is_in_its_header(engine, tmp_path):
    written = render_to(parse("[A]: It is A.").map, tmp_path / "a.png", engine=engine)
    width, height = size_of(written.read_bytes())
    assert 300 < width < 3_000
    assert 100 < height < 2_000


CHAIN = "".join(f"[S{at}]: S.\n  + [S{at + 1}]\n\n" for at in range(150))


def test_no_png_is_longer_than_what_can_be_opened(engine, tmp_path):
    with pytest.warns(RenderWarning, match="a PNG can't be longer than 32,767 dots: it has "):
        written = render_to(parse(CHAIN).map, tmp_path / "a.png", engine=engine)
    assert max(size_of(written.read_bytes())) <= LONGEST


def test_one_that_can_be_read_gives_no_warning(engine, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        render_to(parse(CHAIN[:900]).map, tmp_path / "a.png", engine=engine)


def test_where_the_size_was_misjudged_the_picture_is_drawn_again(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(rastering, "_MARGIN", 8)
    with pytest.warns(RenderWarning, match="a PNG can't be longer"):
        written = render_to(parse(CHAIN).map, tmp_path / "a.png", engine=engine)
    assert max(size_of(written.read_bytes())) <= LONGEST
