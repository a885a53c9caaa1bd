"""All rules, in the order of their codes."""

from __future__ import annotations

from argmap.check import (
    anchoring,
    circularity,
    connection,
    coverage,
    questions,
    schemes,
    settings,
    silences,
)
from argmap.check.case import Group, Rule
from argmap.deriving import MISTAKEN_SETTING

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    # Structure: AM1xx.
    Rule(connection.DISCONNECTED_PART, connection.disconnected_part, Group.STRUCTURE, absence=True),
    Rule(MISTAKEN_SETTING, settings.mistaken_setting, Group.STRUCTURE),
    # Reasoning: AM2xx.
    Rule(circularity.CIRCULAR_REASONING, circularity.circular_reasoning, Group.CIRCULARITY),
    Rule(circularity.SELF_ATTACK, circularity.self_attack, Group.DIALECTIC),
    # Schemes: AM3xx.
    Rule(schemes.MISSPELT_SCHEME, schemes.misspelt_scheme, Group.SCHEMES),
    Rule(schemes.UNKNOWN_SCHEME, schemes.unknown_scheme, Group.SCHEMES, default=False),
    Rule(schemes.MISSING_PREMISE, schemes.missing_premise, Group.SCHEMES, absence=True),
    Rule(schemes.MISPLACED_ROLE, schemes.misplaced_role, Group.SCHEMES),
    Rule(questions.UNKNOWN_QUESTION, questions.unknown_question, Group.SCHEMES),
    Rule(
        questions.UNANSWERED_QUESTION,
        questions.unanswered_question,
        Group.SCHEMES,
        absence=True,
        default=False,
    ),
    # Grounding: AM4xx.
    Rule(anchoring.QUOTE_NOT_FOUND, anchoring.quote_not_found, Group.GROUNDING),
    Rule(anchoring.MISQUOTE, anchoring.misquote, Group.GROUNDING),
    Rule(anchoring.AMBIGUOUS_QUOTE, anchoring.ambiguous_quote, Group.GROUNDING),
    Rule(coverage.UNREADABLE_SOURCE, coverage.unreadable_source, Group.GROUNDING),
    Rule(
        coverage.UNREPRESENTED_SENTENCE,
        coverage.unrepresented_sentence,
        Group.GROUNDING,
        absence=True,
    ),
    Rule(anchoring.UNQUOTED_STATEMENT, anchoring.unquoted_statement, Group.GROUNDING, absence=True),
    Rule(anchoring.QUOTED_IMPLICIT, anchoring.quoted_implicit, Group.GROUNDING),
    Rule(coverage.UNEXPLAINED_CONTEXT, coverage.unexplained_context, Group.GROUNDING),
    Rule(anchoring.UNCHECKED_QUOTE, anchoring.unchecked_quote, Group.GROUNDING),
    # Checking: AM6xx.
    Rule(silences.UNUSED_IGNORE, silences.unused_ignore, Group.CHECKING, last=True),
    Rule(silences.MISTAKEN_SELECTION, silences.mistaken_selection, Group.CHECKING),
)
