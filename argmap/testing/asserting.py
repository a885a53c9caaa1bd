"""To assert things of arguments in tests: what fails is told in the words of the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.check import check
from argmap.diagnostics import Diagnostic, Severity, report
from argmap.expecting import Expectation, Kind, Outcome, Subject, expectations, meet
from argmap.grounding import SourceText
from argmap.model import ArgumentMap, UnknownTitleError
from argmap.reading import Reading

__all__ = [
    "assert_accepted",
    "assert_checked",
    "assert_consistent",
    "assert_covered",
    "assert_entailed",
    "assert_expectations",
    "assert_grounded",
    "assert_rejected",
    "assert_tenable",
    "assert_undecided",
    "assert_valid",
    "assert_withstands",
]

What = ArgumentMap | Reading
_GROUNDING = ("grounding",)
_LIMIT = 10.0


def assert_accepted(
    what: What,
    *titles: str,
    semantics: str | None = None,
    by: str = "aspic",
    mode: str = "skeptical",
    limit: float = _LIMIT,
) -> None:
    """Assert that statements stand: in every extension, or in one if the `mode` is `credulous`."""
    __tracebackhide__ = True
    options = {"semantics": semantics, "by": by, "mode": mode}
    _assert(what, Kind.ACCEPTED, titles, limit, **options)


def assert_rejected(
    what: What,
    *titles: str,
    semantics: str | None = None,
    by: str = "aspic",
    limit: float = _LIMIT,
) -> None:
    """Assert that statements fall, in every extension."""
    __tracebackhide__ = True
    _assert(what, Kind.REJECTED, titles, limit, semantics=semantics, by=by)


def assert_undecided(
    what: What,
    *titles: str,
    semantics: str | None = None,
    by: str = "aspic",
    limit: float = _LIMIT,
) -> None:
    """Assert that statements neither stand nor fall."""
    __tracebackhide__ = True
    _assert(what, Kind.UNDECIDED, titles, limit, semantics=semantics, by=by)


def assert_withstands(
    what: What,
    *titles: str,
    doubts: int = 1,
    semantics: str | None = None,
    by: str = "aspic",
    limit: float = _LIMIT,
) -> None:
    """Assert that statements stand whichever premises are doubted, so many together at the most."""
    __tracebackhide__ = True
    _assert(what, Kind.WITHSTANDS, titles, limit, doubts=doubts, semantics=semantics, by=by)


def assert_consistent(what: What, *titles: str, limit: float = _LIMIT) -> None:
    """Assert that statements can be true together by their formulas.

    Without titles, those that the map accepts: `accepted: true`, and theses.
    """
    __tracebackhide__ = True
    subject = _subject(what, limit)
    if not titles:
        from argmap.logic import accepted  # noqa: PLC0415  (a name that means much elsewhere)

        titles = accepted(subject.map)
    _demand(meet(subject, Expectation(Kind.CONSISTENT, titles)) if titles else _NOTHING)


def assert_tenable(what: What, *titles: str, limit: float = _LIMIT) -> None:
    """Assert that somebody who follows each argument of the map can hold statements together."""
    __tracebackhide__ = True
    _demand_titles(Kind.TENABLE, titles)
    _demand(meet(_subject(what, limit), Expectation(Kind.TENABLE, titles)))


def assert_valid(what: What, *arguments: str, limit: float = _LIMIT) -> None:
    """Assert that arguments, or steps such as `step 2 of <Rain>`, are valid by their formulas.

    Without any: all that have steps.
    """
    __tracebackhide__ = True
    subject = _subject(what, limit)
    names = arguments or tuple(one.title for one in subject.map.arguments if one.pcs)
    _assert(subject, Kind.VALID, names, limit)


def assert_entailed(
    what: What, *titles: str, premises: Iterable[str] = (), limit: float = _LIMIT
) -> None:
    """Assert that statements follow by the formulas of premises, or of all that is said for them."""
    __tracebackhide__ = True
    _assert(what, Kind.ENTAILED, titles, limit, premises=premises)


def assert_grounded(what: What, text: SourceText | str | None = None) -> None:
    """Assert that every quote stands in the text, word for word, and the text can be read.

    The text is that which the front matter names, or is given.
    """
    __tracebackhide__ = True
    ignored = ("unrepresented-sentence", "unquoted-statement")
    _demand_none(check(what, text=text, select=_GROUNDING, ignore=ignored))


def assert_covered(
    what: What, text: SourceText | str | None = None, *, at_least: float = 1.0
) -> None:
    """Assert that a share of the sentences of the text, from 0 to 1, is quoted or excused."""
    __tracebackhide__ = True
    if not 0 <= at_least <= 1:
        raise ValueError(f"a share is a number from 0 to 1, not {at_least}")
    subject = Subject(Subject.of(what).map, text)
    _demand(meet(subject, Expectation(Kind.COVERAGE, share=at_least)))


def assert_checked(
    what: What,
    *,
    text: SourceText | str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> None:
    """Assert that `argmap check` finds neither an error nor a warning; information is passed over."""
    __tracebackhide__ = True
    _demand_none(check(what, text=text, select=select, ignore=ignore))


def assert_expectations(what: What, *, limit: float = _LIMIT) -> None:
    """Assert that a map is as it says, below `expect` in its front matter, that it is to be.

    It has to expect something, and all of it has to make sense.
    """
    __tracebackhide__ = True
    subject = _subject(what, limit)
    said = expectations(subject.map)
    wrong = [f"{mistake.message}\n  help: {mistake.help}" for mistake in said.mistakes]
    if not said.expectations:
        wrong.append("the map expects nothing: write `expect:` in its front matter")
    outcomes = (meet(subject, expected) for expected in said.expectations)
    wrong += [_told(outcome) for outcome in outcomes if not outcome.met]
    if wrong:
        raise AssertionError("\n\n".join(wrong))


_NOTHING = Outcome(
    "the map accepts nothing that could be consistent",
    "Name statements, or write `accepted: true` in their data.",
)


def _subject(what: What, limit: float) -> Subject:
    return Subject(Subject.of(what).map, limit=limit)


def _assert(
    what: What | Subject, kind: Kind, titles: tuple[str, ...], limit: float, **options: Any
) -> None:
    __tracebackhide__ = True
    _demand_titles(kind, titles)
    subject = what if isinstance(what, Subject) else _subject(what, limit)
    try:
        outcomes = [meet(subject, Expectation(kind, (title,), **options)) for title in titles]
    except UnknownTitleError as error:
        # Where it was found out is of no interest: the line of the test is the one to mend.
        raise UnknownTitleError(str(error)) from None
    wrong = [_told(outcome) for outcome in outcomes if not outcome.met]
    if wrong:
        raise AssertionError("\n\n".join(wrong))


def _demand_titles(kind: Kind, titles: tuple[str, ...]) -> None:
    __tracebackhide__ = True
    if not titles:
        raise TypeError(f"`{kind}` is asserted of nothing: name a title")


def _demand(outcome: Outcome) -> None:
    __tracebackhide__ = True
    if not outcome.met:
        raise AssertionError(_told(outcome))


def _demand_none(found: Iterable[Diagnostic]) -> None:
    __tracebackhide__ = True
    wrong = [one for one in found if one.severity > Severity.INFO]
    if wrong:
        raise AssertionError("\n\n".join(["", *map(report, wrong)]))


def _told(outcome: Outcome) -> str:
    lines = [outcome.message]
    lines += [
        f"  {f'{note.place}: ' if note.place else ''}{note.message}" for note in outcome.notes
    ]
    if outcome.help:
        lines.append(f"  help: {outcome.help}")
    return "\n".join(lines)
