"""A map of the size and shape of a reconstructed op-ed, made in Python."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from argmap.model import (
    Argument,
    ArgumentMap,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.reading import read
from argmap.render.engines import available

# Tests are imported one by one, not from a package: what they share is found here.
sys.path.insert(0, str(Path(__file__).parent))

SECTIONS = (
    "The claim",
    "Two moves and what they look like",
    "The trip to Pyongyang",
    "Jenkins",
    "The troops",
    "Denials and perceptions",
    "What must be done",
)

# section, title, text, and what else is said about it; "?" marks what is nowhere in the text.
STATEMENTS: tuple[tuple[int, str, str, dict[str, object]], ...] = (
    (1, "Coordinate now", "Now, more than ever, there has to be coordination and communication between Washington, Seoul, and Tokyo.", {"modality": "must"}),
    (1, "Erosion without coordination", "A failure by Washington, Tokyo and Seoul to coordinate closely on these issues guarantees an erosion of the trust that is the foundation of their alliances.", {"modality": "certain", "kind": "prediction"}),
    (1, "Trust is the foundation", "Trust is the foundation of the alliances between the three governments.", {}),
    (1, "Alliances are worth keeping", "The three governments ought to keep their alliances sound.", {"implicit": True, "kind": "value"}),
    (1, "Premium on cooperation", "Never before has there been such a premium on communication and cooperation between these three governments.", {}),
    (1, "The stakes are high", "The stakes in dealing with North Korea are high.", {}),
    (1, "High stakes call for coordination", "Where the stakes are high and the consensus can be broken from outside, partners have to coordinate.", {"implicit": True}),
    (2, "Both look unilateral", "Koizumi's trip and the withdrawal of troops both look like unilateral initiatives.", {}),
    (2, "Unilateral acts shake alliances", "What looks like a unilateral act shakes the commitments of an alliance.", {"modality": "possible"}),
    (2, "Moves could undermine alliances", "The two moves could undermine the alliances of the U.S. in the region.", {"modality": "possible"}),
    (2, "Two moves at once", "In one week, Koizumi announces a second trip to Pyongyang and the U.S. announces that it will rotate troops out of South Korea.", {"kind": "fact"}),
    (2, "Not announced jointly", "Neither of the moves was announced as a joint decision of the allies.", {"implicit": True}),
    (2, "Not necessarily a threat", "Neither of these moves necessarily threatens U.S. relations with its regional allies.", {}),
    (3, "Koizumi goes to Pyongyang", "This weekend, Prime Minister Koizumi will make his second trip to Pyongyang.", {"kind": "fact"}),
    (3, "Breakthrough likely", "Koizumi is likely to get a breakthrough: the release of the family members of the abducted Japanese.", {"modality": "probable", "kind": "prediction"}),
    (3, "A sucker if empty-handed", "Koizumi would look like a sucker if he came home empty-handed.", {}),
    (3, "Koizumi avoids that", "A prime minister does not travel where he expects to be made to look like a sucker.", {"implicit": True}),
    (3, "The North likely obliges", "The North is likely to let the families go.", {"modality": "probable"}),
    (3, "Puts Koizumi in its debt", "Pyongyang thinks that a release would put Koizumi in its debt.", {"holder": "Pyongyang"}),
    (3, "Before the ballot", "It would give the prime minister a big achievement before July's Upper House ballot.", {}),
    (3, "North likes influence", "North Korean leaders like to think that they influence elections.", {}),
    (3, "Tokyo eases up", "A release would give Tokyo reason to ease up in the six-party talks and be more forthcoming with aid.", {}),
    (3, "Aid is being discussed", "There is talk of increasing humanitarian assistance and of suspending a new law that restricts remittances to North Korea.", {"kind": "fact"}),
    (3, "The North wants that", "The North wants aid, and less pressure in the six-party talks.", {"implicit": True}),
    (3, "Wedge between allies", "Letting the families go could drive a wedge between Tokyo and Washington.", {"modality": "possible"}),
    (3, "The North wants a wedge", "Pyongyang gains where Tokyo and Washington disagree.", {"implicit": True}),
    (4, "Jenkins deserted", "One of the abductees is married to Charles Robert Jenkins, a former U.S. Army sergeant who deserted in 1965.", {"kind": "fact"}),
    (4, "Jenkins risks arrest", "If Jenkins returns, he risks arrest and imprisonment.", {}),
    (4, "No clemency", "Despite repeated entreaties from Japan, the U.S. Department of Defense has shown no willingness to show clemency and let him live with his wife in Japan.", {"kind": "fact"}),
    (4, "Japanese care about families", "The Japanese are complaining, after all, about families separated by unfeeling governments.", {}),
    (4, "U.S. as villain", "The hard-nose attitude toward Jenkins makes the U.S. a villain in the eyes of the Japanese.", {}),
    (4, "Villains lose allies' publics", "A government that is a villain in the eyes of an ally's public is estranged from that ally.", {"implicit": True}),
    (5, "3,600 troops leave", "The U.S. will pull 3,600 troops of the 2nd Infantry Division out of the ROK to serve in Iraq.", {"kind": "fact"}),
    (5, "Forces are overstretched", "U.S. forces in Iraq are overstretched.", {}),
    (5, "The move makes sense", "The withdrawal makes sense given U.S. commitments and capabilities.", {}),
    (5, "No decision made", "No decisions have been made whether the shift will lead to a permanent reduction of forces in South Korea.", {"holder": "U.S. officials"}),
    (5, "They won't return", "Numerous reports from Washington indicate that the troops won't return to the ROK.", {"holder": "numerous reports"}),
    (5, "Hard to reconcile", "Drawing down forces is hard to reconcile with U.S. accusations that Pyongyang has a secret nuclear weapons program that threatens peace.", {}),
    (5, "A secret program", "Pyongyang has a secret nuclear weapons program that threatens regional peace and stability.", {"holder": "the U.S."}),
    (5, "Threats call for troops", "Who sees a threat does not draw down the forces that face it.", {"implicit": True}),
    (5, "Skeptics will charge", "Skeptics and alliance opponents will charge that the U.S. is either hyping a nonexistent threat or pulling its forces out of harm's way.", {"kind": "prediction"}),
    (5, "Supercharged atmosphere", "The atmosphere surrounding South Korean domestic politics is supercharged.", {}),
    (5, "Security vacuum", "Even alliance supporters have to worry about a “security vacuum” in the ROK.", {}),
    (5, "Support for the alliance suffers", "Support for the alliance in South Korea suffers from the withdrawal.", {"implicit": True}),
    (6, "No unilateralism at work", "There is no unilateralism at work.", {"holder": "all three governments"}),
    (6, "Seoul was notified", "ROK officials were notified of the U.S. troop decision on Monday.", {"holder": "ROK officials"}),
    (6, "Bush discussed the move", "President Bush discussed the move with Roh and Koizumi, and both expressed “support and understanding.”", {"holder": "the White House"}),
    (6, "Bush prays for success", "Bush is reportedly praying for the success of Koizumi's mission.", {}),
    (6, "Trip doesn't affect support", "The trip does not affect Japan's strong and firm support for the dismantlement of North Korea's nuclear program.", {"holder": "Koizumi"}),
    (6, "Discussing is not acting alone", "A government that discusses its move with its allies does not act alone.", {"implicit": True}),
    (6, "Perceptions are critical", "Whatever the governments intend, perceptions are critical.", {}),
    (6, "Informed, not consulted", "Reports say that the U.S. “informed” the ROK of the move rather than “consulted” it.", {"holder": "reports"}),
    (6, "Fear of a wedge", "There are fears that North Korea will use Jenkins to drive a wedge between Washington and Tokyo.", {}),
    (6, "Notice is no consultation", "To be notified of a decision is not to take part in it.", {"implicit": True}),
    (6, "The North feels the squeeze", "Pyongyang is ready to make a deal with Koizumi because it's feeling the squeeze.", {"modality": "probable"}),
    (6, "Consensus hard to crack", "The consensus favoring “complete, verifiable, and irreversible disarmament” is proving hard to crack.", {}),
    (6, "Advantage by consensus", "The three governments have an advantage over the North as long as they work in step.", {}),
    (7, "Work in step", "The three governments must continue to work in step.", {"kind": "policy", "modality": "must"}),
    (7, "Raise the profile of TCOG", "They should raise the profile of the trilateral cooperation and oversight group (TCOG).", {"kind": "policy", "modality": "should"}),
    (7, "Speak for CVID", "The three leaders should make more unequivocal statements in favor of CVID and a negotiated resolution of the nuclear crisis.", {"kind": "policy", "modality": "should"}),
    (7, "Reiterate commitment", "Presidents Bush and Roh should reiterate their commitment to a robust U.S.-ROK alliance.", {"kind": "policy", "modality": "should"}),
    (7, "Part of it is PR", "Part of the work of coordination is pure PR.", {}),
    (7, "TCOG shows cooperation", "A more visible TCOG shows the publics that the three governments cooperate.", {"implicit": True}),
    (7, "Statements bind", "Unequivocal public statements make it harder to be split from one another.", {"implicit": True}),
    (7, "Progressives take control", "Progressives take control of both the executive and legislative branches of government in Seoul.", {"kind": "fact"}),
    (7, "Roh returns", "Roh returns to office after the ill-fated impeachment attempt against him.", {"kind": "fact"}),
    (7, "Doubt needs an answer", "Where a change of government raises doubts about an alliance, its leaders should dispel them.", {"implicit": True}),
    (7, "Amnesty for Jenkins", "The U.S. must make a difficult decision and give Jenkins amnesty.", {"kind": "policy", "modality": "must"}),
    (7, "Amnesty removes the wedge", "With amnesty, Jenkins can no longer be used to drive a wedge between Washington and Tokyo.", {"implicit": True}),
    (7, "Wrong signal", "An amnesty is the wrong signal to send now.", {"holder": "some"}),
    (7, "Troops face charges", "U.S. troops face charges for misconduct in Iraq.", {"kind": "fact"}),
    (7, "Lenience then looks bad", "Lenience with one soldier while others stand trial looks like indifference to misconduct.", {"implicit": True}),
    (7, "Sui generis", "The particulars of this case and the national interest make it sui generis.", {}),
    (7, "No precedent", "No precedent risks being set.", {}),
    (7, "Washington makes clear", "In every endeavor, Washington needs to make it clear to its allies, and to the public there, that it is working with them to accomplish shared goals.", {"kind": "policy", "modality": "must"}),
)  # fmt: skip

# section, title, steps: premises, conclusion, scheme
ARGUMENTS: tuple[tuple[int, str, tuple[tuple[str, str, str], ...]], ...] = (
    (1, "Trust erodes", (("Erosion without coordination|Alliances are worth keeping|Premium on cooperation", "Coordinate now", "argument from negative consequences"),)),
    (1, "High stakes", (("The stakes are high|High stakes call for coordination|Consensus hard to crack", "Coordinate now", "practical reasoning"),)),
    (1, "What trust rests on", (("Trust is the foundation|Moves could undermine alliances", "Erosion without coordination", "cause to effect"),)),
    (2, "Looks count", (("Both look unilateral|Unilateral acts shake alliances", "Moves could undermine alliances", "cause to effect"),)),
    (2, "The week", (("Two moves at once|Not announced jointly", "Both look unilateral", "argument from sign"),)),
    (3, "Bet on it", (("Koizumi goes to Pyongyang|A sucker if empty-handed|Koizumi avoids that", "Breakthrough likely", "argument from motive"), )),
    (3, "They oblige", (("The North likely obliges", "Breakthrough likely", ""),)),
    (3, "Debt", (("Puts Koizumi in its debt|Before the ballot|North likes influence", "The North likely obliges", "argument from motive"),)),
    (3, "Easing up", (("Tokyo eases up|The North wants that", "The North likely obliges", "practical reasoning"),)),
    (3, "Talk of aid", (("Aid is being discussed", "Tokyo eases up", "argument from sign"),)),
    (3, "The wedge", (("Wedge between allies|The North wants a wedge", "The North likely obliges", "practical reasoning"),)),
    (4, "Stuck", (("Jenkins deserted|Jenkins risks arrest|No clemency", "Wedge between allies", "cause to effect"),)),
    (4, "Villain", (("No clemency|Japanese care about families", "U.S. as villain", "cause to effect"), ("U.S. as villain|Villains lose allies' publics", "Moves could undermine alliances", "cause to effect"))),
    (5, "Overstretched", (("3,600 troops leave|Forces are overstretched", "The move makes sense", "practical reasoning"),)),
    (5, "Mixed message", (("A secret program|Threats call for troops|3,600 troops leave", "Hard to reconcile", "inconsistent commitment"),)),
    (5, "Ammunition for skeptics", (("Hard to reconcile|Supercharged atmosphere", "Skeptics will charge", "cause to effect"), ("Skeptics will charge|Security vacuum", "Support for the alliance suffers", ""), ("Support for the alliance suffers", "Moves could undermine alliances", ""))),
    (5, "Vacuum", (("They won't return|3,600 troops leave", "Security vacuum", "cause to effect"),)),
    (6, "Notified", (("Seoul was notified|Bush discussed the move|Discussing is not acting alone", "No unilateralism at work", "argument from testimony"),)),
    (6, "Shared goals", (("Bush prays for success|Trip doesn't affect support", "No unilateralism at work", "argument from testimony"),)),
    (6, "Told, not asked", (("Informed, not consulted|Notice is no consultation|Fear of a wedge", "Perceptions are critical", "argument from sign"),)),
    (6, "Squeezed", (("The North feels the squeeze|Consensus hard to crack", "Advantage by consensus", "argument from sign"),)),
    (7, "Keep the edge", (("Advantage by consensus|Coordinate now", "Work in step", "practical reasoning"),)),
    (7, "Be seen", (("Part of it is PR|TCOG shows cooperation|Work in step", "Raise the profile of TCOG", "practical reasoning"),)),
    (7, "Speak up", (("Statements bind|Work in step", "Speak for CVID", "practical reasoning"),)),
    (7, "New men in Seoul", (("Progressives take control|Roh returns|Doubt needs an answer", "Reiterate commitment", "practical reasoning"),)),
    (7, "Take the wedge away", (("Amnesty removes the wedge|Coordinate now", "Amnesty for Jenkins", "practical reasoning"),)),
    (7, "Not while others stand trial", (("Troops face charges|Lenience then looks bad", "Wrong signal", "argument from analogy"),)),
    (7, "A case of its own", (("Sui generis", "No precedent", ""),)),
    (7, "Work with them", (("Coordinate now|Perceptions are critical", "Washington makes clear", "practical reasoning"),)),
)  # fmt: skip


def said(kind: RelationKind, source: str, target: str) -> Relation:
    return Relation(kind, StatementRef(source), StatementRef(target))


RELATIONS = (
    said(RelationKind.ATTACK, "Not necessarily a threat", "Unilateral acts shake alliances"),
    said(RelationKind.ATTACK, "No unilateralism at work", "Both look unilateral"),
    said(RelationKind.ATTACK, "Wrong signal", "Amnesty for Jenkins"),
    said(RelationKind.CONTRARY, "They won't return", "No decision made"),
    Relation(
        RelationKind.UNDERCUT,
        StatementRef("Perceptions are critical"),
        InferenceRef("Notified"),
    ),
    Relation(
        RelationKind.UNDERCUT,
        StatementRef("No precedent"),
        InferenceRef("Not while others stand trial"),
    ),
    Relation(
        RelationKind.UNDERCUT, StatementRef("The move makes sense"), InferenceRef("Mixed message")
    ),
)


def opinion_piece() -> ArgumentMap:
    """Return a map of 29 arguments and 75 statements in 7 sections."""
    return ArgumentMap(
        tuple(
            Statement(title, text, section=f"s{section}", **more)
            for section, title, text, more in STATEMENTS
        ),
        tuple(
            Argument(
                title,
                pcs=Argument.of(
                    title,
                    *(
                        Inference(
                            tuple(premises.split("|")), conclusion, rules=(rule,) if rule else ()
                        )
                        for premises, conclusion, rule in steps
                    ),
                ).pcs,
                section=f"s{section}",
            )
            for section, title, steps in ARGUMENTS
        ),
        RELATIONS,
        sections=tuple(
            Section(f"s{number}", title) for number, title in enumerate(SECTIONS, start=1)
        ),
        front=FrontMatter(
            title="Coordination, Now More Than Ever",
            author="Brad Glosserman",
            date="2004-05-20",
            thesis=("Coordinate now",),
        ),
    )


@pytest.fixture(scope="session")
def opinion() -> ArgumentMap:
    return opinion_piece()


@pytest.fixture(scope="session")
def op_ed() -> ArgumentMap:
    """The reconstruction that argmap is proved on."""
    examples = Path(__file__).parents[2] / "examples"
    return read(examples / "coordination-now-more-than-ever.argdown").map


@pytest.fixture(scope="session")
def citations() -> dict[str, str]:
    return {title: f"¶{section + 1}/{section * 3}, ¶12/10" for section, title, _, _ in STATEMENTS}


@pytest.fixture(params=[engine.name for engine in available("svg")])
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine that is here."""
    return str(request.param)
