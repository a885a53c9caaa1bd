"""Why a statement is in or out, in words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.indexing import Index
from argmap.evaluate.carneades.judging import Judgment
from argmap.evaluate.carneades.structures import Argument
from argmap.evaluate.dung import Label

__all__ = ["tell"]


def tell(judgment: Judgment, statement: str) -> str:
    """Return why a statement of a structure is in, out or undecided.

    >>> from argmap.evaluate.carneades import Argument, Structure, judge
    >>> trial = Structure(("guilty",), (Argument("the witness", "guilty"),), standard="BRD")
    >>> tell(judge(trial), "guilty")
    'guilty is in (beyond reasonable doubt): for it, the witness weighs 1; nothing speaks against it.'

    Raises:
        StructureError: there is no such statement.
    """
    if statement not in judgment.labels:
        raise StructureError(f"there is no statement {statement!r} in this structure")
    label = judgment.labels[statement]
    return f"{statement} is {label}{_reason(judgment, statement, label)}."


def _reason(judgment: Judgment, statement: str, label: Label) -> str:
    structure, index = judgment.structure, Index(judgment.structure)
    if statement in structure.accepted:
        return ": it is taken for granted"
    if statement in structure.rejected:
        return ": it is rejected, whatever speaks for it"
    rivals = [name for name in index.camp(statement) if name != statement]
    granted = [name for name in rivals if name in structure.accepted]
    if granted:
        return f": its rival {granted[0]} is taken for granted"
    if not index.pro[statement]:
        return ": nothing speaks for it"
    against = [*index.con[statement], *(one for name in rivals for one in index.pro[name])]
    if label is Label.UNDECIDED:
        waiting = [
            one.name
            for one in (*index.pro[statement], *against)
            if judgment.weights[one.name] is None
        ]
        return f": {_listed(waiting)} can't be weighed, as all waits for something undecided"
    standard = index.standard(statement)
    parts = [
        *_weights(judgment, index.pro[statement], "for it"),
        *_weights(judgment, against, "against it"),
        *(structure.thresholds.told(standard) if label is Label.OUT else ()),
    ]
    return f" ({standard}): {'; '.join(parts)}"


def _weights(judgment: Judgment, arguments: list[Argument], side: str) -> Iterator[str]:
    """Yield what the strongest argument on a side weighs, or why none does."""
    weighed = [(judgment.weights[one.name] or 0.0, one.name) for one in arguments]
    weight, name = max(weighed, key=lambda pair: pair[0], default=(0.0, ""))
    if weight:
        more = f", the strongest of {len(weighed)}," if len(weighed) > 1 else ""
        yield f"{side}, {name}{more} weighs {weight:.3g}"
        return
    if not arguments:
        yield f"nothing speaks {side}"
        return
    yield f"nothing that weighs anything speaks {side}"
    for one in arguments:
        if one.name in judgment.undercut:
            cause = next(n for n in one.exceptions if judgment.labels[n] is Label.IN)
            yield f"{one.name} is undercut by {cause}"


def _listed(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
