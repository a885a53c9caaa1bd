"""The page of settings names all of them, and no others."""

import re
from pathlib import Path

from argmap.deriving.catalogue import SETTINGS

PAGE = Path(__file__).parents[2] / "docs" / "argdown-settings.md"


def test_the_page_of_settings_is_true():
    listed = {room: set() for room in SETTINGS}
    room = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if row := re.match(r"\| (?:`(\w+)`)? ?\| (`[^|]*`) \|", line):
            room = row[1] or room
            listed[room] |= set(re.findall(r"`(\w+)`", row[2]))

    assert listed == {room: {s.name for s in known} for room, known in SETTINGS.items()}
