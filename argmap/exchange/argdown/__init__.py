"""To write a map as Argdown, and to read it.

`loads(dumps(map)).map == map` for every map, and Argdown's own parser accepts the text. It is laid
out as an author would: front matter, a heading for each section, each thing defined once, what bears on a thing
below it, each text on one line. Where Argdown has no way to say something, a key says it that stays
plain Argdown (docs/decisions/writing.md).

Losses of `dumps`: comments, layout, emphasis and links, of what is mentioned several times where
and how. Of a map without anything nothing is written, which Argdown's parser calls a mistake.
"""

from argmap.exchange.argdown.writing import dumps
from argmap.reading import parse as loads

__all__ = ["dumps", "loads"]
