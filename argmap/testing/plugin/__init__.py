"""To let pytest test files in Argdown; it comes in by the module `pytest_argmap`."""

from argmap.testing.plugin.choosing import chosen
from argmap.testing.plugin.files import ArgdownFile
from argmap.testing.plugin.finding import MapReader

__all__ = ["ArgdownFile", "MapReader", "chosen"]
