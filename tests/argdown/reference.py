"""Argdown's own parser, in a process of Node.js that reads text after text.

`ARGMAP_NODE_MODULES` names the folder with the npm package `@argdown/core`, for example
DIR/node_modules after `npm install --prefix DIR @argdown/core@2.0.1`; Node.js must be on the path.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

__all__ = ["Argdown", "missing"]

_SCRIPT = Path(__file__).with_name("argdown_reading.mjs")
_MODULES = os.environ.get("ARGMAP_NODE_MODULES", "")

TOO_SLOW = {"error": "too slow"}


def missing():
    """Return what Argdown's parser needs and is not there, empty if all is."""
    if not _MODULES:
        return "ARGMAP_NODE_MODULES names no folder with @argdown/core"
    if not Path(_MODULES, "@argdown", "core").is_dir():
        return f"there is no @argdown/core in {_MODULES}"
    return "" if shutil.which("node") else "Node.js is not on the path"


class Argdown:
    """Argdown's readings of texts, from one process that is started anew if a text stalls it."""

    def __init__(self, patience=30.0):
        self.patience = patience
        self._start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _start(self):
        self._process = subprocess.Popen(
            ["node", "--stack-size=4000", _SCRIPT, _MODULES],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._lines = Queue()
        Thread(target=self._listen, args=(self._process, self._lines), daemon=True).start()

    @staticmethod
    def _listen(process, lines):
        for line in process.stdout:
            lines.put(line)
        lines.put("")

    def close(self):
        """End the process."""
        self._process.kill()
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def send(self, texts):
        """Begin to read texts; what the process can't take in at once is written by a thread."""
        lines = "".join(f"{json.dumps(text)}\n" for text in texts)
        Thread(target=self._write, args=(self._process, lines), daemon=True).start()

    @staticmethod
    def _write(process, lines):
        try:
            process.stdin.write(lines)
            process.stdin.flush()
        except (OSError, ValueError):
            pass  # it was killed, and the texts are sent to the next one

    def receive(self, texts):
        """Yield the readings of texts that were sent, in their order."""
        for at in range(len(texts)):
            try:
                line = self._lines.get(timeout=self.patience)
            except Empty:
                line = ""
            if line:
                yield json.loads(line)
                continue
            # It stalls, or it has died, at this text: the rest is for another process.
            self.close()
            self._start()
            self.send(texts[at + 1 :])
            yield TOO_SLOW

    def read(self, texts):
        """Return the readings of texts."""
        self.send(texts)
        return list(self.receive(texts))
