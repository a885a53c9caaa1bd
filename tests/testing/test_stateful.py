"""What has a state: a text under the hands of its author, and what is kept between processes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from argmap import ArgumentMap, Relation, Statement, StatementRef, check, dumps, parse
from argmap.editing import occurrences, rename
from argmap.formatting import format
from argmap.porting import port
from argmap.source import apply
from argmap.syntax.keeping import kept
from argmap.testing.strategies import maps

TITLES = st.sampled_from(["A", "B", "C", "D d", "E"])
PLAIN = maps(most=4, titles=TITLES, texts=st.sampled_from(["it rains", "so *wet*", "e.g. *this"]))


class Author(RuleBasedStateMachine):
    """A text is edited by what argmap has for it; a map is changed in the same way beside it."""

    @initialize(drawn=PLAIN)
    def begin(self, drawn):
        self.map, self.text = drawn, dumps(drawn)

    @rule(kind=st.sampled_from(["support", "attack"]), reason=TITLES, claim=TITLES)
    def relate(self, kind, reason, claim):
        """Write a line behind the others, and the relation into the map."""
        there = {said.title: said for said in self.map.statements}
        relation = Relation(kind, StatementRef(reason), StatementRef(claim))
        self.text += f"\n[{claim}]\n  {'+' if kind == 'support' else '-'} [{reason}]\n"
        new = [Statement(title) for title in dict.fromkeys((claim, reason)) if title not in there]
        known = {found.ref for found in self.map.relations}
        self.map = ArgumentMap(
            (*self.map.statements, *new),
            self.map.arguments,
            (*self.map.relations, *([] if relation.ref in known else [relation])),
        )

    @rule()
    def lay_out(self):
        self.text = format(self.text)

    @rule()
    def make_portable(self):
        self.text = port(self.text).text

    @rule()
    def write_anew(self):
        self.text = dumps(parse(self.text).map)

    @precondition(lambda self: self.map.statements)
    @rule(at=st.integers(0, 9), title=st.sampled_from(["F", "G g", "H's"]))
    def rename_a_statement(self, at, title):
        old = self.map.statements[at % len(self.map.statements)].title
        if any(said.title == title for said in self.map.statements):
            return
        reading = parse(self.text)
        place = next(o for o in occurrences(reading) if o.title == old and not o.argument)
        self.text = apply(self.text, rename(reading, place.span.start, title))
        self.map = renamed(self.map, old, title)

    @invariant()
    def the_text_says_the_map(self):
        if hasattr(self, "map"):
            assert parse(self.text).map == self.map

    @invariant()
    def what_is_found_is_the_same_each_time(self):
        if hasattr(self, "map"):
            reading = parse(self.text)
            assert check(reading) == check(reading) == check(parse(self.text))


def renamed(map, old, new):
    """Return a map in which a statement has another title, by its text: the other way round."""
    text = dumps(map)
    reading = parse(text)
    edits = sorted(
        {o.span for o in occurrences(reading) if o.title == old and not o.argument},
        key=lambda span: span.start,
        reverse=True,
    )
    for span in edits:
        text = text[: span.start] + text[span.start : span.end].replace(old, new) + text[span.end :]
    return parse(text).map


class Cache(RuleBasedStateMachine):
    """Whatever happens to the file that is kept, what is given is what would be made now."""

    @initialize()
    def begin(self):
        self.folder = TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("ARGMAP_CACHE", self.folder.name)
        self.source = Path(self.folder.name, "source.lark")
        self.source.write_text("a", encoding="utf-8")

    @rule(text=st.text(max_size=3))
    def change_the_source(self, text):
        self.source.write_bytes(text.encode("utf-8", "replace"))

    @rule(cut=st.integers(0, 60), put=st.binary(max_size=3))
    def damage_what_is_kept(self, cut, put):
        file = Path(self.folder.name, "plan.json")
        if file.exists():
            content = file.read_bytes()
            file.write_bytes(content[:cut] + put + content[cut + len(put) :])

    @rule()
    def lose_what_is_kept(self):
        Path(self.folder.name, "plan.json").unlink(missing_ok=True)

    @rule()
    def ask(self):
        def make():
            return {"of": self.source.read_text(encoding="utf-8")}

        assert kept([self.source], make, name="plan") == make()

    def teardown(self):
        if hasattr(self, "patch"):
            self.patch.undo()
            self.folder.cleanup()


TestAuthor = Author.TestCase
TestCache = Cache.TestCase
TestAuthor.settings = settings(max_examples=12, stateful_step_count=6, deadline=None)
TestCache.settings = settings(max_examples=50, stateful_step_count=15, deadline=None)
