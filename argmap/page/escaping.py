"""To write what users write as text of a page, never as anything else."""

from __future__ import annotations

import json
import re
from html import escape

__all__ = ["data", "text"]

# What HTML can't hold, or what would turn what stands around it; tabs and line ends may stay.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def text(words: str) -> str:
    """Return a text as HTML, for the inside of an element or of an attribute in double quotes.

    >>> text('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return escape(_UNFIT.sub("\ufffd", words))


def data(value: object) -> str:
    r"""Return values as JSON that can stand in a script element.

    >>> data(["</script>"])
    '["\\u003c/script\\u003e"]'
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(_UNSAFE.get(sign, sign) for sign in _UNFIT.sub("\ufffd", written))
