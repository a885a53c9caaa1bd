"""A map as Argdown JSON."""

from __future__ import annotations

from argmap.exchange.argdown_json.building import build
from argmap.exchange.argdown_json.colouring import colour
from argmap.exchange.argdown_json.encoding import encode
from argmap.exchange.argdown_json.extras import KEY, extras
from argmap.exchange.argdown_json.making import make
from argmap.exchange.argdown_json.nodes import Entry, Model
from argmap.exchange.argdown_json.regrouping import explode, regroup
from argmap.exchange.argdown_json.rewriting import rewrite
from argmap.exchange.argdown_json.settings import Settings
from argmap.exchange.argdown_json.telling import tell
from argmap.exchange.asking import Findings
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.source import Source

__all__ = ["dumps"]


def dumps(what: Reading | ArgumentMap, *, plain: bool = False) -> str:
    """Return a map as Argdown JSON; see the room for what is in it.

    Args:
        what: a reading, whose mentions are told with their places as Argdown does; or a map, of
            which each thing is mentioned where it is needed.
        plain: only what Argdown itself writes; what it can't say is lost.
    """
    map = map_of(what)
    settings = Settings.of(map.front)
    model = _model(what, settings)
    numbers = model.numbers
    explode(model, settings)
    regroup(model, settings)
    entry = _printed(model, settings)
    if not plain:
        # Where the front matter wants other arguments or sections, those of the text are kept too.
        before = _whole(_model(what, settings), settings) if settings.hides else {}
        drawn = build(before or entry, Findings.of(Source("")))
        more = extras(map, drawn, numbers) | ({"before": before} if before else {})
        entry |= {KEY: more} if more else {}
    return encode(entry, settings.indent)


def _model(what: Reading | ArgumentMap, settings: Settings) -> Model:
    if not isinstance(what, Reading):
        return make(what, settings)
    model = tell(what.tree, what.source, settings)
    rewrite(model, settings)
    return model


def _printed(model: Model, settings: Settings) -> Entry:
    """Return what is to be printed of a model."""
    entry = _whole(model, settings)
    for what in ("Sections", "Tags"):
        if not settings.exports(what):
            del entry[what.lower()]
    if not settings.exports("Data"):
        for bearer in model.entries():
            bearer.pop("data", None)
    return entry


def _whole(model: Model, settings: Settings) -> Entry:
    colour(model, settings.map.colors)
    for node in model.nodes():
        node.entry["relations"] = [link.entry for link in node.links.values()]
    return {
        "arguments": {title: node.entry for title, node in model.arguments.items()},
        "statements": {title: node.entry for title, node in model.statements.items()},
        "relations": [link.entry for link in model.links],
        "sections": model.sections,
        "tags": model.tags,
    }
