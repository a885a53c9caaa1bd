"""The programs that lay out and draw, tried in turn: see docs/decisions/engines.md.

Each runs as a process of its own, so that a crash or an endless layout takes nothing along.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import sysconfig
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from math import inf
from pathlib import Path

from attrs import field, frozen

from argmap.render.exceptions import (
    EngineError,
    LayoutTimeoutError,
    NoEngineError,
    RenderWarning,
    UnknownEngineError,
    UnknownFormatError,
)
from argmap.render.running import OUTPUT, TooMuchOutputError, execute

__all__ = [
    "ENGINES",
    "FORMATS",
    "LONGEST",
    "TIME_LIMIT",
    "Engine",
    "available",
    "demand_limit",
    "run",
]

TIME_LIMIT = 60.0  # seconds, for one layout
LONGEST = 1e6  # seconds: no system can be told to wait much longer
FORMATS = ("svg", "png", "pdf")

_SYSTEM = (
    "apt install graphviz (Linux), brew install graphviz (macOS), winget install graphviz (Windows)"
)
_INSTALL = f"install Graphviz: pip install 'argmap[draw]', or {_SYSTEM}"
_NO_PDF = f"PDF needs an installed Graphviz: {_SYSTEM}"
_OTHERS = "; SVG and PNG are drawn without it"

# Less exact, but quick where cycles and dense links make the layout explode.
_COARSE = ("-Gnslimit=2", "-Gnslimit1=2", "-Gmclimit=0.3", "-Gsplines=polyline")

# What is laid out already is only drawn.
_LAID = ("-Knop2",)
_LAYOUT = "dot"  # the format that it has then

# Its wheel may be installed where libraries of the system that it needs are not.
_ABSENT = 77
_PYGRAPHVIZ = """\
import sys
try:
    import pygraphviz
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(77)
graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode("utf-8"))
form, *options = sys.argv[1:]
for option in options:
    if option.startswith("-G"):
        name, _, value = option[2:].partition("=")
        graph.graph_attr[name] = value
