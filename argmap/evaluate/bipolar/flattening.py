"""From supports to attacks alone, so that any semantics of abstract frameworks says what stands.

What a support means is not the same to everybody. A deductive one says: if the supporter stands, so
does what it supports. A necessary one says: what is supported stands only if the supporter does.
Each is the other one turned round (Cayrol and Lagasquie-Schiex 2013,
https://doi.org/10.1016/j.ijar.2013.03.001).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.bipolar.attacking import secondary, supported
from argmap.evaluate.bipolar.frameworks import BipolarFramework
from argmap.evaluate.dung import Framework, FrameworkError
from argmap.model.walking import strong_components

__all__ = ["MOST_ARGUMENTS", "MOST_ATTACKS", "Encoded", "Support", "encode", "flatten"]

MOST_ARGUMENTS = 30_000
"""Of how many arguments `flatten` follows the supports: it keeps a bit for each pair."""
MOST_ATTACKS = 10_000_000
"""How many attacks `flatten` makes: with long chains of supports they are as many as pairs."""


class Support(StrEnum):
    """What a support means.

    `general` says nothing of that: whoever supports an attacker attacks, and whoever attacks a
    supporter attacks what it supports (Cayrol and Lagasquie-Schiex 2005).

    Raises:
        ValueError: there is no such meaning.
    """

    DEDUCTIVE = "deductive"
    NECESSARY = "necessary"
    GENERAL = "general"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise ValueError(f"a support is deductive, necessary or general, not {value!r}")


def flatten(framework: BipolarFramework, support: Support | str = Support.DEDUCTIVE) -> Framework:
    """Return the framework whose attacks are the direct ones and all that supports give rise to.

    With deductive support, a attacks b if a chain of supports, or none, leads from a to an attacker
    of something that a chain of supports, or none, leads to from b: supported, mediated and
    super-mediated attacks. With necessary support the same, the supports turned round: extended
    attacks. With general support, supported and secondary attacks.

    >>> pair = BipolarFramework("abc", [("c", "b")], [("a", "b")])
    >>> sorted(flatten(pair).attacks), sorted(flatten(pair, "necessary").attacks)
    ([('c', 'a'), ('c', 'b')], [('c', 'b')])

    Takes time and memory in the square of the arguments: `encode` takes linear ones.

    Raises:
        FrameworkError: there would be more than `MOST_ATTACKS`, or there are more than
            `MOST_ARGUMENTS`.
        ValueError: there is no such meaning of support.
    """
    meaning = Support(support)
    if not framework.supports:
        return Framework.of(framework.arguments, framework.attacks)
    if meaning is Support.GENERAL:
        attacks = {*framework.attacks, *supported(framework), *secondary(framework)}
        return Framework.of(framework.arguments, sorted(attacks))
    return _closed(framework if meaning is Support.DEDUCTIVE else framework.reversed())


def _closed(framework: BipolarFramework) -> Framework:
    """Return all attacks of deductive supports, by sets that are numbers with a bit for each."""
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    size = len(framework.arguments)
    if size > MOST_ARGUMENTS:
        raise FrameworkError(
            f"the supports of {size:,} arguments are too many to be followed; {MOST_ARGUMENTS:,} is "
            "the most. Ask `encode`, which does without that."
        )
    places = {name: number for number, name in enumerate(framework.arguments)}
    parts = list(strong_components(framework.arguments, framework.supported.__getitem__))
    # Whoever stands only if something does: itself, and those that support it, directly or not.
    falls = dict.fromkeys(places, 0)
    for part in reversed(parts):
        bits = sum(1 << places[name] for name in part)
        for name in part:
            for supporter in framework.supporters[name]:
                bits |= falls[supporter]
        falls.update(dict.fromkeys(part, bits))
    hits = dict.fromkeys(places, 0)
    for attacker, attacked in framework.attacks:
        hits[attacker] |= falls[attacked]
    for part in parts:
        bits = 0
        for name in part:
            bits |= hits[name]
            for other in framework.supported[name]:
                bits |= hits[other]
        hits.update(dict.fromkeys(part, bits))
    counts = [hits[name].bit_count() for name in framework.arguments]
    if sum(counts) > MOST_ATTACKS:
        raise FrameworkError(
            f"the supports give rise to {sum(counts):,} attacks; {MOST_ATTACKS:,} is the most. Ask "
            "`encode`, which does without them."
        )
    width = (size + 7) // 8
    found = [
        np.unpackbits(
            np.frombuffer(hits[name].to_bytes(width, "little"), np.uint8), bitorder="little"
        ).nonzero()[0]
        for name in framework.arguments
    ]
    targets = np.concatenate(found) if found else np.zeros(0, int)
    sources = np.repeat(np.arange(size), counts)
    return Framework.numbered(size, sources, targets, names=framework.arguments)


@frozen(eq=False)
class Encoded:
    """A framework that is as large as what it stands for.

    Attributes:
        framework: arguments, and one more for each support.
        standing: the argument of it that tells how each of the original arguments stands.
    """

    framework: Framework
    standing: Mapping[str, str]


def encode(framework: BipolarFramework, support: Support | str = Support.DEDUCTIVE) -> Encoded:
    """Return a framework in which supports are arguments, so that it stays as small as it was.

    For each support from a to b there is one more argument, which says that a may stand without b:
    b attacks it, and it attacks a. Those that support each other are one. After Boella, Gabbay, van
    der Torre and Villata 2010. Grounded, complete, preferred, stable, semi-stable, ideal and eager
    labellings are those of `flatten`; others need not be.

    Raises:
        ValueError: there is no such meaning of support, or it is general.
    """
    meaning = Support(support)
    if meaning is Support.GENERAL:
        raise ValueError("only deductive and necessary supports can be encoded")
    if meaning is Support.NECESSARY:
        framework = framework.reversed()
    standing: dict[str, str] = {}
    for part in strong_components(framework.arguments, framework.supported.__getitem__):
        standing.update(dict.fromkeys(part, part[0]))
    attacks = [(standing[one], standing[other]) for one, other in framework.attacks]
    names = dict.fromkeys(standing[name] for name in framework.arguments)
    taken = set(framework.arguments)
    supports = dict.fromkeys((standing[one], standing[other]) for one, other in framework.supports)
    for one, other in supports:
        if one != other:
            without = f"{one} without {other}"
            while without in taken:
                without += "′"
            taken.add(without)
            names[without] = None
            attacks += [(other, without), (without, one)]
    return Encoded(Framework.of(names, attacks), MappingProxyType(standing))
