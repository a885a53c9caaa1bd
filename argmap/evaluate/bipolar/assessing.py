"""To evaluate a map that is a sketch, by its attacks and supports."""

from __future__ import annotations

from argmap.evaluate.bipolar.flattening import Support, encode, flatten
from argmap.evaluate.bipolar.translating import nodes, translate
from argmap.evaluate.dung.semantics import COMPLETE
from argmap.evaluate.evaluation import Evaluation
from argmap.evaluate.surveying import Framed
from argmap.model import ArgumentMap, ArgumentRef, End

__all__ = ["OPTIONS", "SEMANTICS", "assess"]

SEMANTICS = (
    *("grounded", "preferred", "complete", "stable", "ideal", "semi-stable", "eager"),
    *("stage", "naive", "CF2", "stage2"),
)
OPTIONS = ("support",)


def assess(
    map: ArgumentMap,
    semantics: str = "grounded",
    *,
    limit: float,
    support: Support | str = Support.DEDUCTIVE,
) -> Evaluation:
    """Evaluate a map by its attacks and supports; see `translate` for how it is read.

    Args:
        map: the map.
        semantics: one of `SEMANTICS`.
        limit: in seconds.
        support: what a support means: see `Support`.

    Raises:
        FrameworkError: the supports of a large map give rise to too many attacks; only under stage,
            naive, CF2 and stage2 semantics, or with general support.
        ValueError: there is no such meaning of support.
    """
    translation = translate(map, support)
    ends: dict[End, str] = {end: str(end) for end in nodes(map)}
    ends |= {step: str(ArgumentRef(step.argument)) for step in map.steps}
    if semantics in COMPLETE and translation.support is not Support.GENERAL:
        encoded = encode(translation.framework, translation.support)
        framework = encoded.framework
        ends = {end: encoded.standing[name] for end, name in ends.items()}
    else:
        framework = flatten(translation.framework, translation.support)
    return Evaluation(
        map,
        "bipolar",
        semantics,
        assessment=Framed(framework, ends, semantics, limit),
        theory=translation,
    )
