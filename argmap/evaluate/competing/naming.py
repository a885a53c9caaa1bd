"""What the formats with names share: names to numbers, and names that can't be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from argmap.evaluate.competing.exceptions import InstanceError
from argmap.evaluate.dung import Framework, FrameworkError, UnknownArgumentError

__all__ = ["join", "writable"]


def join(
    names: Iterable[str],
    attacks: Sequence[tuple[str, str]],
    wrong: Callable[[int, int], InstanceError],
) -> Framework:
    """Return the framework of the names of arguments, each of which counts once, and of attacks.

    Raises:
        InstanceError: an attack has an end that is no argument. `wrong` makes it of the number of
            the attack, and of that of the end: 0 for the attacker, 1 for the attacked.
    """
    arguments = dict.fromkeys(names)
    try:
        return Framework.of(arguments, attacks)
    except UnknownArgumentError:
        ends = ((n, which) for n in range(len(attacks)) for which in (0, 1))
        raise wrong(
            *next(end for end in ends if attacks[end[0]][end[1]] not in arguments)
        ) from None


def writable(framework: Framework, name: re.Pattern[str], help: str) -> tuple[str, ...]:  # noqa: A002
    """Return the names of a framework, if they are names of a format.

    Raises:
        FrameworkError: one isn't; `help` says what names there are.
    """
    for argument in framework.arguments:
        if name.fullmatch(argument) is None:
            raise FrameworkError(f"{argument!r} can't be the name of an argument there: {help}")
    return framework.arguments
