"""To make very many objects cheaply, as who reads long texts or draws large maps does."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, fields, make_class

# `light` is like `attrs.frozen`, but that it is for a type checker alone to refuse changes. To refuse
# them while a program runs makes an object two to three times as dear, since its own initialiser has
# to go round the refusal.
if TYPE_CHECKING:
    from attrs import frozen as light
else:
    from attrs import define

    light = partial(define, unsafe_hash=True, weakref_slot=False)

__all__ = ["light", "unchecked", "uncollected"]

Noun = TypeVar("Noun")


@contextmanager
def uncollected(*, much: bool = False) -> Iterator[None]:
    """Let the collector of cyclic garbage rest, as it was before when done, whatever happens.

    While a map is read or drawn, nothing but what is made of it grows, and the collector would look
    through all of that again and again for garbage that is not there. It rests in the whole process:
    what other threads leave behind in circles meanwhile is collected afterwards.

    Args:
        much: very many objects are made, and none that hold each other in a circle. They join those
            that have stayed for long, without being looked through first.
    """
    was_on = gc.isenabled()
    if was_on and much:
        gc.collect(1)  # what is new by now is looked at as ever
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # To let go of what is frozen is to make it old; nothing else does that unseen.
            if much and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def unchecked(noun: type[Noun]) -> Callable[..., Noun]:
    """Return what makes objects of a frozen class from values that are known to be right.

    It takes the values of the fields in their order. Nothing is converted, validated or refused: that
    takes most of the time in which a noun is made, and a reader has made sure of it.
    """
    # An object of a class with the same slots that isn't frozen, which is then said to be one of it.
    own: Any = noun
    names = [attribute.name for attribute in fields(own)]
    slots = {attribute.name: field(default=attribute.default) for attribute in fields(own)}
    slots |= {name: field(init=False) for name in own.__slots__ if name not in names}

    def finish(made: Any) -> None:
        made.__class__ = noun

    twin: Any = make_class(
        noun.__name__,
        slots,
        eq=False,
        repr=False,
        slots=True,
        weakref_slot=False,
        class_body={"__attrs_post_init__": finish},
    )
    make: Callable[..., Noun] = twin
    return make
