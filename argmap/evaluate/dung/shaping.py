"""Frameworks made of others: parts, with other names, together, and what an extension leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.evaluate.dung import parts
from argmap.evaluate.dung.exceptions import FrameworkError
from argmap.evaluate.dung.frameworks import Framework

__all__ = ["connected_components", "reduct", "rename", "restrict", "strong_components", "unite"]


def restrict(framework: Framework, arguments: Iterable[str]) -> Framework:
    """Return some arguments of a framework, in its order, and the attacks among them.

    Raises:
        UnknownArgumentError: the framework has no argument of that name.
    """
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    kept = np.zeros(framework.size, dtype=bool)
    kept[_numbers(framework, arguments)] = True
    places = np.cumsum(kept) - 1
    sources, targets = framework.sources, framework.forward.others
    within = kept[sources] & kept[targets]
    names = [framework.arguments[number] for number in kept.nonzero()[0].tolist()]
    return Framework.numbered(
        len(names), places[sources[within]], places[targets[within]], names=names
    )


def reduct(framework: Framework, extension: Iterable[str]) -> Framework:
    """Return what is neither in a set of arguments nor attacked by it.

    Source: Baumann, Brewka and Ulbricht 2020, https://doi.org/10.24963/kr.2020/9.

    >>> sorted(reduct(Framework.of("abcd", [("a", "b"), ("b", "c")]), ["a"]).arguments)
    ['c', 'd']

    Raises:
        UnknownArgumentError: the framework has no argument of that name.
    """
    import numpy as np  # noqa: PLC0415  (as above)

    chosen = np.zeros(framework.size, dtype=bool)
    chosen[_numbers(framework, extension)] = True
    gone = chosen.copy()
    gone[framework.forward.others[chosen[framework.sources]]] = True
    names = framework.arguments
    return restrict(framework, [names[number] for number in (~gone).nonzero()[0].tolist()])


def rename(framework: Framework, names: Mapping[str, str]) -> Framework:
    """Return a framework with other names for its arguments; what is not mentioned keeps its own.

    Raises:
        UnknownArgumentError: the framework has no argument of a name that is to be changed.
        FrameworkError: two arguments would have the same name.
    """
    for name in names:
        framework.number(name)
    renamed = [names.get(name, name) for name in framework.arguments]
    if len(set(renamed)) < framework.size:
        twice = next(name for name in renamed if renamed.count(name) > 1)
        raise FrameworkError(f"two arguments can't both be called {twice!r}")
    return Framework.numbered(
        framework.size, framework.sources, framework.forward.others, names=renamed
    )


def unite(*frameworks: Framework) -> Framework:
    """Return a framework with all arguments and attacks of some; what has one name is one argument.

    >>> unite(Framework.of("ab", [("a", "b")]), Framework.of("bc", [("b", "c")]))
    <Framework of 3 arguments, 2 attacks>
    """
    return Framework.of(
        (name for framework in frameworks for name in framework.arguments),
        (attack for framework in frameworks for attack in framework.attacks),
    )


def strong_components(framework: Framework) -> tuple[tuple[str, ...], ...]:
    """Return the sets of arguments that attack each other along cycles, attackers first.

    An argument on no cycle is alone in one. In time linear in the number of attacks.

    >>> strong_components(Framework.of("abc", [("c", "a"), ("a", "b"), ("b", "a")]))
    (('c',), ('a', 'b'))
    """
    return _named(framework, parts.layers_of(parts.part_of(framework)))


def connected_components(framework: Framework) -> tuple[tuple[str, ...], ...]:
    """Return the sets of arguments that attacks connect, in whatever direction they go."""
    return _named(framework, parts.connected(parts.part_of(framework)))


def _named(framework: Framework, sets: Iterable[list[int]]) -> tuple[tuple[str, ...], ...]:
    names = framework.arguments
    return tuple(tuple(names[number] for number in numbers) for numbers in sets)


def _numbers(framework: Framework, names: Iterable[str]) -> list[int]:
    if isinstance(names, str):
        raise TypeError(f"a collection of names is wanted here, not one text: {names!r}")
    return [framework.number(name) for name in names]
