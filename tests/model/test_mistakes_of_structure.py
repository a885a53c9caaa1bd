"""What is said of a structure that is wrong: each code, where, and how to mend it."""

import pytest

from argmap.diagnostics import Severity
from argmap.model.codes import CODES
from argmap.model.vocabulary import ARGUMENT, FRONT, INFERENCE, STATEMENT
from argmap.reading import parse
from argmap.source import Position

ARGUMENT_ABOVE = "<Arg>\n\n(1) [P]: p\n(2) [Q]: q\n"

DECLARED = "===\nrelations:"
FORMS = '"[Title]", "<Title>", "step 2 of <Title>", or a relation as {kind, source, target}'

# text, and for each mistake: code, place, what stands there, message, help
MISTAKES = [
    # AM101
    (
        "[Rain]: It rains.\n  + [Wet streets]",
        "AM101 2:5 [Wet streets]",
        "[Wet streets] is referred to, but nowhere defined",
        "Define it somewhere: `[Wet streets]: what it says`.",
    ),
    (
        "[Pyongyang]: It is far.\n\nSee\n@[Pyongjang].",
        "AM101 4:1 @[Pyongjang]",
        "[Pyongjang] is referred to, but nowhere defined",
        "Did you mean `[Pyongyang]`?",
    ),
    (
        "# On @[Rain]\n\nx",
        "AM101 1:6 @[Rain]",
        "[Rain] is referred to, but nowhere defined",
        "Define it somewhere: `[Rain]: what it says`.",
    ),
    (
        "(1) [Rain]\n----\n(2) c",
        "AM101 1:5 [Rain]",
        "[Rain] is referred to, but nowhere defined",
        "Define it somewhere: `[Rain]: what it says`.",
    ),
    # AM102
    (
        "[Rain]: It rains.\n  - <Drought> #t",
        "AM102 2:5 <Drought>",
        "<Drought> is referred to, but has neither a gist nor premises",
        "Define it somewhere: `<Drought>: its gist`.",
    ),
    (
        "<Drought>: Rain is rare.\n\nAs @<Draught> says.",
        "AM102 3:4 @<Draught>",
        "<Draught> is referred to, but has neither a gist nor premises",
        "Did you mean `<Drought>`?",
    ),
    # AM103
    (
        "[Rain]: It rains.\n  <_ [Dry]: It is dry.",
        "AM103 2:3 <_ [Dry]: It is dry.",
        "[Dry] can't stand in the relation undercut to [Rain]",
        (
            "An undercut attacks an inference: write it under an argument, or under the conclusion of "
            "the step that it denies. To attack what a statement says, write `<-`."
        ),
    ),
    (
        "<Dry>: It is dry.\n  _> [Rain]: It rains.",
        "AM103 2:3 _> [Rain]: It rains.",
        "<Dry> can't stand in the relation undercut to [Rain]",
        (
            "An undercut attacks an inference: write it under an argument, or under the conclusion of "
            "the step that it denies. To attack what a statement says, write `<-`."
        ),
    ),
    (
        f"{DECLARED}\n  - {{kind: entails, source: '[P]', target: <A>}}\n===\n\n[P]: p\n\n<A>: a",
        "AM103 2:1 relations",
        "entails can't join a statement and an argument: [P], <A>",
        "Join ends that this kind of relation can have.",
    ),
    # AM104
    (
        ARGUMENT_ABOVE + "----\n(3) c\n\n<Arg>\n\n(1) a\n----\n(2) b",
        "AM104 10:1 (1) a",
        "<Arg> has a second premise-conclusion structure",
        "Give the second one an argument of its own above it, with another title.",
    ),
    # AM105
    (
        "[Rain]: It rains. {credence: 2}",
        "AM105 1:20 credence",
        "`credence` of [Rain] is 2, not a number from 0 to 1",
        "Write `credence:` with a number from 0 to 1: a degree of belief.",
    ),
    (
        "[Rain]: It rains. {credence: 1.5, holder: H}\n\n[Rain] {kind: fact}",
        "AM105 1:20 credence",
        "`credence` of [Rain] is 1.5, not a number from 0 to 1",
        "Write `credence:` with a number from 0 to 1: a degree of belief.",
    ),
    (
        '[Rain]: It rains. {note: "implicit: so", "implicit" : yes}',
        "AM105 1:43 implicit",
        "`implicit` of [Rain] is 'yes', not true or false",
        "Write `implicit:` with true or false: supplied by the analyst, nowhere in the text.",
    ),
    (
        "[Rain]: It rains. {quote: [1, two]}",
        "AM105 1:20 quote",
        "`quote` of [Rain] is a list, not a text or a list of texts",
        "Write `quote:` with a text or a list of texts: passages that say it.",
    ),
    (
        "[Rain]: It rains. {holder: }",
        "AM105 1:20 holder",
        "`holder` of [Rain] is empty, not a text",
        "Write `holder:` with a text: who holds it, if not the author.",
    ),
    (
        ARGUMENT_ABOVE + "-- {uses: [one]} --\n(3) c",
        "AM105 5:5 uses",
        "`uses` of the step to (3) of <Arg> is not a list of numbers",
        "Write `uses: [1, 2]`, a list of numbers: the numbers of the premises it draws on.",
    ),
    (
        "===\ntitle: T\nauthor:\n  name: A\n===\n\nx",
        "AM105 3:1 author",
        "`author` of the front matter is a mapping, not a text",
        "Write `author:` with a text: who wrote it.",
    ),
    (
        f"{DECLARED}\n  - {{kind: atack, source: '[P]', target: '[P]'}}\n===\n\n[P]: p",
        "AM105 2:1 relations",
        "there is no kind of relation 'atack'",
        "Did you mean `attack`?",
    ),
    (
        f"{DECLARED}\n  - {{kind: attack, source: P, target: '[P]'}}\n===\n\n[P]: p",
        "AM105 2:1 relations",
        "an end of a declared relation is 'P'",
        f"Write {FORMS}.",
    ),
    (
        f"{DECLARED}\n  - {{kind: attack, from: '[P]', to: '[P]'}}\n===\n\n[P]: p",
        "AM105 2:1 relations",
        "a declared relation has the key `from`, which argmap doesn't know",
        "Its keys are kind, source, target and data.",
    ),
    (
        f"{DECLARED}\n  - {{kind: attack, source: '[P]', target: '[P]', data: 1}}\n===\n\n[P]: p",
        "AM105 2:1 relations",
        "`data` of a declared relation is no mapping",
        "Write {key: value}.",
    ),
    # AM106
    (
        '[Rain]: It rains. {qoute: "It rains"}',
        "AM106 1:20 qoute",
        "`qoute` of [Rain] is no key that argmap knows",
        "Did you mean `quote`?",
    ),
    (
        ARGUMENT_ABOVE + "-- mp {\n  use: [1]\n} --\n(3) c",
        "AM106 6:3 use",
        "`use` of the step to (3) of <Arg> is no key that argmap knows",
        "Did you mean `uses`?",
    ),
    (
        "===\nsorce: text.txt\n===\n\nx",
        "AM106 2:1 sorce",
        "`sorce` of the front matter is no key that argmap knows",
        "Did you mean `source`?",
    ),
    # AM107
    (
        "===\ntitle: On Rainfall\nthesis: [Rain, Rainfall]\n===\n\n[Rain]: It rains.",
        "AM107 3:16 Rainfall",
        "the thesis [Rainfall] is nowhere in the map",
        "Did you mean `Rain`?",
    ),
    (
        "===\nthesis: Snow\n===\n\n[Rain]: It rains.",
        "AM107 2:9 Snow",
        "the thesis [Snow] is nowhere in the map",
        "Write the title of a statement.",
    ),
    (
        '===\nthesis: "Sn\\u006Fw"\n===\n\n[Rain]: It rains.',
        "AM107 2:10 Sn\\u006Fw",
        "the thesis [Snow] is nowhere in the map",
        "Write the title of a statement.",
    ),
    (
        '===\nthesis: "[Rain]"\n===\n\n[Rain]: It rains.',
        "AM107 2:10 [Rain]",
        "the thesis [[Rain]] is nowhere in the map",
        "Write the title without its brackets: `Rain`.",
    ),
    # AM108
    (
        ARGUMENT_ABOVE + "-- {uses: [1, 11]} --\n(3) c",
        "AM108 5:15 11",
        "the step to (3) of <Arg> uses (11), which doesn't stand above it",
        "Use numbers that stand above: (1), (2).",
    ),
    (
        ARGUMENT_ABOVE + "-- {uses: [3]} --\n(3) c",
        "AM108 5:12 3",
        "the step to (3) of <Arg> uses (3), which doesn't stand above it",
        "Use numbers that stand above: (1), (2).",
    ),
    (
        "\n".join(f"({n}) p" for n in range(1, 12)) + "\n-- {uses: [0]} --\n(12) c",
        "AM108 12:12 0",
        "the step to (12) of <Untitled 1> uses (0), which doesn't stand above it",
        "Use numbers that stand above: (1), (2), (3), (4), (5), (6), (7), (8), ….",
    ),
    # AM110
    (
        "<Arg>\n\n(1) p\n(1) q\n-- {uses: [1]} --\n(2) c",
        "AM110 5:12 1",
        "the step to (2) of <Arg> uses (1), and 2 lines have that number",
        "Give each line of the structure a number of its own.",
    ),
    # AM111
    (
        "[Wet]: It is wet.\n\n[Wet]: It is dry.",
        "AM111 3:1 [Wet]: It is dry.",
        "[Wet] is defined with several texts, and this one counts",
        (
            "Refer to it by [Wet] alone, give one of them another title, or put {isCanonical: true} "
            "behind the text that counts."
        ),
    ),
    (
        "<Wet>: It is wet.\n\n[Dry]: dry\n  - <Wet>: It rains.",
        "AM111 4:5 <Wet>: It rains.",
        "<Wet> is defined with several texts, and this one counts",
        (
            "Refer to it by <Wet> alone, give one of them another title, or put {isCanonical: true} "
            "behind the text that counts."
        ),
    ),
    # AM112
    (
        '[Wet]: It is wet.\n  + "Rain": It rains.',
        'AM112 2:5 "Rain":',
        '"Rain": is read as text, not as a title',
        "Write `[Rain]:` for a statement, or `<Rain>:` for an argument.",
    ),
    (
        "[Wet]: It is wet.\n  + r\n    - (Roof) : There is a roof.",
        "AM112 3:7 (Roof) :",
        "(Roof) : is read as text, not as a title",
        "Write `[Roof]:` for a statement, or `<Roof>:` for an argument.",
    ),
    # AM118
    (
        "[Rain]: It rains. {relation: {sure: 1}}",
        "AM118 1:20 relation",
        "`relation` holds data of a relation, and there is none on this line",
        "Write it behind what stands on the line of the relation.",
    ),
    (
        "(1) p {relation: {sure: 1}}\n----\n(2) c",
        "AM118 1:8 relation",
        "`relation` holds data of a relation, and there is none on this line",
        "Write it behind what stands on the line of the relation.",
    ),
    # AM114
    (
        f"{DECLARED}\n  - {{kind: prefers, source: '[P]', target: '[R]'}}\n===\n\n[P]: p",
        "AM114 2:1 relations",
        "the prefers from [P] to [R] is declared, and [R] is nowhere in the map",
        f"Write its ends as they are: {FORMS}.",
    ),
    (
        (
            f"{DECLARED}\n  - {{kind: attack, source: '[P]', target: {{kind: support, source: '[P]', "
            "target: <A>}}\n===\n\n[P]: p\n\n<A>: a"
        ),
        "AM114 2:1 relations",
        (
            "the attack from [P] to the support from [P] to <A> is declared, and the support from [P] "
            "to <A> is nowhere in the map"
        ),
        f"Write its ends as they are: {FORMS}.",
    ),
    (
        (
            f"{DECLARED}\n  - {{kind: undercut, source: '[P]', target: step 2 of <A>}}\n===\n\n"
            "<A>\n\n(1) [P]: p\n----\n(2) c"
        ),
        "AM114 2:1 relations",
        "the undercut from [P] to step 2 of <A> is declared, and step 2 of <A> is nowhere in the map",
        f"Write its ends as they are: {FORMS}.",
    ),
    # AM115
    (
        "# One\n\n[Rain]: It rains. {inSection: s2}",
        "AM115 3:20 inSection",
        "there is no section s2",
        "Write the id of a section: s1.",
    ),
    (
        "<Rain>: It rains. {inSection: s2}",
        "AM115 1:20 inSection",
        "there is no section s2",
        "Write a heading above it: `# Section`.",
    ),
    # AM116
    (
        "# One\n\n# Two {id: s1}",
        "AM116 3:8 id",
        "another section above has the id s1",
        "Give each section an id of its own, or none.",
    ),
    # AM117
    (
        "[a](b]: said\n\n[P]: p",
        "AM117 1:1 [a](b]",
        "this can't be a title everywhere, as it is read as something else",
        "Write another one; until then it is called 'a)(b'.",
    ),
]


