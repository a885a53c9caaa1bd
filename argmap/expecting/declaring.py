"""What the front matter of a map expects of it, and what of that makes no sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from argmap.evaluate import SEMANTICS, WAYS, find_way
from argmap.expecting.nouns import EACH, OPTIONS, Expectation, Kind, Mistake, Mode
from argmap.model import ArgumentMap, InferenceRef
from argmap.model.spelling import nearest
from argmap.model.spotting import key_place, value_places
from argmap.overturning import WAYS as OTHER_WAYS
from argmap.reading import Reading, map_of
from argmap.source import Place
from argmap.values import Data, Value

__all__ = ["Declared", "expectations", "named_step"]

_STEP = re.compile(r"step ([1-9][0-9]{0,8}) of <(.+)>", re.DOTALL)
_SHARE = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*%?\s*")
_KEYS = (*Kind, *OPTIONS)
_WORDS = {"mode": "mode", "by": "way to evaluate"}
_MISTAKEN = object()
_ALIASES = {alias: one.name for one in SEMANTICS for alias in one.aliases}


@frozen
class Declared:
    """What a map says that is to hold of it.

    Attributes:
        expectations: each once, in the order of the text.
        mistakes: what can't be understood.
    """

    expectations: tuple[Expectation, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def expectations(map: ArgumentMap | Reading) -> Declared:
    """Return what the front matter of a map expects of it, below `expect`.

    >>> from argmap.reading import parse
    >>> said = parse('''===
    ... expect: {accepted: [Wet, Rain], coverage: 90%}
    ... ===
    ...
    ... [Wet]: The street is wet.
    ...   + [Rain]: It rains.
    ... ''').map
    >>> [expectation.name for expectation in expectations(said).expectations]
    ['accepted[Wet]', 'accepted[Rain]', 'coverage[90%]']
    """
    map = map_of(map)
    reader = _Reader(map)
    found = [one for item in map.front.expect for one in reader.item(item)]
    return Declared(tuple(dict.fromkeys(found)), tuple(reader.mistakes))


def named_step(title: str) -> InferenceRef | None:
    """Return the step that is called `step 2 of <Title>`; None if a title is no such name."""
    step = _STEP.fullmatch(title)
    return InferenceRef(step[2], int(step[1])) if step else None


class _WrongError(Exception):
    """A value that can't be understood."""

    def __init__(self, message: str, mend: str, place: Place | None) -> None:
        super().__init__(message)
        self.mistake = Mistake(message, mend, place)


