"""Names of nodes: made from titles, safe everywhere, the same at every run."""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

from attrs import Factory, define

__all__ = ["Names", "slug"]

_OTHER = re.compile(r"[^a-z0-9]+")
_ENOUGH = 1_000  # letters of a title


def slug(title: str) -> str:
    """Return a title in the letters of a name; a number stands for what has none of them.

    >>> slug("U.S. as villain?")
    'u-s-as-villain'
    """
    plain = (
        unicodedata.normalize("NFKD", title[:_ENOUGH]).encode("ascii", "ignore").decode().lower()
    )
    name = _OTHER.sub("-", plain).strip("-")[:48].strip("-")
    return name or f"{crc32(title.encode('utf-8', 'backslashreplace')):08x}"


@define
class Names:
    """Names given so far; the same thing keeps its name, no two things share one."""

    _given: dict[tuple[str, str], str] = Factory(dict)
    _taken: set[str] = Factory(set)
    _counts: dict[str, int] = Factory(dict)

    def __call__(self, prefix: str, title: str) -> str:
        """Return the name of what has this prefix and title."""
        key = (prefix, title)
        if key not in self._given:
            self._given[key] = self.fresh(f"{prefix}-{slug(title)}")
        return self._given[key]

    def fresh(self, base: str) -> str:
        """Return a name that nothing has yet: this one, or else with a number behind it."""
        name = base
        count = self._counts.get(base, 1)
        while name in self._taken:
            count += 1
            name = f"{base}-{count}"
        self._counts[base] = count
        self._taken.add(name)
        return name
