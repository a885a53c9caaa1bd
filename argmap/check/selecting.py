"""Which findings are asked for: by code, by name, by the beginning of a code, by group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from types import MappingProxyType

from attrs import field, frozen

from argmap.check.case import Group
from argmap.check.rules import RULES
from argmap.diagnostics import Code, Severity
from argmap.exchange import codes as exchange
from argmap.model.codes import CODES as STRUCTURE
from argmap.reading import NOT_UTF8
from argmap.syntax import CODES as NOTATION

__all__ = [
    "ALWAYS_TOLD",
    "GROUPS",
    "Choice",
    "Selection",
    "SelectionError",
    "Word",
    "always_told",
]

_CODE = re.compile(r"AM\d{0,3}", re.IGNORECASE)
_WHOLE_CODE = 5
_ALL, _DEFAULT = "all", "default"

GROUPS: Mapping[Group, tuple[Code, ...]] = MappingProxyType(
    {
        Group.NOTATION: (NOT_UTF8, *NOTATION),
        Group.STRUCTURE: (*STRUCTURE, *(r.code for r in RULES if r.group is Group.STRUCTURE)),
        **{
            group: tuple(rule.code for rule in RULES if rule.group is group)
            for group in Group
            if group not in {Group.NOTATION, Group.STRUCTURE, Group.FORMATS}
        },
        Group.FORMATS: exchange.CODES,
    }
)
"""All codes, by what they are about."""

_CODES = tuple(code for codes in GROUPS.values() for code in codes)
_KNOWN = frozenset(code.id for code in _CODES)
ALWAYS_TOLD = frozenset(
    code.id for code in (NOT_UTF8, *NOTATION, *STRUCTURE) if code.severity is Severity.ERROR
)
"""The ids of codes that say that a part of the text was not read, or not as it stands."""

_OFF = frozenset(rule.code.id for rule in RULES if not rule.default)


class SelectionError(ValueError):
    """What is selected or ignored is no code, name or group."""


@frozen
class Word:
    """What names one finding or several.

    Attributes:
        written: as it was written.
        codes: the ids of the codes that it names.
        width: how exactly it names them: 0 for all, more for fewer.
    """

    written: str
    codes: frozenset[str] = field(repr=False)
    width: int

    @classmethod
    def of(cls, written: str) -> Word:
        """Look a word up.

        Raises:
            SelectionError: it names nothing.
        """
        return _look_up(written)

    @property
    def exact(self) -> bool:
        """Whether it names one kind of finding by its code or its name."""
        return self.width == _WHOLE_CODE


@cache
def _look_up(written: str) -> Word:
    wanted = written.strip()
    if wanted.lower() in {_ALL, _DEFAULT}:
        every = {code.id for code in _CODES}
        return Word(written, frozenset(every - (_OFF if wanted.lower() == _DEFAULT else set())), 0)
    for group, codes in GROUPS.items():
        if wanted.lower() == group:
            return Word(written, frozenset(code.id for code in codes), 1)
    if _CODE.fullmatch(wanted):
        found = frozenset(code.id for code in _CODES if code.id.startswith(wanted.upper()))
        width = len(wanted) if len(wanted) > len("AM") else 0
    else:
        found = frozenset(code.id for code in _CODES if code.name == wanted.lower())
        width = _WHOLE_CODE
    if not found:
        raise SelectionError(f"{written!r} is no code, name or group of findings{_meant(wanted)}")
    return Word(written, found, width)


def _meant(wanted: str) -> str:
    from argmap.model.spelling import nearest  # noqa: PLC0415  (only where a name is wrong)

    words = [*GROUPS, *(code.name for code in _CODES), *(code.id for code in _CODES)]
    near = nearest(wanted.upper() if wanted[:2].upper() == "AM" else wanted.lower(), words)
    return f"; did you mean {near}?" if near else ""


def always_told(code: Code) -> bool:
    """Tell whether a code says that a part of the text was not read, or not as it stands."""
    return code.id in ALWAYS_TOLD


def _selected(written: str | Iterable[str]) -> tuple[Word, ...]:
    words = (written,) if isinstance(written, str) else written
    return tuple(Word.of(word) for word in words)


def _ignored(written: str | Iterable[str]) -> tuple[Word, ...]:
    words = _selected(written)
    for word in words:
        if word.exact and word.codes <= ALWAYS_TOLD:
            raise SelectionError(
                f"{word.written} can't be ignored: it says that something could not be read"
            )
    return words


@frozen
class Choice:
    """What is selected and ignored in one place.

    Raises:
        SelectionError: a word names nothing.
    """

    select: tuple[Word, ...] = field(default=(), converter=_selected)
    ignore: tuple[Word, ...] = field(default=(), converter=_ignored)


@frozen
class Selection:
    """What is asked for in several places, the weakest first.

    Of those that select something the strongest counts, and it selects all that is. What is ignored
    adds up. A code that is both selected and ignored is ignored if that is said in a stronger place,
    or more exactly, or as exactly in the same place.
    """

    choices: tuple[Choice, ...]

    @cached_property
    def asked(self) -> frozenset[str]:
        """The ids of all codes that are asked for."""
        return frozenset(code.id for code in _CODES if self._asks(code.id))

    def __contains__(self, code: Code) -> bool:
        # Who brings a rule that argmap doesn't have wants it.
        return code.id in self.asked or code.id not in _KNOWN

    def _asks(self, code: str) -> bool:
        strongest = max(at for at, choice in enumerate(self.choices) if choice.select or not at)
        selected = [word.width for word in self.choices[strongest].select if code in word.codes]
        if not selected:
            return False
        width = max(selected)
        return not any(
            at > strongest or word.width > width or (at == strongest and word.width == width)
            for at, choice in enumerate(self.choices)
            for word in choice.ignore
            if code in word.codes
        )
