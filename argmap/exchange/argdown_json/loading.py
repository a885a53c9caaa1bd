"""A map from Argdown JSON."""

from __future__ import annotations

from argmap.exchange.argdown_json.building import build
from argmap.exchange.asking import Findings, parse_json
from argmap.exchange.codes import MISSHAPEN_VALUE
from argmap.exchange.loaded import Loaded
from argmap.model import ArgumentMap
from argmap.source import Source

__all__ = ["load", "loads"]


def loads(text: str, name: str = "<text>") -> Loaded:
    """Read a map from Argdown JSON; `name` is what messages call it.

    What is wrong with the text is told, and the rest is read: broken JSON, values that are not what
    they should be, names of what is not there. As information it tells what of the text is lost.
    """
    return load(Source(text, name))


def load(source: Source) -> Loaded:
    """Read a map from a source that holds Argdown JSON."""
    findings = Findings.of(source)
    root = parse_json(findings)
    if root is None and findings.told:
        return Loaded(ArgumentMap(origin=source), tuple(findings.told), source)
    if not isinstance(root, dict) or not root.keys() & {"statements", "arguments"}:
        findings.tell(
            MISSHAPEN_VALUE,
            "this is JSON, but not Argdown's",
            (),
            "Argdown JSON is a mapping with `statements`, `arguments` and `relations`, "
            "as `argdown json` writes it.",
        )
        return Loaded(ArgumentMap(origin=source), tuple(findings.told), source)
    drawn = build(root, findings)
    return Loaded(drawn, tuple(findings.told), source)
