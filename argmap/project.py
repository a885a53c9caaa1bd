"""What a project asks for: `[tool.argmap]` in the nearest pyproject.toml that has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

__all__ = ["Project", "ProjectError", "project_of"]

_FILE = "pyproject.toml"
_KEYS = ("select", "ignore")
_RENDER = "render"


class ProjectError(ValueError):
    """What a project says of argmap makes no sense, or can't be read."""


@frozen
class Project:
    """What a project says.

    Attributes:
        select, ignore: what is checked, in the words of `argmap.check.Choice`.
        render: how its pictures are to look, as written.
        text: the file that says so.
        file: its path; None if nobody says anything.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    render: Any = field(factory=dict)
    text: str = field(default="", repr=False)
    file: Path | None = None

    def where(self, *keys: str) -> str:
        """Return the place of a key below `tool.argmap`, or of the one that leads to it."""
        return _where(str(self.file), self.text, keys)


def project_of(name: str | Path) -> Project:
    """Return what the project of a file says; that of the current folder for `-`.

    Raises:
        ProjectError: it makes no sense, or can't be read.
    """
    file = Path() / "-" if name == "-" else Path(name)
    try:
        return _nearest(file.resolve().parent)
    except (OSError, RuntimeError) as error:  # the name of a file can be anything
        raise ProjectError(f"can't look for {_FILE} above {name}: {error}") from None


@cache
def _nearest(folder: Path) -> Project:
    file = folder / _FILE
    if file.is_file():
        said = _read(file)
        if said is not None:
            return said
    return Project() if folder.parent == folder else _nearest(folder.parent)


def _read(file: Path) -> Project | None:
    """Return what a file says of argmap; None if it says nothing."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ProjectError(f"can't read {file}: {error.strerror or error}") from None
    # A file that names it nowhere need not be read as TOML, which takes time.
    if b"argmap" not in content:
        return None
    import tomllib  # noqa: PLC0415  (3 ms, only if there is something to read)

    try:
        text = content.decode()
        tools = tomllib.loads(text).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"can't read {file}: {error}") from None
    said = tools.get("argmap") if isinstance(tools, dict) else None
    if said is None:
        return None
    if not isinstance(said, dict):
        raise ProjectError(f"{file}: `tool.argmap` is no table")
    words = {key: _words(file, text, key, said[key]) for key in said if key != _RENDER}
    return Project(render=said.get(_RENDER, {}), text=text, file=file, **words)


def _words(file: Path, text: str, key: str, value: object) -> tuple[str, ...]:
    where = _where(str(file), text, (key,))
    if key not in _KEYS:
        raise ProjectError(
            f"{where}: `tool.argmap` has no key `{key}`; its keys are `select`, `ignore` and `render`"
        )
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ProjectError(
            f'{where}: `tool.argmap.{key}` is no list of texts; write `{key} = ["AM406"]`'
        )
    return tuple(value)


def _where(file: str, text: str, keys: tuple[str, ...]) -> str:
    """Return file, line and column of the key that is nearest to one below `tool.argmap`."""
    wanted = ("tool", "argmap", *keys)
    best: tuple[int, str] = (0, "")
    for path, line, column in _keys(text):
        if len(path) > best[0] and path == wanted[: len(path)]:
            best = (len(path), f":{line}:{column}")
    return file + best[1]


_NAME = r"""[\w-]+|"[^"\n]*"|'[^'\n]*'"""
_PATH = rf"(?:{_NAME})(?:\s*\.\s*(?:{_NAME}))*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_PATH})\s*\]")
_VALUE = re.compile(rf"(?:^|[{{,])\s*({_PATH})\s*=\s*(?=(\{{)?)")


def _keys(text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Yield the path of each key of a file in TOML, with its line and column.

    Texts of several lines are not told from others: what looks like a key in them is taken for one.
    """
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _TABLE.match(line):
            table = _split(found[1])
            yield table, number, found.start(1) + 1
            continue
        inner = table
        for found in _VALUE.finditer(line):
            path = (*inner, *_split(found[1]))
            yield path, number, found.start(1) + 1
            inner = path if found[2] else inner


def _split(path: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, path))
