"""To ask axe-core whether a page is accessible: `from axe import violations`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def violations(page):
    """Return what axe-core finds to be wrong on a page that is open: rule, elements, the first of them."""
    folder = os.environ.get("ARGMAP_NODE_MODULES")
    if not folder:
        pytest.skip("ARGMAP_NODE_MODULES doesn't say where axe-core is")
    file = Path(folder, "axe-core", "axe.min.js")
    if not file.is_file():
        pytest.skip(f"there is no axe-core in {folder}")
    script = file.read_text(encoding="utf-8")
    # Through the driver, to which the page's policy doesn't apply.
    found = page.evaluate(
        "source => { (0, eval)(source); return axe.run(document, {resultTypes: ['violations']}); }",
        script,
    )
    return [
        f"{rule['id']} at {len(rule['nodes'])}: {rule['nodes'][0]['html'][:200]}"
        for rule in found["violations"]
    ]
