"""Premise-conclusion structures."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) p\n(2) q\n----\n(3) r", "(1) p / (2) q / ---- / (3) r"),
        ("(1)p\n------\n(7)q", "(1) p / ---- / (7) q"),
        ("(1) [A]\n----\n(2) [B]: x {k: 1}", "(1) [A] / ---- / (2) [B]: x {k=1}"),
        ("(1) p\n----\n(2) q\n----\n(3) r", "(1) p / ---- / (2) q / ---- / (3) r"),
        ("(1) p\nmore\n  ----\n(2) q", "(1) p more / ---- / (2) q"),
        ("(1) p\n  + s\n----\n(2) q\n  -> [T]", "(1) p (<+ s) / ---- / (2) q (-> [T])"),
        ("(1) p\n// c\n----\n/* c */ (2) q", "(1) p / ---- / (2) q"),
    ],
)
def test_structures_are_premises_and_conclusions(read, text, expected):
    assert [expected] == read(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("-- mp --", "--mp--"),
        ("--mp--", "--mp--"),
        ("-- --", "----"),
        ("--\n--", "----"),
        ("-- a, b {uses: [1, 2]} --", "--a, b {uses=(1, 2)}--"),
        ("-- {k: 1} --", "-- {k=1}--"),
        ("--\na, b\n{k: 1}\n--", "--a, b {k=1}--"),
        ("-- a\n--", "--a--"),
        ("-- a-b: [c] *d* #e --", "--a-b: [c] *d* #e--"),
        (r"-- a\, b .->. c --", "--a, b → c--"),
        ("-- a{b --", "--a{b--"),
        ("-- a{b: 1} --", "--a {b=1}--"),
        ("-- \u00a0, a, .A. --", "--a, ∀--"),
        ("-- a // b\n--", "--a--"),
        ("-- {\nk: 1\n} --", "-- {k=1}--"),
        ("-- 1.2,3.4, :a,b--c: --", "--1.2,3.4, :a,b--c:--"),
        ("--{k: '}'}\n--", "-- {k='}'}--"),
        ("--><--", "--><--"),
        ("--><a--", "--><a--"),
        ("-- a\\ --", "--a--"),
        ("--\\ {k: 1}--", "-- {k=1}--"),
    ],
)
def test_inference_lines_have_rules_and_data(read, line, expected):
    assert [f"(1) p / {expected} / (2) q"] == read(f"(1) p\n{line}\n(2) q")


def test_undercuts_stand_below_an_inference_line(read):
    expected = "(1) p / ---- (<_ c; <_ <D> (<+ e)) / (2) q"

    assert [expected] == read("(1) p\n----\n  <_ c\n  _ <D>\n    + e\n(2) q")
