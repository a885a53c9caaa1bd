"""What a map has and Argdown JSON hasn't: kept under one key of ours, and only where needed.

Argdown's own tools pass over it. It holds the front matter; texts of which tags or white space were
taken away; the numbers of lines that `uses` counts by; and relations in the order of the text,
with their data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from argmap.exchange.argdown.signing import declared
from argmap.exchange.argdown_json.nodes import Entry
from argmap.exchange.asking import Asked
from argmap.exchange.codes import IMPOSSIBLE
from argmap.model import Argument, ArgumentMap, FrontMatter, Relation, Statement
from argmap.model.declaring import MistakenError, declared_relation
from argmap.model.vocabulary import FRONT
from argmap.values import Data, freeze, thaw

__all__ = ["KEY", "Extras", "extras"]

KEY = "argmap"


@frozen
class Extras:
    """The extras of a text of JSON, to be asked."""

    asked: Asked

    def text(self, kind: str, name: str, text: str) -> str:
        """Return the text of a statement, argument or section, if it is not the one of Argdown."""
        found = self.asked.inner("texts").inner(kind).get(name, str)
        return text if found is None else found

    def numbers(self, argument: str, lines: int) -> tuple[int, ...]:
        """Return the numbers of the lines of an argument; Argdown counts them from 1."""
        found = self.asked.inner("numbers").numbers(argument)
        return found if len(found) == lines else tuple(range(1, lines + 1))

    def relations(self) -> tuple[Relation, ...] | None:
        """Return all relations, if they are not those that Argdown JSON has."""
        if self.asked.get("relations", list) is None:
            return None
        made = (_relation(asked) for asked in self.asked.all("relations", "a relation"))
        return tuple(relation for relation in made if relation is not None)


def extras(map: ArgumentMap, plain: ArgumentMap, numbers: Mapping[str, tuple[int, ...]]) -> Entry:
    """Return what a map has and the map that is read from plain Argdown JSON hasn't.

    `numbers` are those of the lines of structures that don't count from 1.
    """
    found: Entry = {
        "frontMatter": _front(map.front),
        "texts": _sorted_out(
            ("statements", _differing(map.statements, plain.statements, "text")),
            ("arguments", _differing(map.arguments, plain.arguments, "gist")),
            ("sections", _titles(map, plain)),
        ),
        "numbers": {title: list(lines) for title, lines in numbers.items()},
    }
    if map.relations != plain.relations:
        found["relations"] = [thaw(declared(relation)) for relation in map.relations]
    return {key: value for key, value in found.items() if value}


def _sorted_out(*parts: tuple[str, dict[str, Any]]) -> Entry:
    return {kind: values for kind, values in parts if values}


def _differing(
    nouns: Iterable[Statement | Argument], others: Iterable[Statement | Argument], field: str
) -> dict[str, Any]:
    known = {noun.title: getattr(noun, field) for noun in others}
    values = ((noun.title, getattr(noun, field)) for noun in nouns)
    return {title: value for title, value in values if title in known and known[title] != value}


def _titles(map: ArgumentMap, plain: ArgumentMap) -> dict[str, Any]:
    known = {section.id: section.title for section in plain.sections}
    return {
        section.id: section.title
        for section in map.sections
        if section.id in known and known[section.id] != section.title
    }


def _front(front: FrontMatter) -> Entry:
    said = FRONT.write(front)
    if "context" in said:
        said["context"] = [
            {"quote": part.quote, **({"reason": part.reason} if part.reason else {})}
            for part in front.context
        ]
    found: Entry = thaw(freeze({**said, **front.data}))
    return found


def _relation(asked: Asked) -> Relation | None:
    """Return the relation that an entry tells, as front matter could declare it, or tell of it."""
    place = asked.findings.place(asked.path)
    try:
        return declared_relation(Data(asked.entry), place)
    except MistakenError as mistake:
        asked.findings.told.append(mistake.diagnostic(place))
    except ValueError as error:
        mend = "Leave it out, or make it flatter."
        asked.findings.tell(IMPOSSIBLE, str(error), asked.path, mend)
    return None
