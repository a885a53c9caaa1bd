"""Large maps: no recursion, and twice the size takes about twice the time."""

import string
from time import process_time

import pytest

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    ancestors,
    components,
    cycles,
    descendants,
)
from argmap.reading import parse

MANY = 30_000


@pytest.fixture(scope="module")
def ring():
    """Return a map of statements each of which supports the next, and the last the first."""
    refs = [StatementRef(f"S{number}") for number in range(MANY)]
    return ArgumentMap(
        tuple(Statement(ref.title) for ref in refs),
        (),
        tuple(
            Relation(RelationKind.SUPPORT, ref, refs[number - 1]) for number, ref in enumerate(refs)
        ),
    )


def test_walks_over_many_statements_do_not_recurse(ring):
    first = StatementRef("S0")

    assert len(ancestors(ring, first)) == len(descendants(ring, first)) == MANY
    assert [len(part) for part in components(ring)] == [MANY]
    assert [len(circle) for circle in cycles(ring)] == [MANY]


def test_an_argument_of_many_steps_is_walked():
    steps = tuple(Inference((f"S{n}",), f"S{n + 1}") for n in range(20_000))
    titles = tuple(Statement(f"S{n}") for n in range(20_001))
    drawn = ArgumentMap(titles, (Argument.of("Long", *steps),))

    assert len(ancestors(drawn, StatementRef("S20000"))) == 40_001
    assert drawn.inference(InferenceRef("Long", 20_000)).conclusion == "S20000"
    assert cycles(drawn) == ()


def test_many_relations_are_looked_up_at_once(ring):
    started = process_time()
    assert all(relation.ref in ring for relation in ring.relations)
    took = process_time() - started

    # To look through all of them for each would take hours.
    assert took < 20


def structure(size):
    premises = "\n".join(f"({n}) [P{n}]: p" for n in range(1, size))
    attacks = "\n".join(f"  - [P{n}]\n  <_ [Q{n}]: q" for n in range(1, size))
    return f"<Arg>\n\n{premises}\n----\n(0) c\n\n<Arg>\n{attacks}"


SIGNS = string.ascii_letters + string.digits

GROWING = {
    "statements": lambda n: "\n\n".join(f"[S{i}]: s\n  + [T{i}]: t" for i in range(n)),
    "headings": lambda n: "\n\n".join(f"# H{i}" for i in range(2 * n)),
    "one structure": structure,
    "steps": lambda n: "(1) p\n" + "\n".join(f"----\n({i}) c" for i in range(2, n)),
    "steps from one premise": lambda n: (
        "(1) p\n" + "\n".join(f"-- {{uses: [1]}} --\n({i}) c" for i in range(2, n))
    ),
    "undefined": lambda n: "\n\n".join(f"[S{i}]: s\n  + [Other {i}]" for i in range(n)),
    "undefined arguments": lambda n: "\n\n".join(f"<S{i}>: s\n  + <Other {i}>" for i in range(n)),
    "theses": lambda n: (
        "===\nthesis: [" + ", ".join(f"T{i}" for i in range(n)) + "]\n===\n\n[S]: s"
    ),
    "contexts": lambda n: (
        "===\ncontext: [" + ", ".join(f"passage {i}" for i in range(n)) + "]\n===\n\n[S]: s"
    ),
    "numbers": lambda n: (
        "(1) p\n-- {uses: [" + ", ".join(str(i) for i in range(2, n)) + "]} --\n(2) c"
    ),
    "misspelt keys": lambda n: "\n\n".join(f"[S{i}]: s {{qoute: x}}" for i in range(n)),
    "misspelt keys of one": lambda n: (
        "[S]: s {"
        + ", ".join(f"quote{SIGNS[i // 62]}{SIGNS[i % 62]}: x" for i in range(n * 9 // 10))
        + "}"
    ),
    "one title": lambda n: "\n\n".join(f"[S] {{k{i}: x, deep: {{k{i}: x}}}}" for i in range(n)),
    "texts of one title": lambda n: "\n\n".join(f"[S]: s{i}" for i in range(n)),
    "titles in quotation marks": lambda n: (
        "[S]: s\n" + "\n".join(f'  + "T{i}": t\n  - [T{i}]' for i in range(n))
    ),
    "words for inference lines": lambda n: (
        "\n".join(f"({i}) p\nso" for i in range(n)) + " " * 10 * n + "x\n(0) p"
    ),
    "blank lines in a structure": lambda n: "\n\n".join(f"({i}) p" for i in range(n)),
    "curly marks": lambda n: "[S]: s {k: [" + "“a, ‘b’’’, " * n + "]}",
    "depth": lambda n: "a\n" + "".join(" " * (i + 1) + "+ b\n" for i in range(n // 10)),
}


@pytest.mark.long
@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING.keys())
def test_four_times_the_text_takes_no_sixteen_times_the_time(text):
    def seconds(size):
        written = text(size)
        started = process_time()
        parse(written)
        return process_time() - started

    seconds(100)
    small = min(seconds(1000) for _ in range(2))
    large = seconds(4000)

    # Twelve lies between four (linear) and sixteen; the rest is what a machine takes to wake up.
    assert large < 12 * small + 0.2
