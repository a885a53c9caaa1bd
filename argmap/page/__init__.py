"""To explore a map: a page with the picture, the source text and what falls with what."""

from argmap.page.assembling import assemble
from argmap.page.content import Content
from argmap.page.doubting import Theory, theory
from argmap.page.dressing import Dress, dress

__all__ = ["Content", "Dress", "Theory", "assemble", "dress", "theory"]
