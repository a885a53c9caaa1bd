"""Who stands behind a claim, by its words: guesses, for English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.check.wording import claims, guess, words
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = [
    "ASSURING_WORD",
    "REPORTED_BELIEF",
    "UNHELD_ATTRIBUTION",
    "UNNAMED_AUTHORITY",
    "assuring_word",
    "reported_belief",
    "unheld_attribution",
    "unnamed_authority",
]

REPORTED_BELIEF = Code("AM703", "reported-belief", Severity.INFO)
ASSURING_WORD = Code("AM704", "assuring-word", Severity.INFO)
UNNAMED_AUTHORITY = Code("AM705", "unnamed-authority", Severity.INFO)
UNHELD_ATTRIBUTION = Code("AM706", "unheld-attribution", Severity.INFO)

_BELIEF = re.compile(
    r"(?:personally,? )?(?:in my (?:opinion|view)|to my mind|i (?:do not |don't |strongly |really "
    r"|also |still |just )*(?:think|believe|feel|suppose|guess|doubt|find it|am (?:sure|convinced)))\b",
    re.IGNORECASE,
)
_ASSURING = words(
    r"clearly|obviously|of course|certainly|undoubtedly|undeniably|unquestionably|evidently"
    r"|no doubt|without (?:a )?doubt|beyond doubt|everyone knows|everybody knows|needless to say"
    r"|as we all know|it is obvious|goes without saying"
)
_AUTHORITY = words(
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
    for statement, text in claims(case):
        if _BELIEF.match(text):
            yield guess(
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
    for statement, text in claims(case):
        found = _ASSURING.search(text)
        if found and statement.ref not in backed:
            yield guess(
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
    for statement, text in claims(case):
        found = _AUTHORITY.search(text)
        if found and not statement.holder and statement.ref not in backed:
            yield guess(
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
    for statement, text in claims(case):
        if statement.holder is None and _ATTRIBUTION.match(text):
            yield guess(
                UNHELD_ATTRIBUTION,
                statement,
                "seems to be held by somebody else",
                "Write the claim alone, and who holds it: `{holder: …}`.",
            )
