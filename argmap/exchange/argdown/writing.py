"""From a map to its text: one walk, which writes each thing where it is first due."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import Factory, define

from argmap.exchange.argdown.arranging import Arrangement
from argmap.exchange.argdown.escaping import Titles
from argmap.exchange.argdown.fronting import front_matter
from argmap.exchange.argdown.phrasing import (
    Phrase,
    heading,
    inference,
    is_placed,
    is_referable,
    refer,
    tell,
)
from argmap.exchange.argdown.signing import Line, lines_by_parent
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Statement,
    StatementRef,
)
from argmap.model.titling import opens_line
from argmap.model.vocabulary import ARGUMENT
from argmap.reading import Reading, map_of
from argmap.values import Value

__all__ = ["dumps"]

_DEEPEST = 6
"""Lines that stand below each other; what is deeper begins a block of its own."""


def dumps(what: ArgumentMap | Reading) -> str:
    r"""Write a map as Argdown.

    It is read back as the same map. Its order is kept where it can be. Linear in what the map holds.

    >>> from argmap.reading import parse
    >>> print(dumps(parse("[Rain]: It\nrains.\n +[Wet]: The street is wet.").map), end="")
    [Rain]: It rains.
      + [Wet]: The street is wet.
    """
    drawn = map_of(what)
    lines, others = lines_by_parent(drawn)
    statements = frozenset(statement.title for statement in drawn.statements)
    arguments = frozenset(argument.title for argument in drawn.arguments)
    writer = _Writer(drawn, lines, Titles(statements, arguments))
    blocks = [front_matter(drawn.front, others), *writer.write()]
    return "".join(f"{block}\n\n" for block in blocks if block)[:-1]


@define
class _Writer:
    """A map while it is written.

    Attributes:
        drawn: the map.
        lines: what stands below what.
        titles: what texts can mention.
        mentioned: what is mentioned so far: the how manieth it was, and in which section.
        said: what is written with all that is to be said of it.
        section: the section that is written.
        untitled: how many titles a reader has made up so far.
        names: whether the last block names an argument, to which a structure below would belong.
        deep: what was mentioned too deep to be told there.
        tagged: references with tags that no text has, and whether each is to an argument.
        due: arguments of the section, in the order in which they are mentioned.
    """

    drawn: ArgumentMap
    lines: Mapping[End, Sequence[Line]]
    titles: Titles
    mentioned: dict[End, tuple[int, str | None]] = Factory(dict)
    said: set[End] = Factory(set)
    section: str | None = None
    untitled: int = 0
    names: bool = False
    deep: deque[StatementRef | ArgumentRef] = Factory(deque)
    tagged: deque[tuple[str, bool]] = Factory(deque)
    due: deque[ArgumentRef] = Factory(deque)

    def write(self) -> Iterator[str]:
        """Yield the blocks."""
        nouns: dict[str | None, tuple[list[Statement], list[Argument]]] = {}
        for statement in self.drawn.statements:
            nouns.setdefault(statement.section, ([], []))[0].append(statement)
        for argument in self.drawn.arguments:
            nouns.setdefault(argument.section, ([], []))[1].append(argument)
        yield from self._region(*nouns.get(None, ([], [])))
        for number, section in enumerate(self.drawn.sections, start=1):
            self.section, self.names = section.id, False
            yield heading(section, self.titles, number).at("")
            yield from self._region(*nouns.get(section.id, ([], [])))

    def _region(self, statements: list[Statement], arguments: list[Argument]) -> Iterator[str]:
        """Yield the blocks of a section, or of what stands before the first."""
        statements.sort(key=self._rank)
        mentioned = [argument for argument in arguments if argument.ref in self.mentioned]
        self.due = deque(argument.ref for argument in sorted(mentioned, key=self._rank))
        theses = frozenset(self.drawn.front.thesis)
        arrangement = Arrangement(statements, arguments, theses, self.lines)
        for statement in statements:
            unsaid = statement.ref not in self.said
            if unsaid and arrangement.stands_at_top(statement.title, self.said):
                yield from self._block(statement.ref)
        for argument in arguments:
            while self.due:
                yield from self._argument(self.drawn.argument(self.due.popleft().title))
            yield from self._argument(argument)
        while self.due:
            yield from self._argument(self.drawn.argument(self.due.popleft().title))

    def _rank(self, noun: Statement | Argument) -> float:
        """Return what is mentioned first by the lowest number; the others keep their order."""
        return self.mentioned[noun.ref][0] if noun.ref in self.mentioned else math.inf

    # -- blocks

    def _block(self, ref: StatementRef | ArgumentRef) -> Iterator[str]:
        """Yield a block that begins with something, and those of what is too deep in it."""
        yield self._element(ref)
        yield from self._rest()

    def _rest(self) -> Iterator[str]:
        """Yield what could not be told in the block above."""
        while self.deep or self.tagged:
            while self.tagged:
                words, self.names = self.tagged.popleft()
                yield words
            ref = self.deep.popleft() if self.deep else None
            if ref is not None and ref not in self.said:
                yield self._element(ref)

    def _argument(self, argument: Argument) -> Iterator[str]:
        """Yield the blocks of an argument, if it isn't written yet."""
        if argument.ref in self.said:
            return
        if not argument.pcs:
            yield from self._block(argument.ref)
            return
        if self._is_bare(argument):
            self._meet(argument)
            self.said.add(argument.ref)
            self.untitled += 1
        else:
            yield self._element(argument.ref)
        self.names = False
        yield "\n".join(self._structure(argument))
        yield from self._rest()

    def _is_bare(self, argument: Argument) -> bool:
        """Tell whether the structure of an argument says all of it."""
        data = argument.tags or argument.data or ARGUMENT.write(argument)
        more = argument.gist or data or self.lines.get(argument.ref)
        return not more and not self.names and self._is_next_untitled(argument)

    def _element(self, ref: StatementRef | ArgumentRef) -> str:
        """Return a statement or an argument with what stands below it."""
        noun = self._noun(ref)
        # A line can't begin with what looks like a sign; an item of a list can.
        item = isinstance(ref, ArgumentRef) and not opens_line(ref.title)
        words = f"{'* ' if item else ''}{self._tell(noun).at('')}"
        self.names = isinstance(ref, ArgumentRef) and not item
        return "\n".join([words, *self._below(self.lines.get(ref, ()), 2 if item else 1)])

    def _structure(self, argument: Argument) -> Iterator[str]:
        """Yield the lines of a premise-conclusion structure."""
        numbers: dict[str, int] = {}
        unused: dict[str, None] = {}
        steps = 0
        for number, line in enumerate(argument.pcs, start=1):
            undercuts: Sequence[Line] = ()
            if isinstance(line, str):
                title = line
            else:
                steps += 1
                as_read = line.premises == tuple(unused)
                uses = None if as_read else tuple(numbers[used] for used in line.premises)
                yield inference(line, uses)
                for premise in line.premises:
                    unused.pop(premise, None)
                title = line.conclusion
                undercuts = self.lines.get(InferenceRef(argument.title, steps), ())
            yield from self._numbered(number, title, undercuts)
            unused[title] = None
            numbers[title] = number

    def _numbered(self, number: int, title: str, undercuts: Sequence[Line]) -> Iterator[str]:
        statement = self.drawn.statement(title)
        lines = list(undercuts)
        if statement.section == self.section and statement.ref not in self.said:
            yield f"({number}) {self._tell(statement).at('')}"
            lines += self.lines.get(statement.ref, ())
        else:
            self._meet(statement)
            yield f"({number}) {refer(statement, self.titles).at('')}"
        yield from self._below(sorted(lines, key=lambda line: line.order), 1)

    def _below(self, lines: Iterable[Line], depth: int) -> Iterator[str]:
        """Yield the lines of relations below something."""
        indent = "  " * depth
        for line in lines:
            more = [("relation", line.data)] if line.data else []
            noun = self._noun(line.child)
            tells = noun.section == self.section and line.child not in self.said
            tells = tells and not (isinstance(noun, Argument) and noun.pcs)
            if tells and depth < _DEEPEST:
                yield f"{indent}{line.sign} {self._tell(noun, more).at(indent)}"
                yield from self._below(self.lines.get(line.child, ()), depth + 1)
                continue
            if tells:
                self.deep.append(line.child)
            self._meet(noun)
            yield f"{indent}{line.sign} {refer(noun, self.titles, more).at(indent)}"

    # -- things

    def _noun(self, ref: StatementRef | ArgumentRef) -> Statement | Argument:
        if isinstance(ref, StatementRef):
            return self.drawn.statement(ref.title)
        return self.drawn.argument(ref.title)

    def _meet(self, noun: Statement | Argument) -> None:
        """Note that something is mentioned."""
        if noun.ref in self.mentioned:
            return
        self.mentioned[noun.ref] = len(self.mentioned), self.section
        if isinstance(noun, Argument) and noun.section == self.section:
            self.due.append(noun.ref)

    def _tell(self, noun: Statement | Argument, more: Iterable[tuple[str, Value]] = ()) -> Phrase:
        """Return a statement or an argument with all that is to be said of it."""
        named = not (isinstance(noun, Statement) and noun.text and self._is_next_untitled(noun))
        self.untitled += not named
        self._meet(noun)
        self.said.add(noun.ref)
        if self._is_misplaced(noun):
            more = [("inSection", noun.section), *more]
        phrase = tell(noun, self.titles, named=named, more=more)
        if phrase.rest:
            self.tagged.append((phrase.rest, isinstance(noun, Argument)))
        return phrase

    def _is_misplaced(self, noun: Statement | Argument) -> bool:
        """Tell whether something would be read as a part of another section."""
        if is_placed(noun):
            return False
        # What is told again elsewhere is part of that section, unless the first one counted.
        counts = noun.section is not None and "isInGroup" not in noun.data
        again = self.drawn.sections and not (is_referable(noun) or counts)
        return bool(again) or self.mentioned[noun.ref][1] != noun.section

    def _is_next_untitled(self, noun: Statement | Argument) -> bool:
        """Tell whether a reader makes up the title that something has."""
        title = f"Untitled {self.untitled + 1}"
        used = StatementRef(title) in self.mentioned or ArgumentRef(title) in self.mentioned
        return noun.title == title and not used
