"""To draw an argument: in views and styles, as DOT, SVG, PNG, PDF or Mermaid."""

from argmap.render.details import Detail, Show
from argmap.render.engines import ENGINES, FORMATS, TIME_LIMIT
from argmap.render.exceptions import (
    EngineError,
    LayoutTimeoutError,
    LookError,
    NoEngineError,
    NotShownError,
    RenderError,
    RenderWarning,
    UnknownDetailError,
    UnknownEngineError,
    UnknownFormatError,
    UnknownSectionError,
    UnknownStyleError,
    UnknownViewError,
)
from argmap.render.looks import Look, look_of, read_look
from argmap.render.palette import AUTO, CONTRAST, DARK, LIGHT, PRESENTATION, PRINT, Style, StyleName
from argmap.render.pictures import TEXTS, View, draw, mermaid, render_to, svg
from argmap.render.subject import Known, Options

__all__ = [
    "AUTO",
    "CONTRAST",
    "DARK",
    "ENGINES",
    "FORMATS",
    "LIGHT",
    "PRESENTATION",
    "PRINT",
    "TEXTS",
    "TIME_LIMIT",
    "Detail",
    "EngineError",
    "Known",
    "LayoutTimeoutError",
    "Look",
    "LookError",
    "NoEngineError",
    "NotShownError",
    "Options",
    "RenderError",
    "RenderWarning",
    "Show",
    "Style",
    "StyleName",
    "UnknownDetailError",
    "UnknownEngineError",
    "UnknownFormatError",
    "UnknownSectionError",
    "UnknownStyleError",
    "UnknownViewError",
    "View",
    "draw",
    "look_of",
    "mermaid",
    "read_look",
    "render_to",
    "svg",
]
