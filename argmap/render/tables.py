"""What all labels are made of."""

from __future__ import annotations

from math import ceil

__all__ = [
    "AGAINST",
    "RIGHT",
    "SLACK",
    "aligned",
    "bare_table",
    "block",
    "even",
    "named_cell",
    "table",
]

# The end of a line that is set to the right. Engines say in an SVG where they take its letters to
# begin; where the line ends is said by the space that comes after it, which takes no room.
RIGHT = '<FONT POINT-SIZE="1">\xa0</FONT><BR ALIGN="RIGHT"/>'
AGAINST = "--against"  # end of the name of a port where attacks arrive, apart from supports
SLACK = 2  # points: engines round widths; a line that fits by a hair would not fit everywhere


def even(width: float) -> int:
    """Return an even number of points that is not less: frames stand on whole points."""
    return 2 * ceil(width / 2)


def table(rows: str, ground: str, frame: int) -> str:
    """Return rows as a label; the ground shows between them and makes the frame."""
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{frame}" CELLPADDING="0" '
        f'BGCOLOR="{ground}">{rows}</TABLE>>'
    )


def aligned(told: str) -> str:
    """Return how lines are set in a cell: to the left, or each to the side that its end names."""
    # Graphviz sets tables within cells by other words than text.
    mixed = RIGHT in told and not told.startswith("<TABLE")
    return f'ALIGN="{"TEXT" if mixed else "LEFT"}" BALIGN="LEFT"'


def bare_table(rows: str, padding: int = 0) -> str:
    """Return rows as a table within a cell, without lines."""
    return (
        f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="{padding}">{rows}</TABLE>'
    )


def block(told: str, width: float, *, above: int = 0, below: int = 0) -> str:
    """Return lines in a cell that has at least their own width, whatever an engine takes them for.

    Above and below them are so many points of room, for lines of the picture.
    """
    cell = f'<TR><TD {aligned(told)} WIDTH="{ceil(width) + SLACK}">{told}</TD></TR>'
    before, after = (f'<TR><TD HEIGHT="{room}"></TD></TR>' * bool(room) for room in (above, below))
    return f"<{bare_table(before + cell + after)}>"


def named_cell(name: str) -> str:
    """Return the attributes of a cell that has a name in an SVG."""
    # Before version 5 only what has a link keeps its name; `finish` makes groups of them.
    return f' ID="{name}" HREF="#{name}" TOOLTIP="{name}"'
