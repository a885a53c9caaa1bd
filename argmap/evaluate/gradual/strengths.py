"""How strong each node of a framework is, and how that was found."""

from __future__ import annotations

from array import array
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from functools import cached_property
from time import monotonic
from typing import Any, Literal, TypeAlias, get_args

from attrs import frozen

from argmap.evaluate.gradual.arrays import ArrayUpdate, strengths_by_level
from argmap.evaluate.gradual.exceptions import QuantitativeError
from argmap.evaluate.gradual.frameworks import Node, QuantitativeFramework
from argmap.evaluate.gradual.ordering import in_order
from argmap.evaluate.gradual.semantics import GradualSemantics, semantics_of
from argmap.evaluate.gradual.settling import Settled, Status, Step, flow, iterate
from argmap.evaluate.gradual.updating import Update
from argmap.evaluate.gradual.weighing import quantify
from argmap.model import ArgumentMap
from argmap.reading import Reading

__all__ = ["LIMIT", "MOST_STEPS", "TOLERANCE", "Method", "Strengths", "strengths"]

Method: TypeAlias = Literal["discrete", "continuous"]
TOLERANCE = 1e-10
MOST_STEPS = 10_000
LIMIT = 10.0
# From so many nodes and edges on, what numpy saves is more than what it costs; measured.
_LARGE = 10_000
_NARROW = 64.0


@frozen(eq=False, repr=False)
class Strengths(Mapping[Node, float]):
    """How strong each node is: a mapping from nodes to numbers from 0 to 1, and how it was found.

    A statement of a map may be asked for by its title.

    Attributes:
        framework: whose strengths they are.
        semantics: by which they are.
        degrees: the strengths, in the order of the nodes.
        method: in which time they were let come to rest; it makes no difference if they are exact.
        status: whether they are exact, converged, or no strengths at all, as they didn't settle.
        steps: how many it took; 0 if they are exact.
        residual: by how much one more step would change one of them at most.
        swings: between which numbers each of those goes to and fro that didn't settle.
    """

    framework: QuantitativeFramework
    semantics: GradualSemantics
    degrees: array[float]
    method: Method
    status: Status
    steps: int = 0
    residual: float = 0.0
    swings: Mapping[Node, tuple[float, float]] = {}

    @property
    def settled(self) -> bool:
        """Whether these are the strengths, and not only where they were when it was given up."""
        return self.status in {Status.EXACT, Status.CONVERGED}

    @cached_property
    def told(self) -> str:
        """How they were found, in words."""
        match self.status:
            case Status.EXACT:
                return "exact: nothing goes round in circles"
            case Status.CONVERGED:
                return f"converged in {self.steps} steps, to within {self.residual:.1g}"
            case Status.OSCILLATING:
                told = f"oscillating: {_many(self.swings)} for ever to and fro"
            case Status.UNSETTLED:
                steps = "1 step" if self.steps == 1 else f"{self.steps} steps"
                told = f"unsettled: {_many(self.swings)} on after {steps}"
        mend = 'method="continuous"' if self.method == "discrete" else "more steps"
        return f"{told}; {mend} may come to rest"

    def __getitem__(self, node: Node) -> float:
        return self.degrees[self.framework.number(node)]

    def __contains__(self, node: object) -> bool:
        try:
            return self.framework.find(node) is not None
        except TypeError:  # it can't be looked up
            return False

    def __iter__(self) -> Iterator[Node]:
        return iter(self.framework.nodes)

    def __len__(self) -> int:
        return self.framework.size

    @cached_property
    def _by_node(self) -> dict[Node, float]:
        return dict(zip(self.framework.nodes, self.degrees, strict=True))

    def items(self) -> ItemsView[Node, float]:
        """Return pairs of nodes and strengths, in the order of the nodes."""
        return self._by_node.items()

    def values(self) -> ValuesView[float]:
        """Return the strengths, in the order of the nodes."""
        return self._by_node.values()

    def __repr__(self) -> str:
        return f"<Strengths of {len(self)} nodes by {self.semantics.name}: {self.told}>"


def _many(swings: Mapping[Node, tuple[float, float]]) -> str:
    return "1 node goes" if len(swings) == 1 else f"{len(swings)} nodes go"


def strengths(  # noqa: PLR0913  (all but the first two by name)
    of: ArgumentMap | Reading | QuantitativeFramework,
    semantics: str | GradualSemantics = "quadratic-energy",
    *,
    method: Method = "discrete",
    tolerance: float = TOLERANCE,
    most_steps: int = MOST_STEPS,
    limit: float = LIMIT,
) -> Strengths:
    """Return how strong the nodes of a framework, or the statements and steps of a map, are.

    `semantics` is the name of one of `GRADUAL_SEMANTICS`. What goes round in circles is let come to
    rest in discrete or in continuous time, until one more step changes nothing by more than
    `tolerance`, in at most so many steps and `limit` seconds; whether it did, `status` says. Linear
    in nodes and edges for each step.

    >>> strengths(QuantitativeFramework.of({"a": 0.5, "b": 0.8}, attacks=[("b", "a")]), "df-quad")
    <Strengths of 2 nodes by df-quad: exact: nothing goes round in circles>
    >>> round(_["a"], 3)
    0.1

    Raises:
        ValueError: there is no such semantics or method; the semantics knows no supports, and
            there are some; the tolerance or a limit is not above 0.
        TypeError: one of these is no number.
    """
    framework = of if isinstance(of, QuantitativeFramework) else quantify(of)
    by = semantics_of(semantics)
    _demand(framework, by)
    if method not in get_args(Method):
        raise ValueError(f"strengths come to rest in discrete or continuous time, not {method!r}")
    number: Any
    for name, number in (("tolerance", tolerance), ("most_steps", most_steps), ("limit", limit)):
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError(f"{name} is a number, not {number!r}")
        if not number > 0:
            raise ValueError(f"{name} is a number above 0, not {number}")
    size = framework.size + sum(len(edges.sources) for edges in _all_edges(framework))
    if size > _LARGE:
        levels = strengths_by_level(framework, by, narrowest=_NARROW)
        if levels is not None:
            return Strengths(framework, by, array("d", levels.tobytes()), method, Status.EXACT)
    order = in_order(framework)
    if order is not None:
        degrees = array("d", Update(framework, by).pass_through(order))
        return Strengths(framework, by, degrees, method, Status.EXACT)
    step: Step[Any] = ArrayUpdate(framework, by) if size > _LARGE else Update(framework, by)
    settle = flow if method == "continuous" else iterate
    found = settle(step, tolerance=tolerance, most=most_steps, until=monotonic() + limit)
    degrees = array("d", found.state)
    swings = _swings(framework, found, tolerance)
    return Strengths(
        framework, by, degrees, method, found.status, found.steps, found.residual, swings
    )


def _all_edges(framework: QuantitativeFramework) -> Any:
    return framework.attacks, framework.supports, framework.needs


def _swings(
    framework: QuantitativeFramework, found: Settled, tolerance: float
) -> dict[Node, tuple[float, float]]:
    """Return between which numbers each goes that didn't settle."""
    if not found.round:
        return {}
    lows, highs = (map(how, zip(*found.round, strict=True)) for how in (min, max))
    return {
        node: (float(low), float(high))
        for node, low, high in zip(framework.nodes, lows, highs, strict=True)
        if high - low > tolerance
    }


def _demand(framework: QuantitativeFramework, by: GradualSemantics) -> None:
    if framework.supports.sources and not by.supports:
        raise QuantitativeError(
            f"{by.name} knows attacks alone, and here are supports; "
            "quadratic-energy, df-quad, euler-based and mlp-based know both"
        )
