"""To lay a text out: the same argument, with the spaces and line ends that everybody expects."""

from argmap.formatting.formatting import format, lay_out

__all__ = ["format", "lay_out"]
