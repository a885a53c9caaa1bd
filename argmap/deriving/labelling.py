"""What stands on a node: its title, its text, its tags, its pictures."""

from __future__ import annotations

from argmap.deriving.settings import Images, LabelMode
from argmap.model import Argument, Statement

__all__ = ["images_of", "label_of"]


def label_of(noun: Statement | Argument, text: str, mode: LabelMode) -> tuple[str, str]:
    """Return the title and the text on a node; what would be left empty shows the title."""
    match mode:
        case LabelMode.NONE:
            return "", ""
        case LabelMode.TITLE:
            return noun.title, ""
        case LabelMode.TEXT:
            shows_title = not text
        case LabelMode.HIDE_UNTITLED:
            shows_title = not (noun.anonymous and text)
    return noun.title if shows_title else "", text


def images_of(
    noun: Statement | Argument, tags: tuple[str, ...], settings: Images
) -> tuple[str, ...]:
    """Return the pictures that its data names, then those that the tags on it call."""
    listed = noun.data.get("images") if settings.use_data else None
    named = listed if isinstance(listed, tuple) else ()
    called = (tag for tag in tags if tag in settings.files) if settings.use_tags else ()
    return (*(image for image in named if isinstance(image, str)), *called)
