"""To explore a map: a page with the picture, the source text and what falls with what."""

from argmap.page.assembling import assemble
from argmap.page.doubting import Theory, theory
from argmap.page.dressing import Dress, dress
from argmap.page.subject import Subject

__all__ = ["Dress", "Subject", "Theory", "assemble", "dress", "theory"]
