"""To change a map as its settings ask, before anything is derived from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import evolve

from argmap.deriving.exploding import explode
from argmap.deriving.grouping import regroup
from argmap.deriving.settings import Settings
from argmap.model import ArgumentMap

__all__ = ["shape"]


def shape(map: ArgumentMap, settings: Settings) -> ArgumentMap:
    """Return a map without tags in its texts, with other sections, with an argument for each step."""
    if settings.shortcodes or not settings.tags_in_text:
        map = _retold(map, _replacing(settings.shortcodes), tagged=settings.tags_in_text)
    if settings.explode:
        map = explode(map)
    if settings.groups.regroup:
        map = regroup(map, settings.groups.regroup)
    return map


def _retold(map: ArgumentMap, replaced: Callable[[str], str], *, tagged: bool) -> ArgumentMap:
    def told(text: str, tags: tuple[str, ...]) -> str:
        return replaced(text if tagged else _untagged(text, tags))

    return evolve(
        map,
        statements=(evolve(s, text=told(s.text, s.tags)) for s in map.statements),
        arguments=(evolve(a, gist=told(a.gist, a.tags)) for a in map.arguments),
        sections=(evolve(s, title=told(s.title, s.tags)) for s in map.sections),
    )


def _replacing(shortcodes: Mapping[str, str]) -> Callable[[str], str]:
    """Return what puts signs for their shortcodes, the longest first."""
    if not shortcodes:
        return lambda text: text
    codes = re.compile("|".join(map(re.escape, sorted(shortcodes, key=len, reverse=True))))
    return lambda text: codes.sub(lambda found: shortcodes[found[0]], text)


def _untagged(text: str, tags: tuple[str, ...]) -> str:
    """Return a text without its tags."""
    if not tags:
        return text
    names = "|".join(re.escape(tag) for tag in sorted(tags, key=len, reverse=True))
    return " ".join(re.sub(rf"#(?:\((?:{names})\)|(?:{names})(?![\w-]))", "", text).split())
