"""What the tests of loading share: trees of files."""

import pytest


@pytest.fixture
def write(tmp_path):
    """Return a function that writes texts or bytes by their paths and returns the first path."""

    def _write(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / next(iter(files))

    return _write
