"""Whom something in a map convinces, in words."""

from __future__ import annotations

from argmap.evaluate.audiences.exceptions import TooManyAudiencesError
from argmap.evaluate.audiences.following import followers
from argmap.evaluate.audiences.translating import Translation
from argmap.evaluate.dung import OutOfTimeError
from argmap.model import End, UnknownTitleError

__all__ = ["tell"]

_LIMIT = 10.0


def tell(
    translation: Translation, end: End, semantics: str = "preferred", *, limit: float = _LIMIT
) -> str:
    """Return whom a statement, a step or an argument convinces.

    `limit` is in seconds; if it ends, or there are too many audiences, that is what is told.

    Raises:
        UnknownTitleError: it is not in the map.
    """
    if end not in translation.ends:
        raise UnknownTitleError(f"{end} is not in the map")
    try:
        who = followers(translation.framework, translation.ends[end], semantics, limit=limit)
    except (OutOfTimeError, TooManyAudiencesError) as error:
        return f"whom {end} convinces was not found out: {error}"
    return f"{end} convinces {who}"
