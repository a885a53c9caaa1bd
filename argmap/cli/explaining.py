"""`argmap explain`."""

from __future__ import annotations

import click
from rich.text import Text

from argmap.check import SelectionError
from argmap.cli.screen import give_up, out
from argmap.explaining import PAGES, listed, told
from argmap.explaining import explain as find

__all__ = ["explain"]

_EPILOG = """\
\b
Examples:
  argmap explain AM201                by its code
  argmap explain circular-reasoning   by its name
  argmap explain grounding            what is found about quotes
  argmap explain AM2                  what is found in reasoning
  argmap explain                      everything that can be found

Exits with 0, or with 2 if there is no such finding.
"""


@click.command(epilog=_EPILOG)
@click.argument("words", metavar="[CODE]...", nargs=-1)
def explain(words: tuple[str, ...]) -> None:
    """Say what a finding means, why it matters, and how it looks when it is mended.

    A code or a name gives its page; the beginning of a code, a group, or nothing gives a list.
    """
    console = out()
    try:
        named = [find(word) for word in words] or [PAGES]
    except SelectionError as error:
        give_up(f"{error} (`argmap explain` lists all)")
    for number, pages in enumerate(named):
        if number:
            console.print()
        text = Text(told(pages[0]) if len(pages) == 1 else listed(pages))
        text.highlight_regex(r"(?m)^AM\d{3}", "bold")
        text.highlight_regex(r"(?m)^(?:Text|Bad|Good|Source):", "bold cyan")
        text.highlight_regex(r"(?m)^ +\^[ ^]*$", "red")
        console.print(text)
