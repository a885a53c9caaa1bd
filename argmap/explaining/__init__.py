"""To explain a finding: what it is, why it matters, an example of wrong and right."""

from argmap.explaining.finding import PAGES, explain
from argmap.explaining.page import Page
from argmap.explaining.telling import listed, told, visible

__all__ = ["PAGES", "Page", "explain", "listed", "told", "visible"]
