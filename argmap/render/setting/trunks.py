"""Where lines come together: those of one kind to one place have one arrowhead."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.scene import Manner, Scene, Spot
from argmap.render.setting.layering import closes_circle, layers_of
from argmap.render.setting.once import once

__all__ = ["trunks_of"]


@once
def trunks_of(scene: Scene) -> Mapping[int, str]:
    """Return the trunks of links that share one, by the places of the links.

    What has a word beside it, closes a circle or has two heads keeps its own line.
    """
    layers = layers_of(scene)
    knots = set(scene.knots)
    alike: dict[tuple[Spot, Manner], list[int]] = {}
    for place, link in enumerate(scene.links):
        knotted = link.source.card in knots or link.target.card in knots
        if not (knotted or link.word or link.mutual or closes_circle(link, layers)):
            alike.setdefault((link.target, link.manner), []).append(place)
    return {
        place: f"trunk-{places[0] + 1}"
        for places in alike.values()
        if len(places) > 1
        for place in places
    }
