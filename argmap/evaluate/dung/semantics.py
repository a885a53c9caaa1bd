"""What a set of arguments must be to stand together: the semantics of abstract frameworks, named."""

from __future__ import annotations

from difflib import get_close_matches

from attrs import frozen

from argmap.evaluate.dung.exceptions import UnknownSemanticsError

__all__ = ["COMPLETE", "SEMANTICS", "Semantics", "find_semantics"]

_DUNG = "Dung 1995, https://doi.org/10.1016/0004-3702(94)00041-X"


@frozen
class Semantics:
    """A rule that says which sets of arguments are extensions.

    Attributes:
        name: what it is called here.
        aliases: how the field abbreviates it.
        definition: what an extension is, in a line.
        source: who defined it, with a DOI where there is one.
        single: whether each framework has exactly one extension.
    """

    name: str
    aliases: tuple[str, ...]
    definition: str
    source: str
    single: bool = False

    def __str__(self) -> str:
        return self.name


SEMANTICS = (
    Semantics(
        "conflict-free",
        ("CF",),
        "no argument of the set attacks one of it",
        _DUNG,
    ),
    Semantics(
        "naive",
        ("NA", "NAI"),
        "conflict-free, and in no larger conflict-free set",
        "Bondarenko, Dung, Kowalski and Toni 1997, https://doi.org/10.1016/S0004-3702(97)00015-5",
    ),
    Semantics(
        "admissible",
        ("AD", "ADM"),
        "conflict-free, and the set attacks whatever attacks it",
        _DUNG,
    ),
    Semantics(
        "complete",
        ("CO", "COM"),
        "admissible, with each argument that the set defends",
        _DUNG,
    ),
    Semantics(
        "grounded",
        ("GR", "GRD"),
        "the least complete set",
        _DUNG,
        single=True,
    ),
    Semantics(
        "preferred",
        ("PR", "PRF"),
        "admissible, and in no larger admissible set",
        _DUNG,
    ),
    Semantics(
        "stable",
        ("ST", "STB"),
        "conflict-free, and the set attacks whatever is not in it; there may be none",
        _DUNG,
    ),
    Semantics(
        "semi-stable",
        ("SST",),
        "complete, with as much as can be in the set or attacked by it",
        "Caminada, Carnielli and Dunne 2012, https://doi.org/10.1093/logcom/exr033",
    ),
    Semantics(
        "stage",
        ("STG",),
        "conflict-free, with as much as can be in the set or attacked by it",
        "Verheij 1996, Two approaches to dialectical argumentation, Proceedings of NAIC 96",
    ),
    Semantics(
        "ideal",
        ("ID", "IDE"),
        "the largest admissible set in all preferred ones",
        "Dung, Mancarella and Toni 2007, https://doi.org/10.1016/j.artint.2007.05.003",
        single=True,
    ),
    Semantics(
        "eager",
        ("EA", "EAG", "EG"),
        "the largest admissible set in all semi-stable ones",
        "Caminada 2007, Comparing two unique extension semantics, Proceedings of BNAIC 2007",
        single=True,
    ),
    Semantics(
        "CF2",
        ("CF2",),
        "naive in each strongly connected component, without what earlier ones attack",
        "Baroni, Giacomin and Guida 2005, https://doi.org/10.1016/j.artint.2005.05.006",
    ),
    Semantics(
        "stage2",
        ("STG2", "STAGE2"),
        "stage in each strongly connected component, without what earlier ones attack",
        "Dvořák and Gaggl 2016, https://doi.org/10.1093/logcom/exu006",
    ),
)
"""All semantics, from the weakest demands to the strongest, and then those by components."""

COMPLETE = frozenset(
    {"complete", "grounded", "preferred", "stable", "semi-stable", "ideal", "eager"}
)
"""The names of those whose extensions are complete: whatever stands is defended."""


def _key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


_BY_NAME = {
    key: entry
    for entry in SEMANTICS
    for name in (entry.name, *entry.aliases)
    for key in (name, _key(name))
}


def find_semantics(name: str | Semantics) -> Semantics:
    """Return the semantics of a name or an abbreviation, however it is capitalised.

    >>> find_semantics("SST").name
    'semi-stable'

    Raises:
        UnknownSemanticsError: there is none.
    """
    if isinstance(name, Semantics):
        return name
    if not isinstance(name, str):
        raise TypeError(f"a semantics is asked for by its name, not by {name!r}")
    found = _BY_NAME.get(name) or _BY_NAME.get(_key(name))
    if found is None:
        near = get_close_matches(_key(name), _BY_NAME, n=1)
        names = ", ".join(entry.name for entry in SEMANTICS)
        hint = f"did you mean {_BY_NAME[near[0]]}? " if near else ""
        raise UnknownSemanticsError(f"there is no semantics {name!r}; {hint}they are: {names}")
    return found
