"""To explore a map: a page with the picture, the source text and what falls with what."""

from argmap.page.doubting import Theory, theory

__all__ = ["Theory", "theory"]