@pytest.mark.parametrize(
    ("text", "where", "message", "mend"), MISTAKES, ids=lambda value: value[:12].split("\n")[0]
)
def test_one_mistake_is_told_once_where_it_is_and_how_to_mend_it(text, where, message, mend):
    (wrong,) = parse(text).diagnostics

    assert f"{wrong.code.id} {wrong.place.start} {wrong.place.text}" == where
    assert wrong.message == message
    assert wrong.help == mend


def test_every_code_has_an_example():
    assert {code.id for code in CODES} == {where.split()[0] for _, where, _, _ in MISTAKES}


def test_codes_and_their_names_are_told_apart():
    assert len({code.id for code in CODES}) == len({code.name for code in CODES}) == len(CODES)
    assert all(code.id.startswith("AM1") for code in CODES)


@pytest.mark.parametrize("text", ["[A]\n  + <B>", '[A]: a {qoute: "x"}'])
def test_a_map_is_read_without_an_error_if_only_a_name_or_key_is_doubtful(text):
    reading = parse(text)

    assert reading.ok
    assert {wrong.severity for wrong in reading.diagnostics} == {Severity.WARNING}


def test_a_name_that_is_undefined_is_told_once_however_often_it_is_a_node(told):
    assert len(told("[A]: a\n  + [B]\n  - [B]\n\n[B]\n  + [A]")) == 1


