"""The kinds of lines, of blocks and of steps in a structure."""

from __future__ import annotations

__all__ = ["LINES", "NAMES", "NEXT_STEP", "RELATED", "TITLES"]

# What a line can begin with, in the order in which it is looked for.
LINES = (
    "INFERENCE_START",
    "CONTRADICTION",
    "UNDERCUT",
    "SIGN",
    "HEADING",
    "NUMBER",
    "ORDINAL",
    "BULLET",
)
# Blocks that relation lines can hang below.
RELATED = {"statement", "argument", "structure", "list"}
TITLES = {
    "STATEMENT_DEFINITION",
    "STATEMENT_REFERENCE",
    "ARGUMENT_DEFINITION",
    "ARGUMENT_REFERENCE",
}

# What the last line of a structure was, and what a numbered line after it is.
NEXT_STEP = {
    "": "premise",
    "premise": "premise",
    "inference": "conclusion",
    "conclusion": "premise",
}

# What messages call the first thing in a block.
NAMES = {
    "heading": "heading",
    "list": "list",
    "statement": "title",
    "structure": "numbered line",
}
