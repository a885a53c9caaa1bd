"""What a project asks for: `[tool.argmap]` in the nearest pyproject.toml that has it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.check.selecting import Choice, SelectionError

__all__ = ["ProjectError", "chosen_by_project"]

_FILE = "pyproject.toml"
_KEYS = ("select", "ignore")


class ProjectError(ValueError):
    """What a project says of argmap makes no sense, or can't be read."""


def chosen_by_project(name: str | Path) -> Choice:
    """Return what the project of a file selects and ignores; that of the current folder for `-`.

    Raises:
        ProjectError: it makes no sense, or can't be read.
    """
    file = Path() / "-" if name == "-" else Path(name)
    try:
        return _nearest(file.resolve().parent)
    except (OSError, RuntimeError) as error:  # the name of a file can be anything
        raise ProjectError(f"can't look for {_FILE} above {name}: {error}") from None


@cache
def _nearest(folder: Path) -> Choice:
    file = folder / _FILE
    if file.is_file():
        said = _read(file)
        if said is not None:
            return said
    return Choice() if folder.parent == folder else _nearest(folder.parent)


def _read(file: Path) -> Choice | None:
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
        tools = tomllib.loads(content.decode()).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"can't read {file}: {error}") from None
    said = tools.get("argmap") if isinstance(tools, dict) else None
    if said is None:
        return None
    if not isinstance(said, dict):
        raise ProjectError(f"{file}: `tool.argmap` is no table")
    words = {key: _words(file, key, value) for key, value in said.items()}
    for key in _KEYS:
        try:
            Choice(**{key: words.get(key, ())})
        except SelectionError as error:
            raise ProjectError(f"{file}: `tool.argmap.{key}`: {error}") from None
    return Choice(**words)


def _words(file: Path, key: str, value: object) -> tuple[str, ...]:
    if key not in _KEYS:
        raise ProjectError(
            f"{file}: `tool.argmap` has no key `{key}`; its keys are `select` and `ignore`"
        )
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ProjectError(
            f'{file}: `tool.argmap.{key}` is no list of texts; write `{key} = ["AM406"]`'
        )
    return tuple(value)
