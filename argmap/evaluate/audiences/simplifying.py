"""What is so with every audience, and need not be asked of each."""

from __future__ import annotations

from attrs import evolve

from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.dung import Framework, grounded

__all__ = ["simplified"]


def simplified(framework: ValuedFramework) -> ValuedFramework:
    """Return a framework without attacks that make no difference to any audience.

    Each audience has the same complete labellings in both. What falls away are the attacks by
    arguments that are out with every audience, and those on them which values could ward off. An
    argument is out with every audience if one that is in with every audience attacks it, and no value
    can ward that off. It is in with every audience if all are out that attack it, be it with some
    audiences alone. Linear.
    """
    out = _always_out(framework)
    if not out:
        return framework
    certain = [pair for pair in framework.certain if pair[0] not in out]
    known = frozenset(certain)
    return evolve(
        framework,
        attacks=[
            pair
            for pair in framework.attacks
            if pair in known
            or (pair[0] not in out and (pair[1] not in out or not framework.is_disputed(*pair)))
        ],
        certain=certain,
    )


def _always_out(framework: ValuedFramework) -> frozenset[str]:
    # Two arguments for each: that it is surely in, which all attacks bear on, and that it may be,
    # which those bear on alone that succeed with everybody.
    certain = {*framework.certain, *framework.bonds}
    certain.update(pair for pair in framework.attacks if not framework.is_disputed(*pair))
    every = dict.fromkeys((*framework.attacks, *framework.certain, *framework.bonds))
    names = dict.fromkeys((*framework.arguments, *(one for pair in every for one in pair)))
    attacks = [(f"may {one}", f"sure {other}") for one, other in every]
    attacks += [(f"sure {one}", f"may {other}") for one, other in every if (one, other) in certain]
    doubled = Framework.of(
        [f"{word} {name}" for name in names for word in ("sure", "may")], attacks
    )
    rejected = grounded(doubled).rejected
    return frozenset(name for name in framework.arguments if f"may {name}" in rejected)
