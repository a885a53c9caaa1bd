"""How arguments are spelt out: premises, steps, conclusions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.check.case import Case, stands_here
from argmap.check.naming import said
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Argument, StatementRef

__all__ = [
    "BEGGED_QUESTION",
    "COUNTED_TWICE",
    "IDLE_STEP",
    "REPEATED_PREMISE",
    "UNRECONSTRUCTED_ARGUMENT",
    "UNUSED_PREMISE",
    "begged_question",
    "counted_twice",
    "idle_step",
    "repeated_premise",
    "unreconstructed_argument",
    "unused_premise",
]

UNUSED_PREMISE = Code("AM124", "unused-premise", Severity.WARNING)
IDLE_STEP = Code("AM125", "idle-step", Severity.WARNING)
REPEATED_PREMISE = Code("AM126", "repeated-premise", Severity.WARNING)
UNRECONSTRUCTED_ARGUMENT = Code("AM127", "unreconstructed-argument", Severity.INFO)
BEGGED_QUESTION = Code("AM203", "begged-question", Severity.WARNING)
COUNTED_TWICE = Code("AM204", "counted-twice", Severity.INFO)


def unused_premise(case: Case) -> Iterator[Diagnostic]:
    """No step of an argument uses one of its premises.

    Each step says with `uses` what it draws on. A premise that none of them names does no work.

    Bad:
        <Rain>

        (1) [Clouds]: There are clouds.
        (2) [Wind]: There is wind.
        -- argument from sign {uses: [1]} --
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        (3) [Rain]: It will rain.

    Good:
        <Rain>

        (1) [Clouds]: There are clouds.
        (2) [Wind]: There is wind.
        -- argument from sign {uses: [1, 2]} --
        (3) [Rain]: It will rain.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for argument in case.map.arguments:
        for title in _unused(argument, argument.premises):
            yield Diagnostic(
                UNUSED_PREMISE,
                f"no step of {argument.ref} uses [{title}]",
                argument.inferences[-1].place,
                "Name its number in the `uses` of a step, or take it out of the argument.",
                (stands_here(case.map.statement(title)),),
            )


def idle_step(case: Case) -> Iterator[Diagnostic]:
    """An argument draws a conclusion on its way that no later step uses.

    Either a `uses` is wrong, or the step is an argument of its own.

    Bad:
        <Rain>

        (1) [Clouds]: There are clouds.
        ----
        ^^^^
        (2) [Damp]: The air is damp.
        (3) [Wind]: There is wind.
        -- argument from sign {uses: [1, 3]} --
        (4) [Rain]: It will rain.

    Good:
        <Rain>

        (1) [Clouds]: There are clouds.
        ----
        (2) [Damp]: The air is damp.
        (3) [Wind]: There is wind.
        -- argument from sign {uses: [2, 3]} --
        (4) [Rain]: It will rain.

    Source:
        Freeman 2011, Argument Structure, https://doi.org/10.1007/978-94-007-0357-5
    """
    for argument in case.map.arguments:
        drawn = {inference.conclusion: inference for inference in argument.inferences[:-1]}
        drawn.pop(argument.conclusion or "", None)
        for title in _unused(argument, drawn):
            yield Diagnostic(
                IDLE_STEP,
                f"no later step of {argument.ref} uses [{title}]",
                drawn[title].place,
                "Name its number in the `uses` of a later step, or make the step an argument of "
                "its own.",
            )


def _unused(argument: Argument, titles: Iterable[str]) -> Iterator[str]:
    used = {title for inference in argument.inferences for title in inference.premises}
    return (title for title in titles if title not in used)


