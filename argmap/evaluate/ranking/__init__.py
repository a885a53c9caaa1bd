"""To rank arguments from the best to the worst, where nothing is known but who attacks whom."""

from argmap.evaluate.ranking.ranking import RankingSemantics, categorise, rank
from argmap.evaluate.ranking.rankings import Ranking

__all__ = ["Ranking", "RankingSemantics", "categorise", "rank"]
