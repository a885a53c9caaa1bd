"""Fixes are made as often as there are some, and never against each other."""

from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.mending import Mending, mend
from argmap.reading import parse
from argmap.source import Edit, Span

WRONG = Code("AM999", "wrong", Severity.WARNING)
ERROR = Code("AM998", "worse")


def wrong(*edits, code=WRONG, message=""):
    fix = tuple(Edit(Span(start, end), written) for start, end, written in edits)
    return Diagnostic(code, message, fix=fix)


def once(*found):
    """Return what finds something the first time it is asked."""
    waiting = [found]
    return lambda _: waiting.pop() if waiting else ()


def doubled(text):
    """Find the first letter that stands twice in a row."""
    at = next((at for at in range(1, len(text)) if text[at] == text[at - 1]), None)
    return () if at is None else (wrong((at, at + 1, "")),)


def test_a_text_is_mended_until_nothing_is_found():
    done = mend("aab" + "c" * 5, doubled)

    assert done.text == "abc"
    assert len(done.mended) == 5
    assert done.left == ()


def test_edits_that_overlap_are_made_in_turn():
    wide, inside, behind = wrong((0, 9, "x")), wrong((2, 3, "y"), (11, 12, "y")), wrong((5, 6, "z"))

    assert mend("0123456789abc", once(wide, inside, behind)).text == "x9abc"
    assert mend("0123456789abc", once(inside, behind)).text == "01y34z6789ayc"


def test_of_edits_in_the_same_place_those_that_agree_are_made_once():
    one, alike, other = wrong((0, 1, "x")), wrong((0, 1, "x")), wrong((0, 1, "y"), (2, 3, "y"))

    assert mend("abc", once(one, alike, other)).text == "xbc"


def test_what_has_no_fix_or_is_not_wanted_is_left():
    bare, fixed = wrong(message="bare"), wrong((0, 1, "x"), message="fixed")

    assert mend("a", lambda _: (bare, fixed), lambda one: one is bare) == Mending(
        "a", (), (bare, fixed)
    )


def test_no_error_is_made():
    def find(text):
        return (wrong((0, 1, "x")),) if text == "a" else (wrong(code=ERROR),)

    assert mend("a", find).text == "a"


def test_what_would_be_mended_for_ever_is_left():
    done = mend("a", lambda text: (wrong((0, len(text), text + "a")),))

    assert done.text == "a"
    assert done.mended == ()
    assert len(done.left) == 1


def test_errors_are_mended_first():
    def find(text):
        closed = () if "]" in text else (wrong((1, 1, "]"), code=ERROR),)
        return (*closed, *(() if closed else doubled(text)))

    assert mend("a{{", find).text == "a]{"
    # Both would stand in the same place.
    text = "[Rain]: It rains.\n  + [Dr{y\n\n[Wet]: It is wet. {kind: fact}\n"
    done = mend(text, lambda text: parse(text).diagnostics)
    assert not any(one.fix for one in done.left)
    assert mend(done.text, lambda text: parse(text).diagnostics).text == done.text
