"""Reasons in a line: what decides about a statement, and nothing on the way to it."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.evaluate.aspic import Rule
from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Labels
from argmap.evaluate.explaining.cases import Case, case_of, theory_of
from argmap.evaluate.explaining.telling import listed

__all__ = ["OFTEN", "in_short"]

OFTEN = {
    "grounded": "what everybody has to grant; what nothing decides is left open",
    "complete": "the positions that one can defend, with all that they defend",
    "preferred": "the positions that one can defend, each as large as can be",
    "stable": "the positions that one can defend and that leave nothing open",
    "semi-stable": "the positions that one can defend and that leave as little open as can be",
    "ideal": "what one can defend and what belongs to every preferred position",
    "eager": "what one can defend and what belongs to every semi-stable position",
}
"""What semantics are for, in words for those who have never heard of them."""

_FEW = 3


def in_short(evaluation: Evaluation, labels: Labels) -> Mapping[str, str]:
    r"""Return for each statement, by its title, why it has its label, in a few words.

    Nothing is said of what is taken for granted and has nothing against it, nor where what stands
    need not defend itself. Linear in the map, but for chains of steps that fall one with another.

    >>> from argmap import evaluate, parse
    >>> evaluation = evaluate(parse("[Go]: We go.\n  - [Rain]: It rains.").map)
    >>> in_short(evaluation, evaluation.labels)["Go"]
    '[Rain] stands against it'
    """
    theory = theory_of(evaluation)
    if theory is None:
        return {}
    case = case_of(theory, labels)
    told = {
        Label.IN: _standing,
        Label.OUT: _fallen,
        Label.UNDECIDED: _open,
    }
    return {
        title: told[case.label(literal)](case, literal)
        for title, literal in theory.literals.items()
    }


def _standing(case: Case, literal: str) -> str:
    rules = case.standing_rules(literal)
    against = case.against(literal)
    parts = []
    if case.is_axiom(literal):
        parts.append("accepted")
    elif rules:
        parts.append(f"by {_few(case, [rule.name for rule in rules], 'reasons')}")
    if against:
        parts.append(f"in spite of {_few(case, against, 'objections')}")
    return ", ".join(parts)


def _few(case: Case, names: list[str] | tuple[str, ...], word: str) -> str:
    if len(names) > _FEW:
        return f"{len(names)} {word}"
    return listed(dict.fromkeys(case.called(name) for name in names))


def _fallen(case: Case, literal: str) -> str:
    """Say what makes something fall: at the end of the chain that leads there, if it is one."""
    seen: set[str] = set()
    while literal not in seen:
        seen.add(literal)
        defeating = _labelled(case, case.against(literal), Label.IN)
        rules = case.rules(literal)
        if defeating and (case.is_premise(literal) or any(not rule.strict for rule in rules)):
            verb = "stands" if len(defeating) == 1 else "stand"
            it = "it" if len(seen) == 1 else case.called(literal)
            return f"{_few(case, defeating, 'statements')} {verb} against {it}"
        if not rules:
            it = "it" if len(seen) == 1 else case.called(literal)
            return f"nothing speaks for {it}"
        undercutting = [_labelled(case, case.against(rule.name), Label.IN) for rule in rules]
        if all(undercutting):
            verb = "is undercut by" if len(rules) == 1 else "are undercut by"
            by = dict.fromkeys(name for names in undercutting for name in names)
            named = _few(case, [rule.name for rule in rules], "reasons")
            return f"{named} {verb} {_few(case, list(by), 'replies')}"
        if len(rules) > 1:
            return f"all {len(rules)} reasons for it fall"
        literal = _weak(case, rules[0], Label.OUT)
    return "it rests on itself"


def _open(case: Case, literal: str) -> str:
    """Say on what it hangs that something is open."""
    seen: set[str] = set()
    while literal not in seen:
        seen.add(literal)
        against = _labelled(case, case.against(literal), Label.UNDECIDED)
        mutual = [name for name in against if literal in case.against(name)]
        if mutual:
            both = f"{_few(case, mutual, 'others')} speak against each other"
            return f"it and {both}" if len(seen) == 1 else f"{case.called(literal)} and {both}"
        if against:
            return f"against it speaks {_few(case, against, 'statements')}, open as well"
        rules = [rule for rule in case.rules(literal) if case.applied(rule) is Label.UNDECIDED]
        if len(rules) != 1:
            break
        undercutting = _labelled(case, case.against(rules[0].name), Label.UNDECIDED)
        if undercutting:
            by = _few(case, undercutting, "replies")
            return f"{case.called(rules[0].name)} may be undercut by {by}, open as well"
        literal = _weak(case, rules[0], Label.UNDECIDED)
    return "what speaks for it is open as well"


def _labelled(case: Case, names: tuple[str, ...], label: Label) -> list[str]:
    return [name for name in names if case.label(name) is label]


def _weak(case: Case, rule: Rule, label: Label) -> str:
    """Return a premise of a rule with the same label, or else what the rule is called."""
    return next((name for name in rule.premises if case.label(name) is label), rule.name)
