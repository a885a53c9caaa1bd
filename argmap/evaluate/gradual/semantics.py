"""How the strengths of attackers and supporters change a base score: five semantics.

Each is modular (Mossakowski and Neuhaus 2018, https://doi.org/10.48550/arXiv.1807.06685): what the
neighbours say is put together to one number, the energy, and this moves the base score up or down.
All is said once, in arithmetic that floats and arrays of numpy share.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import frozen

__all__ = ["GRADUAL_SEMANTICS", "GradualSemantics", "semantics_of"]

Exp: TypeAlias = Callable[[Any], Any]
_FAR = 700.0  # beyond it e^x is no float any more, and changes nothing that a float can show


@frozen
class GradualSemantics:
    """A way to evaluate.

    Attributes:
        name: what it is called by.
        product: whether the energy is Π(1 - attackers) - Π(1 - supporters), instead of the sum of
            the supporters less that of the attackers.
        influence: base score, energy and an exponential function to the strength.
        slopes: the same to how fast the strength grows with the base score, and with the energy.
        supports: whether it knows supporters.
        source: where it is defined.
    """

    name: str
    product: bool
    influence: Callable[[Any, Any, Exp], Any]
    slopes: Callable[[float, float, Exp], tuple[float, float]]
    supports: bool
    source: str


def _positive(x: Any) -> Any:
    """Return x, or 0 if it is less."""
    return (x + abs(x)) * 0.5


def _near(x: Any) -> Any:
    """Return x, or the nearest number of which e^x is a float."""
    return x - _positive(x - _FAR) + _positive(-_FAR - x)


def _linear(w: Any, energy: Any, _: Exp) -> Any:
    return w - w * _positive(-energy) + (1.0 - w) * _positive(energy)


def _linear_slopes(w: float, energy: float, _: Exp) -> tuple[float, float]:
    # There is a kink at 0: the mean of both sides is what a small step to either side shows.
    grows = 0.5 if energy == 0 else 1.0 - w if energy > 0 else w
    return 1.0 - abs(energy), grows


def _square(x: Any) -> Any:
    """Return h(x) = max(0, x)² / (1 + max(0, x)²)."""
    squared = _positive(x) * _positive(x)
    return squared / (1.0 + squared)


def _quadratic(w: Any, energy: Any, _: Exp) -> Any:
    return w - w * _square(-energy) + (1.0 - w) * _square(energy)


def _quadratic_slopes(w: float, energy: float, _: Exp) -> tuple[float, float]:
    squared = energy * energy
    towards = w if energy < 0 else 1.0 - w
    grows = 2.0 * abs(energy) / ((1.0 + squared) * (1.0 + squared))
    return 1.0 / (1.0 + squared), towards * grows


def _euler(w: Any, energy: Any, exp: Exp) -> Any:
    return 1.0 - (1.0 - w * w) / (1.0 + w * exp(_near(energy)))


def _euler_slopes(w: float, energy: float, exp: Exp) -> tuple[float, float]:
    power = exp(_near(energy))
    below = 1.0 + w * power
    falls = (1.0 - w * w) / below * (power / below)
    return 2.0 * w / below + falls, w * falls


def _odds(w: Any, energy: Any, exp: Exp) -> tuple[Any, Any]:
    """Return two numbers that are as odds: base score and energy as a logistic function has them.

    That of ln(w / (1 - w)) + energy, without the logarithms that 0 and 1 don't have.
    """
    near = _near(energy)
    return w * exp(-_positive(-near)), (1.0 - w) * exp(-_positive(near))


def _logistic(w: Any, energy: Any, exp: Exp) -> Any:
    for_, against = _odds(w, energy, exp)
    return for_ / (for_ + against)


def _logistic_slopes(w: float, energy: float, exp: Exp) -> tuple[float, float]:
    for_, against = _odds(w, energy, exp)
    both = for_ + against
    odd, even = _odds(1.0, energy, exp)[0], _odds(0.0, energy, exp)[1]
    return (odd / both) * (even / both), (for_ / both) * (against / both)


def _hyperbolic(w: Any, energy: Any, _: Exp) -> Any:
    return w / (1.0 - energy)


def _hyperbolic_slopes(w: float, energy: float, _: Exp) -> tuple[float, float]:
    below = 1.0 - energy
    return 1.0 / below, w / (below * below)


GRADUAL_SEMANTICS = (
    GradualSemantics(
        "df-quad",
        product=True,
        influence=_linear,
        slopes=_linear_slopes,
        supports=True,
        source="Rago, Toni, Aurisicchio and Baroni, Discontinuity-free decision support with "
        "quantitative argumentation debates, KR 2016",
    ),
    GradualSemantics(
        "quadratic-energy",
        product=False,
        influence=_quadratic,
        slopes=_quadratic_slopes,
        supports=True,
        source="Potyka, Continuous dynamical systems for weighted bipolar argumentation, KR 2018",
    ),
    GradualSemantics(
        "euler-based",
        product=False,
        influence=_euler,
        slopes=_euler_slopes,
        supports=True,
        source="Amgoud and Ben-Naim, Weighted bipolar argumentation graphs: axioms and semantics, "
        "https://doi.org/10.24963/ijcai.2018/720",
    ),
    GradualSemantics(
        "mlp-based",
        product=False,
        influence=_logistic,
        slopes=_logistic_slopes,
        supports=True,
        source="Potyka, Interpreting neural networks as quantitative argumentation frameworks, "
        "https://doi.org/10.1609/aaai.v35i7.16801",
    ),
    GradualSemantics(
        "h-categoriser",
        product=False,
        influence=_hyperbolic,
        slopes=_hyperbolic_slopes,
        supports=False,
        source="Amgoud, Ben-Naim, Doder and Vesic, Acceptability semantics for weighted "
        "argumentation frameworks, https://doi.org/10.24963/ijcai.2017/9",
    ),
)
"""All that there are. Their names are what functions take as `semantics`."""


def semantics_of(name: str | GradualSemantics) -> GradualSemantics:
    """Return a semantics, which may be given by its name.

    Raises:
        ValueError: there is none of that name.
    """
    if isinstance(name, GradualSemantics):
        return name
    for semantics in GRADUAL_SEMANTICS:
        if semantics.name == name:
            return semantics
    names = ", ".join(semantics.name for semantics in GRADUAL_SEMANTICS)
    raise ValueError(f"there is no gradual semantics {name!r}; there are {names}")
