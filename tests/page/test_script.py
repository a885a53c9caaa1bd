"""The page's script, as TypeScript's compiler sees it."""

import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

pytestmark = pytest.mark.node


def test_the_types_that_the_script_declares_hold():
    folder = os.environ.get("ARGMAP_NODE_MODULES")
    if not folder:
        pytest.skip("ARGMAP_NODE_MODULES doesn't say where TypeScript is")
    compiler = Path(folder, "typescript", "bin", "tsc")
    if not compiler.is_file():
        pytest.skip(f"there is no TypeScript in {folder}")
    options = ("--noEmit", "--allowJs", "--checkJs", "--strict", "--moduleResolution", "bundler")
    kinds = ("--target", "es2022", "--module", "es2022", "--lib", "es2022,dom,dom.iterable")
    script = str(files("argmap.page").joinpath("main.js"))

    done = subprocess.run(
        ("node", str(compiler), *options, *kinds, script),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stdout == ""
    assert done.returncode == 0
