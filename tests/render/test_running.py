import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from argmap.render import running
from argmap.render.running import Done, TooMuchOutputError, execute

PYTHON = (sys.executable, "-S", "-c")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sends signals, and asks /bin/sh")


def is_running(pid):
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):  # it may end between the two
        return False


def ends(pid):
    """Tell whether a process, which would sleep for a minute, ends long before."""
    until = time.monotonic() + 30
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.01)
    return not is_running(pid)


def is_child(pid):
    """Tell whether there is a process that was not waited for."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


@pytest.fixture(autouse=True)
def leftovers(tmp_path, monkeypatch):
    """No test may leave a temporary file behind."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(running.tempfile, "tempdir", str(folder))
    yield
    assert list(folder.iterdir()) == []


@pytest.fixture(autouse=True)
def programs(monkeypatch):
    """The programs of the system are found, whatever the path of the tests."""
    monkeypatch.setenv("PATH", os.defpath)


def noted(file):
    """Return the number of a process that a program notes in a file."""
    until = time.monotonic() + 60
    while not (file.exists() and file.read_text().endswith("\n")):
        assert time.monotonic() < until
        time.sleep(0.01)
    return int(file.read_text())


def test_what_is_given_is_read_and_what_is_written_returned():
    assert execute(("/bin/sh", "-c", "cat; echo told >&2"), b"given", 9) == Done(
        0, b"given", "told"
    )


def test_more_than_a_pipe_holds_goes_through():
    much = b"0123456789" * 300_000
    assert execute(("/bin/cat",), much, 9) == Done(0, much, "")


def test_what_crashes_says_by_which_signal():
    assert execute(("/bin/sh", "-c", "kill -SEGV $$"), b"", 9).code == -signal.SIGSEGV


def test_what_cannot_be_started_is_an_error_of_the_system():
    with pytest.raises(FileNotFoundError):
        execute(("/no/such/program",), b"", 9)


def test_what_takes_too_long_is_gone(tmp_path):
    note = tmp_path / "note"
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        execute(("/bin/sh", "-c", f"echo $$ >{note}; exec sleep 60"), b"", 0.5)
    assert time.monotonic() - begun < 30
    assert not is_child(noted(note))


def test_what_hangs_without_writing_is_gone_as_well(tmp_path):
    note = tmp_path / "note"
    with pytest.raises(TimeoutError):
        execute(("/bin/sh", "-c", f"echo $$ >{note}; exec sleep 60 >&- 2>&-"), b"", 0.5)
    assert not is_child(noted(note))


def test_what_it_has_started_itself_goes_with_it(tmp_path):
    note = tmp_path / "note"
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        execute(("/bin/sh", "-c", f"sleep 60 & echo $! >{note}; wait"), b"", 0.5)
    assert time.monotonic() - begun < 30
    assert ends(noted(note))


def test_what_writes_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr(running, "OUTPUT", 1_000_000)
    with pytest.raises(TooMuchOutputError):
        execute(("/bin/sh", "-c", "exec yes"), b"", 60)


def test_of_endless_messages_the_last_are_kept():
    script = "i=0; while [ $i -lt 20000 ]; do echo message $i; i=$((i+1)); done >&2; echo done"
    done = execute(("/bin/sh", "-c", script), b"", 60)
    assert done.out == b"done\n"
    assert done.said.endswith("message 19999")
    assert len(done.said) < 200_000


@pytest.mark.skipif(sys.platform != "linux", reason="only there can memory be bounded from outside")
def test_what_takes_too_much_memory_fails(monkeypatch):
    monkeypatch.setattr(running, "memory", lambda: 300_000_000)
    # It waits for the bound, which is set once it runs.
    script = "import time; time.sleep(.3); held = bytearray(10**9)"
    done = execute((*PYTHON, script), b"", 60)
    assert done.code == 1
    assert done.said.endswith("MemoryError")


# Where tests run in the background, or by nohup, signals are ignored, and what they start ignores
# them too.
INTERRUPTED = """
import signal, sys
from argmap.render.running import execute
signal.signal(signal.SIGINT, signal.default_int_handler)
for name in ("SIGTERM", "SIGHUP"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
try:
    execute(("/bin/sh", "-c", f"echo $$ >{sys.argv[1]}; exec sleep 60"), b"", 60)
except KeyboardInterrupt:
    print("interrupted")
"""


def test_an_interrupt_ends_it(tmp_path):
    note = tmp_path / "note"
    with subprocess.Popen(
        (sys.executable, "-c", INTERRUPTED, str(note)), stdout=subprocess.PIPE, text=True
    ) as caller:
        drawing = noted(note)
        caller.send_signal(signal.SIGINT)
        assert caller.communicate(timeout=50)[0] == "interrupted\n"
    assert ends(drawing)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_what_ends_the_caller_ends_it_as_well(tmp_path, name):
    note = tmp_path / "note"
    number = getattr(signal, name)
    with subprocess.Popen((sys.executable, "-c", INTERRUPTED, str(note))) as caller:
        drawing = noted(note)
        caller.send_signal(number)
        assert caller.wait(timeout=50) == 128 + number
    assert ends(drawing)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_signals_are_cared_for_as_before_once_it_is_done():
    def own(*_):
        raise AssertionError

    before = signal.signal(signal.SIGTERM, own)
    try:
        execute((*PYTHON, "print(1)"), b"", 60)
        assert signal.getsignal(signal.SIGTERM) is own
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        execute((*PYTHON, "print(1)"), b"", 60)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


@pytest.mark.skipif(sys.platform != "linux", reason="only there can time be bounded from outside")
def test_it_ends_of_itself_where_its_caller_is_killed():
    limits = execute((*PYTHON, LIMITS), b"", 60).out.split()
    assert [int(limit) for limit in limits] == [running.memory(), 65]


LIMITS = """
import resource, time
time.sleep(.3)
print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])
"""
