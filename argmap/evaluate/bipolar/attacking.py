"""The attacks that supports give rise to.

Names and definitions are those of the survey by Cohen, Gottifredi, García and Simari, A survey of
different approaches to support in argumentation systems, 2014,
https://doi.org/10.1017/S0269888913000325. None of them counts the direct attacks in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.circles import reached
from argmap.evaluate.bipolar.frameworks import BipolarFramework, Pair

__all__ = ["extended", "mediated", "secondary", "super_mediated", "supported"]


def supported(framework: BipolarFramework) -> frozenset[Pair]:
    """Return the supported attacks: from what supports, directly or not, what attacks.

    Source: Cayrol and Lagasquie-Schiex 2005, https://doi.org/10.1007/11518655_33.

    >>> supported(BipolarFramework("abc", [("b", "c")], [("a", "b")]))
    frozenset({('a', 'c')})
    """
    return frozenset(
        (far, attacked)
        for attacker, attacked in framework.attacks
        for far in _beyond(framework.supporters, attacker)
    )


def secondary(framework: BipolarFramework) -> frozenset[Pair]:
    """Return the secondary attacks: on what something attacked supports, directly or not.

    Called indirect by Cayrol and Lagasquie-Schiex 2005.

    >>> secondary(BipolarFramework("abc", [("a", "b")], [("b", "c")]))
    frozenset({('a', 'c')})
    """
    return frozenset(
        (attacker, far)
        for attacker, attacked in framework.attacks
        for far in _beyond(framework.supported, attacked)
    )


def mediated(framework: BipolarFramework) -> frozenset[Pair]:
    """Return the mediated attacks: on what supports, directly or not, something attacked.

    Source: Boella, Gabbay, van der Torre and Villata, Support in abstract argumentation, 2010,
    https://doi.org/10.3233/978-1-60750-619-5-111.

    >>> mediated(BipolarFramework("abc", [("c", "b")], [("a", "b")]))
    frozenset({('c', 'a')})
    """
    return frozenset(
        (attacker, far)
        for attacker, attacked in framework.attacks
        for far in _beyond(framework.supporters, attacked)
    )


def super_mediated(framework: BipolarFramework) -> frozenset[Pair]:
    """Return the super-mediated attacks: mediated, by direct or supported attacks.

    Source: Cayrol and Lagasquie-Schiex, Bipolarity in argumentation graphs, 2013,
    https://doi.org/10.1016/j.ijar.2013.03.001.

    >>> sorted(super_mediated(BipolarFramework("abcd", [("b", "c")], [("a", "b"), ("d", "c")])))
    [('a', 'd'), ('b', 'd')]
    """
    direct_or_supported = frozenset(framework.attacks) | supported(framework)
    return mediated(
        BipolarFramework(framework.arguments, sorted(direct_or_supported), framework.supports)
    )


def extended(framework: BipolarFramework) -> frozenset[Pair]:
    """Return the extended attacks of supports that are necessary.

    From what needs something that attacks, and on what needs something attacked. Source: Nouioua and
    Risch, Bipolar argumentation frameworks with specialized supports, 2010,
    https://doi.org/10.1109/ICTAI.2010.37.

    >>> sorted(extended(BipolarFramework("abcd", [("b", "c")], [("b", "a"), ("c", "d")])))
    [('a', 'c'), ('b', 'd')]
    """
    needs_an_attacker = frozenset(
        (far, attacked)
        for attacker, attacked in framework.attacks
        for far in _beyond(framework.supported, attacker)
    )
    return needs_an_attacker | secondary(framework)


def _beyond(following: Mapping[str, Sequence[str]], start: str) -> Iterator[str]:
    """Yield all that is reached from somewhere by one step or more, each once."""
    return reached(following[start], following.__getitem__)
