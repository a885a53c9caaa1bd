"""What stands below the headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = [
    "EMPTY_SECTION",
    "empty_section",
]

EMPTY_SECTION = Code("AM133", "empty-section", Severity.INFO)

_COMMENT = re.compile(r"//[^\r\n]*|/\*.*?(?:\*/|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)


def empty_section(case: Case) -> Iterator[Diagnostic]:
    """Nothing stands below a heading.

    Bad:
        # Reasons

        [Go]: We should go.
          + [Late]: It is late.

        # Objections
        ^^^^^^^^^^^^

    Good:
        # Reasons

        [Go]: We should go.
          + [Late]: It is late.

        # Objections

        [Go]
          - [Wine]: The wine is good.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    sections = case.map.sections
    parents = {section.parent for section in sections}
    starts: dict[int, list[int]] = {}
    for section in sections:
        if section.place:
            starts.setdefault(id(section.place.source), []).append(section.place.span.start)
    for of_one in starts.values():
        of_one.sort()
    for section in sections:
        place = section.place
        if place is None or section.id in parents:
            continue
        of_one = starts[id(place.source)]
        at = bisect_right(of_one, place.span.start)
        text = place.source.text
        end = of_one[at] if at < len(of_one) else len(text)
        if not _COMMENT.sub("", text[place.span.end : end]).strip():
            yield Diagnostic(
                EMPTY_SECTION,
                f"nothing stands in the section “{section.title}”",
                place,
                "Write something below its heading, or remove it.",
            )
