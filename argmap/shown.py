"""What a notebook shows richly: things say that they can be shown, the package says how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

__all__ = ["Shown"]


class Shown:
    """What a cell of a notebook shows as HTML.

    Attributes:
        show: returns something as HTML, or None; set by the package, as nothing here may know of
            drawing.
    """

    __slots__ = ()

    show: ClassVar[Callable[[Any], str | None] | None] = None

    def _repr_html_(self) -> str | None:
        return None if Shown.show is None else Shown.show(self)
