"""What cards tell beside their texts, each of which can be shown or left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import TypeAlias

from argmap.model.spelling import nearest
from argmap.render.exceptions import UnknownDetailError

__all__ = ["ALL", "BRIEF", "DEFAULT", "GROUPS", "Detail", "Show", "details_of"]


class Detail(StrEnum):
    """What can be shown or left out, by the name that users call it by."""

    TITLES = "titles"
    CITATIONS = "citations"
    QUOTES = "quotes"
    SOURCE = "source"
    SCHEMES = "schemes"
    MODALITY = "modality"
    HOLDER = "holder"
    KIND = "kind"
    CREDENCE = "credence"
    LABELS = "labels"
    DIAGNOSTICS = "diagnostics"


Show: TypeAlias = Iterable[str] | str

ALL = frozenset(Detail)
DEFAULT = ALL - {Detail.QUOTES, Detail.SOURCE, Detail.CREDENCE, Detail.DIAGNOSTICS}
BRIEF = frozenset({Detail.TITLES, Detail.HOLDER, Detail.LABELS})
GROUPS = {"all": ALL, "default": DEFAULT, "brief": BRIEF, "none": frozenset[Detail]()}
_NOT = "no-"


def details_of(show: Show, default: Collection[Detail] = DEFAULT) -> frozenset[Detail]:
    """Return the details that are named: by names, `all`, `brief`, `default`, `none`; `no-` takes away.

    Words count one after the other. Where the first one takes something away, it is from the
    default.

    >>> sorted(details_of("titles, quotes"))
    [<Detail.QUOTES: 'quotes'>, <Detail.TITLES: 'titles'>]
    >>> details_of(["no-kind"]) == DEFAULT - {Detail.KIND}
    True

    Args:
        show: a list of words, or a text of them with commas between.
        default: what `default` means.

    Raises:
        UnknownDetailError: a word names nothing.
        TypeError: it is no text and no list of texts.
    """
    if not isinstance(show, Iterable):
        raise TypeError(f"what is to be shown is a list of texts, not {type(show).__name__}")
    words = show.split(",") if isinstance(show, str) else list(show)
    found: frozenset[Detail] | None = None
    for word in words:
        if not isinstance(word, str):
            raise TypeError(f"what is to be shown is named by texts, not by {type(word).__name__}")
        name = word.strip().lower()
        if not name:
            continue
        if name.startswith(_NOT):
            found = (frozenset(default) if found is None else found) - _named(
                name[len(_NOT) :], word, default
            )
        else:
            found = (found or frozenset()) | _named(name, word, default)
    return frozenset(default) if found is None else found


def _named(name: str, word: str, default: Collection[Detail]) -> frozenset[Detail]:
    if name == "default":
        return frozenset(default)
    if name in GROUPS:
        return GROUPS[name]
    if name in ALL:
        return frozenset({Detail(name)})
    known = (*(detail.value for detail in Detail), *GROUPS)
    near = nearest(name, known)
    meant = f"did you mean {near}? It can be " if near else "it can be "
    raise UnknownDetailError(
        f"no detail {word.strip()!r}: {meant}{', '.join(known)}, or no-… of them"
    )
