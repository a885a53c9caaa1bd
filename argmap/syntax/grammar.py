"""To find the grammars and compile them, once per process and not before they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.lexer import Lexer, Token

if TYPE_CHECKING:
    from lark.common import LexerConf
    from lark.parsers.lalr_parser_state import ParseConf

__all__ = ["compiled", "folder", "pattern", "patterns"]


class _Fed(Lexer):
    """The lexer that Lark is told of: it finds nothing, as tokens are fed by the reader."""

    def __init__(self, conf: LexerConf) -> None:
        pass

    def lex(self, *_: Any) -> Iterator[Token]:
        """Return no tokens."""
        return iter(())


@cache
def folder() -> Path:
    """Return the folder of the grammars.

    In a wheel it stands inside the package, in a checkout (and so in an editable installation)
    beside it.
    """
    inside = Path(str(files("argmap"))) / "grammars"
    return inside if inside.is_dir() else inside.parent.parent / "grammars"


def compiled(name: str, start: str, transformer: Any) -> ParseConf[Any]:
    """Return the LALR table of a grammar, whose rules are reduced by a transformer's methods."""
    lark = Lark.open(
        str(folder() / f"{name}.lark"),
        parser="lalr",
        lexer=_Fed,
        start=start,
        maybe_placeholders=True,
        transformer=transformer,
    )
    return lark.parse_interactive("").parser_state.parse_conf


@cache
def patterns(name: str = "lexis") -> dict[str, str]:
    """Return the regular expressions of the terminals of a grammar, by their names."""
    lark = Lark.open(str(folder() / f"{name}.lark"), parser=None, lexer="basic")
    return {terminal.name: terminal.pattern.to_regexp() for terminal in lark.terminals}


@cache
def pattern(*names: str) -> re.Pattern[str]:
    """Return the pattern of terminals: the first that matches, as the group of its name."""
    found = patterns()
    if len(names) == 1:
        return re.compile(found[names[0]])
    return re.compile("|".join(f"(?P<{name}>{found[name]})" for name in names))
