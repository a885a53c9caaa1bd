import math
import os
import pickle
import stat
import sys
import time
import warnings
from contextlib import suppress
from pathlib import Path

import pytest

from argmap.model import Argument, ArgumentMap, Inference, Statement
from argmap.reading import parse
from argmap.render import (
    EngineError,
    LayoutTimeoutError,
    NoEngineError,
    RenderWarning,
    UnknownEngineError,
    UnknownFormatError,
    UnknownStyleError,
    UnknownViewError,
    crowding,
    engines,
    render_to,
    svg,
    yielding,
)

MAP = ArgumentMap((Statement("p"), Statement("q")), (Argument.of("A", Inference(("p",), "q")),))
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg"><g class="graph"/></svg>'

pytestmark = pytest.mark.skipif(os.name == "nt", reason="makes programs of shell scripts")


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A path with nothing on it but what the test puts there."""
    place = tmp_path / "bin"
    place.mkdir()
    monkeypatch.setenv("PATH", str(place))
    monkeypatch.setattr(engines, "_beside", lambda: str(place))
    monkeypatch.setattr(engines, "find_spec", lambda _: None)

    def put(name, script):
        program = place / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    return put


def says(word):
    return f"/bin/cat >/dev/null; echo '{DRAWN.replace('/>', ' id=' + chr(34) + word + chr(34) + '/>')}'"


def test_an_installed_dot_comes_first(programs):
    programs("dot", says("first"))
    programs("graphviz-pure", says("second"))
    assert 'id="first"' in svg(MAP)


def test_without_dot_graphviz_pure_draws(programs):
    programs("graphviz-pure", says("second"))
    assert 'id="second"' in svg(MAP)


@pytest.mark.parametrize(
    ("script", "ending"), [("exit 3", "exit status 3"), ("kill -SEGV $$", "ended by SIGSEGV")]
)
def test_what_fails_or_crashes_is_followed_by_the_next_and_told(script, ending, programs):
    programs("dot", script)
    programs("graphviz-pure", says("second"))
    with pytest.warns(RenderWarning) as told:
        assert 'id="second"' in svg(MAP)
    assert [str(one.message) for one in told] == [
        f"dot failed: {ending}: graphviz-pure has drawn it instead"
    ]


def test_an_engine_can_be_forced(programs):
    programs("dot", says("first"))
    programs("graphviz-pure", says("second"))
    assert 'id="second"' in svg(MAP, engine="graphviz-pure")
    with pytest.raises(NoEngineError, match="pygraphviz is not installed: pip install pygraphviz"):
        svg(MAP, engine="pygraphviz")
    with pytest.raises(UnknownEngineError, match="the engines are dot, graphviz-pure, pygraphviz"):
        svg(MAP, engine="crayons")


def test_if_all_fail_the_first_one_tells_why(programs):
    programs("dot", "/bin/cat >/dev/null; echo 'out of ink' >&2; exit 1")
    programs("graphviz-pure", "exit 1")
    with pytest.raises(EngineError, match="dot failed: out of ink"):
        svg(MAP)


def test_no_xml_is_a_failure(programs):
    programs("dot", "/bin/cat >/dev/null; echo '<svg'")
    with pytest.raises(EngineError, match="no XML"):
        svg(MAP)


def test_without_an_engine_the_dot_is_written_and_one_sentence_says_what_to_install(
    programs, tmp_path
):
    programs("crayons", "exit 0")
    with pytest.raises(NoEngineError, match=r"pip install 'argmap\[draw\]'") as caught:
        render_to(MAP, tmp_path / "map.svg")
    assert caught.value.dot == tmp_path / "map.dot"
    assert (tmp_path / "map.dot").read_text().startswith("digraph")
    assert not (tmp_path / "map.svg").exists()


def test_pdf_without_an_engine_for_it_says_so(programs, tmp_path):
    programs("graphviz-pure", says("second"))
    with pytest.raises(NoEngineError, match="graphviz-pure doesn't draw pdf, only svg and png"):
        render_to(MAP, tmp_path / "map.pdf", engine="graphviz-pure")
    with pytest.raises(NoEngineError, match=r"PDF needs an installed Graphviz.*are drawn without"):
        render_to(MAP, tmp_path / "map.pdf")


def test_where_nothing_can_draw_pdf_takes_more_than_pip(programs, tmp_path):
    programs("crayons", "exit 0")
    with pytest.raises(NoEngineError, match="PDF needs") as caught:
        render_to(MAP, tmp_path / "map.pdf")
    assert "pip" not in caught.value.reason


@pytest.mark.parametrize(
    ("engine", "how"),
    [("dot", "apt install graphviz"), ("graphviz-pure", "pip install graphviz-pure")],
)
def test_an_engine_that_is_not_there_is_named_with_how_to_get_it(programs, engine, how):
    programs("crayons", "exit 0")
    with pytest.raises(NoEngineError, match=f"{engine} is not installed: {how}"):
        svg(MAP, engine=engine)


SECTIONS = """\
# One

[a]: It is a.
  + [b]: It is b.

