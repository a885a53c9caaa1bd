"""What front matter can do to the model as a whole: other sections, and a step an argument."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.exchange.argdown_json.nodes import Entry, Model, Node
from argmap.exchange.argdown_json.settings import Settings
from argmap.values import Data, Value, thaw

__all__ = ["explode", "regroup"]


def regroup(model: Model, settings: Settings) -> None:
    """Put the sections of `group.regroup` in the place of those that headings make."""
    if not settings.regroup:
        return
    for node in (*model.statements.values(), *model.arguments.values()):
        node.entry["section"] = None
    made = (_section(at, 1, said, model) for at, said in enumerate(settings.regroup))
    model.sections = [section for section in made if section is not None]


def _section(number: int, level: int, said: Value, model: Model) -> Entry | None:
    """Return a section with all in it; data is not deep enough for the recursion to be."""
    if not isinstance(said, Data):
        return None
    section: Entry = {"type": "section", "id": f"s{number}", "level": level}
    section |= {key: thaw(said[key]) for key in ("title", "tags") if key in said}
    section["children"] = []
    section |= {key: thaw(said[key]) for key in ("isClosed",) if key in said}
    for nodes, key in ((model.statements, "statements"), (model.arguments, "arguments")):
        for title in _list(said, key):
            if isinstance(title, str) and title in nodes:
                nodes[title].entry["section"] = section["id"]
    for at, inner in enumerate(_list(said, "children")):
        child = _section(number + 1 + at, level + 1, inner, model)
        if child is not None:
            section["children"].append(child | {"parent": section["id"]})
    return section


def _list(said: Data, key: str) -> tuple[Value, ...]:
    found = said.get(key)
    return found if isinstance(found, tuple) else ()


def explode(model: Model, settings: Settings) -> None:
    """Make an argument of each step of those that have several: `model.explodeArguments`."""
    if not settings.map.explode:
        return
    for argument in tuple(model.arguments.values()):
        steps = tuple(_steps(model, argument))
        if len(steps) < 2:
            continue
        made: list[Node] = []
        for number, lines in enumerate(steps, start=1):
            title = f"{argument.title} - {number}"
            for line in lines:
                line["argumentTitle"] = title
            made.append(Node(title, argument.entry | {"pcs": lines, "title": title}))
        last = made[-1]
        last.links = argument.links
        for link in last.links.values():
            if link.source is argument:
                link.source = last
            else:
                link.target = last
        del model.arguments[argument.title]
        model.arguments |= {node.title: node for node in made}


def _steps(model: Model, argument: Node) -> Iterator[list[Entry]]:
    """Yield the lines of each step, its premises first, as copies that speak for themselves."""
    for at, line in enumerate(argument.lines):
        if line["role"] != "premise":
            premises = [argument.lines[i] for i in _used(argument.lines, at)]
            step = [_spoken(model, premise, "premise") for premise in premises]
            yield [*step, _spoken(model, line, "main-conclusion")]


def _used(lines: list[Entry], at: int) -> list[int]:
    """Return which lines a conclusion draws on: what it says, or all back to the conclusion above."""
    inference, conclusion = lines[at].get("inference", {}), lines[at]
    for bearer, key in ((inference, "uses"), (conclusion, "uses"), (inference, "from")):
        numbers = bearer.get("data", {}).get(key)
        if isinstance(numbers, list):
            return [n - 1 for n in numbers if type(n) is int and 1 <= n <= len(lines)]
    found: list[int] = []
    for i in range(at - 1, -1, -1):
        found.insert(0, i)
        if lines[i]["role"] == "intermediary-conclusion":
            break
    return found


def _spoken(model: Model, line: Entry, role: str) -> Entry:
    """Return a copy of a line in another role, which takes its place among the members."""
    copy = line | {"role": role}
    members = model.statements[line["title"]].entry["members"]
    at = next((at for at, member in enumerate(members) if member is line), None)
    if at is not None:
        del members[at]
    members.append(copy)
    return copy
