"""To find what a map quotes in the text that it analyses, and what of that text it leaves out."""

from argmap.grounding.citing import cite
from argmap.grounding.covering import Coverage, Represented
from argmap.grounding.ground import Grounding, ground
from argmap.grounding.nouns import Paragraph, ParagraphKind, Sentence
from argmap.grounding.quotations import Change, Match, Nearest, Quotation
from argmap.grounding.texts import SourceText

__all__ = [
    "Change",
    "Coverage",
    "Grounding",
    "Match",
    "Nearest",
    "Paragraph",
    "ParagraphKind",
    "Quotation",
    "Represented",
    "Sentence",
    "SourceText",
    "cite",
    "ground",
]
