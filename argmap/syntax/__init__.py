"""Text to tree: what was written, with its mistakes named and placed."""

from argmap.syntax.mistakes import CODES
from argmap.syntax.parsing import parse, scan

__all__ = ["CODES", "parse", "scan"]
