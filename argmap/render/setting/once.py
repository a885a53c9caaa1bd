"""What is computed of a scene, once: several steps of drawing ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from argmap.render.scene import Scene

__all__ = ["once"]

Result = TypeVar("Result")


def once(work: Callable[[Scene], Result]) -> Callable[[Scene], Result]:
    """Return what remembers its results with the scenes that they are of.

    Scenes never change, and results must not: who asks again is given the same.
    """

    @wraps(work)
    def done(scene: Scene) -> Result:
        if work not in scene.known:
            scene.known[work] = work(scene)
        found: Result = scene.known[work]
        return found

    return done
