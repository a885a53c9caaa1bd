"""One mistake, one diagnostic, and the rest of the document as it was."""

import pytest

from argmap.diagnostics import Severity
from argmap.source import Source, apply
from argmap.syntax import CODES, parse

BEFORE = """\
===
title: T
===

# One

[A]: First, *said* with "quotes" and it's {k: "v"}.
  + [B]: Second. {k: 1}
    - <C>

(1) [A]
(2) q
-- mp {uses: [1]} --
(3) [R]: r

"""
BEFORE = BEFORE.replace('{k: "v"}.', '{k: "v"}')
AFTER = """

[Y]: "quoted" it's {k: "v"}
  + [Z]
    - <W>: w

(1) a
----
(2) b
  <_ <C>
"""

MISTAKES = [
    # titles that are not closed
    ("[T: text", "unclosed-title 1:1", ["[T]: text"]),
    ("[T: text {k: [1]}", "unclosed-title 1:1", ["[T]: text {k=(1,)}"]),
    ("[T", "unclosed-title 1:1", ["[T]"]),
    ("[T {k: 1}", "unclosed-title 1:1", ["[T] {k=1}"]),
    ("[T #tag", "unclosed-title 1:1", ["[T] #tag"]),
    ("[T: see @[U] there", "unclosed-title 1:1", ["[T]: see @[U] there"]),
    ("<T: text", "unclosed-title 1:1", ["<T>: text"]),
    ("<T\n  + [U]", "unclosed-title 1:1", ["<T> (<+ [U])"]),
    ("[S]\n  + [T\n  - [U]", "unclosed-title 2:5", ["[S] (<+ [T]; <- [U])"]),
    ("[S]\n  + <T: x\n  - [U]", "unclosed-title 2:5", ["[S] (<+ <T>: x; <- [U])"]),
    ("(1) [T: x {k: 1}\n----\n(2) c", "unclosed-title 1:5", ["(1) [T]: x {k=1} / ---- / (2) c"]),
    ("(1) p\n----\n(2) [T", "unclosed-title 3:5", ["(1) p / ---- / (2) [T]"]),
    ("[T #@! a b: x", "unclosed-title 1:1", ["[T #@! a b]: x"]),
    ("[T more [U] text", "unclosed-title 1:1", ["[T more]"]),
    ("see @[T there", "unclosed-title 1:5", ["see @[T there"]),
    ("[T>: text", "unclosed-title 1:1", ["[T]: text"]),
    ("<T]: text {k: 1}", "unclosed-title 1:1", ["<T>: text {k=1}"]),
    ("[S]\n  + <T] {k: 1}\n  - [U]", "unclosed-title 2:5", ["[S] (<+ <T> {k=1}; <- [U])"]),
    ("[>: text", "unclosed-title 1:1", ["[>]: text"]),
    ("[a -> b: text", "unclosed-title 1:1", ["[a -> b]: text"]),
    ("[T] -> [U]: x", "relation-in-title 1:1", ["[T] -> [U]: x"]),
    ("<T> + [U] - <V>: x", "relation-in-title 1:1", ["<T> + [U] - <V>: x"]),
    ("[S]\n  - [T] + [U]: x", "relation-in-title 2:5", ["[S] (<- [T] + [U]: x)"]),
    ("[T] -> [U]", "text-after-reference 1:5", ["[T]: -> [U]"]),
    ("[S]\n  + <T> + [U]", "text-after-reference 2:9", ["[S] (<+ <T>: + [U])"]),
    # titles that are not opened
    ("T]: text", "unopened-title 1:1", ["[T]: text"]),
    ("T] {k: 1}", "unopened-title 1:1", ["[T] {k=1}"]),
    ("(1) a title]\n----\n(2) q", "unopened-title 1:5", ["(1) [a title] / ---- / (2) q"]),
    ("[S]\n  + T>\n  - [U]", "unopened-title 2:5", ["[S] (<+ <T>; <- [U])"]),
    ("T>: gist #tag", "unopened-title 1:1", ["<T>: gist #tag"]),
    # data that is not closed, or not opened, or not the last thing
    ("[T]: x {k: 1", "unclosed-data 1:8", ["[T]: x {k=1}"]),
    ("[T]: x {k: 1\n  + [U]: y {k: 2}", "unclosed-data 1:8", ["[T]: x {k=1} (<+ [U]: y {k=2})"]),
    ("[T]: x {\nk: 1\n  + [U]: y", "unclosed-data 1:8", ["[T]: x {k=1} (<+ [U]: y)"]),
    ("(1) p\n-- mp {k: 1 --\n(2) q", "unclosed-data 2:7", ["(1) p / --mp {k=1}-- / (2) q"]),
    ('(1) p {k: "a}\n----\n(2) q', "unclosed-quotation-mark 1:11", ["(1) p {} / ---- / (2) q"]),
    ("[T]: x k: 1, j: [2, 3]}", "unopened-data 1:8", ["[T]: x {k=1, j=(2, 3)}"]),
    ('[T]: so: x k: "a: b"}', "unopened-data 1:12", ["[T]: so: x {k='a: b'}"]),
    ("(1) p\n-- mp, r k: [1, 2]} --\n(2) q", "unopened-data 2:10", ["(1) p / --mp, r {k=(1, 2)}-- / (2) q"]),
    ('[T]: x {k: a b", j: 1}', "unclosed-quotation-mark 1:15", ["[T]: x {k='a b\"', j=1}"]),
    ('[T]: x {k "a", j: 1}', "key-without-value 1:9", ['[T]: x {k "a"=None, j=1}']),
    ("[T]: x {k:a, j: 1}", "key-without-value 1:9", ["[T]: x {k:a=None, j=1}"]),
    ("[T]: x {k: 1} y", "text-after-data 1:15", ["[T]: x {k=1}"]),
    ("[T]: x {k: 1}.", "text-after-data 1:14", ["[T]: x {k=1}"]),
    ("the set {a} is", "brace-in-text 1:9", ["the set {a} is"]),
    ("it ends {so}, or so}", "brace-in-text 1:9", ["it ends {so}, or so}"]),
    ("a { b} c", "brace-in-text 1:3", ["a { b} c"]),
    ("[T]: x { y\n\n[U]: z {k: 1}", "brace-in-text 1:8", ["[T]: x { y", "[U]: z {k=1}"]),
    ("'- so'", "apostrophe-before-mark 1:1", ["'- so'"]),
    ("a\n'(1) b'", "apostrophe-before-mark 2:1", ["a '(1) b'"]),
    ("a [] b [c]", "bracket-in-text 1:3", ["a [] b [c]"]),
    ("a [b // c] d\ne", "bracket-in-text 1:3", ["a [b e"]),
    ("a [b\nc](d)", "bracket-in-text 1:3", ["a [b c](d)"]),
    ("[…] a", "bracket-in-text 1:1", ["[…] a"]),
    ("a\n[sic] b", "bracket-in-text 2:1", ["a [sic] b"]),
    ("@{k: 1} b", "text-after-data 1:9", ["@ {k=1}"]),
    ("{so}, or so}", "brace-in-text 1:1", ["{so}, or so}"]),
    ("// c\n \n[B]", "spaces-below-comment 2:1", ["[B]"]),
    ("#t=== b\n\nc === d", "equals-signs-in-text 1:3", ["#t=== b", "c === d"]),
    ("a: === b\n\nc === d", "equals-signs-in-text 1:4", ["a: === b", "c === d"]),
    ("(1) p\n--r {k: 1}--\n(2) q {k: 2}", "brace-runs-on 2:5", ["(1) p / --r {k=1}-- / (2) q {k=2}"]),
    ("[A] {k: 1}// {c}\n  + b", "brace-runs-on 1:5", ["[A] {k=1} (<+ b)"]),
    ("[T]: x {k: 1} {j: 2}", "misplaced-data 1:15", ["[T]: x {k=1}"]),
    ("{k: 1}", "misplaced-data 1:1", []),
    # signs
    ("[S]: x\n  => [T]\n  - [U]", "unknown-sign 2:3", ["[S]: x => [T] (<- [U])"]),
    ("[S]\n  ~> [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  -- [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  <= <T>", "unknown-sign 2:3", ["[S]"]),
    ("[S] {k: 1}\n  => <T>: a\n  b {k: 2}\n    - [U]", "unknown-sign 2:3", ["[S] {k=1} (<- [U])"]),
    ("[S]\n  => [T]\n    - [U]\n  - [V]", "unknown-sign 2:3", ["[S] (<- [U]; <- [V])"]),
    ("[S]\n  + [T]\n    ++ [U]\n  - [V]", "unknown-sign 3:5", ["[S] (<+ [T]; <- [V])"]),
    ("[S]\n  <-> [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  --> [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  – [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  → [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  • [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  < [T]", "unknown-sign 2:3", ["[S]"]),
    ("[S]\n  * [T]", "unknown-sign 2:3", ["[S]"]),
    ("(1) p\n----\n(2) q\n  -- [T]", "unknown-sign 4:3", ["(1) p / ---- / (2) q -- [T]"]),
    ("[S]\n  >< <T>", "contradicted-argument 2:6", ["[S] (>< <T>)"]),
    ("[S]\n  +\n    - [T]\n  + [U]", "missing-text 2:3", ["[S] (<+  (<- [T]); <+ [U])"]),
    # columns and blank lines
    ("[S]\n+ [T]\n+ [U]", "relation-not-indented 2:1", ["[S] (<+ [T]; <+ [U])"]),
    ("[S]\n    + [T]\n  + [U]\n  - [V]", "uneven-indentation 3:3", ["[S] (<+ [T]; <+ [U]; <- [V])"]),
    ("[S]\n  + [T]\n \t+ [U]\n\t- [V]", "uneven-indentation 4:2", ["[S] (<+ [T]; <+ [U]; <- [V])"]),
    ("[S]\n  + [T]\n      + [U]\n    - [V]\n  - [W]", "doubtful-indentation 4:5", ["[S] (<+ [T] (<+ [U]); <- [V]; <- [W])"]),
    ("[S]\n\n  + [T]\n  - [U]", "blank-line-before-relation 3:3", ["[S] (<+ [T]; <- [U])"]),
    ("# H\n  + [T]\n    - [U]", "relation-without-parent 2:3", ["# H", "[T] (<- [U])"]),
    ("- [T]\n- [U]", "relation-without-parent 1:1", ["[T]", "[U]"]),
    ("[S]: x\n[T]: y\n  + [U]", "no-blank-line-before-block 2:1", ["[S]: x", "[T]: y (<+ [U])"]),
    ("<S>\n<T>", "no-blank-line-before-block 2:1", ["<S>", "<T>"]),
    ("[S] #a\n[T]: b", "no-blank-line-before-block 2:1", ["[S] #a", "[T]: b"]),
    ("[S]\n  + [T]\n[U]: c", "no-blank-line-before-block 3:1", ["[S] (<+ [T])", "[U]: c"]),
    ("# H\n[T]", "no-blank-line-before-block 2:1", ["# H", "[T]"]),
    ("x\n# H", "no-blank-line-before-block 2:1", ["x", "# H"]),
    ("x\n* a\n* b", "no-blank-line-before-block 2:1", ["x", "* a / * b"]),
    ("* a\n1. b", "no-blank-line-before-block 2:1", ["* a", "1. b"]),
    ("<S>\n(1) p\n----\n(2) q", "no-blank-line-before-block 2:1", ["<S>", "(1) p / ---- / (2) q"]),
    ("* a\n  * b\n* c", "nested-list 2:3", ["* a / * b / * c"]),
    ("* a\n + b", "relation-not-indented 2:2", ["* a (<+ b)"]),
    ("* a\n\t+ b", "relation-not-indented 2:2", ["* a (<+ b)"]),
    # what is missing or superfluous on an element
    ("[T] x", "text-after-reference 1:5", ["[T]: x"]),
    ("[T] : x", "text-after-reference 1:5", ["[T]: x"]),
    ("[T:] x", "text-after-reference 1:1", ["[T]: x"]),
    ("[S]\n  + <T:> x", "text-after-reference 2:5", ["[S] (<+ <T>: x)"]),
    ("[T]\nx {k: 1}", "text-after-reference 2:1", ["[T] {k=1}"]),
    ("[T]:", "missing-text 1:1", ["[T]: "]),
    ("[T]: {k: 1}", "missing-text 1:1", ["[T]:  {k=1}"]),
    ("# \n\nx", "missing-text 1:1", ["# ", "x"]),
    ("[T]: a [U] b [V]", "bracket-in-text 1:8", ["[T]: a [U] b [V]"]),
    ("[T]: a [T] b [V]: c", "title-in-text 1:8", ["[T]: a [T] b [V]: c"]),
    ("a <b>c</b> d", "bracket-in-text 1:3", ["a <b>c</b> d"]),
    # structures
    ("(1) p\n(2) q", "no-conclusion 2:1", ["p", "q"]),
    ("(1) p\n----", "no-conclusion 2:1", ["p"]),
    ("(1) p\n----\n(2) q\n----", "no-conclusion 4:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n----\n(2) q\n(3) r", "no-conclusion 4:1", ["(1) p / ---- / (2) q", "r"]),
    ("(1) p\n----\n----\n(2) q", "no-conclusion 3:1", ["(1) p / ---- / (2) q"]),
    ("x\n\n----\n(1) p\n----\n(2) q", "no-premise 3:1", ["x", "(1) p / ---- / (2) q"]),
    ("(1) p\n---\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n-\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p {k: 1} -- mp --\n(2) q", "broken-inference-line 1:14", ["(1) p {k=1} / --mp-- / (2) q"]),
    ("(1) p {k: 1} (2) q\n----\n(3) r", "broken-inference-line 1:14", ["(1) p {k=1} / (2) q / ---- / (3) r"]),
    ("[T]: x {k: 1} (2) y", "text-after-data 1:15", ["[T]: x {k=1}"]),
    ("(1) p\n-\nmp\n--\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n--\nmp\n\n{k: 1}\n--\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp {k=1}-- / (2) q"]),
    ("(1) p\n((2) q\n----\n(3) r", "broken-number 2:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(1) p\n-(2) q\n----\n(3) r", "broken-number 2:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(1) p\n--\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n-- mp\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n-- mp, --\n(2) q", "stray-comma 2:6", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n-- mp -- x\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n-- a\nb --\n(2) q", "broken-inference-line 2:1", ["(1) p / --a, b-- / (2) q"]),
    ("(1) p\n----\nx\n(2) q", "misplaced-element 3:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n\n(2) q\n----\n(3) r", "blank-line-in-structure 3:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(1) p\n----\n\n(2) q", "blank-line-in-structure 4:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n(2) q\n\n(1) r\n----\n(2) s", "no-conclusion 2:1", ["p", "q", "(1) r / ---- / (2) s"]),
    ("(1) p\n\n(2) q\n\n----\n\n(3) r", "blank-line-in-structure 3:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(1) p\nTherefore:\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\nso\n(2) q\nSO:\n(3) r", "broken-inference-line 2:1", ["(1) p / ---- / (2) q / ---- / (3) r"]),
    ("(1) p\n  - s\nHence,\n(2) q", "broken-inference-line 3:1", ["(1) p (<- s) / ---- / (2) q"]),
    ("(1) p\n∴ (2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n\nTherefore\n(2) q", "broken-inference-line 3:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n----\n∴ (2) q", "misplaced-element 3:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n----\nTherefore: (2) q", "misplaced-element 3:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\nTherefore (by mp):\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\nConclusion:\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n-> (2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n|-\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n———\n(2) q", "broken-inference-line 2:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n- mp -\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n– mp –\n(2) q", "broken-inference-line 2:1", ["(1) p / --mp-- / (2) q"]),
    ("(1) p\n— modus ponens —\n(2) q", "broken-inference-line 2:1", ["(1) p / --modus ponens-- / (2) q"]),
    ("(1) <S>\n----\n(2) q", "argument-in-structure 1:5", ["(1) [S] / ---- / (2) q"]),
    ("(1)\n----\n(2) q", "missing-text 1:1", ["(1)  / ---- / (2) q"]),
    ("(1) p\n----\n  + [S]\n(2) q", "relation-under-inference 3:3", ["(1) p / ---- (<+ [S]) / (2) q"]),
    ("(1) p\n\nmore\n----\n(2) q", "blank-line-in-structure 3:1", ["(1) p more / ---- / (2) q"]),
    ("(1) p\n\nmore\n  - s\n(2) q\n----\n(3) r", "blank-line-in-structure 3:1", ["(1) p more (<- s) / (2) q / ---- / (3) r"]),
    ("(1) p\n  - s\n\nmore\n(2) q\n----\n(3) r", "blank-line-in-structure 4:1", ["(1) p (<- s more) / (2) q / ---- / (3) r"]),
    ("(1) p\n--\n\nr\n--\n(2) q", "broken-inference-line 2:1", ["(1) p / --r-- / (2) q"]),
    ("(1) p\n2) q\n----\n(3) r", "broken-number 2:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(1 [S]\n----\n(2) q", "broken-number 1:1", ["(1) [S] / ---- / (2) q"]),
    ("(1) p\n-- mp --\n2. q", "broken-number 3:1", ["(1) p / --mp-- / (2) q"]),
    ("1. p\n----\n(2) q", "broken-number 1:1", ["(1) p / ---- / (2) q"]),
    ("1. p\n2. q\n----\n3. r", "broken-number 1:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(P1) p\n(P2) q\n----\n(C) r", "broken-number 1:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("(P) p\n--\nmp\n--\n(C1) q\n(P2) r\n----\n(C2) s", "broken-number 1:1", ["(1) p / --mp-- / (2) q / (3) r / ---- / (4) s"]),
    ("Premise 1: p\nPremise 2: q\n----\nConclusion: r", "broken-number 1:1", ["(1) p / (2) q / ---- / (3) r"]),
    ("P1. p\n----\nC: q", "broken-number 1:1", ["(1) p / ---- / (2) q"]),
    ("(1) p\n----\n(C) q", "broken-number 3:1", ["(1) p / ---- / (2) q"]),
    # texts
    ("a *b", "unclosed-emphasis 1:3", ["a *b"]),
    ("snake_case_word", "mark-in-word 1:6", ["snake_case_word"]),
    ("5*3=15 or 2*4", "mark-in-word 1:2", ["5*3=15 or 2*4"]),
    ("a _b_c d_ e", "mark-in-word 1:5", ["a b_c d e"]),
    ("*a _b* c", "unclosed-emphasis 1:4", ["a _b c"]),
    ("f(*x, **y)", "unclosed-emphasis 1:3", ["f(*x, **y)"]),
    ('"*b*" c', "emphasis-ends-in-word 1:4", ['"b" c']),
    ("**b**'s", "emphasis-ends-in-word 1:4", ["b's"]),
    ("a\\\nb", "backslash-at-line-end 1:2", ["a\\ b"]),
    ("see http://x.y z\nb", "comment-in-address 1:10", ["see http://x.y z b"]),
    ("===\nk: 1\n===", "front-matter-not-first 1:1", ["=== k: 1 ==="]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mistake", "blocks"), MISTAKES)
def test_one_mistake_gives_one_diagnostic_and_leaves_the_rest(mend, text, mistake, blocks):
    before, none_before = mend(BEFORE)
    after, none_after = mend(AFTER)
    name, place = mistake.split()
    line, column = place.split(":")
    expected = f"{name} {int(line) + BEFORE.count(chr(10))}:{column}"

    document, mistakes = mend(BEFORE + text + AFTER)

    assert none_before == none_after == []
    assert [expected] == mistakes
    assert [*before, *blocks, *after] == document


@pytest.mark.parametrize(
    "text",
    [
        "if a > b: c",
        "leads to ->: x",
        "\\{a: b}",
        "a }",
        "a.b_c.d",
        "see http://x.y:80/z\nb",
        "a .[b]. c",
        "\\*a]",
        "[\\<a> b",
        "it ends {so}, or so",
        "a === b\n\nc === d",
        "(1) two: 1) a\n2) b\n(2) c\n----\n(3) d",
        "1. a\n2. b",
        "(1 of 2)",
        "(1) p\nTherefore:\n(2) q\n----\n(3) r",
        "(1) p\n– he said –\n(2) q\n----\n(3) r",
        "(1) p\n----\n(2) q\nso (3) r",
        "(1) p\n----\n(2) q\nso\n\n(1) p\n----\n(2) q",
        "(1) p\n----\n  <_ x\nso (2) y\n(2) q",
        "(1) p\nso\nit is\n----\n(2) q",
        "(P1) p\n(P2) q\n\n(C) r",
        "(1) p\n(P2) says so\n----\n(2) q",
        "(1) p\n----\n(2) q\n(C) r",
        "a *[l](u)*\n  *[l](u)*",
        '[A]: x {k: 5", j: say "b"}',
        "[A]: x {a b: , j: 1}",
        "[A]: x {a, b}",
        '[A]: x {"a b", j: 1}',
    ],
)
def test_what_only_looks_like_a_mistake_is_none(text):
    _, mistakes = parse(Source(text))

    assert [str(mistake) for mistake in mistakes] == []


def test_a_title_that_a_structure_follows_directly_begins_a_block(mend):
    blocks, told = mend("a text\n<T>\n(1) p\n----\n(2) q")

    assert blocks == ["a text", "<T>", "(1) p / ---- / (2) q"]
    assert told == ["no-blank-line-before-block 2:1", "no-blank-line-before-block 3:1"]


@pytest.mark.parametrize("block", ["* b] c", "1. b] c", "# b] c", "(1) b] c\n----\n(2) d"])
def test_a_title_that_would_end_in_another_block_is_never_closed(mend, block):
    assert mend(f"[a\n{block}")[1] == ["unclosed-title 1:1", "no-blank-line-before-block 2:1"]


def test_a_title_that_a_text_can_go_on_with_is_in_doubt(mend):
    assert mend("a text\n<T>")[1] == ["missing-blank-line 2:1"]


def test_several_mistakes_are_told_in_the_order_of_the_text(mend):
    _, mistakes = mend("[A: x {k: 1\n  => [B]\n\n(1) p\n\na *b")
    names = [mistake.split()[0] for mistake in mistakes]

    assert names == [
        "unclosed-title",
        "unclosed-data",
        "unknown-sign",
        "no-conclusion",
        "unclosed-emphasis",
    ]


@pytest.mark.parametrize("end", ["---", "...", "==="])
def test_front_matter_between_hyphens_is_read(mend, end):
    text = f"---\ntitle: T\n{end}\n\n[A]"
    document, (mistake,) = parse(Source(text))

    assert mend(text) == (["[A]"], ["front-matter-in-hyphens 1:1"])
    assert mistake.message == "front matter stands between two lines of `===`"
    assert document.front_matter.value == {"title": "T"}


def test_front_matter_between_hyphens_that_is_not_closed_ends_at_a_blank_line(mend):
    assert mend("---\nk: 1\n\n[A]") == (["[A]"], ["front-matter-in-hyphens 1:1"])


def test_hyphens_without_keys_behind_them_are_an_inference_line(mend):
    assert mend("---\n\n[A]: a") == (["[A]: a"], ["no-premise 1:1"])


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("(1) p\n\n(2) q\n\n----\n\n(3) r", ["5:1", "7:1"]),
        ("1. p\n2. q\n----\n3. r", ["2:1", "4:1"]),
        ("(P1) p\n(P2) q\n----\n(C) r", ["2:1", "4:1"]),
        ("(1) p\nso\n(2) q\nso\n(3) r", ["4:1"]),
    ],
)
def test_what_is_wrong_in_the_same_way_all_over_a_structure_is_told_once(text, notes):
    _, (first, second) = parse(Source(f"{text}\n\nand\n\n{text}"))

    assert [str(note.place.start) for note in first.notes] == notes
    assert len(second.notes) == len(notes)


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        (
            "[T>: x",
            "the title of this statement begins with `[` and ends with `>`",
            "Write `[T]` for a statement, or `<T>` for an argument.",
        ),
        ("[T:] x", "the colon of a definition belongs behind the bracket", "Write `[T]:`."),
        (
            "[紧急]：家长需要联系孩子。",
            "the colon of a definition is `:`, and this one is wide",
            "Write `:` and a space.",
        ),
        (
            "Reasons\n\n- one\n- two",
            "this relation stands below no statement or argument",
            (
                "Put it, indented, directly below what it relates to, or remove the sign. "
                "An item of a list begins with `*`."
            ),
        ),
        ("[A]\n  ＋ [B]", "＋ is no sign of a relation", "Write `+`."),
        ("[A]\n  － [B]", "－ is no sign of a relation", "Write a hyphen, `-`."),
        ("[A]\n  – [B]", "– is no sign of a relation", "Write a hyphen, `-`."),
        ("[A]\n  — [B]", "— is no sign of a relation", "Write a hyphen, `-`."),
        ("[A]\n  − [B]", "− is no sign of a relation", "Write a hyphen, `-`."),
        (
            "[A]\n  → [B]",
            "→ is no sign of a relation",
            "Write `->` if what stands above attacks this, or `+>` if it supports this.",
        ),
        (
            "[T] -> [U]",
            "a relation stands on a line of its own",
            "Put a line end and two spaces before the sign.",
        ),
        (
            "[T]: x -> [U]",
            "[U] stands in the middle of a text",
            (
                "If this is a relation, put a line end and two spaces before its sign. "
                "Write @[U] to mention it, or put a backslash before the bracket."
            ),
        ),
        (
            "[T] -> [U]: x",
            "all of [T] -> [U]: is one title",
            "Put a line end and two spaces before the sign, if this is a relation.",
        ),
        (
            "(1) p\nTherefore:\n(2) q",
            "`Therefore:` is no inference line",
            "Write `----`, or `-- rule --`.",
        ),
        ("(1) p\n- mp -\n(2) q", "`- mp -` is no inference line", "Write `-- mp --`."),
        (
            "5 < 6 and > 3",
            "Argdown's own tools take this bracket for that of a title or a link",
            "Put a backslash before it, or write `@[Title]` if a title is meant.",
        ),
        (
            "[A]\n\t+ [B]\n\t\t\t+ [C]\n\t\t- [D]",
            "this relation is indented less than the one above it and stands below no other",
            "Indent these lines with spaces: a tab counts as one, however wide it looks.",
        ),
        (
            "[A]\n\t\t+ [B]\n - [C]",
            "this relation is indented less than the first one beside it",
            "Indent these lines with spaces: a tab counts as one, however wide it looks.",
        ),
        (
            "[A]\n    + [B]\n  - [C]: a\tb",
            "this relation is indented less than the first one beside it",
            "Put 4 spaces before the sign, as before the first.",
        ),
        (
            "[A]: x {k: &a 1, j: *a}",
            "the data repeats itself by an alias, *a",
            "Write the value out where it is needed, or put it in quotation marks if it is text.",
        ),
        (
            "[A]: x {k: " + "[" * 64 + "]" * 64 + "}",
            "the data has 65 levels in each other, 64 are read",
            "Put less deep in it.",
        ),
    ],
)
def test_help_leads_out(text, message, mend):
    _, (mistake,) = parse(Source(text))

    assert (mistake.message, mistake.help) == (message, mend)


