"""What the grammars generate, the readers read: they are the reference for what the notation is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from argmap import Severity, parse
from argmap.logic import formula, print_formula
from argmap.logic.signs import WRITTEN
from argmap.syntax.grammar import folder


def grammar(name, start):
    return Lark.open(str(folder() / name), parser=None, lexer="basic", start=start)


VARIABLE = "\x01"
FORMULAS = from_lark(
    grammar("formulas.lark", "formula"),
    start="formula",
    explicit={
        **{name: st.sampled_from(signs).map(" {} ".format) for name, signs in WRITTEN.items()},
        "NAME": st.sampled_from([" p", " Fa", " F", " a", " x", " Rain", " 7"]),
        "VARIABLE": st.sampled_from([f" {VARIABLE}x", f" {VARIABLE}y", f" {VARIABLE}x1"]),
    },
)


def separated(text):
    """Return a formula with commas between variables: without them the last may be what follows."""
    return re.sub(rf"({VARIABLE}\w+) +(?={VARIABLE})", r"\1, ", text).replace(VARIABLE, "")


@settings(max_examples=30)
@given(FORMULAS.map(separated))
def test_what_the_grammar_of_formulas_generates_is_read_and_printed(text):
    read = formula(text)

    assert formula(print_formula(read)) == read


IN, OUT, LINE = "\x01", "\x02", "\x03"
BLOCKS = from_lark(
    grammar("argdown.lark", "block"),
    start="block",
    explicit={
        "TEXT": st.sampled_from(["it rains ", "so ", "wet **b** ", "#t ", "e.g. "]),
        "DATA": st.sampled_from([" {k: 1}", " {credence: 0.5}", " {}", " {\n k: v\n}"]),
        "_INDENT": st.just(IN),
        "_DEDENT": st.just(OUT),
        "HEADING": st.sampled_from(["# ", "### "]),
        "NUMBER": st.sampled_from(["(1)", "(2)", "(30)"]).map(f"{LINE}{{}} ".format),
        "BULLET": st.just(f"{LINE}* "),
        "ORDINAL": st.sampled_from([f"{LINE}1. ", f"{LINE}12. "]),
        "SIGN": st.sampled_from(["+", "-", "+>", "->", "_>", "<+", "<-"]).map(
            f"{LINE}{{}} ".format
        ),
        "UNDERCUT": st.sampled_from(["_", "<_"]).map(f"{LINE}{{}} ".format),
        "CONTRADICTION": st.just(f"{LINE}>< "),
        "STATEMENT_DEFINITION": st.sampled_from(["[A]: ", "[B b]: "]),
        "STATEMENT_REFERENCE": st.sampled_from(["[A]", "[B b]"]),
        "ARGUMENT_DEFINITION": st.sampled_from(["<A>: ", "<C c>: "]),
        "ARGUMENT_REFERENCE": st.sampled_from(["<A>", "<C c>"]),
        "TAG": st.sampled_from([" #t", " #(a b)"]),
        "RULE": st.sampled_from([" modus ponens", " rain"]),
        "COMMA": st.just(","),
        "INFERENCE_START": st.just(f"{LINE}--"),
        "INFERENCE_END": st.just(" --"),
    },
)


def laid_out(text):
    """Return a block with its lines, each as deep as the marks say."""
    depth, written = 0, ""
    for sign in text:
        if sign == IN:
            depth += 1
        elif sign == OUT:
            depth -= 1
        elif sign == LINE:
            written = f"{written.rstrip(' ')}\n{'  ' * depth}" if written else ""
        else:
            written += sign
    return written


@given(st.lists(BLOCKS.map(laid_out), min_size=1, max_size=3).map("\n\n".join))
def test_what_the_grammar_of_argdown_generates_is_read_without_a_mistake_of_notation(text):
    wrong = [
        str(found)
        for found in parse(text).diagnostics
        if found.severity >= Severity.ERROR and found.code.id < "AM1"
    ]

    assert wrong == []
