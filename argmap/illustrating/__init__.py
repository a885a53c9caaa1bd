"""To draw a map with what its source says and what stands: where the rooms for that meet."""

from argmap.illustrating.drawing import mermaid, render, svg
from argmap.illustrating.exploring import page
from argmap.illustrating.informing import known_of
from argmap.illustrating.looking import look_of_project, looked

__all__ = ["known_of", "look_of_project", "looked", "mermaid", "page", "render", "svg"]