def test_front_matter_that_is_not_closed_ends_at_a_blank_line(mend):
    assert mend("===\nk: 1\n\n[A]") == (["[A]"], ["unclosed-front-matter 1:1"])


def test_front_matter_that_is_not_opened_ends_at_its_signs(mend):
    assert mend("title: T\nk:\n  - 1\n===\n\n[A]") == (["[A]"], ["unclosed-front-matter 1:1"])


def test_front_matter_that_is_not_opened_may_be_broken(mend):
    assert mend("k: *e\n===\n\na") == (["a"], ["unclosed-front-matter 1:1"])


def test_front_matter_without_a_blank_line_behind_it_is_read(mend):
    blocks, mistakes = mend("===\nk: 1\n===\n[A]")

    assert (blocks, mistakes) == (["[A]"], ["no-blank-line-after-front-matter 4:1"])


def test_an_empty_document_is_told_of_and_is_no_error():
    _, (mistake,) = parse(Source(" \n"))

    assert mistake.code.name == "empty-document"
    assert mistake.severity == Severity.INFO


MENDED = [
    ("[T: text", "[T]: text"),
    ("[S]\n  + <T", "[S]\n  + <T>"),
    ("T]: text", "[T]: text"),
    ("[T] : x", "[T]: x"),
    ("[T:] x", "[T]: x"),
    ("[T]: x {k: 1", "[T]: x {k: 1}"),
    ("[T]: x k: 1}", "[T]: x {k: 1}"),
    ("[S]\n  – [T]", "[S]\n  - [T]"),
    ("[禁止]：学校应该禁止手机。\n  ＋ [专心]", "[禁止]: 学校应该禁止手机。\n  + [专心]"),
    ("[S]\n  --> [T]", "[S]\n  -> [T]"),
    ("[S]\n\n \n  + [T]", "[S]\n  + [T]"),
    ("(1) p\r\n\r\n(2) q\r\n\r\n----\r\n(3) r", "(1) p\r\n(2) q\r\n----\r\n(3) r"),
    ("(1) p\n---\n(2) q", "(1) p\n----\n(2) q"),
    ("(1) p\n-- mp\n(2) q", "(1) p\n-- mp --\n(2) q"),
    ("(1) p\n--\n(2) q", "(1) p\n----\n(2) q"),
    ("(1) p\n- mp -\n(2) q", "(1) p\n-- mp --\n(2) q"),
    ("(1) p\n∴ (2) q", "(1) p\n----\n(2) q"),
    ("(1) p\n----\nSo (2) q", "(1) p\n----\n(2) q"),
    ("(P1) p\n2) q\n----\n(C) r", "(1) p\n(2) q\n----\n(3) r"),
    ("(1) p {k: 1} -- mp --\n(2) q", "(1) p {k: 1} \n-- mp --\n(2) q"),
    ("---\nk: 1\n---\n\n[T]", "===\nk: 1\n===\n\n[T]"),
]


