"""The colours of a page, by day and in the dark: those of a style, and of its counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from argmap.render.marking import Mark
from argmap.render.palette import (
    CONTRAST,
    DARK,
    LIGHT,
    PRINT,
    Colours,
    Role,
    Style,
    contrast,
    counterparts,
)

__all__ = ["Dress", "dress", "palette"]

_LARGEST = 1.5
"""How large what stands beside a picture gets; on a small screen there is no room for more."""

_HALF = 0x80  # of what a part of a colour can be


@frozen
class Dress:
    """How a page looks.

    Attributes:
        light: the style by day and on paper; pictures are drawn in it.
        dark: the style that takes its place in the dark.
        theme: what the page begins with: `light`, `dark`, or `auto`, which its reader prefers.
    """

    light: Style = LIGHT
    dark: Style = DARK
    theme: str = field(default="auto", kw_only=True)


def dress(style: Style) -> Dress:
    """Return how a page in a style looks.

    What is dark stays so, whatever its reader prefers; so does what is for printers or for who needs
    a high contrast, which the dark doesn't have. All others turn dark with their reader.
    """
    if _is_dark(style):
        return Dress(_apart(evolve(LIGHT, letters=style.letters), style), style, theme="dark")
    dark = style.dark or DARK
    theme = "light" if style.name in {PRINT.name, CONTRAST.name} else "auto"
    return Dress(_apart(style, dark), dark, theme=theme)


def _is_dark(style: Style) -> bool:
    return contrast(style.paper, "#ffffff") > contrast(style.paper, "#000000")


def _apart(style: Style, dark: Style) -> Style:
    """Return a style in which no two colours are the same that are told apart in the dark.

    A picture is turned dark colour by colour. So what would get another colour's counterpart is
    changed by a step that nobody sees.
    """
    texts: dict[str, str] = {}
    shapes: dict[str, str] = {}

    def distinct(colour: str, other: str, *where: dict[str, str]) -> str:
        number, step = int(colour[1:], 16), 1 if int(colour[5:], 16) < _HALF else -1
        while any(taken.get(f"#{number:06x}", other) != other for taken in where):
            number += step
        for taken in where:
            taken[f"#{number:06x}"] = other
        return f"#{number:06x}"

    def of_role(here: Colours, there: Colours) -> Colours:
        return Colours(
            distinct(here.bar, there.bar, texts, shapes),
            distinct(here.on_bar, there.on_bar, texts),
            distinct(here.tint, there.tint, shapes),
        )

    changes: dict[str, Any] = {
        name: distinct(getattr(style, name), getattr(dark, name), *where)
        for name, where in (
            ("paper", (shapes,)),
            ("ink", (texts,)),
            ("muted", (texts, shapes)),
            ("section", (shapes,)),
            ("section_line", (shapes,)),
            ("focus", (shapes,)),
        )
    }
    changes |= {role.value: of_role(style.of(role), dark.of(role)) for role in Role}
    for name, mark in (("fallen", Mark.FALLS), ("undecided", Mark.OPEN)):
        here, there = style.of_mark(mark), dark.of_mark(mark)
        if here is not None and there is not None:
            changes[name] = of_role(here, there)
    return evolve(style, **changes)


def palette(given: Dress) -> str:
    """Return the rules that give the page its colours, and its pictures those of the dark.

    Dark is what the reader's system prefers, unless the page is told otherwise; on paper all is light.
    """
    light, dark = given.light, given.dark
    chosen = ":root[data-theme=dark]"
    preferred = ":root:not([data-theme=light])"
    rules = [f":root{{{''.join(_variables(light))}}}"]
    if light.letters > 1:
        rules.append(f"@media screen{{:root{{font-size:{100 * min(light.letters, _LARGEST):g}%}}}}")
    of_dark = f"{{{''.join(_variables(dark))}}}"
    swaps = list(_swaps(light, dark))
    for start, scope, end in (
        ("@media screen{", chosen, "}"),
        ("@media screen and (prefers-color-scheme:dark){", preferred, "}"),
    ):
        inner = "".join(f"{scope} {rule}" for rule in swaps)
        rules.append(f"{start}{scope}{of_dark}{inner}{end}")
    return "\n".join(rules)


def _variables(style: Style) -> Iterator[str]:
    for name in ("paper", "ink", "muted", "section", "section_line", "focus"):
        yield f"--{name.replace('_', '-')}:{getattr(style, name)};"
    for role in Role:
        colours = style.of(role)
        yield f"--{role}:{colours.bar};--{role}-tint:{colours.tint};--on-{role}:{colours.on_bar};"
    for mark in (Mark.FALLS, Mark.OPEN):
        marked = style.of_mark(mark)
        if marked is not None:
            word = "falls" if mark is Mark.FALLS else "open"
            yield f"--{word}:{marked.bar};--{word}-tint:{marked.tint};"
    yield f"color-scheme:{'dark' if _is_dark(style) else 'light'};"


def _swaps(light: Style, dark: Style) -> Iterator[str]:
    text, shapes = counterparts(light, dark)
    for one, other in text.items():
        yield f'svg text[fill="{one}"]{{fill:{other}}}'
    for name in ("fill", "stroke"):
        for one, other in shapes.items():
            yield f'svg :not(text)[{name}="{one}"]{{{name}:{other}}}'
