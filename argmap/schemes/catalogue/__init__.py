"""To list the schemes: one module for each family."""

from argmap.schemes.catalogue import (
    actions,
    cases,
    causes,
    classes,
    evidence,
    logic,
    norms,
    persons,
    slopes,
    sources,
)
from argmap.schemes.nouns import Scheme

__all__ = ["CATALOGUE"]

CATALOGUE: tuple[Scheme, ...] = (
    *sources.SCHEMES,
    *evidence.SCHEMES,
    *causes.SCHEMES,
    *cases.SCHEMES,
    *classes.SCHEMES,
    *actions.SCHEMES,
    *persons.SCHEMES,
    *slopes.SCHEMES,
    *norms.SCHEMES,
    *logic.SCHEMES,
)