@pytest.mark.parametrize(("text", "mended"), MENDED)
def test_a_mistake_whose_mend_is_certain_has_a_fix(text, mended):
    _, mistakes = parse(Source(text))

    assert apply(text, [edit for mistake in mistakes for edit in mistake.fix]) == mended
    assert parse(Source(mended))[1] == ()


@pytest.mark.parametrize("text", [text for text, _, _ in MISTAKES])
def test_a_fix_mends_what_it_is_for(text):
    for mistake in parse(Source(text))[1]:
        if mistake.fix:
            again = parse(Source(apply(text, mistake.fix)))[1]
            told = (mistake.code, mistake.place.start)
            assert told not in [(other.code, other.place.start) for other in again]


def test_where_a_mistake_can_be_mended_in_two_ways_there_is_no_fix():
    for text in ["[T] x", "[T>: x", "[T more [U] text", "x\n[T]", "[S]\n+ [T]", "[S]\n  => [T]"]:
        assert [mistake.fix for mistake in parse(Source(text))[1]] == [()]


def test_every_diagnostic_says_how_to_mend_it():
    for text, _, _ in MISTAKES:
        for mistake in parse(Source(text))[1]:
            assert mistake.help.endswith((".", "`"))
            assert not mistake.message.endswith(".")


def test_codes_are_unique_and_in_order():
    ids = [code.id for code in CODES]

    assert sorted(set(ids)) == ids
    assert len({code.name for code in CODES}) == len(CODES)