def test_a_reference_is_enough_for_a_mention(told):
    assert [line[:5] for line in told("[A]: see @[B] and @<C>\n  + [B]\n  + <C>")] == [
        "AM101",
        "AM102",
    ]


def test_a_made_up_title_is_never_proposed(told):
    (line,) = told("x\n  + [Untitled]")

    assert line.endswith("| Define it somewhere: `[Untitled]: what it says`.")


def test_the_first_structure_is_shown_beside_the_second():
    text = ARGUMENT_ABOVE + "----\n(3) c\n\n<Arg>\n\n(1) a\n----\n(2) b"
    (wrong,) = parse(text).diagnostics
    (note,) = wrong.notes

    assert (note.message, note.place.start) == ("the first one", Position(3, 1))


def test_a_title_that_is_missed_is_shown_where_it_is_written_as_text():
    for written in ["(Rain):", '"Rain":', "“Rain”:", "Rain:"]:
        (wrong,) = parse(f"[Wet]: w\n  + [Rain]\n\n[Wet]\n  + {written} It rains.").diagnostics
        (note,) = wrong.notes

        assert (wrong.code.id, wrong.place.start) == ("AM101", Position(2, 5))
        assert wrong.help == "Write `[Rain]: …` where it is defined."
        assert (note.place.start, note.place.text) == (Position(5, 5), written)
        assert note.message == f"{written} is read as text, not as a title"


