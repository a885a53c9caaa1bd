"""Maps for tests in Python: found beside the test or in the project, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from attrs import frozen

from argmap.diagnostics import report
from argmap.model import ArgumentMap
from argmap.reading import Reading, read
from argmap.source import namesake

__all__ = ["MapReader"]


@frozen
class MapReader:
    """Reads maps from files; a path is relative to the first of some folders in which it is there."""

    folders: tuple[Path, ...]

    def __call__(self, path: str | Path) -> ArgumentMap:
        """Return the map in a file.

        Raises:
            AssertionError: the file is not there, or can't be read without an error.
        """
        __tracebackhide__ = True
        file = self._found(Path(path))
        try:
            stamp = file.stat()
            reading = _read(file, stamp.st_mtime_ns, stamp.st_size)
        except OSError as error:
            raise AssertionError(f"can't read {file}: {error.strerror or error}") from None
        if not reading.ok:
            raise AssertionError("\n\n".join(["", *map(report, reading.diagnostics)]))
        return reading.map

    def _found(self, path: Path) -> Path:
        __tracebackhide__ = True
        for folder in self.folders:
            if (folder / path).is_file():
                return folder / path
        near = (namesake(folder / path) for folder in self.folders)
        meant = next((found for found in near if found), None)
        hint = f"; did you mean {meant.name}?" if meant else ""
        listed = " or ".join(str(folder) for folder in dict.fromkeys(self.folders))
        raise AssertionError(f"there is no file {path} in {listed}{hint}")


# Maps can't be changed, so that tests may share them.
@lru_cache(maxsize=64)
def _read(file: Path, _changed: int, _size: int) -> Reading:
    return read(file)
