"""The table of leniencies in docs/notation.md; `python tests/porting/test_notation.py` writes it anew."""

import re
from pathlib import Path

from argmap.syntax.leniencies import LENIENCIES

PAGE = Path(__file__).parents[2] / "docs" / "notation.md"
_TABLE = re.compile(r"(?<=\n\n)\| rule \|.*?\n(?=\n)|(?<=\n)TABLE\n", re.DOTALL)


def table():
    lines = [
        "| rule | | what Argdown stumbles over, and how argmap reads it | the fix |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {lenient.code.name} | {lenient.code.id} | {lenient.what} | {lenient.mend} |"
        for lenient in sorted(LENIENCIES, key=lambda lenient: lenient.code)
    ]
    return "".join(f"{line}\n" for line in lines)


def test_the_table_of_leniencies_is_true():
    assert table() in PAGE.read_text(encoding="utf-8"), f"write it anew: python {__file__}"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLE.sub(lambda _: table(), text), encoding="utf-8")
