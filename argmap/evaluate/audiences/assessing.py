"""To evaluate a map for an audience, or for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from time import monotonic
from types import MappingProxyType

from attrs import evolve, frozen

from argmap.evaluate.audiences.asking import MOST_AUDIENCES, verdicts
from argmap.evaluate.audiences.exceptions import AudienceError, TooManyAudiencesError
from argmap.evaluate.audiences.orders import Audience
from argmap.evaluate.audiences.surveying import Survey, survey
from argmap.evaluate.audiences.translating import Translation, translate
from argmap.evaluate.dung import Label, OutOfTimeError
from argmap.evaluate.evaluation import Evaluation, Labels, Standing
from argmap.evaluate.surveying import Framed, standing_of
from argmap.model import ArgumentMap, End
from argmap.model.spelling import nearest
from argmap.reading import Reading, map_of

__all__ = ["OPTIONS", "SEMANTICS", "assess", "audience_of", "audiences_of"]

SEMANTICS = ("preferred", "grounded", "complete", "stable", "ideal", "semi-stable", "eager")
OPTIONS = ("audience", "most")


def assess(
    map: ArgumentMap,
    semantics: str = "preferred",
    *,
    limit: float,
    audience: Audience | str | Iterable[str | Iterable[str]] | None = None,
    most: int | str = MOST_AUDIENCES,
) -> Evaluation:
    """Evaluate a map by the values of its arguments; see `translate` for how it is read.

    Without an audience, all are asked: accepted is what every audience accepts, defensible what some
    do, rejected what is out for all.

    Args:
        map: the map.
        semantics: one of `SEMANTICS`.
        limit: in seconds.
        audience: an audience; its name in the front matter; a text as `life > liberty`; or a list of
            values, the dearest first.
        most: how many audiences to ask, where all are; beyond that it is unknown what they say.

    Raises:
        AudienceError: there is no such audience, what it holds dear is no order, or one of its values
            looks like a misspelt one of the map.
    """
    translation = translate(map)
    if audience is None:
        assessment: _Everybody | Framed = _Everybody(translation, semantics, limit, _count(most))
    else:
        asked = audience_of(map, audience)
        _demand_known(asked, translation.framework.values)
        translation = evolve(translation, audience=asked)
        framework = translation.framework.defeats(asked)
        assessment = Framed(framework, translation.ends, semantics, limit)
    return Evaluation(map, "audiences", semantics, assessment=assessment, theory=translation)


def _demand_known(audience: Audience, values: tuple[str, ...]) -> None:
    """Refuse a value that no argument promotes, if there is one that is written nearly as it is."""
    for value in sorted({value for pair in audience.preferences for value in pair}):
        near = None if value in values else nearest(value, values, likeness=80)
        if near is not None:
            raise AudienceError(f"no argument promotes {value!r}; did you mean {near!r}?")


def _count(most: int | str) -> int:
    if not str(most).isdecimal():
        raise AudienceError(f"most is a number of audiences, not {most!r}")
    return int(most)


def audiences_of(map: ArgumentMap | Reading) -> Mapping[str, Audience]:
    """Return the audiences that the front matter of a map names.

    Raises:
        AudienceError: one of them holds a value dear in two places.
    """
    found = {}
    for name, ranking in map_of(map).front.audiences.items():
        ranks = ranking if isinstance(ranking, tuple) else (ranking,)
        found[name] = Audience.of(
            *(
                [str(one) for one in rank] if isinstance(rank, tuple) else str(rank)
                for rank in ranks
            )
        )
    return MappingProxyType(found)


def audience_of(
    map: ArgumentMap, audience: Audience | str | Iterable[str | Iterable[str]]
) -> Audience:
    """Return an audience that is given by its name in a map, by a text or by a list.

    Raises:
        AudienceError: there is no such audience, or what it holds dear is no order.
    """
    if isinstance(audience, Audience):
        return audience
    if isinstance(audience, str):
        named = audiences_of(map)
        if audience in named:
            return named[audience]
        if ">" not in audience:
            names = ", ".join(named) or "none"
            raise AudienceError(
                f"there is no audience {audience!r} in the front matter; there are: {names}. An order "
                "of values is written as `life > liberty = equality`."
            )
        return Audience.read(audience)
    if not isinstance(audience, Iterable):
        raise AudienceError(
            f"an audience is a name, an order of values or a list, not {audience!r}"
        )
    return Audience.of(*audience)


@frozen(eq=False)
class _Everybody:
    """What all audiences say."""

    translation: Translation
    semantics: str
    limit: float
    most: int

    @cached_property
    def survey(self) -> Survey:
        framework = self.translation.framework
        return survey(framework, self.semantics, limit=self.limit, most=self.most)

    def labellings(self) -> Iterator[Labels]:
        """Yield the labellings of one audience after the other, each once."""
        seen: set[tuple[Label, ...]] = set()
        framework, ends = self.translation.framework, self.translation.ends
        asked = verdicts(
            framework, self.semantics, sharing=None, until=monotonic() + self.limit, most=self.most
        )
        for _, found in asked:
            for labelling in found:
                labels = dict(labelling.items())
                told = tuple(labels[name] for name in ends.values())
                if told not in seen:
                    seen.add(told)
                    yield MappingProxyType(dict(zip(ends, told, strict=True)))

    def standings(self) -> Mapping[End, Standing]:
        """Return what all audiences say together."""
        return MappingProxyType(
            {end: self._standing(name) for end, name in self.translation.ends.items()}
        )

    def _standing(self, name: str) -> Standing:
        seen = self.survey.labels[name]
        if Label.IN in seen and len(seen) > 1:
            return Standing.DEFENSIBLE
        if name in self.survey.unsure:
            return Standing.UNKNOWN
        return standing_of(seen)

    def count(self) -> int | None:
        """Return how many different labellings all audiences have."""
        try:
            return sum(1 for _ in self.labellings())
        except (OutOfTimeError, TooManyAudiencesError):
            return None

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling."""
        survey = self.survey
        if survey.labels and not survey.unsure and not any(survey.labels.values()):
            return f"there is no {self.semantics} extension, whatever the audience"
        return survey.reason
