"""Files in Argdown as pytest sees them: a test for each group of findings and for each expectation."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import pytest
from attrs import evolve, frozen

from argmap.check import (
    GROUPS,
    Choice,
    Group,
    ProjectError,
    asked,
    chosen_by_project,
    examine,
)
from argmap.check.expecting import UNMET_EXPECTATION
from argmap.diagnostics import Diagnostic, Severity, report
from argmap.expecting import Expectation, Subject, expectations, meet
from argmap.grounding import ground
from argmap.light import uncollected
from argmap.reading import Reading, read
from argmap.source import Place
from argmap.syntax.tree import Document
from argmap.testing.plugin.choosing import chosen

__all__ = ["ArgdownFile", "ExpectationItem", "FindingsError", "GroupItem"]

_CODES: dict[Group, frozenset[str]] = {
    group: frozenset(code.id for code in codes)
    for group, codes in GROUPS.items()
    if group is not Group.FORMATS  # of files that are not Argdown
}


class FindingsError(Exception):
    """What is wrong with an argument, to be shown as it is: no Python is to blame."""

    def __init__(self, findings: Iterable[Diagnostic], told: str = "") -> None:
        self.findings = tuple(findings)
        super().__init__(told or "\n\n".join(map(report, self.findings)))


@frozen
class _Opened:
    """A file that is read once for all of its tests."""

    reading: Reading
    run: Choice
    project: Choice

    @cached_property
    def asked(self) -> frozenset[str]:
        """The ids of the codes that are looked for."""
        return asked(self.reading.map, run=self.run, project=self.project)

    @cached_property
    def subject(self) -> Subject:
        """What expectations are asked of."""
        return Subject(self.reading.map, ground(self.reading.map))

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong, but for expectations that aren't met: those have tests of their own."""
        ignored = (*(word.written for word in self.run.ignore), UNMET_EXPECTATION.id)
        run = Choice((word.written for word in self.run.select), ignored)
        found = examine(self.reading, text=self.subject.text, run=run, project=self.project)
        return tuple(one for one in found if one.severity > Severity.INFO)


class ArgdownFile(pytest.File):
    """A file in Argdown."""

    _opened: _Opened | None = None

    @property
    def opened(self) -> _Opened:
        """What the file holds; it is read when that is first asked for."""
        if self._opened is None:
            # What is kept has no rubbish in it, which is looked for the longer the more there is.
            with uncollected(much=True):
                reading = read(self.path)
            # Nobody asks for the tree again, and all files are held until their tests are run.
            reading = evolve(reading, tree=Document((), reading.tree.span))
            self._opened = _Opened(reading, chosen(self.config), chosen_by_project(self.path))
        return self._opened

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the tests of the file.

        Raises:
            CollectError: it can't be read, or what its project asks for makes no sense.
        """
        try:
            opened = self.opened
        except OSError as error:
            message = f"can't read {self.path}: {error.strerror or error}"
            raise self.CollectError(message) from None
        except ProjectError as error:
            raise self.CollectError(str(error)) from None
        for group, codes in _CODES.items():
            if not codes.isdisjoint(opened.asked):
                yield GroupItem.from_parent(self, name=str(group), group=group)
        if UNMET_EXPECTATION.id in opened.asked:
            for expected in expectations(opened.reading.map).expectations:
                yield ExpectationItem.from_parent(self, name=expected.name, expected=expected)

    def teardown(self) -> None:
        """Let go of what was read: there may be many files."""
        self._opened = None


class _Item(pytest.Item):
    """A test of a file; what is wrong is shown without a trace of Python."""

    parent: ArgdownFile
    place: Place | None = None

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the findings, each with its line and how to mend it."""
        if not isinstance(excinfo.value, FindingsError):
            return super().repr_failure(excinfo, style)
        shown: Any = excinfo.getrepr(style="value")
        for entry in shown.reprtraceback.reprentries:
            entry.lines = [self._shortened(line) for line in entry.lines]
        # What a summary tells is where the argument fails, not where this program says so.
        first = excinfo.value.findings[0]
        shown.reprcrash.message = f"{first.code.id} {first.code.name}: {first.message}"
        if first.place:
            shown.reprcrash.path = self._shortened(first.place.source.name)
            shown.reprcrash.lineno = first.place.start.line
        return shown

    def _shortened(self, text: str) -> str:
        """Return a text with paths as they are seen from where pytest was started."""
        return text.replace(f"{self.config.invocation_params.dir}{os.sep}", "")

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """Return the file, the line, counted from 0, and what the test is called."""
        place = self.place
        line = place.start.line - 1 if place else None
        return self.path, line, f"{self.path.name}: {self.name}"


class GroupItem(_Item):
    """The findings of one group."""

    def __init__(self, *, group: Group, **rest: Any) -> None:
        super().__init__(**rest)
        self.group = group
        self.add_marker("argmap")
        self.add_marker(str(group))

    def runtest(self) -> None:
        """Fail if there is an error or a warning.

        Raises:
            FindingsError: there is.
        """
        codes = _CODES[self.group]
        found = [one for one in self.parent.opened.findings if one.code.id in codes]
        if found:
            raise FindingsError(found)


class ExpectationItem(_Item):
    """One thing that the file says is to hold of it."""

    def __init__(self, *, expected: Expectation, **rest: Any) -> None:
        super().__init__(**rest)
        self.expected = expected
        self.place = expected.place
        self.add_marker("argmap")
        self.add_marker("expectation")

    def runtest(self) -> None:
        """Fail if it doesn't hold, or isn't known to.

        Raises:
            FindingsError: so it is.
        """
        opened = self.parent.opened
        if not opened.reading.ok:
            # Half of a map is another map: what holds of it says nothing. The mistakes are shown by
            # tests of their own, unless somebody leaves them out.
            wrong = [one for one in opened.reading.diagnostics if _is_error(one)]
            told = f"not known, as a part of the file can't be read:\n  {wrong[0]}"
            raise FindingsError(wrong, told)
        outcome = meet(opened.subject, self.expected)
        if not outcome.met:
            raise FindingsError(
                [
                    Diagnostic(
                        UNMET_EXPECTATION, outcome.message, self.place, outcome.help, outcome.notes
                    )
                ]
            )


def _is_error(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.ERROR
