"""Maps: closed, and well-typed."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.logic.formulas import Formula
from argmap.model import SIGNATURES, ArgumentMap, NodeKind, RelationKind
from argmap.testing.strategies.closing import close, filled
from argmap.testing.strategies.demanding import (
    demand_ends,
    demand_kinds,
    demand_number,
    demand_strategy,
    demand_truth,
    told,
)
from argmap.testing.strategies.drafts import (
    STEPS,
    Draft,
    DraftArgument,
    DraftRelation,
    DraftSection,
    DraftStatement,
    draft_relations,
    draft_steps,
    numbers,
)
from argmap.testing.strategies.naming import made, named
from argmap.testing.strategies.saying import (
    argument_said,
    front_said,
    section_said,
    statement_said,
)
from argmap.testing.strategies.values import data
from argmap.testing.strategies.words import texts as any_texts
from argmap.testing.strategies.words import titles as any_titles
from argmap.values import Data

__all__ = ["maps"]

_MOST = 6


def maps(  # noqa: PLR0913  (all that may be asked of a map)
    *,
    acyclic: bool = False,
    rich: bool = False,
    odd: bool = False,
    most: int = _MOST,
    kinds: Iterable[RelationKind | str] = tuple(RelationKind),
    ends: Iterable[NodeKind | str] = tuple(NodeKind),
    titles: st.SearchStrategy[str] | None = None,
    texts: st.SearchStrategy[str] | None = None,
    formulas: st.SearchStrategy[Formula] | st.SearchStrategy[str] | None = None,
    credences: st.SearchStrategy[float] | None = None,
    rules: st.SearchStrategy[str] | None = None,
    quotes: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[ArgumentMap]:
    """Closed and well-typed maps; they shrink to fewer and simpler things, called A, B and C.

    Relations may be argued about, by relations that may be argued about. What a relation or a step
    speaks of is there, so that all can be left out that doesn't matter.

    >>> from hypothesis import find
    >>> find(maps(), lambda map: map.relations and map.arguments)
    <ArgumentMap: 1 statement, 1 argument, 1 relation>

    Args:
        acyclic: no circle of reasoning through inferences, supports and entailments; attacks may
            still go round.
        rich: with sections, front matter, and all that can be said of nouns.
        odd: rich, with what can hardly be written among it.
        most: at most so many statements, and relations; half as many arguments.
        kinds: of relations; none for maps without.
        ends: the kinds of what relations join.
        titles: those that statements and arguments have, instead of any.
        texts: what statements and arguments say, instead of anything.
        formulas: what about half of the statements have as formalization, as `propositional()`.
        credences: what about half of the statements have, as `st.floats(0, 1)`.
        rules: what about half of the steps name, as `schemes()`.
        quotes: what about half of the statements quote, as `quotes(text)`.

    Raises:
        InvalidArgument: an option is impossible, or no kind of relation joins these ends.
    """
    demand_number(most=most)
    demand_truth(acyclic=acyclic, rich=rich, odd=odd)
    demand_strategy(
        titles=titles,
        texts=texts,
        formulas=formulas,
        credences=credences,
        rules=rules,
        quotes=quotes,
    )
    options = {
        "acyclic": acyclic,
        "rich": rich,
        "odd": odd,
        "most": None if most == _MOST else most,
        "titles": titles,
        "texts": texts,
        "formulas": formulas,
        "credences": credences,
        "rules": rules,
        "quotes": quotes,
    }
    rich = rich or odd
    number = numbers(most)
    says = any_texts(odd=odd) if texts is None else texts
    section = st.none() | st.integers(0, 2) if rich else None
    statements = made(
        DraftStatement,
        number,
        says,
        said=statement_said(
            rich=rich, odd=odd, formulas=formulas, credences=credences, quotes=quotes
        ),
        section=section,
    )
    structures = made(
        DraftArgument,
        numbers(most // 2),
        says,
        st.lists(draft_steps(most, rich=rich, odd=odd, rules=rules), max_size=STEPS),
        said=argument_said(odd=odd) if rich else None,
        section=section,
    )
    sections = made(DraftSection, st.integers(1, 4), section_said(odd=odd))
    drafts = made(
        Draft,
        st.lists(statements, max_size=most),
        st.lists(structures, max_size=most // 2),
        _names(titles, most, "statement", odd=odd),
        _names(titles, most // 2, "argument", odd=odd),
        relations=_relations(kinds, ends, most, data(odd=odd) if rich else None),
        sections=st.lists(sections, max_size=3) if rich else None,
        theses=st.lists(number, max_size=min(most, 2)) if rich else None,
        front=front_said(odd=odd) if rich else None,
    )
    return named("maps", drafts.map(lambda draft: close(draft, acyclic=acyclic)), **options)


def _relations(
    kinds: Iterable[RelationKind | str],
    ends: Iterable[NodeKind | str],
    most: int,
    said: st.SearchStrategy[Data] | None,
) -> st.SearchStrategy[list[DraftRelation]] | None:
    wanted, joined = demand_kinds(kinds), demand_ends(ends)
    if wanted and not any(
        SIGNATURES[kind].allows(source, target)
        for kind in wanted
        for source in joined
        for target in joined
    ):
        raise InvalidArgument(
            f"{told(wanted)} can't join {told(joined)}; argmap.model.SIGNATURES tells what can"
        )
    relation = draft_relations(wanted, joined, most=most, data=said)
    return None if relation is None else st.lists(relation, max_size=most)


def _names(
    given: st.SearchStrategy[str] | None, most: int, of: str, *, odd: bool
) -> st.SearchStrategy[tuple[str, ...]]:
    """Return the titles of the first so many numbers, or all that there are."""
    if given is not None:
        return st.lists(given, min_size=1, max_size=max(most, 1), unique=True).map(tuple)
    return st.lists(any_titles(odd=odd, of=of), max_size=most).map(
        lambda drawn: filled(drawn, most)
    )
