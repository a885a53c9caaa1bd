"""Classes of which a long text makes very many.

To refuse changes while a program runs makes an object two to three times as dear, since its own
initialiser has to go round the refusal; a reader of texts would spend a fifth of its time on that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as light
else:
    from functools import partial

    from attrs import define

    light = partial(define, unsafe_hash=True, weakref_slot=False)

__all__ = ["light"]
"""Like `attrs.frozen`, but that it is for a type checker alone to refuse changes."""
