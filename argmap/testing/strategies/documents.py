"""Documents in Argdown as text, as people write them, and with a misprint in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.testing.strategies.demanding import demand_truth
from argmap.testing.strategies.naming import made, named

__all__ = ["documents", "misprinted"]

_DEEPEST = 2
_BELOW = "\n\n(1)"
"""What stands between the title of an argument and its structure."""

_PLAIN = [
    "It",
    "rains",
    "the",
    "street",
    "is",
    "wet.",
    "so",
    "nobody,",
    "goes",
    "there:",
    "Regen",
    "fällt",
    "日本",
]
_INLINE = [
    "**bold**", "_slanted_", "#tag", "#(two words)", "@[A]", "@<B>", "[link](http://x.y/a_b)", r"\*",
    ".->.", "(really)", "“quoted”", "e.g.", "U.S.", "3,600", "/* aside */",
]  # fmt: skip
# What stands in prose and is no markup, though it may look like it.
_ODD = [
    "snake_case", "__init__", "**b**'s", "*b*…", '"*b*"', "5*3", "*", "_x", "*y", "**z", "a*", "(*)",
    "http://x.y/a_b", "https://x.y:80/", "a.b_c.d", "a.b_c", "C#", "#tag_x", "#t*b", "[…]", "[sic]",
    "[1]", "<3>", "<3", "<b>c</b>", "[x", "[l](http://u_v)", "[l] (m)", "@<B>", "[]", "{x, y}", "{x}",
    "{", r"a\*b", "'", "'- x'", "'(1)", "&", "~", "//x", "a/b", "/* c_d */", r"C:\d", "…", "—", "100%",
    "3 < 4 > 2", "a_b_c_ d", "*b*s*t*", "***bi***", "**a*b**", "f(*x, **y)", "`c_d`",
]  # fmt: skip
_STATEMENTS = st.sampled_from("ABCDE")
_ARGUMENTS = st.sampled_from(["A", "B", "Rain falls"])
_DATA = st.sampled_from(
    [
        "",
        "",
        "",
        " {implicit: true}",
        ' {quote: "it rains"}',
        " {credence: 0.5, kind: fact}",
        " {note: [1, {a: b}]}",
        " {\n  note: 'two: lines'\n}",
    ]
)
_SIGNS = ("+", "-", "<+", "<-", "+>", "->")
_RULES = st.sampled_from(
    ["----", "-- modus ponens --", "--\nrain, wet {strict: true}\n--", "-- {note: 1} --"]
)
_FRONTS = st.sampled_from(
    ["", "", "===\ntitle: A map\n===\n\n", "===\nmodel: {mode: strict}\nauthor: Nobody\n===\n\n"]
)
_ENDS = st.sampled_from(["\n", "\n", "\r\n"])
_GAPS = st.sampled_from(
    ["\n\n", "\n\n", "\n\n\n", "\n\n// a comment\n\n", "\n\n/* a comment */\n\n"]
)


class _Element(NamedTuple):
    """A statement or an argument, and what stands below it, each with its sign."""

    written: str
    below: tuple[tuple[str, _Element], ...] = ()

    def lines(self, depth: int = 1) -> Iterator[str]:
        """Yield its lines; what stands below it is indented."""
        yield self.written
        for sign, element in self.below:
            first, *rest = element.lines(depth + 1)
            yield f"{'  ' * depth}{sign} {first}"
            yield from rest


class _Texts(NamedTuple):
    """What a document is written of."""

    text: st.SearchStrategy[str]
    statement: st.SearchStrategy[_Element]
    argument: st.SearchStrategy[_Element]


def documents(*, odd: bool = False) -> st.SearchStrategy[str]:
    r"""Documents in Argdown, with every construct of the notation; they shrink to a word.

    They are read without an error. (A title that is nowhere defined is a warning.)

    >>> from hypothesis import find
    >>> find(documents(), lambda text: "[" in text)
    '[A]\n'

    Args:
        odd: with prose that looks like notation: some of them have errors.
    """
    demand_truth(odd=odd)
    words = st.sampled_from([*_PLAIN, *_INLINE, *(_ODD if odd else ())])
    # What begins a text could be taken for a mark.
    text = made(
        lambda first, rest: " ".join([first, *rest]),
        st.sampled_from(_PLAIN),
        st.lists(words, max_size=6),
    )
    over_lines = st.lists(text, min_size=1, max_size=2).map("\n".join)
    parts = _elements(over_lines, _DEEPEST)
    blocks = st.one_of(
        parts.statement.map(_block),
        parts.argument.map(_block),
        _structures(over_lines),
        made("{} {}".format, st.sampled_from(["#", "##", "###"]), text),
        st.lists(text, min_size=1, max_size=3).map(lambda t: "\n".join(f"* {one}" for one in t)),
        st.lists(text, min_size=1, max_size=3).map(
            lambda t: "\n".join(f"{n}. {one}" for n, one in enumerate(t, start=1))
        ),
    )
    whole = made(
        _written, _FRONTS, st.lists(st.tuples(blocks, _GAPS), min_size=1, max_size=5), _ENDS
    )
    return named("documents", whole, odd=odd)


def _written(front: str, blocks: list[tuple[str, str]], end: str) -> str:
    body = "".join(block + gap for block, gap in _once(blocks)).rstrip("\n")
    return f"{front}{body}\n".replace("\n", end)


def _once(blocks: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield blocks, without what would be a second structure of an argument."""
    spelt_out: set[str] = set()
    above = ""
    for block, gap in blocks:
        head, below, _ = block.partition(_BELOW)
        # What stands below an argument is its structure, also behind a comment.
        anonymous = block.startswith("(1)") and above.startswith("<")
        if not anonymous and not (below and head in spelt_out):
            yield block, gap
            above = block
        if below:
            spelt_out.add(head)


