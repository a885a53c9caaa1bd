"""What all cells have in common: their style, and the pieces that they are made of.

Cells take the letters and colours of what is around them: of JupyterLab, VS Code, or any page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.page.escaping import text

__all__ = ["framed", "heading", "items", "many", "more", "muted", "note", "unfolding"]

_MUTED = "var(--jp-content-font-color2,var(--vscode-descriptionForeground,inherit))"
_LINE = "var(--jp-border-color1,var(--vscode-widget-border,currentColor))"
_GROUND = "var(--jp-layout-color2,var(--vscode-textCodeBlock-background,transparent))"
_LETTERS = "var(--jp-code-font-family,var(--vscode-editor-font-family,monospace))"
_STYLE = f"""\
.argmap{{max-width:62rem;line-height:1.45;overflow-wrap:anywhere}}
.argmap p,.argmap ul,.argmap figure{{margin:.35rem 0}}
.argmap ul{{padding-left:1.2rem}}
.argmap .argmap-title{{font-size:1.1em;font-weight:bold}}
.argmap .argmap-muted{{color:{_MUTED}}}
.argmap pre{{white-space:pre-wrap;background:{_GROUND};color:inherit;font-family:{_LETTERS};padding:.4rem .6rem;margin:.3rem 0;max-height:30rem;overflow:auto}}
.argmap img{{max-width:100%;height:auto;color-scheme:light dark}}
.argmap .argmap-finding{{border-left:4px solid {_LINE};padding:.1rem 0 .1rem .7rem;margin:.5rem 0}}
.argmap .argmap-error{{border-color:var(--jp-error-color1,var(--vscode-editorError-foreground,#c94f1d))}}
.argmap .argmap-warning{{border-color:var(--jp-warn-color1,var(--vscode-editorWarning-foreground,#a87500))}}
.argmap .argmap-info{{border-color:var(--jp-info-color1,var(--vscode-editorInfo-foreground,#3b7dd8))}}
.argmap .argmap-left{{border-bottom:2px dashed currentColor}}
[data-jp-theme-light=true] .argmap img,.vscode-light .argmap img{{color-scheme:light}}
[data-jp-theme-light=false] .argmap img,.vscode-dark .argmap img,.vscode-high-contrast .argmap img{{color-scheme:dark}}
"""


def framed(inner: str) -> str:
    """Return the inside of a cell with its style."""
    return f'<div class="argmap"><style>{_STYLE}</style>{inner}</div>'


def heading(words: str) -> str:
    """Return a line that says what a cell is about, not as a heading of the notebook."""
    return f'<p class="argmap-title" dir="auto">{text(words)}</p>'


def note(words: str) -> str:
    """Return a paragraph."""
    return f'<p dir="auto">{text(words)}</p>'


def muted(words: str) -> str:
    """Return a paragraph that matters less; nothing for no words."""
    return f'<p class="argmap-muted" dir="auto">{text(words)}</p>' if words else ""


def items(those: Iterable[str]) -> str:
    """Return a list of what is HTML already; nothing if there is none."""
    inner = "".join(f'<li dir="auto">{one}</li>' for one in those)
    return f"<ul>{inner}</ul>" if inner else ""


def unfolding(title: str, inner: str, *, opened: bool = False) -> str:
    """Return something below a title that folds it out."""
    way = " open" if opened else ""
    return f"<details{way}><summary>{text(title)}</summary>{inner}</details>" if inner else ""


def many(count: int, noun: str) -> str:
    """Return a number with its noun: `1 error`, `2,000 errors`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def more(those: Sequence[object], most: int) -> str:
    """Return how many there are beyond those that are told, as a paragraph."""
    left = len(those) - most
    return muted(f"and {left:,} more") if left > 0 else ""
