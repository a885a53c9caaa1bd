"""Where sentences end."""

import pytest

from argmap.grounding.sentences import split


def sentences(text):
    return [text[span.start : span.end] for span in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Mr. Smith and Gen. Lee at St. Louis.",
        "J. R. R. Tolkien wrote it with J. A. Smith and Gen. E. Lee.",
        "Sec. Rumsfeld met Rep. Lee and Gov. Dean.",
        "The U.S. Congress met at 5 p.m. Monday.",
        "It is 3.5 percent of $1.20.",
        "See e.g. Smith, cf. Jones, i.e. nobody.",
        "Smith et al. 2004, No. 5, p. 7, Fig. 3, Jan. 5 show it.",
        "Acme Inc. Germany paid.",
        "He asked why? and left.",
        "“Why?” he asked.",
        "He paused... and went on.",
        "He paused . . . and went on.",
        "Version 2.0. is out.",
        "See www.example.org for more.",
        "1. The first item.",
        "Er ging z.B. nach Bonn, d.h. weit weg.",
        "Er ging z. B. Anfang Mai nach Bonn, d. h. weit weg.",
        "no stop at all",
        "He was born in\n1965, on a\nMonday.",
    ],
)
def test_one_sentence_stays_whole(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left the U.S. He went.", ["He left the U.S.", "He went."]),
        ("He left at 5 p.m. The rest stayed.", ["He left at 5 p.m.", "The rest stayed."]),
        ("She has a Ph.D. He has none.", ["She has a Ph.D.", "He has none."]),
        ("It took a sec. The rest waited.", ["It took a sec.", "The rest waited."]),
        ("He left the U.S. A year passed.", ["He left the U.S.", "A year passed."]),
        ("Apples, etc. Then pears.", ["Apples, etc.", "Then pears."]),
        ("He said no. No. He did.", ["He said no.", "No.", "He did."]),
        ("What?! No!! Well... Then… Yes.", ["What?!", "No!!", "Well...", "Then…", "Yes."]),
        ("Wait . . . What?", ["Wait . . .", "What?"]),
        ('He said "Go." Then he left.', ['He said "Go."', "Then he left."]),
        ("‘No.’ He left. “Is it?” “Yes.”", ["‘No.’", "He left.", "“Is it?”", "“Yes.”"]),
        ("(He left.) Then (she did). So.", ["(He left.)", "Then (she did).", "So."]),
        ("This *is.* So *it goes.* _Yes._ No.", ["This *is.*", "So *it goes.*", "_Yes._", "No."]),
        ("So it is.[1] He left.[^2] Yes.", ["So it is.[1]", "He left.[^2]", "Yes."]),
        ("He slept.\nShe\nleft.", ["He slept.", "She\nleft."]),
        ("Mr.\u00a0Smith came.\u00a0He left.", ["Mr.\u00a0Smith came.", "He left."]),
        ("It was 3.5. Then 4.", ["It was 3.5.", "Then 4."]),
        ("It is I. You know.", ["It is I.", "You know."]),
        ("Jan. Then Feb.", ["Jan.", "Then Feb."]),
        ("他走了。好！", ["他走了。", "好！"]),
        (
            "Points:\n- one\n- two\n  lines\n- three",
            ["Points:", "- one", "- two\n  lines", "- three"],
        ),
        ("1. One.\r\n2. Two.", ["1. One.", "2. Two."]),
    ],
)
def test_sentences_end_at_stops(text, parts):
    assert sentences(text) == parts
