"""A map as a page to explore, with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from argmap.grounding import SourceText, ground
from argmap.illustrating.informing import marked, said, told
from argmap.illustrating.looking import looked
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.render import TIME_LIMIT, Detail, Known, Show, Style, StyleName, View, svg
from argmap.render.details import details_of
from argmap.render.marking import NO_LABELS, Labels
from argmap.source import Source

if TYPE_CHECKING:
    from argmap.evaluate import Evaluation

__all__ = ["page"]


def page(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading,
    *,
    view: View | None = None,
    style: Style | StyleName | None = None,
    labels: Labels | Evaluation = NO_LABELS,
    show: Show = (),
    text: SourceText | str | None = None,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> str:
    """Return a page to explore a map beside its source text: one HTML file that asks for nothing else.

    It has the reasons and the overview, the text, an outline, what `check` finds, and what stands:
    by the labels that are given, else under grounded semantics. Premises can be doubted in it,
    unless other labels are given. Without a source text it shows the map as it is written.

    Args:
        map: as for `render`.
        view: what is shown first, `reasons` by default.
        style: as for `render`. The page turns dark with its reader, or by a button; it begins dark in
            a dark style, and light in `print` and `contrast`, whatever its reader prefers.
        labels: as for `render`.
        show: as for `render`; by default `diagnostics` as well.
        text: as for `render`.
        engine: as for `render`.
        limit: as for `render`.

    Raises:
        RenderError: as for `render`; but nothing is written beside.
        ValueError: the limit is not a finite number above 0.
    """
    from argmap.check import check  # noqa: PLC0415  (only for a page)
    from argmap.evaluate import evaluate  # noqa: PLC0415  (only for a page)
    from argmap.evaluate.aspic import TheoryError  # noqa: PLC0415  (only for a page)
    from argmap.evaluate.explaining import OFTEN  # noqa: PLC0415  (only for a page)
    from argmap.exchange.argdown import dumps  # noqa: PLC0415  (only for a page)
    from argmap.page import Content, assemble, dress, theory  # noqa: PLC0415  (only for a page)

    drawn = map_of(map)
    given = labels != NO_LABELS
    evaluated = ""
    if not given:
        try:
            labels = evaluate(drawn)
        except TheoryError as error:
            evaluated = f"What stands was not found: {error}"
    known: Known = marked(labels)
    if not isinstance(labels, Mapping):
        semantics = f"{labels.semantics} semantics"
        evaluated = (
            f"What stands under {semantics}: {OFTEN[labels.semantics]}."
            if labels.by == "aspic" and labels.semantics in OFTEN
            else f"What stands by {labels.by}, under {semantics}."
        )
    look, show = looked(map, style, show)
    show = details_of(show, look.show) if show else {*look.show, Detail.DIAGNOSTICS}
    grounding = ground(drawn, text)
    wrong = check(map, text=grounding)
    known = {**known, **said(grounding)}
    if Detail.DIAGNOSTICS in show:
        known["findings"] = told(drawn, wrong)
    content = Content(
        drawn,
        grounding=grounding,
        labels=known["labels"],
        diagnostics=wrong,
        written=map.source if isinstance(map, Reading) else Source(dumps(drawn)),
        evaluated=evaluated,
        doubts=theory(drawn) if not given or _is_default(labels) else None,
    )
    views: tuple[View, ...] = (view or "reasons", "reasons", "overview")
    worn = dress(look)
    pictures = {
        name: svg(map, view=name, style=worn.light, show=show, engine=engine, limit=limit, **known)
        for name in dict.fromkeys(views)
    }
    return assemble(content, pictures, worn)


def _is_default(labels: Labels | Evaluation) -> bool:
    """Tell whether labels are those that `evaluate` gives if it is told nothing else."""
    from argmap.evaluate import Evaluation, evaluate  # noqa: PLC0415  (only for a page)

    return (
        isinstance(labels, Evaluation)
        and (labels.by, labels.semantics) == ("aspic", "grounded")
        and labels.standings == evaluate(labels.map).standings
    )
