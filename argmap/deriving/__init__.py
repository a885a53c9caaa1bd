"""To derive the map that Argdown draws: its selection of nodes, its edges, groups and colours."""

from argmap.deriving.absence import Absence, Reason
from argmap.deriving.closing import close
from argmap.deriving.configuring import MISTAKEN_SETTING, configure
from argmap.deriving.derivation import derive
from argmap.deriving.flags import mistaken_flags
from argmap.deriving.nouns import DerivedMap, Edge, Group, Node
from argmap.deriving.settings import Settings

__all__ = [
    "MISTAKEN_SETTING",
    "Absence",
    "DerivedMap",
    "Edge",
    "Group",
    "Node",
    "Reason",
    "Settings",
    "close",
    "configure",
    "derive",
    "mistaken_flags",
]
