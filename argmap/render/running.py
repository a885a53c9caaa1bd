"""To run a program that draws: what it reads and writes, and when it has to end.

Whatever happens (a crash, a layout without end, an interrupt, a flood of output), nothing of it is
left: no process, nor those that it started, and no file.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Thread, current_thread, main_thread
from typing import IO

from attrs import Factory, define, frozen

__all__ = ["OUTPUT", "Done", "TooMuchOutputError", "execute", "memory"]

OUTPUT = 1_000_000_000
"""Bytes that a program may write: far more than any picture that can be opened."""

_TOLD = 100_000  # bytes of its messages, of which the end is kept
_CHUNK = 1 << 16
_LOOK = 0.2  # seconds: an interrupt is noticed after that, on systems where waiting hides it
_GRACE = 5  # seconds: for a process to be gone once it was ended


class TooMuchOutputError(Exception):
    """A program wrote more than `OUTPUT`."""


@frozen
class Done:
    """What became of a program.

    Attributes:
        code: its exit status; below 0, the signal that ended it.
        out: what it wrote.
        said: the end of its messages.
    """

    code: int
    out: bytes
    said: str


@define
class _Pump:
    """Reads a stream to its end, and keeps so many bytes: the first, or else the last."""

    stream: IO[bytes]
    most: int
    last: bool = False
    read: bytearray = Factory(bytearray)
    full: bool = False

    def run(self) -> None:
        # Closed from outside, if a process that is gone left it open to others.
        with contextlib.suppress(OSError, ValueError):
            while chunk := os.read(self.stream.fileno(), _CHUNK):
                self.read += chunk
                if len(self.read) > self.most:
                    if not self.last:
                        self.full = True
                        return
                    del self.read[: -self.most]


def execute(command: Sequence[str], given: bytes, limit: float) -> Done:
    """Run a program and return what became of it.

    Args:
        command: the program and its arguments; no shell.
        given: what it reads.
        limit: seconds that it may take, and of processor time, where the system can hold it to that.

    Raises:
        OSError: it can't be started.
        TimeoutError: it took too long.
        TooMuchOutputError: it wrote more than any picture has.
    """
    until = time.monotonic() + limit
    with _source(given) as source, _started(command, source) as process:
        _hold(process.pid, limit)
        assert process.stdout is not None  # noqa: S101  (they are pipes)
        assert process.stderr is not None  # noqa: S101
        out = _Pump(process.stdout, OUTPUT)
        said = _Pump(process.stderr, _TOLD, last=True)
        readers = [Thread(target=pump.run, daemon=True) for pump in (out, said)]
        for reader in readers:
            reader.start()
        while readers[0].is_alive():
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            readers[0].join(min(left, _LOOK))
        if out.full:
            raise TooMuchOutputError
        code = _code(process, until)
        readers[1].join(_LOOK)
        return Done(code, bytes(out.read), bytes(said.read).decode("utf-8", "replace").strip())


def memory() -> int:
    """Return how many bytes of memory a program may take: those of the machine."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def _code(process: subprocess.Popen[bytes], until: float) -> int:
    """Wait for a process that writes no more."""
    try:
        return process.wait(max(until - time.monotonic(), 0.01))
    except subprocess.TimeoutExpired:
        raise TimeoutError from None


@contextlib.contextmanager
def _source(given: bytes) -> Iterator[IO[bytes]]:
    with tempfile.TemporaryFile() as source:
        source.write(given)
        source.seek(0)
        yield source


@contextlib.contextmanager
def _started(command: Sequence[str], source: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Start a process; end it and all that it started, however one leaves."""
    with _ended_by_signals(), _uninterrupted() as interruptible:
        process = subprocess.Popen(  # noqa: S603  (a program of a known name, and no shell)
            command,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # What it starts itself ends with it; an interrupt goes to us, who end it.
            process_group=None if sys.platform == "win32" else 0,
        )
        try:
            interruptible()
            yield process
        finally:
            _kill(process)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_GRACE)
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let what ends a program at once end it by an exception, as an interrupt does; not on Windows.

    What is ignored, or cared for already, stays so.
    """
    if sys.platform == "win32" or current_thread() is not main_thread():
        yield
        return
    ours = [
        number
        for number in (signal.SIGTERM, signal.SIGHUP)
        if signal.getsignal(number) is signal.SIG_DFL
    ]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[Callable[[], None]]:
    """Put off interrupts until it is said, or until one leaves; not on Windows.

    One that comes while a process is started would leave it to itself.
    """
    if sys.platform == "win32":
        yield lambda: None
        return
    signals = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)

    def again() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    try:
        yield again
    finally:
        again()


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.returncode is not None:
        return  # its number may be that of another process by now
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _hold(pid: int, limit: float) -> None:
    """Bound memory and processor time of a process, where that can be done from outside.

    So it ends of itself even if we are killed.
    """
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  (there is none on Windows)

        bounds = {resource.RLIMIT_AS: memory(), resource.RLIMIT_CPU: int(limit) + _GRACE}
        for kind, most in bounds.items():
            with contextlib.suppress(OSError, ValueError):  # it is gone, or bounded already
                hard = resource.prlimit(pid, kind)[1]
                held = most if hard == resource.RLIM_INFINITY else min(most, hard)
                resource.prlimit(pid, kind, (held, hard))
