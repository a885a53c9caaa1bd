"""What formulas say of a map."""

import argmap
from argmap.check.proofs import Proofs


def found(text, *names):
    told = argmap.check(argmap.parse(text, "x"), select=names)
    return [f"{one.place.start.line} {one.message}" for one in told]


def step(*lines, mark="{strict: true}"):
    *premises, conclusion = (
        f"[S{at}]: s {{formalization: {one!r}}}" for at, one in enumerate(lines)
    )
    above = "\n".join(f"({at}) {line}" for at, line in enumerate(premises, 1))
    return f"<R>\n\n{above}\n-- {mark} --\n({len(lines)}) {conclusion}\n"


def test_a_countermodel_is_told_in_the_words_of_the_declarations():
    text = """\
<R>

(1) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {r: it rains}}
(2) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}
-- {strict: true} --
(3) [Rain]: It rains. {formalization: r}
"""

    assert found(text, "invalid-step") == [
        "5 [Rain] doesn't follow: true: it is wet; false: it rains"
    ]


def test_the_weakest_missing_premise_is_named():
    (finding,) = argmap.check(argmap.parse(step("p", "q", "r")), select=["invalid-step"])

    assert finding.help.startswith("The weakest premise that makes it follow is `p ∧ q → r`;")


def test_adding_the_weakest_missing_premise_mends_a_step():
    assert found(step("p", "q", "p & q -> r", "r"), "logic") == []


def test_a_defeasible_step_need_not_be_valid():
    assert found(step("p", "q", mark="argument from sign"), "invalid-step") == []


def test_a_malformed_formula_is_told_where_it_breaks_off():
    text = '[A]: It rains. {formalization: "(p & q"}\n'
    (finding,) = argmap.check(argmap.parse(text), select=["malformed-formula"])

    assert finding.place.text == "q"
    assert finding.help


def test_no_verdict_is_given_where_a_formula_is_malformed():
    text = step("p ->", "q")

    assert [one.split()[0] for one in found(text, "logic")] == ["3"]


def test_bare_letters_need_no_declarations():
    assert found(step("p", "p -> q", "q"), "logic") == []


def test_a_reductio_may_draw_on_what_is_inconsistent():
    text = step("p", "~p", "q", mark="reductio ad absurdum {strict: true}")

    assert found(text, "explosive-premises") == []
    assert found(step("p", "~p", "q"), "explosive-premises") == [
        "5 step 1 of <R> draws on what can't be true together: [S0], [S1]"
    ]


def test_one_premise_that_cannot_be_true_is_told_of_once():
    assert found(step("p & ~p", "q"), "logic") == ["3 [S0] can't be true, by its formula"]


def test_without_formulas_nothing_is_said():
    text = "<R>\n\n(1) [A]: a\n-- {strict: true} --\n(2) [B]: b\n"

    assert found(text, "logic") == []


def test_the_smallest_set_of_what_is_accepted_in_conflict_is_told():
    text = """\
[A]: a {formalization: p, accepted: true}

[B]: b {formalization: p -> q, accepted: true}

[C]: c {formalization: q -> r, accepted: true}

[D]: d {formalization: "~q", accepted: true}
"""

    assert found(text, "inconsistent-acceptance") == [
        "1 what is accepted can't be true together: [A], [B], [D]"
    ]


def test_each_conflict_is_told_that_has_nothing_in_common_with_another():
    text = """\
[A]: a {formalization: p, accepted: true, holder: Anna}

[B]: b {formalization: q, accepted: true, holder: Anna}

[C]: c {formalization: "~p", accepted: true, holder: Anna}

[D]: d {formalization: "~q", accepted: true, holder: Anna}
"""

    assert found(text, "inconsistent-acceptance") == [
        "1 what is accepted can't be true together: [A], [C]",
        "3 what is accepted can't be true together: [B], [D]",
    ]
    assert found(text, "inconsistent-position") == [
        "1 Anna holds what can't be true together: [A], [C]",
        "3 Anna holds what can't be true together: [B], [D]",
    ]


def test_a_symbol_with_two_uses_hides_no_conflict_among_others():
    text = """\
[A]: a {formalization: p, accepted: true}

[B]: b {formalization: "~p", accepted: true}

[C]: c {formalization: Q, accepted: true}

[D]: d {formalization: Q(x), accepted: true}
"""

    assert found(text, "conflicting-symbol")
    assert found(text, "inconsistent-acceptance") == [
        "1 what is accepted can't be true together: [A], [B]"
    ]


def test_a_malformed_formula_elsewhere_hides_no_step_that_is_not_decided():
    text = """\
<R>

(1) [A]: a {formalization: p}
(2) [B]: b
-- {strict: true} --
(3) [C]: c {formalization: q}

[Elsewhere]: e {formalization: "r ->"}
"""

    assert found(text, "undecided-step") == [
        "5 whether [C] follows is not known: [B] has no formula"
    ]


def test_a_contradiction_in_words_alone_is_no_contradiction():
    text = "[A]: a {formalization: p}\n  >< [B]: b {formalization: q}\n"

    assert found(text, "unconfirmed-relation") == [
        "2 by their formulas [A] and [B] are not joined by “contradictory”: false: p, q"
    ]


def test_many_steps_are_asked_once_each():
    text = "\n".join(
        f"<R{at}>\n\n(1) [A{at}]: a {{formalization: p{at}}}\n"
        f"(2) [B{at}]: b {{formalization: p{at} -> q{at}}}\n-- {{strict: true}} --\n"
        f"(3) [C{at}]: c {{formalization: q{at}}}\n"
        for at in range(200)
    )

    assert found(text, "logic") == []


def test_what_there_was_no_time_for_is_said_and_not_guessed(monkeypatch):
    monkeypatch.setattr(Proofs, "BUDGET", 0.0)

    assert found(step("p", "q"), "logic") == [
        "4 whether [S1] follows is not known: there was no time left"
    ]


def test_a_symbol_is_not_found_inside_a_longer_one():
    text = '[A]: a {formalization: "Happy & p", declarations: {Happy: they are happy}}\n'
    (finding,) = argmap.check(argmap.parse(text), select=["undeclared-symbol"])

    assert finding.place.text == "p"
    assert finding.place.span.start == text.index("& p") + 2
