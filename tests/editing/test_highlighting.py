"""What each stretch of a text is."""

from itertools import pairwise

import pytest
from half_written import REAL, TEXTS
from hypothesis import given

from argmap.editing import HighlightKind, highlights
from argmap.editing.walking import walk
from argmap.reading import parse
from argmap.syntax import tree


def marked(text):
    """Return the highlights of a text as `kind: what stands there`."""
    return [
        f"{found.kind}: {text[found.span.start : found.span.end]}"
        for found in highlights(parse(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A]: a", ["statement-definition: [A]:"]),
        ("[A]", ["statement-reference: [A]"]),
        ("<A>: a", ["argument-definition: <A>:"]),
        ("<A> #t #(u v)", ["argument-reference: <A>", "tag: #t", "tag: #(u v)"]),
        (
            "as @[A] and @<B> say",
            ["statement-mention: @[A]", "argument-mention: @<B>"],
        ),
        ("a\n  + b\n  <_ [C]", ["sign: +", "sign: <_", "statement-reference: [C]"]),
        (
            "(1) p\n-- r, s {uses: [1]} --\n(2) q",
            [
                "number: (1)",
                "inference: --",
                "rule: r",
                "inference: ,",
                "rule: s",
                "data: {",
                "key: uses",
                "data: : [1]}",
                "inference: --",
                "number: (2)",
            ],
        ),
        ("(1) p\n----\n  <_ <U>\n(2) q", ["number: (1)", "inference: ----", "sign: <_",
          "argument-reference: <U>", "number: (2)"]),
        ("# H #t", ["heading: # H", "tag: #t"]),
        ("* a\n* [B]: b", ["bullet: *", "bullet: *", "statement-definition: [B]:"]),
        ("12. a", ["bullet: 12."]),
        ("a // c\nb /* d */ e", ["comment: // c", "comment: /* d */"]),
        ("a #t b", ["tag: #t"]),
        (
            "a @include(_b_.ad) _c_\n\n@include(#d)",
            ["include: @include(_b_.ad)", "italic: _c_", "include: @include(#d)"],
        ),
        (
            "**b #t c** _i_ [l](u) .A. \\*",
            [
                "bold: **b",
                "tag: #t",
                "bold: c**",
                "italic: _i_",
                "link: [l](u)",
                "shortcode: .A.",
                "escape: \\*",
            ],
        ),
        (
            "===\ntitle: x y\nk: {l: 'm: n', \"o\": p}\n===\n\na",
            [
                "fence: ===",
                "key: title",
                "data: : x y",
                "key: k",
                "data: : {",
                "key: l",
                "data: : 'm: n',",
                'key: "o"',
                "data: : p}",
                "fence: ===",
            ],
        ),
        (
            "a {\n  k:\n    - l: m # n: o\n}",
            ["data: {", "key: k", "data: :\n    -", "key: l", "data: : m # n: o\n}"],
        ),
    ],
)  # fmt: skip
def test_every_mark_of_the_notation_is_told(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A: a\n  + [B", ["statement-definition: [A:", "sign: +", "statement-reference: [B"]),
        ("(1) p\n(2) q", ["number: (1)", "number: (2)"]),
        ("(1) p\n----", ["number: (1)", "inference: ----"]),
        ("----", ["inference: ----"]),
        ("(1) p\nTherefore:\n(2) q", ["number: (1)", "inference: Therefore:", "number: (2)"]),
        ("[A]: a {k: 1} {l: 2}", ["statement-definition: [A]:", "data: {", "key: k", "data: : 1}",
          "data: {l: 2}"]),
        ("  + [B]", ["sign: +", "statement-reference: [B]"]),
        ("a {k: 1", ["data: {", "key: k", "data: : 1"]),
        ("a **b", []),
    ],
)  # fmt: skip
def test_half_written_texts_have_their_colours(text, expected):
    assert marked(text) == expected


@given(TEXTS)
def test_highlights_are_in_order_and_do_not_overlap(text):
    found = [highlight.span for highlight in highlights(parse(text))]

    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert not any(text[span.start].isspace() or text[span.end - 1].isspace() for span in found)


def test_what_is_not_told_is_plain_text_or_space():
    reading = parse(REAL)
    covered = [highlight.span for highlight in highlights(reading)]
    covered += [
        node.text.span for node in walk(reading.tree) if getattr(node, "text", None) is not None
    ]
    rest = list(REAL)
    for span in covered:
        rest[span.start : span.end] = " " * len(span)

    assert "".join(rest).strip() == ""


def test_every_kind_of_inline_has_a_colour():
    assert {kind.value for kind in tree.InlineKind} <= {kind.value for kind in HighlightKind}
