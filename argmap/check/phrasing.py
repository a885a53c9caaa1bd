"""What the words of a statement give away: guesses, for English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Statement

__all__ = [
    "ASSURING_WORD",
    "BUNDLED_CLAIMS",
    "COMMAND_AS_CLAIM",
    "DANGLING_PRONOUN",
    "HIDDEN_INFERENCE",
    "OVERLONG_STATEMENT",
    "QUESTION_AS_CLAIM",
    "REPORTED_BELIEF",
    "UNHELD_ATTRIBUTION",
    "UNNAMED_AUTHORITY",
    "VAGUE_QUANTIFIER",
    "assuring_word",
    "bundled_claims",
    "command_as_claim",
    "dangling_pronoun",
    "hidden_inference",
    "overlong_statement",
    "own_words",
    "question_as_claim",
    "reported_belief",
    "unheld_attribution",
    "unnamed_authority",
    "vague_quantifier",
]

QUESTION_AS_CLAIM = Code("AM701", "question-as-claim", Severity.INFO)
COMMAND_AS_CLAIM = Code("AM702", "command-as-claim", Severity.INFO)
REPORTED_BELIEF = Code("AM703", "reported-belief", Severity.INFO)
ASSURING_WORD = Code("AM704", "assuring-word", Severity.INFO)
UNNAMED_AUTHORITY = Code("AM705", "unnamed-authority", Severity.INFO)
UNHELD_ATTRIBUTION = Code("AM706", "unheld-attribution", Severity.INFO)
HIDDEN_INFERENCE = Code("AM707", "hidden-inference", Severity.INFO)
BUNDLED_CLAIMS = Code("AM708", "bundled-claims", Severity.INFO)
DANGLING_PRONOUN = Code("AM709", "dangling-pronoun", Severity.INFO)
OVERLONG_STATEMENT = Code("AM710", "overlong-statement", Severity.INFO)
VAGUE_QUANTIFIER = Code("AM711", "vague-quantifier", Severity.INFO)

LONGEST = 50
"""How many words a statement may have."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_COMMAND = re.compile(
    r"(?:please|let's|let us|do not|don't|never|consider|remember|imagine|stop|beware|vote) "
    r"(?!before|again|has|have|had|is|was|were|will|would|could|can|may|mind|to)\w",
    re.IGNORECASE,
)
_BELIEF = re.compile(
    r"(?:personally,? )?(?:in my (?:opinion|view)|to my mind|i (?:do not |don't |strongly |really "
    r"|also |still |just )*(?:think|believe|feel|suppose|guess|doubt|find it|am (?:sure|convinced)))\b",
    re.IGNORECASE,
)
_ASSURING = _words(
    r"clearly|obviously|of course|certainly|undoubtedly|undeniably|unquestionably|evidently"
    r"|no doubt|without (?:a )?doubt|beyond doubt|everyone knows|everybody knows|needless to say"
    r"|as we all know|it is obvious|goes without saying"
)
_AUTHORITY = _words(
    r"(?:many |most |some |several |leading )?(?:experts|scientists|researchers|critics|scholars"
    r"|economists|philosophers|authors|studies|research|people)"
    r" (?:say|agree|believe|think|claim|argue|show|shows|suggest|suggests|have shown|has shown"
    r"|hold|know|prove|proves)"
    r"|it is (?:said|claimed|believed|(?:well|widely) known|generally (?:accepted|agreed))"
)
_ATTRIBUTION = re.compile(
    r"[Aa]ccording to (?!(?:the )?(?:law|plan|this|these|which|how|whether|its|their|his|her)\b)\S"
    r"|(?!(?:The|This|That|These|Those|It|He|She|They|We|I|One|Who|What|Most|Some|Many)\b)"
    r"(?:[A-Z][\w.-]+ ){1,3}(?:says|claims|argues|said|claimed|argued|maintains) that \w"
)
_INFERRING = _words(
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
_VAGUE = _words(
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
    for statement, text in _claims(case):
        if text.rstrip(" )*_>").endswith("?") and statement.kind != "question":
            yield _guess(
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
    for statement, text in _claims(case):
        if _COMMAND.match(text):
            yield _guess(
                COMMAND_AS_CLAIM,
                statement,
                "is a command, which is neither true nor false",
                "Write what should be done, and by whom: “We should …”.",
            )


def reported_belief(case: Case) -> Iterator[Diagnostic]:
    """A statement reports that its author thinks something, instead of saying it.

    That somebody thinks so is seldom in dispute, and no reason why it should be so.

    Bad:
        [Go]: We should go.
          + [Late]: I think that it is late.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Sinnott-Armstrong and Fogelin 2010, Understanding Arguments, on guarding terms
    """
    for statement, text in _claims(case):
        if _BELIEF.match(text):
            yield _guess(
                REPORTED_BELIEF,
                statement,
                "says what its author thinks, and not what is so",
                "Leave the report out; how sure it is can be said with `modality`.",
            )


def assuring_word(case: Case) -> Iterator[Diagnostic]:
    """A statement assures that it is true: clearly, obviously, of course.

    Such words stand where a reason is missing, and add nothing that can be argued with. A statement
    for which something speaks is left alone.

    Bad:
        [Go]: We should go.
          + [Late]: It is obviously late.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Sinnott-Armstrong and Fogelin 2010, Understanding Arguments, on assuring terms
    """
    backed = case.backed
    for statement, text in _claims(case):
        found = _ASSURING.search(text)
        if found and statement.ref not in backed:
            yield _guess(
                ASSURING_WORD,
                statement,
                f"assures with “{found[0]}”, and nothing speaks for it",
                "Leave the word out, or give the reason.",
            )


def unnamed_authority(case: Case) -> Iterator[Diagnostic]:
    """A statement appeals to experts, studies or people who are not named.

    Who they are and whether they are right can't be asked. `holder` says who.

    Bad:
        [Safe]: The bridge is safe.
          + [Experts]: Experts say that the bridge is safe enough.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Safe]: The bridge is safe.
          + [Report]: The report of the engineers finds no fault in it.

    Source:
        Walton 1997, Appeal to Expert Opinion
    """
    backed = case.backed
    for statement, text in _claims(case):
        found = _AUTHORITY.search(text)
        if found and not statement.holder and statement.ref not in backed:
            yield _guess(
                UNNAMED_AUTHORITY,
                statement,
                f"draws on “{found[0]}” without saying who",
                "Name them in the text, or with `holder`.",
            )


def unheld_attribution(case: Case) -> Iterator[Diagnostic]:
    """A statement says in its words that somebody else holds it, and its data don't.

    Bad:
        [Go]: We should go.
          + [Late]: According to the clock, it is late.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late. {holder: the clock}

    Source:
        Walton and Krabbe 1995, Commitment in Dialogue
    """
    for statement, text in _claims(case):
        if statement.holder is None and _ATTRIBUTION.match(text):
            yield _guess(
                UNHELD_ATTRIBUTION,
                statement,
                "seems to be held by somebody else",
                "Write the claim alone, and who holds it: `{holder: …}`.",
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
    for statement, text in _claims(case):
        # At the beginning it says that a conclusion follows, and not from what.
        found = _INFERRING.search(text, 1)
        if found:
            yield _guess(
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
    for statement, text in _claims(case):
        if any(not _NOT_ENDING.search(text[: at.start() + 1]) for at in _BUNDLE.finditer(text)):
            yield _guess(
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
    for statement, text in _claims(case):
        found = _PRONOUN.match(text)
        if found:
            yield _guess(
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
            yield _guess(
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
                yield _guess(
                    VAGUE_QUANTIFIER,
                    statement,
                    f"is a premise of a strict step, and says “{found[0]}”",
                    "Say how many, or let the step be defeasible: without `strict`.",
                )


def _claims(case: Case) -> Iterator[tuple[Statement, str]]:
    """Yield what does work in arguments, that is joined with something, and its own words."""
    for statement in case.map.statements:
        if statement.text and statement.ref in case.joined:
            yield statement, own_words(statement)


def own_words(statement: Statement) -> str:
    """Return the text of a statement without what it quotes."""
    return _QUOTED.sub("", statement.text).strip()


_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»')


def _guess(code: Code, statement: Statement, message: str, mend: str) -> Diagnostic:
    return Diagnostic(code, f"[{statement.title}] {message}", statement.place, mend)
