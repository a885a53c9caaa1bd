"""To say what convinces whom: arguments promote values, and audiences hold some dearer than others."""

from argmap.evaluate.audiences.asking import MOST_AUDIENCES
from argmap.evaluate.audiences.assessing import (
    OPTIONS,
    SEMANTICS,
    assess,
    audience_of,
    audiences_of,
)
from argmap.evaluate.audiences.exceptions import AudienceError, TooManyAudiencesError
from argmap.evaluate.audiences.following import Followers, followers
from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience
from argmap.evaluate.audiences.orienting import disputed, orders
from argmap.evaluate.audiences.surveying import Acceptance, Survey, survey
from argmap.evaluate.audiences.telling import tell
from argmap.evaluate.audiences.translating import Translation, translate

__all__ = [
    "MOST_AUDIENCES",
    "OPTIONS",
    "SEMANTICS",
    "Acceptance",
    "Audience",
    "AudienceError",
    "Followers",
    "Survey",
    "TooManyAudiencesError",
    "Translation",
    "ValuedFramework",
    "assess",
    "audience_of",
    "audiences_of",
    "disputed",
    "followers",
    "orders",
    "survey",
    "tell",
    "translate",
]
