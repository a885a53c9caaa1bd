"""To run the rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import evolve

from argmap.check.case import Case, Rule
from argmap.check.rules import RULES
from argmap.check.selecting import ALWAYS_TOLD, Choice, Selection, always_told
from argmap.check.silencing import hush, said_in_front, said_of_elements
from argmap.diagnostics import Diagnostics, in_order
from argmap.grounding import Grounding, SourceText, ground
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of

__all__ = ["asked", "check", "examine"]

_DEFAULT = Choice(("default",))


def check(
    what: ArgumentMap | Reading,
    *,
    text: SourceText | Grounding | str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    rules: Iterable[Rule] | None = None,
) -> Diagnostics:
    """Return what is wrong with an argument, in the order of its text; then what its source misses.

    Args:
        what: a reading, or a map. Of a reading, its own diagnostics are told as well; if one is
            an error, nothing is said to be missing, as it may not have been read.
        text: the text that it analyses, instead of the file that its front matter names; or what
            `ground` found in it.
        select: what to look for, instead of what is looked for by default: codes, their beginnings,
            names, groups, `"default"` or `"all"`. What could not be read is always told.
        ignore: what not to look for. Both are stronger than what the front matter says.
        rules: those to apply, instead of `argmap.check.RULES`.

    Raises:
        SelectionError: a word behind `select` or `ignore` names nothing, or what is always told.

    >>> from argmap.reading import parse
    >>> answer = parse('[Rain]: It will rain. {quote: "It will rain"}')
    >>> for finding in check(answer, text="It will not rain.", select=["misquote"]):
    ...     print(finding.message)
    this quote of [Rain] is not what the text says: “not” is left out, which turns its meaning around
    """
    return examine(what, text=text, run=Choice(select, ignore), rules=rules)


def asked(
    map: ArgumentMap, *, run: Choice | None = None, project: Choice | None = None
) -> frozenset[str]:
    """Return the ids of the codes that `examine` tells of, with the same choices."""
    front, _ = said_in_front(map.front)
    return _asked((_DEFAULT, project or Choice(), front, run or Choice()))


# The files of a project mostly choose the same.
@lru_cache(maxsize=64)
def _asked(choices: tuple[Choice, ...]) -> frozenset[str]:
    return Selection(choices).asked | ALWAYS_TOLD


def examine(
    what: ArgumentMap | Reading,
    *,
    text: SourceText | Grounding | str | None = None,
    run: Choice | None = None,
    project: Choice | None = None,
    rules: Iterable[Rule] | None = None,
) -> Diagnostics:
    """Return what `check` does; what `run` chooses is stronger than what front matter says, `project` weaker."""
    drawn = map_of(what)
    told, whole = (what.diagnostics, what.ok) if isinstance(what, Reading) else ((), True)
    front, misnamed = said_in_front(drawn.front)
    hushed, unknown = said_of_elements(drawn)
    base = _DEFAULT if rules is None else Choice(("all",))
    selection = Selection((base, project or Choice(), front, run or Choice()))
    chosen = [
        rule
        for rule in (RULES if rules is None else rules)
        if rule.code in selection and (whole or not rule.absence)
    ]
    case = Case(
        drawn,
        text if isinstance(text, Grounding) else ground(drawn, text),
        (*misnamed, *unknown),
    )
    found = [one for one in told if always_told(one.code) or one.code in selection]
    found += (one for rule in chosen if not rule.last for one in rule.find(case))
    looked_for = selection.asked - {rule.code.id for rule in RULES if rule not in chosen}
    left, unused = hush(found, hushed, looked_for)
    case = evolve(case, silences=(*case.silences, *unused))
    left += (one for rule in chosen if rule.last for one in rule.find(case))
    return Diagnostics(in_order(drawn.origin, left))
