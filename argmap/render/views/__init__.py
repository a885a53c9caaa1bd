"""To show a map: each view is a function that sets a scene."""

from argmap.render.views.choosing import pith_of, scene_of

__all__ = ["pith_of", "scene_of"]
