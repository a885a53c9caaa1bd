"""All rules, in the order of their codes."""

from __future__ import annotations

from argmap.check.anchoring import (
    AMBIGUOUS_QUOTE,
    MISQUOTE,
    QUOTE_NOT_FOUND,
    QUOTED_IMPLICIT,
    UNCHECKED_QUOTE,
    UNQUOTED_STATEMENT,
    ambiguous_quote,
    misquote,
    quote_not_found,
    quoted_implicit,
    unchecked_quote,
    unquoted_statement,
)
from argmap.check.case import Rule
from argmap.check.circularity import (
    CIRCULAR_REASONING,
    SELF_ATTACK,
    circular_reasoning,
    self_attack,
)
from argmap.check.connection import DISCONNECTED_PART, disconnected_part
from argmap.check.coverage import (
    UNEXPLAINED_CONTEXT,
    UNREADABLE_SOURCE,
    UNREPRESENTED_SENTENCE,
    unexplained_context,
    unreadable_source,
    unrepresented_sentence,
)
from argmap.check.settings import mistaken_setting
from argmap.deriving import MISTAKEN_SETTING

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    Rule(DISCONNECTED_PART, disconnected_part, absence=True),
    Rule(MISTAKEN_SETTING, mistaken_setting),
    Rule(CIRCULAR_REASONING, circular_reasoning),
    Rule(SELF_ATTACK, self_attack),
    Rule(QUOTE_NOT_FOUND, quote_not_found),
    Rule(MISQUOTE, misquote),
    Rule(AMBIGUOUS_QUOTE, ambiguous_quote),
    Rule(UNREADABLE_SOURCE, unreadable_source),
    Rule(UNREPRESENTED_SENTENCE, unrepresented_sentence, absence=True),
    Rule(UNQUOTED_STATEMENT, unquoted_statement, absence=True),
    Rule(QUOTED_IMPLICIT, quoted_implicit),
    Rule(UNEXPLAINED_CONTEXT, unexplained_context),
    Rule(UNCHECKED_QUOTE, unchecked_quote),
)
