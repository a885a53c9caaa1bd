"""To keep what is made of the grammars from one process to the next.

To import Lark and to have it read the grammars takes longer than to read a map of three hundred
lines. So what it made is kept as JSON in the user's folder for such things, with the files that it
was made of: if one of them or Lark has changed, or the file is not whole, it is made anew.
Nothing depends on it: a folder that can't be written to is left alone.

The environment variable `ARGMAP_CACHE` names another folder, or none if it is empty.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zlib import crc32

__all__ = ["kept"]


def kept(sources: Sequence[Path], make: Callable[[], Any], *, name: str = "grammars") -> Any:
    """Return what `make` makes of some files: plain values, kept under a name if there is a place."""
    folder = _folder()
    if folder is None:
        return make()
    try:
        key = [*(source.read_text(encoding="utf-8") for source in sources), _lark()]
    except OSError:
        return make()
    path = folder / f"{name}.json"
    found = _read(path, key)
    if found is None:
        found = make()
        with suppress(OSError):
            _write(path, json.dumps([key, found], separators=(",", ":")))
    return found


def _folder() -> Path | None:
    """Return the user's folder for what can be made anew."""
    named = os.environ.get("ARGMAP_CACHE")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA")
        return Path(parent, "argmap", "cache") if parent else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "argmap"
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # Its specification says to pass over what is not absolute.
    return (shared if shared.is_absolute() else home / ".cache") / "argmap"


def _lark() -> str:
    """Return what tells one installation of Lark from another, without importing it."""
    spec = find_spec("lark")
    if spec is None or spec.origin is None:
        return ""
    status = Path(spec.origin).stat()
    return f"{spec.origin} {status.st_size} {status.st_mtime_ns}"


def _read(path: Path, key: list[str]) -> Any:
    """Return what is kept, or None if it is not there, not whole, or made of something else."""
    try:
        if not path.is_file():  # a pipe might never end
            return None
        check, _, content = path.read_text(encoding="utf-8").partition("\n")
        if check != _check(content):
            return None
        of, found = json.loads(content)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return found if of == key else None


def _write(path: Path, content: str) -> None:
    """Put a file in its place as a whole, as others may read or write it at this moment."""
    from tempfile import mkstemp  # noqa: PLC0415  (seldom needed)

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(dir=path.parent, suffix=".tmp")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{_check(content)}\n{content}")
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _check(content: str) -> str:
    return f"{crc32(content.encode()):08x}"