# Two

[c]: It is c.
  - [a]
"""


SLEEP, CRASH = "exec /bin/sleep 9", "kill -SEGV $$"


def only(pattern, word, otherwise=CRASH):
    """Return a program that draws only what has a pattern, in DOT or in its options."""
    drawn = says(word).removeprefix("/bin/cat >/dev/null; ")
    return f'dot=$(/bin/cat); case "$* $dot" in {pattern}) {drawn};; *) {otherwise};; esac'


def test_a_layout_that_takes_too_long_is_tried_coarsely(programs):
    programs("dot", only("*nslimit*", "coarse", SLEEP))
    with pytest.warns(RenderWarning, match=r"not done after 1\.\d seconds: its lines are straight"):
        assert 'id="coarse"' in svg(MAP, limit=3)


def test_then_sections_have_no_grounds(programs):
    programs("dot", f'case "$(/bin/cat)" in *cluster*) {CRASH};; *) {says("bare")};; esac')
    with pytest.warns(RenderWarning, match="its sections have no grounds"):
        assert 'id="bare"' in svg(parse(SECTIONS).map)


def test_then_the_overview_is_drawn(programs):
    programs("dot", only("*nodesep=0.06*", "overview"))
    with pytest.warns(RenderWarning, match="this is the overview"):
        assert 'id="overview"' in svg(parse(SECTIONS).map)


def test_then_the_sections_alone(programs):
    programs("dot", only("*Section*", "folded"))
    with pytest.warns(RenderWarning, match="these are only its sections, each as one card; to see"):
        assert 'id="folded"' in svg(parse(SECTIONS).map)


def test_at_last_what_matters_most(programs):
    many = "".join(f"[s{n}]: It is s.\n  + [s{n + 1}]\n\n" for n in range(60))
    programs("dot", only("*matters*", "pith"))
    with pytest.warns(RenderWarning, match="this is only what matters most in its overview"):
        assert 'id="pith"' in svg(parse(many).map)


def test_what_crashes_at_the_whole_may_draw_less(programs):
    programs("dot", only("*nslimit*", "coarse"))
    with pytest.warns(RenderWarning, match="dot failed: ended by SIGSEGV: its lines are straight"):
        assert 'id="coarse"' in svg(MAP)


def test_what_is_too_crowded_to_be_laid_out_exactly_is_not_tried(programs, monkeypatch):
    monkeypatch.setattr(crowding, "THICK", -1)
    programs("dot", only("*nslimit*", "coarse"))
    with pytest.warns(RenderWarning, match="run side by side, .* too long: its lines are straight"):
        assert 'id="coarse"' in svg(parse(SECTIONS).map)


def test_of_what_is_too_crowded_for_any_layout_less_is_drawn_at_once(programs, monkeypatch):
    monkeypatch.setattr(crowding, "THICK", -1)
    monkeypatch.setattr(yielding, "CROWD", -1)
    programs("dot", says("less"))
    with pytest.warns(RenderWarning, match="too long: these are only its sections"):
        assert 'id="less"' in svg(parse(SECTIONS).map)
    with pytest.warns(RenderWarning, match="too long: this is only what matters most"):
        assert 'id="less"' in svg(MAP)


def many(count):
    return ArgumentMap(tuple(Statement(f"s{number}") for number in range(count)))


def test_of_a_large_map_the_overview_is_drawn_if_no_view_is_named(programs, tmp_path):
    programs("dot", says("drawn"))
    with pytest.warns(RenderWarning, match="1,001 statements and arguments, so that the overview"):
        render_to(many(1_001), tmp_path / "map.svg")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        render_to(many(1_000), tmp_path / "map.svg")
        render_to(many(1_001), tmp_path / "map.svg", view="reasons")
        render_to(many(1_001), tmp_path / "map.svg", max_depth=0)


def test_the_time_limit_holds(programs):
    programs("dot", SLEEP)
    begun = time.monotonic()
    with pytest.raises(LayoutTimeoutError, match=r"done in 0.2 seconds.*--around"):
        svg(MAP, limit=0.2)
    assert time.monotonic() - begun < 4


def test_what_no_layout_was_done_of_is_written_as_dot(programs, tmp_path):
    programs("dot", SLEEP)
    with pytest.raises(LayoutTimeoutError, match=r"as DOT it is in .*map\.dot") as caught:
        render_to(MAP, tmp_path / "map.svg", limit=0.2)
    assert caught.value.dot == tmp_path / "map.dot"
    assert (tmp_path / "map.dot").read_text().startswith("digraph")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["map.dot"]


def test_the_wheel_of_pygraphviz_draws_in_a_process_of_its_own(tmp_path):
    pytest.importorskip("pygraphviz")
    sys.modules.pop("pygraphviz", None)
    written = render_to(MAP, tmp_path / "map.pdf", engine="pygraphviz")
    assert written.read_bytes().startswith(b"%PDF")
    assert "pygraphviz" not in sys.modules


IMPOSTOR = """\
from pathlib import Path
Path("executed").touch()
class AGraph:
    graph_attr = {}
    def __init__(self, string): pass
    def draw(self, format, prog): return b'%s'