def repeated_premise(case: Case) -> Iterator[Diagnostic]:
    """An argument lists one premise twice.

    Under one title or, word for word, under two.

    Bad:
        <Rain>

        (1) [Clouds]: There are clouds.
        (2) [Sky]: There are clouds.
            ^^^^^^^^^^^^^^^^^^^^^^^^
        ----
        (3) [Rain]: It will rain.

    Good:
        <Rain>

        (1) [Clouds]: There are clouds.
        (2) [Season]: It is autumn.
        ----
        (3) [Rain]: It will rain.

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for argument in case.map.arguments:
        first: dict[str, str] = {}
        for line in argument.pcs:
            if not isinstance(line, str):
                continue
            statement = case.map.statement(line)
            letters = said(statement) or f"[{line}]"
            if letters in first:
                other = first[letters]
                yield Diagnostic(
                    REPEATED_PREMISE,
                    f"{argument.ref} lists the premise [{other}] twice"
                    + ("" if other == line else f", the second time as [{line}]"),
                    argument.place if other == line else statement.place,
                    "Take one of them out.",
                )
            else:
                first[letters] = line


def unreconstructed_argument(case: Case) -> Iterator[Diagnostic]:
    """An argument is a mere gist, while most of the map's arguments have premises and conclusions.

    Nobody can say what it takes for granted, nor attack it there.

    Bad:
        [Rain]: It will rain.
          + <Sky>: Look at the sky.
            ^^^^^^^^^^^^^^^^^^^^^^^

        <Clouds>

        (1) [Clouds]: There are clouds.
        ----
        (2) [Rain]

        <Season>

        (1) [Autumn]: It is autumn.
        ----
        (2) [Rain]

    Good:
        <Clouds>

        (1) [Clouds]: There are clouds.
        ----
        (2) [Rain]: It will rain.

        <Season>

        (1) [Autumn]: It is autumn.
        ----
        (2) [Rain]

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    gists = [argument for argument in case.map.arguments if not argument.pcs]
    if 2 * len(gists) >= len(case.map.arguments):
        return
    for argument in gists:
        yield Diagnostic(
            UNRECONSTRUCTED_ARGUMENT,
            f"{argument.ref} is a gist without premises and conclusion",
            argument.place,
            "Write its premises, numbered, an inference line and its conclusion below its title.",
        )


def begged_question(case: Case) -> Iterator[Diagnostic]:
    """An argument concludes what one of its premises says, word for word, under another title.

    It may be valid, and gives nobody a reason who doubts the conclusion.

    Bad:
        <Trust>

        (1) [Honest]: He can be trusted.
        ----
        (2) [Reliable]: He can be trusted.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        <Trust>

        (1) [Honest]: He has never lied to us.
        ----
        (2) [Reliable]: He can be trusted.

    Source:
        Walton 1994, Begging the question as a pragmatic fallacy, Synthese 100, 95–131
    """
    for argument in case.map.arguments:
        above: dict[str, str] = {}
        for line in argument.pcs:
            title = line if isinstance(line, str) else line.conclusion
            statement = case.map.statement(title)
            letters = said(statement)
            other = above.get(letters, title) if letters else title
            if not isinstance(line, str) and other != title:
                yield Diagnostic(
                    BEGGED_QUESTION,
                    f"{argument.ref} concludes [{title}] from [{other}], which says the same",
                    statement.place,
                    "Give a reason that can be accepted by those who doubt the conclusion.",
                )
            if letters:
                above.setdefault(letters, title)


def counted_twice(case: Case) -> Iterator[Diagnostic]:
    """A statement supports another one directly, and is a premise of an argument for it as well.

    It looks like two reasons, and is one.

    Bad:
        [Rain]: It will rain.
          + [Clouds]: There are clouds.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        <Sky>

        (1) [Clouds]
        ----
        (2) [Rain]

    Good:
        <Sky>

        (1) [Clouds]: There are clouds.
        ----
        (2) [Rain]: It will rain.

    Source:
        Freeman 2011, Argument Structure, https://doi.org/10.1007/978-94-007-0357-5
    """
    steps = {
        (premise, inference.conclusion): ref
        for ref, inference in case.map.steps.items()
        for premise in inference.premises
    }
    for relation in case.supports:
        source, target = relation.source, relation.target
        if isinstance(source, StatementRef) and isinstance(target, StatementRef):
            step = steps.get((source.title, target.title))
            if step:
                yield Diagnostic(
                    COUNTED_TWICE,
                    f"{source} supports {target}, and is a premise of <{step.argument}> for it",
                    relation.place,
                    "Take this relation out: the argument says it.",
                )
