"""Whether expectations are met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.expecting.covering import coverage
from argmap.expecting.nouns import Expectation, Kind, Outcome
from argmap.expecting.proving import consistent, entailed, tenable, valid
from argmap.expecting.standing import stands, withstands
from argmap.expecting.subject import Subject
from argmap.model import ArgumentMap
from argmap.reading import Reading

__all__ = ["meet"]

_MEETING: Mapping[Kind, Callable[[Subject, Expectation], Outcome]] = MappingProxyType(
    {
        Kind.ACCEPTED: stands,
        Kind.REJECTED: stands,
        Kind.UNDECIDED: stands,
        Kind.WITHSTANDS: withstands,
        Kind.CONSISTENT: consistent,
        Kind.TENABLE: tenable,
        Kind.VALID: valid,
        Kind.ENTAILED: entailed,
        Kind.COVERAGE: coverage,
    }
)


def meet(what: Subject | ArgumentMap | Reading, expected: Expectation) -> Outcome:
    r"""Say whether a map is as expected, and why not.

    Whoever asks several things of one map hands in a `Subject`, so that nothing is worked out twice.

    Raises:
        TypeError: what is asked is no map, or what is expected no `Expectation`.
        UnknownTitleError: there is no such statement or argument.

    >>> from argmap.reading import parse
    >>> rain = parse('[A]: a {formalization: p}\n\n[B]: b {formalization: ~p}\n').map
    >>> meet(rain, Expectation("consistent", ["A", "B"])).message
    "[A] and [B] can't be true together"
    """
    if not isinstance(expected, Expectation):
        raise TypeError(f"an Expectation is wanted here, not {expected!r}")
    return _MEETING[expected.kind](Subject.of(what), expected)