@pytest.mark.parametrize(
    "text",
    [
        "[A]: a\n\n[A]: a",
        "[A]: a\n\n[A]: a\n  #t",
        "[A]: a {isCanonical: true}\n\n[A]: b",
        "<A>: a\n\n[A]: b",
        "[A]: a\n\n[A]",
        "[A]: a\n  + (so) it is\n  + Rain: It rains.\n  + (a): b) c",
        '[A]: a\n  + "b"',
        '"Rain": It rains.',
    ],
)
def test_what_is_told_twice_in_the_same_words_and_what_is_text_is_no_mistake(text):
    assert [str(wrong) for wrong in parse(text).diagnostics if "112" not in wrong.code.id] == []


def test_the_text_that_is_lost_is_shown():
    (wrong,) = parse("[A]: a\n\n[B]: b\n  + [A]: c #t\n\n[A]: d\n\n[A]: c").diagnostics

    assert wrong.place.start == Position(8, 1)
    assert [str(note.place.start) for note in wrong.notes] == ["1:1", "6:1"]


@pytest.mark.parametrize("below", ["(1) a\n(2) b", "(1) a\n----", "(P) a\n\n----\n(C) b"])
def test_an_argument_whose_structure_is_broken_is_not_missed(below):
    (wrong,) = parse(f"<A>\n\n{below}").diagnostics

    assert wrong.code.name in {"no-conclusion", "no-premise"}


