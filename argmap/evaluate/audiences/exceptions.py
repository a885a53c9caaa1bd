"""Why nothing can be said to an audience."""

from __future__ import annotations

__all__ = ["AudienceError", "TooManyAudiencesError"]


class AudienceError(ValueError):
    """An audience or a framework with values that can't be."""


class TooManyAudiencesError(AudienceError):
    """There are more ways to order the values than are gone through."""
