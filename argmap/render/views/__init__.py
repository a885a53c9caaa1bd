"""To show a map: each view is a function that sets a scene."""

from argmap.render.views.choosing import scene_of

__all__ = ["scene_of"]
