"""To look a scheme up by any of its names, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from argmap.model.spelling import nearest
from argmap.schemes.catalogue import CATALOGUE
from argmap.schemes.nouns import Scheme

__all__ = ["find", "propose"]

# What stands behind a name: `(twice)`, `[negation variant]`, `from 4`, `of 2 and 3`.
_REMARK = re.compile(r"\s*(?:[(\[]|\b(?:of|from|on) \d).*", re.DOTALL)
_INTRODUCTION = re.compile(r"^\s*(?:with|by|via|using)\s+|\s+from\s*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")
_FORM = re.compile(
    r"^(?:argument(?:ation)?(?:s)?(?:from|by|for)|appealto)(?=.)"
    r"|(?<=.)(?:argument(?:ation)?)?scheme$|(?<=.)argument(?:ation)?$"
)
_DIGIT = re.compile(r"\d")
_SHORTEST = 6
_LIKENESS = 87.0


def find(name: str) -> Scheme | None:
    """Return the scheme of a name; None if there is none.

    Case, spaces and punctuation don't matter, nor does “argument from”, nor a remark in brackets
    behind the name.

    >>> scheme = find("ExpertOpinion")
    >>> scheme.name if scheme else None
    'argument from expert opinion'
    """
    found = _index().get(_core(name))
    return found[1] if found else None


@lru_cache(maxsize=1000)
def propose(name: str) -> str | None:
    """Return the name that a misspelt one was meant for; None if it is known, or like none.

    >>> propose("practical resoning")
    'practical reasoning'
    """
    core = _core(name)
    index = _index()
    # Of a short name one letter is much, unless “argument from” stands before it; and digits number
    # what is nobody's scheme.
    if core in index or len(_letters(name)) < _SHORTEST or _DIGIT.search(core):
        return None
    near = nearest(core, index, likeness=_LIKENESS)
    return index[near][0] if near is not None else None


@cache
def _index() -> dict[str, tuple[str, Scheme]]:
    """Return each name as written and its scheme, by what is compared; names before aliases."""
    index: dict[str, tuple[str, Scheme]] = {}
    for name, scheme in _names():
        index.setdefault(_core(name), (name, scheme))
    return index


def _names() -> Iterator[tuple[str, Scheme]]:
    yield from ((scheme.name, scheme) for scheme in CATALOGUE)
    yield from ((alias, scheme) for scheme in CATALOGUE for alias in scheme.aliases)


def _core(name: str) -> str:
    """Return the letters of a name that tell it from others."""
    return _FORM.sub("", _letters(name))


def _letters(name: str) -> str:
    bare = _INTRODUCTION.sub("", _REMARK.sub("", name))
    return "".join(_LETTERS.findall(bare.casefold()))
