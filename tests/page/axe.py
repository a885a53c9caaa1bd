"""To ask axe-core whether a page is accessible: `from axe import violations`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def violations(page):
    """Return what axe-core finds to be wrong on a page that is open: rule and element."""
    folder = os.environ.get("ARGMAP_NODE_MODULES")
    if not folder:
        pytest.skip("ARGMAP_NODE_MODULES doesn't say where axe-core is")
    script = Path(folder, "axe-core", "axe.min.js").read_text(encoding="utf-8")
    # Through the driver, to which the page's policy doesn't apply.
    found = page.evaluate(
        "source => { (0, eval)(source); return axe.run(document, {resultTypes: ['violations']}); }",
        script,
    )
    return [
        (rule["id"], node["html"][:200], node.get("failureSummary", ""))
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
