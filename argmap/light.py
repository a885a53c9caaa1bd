"""To make very many objects cheaply, as a reader of long texts does."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

# `light` is like `attrs.frozen`, but that it is for a type checker alone to refuse changes. To refuse
# them while a program runs makes an object two to three times as dear, since its own initialiser has
# to go round the refusal.
if TYPE_CHECKING:
    from attrs import frozen as light
else:
    from attrs import define

    light = partial(define, unsafe_hash=True, weakref_slot=False)

__all__ = ["light", "uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector of cyclic garbage rest, as it was before when done, whatever happens.

    While a map is read nothing but the map grows, and the collector would look through all of it
    again and again for garbage that is not there. It rests in the whole process: what other threads
    leave behind in circles meanwhile is collected afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
