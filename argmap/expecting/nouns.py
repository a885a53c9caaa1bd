"""What can be expected of a map, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from argmap.diagnostics import Note
from argmap.source import Place

__all__ = ["ACCEPTANCE", "EACH", "OPTIONS", "Expectation", "Kind", "Mistake", "Mode", "Outcome"]


class Kind(StrEnum):
    """What is expected; the key that says so in front matter."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"
    WITHSTANDS = "withstands"
    CONSISTENT = "consistent"
    TENABLE = "tenable"
    VALID = "valid"
    ENTAILED = "entailed"
    COVERAGE = "coverage"


class Mode(StrEnum):
    """Whether a statement is to be accepted by all extensions, or by one."""

    SKEPTICAL = "skeptical"
    CREDULOUS = "credulous"


ACCEPTANCE = frozenset({Kind.ACCEPTED, Kind.REJECTED, Kind.UNDECIDED})
"""What an evaluation of the map says of a statement."""

EACH = ACCEPTANCE | {Kind.WITHSTANDS, Kind.VALID, Kind.ENTAILED}
"""What is expected of each of several titles for itself; the others are of all together."""

_TOGETHER = frozenset({Kind.CONSISTENT, Kind.TENABLE})

OPTIONS: dict[str, frozenset[Kind]] = {
    "semantics": ACCEPTANCE | {Kind.WITHSTANDS},
    "by": ACCEPTANCE | {Kind.WITHSTANDS},
    "mode": frozenset({Kind.ACCEPTED, Kind.WITHSTANDS}),
    "doubts": frozenset({Kind.WITHSTANDS}),
    "from": frozenset({Kind.ENTAILED}),
}
"""What can be said more exactly, and of which kinds of expectations."""


def _tuple(titles: Iterable[str]) -> tuple[str, ...]:
    if isinstance(titles, str):
        raise TypeError(f"a list of titles is wanted here, not one text: {titles!r}")
    return tuple(titles)


@frozen
class Expectation:
    """One thing that is to hold of a map.

    Attributes:
        kind: what it is.
        titles: of the statements, or of the argument that is to be valid.
        semantics, by: how the map is evaluated; see `argmap.evaluate`. Without a semantics, by that
            which the way takes by default.
        mode: whether all extensions are to agree.
        doubts: how many premises may be doubted together.
        premises: titles of what a statement is to be entailed by; empty for all that its
            arguments draw on.
        share: how much of the source is to be represented or excused, from 0 to 1.
        place: where it is said.

    Raises:
        ValueError: there is no such kind, or it is expected of too few titles or too many.
    """

    kind: Kind = field(converter=Kind)
    titles: tuple[str, ...] = field(default=(), converter=_tuple)
    semantics: str | None = field(default=None, kw_only=True)
    by: str = field(default="aspic", kw_only=True)
    mode: Mode = field(default=Mode.SKEPTICAL, converter=Mode, kw_only=True)
    doubts: int = field(default=1, kw_only=True)
    premises: tuple[str, ...] = field(default=(), converter=_tuple, kw_only=True)
    share: float = field(default=1.0, kw_only=True)
    place: Place | None = field(default=None, kw_only=True, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.kind in EACH and len(self.titles) != 1:
            raise ValueError(f"`{self.kind}` is expected of one title, not of {len(self.titles)}")
        if self.kind in _TOGETHER and not self.titles:
            raise ValueError(f"`{self.kind}` is expected of statements: name a title")

    @property
    def name(self) -> str:
        """What it is called, as in a list of tests: `accepted[Wet]`, `coverage[90%]`.

        >>> Expectation("accepted", ["Wet"], semantics="preferred").name
        'accepted[Wet, preferred]'
        """
        said = list(self.titles)
        if self.kind is Kind.COVERAGE:
            said.append(f"{self.share:.0%}")
        if self.semantics:
            said.append(self.semantics)
        if self.by != "aspic":
            said.append(f"by {self.by}")
        if self.mode is not Mode.SKEPTICAL:
            said.append(self.mode)
        if self.doubts != 1:
            said.append(f"{self.doubts} doubts")
        if self.premises:
            said.append(f"from {', '.join(self.premises)}")
        return f"{self.kind}[{', '.join(said)}]"


@frozen
class Mistake:
    """What is said below `expect` and makes no sense, and how to mend it."""

    message: str
    help: str
    place: Place | None = None


@frozen
class Outcome:
    """What comes of an expectation.

    Attributes:
        message: what is so, in a sentence without a full stop.
        help: how to mend it, if it isn't met.
        notes: what shows it, with places in the text of the map.
        met: whether it is known to hold.
    """

    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    met: bool = field(default=False, kw_only=True)
