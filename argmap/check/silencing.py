"""What a map says itself about the findings to look for, and which of them it keeps silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from attrs import evolve, field, frozen

from argmap.check.case import Silence
from argmap.check.removing import without
from argmap.check.selecting import Choice, SelectionError, Word, always_told
from argmap.check.surrounding import surrounding
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, FrontMatter, Section, Statement
from argmap.model.spotting import key_place, value_places
from argmap.source import Edit, Place, Source, Span
from argmap.values import Data, Value

__all__ = ["IGNORE", "Hushed", "hush", "said_in_front", "said_of_elements"]

IGNORE = "ignore"
_CHECK = "check"
_KEYS = ("select", IGNORE)


@frozen
class Hushed:
    """An element whose findings of some kinds are kept silent.

    Attributes:
        silence: who says so, and where.
        word: the kinds.
        spans: where it stands in the text of the map.
    """

    silence: Silence
    word: Word
    spans: tuple[tuple[Source, Span], ...] = field(repr=False)


def said_in_front(front: FrontMatter) -> tuple[Choice, tuple[Silence, ...]]:
    """Return what front matter selects and ignores below `check`, and what of it makes no sense."""
    said = front.data.get(_CHECK)
    if said is None:
        return Choice(), ()
    blocks = (front.place,) if front.place else ()
    if not isinstance(said, Data):
        wrong = "`check` is no mapping with `select` or `ignore`"
        return Choice(), (Silence("the front matter", _CHECK, _key(front.place, _CHECK), wrong),)
    words: dict[str, list[str]] = {key: [] for key in _KEYS}
    problems: list[Silence] = []
    for key, value in said.items():
        if key not in _KEYS:
            wrong = f"`check` has no key `{key}`; its keys are `select` and `ignore`"
            problems.append(Silence("the front matter", key, _key(front.place, key), wrong))
            continue
        for word, place in _placed(blocks, key, value):
            silence = _silence("the front matter", word, place, ignored=key == IGNORE)
            if silence.problem:
                problems.append(silence)
            else:
                words[key].append(word)
    return Choice(words["select"], words[IGNORE]), tuple(problems)


def said_of_elements(map: ArgumentMap) -> tuple[list[Hushed], tuple[Silence, ...]]:
    """Return what data says is to be ignored, and what of it makes no sense."""
    hushed: list[Hushed] = []
    problems: list[Silence] = []
    for subject, data, blocks, places in _elements(map):
        for word, place in _placed(blocks, IGNORE, data[IGNORE]):
            silence = _silence(subject, word, place, ignored=True)
            if silence.problem:
                problems.append(silence)
            else:
                spans = tuple((place.source, place.span) for place in places)
                hushed.append(Hushed(silence, Word.of(word), spans))
    return hushed, tuple(problems)


def hush(
    found: Sequence[Diagnostic], hushed: Sequence[Hushed], looked_for: AbstractSet[str]
) -> tuple[list[Diagnostic], tuple[Silence, ...]]:
    """Return what is not to be ignored, and which words ignored nothing that was looked for."""
    stretches = (
        (source, span, at) for at, element in enumerate(hushed) for source, span in element.spans
    )
    inside = surrounding(found, stretches) if hushed else {}
    used: set[int] = set()
    left = []
    for number, diagnostic in enumerate(found):
        silent = [
            at
            for _, at in inside.get(number, ())
            if diagnostic.code.id in hushed[at].word.codes and not always_told(diagnostic.code)
        ]
        used.update(silent)
        if not silent:
            left.append(diagnostic)
    unused = tuple(
        evolve(element.silence, unused=True, fix=_taken_out(element.silence.place))
        for at, element in enumerate(hushed)
        if at not in used and element.word.codes <= looked_for
    )
    return left, unused


def _taken_out(word: Place | None) -> tuple[Edit, ...]:
    return () if word is None else without(word)


def _elements(
    map: ArgumentMap,
) -> Iterator[tuple[str, Data, tuple[Place, ...], tuple[Place, ...]]]:
    """Yield what has the key: its name, its data, where that stands, and where it stands itself."""
    nodes: Iterable[Statement | Argument] = chain(map.statements, map.arguments)
    for noun in nodes:
        if IGNORE in noun.data:
            blocks, places = _places(noun)
            yield str(noun.ref), noun.data, blocks, places
    for argument in map.arguments:
        for step in argument.inferences:
            if IGNORE in step.data:
                own = _there(step.place)
                yield f"the step to [{step.conclusion}]", step.data, _data(step.place), own
    if any(IGNORE in section.data for section in map.sections):
        for section, place in zip(map.sections, _extents(map.sections), strict=True):
            if IGNORE in section.data:
                yield f"“{section.title}”", section.data, _data(section.place), _there(place)


def _places(noun: Statement | Argument) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return where the data of something stands, and where all of it does."""
    own = _there(noun.place)
    if isinstance(noun, Statement):
        return noun.data_places, (*own, *noun.data_places)
    return _data(noun.place), (
        *own,
        *(place for step in noun.inferences for place in _there(step.place)),
    )


def _extents(sections: Sequence[Section]) -> Iterator[Place | None]:
    """Yield the stretch of each section, up to the next heading that is no part of it."""
    ends: dict[tuple[Source, int], int] = {}
    found: list[Place | None] = []
    # From the last to the first: behind each heading, where that of each level comes next.
    for section in sorted(sections, key=_start, reverse=True):
        place = section.place
        if place is None:
            continue
        source = place.source
        following = [
            end
            for (other, level), end in ends.items()
            if other == source and level <= section.level
        ]
        end = min(following, default=len(source.text))
        ends[source, section.level] = place.span.start
        found.append(Place(source, Span(place.span.start, end)))
    stretches = {(place.source, place.span.start): place for place in found if place}
    for section in sections:
        place = section.place
        yield stretches[place.source, place.span.start] if place else None


def _start(section: Section) -> int:
    return section.place.span.start if section.place else 0


def _data(place: Place | None) -> tuple[Place, ...]:
    """Return where the data of something stands, which is the last of it."""
    if place is None:
        return ()
    opened = max(place.text.find("{"), 0)
    return (Place(place.source, Span(place.span.start + opened, place.span.end)),)


def _there(place: Place | None) -> tuple[Place, ...]:
    return () if place is None else (place,)


def _key(block: Place | None, key: str) -> Place | None:
    return None if block is None else key_place(block, key)


def _placed(blocks: Sequence[Place], key: str, value: Value) -> Iterator[tuple[str, Place | None]]:
    """Yield the words behind a key, and where they stand."""
    words = [str(word) for word in (value if isinstance(value, tuple) else (value,))]
    return zip(words, value_places(blocks, key, words), strict=False)


def _silence(subject: str, word: str, place: Place | None, *, ignored: bool) -> Silence:
    try:
        Choice(**{IGNORE if ignored else "select": (word,)})
    except SelectionError as error:
        return Silence(subject, word, place, str(error))
    return Silence(subject, word, place)
