"""What hangs together of a theory, as an abstract framework, and what it says of propositions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cached_property

from attrs import frozen

from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED
from argmap.evaluate.aspic.surveying import told
from argmap.evaluate.dung import Framework, Mode, accepts, extensions
from argmap.evaluate.evaluation import Standing

__all__ = ["Part"]


@frozen(eq=False)
class Part:
    """A framework of what hangs together.

    Attributes:
        framework: its arguments are derivations, and what says that something isn't derived.
        denying: for each proposition, the number of the argument that says that it isn't derived.
    """

    framework: Framework
    denying: Mapping[int, int]

    def labellings(self, semantics: str, *, limit: float | None) -> Iterator[Mapping[int, int]]:
        """Yield the codes of the propositions under each extension.

        Raises:
            OutOfTimeError: not all are found within the limit, in seconds.
        """
        for extension in extensions(self.framework, semantics, limit=limit):
            yield self._codes(extension)

    def _codes(self, extension: AbstractSet[str]) -> dict[int, int]:
        return {
            name: OUT if denied in extension else UNDECIDED if extension.isdisjoint(derived) else IN
            for name, denied, derived in self._named
        }

    @cached_property
    def _named(self) -> list[tuple[int, str, frozenset[str]]]:
        """For each proposition, the names of what denies it and of its derivations."""
        starts, others = self.framework.backward
        return [
            (name, str(at + 1), frozenset(str(n + 1) for n in others[starts[at] : starts[at + 1]]))
            for name, at in self.denying.items()
        ]

    def settle(
        self,
        names: Iterable[int],
        seen: Mapping[int, set[int]],
        semantics: str,
        left: Callable[[], float | None],
    ) -> Iterator[tuple[int, Standing]]:
        """Yield what all extensions say of some propositions, where some extensions don't tell.

        `seen` has the codes that some extensions give each. It is asked for one extension at a time
        in which any of those that are open is otherwise than it was so far, until there is none.
        """
        names = list(names)
        unknown: set[int] = set()
        for way in _Way:
            while True:
                open_ = [name for name in names if way.asks(seen[name])]
                found = self._ask(open_, way, semantics, left()) if open_ else True
                if found is True:
                    break
                if not found or all(found[name] in seen[name] for name in open_):
                    unknown.update(open_)
                    break
                for name, code in found.items():
                    seen[name].add(code)
        for name in names:
            yield name, Standing.UNKNOWN if name in unknown else told(seen[name])

    def _ask(
        self, names: Iterable[int], way: _Way, semantics: str, limit: float | None
    ) -> Mapping[int, int] | bool | None:
        """Return the codes of an extension in which one of the propositions is otherwise.

        True if there is none, None if it was not found out.
        """
        if limit == 0:
            return None
        # An argument more for each proposition, that it is derived, and one for all together.
        held = {name: self.framework.size + place for place, name in enumerate(self.denying)}
        at = self.framework.size + len(held)
        attacks = [(denied, held[name]) for name, denied in self.denying.items()]
        if way is _Way.ALL_IN:
            attacks += [(self.denying[name], at) for name in names]
        elif way is _Way.ALL_OUT:
            attacks += [(held[name], at) for name in names]
        else:
            attacks += [*((held[name], at + 1) for name in names), (at + 1, at)]
        framework = Framework.numbered(
            at + 2,
            [*self.framework.sources.tolist(), *(one for one, _ in attacks)],
            [*self.framework.forward.others.tolist(), *(other for _, other in attacks)],
        )
        mode: Mode = "credulous" if way is _Way.SOME_IN else "skeptical"
        found = accepts(framework, str(at + 1), semantics, mode, limit=limit, witness=True)
        if found.witness is not None:
            return self._codes(found.witness)
        return None if found.unknown or found.yes is (mode == "credulous") else True


class _Way(Enum):
    """What is asked about several propositions at once."""

    ALL_IN = "whether they all are in, in all extensions"
    SOME_IN = "whether any of them is in, in any extension"
    ALL_OUT = "whether they all are out, in all extensions"

    def asks(self, seen: AbstractSet[int]) -> bool:
        """Tell whether it is to be asked about what had these codes so far."""
        if self is _Way.SOME_IN:
            return IN not in seen
        return seen == ({IN} if self is _Way.ALL_IN else {OUT})
