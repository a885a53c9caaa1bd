r"""The format of the competition since 2023: numbers, and an attack a line.

`grammars/af.lark` says what it is. It knows no names: the arguments of what `loads` gives are called
by their numbers, and `dumps` numbers them in their order. Names that are no such numbers are lost,
but for comments in which a person finds them. The number of attacks, which some programs write
behind that of the arguments, is passed over.

>>> framework = loads("p af 2\n# the first attacks the second\n1 2\n")
>>> framework.arguments, framework.attackers("2")
(('1', '2'), ('1',))

Source: the rules of ICCMA 2023, https://iccma2023.github.io/rules.html
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from argmap.evaluate.competing.exceptions import InstanceError
from argmap.evaluate.competing.texts import Text, end, repeated
from argmap.evaluate.dung import Framework
from argmap.evaluate.dung.frameworks import FEW, LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["dumps", "loads"]

_LONGEST = 18  # digits of a number that Python and numpy read alike

_PASSED = repeated(rb"[ \t]*+(?:#[^\n]*+)?\n")
_HEADER = re.compile(rb"[ \t]*p[ \t]+af[ \t]+([0-9]+)(?:[ \t]+[0-9]+)?[ \t]*\n")
_ATTACKS = repeated(rb"[ \t]*+(?:#[^\n]*+|[0-9]++[ \t]++[0-9]++[ \t]*+)?\n")
_NUMBER = re.compile(rb"[0-9]+|#[^\n]*")
_COMMENT = re.compile(rb"#[^\n]*+")
_WORD = re.compile(rb"[^ \t\n]+")

_HEADER_HELP = "Begin with a line like this, for arguments from 1 to 3: p af 3"
_LINE_HELP = "An attack is a line of two numbers, like 1 2; a comment is a line that begins with #"


def loads(text: str | bytes, *, name: str = "<text>") -> Framework:
    """Return the framework of a text, which messages call by its name.

    Raises:
        InstanceError: the text is none of this format.
    """
    given = Text.of(text, name)
    size, start = _header(given)
    few = size <= FEW
    numbers = _numbers(given, start, _parse_few if few else _parse)
    if few:
        wrong = [count for count, number in enumerate(numbers) if not 0 < number <= size]
        ends = [number - 1 for number in numbers]
    else:
        wrong = ((numbers < 1) | (numbers > size)).nonzero()[0].tolist()
        ends = numbers - 1
    if wrong:
        raise _no_argument(given, start, wrong[0], size)
    return Framework.numbered(size, ends[0::2], ends[1::2])


def dumps(framework: Framework) -> str:
    """Return the text of a framework.

    >>> print(dumps(Framework.of(["rain", "sun"], [("rain", "sun")])), end="")
    p af 2
    # 1 is rain
    # 2 is sun
    1 2
    """
    lines = [f"p af {framework.size}"]
    lines += [
        f"# {number} is {' '.join(name.split())}"
        for number, name in enumerate(framework.arguments, 1)
        if name != str(number)
    ]
    ends = ((numbers + 1).tolist() for numbers in (framework.sources, framework.forward.others))
    lines += [f"{one} {other}" for one, other in zip(*ends, strict=True)]
    return "\n".join(lines) + "\n"


def _header(text: Text) -> tuple[int, int]:
    """Return the number of arguments, and where the attacks begin."""
    start = end(_PASSED, text.data)
    header = _HEADER.match(text.data, start)
    if header is None:
        raise text.mistake(start, "no line says how many arguments there are", _HEADER_HELP)
    digits = header[1].lstrip(b"0")
    if len(digits) > _LONGEST or int(digits or b"0") > LARGEST:
        raise text.mistake(
            header.start(1), "there are more arguments than there can be", f"At most {LARGEST:,}"
        )
    return int(digits or b"0"), header.end()


def _numbers(text: Text, start: int, parse: Callable[[bytes], Any]) -> Any:
    """Return the numbers that stand behind the header: attacker, attacked, attacker, …."""
    body = text.data[start:]
    # Without digits, the attacks as programs write them are blanks and line breaks in turn.
    between = body.translate(None, b"0123456789")
    if between == b" \n" * (len(between) // 2):
        numbers = parse(body)
        if len(numbers) == len(between):
            return numbers
    read = end(_ATTACKS, body)
    if read < len(body):
        raise _no_attack(text, start + read)
    return parse(_COMMENT.sub(b"", body).strip())


def _parse(body: bytes) -> NDArray[np.int64]:
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    return np.fromstring(body, dtype=np.int64, sep=" ") if body else np.zeros(0, int)


def _parse_few(body: bytes) -> list[int]:
    # Whatever has so many digits is too large.
    return [int(digits.lstrip(b"0")[:_LONGEST] or b"0") for digits in body.split()]


def _no_attack(text: Text, start: int) -> InstanceError:
    """Return what is wrong with a line, at the first word that is too much or too little."""
    line = text.data[start : text.data.index(b"\n", start)]
    words = list(_WORD.finditer(line))
    wrong = next((word for word in words if not word[0].isdigit()), None)
    if wrong is None and len(words) == 1:
        return text.mistake(start + len(line.rstrip()), "an attack has two ends", _LINE_HELP)
    wrong = wrong or words[2]
    written = wrong[0][:20].decode(errors="replace")
    return text.mistake(start + wrong.start(), f"{written!r} is no part of an attack", _LINE_HELP)


def _no_argument(text: Text, start: int, count: int, size: int) -> InstanceError:
    """Return that a number, the how manieth of all, is that of no argument."""
    found = (number for number in _NUMBER.finditer(text.data, start) if number[0][:1] != b"#")
    wrong = next(islice(found, count, None))
    return text.mistake(
        wrong.start(),
        f"there is no argument {wrong[0][:20].decode()}",
        f"They are numbered from 1 to {size}"
        if size
        else "The first line says that there are none",
    )