@pytest.mark.parametrize("between", ["<B>: b", "# H", "x\n\n(1) a\n----\n(2) b"])
def test_an_argument_above_something_else_is_missed(between):
    first, second = parse(f"<A>\n\n{between}\n\n(1) c").diagnostics

    assert (first.code.id, second.code.name) == ("AM102", "no-conclusion")


def test_values_of_the_wrong_type_are_kept():
    statement = parse("[A]: a {credence: high, implicit: 1, kind: fact}").map.statement("A")

    assert (statement.credence, statement.implicit, statement.kind) == (None, False, "fact")
    assert statement.data == {"credence": "high", "implicit": 1}


def test_keys_between_hyphens_have_their_places():
    hyphens, thesis = parse("---\ntitle: T\nthesis: Snow\n---\n\n[Rain]: It rains.").diagnostics

    assert hyphens.place.start == Position(1, 1)
    assert (thesis.place.start, thesis.place.text) == (Position(3, 9), "Snow")


def test_numbers_that_are_not_there_are_left_out_of_a_step():
    (step,) = parse(ARGUMENT_ABOVE + "-- {uses: [7, 2]} --\n(3) [C]: c").map.inferences

    assert step.premises == ("Q",)
    assert step.uses == (7, 2)


def test_a_thesis_that_is_not_there_is_left_out():
    front = parse("===\nthesis: [B, A, A]\n===\n\n[A]: a").map.front

    assert front.thesis == ("A",)


def test_passages_of_context_stand_where_they_are_written():
    text = "===\ncontext:\n  - One passage\n  - {quote: Another, reason: a dateline}\n===\n\nx"
    reading = parse(text)

    assert reading.diagnostics == ()
    assert [(c.quote, c.reason, c.place.text) for c in reading.map.front.context] == [
        ("One passage", "", "One passage"),
        ("Another", "a dateline", "Another"),
    ]


def test_mistakes_are_told_in_the_order_of_the_text():
    text = "[A]\n\n[B]: b {qoute: x}\n  <_ [C]: c\n\n[D: d\n\n<E>"
    places = [wrong.place.start for wrong in parse(text).diagnostics]

    assert len(places) == 5
    assert places == sorted(places)


@pytest.mark.parametrize("vocabulary", [STATEMENT, ARGUMENT, INFERENCE, FRONT])
def test_no_key_is_taken_for_a_misspelling_of_another(vocabulary):
    data = dict.fromkeys((key.name for key in vocabulary.keys), "x")
    others = dict.fromkeys(vocabulary.others, "x")
    _, rest, wrong = vocabulary.read({**data, **others}, lambda _: None, "it")

    assert {mistake.code.name for mistake in wrong} <= {"ill-typed-value"}
    assert set(others) <= set(rest)


@pytest.mark.parametrize(("key", "meant"), [("kidn", "kind"), ("knd", "kind"), ("qoute", "quote")])
def test_a_slip_in_a_short_key_is_seen(key, meant):
    (found,) = parse(f"[A]: a {{{key}: fact}}").diagnostics

    assert (found.code.name, found.help) == ("misspelt-key", f"Did you mean `{meant}`?")


def test_an_inference_line_alone_hides_no_undefined_statement():
    text = "[A]: a\n  + [Bx]\n\n----\n\n[C]: c\n"

    assert "AM101" in {found.code.id for found in parse(text).diagnostics}


def test_where_a_structure_could_not_be_read_no_statement_is_called_undefined():
    text = "<Arg>\n\n(1) [A]: a\n----\n\n[C]: c\n  + [B]\n"

    assert [found.code.id for found in parse(text).diagnostics] == ["AM021"]


def test_what_data_say_of_a_name_that_is_only_referred_to_is_said(told):
    (wrong,) = told("[A]: a\n  + [B]\n  - [C] {text: c}\n  - <D> {text: d}")

    assert wrong.startswith("AM101 2:5 [B] | [B] is referred to, but nowhere defined | ")


def test_texts_that_do_not_count_are_shown():
    (wrong,) = parse("[Wet]: It is wet.\n\n[Wet]: It is dry.\n\n[Wet]: It is damp.").diagnostics

    assert [(note.message, note.place.text) for note in wrong.notes] == [
        ("this text is lost", "[Wet]: It is wet."),
        ("this text is lost", "[Wet]: It is dry."),
    ]
