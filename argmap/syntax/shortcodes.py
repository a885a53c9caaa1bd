"""Argdown's short names for signs that are not on a keyboard: `.A.` or `:A:` for ∀."""

from __future__ import annotations

__all__ = ["SHORTCODES"]

_LOGIC = {
    "A": "∀",
    "E": "∃",
    "O": "𝗢",
    "P": "𝗣",
    "->": "→",
    "<->": "↔",
    "~": "¬",
    "^": "∧",
    "v": "∨",
    "v_": "⊻",
    "<>": "◇",
    "[]": "◻",
}

_FACES = {
    "?": "❓",
    "+1": "👍",
    "-1": "👎",
    "agree": "✔",
    "disagree": "❌",
    "disappointed": "😞",
    "down": "👎",
    "eye-roll": "🙄",
    "happy": "😀",
    "heart": "❤",
    "joy": "😂",
    "laugh": "😆",
    "lol": "😆",
    "love": "😍",
    "meh": "😐",
    "n": "❌",
    "question": "❓",
    "rofl": "🤣",
    "sad": "😢",
    "scream": "😱",
    "shush": "🤫",
    "smile": "☺",
    "smiley": "☺",
    "star": "⭐",
    "think": "🤔",
    "up": "👍",
    "wink": "😉",
    "y": "✔",
}

SHORTCODES: dict[str, str] = {
    f"{mark}{name}{mark}": sign for name, sign in (_LOGIC | _FACES).items() for mark in ".:"
} | {":smile:": "☺\N{VARIATION SELECTOR-16}"}
