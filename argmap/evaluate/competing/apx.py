"""The format of ASPARTIX: facts of a logic program, `arg(a).` and `att(a,b).`, in any order.

`grammars/apx.lark` says what it is: what follows % on a line is a comment.

>>> framework = loads("arg(rain). arg(sun). att(rain,sun).")
>>> framework.attackers("sun")
('rain',)

Source: Egly, Gaggl and Woltran, Answer-set programming encodings for argumentation frameworks,
https://doi.org/10.1080/19462166.2010.486479
"""

from __future__ import annotations

import re
from itertools import islice

from argmap.evaluate.competing.exceptions import InstanceError
from argmap.evaluate.competing.naming import join, writable
from argmap.evaluate.competing.texts import Text, end, repeated
from argmap.evaluate.dung import Framework

__all__ = ["dumps", "loads"]

_NAME = r"[^\s(),%]++"
_BLANK = r"\s|%[^\n]*+"
_GAP = f"(?>(?:{_BLANK})*)"
_ARGUMENT = re.compile(_GAP.join(("arg", r"\(", f"({_NAME})", r"\)", r"\.")))
_ATTACK = re.compile(_GAP.join(("att", r"\(", f"({_NAME})", ",", f"({_NAME})", r"\)", r"\.")))
_FACTS = repeated(rf"{_GAP}(?:{_ARGUMENT.pattern}|{_ATTACK.pattern})")
_BLANKS = repeated(_BLANK)
_COMMENT = re.compile(r"%[^\n]*")
_FACT_HELP = "A fact is like arg(a). or att(a,b). with a full stop at its end"


def loads(text: str | bytes, *, name: str = "<text>") -> Framework:
    """Return the framework of a text, which messages call by its name.

    Raises:
        InstanceError: the text is none of this format.
    """
    given = Text.of(text, name)
    string = given.string
    read = end(_BLANKS, string, end(_FACTS, string))
    if read < len(string):
        raise given.wrong(read, "this is no fact of an argument or an attack", _FACT_HELP)

    def wrong(number: int, which: int) -> InstanceError:
        attack = next(islice(_ATTACK.finditer(bare), number, None))
        what = f"there is no argument {attack[which + 1]}"
        return given.wrong(attack.start(which + 1), what, f"Add arg({attack[which + 1]}).")

    # What stands in a comment is no fact; everything else stays in its place.
    bare = _COMMENT.sub(lambda found: " " * len(found[0]), string) if "%" in string else string
    return join(_ARGUMENT.findall(bare), _ATTACK.findall(bare), wrong)


def dumps(framework: Framework) -> str:
    """Return the text of a framework.

    Raises:
        FrameworkError: a name has a blank, a bracket, a comma or % in it, and can't be written.

    >>> print(dumps(Framework.of(["rain", "sun"], [("rain", "sun")])), end="")
    arg(rain).
    arg(sun).
    att(rain,sun).
    """
    names = writable(framework, re.compile(_NAME), "it has no blanks, brackets, commas or %")
    lines = [f"arg({name})." for name in names]
    lines += [f"att({one},{other})." for one, other in framework.attacks]
    return "\n".join(lines) + "\n"
