"""To load a text from its files: what their bytes say, and what they include."""

from argmap.loading.decoding import NOT_UTF8, decode, whole
from argmap.loading.including import include, includes
from argmap.loading.rooting import root_of
from argmap.loading.sparing import spared, within

__all__ = ["NOT_UTF8", "decode", "include", "includes", "root_of", "spared", "whole", "within"]