def _block(element: _Element) -> str:
    return "\n".join(element.lines())


def _elements(text: st.SearchStrategy[str], levels: int) -> _Texts:
    """Return statements and arguments with so many levels of relations below them, at most."""
    statements = st.one_of(
        _STATEMENTS.map("[{}]".format),
        made("[{}]: {}{}".format, _STATEMENTS, text, _DATA),
        made("{}{}".format, text, _DATA),
    )
    arguments = st.one_of(
        _ARGUMENTS.map("<{}>".format), made("<{}>: {}{}".format, _ARGUMENTS, text, _DATA)
    )
    if not levels:
        return _Texts(text, statements.map(_Element), arguments.map(_Element))
    inner = _elements(text, levels - 1)
    claims = st.tuples(st.sampled_from(_SIGNS), inner.statement | inner.argument)
    undercuts = st.tuples(st.sampled_from(["_", "<_"]), inner.statement | inner.argument)
    undercut = st.tuples(st.just("_>"), inner.argument)
    contradictory = st.tuples(st.just("><"), inner.statement)
    return _Texts(
        text,
        made(_Element, statements, _several(st.one_of(claims, contradictory, undercut))),
        made(_Element, arguments, _several(st.one_of(claims, undercuts, undercut))),
    )


def _several(
    below: st.SearchStrategy[tuple[str, _Element]],
) -> st.SearchStrategy[tuple[tuple[str, _Element], ...]]:
    return st.lists(below, max_size=2).map(tuple)


def _structures(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return premise-conclusion structures, mostly below the title of their argument."""
    lines = _elements(text, 0).statement.map(_block)
    steps = st.tuples(st.lists(lines, min_size=1, max_size=2), _RULES, _undercuts(lines), lines)
    heads = st.just("") | _ARGUMENTS.map("<{}>\n\n".format)
    return made(_structure, heads, st.lists(steps, min_size=1, max_size=2))


def _undercuts(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | lines.map("\n  <_ {}".format)


def _structure(head: str, steps: list[tuple[list[str], str, str, str]]) -> str:
    written: list[str] = []
    number = 0
    for premises, line, undercut, conclusion in steps:
        for premise in premises:
            number += 1
            written.append(f"({number}) {premise}")
        number += 1
        written += [line, f"({number}) {conclusion}{undercut}"]
    return head + "\n".join(written)


_MARKS = [
    *"[]<>{}()+-_*#@:\"'\\/,.=| \t~^1a", "\n", "\n\n", "\n  + ", "\n    - ", "\n\t<_ ", "[A]", "[A]: ", "<B>: ",
    "(1) ", "\n----\n", "-- r, s {uses: [1]} --", "{k: 1}", '{quote: "', "{\n", "\n}", "===\n", "// ",
    "/* ", "*/", "<!--", "\x00", "\ufeff", "\u2028",
]  # fmt: skip
_LARGEST = 2**12


def misprinted(
    texts: str | st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[str]:
    """Texts with one misprint: a sign too many or too few, a line twice, moved or missing.

    Args:
        texts: a text, or a strategy of texts; without it `documents()`.

    Raises:
        InvalidArgument: it is neither.
    """
    if texts is None:
        texts = documents()
    elif isinstance(texts, str):
        texts = st.just(texts)
    elif not isinstance(texts, st.SearchStrategy):
        raise InvalidArgument(f"texts or a strategy of texts are misprinted, not {texts!r}")
    place = st.integers(0, _LARGEST)
    marked = made(_marked, texts, place, st.integers(0, 3), st.just("") | st.sampled_from(_MARKS))
    moved = made(_moved, texts, place, place, st.booleans())
    return marked | moved


def _marked(text: str, at: int, cut: int, mark: str) -> str:
    """Put a mark in the place of some signs."""
    at %= len(text) + 1
    return f"{text[:at]}{mark}{text[at + cut :]}"


def _moved(text: str, line: int, to: int, again: bool) -> str:  # noqa: FBT001  (drawn)
    """Write a line once more somewhere else, or only there."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at = line % len(lines)
    found = lines[at] if again else lines.pop(at)
    lines.insert(to % (len(lines) + 1), found)
    return "".join(lines)
