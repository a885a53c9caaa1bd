"""How pictures are to look, as a project or a map says it: `style`, `letters`, `colours` and `show`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, fields_dict, frozen

from argmap.model import FrontMatter
from argmap.model.spelling import nearest
from argmap.model.spotting import key_place
from argmap.render.details import details_of
from argmap.render.exceptions import UnknownDetailError, UnknownStyleError
from argmap.render.palette import GREATEST, LEAST, Colours, Style, contrast, style_of
from argmap.source import Place

__all__ = ["Look", "Misfit", "look_of", "read_look"]

_RENDER = "render"

_KEYS = ("style", "letters", "colours", "show")
_GROUNDS = ("paper", "ink", "muted", "section", "section_line", "focus")
_ROLES = ("reason", "objection", "undercut", "thesis", "policy", "claim", "fallen", "undecided")
_PARTS = tuple(fields_dict(Colours))
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_READABLE = 4.5

_Said = Mapping[str, Any]


@frozen
class Misfit:
    """What makes no sense.

    Attributes:
        keys: the keys that lead to it.
        message: what is wrong with it, and how to mend it.
    """

    keys: tuple[str, ...]
    message: str

    def told(self, *above: str) -> str:
        """Return it as a sentence, with the keys above it."""
        return f"`{'.'.join((*above, *self.keys))}` {self.message}"


@frozen
class Look:
    """What somebody says of how pictures are to look; None or nothing where nothing is said.

    Attributes:
        style: the name of a style.
        letters: how large letters are.
        colours: colours of grounds and texts by their names, and those of roles, each a mapping.
        show: what cards tell.
    """

    style: str | None = None
    letters: float | None = None
    colours: _Said = field(factory=lambda: MappingProxyType({}))
    show: tuple[str, ...] = ()

    def over(self, weaker: Look) -> Look:
        """Return what both say; of letters and colours that of a look counts for its own style."""
        show = self.show or weaker.show
        if self.style is not None:
            return evolve(self, show=show)
        letters = weaker.letters if self.letters is None else self.letters
        return Look(weaker.style, letters, {**weaker.colours, **self.colours}, show)

    def dressed(self, style: str = "light") -> Style:
        """Return the style; one of that name if none is said."""
        base = style_of(self.style or style)
        changes: dict[str, Any] = {}
        for name, said in self.colours.items():
            if isinstance(said, Mapping):
                changes[name] = evolve(getattr(base, name), **said)
            else:
                changes[name] = said
        if self.letters is not None:
            changes["letters"] = self.letters
        return evolve(base, **changes) if changes else base


def read_look(said: object) -> tuple[Look, tuple[Misfit, ...]]:
    """Return what is said of how pictures are to look, and what of it makes no sense."""
    if not isinstance(said, Mapping):
        return Look(), (Misfit((), f"is no mapping; its keys are {_listed(_KEYS)}"),)
    wrong = [_unknown((), key, _KEYS) for key in said if key not in _KEYS]
    found: dict[str, Any] = {}
    for key in _KEYS:
        if key in said:
            value, misfits = _READERS[key](said[key])
            wrong += misfits
            if value is not None:
                found[key] = value
    look = Look(**found)
    if not wrong and look.colours:
        wrong += _faint(look)
    return (look, ()) if not wrong else (Look(), tuple(wrong))


def look_of(front: FrontMatter) -> tuple[Look, tuple[tuple[str, Place | None], ...]]:
    """Return what front matter says of how pictures are to look, and what of it makes no sense.

    The latter is told in words, each with its place where there is one.
    """
    look, wrong = read_look(front.data.get(_RENDER, {}))
    return look, tuple((one.told(_RENDER), _place(front.place, one)) for one in wrong)


def _place(block: Place | None, misfit: Misfit) -> Place | None:
    """Return where the innermost of its keys stands that is found."""
    if block is None:
        return None
    found = (key_place(block, key) for key in reversed((_RENDER, *misfit.keys)))
    return next((place for place in found if place != block), block)


def _style(said: object) -> tuple[str | None, list[Misfit]]:
    try:
        return style_of(str(said)).name, []
    except UnknownStyleError as error:
        return None, [Misfit(("style",), f"is wrong: {error}")]


def _letters(said: object) -> tuple[float | None, list[Misfit]]:
    if isinstance(said, int | float) and not isinstance(said, bool) and LEAST <= said <= GREATEST:
        return float(said), []
    return None, [Misfit(("letters",), f"is no number from {LEAST:g} to {GREATEST:g}")]


def _show(said: object) -> tuple[tuple[str, ...] | None, list[Misfit]]:
    words = said.split(",") if isinstance(said, str) else said
    if not isinstance(words, Sequence) or not all(isinstance(word, str) for word in words):
        return None, [Misfit(("show",), "is no list of texts; write `show: [default, quotes]`")]
    try:
        details_of(words)
    except UnknownDetailError as error:
        return None, [Misfit(("show",), f"is wrong: {error}")]
    return tuple(words), []


def _colours(said: object) -> tuple[_Said | None, list[Misfit]]:
    names = (*_GROUNDS, *_ROLES)
    if not isinstance(said, Mapping):
        return None, [Misfit(("colours",), f"is no mapping; its keys are {_listed(names)}")]
    wrong: list[Misfit] = []
    for name, value in said.items():
        keys = ("colours", name)
        if name in _GROUNDS:
            wrong += _colour(keys, value)
        elif name not in _ROLES:
            wrong.append(_unknown(("colours",), name, names))
        elif not isinstance(value, Mapping):
            wrong.append(Misfit(keys, f"is no mapping; its keys are {_listed(_PARTS)}"))
        else:
            for part, colour in value.items():
                if part in _PARTS:
                    wrong += _colour((*keys, part), colour)
                else:
                    wrong.append(_unknown(keys, part, _PARTS))
    return (None if wrong else said), wrong


def _colour(keys: tuple[str, ...], said: object) -> list[Misfit]:
    if isinstance(said, str) and _COLOUR.fullmatch(said):
        return []
    return [Misfit(keys, f"is no colour: {said!r}; write one as `'#00695c'`")]


def _faint(look: Look) -> list[Misfit]:
    """Return the pairs of text and ground that could hardly be read."""
    style = look.dressed()
    faint = dict.fromkeys(pair for pair in style.pairs() if contrast(*pair) < _READABLE)
    return [
        Misfit(
            ("colours",),
            f"can't be read well: text in {text} on {ground} has a contrast of "
            f"{contrast(text, ground):.1f}; it needs {_READABLE} or more",
        )
        for text, ground in faint
    ]


def _unknown(keys: tuple[str, ...], key: object, known: Sequence[str]) -> Misfit:
    near = nearest(str(key), known)
    meant = f"did you mean `{near}`? " if near else ""
    return Misfit(
        (*keys, str(key)), f"is no key that argmap knows; {meant}They are {_listed(known)}"
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


_READERS: Mapping[str, Any] = MappingProxyType(
    {"style": _style, "letters": _letters, "colours": _colours, "show": _show}
)
