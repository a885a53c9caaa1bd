"""From the values of Argdown JSON to a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate
from typing import Any, TypeVar

from attrs import Factory, define

from argmap.diagnostics import Code
from argmap.exchange.argdown_json.extras import KEY, Extras
from argmap.exchange.argdown_json.known import pass_over
from argmap.exchange.argdown_json.nodes import Entry
from argmap.exchange.argdown_json.ordering import Mention
from argmap.exchange.argdown_json.placing import by_place, extent_of
from argmap.exchange.argdown_json.relating import Relater
from argmap.exchange.argdown_json.settings import is_yes
from argmap.exchange.asking import Asked, Findings
from argmap.exchange.codes import DANGLING_NAME, IMPOSSIBLE
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Context,
    End,
    FrontMatter,
    Inference,
    InferenceRef,
    ModelError,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.keys import Vocabulary
from argmap.model.vocabulary import ARGUMENT, FRONT, HEADING, INFERENCE, STATEMENT
from argmap.source import Place

__all__ = ["build"]

Noun = TypeVar("Noun", Section, Statement, Argument, FrontMatter)


def build(root: Entry, findings: Findings) -> ArgumentMap:
    """Return the map that is told; what is wrong goes to the findings."""
    whole = Asked(root, (), "the whole", findings)
    pass_over(whole, "the whole")
    extras = Extras(whole.inner(KEY))
    before = extras.asked.inner("before")
    return _Builder(before if before.entry else whole, extras, findings).build()


@define
class _Builder:
    root: Asked
    extras: Extras
    findings: Findings
    sections: dict[str, Section] = Factory(dict)
    ids: dict[str, str] = Factory(dict)
    """What sections are called by, by what Argdown calls them."""
    above: list[Section] = Factory(list)
    """The sections around the one that is read."""
    statements: dict[str, Statement] = Factory(dict)
    arguments: dict[str, Argument] = Factory(dict)
    mentions: list[Mention] = Factory(list)
    steps: dict[str, list[int]] = Factory(dict)
    """For each line of an argument, how many steps there are up to it."""

    def build(self) -> ArgumentMap:
        """Make the nouns and the map."""
        self._sections()
        for title, asked in by_place(self.root.each("statements", "[{}]")):
            statement = self._made(asked, partial(self._statement, title, asked))
            if statement is not None:
                self.statements[title] = statement
        for title, asked in by_place(self.root.each("arguments", "<{}>")):
            argument = self._made(asked, partial(self._argument, title, asked))
            if argument is not None:
                self.arguments[title] = argument
        return ArgumentMap(
            tuple(self.statements.values()),
            tuple(self.arguments.values()),
            Relater(self.root, self.extras, self.findings, self._step).relations(
                self.statements, self.arguments, self.mentions
            ),
            sections=tuple(self.sections.values()),
            front=self._made(self.extras.asked, self._front) or FrontMatter(),
            origin=self.findings.source,
        )

    def _made(self, asked: Asked, make: Callable[[], Noun]) -> Noun | None:
        """Return what can be made of an entry, unless there can be no such thing."""
        try:
            return make()
        except ModelError as error:
            self._tell(IMPOSSIBLE, str(error), asked.path, "Correct it, or leave it out.")
            return None

    # -- sections

    def _sections(self) -> None:
        waiting: list[tuple[Iterator[Asked], str | None]]
        waiting = [(self.root.all("sections", "a section"), None)]
        while waiting:
            rest, parent = waiting[-1]
            asked = next(rest, None)
            if asked is None:
                waiting.pop()
                continue
            pass_over(asked, "sections")
            section = self._made(asked, partial(self._heading, asked, len(waiting)))
            if section is None:
                continue
            if section.id in self.sections:
                message = f"there are two sections {section.id}"
                self._tell(IMPOSSIBLE, message, (*asked.path, "id"), "Give each an id of its own.")
                continue
            if section.parent != parent:
                message = f"{asked.name} of level {section.level} can't stand here"
                mend = "Parts have a higher level than the whole, and stand in its `children`."
                self._tell(IMPOSSIBLE, message, (*asked.path, "level"), mend)
            self.sections[section.id] = section
            self.ids[asked.text("id")] = section.id
            self.above.append(section)
            waiting.append((asked.all("children", "a section"), section.id))

    def _heading(self, asked: Asked, depth: int) -> Section:
        level = asked.get("level", int) or depth
        while self.above and self.above[-1].level >= level:
            self.above.pop()
        fields = self._read(HEADING, asked)
        told = asked.text("id")
        name = fields.pop("id", told if told.strip() else f"s{len(self.sections) + 1}")
        return Section(
            name,
            self.extras.text("sections", name, fields.pop("title", asked.text("title"))),
            level,
            self.above[-1].id if self.above else None,
            tags=(*asked.texts("tags"), *fields.pop("tags", ())),
            **fields,
        )

    def _section(self, asked: Asked) -> str | None:
        name = asked.get("section", str)
        if name is None or name in self.ids:
            return None if name is None else self.ids[name]
        message = f"{asked.name} is in section {name}, which is not there"
        mend = "Name a section by its id."
        self._tell(DANGLING_NAME, message, (*asked.path, "section"), mend)
        return None

    # -- statements and arguments

    def _statement(self, title: str, asked: Asked) -> Statement:
        pass_over(asked, "statements")
        members = list(asked.all("members", f"a member of {asked.name}"))
        for member in members:
            self._mention(member, StatementRef(title))
        fields = self._read(STATEMENT, asked)
        return Statement(
            title,
            self.extras.text("statements", title, fields.pop("text", _text(members))),
            **self._said(asked, fields),
        )

    def _argument(self, title: str, asked: Asked) -> Argument:
        pass_over(asked, "arguments")
        members = list(asked.all("members", f"a member of {asked.name}"))
        pcs = self._structure(title, asked)
        ends: list[End] = [ArgumentRef(title)]
        last = pcs[-1] if pcs else None
        if isinstance(last, Inference):
            steps = sum(isinstance(line, Inference) for line in pcs)
            ends += (StatementRef(last.conclusion), InferenceRef(title, steps))
        for member in members:
            self._mention(member, *ends)
        fields = self._read(ARGUMENT, asked)
        return Argument(
            title,
            self.extras.text("arguments", title, fields.pop("gist", _text(members))),
            pcs,
            **self._said(asked, fields),
        )

    def _said(self, asked: Asked, fields: dict[str, Any]) -> dict[str, Any]:
        """Return what is said of a statement or an argument alike, besides its text."""
        fields.pop("relation", None)
        chosen = fields.pop("section", None)
        known = chosen == "" or chosen in self.sections
        section = chosen or None if known else self._section(asked)
        tags = (*asked.texts("tags"), *fields.pop("tags", ()))
        return {**fields, "tags": tags, "section": section}

    def _read(self, vocabulary: Vocabulary, asked: Asked) -> dict[str, Any]:
        data = asked.data("data")
        where = partial(self._key_place, (*asked.path, "data"))
        fields, rest, wrong = vocabulary.read(data, where, asked.name)
        self.findings.told += wrong
        return {**fields, "data": rest}

    def _key_place(self, path: tuple[str | int, ...], key: str) -> Place:
        return self.findings.place((*path, key))

    def _mention(self, member: Asked, *ends: End) -> None:
        """Keep where something is mentioned, if the member says so."""
        pass_over(member, "mentions")
        extent = extent_of(member.entry)
        if extent is not None:
            role = member.text("role")
            is_below = role == "relation-statement" or member.entry.get("isTopLevel") is False
            found = member.inner("inference")
            title, at = found.text("argumentTitle"), found.get("conclusionIndex", int)
            step = 0 if at is None else self._step(title, at)
            concluded = (InferenceRef(title, step),) if step else ()
            self.mentions.append(Mention(*extent, (*ends, *concluded), is_below))

    def _step(self, argument: str, at: int) -> int:
        """Return which step of an argument concludes a line; lines count from 0."""
        if argument not in self.steps:
            lines = self.root.inner("arguments").inner(argument).entry.get("pcs")
            listed = lines if isinstance(lines, list) else []
            concluded = (isinstance(line, dict) and "inference" in line for line in listed)
            self.steps[argument] = list(accumulate(concluded))
        steps = self.steps[argument]
        return steps[at] if 0 <= at < len(steps) else 0

    # -- structures

    def _structure(self, title: str, asked: Asked) -> tuple[str | Inference, ...]:
        lines = list(asked.all("pcs", f"a line of {asked.name}"))
        try:
            pcs = tuple(self._lines(title, lines))
            Argument(title, pcs=pcs)
        except ModelError as error:
            mend = "A structure ends with a conclusion; each has an `inference`."
            self._tell(IMPOSSIBLE, str(error), (*asked.path, "pcs"), mend)
            return ()
        return pcs

    def _lines(self, argument: str, lines: list[Asked]) -> Iterator[str | Inference]:
        """Yield premises and inferences; a step without `uses` draws on all not used before."""
        above: dict[int, str] = {}
        unused: dict[str, None] = {}
        numbers = self.extras.numbers(argument, len(lines))
        steps = 0
        for number, line in zip(numbers, lines, strict=True):
            title = line.text("title")
            if title not in self.statements:
                message = f"{line.name} names [{title}], which is not among the statements"
                mend = "Add it to `statements`, or correct the title."
                self._tell(DANGLING_NAME, message, (*line.path, "title"), mend)
                continue
            if line.get("inference", dict) is None:
                yield title
            else:
                steps += 1
                step = line.inner("inference", f"the step to [{title}] in <{argument}>")
                inference = self._inference(step, title, above, unused)
                extent = extent_of(step.entry)
                if extent is not None:
                    self.mentions.append(Mention(*extent, (InferenceRef(argument, steps),)))
                for premise in inference.premises:
                    unused.pop(premise, None)
                yield inference
            unused[title] = None
            above[number] = title

    def _inference(
        self, asked: Asked, conclusion: str, above: dict[int, str], unused: Iterable[str]
    ) -> Inference:
        pass_over(asked, "inferences")
        fields = self._read(INFERENCE, asked)
        uses: tuple[int, ...] | None = fields.get("uses")
        if uses is None:
            premises = tuple(unused)
        else:
            premises = tuple(dict.fromkeys(above[number] for number in uses if number in above))
            unclear = [number for number in uses if number not in above]
            if unclear:
                message = f"{asked.name} uses ({unclear[0]}), which doesn't stand above it"
                path = (*asked.path, "data", "uses")
                self._tell(DANGLING_NAME, message, path, "Use numbers that stand above.")
        return Inference(premises, conclusion, rules=asked.texts("inferenceRules"), **fields)

    # -- front matter

    def _front(self) -> FrontMatter:
        data = self.extras.asked.data("frontMatter")
        path = (*self.extras.asked.path, "frontMatter")
        where = partial(self._key_place, path)
        read, rest, wrong = FRONT.read(data, where, "the front matter")
        self.findings.told += wrong
        fields: dict[str, Any] = dict(read)
        fields.pop("relations", None)  # all relations stand elsewhere
        passages: tuple[tuple[str, str], ...] = fields.pop("context", ())
        declared: tuple[str, ...] = fields.pop("thesis", ())
        for title in declared:
            if title not in self.statements:
                message = f"the thesis is [{title}], which is not among the statements"
                mend = "Add it to `statements`, or correct the title."
                self._tell(DANGLING_NAME, message, (*path, "thesis"), mend)
        known = (title for title in declared if title in self.statements)
        return FrontMatter(
            thesis=tuple(dict.fromkeys(known)),
            context=tuple(Context(quote, reason) for quote, reason in passages),
            data=rest,
            **fields,
        )

    def _tell(self, code: Code, message: str, path: tuple[str | int, ...], mend: str) -> None:
        self.findings.tell(code, message, path, mend)


def _text(members: Iterable[Asked]) -> str:
    """Return the text that counts: of the last member that is no reference, or a chosen one."""
    told = [m for m in members if m.entry.get("isReference") is not True]
    chosen = [m for m in told if is_yes(m.inner("data").entry.get("isCanonical"))]
    return (chosen or told)[-1].text("text").strip() if told else ""
