"""What pictures tell of a map that it does not say itself: its source, what stands, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic
from argmap.grounding import Grounding, SourceText, ground
from argmap.model import ArgumentMap, InferenceRef
from argmap.reading import Reading, map_of
from argmap.render import Detail, Known, Show, Style, View
from argmap.render.details import details_of
from argmap.render.marking import NO_LABELS, Findings, Labels, Mark

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["known_of", "marked", "said", "told"]

_DEGREES = {"0.73": "how strongly it stands, from 0 to 1"}
_MEANINGS = {
    "audiences": {
        Mark.STANDS.value: "no objection that an audience heeds stands",
        Mark.DISPUTED.value: "stands for some audiences or in some positions, not in all",
    },
    "carneades": {
        Mark.STANDS.value: "granted, or what speaks for it meets its standard of proof",
        Mark.FALLS.value: "denied, or what speaks for it does not meet its standard of proof",
        Mark.OPEN.value: "it waits for itself: a circle leads back to it",
    },
}
"""What marks say by a way to evaluate, where it is not what the legend says by default."""


def known_of(  # noqa: PLR0913, PLR0917  (all that is known)
    map: ArgumentMap | Reading,
    labels: Labels | Evaluation,
    style: Style,
    show: Show,
    text: SourceText | str | None,
    view: View | None,
) -> Known:
    """Return what is known of a map that is to be drawn in some style and view."""
    grounding = ground(map_of(map), text)
    if view == "dialectic" and labels is NO_LABELS:
        from argmap.evaluate import evaluate  # noqa: PLC0415  (only where it is asked for)

        labels = evaluate(map)
    findings: Findings = {}
    if Detail.DIAGNOSTICS in details_of(show, style.show):
        from argmap.check import check  # noqa: PLC0415  (only where it is asked for)

        findings = told(map_of(map), check(map, text=grounding))
    return {**said(grounding), **marked(labels), "findings": findings}


def said(grounding: Grounding) -> Known:
    """Return what the source says."""
    return {"citations": grounding.citations, "passages": grounding.passages}


def told(map: ArgumentMap, found: Iterable[Diagnostic]) -> Findings:
    """Return what is found wrong with each element, as cards and tooltips tell it."""
    from argmap.check import concerned  # noqa: PLC0415  (only where it is asked for)

    return {
        end: tuple(f"{one.code.id} {one.code.name}: {one.message}" for one in those)
        for end, those in concerned(map, found).items()
    }


def marked(given: Labels | Evaluation) -> Known:
    """Return labels, or those that an evaluation gives, and what they mean, as far as it is special.

    They are the degrees, or else what is said of all but sound steps.
    """
    if isinstance(given, Mapping):
        return {"labels": given}
    from argmap.evaluate import Evaluation, Standing  # noqa: PLC0415  (only where it is given)

    if not isinstance(given, Evaluation):
        raise TypeError(f"labels are a mapping or an evaluation, not {type(given).__name__}")
    if given.degrees is not None:
        degrees = {end: f"{degree:.2f}" for end, degree in given.degrees.items()}
        return {"labels": degrees, "meanings": _DEGREES}
    words = {
        Standing.ACCEPTED: Mark.STANDS,
        Standing.DEFENSIBLE: Mark.DISPUTED,
        Standing.REJECTED: Mark.FALLS,
        Standing.UNDECIDED: Mark.OPEN,
    }
    labels = {
        end: words[standing].value
        for end, standing in given.standings.items()
        if standing in words
        and not (standing is Standing.ACCEPTED and isinstance(end, InferenceRef))
    }
    return {"labels": labels, "meanings": _MEANINGS.get(given.by, {})}
