"""What the words of a statement give away: guesses, for English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.check.wording import claims, guess, own_words, words
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = [
    "BUNDLED_CLAIMS",
    "COMMAND_AS_CLAIM",
    "DANGLING_PRONOUN",
    "HIDDEN_INFERENCE",
    "OVERLONG_STATEMENT",
    "QUESTION_AS_CLAIM",
    "VAGUE_QUANTIFIER",
    "bundled_claims",
    "command_as_claim",
    "dangling_pronoun",
    "hidden_inference",
    "overlong_statement",
    "question_as_claim",
    "vague_quantifier",
]

QUESTION_AS_CLAIM = Code("AM701", "question-as-claim", Severity.INFO)
COMMAND_AS_CLAIM = Code("AM702", "command-as-claim", Severity.INFO)
HIDDEN_INFERENCE = Code("AM707", "hidden-inference", Severity.INFO)
BUNDLED_CLAIMS = Code("AM708", "bundled-claims", Severity.INFO)
DANGLING_PRONOUN = Code("AM709", "dangling-pronoun", Severity.INFO)
OVERLONG_STATEMENT = Code("AM710", "overlong-statement", Severity.INFO)
VAGUE_QUANTIFIER = Code("AM711", "vague-quantifier", Severity.INFO)

LONGEST = 50
"""How many words a statement may have."""


_COMMAND = re.compile(
    r"(?:please|let's|let us|do not|don't|never|consider|remember|imagine|stop|beware|vote) "
    r"(?!before|again|has|have|had|is|was|were|will|would|could|can|may|mind|to)\w",
    re.IGNORECASE,
)
_INFERRING = words(
    r"therefore|thus|hence|consequently|it follows that|which (?:shows|proves|implies|means) that"
    r"|because|for the reason that|this (?:shows|proves|implies|means) that"
)
_BUNDLE = re.compile(
    r"[;.!?][\"”’)]*\s+(?:[A-Z][a-z]|I\b)"
    r"|, (?:and|but) (?:it|he|she|we|they|there|this|that|these|those|the \w+) "
    r"(?:is|are|was|were|has|have|will|would|can|could|may|might|must|should|do|does)\b"
)
_NOT_ENDING = re.compile(r"\b(?:e\.g|i\.e|etc|cf|vs|Mr|Mrs|Ms|Dr|Prof|St|U\.S|No|al|p|pp|[A-Z])\.$")
_PRONOUN = re.compile(
    # “This is a test” speaks of itself.
    r"(?!(?:this|these|those) (?:is|are) (?:a|an|the|another|one|my|our)\b)"
    r"(?:he|she|they|this|these|those) (?:is|are|was|were|has|have|had|will|would|can|could|may"
    r"|might|must|should|do|does|did|also|makes?|leads?|means?|shows?|gives?|needs?)\b",
    re.IGNORECASE,
)
_VAGUE = words(
    r"many|most|some|a lot of|lots of|a number of|often|sometimes|frequently|usually|rarely|several"
)


def question_as_claim(case: Case) -> Iterator[Diagnostic]:
    """A statement that supports, attacks or is a premise ends with a question mark.

    A question is neither true nor false. If it is rhetorical, what it comes to is the reason.
    `kind: question` marks those that are meant.

    Bad:
        [Go]: We should go.
          + [Late]: Isn't it late?
            ^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Sinnott-Armstrong and Fogelin 2010, Understanding Arguments, on rhetorical questions
    """
    for statement, text in claims(case):
        if text.rstrip(" )*_>").endswith("?") and statement.kind != "question":
            yield guess(
                QUESTION_AS_CLAIM,
                statement,
                "is a question, which is neither true nor false",
                "Write what it comes to as a sentence, or mark it: `{kind: question}`.",
            )


def command_as_claim(case: Case) -> Iterator[Diagnostic]:
    """A statement commands or asks to do something.

    A command is neither true nor false, and follows from nothing; that something should be done can.

    Bad:
        [Go]: Let's go.
        ^^^^^^^^^^^^^^^
          + [Late]: It is late.

    Good:
        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Hurley 2012, A Concise Introduction to Logic, on what is no statement
    """
    for statement, text in claims(case):
        if _COMMAND.match(text):
            yield guess(
                COMMAND_AS_CLAIM,
                statement,
                "is a command, which is neither true nor false",
                "Write what should be done, and by whom: “We should …”.",
            )


def hidden_inference(case: Case) -> Iterator[Diagnostic]:
    """A statement has an argument in it: therefore, hence, because.

    What is a premise and what a conclusion in it can be attacked only if they stand apart.

    Bad:
        [Go]: We should go.
          + [Late]: It is dark, therefore it is late.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.
            + [Dark]: It is dark.

    Source:
        Hurley 2012, A Concise Introduction to Logic, on premise and conclusion indicators
    """
    for statement, text in claims(case):
        # At the beginning it says that a conclusion follows, and not from what.
        found = _INFERRING.search(text, 1)
        if found:
            yield guess(
                HIDDEN_INFERENCE,
                statement,
                f"has an argument in it: “{found[0].lower()}”",
                "Make a statement of the reason and one of what it is a reason for.",
            )


def bundled_claims(case: Case) -> Iterator[Diagnostic]:
    """A premise makes several claims, in several sentences or main clauses.

    Whoever accepts one of them may reject the other, and what attacks it hits but one.

    Bad:
        [Go]: We should go.
          + [Late]: It is late. The wine is bad.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.
          + [Wine]: The wine is bad.

    Source:
        Freeman 2011, Argument Structure, https://doi.org/10.1007/978-94-007-0357-5
    """
    for statement, text in claims(case):
        if any(not _NOT_ENDING.search(text[: at.start() + 1]) for at in _BUNDLE.finditer(text)):
            yield guess(
                BUNDLED_CLAIMS,
                statement,
                "makes several claims at once",
                "Make a statement of each.",
            )


def dangling_pronoun(case: Case) -> Iterator[Diagnostic]:
    """A statement begins with a pronoun that stands for something outside of it.

    Whoever reads the statement in another place can't tell what is meant.

    Bad:
        [Ban]: Cars should be banned from the centre.
          + [Noise]: They make a noise that keeps people awake.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Ban]: Cars should be banned from the centre.
          + [Noise]: Cars make a noise that keeps people awake.

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on standardizing arguments
    """
    for statement, text in claims(case):
        found = _PRONOUN.match(text)
        if found:
            yield guess(
                DANGLING_PRONOUN,
                statement,
                f"begins with “{found[0].split()[0]}”, which stands for something outside of it",
                "Name what is meant.",
            )


def overlong_statement(case: Case) -> Iterator[Diagnostic]:
    """A statement has more than fifty words.

    It most often says several things, of which each could be accepted or rejected. What stands in
    quotation marks is not counted.

    Bad:
        [Long]: It is late and dark and cold and wet and windy and foggy and there is no bus and no train
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        and no taxi and no lamp and no moon and no star and no dog and no cat and no bird and no voice
        and no song and no wine and no bread left for us.

    Good:
        [Long]: It is late, and nothing is left for us.

    Source:
        Hurley 2012, A Concise Introduction to Logic, on paraphrasing arguments
    """
    for statement in case.map.statements:
        words = len(own_words(statement).split())
        if words > LONGEST:
            yield guess(
                OVERLONG_STATEMENT,
                statement,
                f"has {words} words",
                "Say it in fewer words, or make several statements of it.",
            )


def vague_quantifier(case: Case) -> Iterator[Diagnostic]:
    """A premise of a strict step begins with “many”, “most” or the like.

    What follows strictly from “all” does not follow from “many”, and how many are meant is not said.

    Bad:
        <Wet>

        (1) [Rainy]: Most days are wet here.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        (2) [Day]: Today is a day.
        -- modus ponens {strict: true} --
        (3) [Today]: Today it is wet here.

    Good:
        <Wet>

        (1) [Rainy]: Each day is wet here.
        (2) [Day]: Today is a day.
        -- modus ponens {strict: true} --
        (3) [Today]: Today it is wet here.

    Source:
        Hurley 2012, A Concise Introduction to Logic, on categorical propositions
    """
    told: set[str] = set()
    for premises, _, _ in case.strict_steps:
        for statement in premises:
            found = _VAGUE.match(own_words(statement))
            if found and statement.title not in told:
                told.add(statement.title)
                yield guess(
                    VAGUE_QUANTIFIER,
                    statement,
                    f"is a premise of a strict step, and says “{found[0]}”",
                    "Say how many, or let the step be defeasible: without `strict`.",
                )