how = "nop2" if "-Knop2" in options else "dot"
sys.stdout.buffer.write(graph.draw(format=form, prog=how))
"""


@frozen
class Engine:
    """A way to Graphviz.

    Attributes:
        name: what `engine=` calls it.
        formats: what it writes.
        module: Python module that it needs, if it is no program.
    """

    name: str
    formats: tuple[str, ...]
    module: str = field(default="", kw_only=True)

    def command(self) -> tuple[str, ...] | None:
        """Return the beginning of its command line, or None if it is not there."""
        if self.module:
            # Without -P, a file of its name in the current folder would be run instead.
            found = find_spec(self.module)
            return (sys.executable, "-P", "-c", _PYGRAPHVIZ) if found else None
        program = shutil.which(self.name) or shutil.which(self.name, path=_beside())
        return (program,) if program else None

    def draw(self, dot: str, form: str, limit: float, options: tuple[str, ...] = ()) -> bytes:
        """Return a picture.

        Raises:
            EngineError: it failed.
            TimeoutError: it took too long.
        """
        command = self.command()
        if command is None:
            raise EngineError(self.name, "not installed", absent=True)
        wanted = (form, *options) if self.module else (f"-T{form}", *options)
        try:
            done = execute((*command, *wanted), dot.encode("utf-8"), min(limit, LONGEST))
        except TimeoutError:
            raise  # which is an OSError
        except OSError as error:
            raise EngineError(self.name, str(error), absent=True) from error
        except TooMuchOutputError:
            raise EngineError(self.name, f"it wrote more than {OUTPUT:,} bytes") from None
        if done.code or not done.out:
            raise EngineError(
                self.name,
                done.said.splitlines()[-1] if done.said else _ending(done.code),
                absent=bool(self.module) and done.code == _ABSENT,
            )
        return done.out


def _ending(code: int) -> str:
    """Return how a program ended that said nothing about it."""
    if code < 0:
        with suppress(ValueError):
            return f"ended by {signal.Signals(-code).name}"
    return f"exit status {code}"


def _beside() -> str:
    """Return where pip puts programs, which need not be on the path."""
    return os.pathsep.join((str(Path(sys.executable).parent), sysconfig.get_path("scripts")))


ENGINES = (
    Engine("dot", FORMATS),
    Engine("graphviz-pure", ("svg", "png")),
    Engine("pygraphviz", FORMATS, module="pygraphviz"),
)


def available(form: str = "svg", engine: str | None = None) -> Iterator[Engine]:
    """Yield the engines that are there and write this format, the best first.

    Raises:
        UnknownFormatError: none writes it, wherever it were.
        UnknownEngineError: there is no engine of that name.
    """
    if form not in FORMATS:
        raise UnknownFormatError(f"can't draw {form!r}: the formats are {', '.join(FORMATS)}, dot")
    names = [known.name for known in ENGINES]
    if engine is not None and engine not in names:
        raise UnknownEngineError(f"no engine {engine!r}: the engines are {', '.join(names)}")
    for known in ENGINES:
        if engine in {None, known.name} and form in known.formats and known.command():
            yield known


def demand_limit(limit: float) -> None:
    """Refuse a time limit that is none.

    Raises:
        ValueError: it is not a finite number of seconds above 0.
        TypeError: it is no number.
    """
    if not isinstance(limit, int | float):
        raise TypeError(f"a time limit is a number of seconds, not {type(limit).__name__}")
    if not 0 < limit < inf:
        raise ValueError(f"the time limit is a finite number of seconds above 0, not {limit!r}")


def run(  # noqa: PLR0913  (all by name)
    dot: str,
    form: str,
    *,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
    coarse: bool = False,
    led: Callable[[str], str] | None = None,
) -> bytes:
    """Return a picture, drawn by the first engine that can; coarsely, if that is enough.

    It warns (`RenderWarning`) if an engine that is there failed, and another one drew.

    Args:
        dot: what to draw.
        form: a format.
        engine: the one to take.
        limit: seconds.
        coarse: the layout is quick, and less exact.
        led: changes what is laid out, as DOT, before it is drawn.

    Raises:
        NoEngineError: there is none for this format; the message says what to install.
        EngineError: all that are there failed.
        LayoutTimeoutError: it took more than `limit` seconds.
    """
    failure: EngineError | None = None
    until = time.monotonic() + min(limit, LONGEST)
    options = _COARSE if coarse else ()
    for known in available(form, engine):
        try:
            if led is None:
                picture = known.draw(dot, form, max(until - time.monotonic(), 0), options)
            else:
                laid = known.draw(dot, _LAYOUT, max(until - time.monotonic(), 0), options)
                drawn = led(laid.decode("utf-8"))
                picture = known.draw(drawn, form, max(until - time.monotonic(), 0), _LAID)
        except TimeoutError:
            raise LayoutTimeoutError(
                f"the layout was not done after {round(limit, 1):g} seconds"
            ) from None
        except EngineError as error:
            failure = failure if error.absent else failure or error
        else:
            if failure is not None:
                told = f"{failure}: {known.name} has drawn it instead"
                warnings.warn(told, RenderWarning, stacklevel=2)
            return picture
    if failure is not None:
        raise failure
    raise NoEngineError(_advice(form, engine))


def _advice(form: str, engine: str | None) -> str:
    """Return what to do where nothing can draw a format, or not the engine that is asked for."""
    known = next((one for one in ENGINES if one.name == engine), None)
    if known is not None and form not in known.formats:
        return f"{engine} doesn't draw {form}, only {' and '.join(known.formats)}: name another engine, or none"
    if known is not None:
        how = _SYSTEM if known.name == "dot" else f"pip install {known.name}"
        return f"{engine} is not installed: {how}, or name no engine"
    if form == "pdf":
        return _NO_PDF + _OTHERS * (next(available("svg"), None) is not None)
    return f"to draw, {_INSTALL}"
