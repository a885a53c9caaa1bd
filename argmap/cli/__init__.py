"""To use argmap from a terminal: the only room that prints, writes files and exits."""

from argmap.cli.main import main

__all__ = ["main"]
