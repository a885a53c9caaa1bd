"""Which documents are to be portable."""

from argmap.diagnostics import Severity

__all__ = ["is_sound"]


def is_sound(reading):
    """Tell whether there is no error in the notation of a text."""
    return all(
        wrong.severity < Severity.ERROR or wrong.code.id > "AM1" for wrong in reading.diagnostics
    )
