"""What is printed, and how: findings and notes to people, in colour where there is a terminal."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from argmap.diagnostics import Diagnostic, Severity, printable, report

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from argmap.reading import Reading

__all__ = [
    "FINDINGS",
    "counted",
    "failing",
    "give_up",
    "out",
    "print_findings",
    "print_json",
    "print_unread",
    "print_wrapped",
    "told",
    "unwritten",
    "warned",
]

FINDINGS = 1
_UNUSABLE = 2

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def out(*, stderr: bool = False, wrapped: bool = False) -> Console:
    """Return a console on today's standard output or error, which wraps lines or doesn't."""
    from rich.console import Console  # noqa: PLC0415  (20 ms, and a file may be well)

    console = Console(
        stderr=stderr, highlight=False, soft_wrap=not wrapped, emoji=False, markup=False
    )
    if console.width < 1:  # COLUMNS=0, from a terminal that doesn't know
        console.width = 80
    return console


def print_wrapped(console: Console, indent: int, *parts: str) -> None:
    """Print texts, each followed by its style, wrapped; what goes on is indented by two more."""
    from rich.text import Text  # noqa: PLC0415  (as above)

    text = Text()
    for part, style in zip(parts[::2], parts[1::2], strict=True):
        text.append(printable(part), style)
    indent = min(indent, console.width // 2)
    for number, line in enumerate(text.wrap(console, max(console.width - indent - 2, 20))):
        line.rstrip()
        console.print(Text(" " * (indent + (2 if number else 0))) + line)


@contextmanager
def warned(name: str, kind: type[Warning]) -> Iterator[None]:
    """Print on standard error what is warned of within, if all goes well, each thing once."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", kind)
        yield
    for message in dict.fromkeys(str(warning.message) for warning in found):
        out(stderr=True).print(printable(f"{name}: {message}"))


def give_up(message: str, code: int = _UNUSABLE) -> NoReturn:
    """Say why nothing can be done, and exit with 2, or with another code."""
    from rich.text import Text  # noqa: PLC0415  (as above)

    out(stderr=True).print(Text(printable(f"argmap: {message}")))
    sys.exit(code)


def unwritten(path: str | Path, error: OSError) -> NoReturn:
    """Say why a file can't be written, and exit with 2."""
    why = error.strerror or str(error)
    folder = Path(path).parent
    if isinstance(error, FileNotFoundError) and not folder.exists():
        why = f"there is no folder {folder}"
    give_up(f"can't write {path}: {why}")


def print_findings(console: Console, diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics, each with its source line and how to mend it."""
    for diagnostic in diagnostics:
        console.print(_coloured(diagnostic))
        console.print()


def print_unread(reading: Reading, name: str) -> None:
    """Say on standard error that a file was not read as a whole, if it was not."""
    if not reading.ok:
        wrong = counted(reading.diagnostics)
        out(stderr=True).print(
            printable(f"{name}: {wrong}; see `argmap check {name}`: what is missing may matter")
        )


def print_json(document: object) -> None:
    """Print a document for other programs."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def failing(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether there is more than information."""
    return any(diagnostic.severity > Severity.INFO for diagnostic in diagnostics)


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each severity: `1 error, 2 warnings`."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    counts = [
        told(severities.count(severity), severity.word if severity > Severity.INFO else "note")
        for severity in sorted(set(severities), reverse=True)
    ]
    return ", ".join(counts)


def told(count: int, noun: str) -> str:
    """Return a number with its noun: `1 error`, `2 errors`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _coloured(diagnostic: Diagnostic) -> Text:
    from rich.text import Text  # noqa: PLC0415  (as above)

    text = Text(report(diagnostic))
    colour = _COLOURS[diagnostic.severity]
    code = diagnostic.code
    at = text.plain.find(f"{diagnostic.severity.word} {code.id} {code.name}")
    text.stylize("bold", 0, max(at, 0))
    text.stylize(colour, at, at + len(diagnostic.severity.word) + len(code.id) + 1)
    text.highlight_regex(r"(?m)^ *\d+ \| |^ +\| ", "dim")
    for match in _lines(text.plain):
        text.stylize(colour, *match)
    text.highlight_regex(r"(?m)^  (?:help|fix): ", "bold green")
    text.highlight_regex(r"(?m)^  note: ", "bold cyan")
    return text


def _lines(plain: str) -> Iterable[tuple[int, int]]:
    """Yield where the carets stand."""
    at = 0
    for line in plain.splitlines(keepends=True):
        bare = line.rstrip()
        marks = bare.removeprefix(bare[: bare.find("|") + 1]).strip()
        if "|" in bare and marks and not marks.strip("^"):
            yield at + len(bare) - len(marks), at + len(bare)
        at += len(line)
