"""Standards of proof: how well a statement must be supported to be accepted."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Standard", "standard"]


class Standard(StrEnum):
    """The five standards of Carneades; what each demands stands in `argmap.evaluate.carneades`.

    Sources: Gordon, Prakken and Walton 2007, https://doi.org/10.1016/j.artint.2007.04.010; Gordon and
    Walton 2009, https://doi.org/10.1007/978-0-387-98197-0_12. In texts the abbreviations do as well
    as the names.
    """

    SE = "scintilla of evidence"
    DV = "dialectical validity"
    PE = "preponderance of evidence"
    CCE = "clear and convincing evidence"
    BRD = "beyond reasonable doubt"


_NAMED = {name: found for found in Standard for name in (found.name.lower(), found.value)}


def standard(name: Standard | str) -> Standard:
    """Return a standard, which may be given by its name or abbreviation, in any case.

    >>> standard("brd")
    <Standard.BRD: 'beyond reasonable doubt'>

    Raises:
        ValueError: there is no such standard.
    """
    found = _NAMED.get(" ".join(str(name).lower().split()))
    if found is None:
        known = ", ".join(f"{one.name} ({one})" for one in Standard)
        raise ValueError(f"{name!r} is no standard of proof; there are {known}")
    return found
