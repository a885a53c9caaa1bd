"""To show maps and what is found out about them in the cells of a notebook."""

from argmap.notebooks.showing import show

__all__ = ["show"]
