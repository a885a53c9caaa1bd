"""To write a file as a whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

__all__ = ["write"]

_WRITING = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write(path: Path, content: bytes) -> None:
    """Write a file beside and put it in place, so that no half of one is ever there.

    What is no ordinary file, such as a pipe, is written as it is. A link stays a link.

    Raises:
        PermissionError: it is there, and not to be written.
        FileNotFoundError: there is no such folder.
        OSError: it can't be written. Either way, what was there before is still there.
    """
    file = Path(os.path.realpath(path))
    if file.is_symlink():  # it leads back to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    # To put another file in its place needs no right to write to it.
    if file.exists() and not (_mode(file) & _WRITING and os.access(file, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if not file.parent.exists():  # else the name that is told would be that of the file beside
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file.parent))
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _give_to_owner(name, file)
        Path(name).chmod(_mode(file))
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _give_to_owner(name: str, file: Path) -> None:
    """Give a file to the owner of the one whose place it takes, if that is allowed."""
    if file.exists() and hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(name, file.stat().st_uid, file.stat().st_gid)


def _mode(file: Path) -> int:
    """Return the rights of a file, or those that any program would give to a new one."""
    if file.exists():
        return stat.S_IMODE(file.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
