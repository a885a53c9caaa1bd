"""To lay a text out: the same argument, with the spaces and line ends that everybody expects."""

from argmap.formatting.formatting import format, is_whole

__all__ = ["format", "is_whole"]