@frozen
class _Reader:
    map: ArgumentMap
    mistakes: list[Mistake] = field(factory=list)

    @property
    def _blocks(self) -> tuple[Place, ...]:
        front = self.map.front.place
        return (front,) if front else ()

    def _key(self, key: str) -> Place | None:
        return key_place(self.map.front.place, key) if self.map.front.place else None

    def item(self, item: Data) -> Iterator[Expectation]:
        """Yield the expectations of one mapping."""
        kinds = [Kind(key) for key in item if key in set(Kind)]
        options: dict[str, Any] = {}
        for key in item:
            if key in OPTIONS:
                self._try_option(key, item[key], kinds, options)
            elif key not in set(Kind):
                message = f"`expect` has no key `{key}`"
                mend = _meant(key, _KEYS, tuple(Kind))
                self.mistakes.append(Mistake(message, mend, self._key(key)))
        if not kinds and not item.keys() - OPTIONS.keys():
            message = f"nothing is expected beside {', '.join(f'`{key}`' for key in item)}"
            mend = f"Say what: {', '.join(Kind)}."
            self.mistakes.append(Mistake(message, mend, self._key(next(iter(item)))))
        self._demand_semantics(options)
        for kind in kinds:
            if any(value is _MISTAKEN and kind in OPTIONS[name] for name, value in options.items()):
                continue
            said = {name: value for name, value in options.items() if kind in OPTIONS[name]}
            if "from" in said:
                said["premises"] = said.pop("from")
            try:
                yield from self._kind(kind, item[kind], said)
            except _WrongError as wrong:
                self.mistakes.append(wrong.mistake)

    def _try_option(
        self, key: str, value: Value, kinds: list[Kind], options: dict[str, Any]
    ) -> None:
        if kinds and OPTIONS[key].isdisjoint(kinds):
            listed = ", ".join(f"`{kind}`" for kind in Kind if kind in OPTIONS[key])
            message = f"`{key}` says nothing of `{kinds[0]}`"
            self.mistakes.append(Mistake(message, f"It goes with {listed}.", self._key(key)))
            return
        try:
            options[key] = self._option(key, value, stand=kinds == [Kind.WITHSTANDS])
        except _WrongError as wrong:
            self.mistakes.append(wrong.mistake)
            options[key] = _MISTAKEN

    def _option(self, key: str, value: Value, *, stand: bool) -> object:
        match key:
            case "doubts":
                if isinstance(value, int) and not isinstance(value, bool) and value > 0:
                    return value
                message = f"`doubts` is {_shown(value)}, not a number of premises"
                raise _WrongError(message, "Write how many: `doubts: 2`.", self._key(key))
            case "from":
                titles = self._titles(key, value)
                for title, place in zip(titles, self._places(key, titles), strict=True):
                    self._demand_statement(title, place)
                return titles
            case "mode":
                return self._word(key, value, tuple(Mode))
            case "by":
                names = [way.name for way in WAYS]
                return self._word(key, value, (*names, *(OTHER_WAYS if stand else ())))
            case _:
                return self._word(key, value, ())

    def _demand_semantics(self, options: dict[str, Any]) -> None:
        """Note that the way to evaluate doesn't have a semantics, and take it out."""
        name = options.get("semantics")
        by = options.get("by", WAYS[0].name)
        if name is None or _MISTAKEN in {name, by}:
            return
        way = None if by in OTHER_WAYS else find_way(by)
        if way and {name, _ALIASES.get(name)}.intersection(way.semantics):
            return
        place = next(value_places(self._blocks, "semantics", [name]), None)
        message = f"by {by} there is no {_ALIASES.get(name, name)} semantics"
        mend = _meant(name, way.semantics) if way else "Leave it out."
        self.mistakes.append(Mistake(message, mend, place))
        options["semantics"] = _MISTAKEN

    def _word(self, key: str, value: Value, words: tuple[str, ...]) -> str:
        place = next(value_places(self._blocks, key, [str(value)]), None)
        if not isinstance(value, str) or not value.strip():
            message = f"`{key}` is {_shown(value)}, not a name"
            raise _WrongError(message, f"Write `{key}:` with a name.", place)
        if words and value not in words:
            raise _WrongError(f"there is no {_WORDS[key]} {value!r}", _meant(value, words), place)
        return value

    def _kind(self, kind: Kind, value: Value, options: dict[str, Any]) -> Iterator[Expectation]:
        if kind is Kind.COVERAGE:
            place = next(value_places(self._blocks, kind, [str(value)]), None)
            yield Expectation(kind, share=self._share(value, place), place=place)
            return
        titles = self._titles(kind, value)
        places = self._places(kind, titles)
        known = []
        for title, place in zip(titles, places, strict=True):
            try:
                if kind is Kind.VALID:
                    self._demand_argument(title, place)
                else:
                    self._demand_statement(title, place)
            except _WrongError as wrong:
                self.mistakes.append(wrong.mistake)
            else:
                known.append(Expectation(kind, (title,), place=place, **options))
        if kind in EACH:
            yield from known
        elif len(known) == len(titles):
            yield evolve(known[0], titles=titles)

    def _titles(self, key: str, value: Value) -> tuple[str, ...]:
        items = value if isinstance(value, tuple) else (value,)
        titles = tuple(item for item in items if isinstance(item, str) and item.strip())
        if not items or len(titles) < len(items):
            message = f"`{key}` is {_shown(value)}, not a title or a list of titles"
            raise _WrongError(message, f"Write `{key}: Title` or `{key}: [A, B]`.", self._key(key))
        return tuple(dict.fromkeys(titles))

    def _places(self, key: str, titles: tuple[str, ...]) -> list[Place | None]:
        return list(value_places(self._blocks, key, titles))

    def _demand_statement(self, title: str, place: Place | None) -> None:
        self._demand(title, {one.title for one in self.map.statements}, "statement", "[]", place)

    def _demand_argument(self, title: str, place: Place | None) -> None:
        step = named_step(title)
        if step is not None and step.argument in {one.title for one in self.map.arguments}:
            if step not in self.map:
                count = len(self.map.argument(step.argument).inferences)
                mend = f"<{step.argument}> has {count}: count from 1."
                raise _WrongError(f"there is no {step}", mend, place)
            return
        named = step.argument if step else title
        self._demand(named, {one.title for one in self.map.arguments}, "argument", "<>", place)

    def _demand(
        self, title: str, titles: set[str], word: str, marks: str, place: Place | None
    ) -> None:
        if title in titles:
            return
        bare = title.strip(marks)
        if bare in titles:
            mend = f"Write the title without its brackets: `{bare}`."
        else:
            near = nearest(title, sorted(titles))
            other = self.map.arguments if word == "statement" else self.map.statements
            if near:
                mend = f"Did you mean `{near}`?"
            elif any(one.title == bare for one in other):
                wrong = "an argument" if word == "statement" else "a statement"
                mend = f"{bare} is {wrong}: write the title of a{'n' * (word[0] == 'a')} {word}."
            else:
                mend = f"Write the title of a{'n' * (word[0] == 'a')} {word}."
        raise _WrongError(f"there is no {word} {title!r} in the map", mend, place)

    def _share(self, value: Value, place: Place | None) -> float:
        found = _SHARE.fullmatch(str(value)) if not isinstance(value, bool) else None
        share = float(found[1]) if found else -1.0
        if 0 < share < 1 and "%" not in str(value):
            mend = f"Write `coverage: {share:.0%}`, if that is meant."
            raise _WrongError(f"`coverage` is {value}, less than one per cent", mend, place)
        if not 0 <= share <= 100:
            message = f"`coverage` is {_shown(value)}, not a percentage"
            raise _WrongError(message, "Write how much at least: `coverage: 90%`.", place)
        return share / 100


def _meant(word: str, words: tuple[str, ...], listed: tuple[str, ...] = ()) -> str:
    near = nearest(word, words)
    return f"Did you mean `{near}`?" if near else f"There are {', '.join(listed or words)}."


def _shown(value: Value) -> str:
    match value:
        case None:
            return "empty"
        case Data():
            return "a mapping"
        case tuple():
            return "a list of other things" if value else "an empty list"
        case bool():
            return str(value).lower()
        case _:
            return repr(value)
