"""To write Argdown JSON, and to read it.

The format is the one that Argdown's own tools export (`argdown json`): classes of statements with
their mentions, arguments with their structures, relations, sections, tags, and colours. What
`dumps` writes of a reading has the same keys and the same values, in the same lists. Its settings in front
matter have their effects (`json`, `color`, `group`, and of `model` what concerns texts, relations
and `explodeArguments`). Ranges count units of UTF-16, as Argdown's; lines and columns are those of
argmap, columns in code points. The derived map is not in it, as it isn't there.

What Argdown JSON can't say stands under one more key, `argmap`, and only where it is needed:
the front matter, numbers that lines have for `uses`, data and order of relations, and what settings
have taken out of texts. So `loads(dumps(what)).map` is the map that was written.

Losses of `dumps`: infinity and what is not a number are null. With `plain=True`, all that would stand
under `argmap`.

Losses of `loads`: colours, ranges and places are made anew from the map when it is written; of
mentions the map keeps what they say together. Keys that nothing in a map is for are told of.
"""

from argmap.exchange.argdown_json.loading import load, loads
from argmap.exchange.argdown_json.writing import dumps

__all__ = ["dumps", "load", "loads"]
