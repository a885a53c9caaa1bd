r"""The Trivial Graph Format: a line for each argument, a line `#`, a line for each attack.

`grammars/tgf.lark` says what it is. What stands on a line behind the names is passed over.

>>> framework = loads("rain\nsun\n#\nrain sun\n")
>>> framework.attackers("sun")
('rain',)

Source: the rules of ICCMA 2015, http://argumentationcompetition.org/2015/rules.html
"""

from __future__ import annotations

import re
from itertools import islice

from argmap.evaluate.competing.exceptions import InstanceError
from argmap.evaluate.competing.naming import join, writable
from argmap.evaluate.competing.texts import Text, end, repeated
from argmap.evaluate.dung import Framework

__all__ = ["dumps", "loads"]

_NAME = r"[^\s#]\S*+"
_REST = r"(?:[ \t][^\n]*+)?\n"
_ARGUMENT = re.compile(rf"[ \t]*+({_NAME}){_REST}")
_ATTACK = re.compile(rf"[ \t]*+({_NAME})[ \t]++({_NAME}){_REST}")
_ARGUMENTS = repeated(rf"[ \t]*+\n|{_ARGUMENT.pattern}")
_ATTACKS = repeated(rf"[ \t]*+\n|{_ATTACK.pattern}")
_HASH = re.compile(r"[ \t]*#[ \t]*\n")

_ARGUMENT_HELP = "Write the names of the arguments, each on a line, and then a line #"
_MISSING_HELP = "Write its name on a line above the line #, or mend it here"
_ATTACK_HELP = "Below the line # an attack is a line of two names: attacker, attacked"


def loads(text: str | bytes, *, name: str = "<text>") -> Framework:
    """Return the framework of a text, which messages call by its name.

    Raises:
        InstanceError: the text is none of this format.
    """
    given = Text.of(text, name)
    string = given.string
    above = end(_ARGUMENTS, string)
    mark = _HASH.match(string, above)
    if mark is None:
        is_end = above == len(string)
        what = "no line # ends the arguments" if is_end else "this is not the name of an argument"
        raise given.wrong(above, what, _ARGUMENT_HELP)
    start = mark.end()
    below = end(_ATTACKS, string, start)
    if below < len(string):
        raise given.wrong(below, "this is not an attack", _ATTACK_HELP)

    def wrong(number: int, which: int) -> InstanceError:
        attack = next(islice(_ATTACK.finditer(string, start), number, None))
        what = f"there is no argument {attack[which + 1]}"
        return given.wrong(attack.start(which + 1), what, _MISSING_HELP)

    return join(_ARGUMENT.findall(string, 0, above), _ATTACK.findall(string, start), wrong)


def dumps(framework: Framework) -> str:
    """Return the text of a framework.

    Raises:
        FrameworkError: a name has a blank in it or begins with #, and can't be written.

    >>> print(dumps(Framework.of(["rain", "sun"], [("rain", "sun")])), end="")
    rain
    sun
    #
    rain sun
    """
    names = writable(framework, re.compile(_NAME), "it has no blanks, and does not begin with #")
    lines = [*names, "#", *(f"{one} {other}" for one, other in framework.attacks)]
    return "\n".join(lines) + "\n"