def test_the_second_line_of_rules_is_shown_where_it_begins():
    _, (mistake,) = parse(Source("(1) p\n--\nrule,\nsecond\n--\n(2) q"))

    assert mistake.code.name == "rules-over-lines"
    assert (mistake.place.start.line, mistake.place.text) == (4, "s")


def test_letters_count_as_numbers_only_in_a_structure_that_begins_with_one(mend):
    lettered = "(P1) a\n----\n(C) b"
    numbered = "(1) c\n(P2) d\n----\n(2) e"

    assert mend(f"{lettered}\n\nx\n\n{numbered}") == (
        ["(1) a / ---- / (2) b", "x", "(1) c (P2) d / ---- / (2) e"],
        ["broken-number 1:1"],
    )


@pytest.mark.parametrize("text", ["x {a: 1}\n{b: 1}\ny", "[S]: x {a: 1}\n{b: 1} y"])
def test_data_that_belongs_to_nothing_hides_no_text_behind_it(text):
    _, mistakes = parse(Source(text))

    assert [(mistake.code.name, mistake.place.text) for mistake in mistakes] == [
        ("misplaced-data", "{b: 1}"),
        ("text-after-data", "y"),
    ]


def test_a_brace_that_is_never_closed_is_shown_alone():
    document, (mistake,) = parse(Source("a {b {c: 1}"))

    assert (mistake.code.name, mistake.place.text) == ("brace-in-text", "{")
    assert document.blocks[0].text.plain == "a {b"
    assert document.blocks[0].data.value == {"c": 1}
