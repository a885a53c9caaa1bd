"""Reasons in a line: what decides about a statement, and nothing on the way to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Labels
from argmap.evaluate.explaining.cases import Case, case_of, theory_of
from argmap.evaluate.explaining.naming import listed
from argmap.model import ArgumentRef, End, StatementRef

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


def in_short(evaluation: Evaluation, labels: Labels) -> Mapping[End, str]:
    r"""Return for each statement, and each argument that is a mere gist, why it has its label.

    It is said in a few words. Nothing is said of what is taken for granted and has nothing against it, nor where what stands
    need not defend itself. Linear in the map.

    >>> from argmap import evaluate, parse
    >>> map = parse("[Go]: We go.\n  - [Rain]: It rains.").map
    >>> evaluation = evaluate(map)
    >>> in_short(evaluation, evaluation.labels)[map.statement("Go").ref]
    '[Rain] stands against it'
    """
    if not isinstance(evaluation, Evaluation):
        raise TypeError(f"an evaluation is told in short, not {type(evaluation).__name__}")
    theory = theory_of(evaluation)
    if theory is None:
        return {}
    shortening = _Shortening(case_of(theory, labels))
    ends: dict[End, str] = {StatementRef(title): name for title, name in theory.literals.items()}
    ends |= {ArgumentRef(rule.name[1:-1]): name for name, rule in shortening.case.gists.items()}
    return {end: shortening.told(literal) for end, literal in ends.items()}


@frozen(eq=False)
class _Shortening:
    """Finds for each literal the one that decides about it, and says how."""

    case: Case
    decisive: dict[str, str] = field(factory=dict)

    def told(self, literal: str) -> str:
        """Return why a literal has its label."""
        if self.case.label(literal) is Label.IN:
            return _standing(self.case, literal)
        found = self._decisive(literal)
        name = self.case.called(found)
        it = "it" if name == self.case.called(literal) else name
        tell = _fallen if self.case.label(literal) is Label.OUT else _open
        return tell(self.case, found, it)

    def _decisive(self, literal: str) -> str:
        """Return the last of the literals that fall, or are open, one by the other."""
        path: dict[str, None] = {}
        while literal not in self.decisive and literal not in path:
            path[literal] = None
            literal = _carrying(self.case, literal) or literal
        found = self.decisive.get(literal, literal)
        self.decisive.update(dict.fromkeys(path, found))
        return found


def _carrying(case: Case, literal: str) -> str | None:
    """Return the premise with which a literal falls or is open; None if it decides by itself."""
    label = case.label(literal)
    opposing = Label.IN if label is Label.OUT else label
    rules = [rule for rule in case.rules(literal) if case.applied(rule) is label]
    hit = case.is_premise(literal) or any(not rule.strict for rule in rules)
    if (hit and _labelled(case, case.against(literal), opposing)) or len(rules) != 1:
        return None
    if _labelled(case, case.against(rules[0].name), opposing):
        return None
    return next((name for name in rules[0].premises if case.label(name) is label), None)


def _standing(case: Case, literal: str) -> str:
    rules = case.standing_rules(literal)
    gist = case.gists.get(literal)
    names = (literal,) if gist is None else (literal, gist.name, *gist.premises)
    against = [attacker for name in names for attacker in case.against(name)]
    parts = []
    if case.is_axiom(literal):
        parts.append("accepted")
    elif rules and gist is None:
        parts.append(f"by {_few(case, [rule.name for rule in rules], 'reasons')}")
    if against:
        parts.append(f"in spite of {_few(case, against, 'objections')}")
    return ", ".join(parts)


def _few(case: Case, names: Sequence[str], word: str) -> str:
    if len(names) > _FEW:
        return f"{len(names)} {word}"
    return listed(dict.fromkeys(case.called(name) for name in names))


def _fallen(case: Case, literal: str, it: str) -> str:
    """Say what makes a literal fall; `it` is what the literal is called."""
    defeating = _labelled(case, case.against(literal), Label.IN)
    rules = case.rules(literal)
    if defeating and (case.is_premise(literal) or any(not rule.strict for rule in rules)):
        verb = "stands" if len(defeating) == 1 else "stand"
        return f"{_few(case, defeating, 'statements')} {verb} against {it}"
    if not rules:
        return f"nothing speaks for {it}"
    undercutting = [_labelled(case, case.against(rule.name), Label.IN) for rule in rules]
    if all(undercutting):
        verb = "is undercut by" if len(rules) == 1 else "are undercut by"
        by = dict.fromkeys(name for names in undercutting for name in names)
        named = _few(case, [rule.name for rule in rules], "reasons")
        named = it if named == case.called(literal) else named
        return f"{named} {verb} {_few(case, list(by), 'replies')}"
    if len(rules) > 1:
        return f"all {len(rules)} reasons for {it} fall"
    return f"{it} rests on itself"


def _open(case: Case, literal: str, it: str) -> str:
    """Say on what it hangs that a literal is open; `it` is what the literal is called."""
    against = _labelled(case, case.against(literal), Label.UNDECIDED)
    if literal in against:
        return f"{it} speaks against itself"
    mutual = [name for name in against if literal in case.against(name)]
    if mutual:
        return f"{it} and {_few(case, mutual, 'others')} speak against each other"
    if against:
        return f"against {it} speaks {_few(case, against, 'statements')}, open as well"
    rules = [rule for rule in case.rules(literal) if case.applied(rule) is Label.UNDECIDED]
    undercutting = {
        name for rule in rules for name in _labelled(case, case.against(rule.name), Label.UNDECIDED)
    }
    if len(rules) == 1 and undercutting:
        by = _few(case, sorted(undercutting), "replies")
        return f"{case.called(rules[0].name)} may be undercut by {by}, open as well"
    return f"what speaks for {it} is open as well"


def _labelled(case: Case, names: tuple[str, ...], label: Label) -> list[str]:
    return [name for name in names if case.label(name) is label]
