"""What a map is made of, one by one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.logic.formulas import Formula
from argmap.model import (
    SIGNATURES,
    Argument,
    End,
    FrontMatter,
    Inference,
    NodeKind,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.titling import opens_line
from argmap.testing.strategies.closing import Namer, sections_of
from argmap.testing.strategies.demanding import (
    demand_kinds,
    demand_list,
    demand_strategy,
    demand_truth,
    told,
)
from argmap.testing.strategies.drafts import STEPS, DraftSection, DraftStep, draft_steps
from argmap.testing.strategies.naming import made
from argmap.testing.strategies.saying import (
    Said,
    argument_said,
    front_said,
    section_said,
    statement_said,
)
from argmap.testing.strategies.values import data
from argmap.testing.strategies.words import texts as any_texts
from argmap.testing.strategies.words import titles as any_titles
from argmap.values import NO_DATA, Data

__all__ = ["arguments", "front_matters", "inferences", "relations", "sections", "statements"]

_LETTERS = ("A", "B", "C", "D")


def statements(  # noqa: PLR0913  (all that may be asked of a statement)
    *,
    rich: bool = False,
    odd: bool = False,
    titles: st.SearchStrategy[str] | None = None,
    texts: st.SearchStrategy[str] | None = None,
    formulas: st.SearchStrategy[Formula] | st.SearchStrategy[str] | None = None,
    credences: st.SearchStrategy[float] | None = None,
    quotes: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Statement]:
    """Statements by themselves, in no section; the options are those of `maps`.

    Raises:
        InvalidArgument: an option is impossible.
    """
    demand_truth(rich=rich, odd=odd)
    demand_strategy(
        titles=titles, texts=texts, formulas=formulas, credences=credences, quotes=quotes
    )
    said = statement_said(rich=rich, odd=odd, formulas=formulas, credences=credences, quotes=quotes)
    return made(
        _statement,
        any_titles(odd=odd) if titles is None else titles,
        any_texts(odd=odd) if texts is None else texts,
        said=said,
    )


def _statement(title: str, text: str, said: Said | None = None) -> Statement:
    return Statement(title, text, **(said or {}))


def inferences(
    *,
    among: Iterable[str] = _LETTERS,
    acyclic: bool = False,
    rich: bool = False,
    odd: bool = False,
    rules: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Inference]:
    """Steps between statements of some titles (`among`); the other options are those of `maps`.

    In an acyclic map, so also here, the conclusion stands before its premises among the titles.

    Raises:
        InvalidArgument: an option is impossible, or there are no titles.
    """
    names = demand_list(among=among)
    demand_truth(acyclic=acyclic, rich=rich, odd=odd)
    demand_strategy(rules=rules)
    return draft_steps(len(names), rich=rich, odd=odd, rules=rules).map(Namer(names, acyclic).step)


def arguments(  # noqa: PLR0913  (all that may be asked of an argument)
    *,
    among: Iterable[str] = _LETTERS,
    acyclic: bool = False,
    rich: bool = False,
    odd: bool = False,
    titles: st.SearchStrategy[str] | None = None,
    texts: st.SearchStrategy[str] | None = None,
    rules: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Argument]:
    """Arguments with up to three steps between statements of some titles (`among`).

    Some are mere gists. The other options are those of `maps`.

    Raises:
        InvalidArgument: an option is impossible, or there are no titles.
    """
    names = demand_list(among=among)
    demand_truth(acyclic=acyclic, rich=rich, odd=odd)
    demand_strategy(titles=titles, texts=texts, rules=rules)
    steps = draft_steps(len(names), rich=rich, odd=odd, rules=rules)
    namer = Namer(names, acyclic)

    def argument(
        title: str, gist: str, drawn: list[DraftStep], said: Said | None = None
    ) -> Argument:
        pcs = namer.structure(drawn)
        named = title if not pcs or opens_line(title) else f"x{title}"
        return Argument(named, gist, pcs, **(said or {}))

    return made(
        argument,
        any_titles(odd=odd, of="argument") if titles is None else titles,
        any_texts(odd=odd) if texts is None else texts,
        st.lists(steps, max_size=STEPS),
        said=argument_said(odd=odd) if rich or odd else None,
    )


def relations(
    *,
    between: Iterable[End] = tuple(map(StatementRef, _LETTERS)),
    kinds: Iterable[RelationKind | str] = tuple(RelationKind),
    rich: bool = False,
) -> st.SearchStrategy[Relation]:
    """Well-typed relations between some ends.

    >>> from argmap import ArgumentRef, InferenceRef
    >>> drawn = relations(between=[ArgumentRef("A"), InferenceRef("B")], kinds=["undercut"])
    >>> from hypothesis import find
    >>> str(find(drawn, lambda relation: relation.target == InferenceRef("B")).ref)
    'the undercut from <A> to step 1 of <B>'

    Args:
        between: what they may join.
        kinds: those that they may have.
        rich: some have data.

    Raises:
        InvalidArgument: no relation of these kinds can join these ends.
    """
    ends, wanted = demand_list(between=between), demand_kinds(kinds)
    demand_truth(rich=rich)
    by_kind: dict[NodeKind, list[End]] = {}
    for end in ends:
        by_kind.setdefault(end.node_kind, []).append(end)
    nothing = st.just(NO_DATA)
    said: st.SearchStrategy[Data] | None = nothing | data() if rich else None
    possible = [
        made(partial(Relation, kind), st.sampled_from(starts), st.sampled_from(targets), data=said)
        for kind in wanted
        for source, starts in by_kind.items()
        for target, targets in by_kind.items()
        if SIGNATURES[kind].allows(source, target)
    ]
    if not possible:
        raise InvalidArgument(
            f"{told(wanted)} can't join {told(by_kind)}; argmap.model.SIGNATURES tells what can"
        )
    return st.one_of(possible)


def sections(*, most: int = 4, odd: bool = False) -> st.SearchStrategy[tuple[Section, ...]]:
    """All sections of a map: as headings of any levels would make them, in the order of a text.

    Raises:
        InvalidArgument: an option is impossible.
    """
    demand_truth(odd=odd)
    drawn = made(DraftSection, st.integers(1, 4), section_said(odd=odd))
    return st.lists(drawn, max_size=most).map(sections_of)


def front_matters(
    *, theses: Iterable[str] = (), odd: bool = False
) -> st.SearchStrategy[FrontMatter]:
    """Front matter.

    Args:
        theses: titles, of which up to two are theses.
        odd: with what can hardly be written.
    """
    names = tuple(theses)
    demand_truth(odd=odd)
    some = st.lists(st.sampled_from(names), max_size=2) if names else None

    def front(said: Said, thesis: Iterable[str] = ()) -> FrontMatter:
        return FrontMatter(thesis=thesis, **said)

    return made(front, front_said(odd=odd), thesis=some)
