"""What a page holds, and what its nodes are called there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from argmap.diagnostics import Diagnostic
from argmap.grounding import Grounding
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.page.doubting import Theory
from argmap.render.marking import NO_LABELS, Labels, Mark, known
from argmap.render.naming import Names, slug
from argmap.source import Source

__all__ = ["Content", "Node"]

Node = StatementRef | ArgumentRef
"""What can be chosen on a page."""


@frozen
class Content:
    """A map with all that is known of it.

    Attributes:
        map: the map.
        grounding: what its source says.
        labels: what stands and what falls, as for pictures.
        diagnostics: what is wrong with it.
        written: the text that it was read from, or another that says the same.
        evaluated: how the labels were found, in a few words; empty if there are none.
        doubts: what the page needs to find them anew, if premises are doubted.
    """

    map: ArgumentMap
    grounding: Grounding = field(factory=Grounding, kw_only=True)
    labels: Labels = field(default=NO_LABELS, kw_only=True)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), kw_only=True)
    written: Source = field(default=Source(""), kw_only=True)
    evaluated: str = field(default="", kw_only=True)
    doubts: Theory | None = field(default=None, kw_only=True)

    @property
    def nouns(self) -> tuple[Statement | Argument, ...]:
        """The statements and arguments of the map, in its order."""
        return (*self.map.statements, *self.map.arguments)

    @cached_property
    def names(self) -> Mapping[Node, str]:
        r"""The name of each statement and argument in links to it: its title in plain letters.

        >>> from argmap.reading import parse
        >>> map = parse("[The rain]: It rains.\n  + <The rain>: clouds").map
        >>> list(Content(map).names.values())
        ['the-rain', 'the-rain-2']
        """
        names = Names()
        return MappingProxyType({noun.ref: names.fresh(slug(noun.title)) for noun in self.nouns})

    @cached_property
    def ends(self) -> Mapping[Node | InferenceRef, str]:
        """The name of all that has a verdict: nodes, and the steps of arguments that have several."""
        steps = {
            ref: f"{self.names[ArgumentRef(ref.argument)]}/{ref.step}"
            for ref in self.map.steps
            if len(self.map.argument(ref.argument).inferences) > 1
        }
        return MappingProxyType({**self.names, **steps})

    def label(self, end: Node | InferenceRef) -> str:
        """Return what is known of something; of steps that stand, evaluations of pictures tell nothing."""
        said = known(self.labels, end)
        sound = isinstance(end, InferenceRef) and self.labels and self.doubts is not None
        return said or (Mark.STANDS.value if sound else "")

    def node(self, end: End) -> Node:
        """Return the statement or the argument that stands for something: of a relation, what it starts from."""
        while isinstance(end, RelationRef):
            end = end.source
        return ArgumentRef(end.argument) if isinstance(end, InferenceRef) else end
