"""Documents with misprints, and bytes that are none: made at random, the same each time."""

from __future__ import annotations

from random import Random

__all__ = ["MARKS", "mutated", "random_bytes"]

_SIGNS = "[ ] < > { } ( ) * _ ** __ # @ \\ / // /* */ <!-- --> - -- ---- + -> +> <- <+ >< _> <_ <_ : ]: >:"
_OTHERS = ", . .. ; = === ! ? ' \" ` ~ | & % $ ^ (1) (2) 1. {a: {k:_} [A] <B> @[A] #t".replace(
    "k:_", "k: "
)
_SPACES = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\N{NO-BREAK SPACE}",
    "\n  + ",
    "\n(3) ",
    "\n----\n",
    "\n# ",
    "\n* ",
]
MARKS = [*_SIGNS.split(" "), *_OTHERS.split(" "), *_SPACES]
_BYTES = [
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xfe\xff",
    b"\xc3",
    "ü".encode(),
    "😀".encode(),
    b"\xe2\x80\xa8",
    b"\x0b",
    b"\x85",
]


def mutated(text, seed):
    """Return a text with a few misprints: signs, words and lines left out, doubled, swapped, put in."""
    random = Random(seed)  # noqa: S311 - nothing is to be kept secret
    for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
        text = random.choice(_MISPRINTS)(text, random)
    return text


def _sign(text, random):
    at = random.randrange(len(text) + 1)
    size = random.choice((1, 1, 1, 2, 4))
    change = random.randrange(3)
    if change == 0:
        return text[:at] + text[at + size :]
    if change == 1:
        return text[: at + size] + text[at : at + size] + text[at + size :]
    return (
        text[:at] + text[at + size : at + 2 * size] + text[at : at + size] + text[at + 2 * size :]
    )


def _mark(text, random):
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(MARKS) + text[at + random.choice((0, 0, 0, 1)) :]


def _word(text, random):
    return " ".join(_changed(text.split(" "), random))


def _line(text, random):
    return "\n".join(_changed(text.split("\n"), random))


def _changed(parts, random):
    at, other = random.randrange(len(parts)), random.randrange(len(parts))
    change = random.randrange(4)
    if change == 0:
        del parts[at]
    elif change == 1:
        parts.insert(other, parts[at])
    elif change == 2:
        parts[at], parts[other] = parts[other], parts[at]
    else:
        parts[at] = parts[at].strip() if random.random() < 0.5 else f" {parts[at]}"
    return parts


def _cut(text, random):
    """Leave out the beginning, or the end, or both."""
    start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
    return text[random.choice((0, start)) : random.choice((end, len(text)))]


_MISPRINTS = (_sign, _sign, _mark, _mark, _mark, _word, _line, _line, _cut)


def random_bytes(documents, seed):
    """Return bytes at random: any, marks of the notation, or slices of documents put together."""
    random = Random(seed)  # noqa: S311 - nothing is to be kept secret
    size = random.choice((3, 10, 30, 100, 100, 300, 1000))
    kind = random.randrange(5)
    if kind == 0:
        return random.randbytes(size)
    parts = []
    while sum(map(len, parts)) < size:
        if kind <= 2 or random.random() < 0.5:
            part = random.choice(MARKS).encode()
            part *= random.choice((1, 1, 1, 1, 2, 3, 20)) if kind == 2 else 1
        else:
            document = random.choice(documents)
            at = random.randrange(len(document) + 1)
            part = document[at : at + random.choice((1, 5, 20, 100))].encode()
        if kind == 4 and random.random() < 0.1:
            part = random.choice(_BYTES)
        parts.append(part)
    return b"".join(parts)
