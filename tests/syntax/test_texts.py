"""What stands inside a text."""

import pytest

from argmap.source import Source
from argmap.syntax import parse
from argmap.syntax.editing import ends_tag
from argmap.syntax.tree import InlineKind


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a *b* c", "a b c"),
        ("a  __b__  c", "a  b c"),
        ("***a*** b", "a b"),
        ("**a *b* c**, d", "a b c, d"),
        ("*a\nb* c", "a b c"),
        ("a * b _ c", "a * b _ c"),
        ("a_b_ c", "ab c"),
        ("a [l](http://u/*x) b", "a l b"),
        ("a @[T] @<U>, #t #(u v)", "a @[T] @<U>, #t #(u v)"),
        ("a .A. :->: b .zz. 1.2.3 e.g. x", "a ∀ → b .zz. 1.2.3 e.g. x"),
        (":smile: .smile. :+1:", "☺️ ☺ 👍"),
        (r"\*a\* \\ \.A. \x", r"*a* \ .A. x"),
        ("a.*b*.c :_d_: e. *f*. .#g.", "a.*b*.c :_d_: e. f. .#g."),
        ("a.b//c.d x:/*:y .{k}. z", "a.b//c.d x:/*:y .{k}. z"),
        ("__[l](u)__ a", "l a"),
        ("a {b, c}, d", "a {b, c}, d"),
        ("a } b", "a } b"),
        ("a < b > ", None),
        ("a < b", "a < b"),
        ("a [-b] <-c> d", "a [-b] <-c> d"),
        ("a (1) b -- c --- d", "a (1) b -- c --- d"),
        ("a [b", "a [b"),
        ("[a\nb] c", "[a b] c"),
        ("a @[b\nc] d", "a @[b c] d"),
        ("2020) a", "2020) a"),
        ("a #() b #( c", "a #() b #( c"),
        ("a\u00a0b \u2028c\n\u00a0\nd", "a\u00a0b \u2028c \u00a0 d"),
    ],
)
def test_markup_is_taken_out_of_the_plain_text(text, plain):
    document, mistakes = parse(Source(text))
    if plain is None:
        assert [mistake.code.name for mistake in mistakes] == ["bracket-in-text"]
    else:
        assert [str(mistake) for mistake in mistakes] == []
        assert plain == document.blocks[0].text.plain


@pytest.mark.parametrize(
    ("text", "plain", "told"),
    [
        ("a __/*\n*/__b", "a __ __b", "unclosed-emphasis"),
        ("a*b _/*\n*/_**c**", "a*b c", "mark-in-word"),
    ],
)
def test_emphasis_of_a_line_end_alone_adds_no_space(text, plain, told):
    document, mistakes = parse(Source(text))

    assert [mistake.code.name for mistake in mistakes] == [told]
    assert document.blocks[0].text.plain == plain


@pytest.mark.parametrize(
    ("text", "kind", "inside", "target"),
    [
        ("a *b c* d", InlineKind.ITALIC, "b c", ""),
        ("a __b__ d", InlineKind.BOLD, "b", ""),
        ("a [b c](http://u) d", InlineKind.LINK, "b c", "http://u"),
        ("a #b d", InlineKind.TAG, "#b", "b"),
        ("a #(b c) d", InlineKind.TAG, "#(b c)", "b c"),
        ("a @[B c] d", InlineKind.STATEMENT_MENTION, "@[B c]", "B c"),
        ("a @<B> d", InlineKind.ARGUMENT_MENTION, "@<B>", "B"),
        ("a .A. d", InlineKind.SHORTCODE, "∀", "∀"),
    ],
)
def test_inlines_say_where_they_stand(text_of, text, kind, inside, target):
    text_ = text_of(f"[T]:   {text}")
    (inline,) = text_.inlines
    written = f"[T]:   {text}"[inline.span.start : inline.span.end]

    assert kind is inline.kind
    assert inside == text_.plain[inline.start : inline.end]
    assert target == inline.target
    assert text.removeprefix("a ").removesuffix(" d") == written


def test_an_inline_keeps_its_place_when_the_text_is_stripped(text_of):
    text = text_of("x\n *a* \n")
    (inline,) = text.inlines

    assert text.plain == "x a"
    assert text.plain[inline.start : inline.end] == "a"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a [b]() c", ["[b]"]),
        ("a [\nb\n]() c", []),
        ("a [\nb\n](c) d", ["["]),
        ("a [b\nc](d\ne) f", ["["]),
    ],
)
def test_what_argdown_takes_for_a_title_is_told(text, places):
    _, mistakes = parse(Source(text))

    assert [mistake.code.name for mistake in mistakes] == ["bracket-in-text"] * len(places)
    assert [mistake.place.text for mistake in mistakes] == places


@pytest.mark.parametrize("text", ["a #(b) c", "a #(b (c) d", "#(a)", "a #(b)"])
def test_a_tag_with_any_name_ends_at_the_first_parenthesis(text):
    document, mistakes = parse(Source(text))
    (tag,) = document.blocks[0].tags

    assert [str(mistake) for mistake in mistakes] == []
    assert f"#({tag})" in text
    assert ")" not in tag


def test_a_line_end_behind_a_mark_that_is_only_a_sign_is_a_space():
    document, (mistake,) = parse(Source("a _****\nb"))

    assert (mistake.code.name, mistake.place.text) == ("unclosed-emphasis", "_")
    assert document.blocks[0].text.plain == "a _ b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("#x", True), ("a #", True), ("#é-1", True), ("#(x", False), ("# x", False), ("x", False)],
)
def test_what_a_letter_would_make_a_longer_tag_is_known(text, expected):
    assert ends_tag(text, len(text)) is expected
