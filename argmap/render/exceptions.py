"""What can go wrong when a map is drawn."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "EngineError",
    "LayoutTimeoutError",
    "LookError",
    "NoEngineError",
    "NotShownError",
    "RenderError",
    "RenderWarning",
    "UndrawnError",
    "UnknownDetailError",
    "UnknownEngineError",
    "UnknownFormatError",
    "UnknownSectionError",
    "UnknownStyleError",
    "UnknownViewError",
]


class RenderError(Exception):
    """A map that was not drawn."""


class RenderWarning(UserWarning):
    """A map was drawn, but not as it was asked for, or not as every reader will show it."""


class UnknownFormatError(RenderError, ValueError):
    """No engine writes files of this kind."""


class UnknownSectionError(RenderError, ValueError):
    """The map has no section of this name."""


class UnknownStyleError(RenderError, ValueError):
    """There is no style of this name."""


class UnknownDetailError(RenderError, ValueError):
    """There is nothing of this name that could be shown or left out."""


class UnknownViewError(RenderError, ValueError):
    """There is no view of this name."""


class LookError(RenderError, ValueError):
    """What a project or a map says of how it is to look makes no sense."""


class NotShownError(RenderError, ValueError):
    """A picture is asked for what is not there, or for what one of its kind doesn't show."""


class UnknownEngineError(RenderError, ValueError):
    """There is no engine of this name."""


class EngineError(RenderError):
    """An engine failed.

    Attributes:
        engine: which one.
        said: what it said about it.
        absent: it can't even be started here.
    """

    def __init__(self, engine: str, said: str, *, absent: bool = False) -> None:
        super().__init__(engine, said)  # what a copy is made of
        self.engine = engine
        self.said = said
        self.absent = absent

    def __str__(self) -> str:
        return f"{self.engine} failed: {self.said}"


class UndrawnError(RenderError):
    """A map that can't be drawn here, or not in time; where it was to be written, it is as DOT.

    Attributes:
        reason: what was tried, and what may help.
        dot: file that holds the picture as DOT, if one was to be written.
    """

    def __init__(self, reason: str, dot: Path | None = None) -> None:
        super().__init__(reason, dot)  # what a copy is made of
        self.reason = reason
        self.dot = dot

    def __str__(self) -> str:
        return self.reason + (f"; as DOT it is in {self.dot}" if self.dot else "")


class NoEngineError(UndrawnError):
    """Nothing on this machine can draw this; the message says what to install."""


class LayoutTimeoutError(UndrawnError, TimeoutError):
    """The layout took longer than allowed, and so did all that would show less."""
