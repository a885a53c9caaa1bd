"""To tell why something stands or falls, in the words of the map.

The lines are those of a dispute: what speaks for a thing and what speaks against it, why that falls,
and what makes it fall (dispute trees: Dung, Mancarella and Toni 2007,
https://doi.org/10.1016/j.artint.2007.05.003). They are found among statements and steps, of which
there are few, not among arguments, of which there can be very many. Nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

from argmap.evaluate.aspic import Rule
from argmap.evaluate.dung import Label
from argmap.evaluate.explaining.cases import Case
from argmap.evaluate.explaining.explanation import Reason, Role
from argmap.evaluate.explaining.naming import listed

__all__ = ["reasons"]

_WORDS = {Label.IN: "stands", Label.OUT: "falls", Label.UNDECIDED: "is left open"}


def reasons(case: Case, of: str | Rule) -> tuple[Reason, ...]:
    """Return why a literal or a rule of a theory stands, falls, or neither.

    It takes time in proportion to the theory, for each thing in it that answers another one.
    """
    telling = _Telling(case)
    waiting = [_Task(0, Role.SUBJECT, of)]
    lines: list[Reason] = []
    while waiting:
        task = waiting.pop()
        line, below = telling.tell(task)
        lines.append(line)
        waiting += reversed(below)
    return tuple(lines)


@define
class _Task:
    """Something to be told.

    Attributes:
        of: a literal, or a rule.
        hit: what it speaks against, where that is not what stands above it.
    """

    depth: int
    role: Role
    of: str | Rule
    hit: str = ""


@define
class _Telling:
    case: Case
    told: set[str] = Factory(set)

    def tell(self, task: _Task) -> tuple[Reason, list[_Task]]:
        """Return the line of a task, and what is to be told below it."""
        if isinstance(task.of, Rule) and self._is_transparent(task.of):
            task = _Task(task.depth, task.role, task.of.premises[0])
        if isinstance(task.of, Rule):
            words, below = self._rule(task, task.of)
            name, label = task.of.name, self.case.applied(task.of)
        else:
            name, label = task.of, self.case.label(task.of)
            words, below = self._literal(task, task.of)
        end = self.case.end(name)
        return Reason(task.depth, task.role, end, self.case.called(name), label, words), below

    def _is_transparent(self, rule: Rule) -> bool:
        """Tell whether a rule falls by nothing but what it draws on, which is told instead."""
        case = self.case
        label = case.applied(rule)
        return (
            label is not Label.IN
            and case.is_backing(rule)
            and len(rule.premises) == 1
            and case.label(rule.premises[0]) is label
        )

    # Literals

    def _literal(self, task: _Task, literal: str) -> tuple[str, list[_Task]]:
        label = self.case.label(literal)
        before = f"against {task.hit or 'it'}: " if task.role in _OPPOSING else ""
        words = f"{before}{self.case.called(literal)} {_WORDS[label]}"
        if task.role in _OPPOSING and label is Label.IN:
            # What it speaks against is accepted, or follows strictly.
            return f"{words}, but hits nothing there.", []
        if literal in self.told:
            return f"{words}, as told above.", []
        self.told.add(literal)
        tell = {
            Label.IN: self._standing,
            Label.OUT: self._fallen,
            Label.UNDECIDED: self._open,
        }[label]
        why, below = tell(task, literal)
        return f"{words}{why}", below

    def _standing(self, task: _Task, literal: str) -> tuple[str, list[_Task]]:
        case, depth = self.case, task.depth + 1
        rules = case.standing_rules(literal)
        below: list[_Task] = []
        if task.role is Role.SUBJECT and literal not in case.gists:
            below += [_Task(depth, Role.FOR, rule) for rule in rules]
        below += self._objections(depth, literal)
        if case.is_axiom(literal):
            why = ": it is accepted"
        elif case.is_premise(literal) and case.element(literal) is Label.IN:
            why = ": it is taken for granted"
        elif task.role is Role.SUBJECT and literal not in case.gists:
            why = (
                ": there is a reason for it"
                if len(rules) == 1
                else f": {len(rules)} reasons carry it"
            )
        elif literal in case.gists:
            why = ""
        else:
            why = f" by {listed(case.called(rule.name) for rule in rules)}"
        against = [each for each in below if each.role in _OPPOSING]
        if not against:
            return f"{why}; nothing speaks against it.", below
        what = "what" if len(against) == 1 else "all that"
        idle = sum(case.label(str(each.of)) is Label.IN for each in against)
        done = "is answered" if not idle else "hits nothing"
        done = done if idle in {0, len(against)} else "is answered or hits nothing"
        return f"{why}; {what} speaks against it {done}.", below

    def _objections(self, depth: int, literal: str) -> Iterator[_Task]:
        """Yield all that speaks against something that stands, or against what carries it."""
        case = self.case
        seen: set[str] = set()
        for each in case.carried(literal):
            name = each.name if isinstance(each, Rule) else each
            if isinstance(each, Rule) and each.strict:
                continue
            gist = case.gists.get(literal)
            own = {literal} if gist is None else {literal, gist.name, *gist.premises}
            for attacker in case.against(name):
                if attacker in seen:
                    continue
                seen.add(attacker)
                direct = name in own
                role = Role.AGAINST if direct else Role.ON_THE_WAY
                yield _Task(depth, role, attacker, "" if direct else case.called(name))

    def _fallen(self, task: _Task, literal: str) -> tuple[str, list[_Task]]:
        case, depth = self.case, task.depth + 1
        defeating = [name for name in case.against(literal) if case.label(name) is Label.IN]
        rules = case.rules(literal)
        gist = case.gists.get(literal)
        if gist is not None:
            against = [*case.against(gist.premises[0]), *case.against(gist.name)]
            defeating = [name for name in against if case.label(name) is Label.IN]
            rules = rules if defeating else case.rules(gist.premises[0])
        if defeating and (case.is_premise(literal) or any(not rule.strict for rule in rules)):
            return ", since against it stands:", [
                _Task(depth, Role.BECAUSE, name) for name in defeating
            ]
        if not rules:
            return ": nothing that is said speaks for it.", []
        each = "the only reason" if len(rules) == 1 else f"all {len(rules)} reasons"
        return f" with {each} for it:", [_Task(depth, Role.BECAUSE, rule) for rule in rules]

    def _open(self, task: _Task, literal: str) -> tuple[str, list[_Task]]:
        case, depth = self.case, task.depth + 1
        hit = {literal}
        if literal in case.gists:
            hit |= {case.gists[literal].name, *case.gists[literal].premises}
        found = dict.fromkeys(name for each in sorted(hit) for name in case.against(each))
        against = [name for name in found if case.label(name) is Label.UNDECIDED]
        if literal in against:
            return ": it speaks against itself.", []
        mutual = [name for name in against if literal in self._hitting(name)]
        if mutual:
            return (
                f": it and {listed(map(case.called, mutual))} speak against each other, "
                "and nothing decides between them."
            ), []
        if against:
            return ": what speaks against it is open itself.", [
                _Task(depth, Role.AGAINST, name) for name in against
            ]
        carrying = case.gists[literal].premises[0] if literal in case.gists else literal
        rules = [rule for rule in case.rules(carrying) if case.applied(rule) is Label.UNDECIDED]
        each = "the only reason" if len(rules) == 1 else "the reasons"
        return f" with {each} for it:", [_Task(depth, Role.BECAUSE, rule) for rule in rules]

    def _hitting(self, literal: str) -> set[str]:
        """Return what speaks against something, or against it by way of its gist."""
        gist = self.case.gists.get(literal)
        names = (literal,) if gist is None else (literal, gist.name, *gist.premises)
        return {attacker for name in names for attacker in self.case.against(name)}

    # Rules

    def _rule(self, task: _Task, rule: Rule) -> tuple[str, list[_Task]]:
        case, depth = self.case, task.depth + 1
        name, label = case.called(rule.name), case.applied(rule)
        if label is Label.IN and task.role is Role.SUBJECT:
            below = [_Task(depth, Role.AGAINST, each) for each in case.against(rule.name)]
            below += [
                _Task(depth, Role.BECAUSE, name)
                for name in rule.premises
                if not (case.is_shared(name) and not case.against(name))
            ]
            return f"{name} stands{self._drawing(rule)}.", below
        if label is Label.IN:
            return f"for it: {name}{self._drawing(rule)}.", []
        weak = [premise for premise in rule.premises if case.label(premise) is label]
        against = [
            attacker
            for hit in (rule.name, rule.conclusion)
            for attacker in case.against(hit)
            if case.label(attacker) is _OPPOSITE[label]
        ]
        if against and not rule.strict and case.element(rule.name) is label:
            verb = "is undercut" if set(against) & set(case.against(rule.name)) else "is rebutted"
            still = "" if label is Label.OUT else ", by something that is open itself"
            return f"{name} {verb}{still}:", [
                _Task(depth, Role.BECAUSE, attacker) for attacker in against
            ]
        fall = "falls" if label is Label.OUT else "is open"
        fresh = [premise for premise in weak if premise not in self.told]
        words = f"{name} {fall} with {listed(map(case.called, weak[:3]))}"
        if not fresh:
            return f"{words}, as told above.", []
        return f"{words}:", [_Task(depth, Role.BECAUSE, fresh[0])]

    def _drawing(self, rule: Rule) -> str:
        case = self.case
        named = [case.called(name) for name in rule.premises if not case.is_shared(name)]
        # What supports something by itself is called as its only premise.
        return f", from {listed(named)}" if named and named != [case.called(rule.name)] else ""


_OPPOSING = frozenset({Role.AGAINST, Role.ON_THE_WAY})
_OPPOSITE = {Label.OUT: Label.IN, Label.UNDECIDED: Label.UNDECIDED}