"""


def test_a_file_in_the_current_folder_is_not_taken_for_pygraphviz(tmp_path, monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda _: object())
    monkeypatch.chdir(tmp_path)
    Path("pygraphviz.py").write_text(IMPOSTOR % DRAWN)
    with suppress(NoEngineError):  # unless the real one is there
        svg(MAP, engine="pygraphviz")
    assert not Path("executed").exists()


def test_what_is_installed_by_pythonpath_draws(tmp_path, monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda _: object())
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("pygraphviz.py").write_text(IMPOSTOR % DRAWN.replace("/>", ' id="found"/>'))
    assert 'id="found"' in svg(MAP, engine="pygraphviz")


@pytest.mark.parametrize("limit", [math.nan, math.inf, -math.inf, 0, -1])
def test_a_time_limit_is_a_number_of_seconds(limit, tmp_path):
    with pytest.raises(ValueError, match=f"above 0, not {limit}"):
        svg(MAP, limit=limit)
    with pytest.raises(ValueError, match="finite number of seconds"):
        render_to(MAP, tmp_path / "map.svg", limit=limit)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limit", ["60", None])
def test_a_time_limit_that_is_no_number_is_refused(limit):
    with pytest.raises(TypeError, match="a time limit is a number of seconds, not"):
        svg(MAP, limit=limit)


@pytest.mark.parametrize("limit", [1e300, 10**400])
def test_a_time_limit_may_be_as_long_as_one_likes(programs, limit):
    programs("dot", says("drawn"))
    assert 'id="drawn"' in svg(MAP, limit=limit)


@pytest.mark.parametrize(
    "error",
    [
        EngineError("dot", "out of ink", absent=True),
        NoEngineError("install it", Path("map.dot")),
        LayoutTimeoutError("too long"),
        UnknownFormatError("what?"),
        UnknownStyleError("what?"),
        UnknownViewError("what?"),
        UnknownEngineError("what?"),
    ],
)
def test_errors_can_be_sent_to_another_process(error):
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    assert (type(copied), str(copied), vars(copied)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("name", ["map.jpeg", "map", "svg"])
def test_a_format_that_nobody_writes_is_named(name, tmp_path):
    with pytest.raises(UnknownFormatError, match="the formats are svg, png, pdf, dot"):
        render_to(MAP, tmp_path / name)


def test_the_format_can_be_said(tmp_path):
    written = render_to(MAP, tmp_path / "picture", format="dot")
    assert written.read_text().startswith("digraph")


def test_png_is_drawn(engine, tmp_path):
    written = render_to(MAP, tmp_path / "map.png", engine=engine)
    assert written.read_bytes().startswith(b"\x89PNG")


def test_a_png_is_sharper_than_its_points(engine, tmp_path):
    for view in ("reasons", "overview"):
        png = render_to(MAP, tmp_path / "map.png", view=view, engine=engine).read_bytes()
        points = svg(MAP, view=view, engine=engine).split('width="')[1].split("pt")[0]
        assert int.from_bytes(png[16:20], "big") / float(points) == pytest.approx(2, abs=0.1)


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path, monkeypatch):
    file = tmp_path / "map.dot"
    file.write_text("before")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        render_to(MAP, file)
    assert [path.name for path in tmp_path.iterdir()] == ["map.dot"]
    assert file.read_text() == "before"


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_a_file_can_be_read_by_whom_the_mask_allows(tmp_path):
    before = os.umask(0o022)
    try:
        written = render_to(MAP, tmp_path / "map.dot")
    finally:
        os.umask(before)
    assert stat.S_IMODE(written.stat().st_mode) == 0o644


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.dot").write_text("before")
    (tmp_path / "map.dot").symlink_to("real.dot")
    render_to(MAP, tmp_path / "map.dot")
    assert (tmp_path / "map.dot").is_symlink()
    assert (tmp_path / "real.dot").read_text().startswith("digraph")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_to_itself_is_an_error_of_the_system(tmp_path):
    (tmp_path / "map.dot").symlink_to("other.dot")
    (tmp_path / "other.dot").symlink_to("map.dot")
    with pytest.raises(OSError, match="symbolic links"):
        render_to(MAP, tmp_path / "map.dot")
    assert (tmp_path / "map.dot").is_symlink()


def test_a_file_that_is_not_to_be_written_stays(tmp_path):
    file = tmp_path / "map.dot"
    file.write_text("before")
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        render_to(MAP, file)
    assert file.read_text() == "before"


def test_a_wheel_that_cannot_be_loaded_counts_as_none(programs, monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda _: object())
    monkeypatch.setattr(engines.sys, "executable", "/bin/false-python")
    with pytest.raises(NoEngineError):
        svg(MAP)
    programs("python", "/bin/cat >/dev/null; exit 77")
    monkeypatch.setattr(engines.sys, "executable", "python")
    with pytest.raises(NoEngineError, match="install"):
        svg(MAP)
